/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_fields - fields that what this room takes and replies has in common
 */
#pragma once

#include "books/book_params.h"

#define OPTIONAL .optional = true
#define CODE .max = BOOKS_CODE_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true
#define ROWS .max = BOOKS_SHOWN_MAX, OPTIONAL
#define NUMBER .min = 0, .max = INT64_MAX
#define MINOR .min = -INT64_MAX, .max = INT64_MAX
#define RATE .min = 1, .max = INT64_MAX

#define PROGRAMME(Struct) \
    TEXT(Struct, programme, "programme", CODE, .help = PHRASE_BOOKS_FIELD_PROGRAMME)
#define COUNTRY(Struct) \
    TEXT(Struct, country, "country", .max = 3, OPTIONAL, .help = PHRASE_BOOKS_FIELD_COUNTRY)
#define CASE(Struct) \
    TEXT(Struct, case_code, "case", CODE, OPTIONAL, .help = PHRASE_BOOKS_FIELD_CASE)
#define LINE(Struct) \
    INT(Struct, line, "line", .min = 1, .max = LEDGER_LINE_MAX, OPTIONAL, \
        .help = PHRASE_BOOKS_FIELD_LINE)
#define PURPOSE_IN(Struct, member, name) \
    CHOICE(Struct, member, name, purpose_words, .choice_labels = purpose_phrases, \
           .help = PHRASE_BOOKS_FIELD_PURPOSE)
#define CURRENCY_IN(Struct, member, name) \
    TEXT(Struct, member, name, .max = 3, .help = PHRASE_BOOKS_FIELD_CURRENCY)
#define AMOUNT_IN(Struct, member, name, ...) \
    TEXT(Struct, member, name, .max = BOOKS_AMOUNT_MAX, __VA_ARGS__)
#define VALUE(Struct) DATE(Struct, value, "value", OPTIONAL, .help = PHRASE_BOOKS_FIELD_VALUE)
#define REASON(Struct) \
    TEXT(Struct, reason, "reason", .max = BOOKS_REASON_MAX, .help = PHRASE_BOOKS_FIELD_REASON)
#define WHY(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_BOOKS_FIELD_REASON, __VA_ARGS__)
#define SAYING(Struct, ...) \
    TEXT(Struct, text, "text", WORDS, .help = PHRASE_BOOKS_FIELD_TEXT, __VA_ARGS__)
#define DOCUMENT(Struct) \
    TEXT(Struct, document, "document", .max = BOOKS_TEXT_MAX, OPTIONAL, \
         .help = PHRASE_BOOKS_FIELD_DOCUMENT)
#define ENTRY_ID(Struct, member, name, ...) \
    ID(Struct, member, name, .help = PHRASE_BOOKS_FIELD_ENTRY, __VA_ARGS__)
#define RESERVATION_ID(Struct) \
    ID(Struct, reservation, "reservation", .help = PHRASE_BOOKS_FIELD_RESERVATION)

/* The columns of an account, in this order wherever one is named. */
#define ACCOUNT(Struct) \
    PROGRAMME(Struct), COUNTRY(Struct), CASE(Struct), LINE(Struct), \
        PURPOSE_IN(Struct, purpose, "purpose"), CURRENCY_IN(Struct, currency, "currency")
#define SHOWN(Struct, member, name) \
    TEXT(Struct, member, name, .max = BOOKS_AMOUNT_MAX, .help = PHRASE_BOOKS_SHOWN_AMOUNT)
#define MINOR_OF(Struct, member, name) \
    INT(Struct, member, name, MINOR, .help = PHRASE_BOOKS_SHOWN_MINOR)
