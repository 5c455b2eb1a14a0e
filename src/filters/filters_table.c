/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "filters/parts.h"
#include "phrases_filters.h"

/* What kept filters bring to the record. */

static const Operation operations[] = {
    CHANGE("filter.keep", "keep-filters", filter_keep_params_shape, filter_one_shape, filter_keep,
           PHRASE_FILTERS_HELP_KEEP, ABOUT_NOTHING),
    CHANGE("filter.rename", "keep-filters", filter_rename_params_shape, filter_one_shape,
           filter_rename, PHRASE_FILTERS_HELP_RENAME, ABOUT_NOTHING),
    CHANGE("filter.give-up", "keep-filters", filter_one_shape, filter_one_shape, filter_give_up,
           PHRASE_FILTERS_HELP_GIVE_UP, ABOUT_NOTHING),
    CHANGE("filter.share", "share-filters", filter_keep_params_shape, filter_one_shape,
           filter_share, PHRASE_FILTERS_HELP_SHARE, ABOUT_NOTHING),
    CHANGE("filter.rename-shared", "share-filters", filter_rename_params_shape, filter_one_shape,
           filter_rename_shared, PHRASE_FILTERS_HELP_RENAME_SHARED, ABOUT_NOTHING),
    CHANGE("filter.give-up-shared", "share-filters", filter_one_shape, filter_one_shape,
           filter_give_up_shared, PHRASE_FILTERS_HELP_GIVE_UP_SHARED, ABOUT_NOTHING),
    READ("filter.list", "keep-filters", filter_list_params_shape, filter_list_shape, filter_list,
         PHRASE_FILTERS_HELP_LIST, ABOUT_NOTHING),
};

/* ---- how rows follow ------------------------------------------------------------------------- */

static int apply_kept(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FilterKept *kept = data;
    (void)arena;
    int r = filter_add(db, kept->filter, event->seq, event->subject, kept->list, kept->name);

    for (size_t i = 0; !r && i < kept->part_count; i++)
        r = filter_part_add(db, kept->filter, (int64_t)i, kept->parts[i].field,
                            kept->parts[i].value);
    return r ? trace(r) : 0;
}

static int apply_renamed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const FilterRenamed *renamed = data;
    (void)arena;
    (void)event;
    int r = filter_named(db, renamed->filter, renamed->name);
    return r ? trace(r) : 0;
}

static int apply_given_up(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena;
    int r = filter_ended(db, ((const FilterOne *)data)->filter, event->seq);
    return r ? trace(r) : 0;
}

#define KIND(kind, of, shape, applies, told) \
    { \
        STR(kind), 1, STR(of), &(shape), applies, NULL, told \
    }

static const EventKind events[] = {
    KIND("filter.kept", "person", filter_kept_shape, apply_kept, PHRASE_FILTERS_EVENT_KEPT),
    KIND("filter.renamed", "person", filter_renamed_shape, apply_renamed,
         PHRASE_FILTERS_EVENT_RENAMED),
    KIND("filter.given-up", "person", filter_one_shape, apply_given_up,
         PHRASE_FILTERS_EVENT_GIVEN_UP),
    KIND("filter.shared", "organisation", filter_kept_shape, apply_kept,
         PHRASE_FILTERS_EVENT_SHARED),
    KIND("filter.shared-renamed", "organisation", filter_renamed_shape, apply_renamed,
         PHRASE_FILTERS_EVENT_SHARED_RENAMED),
    KIND("filter.shared-given-up", "organisation", filter_one_shape, apply_given_up,
         PHRASE_FILTERS_EVENT_SHARED_GIVEN_UP),
};

static const Projection projections[] = {
    { STR("filter"), STR("id") },
    { STR("filter_part"), STR("filter, part") },
};

const Room filters_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_PROJECTIONS(projections),
};
