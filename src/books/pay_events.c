/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/pay_events.h"

#include "books/pay_params.h"
#include "phrases_books.h"

const Str payment_state_words[PAYMENT_STATES] = {
    [PAYMENT_REQUESTED] = STR("requested"),
    [PAYMENT_PAID] = STR("paid"),
    [PAYMENT_DECLINED] = STR("declined"),
    [PAYMENT_RETURNED] = STR("returned"),
};
const Phrase payment_state_phrases[PAYMENT_STATES] = {
    [PAYMENT_REQUESTED] = PHRASE_BOOKS_PAYMENT_REQUESTED,
    [PAYMENT_PAID] = PHRASE_BOOKS_PAYMENT_PAID,
    [PAYMENT_DECLINED] = PHRASE_BOOKS_PAYMENT_DECLINED,
    [PAYMENT_RETURNED] = PHRASE_BOOKS_PAYMENT_RETURNED,
};

const Str match_kind_words[MATCH_KINDS] = {
    [MATCH_NONE] = STR("none"),
    [MATCH_REFERENCE] = STR("reference"),
    [MATCH_PART] = STR("part"),
    [MATCH_AMOUNT] = STR("amount"),
};
const Phrase match_kind_phrases[MATCH_KINDS] = {
    [MATCH_NONE] = PHRASE_BOOKS_MATCH_NONE,
    [MATCH_REFERENCE] = PHRASE_BOOKS_MATCH_REFERENCE,
    [MATCH_PART] = PHRASE_BOOKS_MATCH_PART,
    [MATCH_AMOUNT] = PHRASE_BOOKS_MATCH_AMOUNT,
};

#define OPTIONAL .optional = true
#define CODE .max = BOOKS_CODE_MAX
#define MINOR .min = -INT64_MAX, .max = INT64_MAX
#define POSITIVE .min = 1, .max = INT64_MAX
#define NUMBER .min = 0, .max = INT64_MAX
#define WORDS .max = BOOKS_TEXT_MAX, .long_text = true, OPTIONAL
#define TOLD .max = BANK_TEXT_MAX, .long_text = true, OPTIONAL
#define OF(Struct) \
    TEXT(Struct, programme, "programme", CODE), \
        RECORD(Struct, account, "account", BookAccount, book_account_shape, .optional = false)

static const Field registered_fields[] = {
    TEXT(BankRegistered, number, "number", .max = BANK_NUMBER_MAX),
    TEXT(BankRegistered, bank, "bank", .max = BOOKS_TEXT_MAX, OPTIONAL),
    OF(BankRegistered),
};
const Shape bank_registered_shape = SHAPE(BankRegistered, "bank-registered", registered_fields);

static const Field imported_fields[] = {
    HASH(BankImported, hash, "hash", .optional = false),
    TEXT(BankImported, name, "name", .max = BOOKS_TEXT_MAX, OPTIONAL),
    INT(BankImported, lines, "lines", NUMBER),
    INT(BankImported, known, "known", NUMBER),
};
const Shape bank_imported_shape = SHAPE(BankImported, "bank-imported", imported_fields);

static const Field came_fields[] = {
    HASH(BankLineCame, fingerprint, "fingerprint", .optional = false),
    TEXT(BankLineCame, number, "number", .max = BANK_NUMBER_MAX),
    DATE(BankLineCame, booked, "booked", .optional = false),
    DATE(BankLineCame, value, "value", .optional = false),
    INT(BankLineCame, minor, "minor", MINOR),
    TEXT(BankLineCame, reference, "reference", TOLD),
    TEXT(BankLineCame, party, "party", TOLD),
    TEXT(BankLineCame, text, "text", TOLD),
    TEXT(BankLineCame, bank_id, "bank-id", TOLD),
    ID(BankLineCame, entry, "entry", OPTIONAL),
    CHOICE(BankLineCame, met, "met", match_kind_words, .optional = false),
    ID(BankLineCame, meets, "meets", OPTIONAL),
};
const Shape bank_line_came_shape = SHAPE(BankLineCame, "bank-line-came", came_fields);

static const Field matched_fields[] = {
    ID(BankLineMatched, bill, "bill", OPTIONAL),
    ID(BankLineMatched, entry, "entry", .optional = false),
    INT(BankLineMatched, minor, "minor", POSITIVE),
    INT(BankLineMatched, billed, "billed", NUMBER),
};
const Shape bank_line_matched_shape = SHAPE(BankLineMatched, "bank-line-matched", matched_fields);

static const Field invoice_fields[] = {
    OF(InvoiceRecorded),
    TEXT(InvoiceRecorded, supplier, "supplier", .max = PAY_NAME_MAX),
    TEXT(InvoiceRecorded, reference, "reference", .max = PAY_NAME_MAX),
    HASH(InvoiceRecorded, name, "name", .optional = false),
    INT(InvoiceRecorded, minor, "minor", POSITIVE),
    DATE(InvoiceRecorded, value, "value", .optional = false),
    ID(InvoiceRecorded, entry, "entry", .optional = false),
};
const Shape invoice_recorded_shape = SHAPE(InvoiceRecorded, "invoice-recorded", invoice_fields);

static const Field requested_fields[] = {
    ID(PaymentRequested, invoice, "invoice", .optional = false),
    INT(PaymentRequested, year, "year", .min = DATE_YEAR_MIN, .max = DATE_YEAR_MAX),
    INT(PaymentRequested, number, "number", POSITIVE),
    TEXT(PaymentRequested, reference, "reference", .max = PAY_REFERENCE_MAX),
    INT(PaymentRequested, minor, "minor", POSITIVE),
    INT(PaymentRequested, received, "received", NUMBER),
    INT(PaymentRequested, guaranteed, "guaranteed", NUMBER),
    ID(PaymentRequested, cash_reservation, "cash-reservation", OPTIONAL),
    ID(PaymentRequested, fund_reservation, "fund-reservation", OPTIONAL),
    DATE(PaymentRequested, expires, "expires", .optional = false),
    TEXT(PaymentRequested, text, "text", WORDS),
};
const Shape payment_requested_shape =
    SHAPE(PaymentRequested, "payment-requested", requested_fields);

static const Field approved_fields[] = {
    ID(PaymentApproved, entry, "entry", .optional = false),
};
const Shape payment_approved_shape = SHAPE(PaymentApproved, "payment-approved", approved_fields);

static const Field declined_fields[] = {
    TEXT(PaymentDeclined, reason, "reason", .max = BOOKS_TEXT_MAX, .long_text = true),
    TEXT(PaymentDeclined, told, "told", WORDS),
};
const Shape payment_declined_shape = SHAPE(PaymentDeclined, "payment-declined", declined_fields);

static const Field ordered_fields[] = {
    OF(DeliveryOrdered),
    INT(DeliveryOrdered, minor, "minor", POSITIVE),
    TEXT(DeliveryOrdered, text, "text", WORDS),
    TEXT(DeliveryOrdered, document, "document", .max = BOOKS_TEXT_MAX, OPTIONAL),
};
const Shape delivery_ordered_shape = SHAPE(DeliveryOrdered, "delivery-ordered", ordered_fields);

static const Field delivered_fields[] = {
    INT(DeliveryRecorded, minor, "minor", POSITIVE),
    ID(DeliveryRecorded, entry, "entry", .optional = false),
};
const Shape delivery_recorded_shape =
    SHAPE(DeliveryRecorded, "delivery-recorded", delivered_fields);

static const Field settled_fields[] = {
    OF(CaseSettled),
    INT(CaseSettled, received, "received", MINOR),
    INT(CaseSettled, paid, "paid", MINOR),
    INT(CaseSettled, refunded, "refunded", MINOR),
    INT(CaseSettled, suspense, "suspense", MINOR),
    TEXT(CaseSettled, reason, "reason", .max = BOOKS_TEXT_MAX, .long_text = true),
};
const Shape case_settled_shape = SHAPE(CaseSettled, "case-settled", settled_fields);
