/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/* hit.list, hit.show: hits as tasks, and one with everything its decision needs. */

enum { SENTENCE_MAX = HIT_NAME_MAX };

/* ---- the hit as a subject -------------------------------------------------------------------- */

/* What the item is asked about counts for its hits; the hands are those that decided the hit. */
int hit_facts(Work *work, Id subject, AccessFacts *facts)
{
    HitGetRow hit;
    bool found;
    int r = hit_get(work_db(work), work_arena(work), subject, &hit, &found);
    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    r = access_fact_as(facts, S("item"), hit.item);
    const Id hands[] = { hit.decider, hit.decided_for };
    access_fact_persons(facts, S("hands"), hands, hit.state == HIT_DECIDED ? COUNT_OF(hands) : 0);
    return r < 0 ? trace(r) : r;
}

/* ---- listing --------------------------------------------------------------------------------- */

static int show_listed(Work *work, Id id, const HitGetRow *row, HitListed *shown)
{
    DocketHead head;
    *shown = (HitListed){
        .hit = id,
        .item = row->item,
        .party = row->party,
        .list = row->list,
        .entry = row->entry,
        .entry_name = row->entry_name,
        .name = row->name,
        .score = row->score,
        .band = (int32_t)band_of((int32_t)row->score),
        .state = (int32_t)row->state,
        .verdict = (int32_t)row->verdict,
        .owner = row->owner,
    };
    int r = docket_head(work, row->item, &head);
    if (!r && !id_is_none(row->owner))
        r = work_person_name(work, row->owner, &shown->owner_name);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "the item of a hit is gone");
    shown->reference = head.reference;
    return 0;
}

static int keeps(Work *work, Id subject, void *context, bool *ret_keep)
{
    const HitListParams *wanted = context;
    HitGetRow row;
    bool found;
    int r = hit_get(work_db(work), work_arena(work), subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    *ret_keep = (id_is_none(wanted->item) || id_eq(wanted->item, row.item)) &&
                (wanted->state < 0 || wanted->state == row.state) &&
                (id_is_none(wanted->owner) || id_eq(wanted->owner, row.owner));
    return 0;
}

static int show_row(Work *work, Id id, HitListed *shown)
{
    HitGetRow row;
    bool found;
    int r = hit_get(work_db(work), work_arena(work), id, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = show_listed(work, id, &row, shown);
    return r ? trace(r) : 0;
}

int hit_list(Work *work, const void *params, void *reply)
{
    HitListParams wanted = *(const HitListParams *)params;
    HitListReply *list = reply;
    ListQuery query = { .list = S("hit"),
                        .subject_kind = S("hit"),
                        .backwards = true,
                        .limit = wanted.limit,
                        .after = wanted.after,
                        .keep = keeps,
                        .context = &wanted };
    ListPage page;
    int r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    HitListed *hits = NEW_ARRAY(work_arena(work), HitListed, page.count + 1);
    for (size_t i = 0; i < page.count && !r; i++)
        r = show_row(work, page.rows[i].subject, &hits[i]);
    *list = (HitListReply){ hits, page.count, page.next };
    return r ? trace(r) : 0;
}

/* ---- one hit --------------------------------------------------------------------------------- */

static void show_reason(Work *work, const HitReason *kept, HitReasonShown *shown)
{
    Text sentence = text_open(work_arena(work), SENTENCE_MAX);
    Reason reason = { (ReasonKind)kept->kind, kept->query, kept->entry, (int32_t)kept->lowered };

    reason_write(&sentence, &reason, work_lang(work));
    *shown = (HitReasonShown){ reason_words[kept->kind], text_str(&sentence), kept->query,
                               kept->entry, kept->lowered };
}

static int show_reasons(Work *work, Str mark, HitShown *shown)
{
    Findings findings = { .arena = work_arena(work) };
    HitReasons kept = { 0 };
    Str text;
    int r = work_value(work, mark, &text);
    if (r)
        return trace(r);
    const Json *tree = json_read(work_arena(work), text, S(""), &findings);
    if (!tree) /* erased */
        return 0;
    bool good = shape_bind(work_arena(work), &hit_reasons_shape, tree, S(""), &kept, &findings);
    ensure(good); /* written from the same shape */
    HitReasonShown *reasons = NEW_ARRAY(work_arena(work), HitReasonShown, kept.reason_count + 1);
    for (size_t i = 0; i < kept.reason_count; i++)
        show_reason(work, &kept.reasons[i], &reasons[i]);
    shown->reasons = reasons;
    shown->reason_count = kept.reason_count;
    return 0;
}

static int show_decision(Work *work, const HitDecisionsRow *row, HitDecisionShown *shown)
{
    *shown = (HitDecisionShown){
        .decision = row->seq,
        .met = row->met_seq,
        .verdict = (int32_t)row->verdict,
        .at = row->at,
        .by = row->person,
        .confirmed_by = row->confirmer,
    };
    int r = work_value(work, row->reason, &shown->reason);
    if (!r)
        r = work_person_name(work, row->person, &shown->by_name);
    if (!r && !id_is_none(row->confirmer))
        r = work_person_name(work, row->confirmer, &shown->confirmed_by_name);
    return r ? trace(r) : 0;
}

static int show_decisions(Work *work, Id hit, HitShown *shown)
{
    const HitDecisionsRow *rows;
    size_t count;
    int r = hit_decisions(work_db(work), work_arena(work), hit, &rows, &count);
    if (r)
        return trace(r);
    HitDecisionShown *decisions = NEW_ARRAY(work_arena(work), HitDecisionShown, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = show_decision(work, &rows[i], &decisions[i]);
    shown->decisions = decisions;
    shown->decision_count = count;
    return r ? trace(r) : 0;
}

static int show_party(Work *work, const HitGetRow *row, HitShown *shown)
{
    Party party;
    int r = docket_party(work, row->party, row->party_seq, &party);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_STORE, "the party of a hit is gone");
    shown->party_name = party.name;
    shown->party_reading = party.reading;
    shown->party_role = party.role;
    shown->party_type = party.type;
    shown->party_birth = party.birth_date;
    shown->party_countries = party.countries;
    shown->party_country_count = party.country_count;
    shown->party_ids = party.numbers;
    shown->party_id_count = party.number_count;
    shown->party_address = party.address;
    return 0;
}

static void show_entry(Work *work, const HitGetRow *row, HitShown *shown)
{
    Findings findings = { .arena = work_arena(work) };
    const Json *tree = json_read(work_arena(work), row->told, S(""), &findings);
    bool good = tree && shape_bind(work_arena(work), &hit_entry_shape, tree, S(""), &shown->entry,
                                   &findings);
    ensure(good); /* written from the same shape */
}

/* The files of the list as they were in force when it met. */
static int show_list_files(Work *work, const HitGetRow *row, HitShown *shown)
{
    ListNamed list = { (int32_t)row->kind, row->list };
    ListSet set;
    int r = list_set(work, row->met_seq, &set);
    if (!r)
        r = show_files(work, &set, &list, &shown->files, &shown->file_count);
    return r ? trace(r) : 0;
}

int hit_show(Work *work, const void *params, void *reply)
{
    const HitParams *wanted = params;
    HitShown *shown = reply;
    HitGetRow row;
    bool found;
    int r = hit_get(work_db(work), work_arena(work), wanted->hit, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *shown = (HitShown){
        .kind = (int32_t)row.kind,
        .strength = (int32_t)row.strength,
        .list_hash = row.list_hash,
        .entry_hash = row.entry_hash,
        .list_issued = (Date)row.list_issued,
        .met_at = row.met_at,
        .met = row.met_seq,
        .entry_key = row.entry_key,
        .programme = row.programme,
        .rules = row.rules,
        .party_changed = row.changed & CHANGED_PARTY,
        .entry_changed = row.changed & CHANGED_ENTRY,
        .rules_changed = row.changed & CHANGED_RULES,
    };
    show_entry(work, &row, shown);
    r = show_listed(work, wanted->hit, &row, &shown->hit);
    if (!r)
        r = show_party(work, &row, shown);
    if (!r)
        r = show_list_files(work, &row, shown);
    if (!r)
        r = hit_now(work, &row, &shown->now);
    if (!r)
        r = show_reasons(work, row.reasons, shown);
    if (!r)
        r = show_decisions(work, wanted->hit, shown);
    return r ? trace(r) : 0;
}
