/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change.h"
#include "phrases_changes.h"

/* Rows of changes and of draws that follow from events. */

/* ---- changes --------------------------------------------------------------------------------- */

static int add_step(Db *db, const Event *event, Str operation, Str state, Date day, Str reason)
{
    int r = case_change_step_add(db, event->seq, event->subject, operation, state, day, event->at,
                                 event->actor, event->principal, reason);
    return r ? trace(r) : 0;
}

static int apply_begun(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ChangeBegun *begun = data;
    (void)arena;
    int r = case_change_add(db, event->subject, begun->file, begun->basis, INT64_MIN);
    if (!r)
        r = add_step(db, event, event->operation, begun->state, begun->day, S(""));
    return r ? trace(r) : 0;
}

static int64_t or_before(Date now, int64_t before)
{
    return now == DATE_NONE ? before : now;
}

static int apply_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ChangeMoved *moved = data;
    CaseFileDocumentGetRow row;
    bool found;
    int r = case_file_document_get(db, arena, event->subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = case_file_document_move(db, event->subject, moved->state, or_before(moved->sent, row.sent),
                                or_before(moved->signed_on, row.signed_on),
                                or_before(moved->implemented, row.implemented),
                                moved->ended ? event->seq : row.ended);
    if (!r && moved->received != INT64_MIN)
        r = case_change_receive(db, event->subject, moved->received);
    if (!r)
        r = add_step(db, event, moved->operation, moved->state, moved->day, moved->reason);
    if (!r)
        r = case_file_changed(db, row.case_file, event->seq);
    return r ? trace(r) : 0;
}

static int apply_rerouted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ChangeRerouted *rerouted = data;
    (void)arena;
    int r = case_file_document_reroute(db, event->subject, rerouted->route, rerouted->route_hash,
                                       rerouted->state);
    if (!r)
        r = add_step(db, event, event->operation, rerouted->state, rerouted->day, rerouted->reason);
    return r ? trace(r) : 0;
}

/* ---- draws ----------------------------------------------------------------------------------- */

static int apply_placed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OrderPlaced *placed = data;
    Text content = text_open(arena, TEXT_MAX);

    shape_write(&content, &order_placed_shape, placed);
    ensure(!content.full);
    int r = case_order_add(db, placed->order, event->subject, event->seq, placed->minor,
                           placed->paper, text_str(&content));
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static int apply_cancelled(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OrderCancelled *cancelled = data;
    (void)arena;
    int r = case_order_end(db, cancelled->order, event->seq, cancelled->reason);
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

/* ---- tables ---------------------------------------------------------------------------------- */

#define ROW(name, subject, shape, apply, sentence) \
    { \
        STR(name), 1, STR(subject), &(shape), (apply), NULL, (sentence) \
    }

const EventKind change_event_kinds[CHANGE_EVENT_KINDS] = {
    ROW("change.begun", "change", change_begun_shape, apply_begun, PHRASE_CHANGES_EVENT_BEGUN),
    ROW("change.moved", "change", change_moved_shape, apply_moved, PHRASE_CHANGES_EVENT_MOVED),
    ROW("change.rerouted", "change", change_rerouted_shape, apply_rerouted,
        PHRASE_CHANGES_EVENT_REROUTED),
};

const EventKind order_event_kinds[ORDER_EVENT_KINDS] = {
    ROW("case.order-placed", "case", order_placed_shape, apply_placed,
        PHRASE_CHANGES_EVENT_ORDER_PLACED),
    ROW("case.order-cancelled", "case", order_cancelled_shape, apply_cancelled,
        PHRASE_CHANGES_EVENT_ORDER_CANCELLED),
};
