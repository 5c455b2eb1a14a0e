/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * order_params - what the operations on draws on a blanket order take and reply
 */
#pragma once

#include "cases/case_params.h"
#include "cases/order_events.h"

typedef struct OrderPlaceParams {
    Id file;
    Str reference;          /* the buyer's */
    Id paper;               /* the finding that what is drawn may be released */
    const OrderLine *lines; /* each of a line of the terms in force */
    size_t line_count;
} OrderPlaceParams;

typedef struct OrderCancelParams {
    Id file, order;
    Str reason;
} OrderCancelParams;

extern const Shape order_place_params_shape, order_cancel_params_shape, order_list_params_shape;

typedef struct OrderShown {
    Id order, paper;
    Str reference, reason;
    int64_t minor, leaf;
    bool cancelled;
    const OrderLine *lines;
    size_t line_count;
} OrderShown;

typedef struct OrderListReply {
    Id file;
    Str number, currency;
    int64_t ceiling, drawn; /* minor units; the ceiling of the terms in force, absent: none */
    const OrderShown *orders;
    size_t order_count;
} OrderListReply;

extern const Shape order_list_reply_shape;
