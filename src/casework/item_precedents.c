/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

#include <stdlib.h>

/*
 * item.precedents: decided items of the same type. Of the same type is what was judged under the
 * same regime and shares a value of at least one of these facts; the more, the more alike.
 */
static const Str bearing_facts[] = { STR("item-kind"), STR("form"), STR("recipient-kind"),
                                     STR(ITEM_DESTINATION) };
#define REGIME_FACT "regime" /* beside the vocabulary: under which regime it was judged */

enum { PRECEDENT_ROWS_USUAL = 20, PRECEDENT_SEEN_MAX = 1000 };

typedef struct Searched {
    SameFact *list;
    size_t count;
} Searched;

/* ---- what is searched by --------------------------------------------------------------------- */

static bool bears(Str fact)
{
    for (size_t i = 0; i < COUNT_OF(bearing_facts); i++)
        if (str_eq(bearing_facts[i], fact))
            return true;
    return false;
}

static void add_searched(Searched *searched, SameFact same)
{
    for (size_t i = 0; i < searched->count; i++)
        if (str_eq(searched->list[i].fact, same.fact) &&
            str_eq(searched->list[i].value, same.value))
            return;
    searched->list[searched->count++] = same;
}

static int search_by(Work *work, const Item *item, Searched *ret_searched)
{
    const StatementsOfRow *rows;
    size_t count;
    Lang lang = work_lang(work);
    int r = item_statements(work_db(work), work_arena(work), item->id, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    *ret_searched =
        (Searched){ NEW_ARRAY(work_arena(work), SameFact, count + item->regime_count), 0 };
    for (size_t i = 0; i < item->regime_count; i++)
        add_searched(ret_searched,
                     (SameFact){ S(REGIME_FACT), phrase(PHRASE_CASEWORK_FIELD_REGIME, lang),
                                 item->regimes[i],
                                 library_regime_name(work_library(work), item->regimes[i], lang) });
    for (size_t i = 0; i < count; i++)
        if (!rows[i].ended && bears(rows[i].fact) && !str_eq(rows[i].value, S(ITEM_UNOBTAINABLE)))
            add_searched(
                ret_searched,
                (SameFact){ rows[i].fact, lang == LANG_JA ? rows[i].fact_ja : rows[i].fact_en,
                            rows[i].value, lang == LANG_JA ? rows[i].value_ja : rows[i].value_en });
    return 0;
}

int item_bearings(Work *work, const Item *item, const Bearing **ret_bearings, size_t *ret_count)
{
    Searched searched;
    int r = search_by(work, item, &searched);
    if (r)
        return trace(r);
    Bearing *bearings = NEW_ARRAY(work_arena(work), Bearing, searched.count);
    for (size_t i = 0; i < searched.count; i++)
        bearings[i] = (Bearing){ searched.list[i].fact, searched.list[i].value };
    *ret_bearings = bearings;
    *ret_count = searched.count;
    return 0;
}

/* ---- candidates ------------------------------------------------------------------------------ */

typedef struct Candidate {
    Id item;
    int64_t decided;
    uint64_t same; /* bits by place in the list searched by */
    size_t same_count;
} Candidate;

typedef struct Candidates {
    Candidate *list;
    size_t count, room;
} Candidates;

static Candidate *candidate_of(Candidates *candidates, Id item)
{
    for (size_t i = 0; i < candidates->count; i++)
        if (id_eq(candidates->list[i].item, item))
            return &candidates->list[i];
    if (candidates->count == candidates->room)
        return NULL;
    candidates->list[candidates->count] = (Candidate){ .item = item };
    return &candidates->list[candidates->count++];
}

static int collect_one(Work *work, const Item *item, const SameFact *by, size_t place,
                       Candidates *candidates)
{
    const PrecedentsWithRow *rows;
    size_t count;
    int r = precedents_with(work_db(work), work_arena(work), by->fact, by->value,
                            PRECEDENT_SEEN_MAX, &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        Candidate *candidate =
            id_eq(rows[i].item, item->id) ? NULL : candidate_of(candidates, rows[i].item);
        if (!candidate || candidate->same >> place & 1)
            continue;
        candidate->same |= UINT64_C(1) << place;
        candidate->same_count++;
        candidate->decided =
            rows[i].decided > candidate->decided ? rows[i].decided : candidate->decided;
    }
    return r ? trace(r) : 0;
}

static int compare_candidates(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    if (x->same_count != y->same_count)
        return x->same_count > y->same_count ? -1 : 1;
    if (x->decided != y->decided)
        return x->decided > y->decided ? -1 : 1;
    return id_compare(x->item, y->item);
}

static bool is_alike(const Candidate *candidate, const Searched *searched)
{
    bool regime = false;
    for (size_t i = 0; i < searched->count; i++)
        regime =
            regime || (candidate->same >> i & 1 && str_eq(searched->list[i].fact, S(REGIME_FACT)));
    return regime && candidate->same_count > 1;
}

static int collect(Work *work, const Item *item, const Searched *searched,
                   Candidates *ret_candidates)
{
    enum { SEARCHED_MAX = 64 }; /* bits */
    size_t by = searched->count < SEARCHED_MAX ? searched->count : SEARCHED_MAX;
    size_t kept = 0;
    *ret_candidates = (Candidates){ NEW_ARRAY(work_arena(work), Candidate, PRECEDENT_SEEN_MAX), 0,
                                    PRECEDENT_SEEN_MAX };
    for (size_t i = 0; i < by; i++) {
        int r = collect_one(work, item, &searched->list[i], i, ret_candidates);
        if (r)
            return trace(r);
    }
    for (size_t i = 0; i < ret_candidates->count; i++)
        if (is_alike(&ret_candidates->list[i], searched))
            ret_candidates->list[kept++] = ret_candidates->list[i];
    ret_candidates->count = kept;
    qsort(ret_candidates->list, kept, sizeof *ret_candidates->list, compare_candidates);
    return 0;
}

/* ---- the reply ------------------------------------------------------------------------------- */

static void put_same(Work *work, const Candidate *candidate, const Searched *searched,
                     PrecedentShown *shown)
{
    SameFact *same = NEW_ARRAY(work_arena(work), SameFact, candidate->same_count);
    for (size_t i = 0; i < searched->count && i < 64; i++)
        if (candidate->same >> i & 1)
            same[shown->same_count++] = searched->list[i];
    shown->same = same;
}

static int put_precedent(Work *work, const Candidate *candidate, const Searched *searched,
                         PrecedentShown *shown)
{
    FindingLastRow decision;
    bool found;
    Act act;
    Item item;
    int r = item_load(work, candidate->item, ITEM_NOW, &item);
    if (!r)
        r = finding_last(work_db(work), work_arena(work), item.id, FINDING_DECISION, &decision,
                         &found);
    if (!r)
        r = item_act(work, item.id, candidate->decided, &act);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a precedent names an item there is not");
    ensure(found);
    *shown = (PrecedentShown){
        .item = item.id,
        .reference = item.row.reference,
        .verdict = (int32_t)decision.verdict,
        .decided_at = act.at,
    };
    put_same(work, candidate, searched, shown);
    r = item_title(work, item.description.title_ja, item.description.title_en, &shown->title);
    return r ? trace(r) : 0;
}

int item_precedents(Work *work, const void *params, void *reply)
{
    const PrecedentsParams *wanted = params;
    PrecedentsReply *answer = reply;
    size_t limit = wanted->limit == INT64_MIN ? PRECEDENT_ROWS_USUAL : (size_t)wanted->limit;
    Searched searched;
    Candidates candidates;
    Item item;
    int r = item_load(work, wanted->item, ITEM_NOW, &item);
    if (!r)
        r = search_by(work, &item, &searched);
    if (!r)
        r = collect(work, &item, &searched, &candidates);
    if (r)
        return r < 0 ? trace(r) : r;

    PrecedentShown *shown = NEW_ARRAY(work_arena(work), PrecedentShown, limit);
    *answer = (PrecedentsReply){ .item = item.id,
                                 .searched = searched.list,
                                 .searched_count = searched.count,
                                 .precedents = shown };
    for (size_t i = 0; i < candidates.count && answer->precedent_count < limit && !r; i++) {
        bool may;
        r = work_may(work, S("item.show"), candidates.list[i].item, &may);
        if (!r && may)
            r = put_precedent(work, &candidates.list[i], &searched,
                              &shown[answer->precedent_count++]);
    }
    return r < 0 ? trace(r) : r;
}
