/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/accuracy/plain.h"

#include <stdlib.h>
#include <string.h>

/* A subject of such a table and what its rows of names say, put together by id. */

enum { CELL_BYTES_MAX = 1 << 20, SCRATCH_BYTES_MAX = 64 << 20 };

typedef struct Source {
    const char *subjects, *names; /* files */
    const char *subject_id, *name_id, *type, *births, *country;
    const char *name, *strength;
} Source;

typedef struct NameRow {
    Str id;
    size_t row;
} NameRow;

static int name_row_order(const void *a, const void *b)
{
    const NameRow *x = a, *y = b;
    int order = str_compare(x->id, y->id);
    return order != 0 ? order : (x->row > y->row) - (x->row < y->row);
}

static NameRow *names_sorted(Arena *arena, const Table *names, const char *id)
{
    NameRow *rows = NEW_ARRAY(arena, NameRow, table_rows(names) + 1);
    for (size_t i = 0; i < table_rows(names); i++)
        rows[i] = (NameRow){ table_cell(names, i, id), i };
    qsort(rows, table_rows(names), sizeof(rows[0]), name_row_order);
    return rows;
}

static size_t first_of(const NameRow *rows, size_t count, Str id)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(rows[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Str type_meant(Str word)
{
    if (str_eq(word, S("person")) || str_eq(word, S("Individual")))
        return entity_type_words[ENTITY_PERSON];
    return entity_type_words[str_eq(word, S("Ship")) ? ENTITY_VESSEL : ENTITY_ORGANISATION];
}

/* The tables divide values by a bar, the format by a semicolon. */
static Str values_of(Arena *arena, Str cell)
{
    char *values = NEW_ARRAY(arena, char, cell.len + 1);
    for (size_t i = 0; i < cell.len; i++)
        values[i] = cell.at[i] == '|' ? ';' : cell.at[i];
    return (Str){ values, cell.len };
}

/* Names one behind another; a semicolon inside a name would divide it. */
static void names_add(Text *text, Str name)
{
    if (text->len > 0)
        text_char(text, ';');
    for (size_t i = 0; i < name.len; i++)
        text_char(text, name.at[i] == ';' ? ',' : name.at[i]);
}

static void subject_write(Arena scratch, Text *out, const Source *source, const Table *subjects,
                          size_t row, const Table *names, const NameRow *first, size_t count)
{
    Str id = table_cell(subjects, row, source->subject_id);
    Str cells[] = { id,
                    table_cell(names, first[0].row, source->name),
                    type_meant(table_cell(subjects, row, source->type)),
                    values_of(&scratch, table_cell(subjects, row, source->births)),
                    source->country
                        ? values_of(&scratch, table_cell(subjects, row, source->country))
                        : S(""),
                    S(""),
                    S("") };
    Text aliases = text_open(&scratch, CELL_BYTES_MAX), weak = text_open(&scratch, CELL_BYTES_MAX);

    for (size_t i = 1; i < count && str_eq(first[i].id, id); i++) {
        Str name = table_cell(names, first[i].row, source->name);
        if (name.len > 0)
            names_add(str_starts(table_cell(names, first[i].row, source->strength), S("Low"))
                          ? &weak
                          : &aliases,
                      name);
    }
    cells[5] = text_str(&aliases);
    cells[6] = text_str(&weak);
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        text_c(out, i > 0 ? "," : "");
        text_csv(out, cells[i]);
    }
    text_char(out, '\n');
}

static Str plain_of(Arena *arena, const char *data, const Source *source)
{
    Table subjects = table_read(arena, data, source->subjects);
    Table names = table_read(arena, data, source->names);
    NameRow *rows = names_sorted(arena, &names, source->name_id);
    size_t row_count = table_rows(&names);
    Text out = text_open(arena, TEXT_MAX);
    Arena scratch = arena_open(SCRATCH_BYTES_MAX); /* of its own: `out` grows meanwhile */

    text_c(&out, "id,name,type,birth_date,country,aliases,weak_aliases\n");
    for (size_t row = 0; row < table_rows(&subjects); row++) {
        Str id = table_cell(&subjects, row, source->subject_id);
        size_t at = first_of(rows, row_count, id);
        while (at < row_count && str_eq(rows[at].id, id) &&
               table_cell(&names, rows[at].row, source->name).len == 0)
            at++;
        if (at < row_count && str_eq(rows[at].id, id))
            subject_write(scratch, &out, source, &subjects, row, &names, rows + at, row_count - at);
    }
    arena_close(&scratch);
    return text_str(&out);
}

Str plain_of_eu(Arena *arena, const char *data)
{
    static const Source eu = { "lists/eu_fsf_subjects.csv",
                               "lists/eu_fsf_names.csv",
                               "eu_reference_number",
                               "eu_reference_number",
                               "subject_type",
                               "birthdates",
                               "citizenship_iso2",
                               "whole_name",
                               "strength" };
    return plain_of(arena, data, &eu);
}

Str plain_of_uk(Arena *arena, const char *data)
{
    static const Source uk = { "lists/uk_sl_subjects.csv",
                               "lists/uk_sl_names.csv",
                               "unique_id",
                               "unique_id",
                               "kind",
                               "dobs",
                               NULL,
                               "full_name",
                               "alias_strength" };
    return plain_of(arena, data, &uk);
}

Searched all_lists(Arena *arena, const char *data)
{
    static const struct {
        ListKind kind;
        const char *name, *files[3]; /* what joins the list follows it */
    } rows[] = {
        { LIST_UN, "un", { "lists/un_consolidated_20260227.xml" } },
        { LIST_OFAC,
          "ofac",
          { "lists/sdn_20240503.csv", "lists/alt_20251224.csv", "lists/add_20251224.csv" } },
        { LIST_METI, "meti", { "lists/meti_20250929_4.xlsx" } },
        { LIST_MOF, "mof", { "lists/mof_shisantouketsu_20260305.xlsx" } },
        { LIST_PROHIBITION, "prohibition", { "lists/russia-export-prohibition.yml" } },
    };
    const List **lists = NEW_ARRAY(arena, const List *, COUNT_OF(rows) + 2);
    size_t count = 0;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ListFile files[3];
        size_t file_count = 0;
        for (size_t j = 0; j < COUNT_OF(rows[i].files) && rows[i].files[j]; j++)
            files[file_count++] =
                (ListFile){ rows[i].kind + (ListKind)j, str_from_c(rows[i].files[j]),
                            data_read(arena, data, rows[i].files[j]) };
        lists[count++] = list_of(arena, files, file_count);
    }
    ListFile eu = { LIST_PLAIN, S("eu"), plain_of_eu(arena, data) };
    ListFile uk = { LIST_PLAIN, S("uk"), plain_of_uk(arena, data) };
    lists[count++] = list_of(arena, &eu, 1);
    lists[count++] = list_of(arena, &uk, 1);
    return searched_of(arena, lists, count);
}
