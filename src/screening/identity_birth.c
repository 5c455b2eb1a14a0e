/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"

bool birth_read(Str text, Birth *ret_birth)
{
    Date day;

    if (!date_read_person(str_trim(text), &day))
        return false;
    DateParts parts = date_parts(day);
    *ret_birth = (Birth){ .first_year = (int16_t)parts.year,
                          .last_year = (int16_t)parts.year,
                          .month = (int8_t)parts.month,
                          .day = (int8_t)parts.day };
    return true;
}
