/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement_camt - what the parts of the reader of camt.053 share (its own)
 */
#pragma once

#include "ledger/statement_parts.h"

/* What is kept of the element that is open, and of those around it. */
typedef enum CamtPart {
    PART_NONE,
    /* of the statement */
    PART_ID,
    PART_SEQUENCE,
    PART_LEGAL_SEQUENCE,
    PART_PAGE,
    PART_IBAN,
    PART_OTHER_ACCOUNT,
    /* of a balance */
    PART_BALANCE_KIND,
    PART_BALANCE,
    PART_BALANCE_CURRENCY, /* an attribute of the one before, as are all currencies */
    PART_BALANCE_SIGN,
    /* of an entry */
    PART_AMOUNT,
    PART_CURRENCY,
    PART_SIGN,
    PART_STATUS,
    PART_BOOKED,
    PART_VALUE,
    PART_BANK_ID,
    PART_ENTRY_TEXT,
    /* of a transaction within it */
    PART_TX_AMOUNT,
    PART_TX_CURRENCY,
    PART_TX_AMOUNT_OLD, /* where version 02 has it */
    PART_TX_CURRENCY_OLD,
    PART_TX_SIGN,
    PART_TX_BANK_ID,
    PART_TX_END_TO_END,
    PART_TX_DEBTOR,
    PART_TX_CREDITOR,
    PART_TX_TEXT,
    PART_TX_REFERENCE,
    PART_TX_DOCUMENT,
    PART_TX_NOTE,
    PARTS
} CamtPart;

#define TX_FIRST PART_TX_AMOUNT
enum { TX_PARTS = PARTS - PART_TX_AMOUNT };

typedef struct CamtTransaction {
    Str parts[TX_PARTS];
} CamtTransaction;

typedef struct CamtKnown {
    bool given;
    Money money;
} CamtKnown;

/* By what a statement is the same as another. */
typedef struct CamtIdentity {
    Str text;
    uint32_t line;
} CamtIdentity;

typedef struct CamtReader {
    StatementReading *reading;
    const struct CamtRow *stack[XML_DEPTH_MAX]; /* NULL: passed over */
    uint32_t lines[XML_DEPTH_MAX];
    size_t depth;
    Str parts[PARTS];
    CamtTransaction *transactions; /* of the entry */
    size_t transaction_count, transaction_room;
    Text text; /* of the transaction: all that is said freely */
    CamtKnown opening, closing;
    bool currency_known;
    Currency currency; /* of the statement */
    Wide sum;          /* of its entries */
    CamtIdentity *identities;
    size_t statement_count, identity_room;
} CamtReader;

uint32_t camt_line(const CamtReader *reader); /* of the element that closes */
Str camt_account(const CamtReader *reader);

/* What the element that closes has told. */
void camt_tell_balance(CamtReader *reader);
void camt_tell_entry(CamtReader *reader);
