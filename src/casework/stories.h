/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * stories - the stories at hand, listed and searched
 *
 * Search is by substring over titles, text, ids, countries and facts in both languages, in search
 * form (NFKC, case folded), every word must occur: words of one or two Japanese characters are
 * found.
 */
#pragma once

#include "casework/story.h"

typedef struct Stories {
    const Story *const *list; /* by date, then id */
    size_t count;
    const Str *search_forms; /* by story */
} Stories;

/* Sorts them and makes their search forms. */
Stories stories_make(Arena *arena, const Library *library, const Story *const *stories,
                     size_t count);

/* Indexes of the stories that match, in their order. Empty query: all. */
size_t stories_search(Arena *arena, const Stories *stories, Str query, const size_t **ret_indexes);

const Story *stories_find(const Stories *stories, Str id); /* NULL: none */
