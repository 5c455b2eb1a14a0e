/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * uk - what both forms of the United Kingdom's list say alike (the room's own)
 *
 * A designation has names in six parts, of which the sixth is the family name or the whole name;
 * days are written day first, with letters or zeros for what is not known: dd/mm/1961, 00/00/1961.
 */
#pragma once

#include "screening/reader.h"

ReadList read_uk_xml;

enum { UK_NAME_PARTS = 6 };

/* Parts 1 to 6 in this order. `kind`: "Primary name", "Alias", "Primary name variation";
 * `quality`: of an alias, "Low quality" or "Weak" where it is weak. */
void uk_name(ListReading *reading, const Str *parts, Str kind, Str quality);

/* "16/07/1961", "dd/mm/1961", "00/00/1961". Several may stand between bars. */
void uk_birth(ListReading *reading, Str text);

bool uk_day(Str text, Date *ret_day); /* "16/07/2021", "22-Aug-2026", ISO */
