/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * pay_events - what can have happened to money on its way, as it stands in the journal for good
 *
 * The entries that go with it are events of their own, told before.
 */
#pragma once

#include "books/book_events.h"

typedef enum PaymentState {
    PAYMENT_REQUESTED,
    PAYMENT_PAID,
    PAYMENT_DECLINED,
    PAYMENT_RETURNED, /* its entry was reversed */
    PAYMENT_STATES
} PaymentState;

extern const Str payment_state_words[PAYMENT_STATES];
extern const Phrase payment_state_phrases[PAYMENT_STATES];

extern const Str match_kind_words[MATCH_KINDS];
extern const Phrase match_kind_phrases[MATCH_KINDS];

typedef struct BankRegistered { /* bank.registered 1 */
    Str number, bank, programme;
    BookAccount account; /* whose money lies there */
} BankRegistered;

typedef struct BankImported { /* bank.imported 1 */
    Hash hash;
    Str name;
    int64_t lines, known;
} BankImported;

typedef struct BankLineCame { /* bank-line.came 1 */
    Hash fingerprint;
    Str number;
    Date booked, value;
    int64_t minor; /* received positive */
    Str reference, party, text, bank_id;
    Id entry;    /* of what was received */
    int32_t met; /* MatchKind: what it seems to meet, for a person to confirm */
    Id meets;
} BankLineCame;

typedef struct BankLineMatched { /* bank-line.matched 1 */
    Id bill;                     /* none: it is what the entry says */
    Id entry;
    int64_t minor, billed; /* of the line; of it, what the bill asked */
} BankLineMatched;

typedef struct InvoiceRecorded { /* invoice.recorded 1 */
    Str programme;
    BookAccount account; /* what is owed, on its line */
    Str supplier, reference;
    Hash name; /* of both as they are compared */
    int64_t minor;
    Date value;
    Id entry;
} InvoiceRecorded;

typedef struct PaymentRequested { /* payment.requested 1 */
    Id invoice;
    int64_t year, number;
    Str reference;
    int64_t minor, received, guaranteed;
    Id cash_reservation, fund_reservation;
    Date expires;
    Str text;
} PaymentRequested;

typedef struct PaymentApproved { /* payment.approved 1 */
    Id entry;
} PaymentApproved;

typedef struct PaymentDeclined { /* payment.declined 1 */
    Str reason;
    Str told; /* to the supplier; "": only that it was declined */
} PaymentDeclined;

typedef struct DeliveryOrdered { /* delivery.ordered 1 */
    Str programme;
    BookAccount account; /* what is delivered, on its line */
    int64_t minor;
    Str text, document;
} DeliveryOrdered;

typedef struct DeliveryRecorded { /* delivery.recorded 1 */
    int64_t minor;
    Id entry;
} DeliveryRecorded;

typedef struct CaseSettled { /* case.settled 1 */
    Str programme;
    BookAccount account; /* what was held of the case */
    int64_t received, paid, refunded, suspense;
    Str reason;
} CaseSettled;

extern const Shape bank_registered_shape, bank_imported_shape, bank_line_came_shape,
    bank_line_matched_shape, invoice_recorded_shape, payment_requested_shape,
    payment_approved_shape, payment_declined_shape, delivery_ordered_shape, delivery_recorded_shape,
    case_settled_shape;
