/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * at_hand - the issuers' lists that lie beside the source tree, for tests and benchmarks
 *
 * They are no part of the project: whoever has none skips. Lists in an issuer's format are read as
 * they are; of two others there are tables of subjects and of their names, which become plain
 * lists.
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

    int len = snprintf(path, sizeof(path), "%s/%s", folder, name);
    ensure(len > 0 && (size_t)len < sizeof(path));
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

/* A subject of two tables, and what its rows of names say, put together by id. */
typedef struct Derived {
    const char *name, *subjects, *names; /* of the list; files */
    const char *id, *type, *births, *country;
    const char *whole, *strength; /* of a name */
} Derived;

static const Derived at_hand_derived[] = {
    { "eu", "eu_fsf_subjects.csv", "eu_fsf_names.csv", "eu_reference_number", "subject_type",
      "birthdates", "citizenship_iso2", "whole_name", "strength" },
    { "uk", "uk_sl_subjects.csv", "uk_sl_names.csv", "unique_id", "kind", "dobs", "", "full_name",
      "alias_strength" },
};

typedef struct AtHandName {
    Str id, text;
    bool weak;
    size_t row;
} AtHandName;

static inline int at_hand_name_order(const void *one, const void *other)
{
    const AtHandName *a = one, *b = other;
    int order = str_compare(a->id, b->id);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

/* By id, those of one as they stand in the table; empty ones are left out. */
static inline AtHandName *at_hand_names(Arena *arena, const CsvTable *table, const Derived *derived,
                                        size_t *ret_count)
{
    int id = at_hand_column(table, derived->id), whole = at_hand_column(table, derived->whole);
    int strength = at_hand_column(table, derived->strength);
    AtHandName *names = NEW_ARRAY(arena, AtHandName, table->row_count);
    size_t count = 0;

    for (size_t i = 1; i < table->row_count; i++) {
        const CsvRow *row = &table->rows[i];
        if (at_hand_cell(row, whole).len > 0)
            names[count++] = (AtHandName){ at_hand_cell(row, id), at_hand_cell(row, whole),
                                           str_starts(at_hand_cell(row, strength), S("Low")), i };
    }
    qsort(names, count, sizeof(*names), at_hand_name_order);
    *ret_count = count;
    return names;
}

static inline size_t at_hand_first(const AtHandName *names, size_t count, Str id)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(names[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static inline Str at_hand_type(Str word)
{
    if (str_eq(word, S("person")) || str_eq(word, S("Individual")))
        return entity_type_words[ENTITY_PERSON];
    return entity_type_words[str_eq(word, S("Ship")) ? ENTITY_VESSEL : ENTITY_ORGANISATION];
}

/* The tables divide values by a bar, the format by a semicolon; one inside a name would divide
 * it. */
static inline void at_hand_values(Text *cell, Str values, char from, char to)
{
    for (size_t i = 0; i < values.len; i++)
        text_char(cell, values.at[i] == from ? to : values.at[i]);
}

static inline void at_hand_line(Arena scratch, Text *plain, const Derived *derived,
                                const CsvTable *subjects, size_t row, const AtHandName *names,
                                size_t count)
{
    enum { ID, NAME, TYPE, BIRTHS, COUNTRIES, ALIASES, WEAK, CELLS };
    const CsvRow *subject = &subjects->rows[row];
    Text cells[CELLS];

    for (size_t i = 0; i < CELLS; i++)
        cells[i] = text_open(&scratch, 1 << 20);
    text_put(&cells[ID], names[0].id);
    text_put(&cells[NAME], names[0].text);
    text_put(&cells[TYPE],
             at_hand_type(at_hand_cell(subject, at_hand_column(subjects, derived->type))));
    at_hand_values(&cells[BIRTHS], at_hand_cell(subject, at_hand_column(subjects, derived->births)),
                   '|', ';');
    at_hand_values(&cells[COUNTRIES],
                   at_hand_cell(subject, at_hand_column(subjects, derived->country)), '|', ';');
    for (size_t i = 1; i < count; i++) {
        Text *cell = &cells[names[i].weak ? WEAK : ALIASES];
        text_c(cell, cell->len > 0 ? ";" : "");
        at_hand_values(cell, names[i].text, ';', ',');
    }
    for (size_t i = 0; i < CELLS; i++) {
        text_c(plain, i > 0 ? "," : "");
        text_csv(plain, text_str(&cells[i]));
    }
    text_c(plain, "\n");
}

/* Empty: there are no such tables. */
static inline Str at_hand_plain(Arena *arena, const char *folder, const Derived *derived)
{
    CsvTable subjects = at_hand_table(arena, folder, derived->subjects);
    CsvTable table = at_hand_table(arena, folder, derived->names);

    if (subjects.row_count == 0 || table.row_count == 0)
        return S("");
    int id = at_hand_column(&subjects, derived->id);
    size_t name_count;
    const AtHandName *names = at_hand_names(arena, &table, derived, &name_count);
    Text plain = text_open(arena, TEXT_MAX);
    Arena scratch = arena_open(1 << 24); /* of its own: the text grows meanwhile */
    text_c(&plain, "id,name,type,birth_date,country,aliases,weak_aliases\n");
    for (size_t row = 1; row < subjects.row_count; row++) {
        Str own = at_hand_cell(&subjects.rows[row], id);
        size_t first = at_hand_first(names, name_count, own), end = first;
        while (end < name_count && str_eq(names[end].id, own))
            end++;
        if (end > first)
            at_hand_line(scratch, &plain, derived, &subjects, row, names + first, end - first);
    }
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
        { LIST_METI, "meti_20250929_4.xlsx" },
        { LIST_MOF, "mof_shisantouketsu_20260305.xlsx" },
        { LIST_PROHIBITION, "russia-export-prohibition.yml" },
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
        ListFile file = { LIST_PLAIN, str_from_c(at_hand_derived[i].name),
                          at_hand_plain(arena, folder, &at_hand_derived[i]) };
        if (file.bytes.len == 0)
            return false;
        found.first[found.count] = files;
        found.counts[found.count++] = 1;
        found.files[files++] = file;
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
