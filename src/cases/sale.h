/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sale - one sale as several cases (row C20): lines on different ways, and one total
 *
 * A case has one way, for it is its route. A sale some lines of which go by another is two cases
 * that are said to be one sale: one is the first, the others are joined to it. Each keeps its
 * money, its terms and its people; what is shown together are the cases the reader may see, and the
 * sum of their prices, a currency apart.
 *
 * All of them are for one buyer and kept by one organisation.
 */
#pragma once

#include "cases/case.h"
#include "cases/case_sales_sql.h"

typedef struct SaleJoined { /* case.sale-joined 1 */
    Id first;
    Str reason;
} SaleJoined;

typedef struct SaleLeft { /* case.sale-left 1 */
    Str reason;
} SaleLeft;

typedef struct JoinSaleParams {
    Id file;
    Str with; /* id or number */
    Str reason;
} JoinSaleParams;

typedef struct LeaveSaleParams {
    Id file;
    Str reason;
} LeaveSaleParams;

typedef struct SaleShowParams {
    Id file;
} SaleShowParams;

typedef struct SalePart {
    Id file;
    Str number, route, state; /* route, state: in words */
    Str designator, price;    /* "B", "62,520,000.00 USD"; empty: nothing is offered yet */
    bool open;
} SalePart;

typedef struct SaleShown {
    Str first; /* number; empty: the reader may not see it */
    const SalePart *parts;
    size_t part_count;
    const Str *totals; /* a currency each, in the order of the parts */
    size_t total_count;
    const Str *lacking; /* numbers */
    size_t lacking_count;
} SaleShown;

extern const Shape sale_joined_shape, sale_left_shape, join_sale_params_shape,
    leave_sale_params_shape, sale_show_params_shape, sale_shown_shape;

/* Did it become part of the sale of another case? 0 or a fault. */
MUST_USE int sale_is_joined(Work *work, Id file, bool *ret_joined);

int case_join_sale(Work *work, const void *params, void *reply);
int case_leave_sale(Work *work, const void *params, void *reply);
int case_show_sale(Work *work, const void *params, void *reply);
