/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - small steps that the files of this room share (private to the room)
 */
#pragma once

#include "cost/cost.h"
#include "sale/sale.h"

enum {
    SALE_FEE_MAX = RATE_WHOLE / 10 * 5, /* of the goods, more or less */
    SALE_TERMS_MAX = 5000,              /* rows of the table */
    SALE_SLOPE_MIN = RATE_WHOLE / 2 + 1,
    SALE_YEAR_LAST = 2900, /* of contracts: what follows still has a day */
};

__extension__ typedef __int128 Wide;

/* minor x part / whole, half away from zero; the whole is above zero. False: it does not fit. */
MUST_USE bool sale_part(int64_t minor, int64_t part, int64_t whole, int64_t *ret_minor);

/* JSON bound to the shape of a sale, and nothing looked at yet. */
MUST_USE bool sale_bind(Arena *arena, Str bytes, Str file, SaleFile *ret_file, Findings *findings);

Str sale_number(Arena *arena, int64_t number);
Place sale_place(Arena *arena, Str file, const char *list, size_t index, const char *field);

/* What the line's quantity costs ordered alone, in the sale's currency. False: past
 * SALE_MINOR_MAX, or no rate is given. */
MUST_USE bool sale_line_alone(const Sale *sale, const SaleLine *line, int64_t *ret_minor);

const SaleCurve *sale_curve(const SaleFile *file, Str name); /* NULL: none */
MUST_USE bool sale_lot_cost(const Sale *sale, const SaleCurve *curve, int64_t quantity,
                            int64_t *ret_minor);

/* Does the row of the file, or of the table, speak of the way? One that names none does. */
bool sale_is_of(Str named, const Way *way);

/* ---- the steps of sale_reckon, in order ------------------------------------------------------ */

typedef struct Reckoning {
    Arena *arena;
    const Sale *sale;
    const SaleBook *book;
    Date on;
    Findings *findings;
} Reckoning;

MUST_USE bool sale_price_way(const Reckoning *reckoning, SaleWay *way); /* price.c */
void sale_cash_way(const Reckoning *reckoning, SaleWay *way);           /* cash.c */
void sale_time_way(const Reckoning *reckoning, SaleWay *way);           /* time.c */
void sale_bear_way(const Reckoning *reckoning, SaleWay *way);           /* risk.c */
void sale_bar_way(const Reckoning *reckoning, SaleWay *way);            /* bar.c */

/* Flows in any order, by the quarter. */
void sale_quarters(Arena *arena, const SaleFlow *flows, size_t count, SaleWay *way);
