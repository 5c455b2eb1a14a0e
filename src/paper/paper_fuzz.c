/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as a template. Bytes that are one are filled: with every field there is the paper can
 * be written in each language, and without one of those it requires it cannot.
 */
#include "paper/template.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static PaperValue value_of(const PaperField *field)
{
    Str name = field_column(field);
    Currency yen = 0;

    ensure(currency_find(S("JPY"), &yen));
    switch (field->sort) {
    case PAPER_DATE:
        return paper_day(name, date_make(2026, 11, 22));
    case PAPER_MONEY:
        return paper_money(name, (Money){ -1234567, yen });
    case PAPER_COUNT:
        return paper_count(name, 1000);
    case PAPER_TONGUE:
        return paper_authentic(PAPER_AUTHENTIC_BOTH);
    case PAPER_TEXT:
        break;
    }
    return paper_label(name, (Label){ { S("語"), S("word") } });
}

/* Every field of the table; of "" those that stand by themselves. `but` is left out. */
static PaperRow row_of(Str table, const PaperField *but)
{
    PaperValue *values = NEW_ARRAY(&arena, PaperValue, paper_field_count);
    size_t count = 0;

    for (size_t i = 0; i < paper_field_count; i++)
        if (&paper_fields[i] != but && str_eq(field_table(&paper_fields[i]), table))
            values[count++] = value_of(&paper_fields[i]);
    return (PaperRow){ values, count };
}

static PaperData data_but(const PaperField *but)
{
    PaperTable *tables = NEW_ARRAY(&arena, PaperTable, paper_field_count);
    PaperRow fields = row_of(S(""), but);
    PaperData data = { .values = fields.cells, .value_count = fields.cell_count, .tables = tables };

    for (size_t i = 0; i < paper_field_count; i++) {
        Str name = field_table(&paper_fields[i]);
        PaperRow *row = NEW(&arena, PaperRow);

        if (name.len == 0 || (i > 0 && str_eq(field_table(&paper_fields[i - 1]), name)))
            continue;
        *row = row_of(name, but);
        tables[data.table_count++] = (PaperTable){ name, row, 1 };
    }
    return data;
}

static void check_written(const PaperTemplate *template)
{
    PaperData data = data_but(NULL);

    for (int in = PAPER_IN_JA; in <= PAPER_IN_BOTH; in++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX);

        ensure(paper_write(&text, template, &data, (PaperIn)in, &findings) == 0);
        ensure(findings.count == 0 && text.len > 0);
    }
    for (size_t i = 0; i < paper_field_count; i++) {
        Findings findings = { .arena = &arena };

        data = data_but(&paper_fields[i]);
        int refusal = paper_whole(template, &data, &findings);
        bool needed = template_standing(template, &paper_fields[i]) == STANDING_REQUIRED;

        ensure((refusal == PAPER_E_DATA) == needed);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    const PaperTemplate *template =
        paper_template_read(&arena, (Str){ (const char *)bytes, size }, S(""), &findings);

    ensure((template != NULL) == (findings.error_count == 0));
    if (template) {
        check_written(template);
    } else {
        Text told = text_open(&arena, 1 << 20);

        findings_write(&told, &findings, LANG_JA);
    }
    return 0;
}
