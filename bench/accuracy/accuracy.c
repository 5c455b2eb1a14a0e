/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/measure.h"

#include <stdio.h>
#include <string.h>

/*
 *     accuracy_bench DATA [MEASURE]...
 *
 * How well names are matched, at the one threshold that is shipped, with intervals of 95 %. DATA
 * holds the folders lists and labelled. Exits 1 when a bar is missed, 77 without data.
 */

enum { ARENA_GIB = 3 };

static const struct {
    const char *name;
    void (*run)(Arena *arena, const char *data);
} measures[] = {
    { "pairs", measure_pairs },       { "ofac-style", measure_ofac_style },
    { "altered", measure_altered },   { "japanese", measure_japanese },
    { "invented", measure_invented }, { "aliases", measure_aliases },
};

static bool wanted(const char *name, int argc, char **argv)
{
    for (int i = 2; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return true;
    return argc == 2;
}

int main(int argc, char **argv)
{
    Arena arena = arena_open((size_t)ARENA_GIB << 30);
    FILE *there = NULL;

    if (argc < 2) {
        fprintf(stderr, "usage: accuracy_bench DATA [MEASURE]...\n");
        return 2;
    }
    Text path = text_open(&arena, 4096);
    text_all(&path, str_from_c(argv[1]), S("/labelled/nomenklatura_name_bench_cases.csv"));
    there = fopen(arena_c(&arena, text_str(&path)), "rb");
    if (!there) {
        fprintf(stderr, "SKIPPED: there are no labelled names in %s.\n", argv[1]);
        return 77;
    }
    fclose(there);
    for (size_t i = 0; i < COUNT_OF(measures); i++)
        if (wanted(measures[i].name, argc, argv)) {
            arena_reset(&arena);
            measures[i].run(&arena, argv[1]);
        }
    return measures_missed();
}
