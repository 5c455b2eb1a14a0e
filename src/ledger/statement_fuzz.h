/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * statement_fuzz - what must hold of any statement that was read
 */
#pragma once

#include "ledger/statement.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

typedef bool StatementReader(Arena *arena, Str bytes, Str file, Statement *ret, Findings *findings);

static inline void statement_fuzz_line(const StatementLine *line)
{
    size_t bad;

    ensure(line->account.len > 0 && line->amount.minor != 0 && !hash_is_none(line->key));
    ensure(line->booked < currency_until(line->amount.currency) && line->value != DATE_NONE);
    ensure(line->text.len <= STATEMENT_TEXT_MAX && utf8_check(line->text, &bad));
    ensure(utf8_check(line->party, &bad) && utf8_check(line->reference, &bad));
}

/* Each line is awaited: it meets something of its own amount. */
static inline void statement_fuzz_match(Arena *arena, const Statement *statement)
{
    enum { TRIED = 50 };
    size_t count = statement->line_count < TRIED ? statement->line_count : TRIED;
    Statement some = { statement->lines, count };
    Awaited *awaited = NEW_ARRAY(arena, Awaited, TRIED);
    Match matches[TRIED];

    for (size_t i = 0; i < count; i++)
        awaited[i] = (Awaited){ .reference = some.lines[i].reference,
                                .amount = some.lines[i].amount,
                                .due = some.lines[i].value };
    statement_match(arena, &some, awaited, count, matches);
    for (size_t i = 0; i < count; i++)
        ensure(matches[i].kind == MATCH_NONE || matches[i].kind == MATCH_PART ||
               awaited[matches[i].awaited].amount.minor == some.lines[i].amount.minor);
}

static inline void statement_fuzz(StatementReader *read, const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open((size_t)2 << 30);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Statement statement;
    bool whole = read(&arena, (Str){ (const char *)bytes, size }, S("x"), &statement, &findings);

    ensure(whole == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    if (!whole)
        return;
    for (size_t i = 0; i < statement.line_count; i++)
        statement_fuzz_line(&statement.lines[i]);
    statement_fuzz_match(&arena, &statement);
}
