/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * at_hand - the issuers' lists that lie beside the source tree, for tests and benchmarks
 *
 * They are no part of the project: whoever has none skips. Lists in an issuer's format are read as
 * they are; tables derived from others become plain lists of names.
 */
#pragma once

#include "screening/screening.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { AT_HAND_LISTS = 8, AT_HAND_PATH_BYTES = 400 };

typedef struct AtHand {
    const List *lists[AT_HAND_LISTS];
    size_t count;
} AtHand;

/* The whole file, or empty when there is none. */
static inline Str at_hand_file(Arena *arena, const char *folder, const char *name)
{
    char path[AT_HAND_PATH_BYTES];
    struct stat about;

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return S("");
    ensure(fstat(file, &about) == 0);
    char *bytes = NEW_ARRAY(arena, char, (size_t)about.st_size + 1);
    ensure(read(file, bytes, (size_t)about.st_size) == about.st_size);
    close(file);
    return (Str){ bytes, (size_t)about.st_size };
}

static inline CsvTable at_hand_table(Arena *arena, const char *folder, const char *name)
{
    Findings findings = { .arena = arena };
    CsvTable table = { 0 };

    Str bytes = at_hand_file(arena, folder, name);
    if (bytes.len > 0)
        ensure(csv_read(arena, bytes, str_from_c(name), &table, &findings));
    return table;
}

static inline int at_hand_column(const CsvTable *table, const char *name)
{
    for (uint32_t i = 0; i < table->rows[0].cell_count; i++)
        if (str_eq(table->rows[0].cells[i], str_from_c(name)))
            return (int)i;
    return -1;
}

static inline Str at_hand_cell(const CsvRow *row, int column)
{
    return column < 0 || (uint32_t)column >= row->cell_count ? S("") : row->cells[column];
}

/* A table of names, those of one id together, in columns so called; "" where there is none. */
typedef struct Derived {
    const char *file, *id, *name, *other_name, *aliases, *type, *birth, *strength;
} Derived;

static const Derived at_hand_derived[] = {
    { "eu_fsf_names.csv", "eu_reference_number", "whole_name", "", "", "subject_type", "",
      "strength" },
    { "uk_sl_names.csv", "unique_id", "full_name", "", "", "", "", "alias_strength" },
    { "mof_asset_freeze_20260306_names.csv", "id", "name_ja", "name_en", "aliases", "type",
      "date_of_birth", "" },
    { "meti_foreign_user_list_20250929.csv", "id", "name_en", "name_ja", "aliases", "", "", "" },
};

static inline void at_hand_value(Text *cell, Str value)
{
    if (value.len > 0 && cell->len > 0)
        text_c(cell, ";");
    for (size_t i = 0; i < value.len; i++)
        text_char(cell, value.at[i] == ';' ? ',' : value.at[i]);
}

/* All of one id as a line of a plain list. */
static inline size_t at_hand_line(Arena scratch, Text *plain, const CsvTable *table,
                                  const Derived *derived, size_t row)
{
    int id = at_hand_column(table, derived->id), name = at_hand_column(table, derived->name);
    int other = at_hand_column(table, derived->other_name);
    int aliases = at_hand_column(table, derived->aliases);
    int strength = at_hand_column(table, derived->strength);
    const CsvRow *first = &table->rows[row];
    Text strong = text_open(&scratch, 1 << 20), weak = text_open(&scratch, 1 << 20);
    Str primary = at_hand_cell(first, name), rest, own = at_hand_cell(first, id);

    for (; row < table->row_count && str_eq(at_hand_cell(&table->rows[row], id), own); row++) {
        const CsvRow *next = &table->rows[row];
        bool good = str_eq(at_hand_cell(next, strength), S("Good quality"));
        bool low = !good && (str_eq(at_hand_cell(next, strength), S("weak")) ||
                             str_eq(at_hand_cell(next, strength), S("Low quality")));
        if (primary.len == 0)
            primary = at_hand_cell(next, other).len > 0 ? at_hand_cell(next, other)
                                                        : at_hand_cell(next, name);
        at_hand_value(low ? &weak : &strong, at_hand_cell(next, name));
        at_hand_value(&strong, at_hand_cell(next, other));
        for (rest = at_hand_cell(next, aliases); rest.len > 0;)
            at_hand_value(&strong, str_split(rest, '|', &rest));
    }
    if (primary.len == 0)
        return row;
    const Str cells[] = { own,
                          primary,
                          at_hand_cell(first, at_hand_column(table, derived->type)),
                          at_hand_cell(first, at_hand_column(table, derived->birth)),
                          text_str(&strong),
                          text_str(&weak) };
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        text_c(plain, i > 0 ? "," : "");
        text_csv(plain, cells[i]);
    }
    text_c(plain, "\n");
    return row;
}

static inline Str at_hand_plain(Arena *arena, const char *folder, const Derived *derived)
{
    CsvTable table = at_hand_table(arena, folder, derived->file);
    Text plain = text_open(arena, TEXT_MAX);
    Arena scratch = arena_open(1 << 24);

    text_c(&plain, "id,name,type,birth_date,aliases,weak_aliases\n");
    for (size_t row = 1; row < table.row_count;)
        row = at_hand_line(scratch, &plain, &table, derived, row);
    arena_close(&scratch);
    return text_str(&plain);
}

static inline void at_hand_add(Arena *arena, AtHand *at_hand, const ListFile *files, size_t count)
{
    Findings findings = { .arena = arena };
    const List *list = list_read(arena, files, count, &findings);

    if (!list) {
        Text text = text_open(arena, 1 << 16);
        findings_write(&text, &findings, LANG_EN);
        fprintf(stderr, "%.*s", (int)text.len, text.at);
    }
    ensure(list && at_hand->count < AT_HAND_LISTS);
    at_hand->lists[at_hand->count++] = list;
}

/* The files of all lists, to be read any number of times; false: there are none. */
typedef struct AtHandFiles {
    ListFile files[AT_HAND_LISTS + 2];
    size_t first[AT_HAND_LISTS], counts[AT_HAND_LISTS], count;
} AtHandFiles;

static inline bool at_hand_find(Arena *arena, const char *folder, AtHandFiles *ret_files)
{
    static const struct {
        ListKind kind;
        const char *name;
    } issued[] = {
        { LIST_UN, "un_consolidated_20260227.xml" },
        { LIST_OFAC, "sdn_20240503.csv" },
        { LIST_OFAC_ALT, "alt_20251224.csv" },
        { LIST_OFAC_ADD, "add_20251224.csv" },
    };
    AtHandFiles found = { 0 };
    size_t files = 0;

    for (size_t i = 0; i < COUNT_OF(issued); i++) {
        ListFile file = { issued[i].kind, str_from_c(issued[i].name),
                          at_hand_file(arena, folder, issued[i].name) };
        if (file.bytes.len == 0)
            return false;
        if (file.kind != LIST_OFAC_ALT && file.kind != LIST_OFAC_ADD)
            found.first[found.count++] = files;
        found.counts[found.count - 1]++;
        found.files[files++] = file;
    }
    for (size_t i = 0; i < COUNT_OF(at_hand_derived); i++) {
        found.first[found.count] = files;
        found.counts[found.count++] = 1;
        found.files[files++] = (ListFile){ LIST_PLAIN, str_from_c(at_hand_derived[i].file),
                                           at_hand_plain(arena, folder, &at_hand_derived[i]) };
    }
    *ret_files = found;
    return true;
}

static inline AtHand at_hand_read(Arena *arena, const AtHandFiles *files)
{
    AtHand at_hand = { .count = 0 };

    for (size_t i = 0; i < files->count; i++)
        at_hand_add(arena, &at_hand, &files->files[files->first[i]], files->counts[i]);
    return at_hand;
}
