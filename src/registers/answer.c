/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* answer - what a register says on a day */
#include "phrases_registers.h"
#include "registers/reader.h"

static bool column_index(const Register *reg, Str name, size_t *ret_index)
{
    for (size_t i = 0; i < reg->column_count; i++) {
        if (str_eq(reg->columns[i].name, name)) {
            *ret_index = i;
            return true;
        }
    }
    return false;
}

const RegisterColumn *register_column(const Register *reg, Str name)
{
    size_t index;

    return column_index(reg, name, &index) ? &reg->columns[index] : NULL;
}

Str register_cell(const Register *reg, const RegisterRow *row, Str column)
{
    size_t index;

    return column_index(reg, column, &index) ? row->cells[index] : S("");
}

static bool holds(const Str *values, size_t count, Str value)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(values[i], value))
            return true;
    return false;
}

static bool row_matches(const Register *reg, const RegisterRow *row, RegisterQuery query)
{
    for (size_t i = 0; i < query.filter_count; i++) {
        const RegisterFilter *filter = &query.filters[i];
        size_t index;

        ensure(column_index(reg, filter->column, &index));
        if (!holds(filter->values, filter->value_count, row->cells[index]))
            return false;
    }
    return true;
}

/* The first row whose key is not before `key`. */
static size_t first_row(const Register *reg, Str key)
{
    size_t low = 0, high = reg->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (str_compare(reg->rows[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The row behind the last of the key that has begun by then. */
static size_t end_row(const Register *reg, Str key, Date on)
{
    size_t low = 0, high = reg->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(reg->rows[middle].key, key);

        if (order < 0 || (order == 0 && reg->rows[middle].from <= on))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool register_has(const Register *reg, Str key)
{
    size_t first = first_row(reg, key);
    return first < reg->row_count && str_eq(reg->rows[first].key, key);
}

const RegisterRow *register_rows_of(const Register *reg, Str key, size_t *ret_count)
{
    size_t first = first_row(reg, key), end = first;

    while (end < reg->row_count && str_eq(reg->rows[end].key, key))
        end++;
    *ret_count = end - first;
    return end > first ? &reg->rows[first] : NULL;
}

bool register_row_stands(const RegisterRow *row, Date on, Date known_on)
{
    return row->known_from <= known_on && row->from <= on && on < row->until;
}

RegisterAnswer register_row_says(const RegisterRow *row, Date on)
{
    if (on >= row->unknown_after)
        return REGISTER_UNKNOWN;
    return row->denies ? REGISTER_NO : REGISTER_YES;
}

RegisterAnswer register_absence(const Register *reg, Date on, Date known_on,
                                const RegisterAbsence **ret_absence)
{
    for (size_t i = 0; i < reg->absence_count; i++) {
        const RegisterAbsence *absence = &reg->absences[i];

        /* That nothing will stand on a coming day cannot be known yet. */
        if (absence->from <= on && on < absence->until && absence->known_from <= known_on &&
            on <= known_on) {
            if (ret_absence)
                *ret_absence = absence;
            return REGISTER_NO;
        }
    }
    return REGISTER_UNKNOWN;
}

bool register_is_stale(const Register *reg, Date on, Date known_on, Date *ret_checked)
{
    Date until = DATE_NONE;

    for (size_t i = 0; i < reg->absence_count; i++)
        if (reg->absences[i].known_from <= known_on && reg->absences[i].until > until)
            until = reg->absences[i].until;
    if (until == DATE_NONE || on < until)
        return false;
    *ret_checked = until - 1;
    return true;
}

void register_go_on(const Register *reg)
{
    RegisterAbsence *last = NULL;

    for (size_t i = 0; i < reg->absence_count; i++)
        if (!last || reg->absences[i].until > last->until)
            last = (RegisterAbsence *)(uintptr_t)&reg->absences[i];
    if (last)
        last->until = date_make(2100, 1, 1);
}

/* A yes tells more than a doubt, a doubt more than a no: no doubt may become a no. */
static bool outweighs(RegisterAnswer a, RegisterAnswer b)
{
    return b == REGISTER_NO ? a != REGISTER_NO : b == REGISTER_UNKNOWN && a == REGISTER_YES;
}

RegisterAnswer register_answer(const Register *reg, Str key, RegisterQuery query,
                               const RegisterRow **ret_row)
{
    const RegisterRow *best = NULL;
    RegisterAnswer answer = REGISTER_UNKNOWN;

    for (size_t i = first_row(reg, key), end = end_row(reg, key, query.on); i < end; i++) {
        const RegisterRow *row = &reg->rows[i];
        RegisterAnswer says = register_row_says(row, query.on);

        if (register_row_stands(row, query.on, query.known_on) && row_matches(reg, row, query) &&
            (!best || outweighs(says, answer))) {
            best = row;
            answer = says;
        }
    }
    if (ret_row)
        *ret_row = best;
    return best ? answer : register_absence(reg, query.on, query.known_on, NULL);
}

void register_answers(const Register *reg, const Str *keys, size_t key_count, RegisterQuery query,
                      RegisterAnswer *ret_answers, const RegisterRow **ret_rows)
{
    for (size_t i = 0; i < key_count; i++)
        ret_answers[i] = register_answer(reg, keys[i], query, ret_rows ? &ret_rows[i] : NULL);
}

bool register_filter_check(const Register *reg, RegisterFilter filter, Place place,
                           Findings *findings)
{
    const RegisterColumn *column = register_column(reg, filter.column);
    Str names[REGISTER_COLUMNS_MAX];
    bool good = true;

    for (size_t i = 0; i < reg->column_count; i++)
        names[i] = reg->columns[i].name;
    if (!column || column->value_count == 0 || str_eq(column->name, REGISTER_ANSWER_COLUMN)) {
        Str near = column ? S("") : str_nearest(filter.column, names, reg->column_count);
        Phrase remedy =
            near.len > 0 ? PHRASE_REGISTERS_DID_YOU_MEAN : PHRASE_REGISTERS_FILTER_COLUMN_REMEDY;

        finding_error(findings, place, PHRASE_REGISTERS_FILTER_COLUMN, remedy, filter.column, near,
                      reg->name);
        return false;
    }
    for (size_t i = 0; i < filter.value_count; i++) {
        if (holds(column->values, column->value_count, filter.values[i]))
            continue;
        Str near = str_nearest(filter.values[i], column->values, column->value_count);

        finding_error(findings, place, PHRASE_REGISTERS_FILTER_VALUE,
                      near.len > 0 ? PHRASE_REGISTERS_DID_YOU_MEAN : PHRASE_NONE, filter.values[i],
                      near, column->name, reg->name);
        good = false;
    }
    return good;
}
