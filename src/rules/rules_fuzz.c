/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes are read or told to be wrong; what was read prints in both keyword languages to texts
 * that say the same and print the same again.
 */
#include "rules/syntax.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static Arena arena;

static Str format(const Document *document, Lang lang)
{
    Text text = text_open(&arena, TEXT_MAX);

    rules_format(&text, document, lang);
    ensure(!text.full);
    return text_str(&text);
}

static void print_findings(const Findings *findings)
{
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(&arena, TEXT_MAX);

        findings_write(&text, findings, (Lang)lang);
        ensure(text.len > 0);
    }
}

static void print_and_read(const Document *document, Lang lang)
{
    Findings findings = { .arena = &arena };
    Str printed = format(document, lang);
    const Document *again = rules_read(&arena, printed, S("printed.rules"), &findings);

    ensure(again != NULL);
    ensure(document_hash(again) == document_hash(document));
    ensure(str_eq(format(again, lang), printed));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open((size_t)4 << 30);
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    Str source = { (const char *)bytes, size };
    const Document *document = rules_read(&arena, source, S("fuzz.rules"), &findings);

    ensure((document == NULL) == (findings.error_count > 0));
    if (!document) {
        print_findings(&findings);
        return 0;
    }
    print_and_read(document, LANG_JA);
    print_and_read(document, LANG_EN);
    return 0;
}
