/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* table_cells - the cells of a row, each read or complained about */
#include "phrases_terms.h"
#include "terms/parts.h"
#include "terms/table.h"

static Str list_words(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, 2000);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i > 0 ? S(", ") : S(""), words[i]);
    return text_str(&text);
}

bool table_word(TableReader *reader, const CsvRow *row, size_t cell, const Str *words, size_t count,
                size_t *ret_index)
{
    for (size_t i = 0; i < count; i++) {
        if (str_eq(words[i], row->cells[cell])) {
            *ret_index = i;
            return true;
        }
    }
    table_complain(reader, row, cell, PHRASE_TERMS_WORD, PHRASE_TERMS_WORD_REMEDY,
                   list_words(reader->arena, words, count));
    return false;
}

bool table_day(TableReader *reader, const CsvRow *row, size_t cell, Date open, Date *ret_day)
{
    *ret_day = open;
    if (row->cells[cell].len == 0 || date_read(row->cells[cell], ret_day))
        return true;
    table_complain(reader, row, cell, PHRASE_TERMS_DATE, PHRASE_TERMS_DATE_REMEDY, S(""));
    return false;
}

bool table_days(TableReader *reader, const CsvRow *row, size_t from_cell, Date *ret_from,
                Date *ret_until)
{
    bool good = table_day(reader, row, from_cell, DATE_NONE, ret_from);

    good = table_day(reader, row, from_cell + 1, DATE_FOREVER, ret_until) && good;
    if (good && *ret_from >= *ret_until) {
        table_complain(reader, row, from_cell + 1, PHRASE_TERMS_UNTIL, PHRASE_TERMS_UNTIL_REMEDY,
                       S(""));
        good = false;
    }
    return good;
}

bool table_text(TableReader *reader, const CsvRow *row, size_t cell, Str *ret_text)
{
    *ret_text = str_trim(row->cells[cell]);
    if (ret_text->len > 0)
        return true;
    table_complain(reader, row, cell, PHRASE_TERMS_CELL_EMPTY, PHRASE_TERMS_CELL_EMPTY_REMEDY,
                   S(""));
    return false;
}

/* lower-case words of letters and digits joined by hyphens */
static bool is_code(Str text)
{
    char before = '-';

    if (text.len > VERSION_CODE_MAX)
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool letter = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';

        if (!letter && !(digit && i > 0) && !(c == '-' && before != '-'))
            return false;
        before = c;
    }
    return before != '-';
}

bool table_code(TableReader *reader, const CsvRow *row, size_t cell, Str *ret_code)
{
    *ret_code = row->cells[cell];
    if (is_code(*ret_code))
        return true;
    table_complain(reader, row, cell, PHRASE_TERMS_CODE, PHRASE_TERMS_CODE_REMEDY, S(""));
    return false;
}

bool table_count(TableReader *reader, const CsvRow *row, size_t cell, int64_t max,
                 int64_t *ret_count)
{
    if (str_int(row->cells[cell], ret_count) && *ret_count >= 0 && *ret_count <= max)
        return true;
    table_complain(reader, row, cell, PHRASE_TERMS_COUNT, PHRASE_TERMS_COUNT_REMEDY,
                   terms_number(reader->arena, max));
    return false;
}

bool table_money(TableReader *reader, const CsvRow *row, size_t cell, size_t currency_cell,
                 Money *ret_money)
{
    Currency currency;

    if (!currency_find(row->cells[currency_cell], &currency)) {
        table_complain(reader, row, currency_cell, PHRASE_TERMS_CURRENCY,
                       PHRASE_TERMS_CURRENCY_REMEDY, S(""));
        return false;
    }
    if (!money_read(row->cells[cell], currency, ret_money) && ret_money->minor >= 0)
        return true;
    table_complain(reader, row, cell, PHRASE_TERMS_AMOUNT, PHRASE_TERMS_AMOUNT_REMEDY,
                   currency_code(currency));
    return false;
}

bool table_source(TableReader *reader, const CsvRow *row, size_t source_cell, Str *ret_source,
                  Confidence *ret_confidence)
{
    size_t confidence = 0;
    bool good = table_text(reader, row, source_cell, ret_source);

    good =
        table_word(reader, row, source_cell + 1, confidence_words, CONFIDENCE_COUNT, &confidence) &&
        good;
    *ret_confidence = (Confidence)confidence;
    return good;
}
