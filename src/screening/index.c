/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/image.h"

#include <string.h>

bool index_is_image(Str bytes)
{
    return str_starts(bytes, (Str){ image_magic, sizeof(image_magic) });
}

const Index *index_open(Arena *arena, Str image)
{
    Index index;

    if (!image_place(image, &index) || !image_check(&index))
        return NULL;
    Index *kept = NEW(arena, Index);
    *kept = index;
    return kept;
}

size_t index_list_count(const Index *index)
{
    return index->list_count;
}

static Hash hash_from(const uint8_t bytes[32])
{
    Hash hash;
    memcpy(hash.bytes, bytes, sizeof(hash.bytes));
    return hash;
}

IndexedList index_list(const Index *index, size_t list)
{
    ensure(list < index->list_count);
    const ImageList *row = &index->lists[list];
    return (IndexedList){ .name = image_text(index, row->name),
                          .kind = (ListKind)row->kind,
                          .hash = hash_from(row->hash),
                          .issued = row->issued,
                          .entry_count = row->entries.count,
                          .name_count = row->name_count };
}

IndexedEntry index_entry(const Index *index, size_t list, size_t entry)
{
    ensure(list < index->list_count && entry < index->lists[list].entries.count);
    const ImageEntry *row = &index->entries[index->lists[list].entries.first + entry];
    return (IndexedEntry){ .id = image_text(index, row->id),
                           .key = image_text(index, row->key),
                           .primary = image_text(index, index->names[row->names.first].text),
                           .programme = image_text(index, row->programme),
                           .type = (EntityType)row->type,
                           .hash = hash_from(row->hash) };
}

static const ListName *names_of(Arena *arena, const Index *index, ImageSpan span)
{
    ListName *names = NEW_ARRAY(arena, ListName, span.count);

    for (size_t i = 0; i < span.count; i++) {
        const ImageName *row = &index->names[span.first + i];
        Str said = { index->strings + row->text.at + row->text.len, row->said_len };
        names[i] = (ListName){ image_text(index, row->text), said, (NameStrength)row->strength };
    }
    return names;
}

static const Str *lines_of(Arena *arena, Str text, size_t *ret_count)
{
    size_t count = text.len > 0, line = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '\n';
    Str *lines = NEW_ARRAY(arena, Str, count);
    while (line < count)
        lines[line++] = str_split(text, '\n', &text);
    *ret_count = count;
    return lines;
}

ListEntry index_entry_whole(Arena *arena, const Index *index, size_t list, size_t entry)
{
    IndexedEntry told = index_entry(index, list, entry);
    uint32_t at = index->lists[list].entries.first + (uint32_t)entry;
    const ImageEntry *row = &index->entries[at];
    Fields fields = image_fields(arena, index, at);
    ListEntry whole = { .id = told.id,
                        .key = told.key,
                        .type = told.type,
                        .names = names_of(arena, index, row->names),
                        .name_count = row->names.count,
                        .births = fields.births,
                        .birth_count = fields.birth_count,
                        .countries = fields.countries,
                        .country_count = fields.country_count,
                        .identifiers = fields.identifiers,
                        .identifier_count = fields.identifier_count,
                        .programme = told.programme,
                        .remarks = image_text(index, row->remarks),
                        .listed_on = row->listed_on };
    whole.addresses = lines_of(arena, image_text(index, row->addresses), &whole.address_count);
    return whole;
}
