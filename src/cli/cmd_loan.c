/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "cli/sums.h"
#include "phrases_cli.h"
#include "phrases_credit.h"

#include <math.h>

/* sekisho loan reckon|compare: a loan's schedule, what it is worth, and who pays whom. */

enum { LOAN_CELLS = 6, FLOW_CELLS = 5, RISK_CELLS = 3 };

typedef struct Lending {
    Cli *cli;
    LoanQuestion question;
    LoanSchedule loan;
} Lending;

static int read_loan(Lending *lending)
{
    Cli *cli = lending->cli;
    Str bytes;
    int code = sums_file(cli, &bytes);

    if (code)
        return code;
    if (!loan_read(cli->arena, bytes, cli->args[0], &lending->question, &cli->findings))
        return CLI_INVALID;
    lending->loan = loan_schedule(cli->arena, &lending->question.terms);
    return CLI_OK;
}

static Str amount(const Lending *lending, int64_t minor)
{
    return sums_amount(lending->cli, minor, lending->loan.currency);
}

static Str money(const Lending *lending, int64_t minor)
{
    return sums_money(lending->cli, minor, lending->loan.currency);
}

/* ---- the terms ------------------------------------------------------------------------------- */

static void put_terms(const Lending *lending, Text *text)
{
    const Cli *cli = lending->cli;
    const LoanTerms *terms = &lending->loan.terms;

    sums_basis(cli, text, lending->question.basis);
    sums_say(cli, text, PHRASE_CREDIT_SAY_LOAN, money(lending, lending->loan.lent),
             sums_day(cli, terms->lent_on), money(lending, terms->price),
             money(lending, lending->loan.down));
    sums_say(cli, text, PHRASE_CREDIT_SAY_TERMS, phrase(loan_form_phrases[terms->form], cli->lang),
             sums_number(cli, terms->payments), sums_number(cli, terms->payments_a_year),
             sums_rate(cli, terms->rate_ppm));
    sums_say(cli, text, PHRASE_CREDIT_SAY_DAYS, day_count_words[terms->day_count],
             sums_number(cli, (int64_t)lending->loan.count - terms->payments));
    sums_say(cli, text, PHRASE_CREDIT_SAY_ROUNDING, S(""));
}

static void put_schedule(const Lending *lending, Text *text)
{
    const Cli *cli = lending->cli;
    const LoanSchedule *loan = &lending->loan;
    Lang lang = cli->lang;
    Grid grid = grid_open(cli->arena, LOAN_CELLS, loan->count + 2);

    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CREDIT_HEAD_DAY, lang), phrase(PHRASE_CREDIT_HEAD_DAYS, lang),
                      phrase(PHRASE_CREDIT_HEAD_OPENING, lang),
                      phrase(PHRASE_CREDIT_HEAD_PRINCIPAL, lang),
                      phrase(PHRASE_CREDIT_HEAD_INTEREST, lang),
                      phrase(PHRASE_CREDIT_HEAD_DUE, lang) });
    for (size_t i = 0; i < loan->count; i++) {
        const LoanRow *row = &loan->rows[i];
        grid_row(&grid, (Str[]){ sums_day(cli, row->due_on), sums_number(cli, row->days),
                                 amount(lending, row->opening), amount(lending, row->principal),
                                 amount(lending, row->interest), amount(lending, row->due) });
    }
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CREDIT_SUM, lang), S(""), S(""), amount(lending, loan->lent),
                      amount(lending, loan->interest), amount(lending, loan->due) });
    text_char(text, '\n');
    grid_write(&grid, text);
}

/* ---- what it is worth ------------------------------------------------------------------------ */

static bool is_valued(const Lending *lending)
{
    return lending->question.market_ppm != INT64_MIN;
}

static int64_t present(const Lending *lending, DiscountWay way)
{
    return (int64_t)round(loan_present_value(&lending->loan, lending->question.market_ppm, way));
}

static double grant_of(const Lending *lending, DiscountWay way)
{
    return loan_grant_element(&lending->loan, lending->question.market_ppm, way);
}

/* "13.23 %", as people compare it. A loan dearer than the market is the other way round. */
static Str grant_words(const Lending *lending, DiscountWay way)
{
    Text text = text_open(lending->cli->arena, 40);

    plot_figure(&text, (int64_t)round(grant_of(lending, way) * 10000), 2);
    text_put(&text, S(" %"));
    return text_str(&text);
}

static void put_worth(const Lending *lending, Text *text)
{
    const Cli *cli = lending->cli;

    if (!is_valued(lending))
        return;
    text_char(text, '\n');
    sums_say(cli, text, PHRASE_CREDIT_SAY_ESTIMATE, sums_rate(cli, lending->question.market_ppm));
    for (DiscountWay way = DISCOUNT_NOMINAL; way < DISCOUNT_WAYS; way++)
        sums_say(cli, text, PHRASE_CREDIT_SAY_GRANT, grant_words(lending, way),
                 money(lending, present(lending, way)),
                 phrase(discount_way_phrases[way], cli->lang));
}

/* ---- what may go worse ----------------------------------------------------------------------- */

static bool is_asked(int64_t value)
{
    return value != INT64_MIN;
}

static void put_stress(const Lending *lending, Text *text)
{
    const Cli *cli = lending->cli;
    const LoanStress *stress = &lending->question.stress;
    LoanStressed stressed = loan_stress(*cli->scratch, &lending->loan, stress);

    if (is_asked(stress->rate_up_ppm) || is_asked(stress->late_days) ||
        is_asked(stress->currency_ppm))
        text_all(text, S("\n"), phrase(PHRASE_CREDIT_SAY_STRESS, cli->lang), S("\n"));
    if (is_asked(stress->rate_up_ppm))
        sums_say(cli, text, PHRASE_CREDIT_SAY_RATE_UP, sums_rate(cli, stress->rate_up_ppm),
                 money(lending, stressed.interest), money(lending, stressed.first_due));
    if (is_asked(stress->late_days))
        sums_say(cli, text, PHRASE_CREDIT_SAY_LATE, sums_number(cli, stress->late_payments),
                 sums_number(cli, stress->late_days), money(lending, stressed.overdue_most),
                 money(lending, stressed.late_interest));
    if (is_asked(stress->currency_ppm))
        sums_say(cli, text, PHRASE_CREDIT_SAY_MOVED, sums_rate(cli, stress->currency_ppm),
                 money(lending, stressed.moved));
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_row(const Cli *cli, Text *text, const LoanRow *row)
{
    text_put(text, S("{\"due-on\":"));
    text_json(text, sums_day(cli, row->due_on));
    sums_json_number(text, S("days"), row->days);
    sums_json_number(text, S("opening-minor"), row->opening);
    sums_json_number(text, S("principal-minor"), row->principal);
    sums_json_number(text, S("interest-minor"), row->interest);
    sums_json_number(text, S("due-minor"), row->due);
    text_char(text, '}');
}

static void put_json_worth(const Lending *lending, Text *text)
{
    text_put(text, S(",\"estimates\":["));
    for (DiscountWay way = DISCOUNT_NOMINAL; way < DISCOUNT_WAYS && is_valued(lending); way++) {
        text_all(text, way ? S(",") : S(""), S("{\"discounting\":\""), discount_way_words[way],
                 S("\""));
        sums_json_number(text, S("present-minor"), present(lending, way));
        sums_json_number(text, S("grant-element-ppm"),
                         (int64_t)round(grant_of(lending, way) * CREDIT_WHOLE));
        text_char(text, '}');
    }
    text_char(text, ']');
}

static void put_json_stress(const Lending *lending, Text *text)
{
    LoanStressed stressed =
        loan_stress(*lending->cli->scratch, &lending->loan, &lending->question.stress);

    text_put(text, S(",\"stress\":{\"interest-minor\":"));
    text_int(text, stressed.interest);
    sums_json_number(text, S("first-due-minor"), stressed.first_due);
    sums_json_number(text, S("overdue-minor"), stressed.overdue_most);
    sums_json_number(text, S("late-interest-minor"), stressed.late_interest);
    sums_json_number(text, S("moved-minor"), stressed.moved);
    text_char(text, '}');
}

static void put_json(const Lending *lending, Text *text)
{
    const LoanSchedule *loan = &lending->loan;

    text_put(text, S("{\"format\":\"sekisho-loan-1\",\"terms\":"));
    shape_write(text, &loan_terms_shape, &loan->terms);
    sums_json_number(text, S("down-minor"), loan->down);
    sums_json_number(text, S("lent-minor"), loan->lent);
    sums_json_number(text, S("interest-minor"), loan->interest);
    text_put(text, S(",\"schedule\":["));
    for (size_t i = 0; i < loan->count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_row(lending->cli, text, &loan->rows[i]);
    }
    text_char(text, ']');
    put_json_worth(lending, text);
    put_json_stress(lending, text);
    text_put(text, S("}\n"));
}

static void put_csv(const Lending *lending, Text *text)
{
    text_put(text, S("due_on,days,currency,opening_minor,principal_minor,interest_minor,"
                     "due_minor\n"));
    for (size_t i = 0; i < lending->loan.count; i++) {
        const LoanRow *row = &lending->loan.rows[i];
        const int64_t minor[] = { row->opening, row->principal, row->interest, row->due };
        text_all(text, sums_day(lending->cli, row->due_on), S(","),
                 sums_number(lending->cli, row->days), S(","),
                 currency_code(lending->loan.currency));
        for (size_t k = 0; k < COUNT_OF(minor); k++)
            text_all(text, S(","), sums_number(lending->cli, minor[k]));
        text_char(text, '\n');
    }
}

static int draw(const Lending *lending)
{
    Cli *cli = lending->cli;

    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_loan(cli->arena, &lending->question, &lending->loan, cli->lang);
    return cli_picture(cli, &picture);
}

int cmd_loan_reckon(Cli *cli)
{
    Lending lending = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = read_loan(&lending);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&lending, &text);
    } else if (cli->set[OPTION_CSV]) {
        put_csv(&lending, &text);
    } else {
        put_terms(&lending, &text);
        put_schedule(&lending, &text);
        put_worth(&lending, &text);
        put_stress(&lending, &text);
    }
    cli_out(cli, &text);
    return draw(&lending);
}

/* ---- two ways -------------------------------------------------------------------------------- */

static void put_flows(const Lending *lending, Text *text, CreditWay way)
{
    const Cli *cli = lending->cli;
    Lang lang = cli->lang;
    CreditFlows flows = credit_flows(cli->arena, &lending->loan, way);
    Grid grid = grid_open(cli->arena, FLOW_CELLS, flows.count + 1);

    grid.words[1] = true;
    grid_row(&grid,
             (Str[]){ phrase(PHRASE_CREDIT_HEAD_DAY, lang), phrase(PHRASE_CREDIT_HEAD_WHAT, lang),
                      phrase(credit_party_phrases[CREDIT_PARTY_BUYER], lang),
                      phrase(credit_party_phrases[CREDIT_PARTY_SUPPLIER], lang),
                      phrase(credit_party_phrases[CREDIT_PARTY_LENDER], lang) });
    for (size_t i = 0; i < flows.count; i++) {
        const CreditFlow *flow = &flows.rows[i];
        grid_row(&grid, (Str[]){ sums_day(cli, flow->on), phrase(flow->what, lang),
                                 amount(lending, flow->minor[CREDIT_PARTY_BUYER]),
                                 amount(lending, flow->minor[CREDIT_PARTY_SUPPLIER]),
                                 amount(lending, flow->minor[CREDIT_PARTY_LENDER]) });
    }
    text_char(text, '\n');
    sums_say(cli, text, PHRASE_CREDIT_SAY_WAY, phrase(credit_way_phrases[way], lang),
             money(lending, flows.outstanding), phrase(credit_party_phrases[flows.creditor], lang));
    grid_write(&grid, text);
}

static void put_risks(const Lending *lending, Text *text)
{
    Lang lang = lending->cli->lang;
    Grid grid = grid_open(lending->cli->arena, RISK_CELLS, CREDIT_RISKS + 1);

    for (size_t i = 0; i < RISK_CELLS; i++)
        grid.words[i] = true;
    grid_row(&grid, (Str[]){ phrase(PHRASE_CREDIT_HEAD_RISK, lang),
                             phrase(credit_way_phrases[CREDIT_BUYER], lang),
                             phrase(credit_way_phrases[CREDIT_SUPPLIER], lang) });
    for (CreditRisk risk = CREDIT_RISK_COMMERCIAL; risk < CREDIT_RISKS; risk++)
        grid_row(
            &grid,
            (Str[]){
                phrase(credit_risk_phrases[risk], lang),
                phrase(credit_party_phrases[credit_risk_bearer(CREDIT_BUYER, risk)], lang),
                phrase(credit_party_phrases[credit_risk_bearer(CREDIT_SUPPLIER, risk)], lang) });
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_json_way(const Lending *lending, Text *text, CreditWay way)
{
    CreditFlows flows = credit_flows(lending->cli->arena, &lending->loan, way);

    text_all(text, S("{\"way\":\""), credit_way_words[way], S("\",\"flows\":["));
    for (size_t i = 0; i < flows.count; i++) {
        text_put(text, i ? S(",{\"on\":") : S("{\"on\":"));
        text_json(text, sums_day(lending->cli, flows.rows[i].on));
        for (CreditParty party = CREDIT_PARTY_BUYER; party < CREDIT_PARTIES; party++) {
            text_all(text, S(",\""), credit_party_words[party], S("-minor\":"));
            text_int(text, flows.rows[i].minor[party]);
        }
        text_char(text, '}');
    }
    text_put(text, S("],\"risks\":{"));
    for (CreditRisk risk = CREDIT_RISK_COMMERCIAL; risk < CREDIT_RISKS; risk++)
        text_all(text, risk ? S(",\"") : S("\""), credit_risk_words[risk], S("\":\""),
                 credit_party_words[credit_risk_bearer(way, risk)], S("\""));
    text_put(text, S("}}"));
}

int cmd_loan_compare(Cli *cli)
{
    Lending lending = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = read_loan(&lending);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        text_put(&text, S("{\"format\":\"sekisho-loan-ways-1\",\"ways\":["));
        put_json_way(&lending, &text, CREDIT_BUYER);
        text_char(&text, ',');
        put_json_way(&lending, &text, CREDIT_SUPPLIER);
        text_put(&text, S("]}\n"));
    } else {
        put_terms(&lending, &text);
        put_flows(&lending, &text, CREDIT_BUYER);
        put_flows(&lending, &text, CREDIT_SUPPLIER);
        put_risks(&lending, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
