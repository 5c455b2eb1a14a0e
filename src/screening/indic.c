/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

/* Scripts of India and its neighbours, whose consonants carry an `a` that is not written; and Thai,
 * whose vowels stand before, behind, over and under. */

/* Devanagari, Bengali, Gurmukhi, Gujarati: the last `a` of a word is not spoken. */
static bool drops_last(uint32_t point)
{
    return point >= 0x900 && point <= 0xaff;
}

void indic_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    for (size_t i = 0; i < count; i++) {
        LetterKind next = i + 1 < count ? glyphs[i + 1].kind : LETTER_NONE;

        if (glyphs[i].kind == LETTER_VIRAMA)
            continue;
        spell_glyph(spelling, &glyphs[i]);
        if (glyphs[i].kind != LETTER_INDIC || next == LETTER_SIGN || next == LETTER_VIRAMA)
            continue;
        if (i + 1 < count || i == 0 || !drops_last(glyphs[i].point))
            spell_c(spelling, "a");
    }
}

/* ---- Thai ----------------------------------------------------------------------------------- */

enum {
    THAI_FIRST = 0xe01,
    THAI_LAST = 0xe2e,
    O_ANG = 0xe2d,
    HO_HIP = 0xe2b,
    RO_RUA = 0xe23,
    LEADING_FIRST = 0xe40, /* vowels written before the consonant they follow */
    LEADING_LAST = 0xe44,
    SILENCER = 0xe4c,
};

static bool is_consonant(uint32_t point)
{
    return point >= THAI_FIRST && point <= THAI_LAST;
}

static bool is_leading(uint32_t point)
{
    return point >= LEADING_FIRST && point <= LEADING_LAST;
}

static bool is_following(uint32_t point)
{
    return point >= 0xe30 && point <= 0xe3a;
}

/* What a consonant sounds like at the end of a syllable. */
static const char *thai_last(const Glyph *glyph)
{
    char first = letter_latin[glyph->latin];

    switch (glyph->point) {
    case 0xe0d: /* yo ying, ro, lo, lo chula */
    case RO_RUA:
    case 0xe25:
    case 0xe2c:
        return "n";
    default:
        break;
    }
    if (glyph->point == 0xe07 || first == 'n' || first == 'm' || first == 'y' || first == 'w')
        return NULL;
    if (first == 'k')
        return "k";
    return first == 'b' || first == 'p' || first == 'f' ? "p" : "t";
}

/* Is the consonant at `i` the last of a syllable: after a vowel, and none follows? */
static bool is_last(const Glyph *glyphs, size_t count, size_t i)
{
    uint32_t before = i > 0 ? glyphs[i - 1].point : 0,
             next = i + 1 < count ? glyphs[i + 1].point : 0;
    bool open = is_following(before) || (i >= 2 && is_leading(glyphs[i - 2].point));

    return i > 0 && (open || next == 0) && !is_following(next);
}

static void spell_consonant(const Glyph *glyphs, size_t count, size_t i, const Glyph *leading,
                            Spelling *spelling)
{
    uint32_t point = glyphs[i].point, next = i + 1 < count ? glyphs[i + 1].point : 0;
    const char *last = !leading && is_last(glyphs, count, i) ? thai_last(&glyphs[i]) : NULL;
    bool carries = leading || is_following(next);

    if (point == O_ANG && i > 0 && is_following(glyphs[i - 1].point))
        ; /* part of the vowel before it */
    else if (last)
        spell_c(spelling, last);
    else if (point == HO_HIP && is_consonant(next) && i == 0)
        ; /* only lends its tone */
    else if (point != O_ANG || !carries)
        spell_glyph(spelling, &glyphs[i]);
    if (leading)
        spell_glyph(spelling, leading);
}

void thai_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    const Glyph *leading = NULL;

    for (size_t i = 0; i < count; i++) {
        if (is_leading(glyphs[i].point)) {
            leading = &glyphs[i];
        } else if (is_consonant(glyphs[i].point)) {
            if (i + 1 == count || glyphs[i + 1].point != SILENCER)
                spell_consonant(glyphs, count, i, leading, spelling);
            leading = NULL;
        } else {
            spell_glyph(spelling, &glyphs[i]);
        }
    }
    if (leading)
        spell_glyph(spelling, leading);
}
