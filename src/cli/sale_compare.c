/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* sale_compare - the ways side by side: what each table tells of every way */
#include "cli/selling.h"
#include "phrases_cli.h"
#include "phrases_sale.h"
#include "phrases_ways.h"

enum {
    ANSWER_CELLS = LIABILITY_MATTERS + 1,
    RISK_CELLS = SALE_RISKS + 1,
    PRICE_CELLS = 8,
    CASH_WAYS = GRID_COLUMNS_MAX - 1, /* ways in one table of cash */
    TIME_CELLS = 4,
};

/* A way, or a part of the hybrid, which stands on a way of its own. */
typedef struct Shown {
    Str id;
    Str label;
    const SaleWay *way;
} Shown;

typedef struct Compared {
    const Selling *selling;
    const Shown *rows; /* reckoned; the hybrid behind its parts */
    size_t count;
} Compared;

static void put_title(const Selling *selling, Text *text, Phrase title)
{
    text_all(text, S("\n"), phrase(title, selling->cli->lang), S("\n"));
}

static bool is_reckoned(const SaleWay *way)
{
    return way->verdict != SALE_REFUSED;
}

/* "hybrid/us-fms" */
static Str part_id(const Selling *selling, const SaleWay *part)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    text_all(&text, S(SELLING_HYBRID "/"), selling_id(part));
    return text_str(&text);
}

static Compared compared_of(const Selling *selling)
{
    size_t room = 0;

    for (size_t i = 0; i < selling->way_count; i++)
        room += 1 + selling->ways[i].part_count;
    Shown *rows = NEW_ARRAY(selling->cli->arena, Shown, room);
    Compared compared = { .selling = selling, .rows = rows };
    for (size_t i = 0; i < selling->way_count; i++) {
        const SaleWay *way = &selling->ways[i];

        for (size_t k = 0; k < way->part_count && is_reckoned(way); k++)
            rows[compared.count++] =
                (Shown){ part_id(selling, &way->parts[k]), selling_label(selling, &way->parts[k]),
                         &way->parts[k] };
        if (is_reckoned(way))
            rows[compared.count++] = (Shown){ selling_id(way), selling_label(selling, way), way };
    }
    return compared;
}

/* ---- may it go so ---------------------------------------------------------------------------- */

static void put_bars(const Selling *selling, Text *text, const SaleWay *way)
{
    for (size_t i = 0; i < way->bar_count; i++) {
        text_put(text, S("    "));
        text_terminal(text, selling_bar(selling, &way->bars[i]));
        text_char(text, '\n');
    }
    for (size_t i = 0; i < way->part_count; i++)
        put_bars(selling, text, &way->parts[i]);
}

static void put_name(const Selling *selling, Text *text, const SaleWay *way)
{
    text_all(text, S("- "), selling_id(way), S(": "), selling_label(selling, way), S("\n"));
}

static void put_verdicts(const Selling *selling, Text *text, SaleVerdict verdict, Phrase title)
{
    bool any = false;

    for (size_t i = 0; i < selling->way_count; i++) {
        const SaleWay *way = &selling->ways[i];

        if (way->verdict != verdict)
            continue;
        if (!any)
            put_title(selling, text, title);
        any = true;
        put_name(selling, text, way);
        put_bars(selling, text, way);
        if (way->in_force || !way->way)
            continue;
        text_put(text, S("    "));
        sums_say(selling->cli, text, PHRASE_CLI_SALE_NOT_IN_FORCE,
                 sums_day(selling->cli, way->way->route->from));
    }
}

/* ---- who carries what ------------------------------------------------------------------------ */

static Str carried(const Selling *selling, const Way *way, bool by_state)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    way_duties_write(&text, way, by_state ? way->by_state : way->by_maker, selling->cli->lang);
    return text_str(&text);
}

/* By its own matter: what the State answers to the buyer for (row C5). */
static Str answers(const Selling *selling, const Way *way, LiabilityMatter matter)
{
    return phrase(way->liability.state[matter] ? PHRASE_WAYS_STATE : PHRASE_WAYS_NONE,
                  selling->cli->lang);
}

/* "    Japan: contracts, supports", "    others: makes and supplies" */
static void put_duties(const Selling *selling, Text *text, const Way *way)
{
    Lang lang = selling->cli->lang;

    text_all(text, S("    "), label_in(way->state->label, lang, way->state->id), S(": "),
             carried(selling, way, true), S("\n"));
    if (way->by_maker)
        text_all(text, S("    "), phrase(PHRASE_WAYS_MAKER, lang), S(": "),
                 carried(selling, way, false), S("\n"));
}

static void put_shown(Text *text, const Shown *shown)
{
    text_all(text, S("- "), shown->id, S(": "), shown->label, S("\n"));
}

static void put_carriers(const Compared *compared, Text *text)
{
    put_title(compared->selling, text, PHRASE_CLI_SALE_CARRIERS);
    for (size_t i = 0; i < compared->count; i++)
        if (compared->rows[i].way->way) {
            put_shown(text, &compared->rows[i]);
            put_duties(compared->selling, text, compared->rows[i].way->way);
        }
}

static void put_answers(const Compared *compared, Text *text)
{
    static const Phrase heads[ANSWER_CELLS] = {
        PHRASE_WAYS_WAY,
        PHRASE_SALE_RISK_PRICE,
        PHRASE_SALE_RISK_TIME,
        PHRASE_SALE_RISK_PERFORMANCE,
        PHRASE_SALE_RISK_TERMINATION,
    };
    const Selling *selling = compared->selling;
    Grid grid = selling_grid(selling, ANSWER_CELLS, compared->count, ANSWER_CELLS, heads);

    for (size_t i = 0; i < compared->count; i++) {
        const Way *way = compared->rows[i].way->way;

        if (!way)
            continue;
        grid_row(&grid, (Str[]){ compared->rows[i].id, answers(selling, way, LIABILITY_PRICE),
                                 answers(selling, way, LIABILITY_TIME),
                                 answers(selling, way, LIABILITY_PERFORMANCE),
                                 answers(selling, way, LIABILITY_TERMINATION) });
    }
    put_title(selling, text, PHRASE_CLI_SALE_ANSWERS);
    grid_write(&grid, text);
}

static void put_risks(const Compared *compared, Text *text)
{
    static const Phrase heads[RISK_CELLS] = {
        PHRASE_WAYS_WAY,
        PHRASE_SALE_RISK_PRICE,
        PHRASE_SALE_RISK_TIME,
        PHRASE_SALE_RISK_PERFORMANCE,
        PHRASE_SALE_RISK_TERMINATION,
        PHRASE_SALE_RISK_PAYMENT,
        PHRASE_SALE_RISK_CURRENCY,
    };
    const Selling *selling = compared->selling;
    Grid grid = selling_grid(selling, RISK_CELLS, compared->count, RISK_CELLS, heads);

    for (size_t i = 0; i < compared->count; i++) {
        const SaleWay *way = compared->rows[i].way;
        Str cells[RISK_CELLS] = { compared->rows[i].id };

        if (!way->way)
            continue;
        for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++)
            cells[1 + risk] = selling_bearers(selling, &way->risks[risk]);
        grid_row(&grid, cells);
    }
    put_title(selling, text, PHRASE_CLI_SALE_RISKS);
    grid_write(&grid, text);
}

/* ---- price ----------------------------------------------------------------------------------- */

/* The goods are the same by every way that carries all of them; of a hybrid, those of the whole. */
static void put_market(const Compared *compared, Text *text)
{
    const SaleWay *most = NULL;

    for (size_t i = 0; i < compared->count; i++)
        if (!most || compared->rows[i].way->market > most->market)
            most = compared->rows[i].way;
    if (most)
        selling_market(compared->selling, text, most);
}

static void put_prices(const Compared *compared, Text *text)
{
    static const Phrase heads[PRICE_CELLS] = {
        PHRASE_WAYS_WAY,        PHRASE_CLI_SALE_GOODS,  PHRASE_CLI_SALE_ADDS,
        PHRASE_CLI_SALE_SAVES,  PHRASE_CLI_SALE_PRICE,  PHRASE_CLI_SALE_INTEREST,
        PHRASE_CLI_SALE_OUTLAY, PHRASE_CLI_SALE_OFFSET,
    };
    const Selling *selling = compared->selling;
    Grid grid = selling_grid(selling, PRICE_CELLS, compared->count, 1, heads);

    for (size_t i = 0; i < compared->count; i++) {
        const SaleWay *way = compared->rows[i].way;

        grid_row(&grid,
                 (Str[]){ compared->rows[i].id, selling_amount(selling, way->goods),
                          selling_amount(selling, way->adds), selling_amount(selling, -way->saves),
                          selling_amount(selling, way->price),
                          selling_amount(selling, way->interest),
                          selling_amount(selling, way->price + way->interest),
                          selling_duty(selling, way) });
    }
    put_title(selling, text, PHRASE_CLI_SALE_PRICES);
    grid_write(&grid, text);
    put_market(compared, text);
}

/* ---- cash ------------------------------------------------------------------------------------ */

static const SaleQuarter *quarter_at(const SaleWay *way, Date from)
{
    for (size_t i = 0; i < way->quarter_count; i++)
        if (way->quarters[i].from == from)
            return &way->quarters[i];
    return NULL;
}

static bool has_cash(const SaleWay *const *ways, size_t count, Date from, SaleParty party)
{
    for (size_t i = 0; i < count; i++) {
        const SaleQuarter *quarter = quarter_at(ways[i], from);

        if (quarter && quarter->minor[party] != 0)
            return true;
    }
    return false;
}

/* A quarter in which the party has no cash by any of the ways is left out. */
static void put_cash_rows(const Selling *selling, Grid *grid, const SaleWay *const *ways,
                          size_t count, SaleParty party)
{
    Date from = DATE_FOREVER, last = DATE_NONE;
    Str cells[GRID_COLUMNS_MAX];

    for (size_t i = 0; i < count; i++) {
        Date end = ways[i]->quarters[ways[i]->quarter_count - 1].from;

        from = ways[i]->quarters[0].from < from ? ways[i]->quarters[0].from : from;
        last = end > last ? end : last;
    }
    for (; from <= last; from = sale_months_on(from, SALE_QUARTER)) {
        if (!has_cash(ways, count, from, party))
            continue;
        cells[0] = selling_quarter(selling, from);
        for (size_t i = 0; i < count; i++) {
            const SaleQuarter *quarter = quarter_at(ways[i], from);
            cells[1 + i] = quarter ? selling_amount(selling, quarter->minor[party])
                                   : selling_amount(selling, 0);
        }
        grid_row(grid, cells);
    }
    cells[0] = phrase(PHRASE_CLI_SALE_SUM, selling->cli->lang);
    for (size_t i = 0; i < count; i++)
        cells[1 + i] = selling_amount(selling, ways[i]->totals[party]);
    grid_row(grid, cells);
}

static size_t quarters_of(const SaleWay *const *ways, size_t count)
{
    size_t most = 0;

    for (size_t i = 0; i < count; i++)
        most += ways[i]->quarter_count;
    return most;
}

static void put_cash_of(const Selling *selling, Text *text, const SaleWay *const *ways,
                        size_t count, SaleParty party)
{
    Grid grid = grid_open(selling->cli->arena, count + 1, quarters_of(ways, count) + 2);
    Str cells[GRID_COLUMNS_MAX] = { phrase(PHRASE_CLI_SALE_QUARTER, selling->cli->lang) };

    grid.words[0] = true;
    for (size_t i = 0; i < count; i++)
        cells[1 + i] = selling_id(ways[i]);
    grid_row(&grid, cells);
    put_cash_rows(selling, &grid, ways, count, party);
    text_char(text, '\n');
    phrase_put(text, PHRASE_CLI_SALE_CASH, selling->cli->lang,
               phrase(sale_party_phrases[party], selling->cli->lang));
    text_char(text, '\n');
    grid_write(&grid, text);
}

/* Money goes through the State by some ways, and a lender pays where there is a loan. */
static bool has_part(const SaleWay *way, SaleParty party)
{
    if (party == SALE_STATE)
        return !way->way || way->by_state;
    return party != SALE_LENDER || way->lent;
}

static void put_cash(const Selling *selling, Text *text, SaleParty party)
{
    const SaleWay *ways[CASH_WAYS];
    size_t count = 0;

    for (size_t i = 0; i < selling->way_count; i++) {
        const SaleWay *way = &selling->ways[i];

        if (!is_reckoned(way) || !has_part(way, party))
            continue;
        ways[count++] = way;
        if (count == CASH_WAYS) {
            put_cash_of(selling, text, ways, count, party);
            count = 0;
        }
    }
    if (count > 0)
        put_cash_of(selling, text, ways, count, party);
}

/* ---- time ------------------------------------------------------------------------------------ */

static Str untold_stages(const Selling *selling, const SaleWay *way)
{
    Text text = text_open(selling->cli->arena, TEXT_MAX);

    for (size_t i = 0; i < way->stage_count; i++)
        if (way->stages[i].told == SALE_NOT_TOLD)
            text_all(&text, text.len > 0 ? S(", ") : S(""),
                     label_in(way->stages[i].state->label, selling->cli->lang,
                              way->stages[i].state->id));
    return text_str(&text);
}

static void put_times(const Compared *compared, Text *text)
{
    static const Phrase heads[TIME_CELLS] = { PHRASE_WAYS_WAY, PHRASE_CLI_SALE_PAID,
                                              PHRASE_CLI_SALE_MONTHS, PHRASE_CLI_SALE_UNTOLD };
    const Selling *selling = compared->selling;
    Grid grid = selling_grid(selling, TIME_CELLS, compared->count, TIME_CELLS, heads);

    for (size_t i = 0; i < compared->count; i++) {
        const SaleWay *way = compared->rows[i].way;

        grid_row(&grid, (Str[]){ compared->rows[i].id,
                                 way->way ? phrase(sale_paid_phrases[way->paid], selling->cli->lang)
                                          : S(""),
                                 selling_months(selling, way->least, way->most, way->all_told),
                                 untold_stages(selling, way) });
    }
    put_title(selling, text, PHRASE_CLI_SALE_TIMES);
    grid_write(&grid, text);
}

/* ---- what each says and does ----------------------------------------------------------------- */

static void put_practices(const Selling *selling, Text *text, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    for (size_t k = 0; k < way->practice_count; k++) {
        const SaleTerm *row = way->practices[k];

        text_all(text, S("    "), label_in(row->label, lang, row->name));
        selling_source(selling, text, row->source, row->sure);
        text_char(text, '\n');
    }
    text_all(text, S("    "), selling_licence(selling, way), S("\n"));
}

static void put_clauses(const Selling *selling, Text *text, const SaleWay *way)
{
    Lang lang = selling->cli->lang;

    for (size_t k = 0; k < way->clause_count; k++) {
        const SaleClause *clause = &way->clauses[k];

        text_all(text, S("    * "), label_in(clause->clause->label, lang, clause->clause->id));
        if (clause->term)
            selling_source(selling, text, clause->term->source, clause->term->sure);
        else
            text_all(text, S(" ("), phrase(PHRASE_CLI_SALE_NO_SOURCE, lang), S(")"));
        text_char(text, '\n');
    }
    if (!selling_tells_continuity(way))
        text_all(text, S("    * "), phrase(PHRASE_CLI_SALE_NO_CONTINUITY, lang), S("\n"));
}

static void put_sayings(const Compared *compared, Text *text)
{
    put_title(compared->selling, text, PHRASE_CLI_SALE_PRACTICES);
    for (size_t i = 0; i < compared->count; i++) {
        const SaleWay *way = compared->rows[i].way;

        if (!way->way)
            continue;
        put_shown(text, &compared->rows[i]);
        put_practices(compared->selling, text, way);
        put_clauses(compared->selling, text, way);
    }
}

void selling_compare(const Selling *selling, Text *text)
{
    Compared compared = compared_of(selling);

    put_verdicts(selling, text, SALE_GOES, PHRASE_CLI_SALE_GOES);
    put_verdicts(selling, text, SALE_UNTOLD, PHRASE_CLI_SALE_GOES_UNTOLD);
    put_verdicts(selling, text, SALE_REFUSED, PHRASE_CLI_SALE_REFUSED);
    if (compared.count == 0)
        return;
    put_carriers(&compared, text);
    put_answers(&compared, text);
    put_risks(&compared, text);
    put_prices(&compared, text);
    put_cash(selling, text, SALE_BUYER);
    put_cash(selling, text, SALE_MAKER);
    put_cash(selling, text, SALE_STATE);
    put_cash(selling, text, SALE_LENDER);
    put_times(&compared, text);
    put_sayings(&compared, text);
}
