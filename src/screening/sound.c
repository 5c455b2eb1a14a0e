/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/sound.h"

#include "base/base.h"

#include <string.h>

/* Spellings of one consonant, by the letter they begin with, longest first. */
typedef struct Consonant {
    char spelling[5];
    char sound[3];
} Consonant;

static const Consonant with_c[] = { { "ch", "J" }, { "cz", "J" }, { "ck", "k" } };
static const Consonant with_d[] = { { "dzh", "J" }, { "dj", "J" }, { "dz", "s" }, { "dh", "d" } };
static const Consonant with_g[] = { { "gh", "k" } };
static const Consonant with_j[] = { { "j", "J" } };
static const Consonant with_k[] = { { "kh", "h" } };
static const Consonant with_l[] = { { "l", "r" } };
static const Consonant with_p[] = { { "ph", "h" } };
static const Consonant with_q[] = { { "q", "k" } };
static const Consonant with_s[] = { { "sch", "s" }, { "sh", "s" }, { "sz", "s" } };
static const Consonant with_t[] = { { "tsch", "J" }, { "tch", "J" }, { "tj", "J" },
                                    { "th", "s" },   { "ts", "s" },  { "tz", "s" } };
static const Consonant with_x[] = { { "x", "ks" } };
static const Consonant with_z[] = { { "zh", "J" } };

#define WITH(letter, consonants) [(letter) - 'a'] = { (consonants), COUNT_OF(consonants) }
static const struct {
    const Consonant *consonants;
    size_t count;
} spellings['z' - 'a' + 1] = {
    WITH('c', with_c), WITH('d', with_d), WITH('g', with_g), WITH('j', with_j),
    WITH('k', with_k), WITH('l', with_l), WITH('p', with_p), WITH('q', with_q),
    WITH('s', with_s), WITH('t', with_t), WITH('x', with_x), WITH('z', with_z),
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool is_consonant(char c)
{
    return c && !is_vowel(c);
}

/*
 * Spellings that are read otherwise in some places: x at the head of a word, and in Pinyin behind a
 * nasal, is no ks (Xavier, Chuanxu); ch before a consonant is a breath (Achmad, Richter).
 */
static bool read_otherwise(Str letters, size_t at)
{
    Str rest = { letters.at + at, letters.len - at };
    char before = at > 0 ? rest.at[-1] : 0, next = rest.len > 1 ? rest.at[1] : 0;

    if (rest.at[0] == 'x')
        return !before || ((before == 'n' || before == 'g') && (next == 'i' || next == 'u'));
    return rest.at[0] == 'c' && next == 'h' && rest.len > 2 && is_consonant(rest.at[2]);
}

/* The spelling of the tables at this place, or NULL. */
static const Consonant *spelling_at(Str letters, size_t at)
{
    Str rest = { letters.at + at, letters.len - at };
    char first = rest.at[0];
    size_t count = first >= 'a' && first <= 'z' ? spellings[first - 'a'].count : 0;

    if (count == 0 || read_otherwise(letters, at))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        const Consonant *found = &spellings[first - 'a'].consonants[i];
        size_t len = 1;
        while (found->spelling[len] && len < rest.len && found->spelling[len] == rest.at[len])
            len++;
        if (!found->spelling[len])
            return found;
    }
    return NULL;
}

/*
 * w is heard where it begins a syllable of its own. Before o and u a vowel glides over (Dawood and
 * Daoud), behind a it only ends its syllable (Fawzi, Fauzi), and of hw at the
 * head of a syllable the h is heard (Hwan).
 */
static bool silent_w(Str letters, size_t at)
{
    char next = at + 1 < letters.len ? letters.at[at + 1] : 0;
    char before = at > 0 ? letters.at[at - 1] : 0, last = at > 1 ? letters.at[at - 2] : 0;
    bool syllable = next && is_vowel(next);

    if (before == 'h')
        return syllable && (last == 0 || last == 'n' || last == 'g');
    if (!before || !is_vowel(before))
        return false;
    return syllable ? next == 'o' || next == 'u' : before == 'a';
}

/* n is m before lips, also where it is written ng. */
static char sound_of_n(Str rest)
{
    size_t at = rest.len > 1 && rest.at[1] == 'g' ? 2 : 1;
    char next = rest.len > at ? rest.at[at] : 0;

    return next == 'm' || next == 'b' || next == 'p' ? 'm' : 'n';
}

/*
 * What a letter that begins no spelling of the tables sounds like; 0: nothing. Where a syllabary or
 * tables of transliteration fall together, one class stands for all: t, d and z before i with j and
 * ch, g with k, f with h, p with b.
 */
static char sound_of(Str letters, size_t at)
{
    Str rest = { letters.at + at, letters.len - at };
    char c = rest.at[0], before = at > 0 ? rest.at[-1] : 0;
    char next = rest.len > 1 ? rest.at[1] : 0;
    bool before_i = next == 'i' || next == 'y';

    switch (c) {
    case 'w':
        return silent_w(letters, at) ? 0 : 'b';
    case 'v': /* a breath where it is spoken so */
        return !next || strchr("kspft", next) ? 'h' : 'b';
    case 'n':
        return sound_of_n(rest);
    case 'c':
        if (next == 'h') /* Christian, Chloe; Achmad, Chmielnicki */
            return !before && strchr("lr", rest.at[2]) ? 'k' : 'h';
        return before_i || next == 'e' ? 's' : 'k';
    case 't':
    case 'd':
        return before_i ? 'J' : c;
    case 'z':
        return before_i ? 'J' : 's';
    case 'x': /* as read otherwise */
        return 's';
    case 'f':
        return 'h';
    case 'p':
        return 'b';
    case 'g':
        return 'k';
    case 'h': /* silent at the end, and behind consonants that it only marks */
        return before && (!next || (!is_vowel(before) && !strchr("lmnr", before))) ? 0 : 'h';
    default:
        return c >= 'a' && c <= 'z' ? c : 0;
    }
}

/*
 * The letters of an `ng` that one nasal stands for: before a consonant and at the end. Kana write
 * it as n, or with a vowel that is not spoken (ngu); 0: here it is n and g.
 */
static size_t nasal_letters(Str rest, TokenOrigin origin)
{
    if (rest.len < 2 || rest.at[0] != 'n' || rest.at[1] != 'g')
        return 0;
    size_t len = origin == ORIGIN_KANA && rest.len > 2 && rest.at[2] == 'u' ? 3 : 2;
    bool ends = rest.len == len || !is_vowel(rest.at[len]);

    return ends ? len : 0;
}

size_t sound_make(Str letters, TokenOrigin origin, char *ret_sound)
{
    size_t len = 0;

    for (size_t i = 0; i < letters.len;) {
        Str rest = { letters.at + i, letters.len - i };
        size_t nasal = i > 0 ? nasal_letters(rest, origin) : 0;
        const Consonant *found = nasal ? NULL : spelling_at(letters, i);
        char one[2] = { found ? 0 : sound_of(letters, i), 0 };
        const char *sounds = found ? found->sound : one;
        size_t step = nasal ? nasal : found ? strlen(found->spelling) : 1;

        i += step;
        if (is_vowel(sounds[0])) {
            if (len == 0 && i == step)
                ret_sound[len++] = 'a';
            continue;
        }
        for (; *sounds && len < letters.len; sounds++)
            if (len == 0 || ret_sound[len - 1] != *sounds)
                ret_sound[len++] = *sounds;
    }
    return len;
}
