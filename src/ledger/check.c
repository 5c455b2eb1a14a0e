/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/tell.h"
#include "phrases_ledger.h"

/* An entry by itself. Groups are found by comparing each posting with each: entries have a handful,
 * and at most ENTRY_POSTINGS_MAX. */

static void check_head(const Entry *entry, Findings *findings)
{
    bool reverses = entry->kind == ENTRY_REVERSAL;

    if (id_is_none(entry->id))
        finding_error(findings, tell_field(S("/id")), PHRASE_LEDGER_ID, PHRASE_LEDGER_ID_REMEDY,
                      S(""));
    if (id_is_none(entry->reverses) == reverses)
        finding_error(findings, tell_field(S("/reverses")), PHRASE_LEDGER_REVERSES,
                      PHRASE_LEDGER_REVERSES_REMEDY, S(""));
    if (reverses && str_trim(entry->text).len == 0)
        finding_error(findings, tell_field(S("/text")), PHRASE_LEDGER_REVERSAL_TEXT,
                      PHRASE_LEDGER_REVERSAL_TEXT_REMEDY, S(""));
    tell_reason(entry->reason, reverses, findings);
    tell_text(entry->text, S("/text"), findings);
    tell_text(entry->document, S("/document"), findings);
    tell_day_exists(entry->posted, S("/posted"), findings);
    tell_day_exists(entry->value, S("/value"), findings);
}

static bool check_count(const Entry *entry, Findings *findings)
{
    if (entry->posting_count >= 2 && entry->posting_count <= ENTRY_POSTINGS_MAX)
        return true;
    finding_error(findings, tell_field(S("/postings")), PHRASE_LEDGER_POSTINGS,
                  PHRASE_LEDGER_POSTINGS_REMEDY, tell_number(findings, ENTRY_POSTINGS_MAX));
    return false;
}

/* The other end of 64 bits could not be reversed. */
static bool check_amount(const Posting *posting, Place place, Findings *findings)
{
    if (posting->minor != 0 && posting->minor != INT64_MIN)
        return true;
    finding_error(findings, place,
                  posting->minor == 0 ? PHRASE_LEDGER_AMOUNT_ZERO : PHRASE_LEDGER_AMOUNT_LARGE,
                  PHRASE_LEDGER_AMOUNT_REMEDY, S(""));
    return false;
}

static bool check_posting(const Entry *entry, size_t index, Findings *findings)
{
    const Posting *posting = &entry->postings[index];
    Place place = tell_posting(findings, index);

    if (!account_check(&posting->account, place, findings))
        return false;
    bool good = check_amount(posting, place, findings);
    good = tell_open_currency(&posting->account, entry->value, place, findings) && good;
    return good;
}

/* The first posting that belongs to a country says whose entry it is. */
static const AccountKey *owner_of(const Entry *entry)
{
    for (size_t i = 0; i < entry->posting_count; i++)
        if (entry->postings[i].account.country != COUNTRY_NONE)
            return &entry->postings[i].account;
    return &entry->postings[0].account;
}

static void check_owner(const Entry *entry, Findings *findings)
{
    const AccountKey *owner = owner_of(entry);

    for (size_t i = 0; i < entry->posting_count; i++)
        if (!tell_one_owner(owner, &entry->postings[i].account, tell_posting(findings, i),
                            findings))
            return;
}

/* Gross: what came and what went are shown each by itself, never the difference. */
static void check_gross(const Entry *entry, Findings *findings)
{
    for (size_t i = 1; i < entry->posting_count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (account_compare(&entry->postings[i].account, &entry->postings[j].account) != 0)
                continue;
            finding_error(findings, tell_posting(findings, i), PHRASE_LEDGER_TWICE,
                          PHRASE_LEDGER_TWICE_REMEDY,
                          tell_account(findings, &entry->postings[i].account));
            break;
        }
    }
}

/* Must the two balance together? Money by currency; stages by line and currency. */
static bool same_balance(const AccountKey *a, const AccountKey *b)
{
    bool memorandum = purpose_is_memorandum(a->purpose);

    if (memorandum != purpose_is_memorandum(b->purpose) || a->currency != b->currency)
        return false;
    return !memorandum || (a->line == b->line && str_eq(a->case_code, b->case_code));
}

static bool is_first_of_balance(const Entry *entry, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (same_balance(&entry->postings[i].account, &entry->postings[index].account))
            return false;
    return true;
}

static void check_zero(const Entry *entry, Findings *findings)
{
    for (size_t i = 0; i < entry->posting_count; i++) {
        const AccountKey *key = &entry->postings[i].account;
        Wide sum = 0;

        if (!is_first_of_balance(entry, i))
            continue;
        for (size_t j = i; j < entry->posting_count; j++)
            if (same_balance(key, &entry->postings[j].account))
                sum += entry->postings[j].minor;
        if (sum != 0)
            finding_error(findings, tell_posting(findings, i),
                          purpose_is_memorandum(key->purpose) ? PHRASE_LEDGER_STAGES_UNBALANCED
                                                              : PHRASE_LEDGER_UNBALANCED,
                          PHRASE_LEDGER_UNBALANCED_REMEDY, currency_code(key->currency),
                          tell_wide(findings, sum, key->currency));
    }
}

/* Outside of an exchange, trading accounts meet only the gain or loss that is taken from them. */
static void check_trading(const Entry *entry, Findings *findings)
{
    size_t trading = 0;

    for (size_t i = 0; i < entry->posting_count; i++) {
        Purpose purpose = entry->postings[i].account.purpose;
        trading += purpose == PURPOSE_TRADING || purpose == PURPOSE_EXCHANGE_GAIN;
    }
    if (trading > 0 && trading < entry->posting_count)
        finding_error(findings, tell_field(S("/postings")), PHRASE_LEDGER_TRADING,
                      PHRASE_LEDGER_TRADING_REMEDY, S(""));
}

static Wide sum_of(const Entry *entry, Currency currency, Purpose purpose)
{
    Wide sum = 0;

    for (size_t i = 0; i < entry->posting_count; i++) {
        const AccountKey *key = &entry->postings[i].account;
        if (key->currency == currency && key->purpose == purpose)
            sum += entry->postings[i].minor;
    }
    return sum;
}

/* The programme's own money takes from a country, or gives it, only what it earned, credits or is
 * owed, in the same entry: else one country's cash could pass through it to another. */
static void check_own_money(const Entry *entry, Findings *findings)
{
    if (owner_of(entry)->country == COUNTRY_NONE)
        return;
    for (size_t i = 0; i < entry->posting_count; i++) {
        const AccountKey *key = &entry->postings[i].account;
        Wide off = 0;

        if (key->purpose == PURPOSE_AGENCY_CASH)
            off = sum_of(entry, key->currency, PURPOSE_AGENCY_CASH) +
                  sum_of(entry, key->currency, PURPOSE_SURCHARGE) +
                  sum_of(entry, key->currency, PURPOSE_RECOUPMENT) +
                  sum_of(entry, key->currency, PURPOSE_CREDITED);
        else if (key->purpose == PURPOSE_GUARANTEE_FUND)
            off = sum_of(entry, key->currency, PURPOSE_GUARANTEE_FUND) +
                  sum_of(entry, key->currency, PURPOSE_GUARANTEE_CLAIM);
        if (off != 0)
            finding_error(findings, tell_posting(findings, i), PHRASE_LEDGER_OWN_MONEY,
                          PHRASE_LEDGER_OWN_MONEY_REMEDY, tell_account(findings, key),
                          tell_wide(findings, off, key->currency));
    }
}

static bool exchange_is_zero(const Exchange *exchange)
{
    return exchange->given.minor == 0 && exchange->taken.minor == 0 && exchange->rate_of == 0 &&
           exchange->rate_for == 0;
}

static void check_kind(const Entry *entry, Findings *findings)
{
    if (entry->kind == ENTRY_EXCHANGE)
        exchange_check(entry, findings);
    else if (!exchange_is_zero(&entry->exchange))
        finding_error(findings, tell_field(S("/exchange")), PHRASE_LEDGER_EXCHANGE_EXTRA,
                      PHRASE_LEDGER_EXCHANGE_EXTRA_REMEDY, S(""));
    if (entry->kind == ENTRY_PLAIN)
        check_trading(entry, findings);
}

bool entry_check(const Entry *entry, Findings *findings)
{
    size_t errors = findings->error_count;
    bool known = entry->kind >= 0 && entry->kind < ENTRY_KINDS;

    ensure(known); /* readers of words have no other kind */
    check_head(entry, findings);
    if (!check_count(entry, findings))
        return false;
    bool good = true;
    for (size_t i = 0; i < entry->posting_count; i++)
        good = check_posting(entry, i, findings) && good;
    if (!good)
        return false;
    check_owner(entry, findings);
    check_gross(entry, findings);
    check_zero(entry, findings);
    check_own_money(entry, findings);
    check_kind(entry, findings);
    return findings->error_count == errors;
}
