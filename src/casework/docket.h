/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket - the stories at hand, listed and searched
 *
 * Search is by substring over titles, text, ids, countries and facts in both languages, in search form (NFKC,
 * case folded), every word must occur: words of one or two Japanese characters are found.
 */
#pragma once

#include "casework/story.h"

typedef struct Docket {
    const Story *const *stories; /* by date, then id */
    size_t count;
    const Str *search_forms; /* by story */
} Docket;

/* Reads every *.story below `dir`. 0, a refusal of world, or a fault; bad stories are findings. */
MUST_USE int docket_read(Arena *arena, const Library *library, Str dir, Docket *ret_docket,
                         Findings *findings);

/* The packs and registers of a data directory as a Library. 0, a WORLD_E_ refusal, or a fault;
 * *ret_ok is false when findings say what is wrong with the data. */
MUST_USE int library_open(Arena *arena, Str data_dir, Library *ret_library, bool *ret_ok,
                          Findings *findings);

/* Indexes of the stories that match, in docket order. Empty query: all. */
size_t docket_search(Arena *arena, const Docket *docket, Str query, const size_t **ret_indexes);

const Story *docket_find(const Docket *docket, Str id); /* NULL: none */
