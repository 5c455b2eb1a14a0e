/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What receipts bring to the record.
 */
#include "action/receipt_parts.h"
#include "phrases_receipt.h"

static const EventKind events[] = {
    { STR("receipt.taken"), 1, STR(RECEIPT_KIND), &receipt_taken_shape, receipt_apply_taken, NULL,
      PHRASE_RECEIPT_EVENT_TAKEN },
    { STR("receipt.checked"), 1, STR(RECEIPT_KIND), &receipt_checked_shape, NULL, NULL,
      PHRASE_RECEIPT_EVENT_CHECKED },
};

/* Taking one and handing it in are events, so they are changes, of nothing else. */
static const Operation operations[] = {
    CHANGE("receipt.take", "take-receipts", receipt_take_params_shape, receipt_reply_shape,
           receipt_take, PHRASE_RECEIPT_HELP_TAKE, ABOUT_NOTHING),
    CHANGE("receipt.check", "take-receipts", nothing_shape, receipt_checked_reply_shape,
           receipt_check, PHRASE_RECEIPT_HELP_CHECK, ABOUT_NOTHING, .takes_document = true,
           .document_max = RECEIPT_BUNDLE_MAX),
    READ("receipt.list", "see-receipts", receipt_list_params_shape, receipt_list_reply_shape,
         receipt_list, PHRASE_RECEIPT_HELP_LIST, ABOUT_NOTHING),
    READ("receipt.show", "see-receipts", receipt_params_shape, receipt_shown_shape, receipt_show,
         PHRASE_RECEIPT_HELP_SHOW, ABOUT("receipt")),
    READ("receipt.file", "see-receipts", receipt_params_shape, receipt_file_reply_shape,
         receipt_file, PHRASE_RECEIPT_HELP_FILE, ABOUT("receipt")),
};

static const SubjectKind subjects[] = {
    { .name = STR(RECEIPT_KIND), .facts = receipt_facts, .shown_by = STR("receipt.show") },
};

const Room receipt_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
};
