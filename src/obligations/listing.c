/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_action.h"

/* One page of a list of this room. */

typedef struct Walk {
    Work *work;
    const Listing *listing;
    ListRow *rows;
    size_t limit, count, seen;
    Listed listed; /* the stretch at hand */
    size_t at;
    int64_t after; /* the leaf passed last */
    Id last;       /* and whose it is */
    bool finished; /* nothing is behind the stretch at hand */
} Walk;

/* The leaf of a cursor; before the first of all: of none. */
static int read_after(Work *work, const Listing *listing, int64_t *ret_leaf)
{
    ListRow row;
    int r = list_cursor_read(work, listing->after, &row);

    *ret_leaf = -1;
    if (r)
        return r;
    if (row.sort_key.len == 0 || str_int(row.sort_key, ret_leaf))
        return 0;
    return obligation_refuse(work, WORK_E_INVALID, S("/after"), PHRASE_ACTION_NO_SUCH_CURSOR,
                             PHRASE_ACTION_NO_SUCH_CURSOR_REMEDY, listing->after);
}

/* False: there are no more. */
static int next_row(Walk *walk, bool *ret_found)
{
    if (walk->at == walk->listed.count && !walk->finished) {
        int r = walk->listing->read(walk->work, walk->listing->of, walk->after, &walk->listed);
        if (r)
            return trace(r);
        walk->at = 0;
        walk->finished = walk->listed.count < LISTED_STRETCH;
    }
    *ret_found = walk->at < walk->listed.count;
    return 0;
}

static int pass_row(Walk *walk)
{
    Id id = walk->listed.ids[walk->at];
    bool may = false;
    int r = work_may(walk->work, walk->listing->shown_by, id, &may);

    if (r)
        return trace(r);
    walk->after = walk->listed.leaves[walk->at++];
    walk->last = id;
    walk->seen++;
    if (may)
        walk->rows[walk->count++] =
            (ListRow){ relation_key(work_arena(walk->work), walk->after), id };
    return 0;
}

int listing_page(Work *work, const Listing *listing, ListPage *ret_page)
{
    size_t limit = listing->limit == INT64_MIN ? LIST_ROWS_USUAL : (size_t)listing->limit;
    Walk *walk = NEW(work_arena(work), Walk);
    bool found = false;
    int r;

    *walk = (Walk){ .work = work,
                    .listing = listing,
                    .rows = NEW_ARRAY(work_arena(work), ListRow, limit),
                    .limit = limit };
    r = read_after(work, listing, &walk->after);
    while (!r) {
        r = next_row(walk, &found);
        if (r || !found || walk->count == limit || walk->seen == LIST_SEEN_MAX)
            break;
        r = pass_row(walk);
    }
    ListRow last = { relation_key(work_arena(work), walk->after), walk->last };
    *ret_page = (ListPage){ .rows = walk->rows,
                            .count = walk->count,
                            .next = found ? list_cursor(work_arena(work), &last) : S("") };
    return r < 0 ? trace(r) : r;
}
