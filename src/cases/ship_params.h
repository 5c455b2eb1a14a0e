/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ship_params - what the operations on deliveries, discrepancies and commitments take and reply
 *
 * What changes something replies as a case does (case_reply_shape). Amounts are decimals in the
 * currency of the case.
 */
#pragma once

#include "cases/ship_events.h"

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct ShipmentOpenParams {
    Id file;
    int64_t line, quantity;
    Str unit;
    const Str *serials; /* of each piece, when the line is major equipment */
    size_t serial_count;
    Date promised;
    Id delivery; /* ordered in the books; absent: they know of none */
} ShipmentOpenParams;

typedef struct ShipmentSendParams {
    Id shipment;
    Date day;
    Str carrier, terms;
} ShipmentSendParams;

typedef struct InspectionRecordParams {
    Id shipment;
    int32_t result; /* 0 failed, 1 passed */
    Str certificate, inspector;
    Date day;
    Hash document;
} InspectionRecordParams;

typedef struct ShipmentTransferParams {
    Id shipment;
    Date day; /* on which title passes */
} ShipmentTransferParams;

typedef struct ShipmentCancelParams {
    Id shipment;
    Str reason;
} ShipmentCancelParams;

typedef struct ServiceRecordParams {
    Id file;
    int64_t line, quantity;
    Str course;
    int64_t participants; /* a service that is no training may have none */
    Date from, until;
    Str certificate;
    Hash document;
} ServiceRecordParams;

typedef struct ShipmentParams {
    Id shipment;
} ShipmentParams;

typedef struct DiscrepancyReportParams {
    Id file;
    int64_t line;
    int32_t type;
    Id shipment, service; /* the one it is about */
    int64_t quantity;
    Str item, transport, handling; /* amounts claimed; absent: nothing */
    Str words;
    const Hash *documents;
    size_t document_count;
} DiscrepancyReportParams;

typedef struct DiscrepancyAnswerParams {
    Id discrepancy;
    Str code, amount, words;
} DiscrepancyAnswerParams;

typedef struct DiscrepancyStepParams {
    Id discrepancy;
    Str words;
} DiscrepancyStepParams;

typedef struct DiscrepancyParams {
    Id discrepancy;
} DiscrepancyParams;

typedef struct CommitmentPromiseParams {
    Id file;
    Str what;
    Date first, until;
    int64_t months; /* from one task to the next */
    Str keeper;     /* handle of an organisation */
} CommitmentPromiseParams;

typedef struct CommitmentKeepParams {
    Id commitment;
    Date due;
    Str words;
    Hash document;
} CommitmentKeepParams;

typedef struct CommitmentParams {
    Id commitment;
} CommitmentParams;

typedef struct CommitmentListParams {
    Id file;    /* absent: of any case */
    Str keeper; /* absent: the person's own organisation, where no case is named either */
    Date on;    /* absent: today */
} CommitmentListParams;

extern const Shape shipment_open_params_shape, shipment_send_params_shape,
    inspection_record_params_shape, shipment_transfer_params_shape, shipment_cancel_params_shape,
    training_record_params_shape, service_record_params_shape, shipment_params_shape,
    discrepancy_report_params_shape, discrepancy_answer_params_shape, discrepancy_step_params_shape,
    discrepancy_params_shape, commitment_promise_params_shape, commitment_keep_params_shape,
    commitment_params_shape, commitment_list_params_shape;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ShownInspection {
    Id inspection;
    int32_t result;
    Str certificate, inspector;
    Date day;
    Hash document;
} ShownInspection;

typedef struct ShipmentShown {
    Id shipment, file;
    Str number; /* of the case */
    int64_t line, quantity;
    Str unit, state;
    Date promised, sent, transferred;
    int64_t days_late; /* of the day promised, up to title transfer or today; 0: none */
    Str carrier, terms;
    Id delivery;
    const Str *serials;
    size_t serial_count;
    const ShownInspection *inspections;
    size_t inspection_count;
    const Str *next; /* what whoever asks may do with it now */
    size_t next_count;
} ShipmentShown;

typedef struct ShownSupply { /* a line of the terms in force */
    int64_t line;
    int32_t leg;
    int64_t quantity, supplied, under_way, left;
    Str unit;
} ShownSupply;

typedef struct ShownService {
    Id service;
    int64_t line, quantity;
    bool training;
    Str course;
    int64_t participants;
    Date from, until;
    Str certificate;
    Hash document;
} ShownService;

typedef struct ShipmentListReply {
    const ShownSupply *lines;
    size_t line_count;
    const ShipmentShown *shipments;
    size_t shipment_count;
    const ShownService *services;
    size_t service_count;
} ShipmentListReply;

typedef struct DiscrepancyShown {
    Id discrepancy, file;
    Str number;
    int64_t line, quantity;
    int32_t type, stage;
    Id about;
    Date delivered, reported, last_day; /* last_day absent: no deadline is known */
    Str claimed;
    int32_t standing; /* absent: no figure is known to judge it by */
    Str why, state, reply, reply_words, allowed, credited, words;
    const Hash *documents;
    size_t document_count;
    const Str *next; /* as of a shipment */
    size_t next_count;
} DiscrepancyShown;

typedef struct DiscrepancyListReply {
    const DiscrepancyShown *discrepancies;
    size_t discrepancy_count;
} DiscrepancyListReply;

typedef enum DutyState {
    DUTY_KEPT,
    DUTY_OVERDUE,
    DUTY_DUE, /* within DUTY_NOTICE_DAYS */
    DUTY_LATER,
    DUTY_STATES
} DutyState;

enum { DUTY_NOTICE_DAYS = 90 };

typedef struct ShownTask {
    Date due, kept; /* kept absent: not yet */
    int32_t state;
} ShownTask;

typedef struct ShownCommitment {
    Id commitment, file;
    Str number, what, keeper;
    Date first, until;
    int64_t months, overdue;
    Date next;              /* not kept yet; absent: all is */
    const ShownTask *tasks; /* in a list: what is overdue or due */
    size_t task_count;
} ShownCommitment;

typedef struct CommitmentListReply {
    const ShownCommitment *commitments;
    size_t commitment_count;
} CommitmentListReply;

extern const Shape shipment_shown_shape, shipment_list_reply_shape, discrepancy_shown_shape,
    discrepancy_list_reply_shape, commitment_shown_shape, commitment_list_reply_shape;
