/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * index - lists in the form in which they are searched
 *
 * An image is one block of bytes without pointers: built from lists, kept as a file, mapped into
 * memory and shared by processes. An Index is a view of an image. Both are read-only: any number of
 * threads may search one Index, each with a Searcher of its own.
 *
 * Promises: index_search finds exactly what index_search_all finds, with the same scores and
 * reasons, for any floor from SCORE_POSSIBLE. An image made by other NAME_RULES, another layout or
 * damaged is not opened. The image of the same lists is the same bytes on every machine.
 */
#pragma once

#include "screening/list.h"
#include "screening/score.h"

enum {
    INDEX_LISTS_MAX = 64,
    INDEX_NAMES_MAX = 4000000,
    INDEX_TOP_MAX = 1000,
    INDEX_ARENA_BYTES = 1 << 30, /* what building may take for lists of the largest size */
};

/* The image of these lists, in `arena`. Names that cannot be screened become warnings, once a list,
 * with their number: they are listed by id and identifiers all the same. */
Str index_image(Arena *arena, const List *const *lists, size_t count, Findings *findings);

/* Does it begin as images do, of whatever version, whole or not? */
bool index_is_image(Str bytes);

typedef struct Index Index;

/* A view; the image must live as long. NULL: not an image of this version, or damaged. The checksum
 * covers every byte; what is out of bounds is found here and never later. */
MUST_USE const Index *index_open(Arena *arena, Str image);

typedef struct IndexedList {
    Str name;
    ListKind kind;
    Hash hash; /* of the version */
    Date issued;
    size_t entry_count, name_count;
} IndexedList;

size_t index_list_count(const Index *index);
IndexedList index_list(const Index *index, size_t list);

/* An entry of the lists, as shown beside a hit; borrowed from the image. */
typedef struct IndexedEntry {
    Str id, key; /* ListEntry: as printed; as remembered from version to version */
    Str primary, programme;
    EntityType type;
    Hash hash; /* list_entry_hash */
} IndexedEntry;
IndexedEntry index_entry(const Index *index, size_t list, size_t entry);

/* All that the list says of it but its place in the file. Its rows lie in `arena`, all texts are
 * borrowed from the image. */
ListEntry index_entry_whole(Arena *arena, const Index *index, size_t list, size_t entry);

/* The place in which one thread searches, used again from query to query. */
typedef struct Searcher Searcher;
Searcher *searcher_open(Arena *arena, const Index *index);

typedef struct Hit {
    size_t list, entry; /* index_list, index_entry */
    Str name;           /* the name of the entry that met best */
    NameStrength strength;
    int32_t score, confirmed;
    Band band;
    bool alert;
    const Reason *reasons;
    size_t reason_count;
} Hit;

typedef struct Search {
    int32_t floor; /* SCORE_POSSIBLE to SCORE_MAX */
    size_t top;    /* 1 to INDEX_TOP_MAX */
} Search;

/*
 * The entries at or above the floor, best first: by score, then confirmed, then list, then place in
 * it. *ret_more: entries at the floor beyond `top`. 0, or a NAME_E_ refusal of the query's name
 * (then identifiers were not searched either: the whole query cannot be screened).
 */
MUST_USE int index_search(Arena *arena, Searcher *searcher, const Query *query, Search search,
                          const Hit **ret_hits, size_t *ret_count, size_t *ret_more);

/* Every name of an index, made ready to be compared with, by one thread at a time. */
typedef struct Everyone Everyone;
Everyone *everyone_open(Arena *arena, const Index *index);

/* The same by comparing with every name. What the index is measured against. */
MUST_USE int index_search_all(Arena *arena, Everyone *everyone, const Query *query, Search search,
                              const Hit **ret_hits, size_t *ret_count, size_t *ret_more);
