/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/outside_parts.h"
#include "cases/search.h"
#include "phrases_cases.h"

#include <string.h>

/* Rows that follow from events. */

/* ---- the case itself ------------------------------------------------------------------------- */

static Str join_ids(Arena *arena, const Id *ids, size_t count)
{
    Text text = text_open(arena, count * sizeof(Id));
    for (size_t i = 0; i < count; i++)
        text_put(&text, (Str){ (const char *)ids[i].bytes, sizeof ids[i].bytes });
    return text_str(&text);
}

static Str request_text(Arena *arena, const CaseRequest *request)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, &case_request_shape, request);
    ensure(!text.full);
    return text_str(&text);
}

/* It stands in the list of every organisation that takes part, and in that of everybody. */
static int list_in(Db *db, Relation relation, const Id *organisations, size_t count)
{
    int r = relation_drop(db, relation.list, relation.subject);
    if (!r)
        r = relation_put(db, &relation);
    for (size_t i = 0; !r && i < count; i++) {
        relation.scope = organisations[i];
        r = relation_put(db, &relation);
    }
    return r ? trace(r) : 0;
}

int case_list_again(Db *db, Arena *arena, Id case_file)
{
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(db, arena, case_file, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    size_t count = row.organisations.len / sizeof(Id);
    Id *organisations = NEW_ARRAY(arena, Id, count + 1);
    memcpy(organisations, row.organisations.at, count * sizeof(Id));
    Relation relation = { .list = S(CASE_LIST),
                          .sort_key = relation_key(arena, row.opened),
                          .subject = case_file,
                          .marking = row.marking };
    r = list_in(db, relation, organisations, count);
    if (!r)
        r = outside_list(db, arena, relation);
    return r ? trace(r) : 0;
}

int case_list_inner(Db *db, Arena *arena, Str list, int64_t key, Id subject, Id case_file)
{
    CaseFileGetRow row;
    bool found;
    Id keeper;
    int r = case_file_get(db, arena, case_file, &row, &found);
    if (r)
        return trace(r);
    ensure(found && row.organisations.len >= sizeof keeper);
    memcpy(&keeper, row.organisations.at, sizeof keeper);
    Relation relation = { .list = list,
                          .sort_key = relation_key(arena, key),
                          .subject = subject,
                          .marking =
                              row.marking > MARKING_RESTRICTED ? row.marking : MARKING_RESTRICTED };
    r = list_in(db, relation, &keeper, 1);
    return r ? trace(r) : 0;
}

static int add_step(Db *db, const Event *event, Str operation, Str state, Date day, Str reason)
{
    int r = case_file_step_add(db, event->seq, event->subject, operation, state, day, event->at,
                               event->actor, event->principal, reason);
    return r ? trace(r) : 0;
}

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseOpened *opened = data;
    int r = case_file_add(db, event->subject, event->seq, opened->number, opened->kind,
                          opened->route, opened->route_hash, opened->state, opened->country,
                          opened->programme, opened->currency, opened->marking,
                          join_ids(arena, opened->organisations, opened->organisation_count),
                          opened->title_ja, opened->title_en, request_text(arena, &opened->request),
                          opened->request.received, DATE_NONE, opened->model);
    if (!r)
        r = case_file_year_put(db, opened->country, opened->year, opened->serial);
    if (!r)
        r = add_step(db, event, event->operation, opened->state, moment_date(event->at), S(""));
    if (!r)
        r = case_list_again(db, arena, event->subject);
    return r ? trace(r) : 0;
}

static int apply_described(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseDescribed *described = data;
    int r = case_file_describe(
        db, event->subject, described->marking,
        join_ids(arena, described->organisations, described->organisation_count),
        described->title_ja, described->title_en, request_text(arena, &described->request),
        described->request.received, event->seq, described->model);
    if (!r)
        r = case_list_again(db, arena, event->subject);
    return r ? trace(r) : 0;
}

static int apply_stepped(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseStepped *stepped = data;
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(db, arena, event->subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    bool stays = str_eq(row.state, stepped->state);
    bool complete = str_eq(stepped->operation, S("case.complete"));
    r = case_file_move(db, event->subject, stepped->state, stays ? row.since : event->seq,
                       complete ? stepped->day : row.completed, event->seq);
    if (!r)
        r = add_step(db, event, stepped->operation, stepped->state, stepped->day, stepped->reason);
    return r ? trace(r) : 0;
}

static int apply_rerouted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseRerouted *rerouted = data;
    (void)arena;
    int r = case_file_reroute(db, event->subject, rerouted->route, rerouted->route_hash,
                              rerouted->state, event->seq);
    if (!r)
        r = add_step(db, event, event->operation, rerouted->state, moment_date(event->at),
                     rerouted->reason);
    return r ? trace(r) : 0;
}

/* What hangs on a case was written: the case itself is of this event too. */
static int touch(Db *db, const Event *event, int r)
{
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

/* ---- legs, holds, papers --------------------------------------------------------------------- */

static int apply_leg_added(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LegAdded *added = data;
    (void)arena;
    int r = case_file_leg_add(db, added->leg, event->subject, event->seq,
                              added->line == INT64_MIN ? 0 : added->line, added->kind, added->item,
                              added->item_line);
    return touch(db, event, r);
}

static int apply_leg_dropped(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LegDropped *dropped = data;
    (void)arena;
    int r = case_file_leg_end(db, dropped->leg, event->seq);
    return touch(db, event, r);
}

static Str join_words(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, count * (CASE_WORD_MAX + 1));
    for (size_t i = 0; i < count; i++)
        text_all(&text, i ? S(" ") : S(""), words[i]);
    return text_str(&text);
}

static int apply_held(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseHeld *held = data;
    int r = case_file_hold_add(db, held->hold, event->subject, event->seq,
                               join_words(arena, held->operations, held->operation_count),
                               held->reason, held->authority, held->until, held->by_law);
    return touch(db, event, r);
}

static int apply_released(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseReleased *released = data;
    (void)arena;
    int r = case_file_hold_end(db, released->hold, event->seq, released->reason);
    return touch(db, event, r);
}

static int apply_paper_needed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaperNeeded *needed = data;
    (void)arena;
    int r = case_file_paper_add(db, needed->paper, event->subject, event->seq, needed->kind,
                                needed->giver, true, needed->due, DATE_NONE, hash_none());
    return touch(db, event, r);
}

static int apply_paper_given(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaperGiven *given = data;
    (void)arena;
    int r = given->was_needed
                ? 0
                : case_file_paper_add(db, given->paper, event->subject, event->seq, given->kind,
                                      given->giver, false, DATE_NONE, DATE_NONE, hash_none());
    if (!r)
        r = case_file_paper_give(db, given->paper, given->giver, event->seq, given->reference,
                                 given->signed_on, given->from, given->until, given->lines,
                                 given->about, given->document);
    return touch(db, event, r);
}

static int apply_paper_ended(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaperEnded *ended = data;
    (void)arena;
    int r = case_file_paper_end(db, ended->paper, event->seq, ended->reason);
    return touch(db, event, r);
}

/* ---- documents ------------------------------------------------------------------------------- */

static int apply_document_drafted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DocumentDrafted *drafted = data;
    Text content = text_open(arena, TEXT_MAX);

    version_write(&content, &drafted->version);
    ensure(!content.full);
    int r = id_is_none(drafted->replaces)
                ? 0
                : case_file_document_end(db, drafted->replaces, event->seq,
                                         event_day(event, drafted->day));
    if (!r)
        r = case_file_document_add(db, drafted->document, event->subject, event->seq,
                                   drafted->designator, drafted->form, text_str(&content),
                                   drafted->hash, drafted->route, drafted->route_hash,
                                   drafted->state, drafted->version.expiry, DATE_NONE);
    return touch(db, event, r);
}

static int64_t or_before(Date now, int64_t before)
{
    return now == DATE_NONE ? before : now;
}

static int apply_document_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DocumentMoved *moved = data;
    CaseFileDocumentGetRow row;
    bool found;
    int r = case_file_document_get(db, arena, moved->document, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = case_file_document_move(db, moved->document, moved->state, or_before(moved->sent, row.sent),
                                or_before(moved->signed_on, row.signed_on),
                                or_before(moved->implemented, row.implemented), row.ended);
    if (!r && moved->ended)
        r = case_file_document_end(db, moved->document, event->seq, event_day(event, moved->day));
    return touch(db, event, r);
}

/* ---- tables ---------------------------------------------------------------------------------- */

#define ROW(name, shape, apply, sentence) SEARCHED(name, shape, apply, sentence, NULL)
#define SEARCHED(name, shape, apply, sentence, words) \
    { \
        STR("case." name), 1, STR("case"), &(shape), (apply), (words), (sentence) \
    }

const EventKind case_event_kinds[CASE_EVENT_KINDS] = {
    SEARCHED("opened", case_opened_shape, apply_opened, PHRASE_CASES_EVENT_OPENED,
             case_words_opened),
    SEARCHED("described", case_described_shape, apply_described, PHRASE_CASES_EVENT_DESCRIBED,
             case_words_described),
    ROW("stepped", case_stepped_shape, apply_stepped, PHRASE_CASES_EVENT_STEPPED),
    ROW("rerouted", case_rerouted_shape, apply_rerouted, PHRASE_CASES_EVENT_REROUTED),
    ROW("leg-added", leg_added_shape, apply_leg_added, PHRASE_CASES_EVENT_LEG_ADDED),
    ROW("leg-dropped", leg_dropped_shape, apply_leg_dropped, PHRASE_CASES_EVENT_LEG_DROPPED),
    ROW("held", case_held_shape, apply_held, PHRASE_CASES_EVENT_HELD),
    ROW("released", case_released_shape, apply_released, PHRASE_CASES_EVENT_RELEASED),
    ROW("paper-needed", paper_needed_shape, apply_paper_needed, PHRASE_CASES_EVENT_PAPER_NEEDED),
    ROW("paper-given", paper_given_shape, apply_paper_given, PHRASE_CASES_EVENT_PAPER_GIVEN),
    ROW("paper-ended", paper_ended_shape, apply_paper_ended, PHRASE_CASES_EVENT_PAPER_ENDED),
    ROW("document-drafted", document_drafted_shape, apply_document_drafted,
        PHRASE_CASES_EVENT_DOCUMENT_DRAFTED),
    ROW("document-moved", document_moved_shape, apply_document_moved,
        PHRASE_CASES_EVENT_DOCUMENT_MOVED),
};

const Projection case_projections[CASE_PROJECTIONS] = {
    { STR("case_file"), STR("id") },          { STR("case_file_year"), STR("country, year") },
    { STR("case_file_step"), STR("seq") },    { STR("case_file_leg"), STR("id") },
    { STR("case_file_hold"), STR("id") },     { STR("case_file_paper"), STR("id") },
    { STR("case_file_document"), STR("id") },
};
