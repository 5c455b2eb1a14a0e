/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * name - a name in the form in which it is compared
 *
 * A text becomes one or two views. SPACE_SOUND has it in Latin letters, whatever the script it came
 * in; SPACE_FORM, which only names with kanji have, keeps those as they are drawn, variants folded.
 * Names that both have it meet there alone, all others in SPACE_SOUND. A view is a row of tokens
 * with weights; particles weigh little, company forms stand beside the tokens and not among them.
 *
 * Promises: a pure function of the text, the type and NAME_RULES. A text that has no token left is
 * refused with the reason: it neither passes nor matches all. Folding takes no letter away that
 * tells two names apart in the script they are written in.
 * To add a particle, company form, common word or term: its row in data/names/ (tools/names.c).
 */
#pragma once

#include "screening/identity.h"

enum {
    NAME_RULES = 3,       /* of everything a score depends on; raise it when a score can change */
    NAME_TOKENS_MAX = 48, /* in a view; more than any listed name has */
    NAME_TOKEN_BYTES_MAX = 120,
    NAME_VIEWS_MAX = 2,
    NAME_FORMS_MAX = 4,
    NAME_WEIGHT = 100, /* of an ordinary token */
};

typedef enum NameSpace { SPACE_SOUND, SPACE_FORM, NAME_SPACES } NameSpace;

typedef enum TokenKind {
    TOKEN_WORD,
    TOKEN_COMMON,   /* a personal name that very many bear */
    TOKEN_GENERIC,  /* a word that very many organisations bear: trading, 工業 */
    TOKEN_PARTICLE, /* al, bin, von, の, of */
    TOKEN_INITIAL,  /* one letter */
    TOKEN_NUMBER,
    TOKEN_KINDS
} TokenKind;

/* How letters came to be: it decides which differences are cheap. */
typedef enum TokenOrigin {
    ORIGIN_LETTERS, /* Latin, or an alphabet with vowels */
    ORIGIN_KANA,
    ORIGIN_ABJAD, /* vowels were not written */
    ORIGIN_HANGUL,
    ORIGIN_HAN, /* read from the drawn form: Mandarin, a guess */
    ORIGINS
} TokenOrigin;

typedef struct NameToken {
    Str letters;     /* a to z and digits; of kanji in SPACE_FORM their UTF-8, folded */
    Str sound;       /* the skeleton of letters (sound.h); "" for numbers and drawn kanji */
    Str written;     /* what of the text it came from, for explanations; borrowed from the text */
    uint16_t term;   /* what an organisation's word means in any language; 0: nothing known */
    uint8_t kind;    /* TokenKind */
    uint8_t origin;  /* TokenOrigin */
    uint16_t weight; /* 1 to NAME_WEIGHT */
} NameToken;

typedef struct NameView {
    NameSpace space;
    const NameToken *tokens; /* in the order written */
    size_t token_count;
    int32_t weight; /* of all tokens */
} NameView;

typedef struct Name {
    Str text; /* borrowed */
    NameView views[NAME_VIEWS_MAX];
    size_t view_count;
    uint8_t forms[NAME_FORMS_MAX]; /* families of company forms: limited, stock, partnership ... */
    size_t form_count;
} Name;

/* Does it say that who is told before it is a child of who is told behind it? bin, bint, ould. */
bool token_descent(const NameToken *token);

/* Why a text cannot be screened. */
enum {
    NAME_E_EMPTY = 1, /* nothing a name is made of is left */
    NAME_E_LONG,      /* more tokens or bytes than any name has */
    NAME_E_TEXT,      /* not UTF-8, or holds NUL */
};
Phrase name_refusal(int refusal);

/* `reading` may be empty; given, it takes the place of what SPACE_SOUND would guess. ENTITY_UNKNOWN
 * reads forms and terms as for an organisation. 0 or a NAME_E_ refusal. */
MUST_USE int name_make(Arena *arena, Str text, Str reading, EntityType type, Name *ret_name);
