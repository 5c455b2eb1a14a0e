/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* days - on which days a register changes, and how it stood on one */
#include "registers/reader.h"

#include <stdlib.h>
#include <string.h>

typedef struct Days {
    Date *at;
    size_t count;
} Days;

static int compare_days(const void *a, const void *b)
{
    Date left = *(const Date *)a, right = *(const Date *)b;

    return (left > right) - (left < right);
}

static void days_sort(Days *days)
{
    size_t kept = 0;

    if (days->count > 1)
        qsort(days->at, days->count, sizeof(Date), compare_days);
    for (size_t i = 0; i < days->count; i++)
        if (kept == 0 || days->at[i] != days->at[kept - 1])
            days->at[kept++] = days->at[i];
    days->count = kept;
}

static void days_add(Days *days, Date day)
{
    if (day != DATE_FOREVER)
        days->at[days->count++] = day;
}

/* Every day on which something about the key begins or ends. */
static Days candidates(Arena *arena, const Register *reg, Str key, Date known_on)
{
    size_t count;
    const RegisterRow *rows = register_rows_of(reg, key, &count);
    Days days = { NEW_ARRAY(arena, Date, 3 * count + 2 * reg->absence_count + 1), 0 };

    for (size_t i = 0; i < count; i++) {
        days_add(&days, rows[i].from);
        days_add(&days, rows[i].until);
        days_add(&days, rows[i].unknown_after);
    }
    for (size_t i = 0; i < reg->absence_count; i++) {
        days_add(&days, reg->absences[i].from);
        days_add(&days, reg->absences[i].until);
    }
    if (known_on != DATE_FOREVER)
        days_add(&days, known_on + 1); /* from here on absence cannot be known */
    days_sort(&days);
    return days;
}

static RegisterAnswer answer_on(const Register *reg, Str key, RegisterQuery query, Date on)
{
    query.on = on;
    return register_answer(reg, key, query, NULL);
}

static Days days_of_key(Arena *arena, const Register *reg, Str key, RegisterQuery query)
{
    Days days = candidates(arena, reg, key, query.known_on);
    size_t kept = 0;

    for (size_t i = 0; i < days.count; i++) {
        Date day = days.at[i];

        if (answer_on(reg, key, query, day) != answer_on(reg, key, query, day - 1))
            days.at[kept++] = day;
    }
    days.count = kept;
    return days;
}

static void days_append(Days *all, Days more, size_t room)
{
    if (all->count + more.count > room)
        days_sort(all);
    memcpy(all->at + all->count, more.at, more.count * sizeof(Date));
    all->count += more.count;
}

/*
 * Over every key there is, and the empty key for all that have no row. There are at most `possible`
 * different days, so twice that holds what was found so far beside one key's.
 */
static Days days_of_all(Arena *arena, const Register *reg, RegisterQuery query)
{
    size_t possible = 3 * reg->row_count + 2 * reg->absence_count + 1;
    Days all = { NEW_ARRAY(arena, Date, 2 * possible), 0 };
    Arena scratch = *arena;

    days_append(&all, days_of_key(&scratch, reg, S(""), query), 2 * possible);
    for (size_t i = 0, count; i < reg->row_count; i += count) {
        Str key = reg->rows[i].key;

        register_rows_of(reg, key, &count);
        scratch = *arena;
        days_append(&all, days_of_key(&scratch, reg, key, query), 2 * possible);
    }
    days_sort(&all);
    return all;
}

const Date *register_boundaries(Arena *arena, const Register *reg, Str key, RegisterQuery query,
                                size_t *ret_count)
{
    Days days = key.len > 0 ? days_of_key(arena, reg, key, query) : days_of_all(arena, reg, query);

    *ret_count = days.count;
    return days.at;
}

const RegisterRow *const *register_rows_on(Arena *arena, const Register *reg, Date on,
                                           Date known_on, size_t *ret_count)
{
    const RegisterRow **rows = NEW_ARRAY(arena, const RegisterRow *, reg->row_count);
    size_t count = 0;

    for (size_t i = 0; i < reg->row_count; i++) {
        const RegisterRow *row = &reg->rows[i];

        if (on == DATE_NONE ? row->known_from <= known_on : register_row_stands(row, on, known_on))
            rows[count++] = row;
    }
    *ret_count = count;
    return rows;
}

const RegisterGap *register_gaps(Arena *arena, const Register *reg, size_t *ret_count)
{
    const Ordered *ordered = register_ordered(arena, reg);
    RegisterGap *gaps = NEW_ARRAY(arena, RegisterGap, reg->row_count);
    size_t count = 0;

    for (size_t i = 1; i < reg->row_count; i++) {
        const RegisterRow *before = ordered[i - 1].row, *after = ordered[i].row;

        if (str_eq(ordered[i - 1].identity, ordered[i].identity) && before->until < after->from)
            gaps[count++] = (RegisterGap){ before, after };
    }
    *ret_count = count;
    return gaps;
}
