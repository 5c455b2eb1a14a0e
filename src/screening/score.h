/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * score - how near a query is to a name of a list, and why
 *
 * A score is a number of thousandths, 0 to SCORE_MAX: a rank, never a probability. It is a pure
 * function of the query, the one name (or entry) it is compared with and NAME_RULES: not of the
 * other lists loaded, and no field that the query does not give moves it. It is computed in whole
 * numbers, so every machine finds the same.
 *
 * The reasons are what was computed, not a second account of it: they are the alignment itself, and
 * SCORE_MAX less what they lowered is the score.
 */
#pragma once

#include "screening/name.h"

enum {
    SCORE_MAX = 1000,
    SCORE_STRONG = 900,   /* from here on BAND_STRONG */
    SCORE_ALERT = 760,    /* the one default threshold, for all lists: BAND_PROBABLE, an alert */
    SCORE_POSSIBLE = 600, /* shown, no alert; what is below is never told */
    SCORE_REASONS_MAX = 128,
};

typedef enum Band { BAND_NONE, BAND_POSSIBLE, BAND_PROBABLE, BAND_STRONG, BANDS } Band;

extern const Str band_words[BANDS];
extern const Phrase band_phrases[BANDS];
Band band_of(int32_t score);
void score_write(Text *text, int32_t score); /* 0.973 */

enum { QUERY_NAME_BYTES_MAX = 1000, QUERY_VALUES_MAX = 20 };

typedef struct Query {
    Str name;
    Str reading; /* of kanji, when it is known */
    EntityType type;
    const Birth *births;
    size_t birth_count;
    const Country *countries;
    size_t country_count;
    const Identifier *identifiers;
    size_t identifier_count;
} Query;

/* To add one: its sentence in words.c and texts/{en,ja}/screening.texts. */
typedef enum ReasonKind {
    REASON_SAME,        /* {1} stands on both sides */
    REASON_SPELLING,    /* {1} and {2} differ in a few letters */
    REASON_SOUND,       /* {1} and {2} sound alike */
    REASON_SCRIPT,      /* {1} is {2} in another script */
    REASON_TERM,        /* {1} and {2} mean the same */
    REASON_JOINED,      /* {1} and {2} are divided differently */
    REASON_INITIAL,     /* {1} may stand for {2} */
    REASON_GUESSED,     /* {1} was read the Mandarin way */
    REASON_QUERY_ALONE, /* {1} stands in the query only */
    REASON_ENTRY_ALONE, /* {2} stands on the list only */
    REASON_FORM,        /* the company forms differ */
    REASON_WEAK,        /* the list calls this alias weak */
    REASON_BIRTH_SAME,
    REASON_BIRTH_NEAR, /* a year apart, or day and month swapped */
    REASON_BIRTH_OTHER,
    REASON_BIRTH_ABSENT, /* the query gives one, the list none */
    REASON_COUNTRY_SAME,
    REASON_COUNTRY_OTHER,
    REASON_TYPE_OTHER,
    REASON_NUMBER_SAME, /* identifier {1} is on the list */
    REASON_NUMBER_OTHER,
    REASON_KINDS
} ReasonKind;

typedef struct Reason {
    ReasonKind kind;
    Str query, entry; /* what met what, as written; either may be empty */
    int32_t lowered;  /* by so many thousandths; of the whole they make SCORE_MAX less the score */
} Reason;

extern const Str reason_words[REASON_KINDS]; /* for programs: "same", "spelling" ... */
void reason_write(Text *text, const Reason *reason,
                  Lang lang); /* one sentence, with what it cost */

typedef struct Scored {
    int32_t score;
    int32_t confirmed; /* fields beyond the name that agree: breaks ties, lifts weak aliases */
    const Reason *reasons;
    size_t reason_count;
} Scored;

/* `type` is the query's: words weigh otherwise in names of persons.
 * Two names, and nothing else: what `screen pairs` tells, and what the index must reproduce. */
Scored score_names(Arena *arena, const Name *query, const Name *entry, EntityType type);

/* The same without reasons; equal to the score of score_names (tested). */
int32_t score_names_only(Arena scratch, const Name *query, const Name *entry, EntityType type);

/* The same of two texts, both names of a bearer of `type`. 0, or the NAME_E_ refusal of the first
 * of them that cannot be screened. */
MUST_USE int score_texts(Arena scratch, Str query, Str entry, EntityType type, int32_t *ret_score);

/* ---- beside ours --------------------------------------------------------------------------- */

/* A score in the manner of the search page of the United States Treasury, 0 to 100, by whole name
 * and by parts (Jaro-Winkler): to compare with theirs. It decides nothing. */
int32_t score_ofac_style(Arena scratch, Str query, Str entry);
