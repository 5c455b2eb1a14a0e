/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Loans: the figures of the mission to the last digit, and sums that hold for any terms. */
#include "credit/credit.h"
#include "phrases_credit.h"
#include "phrases_shape.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 64 << 20 };

static Arena arena;

static LoanTerms us2(void)
{
    return (LoanTerms){ .currency = S("USD"),
                        .price = 165000000000,
                        .down_ppm = 150000,
                        .down_on = DATE_NONE,
                        .lent_on = date_make(2016, 4, 1),
                        .rate_ppm = 20000,
                        .payments_a_year = 2,
                        .payments = 20,
                        .grace = INT64_MIN,
                        .form = LOAN_EQUAL_PRINCIPAL,
                        .day_count = DAYS_30_360 };
}

static LoanSchedule scheduled(const LoanTerms *terms)
{
    Findings findings = { .arena = &arena };

    check_true("terms hold", loan_check(terms, &findings));
    return loan_schedule(&arena, terms);
}

static void test_D1_equal_principal(void)
{
    LoanTerms terms = us2();
    LoanSchedule loan = scheduled(&terms);

    check_int("down payment 247.5 m", loan.down, 24750000000);
    check_int("lent 1,402.5 m", loan.lent, 140250000000);
    check_int("rows", loan.count, 20);
    check_int("principal 70.125 m", loan.rows[0].principal, 7012500000);
    check_int("last principal", loan.rows[19].principal, 7012500000);
    check_int("first interest 14.025 m", loan.rows[0].interest, 1402500000);
    check_int("total interest 147.2625 m", loan.interest, 14726250000);
    check_int("first day", loan.rows[0].due_on, date_make(2016, 10, 1));
    check_int("last day", loan.rows[19].due_on, date_make(2026, 4, 1));
}

static int64_t hundredths_of_percent(double fraction)
{
    return (int64_t)llround(fraction * 10000);
}

static void test_D1_grant_element(void)
{
    LoanTerms terms = us2();
    LoanSchedule loan = scheduled(&terms);

    check_int("13.23 % at 2.5 % a half-year",
              hundredths_of_percent(loan_grant_element(&loan, 50000, DISCOUNT_NOMINAL)), 1323);
    check_int("12.99 % by the effective rate",
              hundredths_of_percent(loan_grant_element(&loan, 50000, DISCOUNT_EFFECTIVE)), 1299);
    check_int("none at its own rate",
              hundredths_of_percent(loan_grant_element(&loan, 20000, DISCOUNT_NOMINAL)), 0);
}

/* 1,000.00 in four quarters at 8 %: the annuity 1000 x 0.02 / (1 - 1.02^-4) is 262.6238; 262.62
 * would leave a last payment of 262.65, above the others. */
static void test_level_payment(void)
{
    LoanTerms terms = us2();

    terms.price = 100000;
    terms.down_ppm = 0;
    terms.rate_ppm = 80000;
    terms.payments_a_year = 4;
    terms.payments = 4;
    terms.form = LOAN_LEVEL_PAYMENT;
    LoanSchedule loan = scheduled(&terms);
    static const LoanRow want[] = { { .principal = 24263, .interest = 2000, .due = 26263 },
                                    { .principal = 24748, .interest = 1515, .due = 26263 },
                                    { .principal = 25243, .interest = 1020, .due = 26263 },
                                    { .principal = 25746, .interest = 515, .due = 26261 } };

    for (size_t i = 0; i < COUNT_OF(want); i++) {
        check_int("principal", loan.rows[i].principal, want[i].principal);
        check_int("interest", loan.rows[i].interest, want[i].interest);
        check_int("due", loan.rows[i].due, want[i].due);
    }
}

static void test_days(void)
{
    LoanTerms terms = us2();

    terms.lent_on = date_make(2023, 8, 31);
    terms.day_count = DAYS_ACT_365;
    terms.down_ppm = 0;
    terms.price = 36500000;
    terms.rate_ppm = 10000;
    terms.grace = 1;
    terms.payments = 2;
    LoanSchedule loan = scheduled(&terms);

    check_int("end of a leap February", loan.rows[0].due_on, date_make(2024, 2, 29));
    check_int("back to the thirty-first", loan.rows[1].due_on, date_make(2024, 8, 31));
    check_int("182 days", loan.rows[0].days, 182);
    check_int("1000 a day", loan.rows[0].interest, 182000);
    check_int("interest alone in grace", loan.rows[0].due, 182000);
    check_int("the first half", loan.rows[1].principal, 18250000);
    terms.day_count = DAYS_30_360;
    check_int("180/360", scheduled(&terms).rows[0].interest, 182500);
}

static void test_remainder(void)
{
    LoanTerms terms = us2();

    terms.price = 101;
    terms.down_ppm = 0;
    terms.payments = 3;
    LoanSchedule loan = scheduled(&terms);

    check_int("a third", loan.rows[0].principal, 33);
    check_int("another", loan.rows[1].principal, 33);
    check_int("the last takes all the rest", loan.rows[2].principal, 35);
    terms.grace = 2;
    loan = scheduled(&terms);
    check_int("behind the grace too", loan.rows[2].principal, 33);
    check_int("it is the last of all", loan.rows[4].principal, 35);
    check_int("and all that was open", loan.rows[4].opening, 35);
}

/* Level payments may leave the last one lower, never higher. */
static void test_level_remainder(void)
{
    LoanTerms terms = us2();

    terms.price = 101;
    terms.down_ppm = 0;
    terms.rate_ppm = 0;
    terms.payments = 4;
    terms.form = LOAN_LEVEL_PAYMENT;
    LoanSchedule loan = scheduled(&terms);

    for (size_t i = 0; i < 3; i++)
        check_int("a fourth, rounded up", loan.rows[i].due, 26);
    check_int("what is left", loan.rows[3].due, 23);
}

static void test_stress(void)
{
    LoanTerms terms = us2();
    LoanSchedule loan = scheduled(&terms);
    LoanStress stress = {
        .rate_up_ppm = 10000, .late_payments = 2, .late_days = 200, .currency_ppm = -100000
    };
    LoanStressed stressed = loan_stress(arena, &loan, &stress);

    check_int("at 3 %", stressed.interest, 22089375000);
    check_int("first due at 3 %", stressed.first_due, 7012500000 + 2103750000);
    check_int("both overdue at once", stressed.overdue_most, loan.rows[0].due + loan.rows[1].due);
    check_int("200 days at 2 % of 84.15 m and of 83.44875 m", stressed.late_interest,
              93500000 + 92720833);
    check_int("a tenth less", stressed.moved, -(loan.due / 10));
    stress = (LoanStress){ INT64_MIN, INT64_MIN, INT64_MIN, INT64_MIN };
    stressed = loan_stress(arena, &loan, &stress);
    check_int("nothing asked, nothing changed", stressed.interest, loan.interest);
    check_int("nothing late", stressed.overdue_most, 0);
}

static void test_D2_same_line_other_risk(void)
{
    LoanTerms terms = us2();
    LoanSchedule loan = scheduled(&terms);
    CreditFlows buyer = credit_flows(&arena, &loan, CREDIT_BUYER);
    CreditFlows supplier = credit_flows(&arena, &loan, CREDIT_SUPPLIER);

    check_int("down, delivery, twenty", buyer.count, 22);
    check_int("as many", supplier.count, 22);
    check_int("supplier is paid at delivery", buyer.rows[1].minor[CREDIT_PARTY_SUPPLIER],
              loan.lent);
    check_int("at delivery", buyer.rows[1].on, terms.lent_on);
    check_int("supplier waits", supplier.rows[1].minor[CREDIT_PARTY_SUPPLIER], 0);
    for (size_t i = 0; i < loan.count; i++)
        check_int("the buyer's line equals D1", buyer.rows[i + 2].minor[CREDIT_PARTY_BUYER],
                  -loan.rows[i].due);
    for (size_t i = 0; i < buyer.count; i++)
        check_int("and is the same by either", buyer.rows[i].minor[CREDIT_PARTY_BUYER],
                  supplier.rows[i].minor[CREDIT_PARTY_BUYER]);
    check_int("owed to the lender", buyer.creditor, CREDIT_PARTY_LENDER);
    check_int("or to the supplier", supplier.creditor, CREDIT_PARTY_SUPPLIER);
    check_int("at most what was lent", buyer.outstanding, loan.lent);
    check_int("by either way", supplier.outstanding, loan.lent);
    check_int("the lender gets it back", buyer.rows[2].minor[CREDIT_PARTY_LENDER],
              loan.rows[0].due);
    check_int("the supplier does", supplier.rows[2].minor[CREDIT_PARTY_SUPPLIER], loan.rows[0].due);
    check_int("and no lender", supplier.rows[2].minor[CREDIT_PARTY_LENDER], 0);
    check_int("the lender risks", credit_risk_bearer(CREDIT_BUYER, CREDIT_RISK_COMMERCIAL),
              CREDIT_PARTY_LENDER);
    check_int("the insured claim is the seller's",
              credit_risk_bearer(CREDIT_SUPPLIER, CREDIT_RISK_INSURED), CREDIT_PARTY_SUPPLIER);
    check_int("the buyer owes on in a dispute",
              credit_risk_bearer(CREDIT_BUYER, CREDIT_RISK_DISPUTE), CREDIT_PARTY_BUYER);
}

/* ---- files ----------------------------------------------------------------------------------- */

#define TERMS(A_YEAR, PAYMENTS, DOWN, EXTRA) \
    "{\"terms\":{\"currency\":\"JPY\",\"price-minor\":1000,\"down-ppm\":" DOWN \
    ",\"lent-on\":\"2020-01-01\",\"rate-ppm\":900000,\"payments-a-year\":" A_YEAR \
    ",\"payments\":" PAYMENTS ",\"form\":\"level-payment\",\"day-count\":\"act/365\"}" EXTRA "}"

static void test_files(void)
{
    static const struct {
        const char *bytes;
        Phrase message; /* PHRASE_NONE: it is good */
    } rows[] = {
        { TERMS("2", "20", "0", ""), PHRASE_NONE },
        { TERMS("2", "0", "0", ""), PHRASE_SHAPE_INT_RANGE },
        { TERMS("5", "20", "0", ""), PHRASE_CREDIT_A_YEAR },
        { TERMS("2", "20", "999999", ""), PHRASE_CREDIT_NOTHING_LENT },
        { TERMS("2", "20", "0", ",\"stress\":{\"rate-up-ppm\":200000}"),
          PHRASE_CREDIT_RATE_TOO_HIGH },
        { TERMS("2", "20", "0", ",\"stress\":{\"late-days\":9}"), PHRASE_CREDIT_LATE_BOTH },
        { TERMS("2", "20", "0", ",\"stress\":{\"late-days\":9,\"late-payments\":21}"),
          PHRASE_CREDIT_LATE_TOO_MANY },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        LoanQuestion question;
        bool good = loan_read(&arena, str_from_c(rows[i].bytes), S("x.json"), &question, &findings);
        check_int(rows[i].bytes, good, rows[i].message == PHRASE_NONE);
        check_int(rows[i].bytes, findings.first ? findings.first->message : PHRASE_NONE,
                  rows[i].message);
    }
}

static void test_terms_refused(void)
{
    LoanTerms terms = us2();
    Findings findings = { .arena = &arena };

    terms.currency = S("XXY");
    check_true("no such currency", !loan_check(&terms, &findings));
    terms = us2();
    terms.down_on = date_make(2016, 4, 2);
    check_true("down payment after the loan", !loan_check(&terms, &findings));
}

/* ---- any terms ------------------------------------------------------------------------------- */

static LoanTerms any_terms(Rng *rng)
{
    static const int64_t a_year[] = { 1, 2, 3, 4, 6, 12 };
    int64_t top = 1;

    for (int64_t digits = rng_between(rng, 1, 16); digits > 0; digits--)
        top *= 10;
    return (LoanTerms){ .currency = S("JPY"),
                        .price = rng_between(rng, 2, top),
                        .down_ppm = rng_between(rng, 0, 499999),
                        .down_on = DATE_NONE,
                        .lent_on = (Date)rng_between(rng, -30000, 300000),
                        .rate_ppm = rng_between(rng, 0, rng_between(rng, 0, 1000000)),
                        .payments_a_year = a_year[rng_between(rng, 0, 5)],
                        .payments = rng_between(rng, 1, rng_between(rng, 1, LOAN_PAYMENTS_MAX)),
                        .grace = rng_between(rng, 0, 3) ? INT64_MIN
                                                        : rng_between(rng, 0, LOAN_GRACE_MAX),
                        .form = (int32_t)rng_between(rng, 0, LOAN_FORMS - 1),
                        .day_count = (int32_t)rng_between(rng, 0, DAY_COUNTS - 1) };
}

static void check_row(const LoanSchedule *loan, size_t i, int64_t left)
{
    const LoanRow *row = &loan->rows[i];

    check_int("opening is what is left", row->opening, left);
    check_true("principal is not negative", row->principal >= 0 && row->principal <= left);
    check_true("interest is not negative", row->interest >= 0);
    check_int("due is both", row->due, row->principal + row->interest);
    if (i > 0)
        check_true("days go on", row->due_on > loan->rows[i - 1].due_on);
}

static void prop_principal_sums_to_the_loan(Rng *rng)
{
    LoanTerms terms = any_terms(rng);
    Arena scratch = arena;
    LoanSchedule loan = loan_schedule(&scratch, &terms);
    int64_t left = loan.lent, interest = 0, level = 0;
    size_t grace = loan.count - (size_t)terms.payments;

    for (size_t i = 0; i < loan.count; i++) {
        check_row(&loan, i, left);
        left -= loan.rows[i].principal;
        interest += loan.rows[i].interest;
        if (i == grace)
            level = loan.rows[i].due;
        if (terms.form == LOAN_LEVEL_PAYMENT && i >= grace)
            check_true("no payment above the level", loan.rows[i].due <= level);
    }
    check_int("all is paid back", left, 0);
    check_int("interest adds up", loan.interest, interest);
    check_int("price is down and lent", loan.down + loan.lent, terms.price);
}

/* Whatever is paid, somebody receives, and the supplier's price reaches him by either way. */
static void prop_flows_balance(Rng *rng)
{
    LoanTerms terms = any_terms(rng);
    Arena scratch = arena;
    LoanSchedule loan = loan_schedule(&scratch, &terms);

    for (CreditWay way = CREDIT_BUYER; way < CREDIT_WAYS; way++) {
        CreditFlows flows = credit_flows(&scratch, &loan, way);
        int64_t got[CREDIT_PARTIES] = { 0 };
        for (size_t i = 0; i < flows.count; i++) {
            int64_t sum = 0;
            for (size_t party = 0; party < CREDIT_PARTIES; party++) {
                sum += flows.rows[i].minor[party];
                got[party] += flows.rows[i].minor[party];
            }
            check_int("a row adds up to zero", sum, 0);
        }
        check_int("the buyer pays price and interest", got[CREDIT_PARTY_BUYER],
                  -(terms.price + loan.interest));
        check_int("the supplier has his price", got[CREDIT_PARTY_SUPPLIER],
                  terms.price + (way == CREDIT_SUPPLIER ? loan.interest : 0));
        check_int("who lent has the interest", got[flows.creditor],
                  way == CREDIT_SUPPLIER ? terms.price + loan.interest : loan.interest);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D1_equal_principal);
    RUN(test_D1_grant_element);
    RUN(test_level_payment);
    RUN(test_days);
    RUN(test_remainder);
    RUN(test_level_remainder);
    RUN(test_stress);
    RUN(test_D2_same_line_other_risk);
    RUN(test_files);
    RUN(test_terms_refused);
    RUN_PROP(prop_principal_sums_to_the_loan, 2000);
    RUN_PROP(prop_flows_balance, 500);
    arena_close(&arena);
    return check_done();
}
