/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/ship.h"
#include "phrases_deliveries.h"

/* What deliveries, discrepancies and commitments bring to the record. */

#define DO(of_name, of_right, takes, ...) \
    CHANGE(of_name, of_right, takes, case_reply_shape, __VA_ARGS__)
#define SEE(of_name, ...) READ(of_name, "read", __VA_ARGS__)

static const Operation operations[] = {
    DO("shipment.open", "enter", shipment_open_params_shape, shipment_open,
       PHRASE_DELIVERIES_HELP_OPEN, ABOUT("case")),
    DO("shipment.send", "enter", shipment_send_params_shape, shipment_send,
       PHRASE_DELIVERIES_HELP_SEND, ABOUT("shipment")),
    DO("inspection.record", "enter", inspection_record_params_shape, inspection_record,
       PHRASE_DELIVERIES_HELP_INSPECT, ABOUT("shipment")),
    DO("shipment.transfer", "steer", shipment_transfer_params_shape, shipment_transfer,
       PHRASE_DELIVERIES_HELP_TRANSFER, ABOUT("shipment")),
    DO("shipment.cancel", "steer", shipment_cancel_params_shape, shipment_cancel,
       PHRASE_DELIVERIES_HELP_CANCEL, ABOUT("shipment")),
    DO("training.record", "enter", training_record_params_shape, training_record,
       PHRASE_DELIVERIES_HELP_TRAINING, ABOUT("case")),
    DO("service.record", "enter", service_record_params_shape, service_record,
       PHRASE_DELIVERIES_HELP_SERVICE, ABOUT("case")),
    SEE("shipment.show", shipment_params_shape, shipment_shown_shape, shipment_show,
        PHRASE_DELIVERIES_HELP_SHOW, ABOUT("shipment"), .protected_read = true),
    SEE("shipment.list", case_show_params_shape, shipment_list_reply_shape, shipment_list,
        PHRASE_DELIVERIES_HELP_LIST, ABOUT("case"), .protected_read = true),
    DO("discrepancy.report", "report-discrepancies", discrepancy_report_params_shape,
       discrepancy_report, PHRASE_DELIVERIES_HELP_REPORT, ABOUT("case")),
    DO("discrepancy.answer", "steer", discrepancy_answer_params_shape, discrepancy_answer,
       PHRASE_DELIVERIES_HELP_ANSWER, ABOUT("discrepancy")),
    DO("discrepancy.ask-again", "report-discrepancies", discrepancy_step_params_shape,
       discrepancy_ask_again, PHRASE_DELIVERIES_HELP_ASK_AGAIN, ABOUT("discrepancy")),
    DO("discrepancy.contest", "report-discrepancies", discrepancy_step_params_shape,
       discrepancy_contest, PHRASE_DELIVERIES_HELP_CONTEST, ABOUT("discrepancy")),
    DO("discrepancy.credit", "keep-books", discrepancy_step_params_shape, discrepancy_credit,
       PHRASE_DELIVERIES_HELP_CREDIT, ABOUT("discrepancy")),
    DO("discrepancy.close", "steer", discrepancy_step_params_shape, discrepancy_close,
       PHRASE_DELIVERIES_HELP_CLOSE, ABOUT("discrepancy")),
    SEE("discrepancy.show", discrepancy_params_shape, discrepancy_shown_shape, discrepancy_show,
        PHRASE_DELIVERIES_HELP_SHOW_REPORT, ABOUT("discrepancy"), .protected_read = true),
    SEE("discrepancy.list", case_show_params_shape, discrepancy_list_reply_shape, discrepancy_list,
        PHRASE_DELIVERIES_HELP_LIST_REPORTS, ABOUT("case"), .protected_read = true),
    DO("commitment.promise", "enter", commitment_promise_params_shape, commitment_promise,
       PHRASE_DELIVERIES_HELP_PROMISE, ABOUT("case")),
    DO("commitment.keep", "enter", commitment_keep_params_shape, commitment_keep,
       PHRASE_DELIVERIES_HELP_KEEP, ABOUT("commitment")),
    SEE("commitment.show", commitment_params_shape, commitment_shown_shape, commitment_show,
        PHRASE_DELIVERIES_HELP_SHOW_COMMITMENT, ABOUT("commitment"), .protected_read = true),
    SEE("commitment.list", commitment_list_params_shape, commitment_list_reply_shape,
        commitment_list, PHRASE_DELIVERIES_HELP_LIST_COMMITMENTS, ABOUT_NOTHING),
};

/* ---- subjects -------------------------------------------------------------------------------- */

/* Who may know of it, and of what is done with it, follows from its case. */

static int shipment_facts(Work *work, Id subject, AccessFacts *facts)
{
    ShipmentGetRow row;
    int r = ship_load(work, subject, &row);
    if (!r)
        r = case_access_facts(work, row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static int discrepancy_facts(Work *work, Id subject, AccessFacts *facts)
{
    DiscrepancyGetRow row;
    int r = discrepancy_load(work, subject, &row);
    if (!r)
        r = case_access_facts(work, row.case_file, facts);
    return r < 0 ? trace(r) : r;
}

static int shipment_stands(Work *work, Id subject, Standing *ret_standing)
{
    ShipmentGetRow row;
    int r = ship_load(work, subject, &row);
    if (!r)
        *ret_standing = ship_standing(work, row.route, row.route_hash, row.state);
    return r < 0 ? trace(r) : r;
}

static int discrepancy_stands_on(Work *work, Id subject, Standing *ret_standing)
{
    DiscrepancyGetRow row;
    int r = discrepancy_load(work, subject, &row);
    if (!r)
        *ret_standing = ship_standing(work, row.route, row.route_hash, row.state);
    return r < 0 ? trace(r) : r;
}

static int case_is_guarded(Db *db, Arena *arena, Id case_file, bool *ret_guarded)
{
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(db, arena, case_file, &row, &found);
    *ret_guarded = !found || row.marking != MARKING_OPEN;
    return r ? trace(r) : 0;
}

static int shipment_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    ShipmentGetRow row;
    bool found;
    int r = shipment_get(db, arena, subject, &row, &found);
    if (!r)
        r = case_is_guarded(db, arena, found ? row.case_file : id_none(), ret_guarded);
    return r ? trace(r) : 0;
}

static int discrepancy_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    DiscrepancyGetRow row;
    bool found;
    int r = discrepancy_get(db, arena, subject, &row, &found);
    if (!r)
        r = case_is_guarded(db, arena, found ? row.case_file : id_none(), ret_guarded);
    return r ? trace(r) : 0;
}

static int commitment_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    Id case_file = id_none();
    int r = commitment_case(db, arena, subject, &case_file);
    if (r >= 0)
        r = case_is_guarded(db, arena, case_file, ret_guarded);
    return r ? trace(r) : 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("shipment"),
      .facts = shipment_facts,
      .guarded = shipment_guarded,
      .stands = shipment_stands,
      .shown_by = STR("shipment.show") },
    { .name = STR("discrepancy"),
      .facts = discrepancy_facts,
      .guarded = discrepancy_guarded,
      .stands = discrepancy_stands_on,
      .shown_by = STR("discrepancy.show") },
    { .name = STR("commitment"),
      .facts = commitment_facts,
      .guarded = commitment_guarded,
      .shown_by = STR("commitment.show") },
};

const Room deliveries_room = {
    ROOM_OPERATIONS(operations),      ROOM_EVENTS(ship_event_kinds),
    ROOM_SUBJECTS(subjects),          ROOM_PROJECTIONS(ship_projections),
    ROOM_STEP_FACTS(ship_step_facts), ROOM_STEPS_OF(ship_steps_of),
};
