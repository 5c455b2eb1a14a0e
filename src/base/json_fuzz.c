/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"
#include "phrases_base.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* What was read and written is read again, and written the same. */
static void check_again(Arena *arena, const Json *root)
{
    Findings findings = { .arena = arena };
    Text once = text_open(arena, TEXT_MAX), twice = text_open(arena, TEXT_MAX);

    json_write(&once, root);
    const Json *again = json_read(arena, text_str(&once), S("again"), &findings);
    ensure(again != NULL || once.len > JSON_BYTES_MAX);
    if (again) {
        json_write(&twice, again);
        ensure(str_eq(text_str(&once), text_str(&twice)));
    }
}

/* Every value stands somewhere in its file. */
static void check_lines(Arena *arena, Str bytes, const Json *node)
{
    Findings findings = { .arena = arena };

    finding_error(&findings, json_place(node, S("x")), PHRASE_BASE_JSON_REAL, PHRASE_NONE, S(""));
    json_lines(bytes, S("x"), &findings);
    ensure(findings.first->place.line > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const Json *root = json_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &findings);

    ensure((root != NULL) == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    findings_write_json(&text, &findings, LANG_EN);
    if (root)
        check_again(&arena, root);
    for (const Json *node = root; node; node = node->first)
        check_lines(&arena, (Str){ (const char *)bytes, size }, node);
    return 0;
}
