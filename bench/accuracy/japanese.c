/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/found.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * Official pairs of a Japanese and a Latin name: all names of one script make a list, and each name
 * of the other is asked for.
 */

typedef struct Pairs {
    Table table;
    const char *type; /* of the rows that count */
} Pairs;

static bool counts(const Pairs *pairs, size_t row)
{
    return str_eq(table_cell(&pairs->table, row, "type"), str_from_c(pairs->type));
}

static void tell_wrong(const Searched *searched, const Hit *hits, size_t count, Str asked,
                       Str wanted)
{
    Str found =
        count > 0 ? index_entry(searched->index, hits[0].list, hits[0].entry).primary : S("");
    printf("    %4d | %.*s | %.*s | %.*s\n", count > 0 ? hits[0].score : 0, (int)asked.len,
           asked.at, (int)wanted.len, wanted.at, (int)found.len, found.at);
}

static void measure_way(Arena *arena, const Pairs *pairs, const char *asked, const char *listed,
                        const char *name, Bar bar, double limit)
{
    bool person = str_eq(str_from_c(pairs->type), S("individual"));
    Str type = entity_type_words[person ? ENTITY_PERSON : ENTITY_ORGANISATION];
    PlainList plain = plain_open(arena);
    double first = 0;
    size_t count = 0;

    for (size_t row = 0; row < table_rows(&pairs->table); row++)
        if (counts(pairs, row))
            plain_add(&plain, table_cell(&pairs->table, row, "id"),
                      table_cell(&pairs->table, row, listed), type);
    ListFile file = plain_file(&plain, "pairs");
    const List *list = list_of(arena, &file, 1);
    Searched searched = searched_of(arena, &list, 1);

    for (size_t row = 0; row < table_rows(&pairs->table); row++) {
        if (!counts(pairs, row))
            continue;
        Arena scratch = *arena;
        const Hit *hits = NULL;
        Query query = { .name = table_cell(&pairs->table, row, asked),
                        .type = person ? ENTITY_PERSON : ENTITY_ORGANISATION };
        size_t found = search(&scratch, &searched, &query, &hits);
        double share = share_of_first(&searched, hits, found, table_cell(&pairs->table, row, "id"));
        if (share < 1 && getenv("SEKISHO_WRONG"))
            tell_wrong(&searched, hits, found, query.name, table_cell(&pairs->table, row, listed));
        first += share;
        count++;
    }
    measure_tell(name, measure_share(first, count), count, bar, limit);
}

void measure_japanese(Arena *arena, const char *data)
{
    Pairs people = { table_read(arena, data, "labelled/ja_en_official_pairs_mof20260306.csv"),
                     "individual" };
    Pairs freezes = { people.table, "organization" };
    Pairs prohibited = { table_read(arena, data,
                                    "labelled/ja_en_official_pairs_export_prohibition.csv"),
                         "organization" };

    measure_way(arena, &people, "name_ja", "name_en", "people in katakana, first", BAR_AT_LEAST,
                0.95);
    measure_way(arena, &prohibited, "name_ja", "name_en", "organisations in Japanese, first",
                BAR_AT_LEAST, 0.70);
    measure_way(arena, &people, "name_en", "name_ja", "  people the other way", BAR_NONE, 0);
    measure_way(arena, &prohibited, "name_en", "name_ja", "  organisations the other way", BAR_NONE,
                0);
    measure_way(arena, &freezes, "name_ja", "name_en", "  organisations whose assets are frozen",
                BAR_NONE, 0);
}
