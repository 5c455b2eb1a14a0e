/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/decimal.h"
#include "tests/check.h"

enum { ARENA_BYTES = 1 << 20 };

static Arena arena;

static void test_decimals(void)
{
    static const struct {
        Str text;
        int decimals;
        int64_t max, want; /* -1: refused */
    } rows[] = {
        { STR("1.5"), 6, PPM_WHOLE, -1 },
        { STR("1.5"), 6, 2 * PPM_WHOLE, 1500000 },
        { STR("24"), 6, 24 * PPM_WHOLE, 24 * PPM_WHOLE },
        { STR("24.000001"), 6, 24 * PPM_WHOLE, -1 },
        { STR("0"), 0, 0, 0 },
        { STR("5"), 0, 3, -1 },
        { STR("3"), 0, 3, 3 },
        { STR("12"), 0, 9, -1 },
        { STR("007"), 0, 7, 7 },
        { STR("1.25"), 2, 1000, 125 },
        { STR("1.250"), 2, 1000, -1 },
        { STR("9223372036854775807"), 0, INT64_MAX, INT64_MAX },
        { STR("9223372036854775808"), 0, INT64_MAX, -1 },
        { STR("1.2.3"), 6, 2 * PPM_WHOLE, -1 },
        { STR("+1"), 0, 10, -1 },
        { STR(" 1"), 0, 10, -1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t value = -1;
        bool read = decimal_read(rows[i].text, rows[i].decimals, rows[i].max, &value);

        check_int(rows[i].text.at, read ? value : -1, rows[i].want);
    }
}

static void test_ppm(void)
{
    static const struct {
        Str text;
        int64_t want; /* -1: refused */
        Str written;
    } rows[] = {
        { STR("30"), 300000, STR("30 %") },
        { STR("39.9 %"), 399000, STR("39.9 %") },
        { STR("40.0%"), 400000, STR("40 %") },
        { STR("0.0001"), 1, STR("0.0001 %") },
        { STR("1.05 %"), 10500, STR("1.05 %") },
        { STR("100"), PPM_WHOLE, STR("100 %") },
        { STR("100.0001"), -1, STR("") },
        { STR("0.00001"), -1, STR("") },
        { STR("1e1"), -1, STR("") },
        { STR("-1"), -1, STR("") },
        { STR(""), -1, STR("") },
        { STR("%"), -1, STR("") },
        { STR("5."), -1, STR("") },
        { STR(".5"), -1, STR("") },
        { STR("99999999999999999999"), -1, STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 40);
        int64_t ppm = -1;
        bool read = ppm_read(rows[i].text, &ppm);

        check_true("read or not", read == (rows[i].want >= 0));
        if (!read)
            continue;
        check_int("ppm", ppm, rows[i].want);
        ppm_write(&text, ppm);
        check_str("written", text_str(&text), rows[i].written);
    }
}

static void test_rounding(void)
{
    int64_t large = INT64_C(1000000000000000000);

    check_int("down", ppm_down(10, 299999), 2);
    check_int("up", ppm_up(10, 200001), 3);
    check_int("large", ppm_up(large, PPM_WHOLE), large);
    check_true("exact", ppm_reached(4, 10, 400000) && !ppm_reached(3999999, 10000000, 400000));
    check_int("half up", ppm_of(1, 2000000), 1);
    check_int("of nothing", ppm_of(0, 0), 0);
}

/* What decimal_write writes, decimal_read reads back. */
static void prop_round_trip(Rng *rng)
{
    int decimals = (int)rng_between(rng, 0, 9);
    int64_t value = rng_between(rng, 0, INT64_C(1000000000000000)), again = -1;
    Text text = text_open(&arena, 40);

    decimal_write(&text, value, decimals);
    check_true("read", decimal_read(text_str(&text), decimals, value, &again));
    check_int("the same", again, value);
    check_true("not above",
               value == 0 || !decimal_read(text_str(&text), decimals, value - 1, &again));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_decimals);
    RUN(test_ppm);
    RUN(test_rounding);
    RUN_PROP(prop_round_trip, 500);
    return check_done();
}
