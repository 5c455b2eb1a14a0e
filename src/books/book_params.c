/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book_params.h"
#include "phrases_books.h"

#include "books/book_fields.h"

static const Str side_words[] = { STR("debit"), STR("credit") };
static const Phrase side_phrases[] = { PHRASE_BOOKS_DEBIT, PHRASE_BOOKS_CREDIT };
static const Str dialect_words[] = { STR("ledger"), STR("beancount") };

/* ---- entries --------------------------------------------------------------------------------- */

static const Field posting_fields[] = {
    COUNTRY(PostingParams),
    CASE(PostingParams),
    LINE(PostingParams),
    PURPOSE_IN(PostingParams, purpose, "purpose"),
    CHOICE(PostingParams, side, "side", side_words, .choice_labels = side_phrases,
           .help = PHRASE_BOOKS_FIELD_SIDE),
    AMOUNT_IN(PostingParams, amount, "amount", .help = PHRASE_BOOKS_FIELD_AMOUNT),
    CURRENCY_IN(PostingParams, currency, "currency"),
};
static const Shape posting_shape = SHAPE(PostingParams, "posting", posting_fields);

static const Field post_fields[] = {
    PROGRAMME(EntryPostParams),
    VALUE(EntryPostParams),
    REASON(EntryPostParams),
    SAYING(EntryPostParams, OPTIONAL),
    DOCUMENT(EntryPostParams),
    LIST(EntryPostParams, postings, posting_count, "postings", PostingParams, posting_shape,
         .min = 2, .max = ENTRY_POSTINGS_MAX, .help = PHRASE_BOOKS_FIELD_POSTINGS),
};
const Shape entry_post_params_shape = SHAPE(EntryPostParams, "entry-post", post_fields);

static const Field exchange_fields[] = {
    PROGRAMME(EntryExchangeParams),
    COUNTRY(EntryExchangeParams),
    CASE(EntryExchangeParams),
    LINE(EntryExchangeParams),
    PURPOSE_IN(EntryExchangeParams, purpose, "purpose"),
    AMOUNT_IN(EntryExchangeParams, given, "given", .help = PHRASE_BOOKS_FIELD_GIVEN),
    CURRENCY_IN(EntryExchangeParams, given_currency, "given-currency"),
    AMOUNT_IN(EntryExchangeParams, taken, "taken", .help = PHRASE_BOOKS_FIELD_TAKEN),
    CURRENCY_IN(EntryExchangeParams, taken_currency, "taken-currency"),
    INT(EntryExchangeParams, rate_of, "rate-of", RATE, .help = PHRASE_BOOKS_FIELD_RATE_OF),
    INT(EntryExchangeParams, rate_for, "rate-for", RATE, .help = PHRASE_BOOKS_FIELD_RATE_FOR),
    TEXT(EntryExchangeParams, source, "source", WORDS, .help = PHRASE_BOOKS_FIELD_RATE_SOURCE),
    MOMENT(EntryExchangeParams, at, "at", OPTIONAL, .help = PHRASE_BOOKS_FIELD_RATE_AT),
    VALUE(EntryExchangeParams),
    REASON(EntryExchangeParams),
    SAYING(EntryExchangeParams, OPTIONAL),
    DOCUMENT(EntryExchangeParams),
};
const Shape entry_exchange_params_shape =
    SHAPE(EntryExchangeParams, "entry-exchange", exchange_fields);

static const Field reverse_fields[] = {
    ENTRY_ID(EntryReverseParams, entry, "entry", .optional = false),
    VALUE(EntryReverseParams),
    REASON(EntryReverseParams),
    SAYING(EntryReverseParams, .optional = false),
};
const Shape entry_reverse_params_shape = SHAPE(EntryReverseParams, "entry-reverse", reverse_fields);

static const Field entry_reply_fields[] = {
    ENTRY_ID(EntryReply, entry, "entry", .optional = false),
    DATE(EntryReply, posted, "posted", .help = PHRASE_BOOKS_FIELD_POSTED, .optional = false),
    DATE(EntryReply, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, .optional = false),
};
const Shape entry_reply_shape = SHAPE(EntryReply, "entry-reply", entry_reply_fields);

static const Field entry_fields[] = { ENTRY_ID(EntryParams, entry, "entry", .optional = false) };
const Shape entry_params_shape = SHAPE(EntryParams, "entry", entry_fields);

static const Field posting_shown_fields[] = {
    ACCOUNT(PostingShown),
    MINOR_OF(PostingShown, minor, "minor"),
    SHOWN(PostingShown, amount, "amount"),
};
static const Shape posting_shown_shape = SHAPE(PostingShown, "posting-shown", posting_shown_fields);

static const Field shown_fields[] = {
    ENTRY_ID(EntryShown, entry, "entry", .optional = false),
    INT(EntryShown, leaf, "leaf", NUMBER, .help = PHRASE_BOOKS_FIELD_LEAF),
    PROGRAMME(EntryShown),
    CHOICE(EntryShown, kind, "kind", entry_kind_words, .choice_labels = entry_kind_phrases,
           .help = PHRASE_BOOKS_FIELD_KIND),
    DATE(EntryShown, posted, "posted", .help = PHRASE_BOOKS_FIELD_POSTED, .optional = false),
    DATE(EntryShown, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, .optional = false),
    REASON(EntryShown),
    SAYING(EntryShown, OPTIONAL),
    DOCUMENT(EntryShown),
    ID(EntryShown, reverses, "reverses", OPTIONAL, .help = PHRASE_BOOKS_FIELD_REVERSES),
    ID(EntryShown, reversed_by, "reversed-by", OPTIONAL, .help = PHRASE_BOOKS_FIELD_REVERSED_BY),
    ID(EntryShown, draws, "draws", OPTIONAL, .help = PHRASE_BOOKS_FIELD_RESERVATION),
    ID(EntryShown, by, "by", .help = PHRASE_BOOKS_FIELD_BY, .optional = false),
    TEXT(EntryShown, by_name, "by-name", .max = 1000, OPTIONAL, .help = PHRASE_BOOKS_FIELD_BY_NAME),
    RECORD(EntryShown, exchange, "exchange", BookExchange, book_exchange_shape, OPTIONAL,
           .help = PHRASE_BOOKS_FIELD_EXCHANGE),
    LIST(EntryShown, postings, posting_count, "postings", PostingShown, posting_shown_shape,
         .max = ENTRY_POSTINGS_MAX, .help = PHRASE_BOOKS_FIELD_POSTINGS),
};
const Shape entry_shown_shape = SHAPE(EntryShown, "entry-shown", shown_fields);

/* ---- accounts -------------------------------------------------------------------------------- */

#define AS_OF(Struct) \
    DATE(Struct, value, "value", OPTIONAL, .help = PHRASE_BOOKS_FIELD_AS_OF_VALUE), \
        DATE(Struct, posted, "posted", OPTIONAL, .help = PHRASE_BOOKS_FIELD_AS_OF_POSTED)

static const Field account_show_fields[] = { ACCOUNT(AccountShowParams), AS_OF(AccountShowParams) };
const Shape account_show_params_shape =
    SHAPE(AccountShowParams, "account-show", account_show_fields);

static const Field account_shown_fields[] = {
    ACCOUNT(AccountShown),
    MINOR_OF(AccountShown, minor, "minor"),
    INT(AccountShown, reserved, "reserved", MINOR, .help = PHRASE_BOOKS_SHOWN_RESERVED),
    INT(AccountShown, available, "available", MINOR, OPTIONAL,
        .help = PHRASE_BOOKS_SHOWN_AVAILABLE),
    SHOWN(AccountShown, amount, "amount"),
};
const Shape account_shown_shape = SHAPE(AccountShown, "account-shown", account_shown_fields);

static const Field account_list_fields[] = {
    PROGRAMME(AccountListParams),
    COUNTRY(AccountListParams),
    CASE(AccountListParams),
    AS_OF(AccountListParams),
};
const Shape account_list_params_shape =
    SHAPE(AccountListParams, "account-list", account_list_fields);

static const Field sum_fields[] = {
    CURRENCY_IN(CurrencySum, currency, "currency"),
    MINOR_OF(CurrencySum, minor, "minor"),
};
static const Shape sum_shape = SHAPE(CurrencySum, "currency-sum", sum_fields);

static const Field account_list_reply_fields[] = {
    LIST(AccountListReply, accounts, account_count, "accounts", AccountShown, account_shown_shape,
         ROWS, .help = PHRASE_BOOKS_SHOWN_ACCOUNTS),
    LIST(AccountListReply, sums, sum_count, "sums", CurrencySum, sum_shape, ROWS,
         .help = PHRASE_BOOKS_SHOWN_SUMS),
    BOOL(AccountListReply, more, "more", .help = PHRASE_BOOKS_SHOWN_MORE),
};
const Shape account_list_reply_shape =
    SHAPE(AccountListReply, "account-list-reply", account_list_reply_fields);

static const Field programmes_fields[] = {
    TEXTS(ProgrammesReply, programmes, programme_count, "programmes", .item_max = BOOKS_CODE_MAX,
          ROWS, .help = PHRASE_BOOKS_SHOWN_PROGRAMMES),
};
const Shape programmes_reply_shape = SHAPE(ProgrammesReply, "programmes-reply", programmes_fields);

static const Field statement_fields[] = {
    ACCOUNT(AccountStatementParams),
    DATE(AccountStatementParams, from, "from", OPTIONAL, .help = PHRASE_BOOKS_FIELD_FROM),
    DATE(AccountStatementParams, until, "until", OPTIONAL, .help = PHRASE_BOOKS_FIELD_UNTIL),
};
const Shape account_statement_params_shape =
    SHAPE(AccountStatementParams, "account-statement", statement_fields);

static const Field statement_row_fields[] = {
    DATE(StatementRow, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, .optional = false),
    DATE(StatementRow, posted, "posted", .help = PHRASE_BOOKS_FIELD_POSTED, .optional = false),
    ENTRY_ID(StatementRow, entry, "entry", .optional = false),
    INT(StatementRow, leaf, "leaf", NUMBER, .help = PHRASE_BOOKS_FIELD_LEAF),
    CHOICE(StatementRow, kind, "kind", entry_kind_words, .choice_labels = entry_kind_phrases,
           .help = PHRASE_BOOKS_FIELD_KIND),
    LIST(StatementRow, others, other_count, "others", PostingShown, posting_shown_shape,
         .max = BOOKS_OTHERS_MAX, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_OTHERS),
    BOOL(StatementRow, more_others, "more-others", .help = PHRASE_BOOKS_SHOWN_MORE),
    REASON(StatementRow),
    SAYING(StatementRow, OPTIONAL),
    DOCUMENT(StatementRow),
    MINOR_OF(StatementRow, minor, "minor"),
    INT(StatementRow, balance, "balance", MINOR, .help = PHRASE_BOOKS_SHOWN_BALANCE_MINOR),
    SHOWN(StatementRow, amount, "amount"),
    TEXT(StatementRow, standing, "standing", .max = BOOKS_AMOUNT_MAX,
         .help = PHRASE_BOOKS_SHOWN_BALANCE),
};
static const Shape statement_row_shape = SHAPE(StatementRow, "statement-row", statement_row_fields);

static const Field statement_reply_fields[] = {
    INT(AccountStatementReply, opening, "opening", MINOR, .help = PHRASE_BOOKS_SHOWN_OPENING_MINOR),
    INT(AccountStatementReply, closing, "closing", MINOR, .help = PHRASE_BOOKS_SHOWN_CLOSING_MINOR),
    TEXT(AccountStatementReply, opened, "opened", .max = BOOKS_AMOUNT_MAX,
         .help = PHRASE_BOOKS_SHOWN_OPENING),
    TEXT(AccountStatementReply, closed, "closed", .max = BOOKS_AMOUNT_MAX,
         .help = PHRASE_BOOKS_SHOWN_CLOSING),
    LIST(AccountStatementReply, rows, row_count, "rows", StatementRow, statement_row_shape, ROWS,
         .help = PHRASE_BOOKS_SHOWN_ROWS),
    BOOL(AccountStatementReply, more, "more", .help = PHRASE_BOOKS_SHOWN_MORE),
};
const Shape account_statement_reply_shape =
    SHAPE(AccountStatementReply, "account-statement-reply", statement_reply_fields);

/* ---- reservations and periods ---------------------------------------------------------------- */

static const Field make_fields[] = {
    PROGRAMME(ReservationMakeParams),
    AMOUNT_IN(ReservationMakeParams, amount, "amount", .help = PHRASE_BOOKS_FIELD_AMOUNT),
    CURRENCY_IN(ReservationMakeParams, currency, "currency"),
    TEXT(ReservationMakeParams, from_country, "from-country", .max = 3, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_COUNTRY),
    TEXT(ReservationMakeParams, from_case, "from-case", CODE, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_CASE),
    INT(ReservationMakeParams, from_line, "from-line", .min = 1, .max = LEDGER_LINE_MAX, OPTIONAL,
        .help = PHRASE_BOOKS_FIELD_LINE),
    PURPOSE_IN(ReservationMakeParams, from_purpose, "from-purpose"),
    TEXT(ReservationMakeParams, to_country, "to-country", .max = 3, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_COUNTRY),
    TEXT(ReservationMakeParams, to_case, "to-case", CODE, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_CASE),
    INT(ReservationMakeParams, to_line, "to-line", .min = 1, .max = LEDGER_LINE_MAX, OPTIONAL,
        .help = PHRASE_BOOKS_FIELD_LINE),
    PURPOSE_IN(ReservationMakeParams, to_purpose, "to-purpose"),
    VALUE(ReservationMakeParams),
    DATE(ReservationMakeParams, expires, "expires", .help = PHRASE_BOOKS_FIELD_EXPIRES,
         .optional = false),
    REASON(ReservationMakeParams),
    SAYING(ReservationMakeParams, OPTIONAL),
};
const Shape reservation_make_params_shape =
    SHAPE(ReservationMakeParams, "reservation-make", make_fields);

static const Field draw_fields[] = {
    RESERVATION_ID(ReservationDrawParams),
    AMOUNT_IN(ReservationDrawParams, amount, "amount", OPTIONAL,
              .help = PHRASE_BOOKS_FIELD_DRAW_AMOUNT),
    VALUE(ReservationDrawParams),
    SAYING(ReservationDrawParams, OPTIONAL),
    DOCUMENT(ReservationDrawParams),
};
const Shape reservation_draw_params_shape =
    SHAPE(ReservationDrawParams, "reservation-draw", draw_fields);

static const Field void_fields[] = {
    RESERVATION_ID(ReservationVoidParams),
    WHY(ReservationVoidParams, .optional = false),
};
const Shape reservation_void_params_shape =
    SHAPE(ReservationVoidParams, "reservation-void", void_fields);

static const Field reservation_fields[] = { RESERVATION_ID(ReservationParams) };
const Shape reservation_params_shape = SHAPE(ReservationParams, "reservation", reservation_fields);

static const Field reservation_reply_fields[] = {
    RESERVATION_ID(ReservationReply),
    ENTRY_ID(ReservationReply, entry, "entry", OPTIONAL),
    INT(ReservationReply, rest, "rest", NUMBER, .help = PHRASE_BOOKS_SHOWN_REST),
};
const Shape reservation_reply_shape =
    SHAPE(ReservationReply, "reservation-reply", reservation_reply_fields);

static const Field account_fields[] = { ACCOUNT(AccountParams) };
static const Shape account_shape = SHAPE(AccountParams, "account", account_fields);

static const Field reservation_shown_fields[] = {
    RESERVATION_ID(ReservationShown),
    INT(ReservationShown, leaf, "leaf", NUMBER, .help = PHRASE_BOOKS_FIELD_LEAF),
    RECORD(ReservationShown, from, "from", AccountParams, account_shape, .optional = false,
           .help = PHRASE_BOOKS_FIELD_FROM_ACCOUNT),
    RECORD(ReservationShown, to, "to", AccountParams, account_shape, .optional = false,
           .help = PHRASE_BOOKS_FIELD_TO_ACCOUNT),
    MINOR_OF(ReservationShown, minor, "minor"),
    INT(ReservationShown, rest, "rest", NUMBER, .help = PHRASE_BOOKS_SHOWN_REST),
    SHOWN(ReservationShown, amount, "amount"),
    SHOWN(ReservationShown, left, "left"),
    DATE(ReservationShown, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, .optional = false),
    DATE(ReservationShown, expires, "expires", .help = PHRASE_BOOKS_FIELD_EXPIRES,
         .optional = false),
    REASON(ReservationShown),
    SAYING(ReservationShown, OPTIONAL),
    BOOL(ReservationShown, open, "open", .help = PHRASE_BOOKS_SHOWN_OPEN),
};
const Shape reservation_shown_shape =
    SHAPE(ReservationShown, "reservation-shown", reservation_shown_fields);

static const Field reservations_fields[] = {
    LIST(ReservationsReply, reservations, reservation_count, "reservations", ReservationShown,
         reservation_shown_shape, ROWS, .help = PHRASE_BOOKS_SHOWN_RESERVATIONS),
};
const Shape reservations_reply_shape =
    SHAPE(ReservationsReply, "reservations", reservations_fields);

static const Field expired_fields[] = {
    INT(ExpiredReply, expired, "expired", NUMBER, .help = PHRASE_BOOKS_SHOWN_EXPIRED),
};
const Shape expired_reply_shape = SHAPE(ExpiredReply, "expired", expired_fields);

static const Field lock_fields[] = {
    PROGRAMME(PeriodLockParams),
    DATE(PeriodLockParams, through, "through", .help = PHRASE_BOOKS_FIELD_THROUGH,
         .optional = false),
    WHY(PeriodLockParams, .optional = false),
};
const Shape period_lock_params_shape = SHAPE(PeriodLockParams, "period-lock", lock_fields);

/* ---- the whole ------------------------------------------------------------------------------- */

static const Field export_fields[] = {
    PROGRAMME(BooksExportParams),
    CASE(BooksExportParams),
    INT(BooksExportParams, year, "year", .min = DATE_YEAR_MIN, .max = DATE_YEAR_MAX, OPTIONAL,
        .help = PHRASE_BOOKS_FIELD_YEAR),
    CHOICE(BooksExportParams, dialect, "dialect", dialect_words,
           .help = PHRASE_BOOKS_FIELD_DIALECT),
};
const Shape books_export_params_shape = SHAPE(BooksExportParams, "books-export", export_fields);

static const Field export_reply_fields[] = {
    INT(BooksExportReply, entries, "entries", NUMBER, .help = PHRASE_BOOKS_SHOWN_ENTRIES),
    INT(BooksExportReply, postings, "postings", NUMBER, .help = PHRASE_BOOKS_FIELD_POSTINGS),
};
const Shape books_export_reply_shape =
    SHAPE(BooksExportReply, "books-export-reply", export_reply_fields);

static const Field check_fields[] = { PROGRAMME(BooksCheckParams) };
const Shape books_check_params_shape = SHAPE(BooksCheckParams, "books-check", check_fields);

static const Field check_reply_fields[] = {
    INT(BooksCheckReply, entries, "entries", NUMBER, .help = PHRASE_BOOKS_SHOWN_ENTRIES),
    INT(BooksCheckReply, accounts, "accounts", NUMBER, .help = PHRASE_BOOKS_SHOWN_ACCOUNTS),
    BOOL(BooksCheckReply, sound, "sound", .help = PHRASE_BOOKS_SHOWN_SOUND),
    TEXTS(BooksCheckReply, defects, defect_count, "defects", ROWS, .item_max = 4000,
          .long_text = true, .help = PHRASE_BOOKS_SHOWN_DEFECTS),
};
const Shape books_check_reply_shape =
    SHAPE(BooksCheckReply, "books-check-reply", check_reply_fields);
