/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * Re-screening: every party of the docket held against the lists in force, some at a time. Each
 * step is a call of its own, and the next one goes on where it ended, whoever makes it. A server
 * makes them by itself, one after the other (lists_tend).
 */

static RescreeningReply reply_of(Id id, const RescreeningGetRow *row, const ListSet *set)
{
    return (RescreeningReply){
        .rescreening = id,
        .lists = row->lists,
        .done = row->done,
        .total = row->total,
        .found = row->found,
        .failed = row->failed,
        .finished = row->finished != 0,
        .outdated = !hash_eq(row->lists, set->hash),
    };
}

/* One that goes on with these lists: another would only do the same. */
static int check_none_runs(Work *work, const ListSet *set)
{
    RescreeningLastRow last;
    bool found;
    int r = rescreening_last(work_db(work), work_arena(work), &last, &found);
    if (r)
        return trace(r);
    if (!found || last.finished || !hash_eq(last.lists, set->hash))
        return 0;
    work_finding(work, S(""), PHRASE_LISTS_RUNS, PHRASE_LISTS_RUNS_REMEDY, S(""));
    return WORK_E_CONFLICT;
}

/* Tells that it begins. */
static int begin(Work *work, const ListSet *set, RescreeningStarted *ret_started)
{
    *ret_started = (RescreeningStarted){ .rescreening = work_new_id(work), .lists = set->hash };
    int r = docket_party_count(work, &ret_started->total);
    if (r)
        return trace(r);
    work_event(work, S("rescreening.started"), id_none(), ret_started);
    return 0;
}

int rescreening_start(Work *work, const void *params, void *reply)
{
    RescreeningStarted *started = NEW(work_arena(work), RescreeningStarted);
    ListSet set;
    (void)params;
    int r = list_set(work, LISTS_NOW, &set);
    if (!r && set.count == 0) {
        work_finding(work, S(""), PHRASE_LISTS_NONE_IN_FORCE, PHRASE_LISTS_NONE_IN_FORCE_REMEDY,
                     S(""));
        r = WORK_E_RULE;
    }
    if (!r)
        r = check_none_runs(work, &set);
    if (!r)
        r = begin(work, &set, started);
    if (r)
        return r < 0 ? trace(r) : r;
    *(RescreeningReply *)reply = (RescreeningReply){ .rescreening = started->rescreening,
                                                     .lists = set.hash,
                                                     .total = started->total };
    return 0;
}

/* ---- a step ---------------------------------------------------------------------------------- */

/* A party that cannot be screened stops its own item (lists_stops), not everybody's. */
static int step_party(Screening *screening, const PartyPlace *place, RescreeningAdvanced *advanced)
{
    Party party;
    PartyScreenReply screened;

    advanced->done++;
    advanced->last = place->party;
    if (place->state == ITEM_WITHDRAWN)
        return 0;
    int r = docket_party(screening->work, place->party, LISTS_NOW, &party);
    if (!r)
        r = screen_party(screening, &party, &screened);
    if (r < 0)
        return trace(r);
    advanced->failed += r != 0;
    advanced->found += r ? 0 : screened.found;
    return 0;
}

/* Some more of them, and tells how far it is. 0, WORK_E_RULE, or a fault. */
static int step(Work *work, const ListSet *set, RescreeningAdvanced *advanced)
{
    const PartyPlace *places;
    size_t count;
    IndexLease lease;
    int r = docket_party_page(work, advanced->last, RESCREENING_STEP, &places, &count);
    if (!r)
        r = index_lease(work, set, &lease);
    if (r)
        return r < 0 ? trace(r) : r;
    Screening screening = screening_begin(work, set, &lease, count);
    for (size_t i = 0; i < count && !r; i++)
        r = step_party(&screening, &places[i], advanced);
    index_return(&lease);
    advanced->finished = count < RESCREENING_STEP;
    if (r)
        return trace(r);
    work_event(work, S("rescreening.advanced"), id_none(), advanced);
    return 0;
}

static int check_goes_on(Work *work, const RescreeningReply *now)
{
    if (!now->finished && !now->outdated)
        return 0;
    work_finding(work, S("/rescreening"),
                 now->finished ? PHRASE_LISTS_FINISHED : PHRASE_LISTS_OUTDATED,
                 PHRASE_LISTS_OUTDATED_REMEDY, S(""));
    return WORK_E_CONFLICT;
}

/* 0, WORK_E_NOT_FOUND, or a fault. */
static int load(Work *work, Id id, ListSet *ret_set, RescreeningGetRow *ret_row,
                RescreeningReply *ret_reply)
{
    bool found;
    int r = rescreening_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (!r && !found)
        return WORK_E_NOT_FOUND;
    if (!r)
        r = list_set(work, LISTS_NOW, ret_set);
    if (r)
        return trace(r);
    *ret_reply = reply_of(id, ret_row, ret_set);
    return 0;
}

int rescreening_advance(Work *work, const void *params, void *reply)
{
    const RescreeningParams *wanted = params;
    RescreeningReply *now = reply;
    RescreeningGetRow row;
    ListSet set;
    int r = load(work, wanted->rescreening, &set, &row, now);
    if (!r)
        r = check_goes_on(work, now);
    if (r)
        return r < 0 ? trace(r) : r;
    RescreeningAdvanced advanced = { wanted->rescreening, row.last,   row.done,
                                     row.found,           row.failed, false };
    r = step(work, &set, &advanced);
    if (r)
        return r < 0 ? trace(r) : r;
    now->done = advanced.done;
    now->found = advanced.found;
    now->failed = advanced.failed;
    now->finished = advanced.finished;
    return 0;
}

int rescreening_show(Work *work, const void *params, void *reply)
{
    const RescreeningParams *wanted = params;
    RescreeningLastRow last = { .id = wanted->rescreening };
    RescreeningGetRow row;
    ListSet set;
    bool found = true;
    int r = id_is_none(wanted->rescreening)
                ? rescreening_last(work_db(work), work_arena(work), &last, &found)
                : 0;
    if (r)
        return trace(r);
    if (!found) {
        work_finding(work, S(""), PHRASE_LISTS_NONE_RESCREENED, PHRASE_LISTS_NONE_RESCREENED_REMEDY,
                     S(""));
        return WORK_E_NOT_FOUND;
    }
    r = load(work, last.id, &set, &row, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- by itself ------------------------------------------------------------------------------- */

static int go_on(Work *work, const ListSet *set, Id id, bool *ret_more)
{
    RescreeningAdvanced *advanced = NEW(work_arena(work), RescreeningAdvanced);
    RescreeningGetRow row;
    bool found;
    int r = rescreening_get(work_db(work), work_arena(work), id, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    *advanced = (RescreeningAdvanced){ id, row.last, row.done, row.found, row.failed, false };
    r = step(work, set, advanced);
    *ret_more = !r && !advanced->finished;
    return r < 0 ? trace(r) : r;
}

static int begin_by_itself(Work *work, const ListSet *set, bool *ret_more)
{
    RescreeningStarted *started = NEW(work_arena(work), RescreeningStarted);
    int64_t parties;
    int r = docket_party_count(work, &parties);
    if (!r && parties > 0)
        r = begin(work, set, started);
    *ret_more = !r && parties > 0;
    return r ? trace(r) : 0;
}

/* Where the record screens, whatever lists came into force: everybody is held against them. */
int lists_tend(Work *work, bool *ret_more)
{
    RescreeningLastRow last;
    ListRuleLastRow rule;
    ListSet set;
    bool said, found;
    int r = list_rule_last(work_db(work), work_arena(work), &rule, &said);
    if (!r)
        r = list_set(work, LISTS_NOW, &set);
    if (!r)
        r = rescreening_last(work_db(work), work_arena(work), &last, &found);
    if (r)
        return trace(r);
    if (!said || !rule.required || set.count == 0)
        return 0;
    if (!found || !hash_eq(last.lists, set.hash))
        r = begin_by_itself(work, &set, ret_more);
    else if (!last.finished)
        r = go_on(work, &set, last.id, ret_more);
    return r < 0 ? trace(r) : r;
}
