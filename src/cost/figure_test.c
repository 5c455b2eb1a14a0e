/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"

#include "tests/check.h"

#include <math.h>

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

static void test_read(void)
{
    static const struct {
        const char *text;
        bool good;
        double value;
    } rows[] = {
        { "0", true, 0 },
        { "85", true, 85 },
        { "0.1", true, 0.1 },
        { "999999999999.999999", true, 999999999999.999999 },
        { "1000000000000", false, 0 },
        { "1.0000001", false, 0 },
        { "", false, 0 },
        { ".", false, 0 },
        { "5.", false, 0 },
        { ".5", false, 0 },
        { "-1", false, 0 },
        { "+1", false, 0 },
        { "1e3", false, 0 },
        { "1,000", false, 0 },
        { "nan", false, 0 },
        { "inf", false, 0 },
        { "0x10", false, 0 },
        { "many", false, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        double value = 0;
        check_int(rows[i].text, figure_read(str_from_c(rows[i].text), &value), rows[i].good);
        check_true(rows[i].text, value == rows[i].value);
    }
}

static void test_percent(void)
{
    static const char *const good[] = { "85", "85%", "85 %", "85％", "85.0" };
    static const char *const bad[] = { "", "%", "85%%", "eighty", "-85%", "0.85.1" };
    double value;

    for (size_t i = 0; i < COUNT_OF(good); i++)
        check_true(good[i], percent_read(str_from_c(good[i]), &value) && value == 0.85);
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        check_true(bad[i], !percent_read(str_from_c(bad[i]), &value));
}

static void test_write(void)
{
    static const struct {
        double value;
        int decimals;
        Str want;
    } rows[] = {
        { 0, 2, STR("0.00") },
        { 2.5, 0, STR("3") },
        { -2.5, 0, STR("-3") },
        { 0.125, 2, STR("0.13") },
        { -0.125, 2, STR("-0.13") },
        { 0.999, 2, STR("1.00") },
        { -0.001, 2, STR("0.00") },
        { 1.5, 6, STR("1.500000") },
        { 123456789012, 0, STR("123456789012") },
        { 9.05, 1, STR("9.1") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 40);
        figure_write(&text, rows[i].value, rows[i].decimals);
        check_str("figure", text_str(&text), rows[i].want);
    }
}

static void test_money(void)
{
    static const struct {
        const char *code;
        double amount;
        bool good;
        int64_t minor;
    } rows[] = {
        { "JPY", 2.5, true, 3 },
        { "JPY", -2.5, true, -3 },
        { "JPY", 2.49, true, 2 },
        { "USD", 0.125, true, 13 },
        { "USD", -0.125, true, -13 },
        { "KWD", 1.0005, true, 1001 },
        { "JPY", 9007199254740992.0, true, 9007199254740992 },
        { "JPY", 9007199254740994.0, false, 0 },
        { "USD", 1e15, false, 0 },
        { "JPY", INFINITY, false, 0 },
        { "JPY", NAN, false, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Money money = { 0 };
        Currency currency;
        ensure(currency_find(str_from_c(rows[i].code), &currency));
        check_int(rows[i].code, cost_money(rows[i].amount, currency, &money), rows[i].good);
        check_int(rows[i].code, money.minor, rows[i].minor);
    }
}

/* What is written is read back as the same double, to six decimals. */
static void prop_round_trip(Rng *rng)
{
    double value = (double)rng_between(rng, 0, 999999999999) / 1000000, again;
    Text text = text_open(&arena, 40);

    figure_write(&text, value, 6);
    check_true("read back", figure_read(text_str(&text), &again) && fabs(again - value) < 1e-9);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_read);
    RUN(test_percent);
    RUN(test_write);
    RUN(test_money);
    RUN_PROP(prop_round_trip, 500);
    return check_done();
}
