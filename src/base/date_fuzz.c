/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever a person typed: a day that was read is written, and read again as the same day. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = arena_open(1 << 16);
    Text text = text_open(&arena, 32);
    Date day, again;

    if (date_read_person((Str){ (const char *)bytes, size }, &day)) {
        date_write(&text, day);
        ensure(date_read(text_str(&text), &again) && again == day);
        ensure(date_read_person(text_str(&text), &again) && again == day);
    }
    arena_close(&arena);
    return 0;
}
