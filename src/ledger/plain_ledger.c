/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/plain_parts.h"

/*
 * One file for two tools. A format line for a currency without decimals is left out: what ledger
 * takes for "1,000", hledger takes for one with three decimals; without the line both read and
 * show whole numbers.
 *
 * In a description a bar parts the payee and a semicolon begins a comment; a comma ends the value
 * of a tag for hledger.
 */
static const char description_marks[] = ";|";
static const char value_marks[] = ",";

static void write_head(Text *text, Str title)
{
    text_c(text, "; ");
    plain_text(text, title, description_marks);
    text_c(text, "\n\n");
    for (size_t i = 0; i < TAGS; i++)
        text_all(text, S("tag "), plain_tag_names[i], S("\n"));
    text_c(text, "\n");
}

static void write_commodity(Text *text, Date first, Currency currency)
{
    int exponent = currency_exponent(currency);

    (void)first;
    text_all(text, S("commodity "), currency_code(currency), S("\n"));
    if (exponent == 0)
        return;
    text_c(text, "    format 1,000.");
    text_repeat(text, '0', (size_t)exponent);
    text_all(text, S(" "), currency_code(currency), S("\n"));
}

static void write_name(Text *text, const char *key, Str name)
{
    text_c(text, "    ; ");
    text_c(text, key);
    text_c(text, ": ");
    plain_text(text, name, description_marks);
    text_c(text, "\n");
}

static void write_account(Text *text, Date first, Str account, Currency currency)
{
    (void)first, (void)currency;
    text_all(text, S("account "), account, S("\n"));
}

static void write_tag_own(Text *text, PlainTag tag, Str value)
{
    text_all(text, S("    ; "), plain_tag_names[tag], S(": "), value, S("\n"));
}

static void write_tag(Text *text, PlainTag tag, Str value)
{
    text_all(text, S("    ; "), plain_tag_names[tag], S(": "));
    plain_text(text, value, value_marks);
    text_c(text, "\n");
}

static void write_begin(Text *text, Date day, Str id, Str words)
{
    text_c(text, "\n");
    date_write(text, day);
    text_all(text, S(" * ("), id, S(") "));
    plain_text(text, words, description_marks);
    text_c(text, "\n");
    write_tag_own(text, TAG_ID, id);
}

static void write_assert_begin(Text *text, Date month_end)
{
    text_c(text, "\n");
    date_write(text, month_end);
    text_c(text, " * balances\n");
}

static void write_assert_one(Text *text, Date month_end, Str account, Wide sum, Currency currency)
{
    (void)month_end;
    plain_posting(text, account, 0, currency);
    text_c(text, " = ");
    plain_amount(text, sum, currency);
    text_c(text, "\n");
}

const PlainTongue plain_ledger = {
    .head = write_head,
    .commodity = write_commodity,
    .account = write_account,
    .name = write_name,
    .begin = write_begin,
    .tag = write_tag,
    .tag_own = write_tag_own,
    .assert_begin = write_assert_begin,
    .assert_one = write_assert_one,
};
