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

/* The spelling of the table at this place, or -1. */
static int spelling_at(Str letters, size_t at)
{
    Str rest = { letters.at + at, letters.len - at };

    if (!begins_spelling(rest.at[0]) || read_otherwise(letters, at))
        return -1;
    for (size_t i = 0; i < COUNT_OF(spellings); i++) {
        if (rest.at[0] != spellings[i].spelling[0])
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
 * What a letter that begins no spelling of the table sounds like; 0: nothing. Where a syllabary or
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
        int at = nasal ? -1 : spelling_at(letters, i);
        char one[2] = { at < 0 ? sound_of(letters, i) : 0, 0 };
        const char *sounds = at < 0 ? one : spellings[at].sound;
        size_t step = nasal ? nasal : at < 0 ? 1 : strlen(spellings[at].spelling);

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
