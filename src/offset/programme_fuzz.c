/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Programme programme;
    bool read =
        programme_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &programme, &findings);

    ensure(read == (findings.error_count == 0));
    if (read && programme.site_count > 0)
        ensure(programme_local_units(&programme) <= programme.units);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
