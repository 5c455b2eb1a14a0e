/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/books.h"
#include "cases/account_parts.h"
#include "cases/supplier.h"
#include "phrases_books.h"
#include "phrases_cases.h"
#include "phrases_outside.h"

#define OPTIONAL .optional = true
#define MUST .optional = false
#define SUMS_MAX 400
#define ORGANISATION(Struct, told) \
    TEXT(Struct, organisation, "organisation", .max = CASE_WORD_MAX, OPTIONAL, .help = (told))
#define REASON(Struct) \
    TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, OPTIONAL, \
         .help = PHRASE_CASES_FIELD_REASON)
#define NAME(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = CASE_NAME_MAX, .help = (told), __VA_ARGS__)

static const Field identified_fields[] = {
    ID(InvoiceIdentified, file, "case", MUST),
    ID(InvoiceIdentified, organisation, "organisation", OPTIONAL),
    REASON(InvoiceIdentified),
};
const Shape invoice_identified_shape =
    SHAPE(InvoiceIdentified, "invoice-identified", identified_fields);

static const Field identify_fields[] = {
    ID(InvoiceIdentifyParams, invoice, "invoice", MUST, .help = PHRASE_BOOKS_FIELD_INVOICE),
    ORGANISATION(InvoiceIdentifyParams, PHRASE_CASES_SUPPLIED_FIELD_WHOSE),
    REASON(InvoiceIdentifyParams),
};
const Shape invoice_identify_params_shape =
    SHAPE(InvoiceIdentifyParams, "invoice-identify", identify_fields);

static const Field params_fields[] = {
    ID(SupplierAccountParams, file, "case", MUST, .help = PHRASE_CASES_FIELD_CASE),
    ORGANISATION(SupplierAccountParams, PHRASE_CASES_SUPPLIED_FIELD_OF),
};
const Shape supplier_account_params_shape =
    SHAPE(SupplierAccountParams, "supplier-account-of", params_fields);

/* ---- the reply ------------------------------------------------------------------------------- */

static const Field payment_fields[] = {
    NAME(SupplierPayment, reference, "reference", PHRASE_CASES_SUPPLIED_PAYMENT, MUST),
    CHOICE(SupplierPayment, state, "state", payment_state_words,
           .choice_labels = payment_state_phrases, MUST, .help = PHRASE_BOOKS_SHOWN_STATE),
    AMOUNT(SupplierPayment, amount, "amount", PHRASE_BOOKS_FIELD_AMOUNT),
    DATE(SupplierPayment, approved, "approved", OPTIONAL, .help = PHRASE_CASES_SUPPLIED_APPROVED),
    DATE(SupplierPayment, left, "left", OPTIONAL, .help = PHRASE_CASES_SUPPLIED_LEFT),
    TEXT(SupplierPayment, told, "told", .max = BOOKS_TEXT_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_CASES_SUPPLIED_TOLD),
};
static const Shape payment_shape = SHAPE(SupplierPayment, "supplier-payment", payment_fields);

static const Field bill_fields[] = {
    ID(SupplierBill, invoice, "invoice", MUST, .help = PHRASE_BOOKS_FIELD_INVOICE),
    NAME(SupplierBill, reference, "reference", PHRASE_CASES_SUPPLIED_BILL, MUST),
    NAME(SupplierBill, supplier, "supplier", PHRASE_BOOKS_FIELD_SUPPLIER, OPTIONAL),
    INT(SupplierBill, line, "line", .min = 1, .max = INT32_MAX, .help = PHRASE_BOOKS_FIELD_LINE),
    DATE(SupplierBill, value, "value", MUST, .help = PHRASE_CASES_SUPPLIED_DAY),
    TEXT(SupplierBill, currency, "currency", .max = 3, .help = PHRASE_CASES_FIELD_CURRENCY),
    AMOUNT(SupplierBill, amount, "amount", PHRASE_CASES_ACCOUNT_AMOUNT),
    AMOUNT(SupplierBill, paid, "paid", PHRASE_CASES_SUPPLIED_PAID),
    AMOUNT(SupplierBill, waiting, "waiting", PHRASE_CASES_SUPPLIED_WAITING),
    AMOUNT(SupplierBill, rest, "rest", PHRASE_CASES_SUPPLIED_REST),
    BOOL(SupplierBill, reversed, "reversed", .help = PHRASE_CASES_SUPPLIED_REVERSED),
    LIST(SupplierBill, payments, payment_count, "payments", SupplierPayment, payment_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_SUPPLIED_PAYMENTS),
};
static const Shape bill_shape = SHAPE(SupplierBill, "supplier-bill", bill_fields);

#define SUM(member, name, told) \
    TEXT(SupplierAccountReply, member, name, .max = SUMS_MAX, OPTIONAL, .help = (told))

static const Field reply_fields[] = {
    TEXT(SupplierAccountReply, number, "number", .max = CASE_CODE_MAX,
         .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(SupplierAccountReply, organisation, "organisation", .max = CASE_WORD_MAX, OPTIONAL,
         .help = PHRASE_OUTSIDE_HANDLE),
    NAME(SupplierAccountReply, name, "name", PHRASE_OUTSIDE_NAME, OPTIONAL),
    SUM(billed, "billed", PHRASE_CASES_SUPPLIED_BILLED),
    SUM(paid, "paid", PHRASE_CASES_SUPPLIED_PAID_SUM),
    SUM(rest, "rest", PHRASE_CASES_SUPPLIED_REST_SUM),
    LIST(SupplierAccountReply, bills, bill_count, "bills", SupplierBill, bill_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_SUPPLIED_BILLS),
    INT(SupplierAccountReply, unnamed, "unnamed", .min = 0, .max = INT32_MAX,
        .help = PHRASE_CASES_SUPPLIED_UNNAMED),
};
const Shape supplier_account_reply_shape =
    SHAPE(SupplierAccountReply, "supplier-account", reply_fields);
