/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * practice - the file that a practice record is made of; private to the room
 *
 * It tells what is entered at the beginning, each by an ordinary operation as whoever would, and
 * the lessons (manual sekisho-tutorial(7), share/schema/practice.schema.json). It is itself the
 * first document of the record, so that the lessons stay those of the beginning: that document ends
 * the beginning, and what comes behind it, people did.
 */
#pragma once

#include "record/record.h"

#define PRACTICE_FORMAT "sekisho-practice-1"
#define PRACTICE_KEPT "document.add" /* the operation that ends the beginning */

enum { PRACTICE_STEPS_MAX = 200, PRACTICE_BYTES_MAX = 1 << 20 };

typedef struct PracticeStep {
    const Json *at; /* in the file */
    const Operation *operation;
    Str as;                       /* a handle; "": the administrator */
    Str page;                     /* behind the language; "": the form of the operation */
    const Json *with;             /* its parameters, with names in them */
    const Json *rows, *statement; /* of a table beside them, with names; NULL: none */
    int64_t times;
} PracticeStep;

typedef struct PracticeLesson {
    const Json *at;
    Str id;
    Label title, why;
    PracticeStep steps[LESSON_STEPS_MAX];
    size_t step_count;
} PracticeLesson;

typedef struct Practice {
    Str file, bytes;
    const Json *start, *words;
    const PracticeStep *beginning;
    size_t beginning_count;
    Str keeper; /* who adds the file to the record */
    const PracticeLesson *lessons;
    size_t lesson_count;
} Practice;

/* The members an object of the format may have. share/schema/practice.schema.json names the same.
 */
extern const Members practice_members, practice_begin_members, practice_lesson_members,
    practice_step_members;

/* The whole file, held against the operations there are; NULL with findings, each with its line. */
const Practice *practice_read(Arena *arena, const Table *table, Str bytes, Str file,
                              Findings *findings);

/* What practice_read sees to once every member is of its kind: findings without lines. */
void practice_check(Arena *arena, const Table *table, const Practice *practice,
                    const Record *record);

/* The file of this name in the data directory, "" the first; `name` is none of a path. 0,
 * OFFICE_E_INVALID with a finding, or a fault. */
MUST_USE int practice_find(Arena *arena, Str data_dir, Str name, Str *ret_file, Str *ret_bytes,
                           Findings *findings);

/* ---- names ----------------------------------------------------------------------------------- */

/*
 * A text of the file that begins with "@" is a name: "@words/NAME" of words of the file, "@today",
 * "@today+30", "@year-B-1" (this year and what follows); whoever resolves finds the others. Words
 * in both languages are those of one where the parameter is a text.
 */
typedef struct Names {
    Arena *arena;
    const Json *words;
    Lang lang;
    /* "item", "item#", "person/clerk": an id or, with "#", what people call it. */
    bool (*find)(void *context, const Json *at, Str name, Str *ret_value);
    void *context;
    bool lacking; /* a name was not found */
} Names;

/* The tree with what its names stand for; NULL: one of them was not found. */
const Json *names_resolve(Names *names, const Shape *shape, const Json *tree);
/* The same of rows of cells, as CSV. False: a name was not found. */
bool names_table(Names *names, const Json *rows, Str *ret_csv);

bool names_is_words(const Json *node); /* words in one language or both */

/* ---- the rest -------------------------------------------------------------------------------- */

/* A tree as a form has it: {"a": [{"b": 1}]} is a.0.b and 1. At most `max`; how many there are. */
size_t practice_fields(Arena *arena, const Json *tree, PathValue *ret_fields, size_t max);

extern const Room practice_room; /* Room.practise alone */
