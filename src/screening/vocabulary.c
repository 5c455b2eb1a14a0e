/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/build.h"

#include <stdlib.h>
#include <string.h>

/* What nearness knows of a kind. */
static uint8_t word_kind(uint8_t kind)
{
    return kind == TOKEN_NUMBER || kind == TOKEN_INITIAL ? kind : TOKEN_WORD;
}

NameToken word_get(const Builder *builder, const ImageWord *word)
{
    return (NameToken){
        .letters = strings_get(builder, word->letters, word->letters_len),
        .sound = strings_get(builder, word->letters + word->letters_len, word->sound_len),
        .term = word->term,
        .kind = word->kind,
        .origin = word->origin,
        .weight = NAME_WEIGHT,
    };
}

static bool same_word(const Builder *builder, const PlaneRows *plane, uint32_t row,
                      const void *wanted)
{
    const NameToken *token = wanted;
    NameToken word = word_get(builder, ROW(&plane->sections[PLANE_WORDS], ImageWord, row));

    return word.term == token->term && word.origin == token->origin &&
           word.kind == word_kind(token->kind) && str_eq(word.letters, token->letters) &&
           str_eq(word.sound, token->sound);
}

static uint64_t word_hash(const NameToken *token)
{
    uint64_t rest =
        (uint64_t)token->term << 16 | (uint64_t)token->origin << 8 | word_kind(token->kind);
    return (str_hash(token->letters) * UINT64_C(0x9e3779b97f4a7c15) + str_hash(token->sound)) ^
           rest << 20;
}

uint32_t word_put(Builder *builder, PlaneRows *plane, const NameToken *token)
{
    Rows *words = &plane->sections[PLANE_WORDS];
    uint32_t hash = slots_hash(word_hash(token));
    uint32_t row;

    if (slots_find(builder, plane, &plane->words, hash, same_word, token, &row))
        return row;
    ensure(token->letters.len > 0 && token->letters.len <= NAME_TOKEN_BYTES_MAX &&
           token->sound.len <= NAME_TOKEN_BYTES_MAX);
    row = (uint32_t)words->count;
    ImageText letters = strings_put(builder, token->letters);
    strings_put(builder, token->sound);
    *(ImageWord *)rows_add(builder, words, 1) = (ImageWord){
        .letters = letters.at,
        .letters_len = (uint8_t)token->letters.len,
        .sound_len = (uint8_t)token->sound.len,
        .term = token->term,
        .kind = word_kind(token->kind),
        .origin = token->origin,
    };
    slots_put(builder, &plane->words, hash, row);
    return row;
}

/* ---- in order ------------------------------------------------------------------------------ */

typedef struct SortedWord {
    NameToken token;
    uint64_t begins; /* class and sound as far as they go: what most comparisons need */
    uint32_t row;
} SortedWord;

static int sound_class(const NameToken *token)
{
    return token->origin == ORIGIN_KANA      ? SOUNDS_KANA
           : token->origin == ORIGIN_LETTERS ? SOUNDS_FIRM
                                             : SOUNDS_READ;
}

static uint64_t word_begins(const NameToken *token)
{
    uint64_t begins = (uint64_t)sound_class(token);

    for (size_t i = 0; i < sizeof(begins) - 1; i++)
        begins = begins << 8 | (i < token->sound.len ? (unsigned char)token->sound.at[i] : 0);
    return begins;
}

static int compare_words(const void *one, const void *other)
{
    const SortedWord *x = one, *y = other;
    const NameToken *a = &x->token, *b = &y->token;
    if (x->begins != y->begins)
        return x->begins < y->begins ? -1 : 1;

    int order = str_compare(a->sound, b->sound);
    if (order == 0)
        order = str_compare(a->letters, b->letters);
    if (order == 0)
        order = a->origin - b->origin;
    if (order == 0)
        order = a->kind - b->kind;
    return order != 0 ? order : a->term - b->term;
}

static SortedWord *sort_words(const Builder *builder, Arena *scratch, const Rows *words)
{
    SortedWord *sorted = NEW_ARRAY(scratch, SortedWord, words->count);

    for (size_t i = 0; i < words->count; i++) {
        sorted[i].token = word_get(builder, ROW(words, ImageWord, i));
        sorted[i].begins = word_begins(&sorted[i].token);
        sorted[i].row = (uint32_t)i;
    }
    if (words->count > 1)
        qsort(sorted, words->count, sizeof(*sorted), compare_words);
    return sorted;
}

/* Words in their order, and every token told of it. */
static void renumber(PlaneRows *plane, Arena scratch, const SortedWord *sorted)
{
    Rows *words = &plane->sections[PLANE_WORDS], *tokens = &plane->sections[PLANE_TOKENS];
    ImageWord *before = NEW_ARRAY(&scratch, ImageWord, words->count);
    uint32_t *places = NEW_ARRAY(&scratch, uint32_t, words->count);

    if (words->count > 0)
        memcpy(before, words->at, words->count * sizeof(*before));
    for (size_t i = 0; i < words->count; i++) {
        *ROW(words, ImageWord, i) = before[sorted[i].row];
        places[sorted[i].row] = (uint32_t)i;
    }
    for (size_t i = 0; i < tokens->count; i++)
        ROW(tokens, ImageToken, i)->word = places[ROW(tokens, ImageToken, i)->word];
}

static void put_sounds(Builder *builder, PlaneRows *plane, const SortedWord *sorted)
{
    Rows *sounds = &plane->sections[PLANE_SOUNDS];
    size_t count = plane->sections[PLANE_WORDS].count;

    for (size_t i = 0; i < count; i++) {
        const NameToken *token = &sorted[i].token;
        if (i == 0 || sound_class(token) != sound_class(&sorted[i - 1].token) ||
            !str_eq(token->sound, sorted[i - 1].token.sound))
            *(ImageSpan *)rows_add(builder, sounds, 1) = (ImageSpan){ (uint32_t)i, 0 };
        ROW(sounds, ImageSpan, sounds->count - 1)->count++;
    }
}

/* ---- what words are found by ----------------------------------------------------------------- */

static void put_keys(KeyRows *rows, const uint32_t *keys, size_t count, size_t value)
{
    for (size_t i = 0; i < count; i++)
        key_rows_put(rows, keys[i], (uint32_t)value);
}

/* Initials are met by their letter alone: they have no keys. */
static void lay_letters(Builder *builder, PlaneRows *plane, const SortedWord *sorted)
{
    KeyRows letters = { .arena = builder->arena }, terms = { .arena = builder->arena };
    uint32_t keys[KEYS_OF_ONE_MAX];

    for (size_t i = 0; i < plane->sections[PLANE_WORDS].count; i++) {
        const NameToken *token = &sorted[i].token;
        if (token->kind == TOKEN_INITIAL)
            continue;
        put_keys(&letters, keys, keys_left(token->letters, deletions_of_letters(token), keys), i);
        if (token->term != 0)
            key_rows_put(&terms, key_of_term(token->term), (uint32_t)i);
    }
    keys_lay(builder, &plane->sections[PLANE_LETTERS], &letters);
    keys_lay(builder, &plane->sections[PLANE_TERMS], &terms);
}

static void lay_skeletons(Builder *builder, PlaneRows *plane, const SortedWord *sorted)
{
    const Rows *sounds = &plane->sections[PLANE_SOUNDS];
    uint32_t keys[KEYS_OF_ONE_MAX];

    for (int class = 0; class < SOUND_CLASSES; class ++) {
        KeyRows rows = { .arena = builder->arena };
        for (size_t i = 0; i < sounds->count; i++) {
            const NameToken *token = &sorted[ROW(sounds, ImageSpan, i)->first].token;
            if (sound_class(token) == class && token->sound.len > 0)
                put_keys(&rows, keys, keys_left(token->sound, deletions_of_sound(token), keys), i);
        }
        keys_lay(builder, &plane->sections[PLANE_SKELETONS + 2 * class], &rows);
    }
}

void vocabulary_order(Builder *builder, PlaneRows *plane)
{
    SortedWord *sorted = sort_words(builder, builder->arena, &plane->sections[PLANE_WORDS]);

    renumber(plane, *builder->arena, sorted);
    put_sounds(builder, plane, sorted);
    lay_letters(builder, plane, sorted);
    lay_skeletons(builder, plane, sorted);
}
