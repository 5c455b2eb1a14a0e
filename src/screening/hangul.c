/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

/*
 * Hangul syllable by syllable: how sounds change where syllables meet is left out, as people leave
 * it out of their own names. Letters are those of McCune and Reischauer without their marks, which
 * the North writes and of which the South's differ by letters that cost little.
 */

enum { SYLLABLES = 0xac00, SYLLABLES_END = 0xd7a4, VOWELS = 21, LASTS = 28 };

static const char firsts[][3] = { "g",  "kk", "n", "d",  "tt", "r", "m", "b", "pp", "s",
                                  "ss", "",   "j", "jj", "ch", "k", "t", "p", "h" };
static const char vowels[VOWELS][4] = { "a",  "ae", "ya", "yae", "o",  "e",  "yo",
                                        "ye", "o",  "wa", "wae", "oe", "yo", "u",
                                        "wo", "we", "wi", "yu",  "u",  "ui", "i" };
static const char lasts[LASTS][3] = { "",  "k",  "k", "k", "n", "n", "n", "t", "l", "k",
                                      "m", "l",  "l", "l", "p", "l", "m", "p", "p", "t",
                                      "t", "ng", "t", "t", "k", "t", "p", "t" };

void hangul_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t at = glyphs[i].point - SYLLABLES;

        if (glyphs[i].point < SYLLABLES || glyphs[i].point >= SYLLABLES_END)
            continue; /* a part that belongs to no syllable */
        spell_c(spelling, firsts[at / LASTS / VOWELS]);
        spell_c(spelling, vowels[at / LASTS % VOWELS]);
        spell_c(spelling, lasts[at % LASTS]);
    }
}
