/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * letters - what every letter is, and how words of each script are spelled in Latin letters
 *
 * The table is made when the program is built (tools/letters.c): one row for each code point, with
 * compatibility forms and case already folded. latin.c, kana.c, hangul.c, abjad.c and indic.c know
 * what a letter is worth beside its neighbours. Private to the room; tools/names.c spells the words
 * of data/names/ with the same functions, so that both sides are spelled alike.
 */
#pragma once

#include "screening/name.h"

typedef enum LetterKind {
    LETTER_NONE, /* as if it were not there: marks of direction, soft hyphens */
    LETTER_BREAK,
    LETTER_QUOTE, /* between letters as if it were not there */
    LETTER_MARK,
    LETTER_SEVERAL, /* stands for others: letter_several[fold], len of them */
    LETTER_DIGIT,
    LETTER_LATIN,
    LETTER_GREEK, /* from here on letters that are not Latin */
    LETTER_CYRILLIC,
    LETTER_ALPHABET, /* any other whose letters are spelled one by one */
    LETTER_ARABIC,
    LETTER_HEBREW,
    LETTER_THAI,
    LETTER_INDIC,  /* a consonant with a vowel that is not written */
    LETTER_SIGN,   /* takes the place of that vowel */
    LETTER_VIRAMA, /* takes it away */
    LETTER_KATAKANA,
    LETTER_HIRAGANA,
    LETTER_HANGUL,
    LETTER_HAN,
    LETTER_KINDS
} LetterKind;

typedef struct Letter {
    uint32_t fold;  /* the letter in lower case; hiragana as katakana; one of all variants of Han;
                     * in the table 0 where that is the letter itself */
    uint16_t latin; /* letter_latin from here, len bytes */
    uint8_t kind;   /* LetterKind */
    uint8_t len;
} Letter;

enum { LETTER_PAGE = 256 };

extern const Letter letter_pages[][LETTER_PAGE];
extern const uint16_t letter_page_numbers[];
extern const uint32_t letter_several[];
extern const char letter_latin[];

static inline Letter letter_find(uint32_t point)
{
    Letter letter = letter_pages[letter_page_numbers[point / LETTER_PAGE]][point % LETTER_PAGE];

    letter.fold = letter.fold || letter.kind == LETTER_SEVERAL ? letter.fold : point;
    return letter;
}

/* A letter of a text: as folded, and which bytes it came from. */
typedef struct Glyph {
    uint32_t point; /* Letter.fold */
    uint16_t latin;
    uint8_t kind, len;
    uint32_t from, to;
} Glyph;

/* A word in Latin letters as it is being spelled. */
typedef struct Spelling {
    char letters[NAME_TOKEN_BYTES_MAX];
    size_t len;
    bool full; /* something did not fit: the word is longer than any of a name */
} Spelling;

void spell_put(Spelling *spelling, const char *letters, size_t len);
void spell_c(Spelling *spelling, const char *letters);
void spell_glyph(Spelling *spelling, const Glyph *glyph); /* as the table has it */

/* Words of one script each; marks may stand among the glyphs. */
void latin_spell(const Glyph *glyphs, size_t count, Spelling *spelling); /* alphabets, mixed too */
void kana_spell(const Glyph *glyphs, size_t count, Spelling *spelling);
void hangul_spell(const Glyph *glyphs, size_t count, Spelling *spelling);
void abjad_spell(const Glyph *glyphs, size_t count, Spelling *spelling);
void indic_spell(const Glyph *glyphs, size_t count, Spelling *spelling);
void thai_spell(const Glyph *glyphs, size_t count, Spelling *spelling);
void han_spell(const Glyph *glyphs, size_t count, Spelling *spelling); /* the Mandarin way */

/* The one for the kind, and the origin of what it spells. */
TokenOrigin word_spell(const Glyph *glyphs, size_t count, Spelling *spelling);

/* UTF-8 of the folded letters: by this drawn words are compared and looked up. */
size_t word_draw(const Glyph *glyphs, size_t count, char *ret_bytes, size_t max);

/* The glyphs of a text, at most `max`; *ret_count may be 0. False: there are more. Letters that
 * compose (kana and voicing marks, parts of Hangul, Cyrillic) are composed. */
MUST_USE bool glyphs_read(Str text, Glyph *glyphs, size_t max, size_t *ret_count);
