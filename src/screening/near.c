/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/near.h"

#include "screening/cost.h"

/* What is left of both when common ends are set aside: edits lie in it alone. */
static void set_ends_aside(Str *a, Str *b)
{
    size_t from = 0, shorter = a->len < b->len ? a->len : b->len, ends = 0;

    while (from < shorter && a->at[from] == b->at[from])
        from++;
    while (ends < shorter - from && a->at[a->len - 1 - ends] == b->at[b->len - 1 - ends])
        ends++;
    *a = (Str){ a->at + from, a->len - from - ends };
    *b = (Str){ b->at + from, b->len - from - ends };
}

static unsigned least_of(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static Str behind_first(Str text, size_t count)
{
    return (Str){ text.at + count, text.len - count };
}

/* Where two texts begin to differ, one of few edits was made: each is tried. */
static bool within_edits(Str a, Str b, unsigned edits, bool swaps)
{
    if ((a.len > b.len ? a.len - b.len : b.len - a.len) > edits)
        return false;
    set_ends_aside(&a, &b);
    if (a.len <= edits && b.len <= edits)
        return true;
    if (edits == 0 || a.len == 0 || b.len == 0)
        return false;
    return within_edits(behind_first(a, 1), behind_first(b, 1), edits - 1, swaps) ||
           within_edits(behind_first(a, 1), b, edits - 1, swaps) ||
           within_edits(a, behind_first(b, 1), edits - 1, swaps) ||
           (swaps && a.len > 1 && b.len > 1 && a.at[0] == b.at[1] && a.at[1] == b.at[0] &&
            within_edits(behind_first(a, 2), behind_first(b, 2), edits - 1, swaps));
}

static size_t longer(size_t a, size_t b)
{
    return a > b ? a : b;
}

bool near_by_letters(const NameToken *a, const NameToken *b)
{
    size_t length = longer(a->letters.len, b->letters.len);
    size_t step = cost_step(near_rules.edits_for, COUNT_OF(near_rules.edits_for), length);
    return within_edits(a->letters, b->letters, near_rules.edits[step], true);
}

static bool kana(const NameToken *a, const NameToken *b)
{
    return a->origin == ORIGIN_KANA || b->origin == ORIGIN_KANA;
}

static bool other_script(const NameToken *token)
{
    return token->origin != ORIGIN_KANA && token->origin != ORIGIN_LETTERS;
}

/* Of two guesses at a sound, what differs is not forgiven. */
static bool may_sound_otherwise(const NameToken *a, const NameToken *b)
{
    return kana(a, b) && !other_script(a) && !other_script(b);
}

bool near_by_sound(const NameToken *a, const NameToken *b)
{
    size_t shorter = least_of((unsigned)a->sound.len, (unsigned)b->sound.len);
    size_t step = cost_step(near_rules.sounds_for, COUNT_OF(near_rules.sounds_for),
                            longer(a->sound.len, b->sound.len));

    if (!may_sound_otherwise(a, b))
        return shorter >= (size_t)near_rules.same_sound_letters && str_eq(a->sound, b->sound);
    if (shorter < (size_t)near_rules.loose_sound_letters)
        return shorter > 0 && str_eq(a->sound, b->sound);
    return within_edits(a->sound, b->sound, near_rules.sounds[step], false);
}

static bool begin_alike(const NameToken *a, const NameToken *b)
{
    return a->letters.at[0] == b->letters.at[0];
}

/* Kanji numbered as they come, so that edits are counted in bytes as for Latin. */
typedef struct Drawing {
    uint32_t points[2 * NAME_TOKEN_BYTES_MAX];
    size_t point_count;
    char numbers[2][NAME_TOKEN_BYTES_MAX];
} Drawing;

static Str drawing_put(Drawing *drawing, size_t side, Str text)
{
    size_t len = 0;

    ensure(text.len <= NAME_TOKEN_BYTES_MAX);
    for (size_t at = 0; at < text.len; len++) {
        size_t i = 0;
        uint32_t point = utf8_next(text, &at);
        while (i < drawing->point_count && drawing->points[i] != point)
            i++;
        if (i == drawing->point_count)
            drawing->points[drawing->point_count++] = point;
        drawing->numbers[side][len] = (char)i;
    }
    return (Str){ drawing->numbers[side], len };
}

static int32_t near_drawn(const NameToken *a, const NameToken *b)
{
    Drawing drawing UNSET;
    drawing.point_count = 0;
    Str one = drawing_put(&drawing, 0, a->letters), other = drawing_put(&drawing, 1, b->letters);
    size_t length = longer(one.len, other.len);
    size_t step = cost_step(near_rules.drawn_for, COUNT_OF(near_rules.drawn_for), length);

    for (unsigned edits = 0; edits <= near_rules.drawn[step]; edits++)
        if (within_edits(one, other, edits, true))
            return NEAR_SAME - NEAR_SAME * (int32_t)edits / (int32_t)length;
    return 0;
}

static bool gate_spelled(const NameToken *a, const NameToken *b)
{
    return near_by_letters(a, b) || near_by_sound(a, b);
}

static bool same_term(const NameToken *a, const NameToken *b)
{
    return a->term != 0 && a->term == b->term;
}

bool near_gate(const NameToken *a, const NameToken *b)
{
    if (str_eq(a->letters, b->letters))
        return true;
    if (a->kind == TOKEN_NUMBER || b->kind == TOKEN_NUMBER)
        return false;
    if (same_term(a, b))
        return true;
    if (token_drawn(a) || token_drawn(b))
        return token_drawn(a) && token_drawn(b) && near_drawn(a, b) > 0;
    if (a->kind == TOKEN_INITIAL || b->kind == TOKEN_INITIAL)
        return begin_alike(a, b);
    return gate_spelled(a, b);
}

static bool syllabic(const NameToken *token)
{
    return token->origin == ORIGIN_HAN || token->origin == ORIGIN_HANGUL;
}

/* Is each read from a script that does not say how it is read in full? */
static bool both_guessed(const NameToken *a, const NameToken *b)
{
    return a->origin != ORIGIN_LETTERS && b->origin != ORIGIN_LETTERS &&
           (other_script(a) || other_script(b));
}

/* The most a pair of this length and sound may cost, and still be near. */
static unsigned cost_limit(const NameToken *a, const NameToken *b)
{
    size_t length = longer(a->letters.len, b->letters.len);
    size_t step = cost_step(near_rules.cost_for, COUNT_OF(near_rules.cost_for), length);
    unsigned limit = near_rules.cost_max[step];

    if (syllabic(a) || syllabic(b) || both_guessed(a, b))
        limit = near_rules.cost_syllabic;
    else if (kana(a, b) && str_eq(a->sound, b->sound))
        limit = UINT16_MAX; /* all that a syllabary tells for sure is the same */
    else if (kana(a, b))
        limit = (unsigned)(near_rules.cost_a_sound * longer(a->sound.len, b->sound.len));
    return least_of(limit, (unsigned)((NEAR_SAME - NEAR_MIN) * length / 10));
}

/* Mandarin is a guess, and so is a sound that is not quite the one in kana. */
static bool guessed(const NameToken *a, const NameToken *b)
{
    return a->origin == ORIGIN_HAN || b->origin == ORIGIN_HAN ||
           (kana(a, b) && !str_eq(a->sound, b->sound));
}

static int32_t near_behind_gate(CostSides *sides, const NameToken *a, const NameToken *b)
{
    int32_t near = NEAR_SAME;

    if (!str_eq(a->letters, b->letters)) {
        unsigned limit = cost_limit(a, b);
        unsigned cost = cost_from(cost_side(sides, a, b), b, limit);
        if (cost > limit)
            return 0;
        near -= (int32_t)(10 * cost / longer(a->letters.len, b->letters.len));
    }
    near -= guessed(a, b) ? near_rules.guessed : 0;
    return near >= NEAR_MIN ? near : 0;
}

int32_t near_spelled(const NameToken *a, const NameToken *b)
{
    CostSides sides UNSET;

    if (!str_eq(a->letters, b->letters) && !gate_spelled(a, b))
        return 0;
    cost_sides_forget(&sides);
    return near_behind_gate(&sides, a, b);
}

bool near_is_spelled(const NameToken *a, const NameToken *b)
{
    return a->kind != TOKEN_NUMBER && b->kind != TOKEN_NUMBER && a->kind != TOKEN_INITIAL &&
           b->kind != TOKEN_INITIAL && !same_term(a, b) && !token_drawn(a) && !token_drawn(b);
}

/* Two of which more than letters and sound decide. */
static int32_t near_otherwise(const NameToken *a, const NameToken *b)
{
    bool same = str_eq(a->letters, b->letters);

    if (a->kind == TOKEN_NUMBER || b->kind == TOKEN_NUMBER)
        return same ? NEAR_SAME : 0;
    if (same_term(a, b))
        return same ? NEAR_SAME : near_rules.term;
    if (token_drawn(a) || token_drawn(b))
        return token_drawn(a) && token_drawn(b) ? near_drawn(a, b) : 0;
    if (!same)
        return begin_alike(a, b) ? near_rules.initial : 0;
    return near_spelled(a, b);
}

int32_t near_tokens(const NameToken *a, const NameToken *b)
{
    return near_is_spelled(a, b) ? near_spelled(a, b) : near_otherwise(a, b);
}

int32_t near_found(CostSides *sides, const NameToken *a, const NameToken *b)
{
    return near_is_spelled(a, b) ? near_behind_gate(sides, a, b) : near_otherwise(a, b);
}
