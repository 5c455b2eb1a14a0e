/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Bills, terms of payment, the late payer. All cases are invented. */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;
static Currency dollar, yen;
static Country philippines, australia;

static Findings fresh(void)
{
    return (Findings){ .arena = &arena };
}

static bool told(const Findings *findings, Phrase message)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->message == message && finding->place.pointer.len > 0)
            return true;
    return false;
}

static Money in_yen(int64_t minor)
{
    return (Money){ minor, yen };
}

static BillBasis basis_of(Country country, int64_t scheduled, int64_t forecast, int64_t billed)
{
    return (BillBasis){ S("P-1"), country, in_yen(scheduled), in_yen(forecast), in_yen(billed) };
}

/* Acceptance 4: the bill is the greater of schedule and forecast. */
static void test_bill(void)
{
    static const struct {
        const char *why;
        int64_t scheduled, forecast, billed, amount;
        bool by_forecast;
    } rows[] = {
        { "as scheduled", 500, 300, 100, 400, false },
        { "more is needed", 500, 700, 100, 600, true },
        { "the same", 500, 500, 100, 400, false },
        { "billed already", 500, 300, 700, 0, false },
        { "at the edge", INT64_MAX, 0, 0, INT64_MAX, false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        BillBasis basis =
            basis_of(philippines, rows[i].scheduled, rows[i].forecast, rows[i].billed);
        Bill bill = { .amount = { -1, dollar } };
        Findings findings = fresh();

        check_true(rows[i].why, bill_case(&basis, &bill, &findings));
        check_int(rows[i].why, bill.amount.minor, rows[i].amount);
        check_int(rows[i].why, bill.by_forecast, rows[i].by_forecast);
    }
    BillBasis basis = basis_of(philippines, 1, 1, 0);
    Bill bill;
    Findings findings = fresh();

    basis.forecast.currency = dollar;
    check_true("two currencies", !bill_case(&basis, &bill, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
    basis.forecast = in_yen(-1);
    check_true("below nothing", !bill_case(&basis, &bill, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NEGATIVE));
}

/* Acceptance 4: special billing takes the place of the bills of its cases. */
static void test_special_billing(void)
{
    static const struct {
        const char *why;
        int64_t forecasts[2], spent, cash, reserves, unpaid, amount;
    } rows[] = {
        { "needs above what is held", { 700, 300 }, 200, 300, 100, 0, 400 },
        { "what was billed is still to come", { 700, 300 }, 200, 300, 100, 150, 250 },
        { "one case's surplus serves another of the same country", { 700, 0 }, 0, 700, 0, 0, 0 },
        { "a surplus is no bill below nothing", { 100, 100 }, 0, 900, 0, 0, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        /* Scheduled and billed sums do not count here: the arrangement overrides them. */
        BillBasis cases[] = { basis_of(philippines, 9999, rows[i].forecasts[0], 5),
                              basis_of(philippines, 9999, rows[i].forecasts[1], 5) };
        CountryBasis basis = { philippines,
                               cases,
                               2,
                               in_yen(rows[i].spent),
                               in_yen(rows[i].cash),
                               in_yen(rows[i].reserves),
                               in_yen(rows[i].unpaid) };
        Bill bill = { .amount = { -1, dollar } };
        Findings findings = fresh();

        check_true(rows[i].why, bill_country(&basis, &bill, &findings));
        check_int(rows[i].why, bill.amount.minor, rows[i].amount);
        check_true("by forecast", bill.by_forecast);
    }
}

/* Acceptance 4: the surplus of country A never funds country B. */
static void test_surplus_stays(void)
{
    BillBasis cases[] = { basis_of(philippines, 0, 100, 0), basis_of(australia, 0, 900, 0) };
    CountryBasis rich = { philippines, cases, 1, in_yen(0), in_yen(5000), in_yen(0), in_yen(0) };
    CountryBasis poor = { australia, &cases[1], 1, in_yen(0), in_yen(0), in_yen(0), in_yen(0) };
    CountryBasis mixed = rich;
    Bill bill;
    Findings findings = fresh();

    check_true("A", bill_country(&rich, &bill, &findings));
    check_int("A owes nothing", bill.amount.minor, 0);
    check_true("B", bill_country(&poor, &bill, &findings));
    check_int("B owes all of it", bill.amount.minor, 900);
    mixed.case_count = 2;
    check_true("B's case among A's", !bill_country(&mixed, &bill, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_OTHER_COUNTRY));
    findings = fresh();
    rich.reserves = (Money){ 1, dollar };
    check_true("reserves in another currency", !bill_country(&rich, &bill, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
    findings = fresh();
    rich.reserves = in_yen(INT64_MAX);
    check_true("past the edge", !bill_country(&rich, &bill, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_OVERFLOW));
}

/* C9: 100 % advance: delivery is not ordered until what was received is the price. */
static void test_c9_terms(void)
{
    static const struct {
        const char *why;
        Terms terms;
        int64_t received, guaranteed;
        bool may;
    } rows[] = {
        { "C9: nothing received", TERMS_ADVANCE, 0, 0, false },
        { "C9: a yen short", TERMS_ADVANCE, 999, 0, false },
        { "C9: the price", TERMS_ADVANCE, 1000, 0, true },
        { "C9: no guarantee stands in for it", TERMS_ADVANCE, 999, 1000, false },
        { "cash with acceptance", TERMS_CASH_WITH_ACCEPTANCE, 999, 1, false },
        { "cash with acceptance, paid", TERMS_CASH_WITH_ACCEPTANCE, 1000, 0, true },
        { "what the schedule asks until then", TERMS_INSTALMENTS, 1000, 0, true },
        { "an instalment is missing", TERMS_INSTALMENTS, 999, 1000, false },
        { "undertaking", TERMS_UNDERTAKING, 0, 1000, true },
        { "undertaking for too little", TERMS_UNDERTAKING, 0, 999, false },
        { "letter of credit and money", TERMS_LETTER_OF_CREDIT, 400, 600, true },
        { "letter of credit run out", TERMS_LETTER_OF_CREDIT, 400, 599, false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = fresh();

        check_int(rows[i].why,
                  delivery_may_be_ordered(rows[i].terms, in_yen(1000), in_yen(rows[i].received),
                                          in_yen(rows[i].guaranteed), &findings),
                  rows[i].may);
        check_int(rows[i].why, findings.count, !rows[i].may);
        check_true(rows[i].why, rows[i].may || told(&findings, PHRASE_PRICE_NOT_PAID));
        check_true("the terms have words", terms_phrases[rows[i].terms] != PHRASE_NONE);
    }
    Findings findings = fresh();

    check_true("C9: a yen short", !delivery_may_be_ordered(TERMS_ADVANCE, in_yen(1000), in_yen(999),
                                                           in_yen(0), &findings));
    check_str("C9: how much is missing", findings.first ? findings.first->args[2] : S(""),
              S("1 JPY"));
    check_true("another currency",
               !delivery_may_be_ordered(TERMS_ADVANCE, in_yen(1), (Money){ 1, dollar }, in_yen(0),
                                        &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
}

/* C7: the supplier of a late buyer is paid from the guarantee, else not at all. */
static void test_c7_late_buyer(void)
{
    static const struct {
        const char *why;
        int64_t held, guarantee, days;
        bool paid;
        int64_t received, exposure;
        Phrase message;
    } rows[] = {
        { "C7: money is there", 1000, 0, 0, true, 1000, 0, PHRASE_NONE },
        { "C7: money is there, however late the next payment", 1000, 500, 400, true, 1000, 0,
          PHRASE_NONE },
        { "C7: 90 days late", 0, 1000, 90, true, 0, 1000, PHRASE_PRICE_EXPOSURE },
        { "C7: 90 days late, part held", 300, 700, 90, true, 300, 700, PHRASE_PRICE_EXPOSURE },
        { "C7: 89 days late", 300, 700, 89, false, 0, 0, PHRASE_PRICE_NOT_LATE_ENOUGH },
        { "C7: not late", 300, 700, -5, false, 0, 0, PHRASE_PRICE_NOT_LATE_ENOUGH },
        { "C7: 90 days late, guarantee too small", 300, 699, 90, false, 0, 0,
          PHRASE_PRICE_NOT_COVERED },
        { "C7: no guarantee", 0, 0, 90, false, 0, 0, PHRASE_PRICE_NOT_COVERED },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        PayoutSource source = { in_yen(-1), in_yen(-1) };
        Findings findings = fresh();

        check_int(rows[i].why,
                  payout_source(in_yen(1000), in_yen(rows[i].held), in_yen(rows[i].guarantee),
                                rows[i].days, &source, &findings),
                  rows[i].paid);
        check_int(rows[i].why, source.received.minor, rows[i].paid ? rows[i].received : -1);
        check_int(rows[i].why, source.guaranteed.minor, rows[i].paid ? rows[i].exposure : -1);
        check_int(rows[i].why, findings.error_count, !rows[i].paid);
        check_true(rows[i].why, rows[i].message == PHRASE_NONE || told(&findings, rows[i].message));
    }
    PayoutSource source;
    Findings findings = fresh();

    check_true("nothing to pay",
               !payout_source(in_yen(0), in_yen(1), in_yen(1), 0, &source, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NOT_POSITIVE));
    check_true("below nothing",
               !payout_source(in_yen(-1), in_yen(1), in_yen(1), 0, &source, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NEGATIVE));
}

static void test_ladder(void)
{
    static const struct {
        int64_t days;
        Str word;
    } rows[] = {
        { -1, STR("") },
        { 0, STR("") },
        { 1, STR("reminder") },
        { 29, STR("reminder") },
        { 30, STR("second-reminder") },
        { 60, STR("hold-deliveries") },
        { 89, STR("hold-deliveries") },
        { 90, STR("guarantee") },
        { 180, STR("suspend") },
        { 365, STR("terminate") },
        { INT64_MAX, STR("terminate") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const LateRung *rung = late_rung(rows[i].days);

        check_str("rung", rung ? rung->word : S(""), rows[i].word);
    }
    for (size_t i = 0; i < late_rung_count; i++) {
        check_true("has words", late_rungs[i].what != PHRASE_NONE);
        check_true("rising", i == 0 || late_rungs[i].days > late_rungs[i - 1].days);
    }
}

/* Quarter by quarter, bills come to the schedule, or to the forecast where it was ever greater. */
static void prop_bills_are_the_greater(Rng *rng)
{
    int64_t scheduled = 0, forecast = 0, billed = 0, greatest = 0;
    bool by_forecast = false;
    Findings findings = fresh();

    for (int64_t quarters = rng_between(rng, 1, 40); quarters > 0; quarters--) {
        Bill bill = { .amount = { -1, dollar } };

        scheduled += rng_between(rng, 0, 1000000000);
        forecast = rng_between(rng, 0, 2) == 0 ? scheduled + rng_between(rng, -1000, 1000000000)
                                               : forecast + rng_between(rng, 0, 1000000);
        forecast = forecast < 0 ? 0 : forecast;
        BillBasis basis = basis_of(philippines, scheduled, forecast, billed);

        check_true("billed", bill_case(&basis, &bill, &findings));
        check_true("never below nothing", bill.amount.minor >= 0);
        check_int("says which", bill.by_forecast, forecast > scheduled);
        by_forecast = by_forecast || bill.by_forecast;
        billed += bill.amount.minor;
        greatest = scheduled > greatest ? scheduled : greatest;
        greatest = forecast > greatest ? forecast : greatest;
        check_int("so far", billed, greatest);
    }
    if (!by_forecast)
        check_int("the schedule", billed, scheduled);
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1 << 26);
    ensure(currency_find(S("USD"), &dollar) && currency_find(S("JPY"), &yen) &&
           country_find(S("PHL"), &philippines) && country_find(S("AUS"), &australia));
    RUN(test_bill);
    RUN(test_special_billing);
    RUN(test_surplus_stays);
    RUN(test_c9_terms);
    RUN(test_c7_late_buyer);
    RUN(test_ladder);
    RUN_PROP(prop_bills_are_the_greater, 50000);
    return check_done();
}
