/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book_events.h"
#include "phrases_books.h"
#include "phrases_shape.h"

const Str yes_no_words[YES_NO] = { [NO] = STR("no"), [YES] = STR("yes") };
const Phrase yes_no_phrases[YES_NO] = { [NO] = PHRASE_SHAPE_NO, [YES] = PHRASE_SHAPE_YES };

const Str entry_kind_words[ENTRY_KINDS] = { STR("plain"), STR("reversal"), STR("exchange") };
const Phrase entry_kind_phrases[ENTRY_KINDS] = { PHRASE_BOOKS_KIND_PLAIN,
                                                 PHRASE_BOOKS_KIND_REVERSAL,
                                                 PHRASE_BOOKS_KIND_EXCHANGE };

#define OPTIONAL .optional = true
#define CODE .max = BOOKS_CODE_MAX
#define MINOR .min = -INT64_MAX, .max = INT64_MAX
#define POSITIVE .min = 1, .max = INT64_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true, OPTIONAL

static const Field account_fields[] = {
    TEXT(BookAccount, country, "country", .max = 3, OPTIONAL),
    TEXT(BookAccount, case_code, "case", CODE, OPTIONAL),
    INT(BookAccount, line, "line", .min = 0, .max = LEDGER_LINE_MAX),
    TEXT(BookAccount, purpose, "purpose", CODE),
    TEXT(BookAccount, currency, "currency", .max = 3),
};
const Shape book_account_shape = SHAPE(BookAccount, "book-account", account_fields);

static const Field posting_fields[] = {
    RECORD(BookPosting, account, "account", BookAccount, book_account_shape, .optional = false),
    INT(BookPosting, minor, "minor", MINOR),
};
static const Shape posting_shape = SHAPE(BookPosting, "book-posting", posting_fields);

static const Field exchange_fields[] = {
    INT(BookExchange, given, "given", POSITIVE, OPTIONAL),
    TEXT(BookExchange, given_currency, "given-currency", .max = 3, OPTIONAL),
    INT(BookExchange, taken, "taken", POSITIVE, OPTIONAL),
    TEXT(BookExchange, taken_currency, "taken-currency", .max = 3, OPTIONAL),
    INT(BookExchange, rate_of, "rate-of", POSITIVE, OPTIONAL),
    INT(BookExchange, rate_for, "rate-for", POSITIVE, OPTIONAL),
    TEXT(BookExchange, source, "source", WORDS),
    MOMENT(BookExchange, at, "at", OPTIONAL),
};
const Shape book_exchange_shape = SHAPE(BookExchange, "book-exchange", exchange_fields);

static const Field posted_fields[] = {
    TEXT(EntryPosted, programme, "programme", CODE),
    CHOICE(EntryPosted, kind, "kind", entry_kind_words, .optional = false),
    DATE(EntryPosted, posted, "posted", .optional = false),
    DATE(EntryPosted, value, "value", .optional = false),
    TEXT(EntryPosted, reason, "reason", .max = BOOKS_REASON_MAX),
    TEXT(EntryPosted, text, "text", WORDS),
    TEXT(EntryPosted, document, "document", .max = BOOKS_TEXT_MAX, OPTIONAL),
    ID(EntryPosted, reverses, "reverses", OPTIONAL),
    ID(EntryPosted, draws, "draws", OPTIONAL),
    RECORD(EntryPosted, exchange, "exchange", BookExchange, book_exchange_shape, OPTIONAL),
    LIST(EntryPosted, postings, posting_count, "postings", BookPosting, posting_shape, .min = 2,
         .max = ENTRY_POSTINGS_MAX),
};
const Shape entry_posted_shape = SHAPE(EntryPosted, "entry-posted", posted_fields);

static const Field reserved_fields[] = {
    TEXT(MoneyReserved, programme, "programme", CODE),
    RECORD(MoneyReserved, from, "from", BookAccount, book_account_shape, .optional = false),
    RECORD(MoneyReserved, to, "to", BookAccount, book_account_shape, .optional = false),
    INT(MoneyReserved, minor, "minor", POSITIVE),
    DATE(MoneyReserved, value, "value", .optional = false),
    DATE(MoneyReserved, expires, "expires", .optional = false),
    TEXT(MoneyReserved, reason, "reason", .max = BOOKS_REASON_MAX),
    TEXT(MoneyReserved, text, "text", WORDS),
};
const Shape money_reserved_shape = SHAPE(MoneyReserved, "money-reserved", reserved_fields);

static const Field ended_fields[] = {
    INT(ReservationEnded, minor, "minor", POSITIVE),
    TEXT(ReservationEnded, reason, "reason", WORDS),
};
const Shape reservation_ended_shape = SHAPE(ReservationEnded, "reservation-ended", ended_fields);

static const Field locked_fields[] = {
    TEXT(PeriodLocked, programme, "programme", CODE),
    DATE(PeriodLocked, through, "through", .optional = false),
    TEXT(PeriodLocked, reason, "reason", .max = BOOKS_TEXT_MAX, .long_text = true),
};
const Shape period_locked_shape = SHAPE(PeriodLocked, "period-locked", locked_fields);
