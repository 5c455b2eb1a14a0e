/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

/*
 * Arabic and Hebrew letters: consonants, and the long vowels that are written. Waw and ya are
 * consonants beside a written vowel and vowels elsewhere. Between two consonants an `a` is put,
 * which is right more often than nothing is, and keeps s and h from becoming sh.
 */

enum {
    ALEF = 0x627,
    ALEF_MADDA = 0x622,
    LAM = 0x644,
    HEH = 0x647,
    WAW = 0x648,
    YEH = 0x64a,
    FARSI_YEH = 0x6cc,
    TEH_MARBUTA = 0x629,
    AIN = 0x639,
    HEBREW_HE = 0x5d4,
    HEBREW_VAV = 0x5d5,
    HEBREW_YOD = 0x5d9,
};

static uint32_t point_at(const Glyph *glyphs, size_t count, size_t at)
{
    return at < count ? glyphs[at].point : 0;
}

static bool is_alef(uint32_t point)
{
    return point == ALEF || point == ALEF_MADDA || point == 0x623 || point == 0x625 ||
           point == 0x649 || point == 0x671;
}

static bool is_yeh(uint32_t point)
{
    return point == YEH || point == FARSI_YEH;
}

/* A written vowel, beside which waw and ya are consonants. */
static bool is_vowel(uint32_t point)
{
    return is_alef(point) || point == TEH_MARBUTA || point == AIN;
}

/* The vowel or the consonant that a waw or ya is here. */
static const char *half_vowel(const Glyph *glyphs, size_t count, size_t at, const char *vowel,
                              const char *consonant)
{
    uint32_t before = at > 0 ? glyphs[at - 1].point : 0, next = point_at(glyphs, count, at + 1);
    bool alone = at == 0 || (at == 1 && is_alef(before)); /* alef only carries a first vowel */

    if (is_vowel(next) || at == 0 || (glyphs[at].point == WAW && is_yeh(next)))
        return consonant;
    if (alone)
        return vowel;
    return is_vowel(before) ? consonant : vowel;
}

static void spell_arabic(const Glyph *glyphs, size_t count, size_t at, Spelling *spelling)
{
    uint32_t point = glyphs[at].point, next = point_at(glyphs, count, at + 1);
    bool next_half = next == WAW || is_yeh(next);

    if (point == WAW)
        spell_c(spelling, half_vowel(glyphs, count, at, "u", "w"));
    else if (is_yeh(point))
        spell_c(spelling, half_vowel(glyphs, count, at, "i", "y"));
    else if (at == 0 && is_alef(point) && point != ALEF_MADDA && next_half &&
             !is_vowel(point_at(glyphs, count, 2)))
        return; /* alef carries the vowel that follows */
    else if (point == AIN && is_vowel(next))
        return;
    else if (point == HEH && at >= 2 && glyphs[at - 1].point == LAM && glyphs[at - 2].point == LAM)
        spell_c(spelling, "ah"); /* God's name, alone and in names: the vowel is never written */
    else
        spell_glyph(spelling, &glyphs[at]);
}

static void spell_hebrew(const Glyph *glyphs, size_t count, size_t at, Spelling *spelling)
{
    uint32_t point = glyphs[at].point, before = at > 0 ? glyphs[at - 1].point : 0;
    uint32_t next = point_at(glyphs, count, at + 1);

    if (point == HEBREW_VAV && next == HEBREW_VAV)
        return; /* two are one v */
    if (point == HEBREW_VAV)
        spell_c(spelling, at == 0 || before == HEBREW_VAV ? "v" : "o");
    else if (point == HEBREW_YOD && before == HEBREW_YOD)
        return;
    else if (point == HEBREW_YOD)
        spell_c(spelling, at == 0 ? "y" : "i");
    else if (point == HEBREW_HE && at + 1 == count && at > 0)
        spell_c(spelling, "a");
    else
        spell_glyph(spelling, &glyphs[at]);
}

static bool is_spoken_vowel(char letter)
{
    return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

/* Puts the vowel before what was spelled since `from`, where two consonants would meet. */
static void part_consonants(Spelling *spelling, size_t from)
{
    Spelling rest = *spelling;

    if (from == 0 || from == spelling->len || is_spoken_vowel(rest.letters[from - 1]) ||
        is_spoken_vowel(rest.letters[from]))
        return;
    spelling->len = from;
    spell_c(spelling, "a");
    spell_put(spelling, rest.letters + from, rest.len - from);
}

void abjad_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    for (size_t i = 0; i < count; i++) {
        size_t from = spelling->len;

        if (glyphs[i].kind == LETTER_HEBREW)
            spell_hebrew(glyphs, count, i, spelling);
        else
            spell_arabic(glyphs, count, i, spelling);
        if (glyphs[i].kind != glyphs[0].kind || from == 0)
            continue;
        if (glyphs[i].point != LAM || glyphs[i - 1].point != LAM)
            part_consonants(spelling, from); /* God's name keeps its double l */
    }
}
