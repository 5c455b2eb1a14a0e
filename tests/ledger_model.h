/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ledger_model - what books kept by chance are held against
 *
 * The model knows no more than what moved on each account on each value day, and says of an entry
 * beforehand whether it is lawful. It shares no code with the room but the chart. Countries, cases
 * and firms are invented.
 */
#pragma once

#include "tests/ledger_sample.h"

enum {
    OPERATIONS = 5100, /* a book */
    COUNTRIES = 4,
    CASES = 9, /* two a country, and EDGE */
    CASE_EDGE = 8,
    LINES = 2,
    CURRENCIES = 4,
    OWNERS = 1 + COUNTRIES + CASES + CASES * LINES,
    DAYS = 320,
    DAY_FIRST = 40, /* value days may lie before the first posting day */
    RESERVATIONS = 3000,
    MEMORY = 256 << 20,
};

static const Str country_codes[COUNTRIES] = { STR("PHL"), STR("IDN"), STR("KWT"), STR("FRA") };
static const Str currency_codes[CURRENCIES] = { STR("JPY"), STR("USD"), STR("EUR"), STR("KWD") };
static const Str case_codes[CASES] = { STR("P-1"), STR("P-2"), STR("I-1"), STR("I-2"), STR("K-1"),
                                       STR("K-2"), STR("F-1"), STR("F-2"), STR("EDGE") };

typedef struct Slot {
    int64_t days[DAYS]; /* moved on each value day */
    int64_t debits, credits, reserved;
} Slot;

typedef struct Kept {
    Reservation reservation;
    int64_t left;
} Kept;

typedef struct Beside Beside; /* ledger_chance.h */

/* Everything of one book. */
typedef struct Run {
    Rng *rng;
    const Beside *beside; /* NULL: the book alone */
    Arena arena, scratch; /* scratch: of one operation */
    Book *book;
    Slot slots[OWNERS][PURPOSES][CURRENCIES];
    Kept kept[RESERVATIONS];
    size_t kept_count;
    bool owned[CASES];
    bool reversed[OPERATIONS + 1]; /* by entry */
    uint32_t next;                 /* id */
    Date first, clock;             /* the day of the next posting */
    Date last, locked;             /* as the book has them */
    Country countries[COUNTRIES];
    Currency currencies[CURRENCIES];
} Run;

static Run run;

/* Whose an entry is. */
typedef struct Pick {
    size_t country, case_at, line, currency;
} Pick;

static inline int64_t chance(int64_t low, int64_t high)
{
    return rng_between(run.rng, low, high);
}

static inline Pick pick(void)
{
    /* Half of all is of one country, and in its first currency, so that much meets. */
    Pick it = { .country = (size_t)(chance(0, 1) * chance(0, COUNTRIES - 1)),
                .line = (size_t)chance(1, LINES),
                .currency = (size_t)(chance(0, 1) * chance(0, CURRENCIES - 1)) };

    it.case_at = it.country * 2 + (size_t)chance(0, 1);
    return it;
}

static inline AccountKey key_of(const Pick *it, Purpose purpose)
{
    AccountLevel level = purpose_rows[purpose].level;

    return (AccountKey){
        .programme = S("JPN-TRUST"),
        .country = level >= LEVEL_COUNTRY ? run.countries[it->country] : COUNTRY_NONE,
        .case_code = level >= LEVEL_CASE ? case_codes[it->case_at] : S(""),
        .line = level >= LEVEL_LINE ? (int32_t)it->line : 0,
        .purpose = purpose,
        .currency = run.currencies[it->currency],
    };
}

/* The slot of a key that key_of made. */
static inline Slot *slot_of(const AccountKey *key)
{
    size_t country = 0, case_at = 0, currency = 0, owner = 0;

    while (country < COUNTRIES && run.countries[country] != key->country)
        country++;
    while (case_at < CASES && !str_eq(case_codes[case_at], key->case_code))
        case_at++;
    while (run.currencies[currency] != key->currency)
        currency++;
    if (key->line > 0)
        owner = 1 + COUNTRIES + CASES + case_at * LINES + (size_t)key->line - 1;
    else if (case_at < CASES)
        owner = 1 + COUNTRIES + case_at;
    else if (country < COUNTRIES)
        owner = 1 + country;
    return &run.slots[owner][key->purpose][currency];
}

/* ---- the model ----------------------------------------------------------------------------- */

static inline int64_t stands(const Slot *slot)
{
    return slot->debits - slot->credits;
}

/* The least that stands there at the end of any day from this one on. */
static inline int64_t least_of(const Slot *slot, Date from, int64_t sign)
{
    int64_t sum = 0, least = INT64_MAX;

    for (int day = 0; day < DAYS; day++) {
        sum += sign * slot->days[day];
        if (day - DAY_FIRST + run.first >= from && sum < least)
            least = sum;
    }
    return least;
}

static inline bool has_room(const Slot *slot, Purpose purpose, int64_t minor, Date value)
{
    const PurposeRow *row = &purpose_rows[purpose];
    int64_t sign = row->debit ? 1 : -1;

    if (!row->limited || sign * minor > 0)
        return true;
    return least_of(slot, value, sign) - (row->debit ? slot->reserved : 0) >= -sign * minor;
}

/* What stands on a stage of the posting's line once the entry is posted. */
static inline int64_t stage_after(const Entry *entry, const AccountKey *line, Purpose stage)
{
    AccountKey key = *line;
    key.purpose = stage;
    int64_t sum = stands(slot_of(&key));

    for (size_t i = 0; i < entry->posting_count; i++)
        if (account_compare(&entry->postings[i].account, &key) == 0)
            sum += entry->postings[i].minor;
    return sum;
}

static inline bool keeps_order(const Entry *entry, const AccountKey *line)
{
    static const Purpose within[][2] = {
        { PURPOSE_AUTHORITY, PURPOSE_VALUE },      { PURPOSE_COMMITMENT, PURPOSE_AUTHORITY },
        { PURPOSE_OBLIGATION, PURPOSE_AUTHORITY }, { PURPOSE_ACCRUED, PURPOSE_OBLIGATION },
        { PURPOSE_DISBURSED, PURPOSE_OBLIGATION }, { PURPOSE_DELIVERED, PURPOSE_OBLIGATION }
    };

    for (size_t i = 0; i < COUNT_OF(within); i++)
        if (stage_after(entry, line, within[i][0]) > stage_after(entry, line, within[i][1]))
            return false;
    return true;
}

/* Is an entry lawful whose postings are well made? */
static inline bool lawful(const Entry *entry)
{
    if (entry->posted < run.last || entry->value <= run.locked)
        return false;
    for (size_t i = 0; i < entry->posting_count; i++) {
        const Posting *posting = &entry->postings[i];
        const Slot *slot = slot_of(&posting->account);
        int64_t sum;
        if (__builtin_add_overflow(posting->minor > 0 ? slot->debits : -slot->credits,
                                   posting->minor, &sum) ||
            !has_room(slot, posting->account.purpose, posting->minor, entry->value))
            return false;
        if (purpose_is_memorandum(posting->account.purpose) &&
            (entry->value > entry->posted || !keeps_order(entry, &posting->account)))
            return false;
    }
    return true;
}

static inline void own(const AccountKey *key)
{
    for (size_t i = 0; i < CASES; i++)
        run.owned[i] = run.owned[i] || str_eq(case_codes[i], key->case_code);
}

static inline void model_post(const Entry *entry)
{
    for (size_t i = 0; i < entry->posting_count; i++) {
        const Posting *posting = &entry->postings[i];
        Slot *slot = slot_of(&posting->account);
        slot->days[entry->value - run.first + DAY_FIRST] += posting->minor;
        slot->debits += posting->minor > 0 ? posting->minor : 0;
        slot->credits -= posting->minor < 0 ? posting->minor : 0;
        own(&posting->account);
    }
    run.last = entry->posted;
}
