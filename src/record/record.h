/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * record - the rooms of a record, put together
 *
 * Everything that a record holds, in one place, for the terminal and for the server. Floor 10,
 * below them and above every room that keeps something. Owns nothing.
 * To add a room to the record: its `const Room` in record.c, and its row in src/meson.build.
 */
#pragma once

#include "approvals/approvals.h"
#include "bids/bids.h"
#include "books/books.h"
#include "cases/cases.h"
#include "filters/filters.h"
#include "lending/lending.h"
#include "lists/lists.h"
#include "obligations/obligations.h"
#include "post/post.h"
#include "signin/signin.h"

extern const Rooms record_rooms;

/* ---- the lessons of a practice record -------------------------------------------------------- */

enum { LESSONS_MAX = 20, LESSON_STEPS_MAX = 6, LESSON_FIELDS_MAX = 28 };

typedef struct LessonStep {
    Str operation, words; /* words: what it does */
    Str as;               /* the handle of whoever does it */
    Str path; /* the page, behind the language; "": what it is done to is not there yet */
    const PathValue *fields; /* what its form begins with */
    size_t field_count;
    int64_t times, happened; /* so often it is to be done, and was */
    int64_t leaf;            /* of the last of them; -1: it never was */
    bool statement;          /* the tutorial's is what it takes */
    bool done;
} LessonStep;

typedef struct Lesson {
    Str id, title, why;
    LessonStep steps[LESSON_STEPS_MAX];
    size_t step_count;
    bool done;
} Lesson;

typedef struct Tutorial {
    bool practises; /* else there are no lessons */
    Lesson lessons[LESSONS_MAX];
    size_t lesson_count, done_count;
    Str statement; /* of an invented bank about what the lessons bill, as CSV; "": there is none */
} Tutorial;

/* The lessons of the file that the record was made of, as far as they were carried: told by the
 * events of the journal, and kept nowhere. Reads all of it. 0, OFFICE_E_INVALID with findings (that
 * file is gone, or is none for this program), or a fault. */
MUST_USE int tutorial_read(Office *office, Arena *arena, Lang lang, Tutorial *ret_tutorial,
                           Findings *findings);

/*
 * What a practice record begins with where nothing else is said: the values without empty ones, and
 * those that are missing, of the practice file that they name, or of the data directory's first;
 * words in one language in `lang`. The file is read whole, so that nothing is begun with a wrong
 * one. 0, OFFICE_E_INVALID with findings, or a fault.
 */
MUST_USE int practice_start(Arena *arena, Str data_dir, Lang lang, const PathValue *values,
                            size_t *count, const PathValue **ret_values, Findings *findings);
