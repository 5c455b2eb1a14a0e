/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * receipt_parts - what the files about receipts share; private to the room
 */
#pragma once

#include "action/inside.h"
#include "action/receipt.h"

/* The kind of subject, and the list of one's own. */
#define RECEIPT_KIND "receipt"

/* The event by which it was taken, and its data with a mark for the words. 0, WORK_E_NOT_FOUND, or
 * a fault. */
MUST_USE int receipt_load(Work *work, Id receipt, Event *ret_event, const ReceiptTaken **ret_taken);

int receipt_facts(Work *work, Id subject, AccessFacts *facts);
int receipt_apply_taken(Db *db, Arena *arena, const Event *event, const void *data);

int receipt_take(Work *work, const void *params, void *reply);
int receipt_show(Work *work, const void *params, void *reply);
int receipt_list(Work *work, const void *params, void *reply);
int receipt_file(Work *work, const void *params, void *reply);
int receipt_check(Work *work, const void *params, void *reply);
