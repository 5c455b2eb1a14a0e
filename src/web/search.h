/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * search - the lists that a visit may search, and a hit beside its entry; private to the room
 *
 * With a record they are the lists in force: the record is asked first, so whoever may not consult
 * the lists searches none, and the image of the holder is the one the record names. Without one
 * they are those that the server was started with.
 */
#pragma once

#include "web/call.h"
#include "web/views_screen.h"

typedef struct Searching {
    const Index *index;
    Hash lists; /* of the set; none without a record */
    ListsHolder *holder;
    uint64_t ticket;
} Searching;

/* False: *ret_refusal says why nothing can be searched. */
MUST_USE bool searching_open(const Visit *visit, Searching *ret_searching, Reply *ret_refusal);
void searching_close(Searching *searching);

/* Are there lists to search? *ret_lists of a record: what is in force. False: a refusal. */
MUST_USE bool searching_status(const Visit *visit, ListStatusReply *ret_lists, bool *ret_any,
                               Reply *ret_refusal);

/* What stands on both sides of a hit, in words; several values are lines. */
enum {
    SIDE_NAMES,
    SIDE_TYPE,
    SIDE_BIRTHS,
    SIDE_COUNTRIES,
    SIDE_NUMBERS,
    SIDE_ADDRESS,
    SIDE_VALUES
};

typedef struct Sides {
    Str asked[SIDE_VALUES], told[SIDE_VALUES];
    Str programme, remarks, listed_on, id, version; /* of the list's entry alone */
} Sides;

/* The values of one side. */
void side_of_entry(const Visit *visit, const ListEntry *entry, Str side[SIDE_VALUES]);
Str name_words(const Visit *visit, Str name, Str reading, int32_t strength);

const BesideRow *beside_rows(const Visit *visit, const Sides *sides, size_t *ret_count);

/* Lists as they were searched, with the titles that pages give them. */
const IndexedList *lists_of(const Visit *visit, const Index *index, size_t *ret_count);
SearchedView searched_view(const Visit *visit, const IndexedList *lists, size_t count);

Str list_kind_name(const Visit *visit, int32_t kind, Str name); /* a plain list goes by its name */
Str list_word_name(const Visit *visit, Str name);               /* where only its name is known */
Str list_version_letters(const Visit *visit, Hash hash);        /* enough to tell versions apart */
Str list_version_words(const Visit *visit, Str list, Date issued, Hash hash);
Str score_words(const Visit *visit, int64_t score);

/* What a page of hits is asked for, as its address says it; state: its word, or "any"; item: a
 * reference. */
typedef struct HitsAsked {
    Str state, mine, item, after;
} HitsAsked;

Url hits_url(const Visit *visit, HitsAsked asked);

/* Hits as rows of a table. */
HitRow hit_row(const Visit *visit, const HitListed *hit);
HitTableView hit_table(const Visit *visit, const HitListReply *list);

/* Lines of a value, put together. */
void line_put(Text *text, Str line);
Str lines_of(const Visit *visit, const Str *lines, size_t count);
