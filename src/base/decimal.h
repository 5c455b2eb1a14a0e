/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * decimal - decimals and shares as whole numbers
 *
 * "1.5" with six decimals is 1500000, "39.9 %" is 399000 millionths. What is owed and earned is
 * reckoned of them without a floating point.
 */
#pragma once

#include "base/text.h"

enum { PPM_WHOLE = 1000000 }; /* the whole, in millionths */

/* A decimal as an integer: digits and at most one point between them, no sign, no more decimals
 * than `decimals`; no more than `max`, which is not below zero. */
MUST_USE bool decimal_read(Str text, int decimals, int64_t max, int64_t *ret_value);

/* "30", "30 %", "39.9%": millionths, at most the whole. */
MUST_USE bool ppm_read(Str text, int64_t *ret_ppm);

void decimal_write(Text *text, int64_t value, int decimals); /* without idle zeros: "1.5" */
void ppm_write(Text *text, int64_t ppm);                     /* "39.9 %" */

/* Are part/whole at least ppm millionths? Exact. part and whole are not below zero. */
bool ppm_reached(int64_t part, int64_t whole, int64_t ppm);

/* part/whole in millionths, rounded half up; 0 of nothing. To be shown, never to decide. */
int64_t ppm_of(int64_t part, int64_t whole);

/* amount x ppm, rounded down or up. The amount is at most 10^18, the ppm at most 10 times one. */
int64_t ppm_down(int64_t amount, int64_t ppm);
int64_t ppm_up(int64_t amount, int64_t ppm);
