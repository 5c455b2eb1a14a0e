/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* reckon - a sale by one way, and by several at once */
#include "phrases_sale.h"
#include "sale/parts.h"

const Str sale_verdict_words[SALE_REFUSED + 1] = {
    [SALE_GOES] = STR("goes"),
    [SALE_UNTOLD] = STR("not-told"),
    [SALE_REFUSED] = STR("refused"),
};

/* ---- may it go so ---------------------------------------------------------------------------- */

/* What stands in the way of the line; PHRASE_NONE: nothing. */
static Phrase bar_of(const SaleLine *line, const Way *way, SaleVerdict *ret_verdict)
{
    WaySensitive sensitive = way_sensitive(way);

    *ret_verdict = SALE_REFUSED;
    if (line->stock == SALE_SURPLUS && !(way->by_state & way_duty(way, S("contracts"))))
        return PHRASE_SALE_BAR_SURPLUS;
    if (line->item == SALE_SENSITIVE && sensitive == WAY_CLOSED)
        return PHRASE_SALE_BAR_SENSITIVE;
    *ret_verdict = SALE_UNTOLD;
    if (line->item == SALE_SENSITIVE && sensitive == WAY_NOT_TOLD)
        return PHRASE_SALE_BAR_UNTOLD;
    if (line->item < 0 && sensitive == WAY_CLOSED)
        return PHRASE_SALE_BAR_ITEM_UNTOLD;
    *ret_verdict = SALE_GOES;
    return PHRASE_NONE;
}

static bool is_line_of(const Sale *sale, const SaleLine *line, const Way *way)
{
    return !sale->hybrid || str_eq(line->way, way->route->id);
}

void sale_bar_way(const Reckoning *reckoning, SaleWay *way)
{
    const SaleFile *file = &reckoning->sale->file;
    SaleBar *bars = NEW_ARRAY(reckoning->arena, SaleBar, file->line_count);

    way->bars = bars;
    for (size_t i = 0; i < file->line_count; i++) {
        SaleVerdict verdict;
        Phrase why = bar_of(&file->lines[i], way->way, &verdict);

        if (why == PHRASE_NONE || !is_line_of(reckoning->sale, &file->lines[i], way->way))
            continue;
        bars[way->bar_count++] = (SaleBar){ i, why };
        way->verdict = verdict > way->verdict ? verdict : way->verdict;
    }
}

/* ---- one way --------------------------------------------------------------------------------- */

static SalePaid paid_by(const Way *way)
{
    if (way_says(way, S("advance")))
        return SALE_IN_ADVANCE;
    return way_says(way, S("billed-ahead")) ? SALE_AHEAD : SALE_AT_MILESTONES;
}

static bool has_payments(const Route *route)
{
    for (size_t i = 0; i < route->step_count; i++)
        if (str_starts(route->steps[i].operation, S(ROUTE_PAYMENT)))
            return true;
    return false;
}

/* The day may be another than the file's. */
static bool is_lent_in_time(const Reckoning *reckoning)
{
    const SaleLoan *loan = &reckoning->sale->file.loan;

    if (loan->lender.len == 0 || loan->lent_on == DATE_NONE || loan->lent_on >= reckoning->on)
        return true;
    finding_error(reckoning->findings,
                  ((Place){ .file = reckoning->sale->name, .pointer = S("/loan/lent-on") }),
                  PHRASE_SALE_LENT_EARLY, PHRASE_SALE_LENT_EARLY_REMEDY, S(""));
    return false;
}

static bool reckon(const Reckoning *reckoning, const Way *one, SaleWay *ret_way)
{
    SaleWay way = { .way = one,
                    .paid = paid_by(one),
                    .by_state = has_payments(one->route),
                    .in_force =
                        one->route->from <= reckoning->on && reckoning->on < one->route->until };

    sale_bar_way(reckoning, &way);
    if (way.verdict != SALE_REFUSED) {
        if (!is_lent_in_time(reckoning) || !sale_price_way(reckoning, &way))
            return false;
        sale_cash_way(reckoning, &way);
        sale_time_way(reckoning, &way);
        sale_bear_way(reckoning, &way);
    }
    *ret_way = way;
    return true;
}

bool sale_by_way(Arena *arena, const Sale *sale, const SaleBook *book, const Way *way, Date on,
                 SaleWay *ret_way, Findings *findings)
{
    Sale whole = *sale; /* every line by this one way, whatever it names */
    Reckoning reckoning = { arena, &whole, book, on, findings };

    whole.hybrid = false;
    return reckon(&reckoning, way, ret_way);
}

/* ---- several at once (row C20) --------------------------------------------------------------- */

static bool is_used(const Sale *sale, const Way *way)
{
    for (size_t i = 0; i < sale->file.line_count; i++)
        if (str_eq(sale->file.lines[i].way, way->route->id))
            return true;
    return false;
}

static void add_sums(SaleWay *whole, const SaleWay *part)
{
    whole->verdict = part->verdict > whole->verdict ? part->verdict : whole->verdict;
    whole->in_force = whole->in_force && part->in_force;
    whole->goods += part->goods;
    whole->market += part->market;
    whole->adds += part->adds;
    whole->saves += part->saves;
    whole->price += part->price;
    whole->interest += part->interest;
    whole->lent = whole->lent || part->lent;
    whole->duty.minor += part->duty.minor;
}

/* The lines go side by side: complete when the last of them is. */
static void add_time(SaleWay *whole, const SaleWay *part)
{
    whole->least = part->least > whole->least ? part->least : whole->least;
    whole->most = part->most > whole->most ? part->most : whole->most;
    whole->all_told = whole->all_told && part->all_told;
}

static void add_cash(Arena *arena, SaleWay *whole)
{
    size_t count = 0, at = 0;

    for (size_t i = 0; i < whole->part_count; i++)
        count += whole->parts[i].quarter_count;
    SaleFlow *flows = NEW_ARRAY(arena, SaleFlow, count);
    for (size_t i = 0; i < whole->part_count; i++)
        for (size_t k = 0; k < whole->parts[i].quarter_count; k++) {
            const SaleQuarter *quarter = &whole->parts[i].quarters[k];

            flows[at].on = quarter->from;
            for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++)
                flows[at].minor[party] = quarter->minor[party];
            at++;
        }
    sale_quarters(arena, flows, count, whole);
}

bool sale_by_lines(Arena *arena, const Sale *sale, const SaleBook *book, Date on, SaleWay *ret_way,
                   Findings *findings)
{
    Reckoning reckoning = { arena, sale, book, on, findings };
    SaleWay *parts = NEW_ARRAY(arena, SaleWay, book->way_count + 1);
    SaleWay whole = { .parts = parts, .in_force = true, .all_told = true };

    ensure(sale->hybrid);
    for (size_t i = 0; i < book->way_count; i++) {
        SaleWay *part = &parts[whole.part_count];

        if (!is_used(sale, &book->ways[i]))
            continue;
        if (!reckon(&reckoning, &book->ways[i], part))
            return false;
        add_sums(&whole, part);
        add_time(&whole, part);
        whole.part_count++;
    }
    if (whole.verdict != SALE_REFUSED)
        add_cash(arena, &whole);
    *ret_way = whole;
    return true;
}
