/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* risk - who carries which risk, and what the way says and does beside */
#include "phrases_sale.h"
#include "sale/parts.h"

const Str sale_risk_words[SALE_RISKS] = {
    [SALE_RISK_PRICE] = STR("price"),
    [SALE_RISK_TIME] = STR("time"),
    [SALE_RISK_PERFORMANCE] = STR("performance"),
    [SALE_RISK_TERMINATION] = STR("termination"),
    [SALE_RISK_PAYMENT] = STR("payment"),
    [SALE_RISK_CURRENCY] = STR("currency"),
};

const Phrase sale_risk_phrases[SALE_RISKS] = {
    [SALE_RISK_PRICE] = PHRASE_SALE_RISK_PRICE,
    [SALE_RISK_TIME] = PHRASE_SALE_RISK_TIME,
    [SALE_RISK_PERFORMANCE] = PHRASE_SALE_RISK_PERFORMANCE,
    [SALE_RISK_TERMINATION] = PHRASE_SALE_RISK_TERMINATION,
    [SALE_RISK_PAYMENT] = PHRASE_SALE_RISK_PAYMENT,
    [SALE_RISK_CURRENCY] = PHRASE_SALE_RISK_CURRENCY,
};

static SaleBorne borne(SaleParty by, Phrase why)
{
    return (SaleBorne){ .told = true, .by = (uint32_t)1 << by, .why = why };
}

static SaleBorne nobody(Phrase why)
{
    return (SaleBorne){ .told = true, .why = why };
}

static SaleBorne untold(Phrase why)
{
    return (SaleBorne){ .why = why };
}

/* ---- the contract ---------------------------------------------------------------------------- */

/* The State where it answers for the matter; else whoever of the others carries the duty. */
static SaleBorne by_matter(const Way *way, LiabilityMatter matter, const char *duty)
{
    if (way->liability.state[matter])
        return borne(SALE_STATE, PHRASE_SALE_WHY_STATE);
    if (way->by_maker & way_duty(way, str_from_c(duty)))
        return borne(SALE_MAKER, PHRASE_SALE_WHY_MAKER);
    return untold(PHRASE_SALE_WHY_NOBODY_SAYS);
}

static SaleBorne by_price(const Way *way)
{
    if (way_says(way, S("estimate")))
        return borne(SALE_BUYER, PHRASE_SALE_WHY_ESTIMATE);
    return by_matter(way, LIABILITY_PRICE, "contracts");
}

/* ---- money ----------------------------------------------------------------------------------- */

/* That the buyer does not pay: whoever has delivered by then and waits for his money. */
static SaleBorne by_payment(const SaleWay *way)
{
    const Way *one = way->way;

    if (way->paid == SALE_IN_ADVANCE)
        return nobody(PHRASE_SALE_WHY_ADVANCE);
    if (way->lent)
        return borne(SALE_LENDER, PHRASE_SALE_WHY_LENDER);
    if (one->by_state & way_duty(one, S("buys")))
        return borne(SALE_STATE, PHRASE_SALE_WHY_BUYS);
    if ((one->by_maker & way_duty(one, S("contracts"))) != 0)
        return borne(SALE_MAKER, PHRASE_SALE_WHY_SELLS);
    if (one->by_state & way_duty(one, S("contracts")))
        return borne(SALE_STATE, PHRASE_SALE_WHY_PARTY);
    return untold(PHRASE_SALE_WHY_NOBODY_SAYS);
}

/* Whoever reckons in another currency than the contract's; the State, where it has bought. */
static SaleBorne by_currency(const SaleFile *file, const Way *way)
{
    SaleBorne found = nobody(PHRASE_SALE_WHY_SAME_CURRENCY);
    bool bought = (way->by_state & way_duty(way, S("buys"))) != 0;

    if (file->buyer_currency.len == 0 || file->maker_currency.len == 0)
        return untold(PHRASE_SALE_WHY_NO_CURRENCY);
    if (!str_eq(file->buyer_currency, file->currency))
        found.by |= (uint32_t)1 << SALE_BUYER;
    if (!str_eq(file->maker_currency, file->currency))
        found.by |= (uint32_t)1 << (bought ? SALE_STATE : SALE_MAKER);
    if (found.by)
        found.why = PHRASE_SALE_WHY_CURRENCY;
    return found;
}

/* ---- what the way says ----------------------------------------------------------------------- */

static void tell_clauses(const Reckoning *reckoning, SaleWay *way)
{
    const Way *one = way->way;
    size_t count = one->clauses ? one->clauses->option_count : 0;
    SaleClause *clauses = NEW_ARRAY(reckoning->arena, SaleClause, count + 1);

    way->clauses = clauses;
    for (size_t i = 0; i < count; i++) {
        const FactOption *clause = &one->clauses->options[i];

        if (one->said >> i & 1)
            clauses[way->clause_count++] =
                (SaleClause){ clause, sale_term(&reckoning->book->terms, SALE_TERM_CLAUSE,
                                                one->route->id, clause->id, reckoning->on) };
    }
}

static void tell_practices(const Reckoning *reckoning, SaleWay *way)
{
    const SaleTable *terms = &reckoning->book->terms;
    const SaleTerm **rows = NEW_ARRAY(reckoning->arena, const SaleTerm *, terms->count + 1);

    way->practices = rows;
    for (size_t i = 0; i < terms->count; i++) {
        const SaleTerm *row = &terms->rows[i];

        if ((row->kind == SALE_TERM_PRACTICE || row->kind == SALE_TERM_LICENCE) &&
            str_eq(row->way, way->way->route->id) && row->from <= reckoning->on &&
            reckoning->on < row->until)
            rows[way->practice_count++] = row;
    }
}

/* ---- the licence (row C22) ------------------------------------------------------------------- */

#define LICENCE_FACT "licence-in-force"
#define HOLD_FACT "on-hold"
#define DELIVERY_STEP "delivery.record"

/* All that a step could ask for: every promise kept and no hold; days and amounts alike. */
static FactState *all_well(Arena *arena, const Route *route, bool licence, Currency currency)
{
    FactState *facts = NEW_ARRAY(arena, FactState, route->fact_count + 1);

    for (size_t i = 0; i < route->fact_count; i++) {
        Str id = route->facts[i].id;
        bool no = str_eq(id, S(HOLD_FACT)) || (str_eq(id, S(LICENCE_FACT)) && !licence);
        bool yes_no = route->facts[i].type == FACT_YESNO;

        facts[i].value = (Value){ .number = yes_no && !no, .unit = currency, .state = VALUE_KNOWN };
    }
    return facts;
}

static bool may_deliver(const Reckoning *reckoning, const Route *route, int32_t state, bool licence)
{
    Arena scratch = *reckoning->arena;
    FactState *facts = all_well(&scratch, route, licence, reckoning->sale->currency);

    return route_decide(&scratch, route, state, S(DELIVERY_STEP), facts).verdict == ROUTE_ALLOWED;
}

/* Does the route let anything be delivered without a licence in force? As its own guard answers. */
static Truth licence_needed(const Reckoning *reckoning, const Route *route)
{
    const RouteStep *step = route_step(route, S(DELIVERY_STEP));

    for (size_t i = 0; step && i < route->state_count; i++)
        if (step->from >> i & 1 && may_deliver(reckoning, route, (int32_t)i, true))
            return may_deliver(reckoning, route, (int32_t)i, false) ? TRUTH_NO : TRUTH_YES;
    return TRUTH_UNKNOWN;
}

const SaleTerm *sale_licence(const SaleWay *way)
{
    for (size_t i = 0; i < way->practice_count; i++)
        if (way->practices[i]->kind == SALE_TERM_LICENCE)
            return way->practices[i];
    return NULL;
}

void sale_bear_way(const Reckoning *reckoning, SaleWay *way)
{
    const Way *one = way->way;
    SaleBorne *risks = way->risks;

    risks[SALE_RISK_PRICE] = by_price(one);
    risks[SALE_RISK_TIME] = by_matter(one, LIABILITY_TIME, "contracts");
    risks[SALE_RISK_PERFORMANCE] = by_matter(one, LIABILITY_PERFORMANCE, "guarantees");
    risks[SALE_RISK_TERMINATION] = by_matter(one, LIABILITY_TERMINATION, "contracts");
    risks[SALE_RISK_PAYMENT] = by_payment(way);
    risks[SALE_RISK_CURRENCY] = by_currency(&reckoning->sale->file, one);
    tell_clauses(reckoning, way);
    tell_practices(reckoning, way);
    way->state_exports = (one->by_state & way_duty(one, S("buys"))) != 0;
    way->licence_needed = licence_needed(reckoning, one->route);
}
