/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/query.h"

/* Reads an address; what it read is UTF-8, and survives being written and read again. */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void read_again(Arena *arena, const UrlQuery *query)
{
    Text text = text_open(arena, TEXT_MAX);
    Target again;

    text_put(&text, S("/"));
    for (size_t i = 0; i < query->count; i++)
        query_put(&text, query->fields[i].name, query->fields[i].value);
    if (text.len > TARGET_BYTES_MAX)
        return;
    ensure(target_read(arena, text_str(&text), &again) == 0);
    ensure(again.query.count == query->count);
    for (size_t i = 0; i < query->count; i++) {
        ensure(str_eq(again.query.fields[i].name, query->fields[i].name));
        ensure(str_eq(again.query.fields[i].value, query->fields[i].value));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = arena_open(1 << 28);
    Target target;
    size_t bad;

    if (target_read(&arena, (Str){ (const char *)bytes, size }, &target) == 0) {
        ensure(utf8_check(target.path, &bad));
        for (size_t i = 0; i < target.query.count; i++) {
            ensure(utf8_check(target.query.fields[i].name, &bad));
            ensure(utf8_check(target.query.fields[i].value, &bad));
        }
        read_again(&arena, &target.query);
    }
    arena_close(&arena);
    return 0;
}
