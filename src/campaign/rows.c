/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/rows.h"
#include "phrases_campaign.h"

void rows_refuse(const Reading *reading, Phrase message, Str what)
{
    Place place = { .file = reading->file, .line = reading->line };

    finding_error(reading->findings, place, message, PHRASE_CAMPAIGN_REMEDY, what);
}

static bool head_is(const CsvTable *table, Str head)
{
    const CsvRow *first = table->rows;
    size_t i = 0;

    for (Str rest = head; rest.len > 0; i++) {
        Str name = str_split(rest, ',', &rest);
        if (table->row_count == 0 || i >= first->cell_count ||
            !str_eq(str_trim(first->cells[i]), name))
            return false;
    }
    return i == first->cell_count;
}

bool rows_read(Arena *arena, Str bytes, Reading *reading, Str head, size_t rows_max,
               CsvTable *ret_table)
{
    reading->line = 1;
    if (!csv_read(arena, bytes, reading->file, ret_table, reading->findings))
        return false;
    if (!head_is(ret_table, head)) {
        rows_refuse(reading, PHRASE_CAMPAIGN_HEAD, head);
        return false;
    }
    ret_table->rows++;
    ret_table->row_count--;
    if (ret_table->row_count < 1 || ret_table->row_count > rows_max) {
        rows_refuse(reading, PHRASE_CAMPAIGN_COUNT, S(""));
        return false;
    }
    return true;
}

bool rows_cells(Reading *reading, const CsvRow *row, Str *cells, size_t count)
{
    reading->line = row->line;
    if (row->cell_count != count) {
        rows_refuse(reading, PHRASE_CAMPAIGN_CELLS, S(""));
        return false;
    }
    for (size_t i = 0; i < count; i++)
        cells[i] = str_trim(row->cells[i]);
    return true;
}

Str rows_id(const Reading *reading, Str cell)
{
    bool good = cell.len > 0 && cell.len <= ROWS_ID_MAX;

    for (size_t i = 0; i < cell.len && good; i++) {
        char c = cell.at[i];
        good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!good)
        rows_refuse(reading, PHRASE_CAMPAIGN_ID, cell);
    return cell;
}

Str rows_words(const Reading *reading, Str cell)
{
    if (cell.len == 0 || cell.len > ROWS_WORDS_MAX)
        rows_refuse(reading, PHRASE_CAMPAIGN_WORDS, S(""));
    return cell;
}

int32_t rows_number(const Reading *reading, Str cell, int32_t least, int32_t most)
{
    int64_t number = 0;

    if (!str_int(cell, &number) || number < least || number > most) {
        rows_refuse(reading, PHRASE_CAMPAIGN_NUMBER, cell);
        return 0;
    }
    return (int32_t)number;
}

Basis rows_basis(const Reading *reading, Str source, Str confidence)
{
    Basis basis = { .source = source,
                    .confidence = CONFIDENCE_UNVERIFIED,
                    .assumed = str_eq(confidence, S("assumption")) };

    if (source.len == 0)
        rows_refuse(reading, PHRASE_CAMPAIGN_SOURCE, S(""));
    if (!basis.assumed && !confidence_read(confidence, &basis.confidence))
        rows_refuse(reading, PHRASE_CAMPAIGN_CONFIDENCE, confidence);
    return basis;
}
