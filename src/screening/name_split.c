/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/name_parts.h"

#include "base/base.h"

#include <string.h>

/* Scripts whose letters stand in one word; a change of group divides. */
typedef enum Group {
    GROUP_NONE,
    GROUP_MIXED, /* Latin, Greek, Cyrillic: look-alikes are put right inside a word */
    GROUP_ALPHABET,
    GROUP_ARABIC,
    GROUP_HEBREW,
    GROUP_THAI,
    GROUP_KATAKANA,
    GROUP_HIRAGANA,
    GROUP_HANGUL,
    GROUP_HAN,
    GROUP_DIGITS,
} Group;

static const uint8_t groups[LETTER_KINDS] = {
    [LETTER_DIGIT] = GROUP_DIGITS,      [LETTER_LATIN] = GROUP_MIXED,
    [LETTER_GREEK] = GROUP_MIXED,       [LETTER_CYRILLIC] = GROUP_MIXED,
    [LETTER_ALPHABET] = GROUP_ALPHABET, [LETTER_ARABIC] = GROUP_ARABIC,
    [LETTER_HEBREW] = GROUP_HEBREW,     [LETTER_THAI] = GROUP_THAI,
    [LETTER_INDIC] = GROUP_ALPHABET,    [LETTER_SIGN] = GROUP_ALPHABET,
    [LETTER_VIRAMA] = GROUP_ALPHABET,   [LETTER_KATAKANA] = GROUP_KATAKANA,
    [LETTER_HIRAGANA] = GROUP_HIRAGANA, [LETTER_HANGUL] = GROUP_HANGUL,
    [LETTER_HAN] = GROUP_HAN,
};

enum {
    ALEF = 0x627,
    LAM = 0x644,
    HEH = 0x647,
    LONG_VOWEL = 0x30fc,
    OYOBI_HAN = 0x53ca,
    OYOBI_KANA = 0x30d3
};

static Group group_of(const Glyph *glyph)
{
    return (Group)groups[glyph->kind];
}

static bool is_letter(const Glyph *glyph)
{
    return groups[glyph->kind] != GROUP_NONE && glyph->kind != LETTER_DIGIT;
}

/* Quotes between letters vanish; others divide. 及び, "and", divides too. */
static size_t drop_quotes(Glyph *glyphs, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count;

        if (glyphs[i].kind == LETTER_QUOTE) {
            if (kept > 0 && !last && is_letter(&glyphs[kept - 1]) && is_letter(&glyphs[i + 1]))
                continue;
            glyphs[i].kind = LETTER_BREAK;
        }
        if (!last && glyphs[i].point == OYOBI_HAN && glyphs[i].kind == LETTER_HAN &&
            glyphs[i + 1].point == OYOBI_KANA && glyphs[i + 1].kind == LETTER_HIRAGANA)
            glyphs[i].kind = glyphs[i + 1].kind = LETTER_BREAK;
        glyphs[kept++] = glyphs[i];
    }
    return kept;
}

/* A digit that stands where a letter should: one alone, letters of an alphabet on both sides. */
static bool is_posing(const Glyph *glyphs, size_t count, size_t at)
{
    return glyphs[at].kind == LETTER_DIGIT && strchr("01359", (int)glyphs[at].point) && at > 0 &&
           at + 1 < count && group_of(&glyphs[at - 1]) == GROUP_MIXED &&
           group_of(&glyphs[at + 1]) == GROUP_MIXED;
}

static size_t run_end(const Glyph *glyphs, size_t count, size_t from)
{
    Group group = group_of(&glyphs[from]);
    size_t end = from + 1;

    while (end < count && (group_of(&glyphs[end]) == group ||
                           (group == GROUP_MIXED && is_posing(glyphs, count, end)) ||
                           (group == GROUP_HIRAGANA && glyphs[end].point == LONG_VOWEL)))
        end++;
    return end;
}

/* Behind A. stand B. and C.: where the row of single letters with dots ends. */
static size_t initials_end(const Glyph *glyphs, size_t count, size_t from, size_t end)
{
    while (end - from >= 1 && end + 1 < count && glyphs[end].point == '.' &&
           glyphs[end].kind == LETTER_BREAK && group_of(&glyphs[end + 1]) == GROUP_MIXED &&
           run_end(glyphs, count, end + 1) == end + 2)
        end += 2;
    return end;
}

/* +1 for what opens a bracket, -1 for what closes one. */
static int bracket(const Glyph *glyph)
{
    static const uint32_t pairs[][2] = {
        { '(', ')' }, { '[', ']' }, { '{', '}' }, { 0x3010, 0x3011 }, { 0x3014, 0x3015 }
    };

    for (size_t i = 0; i < COUNT_OF(pairs) && glyph->kind == LETTER_BREAK; i++) {
        if (glyph->point == pairs[i][0])
            return 1;
        if (glyph->point == pairs[i][1])
            return -1;
    }
    return 0;
}

/*
 * How many glyphs of an Arabic word are a word of their own: the article, which is written onto its
 * word, and "servant of" before it. God's name begins like the article and has none.
 */
static size_t written_onto(const Glyph *glyphs, size_t count)
{
    static const uint16_t servant[] = { 0x639, 0x628, 0x62f };
    size_t at = 0;

    while (at < COUNT_OF(servant) && at < count && glyphs[at].point == servant[at])
        at++;
    at = at == COUNT_OF(servant) ? at : 0;
    const Glyph *rest = glyphs + at;
    size_t left = count - at;
    bool god = left == 4 && rest[2].point == LAM && rest[3].point == HEH;
    if (left < 4 || rest[0].point != ALEF || rest[1].point != LAM || god)
        return 0;
    return at > 0 ? at : 2;
}

bool words_split(Glyph *glyphs, size_t glyph_count, bool joined, Word *words, size_t max,
                 size_t *ret_count)
{
    size_t count = drop_quotes(glyphs, glyph_count), found = 0;
    int depth = 0;

    for (size_t i = 0; i < count;) {
        int turn = bracket(&glyphs[i]);
        bool sign = glyphs[i].kind == LETTER_BREAK && glyphs[i].point == '&';

        depth = depth + turn < 0 ? 0 : depth + turn;
        if (group_of(&glyphs[i]) == GROUP_NONE && !sign) {
            i++;
            continue;
        }
        size_t end = sign ? i + 1 : run_end(glyphs, count, i);
        if (joined && end == i + 1 && group_of(&glyphs[i]) == GROUP_MIXED)
            end = initials_end(glyphs, count, i, end);
        size_t first = written_onto(glyphs + i, end - i);
        if (first > 0)
            end = i + first;
        if (found == max)
            return false;
        words[found++] = (Word){ (uint32_t)i, (uint32_t)(end - i), depth > 0 };
        i = end;
    }
    *ret_count = found;
    return true;
}
