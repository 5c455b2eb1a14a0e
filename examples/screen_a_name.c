/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Screens one name against one list: screen_a_name LIST.csv NAME. See sekisho-screening(7). */
#include "screening/screening.h"

#include <stdio.h>

static int screen(Arena *arena, Str csv, Str name)
{
    Findings findings = { .arena = arena };
    ListFile file = { LIST_PLAIN, S("watch"), csv };
    const List *list = list_read(arena, &file, 1, &findings);
    if (!list)
        return 2; /* damaged: findings say where and why */
    const Index *index = index_open(arena, index_image(arena, &list, 1, &findings));
    Query query = { .name = name, .type = ENTITY_PERSON };
    const Hit *hits;
    size_t count, more;
    if (index_search(arena, searcher_open(arena, index), &query, (Search){ SCORE_ALERT, 10 }, &hits,
                     &count, &more) != 0)
        return 2; /* nothing in the name can be compared: it is never clear */
    for (size_t i = 0; i < count; i++)
        printf("%d %.*s\n", hits[i].score, (int)hits[i].name.len, hits[i].name.at);
    return count > 0;
}

int main(int argc, char **argv)
{
    static char csv[1 << 16];
    FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
    size_t size = file ? fread(csv, 1, sizeof(csv), file) : 0;
    Arena arena = arena_open(INDEX_ARENA_BYTES);
    int code = screen(&arena, (Str){ csv, size }, str_from_c(argc == 3 ? argv[2] : ""));
    if (file)
        fclose(file);
    arena_close(&arena);
    return code;
}
