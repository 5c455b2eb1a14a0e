/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/list_draft.h"
#include "screening/mof_split.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Cells of a workbook are UTF-8 by the time they come here. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena, moment; /* kept from run to run */
    Str cell = { (const char *)bytes, size };
    size_t bad;

    if (!arena.base)
        arena = arena_open((size_t)2 << 30), moment = arena_open((size_t)2 << 30);
    arena_reset(&arena);
    if (!utf8_check(cell, &bad) || size > LIST_NAME_BYTES_MAX)
        return 0;
    Findings findings = { .arena = &arena };
    ListReading reading = { .arena = &arena, .moment = &moment, .findings = &findings };
    reading.drafts = list_drafts_open(&arena);
    reading_entry(&reading, S("1"), ENTITY_PERSON, 1, S(""));
    mof_split(&reading, cell, NAME_ALIAS);
    for (size_t i = 0; i < reading.entry->entry.name_count; i++)
        ensure(utf8_check(reading.entry->names[i].text, &bad));
    ensure(findings.count == 0);
    return 0;
}
