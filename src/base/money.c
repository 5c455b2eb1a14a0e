/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"
#include "base/plot.h"

#include "currencies.h" /* made from iso-codes */

size_t currency_count(void)
{
    return currency_table_count;
}

static const CurrencyEntry *entry_of(Currency currency)
{
    ensure(currency >= 0 && (size_t)currency < currency_table_count);
    return &currency_table[currency];
}

bool currency_find(Str code, Currency *ret_currency)
{
    size_t low = 0, high = currency_table_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(code, currency_table[middle].code);
        if (order == 0) {
            *ret_currency = (Currency)middle;
            return true;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

Str currency_code(Currency currency)
{
    return entry_of(currency)->code;
}

int currency_exponent(Currency currency)
{
    return entry_of(currency)->exponent;
}

Date currency_until(Currency currency)
{
    return entry_of(currency)->until;
}

void money_write(Text *text, Money money)
{
    /* Unsigned, because INT64_MIN has no positive twin. */
    uint64_t minor = money.minor < 0 ? -(uint64_t)money.minor : (uint64_t)money.minor;
    uint64_t unit = 1;

    for (int i = 0; i < currency_exponent(money.currency); i++)
        unit *= 10;
    /* What does not fit without a sign brings its own. */
    if (money.minor < 0 && minor / unit <= INT64_MAX)
        text_char(text, '-');
    text_int(text, (int64_t)(minor / unit));
    if (unit > 1)
        text_char(text, '.');
    for (uint64_t rest = minor % unit; unit > 1; rest %= unit) {
        unit /= 10;
        text_char(text, (char)('0' + rest / unit));
    }
    text_all(text, S(" "), currency_code(money.currency));
}

void money_write_person(Text *text, Money money)
{
    plot_figure(text, money.minor, currency_exponent(money.currency));
    text_all(text, S(" "), currency_code(money.currency));
}
