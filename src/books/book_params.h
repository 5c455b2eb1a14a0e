/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_params - what the operations on the books take and reply
 *
 * Amounts are taken as people and files write them ("1,500,000", "10.50"), in a currency, and
 * positive: the side says which way. They are answered as minor units, debit positive, and as text.
 */
#pragma once

#include "books/book_events.h"

enum {
    BOOKS_SHOWN_MAX = 1000, /* accounts, lines of a reply */
    BOOKS_OTHERS_MAX = 5,   /* counter-accounts of a line */
    BOOKS_AMOUNT_MAX = 40,  /* bytes of an amount as written */
};

typedef struct AccountParams {
    Str programme, country, case_code;
    int64_t line;
    int32_t purpose;
    Str currency;
} AccountParams;

/* ---- entries --------------------------------------------------------------------------------- */

typedef struct PostingParams {
    Str country, case_code;
    int64_t line;
    int32_t purpose, side;
    Str amount, currency;
} PostingParams;

typedef struct EntryPostParams {
    Str programme;
    Date value; /* absent: today */
    Str reason, text, document;
    const PostingParams *postings;
    size_t posting_count;
} EntryPostParams;

typedef struct EntryExchangeParams {
    Str programme, country, case_code; /* whose cash: of the programme, or of a country */
    int64_t line;
    int32_t purpose; /* of both accounts */
    Str given, given_currency, taken, taken_currency;
    int64_t rate_of, rate_for; /* minor units of given for minor units of taken */
    Str source;
    Moment at;
    Date value;
    Str reason, text, document;
} EntryExchangeParams;

typedef struct EntryReverseParams {
    Id entry;
    Date value;
    Str reason, text;
} EntryReverseParams;

typedef struct EntryReply {
    Id entry;
    Date posted, value;
} EntryReply;

typedef struct EntryParams {
    Id entry;
} EntryParams;

typedef struct PostingShown {
    Str programme, country, case_code;
    int64_t line;
    int32_t purpose;
    Str currency;
    int64_t minor;
    Str amount;
} PostingShown;

typedef struct EntryShown {
    Id entry;
    int64_t leaf;
    Str programme;
    int32_t kind;
    Date posted, value;
    Str reason, text, document;
    Id reverses, reversed_by, draws, by;
    Str by_name;
    BookExchange exchange;
    const PostingShown *postings;
    size_t posting_count;
} EntryShown;

/* ---- accounts -------------------------------------------------------------------------------- */

typedef struct AccountShowParams {
    Str programme, country, case_code;
    int64_t line;
    int32_t purpose;
    Str currency;
    Date value, posted; /* as of; absent: all there is */
} AccountShowParams;

typedef struct AccountShown {
    Str programme, country, case_code;
    int64_t line;
    int32_t purpose;
    Str currency;
    int64_t minor, reserved, available;
    Str amount;
} AccountShown;

typedef struct ProgrammesReply {
    const Str *programmes; /* that anything was posted in */
    size_t programme_count;
} ProgrammesReply;

typedef struct AccountListParams {
    Str programme, country, case_code;
    Date value, posted;
} AccountListParams;

typedef struct CurrencySum {
    Str currency;
    int64_t minor; /* of all accounts listed; zero for a whole programme */
} CurrencySum;

typedef struct AccountListReply {
    const AccountShown *accounts;
    size_t account_count;
    const CurrencySum *sums;
    size_t sum_count;
    bool more;
} AccountListReply;

typedef struct AccountStatementParams {
    Str programme, country, case_code;
    int64_t line;
    int32_t purpose;
    Str currency;
    Date from, until; /* value days, both within */
} AccountStatementParams;

typedef struct StatementRow {
    Date value, posted;
    Id entry;
    const PostingShown *others; /* what stands against it, the first BOOKS_OTHERS_MAX */
    size_t other_count;
    bool more_others;
    int64_t leaf;
    int32_t kind;
    Str reason, text, document;
    int64_t minor, balance;
    Str amount, standing;
} StatementRow;

typedef struct AccountStatementReply {
    int64_t opening, closing;
    Str opened, closed; /* as text */
    const StatementRow *rows;
    size_t row_count;
    bool more;
} AccountStatementReply;

/* ---- reservations and periods ---------------------------------------------------------------- */

typedef struct ReservationMakeParams {
    Str programme, amount, currency;
    Str from_country, from_case;
    int64_t from_line;
    int32_t from_purpose;
    Str to_country, to_case;
    int64_t to_line;
    int32_t to_purpose;
    Date value, expires;
    Str reason, text;
} ReservationMakeParams;

typedef struct ReservationDrawParams {
    Id reservation;
    Str amount; /* absent: all that is left */
    Date value;
    Str text, document;
} ReservationDrawParams;

typedef struct ReservationVoidParams {
    Id reservation;
    Str reason;
} ReservationVoidParams;

typedef struct ReservationParams {
    Id reservation;
} ReservationParams;

typedef struct ReservationReply {
    Id reservation, entry;
    int64_t rest; /* minor units */
} ReservationReply;

typedef struct ReservationShown {
    Id reservation;
    int64_t leaf;
    AccountParams from, to;
    int64_t minor, rest;
    Str amount, left;
    Date value, expires;
    Str reason, text;
    bool open; /* something is left, and the day has not passed */
} ReservationShown;

typedef struct ReservationsReply {
    const ReservationShown *reservations;
    size_t reservation_count;
} ReservationsReply;

typedef struct ExpiredReply {
    int64_t expired;
} ExpiredReply;

typedef struct PeriodLockParams {
    Str programme;
    Date through;
    Str reason;
} PeriodLockParams;

/* ---- the whole ------------------------------------------------------------------------------- */

typedef struct BooksExportParams {
    Str programme, case_code;
    int64_t year; /* absent: all */
    int32_t dialect;
} BooksExportParams;

typedef struct BooksExportReply {
    int64_t entries, postings;
} BooksExportReply;

typedef struct BooksCheckParams {
    Str programme;
} BooksCheckParams;

typedef struct BooksCheckReply {
    int64_t entries, accounts;
    bool sound;
    const Str *defects;
    size_t defect_count;
} BooksCheckReply;

extern const Shape entry_post_params_shape, entry_exchange_params_shape, entry_reverse_params_shape,
    entry_params_shape, entry_reply_shape, entry_shown_shape, account_show_params_shape,
    account_shown_shape, account_list_params_shape, account_list_reply_shape,
    programmes_reply_shape, account_statement_params_shape, account_statement_reply_shape,
    reservation_make_params_shape, reservation_draw_params_shape, reservation_void_params_shape,
    reservation_params_shape, reservation_reply_shape, reservation_shown_shape,
    reservations_reply_shape, expired_reply_shape, period_lock_params_shape,
    books_export_params_shape, books_export_reply_shape, books_check_params_shape,
    books_check_reply_shape;
