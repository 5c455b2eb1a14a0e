/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ship_events - what can have happened to what a case delivers, as it stands for good
 */
#pragma once

#include "cases/case_events.h"

enum {
    SHIP_SERIALS_MAX = 2000,        /* of one shipment */
    SHIP_QUANTITY_MAX = 1000000000, /* of one */
    SHIP_DOCUMENTS_MAX = 40,        /* of one report */
    COMMITMENT_MONTHS_MAX = 600,    /* between two tasks */
    COMMITMENT_TASKS_MAX = 1200     /* a hundred years of months */
};

typedef struct ShipmentOpened { /* shipment.opened 1 */
    Id file;
    int64_t line;
    Str item; /* code of the line: its serial numbers are known by it */
    int64_t quantity;
    Str unit;
    const Str *serials;
    size_t serial_count;
    Date promised;
    Id delivery;
    Str route, route_hash, state;
} ShipmentOpened;

typedef struct ShipmentMoved { /* shipment.moved 1: sent, title passed, given up */
    Str operation, state;
    Date day;
    Str carrier, terms, reason;
} ShipmentMoved;

typedef struct ShipmentInspected { /* shipment.inspected 1 */
    Id inspection;
    Str certificate;
    bool passed;
    Str inspector;
    Date day;
    Hash document;
} ShipmentInspected;

typedef struct ServiceRecorded { /* service.recorded 1: to the case */
    Id service;
    int64_t line;
    bool training;
    int64_t quantity;
    Str course;
    int64_t participants;
    Date from, until;
    Str certificate;
    Hash document;
} ServiceRecorded;

typedef struct DiscrepancyReported { /* discrepancy.reported 1 */
    Id file;
    int64_t serial, line;
    int32_t type;
    Id about; /* shipment or service */
    int64_t quantity;
    Date delivered, reported;
    int64_t item, transport, handling; /* minor units of the case's currency */
    Str words;
    const Hash *documents;
    size_t document_count;
    Str route, route_hash, state;
} DiscrepancyReported;

typedef struct DiscrepancyAnswered { /* discrepancy.answered 1 */
    Str state, code;
    int64_t allowed;
    Str words;
    Date day; /* absent: the day it was recorded */
} DiscrepancyAnswered;

typedef struct DiscrepancyMoved { /* discrepancy.moved 1: asked again, contested, closed */
    Str operation, state;
    int64_t stage; /* DiscrepancyStage */
    bool ended;
    Str words;
    Date day; /* absent: the day it was recorded */
} DiscrepancyMoved;

typedef struct DiscrepancyCredited { /* discrepancy.credited 1 */
    int64_t minor;
    Id entry;
} DiscrepancyCredited;

typedef struct CommitmentPromised { /* commitment.promised 1 */
    Id file;
    Str what;
    Id keeper;
    Date first, until;
    int64_t months;
} CommitmentPromised;

typedef struct CommitmentKept { /* commitment.kept 1 */
    Date due, day;
    Str words;
    Hash document;
} CommitmentKept;

extern const Shape shipment_opened_shape, shipment_moved_shape, shipment_inspected_shape,
    service_recorded_shape, discrepancy_reported_shape, discrepancy_answered_shape,
    discrepancy_moved_shape, discrepancy_credited_shape, commitment_promised_shape,
    commitment_kept_shape;

enum { SHIP_EVENT_KINDS = 10, SHIP_PROJECTIONS = 8 };
extern const EventKind ship_event_kinds[SHIP_EVENT_KINDS];
extern const Projection ship_projections[SHIP_PROJECTIONS];
