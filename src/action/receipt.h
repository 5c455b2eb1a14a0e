/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * receipt - what somebody was shown, to carry away and prove
 *
 * Whoever may read one thing may take a receipt of it. The record writes down, word for word, what
 * it shows this person of it, after their view has left out the rest, with the number and the hash
 * of the entry it rests on. That is an event like any other, so its proof is a bundle of this one
 * event: it holds nothing its taker was not shown, sekisho-verify checks it without the record, and
 * receipt.check does where the record is at hand.
 *
 * A receipt is its taker's own, also when they may no longer see what it is of. The words are
 * erasable like any other text; what was carried away stays with who carried it.
 */
#pragma once

#include "action/event_kind.h"

enum {
    RECEIPT_WORDS_MAX = 1 << 20,  /* bytes of what was shown */
    RECEIPT_BUNDLE_MAX = 4 << 20, /* of one that is handed in: the words, escaped, and the proof */
    RECEIPT_REFERENCE_MAX = 100,
};

typedef struct ReceiptTaken { /* receipt.taken 1 */
    Str shown;                /* the operation that showed it: "offer.show" */
    Str kind;                 /* of the subject: "case" */
    Id subject;
    int64_t entry; /* the leaf it rests on */
    Hash entry_hash;
    bool part; /* through a view: what whoever took it may not see was left out */
    Str words; /* the reply, as JSON */
} ReceiptTaken;

typedef struct ReceiptTakeParams {
    Str shown, subject; /* the subject by id or reference */
} ReceiptTakeParams;

typedef struct ReceiptParams {
    Id receipt;
} ReceiptParams;

typedef struct ReceiptListParams {
    Str after;
    int64_t limit;
} ReceiptListParams;

typedef struct ReceiptReply {
    Id receipt;
    int64_t entry;
} ReceiptReply;

typedef struct ReceiptShown {
    Id receipt;
    int64_t leaf; /* of the receipt itself */
    Moment at;
    Str shown, kind;
    Id subject;
    int64_t entry;
    Hash entry_hash;
    int32_t state; /* JournalState */
    bool part;
    Str words; /* "" when they were erased; of a list's rows always */
    bool erased;
} ReceiptShown;

typedef struct ReceiptListReply {
    const ReceiptShown *receipts;
    size_t receipt_count;
    Str next;
} ReceiptListReply;

typedef struct ReceiptFileReply {
    Id receipt;
    Str name; /* of the file */
} ReceiptFileReply;

typedef struct ReceiptCheckedReply {
    Id receipt;
    int64_t leaf;
    Moment at; /* when it was taken */
    Str shown;
    int64_t entry;
    int64_t sealed; /* leaves under the checkpoint that was handed in */
} ReceiptCheckedReply;

typedef struct ReceiptChecked { /* receipt.checked 1 */
    int64_t sealed;
} ReceiptChecked;

extern const Shape receipt_taken_shape, receipt_checked_shape, receipt_take_params_shape,
    receipt_params_shape, receipt_list_params_shape, receipt_reply_shape, receipt_shown_shape,
    receipt_list_reply_shape, receipt_file_reply_shape, receipt_checked_reply_shape;
