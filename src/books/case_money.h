/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_money - what the rooms above ask of the books about a case
 *
 * A case is known to the books by programme, country, code and currency. Amounts are minor units of
 * that currency. All answer 0 or a fault, unless they say more.
 */
#pragma once

#include "books/pay_events.h"

#include "action/action.h"
#include "ledger/ledger.h"

typedef struct CaseAccount {
    Str programme, case_code;
    Country country;
    Currency currency;
} CaseAccount;

typedef struct CaseMoney {
    bool scheduled;      /* there is a schedule in this currency: price and deposit are known */
    int64_t price;       /* of the schedule in force */
    int64_t deposit_due; /* with acceptance */
    int64_t received;    /* from the buyer, less what went back */
    int64_t held;        /* received, and neither used nor set aside for a payment */
    bool used;           /* something was posted */
    bool square;         /* settled (case.settle), and nothing was posted since; or never used */
    bool suppliers_paid; /* every invoice is paid, and no payment waits */
} CaseMoney;

/* WORK_E_RULE with a finding: sums that do not fit. */
MUST_USE int books_case_money(Work *work, const CaseAccount *account, CaseMoney *ret_money);

/* The lines of the case that have a price in force, and their value. WORK_E_RULE with a finding:
 * none has, or in two currencies. */
typedef struct LineValue {
    int64_t line;
    Money value;
} LineValue;
MUST_USE int books_line_values(Work *work, Str programme, Str case_code,
                               const LineValue **ret_values, size_t *ret_count);

/* The bills that ask something of a case, in the order they were issued, and what each asks of this
 * case. */
typedef struct CaseBill {
    Id bill;
    int64_t seq; /* the leaf that told of it */
    Str reference;
    Date quarter; /* DATE_NONE: the deposit */
    Date issued, due;
    int64_t minor, received;
    bool cancelled;
} CaseBill;
MUST_USE int books_case_bills(Work *work, const CaseAccount *account, const CaseBill **ret_bills,
                              size_t *ret_count);

/* What the buyer still owes on it. */
int64_t case_bill_rest(const CaseBill *bill);

/* What suppliers ask of a case, in the order it was recorded, reversed or not. */
typedef struct CaseInvoice {
    Id invoice;
    int64_t line;
    Str supplier, reference; /* as they were typed */
    Currency currency;
    int64_t minor;
    Date value;
    bool reversed;
} CaseInvoice;
MUST_USE int books_case_invoices(Work *work, const CaseAccount *account,
                                 const CaseInvoice **ret_invoices, size_t *ret_count);

/* What became of an invoice, in the order it was asked for. */
typedef struct InvoicePayment {
    Str reference;
    PaymentState state;
    int64_t minor;
    Date approved; /* DATE_NONE: it is not */
    Date left;     /* the day the bank booked it; DATE_NONE: no statement has shown it */
    Str told;      /* to the supplier, of one that was declined */
} InvoicePayment;
MUST_USE int books_invoice_payments(Work *work, Id invoice, const InvoicePayment **ret_payments,
                                    size_t *ret_count);

/* For which line of which case an invoice is. WORK_E_NOT_FOUND: there is no such invoice. */
typedef struct InvoicePlace {
    Str programme, case_code, reference;
    int64_t line;
} InvoicePlace;
MUST_USE int books_invoice_place(Work *work, Id invoice, InvoicePlace *ret_place);

/* For which case a payment is, how much, and how much of received or guaranteed money it may come
 * from. WORK_E_NOT_FOUND: there is no such payment. */
typedef struct PaymentCover {
    Str programme, case_code;
    Money amount, cover;
} PaymentCover;
MUST_USE int books_payment_cover(Work *work, Id payment, PaymentCover *ret_cover);

/* For which line of which case a delivery was ordered. WORK_E_NOT_FOUND: there is no such order. */
typedef struct DeliveryPlace {
    Str programme, case_code;
    int64_t line;
} DeliveryPlace;
MUST_USE int books_delivery_place(Work *work, Id delivery, DeliveryPlace *ret_place);

/* Money back to what is held for a case, of what was charged on its line: the programme gives it
 * from its own. Posts one entry. WORK_E_RULE with findings: the programme has not so much. */
typedef struct CaseCredit {
    int64_t line, minor;
    Str text, document;
} CaseCredit;
MUST_USE int books_case_credit(Work *work, const CaseAccount *account, const CaseCredit *credit,
                               Id *ret_entry);
