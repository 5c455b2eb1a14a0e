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
    LEDGER_CODE_MAX = 40, /* bytes of a programme's or case's code: A-Z 0-9 - */
    LEDGER_LINE_MAX = 99999,
};

typedef struct AccountKey {
    Str programme;   /* never empty */
    Country country; /* LEVEL_COUNTRY and below, else COUNTRY_NONE of this room: -1 */
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
    Money given, taken;
    int64_t rate_of, rate_for; /* rate_of units of given.currency for rate_for of taken.currency */
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
    Id reverses;       /* ENTRY_REVERSAL */
    Str reason;        /* a code of entry_reasons */
    Str text;          /* in words; required of a reversal */
    Str document;      /* the paper it rests on: a reference; may be empty */
    Exchange exchange; /* ENTRY_EXCHANGE */
    const Posting *postings;
    size_t posting_count;
} Entry;

/* A reservation: so much of `from` is set aside for `to` until the day. It is posted in part or
 * whole, any number of times, and what is left is voided by somebody or expires. */
typedef struct Reservation {
    Id id;
    AccountKey from, to;
    int64_t minor; /* positive: credit `from`, debit `to` */
    Date value, expires;
    Str reason, text;
} Reservation;

typedef struct AccountState {
    int64_t balance;  /* debit positive */
    int64_t reserved; /* credits set aside, never negative */
} AccountState;

/* What judging asks. Each function answers 0 or a fault. */
typedef struct LedgerView {
    void *context;
    int (*account)(void *context, const AccountKey *key, AccountState *ret_state);
    /* A stage of a whole case: the sum over its lines. */
    int (*case_stage)(void *context, const AccountKey *any_line, Purpose stage, int64_t *ret_sum);
    Date locked;   /* value days up to and with this one are closed; DATE_NONE: none */
    Date last_day; /* of posting, so far */
    Date today;
} LedgerView;

enum { LEDGER_E_REFUSED = 1 };

/* May it be posted? Checks the entry by itself (accounts, zero per currency, gross, one country,
 * exchange through trading at the stated rate to the last unit, days) and then against the view
 * (limits, stages, overflow, locks). All that is wrong stands in findings. `reversed` is the entry
 * a reversal undoes, NULL else. */
MUST_USE int ledger_judge(const LedgerView *view, const Entry *entry, const Entry *reversed,
                          Findings *findings);

/* May it be reserved; may `minor` of what is left of it (`left`) be posted on the day? */
MUST_USE int ledger_judge_reservation(const LedgerView *view, const Reservation *reservation,
                                      Findings *findings);
MUST_USE int ledger_judge_draw(const LedgerView *view, const Reservation *reservation, int64_t left,
                               int64_t minor, Date value, Findings *findings);

/* The entry that undoes another, in the arena. */
Entry entry_reversal(Arena *arena, const Entry *entry, Id id, Date posted, Date value, Str reason,
                     Str text);

/* The entry of an exchange: four postings, and the gain or loss left by rounding or by a dearer
 * rate is an entry of its own. False: the rate does not give the amounts; findings say so. */
bool entry_exchange(Arena *arena, const Exchange *exchange, AccountKey from, AccountKey to,
                    Entry *ret_entry, Findings *findings);
