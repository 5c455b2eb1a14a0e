/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * terms - what is known of the ways beside their routes: dated, sourced, or marked as assumed
 *
 * A table (CSV): kind,way,name,from,until,value,ja,en,source,confidence. Days are half open; an
 * empty end is open. Kinds:
 *   fee       what the way adds to the goods, or saves: a rate of their price, "3.2 %", "-5 %"
 *   months    how long the state `name` of its route lasts: "6-12"
 *   clause    who says that the route's clause `name` stands, and in what words
 *   practice  what the nation does, under the heading `name`
 *   licence   which licence is needed when the State or a firm exports by it, and whose
 * Of a kind, way and name there is one row a day. A way without rows is told from its route alone.
 */
#pragma once

#include "sale/file.h"

typedef enum SaleTermKind {
    SALE_TERM_FEE,
    SALE_TERM_MONTHS,
    SALE_TERM_CLAUSE,
    SALE_TERM_PRACTICE,
    SALE_TERM_LICENCE,
    SALE_TERM_KINDS
} SaleTermKind;
extern const Str sale_term_words[SALE_TERM_KINDS];

typedef struct SaleTerm {
    SaleTermKind kind;
    Str way, name;
    Date from, until;
    int64_t ppm;         /* SALE_TERM_FEE */
    int64_t least, most; /* SALE_TERM_MONTHS */
    Label label;
    Str source;
    SaleSure sure;
} SaleTerm;

typedef struct SaleTable {
    const SaleTerm *rows;
    size_t count;
} SaleTable;

MUST_USE bool sale_table_read(Arena *arena, Str bytes, Str file, SaleTable *ret_terms,
                              Findings *findings);

/* The row of the day; NULL: none. */
const SaleTerm *sale_term(const SaleTable *terms, SaleTermKind kind, Str way, Str name, Date on);
