/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * announcement - organisations that a Japanese ministry announced (the room's own)
 *
 * Where the ministry issues no file that a machine can read, its announcement is kept by hand: as
 * CSV with the columns number, name_ja, name_en, country, address, note, aliases (several between
 * semicolons); or as lines of "key: value" by indentation, a small part of YAML:
 *   entities:
 *   - entry_number: 1
 *     name:
 *       ja: 例工場株式会社
 *       en: Example Works JSC
 *     country_code: RU
 *     aliases:
 *     - EXW
 * Of that form only this is read: keys, values in one line (plain or quoted), lists; what is
 * anything else is refused, since it might say something that would be missed. Keys that are not
 * listed in announcement.c say nothing here.
 */
#pragma once

#include "screening/reader.h"

/*
 * Every organisation is an entry. Its id is its number; a number that was given before (such files
 * are kept by hand) goes on as "42/2", with one warning. False with findings: neither form, no
 * number and name in the head, or not understood to its end.
 */
MUST_USE bool announcement_read(ListReading *reading, Str bytes, Str file);

/*
 * The key of the entry that is told, when its names were: the country and the first digits of the
 * hash of its Latin name, letters and digits outside brackets alone. Editions number their rows
 * anew and differ in points, blanks and added initials; who is meant lasts.
 */
void announced_key(ListReading *reading, Str country);
