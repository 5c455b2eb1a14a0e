/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/tell.h"
#include "phrases_ledger.h"

static int compare_ints(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

int account_compare(const AccountKey *a, const AccountKey *b)
{
    int order = str_compare(a->programme, b->programme);

    if (order == 0)
        order = compare_ints(a->country, b->country);
    if (order == 0)
        order = str_compare(a->case_code, b->case_code);
    if (order == 0)
        order = compare_ints(a->line, b->line);
    if (order == 0)
        order = compare_ints(a->purpose, b->purpose);
    return order == 0 ? compare_ints(a->currency, b->currency) : order;
}

static bool is_code_char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

static bool code_is_good(Str code)
{
    if (code.len == 0 || code.len > LEDGER_CODE_MAX || code.at[0] == '-')
        return false;
    for (size_t i = 0; i < code.len; i++)
        if (!is_code_char(code.at[i]))
            return false;
    return true;
}

static bool check_codes(const AccountKey *key, Place place, Findings *findings)
{
    const Str codes[] = { key->programme, key->case_code };
    bool good = true;

    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        if (codes[i].len == 0 || code_is_good(codes[i]))
            continue;
        finding_error(findings, place, PHRASE_LEDGER_CODE, PHRASE_LEDGER_CODE_REMEDY, codes[i]);
        good = false;
    }
    return good;
}

/* Are the level's columns there, and no other? */
static bool check_level(const AccountKey *key, Place place, Findings *findings)
{
    const PurposeRow *row = &purpose_rows[key->purpose];
    bool line_fits =
        row->level >= LEVEL_LINE ? key->line >= 1 && key->line <= LEDGER_LINE_MAX : key->line == 0;

    if (key->programme.len > 0 && line_fits &&
        (key->country != COUNTRY_NONE) == (row->level >= LEVEL_COUNTRY) &&
        (key->case_code.len > 0) == (row->level >= LEVEL_CASE))
        return true;
    finding_error(findings, place, PHRASE_LEDGER_LEVEL, PHRASE_LEDGER_LEVEL_REMEDY,
                  purpose_words[key->purpose], account_level_words[row->level]);
    return false;
}

bool account_check(const AccountKey *key, Place place, Findings *findings)
{
    bool known = key->purpose >= 0 && key->purpose < PURPOSES && key->currency >= 0 &&
                 (size_t)key->currency < currency_count() && key->country >= COUNTRY_NONE &&
                 key->country < (Country)country_count();

    if (!known) {
        finding_error(findings, place, PHRASE_LEDGER_ACCOUNT, PHRASE_LEDGER_ACCOUNT_REMEDY, S(""));
        return false;
    }
    bool codes = check_codes(key, place, findings);
    return check_level(key, place, findings) && codes;
}

/* "guarantee-claim" becomes Guarantee-Claim. */
static void write_capitals(Text *text, Str word)
{
    bool first = true;

    for (size_t i = 0; i < word.len; i++) {
        char c = word.at[i];
        text_char(text, first ? (char)(c - 'a' + 'A') : c);
        first = c == '-';
    }
}

void account_write(Text *text, const AccountKey *key)
{
    const PurposeRow *row = &purpose_rows[key->purpose];

    text_all(text, account_class_words[row->class], S(":"));
    write_capitals(text, purpose_words[key->purpose]);
    text_all(text, S(":"), key->programme, S(":"));
    if (row->level >= LEVEL_COUNTRY)
        text_all(text, country_get(key->country)->code, S(":"));
    if (row->level >= LEVEL_CASE)
        text_all(text, key->case_code, S(":"));
    if (row->level >= LEVEL_LINE) {
        text_int(text, key->line);
        text_char(text, ':');
    }
    text_put(text, currency_code(key->currency));
}
