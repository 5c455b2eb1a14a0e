/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_sample - lists read for tests, and written out so that a test can say what it wants
 */
#pragma once

#include "screening/list.h"

#include <stdio.h>

/* A file as it lies; *ret_there is false when it is not there. */
static inline Str list_sample_file(Arena *arena, const char *path, bool *ret_there)
{
    FILE *file = fopen(path, "rb");

    *ret_there = file != NULL;
    if (!file)
        return S("");
    ensure(fseek(file, 0, SEEK_END) == 0);
    size_t size = (size_t)ftell(file);
    char *bytes = NEW_ARRAY(arena, char, size + 1);
    rewind(file);
    ensure(fread(bytes, 1, size, file) == size);
    fclose(file);
    return (Str){ bytes, size };
}

static inline void list_sample_names(Text *text, const ListEntry *entry)
{
    for (size_t i = 0; i < entry->name_count; i++) {
        text_all(text, S("  "), name_strength_words[entry->names[i].strength], S(" "),
                 entry->names[i].text);
        if (entry->names[i].reading.len > 0)
            text_all(text, S(" ("), entry->names[i].reading, S(")"));
        text_c(text, "\n");
    }
}

static inline void list_sample_facts(Text *text, const ListEntry *entry)
{
    for (size_t i = 0; i < entry->birth_count; i++) {
        text_c(text, "  born ");
        birth_write(text, entry->births[i]);
        text_c(text, "\n");
    }
    for (size_t i = 0; i < entry->country_count; i++)
        text_all(text, S("  of "), country_get(entry->countries[i])->code, S("\n"));
    for (size_t i = 0; i < entry->identifier_count; i++)
        text_all(text, S("  "), identifier_kind_words[entry->identifiers[i].kind], S(" "),
                 entry->identifiers[i].key, S("\n"));
    for (size_t i = 0; i < entry->address_count; i++)
        text_all(text, S("  at "), entry->addresses[i], S("\n"));
}

/* Everything an entry says, a line each. */
static inline Str list_sample_shown(Arena *arena, const ListEntry *entry)
{
    Text text = text_open(arena, TEXT_MAX);

    text_all(&text, entry->id, S(" "), entity_type_words[entry->type], S("\n"));
    list_sample_names(&text, entry);
    list_sample_facts(&text, entry);
    if (entry->programme.len > 0)
        text_all(&text, S("  under "), entry->programme, S("\n"));
    if (entry->listed_on != DATE_NONE) {
        text_c(&text, "  since ");
        date_write(&text, entry->listed_on);
        text_c(&text, "\n");
    }
    for (Str rest = entry->remarks; rest.len > 0;)
        text_all(&text, S("  - "), str_split(rest, '\n', &rest), S("\n"));
    return text_str(&text);
}

/* The entry of that id, or NULL. */
static inline const ListEntry *list_sample_entry(const List *list, Str id)
{
    for (size_t i = 0; i < list->entry_count; i++)
        if (str_eq(list->entries[i].id, id))
            return &list->entries[i];
    return NULL;
}
