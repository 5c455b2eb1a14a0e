/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * change_events - what can have happened to a change, as it stands in the journal for good
 *
 * Its document is drafted on the case (case.document-drafted, case_events.h).
 */
#pragma once

#include "cases/case_events.h"

typedef struct ChangeBegun { /* change.begun 1 */
    Id file;
    Str designator, state;
    Date day;
    Hash basis; /* of the terms in force that it was drafted against */
} ChangeBegun;

typedef struct ChangeMoved { /* change.moved 1 */
    Str operation, state;
    Date day;
    Date sent, signed_on, implemented; /* absent: as before */
    bool ended;                        /* it does not stand any more */
    int64_t received;                  /* when sent: received from the buyer by then; else absent */
    Str reason;
} ChangeMoved;

typedef struct ChangeRerouted { /* change.rerouted 1 */
    Str route, route_hash, state;
    Date day;
    Str reason;
} ChangeRerouted;

extern const Shape change_begun_shape, change_moved_shape, change_rerouted_shape;
