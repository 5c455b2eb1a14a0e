/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * relation - rows a list is read from
 *
 * apply() puts a row for each scope a subject belongs to: each organisation (or person) that a read
 * rule may name, and RELATION_ALL for those who read without belonging to any. A list seeks each of
 * the asking person's scopes from where the last page ended, merges them, and asks the access
 * document again about every row it shows. What may not be seen is not counted either.
 *
 * `list` is a name with an order of its own ("item by day"); `sort_key` is made by relation_key()
 * and compared as bytes.
 */
#pragma once

#include "action/event_kind.h"

enum {
    LIST_ROWS_USUAL = 50,
    LIST_ROWS_MAX = 500,
    LIST_SEEN_MAX = 20000, /* rows looked at for one page */
    LIST_COUNT_MAX = 99,   /* counted; what is more is many */
    LIST_COUNT_SEEN = 500, /* rows looked at for a count */
};

typedef struct Relation {
    Str list, sort_key;
    Id scope, subject; /* scope zero: RELATION_ALL */
    int64_t marking;
} Relation;

/* A number as a sort key: digits enough for any leaf. */
enum { RELATION_KEY_BYTES = 16 };
Str relation_key(Arena *arena, int64_t number);

/* For apply(): adds a row; the same (list, scope, subject) is replaced. */
MUST_USE int relation_put(Db *db, const Relation *relation);
/* For apply(): takes the subject's rows out of the list. */
MUST_USE int relation_drop(Db *db, Str list, Id subject);

typedef struct ListRow {
    Str sort_key;
    Id subject;
} ListRow;

/* A row as people hand it back for the next page: "0000000000000042.<id>". Empty: the beginning.
 * Reading one: 0, or WORK_E_INVALID with a finding at /after. */
Str list_cursor(Arena *arena, const ListRow *row);
MUST_USE int list_cursor_read(Work *work, Str cursor, ListRow *ret_row);

typedef struct ListQuery {
    Str list, subject_kind;
    Str after;       /* `next` of the page before, as a person hands it back; empty: none before */
    bool backwards;  /* from the end to the beginning */
    int64_t limit;   /* 1 .. LIST_ROWS_MAX; INT64_MIN, as where none is said: LIST_ROWS_USUAL */
    size_t seen_max; /* rows looked at; 0: LIST_SEEN_MAX */
    /* Which of the rows the person may see are wanted. NULL: all. 0 or a fault. What was read for
     * the rights is still kept (work_kept), and what it takes of the arena stays if it wants the
     * row: it may read at once what will be shown. */
    int (*keep)(Work *work, Id subject, void *context, bool *ret_keep);
    void *context;
} ListQuery;

typedef struct ListPage {
    const ListRow *rows;
    size_t count;
    Str next; /* `after` of the page behind this one; empty: nothing is behind it */
} ListPage;

/* How many rows a page of it may have. */
size_t list_rows(const ListQuery *query);

/* One page of what the person of this call may read. 0, WORK_E_INVALID with a finding where `after`
 * is no cursor, or a fault. */
MUST_USE int work_list(Work *work, const ListQuery *query, ListPage *ret_page);

/* How many there are, as far as a page is willing to look. */
typedef struct ListCount {
    int64_t count;
    bool more; /* there may be more: it looked no further */
} ListCount;
extern const Shape list_count_shape;

/* The same list, counted from its beginning: at most LIST_COUNT_MAX of it, among the first
 * LIST_COUNT_SEEN rows. 0 or a fault. */
MUST_USE int work_count(Work *work, const ListQuery *query, ListCount *ret_count);
