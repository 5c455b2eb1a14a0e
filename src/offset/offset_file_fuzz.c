/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const Multiplier table[] = {
    { STR("made-up"), STR("goods"), 0, DATE_FOREVER, PPM_WHOLE, 2 * PPM_WHOLE, STR("s"),
      CONFIDENCE_OFFICIAL },
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    OffsetFile file;
    bool read =
        offset_read(&arena, (Str){ (const char *)bytes, size }, S("x"), table, 1, &file, &findings);

    ensure(read == (findings.error_count == 0));
    if (read) {
        OffsetBook book = offset_fold(&arena, &file, table, 1, date_make(DATE_YEAR_MAX, 12, 31));
        for (size_t i = 0; i < book.obligation_count; i++)
            ensure(book.obligations[i].used <= book.obligations[i].owed.minor);
    }
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
