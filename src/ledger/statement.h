/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement - what the bank says came and went, and what it meets
 *
 * Two formats: camt.053 (ISO 20022, versions 02 to 08, one or more statements) and a CSV documented
 * in sekisho-bank(5): account,booked,value,amount,currency,reference,party,text,bank_id,balance. A
 * file is read whole or refused: opening and closing balances, where given, must agree with the
 * lines, and the bank's id of a line stands once. What camt.053 calls not yet booked, and what
 * moved nothing, is left out with a warning.
 */
#pragma once

#include "base/base.h"

enum {
    STATEMENT_BYTES_MAX = 32 << 20,
    STATEMENT_LINES_MAX = 200000,
    STATEMENT_TEXT_MAX = 4000, /* bytes of any one text */
};

typedef struct StatementLine {
    Str account; /* IBAN or other number of our account */
    Date booked, value;
    Money amount; /* received positive, paid negative */
    Str reference, party, text;
    Str bank_id; /* the bank's own id of the line; may be empty */
    Hash key;    /* of all of the above, and of how often the file has said just this before: the
                    same line in another file has the same key, a second alike has another */
    Place place;
} StatementLine;

typedef struct Statement {
    const StatementLine *lines;
    size_t line_count;
} Statement;

/* False with findings. A statement borrows from the bytes and the arena. */
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

/*
 * One match a line. A line names an awaited sum by its reference, or else by the one reference that
 * stands as a word in its text; capitals do not matter. Of several under one reference it meets
 * that of its amount, else the one due first in its currency and direction; a line that names
 * something and meets nothing there is for a person. An awaited sum is met by reference as often as
 * lines name it, by amount once and only when no line names it.
 */
void statement_match(Arena *scratch, const Statement *statement, const Awaited *awaited,
                     size_t awaited_count, Match *ret_matches);
