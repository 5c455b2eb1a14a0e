/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rate_read - a rate table from its file: cells, head rows, order of reading */
#include "phrases_price.h"
#include "price/rate_reader.h"

Place reader_cell_place(const RateReader *reader, const CsvRow *row, size_t cell)
{
    return csv_place(reader->table->file, reader->bytes, row, cell);
}

void reader_complain(RateReader *reader, const CsvRow *row, size_t cell, Phrase message,
                     Phrase remedy)
{
    Str shown = cell < row->cell_count ? row->cells[cell] : S("");

    finding_error(reader->findings, reader_cell_place(reader, row, cell), message, remedy, shown);
}

static Str list_of(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, 512);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i > 0 ? S(", ") : S(""), words[i]);
    return text_str(&text);
}

bool reader_choice(RateReader *reader, const CsvRow *row, size_t cell, const Str *words,
                   size_t count, size_t *ret_index)
{
    Str word = row->cells[cell];

    for (size_t i = 0; i < count; i++) {
        if (str_eq(words[i], word)) {
            *ret_index = i;
            return true;
        }
    }
    Str near = str_nearest(word, words, count);
    bool likely = near.len > 0;

    finding_error(reader->findings, reader_cell_place(reader, row, cell), PHRASE_PRICE_WORD,
                  likely ? PHRASE_PRICE_DID_YOU_MEAN : PHRASE_PRICE_WORD_REMEDY, word,
                  likely ? near : list_of(reader->arena, words, count));
    return false;
}

bool reader_open_day(RateReader *reader, const CsvRow *row, size_t cell, Date open, Date *ret_day)
{
    *ret_day = open;
    if (row->cells[cell].len == 0 || date_read(row->cells[cell], ret_day))
        return true;
    reader_complain(reader, row, cell, PHRASE_PRICE_DATE, PHRASE_PRICE_DATE_REMEDY);
    return false;
}

/* Small letters, digits and single hyphens: delivery terms may be mere numbers. */
static bool is_code(Str text)
{
    char before = '-';

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !(c == '-' && before != '-'))
            return false;
        before = c;
    }
    return before != '-';
}

bool reader_key(RateReader *reader, const CsvRow *row, size_t cell, RateComponent *ret_component,
                Str *ret_qualifier)
{
    size_t component, element;
    Str qualifier = row->cells[cell + 1];

    if (!reader_choice(reader, row, cell, rate_component_words, RATE_COMPONENTS, &component))
        return false;
    *ret_component = (RateComponent)component;
    *ret_qualifier = qualifier;
    if (component == RATE_CONTRACT_ADMIN)
        return reader_choice(reader, row, cell + 1, rate_element_words, RATE_ELEMENTS, &element);

    bool needed = component == RATE_TRANSPORT || component == RATE_RECOUPMENT;

    if (needed ? is_code(qualifier) : qualifier.len == 0)
        return true;
    finding_error(reader->findings, reader_cell_place(reader, row, cell + 1),
                  PHRASE_PRICE_QUALIFIER,
                  needed ? PHRASE_PRICE_QUALIFIER_REMEDY : PHRASE_PRICE_QUALIFIER_NONE_REMEDY,
                  qualifier, rate_component_words[component]);
    return false;
}

/* Head rows up to the first other row, which names the columns; then rates. A hopeless file is left
 * early: nobody reads more findings than are kept. */
static void read_rows(RateReader *reader, const CsvTable *csv)
{
    size_t at = 0, errors = reader->findings->error_count;
    Place top = { .file = reader->table->file, .line = 1 };

    while (at < csv->row_count && str_starts(csv->rows[at].cells[0], S("#")) &&
           reader->findings->count < FINDINGS_MAX)
        reader_head(reader, &csv->rows[at++]);
    reader_head_done(reader);
    if (at == csv->row_count) {
        finding_error(reader->findings, top, PHRASE_PRICE_NO_HEADER, PHRASE_PRICE_NO_HEADER_REMEDY,
                      S(""));
        return;
    }
    if (!reader_columns(reader, &csv->rows[at]))
        return;
    while (++at < csv->row_count && reader->findings->count < FINDINGS_MAX)
        reader_rate(reader, &csv->rows[at]);
    /* Rows that are missing for their own defects would show as gaps. */
    if (reader->findings->error_count == errors)
        rate_check(reader->table, reader->rows, reader->findings);
}

const RateTable *rate_table_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    size_t errors = findings->error_count;
    CsvTable csv;

    if (bytes.len > RATE_BYTES_MAX) {
        finding_error(findings, (Place){ .file = file }, PHRASE_PRICE_TOO_LARGE,
                      PHRASE_PRICE_TOO_LARGE_REMEDY, price_number(arena, RATE_ROWS_MAX));
        return NULL;
    }
    if (!csv_read(arena, bytes, file, &csv, findings))
        return NULL;

    RateTable *table = NEW(arena, RateTable);
    RateReader reader = {
        .arena = arena,
        .bytes = bytes,
        .findings = findings,
        .table = table,
        .rows = NEW_ARRAY(arena, RateRow, csv.row_count),
        .gaps = NEW_ARRAY(arena, RateGap, RATE_HEADS_MAX),
        .notes = NEW_ARRAY(arena, Label, RATE_HEADS_MAX),
    };

    *table = (RateTable){ .file = file,
                          .hash = hash_of(bytes),
                          .rows = reader.rows,
                          .gaps = reader.gaps,
                          .notes = reader.notes };
    read_rows(&reader, &csv);
    return findings->error_count > errors ? NULL : table;
}
