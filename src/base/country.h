/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * country - states and territories by ISO 3166-1 alpha-3 code, those that no longer exist included
 *
 * The table is generated at build time from the Debian package iso-codes (names in English and
 * Japanese; withdrawn entries from ISO 3166-3). Rules, registers and case files name a country by
 * its alpha-3 code only: "JPN", "PHL", "SUN".
 */
#pragma once

#include "base/date.h"
#include "base/phrase.h"

typedef int32_t Country; /* index into the table, 0 <= country < country_count() */

typedef struct CountryEntry {
    Str code;   /* alpha-3 */
    Str alpha2; /* for people who type it; may be empty for withdrawn entries */
    Label name;
    bool withdrawn; /* from ISO 3166-3 */
} CountryEntry;

size_t country_count(void);
const CountryEntry *country_get(Country country);

/* By alpha-3 code, exact, upper case. False: no such country. */
bool country_find(Str code, Country *ret_country);

/* What the writer probably meant: by alpha-2, by lower case, by a name in either language, by a
 * near miss. Empty when nothing is near. For error messages only; never used to accept input. It
 * reads the whole table: ask only for findings that will be shown. */
Str country_suggest(Str text);
