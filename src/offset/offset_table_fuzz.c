/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const Multiplier *rows;
    size_t count;
    bool read = multipliers_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &rows, &count,
                                 &findings);

    ensure(read == (findings.error_count == 0));
    for (size_t i = 0; read && i < count; i++)
        ensure(rows[i].ppm > 0 && rows[i].ppm <= rows[i].ceiling_ppm);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
