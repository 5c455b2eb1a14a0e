/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

#include <string.h>

/*
 * Alphabets. Most letters are spelled by the table alone; here stand those that depend on their
 * neighbours, and letters that only look as if they were of the word's script.
 */

/* Letters of other alphabets that look like a Latin one, small or capital. */
static const struct {
    uint16_t point;
    char latin;
} look_alikes[] = {
    { 0x430, 'a' }, { 0x432, 'b' }, { 0x435, 'e' }, { 0x43a, 'k' }, { 0x43c, 'm' }, { 0x43d, 'h' },
    { 0x43e, 'o' }, { 0x440, 'p' }, { 0x441, 'c' }, { 0x442, 't' }, { 0x443, 'y' }, { 0x445, 'x' },
    { 0x451, 'e' }, { 0x455, 's' }, { 0x456, 'i' }, { 0x457, 'i' }, { 0x458, 'j' }, { 0x4bb, 'h' },
    { 0x501, 'd' }, { 0x51b, 'q' }, { 0x51d, 'w' }, { 0x4cf, 'l' }, { 0x4af, 'y' }, { 0x3b1, 'a' },
    { 0x3b2, 'b' }, { 0x3b5, 'e' }, { 0x3b6, 'z' }, { 0x3b7, 'h' }, { 0x3b9, 'i' }, { 0x3ba, 'k' },
    { 0x3bc, 'm' }, { 0x3bd, 'n' }, { 0x3bf, 'o' }, { 0x3c1, 'p' }, { 0x3c4, 't' }, { 0x3c5, 'y' },
    { 0x3c7, 'x' }, { 0x3f3, 'j' }, { 0x3f2, 'c' },
};

static char latin_look(uint32_t point)
{
    for (size_t i = 0; i < COUNT_OF(look_alikes); i++)
        if (look_alikes[i].point == point)
            return look_alikes[i].latin;
    return 0;
}

/* What the Latin letter is worth in a word of the other alphabet; 0 is no look-alike. */
static Letter look_of_kind(char latin, LetterKind kind)
{
    for (size_t i = 0; i < COUNT_OF(look_alikes); i++) {
        Letter letter = letter_find(look_alikes[i].point);
        if (look_alikes[i].latin == latin && letter.kind == kind)
            return letter;
    }
    return (Letter){ 0 };
}

/* A digit between letters stands for the letter it looks like. */
static char digit_look(uint32_t point)
{
    static const char looks[] = "oi.e.s...g";

    return point >= '0' && point <= '9' ? looks[point - '0'] : '.';
}

static LetterKind main_kind(const Glyph *glyphs, size_t count)
{
    size_t counts[LETTER_KINDS] = { 0 };
    LetterKind most = LETTER_LATIN;

    for (size_t i = 0; i < count; i++)
        counts[glyphs[i].kind]++;
    for (LetterKind kind = LETTER_LATIN; kind <= LETTER_ALPHABET; kind++)
        if (counts[kind] > counts[most])
            most = kind;
    return most;
}

/* A letter that is of another script than its word. */
static void spell_stranger(const Glyph *glyph, LetterKind kind, Spelling *spelling)
{
    char look = glyph->kind == LETTER_DIGIT ? digit_look(glyph->point) : latin_look(glyph->point);

    if (glyph->kind == LETTER_LATIN && glyph->len == 1) {
        Letter letter = look_of_kind(letter_latin[glyph->latin], kind);
        if (letter.kind == kind) {
            spell_put(spelling, letter_latin + letter.latin, letter.len);
            return;
        }
    }
    if (glyph->kind != LETTER_LATIN && look && kind == LETTER_LATIN)
        spell_put(spelling, &look, 1);
    else if (glyph->kind == LETTER_DIGIT && look != '.')
        spell_put(spelling, &look, 1);
    else
        spell_glyph(spelling, glyph);
}

static uint32_t point_at(const Glyph *glyphs, size_t count, size_t at)
{
    return at < count ? glyphs[at].point : 0;
}

static bool one_of(uint32_t point, const uint16_t *points, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (points[i] == point)
            return true;
    return false;
}

/* ---- Greek ---------------------------------------------------------------------------------- */

enum {
    ALPHA = 0x3b1,
    GAMMA = 0x3b3,
    DELTA = 0x3b4,
    EPSILON = 0x3b5,
    ETA = 0x3b7,
    KAPPA = 0x3ba,
    MU = 0x3bc,
    NU = 0x3bd,
    XI = 0x3be,
    OMICRON = 0x3bf,
    PI = 0x3c0,
    TAU = 0x3c4,
    UPSILON = 0x3c5,
    CHI = 0x3c7,
};

static bool is_voiceless(uint32_t point)
{
    static const uint16_t points[] = { 0,     0x3b8, 0x3ba, 0x3be, 0x3c0, 0x3c3,
                                       0x3c2, 0x3c4, 0x3c6, 0x3c7, 0x3c8 };
    return one_of(point, points, COUNT_OF(points));
}

/* True when the letter was spelled here, because of its neighbours. */
static bool spell_greek(const Glyph *glyphs, size_t count, size_t at, Spelling *spelling)
{
    uint32_t point = glyphs[at].point, next = point_at(glyphs, count, at + 1);
    uint32_t before = at > 0 ? glyphs[at - 1].point : 0;

    if (point == UPSILON && before == OMICRON) {
        spell_c(spelling, "u");
        return true;
    }
    if (point == UPSILON && (before == ALPHA || before == EPSILON || before == ETA)) {
        spell_c(spelling, is_voiceless(next) ? "f" : "v");
        return true;
    }
    if (point == GAMMA && (next == GAMMA || next == CHI || next == XI)) {
        spell_c(spelling, "n");
        return true;
    }
    if (at == 0 && point == MU && next == PI) {
        spell_c(spelling, "b");
        return true;
    }
    return (at == 1 && point == PI && before == MU); /* told with mu */
}

/* ---- Cyrillic ------------------------------------------------------------------------------- */

static bool is_ukrainian(const Glyph *glyphs, size_t count)
{
    static const uint16_t points[] = { 0x454, 0x456, 0x457, 0x491 };

    for (size_t i = 0; i < count; i++)
        if (one_of(glyphs[i].point, points, COUNT_OF(points)))
            return true;
    return false;
}

enum { HARD_SIGN = 0x44a };

static bool is_cyrillic_consonant(uint32_t point)
{
    static const uint16_t vowels[] = {
        0x430, 0x435, 0x438, 0x43e, 0x443, 0x44b, 0x44d, 0x44e, 0x44f
    };

    return point >= 0x430 && point <= 0x448 && !one_of(point, vowels, COUNT_OF(vowels));
}

static bool spell_cyrillic(const Glyph *glyphs, size_t count, size_t at, bool ukrainian,
                           Spelling *spelling)
{
    uint32_t point = glyphs[at].point, before = at > 0 ? glyphs[at - 1].point : 0;

    if (point == HARD_SIGN && at > 0 && is_cyrillic_consonant(point_at(glyphs, count, at + 1))) {
        spell_c(spelling, "a"); /* in Bulgarian a vowel: Parvanov */
        return true;
    }
    if (point == 0x435 && (before == 0x44c || before == 0x44a)) { /* e after a sign */
        spell_c(spelling, "ye");
        return true;
    }
    if (point == 0x439 && before == 0x44b) /* yy is written y */
        return true;
    if (ukrainian && point == 0x433) {
        spell_c(spelling, "h");
        return true;
    }
    if (ukrainian && point == 0x438) {
        spell_c(spelling, "y");
        return true;
    }
    return false;
}

/* ---- Armenian ------------------------------------------------------------------------------- */

static bool spell_armenian(const Glyph *glyphs, size_t count, size_t at, Spelling *spelling)
{
    uint32_t point = glyphs[at].point, before = at > 0 ? glyphs[at - 1].point : 0;

    if (point == 0x578 && point_at(glyphs, count, at + 1) == 0x582)
        return true; /* told with the next: u */
    if (point == 0x582 && before == 0x578) {
        spell_c(spelling, "u");
        return true;
    }
    if (at == 0 && point == 0x578) {
        spell_c(spelling, "vo");
        return true;
    }
    if (at == 0 && point == 0x565) {
        spell_c(spelling, "ye");
        return true;
    }
    return false;
}

void latin_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    LetterKind kind = main_kind(glyphs, count);
    bool ukrainian = kind == LETTER_CYRILLIC && is_ukrainian(glyphs, count);

    for (size_t i = 0; i < count; i++) {
        bool told = false;

        if (glyphs[i].kind != kind)
            spell_stranger(&glyphs[i], kind, spelling);
        else if (kind == LETTER_GREEK)
            told = spell_greek(glyphs, count, i, spelling);
        else if (kind == LETTER_CYRILLIC)
            told = spell_cyrillic(glyphs, count, i, ukrainian, spelling);
        else if (kind == LETTER_ALPHABET)
            told = spell_armenian(glyphs, count, i, spelling);
        if (!told && glyphs[i].kind == kind)
            spell_glyph(spelling, &glyphs[i]);
    }
}
