/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - small steps that the files of this room share (private to the room)
 */
#pragma once

#include "price/price.h"

/* What amounts are multiplied in. */
__extension__ typedef __int128 Wide;

/* Half away from zero; false when the quotient does not fit. The divisor is positive. */
MUST_USE bool divide_half_away(Wide number, int64_t divisor, int64_t *ret_quotient);

/* The order of rows by component and qualifier. */
int rate_compare_key(const RateRow *row, RateComponent component, Str qualifier);

/* Sorts the rows; finds overlaps, undeclared gaps and tiers that are not the whole. */
void rate_check(RateTable *table, RateRow *rows, Findings *findings);

/* ---- arguments of findings ----------------------------------------------------------------- */

Str price_number(Arena *arena, int64_t number);
Str price_day(Arena *arena, Date day); /* "..." for an open end */
Str price_money(Arena *arena, Money money);
Str rate_name(Arena *arena, RateComponent component, Str qualifier); /* "transport 5" */

/* /lines/3/base: where a form or a file has it. */
Place price_place(Arena *arena, Str list, int64_t number, Str field);

/* ---- sums ---------------------------------------------------------------------------------- */

/* Adds `part` to *sum. False with a finding at the place: another currency, or past 64 bits. */
MUST_USE bool money_add(Money *sum, Money part, Place place, Findings *findings);

/* Is it of the currency and not negative? Else a finding. */
MUST_USE bool money_is_fit(Money money, Currency currency, Place place, Findings *findings);

void tell_overflow(Place place, Findings *findings);
