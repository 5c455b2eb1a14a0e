/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "cli/tally.h"
#include "phrases_cli.h"

#include "ways/ways.h"

/* sekisho offset balance: what is owed to the buyer's industry, and what of it is discharged. */

enum { OWED_CELLS = 8, FIRM_CELLS = 5, DEAL_CELLS = 8, MILESTONE_CELLS = 5, ROW_CELLS = 6 };

typedef struct Balancing {
    Cli *cli;
    const Multiplier *multipliers;
    size_t multiplier_count;
    OffsetFile file;
    OffsetBook book;
} Balancing;

static int read_files(Balancing *balancing)
{
    Cli *cli = balancing->cli;
    Str events, table;
    int code = cli_file(cli, cli->args[0], OFFSET_FILE_BYTES_MAX, &events);

    code = code ? code : cli_file(cli, cli->args[1], OFFSET_BYTES_MAX, &table);
    if (code)
        return code;
    if (!multipliers_read(cli->arena, table, cli->args[1], &balancing->multipliers,
                          &balancing->multiplier_count, &cli->findings) ||
        !offset_read(cli->arena, events, cli->args[0], balancing->multipliers,
                     balancing->multiplier_count, &balancing->file, &cli->findings))
        return CLI_INVALID;
    balancing->book =
        offset_fold(cli->arena, &balancing->file, balancing->multipliers,
                    balancing->multiplier_count, cli->on == DATE_NONE ? DATE_FOREVER : cli->on);
    return CLI_OK;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* Without the currency, which stands above all of them. */
static Str amount(const Balancing *balancing, int64_t minor)
{
    return tally_amount(balancing->cli, (Money){ minor, balancing->book.currency });
}

static Str state_word(const OffsetTransaction *transaction)
{
    return transaction->withdrawn  ? S("withdrawn")
           : transaction->disputed ? S("disputed")
           : transaction->verified ? S("verified")
                                   : S("claimed");
}

static Str state(const Balancing *balancing, const OffsetTransaction *transaction)
{
    Cli *cli = balancing->cli;
    Text text = text_open(cli->arena, 200);

    if (transaction->withdrawn)
        return phrase(PHRASE_CLI_OFFSET_WITHDRAWN, cli->lang);
    if (!transaction->disputed)
        return phrase(transaction->verified ? PHRASE_CLI_OFFSET_VERIFIED
                                            : PHRASE_CLI_OFFSET_CLAIMED_ONLY,
                      cli->lang);
    phrase_put(&text, PHRASE_CLI_OFFSET_DISPUTED, cli->lang,
               amount(balancing, transaction->other_actual.minor),
               amount(balancing, transaction->other_credit.minor));
    return text_str(&text);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_duty(const Balancing *balancing, const OffsetObligation *obligation, Text *text)
{
    Text duty = text_open(balancing->cli->arena, TEXT_MAX);

    text_all(&duty, obligation->id, S(" ("), obligation->country, S(", "), obligation->rule,
             S("): "), tally_share(balancing->cli, obligation->rate_ppm), S(" x "),
             amount(balancing, obligation->base.minor), S(" = "),
             amount(balancing, obligation->owed.minor), S("  "), obligation->source);
    text_terminal(text, text_str(&duty));
    text_char(text, '\n');
}

static void put_obligations(const Balancing *balancing, Text *text)
{
    static const Phrase heads[OWED_CELLS] = {
        PHRASE_CLI_OFFSET_OBLIGATION, PHRASE_CLI_OFFSET_OWED,      PHRASE_CLI_OFFSET_CREDITED,
        PHRASE_CLI_OFFSET_EXPIRED,    PHRASE_CLI_OFFSET_BALANCE,   PHRASE_CLI_OFFSET_BANKED,
        PHRASE_CLI_OFFSET_CLAIMED,    PHRASE_CLI_OFFSET_PENALTIES,
    };
    const OffsetBook *book = &balancing->book;
    Grid grid = tally_grid(balancing->cli, OWED_CELLS, book->obligation_count, 1, heads);

    for (size_t i = 0; i < book->obligation_count; i++) {
        const OffsetObligation *obligation = &book->obligations[i];
        put_duty(balancing, obligation, text);
        grid_row(&grid, (Str[]){ obligation->id, amount(balancing, obligation->owed.minor),
                                 amount(balancing, obligation->credited),
                                 amount(balancing, obligation->expired),
                                 amount(balancing, offset_balance(obligation)),
                                 amount(balancing, offset_banked(obligation)),
                                 amount(balancing, obligation->claimed),
                                 amount(balancing, obligation->penalties) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

/* A firm's part of one obligation. */
typedef struct FirmPart {
    Str firm;
    size_t obligation;
    int64_t planned, claimed, credited;
} FirmPart;

static FirmPart *part_of(FirmPart *parts, size_t *count, Str firm, size_t obligation)
{
    for (size_t i = 0; i < *count; i++)
        if (parts[i].obligation == obligation && str_eq(parts[i].firm, firm))
            return &parts[i];
    parts[*count] = (FirmPart){ .firm = firm, .obligation = obligation };
    return &parts[(*count)++];
}

static FirmPart *firm_parts(const Balancing *balancing, size_t *ret_count)
{
    const OffsetBook *book = &balancing->book;
    FirmPart *parts =
        NEW_ARRAY(balancing->cli->arena, FirmPart, book->plan_count + book->transaction_count);

    *ret_count = 0;
    for (size_t i = 0; i < book->plan_count; i++)
        part_of(parts, ret_count, book->plans[i].firm, book->plans[i].obligation)->planned +=
            book->plans[i].credit.minor;
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *transaction = &book->transactions[i];
        FirmPart *part = part_of(parts, ret_count, transaction->firm, transaction->obligation);
        part->credited += transaction->counted;
        if (!transaction->verified && !transaction->withdrawn)
            part->claimed += transaction->agreed;
    }
    return parts;
}

static void put_firms(const Balancing *balancing, Text *text)
{
    static const Phrase heads[FIRM_CELLS] = { PHRASE_CLI_OFFSET_OBLIGATION, PHRASE_CLI_OFFSET_FIRM,
                                              PHRASE_CLI_OFFSET_PLANNED, PHRASE_CLI_OFFSET_CLAIMED,
                                              PHRASE_CLI_OFFSET_CREDITED };
    size_t count;
    const FirmPart *parts = firm_parts(balancing, &count);
    Grid grid = tally_grid(balancing->cli, FIRM_CELLS, count, 2, heads);

    for (size_t i = 0; i < count; i++)
        grid_row(&grid,
                 (Str[]){ balancing->book.obligations[parts[i].obligation].id, parts[i].firm,
                          amount(balancing, parts[i].planned), amount(balancing, parts[i].claimed),
                          amount(balancing, parts[i].credited) });
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_transactions(const Balancing *balancing, Text *text)
{
    static const Phrase heads[DEAL_CELLS] = {
        PHRASE_CLI_OFFSET_TRANSACTION, PHRASE_CLI_OFFSET_FIRM,    PHRASE_CLI_OFFSET_INVOICE,
        PHRASE_CLI_OFFSET_STATE,       PHRASE_CLI_OFFSET_ACTUAL,  PHRASE_CLI_OFFSET_MULTIPLIER,
        PHRASE_CLI_OFFSET_CREDIT,      PHRASE_CLI_OFFSET_COUNTED,
    };
    const OffsetBook *book = &balancing->book;
    Grid grid = tally_grid(balancing->cli, DEAL_CELLS, book->transaction_count, 4, heads);

    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *deal = &book->transactions[i];
        grid_row(&grid, (Str[]){ deal->id, deal->firm, book->invoices[deal->invoice].id,
                                 state(balancing, deal), amount(balancing, deal->actual.minor),
                                 tally_factor(balancing->cli, deal->ppm),
                                 amount(balancing, deal->credit.minor),
                                 amount(balancing, deal->counted) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_milestones(const Balancing *balancing, Text *text)
{
    static const Phrase heads[MILESTONE_CELLS] = { PHRASE_CLI_OFFSET_OBLIGATION,
                                                   PHRASE_CLI_OFFSET_BY, PHRASE_CLI_OFFSET_SHARE,
                                                   PHRASE_CLI_OFFSET_SHORTFALL,
                                                   PHRASE_CLI_OFFSET_PENALTY };
    const OffsetBook *book = &balancing->book;
    size_t rows = 0;

    for (size_t i = 0; i < book->obligation_count; i++)
        rows += book->obligations[i].milestones_passed;
    if (rows == 0)
        return;
    Grid grid = tally_grid(balancing->cli, MILESTONE_CELLS, rows, 1, heads);
    for (size_t i = 0; i < book->obligation_count; i++) {
        const OffsetObligation *obligation = &book->obligations[i];
        for (size_t k = 0; k < obligation->milestones_passed; k++) {
            const OffsetMilestone *milestone = &obligation->milestones[k];
            int64_t penalty = ppm_down(obligation->shortfalls[k], milestone->penalty_ppm);
            grid_row(&grid, (Str[]){ obligation->id, tally_day(balancing->cli, milestone->by),
                                     tally_share(balancing->cli, milestone->share_ppm),
                                     amount(balancing, obligation->shortfalls[k]),
                                     amount(balancing, penalty) });
        }
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static bool is_used(const OffsetBook *book, const Multiplier *row)
{
    for (size_t i = 0; i < book->transaction_count; i++)
        if (book->transactions[i].row == row)
            return true;
    return false;
}

static void put_rows(const Balancing *balancing, Text *text)
{
    static const Phrase heads[ROW_CELLS] = {
        PHRASE_CLI_OFFSET_RULE,       PHRASE_CLI_OFFSET_TYPE,       PHRASE_CLI_OFFSET_SOURCE,
        PHRASE_CLI_OFFSET_CONFIDENCE, PHRASE_CLI_OFFSET_MULTIPLIER, PHRASE_CLI_OFFSET_CEILING
    };
    Grid grid = tally_grid(balancing->cli, ROW_CELLS, balancing->multiplier_count, 4, heads);

    for (size_t i = 0; i < balancing->multiplier_count; i++) {
        const Multiplier *row = &balancing->multipliers[i];
        if (is_used(&balancing->book, row))
            grid_row(&grid, (Str[]){ row->rule, row->type, row->source,
                                     cli_confidence(balancing->cli, row->confidence),
                                     tally_factor(balancing->cli, row->ppm),
                                     tally_factor(balancing->cli, row->ceiling_ppm) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_text(const Balancing *balancing, Text *text)
{
    phrase_put(text, PHRASE_CLI_OFFSET_BALANCE_ON, balancing->cli->lang,
               tally_day(balancing->cli, balancing->book.today),
               currency_code(balancing->book.currency));
    text_char(text, '\n');
    put_obligations(balancing, text);
    put_firms(balancing, text);
    if (balancing->book.transaction_count > 0) {
        put_transactions(balancing, text);
        put_rows(balancing, text);
    }
    put_milestones(balancing, text);
    text_all(text, S("\n"), phrase(PHRASE_CLI_OFFSET_ROUNDED, balancing->cli->lang), S("\n"));
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_obligation(const Balancing *balancing, const OffsetObligation *obligation,
                                Text *text)
{
    text_put(text, S("{\"id\":"));
    text_json(text, obligation->id);
    tally_member(text, "country", obligation->country);
    tally_member(text, "rule", obligation->rule);
    tally_member(text, "rate", tally_share(balancing->cli, obligation->rate_ppm));
    tally_member(text, "base", amount(balancing, obligation->base.minor));
    tally_member(text, "owed", amount(balancing, obligation->owed.minor));
    tally_member(text, "credited", amount(balancing, obligation->credited));
    tally_member(text, "expired", amount(balancing, obligation->expired));
    tally_member(text, "balance", amount(balancing, offset_balance(obligation)));
    tally_member(text, "banked", amount(balancing, offset_banked(obligation)));
    tally_member(text, "claimed", amount(balancing, obligation->claimed));
    tally_member(text, "planned", amount(balancing, obligation->planned));
    tally_member(text, "penalties", amount(balancing, obligation->penalties));
    tally_member(text, "source", obligation->source);
    text_char(text, '}');
}

static void put_json_transaction(const Balancing *balancing, const OffsetTransaction *deal,
                                 Text *text)
{
    const OffsetObligation *obligation = &balancing->book.obligations[deal->obligation];

    text_put(text, S("{\"id\":"));
    text_json(text, deal->id);
    tally_member(text, "obligation", obligation->id);
    tally_member(text, "country", obligation->country);
    tally_member(text, "system", deal->system);
    tally_member(text, "fulfilling-entity", deal->firm);
    tally_member(text, "receiving-entity", deal->receiver);
    tally_member(text, "type", deal->type);
    tally_member(text, "industry", deal->industry);
    tally_member(text, "invoice", balancing->book.invoices[deal->invoice].id);
    tally_member(text, "actual-value", amount(balancing, deal->actual.minor));
    tally_member(text, "credit-value", amount(balancing, deal->credit.minor));
    tally_member(text, "multiplier", tally_factor(balancing->cli, deal->ppm));
    tally_member(text, "counted", amount(balancing, deal->counted));
    tally_member(text, "expires", tally_day(balancing->cli, deal->expires));
    tally_member(text, "state", state_word(deal));
    if (deal->disputed) {
        tally_member(text, "other-actual-value", amount(balancing, deal->other_actual.minor));
        tally_member(text, "other-credit-value", amount(balancing, deal->other_credit.minor));
    }
    tally_member(text, "source", deal->source);
    text_char(text, '}');
}

static void put_json(const Balancing *balancing, Text *text)
{
    const OffsetBook *book = &balancing->book;

    text_put(text, S("{\"format\":\"sekisho-offset-balance-1\",\"on\":"));
    text_json(text, tally_day(balancing->cli, book->today));
    tally_member(text, "currency", currency_code(book->currency));
    text_put(text, S(",\"obligations\":["));
    for (size_t i = 0; i < book->obligation_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_obligation(balancing, &book->obligations[i], text);
    }
    text_put(text, S("],\"transactions\":["));
    for (size_t i = 0; i < book->transaction_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_transaction(balancing, &book->transactions[i], text);
    }
    text_put(text, S("]}\n"));
}

/* ---- what the State may see ------------------------------------------------------------------ */

#define OFFSET_DUTY "negotiates-offsets"

/* Row E3: a State that does not negotiate offsets records that they are declared, and no more. 0:
 * all is shown; a code: nothing is; `ret_hidden`: the declaration alone. */
static int check_route(Cli *cli, bool *ret_hidden)
{
    Str id = cli->value[OPTION_OFFSET_ROUTE];
    size_t count;

    if (!cli->set[OPTION_OFFSET_ROUTE])
        return CLI_OK;
    int code = cli_library(cli);
    if (code)
        return code;
    const Way *ways = ways_of(cli->arena, cli->library.routes, &count);
    for (size_t i = 0; i < count; i++) {
        uint64_t duty = way_duty(&ways[i], S(OFFSET_DUTY));
        if (!str_eq(ways[i].route->id, id))
            continue;
        *ret_hidden = duty == 0 || (ways[i].by_state & duty) == 0;
        return CLI_OK;
    }
    cli_say(cli, PHRASE_CLI_OFFSET_NO_STATE, id, S(""));
    return CLI_NOT_FOUND;
}

static void put_hidden(const Cli *cli, Text *text)
{
    Str id = cli->value[OPTION_OFFSET_ROUTE];

    if (cli->set[OPTION_JSON]) {
        text_put(text, S("{\"format\":\"sekisho-offset-balance-1\",\"declared\":true"));
        tally_member(text, "route", id);
        text_put(text, S("}\n"));
        return;
    }
    phrase_put(text, PHRASE_CLI_OFFSET_HIDDEN, cli->lang, id);
    text_char(text, '\n');
}

static int draw(const Balancing *balancing)
{
    Cli *cli = balancing->cli;

    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_offsets(cli->arena, &balancing->file, balancing->multipliers,
                                         balancing->multiplier_count,
                                         cli->on == DATE_NONE ? DATE_FOREVER : cli->on, cli->lang);
    return cli_picture(cli, &picture);
}

int cmd_offset_balance(Cli *cli)
{
    Balancing balancing = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    bool hidden = false;
    int code = check_route(cli, &hidden);

    if (!code && hidden && cli->set[OPTION_PLAN_PICTURE]) {
        cli_say(cli, PHRASE_CLI_OFFSET_NO_PICTURE, cli->value[OPTION_OFFSET_ROUTE], S(""));
        return CLI_USAGE;
    }
    code = code ? code : read_files(&balancing);
    if (code)
        return code;
    if (hidden)
        put_hidden(cli, &text);
    else if (cli->set[OPTION_JSON])
        put_json(&balancing, &text);
    else
        put_text(&balancing, &text);
    cli_out(cli, &text);
    return hidden ? CLI_OK : draw(&balancing);
}
