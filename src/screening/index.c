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
