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
        Str code, want, person;
    } rows[] = {
        { 1000000, STR("JPY"), STR("1000000 JPY"), STR("1,000,000 JPY") },
        { 1000, STR("USD"), STR("10.00 USD"), STR("10.00 USD") },
        { 5, STR("USD"), STR("0.05 USD"), STR("0.05 USD") },
        { -5, STR("USD"), STR("-0.05 USD"), STR("-0.05 USD") },
        { -123456, STR("KWD"), STR("-123.456 KWD"), STR("-123.456 KWD") },
        { 999, STR("JPY"), STR("999 JPY"), STR("999 JPY") },
        { -1000007, STR("JPY"), STR("-1000007 JPY"), STR("-1,000,007 JPY") },
        { 100000, STR("USD"), STR("1000.00 USD"), STR("1,000.00 USD") },
        { 0, STR("EUR"), STR("0.00 EUR"), STR("0.00 EUR") },
        { INT64_MAX, STR("USD"), STR("92233720368547758.07 USD"),
          STR("92,233,720,368,547,758.07 USD") },
        { INT64_MIN, STR("USD"), STR("-92233720368547758.08 USD"),
          STR("-92,233,720,368,547,758.08 USD") },
        { INT64_MIN, STR("JPY"), STR("-9223372036854775808 JPY"),
          STR("-9,223,372,036,854,775,808 JPY") },
    };
    Arena arena = arena_open(1 << 16);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Currency currency = 0;
        Text text = text_open(&arena, 64);
        check_true(rows[i].code.at, currency_find(rows[i].code, &currency));
        money_write(&text, (Money){ rows[i].minor, currency });
        check_str("written", text_str(&text), rows[i].want);
        Text person = text_open(&arena, 64);
        money_write_person(&person, (Money){ rows[i].minor, currency });
        check_str("for people", text_str(&person), rows[i].person);
        Money read;
        Str rest, amount = str_split(text_str(&person), ' ', &rest);
        check_int("which is read again", money_read(amount, currency, &read), 0);
        check_int("as the same", read.minor, rows[i].minor);
    }
    arena_close(&arena);
}

/* What has ended is known still, with its end; what has not has none. */
static void test_until(void)
{
    static const struct {
        Str code, until;
        int exponent;
    } rows[] = {
        { STR("DEM"), STR("2002-01-01"), 2 }, { STR("ITL"), STR("2002-01-01"), 0 },
        { STR("HRK"), STR("2023-01-01"), 2 }, { STR("EUR"), STR(""), 2 },
        { STR("JPY"), STR(""), 0 },
    };
    Arena arena = arena_open(1 << 16);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Currency currency = 0;
        Text text = text_open(&arena, 16);
        check_true(rows[i].code.at, currency_find(rows[i].code, &currency));
        date_write(&text, currency_until(currency));
        check_str(rows[i].code.at, text_str(&text), rows[i].until);
        check_int(rows[i].code.at, currency_exponent(currency), rows[i].exponent);
    }
    arena_close(&arena);
}

static void test_read(void)
{
    static const struct {
        const char *text;
        Str code;
        int want;
        int64_t minor;
    } rows[] = {
        { "1234.5", STR("USD"), 0, 123450 },
        { "1,234.50", STR("USD"), 0, 123450 },
        { "1,234,567", STR("JPY"), 0, 1234567 },
        { "-5", STR("JPY"), 0, -5 },
        { "\xe2\x88\x92"
          "5",
          STR("JPY"), 0, -5 },
        { " 0.05 ", STR("USD"), 0, 5 },
        { "0", STR("KWD"), 0, 0 },
        { "１，２３４．５０", STR("USD"), 0, 123450 },
        { "－１２３", STR("JPY"), 0, -123 },
        { "1.234", STR("KWD"), 0, 1234 },
        { "9223372036854775807", STR("JPY"), 0, INT64_MAX },
        { "-9,223,372,036,854,775,808", STR("JPY"), 0, INT64_MIN },
        { "92233720368547758.07", STR("USD"), 0, INT64_MAX },
        { "-92233720368547758.08", STR("USD"), 0, INT64_MIN },

        { "1.5", STR("JPY"), MONEY_E_DECIMALS, 0 },
        { "1.0", STR("JPY"), MONEY_E_DECIMALS, 0 },
        { "1.234", STR("USD"), MONEY_E_DECIMALS, 0 },
        { "1.2345", STR("KWD"), MONEY_E_DECIMALS, 0 },

        { "9223372036854775808", STR("JPY"), MONEY_E_RANGE, 0 },
        { "-9223372036854775809", STR("JPY"), MONEY_E_RANGE, 0 },
        { "92233720368547758.08", STR("USD"), MONEY_E_RANGE, 0 },
        { "92233720368547759", STR("USD"), MONEY_E_RANGE, 0 },
        { "99999999999999999999999999", STR("JPY"), MONEY_E_RANGE, 0 },

        { "", STR("JPY"), MONEY_E_FORM, 0 },
        { "-", STR("JPY"), MONEY_E_FORM, 0 },
        { "--1", STR("JPY"), MONEY_E_FORM, 0 },
        { "+1", STR("JPY"), MONEY_E_FORM, 0 },
        { "1-", STR("JPY"), MONEY_E_FORM, 0 },
        { ".5", STR("USD"), MONEY_E_FORM, 0 },
        { "1.", STR("USD"), MONEY_E_FORM, 0 },
        { "1.2.3", STR("KWD"), MONEY_E_FORM, 0 },
        { "1.2,3", STR("KWD"), MONEY_E_FORM, 0 },
        { "1,23", STR("USD"), MONEY_E_FORM, 0 },
        { ",123", STR("USD"), MONEY_E_FORM, 0 },
        { "1,234,", STR("USD"), MONEY_E_FORM, 0 },
        { "1,,234", STR("USD"), MONEY_E_FORM, 0 },
        { "1234,567", STR("USD"), MONEY_E_FORM, 0 },
        { "1 234", STR("USD"), MONEY_E_FORM, 0 },
        { "1e3", STR("USD"), MONEY_E_FORM, 0 },
        { "0x10", STR("USD"), MONEY_E_FORM, 0 },
        { "USD 1", STR("USD"), MONEY_E_FORM, 0 },
        { "\xff", STR("USD"), MONEY_E_FORM, 0 },
        { "00000000000000000000000000000000000000000000000000000000000000001", STR("JPY"),
          MONEY_E_FORM, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Currency currency = 0;
        Money money = { 0 };
        check_true(rows[i].code.at, currency_find(rows[i].code, &currency));
        check_int(rows[i].text, money_read(str_from_c(rows[i].text), currency, &money),
                  rows[i].want);
        check_int(rows[i].text, money.minor, rows[i].minor);
    }
}

int main(void)
{
    RUN(test_find);
    RUN(test_until);
    RUN(test_read);
    RUN(test_write);
    return check_done();
}
