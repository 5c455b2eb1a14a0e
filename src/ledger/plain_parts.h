/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * plain_parts - what the writers of plain-text books share (the room's own)
 *
 * The walk over the books is one (plain.c); a PlainTongue says how each thing is written.
 * To add a dialect: its PlainTongue, its row in plain.c, and its tool in tests/outsiders/books.sh.
 */
#pragma once

#include "ledger/plain.h"
#include "ledger/tell.h"

/* What an entry is marked with. Numbers, days and codes of the program's own need no quotes. */
typedef enum PlainTag {
    TAG_ID,
    TAG_LEAF,
    TAG_POSTED,
    TAG_REASON,
    TAG_REVERSES,
    TAG_RESERVATION,
    TAG_DOCUMENT,
    TAG_GIVEN,
    TAG_TAKEN,
    TAG_RATE,
    TAG_RATE_SOURCE,
    TAG_RATE_AT,
    TAGS
} PlainTag;

extern const Str plain_tag_names[TAGS];

typedef struct PlainTongue {
    void (*head)(Text *text, Str title);
    void (*commodity)(Text *text, Date first, Currency currency);
    void (*account)(Text *text, Date first, Str account, Currency currency);
    void (*name)(Text *text, const char *key, Str name);    /* of the account just written */
    void (*begin)(Text *text, Date day, Str id, Str words); /* a transaction */
    void (*tag)(Text *text, PlainTag tag, Str value);       /* any text */
    void (*tag_own)(Text *text, PlainTag tag, Str value);   /* a number or day */
    void (*assert_begin)(Text *text, Date month_end);
    void (*assert_one)(Text *text, Date month_end, Str account, Wide sum, Currency currency);
} PlainTongue;

extern const PlainTongue plain_ledger, plain_beancount;

void plain_amount(Text *text, Wide minor, Currency currency);               /* "-1234.50 USD" */
void plain_posting(Text *text, Str account, Wide minor, Currency currency); /* open line */

/*
 * Text from outside. Every byte of a letter in `marks`, of '%' and of what would disturb a reader
 * (lines, controls, direction marks, what is no UTF-8) is written as %XX, so that it can be read
 * back. At most PLAIN_TEXT_MAX bytes; behind what had to be left out stands "...".
 */
void plain_text(Text *text, Str value, const char *marks);

/* ledger reads no line of more than 4096 bytes. */
enum { PLAIN_TEXT_MAX = 1800 };
