/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"
#include "phrases_offset.h"

enum { WORK_DAY, WORK_PACKAGE, WORK_PARTY, WORK_VALUE, WORK_CURRENCY, WORK_SOURCE, WORK_SURE };

#define WORK_HEAD S("day,package,party,value,currency,source,confidence")

static WorkPackage read_row(const CsvReading *reading)
{
    WorkPackage row = { .before = 0 };

    row.day = csv_day(reading, WORK_DAY);
    row.package = csv_words(reading, WORK_PACKAGE);
    row.party = csv_words(reading, WORK_PARTY);
    row.value = csv_money(reading, WORK_VALUE, WORK_CURRENCY, OFFSET_AMOUNT_MAX);
    row.source = csv_source(reading, WORK_SOURCE);
    row.confidence = csv_confidence(reading, WORK_SURE);
    return row;
}

/* What a row must be among those before it: one currency, in order, one row a package and day. */
static void fit_in(const CsvReading *reading, WorkPackage *rows, size_t count)
{
    WorkPackage *row = &rows[count];

    row->before = count;
    for (size_t i = 0; i < count; i++)
        if (str_eq(rows[i].package, row->package))
            row->before = i;
    if (row->value.currency != rows[0].value.currency)
        csv_refuse(reading, WORK_CURRENCY, PHRASE_OFFSET_TWO_CURRENCIES,
                   PHRASE_OFFSET_TWO_CURRENCIES_REMEDY, S(""));
    if (count > 0 && row->day < rows[count - 1].day)
        csv_refuse(reading, WORK_DAY, PHRASE_OFFSET_E_BACKWARDS, PHRASE_OFFSET_E_BACKWARDS_REMEDY,
                   S(""));
    if (row->before != count && rows[row->before].day == row->day)
        csv_refuse(reading, WORK_PACKAGE, PHRASE_OFFSET_PACKAGE_TWICE,
                   PHRASE_OFFSET_PACKAGE_TWICE_REMEDY, S(""));
}

bool workshare_read(Arena *arena, Str bytes, Str file, const WorkPackage **ret_rows,
                    size_t *ret_count, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, WORK_HEAD, OFFSET_ROWS_MAX))
        return false;
    WorkPackage *rows = NEW_ARRAY(arena, WorkPackage, reading.row_count);
    while (csv_next(&reading)) {
        rows[count] = read_row(&reading);
        if (csv_row_good(&reading))
            fit_in(&reading, rows, count);
        count += csv_row_good(&reading);
    }
    *ret_rows = rows;
    *ret_count = count;
    return csv_good(&reading);
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
