/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * figure - numbers of estimates, as people write and read them
 *
 * Read: digits, at most 12 before and 6 behind a point; no sign, exponent or separator, so that
 * "nan", "1e9" and "1,000" are refused and never guessed at. Written: half away from zero.
 */
#pragma once

#include "base/base.h"

MUST_USE bool figure_read(Str text, double *ret_value);
MUST_USE bool percent_read(Str text, double *ret_fraction); /* "85", "85%", "85 %": 0.85 */

/* With so many decimals (0 to 6). The value is a number below 1e18. */
void figure_write(Text *text, double value, int decimals);

/* Half away from zero to minor units. False: not a number, or so large that a double no longer
 * tells one minor unit from the next. */
MUST_USE bool cost_money(double amount, Currency currency, Money *ret_money);
