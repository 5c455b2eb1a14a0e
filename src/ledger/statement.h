/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement - what the bank says came and went, and what it meets
 *
 * Two formats: camt.053 (ISO 20022, versions 02 to 08, one or more statements) and a CSV documented
 * in sekisho-bank(5): account,booked,value,amount,currency,reference,party,text,bank_id. A file is
 * read whole or refused: opening and closing balances, where given, must agree with the lines.
 */
#pragma once

#include "base/base.h"

enum { STATEMENT_BYTES_MAX = 32 << 20, STATEMENT_LINES_MAX = 200000 };

typedef struct StatementLine {
    Str account; /* IBAN or other number of our account */
    Date booked, value;
    Money amount; /* received positive, paid negative */
    Str reference, party, text;
    Str bank_id; /* the bank's own id of the line; may be empty */
    Hash key;    /* of all of the above: the same line in another file has the same key */
    Place place;
} StatementLine;

typedef struct Statement {
    const StatementLine *lines;
    size_t line_count;
} Statement;

bool statement_read_csv(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings);
bool statement_read_camt(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings);

/* What is awaited or was paid, and how a line may meet it. */
typedef struct Awaited {
    Id id;
    Str reference; /* of the bill or payment */
    Str party;
    Money amount; /* signed as the line */
    Date due;
} Awaited;

typedef enum MatchKind {
    MATCH_NONE,
    MATCH_REFERENCE, /* reference and amount */
    MATCH_PART,      /* reference, another amount */
    MATCH_AMOUNT,    /* amount alone, of one awaited only: for a person to confirm */
    MATCH_KINDS
} MatchKind;

typedef struct Match {
    MatchKind kind;
    size_t awaited; /* index; where kind is not MATCH_NONE */
} Match;

/* One match a line; an awaited sum is met by reference as often as lines name it, by amount once. */
void statement_match(Arena *scratch, const Statement *statement, const Awaited *awaited,
                     size_t awaited_count, Match *ret_matches);
