/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as the number of a case: what is read is written the same again. */
#include "terms/terms.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(1ull << 30);
    arena_reset(&arena);

    Str text = { (const char *)bytes, size };
    Findings findings = { .arena = &arena };
    CaseNumber number;
    bool read = case_number_read(text, &number) == 0;

    ensure(case_number_check(text, (Place){ .pointer = S("/case") }, &findings) == read);
    if (read) {
        Text again = text_open(&arena, CASE_NUMBER_BYTES);

        case_number_write(&again, number);
        ensure(str_eq(text_str(&again), text));
    }
    return 0;
}
