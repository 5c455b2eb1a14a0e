/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as a case file: refused with a finding, or read. What is read is judged under each law,
 * where something must always remain possible, and each of its values, written as a person would
 * type it, must be understood as the same value.
 */
#include "tests/gate_sample.h"

static Arena boot, arena;
static Library library;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { LINES_TRIED = 4 };

/* Pure Kleene judgement: the exact layer is another room's, and slow. */
static void judge_line(const CaseLine *line)
{
    for (size_t i = 0; i < library.book->pack_count; i++) {
        const Pack *pack = &library.book->packs[i];
        const FactState *facts = gate_facts(&library, &arena, line, pack, pack->from, DATE_FOREVER);
        Decision decision = pack_decide(&arena, pack, facts);

        ensure(decision.outcomes != 0 && decision.outcomes < 1u << OUTCOME_COUNT);
    }
}

static void write_answers(const CaseLine *line)
{
    for (size_t i = 0; i < library.book->fact_count; i++) {
        const Fact *fact = &library.book->facts[i];
        Testimony testimony = line->testimony[i];
        Findings findings = { .arena = &arena };

        for (size_t e = 0; e < testimony.count; e++) {
            Value value = testimony.list[e].value, again;
            Text text = text_open(&arena, 4096);
            if (value.state != VALUE_KNOWN)
                continue;
            fact_answer_write(&text, fact, value);
            ensure(fact_answer(&arena, fact, text_str(&text), (Place){ 0 }, &again, &findings));
            ensure(again.number == value.number);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base) {
        boot = arena_open(1 << 28);
        arena = arena_open(8ull << 30);
        library = sample_library(&boot);
    }
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    const Casefile *casefile =
        casefile_read(&arena, &library, (Str){ (const char *)bytes, size }, S(""), &findings);

    ensure((casefile != NULL) == (findings.error_count == 0));
    for (size_t i = 0; casefile && i < casefile->line_count && i < LINES_TRIED; i++) {
        judge_line(&casefile->lines[i]);
        write_answers(&casefile->lines[i]);
    }
    if (!casefile)
        (void)sample_told(&arena, &findings);
    return 0;
}
