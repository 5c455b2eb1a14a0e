/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Contracts that agree, sources that do not, recoupment, cancelling. Firms are invented. */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;
static Currency dollar, yen;

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

/* ---- row C1 ---------------------------------------------------------------------------------- */

enum { LINES = 3 };

typedef struct Contracts {
    Money values[LINES];
    int32_t numbers[LINES];
    CompanyLine companies[LINES];
    FeeLine fees[LINES];
} Contracts;

/* A radar, its spares, and what is charged for the case as a whole. */
static Contracts agreeing(void)
{
    return (Contracts){
        .values = { { 5500000001, yen }, { 1200000000, yen }, { 30000000, yen } },
        .numbers = { 1, 2, 0 },
        .companies = { { S("K-1"), S("Kogane Works"), 1, { 5000000001, yen } },
                       { S("K-2"), S("Kogane Works"), 2, { 700000000, yen } },
                       { S("H-1"), S("Hoshi Parts"), 2, { 488000000, yen } } },
        .fees = { { S("administration"), 1, { 500000000, yen } },
                  { S("administration"), 2, { 12000000, yen } },
                  { S("translation"), 0, { 30000000, yen } } },
    };
}

static bool agree(const Contracts *contracts, ContractCheck *ret_check, Findings *findings)
{
    return contracts_agree(contracts->values, contracts->numbers, LINES, contracts->companies,
                           LINES, contracts->fees, LINES, ret_check, findings);
}

static void test_c1_agree_to_the_yen(void)
{
    Contracts contracts = agreeing();
    ContractCheck check = { .gap = { -1, yen } };
    Findings findings = fresh();

    check_true("C1 agree", agree(&contracts, &check, &findings));
    check_int("C1 no finding", findings.count, 0);
    check_int("C1 the buyer pays", check.buyer.minor, 6730000001);
    check_int("C1 companies", check.companies.minor, 6188000001);
    check_int("C1 fees", check.fees.minor, 542000000);
    check_int("C1 to the yen", check.gap.minor, 0);
}

static void test_c1_gaps(void)
{
    Contracts contracts = agreeing();
    ContractCheck check = { .gap = { 0, yen } };
    Findings findings = fresh();

    contracts.companies[0].amount.minor--;
    check_true("C1 a yen short", !agree(&contracts, &check, &findings));
    check_true("C1 and told", told(&findings, PHRASE_PRICE_CONTRACT_GAP));
    check_str("C1 of line 1", findings.first ? findings.first->args[0] : S(""), S("1"));
    check_int("C1 the gap", check.gap.minor, 1);

    /* Two errors that cancel out are two findings all the same. */
    contracts = agreeing();
    contracts.companies[0].amount.minor++;
    contracts.companies[1].amount.minor--;
    findings = fresh();
    check_true("C1 line by line", !agree(&contracts, &check, &findings));
    check_int("C1 two lines", findings.count, 2);
    check_int("C1 although the whole agrees", check.gap.minor, 0);
}

static void test_c1_refused(void)
{
    enum { UNKNOWN, TWICE, CURRENCY, NEGATIVE, EDGE, ROWS };
    static const Phrase messages[ROWS] = {
        [UNKNOWN] = PHRASE_PRICE_LINE_UNKNOWN, [TWICE] = PHRASE_PRICE_LINE_TWICE,
        [CURRENCY] = PHRASE_PRICE_CURRENCIES,  [NEGATIVE] = PHRASE_PRICE_NEGATIVE,
        [EDGE] = PHRASE_PRICE_OVERFLOW,
    };

    for (size_t i = 0; i < ROWS; i++) {
        Contracts contracts = agreeing();
        ContractCheck check = { .gap = { 77, yen } };
        Findings findings = fresh();

        contracts.companies[2].line = i == UNKNOWN ? 9 : 2;
        contracts.numbers[1] = i == TWICE ? 1 : 2;
        contracts.fees[0].amount.currency = i == CURRENCY ? dollar : yen;
        contracts.companies[0].amount.minor = i == NEGATIVE ? -1 : i == EDGE ? INT64_MAX : 1;
        check_true("refused", !agree(&contracts, &check, &findings));
        check_true(phrase(messages[i], LANG_EN).at, told(&findings, messages[i]));
        check_int("nothing half done", check.gap.minor, 77);
    }
    ContractCheck check;
    Findings findings = fresh();

    check_true("no line at all",
               !contracts_agree(NULL, NULL, 0, NULL, 0, NULL, 0, &check, &findings));
    check_true("and told", told(&findings, PHRASE_PRICE_NO_LINES));
}

/* However the companies share a line, the contracts agree; a unit off anywhere, they do not. */
static void prop_c1(Rng *rng)
{
    Contracts contracts = agreeing();
    ContractCheck check;
    Findings findings = fresh();
    int64_t shares[LINES],
        weights[LINES] = { rng_between(rng, 1, 9), rng_between(rng, 0, 9), rng_between(rng, 0, 9) };

    contracts.values[0].minor = rng_between(rng, 1, 1000000000000);
    check_true("split", split_weighted(contracts.values[0].minor, weights, LINES, 0, shares));
    for (size_t i = 0; i < LINES; i++) {
        contracts.companies[i].line = 1;
        contracts.companies[i].amount.minor = shares[i];
        contracts.fees[i].line = contracts.numbers[(i + 1) % LINES];
        contracts.fees[i].amount.minor = i < 2 ? contracts.values[(i + 1) % LINES].minor : 0;
    }
    check_true("agree", agree(&contracts, &check, &findings));
    contracts.companies[rng_between(rng, 0, LINES - 1)].amount.minor++;
    check_true("one off", !agree(&contracts, &check, &findings));
    arena_reset(&arena);
}

/* ---- two sources of one price ---------------------------------------------------------------- */

/* The figures of the derived checks that are prices. */
static void test_reconcile(void)
{
    static const struct {
        const char *why;
        int64_t unit, quantity, total;
        int64_t product, gap, gap_ppm, each;
        Str percent;
    } rows[] = {
        { "US-2: 12 x 115 million against 1.65 billion; package 137,500,000 an aircraft",
          11500000000, 12, 165000000000, 138000000000, 27000000000, 195652, 13750000000,
          STR("19.5652 %") },
        { "Soryu: ten boats for 20 billion, said to be 38.5 billion: 1.925 times", 200000000000, 10,
          3850000000000, 2000000000000, 1850000000000, 925000, 385000000000, STR("92.5 %") },
        { "V-22: package 176,470,588.24 an aircraft", 17647058824, 17, 300000000000, 300000000008,
          -8, 0, 17647058824, STR("0 %") },
        { "radars: 104 million for four, 26.0 million each", 2600000000, 4, 10400000000,
          10400000000, 0, 0, 2600000000, STR("") },
        { "a hundredth less", 1000, 10, 9900, 10000, -100, -10000, 990, STR("-1 %") },
        { "less than by the unit", 1000, 3, 2985, 3000, -15, -5000, 995, STR("-0.5 %") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Reconciliation found = { .gap_ppm = 77 };
        Findings findings = fresh();

        check_true(rows[i].why,
                   price_reconcile((Money){ rows[i].unit, dollar }, rows[i].quantity,
                                   (Money){ rows[i].total, dollar }, &found, &findings));
        check_int(rows[i].why, found.product.minor, rows[i].product);
        check_int(rows[i].why, found.gap.minor, rows[i].gap);
        check_int(rows[i].why, found.gap_ppm, rows[i].gap_ppm);
        check_int(rows[i].why, found.each.minor, rows[i].each);
        check_int("never an error", findings.error_count, 0);
        check_int("a gap is told", findings.count, rows[i].gap != 0);
        check_str(rows[i].why, findings.first ? findings.first->args[3] : S(""), rows[i].percent);
    }
}

static void test_reconcile_refused(void)
{
    Reconciliation found;
    Findings findings = fresh();

    check_true("two currencies",
               !price_reconcile((Money){ 1, dollar }, 1, (Money){ 1, yen }, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
    findings = fresh();
    check_true("no unit",
               !price_reconcile((Money){ 1, yen }, 0, (Money){ 1, yen }, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_RECONCILE));
    findings = fresh();
    check_true("no price",
               !price_reconcile((Money){ 0, yen }, 1, (Money){ 1, yen }, &found, &findings));
    check_true("no total",
               !price_reconcile((Money){ 1, yen }, 1, (Money){ 0, yen }, &found, &findings));
    check_int("each told", findings.count, 2);
    findings = fresh();
    check_true("past the edge", !price_reconcile((Money){ INT64_MAX, yen }, 2, (Money){ 1, yen },
                                                 &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_OVERFLOW));
    findings = fresh();
    check_true(
        "a gap past the edge",
        !price_reconcile((Money){ 1, yen }, 1, (Money){ INT64_MAX, yen }, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_OVERFLOW));
}

/* ---- row D7 ---------------------------------------------------------------------------------- */

static void test_d7_break_even(void)
{
    static const struct {
        const char *why;
        int64_t development, unit;
        int32_t ppm;
        int64_t units; /* -1: never */
    } rows[] = {
        { "D7: 40 billion, 1 billion a unit, 23.8 %", 40000000000, 1000000000,
          RECOUPMENT_MARKUP_PPM, 169 },
        { "D7: to the last yen", 238, 1000, RECOUPMENT_MARKUP_PPM, 1 },
        { "D7: and one more", 239, 1000, RECOUPMENT_MARKUP_PPM, 2 },
        { "D7: nothing to bring back", 0, 1000, RECOUPMENT_MARKUP_PPM, 0 },
        { "D7: no mark-up", 1, 1000, 0, -1 },
        { "D7: no price", 1, 0, RECOUPMENT_MARKUP_PPM, -1 },
        { "D7: large", INT64_MAX, INT64_MAX, RATE_WHOLE, 1 },
        { "D7: more than can be counted", INT64_MAX, 1, 1, -1 },
    };
    Text text = text_open(&arena, 1000);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t units = -1;

        check_int(rows[i].why,
                  recoupment_break_even((Money){ rows[i].development, yen },
                                        (Money){ rows[i].unit, yen }, rows[i].ppm, &units),
                  rows[i].units >= 0);
        check_int(rows[i].why, units, rows[i].units);
    }
    phrase_put(&text, recoupment_assumption, LANG_EN, S("23.8 %"));
    check_str("D7: shown as an assumption", text_str(&text),
              S("the mark-up of 23.8 % is an assumption, not a rate in force"));
}

/* At n units it is brought back, at n - 1 it is not. */
static void prop_d7_least(Rng *rng)
{
    Money development = { rng_between(rng, 1, 1000000000000), yen };
    Money unit = { rng_between(rng, 1, 10000000000), yen };
    int32_t ppm = (int32_t)rng_between(rng, 1, RATE_WHOLE);
    int64_t units = 0;

    check_true("found", recoupment_break_even(development, unit, ppm, &units));
    /* In doubles, because the product passes 64 bits: far from the edge they decide. */
    double each = (double)unit.minor * (double)ppm / RATE_WHOLE;

    check_true("enough", each * (double)units >= (double)development.minor * 0.999999999);
    check_true("not one too many", each * (double)(units - 1) < (double)development.minor);
}

/* ---- cancelling ------------------------------------------------------------------------------ */

static void test_cancellation(void)
{
    static const struct {
        const char *why;
        int64_t small_case, admin, expended;
        CancellationGround ground;
        int64_t minimum;
    } rows[] = {
        { "acceptance 5: the small-case line", 1500000, 2000000, 0, CANCEL_SMALL_CASE, 1500000 },
        { "acceptance 5: half the administration", 1500000, 4000001, 0, CANCEL_HALF_ADMIN,
          2000001 },
        { "acceptance 5: what was expended", 1500000, 4000000, 100000000, CANCEL_EXPENDED,
          3200000 },
        { "acceptance 5: equal", 1500000, 3000000, 46875000, CANCEL_SMALL_CASE, 1500000 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CancellationTerms terms = { { rows[i].small_case, dollar },
                                    { rows[i].admin, dollar },
                                    { rows[i].expended, dollar },
                                    32000 };
        Cancellation found = { .ground = CANCELLATION_GROUNDS };
        Findings findings = fresh();

        check_true(rows[i].why, cancellation_minimum(&terms, &found, &findings));
        check_int(rows[i].why, found.ground, rows[i].ground);
        check_int(rows[i].why, found.minimum.minor, rows[i].minimum);
        for (size_t k = 0; k < CANCELLATION_GROUNDS; k++)
            check_true("the greatest of three", found.candidates[k].minor <= found.minimum.minor);
    }
}

static void test_cancellation_refused(void)
{
    CancellationTerms terms = { { 1, dollar }, { 1, dollar }, { 1, yen }, 32000 };
    Cancellation found;
    Findings findings = fresh();

    check_true("two currencies", !cancellation_minimum(&terms, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_CURRENCIES));
    terms.expended = (Money){ -1, dollar };
    check_true("below nothing", !cancellation_minimum(&terms, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_NEGATIVE));
    terms.expended.minor = 1;
    terms.admin_ppm = -1;
    check_true("no rate", !cancellation_minimum(&terms, &found, &findings));
    check_true("told", told(&findings, PHRASE_PRICE_PPM));
}

int main(void)
{
    arena = arena_open(1 << 26);
    ensure(currency_find(S("USD"), &dollar) && currency_find(S("JPY"), &yen));
    RUN(test_c1_agree_to_the_yen);
    RUN(test_c1_gaps);
    RUN(test_c1_refused);
    RUN(test_reconcile);
    RUN(test_reconcile_refused);
    RUN(test_d7_break_even);
    RUN(test_cancellation);
    RUN(test_cancellation_refused);
    RUN_PROP(prop_c1, 50000);
    RUN_PROP(prop_d7_least, 50000);
    return check_done();
}
