/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/tell.h"
#include "phrases_ledger.h"

Str tell_account(Findings *findings, const AccountKey *key)
{
    Text text = text_open(findings->arena, ACCOUNT_TEXT_MAX);

    account_write(&text, key);
    return text_str(&text);
}

Str tell_money(Findings *findings, int64_t minor, Currency currency)
{
    Text text = text_open(findings->arena, 64);

    money_write_person(&text, (Money){ minor, currency });
    return text_str(&text);
}

Str tell_wide(Findings *findings, Wide minor, Currency currency)
{
    return wide_fits(minor) ? tell_money(findings, (int64_t)minor, currency) : S("...");
}

Str tell_number(Findings *findings, int64_t number)
{
    Text text = text_open(findings->arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

Str tell_day(Findings *findings, Date day)
{
    Text text = text_open(findings->arena, 24);

    if (!day_exists(day))
        return tell_number(findings, day);
    date_write(&text, day);
    return text_str(&text);
}

Str tell_id(Findings *findings, Id id)
{
    Text text = text_open(findings->arena, ID_LETTERS);

    id_write(&text, id);
    return text_str(&text);
}

Place tell_field(Str pointer)
{
    return (Place){ .pointer = pointer };
}

Place tell_posting(Findings *findings, size_t index)
{
    Text text = text_open(findings->arena, 32);

    text_c(&text, "/postings/");
    text_int(&text, (int64_t)index);
    return (Place){ .pointer = text_str(&text) };
}

bool day_exists(Date day)
{
    return day >= date_make(DATE_YEAR_MIN, 1, 1) && day <= date_make(DATE_YEAR_MAX, 12, 31);
}

bool wide_fits(Wide number)
{
    return number >= INT64_MIN && number <= INT64_MAX;
}

static Str reason_words(Findings *findings, bool corrects)
{
    Text text = text_open(findings->arena, FINDING_ARG_BYTES_MAX);

    for (size_t i = 0; i < entry_reason_count; i++)
        if (entry_reasons[i].corrects == corrects)
            text_all(&text, text.len > 0 ? S(", ") : S(""), entry_reasons[i].word);
    return text_str(&text);
}

void tell_reason(Str reason, bool corrects, Findings *findings)
{
    const EntryReason *row = entry_reason_find(reason);
    Phrase wrong_kind = corrects ? PHRASE_LEDGER_REASON_OF_REVERSAL : PHRASE_LEDGER_REASON_CORRECTS;

    if (!row || row->corrects != corrects)
        finding_error(findings, tell_field(S("/reason")), row ? wrong_kind : PHRASE_LEDGER_REASON,
                      PHRASE_LEDGER_REASON_REMEDY, reason, reason_words(findings, corrects));
}

void tell_text(Str text, Str pointer, Findings *findings)
{
    if (text.len > ENTRY_TEXT_MAX)
        finding_error(findings, tell_field(pointer), PHRASE_LEDGER_TEXT, PHRASE_LEDGER_TEXT_REMEDY,
                      tell_number(findings, ENTRY_TEXT_MAX));
}

void tell_day_exists(Date day, Str pointer, Findings *findings)
{
    if (!day_exists(day))
        finding_error(findings, tell_field(pointer), PHRASE_LEDGER_DAY, PHRASE_LEDGER_DAY_REMEDY,
                      tell_day(findings, day));
}

bool tell_open_currency(const AccountKey *key, Date value, Place place, Findings *findings)
{
    Date until = currency_until(key->currency);

    if (value < until)
        return true;
    finding_error(findings, place, PHRASE_LEDGER_CURRENCY_ENDED,
                  PHRASE_LEDGER_CURRENCY_ENDED_REMEDY, currency_code(key->currency),
                  tell_day(findings, until));
    return false;
}

bool tell_one_owner(const AccountKey *first, const AccountKey *other, Place place,
                    Findings *findings)
{
    if (!str_eq(first->programme, other->programme)) {
        finding_error(findings, place, PHRASE_LEDGER_TWO_PROGRAMMES,
                      PHRASE_LEDGER_TWO_PROGRAMMES_REMEDY, first->programme, other->programme);
        return false;
    }
    if (first->country != COUNTRY_NONE && other->country != COUNTRY_NONE &&
        first->country != other->country) {
        finding_error(findings, place, PHRASE_LEDGER_TWO_COUNTRIES,
                      PHRASE_LEDGER_TWO_COUNTRIES_REMEDY, country_get(first->country)->code,
                      country_get(other->country)->code);
        return false;
    }
    return true;
}
