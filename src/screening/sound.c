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
    { "ch", "C" }, { "cz", "C" }, { "ck", "k" },  { "dzh", "J" },  { "dj", "J" },
    { "dz", "s" }, { "dh", "d" }, { "gh", "g" },  { "j", "J" },    { "kh", "h" },
    { "l", "r" },  { "ph", "h" }, { "q", "k" },   { "tsch", "C" }, { "sch", "s" },
    { "sh", "s" }, { "sz", "s" }, { "tch", "C" }, { "tj", "C" },   { "th", "s" },
    { "ts", "s" }, { "tz", "s" }, { "x", "ks" },  { "zh", "J" },   { "z", "s" },
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* The spelling at the head of `rest`, or -1. */
static int spelling_at(Str rest)
{
    for (size_t i = 0; i < COUNT_OF(spellings); i++) {
        if (rest.at[0] != spellings[i].spelling[0])
            continue;
        size_t len = strlen(spellings[i].spelling);
        if (rest.len >= len && memcmp(rest.at, spellings[i].spelling, len) == 0)
            return (int)i;
    }
    return -1;
}

/* v and w are b, but where they are spoken f, breath: kana have one row for f and h. */
static char sound_of_v(Str rest, char c)
{
    if (c == 'v' && (rest.len == 1 || strchr("kspf", rest.at[1]) || rest.at[1] == 't'))
        return 'h';
    return 'b';
}

/* What a letter that begins no spelling of the table sounds like; 0: nothing. */
static char sound_of(Str rest, char before)
{
    char c = rest.at[0];
    char next = rest.len > 1 ? rest.at[1] : 0;

    if (c == 'v' || c == 'w')
        return sound_of_v(rest, c);
    if (c == 'c')
        return next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
    if (c == 'n' && (next == 'm' || next == 'b' || next == 'p'))
        return 'm';
    if (c == 'h' && before && (!is_vowel(before) || rest.len == 1))
        return 0; /* mute: Dhar, Abdullah */
    if (c == 'f')
        return 'h'; /* one row of kana */
    return c >= 'a' && c <= 'z' ? c : 0;
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
        int at = nasal ? -1 : spelling_at(rest);
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
