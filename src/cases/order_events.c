/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/order_events.h"
#include "phrases_changes.h"

static const Field line_fields[] = {
    INT(OrderLine, line, "line", .min = 1, .max = VERSION_NUMBER_MAX,
        .help = PHRASE_CHANGES_FIELD_LINE),
    INT(OrderLine, quantity, "quantity", .min = 1, .max = INT64_MAX,
        .help = PHRASE_CHANGES_FIELD_QUANTITY),
    INT(OrderLine, minor, "amount-minor", .min = 1, .max = INT64_MAX,
        .help = PHRASE_CHANGES_FIELD_AMOUNT),
};
const Shape order_line_shape = SHAPE(OrderLine, "order-line", line_fields);

static const Field placed_fields[] = {
    ID(OrderPlaced, order, "order", .optional = false),
    TEXT(OrderPlaced, reference, "reference", .max = CASE_NAME_MAX),
    ID(OrderPlaced, paper, "paper", .optional = false),
    INT(OrderPlaced, minor, "amount-minor", .min = 1, .max = INT64_MAX),
    LIST(OrderPlaced, lines, line_count, "lines", OrderLine, order_line_shape, .min = 1,
         .max = VERSION_NUMBER_MAX),
};
const Shape order_placed_shape = SHAPE(OrderPlaced, "order-placed", placed_fields);

static const Field cancelled_fields[] = {
    ID(OrderCancelled, order, "order", .optional = false),
    TEXT(OrderCancelled, reason, "reason", .max = CASE_WORDS_MAX, .erasable = true,
         .long_text = true, .optional = false),
};
const Shape order_cancelled_shape = SHAPE(OrderCancelled, "order-cancelled", cancelled_fields);
