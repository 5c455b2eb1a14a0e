/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/field.h"
#include "tests/check.h"

static void test_fields_stand_once(void)
{
    for (size_t i = 0; i < paper_field_count; i++)
        for (size_t j = 0; j < i; j++)
            check_true("a name stands once", !str_eq(paper_fields[i].name, paper_fields[j].name));
}

static void test_names(void)
{
    const PaperField *line = field_find(S("lines.unit-price")), *total = field_find(S("total"));

    check_true("found", line && total);
    check_str("table", field_table(line), S("lines"));
    check_str("column", field_column(line), S("unit-price"));
    check_str("no table", field_table(total), S(""));
    check_str("its own column", field_column(total), S("total"));
    check_true("of a table", field_of(S("lines"), S("unit-price")) == line);
    check_true("by itself", field_of(S(""), S("total")) == total);
    check_true("of another table", !field_of(S("terms"), S("unit-price")));
    check_true("tables", field_table_known(S("lines")) && !field_table_known(S("total")));
    check_true("the empty name is no table", !field_table_known(S("")));
    check_str("nearest", field_nearest(S("lines.unitprice")), S("lines.unit-price"));
}

/* A row of must.c that no field bears would be a paper that can never load. */
static void test_musts_are_fields(void)
{
    static const Str papers[] = {
        STR("acknowledgement"),
        STR("price-answer"),
        STR("offer"),
        STR("acceptance"),
        STR("amendment"),
        STR("modification"),
        STR("bill"),
        STR("supplier-order"),
        STR("discrepancy-reply"),
        STR("closure-statement"),
        STR("termination-notice"),
        STR("approval-sheet"),
        STR("decision-record"),
        STR("factor-sheet"),
        STR("track-record"),
    };

    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        const Str *names = paper_must_carry(papers[i]);

        check_true(papers[i].at, names != NULL);
        for (; names && names->len > 0; names++) {
            Str name = str_ends(*names, S("?")) ? str_cut(*names, 0, names->len - 1) : *names;

            check_true(names->at, field_find(name) != NULL);
        }
    }
    check_true("another paper is free", !paper_must_carry(S("letter")));
}

static Str read_manual(Arena *arena, const char *path)
{
    enum { MANUAL_MAX = 1 << 18 };
    FILE *file = fopen(path, "rb");
    char *bytes = NEW_ARRAY(arena, char, MANUAL_MAX);
    size_t len = file ? fread(bytes, 1, MANUAL_MAX, file) : 0;

    check_true(path, file != NULL);
    if (file)
        fclose(file);
    return (Str){ bytes, len };
}

/* Whoever writes a template finds every field in the manual, as a word of its own. */
static void test_manual_names_every_field(void)
{
    Arena arena = arena_open(1 << 24);
    const Str manuals[] = { read_manual(&arena, "docs/man/en/sekisho-paper.5"),
                            read_manual(&arena, "docs/man/ja/sekisho-paper.5") };

    for (size_t i = 0; i < paper_field_count; i++)
        for (size_t manual = 0; manual < COUNT_OF(manuals); manual++) {
            Text word = text_open(&arena, 100);
            size_t at;

            text_all(&word, S(" "), paper_fields[i].name);
            check_true(paper_fields[i].name.at, str_find(manuals[manual], text_str(&word), &at));
        }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_fields_stand_once);
    RUN(test_names);
    RUN(test_musts_are_fields);
    RUN(test_manual_names_every_field);
    return check_done();
}
