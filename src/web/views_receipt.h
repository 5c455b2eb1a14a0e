/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views_receipt - what the templates of receipts show; private to the room
 */
#pragma once

#include "web/views.h"

/* One's own receipts, a form that takes another, and one that checks one that is handed in. */
typedef struct ReceiptsView {
    ErrorsView errors;
    Url self, next; /* next empty: there are no more */
    Str token, request;
    Str taking, shown, subject; /* what a receipt is to be taken of; taking empty: nothing */
    Url back;                   /* the page it is shown on; empty: not said */
    const LinkView *receipts;
    size_t receipt_count;
} ReceiptsView;

typedef struct ReceiptView {
    Str of, taken, held; /* held: what is said of one that was just handed in; "": it was not */
    Str state, state_kind, state_means, entry_hash, command, key;
    Url self, file, proof, all, subject; /* file empty: not sealed yet; subject: its page */
    int64_t leaf, entry;
    bool part, erased;
    const ValueView *values;
    size_t value_count;
} ReceiptView;
