/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "phrases_deliveries.h"

/* Rows that follow from events. */

/* ---- shipments and services ------------------------------------------------------------------ */

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ShipmentOpened *opened = data;
    (void)arena;
    int r = shipment_add(db, event->subject, opened->file, event->seq, opened->line, opened->item,
                         opened->quantity, opened->unit, opened->promised, opened->delivery,
                         opened->route, opened->route_hash, opened->state, DATE_NONE);
    for (size_t i = 0; !r && i < opened->serial_count; i++)
        r = shipment_serial_add(db, opened->item, opened->serials[i], event->subject);
    return r ? trace(r) : 0;
}

static int row_of(Db *db, Arena *arena, Id id, ShipmentGetRow *ret_row)
{
    bool found;
    int r = shipment_get(db, arena, id, ret_row, &found);
    if (r)
        return trace(r);
    ensure(found);
    return 0;
}

static int apply_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ShipmentMoved *moved = data;
    bool sends = str_eq(moved->operation, S("shipment.send"));
    bool passes = str_eq(moved->operation, S("shipment.transfer"));
    ShipmentGetRow row;
    int r = row_of(db, arena, event->subject, &row);
    if (!r)
        r = shipment_move(db, event->subject, moved->state, sends ? moved->day : row.sent,
                          sends ? moved->carrier : row.carrier, sends ? moved->terms : row.terms,
                          passes ? moved->day : row.transferred, sends ? 0 : event->seq);
    if (!r && !sends && !passes)
        r = shipment_serials_free(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static int apply_inspected(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ShipmentInspected *inspected = data;
    (void)arena;
    int r = inspection_add(db, inspected->inspection, event->subject, event->seq,
                           inspected->certificate, inspected->passed, inspected->inspector,
                           inspected->day, inspected->document);
    return r ? trace(r) : 0;
}

static int apply_service(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ServiceRecorded *recorded = data;
    (void)arena;
    int r = service_record_add(db, recorded->service, event->subject, event->seq, recorded->line,
                               recorded->training, recorded->quantity, recorded->course,
                               recorded->participants, recorded->from, recorded->until,
                               recorded->certificate, recorded->document);
    return r ? trace(r) : 0;
}

/* ---- discrepancies --------------------------------------------------------------------------- */

static Str join_hashes(Arena *arena, const Hash *hashes, size_t count)
{
    Text text = text_open(arena, count * sizeof(Hash));
    for (size_t i = 0; i < count; i++)
        text_put(&text, (Str){ (const char *)hashes[i].bytes, sizeof hashes[i].bytes });
    return text_str(&text);
}

static int apply_reported(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DiscrepancyReported *reported = data;
    int r = discrepancy_add(db, event->subject, reported->file, event->seq, reported->serial,
                            reported->line, reported->type, reported->about, reported->quantity,
                            reported->delivered, reported->reported, reported->item,
                            reported->transport, reported->handling, reported->words,
                            join_hashes(arena, reported->documents, reported->document_count),
                            reported->route, reported->route_hash, reported->state, id_none());
    return r ? trace(r) : 0;
}

static int report_row(Db *db, Arena *arena, Id id, DiscrepancyGetRow *ret_row)
{
    bool found;
    int r = discrepancy_get(db, arena, id, ret_row, &found);
    if (r)
        return trace(r);
    ensure(found);
    return 0;
}

/* How a report stands after an event, kept for papers of past days too. */
static int add_report_step(Db *db, Arena *arena, const Event *event, Date said)
{
    DiscrepancyGetRow row;
    int r = report_row(db, arena, event->subject, &row);
    if (!r)
        r = discrepancy_step_add(db, event->seq, event->subject, event_day(event, said), row.stage,
                                 row.reply, row.reply_words, row.allowed, row.ended);
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DiscrepancyAnswered *answered = data;
    int r =
        discrepancy_answer_put(db, event->subject, answered->state, answered->code, answered->words,
                               answered->allowed, event->actor, event->principal);
    if (!r)
        r = add_report_step(db, arena, event, answered->day);
    return r ? trace(r) : 0;
}

static int apply_report_moved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DiscrepancyMoved *moved = data;
    DiscrepancyGetRow row;
    int r = report_row(db, arena, event->subject, &row);
    if (!r) /* asked again: the answer there was is one no longer */
        r = discrepancy_move(db, event->subject, moved->state, moved->stage,
                             moved->ended ? row.reply : S(""), moved->ended ? event->seq : 0);
    if (!r)
        r = add_report_step(db, arena, event, moved->day);
    return r ? trace(r) : 0;
}

static int apply_credited(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DiscrepancyCredited *credited = data;
    DiscrepancyGetRow row;
    int r = report_row(db, arena, event->subject, &row);
    if (!r)
        r = discrepancy_credit_put(db, event->subject, row.credited + credited->minor);
    return r ? trace(r) : 0;
}

/* ---- commitments ----------------------------------------------------------------------------- */

static int apply_promised(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CommitmentPromised *promised = data;
    (void)arena;
    int r = commitment_add(db, event->subject, promised->file, event->seq, promised->what,
                           promised->keeper, promised->first, promised->until, promised->months);
    return r ? trace(r) : 0;
}

static int apply_kept(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CommitmentKept *kept = data;
    (void)arena;
    int r = commitment_keep_put(db, event->subject, kept->due, event->seq, kept->day, kept->words,
                                kept->document);
    return r ? trace(r) : 0;
}

/* ---- tables ---------------------------------------------------------------------------------- */

#define ROW(name, subject, shape, apply, sentence) \
    { \
        STR(name), 1, STR(subject), &(shape), (apply), NULL, (sentence) \
    }

const EventKind ship_event_kinds[SHIP_EVENT_KINDS] = {
    ROW("shipment.opened", "shipment", shipment_opened_shape, apply_opened,
        PHRASE_DELIVERIES_EVENT_OPENED),
    ROW("shipment.moved", "shipment", shipment_moved_shape, apply_moved,
        PHRASE_DELIVERIES_EVENT_MOVED),
    ROW("shipment.inspected", "shipment", shipment_inspected_shape, apply_inspected,
        PHRASE_DELIVERIES_EVENT_INSPECTED),
    ROW("service.recorded", "case", service_recorded_shape, apply_service,
        PHRASE_DELIVERIES_EVENT_SERVICE),
    ROW("discrepancy.reported", "discrepancy", discrepancy_reported_shape, apply_reported,
        PHRASE_DELIVERIES_EVENT_REPORTED),
    ROW("discrepancy.answered", "discrepancy", discrepancy_answered_shape, apply_answered,
        PHRASE_DELIVERIES_EVENT_ANSWERED),
    ROW("discrepancy.moved", "discrepancy", discrepancy_moved_shape, apply_report_moved,
        PHRASE_DELIVERIES_EVENT_REPORT_MOVED),
    ROW("discrepancy.credited", "discrepancy", discrepancy_credited_shape, apply_credited,
        PHRASE_DELIVERIES_EVENT_CREDITED),
    ROW("commitment.promised", "commitment", commitment_promised_shape, apply_promised,
        PHRASE_DELIVERIES_EVENT_PROMISED),
    ROW("commitment.kept", "commitment", commitment_kept_shape, apply_kept,
        PHRASE_DELIVERIES_EVENT_KEPT),
};

const Projection ship_projections[SHIP_PROJECTIONS] = {
    { STR("shipment"), STR("id") },    { STR("shipment_serial"), STR("item, serial, shipment") },
    { STR("inspection"), STR("id") },  { STR("service_record"), STR("id") },
    { STR("discrepancy"), STR("id") }, { STR("discrepancy_step"), STR("seq") },
    { STR("commitment"), STR("id") },  { STR("commitment_kept"), STR("commitment, due") },
};
