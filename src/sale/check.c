/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* check - does a sale hold together? */
#include "phrases_credit.h"
#include "phrases_sale.h"
#include "sale/parts.h"

typedef struct Check {
    const Sale *sale;
    const SaleFile *file;
    Findings *findings;
} Check;

static Place place_of(const Check *check, const char *list, size_t index, const char *field)
{
    return sale_place(check->findings->arena, check->sale->name, list, index, field);
}

static Place field_at(const Check *check, const char *pointer)
{
    return (Place){ .file = check->sale->name, .pointer = str_from_c(pointer) };
}

static bool is_currency(const Check *check, Str code, Place place, Currency *ret_currency)
{
    if (currency_find(code, ret_currency))
        return true;
    finding_error(check->findings, place, PHRASE_CREDIT_CURRENCY, PHRASE_CREDIT_CURRENCY_REMEDY,
                  code);
    return false;
}

/* ---- the head -------------------------------------------------------------------------------- */

static void check_head(const Check *check)
{
    const SaleFile *file = check->file;
    int64_t begins = file->year_begins;
    Currency other;
    Country country;

    (void)is_currency(check, file->currency, field_at(check, "/currency"), &other);
    if (file->maker_currency.len > 0)
        (void)is_currency(check, file->maker_currency, field_at(check, "/maker-currency"), &other);
    if (file->buyer_currency.len > 0)
        (void)is_currency(check, file->buyer_currency, field_at(check, "/buyer-currency"), &other);
    if (!country_find(file->buyer, &country))
        finding_error(check->findings, field_at(check, "/buyer"), PHRASE_SALE_NO_COUNTRY,
                      PHRASE_SALE_NO_COUNTRY_REMEDY, file->buyer);
    if (date_parts(file->on).year > SALE_YEAR_LAST || date_parts(file->on).year < DATE_YEAR_MIN)
        finding_error(check->findings, field_at(check, "/on"), PHRASE_SALE_FAR_DAY,
                      PHRASE_SALE_FAR_DAY_REMEDY, S(""));
    if (begins != INT64_MIN && begins % SALE_QUARTER != 1)
        finding_error(check->findings, field_at(check, "/year-begins"), PHRASE_SALE_YEAR,
                      PHRASE_SALE_YEAR_REMEDY, sale_number(check->findings->arena, begins));
}

static void check_rates(const Check *check)
{
    for (size_t i = 0; i < check->file->rate_count; i++) {
        Str code = check->file->rates[i].currency;
        Place place = place_of(check, "rates", i, "currency");
        bool twice = str_eq(code, check->file->currency);
        Currency currency;

        (void)is_currency(check, code, place, &currency);
        for (size_t k = 0; k < i; k++)
            twice = twice || str_eq(code, check->file->rates[k].currency);
        if (twice)
            finding_error(check->findings, place, PHRASE_SALE_RATE_TWICE,
                          PHRASE_SALE_RATE_TWICE_REMEDY, code);
    }
}

/* ---- lines ----------------------------------------------------------------------------------- */

static bool has_rate(const SaleFile *file, Str currency)
{
    bool found = currency.len == 0 || str_eq(currency, file->currency);

    for (size_t i = 0; i < file->rate_count; i++)
        found = found || str_eq(file->rates[i].currency, currency);
    return found;
}

static bool check_curve_line(const Check *check, size_t at)
{
    const SaleLine *line = &check->file->lines[at];

    if (line->currency.len > 0)
        finding_error(check->findings, place_of(check, "lines", at, "currency"),
                      PHRASE_SALE_CURVE_CURRENCY, PHRASE_SALE_CURVE_CURRENCY_REMEDY, line->curve);
    for (size_t i = 0; i < at; i++)
        if (str_eq(check->file->lines[i].curve, line->curve)) {
            finding_error(check->findings, place_of(check, "lines", at, "curve"),
                          PHRASE_SALE_CURVE_LINES, PHRASE_SALE_CURVE_LINES_REMEDY, line->curve);
            return false;
        }
    if (sale_curve(check->file, line->curve))
        return line->currency.len == 0;
    finding_error(check->findings, place_of(check, "lines", at, "curve"), PHRASE_SALE_NO_CURVE,
                  PHRASE_SALE_NO_CURVE_REMEDY, line->curve);
    return false;
}

/* What the market will give nobody knows: its figure is an assumption, whoever names it. */
static void check_market(const Check *check, size_t at)
{
    const SaleLine *line = &check->file->lines[at];

    if (line->pricing == SALE_MARKET && line->sure != SALE_ASSUMED)
        finding_error(check->findings, place_of(check, "lines", at, "confidence"),
                      PHRASE_SALE_MARKET_SURE, PHRASE_SALE_MARKET_SURE_REMEDY, line->name);
}

static bool check_line(const Check *check, size_t at)
{
    const SaleLine *line = &check->file->lines[at];
    Currency currency;

    check_market(check, at);
    if ((line->unit == INT64_MIN) == (line->curve.len == 0)) {
        finding_error(check->findings, place_of(check, "lines", at, "unit-minor"),
                      PHRASE_SALE_ONE_PRICE, PHRASE_SALE_ONE_PRICE_REMEDY, line->name);
        return false;
    }
    if (line->curve.len > 0)
        return check_curve_line(check, at);
    if (line->currency.len > 0 &&
        !is_currency(check, line->currency, place_of(check, "lines", at, "currency"), &currency))
        return false;
    if (has_rate(check->file, line->currency))
        return true;
    finding_error(check->findings, place_of(check, "lines", at, "currency"), PHRASE_SALE_NO_RATE,
                  PHRASE_SALE_NO_RATE_REMEDY, line->currency, check->file->currency);
    return false;
}

/* Lines whose prices can be told add up to an amount that fits. */
static void check_sum(const Check *check)
{
    int64_t sum = 0, alone;

    for (size_t i = 0; i < check->file->line_count; i++) {
        if (!sale_line_alone(check->sale, &check->file->lines[i], &alone) || alone == 0 ||
            (sum += alone) > SALE_MINOR_MAX) {
            finding_error(check->findings, place_of(check, "lines", i, ""), PHRASE_SALE_SUM,
                          PHRASE_SALE_SUM_REMEDY, check->file->lines[i].name);
            return;
        }
    }
}

static void check_lines(const Check *check)
{
    const SaleFile *file = check->file;
    size_t before = check->findings->error_count, named = 0;

    for (size_t i = 0; i < file->line_count; i++) {
        (void)check_line(check, i);
        named += file->lines[i].way.len > 0;
    }
    if (file->line_count == 0)
        finding_error(check->findings, field_at(check, "/lines"), PHRASE_SALE_NO_LINES,
                      PHRASE_SALE_NO_LINES_REMEDY, S(""));
    for (size_t i = 0; i < file->line_count && named > 0; i++)
        if (file->lines[i].way.len == 0)
            finding_error(check->findings, place_of(check, "lines", i, "way"),
                          PHRASE_SALE_HALF_HYBRID, PHRASE_SALE_HALF_HYBRID_REMEDY,
                          file->lines[i].name);
    if (before == check->findings->error_count)
        check_sum(check);
}

/* ---- curves and lots ------------------------------------------------------------------------- */

static bool is_ordered(const SaleFile *file, Str curve)
{
    for (size_t i = 0; i < file->line_count; i++)
        if (str_eq(file->lines[i].curve, curve))
            return true;
    return false;
}

static void check_units(const Check *check, size_t at)
{
    const SaleFile *file = check->file;
    int64_t units = 0;
    size_t buyers = 1;

    for (size_t i = 0; i < file->line_count; i++)
        units += str_eq(file->lines[i].curve, file->curves[at].name) ? file->lines[i].quantity : 0;
    for (size_t i = 0; i < file->lot_count; i++)
        if (str_eq(file->lots[i].curve, file->curves[at].name)) {
            units += file->lots[i].quantity;
            buyers++;
        }
    if (units > COST_UNITS_MAX || buyers > LOT_BUYERS_MAX)
        finding_error(check->findings, place_of(check, "curves", at, "name"),
                      PHRASE_SALE_LOT_TOO_MANY, PHRASE_SALE_LOT_TOO_MANY_REMEDY,
                      file->curves[at].name);
}

static void check_curves(const Check *check)
{
    const SaleFile *file = check->file;

    for (size_t i = 0; i < file->curve_count; i++) {
        for (size_t k = 0; k < i; k++)
            if (str_eq(file->curves[i].name, file->curves[k].name))
                finding_error(check->findings, place_of(check, "curves", i, "name"),
                              PHRASE_SALE_CURVE_TWICE, PHRASE_SALE_CURVE_TWICE_REMEDY,
                              file->curves[i].name);
        check_units(check, i);
    }
    for (size_t i = 0; i < file->lot_count; i++) {
        const SaleLot *lot = &file->lots[i];

        if (!is_ordered(file, lot->curve))
            finding_error(check->findings, place_of(check, "lots", i, "curve"),
                          PHRASE_SALE_LOT_UNORDERED, PHRASE_SALE_LOT_UNORDERED_REMEDY, lot->curve);
        for (size_t k = 0; k < i; k++)
            if (str_eq(lot->curve, file->lots[k].curve) && str_eq(lot->buyer, file->lots[k].buyer))
                finding_error(check->findings, place_of(check, "lots", i, "buyer"),
                              PHRASE_SALE_LOT_TWICE, PHRASE_SALE_LOT_TWICE_REMEDY, lot->buyer);
    }
}

/* ---- when ------------------------------------------------------------------------------------ */

static void check_milestones(const Check *check)
{
    int64_t sum = 0;

    for (size_t i = 0; i < check->file->milestone_count; i++)
        sum += check->file->milestones[i].ppm;
    if (sum != RATE_WHOLE)
        finding_error(check->findings, field_at(check, "/milestones"), PHRASE_SALE_MILESTONES,
                      PHRASE_SALE_MILESTONES_REMEDY, price_percent(check->findings->arena, sum));
}

static void check_months(const Check *check)
{
    for (size_t i = 0; i < check->file->month_count; i++) {
        const SaleMonths *row = &check->file->months[i];

        if (row->least > row->most)
            finding_error(check->findings, place_of(check, "months", i, "most"), PHRASE_SALE_MONTHS,
                          PHRASE_SALE_MONTHS_REMEDY,
                          sale_number(check->findings->arena, row->least),
                          sale_number(check->findings->arena, row->most));
        for (size_t k = 0; k < i; k++)
            if (str_eq(row->state, check->file->months[k].state) &&
                str_eq(row->way, check->file->months[k].way))
                finding_error(check->findings, place_of(check, "months", i, "state"),
                              PHRASE_SALE_MONTHS_TWICE, PHRASE_SALE_MONTHS_TWICE_REMEDY,
                              row->state);
    }
}

static void check_loan(const Check *check)
{
    const SaleLoan *loan = &check->file->loan;

    if (loan->lender.len == 0)
        return;
    if (12 % loan->payments_a_year != 0)
        finding_error(check->findings, field_at(check, "/loan/payments-a-year"),
                      PHRASE_CREDIT_A_YEAR, PHRASE_CREDIT_A_YEAR_REMEDY,
                      sale_number(check->findings->arena, loan->payments_a_year));
    if (loan->lent_on != DATE_NONE &&
        (loan->lent_on < check->file->on || date_parts(loan->lent_on).year > SALE_YEAR_LAST))
        finding_error(check->findings, field_at(check, "/loan/lent-on"), PHRASE_SALE_LENT_EARLY,
                      PHRASE_SALE_LENT_EARLY_REMEDY, S(""));
}

bool sale_read(Arena *arena, Str bytes, Str file, Sale *ret_sale, Findings *findings)
{
    Check check = { .sale = ret_sale, .file = &ret_sale->file, .findings = findings };
    size_t before = findings->error_count;

    *ret_sale = (Sale){ .name = file };
    if (!sale_bind(arena, bytes, file, &ret_sale->file, findings))
        return false;
    check_head(&check);
    if (!currency_find(ret_sale->file.currency, &ret_sale->currency))
        return false; /* told by check_head */
    ret_sale->hybrid = ret_sale->file.line_count > 0 && ret_sale->file.lines[0].way.len > 0;
    check_rates(&check);
    if (before == findings->error_count)
        check_lines(&check);
    check_curves(&check);
    check_milestones(&check);
    check_months(&check);
    check_loan(&check);
    return findings->error_count == before;
}

/* ---- names ----------------------------------------------------------------------------------- */

static const Way *way_named(const SaleBook *book, Str id)
{
    for (size_t i = 0; i < book->way_count; i++)
        if (str_eq(book->ways[i].route->id, id))
            return &book->ways[i];
    return NULL;
}

static void check_way(const Check *check, const SaleBook *book, Str id, Place place)
{
    Str *ids = NEW_ARRAY(check->findings->arena, Str, book->way_count + 1);
    Str near;

    if (id.len == 0 || way_named(book, id))
        return;
    for (size_t i = 0; i < book->way_count; i++)
        ids[i] = book->ways[i].route->id;
    near = str_nearest(id, ids, book->way_count);
    if (near.len > 0)
        finding_error(check->findings, place, PHRASE_SALE_NO_WAY, PHRASE_SALE_NO_WAY_NEAR, id,
                      near);
    else
        finding_error(check->findings, place, PHRASE_SALE_NO_WAY, PHRASE_SALE_NO_WAY_REMEDY, id);
}

/* A state that some way has, or that of the way named. */
static void check_state(const Check *check, const SaleBook *book, size_t at)
{
    const SaleMonths *row = &check->file->months[at];
    bool found = row->way.len > 0 && !way_named(book, row->way); /* which is told of already */

    for (size_t i = 0; i < book->way_count && !found; i++)
        found = sale_is_of(row->way, &book->ways[i]) &&
                route_state(book->ways[i].route, row->state) >= 0;
    if (!found)
        finding_error(check->findings, place_of(check, "months", at, "state"), PHRASE_SALE_NO_STATE,
                      PHRASE_SALE_NO_STATE_REMEDY, row->state);
}

bool sale_names_check(const Sale *sale, const SaleBook *book, Findings *findings)
{
    Check check = { .sale = sale, .file = &sale->file, .findings = findings };
    const SaleFile *file = &sale->file;
    size_t before = findings->error_count;

    for (size_t i = 0; i < file->line_count; i++)
        check_way(&check, book, file->lines[i].way, place_of(&check, "lines", i, "way"));
    for (size_t i = 0; i < file->fee_count; i++)
        check_way(&check, book, file->fees[i].way, place_of(&check, "fees", i, "way"));
    for (size_t i = 0; i < file->month_count; i++) {
        check_way(&check, book, file->months[i].way, place_of(&check, "months", i, "way"));
        check_state(&check, book, i);
    }
    return findings->error_count == before;
}
