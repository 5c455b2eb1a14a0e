/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement_parts - what the readers of bank statements share (the room's own)
 *
 * A reader tells each line as the file writes it; that it is well written, that no id of the bank
 * stands twice and what the keys of lines are is settled here, once for all formats.
 * To add a format: a reader beside statement_csv.c, its function in statement.h, a fuzzer.
 */
#pragma once

#include "ledger/statement.h"
#include "ledger/tell.h"

typedef struct StatementReading {
    Arena *arena;
    Findings *findings;
    Str file;
    StatementLine *lines;
    size_t count, room;
    size_t errors_before; /* of findings, before this file */
    bool many;            /* lines: told once */
} StatementReading;

/* A line as written. The amount is negative where money was paid. */
typedef struct StatementSaid {
    Str account, booked, value, amount, currency;
    Str reference, party, text, bank_id;
    uint32_t line;
} StatementSaid;

StatementReading statement_begin(Arena *arena, Str bytes, Str file, Findings *findings);
bool statement_sound(const StatementReading *reading); /* nothing was refused so far */

/* One defect of the file; it will be refused. */
#define statement_refuse(reading, line, message, remedy, ...) \
    finding_error((reading)->findings, statement_place((reading), (line)), (message), (remedy), \
                  __VA_ARGS__)
Place statement_place(const StatementReading *reading, uint32_t line);

/* Digits, with a point before the decimals and '-' before them. False: refused. */
bool statement_amount(StatementReading *reading, uint32_t line, Str amount, Str currency,
                      Money *ret_money);

/* False: it was refused, and no line was added. */
bool statement_put(StatementReading *reading, const StatementSaid *said);

/* The lines' own order, or that of `compare`, of equals the one that was told first. */
typedef int StatementCompare(const StatementLine *a, const StatementLine *b);
const StatementLine **statement_sorted(StatementReading *reading, StatementCompare *compare);

/* The whole, when nothing was refused. */
bool statement_done(StatementReading *reading, Statement *ret);

void statement_refuse_many(StatementReading *reading, uint32_t line); /* tells it once */
void statement_refuse_long(StatementReading *reading, uint32_t line, Str name);

/* Lines that should lead from one balance to another and do not. */
void statement_refuse_sum(StatementReading *reading, uint32_t line, Str account, Money stated,
                          Wide found);
