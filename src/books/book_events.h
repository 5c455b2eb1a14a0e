/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_events - what can have happened to the books, as it stands in the journal for good
 */
#pragma once

#include "action/action.h"
#include "ledger/ledger.h"

enum { BOOKS_CODE_MAX = LEDGER_CODE_MAX, BOOKS_REASON_MAX = 40, BOOKS_TEXT_MAX = ENTRY_TEXT_MAX };

/* A choice that may be left out and then is not so: a yes-or-no must always be given. */
enum { NO, YES, YES_NO };
extern const Str yes_no_words[YES_NO];
extern const Phrase yes_no_phrases[YES_NO];

extern const Str entry_kind_words[ENTRY_KINDS];
extern const Phrase entry_kind_phrases[ENTRY_KINDS];

typedef struct BookAccount { /* countries, purposes and currencies by their codes */
    Str country, case_code;
    int64_t line; /* 0: none */
    Str purpose, currency;
} BookAccount;

typedef struct BookPosting {
    BookAccount account;
    int64_t minor; /* debit positive */
} BookPosting;

typedef struct BookExchange {
    int64_t given, taken;
    Str given_currency, taken_currency;
    int64_t rate_of, rate_for;
    Str source;
    Moment at;
} BookExchange;

typedef struct EntryPosted { /* entry.posted 1 */
    Str programme;
    int32_t kind; /* EntryKind */
    Date posted, value;
    Str reason, text, document;
    Id reverses, draws;
    BookExchange exchange; /* of an exchange */
    const BookPosting *postings;
    size_t posting_count;
} EntryPosted;

typedef struct MoneyReserved { /* reservation.made 1 */
    Str programme;
    BookAccount from, to;
    int64_t minor;
    Date value, expires;
    Str reason, text;
} MoneyReserved;

typedef struct ReservationEnded { /* reservation.voided 1, reservation.expired 1 */
    int64_t minor;                /* free again */
    Str reason;
} ReservationEnded;

typedef struct PeriodLocked { /* period.locked 1 */
    Str programme;
    Date through;
    Str reason;
} PeriodLocked;

extern const Shape book_account_shape, book_exchange_shape, entry_posted_shape,
    money_reserved_shape, reservation_ended_shape, period_locked_shape;

enum { BOOK_EVENT_KINDS = 5, BOOK_PROJECTIONS = 6 };
extern const EventKind book_event_kinds[BOOK_EVENT_KINDS];
extern const Projection book_projections[BOOK_PROJECTIONS];
