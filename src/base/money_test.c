/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"
#include "tests/check.h"

static void test_find(void)
{
    Currency currency;

    for (size_t i = 0; i < currency_count(); i++) {
        Str code = currency_code((Currency)i);
        check_true(code.at, currency_find(code, &currency) && (size_t)currency == i);
    }
    check_true("all of ISO 4217", currency_count() > 150);
    check_true("no such currency", !currency_find(S("XYZ"), &currency));
    check_true("lower case is no code", !currency_find(S("jpy"), &currency));
    check_true("no code", !currency_find(S(""), &currency));
}

static void test_write(void)
{
    static const struct {
        int64_t minor;
        Str code, want;
    } rows[] = {
        { 1000000, STR("JPY"), STR("1000000 JPY") },
        { 1000, STR("USD"), STR("10.00 USD") },
        { 5, STR("USD"), STR("0.05 USD") },
        { -5, STR("USD"), STR("-0.05 USD") },
        { -123456, STR("KWD"), STR("-123.456 KWD") },
        { 0, STR("EUR"), STR("0.00 EUR") },
        { INT64_MAX, STR("USD"), STR("92233720368547758.07 USD") },
        { INT64_MIN, STR("USD"), STR("-92233720368547758.08 USD") },
    };
    Arena arena = arena_open(1 << 16);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Currency currency = 0;
        Text text = text_open(&arena, 64);
        check_true(rows[i].code.at, currency_find(rows[i].code, &currency));
        money_write(&text, (Money){ rows[i].minor, currency });
        check_str("written", text_str(&text), rows[i].want);
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_find);
    RUN(test_write);
    return check_done();
}
