/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "pictures/pictures.h"

enum { WORKDAYS_MAX = 40000 };

BidWorkdays picture_workdays(Arena *arena, const Register *closings, Date notice)
{
    Str country = closings ? closings_country(closings) : S("");
    bool *open = NEW_ARRAY(arena, bool, WORKDAYS_MAX), is_open;
    Date from = notice;
    size_t count = 0;

    if (!closings || !day_is_open(closings, country, from, &is_open))
        return (BidWorkdays){ 0 };
    while (notice - from < WORKDAYS_MAX / 2 && day_is_open(closings, country, from - 1, &is_open))
        from--;
    while (count < WORKDAYS_MAX && day_is_open(closings, country, from + (Date)count, &open[count]))
        count++;
    return (BidWorkdays){ from, open, count };
}
