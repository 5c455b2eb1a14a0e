/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/zip.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void read_members(Arena *arena, const Zip *zip, Findings *findings)
{
    uint64_t whole = 0;

    ensure(zip->count <= ZIP_MEMBERS_MAX);
    for (size_t i = 0; i < zip->count; i++) {
        const ZipMember *member = &zip->members[i];
        size_t errors = findings->error_count;
        Str read = { 0 };
        bool whole_member = zip_read(arena, zip, member, S("x"), &read, findings);

        whole += member->size;
        ensure(whole_member == (findings->error_count == errors));
        ensure(!whole_member || read.len == member->size);
    }
    ensure(whole <= ZIP_WHOLE_MAX);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open((size_t)1 << 30);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    Zip zip = { 0 };
    bool open = zip_open(&arena, (Str){ (const char *)bytes, size }, S("x"), &zip, &findings);

    ensure(open == (findings.error_count == 0));
    if (open)
        read_members(&arena, &zip, &findings);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
