/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* check - what rows may not say together, and the order they are kept in */
#include "phrases_registers.h"
#include "registers/reader.h"

#include <stdlib.h>

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_times(const RegisterRow *a, const RegisterRow *b)
{
    int order = compare_numbers(a->from, b->from);

    return order ? order : compare_numbers(a->place.line, b->place.line);
}

static int compare_rows(const void *a, const void *b)
{
    const RegisterRow *left = a, *right = b;
    int order = str_compare(left->key, right->key);

    return order ? order : compare_times(left, right);
}

static int compare_ordered(const void *a, const void *b)
{
    const Ordered *left = a, *right = b;
    int order = str_compare(left->identity, right->identity);

    return order ? order : compare_times(left->row, right->row);
}

static int compare_absences(const void *a, const void *b)
{
    const RegisterAbsence *left = a, *right = b;
    int order = compare_numbers(left->from, right->from);

    return order ? order : compare_numbers(left->place.line, right->place.line);
}

/* Key and words, each behind a mark that no key or word holds. */
static Str identity_of(Arena *arena, const Register *reg, const RegisterRow *row)
{
    Text text = text_open(arena, REGISTER_BYTES_MAX);

    text_put(&text, row->key);
    for (size_t i = 0; i < reg->column_count; i++)
        if (reg->columns[i].value_count > 0 &&
            !str_eq(reg->columns[i].name, REGISTER_ANSWER_COLUMN))
            text_all(&text, S("\n"), row->cells[i]);
    return text_str(&text);
}

const Ordered *register_ordered(Arena *arena, const Register *reg)
{
    Ordered *ordered = NEW_ARRAY(arena, Ordered, reg->row_count);

    for (size_t i = 0; i < reg->row_count; i++)
        ordered[i] = (Ordered){ identity_of(arena, reg, &reg->rows[i]), &reg->rows[i] };
    if (reg->row_count > 1)
        qsort(ordered, reg->row_count, sizeof(Ordered), compare_ordered);
    return ordered;
}

static void check_overlaps(Reader *reader)
{
    const Register *reg = reader->reg;
    const Ordered *ordered = register_ordered(reader->arena, reg);
    size_t latest = 0; /* of this identity, the row that ends last */

    for (size_t i = 1; i < reg->row_count; i++) {
        const RegisterRow *row = ordered[i].row;
        bool same = str_eq(ordered[latest].identity, ordered[i].identity);

        if (same && row->from < ordered[latest].row->until)
            finding_error(reader->findings, row->place, PHRASE_REGISTERS_OVERLAP,
                          PHRASE_REGISTERS_OVERLAP_REMEDY, row->key,
                          reader_number(reader, ordered[latest].row->place.line),
                          reader_number(reader, row->place.line));
        if (!same || row->until > ordered[latest].row->until)
            latest = i;
    }
}

static void check_absences(Reader *reader)
{
    const RegisterAbsence *absences = reader->absences;

    for (size_t i = 1; i < reader->reg->absence_count; i++)
        if (absences[i].from < absences[i - 1].until)
            finding_error(reader->findings, absences[i].place, PHRASE_REGISTERS_ABSENT_OVERLAP,
                          PHRASE_REGISTERS_ABSENT_OVERLAP_REMEDY,
                          reader_number(reader, absences[i - 1].place.line),
                          reader_number(reader, absences[i].place.line));
}

void reader_check(Reader *reader)
{
    const Register *reg = reader->reg;

    if (reg->row_count > 1)
        qsort(reader->rows, reg->row_count, sizeof(RegisterRow), compare_rows);
    if (reg->absence_count > 1)
        qsort(reader->absences, reg->absence_count, sizeof(RegisterAbsence), compare_absences);
    check_overlaps(reader);
    check_absences(reader);
}
