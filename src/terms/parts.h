/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - small steps that the files of this room share (private to the room)
 */
#pragma once

#include "terms/terms.h"

/* ---- arguments of findings ----------------------------------------------------------------- */

Str terms_number(Arena *arena, int64_t number);
Str terms_day(Arena *arena, Date day);
Str terms_money(Arena *arena, Money money);
Str terms_line(Arena *arena, int64_t number, int64_t sub); /* "3", "3.1" */
Str terms_designator(Arena *arena, const CaseVersion *version);

/* "/lines/3/quantity"; the field may be empty. */
Place terms_place(Arena *arena, const char *list, size_t index, const char *field);
Place terms_field(const char *pointer); /* "/currency" */

/* Is a country, or a currency that has not ended on the day, of this code? Else a finding. */
MUST_USE bool terms_country_check(Str code, Place place, Findings *findings);
MUST_USE bool terms_currency_check(Str code, Date on, Place place, Findings *findings);

/* The lines, notes, waivers and payments of a document. */
void version_members_check(const CaseVersion *version, Findings *findings);
