/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/receipt.h"
#include "phrases_receipt.h"

enum { RECEIPTS_MAX = 500, FILE_NAME_MAX = 100 };

static const Str states[] = { STR("recorded"), STR("sealed"), STR("witnessed") };
static const Phrase state_phrases[] = { PHRASE_RECEIPT_STATE_RECORDED, PHRASE_RECEIPT_STATE_SEALED,
                                        PHRASE_RECEIPT_STATE_WITNESSED };

/* ---- events ---------------------------------------------------------------------------------- */

static const Field taken_fields[] = {
    TEXT(ReceiptTaken, shown, "shown", .min = 1, .max = EVENT_NAME_MAX,
         .help = PHRASE_RECEIPT_FIELD_SHOWN),
    TEXT(ReceiptTaken, kind, "kind", .min = 1, .max = EVENT_NAME_MAX,
         .help = PHRASE_RECEIPT_FIELD_KIND),
    ID(ReceiptTaken, subject, "subject", .help = PHRASE_RECEIPT_FIELD_SUBJECT),
    INT(ReceiptTaken, entry, "entry", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_ENTRY),
    HASH(ReceiptTaken, entry_hash, "entry-hash", .help = PHRASE_RECEIPT_FIELD_ENTRY_HASH),
    BOOL(ReceiptTaken, part, "part", .help = PHRASE_RECEIPT_FIELD_PART),
    TEXT(ReceiptTaken, words, "words", .max = RECEIPT_WORDS_MAX, .erasable = true,
         .long_text = true, .help = PHRASE_RECEIPT_FIELD_WORDS),
};
const Shape receipt_taken_shape = SHAPE(ReceiptTaken, "receipt-taken", taken_fields);

static const Field checked_fields[] = {
    INT(ReceiptChecked, sealed, "sealed", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_SEALED),
};
const Shape receipt_checked_shape = SHAPE(ReceiptChecked, "receipt-checked", checked_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field take_fields[] = {
    TEXT(ReceiptTakeParams, shown, "shown", .min = 1, .max = EVENT_NAME_MAX,
         .help = PHRASE_RECEIPT_FIELD_SHOWN),
    TEXT(ReceiptTakeParams, subject, "subject", .min = 1, .max = RECEIPT_REFERENCE_MAX,
         .help = PHRASE_RECEIPT_FIELD_SUBJECT),
};
const Shape receipt_take_params_shape = SHAPE(ReceiptTakeParams, "receipt-take", take_fields);

static const Field one_fields[] = {
    ID(ReceiptParams, receipt, "receipt", .help = PHRASE_RECEIPT_FIELD_RECEIPT),
};
const Shape receipt_params_shape = SHAPE(ReceiptParams, "receipt-one", one_fields);

static const Field list_fields[] = {
    TEXT(ReceiptListParams, after, "after", .max = RECEIPT_REFERENCE_MAX, .optional = true,
         .help = PHRASE_RECEIPT_FIELD_AFTER),
    INT(ReceiptListParams, limit, "limit", .min = 1, .max = RECEIPTS_MAX, .optional = true,
        .help = PHRASE_RECEIPT_FIELD_LIMIT),
};
const Shape receipt_list_params_shape = SHAPE(ReceiptListParams, "receipt-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = {
    ID(ReceiptReply, receipt, "receipt", .help = PHRASE_RECEIPT_FIELD_RECEIPT),
    INT(ReceiptReply, entry, "entry", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_ENTRY),
};
const Shape receipt_reply_shape = SHAPE(ReceiptReply, "receipt-reply", reply_fields);

static const Field shown_fields[] = {
    ID(ReceiptShown, receipt, "receipt", .help = PHRASE_RECEIPT_FIELD_RECEIPT),
    INT(ReceiptShown, leaf, "leaf", .min = 0, .max = INT64_MAX, .help = PHRASE_RECEIPT_FIELD_LEAF),
    MOMENT(ReceiptShown, at, "at", .help = PHRASE_RECEIPT_FIELD_AT),
    TEXT(ReceiptShown, shown, "shown", .max = EVENT_NAME_MAX, .help = PHRASE_RECEIPT_FIELD_SHOWN),
    TEXT(ReceiptShown, kind, "kind", .max = EVENT_NAME_MAX, .help = PHRASE_RECEIPT_FIELD_KIND),
    ID(ReceiptShown, subject, "subject", .help = PHRASE_RECEIPT_FIELD_SUBJECT),
    INT(ReceiptShown, entry, "entry", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_ENTRY),
    HASH(ReceiptShown, entry_hash, "entry-hash", .help = PHRASE_RECEIPT_FIELD_ENTRY_HASH),
    CHOICE(ReceiptShown, state, "state", states, .choice_labels = state_phrases,
           .help = PHRASE_RECEIPT_FIELD_STATE),
    BOOL(ReceiptShown, part, "part", .help = PHRASE_RECEIPT_FIELD_PART),
    TEXT(ReceiptShown, words, "words", .max = RECEIPT_WORDS_MAX, .optional = true,
         .long_text = true, .help = PHRASE_RECEIPT_FIELD_WORDS),
    BOOL(ReceiptShown, erased, "erased", .help = PHRASE_RECEIPT_FIELD_ERASED),
};
const Shape receipt_shown_shape = SHAPE(ReceiptShown, "receipt-shown", shown_fields);

static const Field listed_fields[] = {
    LIST(ReceiptListReply, receipts, receipt_count, "receipts", ReceiptShown, receipt_shown_shape,
         .max = RECEIPTS_MAX, .help = PHRASE_RECEIPT_FIELD_RECEIPTS),
    TEXT(ReceiptListReply, next, "next", .max = RECEIPT_REFERENCE_MAX, .optional = true,
         .help = PHRASE_RECEIPT_FIELD_AFTER),
};
const Shape receipt_list_reply_shape = SHAPE(ReceiptListReply, "receipt-listed", listed_fields);

static const Field file_fields[] = {
    ID(ReceiptFileReply, receipt, "receipt", .help = PHRASE_RECEIPT_FIELD_RECEIPT),
    TEXT(ReceiptFileReply, name, "name", .max = FILE_NAME_MAX, .help = PHRASE_RECEIPT_FIELD_NAME),
};
const Shape receipt_file_reply_shape = SHAPE(ReceiptFileReply, "receipt-file", file_fields);

static const Field holds_fields[] = {
    ID(ReceiptCheckedReply, receipt, "receipt", .help = PHRASE_RECEIPT_FIELD_RECEIPT),
    INT(ReceiptCheckedReply, leaf, "leaf", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_LEAF),
    MOMENT(ReceiptCheckedReply, at, "at", .help = PHRASE_RECEIPT_FIELD_AT),
    TEXT(ReceiptCheckedReply, shown, "shown", .max = EVENT_NAME_MAX,
         .help = PHRASE_RECEIPT_FIELD_SHOWN),
    INT(ReceiptCheckedReply, entry, "entry", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_ENTRY),
    INT(ReceiptCheckedReply, sealed, "sealed", .min = 0, .max = INT64_MAX,
        .help = PHRASE_RECEIPT_FIELD_SEALED),
};
const Shape receipt_checked_reply_shape = SHAPE(ReceiptCheckedReply, "receipt-holds", holds_fields);
