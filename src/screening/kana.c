/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/letters.h"

#include "base/base.h"

#include <string.h>

/*
 * Kana in Latin letters. Foreign names are written in kana by their sound, so what counts is which
 * foreign sounds a kana stands for: long vowels are not marked, and a small vowel takes the place
 * of the vowel before it.
 */

enum { KANA_FIRST = 0x30a1, KANA_LAST = 0x30fa, KANA_LONG = 0x30fc };

static const char kana_latin[KANA_LAST - KANA_FIRST + 1][4] = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke", "va", "vi", "ve", "vo",
};

enum {
    SMALL_A = 0x30a1,
    SMALL_O = 0x30a9,
    SMALL_TSU = 0x30c3,
    SMALL_YA = 0x30e3,
    SMALL_YU = 0x30e5,
    SMALL_YO = 0x30e7,
    SMALL_WA = 0x30ee,
    KANA_U = 0x30a6,
    KANA_I = 0x30a4,
};

static bool is_small_vowel(uint32_t kana)
{
    return kana >= SMALL_A && kana <= SMALL_O && kana % 2 == 1;
}

static bool is_small_y(uint32_t kana)
{
    return kana == SMALL_YA || kana == SMALL_YU || kana == SMALL_YO;
}

static const char *latin_of(uint32_t kana)
{
    return kana >= KANA_FIRST && kana <= KANA_LAST ? kana_latin[kana - KANA_FIRST] : "";
}

/* ki and small ya: kya; shi and small ya: sha. */
static void spell_small_y(Spelling *spelling, const char *large, const char *small)
{
    size_t stem = strlen(large) - 1;
    bool palatal = strcmp(large, "shi") == 0 || strcmp(large, "chi") == 0 || !strcmp(large, "ji");

    spell_put(spelling, large, stem);
    spell_c(spelling, palatal ? small + 1 : small);
}

/* fu and small i: fi; u and small i: wi; i and small e: ye. */
static void spell_small_vowel(Spelling *spelling, uint32_t kana, const char *large,
                              const char *small)
{
    if (kana == KANA_U)
        spell_c(spelling, "w");
    else if (kana == KANA_I)
        spell_c(spelling, "y");
    else if (strlen(large) == 1)
        spell_c(spelling, large); /* a vowel drawn out */
    else
        spell_put(spelling, large, strlen(large) - 1);
    if (strcmp(large, "ku") == 0 || strcmp(large, "gu") == 0)
        spell_c(spelling, "w");
    spell_c(spelling, small);
}

/* The large kana at `at` with what follows it small; how many glyphs that were. */
static size_t spell_kana(const Glyph *glyphs, size_t left, Spelling *spelling)
{
    uint32_t kana = glyphs[0].point, next = left > 1 ? glyphs[1].point : 0;
    const char *large = latin_of(kana);

    if (large[0] && is_small_y(next)) {
        spell_small_y(spelling, large, latin_of(next));
        return 2;
    }
    if (large[0] && kana != SMALL_TSU && is_small_vowel(next) && kana != SMALL_A) {
        spell_small_vowel(spelling, kana, large, latin_of(next));
        return 2;
    }
    spell_c(spelling, large);
    return 1;
}

void kana_spell(const Glyph *glyphs, size_t count, Spelling *spelling)
{
    bool doubled = false;

    for (size_t i = 0; i < count;) {
        if (glyphs[i].point == SMALL_TSU) {
            doubled = true;
            i++;
            continue;
        }
        size_t from = spelling->len;
        i += spell_kana(glyphs + i, count - i, spelling);
        if (doubled && spelling->len > from && strchr("aiueon", spelling->letters[from]) == NULL) {
            Spelling rest = *spelling;
            spelling->len = from;
            /* Before ch it is a t, as everybody writes it: Hotchkiss */
            spell_put(spelling, rest.letters[from] == 'c' ? "t" : rest.letters + from, 1);
            spell_put(spelling, rest.letters + from, rest.len - from);
        }
        doubled = false;
    }
}
