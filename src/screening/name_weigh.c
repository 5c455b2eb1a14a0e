/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/name_parts.h"
#include "screening/sound.h"

#include "base/base.h"

#include <string.h>

enum {
    WEIGHT_WORD = NAME_WEIGHT,
    WEIGHT_SHORT = 70, /* two letters: many names share them */
    WEIGHT_COMMON = 80,
    WEIGHT_GENERIC = 35,
    WEIGHT_INITIAL = 35,
    WEIGHT_NUMBER = 50,
    WEIGHT_LINK = 50,     /* a forefather between others */
    WEIGHT_PARTICLE = 10, /* and the second of two equal words */
    SOUND_LEAST = 4,      /* with its mark: shorter skeletons say too little */
};

/* The Arabic article before a letter to which its l has changed: ar-Rahman, ash-Shami. */
static bool is_changed_article(const Part *part, const Part *next)
{
    static const char stems[][3] = { "r", "s", "sh", "d", "n", "t", "z", "th" };

    if (part->key.len < 2 || part->key.len > 3 || !strchr("aeu", part->key.at[0]))
        return false;
    for (size_t i = 0; i < COUNT_OF(stems); i++) {
        size_t len = strlen(stems[i]);
        if (part->key.len == len + 1 && memcmp(part->key.at + 1, stems[i], len) == 0)
            return next->key.len > len + 1 && memcmp(next->key.at, stems[i], len) == 0;
    }
    return false;
}

static bool is_common_sound(const Part *part)
{
    char sound[NAME_TOKEN_BYTES_MAX + 1] UNSET;
    sound[0] = '~';
    size_t len = sound_make(part->key, (TokenOrigin)part->origin, sound + 1) + 1;
    const WordRow *row =
        len > SOUND_LEAST ? word_find(word_hash(WORD_HASH_START, sound, len), (Str){ sound, len })
                          : NULL;

    return row && row->roles & ROLE_SOUND;
}

static TokenKind kind_of(const Parts *parts, size_t at)
{
    const Part *part = &parts->parts[at];
    unsigned roles = part->row ? part->row->roles : 0;
    bool person = parts->type == ENTITY_PERSON;
    bool may_be_person = person || parts->type == ENTITY_UNKNOWN;

    if (part->number)
        return TOKEN_NUMBER;
    if (roles & ROLE_PARTICLE || (roles & ROLE_TITLE && may_be_person))
        return TOKEN_PARTICLE;
    if (at + 1 < parts->count && !part->drawn && is_changed_article(part, part + 1))
        return TOKEN_PARTICLE;
    if (part->key.len == 1 && part->origin == ORIGIN_LETTERS)
        return TOKEN_INITIAL;
    if (!person && (roles & ROLE_GENERIC || (roles & ROLE_FORM && part->key.len > 3)))
        return TOKEN_GENERIC;
    if (may_be_person && !part->term &&
        (roles & ROLE_COMMON || (!part->drawn && is_common_sound(part))))
        return TOKEN_COMMON;
    return TOKEN_WORD;
}

/* Two kinds of words for numbers: Roman ones for everyone, named ones for organisations. */
static void find_number(Parts *parts, Part *part)
{
    if (!part->row || !(part->row->roles & ROLE_NUMBER) || part->number)
        return;
    bool roman =
        part->key.len > 1 && strspn(name_word_keys + part->row->key, "ivx") >= part->key.len;
    if (parts->type == ENTITY_PERSON && !roman)
        return;
    unsigned value = part->row->value;
    char *bytes = parts_take(parts, value < 10 ? 1 : 2);
    if (!bytes)
        return;
    part->key = (Str){ bytes, value < 10 ? 1 : 2 };
    if (value >= 10)
        *bytes++ = (char)('0' + value / 10);
    *bytes = (char)('0' + value % 10);
    part->number = true;
    part->drawn = false;
}

void parts_find_kinds(Parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        find_number(parts, &parts->parts[i]);
    for (size_t i = 0; i < parts->count; i++)
        parts->parts[i].kind = (uint8_t)kind_of(parts, i);
}

/* ---- brackets ------------------------------------------------------------------------------- */

enum { WHOLE_NAME = 2 }; /* words: a family name and a given name, or a title and a name */

/* Words that tell a name, outside brackets and inside, and those of them that are drawn. */
typedef struct Sides {
    size_t words[2], drawn[2], titles[2];
} Sides;

static Sides sides_of(const Parts *parts)
{
    Sides sides = { 0 };

    for (size_t i = 0; i < parts->count; i++) {
        const Part *part = &parts->parts[i];
        bool title = part->row && part->row->roles & ROLE_TITLE;
        sides.titles[part->bracketed] += title;
        if (part->kind == TOKEN_PARTICLE || part->kind == TOKEN_NUMBER ||
            part->kind == TOKEN_INITIAL || part->kind == TOKEN_GENERIC)
            continue;
        sides.words[part->bracketed]++;
        sides.drawn[part->bracketed] += part->drawn;
    }
    return sides;
}

/*
 * Brackets in a person's name hold it once more (in another script, in other spellings, as it was
 * before) or a remark: who leaves them out still gives the whole name, if a whole name stands
 * outside. Where only they are written as names are compared here, drawn or in letters, they tell.
 */
Telling parts_telling(const Parts *parts, NameSpace space)
{
    Sides sides = sides_of(parts);
    size_t fitting[2];

    if (parts->type != ENTITY_PERSON || sides.words[true] == 0 || sides.words[false] == 0 ||
        sides.words[false] + sides.titles[false] < WHOLE_NAME)
        return TELLING_ALL;
    for (size_t i = 0; i < COUNT_OF(fitting); i++)
        fitting[i] = space == SPACE_FORM ? sides.drawn[i] : sides.words[i] - sides.drawn[i];
    return fitting[false] == 0 && fitting[true] >= WHOLE_NAME ? TELLING_INSIDE : TELLING_OUTSIDE;
}

/* ---- descent -------------------------------------------------------------------------------- */

bool token_descent(const NameToken *token)
{
    static const Str words[] = { STR("bin"),  STR("ben"),  STR("ibn"),   STR("bn"),   STR("ebn"),
                                 STR("ibne"), STR("bint"), STR("binti"), STR("bent"), STR("binte"),
                                 STR("ould"), STR("wuld"), STR("wald"),  STR("ban"),  STR("aban"),
                                 STR("banat") /* unvowelled */ };

    for (size_t i = 0; i < COUNT_OF(words) && token->kind == TOKEN_PARTICLE; i++)
        if (str_eq(token->letters, words[i]))
            return true;
    return false;
}

/* ---- weights -------------------------------------------------------------------------------- */

static uint16_t word_weight(const NameToken *token)
{
    bool drawn = (unsigned char)token->letters.at[0] >= 0x80;

    return token->letters.len <= (drawn ? 4 : 2) ? WEIGHT_SHORT : WEIGHT_WORD;
}

static uint16_t weight_of(const NameToken *token)
{
    uint16_t weight = word_weight(token);

    switch ((TokenKind)token->kind) {
    case TOKEN_WORD:
    case TOKEN_KINDS:
        break;
    case TOKEN_COMMON:
        return weight < WEIGHT_COMMON ? weight : WEIGHT_COMMON;
    case TOKEN_GENERIC:
        return WEIGHT_GENERIC;
    case TOKEN_PARTICLE:
        return WEIGHT_PARTICLE;
    case TOKEN_INITIAL:
        return WEIGHT_INITIAL;
    case TOKEN_NUMBER:
        return WEIGHT_NUMBER;
    }
    return weight;
}

/* In A bin B bin C, B only leads from one to the other: who shortens the name leaves it out. */
static bool is_link(const NameToken *tokens, size_t count, size_t at)
{
    return at > 0 && at + 1 < count && token_descent(&tokens[at - 1]) &&
           token_descent(&tokens[at + 1]);
}

/* A name of nothing but generic words and particles must still be told from others. */
static bool says_little(const NameToken *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tokens[i].kind != TOKEN_PARTICLE && tokens[i].kind != TOKEN_GENERIC &&
            tokens[i].kind != TOKEN_NUMBER && tokens[i].kind != TOKEN_INITIAL)
            return false;
    return true;
}

void tokens_weigh(NameToken *tokens, size_t count, uint64_t again)
{
    bool little = says_little(tokens, count);

    for (size_t i = 0; i < count; i++) {
        NameToken *token = &tokens[i];

        if (little && token->kind != TOKEN_NUMBER)
            token->kind = TOKEN_WORD;
        token->weight = again >> i & 1 ? WEIGHT_PARTICLE : weight_of(token);
        if (is_link(tokens, count, i) && token->weight > WEIGHT_LINK)
            token->weight = WEIGHT_LINK;
        /* Told twice; but an initial before a word of the same letter does not take its weight. */
        for (size_t k = 0; k < i; k++)
            if (str_eq(tokens[k].letters, token->letters) && tokens[k].weight >= token->weight)
                token->weight = WEIGHT_PARTICLE;
    }
}
