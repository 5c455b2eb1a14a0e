/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/cost.h"

#include <string.h>

/*
 * Letters that are written for one another, each with what is saved of a whole letter: first where
 * both sides were written with their vowels, then where one was not, then where one was in kana.
 * The first column forgives a hand or a table of transliteration, the second what an alphabet
 * without vowels cannot tell, the third what a syllabary cannot.
 */
/* clang-format off */
#define VOWELS(PAIR) \
    /* Transliterations trade them freely, and nearest neighbours most. */ \
    PAIR('a', 'e', 60, 60, 60) PAIR('a', 'i', 40, 20, 60) PAIR('a', 'o', 40, 20, 60) \
    PAIR('a', 'u', 40, 20, 60) \
    PAIR('e', 'i', 60, 75, 80) PAIR('e', 'o', 40, 20, 60) PAIR('e', 'u', 40, 20, 60) \
    PAIR('i', 'o', 40, 0, 60) PAIR('i', 'u', 40, 0, 60) PAIR('o', 'u', 60, 80, 80)
/* Of syllables every table writes the same vowel or its nearest neighbour: ae, e; eo, o, u. */
#define SYLLABLES(PAIR) \
    PAIR('a', 'e', 60, 0, 0) PAIR('e', 'i', 60, 0, 0) PAIR('e', 'o', 60, 0, 0) \
    PAIR('e', 'u', 60, 0, 0) PAIR('o', 'u', 60, 0, 0)
#define OTHERS(PAIR) \
    /* One letter in most tables: й, ي. */ \
    PAIR('i', 'y', 80, 80, 80) PAIR('e', 'y', 40, 75, 80) PAIR('a', 'y', 40, 20, 60) \
    PAIR('o', 'y', 40, 0, 60) \
    PAIR('u', 'y', 40, 0, 60) \
    /* One sound or one kana. */ \
    PAIR('b', 'v', 50, 50, 90) PAIR('b', 'w', 50, 50, 90) PAIR('v', 'w', 50, 80, 90) \
    PAIR('l', 'r', 50, 0, 95) \
    PAIR('c', 'k', 50, 80, 90) PAIR('c', 'q', 50, 60, 90) PAIR('k', 'q', 50, 80, 90) \
    /* Hisses: th, z, s and j fall together in syllabaries. */ \
    PAIR('s', 'z', 50, 50, 70) PAIR('j', 's', 0, 0, 70) PAIR('j', 'z', 0, 0, 70) \
    PAIR('c', 's', 0, 0, 70) \
    PAIR('s', 'x', 0, 0, 70) PAIR('c', 'j', 0, 0, 70) PAIR('d', 'j', 0, 0, 70) \
    /* g and j before e and i; j is й in the west of the Slavic tongues. */ \
    PAIR('g', 'j', 0, 70, 70) PAIR('i', 'j', 50, 50, 70) PAIR('j', 'y', 50, 50, 70) \
    /* Breath: f, h and v at the end of a syllable. */ \
    PAIR('f', 'h', 50, 0, 70) PAIR('f', 'v', 50, 80, 70) PAIR('h', 'v', 50, 0, 70) \
    PAIR('h', 'u', 50, 0, 0) \
    PAIR('f', 'w', 0, 0, 70) PAIR('o', 'w', 0, 80, 0) PAIR('u', 'w', 0, 80, 90) \
    PAIR('u', 'v', 0, 0, 70) \
    PAIR('m', 'n', 50, 0, 70) \
    /* Voiced or not. */ \
    PAIR('d', 't', 50, 50, 50) PAIR('g', 'k', 50, 50, 50) PAIR('b', 'p', 50, 80, 50)
/* clang-format on */

#define AT(letter) ((letter) - 'a' + 1)
#define WRITTEN(x, y, written, unvowelled, kana) \
    [AT(x)][AT(y)] = (written), [AT(y)][AT(x)] = (written),
#define UNVOWELLED(x, y, written, unvowelled, kana) \
    [AT(x)][AT(y)] = (unvowelled), [AT(y)][AT(x)] = (unvowelled),
#define KANA(x, y, written, unvowelled, kana) [AT(x)][AT(y)] = (kana), [AT(y)][AT(x)] = (kana),

/* What a letter costs that one side only has: `vowel` a e i o u, then h, y, w, then all others. */
#define DROPPED(vowel, breath, glide, w) \
    { \
        [0] = COST_LETTER, [AT('a')] = (vowel), [AT('b')] = COST_LETTER, [AT('c')] = COST_LETTER, \
        [AT('d')] = COST_LETTER, [AT('e')] = (vowel), [AT('f')] = COST_LETTER, \
        [AT('g')] = COST_LETTER, [AT('h')] = (breath), [AT('i')] = (vowel), \
        [AT('j')] = COST_LETTER, [AT('k')] = COST_LETTER, [AT('l')] = COST_LETTER, \
        [AT('m')] = COST_LETTER, [AT('n')] = COST_LETTER, [AT('o')] = (vowel), \
        [AT('p')] = COST_LETTER, [AT('q')] = COST_LETTER, [AT('r')] = COST_LETTER, \
        [AT('s')] = COST_LETTER, [AT('t')] = COST_LETTER, [AT('u')] = (vowel), \
        [AT('v')] = COST_LETTER, [AT('w')] = (w), [AT('x')] = COST_LETTER, [AT('y')] = (glide), \
        [AT('z')] = COST_LETTER \
    }

const LetterCosts costs_written = {
    .alike = { VOWELS(WRITTEN) OTHERS(WRITTEN) },
    .dropped = DROPPED(60, 40, 60, 60), /* unstressed vowels and mute h come and go */
    .doubled = 30,                      /* Mohammed, Mohamed */
    .silent = 40,                       /* Anne, Ann */
    .kana_vowel = 60,                   /* no kana here: a vowel as any */
    .stop = COST_LETTER,
    .tail = COST_LETTER,
    .swapped = 80, /* one slip of two fingers */
};

const LetterCosts costs_syllables = {
    .alike = { SYLLABLES(WRITTEN) OTHERS(WRITTEN) },
    .dropped = DROPPED(60, 40, 60, 60),
    .doubled = 30,
    .silent = 40,
    .kana_vowel = 60,
    .stop = COST_LETTER,
    .tail = COST_LETTER,
    .swapped = 80,
};

const LetterCosts costs_unvowelled = {
    .alike = { VOWELS(UNVOWELLED) OTHERS(UNVOWELLED) },
    .dropped = DROPPED(25, 40, 40, 40), /* vowels are not written, nor is w where it is one */
    .doubled = 10,                      /* nor doubled letters */
    .silent = 25,
    .kana_vowel = 25,
    .stop = 30, /* kh and gh are one letter */
    .tail = COST_LETTER,
    .swapped = 80,
};

const LetterCosts costs_kana = {
    .alike = { VOWELS(KANA) OTHERS(KANA) },
    .dropped = DROPPED(30, 15, 20, 40), /* not written, or put in to make a syllable */
    .doubled = 5,                       /* ッ stands where it likes */
    .silent = 30,
    .kana_vowel = 15, /* a syllabary must end a consonant with one of these */
    .tail = 30,       /* Jong is ジョン, Peter is ペーター */
    .stop = 20,       /* ts, tch and dj are one sound */
    .swapped = 80,
};

const NearRules near_rules = {
    /* Two edits in a short word make another word; a long word keeps its face. */
    .edits = { 0, 1, 2, 2 },
    .edits_for = { 2, 5, 120, 120 },
    .sounds = { 0, 1, 2 },
    .sounds_for = { 2, 5, 120 },
    /* One of two or three kanji is another name. */
    .drawn = { 0, 1, 2 },
    .drawn_for = { 3, 7, 120 },
    /* Above these a likeness is chance, however long the word is. */
    .cost_max = { 100, 160, 200, 200 },
    .cost_for = { 4, 6, 9, 120 },
    .cost_a_sound = 60,
    .cost_syllabic = 70,      /* a romanisation varies, a syllable does not */
    .same_sound_letters = 2,  /* one consonant is the sound of half a telephone book */
    .loose_sound_letters = 2, /* of one that differs nothing is left */
    .term = 950,              /* translated: the same thing, less surely the same name */
    .initial = 800,           /* J. may be John */
    .guessed = 100,           /* Mandarin, or a sound in kana that is not quite the same */
    .joined = 980,            /* every letter agrees, only the blank does not */
    .joined_sound = 950,
    .joined_spelled = 850, /* a joined pair must be better than most: it takes several tokens */
    .joined_letters = 4,
    .joined_sounds = 3,
};

const ScoreRules score_rules = {
    .loss = 140,       /* letters that differ weigh more than letters that agree */
    .clash = 200,      /* both sides have a word of their own: two people */
    .query_alone = 35, /* lists leave middle names out */
    .entry_alone = 20, /* and people more so */
    .single = 185,     /* but of one shared word, what stands beside it tells more */
    .single_cap = 740, /* one shared word of several never alerts */
    .common_cap = 740, /* nor do Mohammed and Ali */
    .common = 2,       /* of names that everybody bears, what else is told counts double */
    .syllable = 5,     /* of three syllables two make another person */
    .form = 10,        /* a limited company may have become a stock company */
};

const FieldRules field_rules = {
    .birth_near = 30,    /* a slip of the pen, or another calendar */
    .birth_day = 100,    /* the year agrees, the day does not */
    .birth_years = 200,  /* more than a slip: it takes the whole name to alert all the same */
    .birth_far = 250,    /* another generation: not even the same name alerts */
    .birth_absent = 100, /* as if no more than the year agreed: the name must tell the rest */
    .years_far = 10,
    .country = 20, /* people have several, issuers know one */
    .type = 250,   /* a ship is no person */
    .number = 100, /* of kinds of which each bearer has one */
    .number_floor = 950,
    .weak_cap = 740,           /* the issuer itself does not rely on it */
    .weak_confirmed_cap = 890, /* probable, never strong */
    .weak_confirmed = 2,
};

/* ---- the cheapest way ---------------------------------------------------------------------- */

static bool vowel(char letter)
{
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

/* The end of a syllable that the letter before it already sounds: ng, and r behind a vowel. */
static bool tail(const NameToken *token, size_t at)
{
    const char *letters = token->letters.at;
    if (at == 0 || (at + 1 < token->letters.len && vowel(letters[at + 1])))
        return false;
    return letters[at] == 'g' ? letters[at - 1] == 'n'
                              : letters[at] == 'r' && vowel(letters[at - 1]);
}

static bool stop_before_breath(const NameToken *token, size_t at)
{
    if (at + 1 == token->letters.len)
        return false;
    char letter = token->letters.at[at], next = token->letters.at[at + 1];
    if (letter == 'k' || letter == 'g' || letter == 'c')
        return next == 'h';
    return letter == 't' ? next == 's' || next == 'c' || next == 'z'
                         : letter == 'd' && (next == 'j' || next == 'z');
}

/* What it costs that the other side has not this letter. */
static uint8_t drop_cost(const LetterCosts *costs, const NameToken *token, size_t at)
{
    const char *letters = token->letters.at;
    char letter = letters[at];

    if (at > 0 && letters[at - 1] == letter)
        return costs->doubled;
    if (stop_before_breath(token, at))
        return costs->stop;
    if (tail(token, at))
        return costs->tail;
    if (at > 0 && letter == 'e' && at + 1 == token->letters.len)
        return costs->silent;
    if (token->origin == ORIGIN_KANA && at > 0 && !vowel(letters[at - 1]) &&
        (letter == 'u' || letter == 'o' || letter == 'i'))
        return costs->kana_vowel;
    /* The vowels that are written without need are long ones. */
    if (token->origin == ORIGIN_ABJAD)
        costs = &costs_written;
    return costs->dropped[letter_code(letter)];
}

static bool either(const NameToken *a, const NameToken *b, TokenOrigin origin)
{
    return a->origin == origin || b->origin == origin;
}

static const LetterCosts *costs_of(const NameToken *a, const NameToken *b)
{
    if (either(a, b, ORIGIN_KANA))
        return &costs_kana;
    if (either(a, b, ORIGIN_HANGUL) || either(a, b, ORIGIN_HAN))
        return &costs_syllables;
    return either(a, b, ORIGIN_ABJAD) ? &costs_unvowelled : &costs_written;
}

/* Writes what its letters cost when the other side has them not. */
static void side_fill(CostSide *side, const NameToken *token, const LetterCosts *costs)
{
    side->token = token;
    side->costs = costs;
    for (size_t i = 0; i < token->letters.len; i++) {
        side->codes[i] = (uint8_t)letter_code(token->letters.at[i]);
        side->dropped[i] = drop_cost(costs, token, i);
    }
}

/* What is left of both when common ends are set aside. */
typedef struct Middle {
    size_t from, to, other_to;
} Middle;

static Middle middle_of(Str one, Str other)
{
    Middle middle = { 0, one.len, other.len };

    while (middle.from < middle.to && middle.from < middle.other_to &&
           one.at[middle.from] == other.at[middle.from])
        middle.from++;
    while (middle.from < middle.to && middle.from < middle.other_to &&
           one.at[middle.to - 1] == other.at[middle.other_to - 1])
        middle.to--, middle.other_to--;
    return middle;
}

static unsigned lesser(unsigned a, unsigned b)
{
    return b < a ? b : a;
}

/* A row of the table of prefixes: one more letter of the other side against all that is left of the
 * side. Rows hold a cell more than letters; `rows` are the two above and this one. */
typedef struct CostRows {
    const CostSide *side;
    size_t from, count; /* its letters in the table */
    uint16_t *rows[3];
} CostRows;

/* Returns its least cell. `before` is the letter before, of which the two may be swapped. */
static unsigned cost_row(CostRows *table, char letter, char before, unsigned drop)
{
    const LetterCosts *costs = table->side->costs;
    const char *letters = table->side->token->letters.at + table->from;
    const uint8_t *codes = table->side->codes + table->from;
    const uint8_t *dropped = table->side->dropped + table->from;
    const uint8_t *alike = costs->alike[letter_code(letter)];
    uint16_t *oldest = table->rows[0], *above = table->rows[1], *row = table->rows[2];
    unsigned cost = above[0] + drop, least = cost;

    row[0] = (uint16_t)cost;
    for (size_t j = 0; j < table->count; j++) {
        unsigned change = letter == letters[j] ? 0 : COST_LETTER - (unsigned)alike[codes[j]];
        cost = lesser(above[j] + change, cost + dropped[j]);
        cost = lesser(cost, above[j + 1] + drop);
        if (before == letters[j] && j > 0 && letter == letters[j - 1] && letter != before)
            cost = lesser(cost, oldest[j - 1] + costs->swapped);
        row[j + 1] = (uint16_t)cost;
        least = lesser(least, cost);
    }
    return least;
}

unsigned cost_from(const CostSide *side, const NameToken *other, unsigned limit)
{
    Middle middle = middle_of(side->token->letters, other->letters);
    uint16_t cells[3][NAME_TOKEN_BYTES_MAX + 1] UNSET;
    unsigned least = 0, least_above = 0;
    CostRows table = {
        side, middle.from, middle.to - middle.from, { cells[0], cells[1], cells[2] }
    };
    char before = 0;

    cells[2][0] = 0;
    for (size_t j = 0; j < table.count; j++)
        cells[2][j + 1] = (uint16_t)(cells[2][j] + side->dropped[middle.from + j]);
    for (size_t i = middle.from; i < middle.other_to; i++) {
        uint16_t *oldest = table.rows[0];
        table.rows[0] = table.rows[1], table.rows[1] = table.rows[2], table.rows[2] = oldest;
        least = cost_row(&table, other->letters.at[i], before, drop_cost(side->costs, other, i));
        if (least > limit && least_above > limit)
            return limit + 1;
        before = other->letters.at[i];
        least_above = least;
    }
    return table.rows[2][table.count];
}

const CostSide *cost_side(CostSides *sides, const NameToken *token, const NameToken *other)
{
    static const LetterCosts *const all[COST_TABLES] = { &costs_written, &costs_unvowelled,
                                                         &costs_kana, &costs_syllables };
    const LetterCosts *costs = costs_of(token, other);
    size_t place = 0;

    while (all[place] != costs)
        place++;
    if (sides->of[place].token != token)
        side_fill(&sides->of[place], token, costs);
    return &sides->of[place];
}
