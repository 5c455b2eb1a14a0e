/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_events.h"
#include "phrases_lists.h"

#include "lists/lists_sql.h"

/* Rows that follow from events. */

enum { LIST_KEY_BYTES = 16 };

static Str joined(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, LIST_KINDS * (LIST_NAME_MAX + 1));
    for (size_t i = 0; i < count; i++)
        text_all(&text, i ? S(",") : S(""), words[i]);
    return text_str(&text);
}

static int apply_required(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ListRequired *rule = data;
    int r = list_rule_add(db, event->seq, rule->required,
                          joined(arena, rule->kinds, rule->kind_count), rule->reason);
    return r ? trace(r) : 0;
}

static int apply_limited(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ListLimited *limited = data;
    (void)arena;
    int r = list_limit_put(db, limited->kind, limited->days, event->seq);
    return r ? trace(r) : 0;
}

static int apply_imported(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ListImported *list = data;
    (void)arena;
    int r = list_version_end(db, list->kind, list->name, event->seq);
    if (!r)
        r = list_version_add(db, event->seq, list->kind, list->name, list->file, list->hash,
                             list->issued, event->at, event->actor, list->entries, list->names,
                             list->reason);
    return r ? trace(r) : 0;
}

static int apply_checked(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ListChecked *checked = data;
    (void)arena;
    int r = list_version_checked(db, checked->kind, checked->name, event->at);
    return r ? trace(r) : 0;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ListWithdrawn *withdrawn = data;
    (void)arena;
    int r =
        list_version_withdraw(db, withdrawn->kind, withdrawn->name, event->seq, withdrawn->reason);
    return r ? trace(r) : 0;
}

static int apply_screened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PartyScreened *screened = data;
    (void)arena;
    int r = screening_add(db, screened->party, event->seq, screened->party_seq, screened->lists,
                          event->at);
    return r ? trace(r) : 0;
}

/* ---- hits ------------------------------------------------------------------------------------ */

static int set_hit(Db *db, const Event *event, const HitFound *hit)
{
    int r = hit_set(db, event->subject, event->seq, event->at, hit->party_seq, hit->kind, hit->list,
                    hit->list_hash, hit->list_issued, hit->entry, hit->key, hit->entry_hash,
                    hit->entry_name, hit->name, hit->programme, hit->told, hit->strength,
                    hit->score, hit->rules, hit->reasons, hit->changed);
    return r ? trace(r) : 0;
}

static int open_hit(Db *db, Id id)
{
    int r = hit_state(db, id, HIT_OPEN, HIT_UNDECIDED, 0, id_none(), id_none(), id_none());
    return r ? trace(r) : 0;
}

static Str sort_key(Arena *arena, int64_t seq)
{
    Text key = text_open(arena, LIST_KEY_BYTES), digits = text_open(arena, LIST_KEY_BYTES);

    text_int(&digits, seq);
    text_repeat(&key, '0', LIST_KEY_BYTES - digits.len);
    text_put(&key, text_str(&digits));
    return text_str(&key);
}

/* Tasks stand in the list of the organisation that keeps the item, and in that of everybody. */
static int list_hit(Db *db, Arena *arena, const Event *event, const HitFound *hit)
{
    Relation relation = { .list = S("hit"),
                          .sort_key = sort_key(arena, event->seq),
                          .subject = event->subject,
                          .marking = hit->marking };
    int r = relation_put(db, &relation);
    relation.scope = hit->organisation;
    if (!r)
        r = relation_put(db, &relation);
    return r ? trace(r) : 0;
}

static int apply_found(Db *db, Arena *arena, const Event *event, const void *data)
{
    const HitFound *hit = data;
    int r = hit_add(db, event->subject, hit->item, hit->party, event->seq, hit->organisation,
                    hit->owner, HIT_OPEN, HIT_UNDECIDED, id_none(), hash_none());
    if (!r)
        r = set_hit(db, event, hit);
    if (!r)
        r = list_hit(db, arena, event, hit);
    return r ? trace(r) : 0;
}

static int apply_back(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena;
    int r = set_hit(db, event, data);
    if (!r)
        r = open_hit(db, event->subject);
    return r ? trace(r) : 0;
}

static int apply_gone(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena, (void)data;
    int r =
        hit_state(db, event->subject, HIT_GONE, HIT_UNDECIDED, 0, id_none(), id_none(), id_none());
    return r ? trace(r) : 0;
}

static int apply_assigned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const HitAssigned *assigned = data;
    (void)arena;
    int r = hit_owner(db, event->subject, assigned->person);
    return r ? trace(r) : 0;
}

static int apply_decided(Db *db, Arena *arena, const Event *event, const void *data)
{
    const HitDecided *decided = data;
    (void)arena;
    int r = hit_decision_add(db, event->subject, event->seq, event->at, decided->verdict,
                             decided->reason, event->actor, event->principal, id_none());
    if (!r)
        r = hit_state(db, event->subject, HIT_DECIDED, decided->verdict, event->seq, event->actor,
                      event->principal, id_none());
    return r ? trace(r) : 0;
}

static int apply_confirmed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const HitConfirmed *confirmed = data;
    HitGetRow hit;
    bool found;
    int r = hit_get(db, arena, event->subject, &hit, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = hit_decision_confirm(db, event->subject, confirmed->decision, event->seq, event->actor);
    if (!r)
        r = hit_state(db, event->subject, HIT_CONFIRMED, hit.verdict, hit.decision, hit.decider,
                      hit.decided_for, event->actor);
    return r ? trace(r) : 0;
}

/* ---- re-screening ---------------------------------------------------------------------------- */

static int apply_started(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RescreeningStarted *started = data;
    (void)arena;
    int r = rescreening_add(db, started->rescreening, event->seq, started->lists, id_none(),
                            started->total);
    return r ? trace(r) : 0;
}

static int apply_advanced(Db *db, Arena *arena, const Event *event, const void *data)
{
    const RescreeningAdvanced *advanced = data;
    (void)arena;
    int r = rescreening_set(db, advanced->rescreening, advanced->last, advanced->done,
                            advanced->found, advanced->failed, advanced->finished ? event->seq : 0);
    return r ? trace(r) : 0;
}

#define TOLD(of, kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR(of), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind list_event_kinds[LIST_EVENT_KINDS] = {
    TOLD("", "list.required", list_required_shape, apply_required, PHRASE_LISTS_DID_REQUIRE),
    TOLD("", "list.limited", list_limited_shape, apply_limited, PHRASE_LISTS_DID_LIMIT),
    TOLD("", "list.imported", list_imported_shape, apply_imported, PHRASE_LISTS_DID_IMPORT),
    TOLD("", "list.checked", list_checked_shape, apply_checked, PHRASE_LISTS_DID_CHECK),
    TOLD("", "list.withdrawn", list_withdrawn_shape, apply_withdrawn, PHRASE_LISTS_DID_WITHDRAW),
    TOLD("item", "party.screened", party_screened_shape, apply_screened, PHRASE_LISTS_DID_SCREEN),
    TOLD("hit", "hit.found", hit_found_shape, apply_found, PHRASE_LISTS_DID_FIND),
    TOLD("hit", "hit.back", hit_found_shape, apply_back, PHRASE_LISTS_DID_COME_BACK),
    TOLD("hit", "hit.gone", hit_gone_shape, apply_gone, PHRASE_LISTS_DID_GO),
    TOLD("hit", "hit.assigned", hit_assigned_shape, apply_assigned, PHRASE_LISTS_DID_ASSIGN),
    TOLD("hit", "hit.decided", hit_decided_shape, apply_decided, PHRASE_LISTS_DID_DECIDE),
    TOLD("hit", "hit.confirmed", hit_confirmed_shape, apply_confirmed, PHRASE_LISTS_DID_CONFIRM),
    TOLD("", "rescreening.started", rescreening_started_shape, apply_started,
         PHRASE_LISTS_DID_START),
    TOLD("", "rescreening.advanced", rescreening_advanced_shape, apply_advanced,
         PHRASE_LISTS_DID_ADVANCE),
};

const Projection list_projections[LIST_PROJECTIONS] = {
    { STR("hit"), STR("id") },
    { STR("hit_decision"), STR("hit, seq") },
    { STR("list_limit"), STR("kind") },
    { STR("list_rule"), STR("seq") },
    { STR("list_version"), STR("seq") },
    { STR("rescreening"), STR("id") },
    { STR("screening"), STR("party, seq") },
};
