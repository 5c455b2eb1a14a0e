/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* data - is the data whole for a template? */
#include "paper/data.h"
#include "phrases_paper.h"

const PaperValue *value_find(const PaperValue *values, size_t count, Str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(values[i].name, name))
            return &values[i];
    return NULL;
}

const PaperTable *table_find(const PaperData *data, Str name)
{
    for (size_t i = 0; i < data->table_count; i++)
        if (str_eq(data->tables[i].name, name))
            return &data->tables[i];
    return NULL;
}

static bool is_blank(Str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t letter = utf8_next(text, &at);

        if (letter != ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != 0x3000)
            return false;
    }
    return true;
}

bool value_is_blank(const PaperValue *value)
{
    if (!value)
        return true;
    if (value->sort == PAPER_TEXT)
        return is_blank(value->text.in[LANG_JA]) && is_blank(value->text.in[LANG_EN]);
    return value->sort == PAPER_DATE && (value->date == DATE_NONE || value->date == DATE_FOREVER);
}

/* ---- findings -------------------------------------------------------------------------------- */

/* The values of a row, or those that stand by themselves, and where they stand. */
typedef struct Scope {
    const PaperTemplate *template;
    Findings *findings;
    Str file, table;
    size_t row;
    const PaperValue *values;
    size_t count;
} Scope;

static void put_number(Text *text, size_t number)
{
    text_int(text, (int64_t)number);
}

static Place place_of(const Scope *scope, Str name)
{
    Text pointer = text_open(scope->findings->arena, 400);

    if (scope->table.len > 0) {
        text_all(&pointer, S("/tables/"), scope->table, S("/"));
        put_number(&pointer, scope->row);
        text_all(&pointer, S("/"), name);
    } else {
        text_all(&pointer, S("/fields/"), name);
    }
    return (Place){ .file = scope->file, .pointer = text_str(&pointer) };
}

static Str number_of(const Scope *scope, size_t number)
{
    Text text = text_open(scope->findings->arena, 24);

    put_number(&text, number);
    return text_str(&text);
}

static Phrase remedy_of(PaperSort sort)
{
    static const Phrase remedies[] = {
        [PAPER_TEXT] = PHRASE_PAPER_DATA_TEXT_REMEDY,
        [PAPER_DATE] = PHRASE_PAPER_DATA_DATE_REMEDY,
        [PAPER_MONEY] = PHRASE_PAPER_DATA_MONEY_REMEDY,
        [PAPER_COUNT] = PHRASE_PAPER_DATA_COUNT_REMEDY,
        [PAPER_TONGUE] = PHRASE_PAPER_DATA_TONGUE_REMEDY,
    };

    return remedies[sort];
}

/* ---- checks ---------------------------------------------------------------------------------- */

/* What every page bears must fit beside each other at the head and the foot. */
static size_t longest(Str name)
{
    static const Str short_names[] = { STR("case-number"), STR("version"), STR("document-hash"),
                                       STR("marking") };

    for (size_t i = 0; i < COUNT_OF(short_names); i++)
        if (str_eq(name, short_names[i]))
            return PAPER_SHORT_MAX;
    return PAPER_TEXT_MAX;
}

static void check_value(const Scope *scope, const PaperValue *value)
{
    const PaperField *field = field_of(scope->table, value->name);
    size_t most = longest(value->name);

    if (!field) {
        finding_error(scope->findings, place_of(scope, value->name), PHRASE_PAPER_DATA_FIELD,
                      PHRASE_PAPER_FIELD_REMEDY, value->name);
        return;
    }
    if (value_find(scope->values, scope->count, value->name) != value)
        finding_error(scope->findings, place_of(scope, value->name), PHRASE_PAPER_DATA_TWICE,
                      PHRASE_PAPER_DATA_TWICE_REMEDY, value->name);
    if (field->sort != value->sort)
        finding_error(scope->findings, place_of(scope, value->name), PHRASE_PAPER_DATA_SORT,
                      remedy_of(field->sort), value->name);
    else if (value->text.in[LANG_JA].len > most || value->text.in[LANG_EN].len > most)
        finding_error(scope->findings, place_of(scope, value->name), PHRASE_PAPER_DATA_LONG,
                      PHRASE_PAPER_DATA_LONG_REMEDY, value->name, number_of(scope, most));
}

static void check_values(const Scope *scope)
{
    for (size_t i = 0; i < scope->count; i++)
        check_value(scope, &scope->values[i]);
    for (size_t i = 0; i < paper_field_count; i++) {
        const PaperField *field = &paper_fields[i];
        Str name = field_column(field);

        if (template_standing(scope->template, field) == STANDING_REQUIRED &&
            str_eq(field_table(field), scope->table) &&
            value_is_blank(value_find(scope->values, scope->count, name)))
            finding_error(scope->findings, place_of(scope, name), PHRASE_PAPER_DATA_MISSING,
                          PHRASE_PAPER_DATA_MISSING_REMEDY, name, scope->template->name);
    }
}

static void check_table(Scope scope, const PaperData *data, const PaperTable *table)
{
    Place place = { .file = data->file, .pointer = S("/tables") };

    if (!field_table_known(table->name))
        finding_error(scope.findings, place, PHRASE_PAPER_DATA_TABLE, PHRASE_PAPER_TABLE_REMEDY,
                      table->name);
    else if (table_find(data, table->name) != table)
        finding_error(scope.findings, place, PHRASE_PAPER_DATA_TWICE,
                      PHRASE_PAPER_DATA_TWICE_REMEDY, table->name);
    else if (table->row_count > PAPER_ROWS_MAX)
        finding_error(scope.findings, place, PHRASE_PAPER_DATA_MANY, PHRASE_PAPER_DATA_MANY_REMEDY,
                      table->name, number_of(&scope, PAPER_ROWS_MAX));
    else if (template_table(scope.template, table->name) != STANDING_NONE)
        for (size_t i = 0; i < table->row_count; i++) {
            scope.table = table->name;
            scope.row = i;
            scope.values = table->rows[i].cells;
            scope.count = table->rows[i].cell_count;
            check_values(&scope);
        }
}

/* A table of which something is required needs a row. */
static void check_rows(const Scope *scope, const PaperData *data)
{
    Place place = { .file = data->file, .pointer = S("/tables") };

    for (size_t i = 0; i < paper_field_count; i++) {
        Str name = field_table(&paper_fields[i]);
        const PaperTable *table = table_find(data, name);
        bool first = i == 0 || !str_eq(field_table(&paper_fields[i - 1]), name);

        if (name.len > 0 && first && (!table || table->row_count == 0) &&
            template_table(scope->template, name) == STANDING_REQUIRED)
            finding_error(scope->findings, place, PHRASE_PAPER_DATA_NO_ROW,
                          PHRASE_PAPER_DATA_NO_ROW_REMEDY, name, scope->template->name);
    }
}

int paper_whole(const PaperTemplate *template, const PaperData *data, Findings *findings)
{
    size_t errors = findings->error_count;
    Scope scope = { .template = template,
                    .findings = findings,
                    .file = data->file,
                    .values = data->values,
                    .count = data->value_count };

    check_values(&scope);
    for (size_t i = 0; i < data->table_count; i++)
        check_table(scope, data, &data->tables[i]);
    check_rows(&scope, data);
    return findings->error_count > errors ? PAPER_E_DATA : 0;
}
