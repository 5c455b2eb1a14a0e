/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/plain_parts.h"

/* What ends a string or means something in it. */
static const char marks[] = "\"\\";

static void write_string(Text *text, Str value)
{
    text_c(text, "\"");
    plain_text(text, value, marks);
    text_c(text, "\"");
}

/* Left to itself beancount lets an entry be out of balance by half of its last digit. */
static void write_head(Text *text, Str title)
{
    text_c(text, "option \"title\" ");
    write_string(text, title);
    text_c(text, "\noption \"inferred_tolerance_multiplier\" \"0\"\n\n");
}

static void write_commodity(Text *text, Date first, Currency currency)
{
    date_write(text, first);
    text_all(text, S(" commodity "), currency_code(currency), S("\n"));
}

static void write_name(Text *text, const char *key, Str name)
{
    text_c(text, "    ");
    text_c(text, key);
    text_c(text, ": ");
    write_string(text, name);
    text_c(text, "\n");
}

static void write_account(Text *text, Date first, Str account, Currency currency)
{
    date_write(text, first);
    text_all(text, S(" open "), account, S(" "), currency_code(currency), S("\n"));
}

static void write_tag_own(Text *text, PlainTag tag, Str value)
{
    text_all(text, S("    "), plain_tag_names[tag], S(": "), value, S("\n"));
}

static void write_tag(Text *text, PlainTag tag, Str value)
{
    text_all(text, S("    "), plain_tag_names[tag], S(": "));
    write_string(text, value);
    text_c(text, "\n");
}

static void write_begin(Text *text, Date day, Str id, Str words)
{
    text_c(text, "\n");
    date_write(text, day);
    text_c(text, " * ");
    write_string(text, words);
    text_c(text, "\n");
    write_tag(text, TAG_ID, id);
}

static void write_assert_begin(Text *text, Date month_end)
{
    (void)month_end;
    text_c(text, "\n");
}

/* beancount asserts what stood when the day began. */
static void write_assert_one(Text *text, Date month_end, Str account, Wide sum, Currency currency)
{
    date_write(text, month_end + 1);
    text_all(text, S(" balance "), account, S("  "));
    plain_amount(text, sum, currency);
    text_c(text, "\n");
}

const PlainTongue plain_beancount = {
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
