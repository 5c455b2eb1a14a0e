/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * plain - books as the accountants' plain-text tools read them
 *
 * Two dialects: one file that `hledger check -s` and `ledger --pedantic` both accept, one for
 * bean-check. Accounts have ASCII codes with Japanese and English names as metadata; commodities
 * and accounts are declared, every amount is written, balances are asserted at the end of every
 * month in which something moved, and each entry carries its id and journal leaf as tags.
 * Memorandum accounts are written under Equity. Every currency balances on its own.
 *
 * An entry stands under its value day. Texts cannot break the file nor add to it: what a tool would
 * take for more than text is written as %XX of its bytes. Openings that are out of balance, as
 * those of one case are, stand against Equity:Opening.
 */
#pragma once

#include "ledger/entry.h"

typedef enum PlainDialect { PLAIN_LEDGER, PLAIN_BEANCOUNT } PlainDialect;

typedef struct PlainEntry {
    const Entry *entry;
    int64_t leaf; /* of the journal; 0: not from a record */
} PlainEntry;

typedef struct PlainOpening { /* what stood on an account before the first entry: a year's file */
    AccountKey account;
    int64_t minor;
} PlainOpening;

typedef struct PlainBooks {
    Str title;
    Date opened; /* the day of the openings */
    const PlainOpening *openings;
    size_t opening_count;
    const PlainEntry *entries; /* by value day, then leaf */
    size_t entry_count;
} PlainBooks;

/* Accounts are such as account_check takes. `scratch` is another arena than the text's. */
void plain_write(Text *text, Arena *scratch, const PlainBooks *books, PlainDialect dialect);
