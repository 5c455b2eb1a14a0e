/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - small steps that the files of this room share (private to the room)
 */
#pragma once

#include "credit/credit.h"

__extension__ typedef __int128 Wide;

/* amount x part / whole, half away from zero; the whole is above zero. */
int64_t credit_part(int64_t minor, Wide part, Wide whole);

/* Interest at the loan's rate on minor units times days, by its day-count; rounded once. */
int64_t credit_late_interest(const LoanTerms *terms, Wide minor_days);

/* JSON bound to a shape. False with findings. */
MUST_USE bool credit_bind(Arena *arena, const Shape *shape, Str bytes, Str file, void *ret,
                          Findings *findings);

Str credit_number(Arena *arena, int64_t number);
Str credit_money(Arena *arena, int64_t minor, Currency currency);
Place credit_place(Arena *arena, const char *list, size_t index, const char *field);

/* Is there a currency, a country of this code? Else a finding at the pointer. */
bool credit_currency(Str code, Place place, Currency *ret_currency, Findings *findings);

#define FIELD_AT(POINTER) ((Place){ .pointer = S(POINTER) })
