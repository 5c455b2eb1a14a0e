/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/list.h"

#include <stdlib.h>

/*
 * An entry is compared part by part in one canonical form: what the part says, each value with its
 * length before it, in byte order. So another order of the same values is the same.
 */

enum { PARTS = 6, PART_BYTES_MAX = TEXT_MAX, LENGTH_DIGITS = 8 };

typedef struct Values {
    Str *values;
    size_t count;
} Values;

static int compare_values(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

static void put_value(Text *text, Str value)
{
    text_hex(text, value.len, LENGTH_DIGITS);
    text_put(text, value);
}

static Str put_values(Arena *arena, Values values)
{
    Text text = text_open(arena, PART_BYTES_MAX);

    if (values.count > 0)
        qsort(values.values, values.count, sizeof(Str), compare_values);
    for (size_t i = 0; i < values.count; i++)
        put_value(&text, values.values[i]);
    ensure(!text.full); /* the limits of list.h leave less than that in one entry */
    return text_str(&text);
}

static Str name_value(Arena *arena, const ListName *name)
{
    Text text = text_open(arena, PART_BYTES_MAX);

    put_value(&text, name_strength_words[name->strength]);
    put_value(&text, name->text);
    put_value(&text, name->reading);
    return text_str(&text);
}

static Str birth_value(Arena *arena, Birth birth)
{
    Text text = text_open(arena, PART_BYTES_MAX);

    birth_write(&text, birth);
    return text_str(&text);
}

static Str identifier_value(Arena *arena, const Identifier *identifier)
{
    Text text = text_open(arena, PART_BYTES_MAX);

    put_value(&text, identifier_kind_words[identifier->kind]);
    put_value(&text, identifier->key);
    return text_str(&text);
}

static Str day_value(Arena *arena, Date day)
{
    Text text = text_open(arena, PART_BYTES_MAX);

    date_write(&text, day);
    return text_str(&text);
}

/* Each value is of one kind, told by its place among these: so an address never equals remarks. */
static Str other_of(Arena *arena, const ListEntry *entry)
{
    Values addresses = { NEW_ARRAY(arena, Str, entry->address_count), entry->address_count };
    Text text = text_open(arena, PART_BYTES_MAX);

    for (size_t i = 0; i < entry->address_count; i++)
        addresses.values[i] = entry->addresses[i];
    put_value(&text, put_values(arena, addresses));
    put_value(&text, entry->programme);
    put_value(&text, entry->remarks);
    put_value(&text, day_value(arena, entry->listed_on));
    return text_str(&text);
}

static Str part_of(Arena *arena, const ListEntry *entry, EntryPart part)
{
    size_t room =
        entry->name_count + entry->birth_count + entry->country_count + entry->identifier_count;
    Values values = { NEW_ARRAY(arena, Str, room), 0 };

    if (part == ENTRY_TYPE)
        return entity_type_words[entry->type];
    if (part == ENTRY_OTHER)
        return other_of(arena, entry);
    for (size_t i = 0; part == ENTRY_NAMES && i < entry->name_count; i++)
        values.values[values.count++] = name_value(arena, &entry->names[i]);
    for (size_t i = 0; part == ENTRY_BIRTHS && i < entry->birth_count; i++)
        values.values[values.count++] = birth_value(arena, entry->births[i]);
    for (size_t i = 0; part == ENTRY_COUNTRIES && i < entry->country_count; i++)
        values.values[values.count++] = country_get(entry->countries[i])->code;
    for (size_t i = 0; part == ENTRY_IDENTIFIERS && i < entry->identifier_count; i++)
        values.values[values.count++] = identifier_value(arena, &entry->identifiers[i]);
    return put_values(arena, values);
}

Hash list_entry_hash(Arena scratch, const ListEntry *entry)
{
    Text text = text_open(&scratch, PART_BYTES_MAX);

    for (int i = 0; i < PARTS; i++) {
        EntryPart part = (EntryPart)(1 << i);

        if (part != ENTRY_OTHER)
            put_value(&text, part_of(&scratch, entry, part));
    }
    ensure(!text.full);
    return hash_of(text_str(&text));
}

static unsigned parts_changed(Arena scratch, const ListEntry *before, const ListEntry *after)
{
    unsigned parts = 0;

    for (int i = 0; i < PARTS; i++) {
        EntryPart part = (EntryPart)(1 << i);

        if (!str_eq(part_of(&scratch, before, part), part_of(&scratch, after, part)))
            parts |= part;
    }
    return parts;
}

/* ---- lists --------------------------------------------------------------------------------- */

static int compare_keys(const void *a, const void *b)
{
    const ListEntry *left = *(const ListEntry *const *)a, *right = *(const ListEntry *const *)b;

    return str_compare(left->key, right->key);
}

static const ListEntry **by_key(Arena *arena, const List *list)
{
    const ListEntry **entries = NEW_ARRAY(arena, const ListEntry *, list->entry_count);

    for (size_t i = 0; i < list->entry_count; i++)
        entries[i] = &list->entries[i];
    if (list->entry_count > 0)
        qsort(entries, list->entry_count, sizeof(const ListEntry *), compare_keys);
    return entries;
}

static ListDifference difference(Arena scratch, const ListEntry *before, const ListEntry *after)
{
    if (!before)
        return (ListDifference){ .change = LIST_ADDED, .after = after };
    if (!after)
        return (ListDifference){ .change = LIST_REMOVED, .before = before };
    return (ListDifference){ LIST_CHANGED, before, after, parts_changed(scratch, before, after) };
}

const ListDifference *list_compare(Arena *arena, const List *before, const List *after,
                                   size_t *ret_count)
{
    size_t room = before->entry_count + after->entry_count, count = 0, b = 0, a = 0;
    ListDifference *differences = NEW_ARRAY(arena, ListDifference, room);
    const ListEntry **old = by_key(arena, before), **new = by_key(arena, after);

    while (b < before->entry_count || a < after->entry_count) {
        int order = b == before->entry_count  ? 1
                    : a == after->entry_count ? -1
                                              : str_compare(old[b]->key, new[a]->key);
        ListDifference found =
            difference(*arena, order <= 0 ? old[b] : NULL, order >= 0 ? new[a] : NULL);

        if (found.change != LIST_CHANGED || found.parts != 0)
            differences[count++] = found;
        b += order <= 0;
        a += order >= 0;
    }
    *ret_count = count;
    return differences;
}

bool list_is_half(const List *before, const List *after)
{
    return after->entry_count <= before->entry_count / 2 ||
           after->name_count <= before->name_count / 2;
}
