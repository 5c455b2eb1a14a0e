/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

enum { WORK_DAY, WORK_PACKAGE, WORK_PARTY, WORK_VALUE, WORK_CURRENCY, WORK_SOURCE, WORK_SURE };

#define WORK_HEAD S("day,package,party,value,currency,source,confidence")

static bool row_read(const OffsetTable *reading, WorkPackage *ret_row)
{
    WorkPackage row = { .package = S("") };
    bool good = offset_table_date(reading, WORK_DAY, DATE_NONE, &row.day);

    good &= offset_table_words(reading, WORK_PACKAGE, &row.package);
    good &= offset_table_words(reading, WORK_PARTY, &row.party);
    good &= offset_table_money(reading, WORK_CURRENCY, WORK_VALUE, &row.value);
    good &= offset_table_words(reading, WORK_SOURCE, &row.source);
    good &= offset_table_confidence(reading, WORK_SURE, &row.confidence);
    *ret_row = row;
    return good;
}

/* What a row must be among those before it: one currency, in order, one row a package and day. */
static void fit_in(const OffsetTable *reading, WorkPackage *rows, size_t count)
{
    WorkPackage *row = &rows[count];

    row->before = count;
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].package, row->package))
            row->before = i;
    if (row->value.currency != rows[0].value.currency)
        offset_table_refuse(reading, PHRASE_OFFSET_TWO_CURRENCIES,
                            PHRASE_OFFSET_TWO_CURRENCIES_REMEDY,
                            currency_code(row->value.currency));
    if (count > 0 && row->day < rows[count - 1].day)
        offset_table_refuse(reading, PHRASE_OFFSET_E_BACKWARDS, PHRASE_OFFSET_E_BACKWARDS_REMEDY,
                            S(""));
    if (row->before != count && rows[row->before].day == row->day)
        offset_table_refuse(reading, PHRASE_OFFSET_PACKAGE_TWICE,
                            PHRASE_OFFSET_PACKAGE_TWICE_REMEDY, row->package);
}

bool workshare_read(Arena *arena, Str bytes, Str file, const WorkPackage **ret_rows,
                    size_t *ret_count, Findings *findings)
{
    OffsetTable reading;
    size_t count = 0;

    if (!offset_table_open(arena, bytes, file, WORK_HEAD, findings, &reading))
        return false;
    WorkPackage *rows = NEW_ARRAY(arena, WorkPackage, reading.csv.row_count);
    while (offset_table_next(&reading)) {
        if (!row_read(&reading, &rows[count]))
            continue;
        fit_in(&reading, rows, count);
        count++;
    }
    *ret_rows = rows;
    *ret_count = count;
    return offset_table_good(&reading);
}

const WorkshareDay *workshare_drift(Arena *arena, const WorkPackage *rows, size_t count, Str party,
                                    size_t *ret_count)
{
    WorkshareDay *days = NEW_ARRAY(arena, WorkshareDay, count);
    int64_t part = 0, whole = 0;
    size_t made = 0;

    for (size_t i = 0; i < count; i++) {
        const WorkPackage *before = rows[i].before == i ? NULL : &rows[rows[i].before];
        whole += rows[i].value.minor - (before ? before->value.minor : 0);
        part += str_eq(rows[i].party, party) ? rows[i].value.minor : 0;
        part -= before && str_eq(before->party, party) ? before->value.minor : 0;
        if (made == 0 || days[made - 1].day != rows[i].day)
            made++;
        days[made - 1] = (WorkshareDay){ rows[i].day, part, whole };
    }
    *ret_count = made;
    return days;
}

const WorkshareDay *workshare_on(const WorkshareDay *days, size_t count, Date on)
{
    const WorkshareDay *found = NULL;

    for (size_t i = 0; i < count && days[i].day <= on; i++)
        found = &days[i];
    return found;
}

bool workshare_reaches(const WorkshareDay *day, int64_t least_ppm)
{
    return day->whole > 0 && ppm_reached(day->part, day->whole, least_ppm);
}
