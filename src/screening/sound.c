/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/sound.h"

#include "base/base.h"

#include <string.h>

/* Spellings of one consonant, longest first within a letter. */
static const struct {
    char spelling[5];
    char sound[3];
} spellings[] = {
    { "ch", "J" }, { "cz", "J" },   { "ck", "k" },  { "dzh", "J" }, { "dj", "J" }, { "dz", "s" },
    { "dh", "d" }, { "gh", "k" },   { "j", "J" },   { "kh", "h" },  { "l", "r" },  { "ph", "h" },
    { "q", "k" },  { "tsch", "J" }, { "sch", "s" }, { "sh", "s" },  { "sz", "s" }, { "tch", "J" },
    { "tj", "J" }, { "th", "s" },   { "ts", "s" },  { "tz", "s" },  { "x", "ks" }, { "zh", "J" },
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* Does a spelling of the table begin so? */
static bool begins_spelling(char c)
{
    return c == 'c' || c == 'd' || c == 'g' || c == 'j' || c == 'k' || c == 'l' || c == 'p' ||
           c == 'q' || c == 's' || c == 't' || c == 'x' || c == 'z';
}

/* The spelling at the head of `rest`, or -1. At the `head` of a word x is no ks. */
static int spelling_at(Str rest, bool head)
{
    for (size_t i = 0; begins_spelling(rest.at[0]) && i < COUNT_OF(spellings); i++) {
        if (rest.at[0] != spellings[i].spelling[0] || (head && rest.at[0] == 'x'))
            continue;
        const char *spelling = spellings[i].spelling;
        size_t len = 1;
        while (spelling[len] && len < rest.len && spelling[len] == rest.at[len])
            len++;
        if (!spelling[len])
            return (int)i;
    }
    return -1;
}

/* v and w are b, but a breath where they are spoken so, and nothing before u: Dawood, Daoud. */
static char sound_of_v(Str rest, char c, char before)
{
    char next = rest.len > 1 ? rest.at[1] : 0;

    if (c == 'w' && before && is_vowel(before) && (next == 'o' || next == 'u'))
        return 0;
    return c == 'v' && (!next || strchr("kspft", next)) ? 'h' : 'b';
}

/* n is m before lips, also where it is written ng. */
static char sound_of_n(Str rest)
{
    size_t at = rest.len > 1 && rest.at[1] == 'g' ? 2 : 1;
    char next = rest.len > at ? rest.at[at] : 0;

    return next == 'm' || next == 'b' || next == 'p' ? 'm' : 'n';
}

/*
 * What a letter that begins no spelling of the table sounds like; 0: nothing. Where a syllabary or
 * tables of transliteration fall together, one class stands for all: t, d and z before i with j and
 * ch, g with k, f with h, p with b.
 */
static char sound_of(Str rest, char before)
{
    char c = rest.at[0];
    char next = rest.len > 1 ? rest.at[1] : 0;
    bool before_i = next == 'i' || next == 'y';

    switch (c) {
    case 'v':
    case 'w':
        return sound_of_v(rest, c, before);
    case 'n':
        return sound_of_n(rest);
    case 'c':
        return before_i || next == 'e' ? 's' : 'k';
    case 't':
    case 'd':
        return before_i ? 'J' : c;
    case 'z':
        return before_i ? 'J' : 's';
    case 'x': /* at the head of a word, the table has the others: Xi, Xavier */
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
    char before = 0; /* the last letter read */

    for (size_t i = 0; i < letters.len;) {
        Str rest = { letters.at + i, letters.len - i };
        size_t nasal = i > 0 ? nasal_letters(rest, origin) : 0;
        int at = nasal ? -1 : spelling_at(rest, i == 0);
        char one[2] = { at < 0 ? sound_of(rest, before) : 0, 0 };
        const char *sounds = at < 0 ? one : spellings[at].sound;
        size_t step = nasal ? nasal : at < 0 ? 1 : strlen(spellings[at].spelling);

        before = rest.at[step - 1];
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
