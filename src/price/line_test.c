/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Prices of lines. Rates of the United States come from the sample set of this repository; all
 * other rates, items and amounts are invented.
 */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;
static const RateTable *sample, *invented;
static Currency dollar, yen;

static Date day(const char *text)
{
    Date date = DATE_NONE;

    ensure(*text == '\0' || date_read(str_from_c(text), &date));
    return date;
}

static RateDays all_on(const char *text)
{
    return (RateDays){ { day(text), day(text), day(text), DATE_NONE } };
}

/* A line of 10 at 1,000.00 dollars a unit. */
static LineTerms plain(const char *accepted)
{
    return (LineTerms){ .case_code = S("XX-B-ABC"),
                        .number = 1,
                        .item = S("crane-7"),
                        .quantity = 10,
                        .unit = S("each"),
                        .base = { 100000, dollar },
                        .source = SOURCE_PROCURED,
                        .waiver_asked = DATE_NONE,
                        .days = all_on(accepted),
                        .assumed = DATE_NONE };
}

static Findings fresh(void)
{
    return (Findings){ .arena = &arena };
}

static bool told(const Findings *findings, Phrase message)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->message == message && finding->remedy != PHRASE_NONE)
            return true;
    return false;
}

/* The amount of all parts of a component; its qualifier may be empty. */
static int64_t amount_of(const LinePrice *price, RateComponent component, Str qualifier)
{
    int64_t amount = 0;

    for (size_t i = 0; i < price->part_count; i++)
        if (price->parts[i].component == component &&
            (qualifier.len == 0 || str_eq(price->parts[i].qualifier, qualifier)))
            amount += price->parts[i].amount.minor;
    return amount;
}

/* The first part of a component; all zero without one. */
static PricePart part_of(const LinePrice *price, RateComponent component)
{
    for (size_t i = 0; i < price->part_count; i++)
        if (price->parts[i].component == component)
            return price->parts[i];
    return (PricePart){ .rate = NULL };
}

static int32_t admin_ppm(const LinePrice *price)
{
    PricePart part = part_of(price, RATE_ADMIN);

    return part.rate ? part.rate->ppm : 0;
}

static LinePrice priced(const char *why, const LineTerms *terms, const RateTable *rates)
{
    Findings findings = fresh();
    LinePrice price = { .part_count = 0 };
    bool good = line_price(terms, rates, &price, &findings);
    Text text = text_open(&arena, 1 << 16);

    findings_write(&text, &findings, LANG_EN);
    if (!good)
        check_str(why, text_str(&text), S("priced"));
    return price;
}

/* Acceptance 1: two lines, a day apart, each at its own rate; a later rise keeps it. */
static void test_31_may_and_1_june_2018(void)
{
    static const struct {
        const char *accepted;
        int32_t ppm;
        int64_t admin, admin_raised;
    } rows[] = {
        { "2018-05-31", 35000, 35420, 70840 },
        { "2018-06-01", 32000, 32384, 64768 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms accepted = plain(rows[i].accepted), raised = accepted;
        LinePrice price = priced("accepted", &accepted, sample);
        Findings findings = fresh();

        check_int("rate", admin_ppm(&price), rows[i].ppm);
        check_int("of the line's value", price.value.minor, 1012000);
        check_int("surcharge", amount_of(&price, RATE_ADMIN, S("")), rows[i].admin);
        check_int("total", price.total.minor, 1012000 + rows[i].admin);
        check_true("a sample is called one", price.sample);

        raised.base.minor *= 2;
        raised.days.on[RATE_DELIVERED] = day("2020-01-01");
        check_true("a rise is borne", line_change_allowed(&accepted, &raised, &findings));
        check_int("without a word", findings.count, 0);
        price = priced("raised", &raised, sample);
        check_int("the rate stays", admin_ppm(&price), rows[i].ppm);
        check_int("on the new value", amount_of(&price, RATE_ADMIN, S("")), rows[i].admin_raised);
    }
}

static void test_changes(void)
{
    static const struct {
        const char *why;
        int64_t quantity;
        const char *item, *accepted;
        bool non_standard;
        Phrase message;
    } rows[] = {
        { "added quantity", 11, "crane-7", "2018-05-31", false, PHRASE_PRICE_ADDED_QUANTITY },
        { "less", 9, "crane-7", "2018-05-31", false, PHRASE_NONE },
        { "as it was", 10, "crane-7", "2018-05-31", false, PHRASE_NONE },
        { "another item", 10, "crane-8", "2018-05-31", false, PHRASE_PRICE_ADDED_SCOPE },
        { "another kind", 10, "crane-7", "2018-05-31", true, PHRASE_PRICE_ADDED_SCOPE },
        { "another day", 10, "crane-7", "2018-06-01", false, PHRASE_PRICE_DAYS_FROZEN },
    };
    LineTerms accepted = plain("2018-05-31"), offer = plain("2018-05-31");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms changed = accepted;
        Findings findings = fresh();

        changed.quantity = rows[i].quantity;
        changed.item = str_from_c(rows[i].item);
        changed.days = all_on(rows[i].accepted);
        changed.non_standard = rows[i].non_standard;
        check_int(rows[i].why, line_change_allowed(&accepted, &changed, &findings),
                  rows[i].message == PHRASE_NONE);
        check_true(rows[i].why, rows[i].message == PHRASE_NONE ? findings.count == 0
                                                               : told(&findings, rows[i].message));
    }
    static const Str audit[] = { STR("audit") };
    LineTerms waived = accepted;
    Findings findings = fresh();

    waived.waived = audit;
    waived.waived_count = 1;
    check_true("a waiver is scope", !line_change_allowed(&accepted, &waived, &findings));
    check_true("and told", told(&findings, PHRASE_PRICE_ADDED_SCOPE));
    findings = fresh();
    offer.days = (RateDays){ { DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE } };
    accepted.quantity = 99;
    check_true("an offer may change freely", line_change_allowed(&offer, &accepted, &findings));
}

/* 3.4: what was taken off at 3.5 % does not come back at 3.2 %. */
static void test_cut_and_added_again(void)
{
    LineTerms removed = plain("2018-05-31"), added = plain("2018-06-01"), other = added;
    Findings findings = fresh();

    added.number = 2;
    check_true("cheaper", !line_added_allowed(&added, &removed, 1, sample, &findings));
    check_true("and told", told(&findings, PHRASE_PRICE_READDED));
    findings = fresh();
    check_true("dearer", line_added_allowed(&removed, &added, 1, sample, &findings));
    check_true("at the same rates", line_added_allowed(&added, &added, 1, sample, &findings));
    other.item = S("crane-8");
    check_true("something else", line_added_allowed(&other, &removed, 1, sample, &findings));
    other = added;
    other.case_code = S("XX-B-ABD");
    check_true("another case", line_added_allowed(&other, &removed, 1, sample, &findings));
    check_int("nothing to say", findings.count, 0);
}

/* Acceptance 2: contract administration on the procured share only, less what is waived. */
static void test_contract_administration(void)
{
    static const Str quality[] = { STR("quality") };
    static const struct {
        const char *why;
        LineSource source;
        int32_t procured_ppm;
        bool known, waived, overseas;
        int64_t basis, management, quality, audit, abroad;
    } rows[] = {
        { "procured", SOURCE_PROCURED, 0, false, false, false, 1000000, 6500, 6500, 2000, 0 },
        { "abroad", SOURCE_PROCURED, 0, false, false, true, 1000000, 6500, 6500, 2000, 2000 },
        { "stock", SOURCE_STOCK, 0, false, false, false, 0, 0, 0, 0, 0 },
        { "mixed, 10 %", SOURCE_MIXED, 100000, true, false, false, 100000, 650, 650, 200, 0 },
        { "mixed, unknown: half", SOURCE_MIXED, 0, false, false, false, 500000, 3250, 3250, 1000,
          0 },
        { "waiver of one element", SOURCE_MIXED, 100000, true, true, false, 100000, 650, 0, 200,
          0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain("2010-01-01");

        terms.source = rows[i].source;
        terms.procured_ppm = rows[i].procured_ppm;
        terms.procured_known = rows[i].known;
        terms.overseas = rows[i].overseas;
        terms.waived = quality;
        terms.waived_count = rows[i].waived;
        LinePrice price = priced(rows[i].why, &terms, sample);
        PricePart part = part_of(&price, RATE_CONTRACT_ADMIN);

        check_int(rows[i].why, part.basis.minor, rows[i].basis);
        check_int(rows[i].why, amount_of(&price, RATE_CONTRACT_ADMIN, S("management")),
                  rows[i].management);
        check_int(rows[i].why, amount_of(&price, RATE_CONTRACT_ADMIN, S("quality")),
                  rows[i].quality);
        check_int(rows[i].why, amount_of(&price, RATE_CONTRACT_ADMIN, S("audit")), rows[i].audit);
        check_int(rows[i].why, amount_of(&price, RATE_CONTRACT_ADMIN, S("overseas")),
                  rows[i].abroad);
        check_int(rows[i].why, price.value.minor,
                  1000000 + amount_of(&price, RATE_CONTRACT_ADMIN, S("")));
        for (size_t k = 0; k < price.part_count; k++)
            if (rows[i].waived && str_eq(price.parts[k].qualifier, S("quality")))
                check_true("the waived part says so",
                           price.parts[k].why == PHRASE_PRICE_WHY_WAIVED && !price.parts[k].rate);
    }
}

static void test_half_is_said(void)
{
    LineTerms terms = plain("2010-01-01");
    Findings findings = fresh();
    LinePrice price;

    terms.source = SOURCE_MIXED;
    check_true("priced", line_price(&terms, sample, &price, &findings));
    check_int("no error", findings.error_count, 0);
    check_true("but a warning", told(&findings, PHRASE_PRICE_WHY_HALF));
    check_int("and on the part", part_of(&price, RATE_CONTRACT_ADMIN).why, PHRASE_PRICE_WHY_HALF);
}

/* 3.4: which rate of administration is in force, by the event that selected it in its time. */
static void test_admin_by_event(void)
{
    static const struct {
        const char *why, *signed_on, *accepted, *implemented;
        int32_t ppm;
        RateEvent event;
    } rows[] = {
        { "before 1977-10-01", "1977-09-30", "1977-09-30", "1977-09-30", 20000, RATE_SIGNED },
        { "1977-10-01", "1977-10-01", "1977-10-01", "1977-10-01", 30000, RATE_IMPLEMENTED },
        { "before 1999-06-01", "1999-01-01", "1999-02-01", "1999-05-31", 30000, RATE_IMPLEMENTED },
        { "1999-06-01, accepted before", "1999-01-01", "1999-02-01", "1999-06-01", 25000,
          RATE_IMPLEMENTED },
        { "before 2006-08-01", "2006-06-01", "2006-07-01", "2006-07-31", 25000, RATE_IMPLEMENTED },
        { "2006-08-01", "2006-06-01", "2006-08-01", "2006-09-01", 38000, RATE_ACCEPTED },
        { "before 2012-11-01, implemented after", "2012-10-01", "2012-10-31", "2012-12-01", 38000,
          RATE_ACCEPTED },
        { "2012-11-01", "2012-10-01", "2012-11-01", "2012-12-01", 35000, RATE_ACCEPTED },
        { "before 2018-06-01", "2018-05-01", "2018-05-31", "2018-06-30", 35000, RATE_ACCEPTED },
        { "2018-06-01", "2018-05-01", "2018-06-01", "", 32000, RATE_ACCEPTED },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain("2010-01-01");

        terms.source = SOURCE_STOCK;
        terms.days = (RateDays){ { day(rows[i].signed_on), day(rows[i].accepted),
                                   day(rows[i].implemented), DATE_NONE } };
        LinePrice price = priced(rows[i].why, &terms, sample);
        PricePart part = part_of(&price, RATE_ADMIN);

        check_int(rows[i].why, admin_ppm(&price), rows[i].ppm);
        check_int(rows[i].why, part.rate ? part.rate->event : RATE_EVENTS, rows[i].event);
    }
}

static void test_non_standard(void)
{
    static const struct {
        const char *days;
        int64_t admin, extra;
    } rows[] = {
        { "1998-01-01", 30000, 20000 },
        { "2000-01-01", 25000, 25000 },
        { "2010-01-01", 38000, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain(rows[i].days);

        terms.source = SOURCE_STOCK;
        terms.non_standard = true;
        LinePrice price = priced("5 % of non-standard items until August 2006", &terms, sample);

        check_int(rows[i].days, amount_of(&price, RATE_ADMIN, S("")), rows[i].admin);
        check_int(rows[i].days, amount_of(&price, RATE_ADMIN_EXTRA, S("")), rows[i].extra);
    }
}

/* 3.4: transport follows the day of delivery, whenever the line was accepted. */
static void test_transport_by_delivery(void)
{
    static const struct {
        const char *why, *delivered, *assumed;
        bool stock_fund;
        int64_t amount;
    } rows[] = {
        { "delivered before the cut", "2018-08-14", "", false, 40000 },
        { "delivered from the cut", "2018-08-15", "", false, 30000 },
        { "not delivered: assumed", "", "2019-01-01", false, 30000 },
        { "in the price of the stock fund", "2018-08-15", "", true, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain("2018-01-01");

        terms.source = SOURCE_STOCK;
        terms.transport_term = S("5");
        terms.stock_fund = rows[i].stock_fund;
        terms.days.on[RATE_DELIVERED] = day(rows[i].delivered);
        terms.assumed = day(rows[i].assumed);
        LinePrice price = priced(rows[i].why, &terms, invented);
        PricePart part = part_of(&price, RATE_TRANSPORT);

        check_int(rows[i].why, amount_of(&price, RATE_TRANSPORT, S("5")), rows[i].amount);
        check_true(rows[i].why, part.below);
        check_int("an estimate is one", part.estimated, *rows[i].assumed != '\0');
        if (rows[i].stock_fund)
            check_int("and says so", part.why, PHRASE_PRICE_WHY_STOCK_FUND);
    }
}

/* 3.4: a pro-rata amount of non-recurring cost, unit by unit; a waiver before the sale is final. */
static void test_recoupment(void)
{
    static const struct {
        const char *why, *asked;
        bool waived;
        int64_t amount;
        Phrase message;
    } rows[] = {
        { "0.04 dollars a round", "", false, 4000000, PHRASE_NONE },
        { "waived in time", "2018-05-30", true, 0, PHRASE_NONE },
        { "asked on the day of acceptance", "2018-05-31", true, 0, PHRASE_PRICE_WAIVER_LATE },
        { "asked after it", "2018-06-01", true, 0, PHRASE_PRICE_WAIVER_LATE },
        { "not asked in writing", "", true, 0, PHRASE_PRICE_WAIVER_UNASKED },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain("2018-05-31");
        Findings findings = fresh();
        LinePrice price = { .part_count = 0 };

        terms.item = S("m855a1-round");
        terms.quantity = 1000000;
        terms.base.minor = 30;
        terms.source = SOURCE_STOCK;
        terms.recoup = true;
        terms.recoup_waived = rows[i].waived;
        terms.waiver_asked = day(rows[i].asked);
        check_int(rows[i].why, line_price(&terms, sample, &price, &findings),
                  rows[i].message == PHRASE_NONE);
        if (rows[i].message != PHRASE_NONE)
            check_true(rows[i].why, told(&findings, rows[i].message));
        else
            check_int(rows[i].why, amount_of(&price, RATE_RECOUPMENT, S("")), rows[i].amount);
    }
}

/* 3.5 % of the first 50,000 dollars of a unit, 1 % above; only of what comes from stock. */
static void test_packing(void)
{
    static const struct {
        const char *why;
        int64_t base;
        LineSource source;
        int64_t packing;
    } rows[] = {
        { "below the tier", 4000000, SOURCE_STOCK, 280000 },
        { "at the tier", 5000000, SOURCE_STOCK, 350000 },
        { "above it", 7000000, SOURCE_STOCK, 350000 + 40000 },
        { "a quarter of it procured", 7000000, SOURCE_MIXED, 262500 + 30000 },
        { "nobody knows how much: half", 6000000, SOURCE_MIXED, 175000 + 10000 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LineTerms terms = plain("2018-06-01");

        terms.quantity = 2;
        terms.base.minor = rows[i].base;
        terms.source = rows[i].source;
        terms.procured_known = rows[i].source == SOURCE_MIXED && rows[i].base == 7000000;
        terms.procured_ppm = terms.procured_known ? 250000 : 0;
        terms.packed = true;
        LinePrice price = priced(rows[i].why, &terms, sample);

        check_int(rows[i].why, amount_of(&price, RATE_PACKING, S("")), rows[i].packing);
        check_int("below the line", price.below.minor,
                  rows[i].packing + amount_of(&price, RATE_ADMIN, S("")));
    }
}

/* What a unit cannot bear without loss, the line does: nothing is rounded a million times. */
static void test_residual(void)
{
    LineTerms terms = plain("2010-01-01");

    terms.quantity = 1000001;
    terms.base.minor = 30;
    LinePrice price = priced("rounds", &terms, sample);

    check_int("base", price.base.minor, 30000030);
    check_int("1.5 % of it", price.value.minor, 30450030);
    check_int("a unit", price.unit.minor, 30);
    check_int("left on the line", price.residual.minor, 450000);
    check_int("together", price.unit.minor * terms.quantity + price.residual.minor,
              price.value.minor);
}

/* 3.4: a small case bears at least 15,000 dollars of administration, while that was asked. */
static void test_small_case(void)
{
    static const struct {
        const char *accepted;
        int64_t administration, line;
    } rows[] = {
        { "2010-01-01", 1499999, 1 },
        { "2010-01-01", 1500000, 0 },
        { "2010-01-01", 9900000, 0 },
        { "2013-01-01", 100, 0 },
    };
    Findings findings = fresh();
    Money line = { -1, yen };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        RateDays days = all_on(rows[i].accepted);

        check_true("small case",
                   small_case_line(sample, &days, DATE_NONE,
                                   (Money){ rows[i].administration, dollar }, &line, &findings));
        check_int(rows[i].accepted, line.minor, rows[i].line);
    }
    RateDays before = all_on("2006-07-31"), days = all_on("2010-01-01");

    check_true("before it", !small_case_line(sample, &before, DATE_NONE, (Money){ 1, dollar },
                                             &line, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NO_RATE));
    check_true("in yen",
               !small_case_line(sample, &days, DATE_NONE, (Money){ 1, yen }, &line, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
}

static void test_refused(void)
{
    static const Str odd[] = { STR("qualty") };
    enum {
        QUANTITY,
        BASE,
        NEGATIVE,
        SHARE,
        SHARE_OF_STOCK,
        PACKED,
        ELEMENT,
        ORDER,
        NO_DAY,
        NO_RATE,
        EDGE,
        CURRENCY,
        ROWS
    };
    static const Phrase messages[ROWS] = {
        [QUANTITY] = PHRASE_PRICE_QUANTITY,       [BASE] = PHRASE_PRICE_NOT_POSITIVE,
        [NEGATIVE] = PHRASE_PRICE_NOT_POSITIVE,   [SHARE] = PHRASE_PRICE_PROCURED,
        [SHARE_OF_STOCK] = PHRASE_PRICE_PROCURED, [PACKED] = PHRASE_PRICE_PACKED,
        [ELEMENT] = PHRASE_PRICE_ELEMENT,         [ORDER] = PHRASE_PRICE_DAYS_ORDER,
        [NO_DAY] = PHRASE_PRICE_NO_DAY,           [NO_RATE] = PHRASE_PRICE_NO_RATE,
        [EDGE] = PHRASE_PRICE_OVERFLOW,           [CURRENCY] = PHRASE_PRICE_CURRENCIES,
    };

    for (size_t i = 0; i < ROWS; i++) {
        LineTerms terms = plain("2018-05-31");
        Findings findings = fresh();
        LinePrice price = { .part_count = 77 };

        terms.quantity = i == QUANTITY ? 0 : 10;
        terms.base.minor = i == BASE ? 0 : i == NEGATIVE ? -1 : i == EDGE ? INT64_MAX / 9 : 100;
        terms.source = i == SHARE            ? SOURCE_MIXED
                       : i == SHARE_OF_STOCK ? SOURCE_STOCK
                                             : SOURCE_PROCURED;
        terms.procured_known = i == SHARE || i == SHARE_OF_STOCK;
        terms.procured_ppm = i == SHARE ? RATE_WHOLE + 1 : 0;
        terms.packed = i == PACKED;
        terms.waived = odd;
        terms.waived_count = i == ELEMENT;
        terms.transport_term = i == NO_RATE ? S("9") : S("");
        terms.recoup = i == CURRENCY;
        terms.item = S("m855a1-round");
        if (i == ORDER)
            terms.days.on[RATE_SIGNED] = day("2018-06-01");
        if (i == NO_DAY)
            terms.days = (RateDays){ { DATE_NONE, DATE_NONE, DATE_NONE, DATE_NONE } };
        if (i == NO_RATE)
            terms.days.on[RATE_DELIVERED] = day("2019-01-01");
        if (i == CURRENCY)
            terms.base.currency = yen;
        check_true(phrase(messages[i], LANG_EN).at, !line_price(&terms, sample, &price, &findings));
        check_true(phrase(messages[i], LANG_EN).at, told(&findings, messages[i]));
        check_true("with a place", findings.first && findings.first->place.pointer.len > 0);
        check_int("nothing half done", price.part_count, 77);
    }
}

/* Just below the edge of 64 bits a price is right or refused, never wrong. */
static void test_edge(void)
{
    LineTerms terms = plain("2018-06-01");
    Findings findings = fresh();
    LinePrice price;

    terms.source = SOURCE_STOCK;
    terms.quantity = 1;
    terms.base.minor = INT64_MAX / 1032 * 1000;
    check_true("fits", line_price(&terms, sample, &price, &findings));
    check_int("surcharge", price.total.minor, INT64_MAX / 1032 * 1032);
    terms.base.minor += INT64_MAX / 1032;
    check_true("does not", !line_price(&terms, sample, &price, &findings));
    check_true("and says so", told(&findings, PHRASE_PRICE_OVERFLOW));
}

static LineTerms random_line(Rng *rng)
{
    LineTerms terms = plain("2010-01-01");

    terms.quantity = rng_between(rng, 1, 100000);
    terms.base.minor = rng_between(rng, 1, 1000000000);
    terms.source = (LineSource)rng_between(rng, 0, LINE_SOURCES - 1);
    terms.procured_known = terms.source == SOURCE_MIXED && rng_between(rng, 0, 1);
    terms.procured_ppm = terms.procured_known ? (int32_t)rng_between(rng, 0, RATE_WHOLE) : 0;
    terms.overseas = rng_between(rng, 0, 1);
    terms.non_standard = rng_between(rng, 0, 1);
    terms.packed = terms.source != SOURCE_PROCURED && rng_between(rng, 0, 1);
    terms.days.on[RATE_SIGNED] = (Date)rng_between(rng, day("2007-01-01"), day("2026-01-01"));
    for (size_t i = 1; i < RATE_DELIVERED; i++)
        terms.days.on[i] = terms.days.on[i - 1] + (Date)rng_between(rng, 0, 100);
    return terms;
}

/* The parts are the price: value and what is below it, unit by unit and as a whole. */
static void prop_parts_are_the_price(Rng *rng)
{
    LineTerms terms = random_line(rng);
    LinePrice price = priced("random", &terms, sample);
    int64_t value = price.base.minor, below = 0;

    for (size_t i = 0; i < price.part_count; i++) {
        const PricePart *part = &price.parts[i];
        int64_t amount = 0;

        *(part->below ? &below : &value) += part->amount.minor;
        if (part->rate && !part->rate->is_amount) {
            check_true("the part", price_part(part->basis.minor, part->rate->ppm, &amount));
            check_int("is its rate of its basis", part->amount.minor, amount);
        }
    }
    check_int("base", price.base.minor, terms.base.minor * terms.quantity);
    check_int("value", price.value.minor, value);
    check_int("below", price.below.minor, below);
    check_int("total", price.total.minor, value + below);
    check_int("units", price.unit.minor * terms.quantity + price.residual.minor, value);
    check_true("residual", price.residual.minor >= 0 && price.residual.minor < terms.quantity);
    arena_reset(&arena);
}

/* A line split into lots, part by part, and merged again is the line. */
static void prop_lots_lose_nothing(Rng *rng)
{
    LineTerms terms = random_line(rng);
    LinePrice price = priced("random", &terms, sample);
    int64_t lots[6], shares[6], totals[6] = { 0 }, merged = 0;
    size_t count = (size_t)rng_between(rng, 1, 6);

    for (size_t k = 0; k < count; k++)
        lots[k] = rng_between(rng, 1, 1000);
    for (size_t i = 0; i <= price.part_count; i++) {
        int64_t amount = i < price.part_count ? price.parts[i].amount.minor : price.base.minor;

        check_true("split", split_weighted(amount, lots, count, count - 1, shares));
        for (size_t k = 0; k < count; k++)
            totals[k] += shares[k];
    }
    for (size_t k = 0; k < count; k++)
        merged += totals[k];
    check_int("merged", merged, price.total.minor);
    arena_reset(&arena);
}

static const RateTable *load(Arena *boot, Str bytes, Str file)
{
    Findings findings = { .arena = boot };
    const RateTable *table = rate_table_read(boot, bytes, file, &findings);
    Text text = text_open(boot, TEXT_MAX);

    findings_write(&text, &findings, LANG_EN);
    check_str("no finding", text_str(&text), S(""));
    return table;
}

static Arena boot;

/* The sample of this repository: a source on every row, and called a sample in both languages. */
static void test_sample(void)
{
    FILE *file = fopen("rates/us-fms-sample.csv", "rb");
    char *bytes = NEW_ARRAY(&boot, char, 1 << 16);
    size_t len = file ? fread(bytes, 1, 1 << 16, file) : 0, at;

    check_true("the file is there", file != NULL);
    if (file)
        fclose(file);
    sample = load(&boot, (Str){ bytes, len }, S("rates/us-fms-sample.csv"));
    ensure(sample);
    check_true("a sample", sample->sample && str_ends(sample->name, S("-sample")));
    check_true("in Japanese", str_find(sample->label.in[LANG_JA], S("見本"), &at));
    check_true("in English", str_find(sample->label.in[LANG_EN], S("sample"), &at));
    check_true("and a note", sample->note_count > 0);
    check_true("rows", sample->row_count >= 29);
    for (size_t i = 0; i < sample->row_count; i++)
        check_true("what is not verified says what",
                   sample->rows[i].confidence != CONFIDENCE_UNVERIFIED ||
                       sample->rows[i].note.len > 0);
    invented = load(&boot,
                    S("#rates,x\n#ja,架空\n#en,Invented\n#sample,no\n"
                      "component,qualifier,event,from,until,ppm,amount,currency,per,above,up_to,"
                      "source,confidence,note\n"
                      "admin,,accepted,,,10000,,,value,,,invented,unverified,\n"
                      "transport,5,delivered,,2018-08-15,40000,,,value,,,invented,unverified,\n"
                      "transport,5,delivered,2018-08-15,,30000,,,value,,,invented,unverified,\n"),
                    S("x.csv"));
    ensure(invented);
}

int main(void)
{
    arena = arena_open(1ull << 30);
    boot = arena_open(1ull << 28);
    ensure(currency_find(S("USD"), &dollar) && currency_find(S("JPY"), &yen));
    RUN(test_sample);
    RUN(test_31_may_and_1_june_2018);
    RUN(test_changes);
    RUN(test_cut_and_added_again);
    RUN(test_contract_administration);
    RUN(test_half_is_said);
    RUN(test_admin_by_event);
    RUN(test_non_standard);
    RUN(test_transport_by_delivery);
    RUN(test_recoupment);
    RUN(test_packing);
    RUN(test_residual);
    RUN(test_small_case);
    RUN(test_refused);
    RUN(test_edge);
    RUN_PROP(prop_parts_are_the_price, 50000);
    RUN_PROP(prop_lots_lose_nothing, 50000);
    return check_done();
}
