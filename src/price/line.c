/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* line - the price of a line, part by part */
#include "phrases_price.h"
#include "price/parts.h"

typedef struct Pricer {
    const LineTerms *terms;
    const RateTable *rates;
    LinePrice *price;
    Findings *findings;
    Money procured; /* of the base price of the line */
    bool half;      /* the procured share is not known */
    bool good;
} Pricer;

static Place at(const Pricer *pricer, Str field)
{
    return price_place(pricer->findings->arena, S("lines"), pricer->terms->number, field);
}

static void refuse(Pricer *pricer, Str field, Phrase message, Phrase remedy, Str argument)
{
    finding_error(pricer->findings, at(pricer, field), message, remedy, argument);
    pricer->good = false;
}

static void add(Pricer *pricer, Money *sum, Money part)
{
    if (pricer->good && !money_add(sum, part, at(pricer, S("base")), pricer->findings))
        pricer->good = false;
}

/* A x B in minor units, or a finding. */
static Money times(Pricer *pricer, Money money, int64_t count)
{
    if (__builtin_mul_overflow(money.minor, count, &money.minor)) {
        tell_overflow(at(pricer, S("quantity")), pricer->findings);
        pricer->good = false;
    }
    return money;
}

/* A part of a sum that fits is no larger than the sum. */
static Money part_of(Money money, int64_t ppm)
{
    ensure(price_part(money.minor, ppm, &money.minor));
    return money;
}

static const RateRow *find(Pricer *pricer, RateComponent component, Str qualifier, Money unit_price)
{
    RateQuery query = { .component = component,
                        .qualifier = qualifier,
                        .unit_price = unit_price,
                        .days = pricer->terms->days,
                        .assumed = pricer->terms->assumed,
                        .place = at(pricer, rate_component_words[component]) };
    const RateRow *row = rate_find(pricer->rates, &query, pricer->findings);

    pricer->good = pricer->good && row;
    return row;
}

static void put(Pricer *pricer, PricePart part)
{
    LinePrice *price = pricer->price;

    ensure(price->part_count < PRICE_PARTS_MAX);
    part.estimated = part.rate && rate_is_estimate(part.rate, &pricer->terms->days);
    if (part.why == PHRASE_NONE && part.estimated)
        part.why = PHRASE_PRICE_WHY_ESTIMATED;
    price->parts[price->part_count++] = part;
    add(pricer, part.below ? &price->below : &price->value, part.amount);
}

/* So many parts in a million of the basis. */
static void put_rate(Pricer *pricer, RateComponent component, Str qualifier, Money basis,
                     bool below, Phrase why)
{
    const RateRow *row = find(pricer, component, qualifier, pricer->terms->base);

    if (row)
        put(pricer, (PricePart){ .component = component,
                                 .qualifier = qualifier,
                                 .amount = part_of(basis, row->ppm),
                                 .basis = basis,
                                 .rate = row,
                                 .below = below,
                                 .why = why });
}

/* A part that is not charged, and why. */
static void put_none(Pricer *pricer, RateComponent component, Str qualifier, Money basis,
                     bool below, Phrase why)
{
    put(pricer, (PricePart){ .component = component,
                             .qualifier = qualifier,
                             .amount = { 0, basis.currency },
                             .basis = basis,
                             .below = below,
                             .why = why });
}

static bool is_waived(const LineTerms *terms, Str element)
{
    for (size_t i = 0; i < terms->waived_count; i++)
        if (str_eq(terms->waived[i], element))
            return true;
    return false;
}

static void put_contract_admin(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;

    for (size_t i = 0; i < RATE_ELEMENTS && terms->source != SOURCE_STOCK; i++) {
        Str element = rate_element_words[i];

        if (i == RATE_ELEMENT_OVERSEAS && !terms->overseas)
            continue;
        if (is_waived(terms, element))
            put_none(pricer, RATE_CONTRACT_ADMIN, element, pricer->procured, false,
                     PHRASE_PRICE_WHY_WAIVED);
        else
            put_rate(pricer, RATE_CONTRACT_ADMIN, element, pricer->procured, false,
                     pricer->half ? PHRASE_PRICE_WHY_HALF : PHRASE_NONE);
    }
}

static void put_recoupment(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;

    if (!terms->recoup)
        return;
    if (terms->recoup_waived) {
        put_none(pricer, RATE_RECOUPMENT, terms->item, pricer->price->base, false,
                 PHRASE_PRICE_WHY_WAIVED);
        return;
    }
    const RateRow *row = find(pricer, RATE_RECOUPMENT, terms->item, terms->base);

    if (row)
        put(pricer, (PricePart){ .component = RATE_RECOUPMENT,
                                 .qualifier = terms->item,
                                 .amount = times(pricer, row->amount, terms->quantity),
                                 .basis = pricer->price->base,
                                 .rate = row });
}

/* Each tier bears its own rate on its slice of the unit price; of the slices, what is from
 * stock. */
static void put_packing(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;
    Money unit = terms->base;
    int64_t stock_ppm = terms->source == SOURCE_STOCK ? RATE_WHOLE
                        : pricer->half                ? RATE_WHOLE - RATE_WHOLE / 2
                                                      : RATE_WHOLE - terms->procured_ppm;

    for (int64_t done = 0; terms->packed && pricer->good && done < unit.minor;) {
        Money next = { done + 1, unit.currency };
        const RateRow *row = find(pricer, RATE_PACKING, S(""), next);

        if (!row)
            return;
        int64_t up_to = row->up_to < unit.minor ? row->up_to : unit.minor;
        Money slice = times(pricer, (Money){ up_to - done, unit.currency }, terms->quantity);
        Money basis = part_of(slice, stock_ppm);

        put(pricer, (PricePart){ .component = RATE_PACKING,
                                 .amount = part_of(basis, row->ppm),
                                 .basis = basis,
                                 .rate = row,
                                 .below = true,
                                 .why = pricer->half ? PHRASE_PRICE_WHY_HALF : PHRASE_NONE });
        done = up_to;
    }
}

static void put_below(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;
    Money value = pricer->price->value;

    put_packing(pricer);
    if (terms->transport_term.len > 0 && terms->stock_fund)
        put_none(pricer, RATE_TRANSPORT, terms->transport_term, value, true,
                 PHRASE_PRICE_WHY_STOCK_FUND);
    else if (terms->transport_term.len > 0)
        put_rate(pricer, RATE_TRANSPORT, terms->transport_term, value, true, PHRASE_NONE);
    put_rate(pricer, RATE_ADMIN, S(""), value, true, PHRASE_NONE);
    if (terms->non_standard)
        put_rate(pricer, RATE_ADMIN_EXTRA, S(""), value, true, PHRASE_NONE);
}

/* ---- terms ----------------------------------------------------------------------------------- */

static void check_source(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;

    if (terms->procured_known && (terms->source != SOURCE_MIXED || terms->procured_ppm < 0 ||
                                  terms->procured_ppm > RATE_WHOLE))
        refuse(pricer, S("procured"), PHRASE_PRICE_PROCURED, PHRASE_PRICE_PROCURED_REMEDY,
               price_number(pricer->findings->arena, terms->procured_ppm));
    if (terms->packed && terms->source == SOURCE_PROCURED)
        refuse(pricer, S("packing"), PHRASE_PRICE_PACKED, PHRASE_PRICE_PACKED_REMEDY, S(""));
    for (size_t i = 0; i < terms->waived_count; i++) {
        bool known = false;

        for (size_t k = 0; k < RATE_ELEMENTS; k++)
            known = known || str_eq(terms->waived[i], rate_element_words[k]);
        if (!known)
            refuse(pricer, S("waived"), PHRASE_PRICE_ELEMENT, PHRASE_PRICE_ELEMENT_REMEDY,
                   terms->waived[i]);
    }
}

static void check_waiver(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;
    Date accepted = terms->days.on[RATE_ACCEPTED];

    if (!terms->recoup_waived)
        return;
    if (!terms->recoup || terms->waiver_asked == DATE_NONE)
        refuse(pricer, S("waiver"), PHRASE_PRICE_WAIVER_UNASKED, PHRASE_PRICE_WAIVER_REMEDY, S(""));
    else if (accepted != DATE_NONE && terms->waiver_asked >= accepted)
        refuse(pricer, S("waiver"), PHRASE_PRICE_WAIVER_LATE, PHRASE_PRICE_WAIVER_REMEDY,
               price_day(pricer->findings->arena, terms->waiver_asked));
}

static void check_days(Pricer *pricer)
{
    Date last = DATE_NONE;

    for (size_t i = 0; i < RATE_EVENTS; i++) {
        Date day = pricer->terms->days.on[i];

        if (day != DATE_NONE && day < last)
            refuse(pricer, S("days"), PHRASE_PRICE_DAYS_ORDER, PHRASE_PRICE_DAYS_ORDER_REMEDY,
                   rate_event_words[i]);
        last = day > last ? day : last;
    }
}

static void check_terms(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;
    Arena *arena = pricer->findings->arena;

    if (terms->quantity <= 0)
        refuse(pricer, S("quantity"), PHRASE_PRICE_QUANTITY, PHRASE_PRICE_QUANTITY_REMEDY,
               price_number(arena, terms->quantity));
    if (terms->base.minor <= 0)
        refuse(pricer, S("base"), PHRASE_PRICE_NOT_POSITIVE, PHRASE_PRICE_NOT_POSITIVE_REMEDY,
               price_money(arena, terms->base));
    check_source(pricer);
    check_waiver(pricer);
    check_days(pricer);
}

static void find_procured(Pricer *pricer)
{
    const LineTerms *terms = pricer->terms;
    int64_t ppm = terms->source == SOURCE_STOCK ? 0 : RATE_WHOLE;

    pricer->half = terms->source == SOURCE_MIXED && !terms->procured_known;
    if (terms->source == SOURCE_MIXED)
        ppm = pricer->half ? RATE_WHOLE / 2 : terms->procured_ppm;
    if (pricer->half)
        finding_warning(pricer->findings, at(pricer, S("procured")), PHRASE_PRICE_WHY_HALF,
                        PHRASE_PRICE_HALF_REMEDY, S(""));
    pricer->procured = part_of(pricer->price->base, ppm);
}

bool line_price(const LineTerms *terms, const RateTable *rates, LinePrice *ret_price,
                Findings *findings)
{
    Money none = { 0, terms->base.currency };
    LinePrice price = { .below = none, .sample = rates->sample };
    Pricer pricer = {
        .terms = terms, .rates = rates, .price = &price, .findings = findings, .good = true
    };

    check_terms(&pricer);
    if (pricer.good)
        price.base = price.value = times(&pricer, terms->base, terms->quantity);
    if (!pricer.good)
        return false;
    find_procured(&pricer);
    put_contract_admin(&pricer);
    put_recoupment(&pricer);
    if (pricer.good)
        put_below(&pricer);
    price.total = price.value;
    add(&pricer, &price.total, price.below);
    price.unit = (Money){ price.value.minor / terms->quantity, none.currency };
    price.residual = (Money){ price.value.minor % terms->quantity, none.currency };
    if (pricer.good)
        *ret_price = price;
    return pricer.good;
}

bool small_case_line(const RateTable *rates, const RateDays *days, Date assumed,
                     Money administration, Money *ret_line, Findings *findings)
{
    Place place = { .pointer = S("/small_case") };
    RateQuery query = { .component = RATE_SMALL_CASE,
                        .unit_price = administration,
                        .days = *days,
                        .assumed = assumed,
                        .place = place };
    const RateRow *row = rate_find(rates, &query, findings);

    if (!row || !money_is_fit(administration, row->amount.currency, place, findings))
        return false;
    int64_t missing = row->amount.minor - administration.minor;

    *ret_line = (Money){ missing > 0 ? missing : 0, administration.currency };
    return true;
}
