/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/pay_params.h"

#include "books/book_fields.h"
#include "phrases_books.h"
#include "phrases_ledger.h"

const Purpose bank_purposes[BANK_PURPOSES] = { PURPOSE_CASH, PURPOSE_AGENCY_CASH,
                                               PURPOSE_GUARANTEE_FUND };
static const Str bank_purpose_words[BANK_PURPOSES] = { STR("cash"), STR("agency-cash"),
                                                       STR("guarantee-fund") };
static const Phrase bank_purpose_phrases[BANK_PURPOSES] = { PHRASE_LEDGER_PURPOSE_CASH,
                                                            PHRASE_LEDGER_PURPOSE_AGENCY_CASH,
                                                            PHRASE_LEDGER_PURPOSE_GUARANTEE_FUND };
static const Str statement_words[] = { STR("csv"), STR("camt.053") };
static const Str which_words[] = { STR("open"), STR("all") };
static const Phrase which_phrases[] = { PHRASE_BOOKS_WHICH_OPEN, PHRASE_BOOKS_WHICH_ALL };
static const Str way_words[] = { STR("more"), STR("less") };
static const Phrase way_phrases[] = { PHRASE_BOOKS_WAY_MORE, PHRASE_BOOKS_WAY_LESS };
static const Str stage_words[] = { STR("authority"), STR("commitment"), STR("obligation") };
static const Phrase stage_phrases[] = { PHRASE_LEDGER_PURPOSE_AUTHORITY,
                                        PHRASE_LEDGER_PURPOSE_COMMITMENT,
                                        PHRASE_LEDGER_PURPOSE_OBLIGATION };
static const Str fee_words[] = { STR("surcharge"), STR("recoupment") };
static const Phrase fee_phrases[] = { PHRASE_LEDGER_PURPOSE_SURCHARGE,
                                      PHRASE_LEDGER_PURPOSE_RECOUPMENT };

#define MUST .optional = false
#define COUNTRY_OF(Struct) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_BOOKS_FIELD_COUNTRY)
#define CASE_OF(Struct) TEXT(Struct, case_code, "case", CODE, .help = PHRASE_BOOKS_FIELD_CASE)
#define LINE_OF(Struct) \
    INT(Struct, line, "line", .min = 1, .max = LEDGER_LINE_MAX, .help = PHRASE_BOOKS_FIELD_LINE)
#define OF_CASE(Struct) PROGRAMME(Struct), COUNTRY_OF(Struct), CASE_OF(Struct)
#define OF_LINE(Struct) OF_CASE(Struct), LINE_OF(Struct)
#define CURRENCY(Struct) CURRENCY_IN(Struct, currency, "currency")
#define AMOUNT(Struct, ...) \
    AMOUNT_IN(Struct, amount, "amount", .help = PHRASE_BOOKS_FIELD_AMOUNT, __VA_ARGS__)
#define WHICH(Struct) \
    CHOICE(Struct, which, "which", which_words, .choice_labels = which_phrases, OPTIONAL, \
           .help = PHRASE_BOOKS_FIELD_WHICH)
#define MORE(Struct) BOOL(Struct, more, "more", .help = PHRASE_BOOKS_SHOWN_MORE)
#define ENTRY_IF(Struct) ENTRY_ID(Struct, entry, "entry", OPTIONAL)
#define INVOICE_ID(Struct) ID(Struct, invoice, "invoice", .help = PHRASE_BOOKS_FIELD_INVOICE, MUST)
#define PAYMENT_ID(Struct) ID(Struct, payment, "payment", .help = PHRASE_BOOKS_FIELD_PAYMENT, MUST)
#define DELIVERY_ID(Struct) \
    ID(Struct, delivery, "delivery", .help = PHRASE_BOOKS_FIELD_DELIVERY, MUST)
#define BANK_LINE_ID(Struct) ID(Struct, line, "line", .help = PHRASE_BOOKS_FIELD_BANK_LINE, MUST)
#define SUPPLIER(Struct) \
    TEXT(Struct, supplier, "supplier", .max = PAY_NAME_MAX, .help = PHRASE_BOOKS_FIELD_SUPPLIER)
#define INVOICE_REFERENCE(Struct, member, name) \
    TEXT(Struct, member, name, .max = PAY_NAME_MAX, .help = PHRASE_BOOKS_FIELD_INVOICE_REFERENCE)
#define RECEIVED(Struct) \
    INT(Struct, received, "received", NUMBER, .help = PHRASE_BOOKS_SHOWN_FROM_RECEIVED)
#define GUARANTEED(Struct) \
    INT(Struct, guaranteed, "guaranteed", NUMBER, .help = PHRASE_BOOKS_SHOWN_FROM_GUARANTEE)
#define TOLD_SUPPLIER(Struct) \
    TEXT(Struct, told, "told", WORDS, OPTIONAL, .help = PHRASE_BOOKS_FIELD_TOLD_SUPPLIER)
#define LEAF(Struct) INT(Struct, leaf, "leaf", NUMBER, .help = PHRASE_BOOKS_FIELD_LEAF)

/* ---- the bank -------------------------------------------------------------------------------- */

#define BANK_NUMBER(Struct) \
    TEXT(Struct, number, "number", .max = BANK_NUMBER_MAX, .help = PHRASE_BOOKS_FIELD_BANK_NUMBER)

static const Field register_fields[] = {
    PROGRAMME(BankRegisterParams),
    COUNTRY(BankRegisterParams),
    CHOICE(BankRegisterParams, purpose, "purpose", bank_purpose_words,
           .choice_labels = bank_purpose_phrases, .help = PHRASE_BOOKS_FIELD_PURPOSE, MUST),
    CURRENCY(BankRegisterParams),
    BANK_NUMBER(BankRegisterParams),
    TEXT(BankRegisterParams, bank, "bank", .max = BOOKS_TEXT_MAX, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_BANK),
};
const Shape bank_register_params_shape =
    SHAPE(BankRegisterParams, "bank-register", register_fields);

static const Field import_fields[] = {
    CHOICE(BankImportParams, kind, "kind", statement_words, .help = PHRASE_BOOKS_FIELD_STATEMENT,
           MUST),
    TEXT(BankImportParams, file, "file-name", .max = PAY_NAME_MAX, OPTIONAL,
         .help = PHRASE_BOOKS_FIELD_FILE_NAME),
};
const Shape bank_import_params_shape = SHAPE(BankImportParams, "bank-import", import_fields);

static const Field import_reply_fields[] = {
    HASH(BankImportReply, hash, "hash", .help = PHRASE_BOOKS_SHOWN_FILE, MUST),
    INT(BankImportReply, lines, "lines", NUMBER, .help = PHRASE_BOOKS_SHOWN_LINES),
    INT(BankImportReply, received, "received", NUMBER, .help = PHRASE_BOOKS_SHOWN_LINES_RECEIVED),
    INT(BankImportReply, paid, "paid", NUMBER, .help = PHRASE_BOOKS_SHOWN_LINES_PAID),
    INT(BankImportReply, known, "known", NUMBER, .help = PHRASE_BOOKS_SHOWN_LINES_KNOWN),
    INT(BankImportReply, met, "met", NUMBER, .help = PHRASE_BOOKS_SHOWN_LINES_MET),
};
const Shape bank_import_reply_shape =
    SHAPE(BankImportReply, "bank-import-reply", import_reply_fields);

static const Field list_fields[] = { PROGRAMME(BankListParams), WHICH(BankListParams) };
const Shape bank_list_params_shape = SHAPE(BankListParams, "bank-list", list_fields);

static const Field bank_line_fields[] = { BANK_LINE_ID(BankLineParams) };
const Shape bank_line_params_shape = SHAPE(BankLineParams, "bank-line", bank_line_fields);

static const Field account_fields[] = { ACCOUNT(AccountParams) };
static const Shape account_shape = SHAPE(AccountParams, "account", account_fields);

#define SAID(member, name, told) \
    TEXT(BankLineShown, member, name, .max = BANK_TEXT_MAX, .long_text = true, OPTIONAL, \
         .help = (told))

static const Field line_shown_fields[] = {
    BANK_LINE_ID(BankLineShown),
    LEAF(BankLineShown),
    BANK_NUMBER(BankLineShown),
    RECORD(BankLineShown, account, "account", AccountParams, account_shape, MUST,
           .help = PHRASE_BOOKS_FIELD_WHOSE),
    DATE(BankLineShown, booked, "booked", .help = PHRASE_BOOKS_FIELD_BOOKED, MUST),
    DATE(BankLineShown, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, MUST),
    MINOR_OF(BankLineShown, minor, "minor"),
    INT(BankLineShown, rest, "rest", NUMBER, .help = PHRASE_BOOKS_SHOWN_REST),
    SHOWN(BankLineShown, amount, "amount"),
    TEXT(BankLineShown, left, "left", .max = BOOKS_AMOUNT_MAX, .help = PHRASE_BOOKS_SHOWN_UNMET),
    SAID(reference, "reference", PHRASE_BOOKS_FIELD_BANK_REFERENCE),
    SAID(party, "party", PHRASE_BOOKS_FIELD_PARTY),
    SAID(text, "text", PHRASE_BOOKS_FIELD_TEXT),
    SAID(bank_id, "bank-id", PHRASE_BOOKS_FIELD_BANK_ID),
    ENTRY_IF(BankLineShown),
    CHOICE(BankLineShown, met, "met", match_kind_words, .choice_labels = match_kind_phrases, MUST,
           .help = PHRASE_BOOKS_SHOWN_MET),
    ID(BankLineShown, meets, "meets", OPTIONAL, .help = PHRASE_BOOKS_SHOWN_MEETS),
};
const Shape bank_line_shown_shape = SHAPE(BankLineShown, "bank-line-shown", line_shown_fields);

static const Field list_reply_fields[] = {
    LIST(BankListReply, lines, line_count, "lines", BankLineShown, bank_line_shown_shape, ROWS,
         .help = PHRASE_BOOKS_SHOWN_BANK_LINES),
    MORE(BankListReply),
};
const Shape bank_list_reply_shape = SHAPE(BankListReply, "bank-list-reply", list_reply_fields);

static const Field match_fields[] = {
    BANK_LINE_ID(BankMatchParams),
    ID(BankMatchParams, bill, "bill", OPTIONAL, .help = PHRASE_BOOKS_FIELD_MATCH_BILL),
    ID(BankMatchParams, entry, "entry", OPTIONAL, .help = PHRASE_BOOKS_FIELD_MATCH_ENTRY),
    AMOUNT_IN(BankMatchParams, amount, "amount", OPTIONAL, .help = PHRASE_BOOKS_FIELD_MATCH_AMOUNT),
    VALUE(BankMatchParams),
    SAYING(BankMatchParams, OPTIONAL),
};
const Shape bank_match_params_shape = SHAPE(BankMatchParams, "bank-match", match_fields);

static const Field match_reply_fields[] = {
    BANK_LINE_ID(BankMatchReply),
    ENTRY_ID(BankMatchReply, entry, "entry", MUST),
    INT(BankMatchReply, rest, "rest", NUMBER, .help = PHRASE_BOOKS_SHOWN_REST),
};
const Shape bank_match_reply_shape = SHAPE(BankMatchReply, "bank-match-reply", match_reply_fields);

/* ---- invoices -------------------------------------------------------------------------------- */

static const Field record_fields[] = {
    OF_LINE(InvoiceRecordParams),
    SUPPLIER(InvoiceRecordParams),
    INVOICE_REFERENCE(InvoiceRecordParams, reference, "reference"),
    AMOUNT(InvoiceRecordParams, MUST),
    CURRENCY(InvoiceRecordParams),
    VALUE(InvoiceRecordParams),
    SAYING(InvoiceRecordParams, OPTIONAL),
    DOCUMENT(InvoiceRecordParams),
};
const Shape invoice_record_params_shape =
    SHAPE(InvoiceRecordParams, "invoice-record", record_fields);

static const Field invoice_reply_fields[] = {
    INVOICE_ID(InvoiceReply),
    ENTRY_ID(InvoiceReply, entry, "entry", MUST),
};
const Shape invoice_reply_shape = SHAPE(InvoiceReply, "invoice-reply", invoice_reply_fields);

static const Field invoice_fields[] = { INVOICE_ID(InvoiceParams) };
const Shape invoice_params_shape = SHAPE(InvoiceParams, "invoice", invoice_fields);

static const Field invoice_shown_fields[] = {
    INVOICE_ID(InvoiceShown),
    LEAF(InvoiceShown),
    OF_LINE(InvoiceShown),
    SUPPLIER(InvoiceShown),
    INVOICE_REFERENCE(InvoiceShown, reference, "reference"),
    CURRENCY(InvoiceShown),
    INT(InvoiceShown, minor, "minor", NUMBER, .help = PHRASE_BOOKS_SHOWN_MINOR),
    INT(InvoiceShown, asked, "asked", NUMBER, .help = PHRASE_BOOKS_SHOWN_ASKED),
    SHOWN(InvoiceShown, amount, "amount"),
    TEXT(InvoiceShown, left, "left", .max = BOOKS_AMOUNT_MAX, .help = PHRASE_BOOKS_SHOWN_NOT_ASKED),
    DATE(InvoiceShown, value, "value", .help = PHRASE_BOOKS_FIELD_VALUE, MUST),
    ENTRY_ID(InvoiceShown, entry, "entry", MUST),
    BOOL(InvoiceShown, reversed, "reversed", .help = PHRASE_BOOKS_SHOWN_REVERSED),
};
const Shape invoice_shown_shape = SHAPE(InvoiceShown, "invoice-shown", invoice_shown_fields);

static const Field of_case_fields[] = { PROGRAMME(OfCaseParams), CASE(OfCaseParams),
                                        WHICH(OfCaseParams) };
const Shape of_case_params_shape = SHAPE(OfCaseParams, "of-case", of_case_fields);

static const Field invoices_fields[] = {
    LIST(InvoicesReply, invoices, invoice_count, "invoices", InvoiceShown, invoice_shown_shape,
         ROWS, .help = PHRASE_BOOKS_SHOWN_INVOICES),
    MORE(InvoicesReply),
};
const Shape invoices_reply_shape = SHAPE(InvoicesReply, "invoices", invoices_fields);

/* ---- payments -------------------------------------------------------------------------------- */

#define PAYMENT_REFERENCE(Struct) \
    TEXT(Struct, reference, "reference", .max = PAY_REFERENCE_MAX, \
         .help = PHRASE_BOOKS_FIELD_PAYMENT_REFERENCE)

static const Field request_fields[] = {
    INVOICE_ID(PaymentRequestParams),
    AMOUNT_IN(PaymentRequestParams, amount, "amount", OPTIONAL,
              .help = PHRASE_BOOKS_FIELD_PAY_AMOUNT),
    DATE(PaymentRequestParams, expires, "expires", .help = PHRASE_BOOKS_FIELD_EXPIRES, MUST),
    SAYING(PaymentRequestParams, OPTIONAL),
};
const Shape payment_request_params_shape =
    SHAPE(PaymentRequestParams, "payment-request", request_fields);

static const Field payment_reply_fields[] = {
    PAYMENT_ID(PaymentReply), PAYMENT_REFERENCE(PaymentReply), RECEIVED(PaymentReply),
    GUARANTEED(PaymentReply), ENTRY_IF(PaymentReply),
};
const Shape payment_reply_shape = SHAPE(PaymentReply, "payment-reply", payment_reply_fields);

static const Field approve_fields[] = { PAYMENT_ID(PaymentApproveParams),
                                        VALUE(PaymentApproveParams) };
const Shape payment_approve_params_shape =
    SHAPE(PaymentApproveParams, "payment-approve", approve_fields);

static const Field decline_fields[] = { PAYMENT_ID(PaymentDeclineParams),
                                        WHY(PaymentDeclineParams, MUST),
                                        TOLD_SUPPLIER(PaymentDeclineParams) };
const Shape payment_decline_params_shape =
    SHAPE(PaymentDeclineParams, "payment-decline", decline_fields);

static const Field payment_fields[] = { PAYMENT_ID(PaymentParams) };
const Shape payment_params_shape = SHAPE(PaymentParams, "payment", payment_fields);

static const Field payment_shown_fields[] = {
    PAYMENT_ID(PaymentShown),
    PAYMENT_REFERENCE(PaymentShown),
    CHOICE(PaymentShown, state, "state", payment_state_words,
           .choice_labels = payment_state_phrases, MUST, .help = PHRASE_BOOKS_SHOWN_STATE),
    INVOICE_ID(PaymentShown),
    SUPPLIER(PaymentShown),
    INVOICE_REFERENCE(PaymentShown, invoice_reference, "invoice-reference"),
    OF_LINE(PaymentShown),
    CURRENCY(PaymentShown),
    INT(PaymentShown, minor, "minor", NUMBER, .help = PHRASE_BOOKS_SHOWN_MINOR),
    RECEIVED(PaymentShown),
    GUARANTEED(PaymentShown),
    SHOWN(PaymentShown, amount, "amount"),
    DATE(PaymentShown, expires, "expires", .help = PHRASE_BOOKS_FIELD_EXPIRES, MUST),
    SAYING(PaymentShown, OPTIONAL),
    TEXT(PaymentShown, requested_by, "requested-by", .max = 1000, OPTIONAL,
         .help = PHRASE_BOOKS_SHOWN_REQUESTED_BY),
    TEXT(PaymentShown, decided_by, "decided-by", .max = 1000, OPTIONAL,
         .help = PHRASE_BOOKS_SHOWN_DECIDED_BY),
    ENTRY_IF(PaymentShown),
    WHY(PaymentShown, OPTIONAL),
    TOLD_SUPPLIER(PaymentShown),
};
const Shape payment_shown_shape = SHAPE(PaymentShown, "payment-shown", payment_shown_fields);

static const Field payments_fields[] = {
    LIST(PaymentsReply, payments, payment_count, "payments", PaymentShown, payment_shown_shape,
         ROWS, .help = PHRASE_BOOKS_SHOWN_PAYMENTS),
    MORE(PaymentsReply),
};
const Shape payments_reply_shape = SHAPE(PaymentsReply, "payments", payments_fields);

/* ---- stages and deliveries ------------------------------------------------------------------- */

static const Field authority_fields[] = {
    OF_LINE(AuthorityRecordParams),
    CHOICE(AuthorityRecordParams, stage, "stage", stage_words, .choice_labels = stage_phrases, MUST,
           .help = PHRASE_BOOKS_FIELD_STAGE),
    CHOICE(AuthorityRecordParams, way, "way", way_words, .choice_labels = way_phrases, MUST,
           .help = PHRASE_BOOKS_FIELD_WAY),
    AMOUNT(AuthorityRecordParams, MUST),
    CURRENCY(AuthorityRecordParams),
    VALUE(AuthorityRecordParams),
    SAYING(AuthorityRecordParams, OPTIONAL),
    DOCUMENT(AuthorityRecordParams),
};
const Shape authority_record_params_shape =
    SHAPE(AuthorityRecordParams, "authority-record", authority_fields);

static const Field order_fields[] = {
    OF_LINE(DeliveryOrderParams),  AMOUNT(DeliveryOrderParams, MUST),
    CURRENCY(DeliveryOrderParams), SAYING(DeliveryOrderParams, OPTIONAL),
    DOCUMENT(DeliveryOrderParams),
};
const Shape delivery_order_params_shape =
    SHAPE(DeliveryOrderParams, "delivery-order", order_fields);

static const Field delivered_fields[] = {
    DELIVERY_ID(DeliveryRecordParams), AMOUNT(DeliveryRecordParams, MUST),
    VALUE(DeliveryRecordParams),       SAYING(DeliveryRecordParams, OPTIONAL),
    DOCUMENT(DeliveryRecordParams),
};
const Shape delivery_record_params_shape =
    SHAPE(DeliveryRecordParams, "delivery-record", delivered_fields);

static const Field delivery_reply_fields[] = {
    DELIVERY_ID(DeliveryReply),
    ENTRY_IF(DeliveryReply),
    INT(DeliveryReply, rest, "rest", NUMBER, .help = PHRASE_BOOKS_SHOWN_UNDELIVERED),
};
const Shape delivery_reply_shape = SHAPE(DeliveryReply, "delivery-reply", delivery_reply_fields);

static const Field delivery_fields[] = { DELIVERY_ID(DeliveryParams) };
const Shape delivery_params_shape = SHAPE(DeliveryParams, "delivery", delivery_fields);

static const Field delivery_shown_fields[] = {
    DELIVERY_ID(DeliveryShown),
    LEAF(DeliveryShown),
    OF_LINE(DeliveryShown),
    CURRENCY(DeliveryShown),
    INT(DeliveryShown, minor, "minor", NUMBER, .help = PHRASE_BOOKS_SHOWN_MINOR),
    INT(DeliveryShown, delivered, "delivered", NUMBER, .help = PHRASE_BOOKS_SHOWN_DELIVERED),
    SHOWN(DeliveryShown, amount, "amount"),
    SAYING(DeliveryShown, OPTIONAL),
    DOCUMENT(DeliveryShown),
};
const Shape delivery_shown_shape = SHAPE(DeliveryShown, "delivery-shown", delivery_shown_fields);

/* ---- what is owed, taken, settled ------------------------------------------------------------ */

static const Field exposure_fields[] = { PROGRAMME(ExposureParams), COUNTRY(ExposureParams),
                                         CASE(ExposureParams) };
const Shape exposure_params_shape = SHAPE(ExposureParams, "exposure", exposure_fields);

static const Field exposed_fields[] = {
    COUNTRY_OF(Exposure),
    CASE_OF(Exposure),
    CURRENCY(Exposure),
    INT(Exposure, paid, "paid", NUMBER, .help = PHRASE_BOOKS_SHOWN_GUARANTEE_PAID),
    INT(Exposure, repaid, "repaid", NUMBER, .help = PHRASE_BOOKS_SHOWN_GUARANTEE_REPAID),
    INT(Exposure, owed, "owed", NUMBER, .help = PHRASE_BOOKS_SHOWN_GUARANTEE_OWED),
    TEXT(Exposure, amount, "amount", .max = BOOKS_AMOUNT_MAX, .help = PHRASE_BOOKS_SHOWN_EXPOSURE),
    INT(Exposure, days_late, "days-late", NUMBER, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_DAYS_LATE),
    TEXT(Exposure, rung, "rung", CODE, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_RUNG),
    TEXT(Exposure, due, "due", WORDS, OPTIONAL, .help = PHRASE_BOOKS_SHOWN_RUNG_DUE),
};
static const Shape exposed_shape = SHAPE(Exposure, "exposure-of-case", exposed_fields);

static const Field fund_fields[] = {
    CURRENCY(FundShown),
    MINOR_OF(FundShown, minor, "minor"),
    INT(FundShown, reserved, "reserved", MINOR, .help = PHRASE_BOOKS_SHOWN_RESERVED),
    SHOWN(FundShown, amount, "amount"),
};
static const Shape fund_shape = SHAPE(FundShown, "guarantee-fund", fund_fields);

static const Field exposure_reply_fields[] = {
    LIST(ExposureReply, cases, case_count, "cases", Exposure, exposed_shape, ROWS,
         .help = PHRASE_BOOKS_SHOWN_EXPOSED),
    LIST(ExposureReply, funds, fund_count, "funds", FundShown, fund_shape, ROWS,
         .help = PHRASE_BOOKS_SHOWN_FUNDS),
};
const Shape exposure_reply_shape = SHAPE(ExposureReply, "exposure-reply", exposure_reply_fields);

static const Field repay_fields[] = {
    OF_CASE(GuaranteeRepayParams),          AMOUNT(GuaranteeRepayParams, MUST),
    CURRENCY(GuaranteeRepayParams),         VALUE(GuaranteeRepayParams),
    SAYING(GuaranteeRepayParams, OPTIONAL), DOCUMENT(GuaranteeRepayParams),
};
const Shape guarantee_repay_params_shape =
    SHAPE(GuaranteeRepayParams, "guarantee-repay", repay_fields);

static const Field take_fields[] = {
    OF_LINE(SurchargeTakeParams),
    CHOICE(SurchargeTakeParams, what, "what", fee_words, .choice_labels = fee_phrases, MUST,
           .help = PHRASE_BOOKS_FIELD_FEE),
    AMOUNT(SurchargeTakeParams, MUST),
    CURRENCY(SurchargeTakeParams),
    VALUE(SurchargeTakeParams),
    SAYING(SurchargeTakeParams, OPTIONAL),
    DOCUMENT(SurchargeTakeParams),
};
const Shape surcharge_take_params_shape = SHAPE(SurchargeTakeParams, "surcharge-take", take_fields);

static const Field settle_fields[] = {
    OF_CASE(CaseSettleParams),
    CURRENCY(CaseSettleParams),
    AMOUNT_IN(CaseSettleParams, refund, "refund", OPTIONAL, .help = PHRASE_BOOKS_FIELD_REFUND),
    AMOUNT_IN(CaseSettleParams, suspense, "suspense", OPTIONAL,
              .help = PHRASE_BOOKS_FIELD_SUSPENSE),
    VALUE(CaseSettleParams),
    WHY(CaseSettleParams, MUST),
    DOCUMENT(CaseSettleParams),
};
const Shape case_settle_params_shape = SHAPE(CaseSettleParams, "case-settle", settle_fields);

static const Field settle_reply_fields[] = {
    INT(CaseSettleReply, received, "received", MINOR, .help = PHRASE_BOOKS_SHOWN_CASE_RECEIVED),
    INT(CaseSettleReply, paid, "paid", MINOR, .help = PHRASE_BOOKS_SHOWN_CASE_PAID),
    INT(CaseSettleReply, refunded, "refunded", MINOR, .help = PHRASE_BOOKS_SHOWN_CASE_REFUNDED),
    INT(CaseSettleReply, suspense, "suspense", MINOR, .help = PHRASE_BOOKS_SHOWN_CASE_SUSPENSE),
    ENTRY_IF(CaseSettleReply),
};
const Shape case_settle_reply_shape =
    SHAPE(CaseSettleReply, "case-settle-reply", settle_reply_fields);
