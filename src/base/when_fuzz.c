/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/when.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever was read is written again as the same bytes. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = arena_open(1 << 16);
    Text text = text_open(&arena, 32);
    Str typed = { (const char *)bytes, size };
    When when;

    if (when_read(typed, &when)) {
        when_write(&text, when);
        ensure(str_eq(text_str(&text), typed));
        ensure(when.first <= when.last);
    }
    arena_close(&arena);
    return 0;
}
