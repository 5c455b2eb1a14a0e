/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * entry - accounts, postings, entries, reservations; what may be posted
 *
 * Amounts are minor units of the account's currency, debit positive, credit negative; an amount is
 * never zero. An entry has a posting day (when it was written; never earlier than the last one) and
 * a value day (when it counts; not in a locked period). Balances can be asked as of any day on
 * both: what counts up to value day V, as far as it was known on posting day P.
 */
#pragma once

#include "ledger/chart.h"

enum {
    ENTRY_POSTINGS_MAX = 500,
    ENTRY_TEXT_MAX = 1000,
    LEDGER_CODE_MAX = 40, /* bytes of a programme's or case's code: A-Z 0-9 -, no hyphen first */
    LEDGER_LINE_MAX = 99999,
};

enum { COUNTRY_NONE = -1 };

typedef struct AccountKey {
    Str programme;   /* never empty */
    Country country; /* LEVEL_COUNTRY and below, else COUNTRY_NONE */
    Str case_code;   /* LEVEL_CASE and below, else empty */
    int32_t line;    /* LEVEL_LINE, from 1; else 0 */
    Purpose purpose;
    Currency currency;
} AccountKey;

int account_compare(const AccountKey *a, const AccountKey *b);

/* Is it an account that may exist: codes well written, its level's columns there and no other? */
bool account_check(const AccountKey *key, Place place, Findings *findings);

/* ASCII, as the accountants' tools take it: Assets:Cash:JPN-TRUST:PHL:JPY. One text an account. */
void account_write(Text *text, const AccountKey *key);

typedef struct Posting {
    AccountKey account;
    int64_t minor;
} Posting;

/* One currency for another: how many minor units of `to` for how many of `from`. */
typedef struct Exchange {
    Money given, taken;        /* both positive */
    int64_t rate_of, rate_for; /* rate_of minor units of given.currency for rate_for of taken's */
    Str source;                /* who fixed the rate */
    Moment at;
} Exchange;

typedef enum EntryKind {
    ENTRY_PLAIN,
    ENTRY_REVERSAL, /* every posting of `reverses`, with the sign turned */
    ENTRY_EXCHANGE, /* two currencies, through PURPOSE_TRADING in both */
    ENTRY_KINDS
} EntryKind;

typedef struct Entry {
    Id id; /* made by the client, for ever */
    EntryKind kind;
    Date posted, value;
    Id reverses;       /* ENTRY_REVERSAL; else none */
    Id reservation;    /* from which it was drawn; else none */
    Str reason;        /* a code of entry_reasons */
    Str text;          /* in words; required of a reversal */
    Str document;      /* the paper it rests on: a reference; may be empty */
    Exchange exchange; /* ENTRY_EXCHANGE; else zero */
    const Posting *postings;
    size_t posting_count;
} Entry;

/* Why an entry is made. What corrects is for reversals, all else for what is not one. */
typedef struct EntryReason {
    Str word;
    bool corrects;
    Phrase name;
} EntryReason;

extern const EntryReason entry_reasons[];
extern const size_t entry_reason_count;

const EntryReason *entry_reason_find(Str word); /* NULL: none */

/* Is the content the same? The posting day is no part of it: who sends an entry again after
 * midnight sends the same entry. */
bool entry_same(const Entry *a, const Entry *b);

/* A reservation: so much of `from` is set aside for `to` until the day. It is posted in part or
 * whole, any number of times, and what is left is voided by somebody or expires. */
typedef struct Reservation {
    Id id;
    AccountKey from, to;
    int64_t minor; /* positive: credit `from`, debit `to` */
    Date value;    /* from this value day on it is set aside */
    Date expires;  /* the last day on which it can be posted */
    Str reason, text;
} Reservation;

bool reservation_same(const Reservation *a, const Reservation *b);

/* What stands on an account. Gross, so that the balance of any day fits 64 bits. */
typedef struct AccountState {
    int64_t debits, credits; /* sums, each never negative */
    int64_t least;           /* of a limited account: the least that stood on its usual side at
                                the end of any value day from the one asked about on; else 0 */
    int64_t reserved;        /* credits set aside, never negative */
} AccountState;

/* What judging asks. Each function answers 0 or a fault. */
typedef struct LedgerView {
    void *context;
    /* Nothing ever posted: all zero. */
    int (*account)(void *context, const AccountKey *key, Date from, AccountState *ret_state);
    /* The country of the case in this programme; COUNTRY_NONE: nothing was posted for it yet. */
    int (*case_country)(void *context, Str programme, Str case_code, Country *ret_country);
    /* The entry, NULL without; was it reversed already? */
    int (*entry)(void *context, Id id, const Entry **ret_entry, bool *ret_reversed);
    Date locked;   /* value days up to and with this one are closed; DATE_NONE: none */
    Date last_day; /* of posting, so far; DATE_NONE: none */
    Date today;
} LedgerView;

enum { LEDGER_E_REFUSED = 1 };

/* Is the entry right by itself: accounts, zero per currency, gross (no account stands twice), one
 * programme, one country, each line's stages apart from money, exchange through trading at the
 * stated rate to the last unit, days that exist, currencies that have not ended? */
bool entry_check(const Entry *entry, Findings *findings);

/* May it be posted? Checks the entry by itself and then against the view: limits on every value day
 * from its own on, stages, 64 bits, locks, days, whose case it is, what a reversal undoes. All that
 * is wrong stands in findings. An entry drawn from a reservation is judged with a view in which
 * that much is reserved no more. */
MUST_USE int ledger_judge(const LedgerView *view, const Entry *entry, Findings *findings);

/* May it be reserved; may `minor` of what is left of it (`left`; 0: posted whole, voided or
 * expired) be posted today with that value day? */
MUST_USE int ledger_judge_reservation(const LedgerView *view, const Reservation *reservation,
                                      Findings *findings);
MUST_USE int ledger_judge_draw(const LedgerView *view, const Reservation *reservation, int64_t left,
                               int64_t minor, Date value, Findings *findings);

/* May the periods up to and with the day be locked? Locks only grow, and never past today. */
MUST_USE int ledger_judge_lock(const LedgerView *view, Date through, Findings *findings);

/* The entry that draws so much from a reservation, in the arena. */
Entry reservation_draw(Arena *arena, const Reservation *reservation, Id id, int64_t minor,
                       Date posted, Date value);

/* The entry that undoes another, in the arena. */
Entry entry_reversal(Arena *arena, const Entry *entry, Id id, Date posted, Date value, Str reason,
                     Str text);

/* The entry of an exchange: `from` has less by what is given, `to` more by what is taken, each on
 * its usual side, and the trading accounts of the programme stand between. The accounts differ in
 * currency alone. The caller adds id, days, reason and text. False: the rate does not give the
 * amounts to the last unit, or the accounts do not fit; findings say so. */
bool entry_exchange(Arena *arena, const Exchange *exchange, const AccountKey *from,
                    const AccountKey *to, Entry *ret_entry, Findings *findings);

/* What exchanges left on two trading accounts (their balances, debit positive), the currency given
 * valued at the rate: what was gained, or lost (negative), in the currency taken. False: it does
 * not fit 64 bits. */
MUST_USE bool exchange_gain(const Exchange *rate, int64_t given_balance, int64_t taken_balance,
                            int64_t *ret_minor);

/* The entry of its own that moves a gain or loss from the trading account `trading` to the
 * programme's; `minor` is not zero. The caller adds id, days, reason and text. */
Entry entry_gain(Arena *arena, const AccountKey *trading, int64_t minor);
