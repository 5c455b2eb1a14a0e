/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * hit.replay: the search that a decision rests on, made again: the party as it was named then, the
 * lists that were in force then, from their kept files. Nothing of it is written.
 */

/* What the decision rested on, or what the hit rests on now. */
typedef struct Rested {
    int64_t met, party_seq, score, rules;
    Str key;
    Hash entry_hash;
} Rested;

static Rested rested_now(const HitGetRow *hit)
{
    return (Rested){ hit->met_seq, hit->party_seq, hit->score,
                     hit->rules,   hit->entry_key, hit->entry_hash };
}

/* 0, WORK_E_NOT_FOUND, or a fault. */
static int rested_of(Work *work, Id hit, int64_t decision, Rested *ret_rested)
{
    const HitDecisionsRow *rows;
    size_t count;
    int r = hit_decisions(work_db(work), work_arena(work), hit, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        if (rows[i].seq == decision) {
            *ret_rested = (Rested){ rows[i].met_seq, rows[i].party_seq, rows[i].score,
                                    rows[i].rules,   rows[i].entry_key, rows[i].entry_hash };
            return 0;
        }
    work_finding(work, S("/decision"), PHRASE_LISTS_NO_SUCH_DECISION, PHRASE_NONE, S(""));
    return WORK_E_NOT_FOUND;
}

static void show_hit(Work *work, const Index *index, const Hit *hit, ReplayedHit *shown)
{
    Arena *arena = work_arena(work);
    IndexedList list = index_list(index, hit->list);
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);

    *shown = (ReplayedHit){
        .list = hit_text(arena, list.name, LIST_NAME_MAX),
        .entry = hit_text(arena, entry.id, HIT_NAME_MAX),
        .entry_name = hit_text(arena, entry.primary, HIT_NAME_MAX),
        .name = hit_text(arena, hit->name, HIT_NAME_MAX),
        .score = hit->score,
        .band = (int32_t)hit->band,
    };
}

/* Is it this very entry, with the same content? */
static bool is_hit(const Index *index, const Hit *hit, const HitGetRow *row, const Rested *rested)
{
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);
    return str_eq(index_list(index, hit->list).name, row->list) &&
           hash_eq(entry.hash, rested->entry_hash) && str_eq(entry.key, rested->key);
}

static int search_again(Work *work, const IndexLease *lease, const ListSet *set,
                        const HitGetRow *row, const Rested *rested, HitReplayReply *reply)
{
    Screening screening = screening_begin(work, set, lease, 1);
    const Hit *hits;
    size_t count;
    Party party;
    int r = docket_party(work, row->party, rested->party_seq, &party);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "the party of a hit is gone");
    r = screen_search(&screening, &party, &hits, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    ReplayedHit *shown = NEW_ARRAY(work_arena(work), ReplayedHit, count + 1);
    for (size_t i = 0; i < count; i++) {
        show_hit(work, lease->index, &hits[i], &shown[i]);
        if (is_hit(lease->index, &hits[i], row, rested))
            reply->score_now = hits[i].score;
    }
    reply->hits = shown;
    reply->hit_count = count;
    reply->party_name = party.name;
    return 0;
}

static int replay(Work *work, const HitGetRow *row, const Rested *rested, HitReplayReply *reply)
{
    IndexLease lease;
    ListSet set;
    int r = list_set(work, rested->met, &set);
    if (!r)
        r = show_files(work, &set, NULL, &reply->files, &reply->file_count);
    if (!r)
        r = index_lease_past(work, &set, &lease);
    if (r)
        return r < 0 ? trace(r) : r;
    reply->lists = set.hash;
    r = search_again(work, &lease, &set, row, rested, reply);
    index_return(&lease);
    return r < 0 ? trace(r) : r;
}

int hit_replay(Work *work, const void *params, void *reply)
{
    const HitReplayParams *wanted = params;
    HitReplayReply *shown = reply;
    Rested rested;
    HitGetRow row;
    bool found, asked = wanted->decision != INT64_MIN;
    int r = hit_get(work_db(work), work_arena(work), wanted->hit, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    rested = rested_now(&row);
    if (asked)
        r = rested_of(work, wanted->hit, wanted->decision, &rested);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (HitReplayReply){
        .hit = wanted->hit,
        .decision = wanted->decision,
        .met = rested.met,
        .score_then = rested.score,
        .score_now = INT64_MIN,
        .rules_then = rested.rules,
        .rules_now = NAME_RULES,
    };
    r = replay(work, &row, &rested, shown);
    shown->same = !r && shown->score_now == rested.score;
    return r < 0 ? trace(r) : r;
}
