/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as a register. Bytes that are one are asked about every key on every day of change: the
 * answer must differ from the day before, and a NO must rest on a row or on declared coverage.
 */
#include "registers/registers.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Hostile files have many days; a few show as much as all. */
enum { DAYS_TRIED = 64, KEYS_TRIED = 64 };

static void check_answer(const Register *reg, Str key, RegisterQuery query)
{
    const RegisterRow *row;
    RegisterAnswer answer = register_answer(reg, key, query, &row);

    if (row)
        ensure(register_row_stands(row, query.on, query.known_on) &&
               register_row_says(row, query.on) == answer);
    else
        ensure(answer == register_absence(reg, query.on, query.known_on, NULL) &&
               answer != REGISTER_YES);
}

static void check_days(const Register *reg, Str key, Date known_on)
{
    RegisterQuery query = { .known_on = known_on };
    size_t count;
    const Date *days = register_boundaries(&arena, reg, key, query, &count);

    for (size_t i = 0; i < count && i < DAYS_TRIED; i++) {
        query.on = days[i] - 1;
        RegisterAnswer before = register_answer(reg, key, query, NULL);

        check_answer(reg, key, query);
        query.on = days[i];
        check_answer(reg, key, query);
        ensure(before != register_answer(reg, key, query, NULL));
    }
}

static void ask_everything(const Register *reg)
{
    RegisterQuery query = { .known_on = DATE_FOREVER };
    size_t count;

    for (size_t i = 0; i < reg->row_count && i < KEYS_TRIED; i++) {
        const RegisterRow *row = &reg->rows[i];

        ensure(row->from < row->until && row->source.len > 0);
        check_days(reg, row->key, DATE_FOREVER);
        check_days(reg, row->key, row->known_from);
    }
    register_boundaries(&arena, reg, S(""), query, &count);
    register_gaps(&arena, reg, &count);
    register_rows_on(&arena, reg, DATE_NONE, DATE_FOREVER, &count);
    ensure(count == reg->row_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    Str text = { (const char *)bytes, size };
    const Register *reg = register_read(&arena, text, S(""), &findings);

    ensure((reg != NULL) == (findings.error_count == 0));
    if (reg) {
        ask_everything(reg);
    } else {
        Text told = text_open(&arena, 1 << 20);

        findings_write(&told, &findings, LANG_JA);
    }
    return 0;
}
