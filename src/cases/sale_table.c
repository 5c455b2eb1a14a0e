/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/sale.h"
#include "phrases_cases.h"

/* What sales of several cases bring to the record. */

enum { SALE_PARTS_MAX = 100000 };

#define OPTIONAL .optional = true
#define OWED .optional = false

#define CASE_OF(Struct) ID(Struct, file, "case", OWED, .help = PHRASE_CASES_FIELD_CASE)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", .max = CASE_WORDS_MAX, .long_text = true, \
         .help = PHRASE_CASES_FIELD_REASON, __VA_ARGS__)

/* ---- events' shapes -------------------------------------------------------------------------- */

static const Field joined_fields[] = {
    ID(SaleJoined, first, "first", OWED),
    REASON(SaleJoined, .erasable = true),
};
const Shape sale_joined_shape = SHAPE(SaleJoined, "case-sale-joined", joined_fields);

static const Field left_fields[] = { REASON(SaleLeft, .erasable = true) };
const Shape sale_left_shape = SHAPE(SaleLeft, "case-sale-left", left_fields);

/* ---- parameters and replies ------------------------------------------------------------------ */

static const Field join_fields[] = {
    CASE_OF(JoinSaleParams),
    TEXT(JoinSaleParams, with, "with", .max = CASE_WORD_MAX, .help = PHRASE_CASES_FIELD_SALE_WITH),
    REASON(JoinSaleParams, OWED),
};
const Shape join_sale_params_shape = SHAPE(JoinSaleParams, "case-join-sale", join_fields);

static const Field leave_fields[] = { CASE_OF(LeaveSaleParams), REASON(LeaveSaleParams, OWED) };
const Shape leave_sale_params_shape = SHAPE(LeaveSaleParams, "case-leave-sale", leave_fields);

static const Field show_fields[] = { CASE_OF(SaleShowParams) };
const Shape sale_show_params_shape = SHAPE(SaleShowParams, "case-sale", show_fields);

static const Field part_fields[] = {
    CASE_OF(SalePart),
    TEXT(SalePart, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(SalePart, route, "route", .max = CASE_NAME_MAX, .help = PHRASE_CASES_SHOWN_SALE_ROUTE),
    TEXT(SalePart, state, "state", .max = CASE_NAME_MAX, .help = PHRASE_CASES_SHOWN_STATE_TITLE),
    BOOL(SalePart, open, "open", .help = PHRASE_CASES_SHOWN_SALE_OPEN),
    TEXT(SalePart, designator, "designator", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_SALE_DESIGNATOR),
    TEXT(SalePart, price, "price", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_SALE_PRICE),
};
static const Shape part_shape = SHAPE(SalePart, "case-sale-part", part_fields);

static const Field shown_fields[] = {
    TEXT(SaleShown, first, "first", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_SALE_FIRST),
    LIST(SaleShown, parts, part_count, "parts", SalePart, part_shape, .max = SALE_PARTS_MAX,
         OPTIONAL, .help = PHRASE_CASES_SHOWN_SALE_PARTS),
    TEXTS(SaleShown, totals, total_count, "totals", .max = SALE_PARTS_MAX,
          .item_max = CASE_CODE_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_SALE_TOTALS),
    TEXTS(SaleShown, lacking, lacking_count, "without-price", .max = SALE_PARTS_MAX,
          .item_max = CASE_CODE_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_SALE_LACKING),
};
const Shape sale_shown_shape = SHAPE(SaleShown, "case-sale-shown", shown_fields);

/* ---- events ---------------------------------------------------------------------------------- */

static int apply_joined(Db *db, Arena *arena, const Event *event, const void *data)
{
    const SaleJoined *joined = data;
    (void)arena;
    int r = case_sale_put(db, event->subject, joined->first, event->seq);
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static int apply_left(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena;
    (void)data;
    int r = case_sale_drop(db, event->subject);
    if (!r)
        r = case_file_changed(db, event->subject, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("case.sale-joined"), 1, STR("case"), &sale_joined_shape, apply_joined, NULL,
      PHRASE_CASES_EVENT_SALE_JOINED },
    { STR("case.sale-left"), 1, STR("case"), &sale_left_shape, apply_left, NULL,
      PHRASE_CASES_EVENT_SALE_LEFT },
};

static const Projection projections[] = { { STR("case_sale"), STR("case_file") } };

/* ---- operations ------------------------------------------------------------------------------ */

static const Operation operations[] = {
    CHANGE("case.join-sale", "enter", join_sale_params_shape, case_reply_shape, case_join_sale,
           PHRASE_CASES_HELP_JOIN_SALE, ABOUT("case")),
    CHANGE("case.leave-sale", "enter", leave_sale_params_shape, case_reply_shape, case_leave_sale,
           PHRASE_CASES_HELP_LEAVE_SALE, ABOUT("case")),
    READ("case.sale", "read", sale_show_params_shape, sale_shown_shape, case_show_sale,
         PHRASE_CASES_HELP_SALE, ABOUT("case")),
};

const Room sales_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_PROJECTIONS(projections),
};
