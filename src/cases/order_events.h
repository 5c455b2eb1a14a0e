/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * order_events - draws on a blanket order, as they stand in the journal for good
 */
#pragma once

#include "cases/case_events.h"

typedef struct OrderLine {
    int64_t line; /* of the case */
    int64_t quantity;
    int64_t minor; /* what it comes to, in minor units */
} OrderLine;

typedef struct OrderPlaced { /* case.order-placed 1 */
    Id order;
    Str reference; /* the buyer's */
    Id paper;      /* the finding that it may be released */
    int64_t minor; /* of all lines */
    const OrderLine *lines;
    size_t line_count;
} OrderPlaced;

typedef struct OrderCancelled { /* case.order-cancelled 1 */
    Id order;
    Str reason;
} OrderCancelled;

extern const Shape order_placed_shape, order_cancelled_shape, order_line_shape;
