/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/sums.h"
#include "phrases_credit.h"

/* sekisho fund reckon: a plan of support, what is certified, disbursed and paid back. */

enum { MILESTONE_CELLS = 4 };

typedef struct Supporting {
    Cli *cli;
    FundPlan plan;
    FundState state;
    Currency currency;
} Supporting;

static int read_fund(Supporting *supporting)
{
    Cli *cli = supporting->cli;
    Str bytes;
    int code = sums_file(cli, &bytes);

    if (code)
        return code;
    if (!fund_read(cli->arena, bytes, cli->args[0], &supporting->plan, &cli->findings) ||
        !fund_fold(&supporting->plan, &supporting->state, &cli->findings))
        return CLI_INVALID;
    ensure(currency_find(supporting->plan.currency, &supporting->currency)); /* it was read */
    return CLI_OK;
}

static Str amount(const Supporting *supporting, int64_t minor)
{
    return sums_amount(supporting->cli, minor, supporting->currency);
}

static void put_text(const Supporting *supporting, Text *text)
{
    const Cli *cli = supporting->cli;
    const FundPlan *plan = &supporting->plan;
    const FundState *state = &supporting->state;
    Grid grid = grid_open(cli->arena, MILESTONE_CELLS, plan->milestone_count + 1);

    sums_basis(cli, text, plan->basis);
    sums_say(cli, text, PHRASE_CREDIT_SAY_FUND, phrase(fund_form_phrases[plan->form], cli->lang),
             plan->currency,
             sums_rate(cli, plan->payback_ppm == INT64_MIN ? 0 : plan->payback_ppm));
    grid.words[0] = true;
    grid_row(&grid, (Str[]){ phrase(PHRASE_CREDIT_FIELD_MILESTONE, cli->lang),
                             phrase(PHRASE_CREDIT_HEAD_BY, cli->lang),
                             phrase(PHRASE_CREDIT_HEAD_PLANNED, cli->lang),
                             phrase(PHRASE_CREDIT_HEAD_CERTIFIED, cli->lang) });
    for (size_t i = 0; i < plan->milestone_count; i++)
        grid_row(&grid, (Str[]){ plan->milestones[i].name, sums_day(cli, plan->milestones[i].by),
                                 amount(supporting, plan->milestones[i].minor),
                                 amount(supporting, state->milestones[i]) });
    text_char(text, '\n');
    grid_write(&grid, text);
    text_char(text, '\n');
    sums_say(cli, text, PHRASE_CREDIT_SAY_DISBURSED, amount(supporting, state->disbursed),
             amount(supporting, state->certified), amount(supporting, state->planned));
    sums_say(cli, text, PHRASE_CREDIT_SAY_PAYBACK, amount(supporting, state->sold),
             amount(supporting, state->paid_back), amount(supporting, state->owed));
}

static void put_json(const Supporting *supporting, Text *text)
{
    const FundState *state = &supporting->state;

    text_put(text, S("{\"format\":\"sekisho-fund-1\""));
    sums_json_text(text, S("currency"), supporting->plan.currency);
    sums_json_number(text, S("planned-minor"), state->planned);
    sums_json_number(text, S("certified-minor"), state->certified);
    sums_json_number(text, S("disbursed-minor"), state->disbursed);
    sums_json_number(text, S("sold-minor"), state->sold);
    sums_json_number(text, S("paid-back-minor"), state->paid_back);
    sums_json_number(text, S("owed-minor"), state->owed);
    text_put(text, S("}\n"));
}

int cmd_fund_reckon(Cli *cli)
{
    Supporting supporting = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = read_fund(&supporting);

    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&supporting, &text);
    else
        put_text(&supporting, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
