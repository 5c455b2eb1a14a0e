/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * pay_params - what the operations on payments take and reply
 */
#pragma once

#include "books/book_params.h"
#include "books/pay_events.h"

enum {
    BANK_NUMBER_MAX = 64,
    BANK_TEXT_MAX = STATEMENT_TEXT_MAX,
    BANK_LINES_MAX = 5000, /* of one file: each is an event, and most an entry */
    PAY_NAME_MAX = 200,    /* a supplier; his reference of an invoice */
    PAY_REFERENCE_MAX = 40,
};

/* ---- the bank -------------------------------------------------------------------------------- */

typedef struct BankRegisterParams {
    Str programme, country;
    int32_t purpose; /* of bank_purposes */
    Str currency, number, bank;
} BankRegisterParams;

enum { BANK_PURPOSES = 3 };
extern const Purpose bank_purposes[BANK_PURPOSES];

typedef struct BankImportParams { /* the file's bytes come beside */
    int32_t kind;
    Str file;
} BankImportParams;

typedef struct BankImportReply {
    Hash hash;
    int64_t lines, received, paid, known, met;
} BankImportReply;

typedef struct BankListParams {
    Str programme;
    int32_t which;
} BankListParams;

typedef struct BankLineParams {
    Id line;
} BankLineParams;

typedef struct BankLineShown {
    Id line;
    int64_t leaf;
    Str number;
    AccountParams account;
    Date booked, value;
    int64_t minor, rest;
    Str amount, left;
    Str reference, party, text, bank_id;
    Id entry;
    int32_t met;
    Id meets;
} BankLineShown;

typedef struct BankListReply {
    const BankLineShown *lines;
    size_t line_count;
    bool more;
} BankListReply;

typedef struct BankMatchParams {
    Id line, bill, entry;
    Str amount; /* absent: all that is left of the line */
    Date value;
    Str text;
} BankMatchParams;

typedef struct BankMatchReply {
    Id line, entry;
    int64_t rest; /* of the line */
} BankMatchReply;

/* ---- invoices and payments ------------------------------------------------------------------- */

typedef struct InvoiceRecordParams {
    Str programme, country, case_code;
    int64_t line;
    Str supplier, reference, amount, currency;
    Date value;
    Str text, document;
} InvoiceRecordParams;

typedef struct InvoiceReply {
    Id invoice, entry;
} InvoiceReply;

typedef struct InvoiceParams {
    Id invoice;
} InvoiceParams;

typedef struct InvoiceShown {
    Id invoice;
    int64_t leaf;
    Str programme, country, case_code;
    int64_t line;
    Str supplier, reference, currency;
    int64_t minor, asked;
    Str amount, left; /* left: not yet paid or asked to be */
    Date value;
    Id entry;
    bool reversed;
} InvoiceShown;

typedef struct OfCaseParams { /* a list of what a programme, or one of its cases, has */
    Str programme, case_code;
    int32_t which;
} OfCaseParams;

typedef struct InvoicesReply {
    const InvoiceShown *invoices;
    size_t invoice_count;
    bool more;
} InvoicesReply;

typedef struct PaymentRequestParams {
    Id invoice;
    Str amount; /* absent: all that is left of the invoice */
    Date expires;
    Str text;
} PaymentRequestParams;

typedef struct PaymentReply {
    Id payment;
    Str reference;
    int64_t received, guaranteed; /* minor units: from what it is paid */
    Id entry;
} PaymentReply;

typedef struct PaymentApproveParams {
    Id payment;
    Date value;
} PaymentApproveParams;

typedef struct PaymentDeclineParams {
    Id payment;
    Str reason, told; /* told: to the supplier */
} PaymentDeclineParams;

typedef struct PaymentParams {
    Id payment;
} PaymentParams;

typedef struct PaymentShown {
    Id payment;
    Str reference;
    int32_t state;
    Id invoice;
    Str supplier, invoice_reference;
    Str programme, country, case_code;
    int64_t line;
    Str currency;
    int64_t minor, received, guaranteed;
    Str amount;
    Date expires;
    Str text, requested_by, decided_by;
    Id entry;
    Str reason, told;
} PaymentShown;

typedef struct PaymentsReply {
    const PaymentShown *payments;
    size_t payment_count;
    bool more;
} PaymentsReply;

/* ---- stages and deliveries ------------------------------------------------------------------- */

typedef struct AuthorityRecordParams {
    Str programme, country, case_code;
    int64_t line;
    int32_t stage, way;
    Str amount, currency;
    Date value;
    Str text, document;
} AuthorityRecordParams;

typedef struct DeliveryOrderParams {
    Str programme, country, case_code;
    int64_t line;
    Str amount, currency;
    Str text, document;
} DeliveryOrderParams;

typedef struct DeliveryRecordParams {
    Id delivery;
    Str amount;
    Date value;
    Str text, document;
} DeliveryRecordParams;

typedef struct DeliveryReply {
    Id delivery, entry;
    int64_t rest; /* ordered and not delivered, minor units */
} DeliveryReply;

typedef struct DeliveryParams {
    Id delivery;
} DeliveryParams;

typedef struct DeliveryShown {
    Id delivery;
    int64_t leaf;
    Str programme, country, case_code;
    int64_t line;
    Str currency;
    int64_t minor, delivered;
    Str amount, text, document;
} DeliveryShown;

/* ---- what is owed, taken, settled ------------------------------------------------------------ */

typedef struct ExposureParams {
    Str programme, country, case_code;
} ExposureParams;

typedef struct Exposure {
    Str country, case_code, currency;
    int64_t paid, repaid, owed;
    Str amount;        /* owed */
    int64_t days_late; /* of the bill that is late longest; absent: none is */
    Str rung, due;     /* of the late payer: its word, what is due */
} Exposure;

typedef struct FundShown {
    Str currency;
    int64_t minor, reserved;
    Str amount;
} FundShown;

typedef struct ExposureReply {
    const Exposure *cases;
    size_t case_count;
    const FundShown *funds;
    size_t fund_count;
} ExposureReply;

typedef struct GuaranteeRepayParams {
    Str programme, country, case_code;
    Str amount, currency;
    Date value;
    Str text, document;
} GuaranteeRepayParams;

typedef struct SurchargeTakeParams {
    Str programme, country, case_code;
    int64_t line;
    int32_t what;
    Str amount, currency;
    Date value;
    Str text, document;
} SurchargeTakeParams;

typedef struct CaseSettleParams {
    Str programme, country, case_code, currency;
    Str refund, suspense; /* absent: none */
    Date value;
    Str reason, document;
} CaseSettleParams;

typedef struct CaseSettleReply {
    int64_t received, paid, refunded, suspense;
    Id entry;
} CaseSettleReply;

extern const Shape bank_register_params_shape, bank_import_params_shape, bank_import_reply_shape,
    bank_list_params_shape, bank_list_reply_shape, bank_line_params_shape, bank_line_shown_shape,
    bank_match_params_shape, bank_match_reply_shape, invoice_record_params_shape,
    invoice_reply_shape, invoice_params_shape, invoice_shown_shape, of_case_params_shape,
    invoices_reply_shape, payment_request_params_shape, payment_reply_shape,
    payment_approve_params_shape, payment_decline_params_shape, payment_params_shape,
    payment_shown_shape, payments_reply_shape, authority_record_params_shape,
    delivery_order_params_shape, delivery_record_params_shape, delivery_reply_shape,
    delivery_params_shape, delivery_shown_shape, exposure_params_shape, exposure_reply_shape,
    guarantee_repay_params_shape, surcharge_take_params_shape, case_settle_params_shape,
    case_settle_reply_shape;
