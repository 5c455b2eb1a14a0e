/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"

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
    return 0;
}
