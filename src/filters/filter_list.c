/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "filters/parts.h"

/* filter.list: the filters somebody may open, each with what it finds today. */

typedef struct Telling {
    Work *work;
    int32_t list; /* absent: of all */
    FilterShown *filters;
    size_t count;
} Telling;

static int read_parts(Work *work, Id filter, FilterShown *shown)
{
    const FilterPartsOfRow *rows;
    size_t count;
    int r = filter_parts_of(work_db(work), work_arena(work), filter, &rows, &count);

    if (r)
        return trace(r);
    FilterPart *parts = NEW_ARRAY(work_arena(work), FilterPart, count);
    for (size_t i = 0; i < count; i++)
        parts[i] = (FilterPart){ rows[i].field, rows[i].value };
    shown->parts = parts;
    shown->part_count = count;
    return 0;
}

/* What the list said of it once it may say no more: then there is no count. */
static int tell(Telling *telling, const FiltersOfRow *row, bool shared)
{
    Work *work = telling->work;
    FilterShown *shown = &telling->filters[telling->count];
    const FilterPart *parts;
    Findings why;
    size_t count;

    *shown = (FilterShown){ .filter = row->id, .list = (int32_t)row->list, .shared = shared };
    int r = work_value(work, row->name, &shown->name);
    if (!r)
        r = read_parts(work, row->id, shown);
    if (r)
        return trace(r);
    r = filter_query(work, shown->list, shown->parts, shown->part_count, &parts, &count,
                     &shown->count, &why);
    if (r < 0)
        return trace(r);
    shown->refused = r > 0;
    if (r)
        shown->count = (ListCount){ 0 };
    telling->count++;
    return 0;
}

static int tell_of(Telling *telling, Id owner, bool shared)
{
    const FiltersOfRow *rows;
    size_t count;
    int r = filters_of(work_db(telling->work), work_arena(telling->work), owner, &rows, &count);

    for (size_t i = 0; !r && i < count && i < FILTERS_MAX; i++)
        if (telling->list < 0 || rows[i].list == telling->list)
            r = tell(telling, &rows[i], shared);
    return r ? trace(r) : 0;
}

int filter_list(Work *work, const void *params, void *reply)
{
    Telling telling = { .work = work,
                        .list = ((const FilterListParams *)params)->list,
                        .filters = NEW_ARRAY(work_arena(work), FilterShown, 2 * FILTERS_MAX) };
    FilterListReply *answer = reply;
    Id office;
    int r = filter_office(work, &office);

    if (!r)
        r = tell_of(&telling, work_actor(work), false);
    if (!r)
        r = tell_of(&telling, office, true);
    answer->filters = telling.filters;
    answer->filter_count = telling.count;
    return r ? trace(r) : 0;
}
