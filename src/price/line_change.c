/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* line_change - what may become of a line that was accepted */
#include "phrases_price.h"
#include "price/parts.h"

static bool same_waivers(const LineTerms *a, const LineTerms *b)
{
    if (a->waived_count != b->waived_count)
        return false;
    for (size_t i = 0; i < a->waived_count; i++)
        if (!str_eq(a->waived[i], b->waived[i]))
            return false;
    return true;
}

/* What the line is; what is left may change under it. */
static bool same_scope(const LineTerms *a, const LineTerms *b)
{
    return str_eq(a->item, b->item) && str_eq(a->unit, b->unit) && a->source == b->source &&
           a->base.currency == b->base.currency && a->overseas == b->overseas &&
           a->non_standard == b->non_standard && a->packed == b->packed &&
           a->stock_fund == b->stock_fund && a->recoup == b->recoup &&
           a->recoup_waived == b->recoup_waived && str_eq(a->transport_term, b->transport_term) &&
           same_waivers(a, b);
}

/* Days stay; those that have not come may come. */
static bool days_kept(const RateDays *accepted, const RateDays *changed)
{
    for (size_t i = 0; i < RATE_EVENTS; i++)
        if (accepted->on[i] != DATE_NONE && accepted->on[i] != changed->on[i])
            return false;
    return true;
}

bool line_change_allowed(const LineTerms *accepted, const LineTerms *changed, Findings *findings)
{
    Arena *arena = findings->arena;
    Str number = price_number(arena, accepted->number);
    size_t errors = findings->error_count;
    bool same_line =
        accepted->number == changed->number && str_eq(accepted->case_code, changed->case_code);

    if (accepted->days.on[RATE_ACCEPTED] == DATE_NONE)
        return true; /* an offer: nothing is frozen */
    if (changed->quantity > accepted->quantity)
        finding_error(findings, price_place(arena, S("lines"), accepted->number, S("quantity")),
                      PHRASE_PRICE_ADDED_QUANTITY, PHRASE_PRICE_NEW_LINE_REMEDY, number,
                      price_number(arena, accepted->quantity),
                      price_number(arena, changed->quantity));
    if (!same_line || !same_scope(accepted, changed))
        finding_error(findings, price_place(arena, S("lines"), accepted->number, S("")),
                      PHRASE_PRICE_ADDED_SCOPE, PHRASE_PRICE_NEW_LINE_REMEDY, number);
    if (!days_kept(&accepted->days, &changed->days))
        finding_error(findings, price_place(arena, S("lines"), accepted->number, S("days")),
                      PHRASE_PRICE_DAYS_FROZEN, PHRASE_PRICE_DAYS_FROZEN_REMEDY, number);
    return findings->error_count == errors;
}

/* The line that was taken off, at the days of the new one. */
static bool is_cheaper(const LineTerms *added, const LineTerms *removed, const RateTable *rates,
                       Findings *findings)
{
    LineTerms again = *removed;
    LinePrice before, after;

    again.days = added->days;
    again.assumed = added->assumed;
    if (!line_price(removed, rates, &before, findings) ||
        !line_price(&again, rates, &after, findings))
        return true; /* what cannot be priced cannot be shown to be no cheaper; findings say why */
    if (after.total.minor >= before.total.minor)
        return false;
    finding_error(findings, price_place(findings->arena, S("lines"), added->number, S("")),
                  PHRASE_PRICE_READDED, PHRASE_PRICE_READDED_REMEDY,
                  price_number(findings->arena, removed->number),
                  price_money(findings->arena, before.total),
                  price_money(findings->arena, after.total));
    return true;
}

bool line_added_allowed(const LineTerms *added, const LineTerms *removed, size_t removed_count,
                        const RateTable *rates, Findings *findings)
{
    bool good = true;

    for (size_t i = 0; i < removed_count; i++)
        if (str_eq(added->case_code, removed[i].case_code) &&
            str_eq(added->item, removed[i].item) && is_cheaper(added, &removed[i], rates, findings))
            good = false;
    return good;
}
