/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An image damaged in a way its checksum does not show: the input is a name that is asked for, a
 * line feed, then changes to a sound image: a place (3 bytes) and what is laid there (1 byte).
 */
#include "screening/image.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const Str sample = STR("id,name,type,birth_date,country,aliases,ids,reading\n"
                              "P1,Ali Khan ORMANOV,person,1961,KAZ,A. Ormanov,imo:9123456,\n"
                              "P2,織田 蔵之介,person,,JPN,,,オダ クラノスケ\n"
                              "O1,天幕精機工業株式会社,organisation,,,Tenmaku Seiki,,\n");

static void change(char *bytes, size_t len, Str changes)
{
    for (; changes.len >= 4; changes = str_cut(changes, 4, changes.len)) {
        const unsigned char *at = (const unsigned char *)changes.at;
        size_t place = (size_t)at[0] << 16 | (size_t)at[1] << 8 | at[2];
        bytes[place % len] = (char)at[3];
    }
}

static void search(Arena *arena, const Index *index, Str name)
{
    Searcher *searcher = searcher_open(arena, index);
    Query query = { .name = name };
    const Hit *hits;
    size_t count, more;

    if (index_search(arena, searcher, &query, (Search){ SCORE_POSSIBLE, 10 }, &hits, &count,
                     &more) == 0)
        for (size_t i = 0; i < count; i++)
            (void)index_entry(index, hits[i].list, hits[i].entry);
}

static Str sound_image(Arena *arena)
{
    Findings findings = { .arena = arena };
    ListFile file = { LIST_PLAIN, S("sample.csv"), sample };
    const List *list = list_read(arena, &file, 1, &findings);

    ensure(list != NULL);
    return index_image(arena, &list, 1, &findings);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena kept, arena; /* from run to run */
    static Str image;
    Str changes, name = str_split((Str){ (const char *)bytes, size }, '\n', &changes);

    if (!kept.base) {
        kept = arena_open(256 << 20);
        arena = arena_open(256 << 20);
        image = sound_image(&kept);
    }
    arena_reset(&arena);
    char *copy = (char *)NEW_ARRAY(&arena, uint64_t, image.len / 8);
    memcpy(copy, image.at, image.len);
    change(copy, image.len, changes);

    Str changed = { copy, image.len };
    uint64_t checksum = image_checksum(changed);
    memcpy(copy + offsetof(ImageHeader, checksum), &checksum, sizeof(checksum));
    const Index *index = index_open(&arena, changed);
    if (index)
        search(&arena, index, name);
    return 0;
}
