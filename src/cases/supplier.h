/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * supplier - what a supplier of a case has asked for it and was paid
 *
 * The books know a supplier by the name somebody typed. Whose invoice it is on the record is said
 * beside that (invoice.identified): an organisation that is let in to the invoice's case as a
 * supplier, with the invoice's line among its own. An invoice of which it was never said belongs to
 * no organisation and is shown to none; nothing is matched by a name.
 *
 * A supplier is told of its own invoices, never of another's, of the price to the buyer, or of the
 * money they are paid from; why a payment was declined in the words that were meant for it.
 */
#pragma once

#include "cases/case_params.h"

#include "action/action.h"

typedef struct InvoiceIdentified { /* invoice.identified 1 */
    Id file;
    Id organisation; /* none: no organisation's any more */
    Str reason;
} InvoiceIdentified;

typedef struct InvoiceIdentifyParams {
    Id invoice;
    Str organisation; /* handle or id; "": of none on the record */
    Str reason;
} InvoiceIdentifyParams;

typedef struct SupplierAccountParams {
    Id file;
    Str organisation; /* handle or id; "": the asker's own, and of the office's what is nobody's */
} SupplierAccountParams;

typedef struct SupplierPayment {
    Str reference;
    int32_t state; /* PaymentState */
    Str amount;
    int64_t amount_minor;
    Date approved, left; /* DATE_NONE: it is not; no statement of the bank has shown it */
    Str told;            /* why it was declined */
} SupplierPayment;

typedef struct SupplierBill {
    Id invoice;
    Str reference, supplier; /* supplier: as it was typed */
    int64_t line;
    Date value;
    Str currency;
    Str amount, paid, waiting, rest; /* rest: asked and not paid */
    int64_t amount_minor, paid_minor, waiting_minor, rest_minor;
    bool reversed;
    const SupplierPayment *payments;
    size_t payment_count;
} SupplierBill;

typedef struct SupplierAccountReply {
    Str number, organisation, name;
    Str billed, paid, rest; /* each currency by itself */
    const SupplierBill *bills;
    size_t bill_count;
    int64_t unnamed; /* invoices of the case that are no organisation's */
} SupplierAccountReply;

extern const Shape invoice_identified_shape, invoice_identify_params_shape,
    supplier_account_params_shape, supplier_account_reply_shape;

int invoice_identify(Work *work, const void *params, void *reply);
int supplier_account_show(Work *work, const void *params, void *reply);
