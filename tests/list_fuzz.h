/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_fuzz - what every fuzzer of a list's reader asks of a list that was believed
 */
#pragma once

#include "screening/list.h"
#include "tests/book_fuzz.h"

static inline void list_fuzz_entry(Arena scratch, const ListEntry *entry)
{
    size_t bad;

    ensure(entry->id.len > 0 && utf8_check(entry->id, &bad));
    ensure(entry->name_count > 0 && entry->name_count <= LIST_ENTRY_NAMES_MAX);
    for (size_t i = 0; i < entry->name_count; i++)
        ensure(entry->names[i].text.len > 0 && entry->names[i].text.len <= LIST_NAME_BYTES_MAX &&
               utf8_check(entry->names[i].text, &bad) && utf8_check(entry->names[i].reading, &bad));
    for (size_t i = 0; i < entry->birth_count; i++)
        ensure(entry->births[i].first_year > 0 &&
               entry->births[i].first_year <= entry->births[i].last_year);
    for (size_t i = 0; i < entry->identifier_count; i++)
        ensure(entry->identifiers[i].key.len >= IDENTIFIER_KEY_MIN);
    ensure(entry->remarks.len <= LIST_TEXT_BYTES_MAX && utf8_check(entry->remarks, &bad));
    ensure(!hash_is_none(list_entry_hash(scratch, entry)));
}

/* Reads files as one list; believed, it is the same as itself. */
static inline void list_fuzz_files(Arena *arena, const ListFile *files, size_t count)
{
    Findings findings = { .arena = arena };
    Text text = text_open(arena, TEXT_MAX);
    const List *list = list_read(arena, files, count, &findings);
    size_t differences = 0;

    ensure((list != NULL) == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    if (!list)
        return;
    ensure(list->entry_count > 0 && list->name_count >= list->entry_count);
    for (size_t i = 0; i < list->entry_count; i++)
        list_fuzz_entry(*arena, &list->entries[i]);
    list_compare(arena, list, list, &differences);
    ensure(differences == 0);
}

/* Kept from run to run: opening one costs more than reading a small file. */
static inline Arena *list_fuzz_arena(void)
{
    static Arena arena;

    if (!arena.base)
        arena = arena_open((size_t)2 << 30);
    arena_reset(&arena);
    return &arena;
}

/* The bytes as one list of the kind. */
static inline int list_fuzz(ListKind kind, const uint8_t *bytes, size_t size)
{
    Arena *arena = list_fuzz_arena();
    ListFile file = { kind, S("x"), { (const char *)bytes, size } };

    list_fuzz_files(arena, &file, 1);
    return 0;
}

/* The same, or what makes a workbook (book_fuzz). */
static inline int list_fuzz_book(ListKind kind, const uint8_t *bytes, size_t size)
{
    Arena *arena = list_fuzz_arena();
    ListFile file = { kind, S("x"), { (const char *)bytes, size } };

    if (book_fuzz_is(file.bytes))
        file.bytes = book_fuzz(arena, file.bytes);
    list_fuzz_files(arena, &file, 1);
    return 0;
}
