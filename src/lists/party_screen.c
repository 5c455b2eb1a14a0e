/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_casework.h"
#include "phrases_lists.h"

/*
 * party.screen: one party held against the lists in force. Each entry it meets at SCORE_ALERT is a
 * hit, once: found again it stays as it is, unless what it rested on is another now. A hit that is
 * met no longer is told to be gone.
 */

/* ---- the query ------------------------------------------------------------------------------- */

static int refuse(Work *work, Str pointer, Phrase message, Str arg)
{
    work_finding(work, pointer, message, PHRASE_LISTS_NAME_ANEW, arg);
    return WORK_E_INVALID;
}

static int add_numbers(Work *work, const Party *party, Query *query)
{
    Identifier *list = NEW_ARRAY(work_arena(work), Identifier, party->number_count + 1);
    for (size_t i = 0; i < party->number_count; i++)
        if (!identifier_read(work_arena(work), party->numbers[i], &list[query->identifier_count++]))
            return refuse(work, S("/party"), PHRASE_LISTS_NUMBER_UNREADABLE, party->numbers[i]);
    query->identifiers = list;
    return 0;
}

/* 0, or WORK_E_INVALID: nothing of a party is left out of its query. */
static int query_of(Work *work, const Party *party, Query *ret_query)
{
    Birth *birth = NEW(work_arena(work), Birth);
    Country *countries = NEW_ARRAY(work_arena(work), Country, party->country_count + 1);
    *ret_query = (Query){
        .name = party->name,
        .reading = party->reading,
        .type = (EntityType)(party->type + 1), /* -1: not said */
        .births = birth,
        .birth_count = party->birth_date.len > 0,
        .countries = countries,
        .country_count = party->country_count,
    };
    if (party->birth_date.len && !birth_read(party->birth_date, birth))
        return refuse(work, S("/party"), PHRASE_LISTS_BIRTH_UNREADABLE, party->birth_date);
    for (size_t i = 0; i < party->country_count; i++)
        if (!country_find(party->countries[i], &countries[i]))
            return refuse(work, S("/party"), PHRASE_LISTS_COUNTRY_UNREADABLE, party->countries[i]);
    int r = add_numbers(work, party, ret_query);
    return r ? r : 0;
}

int screen_search(Screening *screening, const Party *party, const Hit **ret_hits, size_t *ret_count)
{
    Work *work = screening->work;
    Query query;
    size_t more;
    int r = query_of(work, party, &query);
    if (r)
        return r;
    r = index_search(work_arena(work), screening->searcher, &query,
                     (Search){ SCORE_ALERT, INDEX_TOP_MAX }, ret_hits, ret_count, &more);
    if (r < 0)
        return trace(r);
    if (r)
        return refuse(work, S("/party"), name_refusal(r), party->name);
    if (more) {
        work_finding(work, S("/party"), PHRASE_LISTS_TOO_MANY, PHRASE_LISTS_NAME_ANEW, party->name);
        return WORK_E_RULE;
    }
    return 0;
}

enum { VERSION_SHOWN = 16 }; /* digits of a hash, for people */

/* ---- what was found before ------------------------------------------------------------------- */

static bool same_texts(const Str *a, size_t a_count, const Str *b, size_t b_count)
{
    bool same = a_count == b_count;
    for (size_t i = 0; i < a_count && same; i++)
        same = str_eq(a[i], b[i]);
    return same;
}

/* All that a query is made of. What was erased since is not known to be the same. */
static bool same_party(const Party *a, const Party *b)
{
    return a->name.len > 0 && str_eq(a->name, b->name) && str_eq(a->reading, b->reading) &&
           a->type == b->type && str_eq(a->birth_date, b->birth_date) &&
           same_texts(a->countries, a->country_count, b->countries, b->country_count) &&
           same_texts(a->numbers, a->number_count, b->numbers, b->number_count);
}

/* In what the hit would rest on something else now. */
static int changes_of(Work *work, const HitsOfPartyRow *row, const Party *party, Hash entry_hash,
                      int64_t *ret_changed)
{
    Party before;
    *ret_changed = (hash_eq(row->entry_hash, entry_hash) ? 0 : CHANGED_ENTRY) |
                   (row->rules == NAME_RULES ? 0 : CHANGED_RULES);
    if (row->party_seq == party->seq)
        return 0;
    int r = docket_party(work, party->id, row->party_seq, &before);
    if (r < 0)
        return trace(r);
    if (r || !same_party(&before, party))
        *ret_changed |= CHANGED_PARTY;
    return 0;
}

/* ---- telling --------------------------------------------------------------------------------- */

static Str reasons_text(Work *work, const Hit *hit)
{
    HitReason *reasons = NEW_ARRAY(work_arena(work), HitReason, hit->reason_count + 1);
    HitReasons all = { reasons, hit->reason_count };
    Text text = text_open(work_arena(work), HIT_REASONS_BYTES_MAX);

    for (size_t i = 0; i < hit->reason_count; i++)
        reasons[i] = (HitReason){
            .kind = (int32_t)hit->reasons[i].kind,
            .query = hit_text(work_arena(work), hit->reasons[i].query, HIT_NAME_MAX),
            .entry = hit_text(work_arena(work), hit->reasons[i].entry, HIT_NAME_MAX),
            .lowered = hit->reasons[i].lowered,
        };
    shape_write(&text, &hit_reasons_shape, &all);
    ensure(!text.full);
    return text_str(&text);
}

/* The event is written when the image may be unmapped already: texts are copied. */
static HitFound found_of(const Screening *screening, const Party *party, const DocketHead *head,
                         const Hit *hit, int64_t changed)
{
    IndexedList list = index_list(screening->index, hit->list);
    ListEntry entry =
        index_entry_whole(work_arena(screening->work), screening->index, hit->list, hit->entry);
    Arena *arena = work_arena(screening->work);

    return (HitFound){
        .item = party->item,
        .party = party->id,
        .party_seq = party->seq,
        .kind = (int32_t)list.kind,
        .list = arena_str(arena, list.name),
        .list_hash = list.hash,
        .list_issued = list.issued,
        .entry = hit_text(arena, entry.id, HIT_NAME_MAX),
        .key = hit_text(arena, entry.key, HIT_NAME_MAX),
        .entry_hash = index_entry(screening->index, hit->list, hit->entry).hash,
        .entry_name = hit_text(arena, entry.names[0].text, HIT_NAME_MAX),
        .name = hit_text(arena, hit->name, HIT_NAME_MAX),
        .programme = hit_text(arena, entry.programme, LIST_TEXT_BYTES_MAX),
        .told = hit_entry_text(arena, &entry),
        .strength = (int32_t)hit->strength,
        .score = hit->score,
        .rules = NAME_RULES,
        .reasons = reasons_text(screening->work, hit),
        .changed = changed,
        .organisation = head->keeper,
        .owner = head->assigned,
        .marking = head->marking,
    };
}

typedef struct Known {
    const HitsOfPartyRow *rows;
    size_t count;
    bool *met;  /* by this search */
    Text lists; /* with new hits, and their versions */
} Known;

static const HitsOfPartyRow *find_known(const Known *known, Str list, Str key)
{
    for (size_t i = 0; i < known->count; i++)
        if (str_eq(known->rows[i].list, list) && str_eq(known->rows[i].entry_key, key)) {
            known->met[i] = true;
            return &known->rows[i];
        }
    return NULL;
}

/* "ofac 2024-05-03 0123456789abcdef": each list once. */
static void note_list(Known *known, const HitFound *found)
{
    Text list = text_open(known->lists.arena, LIST_NAME_MAX + 60), hash = text_open(list.arena, 64);
    size_t at;

    text_all(&list, found->list, S(" "));
    if (found->list_issued != DATE_NONE) {
        date_write(&list, found->list_issued);
        text_char(&list, ' ');
    }
    hash_write(&hash, found->list_hash);
    text_put(&list, str_cut(text_str(&hash), 0, VERSION_SHOWN));
    if (!str_find(text_str(&known->lists), text_str(&list), &at))
        text_all(&known->lists, known->lists.len ? S(", ") : S(""), text_str(&list));
}

/* One entry that was met: new, back, or as before. */
static int tell_hit(Screening *screening, const Party *party, const DocketHead *head, Known *known,
                    const Hit *hit, PartyScreenReply *reply)
{
    HitFound found = found_of(screening, party, head, hit, 0);
    const HitsOfPartyRow *row = find_known(known, found.list, found.key);

    if (!row) {
        work_event(screening->work, S("hit.found"), work_new_id(screening->work), &found);
        note_list(known, &found);
        reply->found++;
        return 0;
    }
    int r = changes_of(screening->work, row, party, found.entry_hash, &found.changed);
    if (r)
        return trace(r);
    if (found.changed || row->state == HIT_GONE) {
        if (row->state == HIT_GONE)
            found.changed = 0;
        work_event(screening->work, S("hit.back"), row->id, &found);
        note_list(known, &found);
        reply->found++;
    } else if (row->state == HIT_CONFIRMED && row->verdict == HIT_FALSE) {
        reply->known++;
    } else {
        reply->open++;
    }
    return 0;
}

static void tell_gone(const Screening *screening, const Known *known, PartyScreenReply *reply)
{
    HitGone gone = { screening->set->hash };
    for (size_t i = 0; i < known->count; i++)
        if (!known->met[i] && known->rows[i].state != HIT_GONE) {
            work_event(screening->work, S("hit.gone"), known->rows[i].id, &gone);
            reply->gone++;
        }
}

/* ---- what it does to the item ---------------------------------------------------------------- */

static bool held_already(const Screening *screening, Id item)
{
    for (size_t i = 0; i < screening->held_count; i++)
        if (id_eq(screening->held[i], item))
            return true;
    return false;
}

/* What was proposed or decided without these hits is not any more. */
static int hold_item(Screening *screening, const Party *party, const DocketHead *head, Str lists)
{
    Lang lang = LANG_JA; /* of the record: it stays, whoever reads it */
    if (head->state != ITEM_DRAFTED && head->state != ITEM_DECIDED)
        return 0;
    if (held_already(screening, party->item))
        return 0;
    ensure(screening->held_count < screening->held_room);
    screening->held[screening->held_count++] = party->item;
    Text reason = text_open(work_arena(screening->work), LIST_REASON_MAX);
    phrase_put(&reason, PHRASE_LISTS_HOLD_REASON, lang, lists);
    text_c(&reason, " / ");
    phrase_put(&reason, PHRASE_LISTS_HOLD_REASON, LANG_EN, lists);
    int r = docket_hold(screening->work, party->item, text_str(&reason),
                        phrase(PHRASE_LISTS_HOLD_AUTHORITY, lang));
    return r < 0 ? trace(r) : r;
}

/* ---- the whole ------------------------------------------------------------------------------- */

Screening screening_begin(Work *work, const ListSet *set, const IndexLease *lease, size_t items)
{
    return (Screening){
        .work = work,
        .set = set,
        .searcher = searcher_open(work_arena(work), lease->index),
        .index = lease->index,
        .held = NEW_ARRAY(work_arena(work), Id, items + 1),
        .held_room = items,
    };
}

static int tell_all(Screening *screening, const Party *party, const Hit *hits, size_t count,
                    PartyScreenReply *reply)
{
    Work *work = screening->work;
    DocketHead head;
    Known known;
    int r = hits_of_party(work_db(work), work_arena(work), party->id, &known.rows, &known.count);
    if (!r)
        r = docket_head(work, party->item, &head);
    if (r)
        return r < 0 ? trace(r) : r;
    known.met = NEW_ARRAY(work_arena(work), bool, known.count + 1);
    known.lists = text_open(work_arena(work), LIST_REASON_MAX / 4);
    for (size_t i = 0; i < count && !r; i++)
        r = tell_hit(screening, party, &head, &known, &hits[i], reply);
    tell_gone(screening, &known, reply);
    if (!r && reply->found)
        r = hold_item(screening, party, &head, text_str(&known.lists));
    return r < 0 ? trace(r) : r;
}

int screen_party(Screening *screening, const Party *party, PartyScreenReply *ret_reply)
{
    const Hit *hits;
    size_t count;
    *ret_reply = (PartyScreenReply){ .item = party->item,
                                     .party = party->id,
                                     .lists = screening->set->hash };
    int r = screen_search(screening, party, &hits, &count);
    if (!r)
        r = tell_all(screening, party, hits, count, ret_reply);
    if (r)
        return r < 0 ? trace(r) : r;
    PartyScreened screened = {
        .party = party->id,
        .party_seq = party->seq,
        .lists = screening->set->hash,
        .rules = NAME_RULES,
        .found = ret_reply->found,
        .known = ret_reply->known,
        .gone = ret_reply->gone,
    };
    ret_reply->open += ret_reply->found;
    work_event(screening->work, S("party.screened"), party->item, &screened);
    return 0;
}

/* A party of this item that takes part. 0, WORK_E_NOT_FOUND, WORK_E_CONFLICT, or a fault. */
static int standing_party(Work *work, Id item, Id party, Party *ret_party)
{
    int r = docket_party(work, party, LISTS_NOW, ret_party);
    if (r < 0)
        return trace(r);
    if (r || !id_eq(ret_party->item, item)) {
        work_finding(work, S("/party"), PHRASE_CASEWORK_NO_SUCH_PARTY, PHRASE_NONE, S(""));
        return WORK_E_NOT_FOUND;
    }
    if (ret_party->stands)
        return 0;
    work_finding(work, S("/party"), PHRASE_CASEWORK_PARTY_DROPPED,
                 PHRASE_CASEWORK_PARTY_DROPPED_REMEDY, S(""));
    return WORK_E_CONFLICT;
}

int party_screen(Work *work, const void *params, void *reply)
{
    const PartyScreenParams *wanted = params;
    IndexLease lease;
    ListSet set;
    Party party;
    int r = standing_party(work, wanted->item, wanted->party, &party);
    if (!r)
        r = list_set(work, LISTS_NOW, &set);
    if (!r && set.count == 0) {
        work_finding(work, S(""), PHRASE_LISTS_NONE_IN_FORCE, PHRASE_LISTS_NONE_IN_FORCE_REMEDY,
                     S(""));
        r = WORK_E_RULE;
    }
    if (!r)
        r = index_lease(work, &set, &lease);
    if (r)
        return r < 0 ? trace(r) : r;
    Screening screening = screening_begin(work, &set, &lease, 1);
    r = screen_party(&screening, &party, reply);
    index_return(&lease);
    return r < 0 ? trace(r) : r;
}
