/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * position_params - what is asked and told of a case's cash against its schedule
 */
#pragma once

#include "books/price_events.h"

enum { POSITION_QUARTERS_MAX = SCHEDULE_KEPT_QUARTERS };

typedef struct CasePositionParams {
    Str programme, case_code,
        currency; /* currency absent: the schedule's, or the case's only one */
} CasePositionParams;

/* Minor units, from the beginning up to the end of the quarter, by value day. A correction counts
 * against what it corrects. */
typedef struct PositionQuarter {
    Date from, until;  /* [from, until) */
    int64_t scheduled; /* deposit and payments asked by the schedule; absent without one */
    int64_t billed;    /* bills sent, less those cancelled */
    int64_t received;  /* for the case */
    int64_t paid;      /* to suppliers, guarantee and advances with it */
    int64_t held;      /* received and not yet used: stands at the end of the quarter */
    int64_t liability; /* for termination at its end; absent without a schedule */
    int64_t reserve;   /* that must be there at its beginning; likewise */
} PositionQuarter;

typedef struct CasePosition {
    Str programme, case_code, currency;
    int64_t version, price, deposit, letter; /* of the schedule in force; absent without one */
    const PositionQuarter *quarters;         /* none left out between the first and the last */
    size_t quarter_count;
    bool more;
} CasePosition;

extern const Shape case_position_params_shape, case_position_shape;
