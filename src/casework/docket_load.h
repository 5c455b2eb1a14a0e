/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_load - the historical stories entered as items, through the operations everybody uses
 *
 * Each story is opened, its facts stated by clerks of the agencies the vocabulary would ask, judged
 * on its day, and decided as history decided, where the law of the day bears that out; else it is
 * held, and the reason says so. The people are invented and called after what they do. A story that
 * says nothing of a decision is decided as the law of its day says.
 *
 * Where the record screens (list.status), the invented parties of each story are named and screened
 * first; an item that meets a listed name is held, and somebody has to look. A record that does not
 * screen names nobody.
 *
 * Promises: deterministic; loading again does nothing twice.
 */
#pragma once

#include "casework/docket.h"

typedef struct DocketLoaded {
    int64_t items, statements, decided, withdrawn, held; /* those of an earlier loading too */
} DocketLoaded;

enum { DOCKET_E_REFUSED = 1 /* findings say which story and why */ };

/* `as` is an administrator of the record, who adds the people; `keeper` an agency of the
 * vocabulary, whose people examine and decide. 0, DOCKET_E_REFUSED, or a fault. */
MUST_USE int docket_load(Office *office, Id as, Str keeper, const Stories *stories,
                         DocketLoaded *ret_loaded, Findings *findings);
