/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * found - lists opened for searching, and at which place of the answer somebody stands
 */
#pragma once

#include "bench/accuracy/measure.h"

typedef struct Searched {
    const Index *index;
    Searcher *searcher;
} Searched;

/* A list in Sekisho's own format in the making. */
typedef struct PlainList {
    Text text;
} PlainList;
PlainList plain_open(Arena *arena);
void plain_add(PlainList *plain, Str id, Str name, Str type);
ListFile plain_file(const PlainList *plain, const char *name);

/* Lists as the product reads them; each file a list of its own. Stops on a finding. */
const List *list_of(Arena *arena, const ListFile *files, size_t count);
Searched searched_of(Arena *arena, const List *const *lists, size_t count);

/* All lists at hand, each the newest, opened for searching. */
Searched all_lists(Arena *arena, const char *data);

/* One of those that are made of tables: of the European Union, of the United Kingdom. */
enum { DERIVED_EU, DERIVED_UK, DERIVED_LISTS };
const List *derived_list(Arena *arena, const char *data, size_t which);

/* The hits for a query; 0 when it cannot be screened. */
size_t search(Arena *arena, const Searched *searched, const Query *query, const Hit **ret_hits);

/* By which share the entry `id` stands first: 1, or part of it where others score the same. */
double share_of_first(const Searched *searched, const Hit *hits, size_t count, Str id);

/* What most telling letter a name has: the first that is not Latin. */
enum { SCRIPT_LATIN, SCRIPT_CYRILLIC, SCRIPT_ARABIC, SCRIPT_HAN, SCRIPT_OTHER, SCRIPTS };
extern const char *const script_names[SCRIPTS];
size_t script_of_name(Str name);
