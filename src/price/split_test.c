/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Splitting and sharing: whatever is split adds up again. */
#include "phrases_price.h"
#include "price/price.h"
#include "tests/check.h"

static Arena arena;

static void test_weighted(void)
{
    static const struct {
        const char *why;
        int64_t minor, weights[3], want[3];
        size_t residual;
    } rows[] = {
        { "even", 9, { 1, 1, 1 }, { 3, 3, 3 }, 0 },
        { "residual on the last", 10, { 1, 1, 1 }, { 3, 3, 4 }, 2 },
        { "residual on the first", 11, { 1, 1, 1 }, { 5, 3, 3 }, 0 },
        { "below nothing", -10, { 1, 1, 1 }, { -3, -3, -4 }, 2 },
        { "one has no weight", 7, { 0, 1, 0 }, { 0, 7, 0 }, 1 },
        { "nothing", 0, { 1, 2, 3 }, { 0, 0, 0 }, 0 },
        { "at the edge",
          INT64_MAX,
          { INT64_MAX, INT64_MAX, INT64_MAX },
          { INT64_MAX / 3, INT64_MAX / 3, INT64_MAX - INT64_MAX / 3 * 2 },
          2 },
        { "at the other", INT64_MIN, { 0, INT64_MAX, 0 }, { 0, INT64_MIN, 0 }, 1 },
    };
    int64_t shares[3];

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_true(rows[i].why,
                   split_weighted(rows[i].minor, rows[i].weights, 3, rows[i].residual, shares));
        for (size_t k = 0; k < 3; k++)
            check_int(rows[i].why, shares[k], rows[i].want[k]);
    }
    check_true("negative weight", !split_weighted(1, (int64_t[]){ 2, -1 }, 2, 0, shares));
    check_true("no weight", !split_weighted(1, (int64_t[]){ 0, 0 }, 2, 0, shares));
    check_true("no parts", !split_weighted(1, NULL, 0, 0, shares));
}

static void test_even(void)
{
    static const struct {
        int64_t minor, want[3];
    } rows[] = {
        { 7, { 3, 2, 2 } },
        { 8, { 3, 3, 2 } },
        { -7, { -3, -2, -2 } },
        { 2, { 1, 1, 0 } },
        { INT64_MIN, { INT64_MIN / 3 - 1, INT64_MIN / 3 - 1, INT64_MIN / 3 } },
    };
    int64_t shares[3];

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        split_even(rows[i].minor, 3, shares);
        for (size_t k = 0; k < 3; k++)
            check_int("share", shares[k], rows[i].want[k]);
    }
}

/*
 * C6: a home lot and 442 vehicles for a partner, of two types, each with its own curve. What a lot
 * costs comes from the cost models (unit theory; first unit 3.0 and 9.0 million euro, slopes 90 %
 * and 85 %). The first units, the slopes and the quantities at home are assumptions of this test.
 */
typedef struct JointLot {
    const char *type;
    int64_t home, partner;                       /* quantities */
    int64_t home_alone, partner_alone, together; /* euro cents */
} JointLot;

static const JointLot joint_lots[] = {
    { "first type, 936 at home assumed", 936, 382, 116899764225, 54601149953, 156311051468 },
    { "second type, 150 at home assumed", 150, 60, 53899457482, 26472835653, 69891807866 },
};

static void test_c6_joint_lots(void)
{
    int64_t partner_vehicles = 0;

    for (size_t i = 0; i < COUNT_OF(joint_lots); i++) {
        const JointLot *lot = &joint_lots[i];

        partner_vehicles += lot->partner;
        for (SavingRule rule = SAVING_BY_QUANTITY; rule < SAVING_RULES; rule++) {
            LotBuyer buyers[] = { { lot->home, lot->home_alone, 0, 0 },
                                  { lot->partner, lot->partner_alone, 0, 0 } };
            Findings findings = { .arena = &arena };

            check_true("C6 shared", saving_share(buyers, 2, lot->together, rule, 0, &findings));
            check_int("C6 no finding", findings.count, 0);
            check_int("C6 prices add up to the lot", buyers[0].price + buyers[1].price,
                      lot->together);
            for (size_t k = 0; k < 2; k++) {
                check_true("C6 both save", buyers[k].saving > 0);
                check_int("C6 price and saving", buyers[k].price + buyers[k].saving,
                          buyers[k].alone);
            }
            if (rule == SAVING_HALF)
                check_true("C6 in halves", buyers[0].saving - buyers[1].saving <= 1);
            check_true("C6 the rule has words", saving_rule_phrases[rule] != PHRASE_NONE);
        }
    }
    check_int("C6 vehicles for the partner", partner_vehicles, 442);
}

/* Together as dear as apart: each pays what he would alone. */
static void test_no_saving(void)
{
    LotBuyer buyers[] = { { 1, 100, 0, 0 }, { 2, 150, 0, 0 } };
    Findings findings = { .arena = &arena };

    check_true("shared", saving_share(buyers, 2, 250, SAVING_HALF, 0, &findings));
    check_int("first", buyers[0].price, 100);
    check_int("second", buyers[1].price, 150);
}

static void test_nothing_to_share(void)
{
    static const struct {
        const char *why;
        LotBuyer buyers[2];
        int64_t together;
        SavingRule rule;
        Phrase message;
    } rows[] = {
        { "dearer", { { 1, 100, 0, 0 }, { 1, 100, 0, 0 } }, 201, 0, PHRASE_PRICE_LOT_DEARER },
        { "below nothing", { { 1, 100, 0, 0 }, { 1, 100, 0, 0 } }, -1, 0, PHRASE_PRICE_LOT_DEARER },
        { "no quantity", { { 0, 100, 0, 0 }, { 1, 100, 0, 0 } }, 150, 0, PHRASE_PRICE_LOT_EMPTY },
        { "no price", { { 1, 0, 0, 0 }, { 1, 100, 0, 0 } }, 50, 0, PHRASE_PRICE_LOT_EMPTY },
        { "more saved than paid",
          { { 1, 10, 0, 0 }, { 1, 1000, 0, 0 } },
          500,
          SAVING_HALF,
          PHRASE_PRICE_LOT_NEGATIVE },
        { "past 64 bits", { { 1, INT64_MAX, 0, 0 }, { 1, 1, 0, 0 } }, 1, 0, PHRASE_PRICE_OVERFLOW },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        LotBuyer buyers[] = { rows[i].buyers[0], rows[i].buyers[1] };
        Findings findings = { .arena = &arena };

        check_true(rows[i].why,
                   !saving_share(buyers, 2, rows[i].together, rows[i].rule, 0, &findings));
        check_int(rows[i].why, findings.count, 1);
        check_int(rows[i].why, findings.first ? findings.first->message : 0, rows[i].message);
        check_int("nothing half done", buyers[0].price + buyers[1].price, 0);
    }
}

static int64_t sum_of(const int64_t *parts, size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += parts[i];
    return sum;
}

/* A sum split, a part of it split again, and all merged, in any order: nothing is lost. */
static void prop_split_and_merge(Rng *rng)
{
    int64_t weights[20], shares[20], again[20], even[20];
    int64_t minor =
        rng_between(rng, 0, 3) == 0 ? (int64_t)rng_next(rng) : rng_between(rng, -1000000, 1000000);
    size_t count = (size_t)rng_between(rng, 1, 20), one = (size_t)rng_between(rng, 0, 19) % count;

    for (size_t i = 0; i < count; i++)
        weights[i] = rng_between(rng, 0, rng_between(rng, 0, 1) ? INT64_MAX : 50);
    weights[one] = rng_between(rng, 1, 9);
    check_true("splits", split_weighted(minor, weights, count, one, shares));
    check_int("adds up", sum_of(shares, count), minor);
    check_true("splits again", split_weighted(shares[one], weights, count, count - 1, again));
    shares[one] = sum_of(again, count);
    check_int("merged", sum_of(shares, count), minor);
    split_even(minor, count, even);
    check_int("evenly", sum_of(even, count), minor);
    for (size_t i = 1; i < count; i++)
        check_true("no two differ by more than one",
                   even[i - 1] == even[i] || even[i - 1] - even[i] == (minor < 0 ? -1 : 1));
}

/* Whatever the rule, what buyers pay is the lot; no one pays more than alone. */
static void prop_saving_is_shared(Rng *rng)
{
    LotBuyer buyers[8] = { 0 };
    size_t count = (size_t)rng_between(rng, 1, 8);
    SavingRule rule = (SavingRule)rng_between(rng, 0, SAVING_RULES - 1);
    int64_t alone = 0, paid = 0;

    for (size_t i = 0; i < count; i++) {
        buyers[i].quantity = rng_between(rng, 1, 1000);
        buyers[i].alone = rng_between(rng, 1, 1000000000000);
        alone += buyers[i].alone;
    }
    int64_t together = rng_between(rng, alone / 2, alone);
    Findings findings = { .arena = &arena };

    if (saving_share(buyers, count, together, rule, count - 1, &findings)) {
        for (size_t i = 0; i < count; i++) {
            paid += buyers[i].price;
            check_true("between nothing and alone",
                       buyers[i].price >= 0 && buyers[i].price <= buyers[i].alone);
        }
        check_int("the lot", paid, together);
    } else {
        check_true("only a rule that gives too much", rule != SAVING_BY_ALONE);
        check_true("and says so", findings.count > 0);
    }
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(1 << 24);
    RUN(test_weighted);
    RUN(test_even);
    RUN(test_c6_joint_lots);
    RUN(test_no_saving);
    RUN(test_nothing_to_share);
    RUN_PROP(prop_split_and_merge, 50000);
    RUN_PROP(prop_saving_is_shared, 50000);
    return check_done();
}
