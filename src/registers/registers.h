/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * registers - dated facts with source and confidence
 *
 * A register is one CSV file (manual sekisho-register(5)): rows that say of a key (a country, a
 * kind of item, an instrument, a term) that something holds between two days, who says so and since
 * when that could be known. It answers YES, NO or UNKNOWN for any day, and tells the days on which
 * the answer changes.
 *
 * Promises: NO is said only by a row that says no or by the coverage the file declares; a key
 * without a row, a day past a row's "unknown after", a day nobody could know yet answer UNKNOWN. A
 * register with a defect is not loaded at all; all its defects are told at once.
 * Floor 1, pure. Uses base. Owns no tables. Everything lives in the arena given, or is borrowed
 * from the bytes read, which must live as long.
 * To add a register: a file under registers/, no code. To add a check of the format: check.c, and
 * its sentence in texts/{en,ja}/registers.texts.
 */
#pragma once

#include "base/base.h"

enum {
    REGISTER_BYTES_MAX = 4 << 20,
    REGISTER_ROWS_MAX = 20000,
    REGISTER_COLUMNS_MAX = 32,                 /* the register's own */
    REGISTER_VALUES_MAX = CSV_COLUMNS_MAX - 2, /* one column may hold */
    REGISTER_HEADS_MAX = 64,                   /* #absent rows, #note rows */
};

typedef enum RegisterKey {
    REGISTER_COUNTRY,
    REGISTER_ITEM,
    REGISTER_INSTRUMENT,
    REGISTER_TERM, /* a word that something is called by */
} RegisterKey;

typedef enum RegisterAnswer { REGISTER_UNKNOWN, REGISTER_YES, REGISTER_NO } RegisterAnswer;

/* A column of the register's own. */
typedef struct RegisterColumn {
    Str name;
    const Str *values;  /* the words its cells may be */
    size_t value_count; /* 0: free text */
} RegisterColumn;

typedef struct RegisterRow {
    Str key;
    const Str *cells;   /* by column of the register */
    Date from, until;   /* [from, until); until DATE_FOREVER: open */
    Date unknown_after; /* from this day on UNKNOWN; DATE_FOREVER: never */
    Date known_from;    /* before this day nobody could know it */
    Str source, note;   /* note may be empty */
    Confidence confidence;
    bool denies; /* column `answer` is `no`: the row says that the fact does not hold */
    Place place;
} RegisterRow;

/* Days on which a key without a row means NO. */
typedef struct RegisterAbsence {
    Date from, until; /* [from, until) */
    Date known_from;  /* known from this day on, and never before the day asked about */
    Place place;
} RegisterAbsence;

typedef struct Register {
    Str name, file;
    Label title;
    RegisterKey key;
    const RegisterColumn *columns;
    size_t column_count;
    const RegisterRow *rows; /* by key, then from, then place in the file */
    size_t row_count;
    const RegisterAbsence *absences; /* by from */
    size_t absence_count;
    const Label *notes;
    size_t note_count;
} Register;

/* NULL with findings when anything is wrong. */
const Register *register_read(Arena *arena, Str bytes, Str file, Findings *findings);

Str register_key_word(RegisterKey key);                                     /* "country" ... */
const RegisterColumn *register_column(const Register *reg, Str name);       /* NULL: none */
Str register_cell(const Register *reg, const RegisterRow *row, Str column); /* "" without column */

bool register_has(const Register *reg, Str key); /* a row of it */

/* The rows of one key, in order of time; NULL and 0 without. */
const RegisterRow *register_rows_of(const Register *reg, Str key, size_t *ret_count);

/* ---- asking -------------------------------------------------------------------------------- */

/* Only rows whose cell of `column` is one of `values` count. */
typedef struct RegisterFilter {
    Str column;
    const Str *values;
    size_t value_count;
} RegisterFilter;

/* What is asked of a register, whatever the key. */
typedef struct RegisterQuery {
    const RegisterFilter *filters;
    size_t filter_count;
    Date on;       /* the day asked about */
    Date known_on; /* rows known later do not count; DATE_FOREVER: all count */
} RegisterQuery;

/*
 * Does the filter fit the register: a column with declared values, other than `answer`, and values
 * it may hold? False with findings at `place`. register_answer asks for filters that fit.
 */
MUST_USE bool register_filter_check(const Register *reg, RegisterFilter filter, Place place,
                                    Findings *findings);

/*
 * YES: a matching row known by then is in force. UNKNOWN: a matching row is in force past its
 * "unknown after". NO: a matching row in force says no. Else what absence means on the day: NO or
 * UNKNOWN.
 * *ret_row (may be NULL) becomes the row the answer rests on, NULL when it rests on absence.
 */
RegisterAnswer register_answer(const Register *reg, Str key, RegisterQuery query,
                               const RegisterRow **ret_row);

/* The same for many keys at once; ret_rows may be NULL. */
void register_answers(const Register *reg, const Str *keys, size_t key_count, RegisterQuery query,
                      RegisterAnswer *ret_answers, const RegisterRow **ret_rows);

/*
 * The days on which the answer for `key` differs from the day before, rising; query.on does not
 * matter. With an empty key: the days on which it differs for any key there could be.
 */
const Date *register_boundaries(Arena *arena, const Register *reg, Str key, RegisterQuery query,
                                size_t *ret_count);

/* ---- showing ------------------------------------------------------------------------------- */

/* Is the row in force on the day (its unknown stretch included), as known on the other day? */
bool register_row_stands(const RegisterRow *row, Date on, Date known_on);

/* What the row alone says on a day on which it stands. */
RegisterAnswer register_row_says(const RegisterRow *row, Date on);

/* What a key without a row means on the day; *ret_absence (may be NULL): by which coverage. */
RegisterAnswer register_absence(const Register *reg, Date on, Date known_on,
                                const RegisterAbsence **ret_absence);

/* Has nobody looked since a day before that one, as far as its coverage tells? Then of no key
 * without a row is it known that it is absent. *ret_checked: the last day that was looked at. */
bool register_is_stale(const Register *reg, Date on, Date known_on, Date *ret_checked);

/* For practice alone: as if somebody went on looking after it for good, what is absent from it
 * stays absent behind its last coverage. Before anybody asks it. */
void register_go_on(const Register *reg);

/* The register as it stood: the rows that stand on the day. on DATE_NONE: all known rows. */
const RegisterRow *const *register_rows_on(Arena *arena, const Register *reg, Date on,
                                           Date known_on, size_t *ret_count);

/* Two rows of one key and the same words with days between them that no row covers. Not a defect:
 * shown by `register check` for a person to judge. */
typedef struct RegisterGap {
    const RegisterRow *before, *after;
} RegisterGap;

const RegisterGap *register_gaps(Arena *arena, const Register *reg, size_t *ret_count);

#include "registers/clock.h"
