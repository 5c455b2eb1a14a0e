/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cost - every number a score depends on (private to the room)
 *
 * One place, so that whoever doubts a score finds its reasons in one file, and so that a change
 * there is seen to need another NAME_RULES. Costs of letters are hundredths of a letter.
 */
#pragma once

#include "screening/name.h"

enum { COST_LETTER = 100, COST_CODES = 32, COST_TABLES = 4 };

/* How letters may differ, by how they came to be. */
typedef struct LetterCosts {
    uint8_t alike[COST_CODES][COST_CODES]; /* so much less than another letter, by letter_code */
    uint8_t dropped[COST_CODES];           /* one side only has it */
    uint8_t doubled;                       /* it stands beside its like */
    uint8_t silent;                        /* a final e */
    uint8_t kana_vowel;                    /* kana's u, o, i behind a consonant */
    uint8_t stop;                          /* t before s, c, z; d before j, z */
    uint8_t tail;                          /* g behind n, r behind a vowel, no vowel following */
    uint8_t swapped;                       /* two neighbours the other way round */
} LetterCosts;

/* 1 to 26; 0 for all that is not a letter. */
static inline unsigned letter_code(char letter)
{
    return letter >= 'a' && letter <= 'z' ? (unsigned)(letter - 'a') + 1 : 0;
}

/* For two tokens whose vowels were written; where one was in syllables, Han or Hangul; where one's
 * vowels were not written; where one was in kana. */
extern const LetterCosts costs_written, costs_syllables, costs_unvowelled, costs_kana;

/* How near two tokens are; see near.h. */
typedef struct NearRules {
    uint8_t edits[4];     /* letters that may differ, for longer lengths up to ... */
    uint8_t edits_for[4]; /* ... this */
    uint8_t sounds[3];    /* of sounds, where one side's letters were not written */
    uint8_t sounds_for[3];
    uint8_t drawn[3]; /* kanji */
    uint8_t drawn_for[3];
    uint16_t cost_max[4]; /* for longer lengths up to cost_for */
    uint8_t cost_for[4];
    uint16_t cost_syllabic;      /* and where one side was drawn in syllables: Han, Hangul */
    uint16_t cost_a_sound;       /* in kana: for each letter of the longer sound */
    int16_t same_sound_letters;  /* shortest sound that proves anything, for letters as written */
    int16_t loose_sound_letters; /* and for sounds that may differ */
    int16_t term, initial, guessed, joined, joined_sound, joined_spelled, joined_letters,
        joined_sounds;
} NearRules;
extern const NearRules near_rules;

/* How a score is made of the tokens' nearness; see align.h. Factors are hundredths. */
typedef struct ScoreRules {
    int16_t loss, clash, query_alone, entry_alone, single;
    int16_t single_cap, common_cap, common, syllable, form;
} ScoreRules;
extern const ScoreRules score_rules;

/* What fields beyond the name do; see fields.c. Thousandths. */
typedef struct FieldRules {
    int16_t birth_near, birth_day, birth_years, birth_far, birth_absent, years_far;
    int16_t country, type, number, number_floor;
    int16_t weak_cap, weak_confirmed_cap, weak_confirmed;
} FieldRules;
extern const FieldRules field_rules;

/* The first place whose limit holds `length`; the last one otherwise. */
static inline size_t cost_step(const uint8_t *limits, size_t count, size_t length)
{
    size_t step = 0;
    while (step + 1 < count && length > limits[step])
        step++;
    return step;
}

/* A token ready to be compared letter by letter. */
typedef struct CostSide {
    const NameToken *token; /* borrowed; NULL: not made yet */
    const LetterCosts *costs;
    uint8_t codes[NAME_TOKEN_BYTES_MAX];
    uint8_t dropped[NAME_TOKEN_BYTES_MAX];
} CostSide;

/* Those of one token, for the costs of whoever it is compared with; forgotten at first. */
typedef struct CostSides {
    CostSide of[COST_TABLES];
} CostSides;

static inline void cost_sides_forget(CostSides *sides)
{
    for (size_t i = 0; i < COUNT_OF(sides->of); i++)
        sides->of[i].token = NULL;
}

const CostSide *cost_side(CostSides *sides, const NameToken *token, const NameToken *other);

/* The cheapest way from one to the other, or more than `limit` when it costs more. What both begin
 * and end with is set aside first. */
unsigned cost_from(const CostSide *side, const NameToken *other, unsigned limit);
