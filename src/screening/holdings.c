/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_holdings.h"
#include "screening/holdings_parties.h"
#include "screening/list.h"

#include <stdlib.h>

/* The register of holdings, from its file. */

enum {
    COLUMN_HOLDER,
    COLUMN_HELD,
    COLUMN_SHARE,
    COLUMN_CONTROL,
    COLUMN_FROM,
    COLUMN_UNTIL,
    COLUMN_SOURCE,
    COLUMNS
};

static const Str column_names[COLUMNS] = {
    STR("holder"), STR("held"),  STR("share"),  STR("control"),
    STR("from"),   STR("until"), STR("source"),
};

typedef struct HoldingsReading {
    Arena *arena;
    Str file;
    Findings *findings;
} HoldingsReading;

static void refuse(const HoldingsReading *reading, uint32_t line, Phrase message, Str what)
{
    Place place = { .file = reading->file, .line = line };

    finding_error(reading->findings, place, message, PHRASE_HOLDINGS_REFUSED_REMEDY, what);
}

/* ---- cells ----------------------------------------------------------------------------------- */

/* "60", "12.5", "0.25": hundredths of a percent, up to the whole. */
static bool share_read(Str text, int32_t *ret_share)
{
    Str fraction, whole = str_split(text, '.', &fraction);
    bool has_point = whole.len < text.len;
    int32_t share = 0;

    if (whole.len == 0 || whole.len > 3 || fraction.len > 2 || (has_point && fraction.len == 0))
        return false;
    for (size_t i = 0; i < whole.len + 2; i++) {
        char digit = i < whole.len                  ? whole.at[i]
                     : i - whole.len < fraction.len ? fraction.at[i - whole.len]
                                                    : '0';
        if (digit < '0' || digit > '9')
            return false;
        share = share * 10 + (digit - '0');
    }
    *ret_share = share;
    return share <= HOLDING_WHOLE;
}

static bool control_read(Str text, bool *ret_controls)
{
    *ret_controls = str_eq(text, S("yes"));
    return *ret_controls || text.len == 0 || str_eq(text, S("no"));
}

static bool day_read(Str text, Date otherwise, Date *ret_day)
{
    *ret_day = otherwise;
    return text.len == 0 || date_read(text, ret_day);
}

/* A name is text that a person can read, and not longer than a name on a list. */
static bool is_name(Str name)
{
    size_t bad;

    return name.len > 0 && name.len <= LIST_NAME_BYTES_MAX && utf8_check(name, &bad);
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void check_cells(const HoldingsReading *reading, const Str *cells, uint32_t line,
                        Holding *holding)
{
    if (!is_name(holding->holder) || !is_name(holding->held))
        refuse(reading, line, PHRASE_HOLDINGS_NO_NAME, S(""));
    if (!control_read(cells[COLUMN_CONTROL], &holding->controls))
        refuse(reading, line, PHRASE_HOLDINGS_NOT_CONTROL, cells[COLUMN_CONTROL]);
    if (cells[COLUMN_SHARE].len > 0 && !share_read(cells[COLUMN_SHARE], &holding->share))
        refuse(reading, line, PHRASE_HOLDINGS_NOT_A_SHARE, cells[COLUMN_SHARE]);
    else if (holding->share == 0 && !holding->controls)
        refuse(reading, line, PHRASE_HOLDINGS_NOTHING_HELD, S(""));
    if (!day_read(cells[COLUMN_FROM], DATE_NONE, &holding->from))
        refuse(reading, line, PHRASE_HOLDINGS_NOT_A_DAY, cells[COLUMN_FROM]);
    else if (!day_read(cells[COLUMN_UNTIL], DATE_FOREVER, &holding->until))
        refuse(reading, line, PHRASE_HOLDINGS_NOT_A_DAY, cells[COLUMN_UNTIL]);
    else if (holding->until <= holding->from)
        refuse(reading, line, PHRASE_HOLDINGS_NO_TIME, cells[COLUMN_UNTIL]);
}

static void read_row(const HoldingsReading *reading, const CsvRow *row, Holding *ret_holding)
{
    Str cells[COLUMNS];

    if (row->cell_count != COLUMNS) {
        refuse(reading, row->line, PHRASE_HOLDINGS_CELLS, S(""));
        return;
    }
    for (size_t i = 0; i < COLUMNS; i++)
        cells[i] = str_trim(row->cells[i]);
    *ret_holding = (Holding){
        .holder = cells[COLUMN_HOLDER],
        .held = cells[COLUMN_HELD],
        .source = cells[COLUMN_SOURCE],
        .place = { .file = reading->file, .line = row->line },
    };
    check_cells(reading, cells, row->line, ret_holding);
}

static bool head_is_ours(const HoldingsReading *reading, const CsvTable *table)
{
    bool ours = table->row_count > 0 && table->rows[0].cell_count == COLUMNS;

    for (size_t i = 0; i < COLUMNS && ours; i++)
        ours = str_eq(str_trim(table->rows[0].cells[i]), column_names[i]);
    if (!ours)
        refuse(reading, 1, PHRASE_HOLDINGS_HEAD, S("holder,held,share,control,from,until,source"));
    return ours;
}

/* ---- order ----------------------------------------------------------------------------------- */

static int compare_int(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* All that a row says, so that the order of equal holders does not come from the file. */
static int compare_rows(const void *a, const void *b)
{
    const Holding *one = a, *other = b;
    int order = compare_int(one->held_at, other->held_at);

    order = order ? order : compare_int(one->holder_at, other->holder_at);
    order = order ? order : str_compare(one->held, other->held);
    order = order ? order : str_compare(one->holder, other->holder);
    order = order ? order : compare_int(one->from, other->from);
    order = order ? order : compare_int(one->until, other->until);
    order = order ? order : compare_int(one->share, other->share);
    order = order ? order : compare_int(one->controls, other->controls);
    order = order ? order : str_compare(one->source, other->source);
    return order ? order : compare_int(one->place.line, other->place.line);
}

/* ---- no more than the whole ------------------------------------------------------------------ */

/* On a day shares in one party begin or end. */
typedef struct Turn {
    Date day;
    int32_t share; /* negative: ends */
    const Holding *holding;
} Turn;

/* What ends on a day makes room for what begins on it. */
static int compare_turns(const void *a, const void *b)
{
    const Turn *one = a, *other = b;
    int order = compare_int(one->day, other->day);

    order = order ? order : compare_int(one->share > 0, other->share > 0);
    return order ? order : compare_int(one->holding->place.line, other->holding->place.line);
}

/* Of the rows of one party: told once, at the holding that goes beyond. */
static void check_whole(const HoldingsReading *reading, const Holding *rows, size_t count,
                        Turn *turns)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        turns[2 * i] = (Turn){ rows[i].from, rows[i].share, &rows[i] };
        turns[2 * i + 1] = (Turn){ rows[i].until, -rows[i].share, &rows[i] };
    }
    qsort(turns, 2 * count, sizeof(*turns), compare_turns);
    for (size_t i = 0; i < 2 * count; i++) {
        sum += turns[i].share;
        if (sum > HOLDING_WHOLE) {
            refuse(reading, turns[i].holding->place.line, PHRASE_HOLDINGS_MORE_THAN_WHOLE,
                   turns[i].holding->held);
            return;
        }
    }
}

static void check_shares(const HoldingsReading *reading, const Holdings *holdings)
{
    const Holding *rows = holdings->rows;
    Turn *turns = NEW_ARRAY(reading->arena, Turn, 2 * holdings->row_count + 1);

    for (size_t first = 0, end; first < holdings->row_count; first = end) {
        for (end = first; end < holdings->row_count && rows[end].held_at == rows[first].held_at;)
            end++;
        check_whole(reading, &rows[first], end - first, turns);
    }
}

const Holdings *holdings_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    HoldingsReading reading = { arena, file, findings };
    Holdings *holdings = NEW(arena, Holdings);
    size_t errors = findings->error_count;
    CsvTable table;

    if (!csv_read(arena, bytes, file, &table, findings) || !head_is_ours(&reading, &table))
        return NULL;
    if (table.row_count - 1 > HOLDINGS_MAX) {
        refuse(&reading, table.rows[HOLDINGS_MAX].line, PHRASE_HOLDINGS_TOO_MANY, S(""));
        return NULL;
    }
    holdings->row_count = table.row_count - 1;
    Holding *rows = NEW_ARRAY(arena, Holding, holdings->row_count + 1);
    holdings->rows = rows;
    for (size_t i = 0; i < holdings->row_count; i++)
        read_row(&reading, &table.rows[i + 1], &rows[i]);
    if (findings->error_count > errors)
        return NULL;
    holdings_find_parties(arena, rows, holdings, findings);
    qsort(rows, holdings->row_count, sizeof(*rows), compare_rows);
    check_shares(&reading, holdings);
    return findings->error_count > errors ? NULL : holdings;
}
