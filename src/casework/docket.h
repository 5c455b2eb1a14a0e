/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket - the stories at hand, listed and searched
 *
 * Search is by substring over titles, text, ids, countries and facts in both languages, in search
 * form (NFKC, case folded), every word must occur: words of one or two Japanese characters are
 * found.
 */
#pragma once

#include "casework/story.h"

typedef struct Docket {
    const Story *const *stories; /* by date, then id */
    size_t count;
    const Str *search_forms; /* by story */
} Docket;

/* The docket of these stories; sorts them and makes their search forms. */
Docket docket_make(Arena *arena, const Library *library, const Story *const *stories, size_t count);

/* Indexes of the stories that match, in docket order. Empty query: all. */
size_t docket_search(Arena *arena, const Docket *docket, Str query, const size_t **ret_indexes);

const Story *docket_find(const Docket *docket, Str id); /* NULL: none */
