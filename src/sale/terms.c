/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_sale.h"
#include "sale/parts.h"

const Str sale_term_words[SALE_TERM_KINDS] = {
    [SALE_TERM_FEE] = STR("fee"),         [SALE_TERM_MONTHS] = STR("months"),
    [SALE_TERM_CLAUSE] = STR("clause"),   [SALE_TERM_PRACTICE] = STR("practice"),
    [SALE_TERM_LICENCE] = STR("licence"),
};

enum {
    TERM_KIND,
    TERM_WAY,
    TERM_NAME,
    TERM_FROM,
    TERM_UNTIL,
    TERM_VALUE,
    TERM_JA,
    TERM_EN,
    TERM_SOURCE,
    TERM_SURE
};

#define TERM_HEAD S("kind,way,name,from,until,value,ja,en,source,confidence")

/* ---- a row ----------------------------------------------------------------------------------- */

static bool read_fee(Str value, SaleTerm *term)
{
    bool saves = str_starts(value, S("-"));

    if (!ppm_read(str_cut(value, saves, value.len), &term->ppm) || term->ppm > SALE_FEE_MAX)
        return false;
    term->ppm = saves ? -term->ppm : term->ppm;
    return true;
}

static bool read_months(Str value, SaleTerm *term)
{
    Str most, least = str_split(value, '-', &most);

    return str_int(least, &term->least) && str_int(most, &term->most) && term->least >= 0 &&
           term->least <= term->most && term->most <= SALE_MONTHS_MAX;
}

static void read_value(const CsvReading *reading, SaleTerm *term)
{
    Str value = reading->cells[TERM_VALUE];

    if (term->kind == SALE_TERM_FEE      ? !read_fee(value, term)
        : term->kind == SALE_TERM_MONTHS ? !read_months(value, term)
                                         : value.len > 0)
        csv_refuse(reading, TERM_VALUE, PHRASE_SALE_TERM_VALUE, PHRASE_SALE_TERM_VALUE_REMEDY,
                   S(""));
}

static SaleTerm read_term(const CsvReading *reading)
{
    SaleTerm term = { .ppm = 0 };

    term.kind = (SaleTermKind)csv_word(reading, TERM_KIND, sale_term_words, SALE_TERM_KINDS);
    term.way = csv_id(reading, TERM_WAY);
    term.name = csv_id(reading, TERM_NAME);
    term.from = csv_day(reading, TERM_FROM);
    term.until = csv_until(reading, TERM_UNTIL, term.from);
    term.label.in[LANG_JA] = csv_words(reading, TERM_JA);
    term.label.in[LANG_EN] = csv_words(reading, TERM_EN);
    term.source = csv_source(reading, TERM_SOURCE);
    term.sure = (SaleSure)csv_word(reading, TERM_SURE, sale_sure_words, SALE_SURES);
    if (csv_row_good(reading)) /* of another kind nothing can be said */
        read_value(reading, &term);
    return term;
}

/* ---- the table ------------------------------------------------------------------------------- */

static bool is_same(const SaleTerm *a, const SaleTerm *b)
{
    return a->kind == b->kind && str_eq(a->way, b->way) && str_eq(a->name, b->name) &&
           a->from < b->until && b->from < a->until;
}

bool sale_table_read(Arena *arena, Str bytes, Str file, SaleTable *ret_terms, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, TERM_HEAD, SALE_TERMS_MAX))
        return false;
    SaleTerm *rows = NEW_ARRAY(arena, SaleTerm, reading.row_count);
    while (csv_next(&reading)) {
        rows[count] = read_term(&reading);
        for (size_t i = 0; i < count && csv_row_good(&reading); i++)
            if (is_same(&rows[i], &rows[count]))
                csv_refuse(&reading, TERM_NAME, PHRASE_SALE_TERM_TWICE,
                           PHRASE_SALE_TERM_TWICE_REMEDY, S(""));
        count += csv_row_good(&reading);
    }
    *ret_terms = (SaleTable){ .rows = rows, .count = count };
    return csv_good(&reading);
}

const SaleTerm *sale_term(const SaleTable *terms, SaleTermKind kind, Str way, Str name, Date on)
{
    for (size_t i = 0; i < terms->count; i++) {
        const SaleTerm *row = &terms->rows[i];

        if (row->kind == kind && str_eq(row->way, way) && str_eq(row->name, name) &&
            row->from <= on && on < row->until)
            return row;
    }
    return NULL;
}
