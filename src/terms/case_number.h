/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_number - the number of a case: PHL-2026-00017-77
 *
 * The buyer's country (ISO 3166-1 alpha-3), the year the request came in, a serial number of that
 * country and year, and two check digits over all of it (ISO 7064, MOD 97-10). Every single wrong
 * character and every exchange of two neighbours is found, which one check character by MOD 37,36
 * of the same standard does not do. The form is also a good code of a case in the books.
 *
 * Serials come from a counter that the caller keeps under lock: a number is never used again.
 */
#pragma once

#include "base/base.h"

enum {
    CASE_NUMBER_BYTES = 17,
    CASE_YEAR_MIN = 1900,
    CASE_YEAR_MAX = 2999,
    CASE_SERIAL_MAX = 99999 /* in a country and year */
};

typedef struct CaseNumber {
    Country country;
    int32_t year, serial; /* CASE_YEAR_MIN to MAX; 1 to CASE_SERIAL_MAX */
} CaseNumber;

/* The number; its parts are within bounds. */
void case_number_write(Text *text, CaseNumber number);

enum { CASE_NUMBER_E_FORM = 1, CASE_NUMBER_E_CHECK, CASE_NUMBER_E_COUNTRY };

/*
 * Exactly what case_number_write wrote, or refused: FORM when it is no number of a case, CHECK when
 * the check digits say that it was mistyped, COUNTRY when there is no such country.
 */
MUST_USE int case_number_read(Str text, CaseNumber *ret_number);

/* The same for what a person typed: a finding at the place says what is wrong. */
MUST_USE bool case_number_check(Str text, Place place, Findings *findings);

/* The two check digits (0 to 96 give 98 to 2) of A-Z and 0-9; for tests against published
 * values. */
int check_digits(Str letters);
