/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rehearsal - which questions of a tender may be answered, before anybody asks them (row B5)
 *
 * The matrix of release is CSV with the head
 *     feature,country,release,from,until,ja,en,source,confidence
 * release: release, degrade (an export version of it may be told) or withhold, from one day until
 * another. No two rows of one feature and country hold on one day. The questions are CSV with the
 * head
 *     question,country,features,ja,en,source,confidence
 * features: what an answer would tell of, apart by spaces; each stands in the matrix.
 *
 * A question is answered as its least free feature allows. A feature that nobody has decided upon
 * for that country and day is not free: UNDECIDED. It stands between withhold and degrade, because
 * it may still become either.
 */
#pragma once

#include "base/base.h"

enum { REHEARSAL_ROWS_MAX = 5000, REHEARSAL_QUESTIONS_MAX = 1000, REHEARSAL_FEATURES_MAX = 50 };

/* The least free first. */
typedef enum Release {
    RELEASE_WITHHOLD,
    RELEASE_UNDECIDED,
    RELEASE_DEGRADE,
    RELEASE_FREE,
    RELEASES
} Release;

typedef struct ReleaseRow {
    Str feature, country; /* alpha-3 */
    Release release;      /* never UNDECIDED */
    Date from, until;     /* until DATE_FOREVER: it still holds */
    Label words;
    Basis basis;
} ReleaseRow;

typedef struct ReleaseMatrix {
    const ReleaseRow *rows;
    size_t count;
} ReleaseMatrix;

typedef struct TenderQuestion {
    Str id, country;
    const Str *features;
    size_t feature_count;
    Label words;
    Basis basis;
} TenderQuestion;

typedef struct TenderQuestions {
    const TenderQuestion *items;
    size_t count;
} TenderQuestions;

typedef struct Rehearsed {
    Release release;
    Str feature;           /* the first that is as little free */
    const ReleaseRow *row; /* by which; NULL: nobody has decided */
} Rehearsed;

MUST_USE bool release_matrix_read(Arena *arena, Str bytes, Str file, ReleaseMatrix *ret_matrix,
                                  Findings *findings);
MUST_USE bool tender_questions_read(Arena *arena, Str bytes, Str file, const ReleaseMatrix *matrix,
                                    TenderQuestions *ret_questions, Findings *findings);

/* The row that holds for a feature on a day; NULL: none. */
const ReleaseRow *release_of(const ReleaseMatrix *matrix, Str feature, Str country, Date on);

Rehearsed rehearse(const ReleaseMatrix *matrix, const TenderQuestion *question, Date on);

Str release_word(Release release); /* "withhold" */
