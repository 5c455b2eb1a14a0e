/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship_params.h"
#include "phrases_cases.h"
#include "phrases_deliveries.h"

static const Str result_words[] = { STR("failed"), STR("passed") };
static const Phrase result_phrases[] = { PHRASE_DELIVERIES_FAILED, PHRASE_DELIVERIES_PASSED };
static const Str stage_words[] = { STR("first"), STR("asked-again"), STR("contested") };
static const Phrase stage_phrases[] = { PHRASE_DELIVERIES_STAGE_FIRST,
                                        PHRASE_DELIVERIES_STAGE_AGAIN,
                                        PHRASE_DELIVERIES_STAGE_CONTESTED };
static const Str task_words[DUTY_STATES] = { STR("kept"), STR("overdue"), STR("due"),
                                             STR("later") };
static const Phrase task_phrases[DUTY_STATES] = { PHRASE_DELIVERIES_TASK_KEPT,
                                                  PHRASE_DELIVERIES_TASK_OVERDUE,
                                                  PHRASE_DELIVERIES_TASK_DUE,
                                                  PHRASE_DELIVERIES_TASK_LATER };
_Static_assert(COUNT_OF(stage_words) == DISCREPANCY_STAGES, "a word for each stage");

#define OPTIONAL .optional = true
#define OWED .optional = false
#define CODE .max = CASE_CODE_MAX
#define WORD .max = CASE_WORD_MAX
#define NAME .max = CASE_NAME_MAX
#define WORDS .max = CASE_WORDS_MAX, .long_text = true
#define FILE_OF(Struct) ID(Struct, file, "case", OWED, .help = PHRASE_CASES_FIELD_CASE)
#define LINE_OF(Struct) \
    INT(Struct, line, "line", .min = 1, .max = VERSION_NUMBER_MAX, .help = PHRASE_CASES_FIELD_LINE)
#define QUANTITY(Struct) \
    INT(Struct, quantity, "quantity", .min = 1, .max = SHIP_QUANTITY_MAX, \
        .help = PHRASE_DELIVERIES_FIELD_QUANTITY)
#define SHIPMENT(Struct, ...) \
    ID(Struct, shipment, "shipment", .help = PHRASE_DELIVERIES_FIELD_SHIPMENT, __VA_ARGS__)
#define DAY(Struct, phrase_) DATE(Struct, day, "day", OWED, .help = (phrase_))
#define DOCUMENT(Struct, ...) \
    HASH(Struct, document, "document", .help = PHRASE_CASES_FIELD_DOCUMENT, __VA_ARGS__)
#define CERTIFICATE(Struct) \
    TEXT(Struct, certificate, "certificate", NAME, .help = PHRASE_DELIVERIES_FIELD_CERTIFICATE)
#define AMOUNT(Struct, member, name, phrase_) \
    TEXT(Struct, member, name, CODE, OPTIONAL, .help = (phrase_))

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field open_fields[] = {
    FILE_OF(ShipmentOpenParams),
    LINE_OF(ShipmentOpenParams),
    QUANTITY(ShipmentOpenParams),
    TEXT(ShipmentOpenParams, unit, "unit", CODE, .help = PHRASE_DELIVERIES_FIELD_UNIT),
    TEXTS(ShipmentOpenParams, serials, serial_count, "serials", .max = SHIP_SERIALS_MAX,
          .item_max = CASE_CODE_MAX, OPTIONAL, .help = PHRASE_DELIVERIES_FIELD_SERIALS),
    DATE(ShipmentOpenParams, promised, "promised", OWED, .help = PHRASE_DELIVERIES_FIELD_PROMISED),
    ID(ShipmentOpenParams, delivery, "delivery", OPTIONAL,
       .help = PHRASE_DELIVERIES_FIELD_DELIVERY),
};
const Shape shipment_open_params_shape = SHAPE(ShipmentOpenParams, "shipment-open", open_fields);

static const Field send_fields[] = {
    SHIPMENT(ShipmentSendParams, OWED),
    DAY(ShipmentSendParams, PHRASE_DELIVERIES_FIELD_SENT),
    TEXT(ShipmentSendParams, carrier, "carrier", NAME, .help = PHRASE_DELIVERIES_FIELD_CARRIER),
    TEXT(ShipmentSendParams, terms, "terms", NAME, OPTIONAL, .help = PHRASE_DELIVERIES_FIELD_TERMS),
};
const Shape shipment_send_params_shape = SHAPE(ShipmentSendParams, "shipment-send", send_fields);

static const Field inspection_fields[] = {
    SHIPMENT(InspectionRecordParams, OWED),
    CHOICE(InspectionRecordParams, result, "result", result_words, .choice_labels = result_phrases,
           OWED, .help = PHRASE_DELIVERIES_FIELD_RESULT),
    CERTIFICATE(InspectionRecordParams),
    TEXT(InspectionRecordParams, inspector, "inspector", NAME,
         .help = PHRASE_DELIVERIES_FIELD_INSPECTOR),
    DAY(InspectionRecordParams, PHRASE_DELIVERIES_FIELD_INSPECTED),
    DOCUMENT(InspectionRecordParams, OWED),
};
const Shape inspection_record_params_shape =
    SHAPE(InspectionRecordParams, "inspection-record", inspection_fields);

static const Field transfer_fields[] = {
    SHIPMENT(ShipmentTransferParams, OWED),
    DAY(ShipmentTransferParams, PHRASE_DELIVERIES_FIELD_TRANSFERRED),
};
const Shape shipment_transfer_params_shape =
    SHAPE(ShipmentTransferParams, "shipment-transfer", transfer_fields);

static const Field cancel_fields[] = {
    SHIPMENT(ShipmentCancelParams, OWED),
    TEXT(ShipmentCancelParams, reason, "reason", WORDS, .help = PHRASE_CASES_FIELD_REASON),
};
const Shape shipment_cancel_params_shape =
    SHAPE(ShipmentCancelParams, "shipment-cancel", cancel_fields);

#define SERVICE(least, ...) \
    FILE_OF(ServiceRecordParams), LINE_OF(ServiceRecordParams), QUANTITY(ServiceRecordParams), \
        TEXT(ServiceRecordParams, course, "course", NAME, .help = PHRASE_DELIVERIES_FIELD_COURSE), \
        INT(ServiceRecordParams, participants, "participants", .min = (least), \
            .max = SHIP_QUANTITY_MAX, .help = PHRASE_DELIVERIES_FIELD_PARTICIPANTS, __VA_ARGS__), \
        DATE(ServiceRecordParams, from, "from", OWED, .help = PHRASE_DELIVERIES_FIELD_BEGAN), \
        DATE(ServiceRecordParams, until, "until", OWED, .help = PHRASE_DELIVERIES_FIELD_ENDED), \
        CERTIFICATE(ServiceRecordParams), DOCUMENT(ServiceRecordParams, OWED)

static const Field training_fields[] = { SERVICE(1, OWED) };
const Shape training_record_params_shape =
    SHAPE(ServiceRecordParams, "training-record", training_fields);

static const Field service_fields[] = { SERVICE(0, OPTIONAL) };
const Shape service_record_params_shape =
    SHAPE(ServiceRecordParams, "service-record", service_fields);

static const Field shipment_fields[] = { SHIPMENT(ShipmentParams, OWED) };
const Shape shipment_params_shape = SHAPE(ShipmentParams, "shipment", shipment_fields);

static const Field report_fields[] = {
    FILE_OF(DiscrepancyReportParams),
    LINE_OF(DiscrepancyReportParams),
    CHOICE(DiscrepancyReportParams, type, "type", discrepancy_type_words,
           .choice_labels = discrepancy_type_phrases, OWED, .help = PHRASE_DELIVERIES_FIELD_TYPE),
    SHIPMENT(DiscrepancyReportParams, OPTIONAL),
    ID(DiscrepancyReportParams, service, "service", OPTIONAL,
       .help = PHRASE_DELIVERIES_FIELD_SERVICE),
    QUANTITY(DiscrepancyReportParams),
    AMOUNT(DiscrepancyReportParams, item, "item", PHRASE_DELIVERIES_FIELD_ITEM_AMOUNT),
    AMOUNT(DiscrepancyReportParams, transport, "transport", PHRASE_DELIVERIES_FIELD_TRANSPORT),
    AMOUNT(DiscrepancyReportParams, handling, "handling", PHRASE_DELIVERIES_FIELD_HANDLING),
    TEXT(DiscrepancyReportParams, words, "words", WORDS, .help = PHRASE_DELIVERIES_FIELD_FOUND),
    HASHES(DiscrepancyReportParams, documents, document_count, "documents",
           .max = SHIP_DOCUMENTS_MAX, OPTIONAL, .help = PHRASE_DELIVERIES_FIELD_DOCUMENTS),
};
const Shape discrepancy_report_params_shape =
    SHAPE(DiscrepancyReportParams, "discrepancy-report", report_fields);

#define DISCREPANCY(Struct) \
    ID(Struct, discrepancy, "discrepancy", OWED, .help = PHRASE_DELIVERIES_FIELD_DISCREPANCY)

static const Field answer_fields[] = {
    DISCREPANCY(DiscrepancyAnswerParams),
    TEXT(DiscrepancyAnswerParams, code, "code", CODE, .help = PHRASE_DELIVERIES_FIELD_CODE),
    AMOUNT(DiscrepancyAnswerParams, amount, "amount", PHRASE_DELIVERIES_FIELD_ALLOWED),
    TEXT(DiscrepancyAnswerParams, words, "words", WORDS, .help = PHRASE_CASES_FIELD_REASON),
};
const Shape discrepancy_answer_params_shape =
    SHAPE(DiscrepancyAnswerParams, "discrepancy-answer", answer_fields);

static const Field step_fields[] = {
    DISCREPANCY(DiscrepancyStepParams),
    TEXT(DiscrepancyStepParams, words, "words", WORDS, .help = PHRASE_CASES_FIELD_REASON),
};
const Shape discrepancy_step_params_shape =
    SHAPE(DiscrepancyStepParams, "discrepancy-step", step_fields);

static const Field discrepancy_fields[] = { DISCREPANCY(DiscrepancyParams) };
const Shape discrepancy_params_shape = SHAPE(DiscrepancyParams, "discrepancy", discrepancy_fields);

static const Field promise_fields[] = {
    FILE_OF(CommitmentPromiseParams),
    TEXT(CommitmentPromiseParams, what, "what", WORDS, .help = PHRASE_DELIVERIES_FIELD_WHAT),
    DATE(CommitmentPromiseParams, first, "first", OWED, .help = PHRASE_DELIVERIES_FIELD_FIRST),
    DATE(CommitmentPromiseParams, until, "until", OWED, .help = PHRASE_CASES_FIELD_UNTIL),
    INT(CommitmentPromiseParams, months, "months", .min = 1, .max = COMMITMENT_MONTHS_MAX,
        .help = PHRASE_DELIVERIES_FIELD_MONTHS),
    TEXT(CommitmentPromiseParams, keeper, "keeper", WORD, .help = PHRASE_DELIVERIES_FIELD_KEEPER),
};
const Shape commitment_promise_params_shape =
    SHAPE(CommitmentPromiseParams, "commitment-promise", promise_fields);

static const Field keep_fields[] = {
    ID(CommitmentKeepParams, commitment, "commitment", OWED,
       .help = PHRASE_DELIVERIES_FIELD_COMMITMENT),
    DATE(CommitmentKeepParams, due, "due", OWED, .help = PHRASE_DELIVERIES_FIELD_DUE),
    TEXT(CommitmentKeepParams, words, "words", WORDS, .help = PHRASE_DELIVERIES_FIELD_DONE),
    DOCUMENT(CommitmentKeepParams, OPTIONAL),
};
const Shape commitment_keep_params_shape =
    SHAPE(CommitmentKeepParams, "commitment-keep", keep_fields);

static const Field commitment_one_fields[] = {
    ID(CommitmentParams, commitment, "commitment", OWED,
       .help = PHRASE_DELIVERIES_FIELD_COMMITMENT),
};
const Shape commitment_params_shape = SHAPE(CommitmentParams, "commitment", commitment_one_fields);

static const Field commitments_fields[] = {
    ID(CommitmentListParams, file, "case", OPTIONAL, .help = PHRASE_CASES_FIELD_CASE),
    TEXT(CommitmentListParams, keeper, "keeper", WORD, OPTIONAL,
         .help = PHRASE_DELIVERIES_FIELD_KEEPER),
    DATE(CommitmentListParams, on, "on", OPTIONAL, .help = PHRASE_DELIVERIES_FIELD_ON),
};
const Shape commitment_list_params_shape =
    SHAPE(CommitmentListParams, "commitment-list", commitments_fields);

/* ---- replies --------------------------------------------------------------------------------- */

#define SHOWN .optional = true
#define NUMBER(Struct) TEXT(Struct, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER)
#define STATE(Struct) TEXT(Struct, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE)
#define UNIT(Struct) TEXT(Struct, unit, "unit", CODE, .help = PHRASE_DELIVERIES_FIELD_UNIT)
#define COUNT(Struct, member, name, phrase_) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, .help = (phrase_))

#define NEXT(Struct) \
    TEXTS(Struct, next, next_count, "next", .max = LIST_ROWS_MAX, .item_max = CASE_CODE_MAX, \
          SHOWN, .help = PHRASE_CASES_SHOWN_NEXT)

static const Field shown_inspection_fields[] = {
    ID(ShownInspection, inspection, "inspection", OWED, .help = PHRASE_DELIVERIES_SHOWN_INSPECTION),
    CHOICE(ShownInspection, result, "result", result_words, .choice_labels = result_phrases, OWED,
           .help = PHRASE_DELIVERIES_FIELD_RESULT),
    CERTIFICATE(ShownInspection),
    TEXT(ShownInspection, inspector, "inspector", NAME, .help = PHRASE_DELIVERIES_FIELD_INSPECTOR),
    DAY(ShownInspection, PHRASE_DELIVERIES_FIELD_INSPECTED),
    DOCUMENT(ShownInspection, OWED),
};
static const Shape shown_inspection_shape =
    SHAPE(ShownInspection, "inspection", shown_inspection_fields);

static const Field shown_fields[] = {
    SHIPMENT(ShipmentShown, OWED),
    FILE_OF(ShipmentShown),
    NUMBER(ShipmentShown),
    LINE_OF(ShipmentShown),
    QUANTITY(ShipmentShown),
    UNIT(ShipmentShown),
    STATE(ShipmentShown),
    DATE(ShipmentShown, promised, "promised", OWED, .help = PHRASE_DELIVERIES_FIELD_PROMISED),
    DATE(ShipmentShown, sent, "sent", SHOWN, .help = PHRASE_DELIVERIES_FIELD_SENT),
    DATE(ShipmentShown, transferred, "transferred", SHOWN,
         .help = PHRASE_DELIVERIES_FIELD_TRANSFERRED),
    COUNT(ShipmentShown, days_late, "days-late", PHRASE_DELIVERIES_SHOWN_DAYS_LATE),
    TEXT(ShipmentShown, carrier, "carrier", NAME, SHOWN, .help = PHRASE_DELIVERIES_FIELD_CARRIER),
    TEXT(ShipmentShown, terms, "terms", NAME, SHOWN, .help = PHRASE_DELIVERIES_FIELD_TERMS),
    ID(ShipmentShown, delivery, "delivery", SHOWN, .help = PHRASE_DELIVERIES_FIELD_DELIVERY),
    TEXTS(ShipmentShown, serials, serial_count, "serials", .max = SHIP_SERIALS_MAX,
          .item_max = CASE_CODE_MAX, SHOWN, .help = PHRASE_DELIVERIES_FIELD_SERIALS),
    LIST(ShipmentShown, inspections, inspection_count, "inspections", ShownInspection,
         shown_inspection_shape, .max = LIST_ROWS_MAX, SHOWN,
         .help = PHRASE_DELIVERIES_SHOWN_INSPECTIONS),
    NEXT(ShipmentShown),
};
const Shape shipment_shown_shape = SHAPE(ShipmentShown, "shipment-shown", shown_fields);

static const Field supply_fields[] = {
    LINE_OF(ShownSupply),
    CHOICE(ShownSupply, leg, "leg", line_leg_words, .choice_labels = line_leg_phrases, OWED,
           .help = PHRASE_CASES_FIELD_LEG_KIND),
    COUNT(ShownSupply, quantity, "quantity", PHRASE_DELIVERIES_FIELD_QUANTITY),
    COUNT(ShownSupply, supplied, "supplied", PHRASE_DELIVERIES_SHOWN_SUPPLIED),
    COUNT(ShownSupply, under_way, "under-way", PHRASE_DELIVERIES_SHOWN_UNDER_WAY),
    COUNT(ShownSupply, left, "left", PHRASE_DELIVERIES_SHOWN_LEFT),
    UNIT(ShownSupply),
};
static const Shape supply_shape = SHAPE(ShownSupply, "supply", supply_fields);

static const Field shown_service_fields[] = {
    ID(ShownService, service, "service", OWED, .help = PHRASE_DELIVERIES_FIELD_SERVICE),
    LINE_OF(ShownService),
    QUANTITY(ShownService),
    BOOL(ShownService, training, "training", OWED, .help = PHRASE_DELIVERIES_SHOWN_TRAINING),
    TEXT(ShownService, course, "course", NAME, .help = PHRASE_DELIVERIES_FIELD_COURSE),
    COUNT(ShownService, participants, "participants", PHRASE_DELIVERIES_FIELD_PARTICIPANTS),
    DATE(ShownService, from, "from", OWED, .help = PHRASE_DELIVERIES_FIELD_BEGAN),
    DATE(ShownService, until, "until", OWED, .help = PHRASE_DELIVERIES_FIELD_ENDED),
    CERTIFICATE(ShownService),
    DOCUMENT(ShownService, OWED),
};
static const Shape shown_service_shape = SHAPE(ShownService, "service", shown_service_fields);

static const Field list_fields[] = {
    LIST(ShipmentListReply, lines, line_count, "lines", ShownSupply, supply_shape,
         .max = VERSION_LINES_MAX, SHOWN, .help = PHRASE_DELIVERIES_SHOWN_LINES),
    LIST(ShipmentListReply, shipments, shipment_count, "shipments", ShipmentShown,
         shipment_shown_shape, .max = CASE_SERIAL_MAX, SHOWN,
         .help = PHRASE_DELIVERIES_SHOWN_SHIPMENTS),
    LIST(ShipmentListReply, services, service_count, "services", ShownService, shown_service_shape,
         .max = CASE_SERIAL_MAX, SHOWN, .help = PHRASE_DELIVERIES_SHOWN_SERVICES),
};
const Shape shipment_list_reply_shape = SHAPE(ShipmentListReply, "shipment-list", list_fields);

static const Field shown_report_fields[] = {
    DISCREPANCY(DiscrepancyShown),
    FILE_OF(DiscrepancyShown),
    NUMBER(DiscrepancyShown),
    LINE_OF(DiscrepancyShown),
    QUANTITY(DiscrepancyShown),
    CHOICE(DiscrepancyShown, type, "type", discrepancy_type_words,
           .choice_labels = discrepancy_type_phrases, OWED, .help = PHRASE_DELIVERIES_FIELD_TYPE),
    CHOICE(DiscrepancyShown, stage, "stage", stage_words, .choice_labels = stage_phrases, OWED,
           .help = PHRASE_DELIVERIES_SHOWN_STAGE),
    ID(DiscrepancyShown, about, "about", OWED, .help = PHRASE_DELIVERIES_SHOWN_ABOUT),
    DATE(DiscrepancyShown, delivered, "delivered", OWED, .help = PHRASE_DELIVERIES_SHOWN_DELIVERED),
    DATE(DiscrepancyShown, reported, "reported", OWED, .help = PHRASE_DELIVERIES_SHOWN_REPORTED),
    DATE(DiscrepancyShown, last_day, "last-day", SHOWN, .help = PHRASE_DELIVERIES_SHOWN_LAST_DAY),
    TEXT(DiscrepancyShown, claimed, "claimed", CODE, .help = PHRASE_DELIVERIES_SHOWN_CLAIMED),
    CHOICE(DiscrepancyShown, standing, "standing", discrepancy_standing_words, SHOWN,
           .help = PHRASE_DELIVERIES_SHOWN_STANDING),
    TEXT(DiscrepancyShown, why, "why", NAME, SHOWN, .help = PHRASE_DELIVERIES_SHOWN_WHY),
    STATE(DiscrepancyShown),
    TEXT(DiscrepancyShown, reply, "reply", CODE, SHOWN, .help = PHRASE_DELIVERIES_FIELD_CODE),
    TEXT(DiscrepancyShown, reply_words, "reply-words", WORDS, SHOWN,
         .help = PHRASE_CASES_FIELD_REASON),
    TEXT(DiscrepancyShown, allowed, "allowed", CODE, SHOWN,
         .help = PHRASE_DELIVERIES_FIELD_ALLOWED),
    TEXT(DiscrepancyShown, credited, "credited", CODE, SHOWN,
         .help = PHRASE_DELIVERIES_SHOWN_CREDITED),
    TEXT(DiscrepancyShown, words, "words", WORDS, SHOWN, .help = PHRASE_DELIVERIES_FIELD_FOUND),
    HASHES(DiscrepancyShown, documents, document_count, "documents", .max = SHIP_DOCUMENTS_MAX,
           SHOWN, .help = PHRASE_DELIVERIES_FIELD_DOCUMENTS),
    NEXT(DiscrepancyShown),
};
const Shape discrepancy_shown_shape =
    SHAPE(DiscrepancyShown, "discrepancy-shown", shown_report_fields);

static const Field reports_fields[] = {
    LIST(DiscrepancyListReply, discrepancies, discrepancy_count, "discrepancies", DiscrepancyShown,
         discrepancy_shown_shape, .max = CASE_SERIAL_MAX, SHOWN,
         .help = PHRASE_DELIVERIES_SHOWN_DISCREPANCIES),
};
const Shape discrepancy_list_reply_shape =
    SHAPE(DiscrepancyListReply, "discrepancy-list", reports_fields);

static const Field task_fields[] = {
    DATE(ShownTask, due, "due", OWED, .help = PHRASE_DELIVERIES_FIELD_DUE),
    DATE(ShownTask, kept, "kept", SHOWN, .help = PHRASE_DELIVERIES_SHOWN_KEPT),
    CHOICE(ShownTask, state, "state", task_words, .choice_labels = task_phrases, OWED,
           .help = PHRASE_DELIVERIES_SHOWN_TASK),
};
static const Shape task_shape = SHAPE(ShownTask, "task", task_fields);

static const Field commitment_fields[] = {
    ID(ShownCommitment, commitment, "commitment", OWED, .help = PHRASE_DELIVERIES_FIELD_COMMITMENT),
    FILE_OF(ShownCommitment),
    NUMBER(ShownCommitment),
    TEXT(ShownCommitment, what, "what", WORDS, SHOWN, .help = PHRASE_DELIVERIES_FIELD_WHAT),
    TEXT(ShownCommitment, keeper, "keeper", WORD, .help = PHRASE_DELIVERIES_FIELD_KEEPER),
    DATE(ShownCommitment, first, "first", OWED, .help = PHRASE_DELIVERIES_FIELD_FIRST),
    DATE(ShownCommitment, until, "until", OWED, .help = PHRASE_CASES_FIELD_UNTIL),
    INT(ShownCommitment, months, "months", .min = 1, .max = COMMITMENT_MONTHS_MAX,
        .help = PHRASE_DELIVERIES_FIELD_MONTHS),
    COUNT(ShownCommitment, overdue, "overdue", PHRASE_DELIVERIES_SHOWN_OVERDUE),
    DATE(ShownCommitment, next, "next", SHOWN, .help = PHRASE_DELIVERIES_SHOWN_NEXT),
    LIST(ShownCommitment, tasks, task_count, "tasks", ShownTask, task_shape,
         .max = COMMITMENT_TASKS_MAX, SHOWN, .help = PHRASE_DELIVERIES_SHOWN_TASKS),
};
const Shape commitment_shown_shape = SHAPE(ShownCommitment, "commitment-shown", commitment_fields);

static const Field commitment_list_fields[] = {
    LIST(CommitmentListReply, commitments, commitment_count, "commitments", ShownCommitment,
         commitment_shown_shape, .max = CASE_SERIAL_MAX, SHOWN,
         .help = PHRASE_DELIVERIES_SHOWN_COMMITMENTS),
};
const Shape commitment_list_reply_shape =
    SHAPE(CommitmentListReply, "commitment-list", commitment_list_fields);
