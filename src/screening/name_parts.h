/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * name_parts - the steps a name goes through on its way to tokens; private to the room
 *
 *   name_split.c  a text into words of one script each
 *   name_form.c   company forms, and organisation words of any language
 *   name_weigh.c  kinds and weights
 *   name.c        the steps in their order, and the views
 *
 * The words they know are made from data/names/ when the program is built (tools/names.c).
 */
#pragma once

#include "screening/letters.h"

/* ---- words of a text ------------------------------------------------------------------------ */

/* A run of glyphs of one script, as the text divides it. */
typedef struct Word {
    uint32_t first, count; /* glyphs */
    bool bracketed;
} Word;

/*
 * At most `max` words; *ret_count may be 0. False: there are more. `joined`: single letters with
 * dots between them are one word, as in companies' names.
 */
MUST_USE bool words_split(Glyph *glyphs, size_t glyph_count, bool joined, Word *words, size_t max,
                          size_t *ret_count);

/* ---- what words mean ------------------------------------------------------------------------ */

enum { /* bits: what a word or a phrase may be */
       ROLE_PARTICLE = 1 << 0,
       ROLE_TITLE = 1 << 1, /* of people */
       ROLE_COMMON = 1 << 2,
       ROLE_GENERIC = 1 << 3,
       ROLE_FORM = 1 << 4,
       ROLE_TERM = 1 << 5,
       ROLE_DROP = 1 << 6,
       ROLE_NUMBER = 1 << 7,
       ROLE_SURNAME = 1 << 8,
       ROLE_SOUND = 1 << 9, /* a sound that common names have */
};

/* A row of what tools/names.c makes. A phrase's words are divided by blanks. */
typedef struct WordRow {
    uint32_t key;     /* name_word_keys from here, key_len bytes */
    uint32_t spelled; /* of terms: how the concept is spelled; of surnames: their reading */
    uint16_t term;    /* of ROLE_TERM */
    uint16_t roles;
    uint8_t key_len, spelled_len;
    uint8_t value; /* of ROLE_FORM its family, of ROLE_NUMBER the number */
    uint8_t words; /* the most words of a phrase that begins with this word; 0: none does */
} WordRow;

extern const WordRow name_word_rows[];
/* By hash: a row's number and one, below the upper half of its hash; or 0. */
extern const uint32_t name_word_slots[];
extern const uint32_t name_word_mask;
extern const char name_word_keys[];

/* Rows of company forms that are one long word, in which a slip is seen as one; 0 ends them. */
extern const uint16_t name_long_forms[];
enum { LONG_FORM_WORD = 10 }; /* letters */

enum { PHRASE_WORDS_MAX = 8, DRAWN_TERM_MAX = 12 };

/* FNV-1a, so that a phrase's hash goes on from its first word's. */
#define WORD_HASH_START 0x811c9dc5u

static inline uint32_t word_hash(uint32_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 0x01000193u;
    return hash;
}

/* The row of a word, or NULL. `hash` is word_hash of it. */
const WordRow *word_find(uint32_t hash, Str word);

/* ---- tokens in the making ------------------------------------------------------------------- */

enum { PARTS_MAX = 2 * NAME_TOKENS_MAX };

typedef struct Part {
    Str key;           /* Latin letters, or what is drawn */
    uint32_t from, to; /* bytes of the text */
    uint16_t term;
    uint8_t kind; /* TokenKind */
    uint8_t origin;
    bool drawn; /* the key is Han */
    bool bracketed, number;
    Str spelled;        /* of what is drawn: its Latin letters */
    const WordRow *row; /* of the key, or NULL */
} Part;

/* A name in the making. Its strings lie in `bytes`. */
typedef struct Parts {
    const Glyph *glyphs;
    EntityType type;
    bool divided; /* the text has blanks between Han or Hangul: it divides the name itself */
    Part parts[PARTS_MAX];
    size_t count;
    uint8_t forms[NAME_FORMS_MAX];
    size_t form_count;
    char *bytes;
    size_t len, max;
    bool full; /* more than any name has */
} Parts;

/* A place for `len` more bytes, or NULL and `full`. */
char *parts_take(Parts *parts, size_t len);
Part *parts_add(Parts *parts, Part part);

/* Company forms at either end, or in brackets, are taken off unless nothing would be left. */
void parts_take_forms(Parts *parts);

/* Words and phrases that mean the same in many languages learn their term. */
void parts_find_terms(Parts *parts);

/* A run of Han, Hangul or katakana in an organisation's name, divided by the words it holds. */
void parts_add_run(Parts *parts, const Word *word);

/* Every part's kind; and what a view's tokens weigh. `again`: bit i, token i only tells once more
 * what others tell. */
void parts_find_kinds(Parts *parts);
void tokens_weigh(NameToken *tokens, size_t count, uint64_t again);

/* Of a person's name with brackets, what tells the name in this space: 0 all of it, 1 what stands
 * outside, 2 what stands inside. */
typedef enum Telling { TELLING_ALL, TELLING_OUTSIDE, TELLING_INSIDE } Telling;
Telling parts_telling(const Parts *parts, NameSpace space);

/* A part of these glyphs as one word, spelled and drawn. NULL: it holds no letter. */
Part *parts_add_word(Parts *parts, const Glyph *glyphs, size_t count, bool bracketed);
