/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "filters/parts.h"
#include "phrases_filters.h"

/* filter.keep, .rename, .give-up: one's own; filter.share, .rename-shared, .give-up-shared: those
 * of the office. */

/* Whose filters these are, and what is told of them. */
typedef struct Owner {
    Id id; /* a person or an organisation */
    const FiltersOfRow *filters;
    size_t count;
} Owner;

int filter_office(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_actor(work), &person);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "nobody asks for the office's filters");
    *ret_organisation = person.organisation;
    return 0;
}

static int owner_of(Work *work, bool shared, Owner *ret_owner)
{
    ret_owner->id = work_actor(work);
    int r = shared ? filter_office(work, &ret_owner->id) : 0;

    if (!r)
        r = filters_of(work_db(work), work_arena(work), ret_owner->id, &ret_owner->filters,
                       &ret_owner->count);
    return r ? trace(r) : 0;
}

static int refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

/* Two of one list are told apart by their names; `but`: the one that is to be called so. */
static int check_name(Work *work, const Owner *owner, int64_t list, Id but, Str name)
{
    for (size_t i = 0; i < owner->count; i++) {
        const FiltersOfRow *row = &owner->filters[i];
        Str called;
        int r = work_value(work, row->name, &called);

        if (r)
            return trace(r);
        if (row->list == list && !id_eq(row->id, but) && str_eq(called, name))
            return refuse(work, WORK_E_CONFLICT, S("/name"), PHRASE_FILTERS_NAME_TAKEN,
                          PHRASE_FILTERS_NAME_TAKEN_REMEDY, name);
    }
    return 0;
}

static const FiltersOfRow *find(const Owner *owner, Id filter)
{
    for (size_t i = 0; i < owner->count; i++)
        if (id_eq(owner->filters[i].id, filter))
            return &owner->filters[i];
    return NULL;
}

static int refuse_unknown(Work *work)
{
    return refuse(work, WORK_E_NOT_FOUND, S("/filter"), PHRASE_FILTERS_NO_FILTER,
                  PHRASE_FILTERS_NO_FILTER_REMEDY, S(""));
}

/* ---- keeping --------------------------------------------------------------------------------- */

static int check_query(Work *work, FilterKept *kept, const FilterKeepParams *asked)
{
    ListCount found;
    Findings why;
    int r = filter_query(work, asked->list, asked->parts, asked->part_count, &kept->parts,
                         &kept->part_count, &found, &why);

    if (r < 0)
        return trace(r);
    for (const Finding *at = r ? why.first : NULL; at; at = at->next)
        work_pass_on(work, at->place.pointer, at);
    if (!r && !kept->part_count)
        return refuse(work, WORK_E_INVALID, S("/parts"), PHRASE_FILTERS_NOTHING,
                      PHRASE_FILTERS_NOTHING_REMEDY, S(""));
    return r;
}

static int keep(Work *work, const FilterKeepParams *asked, bool shared, FilterOne *reply)
{
    FilterKept kept = { .filter = work_new_id(work),
                        .list = asked->list,
                        .name = str_trim(asked->name) };
    Text number = text_open(work_arena(work), 24);
    Owner owner;
    int r = owner_of(work, shared, &owner);

    text_int(&number, FILTERS_MAX);
    if (!r && owner.count >= FILTERS_MAX)
        r = refuse(work, WORK_E_RULE, S(""), PHRASE_FILTERS_TOO_MANY,
                   PHRASE_FILTERS_TOO_MANY_REMEDY, text_str(&number));
    if (!r)
        r = check_name(work, &owner, asked->list, id_none(), kept.name);
    if (!r)
        r = check_query(work, &kept, asked);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, shared ? S("filter.shared") : S("filter.kept"), owner.id, &kept);
    reply->filter = kept.filter;
    return 0;
}

int filter_keep(Work *work, const void *params, void *reply)
{
    int r = keep(work, params, false, reply);
    return r < 0 ? trace(r) : r;
}

int filter_share(Work *work, const void *params, void *reply)
{
    int r = keep(work, params, true, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- renaming, giving up --------------------------------------------------------------------- */

static int name_anew(Work *work, const FilterRenameParams *asked, bool shared, FilterOne *reply)
{
    FilterRenamed renamed = { asked->filter, str_trim(asked->name) };
    Owner owner;
    int r = owner_of(work, shared, &owner);
    const FiltersOfRow *row = r ? NULL : find(&owner, asked->filter);

    if (!r && !row)
        r = refuse_unknown(work);
    if (!r)
        r = check_name(work, &owner, row->list, row->id, renamed.name);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, shared ? S("filter.shared-renamed") : S("filter.renamed"), owner.id, &renamed);
    reply->filter = renamed.filter;
    return 0;
}

int filter_rename(Work *work, const void *params, void *reply)
{
    int r = name_anew(work, params, false, reply);
    return r < 0 ? trace(r) : r;
}

int filter_rename_shared(Work *work, const void *params, void *reply)
{
    int r = name_anew(work, params, true, reply);
    return r < 0 ? trace(r) : r;
}

static int give_up(Work *work, const FilterOne *asked, bool shared, FilterOne *reply)
{
    Owner owner;
    int r = owner_of(work, shared, &owner);

    if (!r && !find(&owner, asked->filter))
        r = refuse_unknown(work);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, shared ? S("filter.shared-given-up") : S("filter.given-up"), owner.id, asked);
    reply->filter = asked->filter;
    return 0;
}

int filter_give_up(Work *work, const void *params, void *reply)
{
    int r = give_up(work, params, false, reply);
    return r < 0 ? trace(r) : r;
}

int filter_give_up_shared(Work *work, const void *params, void *reply)
{
    int r = give_up(work, params, true, reply);
    return r < 0 ? trace(r) : r;
}
