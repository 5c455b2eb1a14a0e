/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_set - the lists in force, put together and searched; private to the room
 */
#pragma once

#include "lists/holder.h"
#include "lists/in_force.h"
#include "lists/list_params.h"

#include "lists/lists_sql.h"

#define LISTS_NOW INT64_MAX /* the leaf to look from: everything that happened */

typedef struct ListSet {
    const ListVersionsAtRow *rows; /* by kind, then name */
    size_t count;
    Hash hash; /* of what was searched: every version's file, and NAME_RULES */
} ListSet;

/* What was in force after the leaf. 0 or a fault. */
MUST_USE int list_set(Work *work, int64_t seq, ListSet *ret_set);
MUST_USE int list_set_of(Db *db, Arena *arena, int64_t seq, ListSet *ret_set);

/* A file joins the list of another (an alias file, an address file): it is no list of its own. */
bool list_kind_joins(int32_t kind);

/* Does the file belong to the list of this kind and name? */
bool list_belongs(int32_t file_kind, Str file_name, int32_t kind, Str name);

/* A plain list is named, or nobody knows which is meant. 0, or WORK_E_INVALID with a finding. */
MUST_USE int list_check_name(Work *work, int32_t kind, Str name);

/* The name a list of this kind goes by: `name` of a plain one, else the word of the kind. */
Str list_name_of(int32_t kind, Str name);

/*
 * The list of this kind and name, from its kept files; NULL in *ret_list when there is none.
 * `instead` may give one file other bytes than it has, or add it. What a reader finds is in
 * `findings`; NULL with errors there: it is not to be read. 0 or a fault.
 */
typedef struct ListInstead {
    int32_t kind;
    Str name, file, bytes;
} ListInstead;
MUST_USE int list_put_together(Work *work, Arena *arena, const ListSet *set, int32_t kind, Str name,
                               const ListInstead *instead, const List **ret_list,
                               Findings *findings);

/* ---- searching (list_image.c) ---------------------------------------------------------------- */

/* The index of a set, for one call: of the office's holder, else mapped for the call alone. */
typedef struct IndexLease {
    const Index *index;
    ListsHolder *holder;
    uint64_t ticket;
    Str image;
    Arena arena;
} IndexLease;

/* 0, WORK_E_RULE with findings (a kept list is no longer understood), or a fault. */
MUST_USE int index_lease(Work *work, const ListSet *set, IndexLease *ret_lease);
/* The same of a set of another day, built for the call where no image of it lies there: the
 * holder's stays what it is, and nothing is written. */
MUST_USE int index_lease_past(Work *work, const ListSet *set, IndexLease *ret_lease);
void index_return(IndexLease *lease);

/* ---- showing (list_show.c) ------------------------------------------------------------------- */

/* The files of a set, or of one list of it. 0 or a fault. */
typedef struct ListNamed {
    int32_t kind;
    Str name;
} ListNamed;
MUST_USE int show_files(Work *work, const ListSet *set, const ListNamed *only,
                        const VersionShown **ret_files, size_t *ret_count);

/* ---- comparing (list_import.c) --------------------------------------------------------------- */

typedef struct Deltas {
    int64_t added, removed, changed;
    const Delta *first;
    size_t count; /* of the first */
} Deltas;

/* In the arena of the work, with all texts copied. `before` may be NULL. */
Deltas list_deltas(Work *work, Arena scratch, const List *before, const List *after, size_t max);

/* ---- what is required (list_rule.c) ---------------------------------------------------------- */

/* The limit of a kind in days, and whether a list is older: the day it was looked after is not
 * counted. */
MUST_USE int list_limit_of(Db *db, Arena *arena, int32_t kind, int64_t *ret_days);
bool list_is_stale(Date today, Moment checked_at, int64_t days);

/* Is a list of this kind in force? */
bool list_set_has(const ListSet *set, Str kind_word);

/* lists_doubts of this set; `kinds` must be in it (list_doubts.c). 0 or a fault. */
MUST_USE int list_doubts(Db *db, Arena *arena, const ListSet *set, Str kinds, Date today,
                         const ListDoubt **ret_doubts, size_t *ret_count);

/* ---- screening a party (party_screen.c) ------------------------------------------------------ */

/* The parties of one call, and what their hits did to their items. */
typedef struct Screening {
    Work *work;
    const ListSet *set;
    Searcher *searcher;
    const Index *index;
    Id *held; /* items this call held already */
    size_t held_count, held_room;
} Screening;

Screening screening_begin(Work *work, const ListSet *set, const IndexLease *lease, size_t items);

/* All that a party meets in the index. 0 or what screen_party answers. */
MUST_USE int screen_search(Screening *screening, const Party *party, const Hit **ret_hits,
                           size_t *ret_count);

/* Tells what comes of it. 0, WORK_E_INVALID with findings (it cannot be screened), WORK_E_RULE (it
 * meets more than can be told), or a fault. */
MUST_USE int screen_party(Screening *screening, const Party *party, PartyScreenReply *ret_reply);

/* ---- what a hit keeps (hit_entry.c) ---------------------------------------------------------- */

/* A text of a list as the record keeps it: without what would disturb those who read it, and cut
 * where it is longer; empty when nothing in it can be read. Copied to `arena`. */
Str hit_text(Arena *arena, Str text, size_t max);

/* The entry as hit_entry_shape has it. */
Str hit_entry_text(Arena *arena, const ListEntry *entry);

/* What the hit stands on now (hit_now.c). 0 or a fault. */
MUST_USE int hit_now(Work *work, const HitGetRow *row, HitNow *ret_now);

/* ---- the operations' functions --------------------------------------------------------------- */

int list_require(Work *work, const void *params, void *reply);
int list_limit(Work *work, const void *params, void *reply);
int list_import(Work *work, const void *params, void *reply);
int list_withdraw(Work *work, const void *params, void *reply);
int list_show(Work *work, const void *params, void *reply);
int list_diff(Work *work, const void *params, void *reply);
int list_status(Work *work, const void *params, void *reply);
int list_ready(Work *work, const void *params, void *reply);
int party_screen(Work *work, const void *params, void *reply);
int party_status(Work *work, const void *params, void *reply);
int hit_list(Work *work, const void *params, void *reply);
int hit_show(Work *work, const void *params, void *reply);
int hit_replay(Work *work, const void *params, void *reply);
int hit_assign(Work *work, const void *params, void *reply);
int hit_decide(Work *work, const void *params, void *reply);
int hit_confirm(Work *work, const void *params, void *reply);
int rescreening_start(Work *work, const void *params, void *reply);
int rescreening_advance(Work *work, const void *params, void *reply);
int rescreening_show(Work *work, const void *params, void *reply);

/* A new record says whether it screens (Room.begin). */
void lists_begin(Work *work, const OfficeStart *start);

/* Screens everybody anew when the lists changed, some at a time (Room.tend). */
int lists_tend(Work *work, bool *ret_more);

/* What speaks against an item's going on (Room.stops). */
int lists_stops(Work *work, Str subject_kind, Id subject);

/* Who may, and what is asked about a hit (SubjectKind.facts). */
int hit_facts(Work *work, Id subject, AccessFacts *facts);
