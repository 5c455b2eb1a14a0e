/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship_events.h"

#define OPTIONAL .optional = true
#define CODE .max = CASE_CODE_MAX
#define WORD .max = CASE_WORD_MAX
#define QUANTITY .min = 1, .max = SHIP_QUANTITY_MAX
#define LINE .min = 1, .max = VERSION_NUMBER_MAX
#define MINOR .min = 0, .max = INT64_MAX
/* What people wrote in their own words, and who they are. */
#define OWN(Struct, member, name, limit, ...) \
    TEXT(Struct, member, name, .max = (limit), .erasable = true, .long_text = true, __VA_ARGS__)
#define STANDS(Struct) \
    TEXT(Struct, route, "route", WORD), TEXT(Struct, route_hash, "route-hash", WORD), \
        TEXT(Struct, state, "state", WORD)

static const Field opened_fields[] = {
    ID(ShipmentOpened, file, "case", .optional = false),
    INT(ShipmentOpened, line, "line", LINE),
    TEXT(ShipmentOpened, item, "item", CODE, OPTIONAL),
    INT(ShipmentOpened, quantity, "quantity", QUANTITY),
    TEXT(ShipmentOpened, unit, "unit", CODE),
    TEXTS(ShipmentOpened, serials, serial_count, "serials", .max = SHIP_SERIALS_MAX,
          .item_max = CASE_CODE_MAX, OPTIONAL),
    DATE(ShipmentOpened, promised, "promised", .optional = false),
    ID(ShipmentOpened, delivery, "delivery", OPTIONAL),
    STANDS(ShipmentOpened),
};
const Shape shipment_opened_shape = SHAPE(ShipmentOpened, "shipment-opened", opened_fields);

static const Field moved_fields[] = {
    TEXT(ShipmentMoved, operation, "operation", WORD),
    TEXT(ShipmentMoved, state, "state", WORD),
    DATE(ShipmentMoved, day, "day", .optional = false),
    OWN(ShipmentMoved, carrier, "carrier", CASE_NAME_MAX, OPTIONAL),
    TEXT(ShipmentMoved, terms, "terms", .max = CASE_NAME_MAX, OPTIONAL),
    OWN(ShipmentMoved, reason, "reason", CASE_WORDS_MAX, OPTIONAL),
};
const Shape shipment_moved_shape = SHAPE(ShipmentMoved, "shipment-moved", moved_fields);

static const Field inspected_fields[] = {
    ID(ShipmentInspected, inspection, "inspection", .optional = false),
    TEXT(ShipmentInspected, certificate, "certificate", .max = CASE_NAME_MAX),
    BOOL(ShipmentInspected, passed, "passed", .optional = false),
    OWN(ShipmentInspected, inspector, "inspector", CASE_NAME_MAX, .optional = false),
    DATE(ShipmentInspected, day, "day", .optional = false),
    HASH(ShipmentInspected, document, "document", .optional = false),
};
const Shape shipment_inspected_shape =
    SHAPE(ShipmentInspected, "shipment-inspected", inspected_fields);

static const Field service_fields[] = {
    ID(ServiceRecorded, service, "service", .optional = false),
    INT(ServiceRecorded, line, "line", LINE),
    BOOL(ServiceRecorded, training, "training", .optional = false),
    INT(ServiceRecorded, quantity, "quantity", QUANTITY),
    OWN(ServiceRecorded, course, "course", CASE_NAME_MAX, .optional = false),
    INT(ServiceRecorded, participants, "participants", .min = 0, .max = SHIP_QUANTITY_MAX),
    DATE(ServiceRecorded, from, "from", .optional = false),
    DATE(ServiceRecorded, until, "until", .optional = false),
    TEXT(ServiceRecorded, certificate, "certificate", .max = CASE_NAME_MAX),
    HASH(ServiceRecorded, document, "document", .optional = false),
};
const Shape service_recorded_shape = SHAPE(ServiceRecorded, "service-recorded", service_fields);

static const Field reported_fields[] = {
    ID(DiscrepancyReported, file, "case", .optional = false),
    INT(DiscrepancyReported, serial, "serial", .min = 1, .max = CASE_SERIAL_MAX),
    INT(DiscrepancyReported, line, "line", LINE),
    CHOICE(DiscrepancyReported, type, "type", discrepancy_type_words, .optional = false),
    ID(DiscrepancyReported, about, "about", .optional = false),
    INT(DiscrepancyReported, quantity, "quantity", QUANTITY),
    DATE(DiscrepancyReported, delivered, "delivered", .optional = false),
    DATE(DiscrepancyReported, reported, "reported", .optional = false),
    INT(DiscrepancyReported, item, "item", MINOR),
    INT(DiscrepancyReported, transport, "transport", MINOR),
    INT(DiscrepancyReported, handling, "handling", MINOR),
    OWN(DiscrepancyReported, words, "words", CASE_WORDS_MAX, .optional = false),
    HASHES(DiscrepancyReported, documents, document_count, "documents", .max = SHIP_DOCUMENTS_MAX,
           OPTIONAL),
    STANDS(DiscrepancyReported),
};
const Shape discrepancy_reported_shape =
    SHAPE(DiscrepancyReported, "discrepancy-reported", reported_fields);

static const Field answered_fields[] = {
    TEXT(DiscrepancyAnswered, state, "state", WORD),
    TEXT(DiscrepancyAnswered, code, "code", CODE),
    INT(DiscrepancyAnswered, allowed, "allowed", MINOR),
    OWN(DiscrepancyAnswered, words, "words", CASE_WORDS_MAX, .optional = false),
    DATE(DiscrepancyAnswered, day, "day", OPTIONAL),
};
const Shape discrepancy_answered_shape =
    SHAPE(DiscrepancyAnswered, "discrepancy-answered", answered_fields);

static const Field report_moved_fields[] = {
    TEXT(DiscrepancyMoved, operation, "operation", WORD),
    TEXT(DiscrepancyMoved, state, "state", WORD),
    INT(DiscrepancyMoved, stage, "stage", .min = 0, .max = DISCREPANCY_STAGES - 1),
    BOOL(DiscrepancyMoved, ended, "ended", .optional = false),
    OWN(DiscrepancyMoved, words, "words", CASE_WORDS_MAX, .optional = false),
    DATE(DiscrepancyMoved, day, "day", OPTIONAL),
};
const Shape discrepancy_moved_shape =
    SHAPE(DiscrepancyMoved, "discrepancy-moved", report_moved_fields);

static const Field credited_fields[] = {
    INT(DiscrepancyCredited, minor, "minor", .min = 1, .max = INT64_MAX),
    ID(DiscrepancyCredited, entry, "entry", .optional = false),
};
const Shape discrepancy_credited_shape =
    SHAPE(DiscrepancyCredited, "discrepancy-credited", credited_fields);

static const Field promised_fields[] = {
    ID(CommitmentPromised, file, "case", .optional = false),
    OWN(CommitmentPromised, what, "what", CASE_WORDS_MAX, .optional = false),
    ID(CommitmentPromised, keeper, "keeper", .optional = false),
    DATE(CommitmentPromised, first, "first", .optional = false),
    DATE(CommitmentPromised, until, "until", .optional = false),
    INT(CommitmentPromised, months, "months", .min = 1, .max = COMMITMENT_MONTHS_MAX),
};
const Shape commitment_promised_shape =
    SHAPE(CommitmentPromised, "commitment-promised", promised_fields);

static const Field kept_fields[] = {
    DATE(CommitmentKept, due, "due", .optional = false),
    DATE(CommitmentKept, day, "day", .optional = false),
    OWN(CommitmentKept, words, "words", CASE_WORDS_MAX, .optional = false),
    HASH(CommitmentKept, document, "document", OPTIONAL),
};
const Shape commitment_kept_shape = SHAPE(CommitmentKept, "commitment-kept", kept_fields);
