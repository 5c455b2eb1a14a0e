/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * field - the fixed list of what a paper may say of a case (private to the room)
 *
 * A field stands by itself ("case-number") or in a row of a table ("lines.item"). Templates name
 * fields, data fills them; a name that is not in the list is told, in both.
 */
#pragma once

#include "paper/paper.h"

typedef struct PaperField {
    Str name;
    PaperSort sort;
} PaperField;

extern const PaperField paper_fields[];
extern const size_t paper_field_count;

const PaperField *field_find(Str name); /* NULL: there is none */

/* The field `name` of the table `table`; the table "": one that stands by itself. */
const PaperField *field_of(Str table, Str name);

Str field_table(const PaperField *field);  /* "lines" of lines.item; "" */
Str field_column(const PaperField *field); /* "item" of lines.item; else the whole name */
bool field_table_known(Str table);

Str field_nearest(Str name); /* for "did you mean"; "": none */

/* What a known paper must carry, up to an empty name; one that ends in "?" may be blank. NULL: not
 * a known paper. */
const Str *paper_must_carry(Str paper);
