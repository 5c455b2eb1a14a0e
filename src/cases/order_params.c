/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/order_params.h"
#include "phrases_cases.h"
#include "phrases_changes.h"

enum { ORDERS_MAX = 100000 };

#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define ORDER_OF(Struct) \
    ID(Struct, order, "order", .optional = false, .help = PHRASE_CHANGES_FIELD_ORDER)
#define PAPER_OF(Struct) \
    ID(Struct, paper, "paper", .optional = false, .help = PHRASE_CHANGES_FIELD_PAPER)
#define REFERENCE(Struct) \
    TEXT(Struct, reference, "reference", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_REFERENCE)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, \
         .help = PHRASE_CASES_FIELD_REASON, __VA_ARGS__)
#define LINES(Struct) \
    LIST(Struct, lines, line_count, "lines", OrderLine, order_line_shape, .min = 1, \
         .max = VERSION_NUMBER_MAX, .help = PHRASE_CHANGES_FIELD_LINES)
#define MINOR(Struct, member, name, ...) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, __VA_ARGS__)

static const Field place_fields[] = { CASE_OF(OrderPlaceParams), REFERENCE(OrderPlaceParams),
                                      PAPER_OF(OrderPlaceParams), LINES(OrderPlaceParams) };
const Shape order_place_params_shape = SHAPE(OrderPlaceParams, "order-place", place_fields);

static const Field cancel_fields[] = { CASE_OF(OrderCancelParams), ORDER_OF(OrderCancelParams),
                                       REASON(OrderCancelParams, .optional = false) };
const Shape order_cancel_params_shape = SHAPE(OrderCancelParams, "order-cancel", cancel_fields);

static const Field list_fields[] = { CASE_OF(CaseShowParams) };
const Shape order_list_params_shape = SHAPE(CaseShowParams, "order-list", list_fields);

static const Field shown_fields[] = {
    ORDER_OF(OrderShown),
    REFERENCE(OrderShown),
    MINOR(OrderShown, minor, "amount-minor", .help = PHRASE_CHANGES_FIELD_AMOUNT),
    LINES(OrderShown),
    PAPER_OF(OrderShown),
    MINOR(OrderShown, leaf, "leaf", .help = PHRASE_CASES_SHOWN_LEAF),
    BOOL(OrderShown, cancelled, "cancelled", .help = PHRASE_CHANGES_SHOWN_CANCELLED),
    REASON(OrderShown, .optional = true),
};
static const Shape shown_shape = SHAPE(OrderShown, "order-shown", shown_fields);

static const Field list_reply_fields[] = {
    CASE_OF(OrderListReply),
    TEXT(OrderListReply, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(OrderListReply, currency, "currency", .max = CASE_CODE_MAX,
         .help = PHRASE_CASES_FIELD_CURRENCY),
    MINOR(OrderListReply, ceiling, "ceiling-minor", .optional = true,
          .help = PHRASE_CHANGES_SHOWN_CEILING),
    MINOR(OrderListReply, drawn, "drawn-minor", .help = PHRASE_CHANGES_SHOWN_DRAWN),
    LIST(OrderListReply, orders, order_count, "orders", OrderShown, shown_shape, .max = ORDERS_MAX,
         .optional = true, .help = PHRASE_CHANGES_SHOWN_ORDERS),
};
const Shape order_list_reply_shape = SHAPE(OrderListReply, "order-list-reply", list_reply_fields);
