/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ledger_sample - entries for tests, from short texts
 *
 * "cash PHL - 0 JPY 100, held PHL A 0 JPY -100": purpose, country, case, line, currency and minor
 * units of each posting; a hyphen where there is none. The programme is always JPN-TRUST; all cases
 * are invented.
 */
#pragma once

#include "ledger/ledger.h"

static inline Currency sample_currency(Str code)
{
    Currency currency = 0;

    ensure(currency_find(code, &currency));
    return currency;
}

static inline Country sample_country(Str code)
{
    Country country = COUNTRY_NONE;

    ensure(str_eq(code, S("-")) || country_find(code, &country));
    return country;
}

static inline Date sample_day(Str text)
{
    Date day = DATE_NONE;

    ensure(date_read(text, &day));
    return day;
}

static inline Id sample_id(uint32_t number)
{
    uint8_t random[ID_RANDOM_BYTES] = { (uint8_t)(number >> 24), (uint8_t)(number >> 16),
                                        (uint8_t)(number >> 8), (uint8_t)number };

    return id_make(1, random);
}

static inline int64_t sample_number(Str text)
{
    int64_t number = 0;

    ensure(str_int(text, &number));
    return number;
}

/* Steps over the account's five words. */
static inline AccountKey sample_account(Str *text)
{
    AccountKey key = { .programme = S("JPN-TRUST") };

    ensure(purpose_find(str_split(*text, ' ', text), &key.purpose));
    key.country = sample_country(str_split(*text, ' ', text));
    key.case_code = str_split(*text, ' ', text);
    if (str_eq(key.case_code, S("-")))
        key.case_code = S("");
    key.line = (int32_t)sample_number(str_split(*text, ' ', text));
    key.currency = sample_currency(str_split(*text, ' ', text));
    return key;
}

static inline AccountKey sample_key(Str text)
{
    return sample_account(&text);
}

enum { SAMPLE_POSTINGS_MAX = 16 };

/* Posted and valued on 2026-04-01, a receipt. The id is the number's. */
static inline Entry sample_entry(Arena *arena, uint32_t number, Str text)
{
    Posting *postings = NEW_ARRAY(arena, Posting, SAMPLE_POSTINGS_MAX);
    Entry entry = { .id = sample_id(number),
                    .posted = sample_day(S("2026-04-01")),
                    .value = sample_day(S("2026-04-01")),
                    .reason = S("receipt"),
                    .postings = postings };

    while (text.len > 0) {
        Str one = str_trim(str_split(text, ',', &text));
        ensure(entry.posting_count < SAMPLE_POSTINGS_MAX);
        postings[entry.posting_count].account = sample_account(&one);
        postings[entry.posting_count++].minor = sample_number(one);
    }
    return entry;
}

/* Empty where this is wrong and nothing else (PHRASE_NONE: nothing is); else the findings. */
static inline Str sample_wrong(const Findings *findings, Phrase want)
{
    bool good = (findings->count > 0) == (want != PHRASE_NONE);
    Text text = text_open(findings->arena, 1 << 16);

    for (const Finding *finding = findings->first; finding; finding = finding->next)
        good = good && finding->message == want;
    if (good)
        return S("");
    text_all(&text, S("want: "), phrase(want, LANG_EN), S("; got: "));
    findings_write(&text, findings, LANG_EN);
    return text_str(&text);
}

/* For files that include tests/check.h. */
#define check_findings(why, findings, want) \
    check_str((why), sample_wrong((findings), (want)), S(""))
