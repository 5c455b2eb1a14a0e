/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet.h"
#include "phrases_approvals.h"

/* Rows that follow from events. Each event ends with who is waited for from then on. */

enum { TEXT_BYTES_MAX = 1 << 20 };

/* ---- a version ------------------------------------------------------------------------------- */

static int put_people(Db *db, Id sheet, int64_t version, const SheetText *text)
{
    int r = 0;

    for (size_t i = 0; i < text->step_count && !r; i++)
        r = sheet_step_add(db, sheet, version, (int64_t)i + 1, text->steps[i].kind,
                           text->steps[i].person, text->steps[i].turn);
    for (size_t i = 0; i < text->deputy_count && !r; i++)
        r = sheet_deputy_add(db, sheet, version, (int64_t)i + 1, text->deputies[i].person,
                             text->deputies[i].authority);
    for (size_t i = 0; i < text->reader_count && !r; i++)
        r = sheet_reader_add(db, sheet, version, text->readers[i], (int64_t)i + 1);
    return r ? trace(r) : 0;
}

static int put_papers(Db *db, const Event *event, int64_t version, const SheetText *text)
{
    int r = 0;

    for (size_t i = 0; i < text->paper_count && !r; i++)
        r = sheet_paper_add(db, event->subject, version, (int64_t)i + 1, text->papers[i].document,
                            text->papers[i].name, event->at, false, event->actor);
    return r ? trace(r) : 0;
}

static int put_hands(Db *db, const Event *event, int64_t version)
{
    int r = sheet_hand_add(db, event->subject, version, event->actor);
    if (!r)
        r = sheet_hand_add(db, event->subject, version, event->principal);
    return r ? trace(r) : 0;
}

/* Of the words as they are kept: marks stand for what can be erased. */
static Hash frozen_of(Arena *arena, const SheetText *text)
{
    Text json = text_open(arena, TEXT_BYTES_MAX);
    shape_write(&json, &sheet_text_shape, text);
    return hash_of(text_str(&json));
}

/* Whoever drafted one version does not decide another. */
static int put_version(Db *db, Arena *arena, const Event *event, int64_t version,
                       const SheetText *text)
{
    const SheetFactors *factors = &text->factors;
    int r =
        sheet_version_add(db, event->subject, version, event->at, event->actor, event->principal,
                          text->title_ja, text->title_en, text->reason, text->subject_text,
                          text->covers, factors->price, factors->usage, factors->performance,
                          factors->cooperation, frozen_of(arena, text), id_none(), hash_none());
    if (!r)
        r = put_people(db, event->subject, version, text);
    if (!r)
        r = put_papers(db, event, version, text);
    if (!r)
        r = put_hands(db, event, 0);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int apply_drafted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SheetDrafted *drafted = data;
    int r = sheet_add(db, event->subject, drafted->reference, drafted->subject_kind,
                      drafted->subject, drafted->organisation, event->at, event->seq, hash_none());
    if (!r)
        r = sheet_year_put(db, drafted->year, drafted->number);
    if (!r)
        r = put_version(db, arena, event, 1, &drafted->text);
    return r ? trace(r) : 0;
}

static int apply_redrafted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SheetRedrafted *drafted = data;
    int r = sheet_state(db, event->subject, drafted->version, SHEET_ROUTED, event->at);
    if (!r)
        r = put_version(db, arena, event, drafted->version, &drafted->text);
    return r ? trace(r) : 0;
}

/* ---- on its way ------------------------------------------------------------------------------ */

static int get(Db *db, Arena *arena, const Event *event, SheetGetRow *ret_row)
{
    bool found;
    int r = sheet_get(db, arena, event->subject, ret_row, &found);
    if (r)
        return trace(r);
    ensure(found);
    return 0;
}

static int apply_attached(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SheetAttached *attached = data;
    const SheetPapersRow *papers;
    SheetGetRow row;
    size_t count;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_papers(db, arena, event->subject, row.version, &papers, &count);
    if (!r)
        r = sheet_paper_add(db, event->subject, row.version, (int64_t)count + 1,
                            attached->paper.document, attached->paper.name, event->at, true,
                            event->actor);
    if (!r)
        r = put_hands(db, event, row.version);
    return r ? trace(r) : 0;
}

static int said(Db *db, Arena *arena, const Event *event, const SheetSaid *told,
                StepVerdict verdict)
{
    SheetGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_step_say(db, event->subject, row.version, event->actor, verdict, event->at,
                           told->reason);
    if (!r)
        r = sheet_opinion_add(db, event->subject, event->seq, row.version, event->actor, verdict,
                              told->seal, told->reason, event->at);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int apply_agreed(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = said(db, arena, event, data, STEP_AGREED);
    return r ? trace(r) : 0;
}

static int apply_objected(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = said(db, arena, event, data, STEP_OBJECTED);
    return r ? trace(r) : 0;
}

/* ---- how a version ends ---------------------------------------------------------------------- */

static int end(Db *db, Arena *arena, const Event *event, SheetState state, Str reason)
{
    SheetGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_version_end(db, event->subject, row.version, state, event->at, event->actor,
                              reason);
    if (!r)
        r = sheet_state(db, event->subject, row.version, state, event->at);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int apply_returned(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = end(db, arena, event, SHEET_RETURNED, ((const SheetReason *)data)->reason);
    return r ? trace(r) : 0;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = end(db, arena, event, SHEET_WITHDRAWN, ((const SheetReason *)data)->reason);
    return r ? trace(r) : 0;
}

static int apply_rejected(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = end(db, arena, event, SHEET_REJECTED, ((const SheetSaid *)data)->reason);
    return r ? trace(r) : 0;
}

static int decide(Db *db, Arena *arena, const Event *event, const SheetActed *acted)
{
    SheetGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_version_decide(db, event->subject, row.version, event->actor, acted->decider,
                                 acted->authority, event->at, acted->reason, acted->seal);
    if (!r)
        r = end(db, arena, event, SHEET_DECIDED, S(""));
    return r ? trace(r) : 0;
}

static int apply_decided(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SheetSaid *told = data;
    const SheetActed acted = { .seal = told->seal, .reason = told->reason };
    int r = decide(db, arena, event, &acted);
    return r ? trace(r) : 0;
}

static int apply_decided_acting(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = decide(db, arena, event, data);
    return r ? trace(r) : 0;
}

/* ---- afterwards ------------------------------------------------------------------------------ */

static int apply_viewed_after(Db *db, Arena *arena, const Event *event, const void *data)
{
    SheetGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_version_view(db, event->subject, row.version, event->at,
                               ((const SheetReason *)data)->reason);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int move(Db *db, Arena *arena, const Event *event, SheetState state)
{
    SheetGetRow row;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_state(db, event->subject, row.version, state, event->at);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int apply_issued(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SheetIssued *issued = data;
    int r = sheet_issue_set(db, event->subject, issued->on, issued->document, issued->number);
    if (!r)
        r = move(db, arena, event, SHEET_ISSUED);
    return r ? trace(r) : 0;
}

static int apply_circulated(Db *db, Arena *arena, const Event *event, const void *data)
{
    SheetGetRow row;
    (void)data;
    int r = get(db, arena, event, &row);
    if (!r)
        r = sheet_reader_saw(db, event->subject, row.version, event->actor, event->at);
    if (!r)
        r = sheet_wait_anew(db, arena, event->subject, event->at);
    return r ? trace(r) : 0;
}

static int apply_closed(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)data;
    int r = move(db, arena, event, SHEET_CLOSED);
    return r ? trace(r) : 0;
}

/* ---- the kinds ------------------------------------------------------------------------------- */

#define TOLD(kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR("sheet"), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind sheet_event_kinds[SHEET_EVENT_KINDS] = {
    TOLD("sheet.drafted", sheet_drafted_shape, apply_drafted, PHRASE_APPROVALS_DID_DRAFT),
    TOLD("sheet.redrafted", sheet_redrafted_shape, apply_redrafted, PHRASE_APPROVALS_DID_REDRAFT),
    TOLD("sheet.attached", sheet_attached_shape, apply_attached, PHRASE_APPROVALS_DID_ATTACH),
    TOLD("sheet.agreed", sheet_said_shape, apply_agreed, PHRASE_APPROVALS_DID_AGREE),
    TOLD("sheet.objected", sheet_said_shape, apply_objected, PHRASE_APPROVALS_DID_OBJECT),
    TOLD("sheet.returned", sheet_reason_shape, apply_returned, PHRASE_APPROVALS_DID_RETURN),
    TOLD("sheet.withdrawn", sheet_reason_shape, apply_withdrawn, PHRASE_APPROVALS_DID_WITHDRAW),
    TOLD("sheet.rejected", sheet_said_shape, apply_rejected, PHRASE_APPROVALS_DID_REJECT),
    TOLD("sheet.decided", sheet_said_shape, apply_decided, PHRASE_APPROVALS_DID_DECIDE),
    TOLD("sheet.decided-acting", sheet_acted_shape, apply_decided_acting,
         PHRASE_APPROVALS_DID_DECIDE_ACTING),
    TOLD("sheet.viewed-after", sheet_reason_shape, apply_viewed_after,
         PHRASE_APPROVALS_DID_VIEW_AFTER),
    TOLD("sheet.issued", sheet_issued_shape, apply_issued, PHRASE_APPROVALS_DID_ISSUE),
    TOLD("sheet.circulated", nothing_shape, apply_circulated, PHRASE_APPROVALS_DID_CIRCULATE),
    TOLD("sheet.closed", nothing_shape, apply_closed, PHRASE_APPROVALS_DID_CLOSE),
};

const Projection sheet_projections[SHEET_PROJECTIONS] = {
    { STR("sheet"), STR("id") },
    { STR("sheet_deputy"), STR("sheet, version, number") },
    { STR("sheet_hand"), STR("sheet, version, person") },
    { STR("sheet_opinion"), STR("sheet, seq") },
    { STR("sheet_paper"), STR("sheet, version, number") },
    { STR("sheet_reader"), STR("sheet, version, person") },
    { STR("sheet_step"), STR("sheet, version, step") },
    { STR("sheet_version"), STR("sheet, version") },
    { STR("sheet_wait"), STR("person, sheet, duty") },
    { STR("sheet_year"), STR("year") },
};
