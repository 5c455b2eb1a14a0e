/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket - a large docket of cases, for bench/case
 *
 * A few groups, each an item and its cases, are made by calls of the operations, as people make
 * them. They are then told again as often as wanted, with other ids and numbers: the same calls'
 * events, appended to the journal and applied by the rooms as ever, many calls in a transaction.
 * Only what the operations would ask and decide again is left out. All of it is invented.
 */
#pragma once

#include "action/action.h"

enum { DOCKET_GROUP_CASES = 4 }; /* on one item */

extern const Rooms docket_case_rooms; /* of such a record */

typedef struct DocketMade {
    int64_t cases, items, events;
} DocketMade;

/* A new record in the directory, which must not be there, of at least so many cases. What cannot
 * be done ends the process. */
DocketMade docket_make(const char *dir, int64_t cases);
