/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"

#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

/* Names divided differently: al Khalid and Alkhalid, 習 近平 and 習近平. */

static size_t letters_count(const NameToken *tokens, size_t count)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += tokens[i].letters.len;
    return len;
}

Str run_letters(const NameToken *tokens, size_t count, char room[ALIGN_RUN_BYTES])
{
    size_t len = 0;

    ensure(count <= ALIGN_RUN_MAX);
    for (size_t i = 0; i < count; i++) {
        ensure(tokens[i].letters.len <= NAME_TOKEN_BYTES_MAX);
        memcpy(room + len, tokens[i].letters.at, tokens[i].letters.len);
        len += tokens[i].letters.len;
    }
    return (Str){ room, len };
}

/*
 * A sound as it is heard behind another that ends in `last`: a leading vowel is inside the word
 * now, h falls silent behind most consonants, and doubles count once.
 */
static Str behind(Str sound, char last)
{
    if (sound.len > 0 && sound.at[0] == 'a')
        sound = str_cut(sound, 1, sound.len);
    if (sound.len > 0 && sound.at[0] == 'h' && !strchr("amnr", last))
        sound = str_cut(sound, 1, sound.len);
    if (sound.len > 0 && sound.at[0] == last)
        sound = str_cut(sound, 1, sound.len);
    return sound;
}

/* An initial is the name of a letter: how the word goes on that it stands for is not written. */
static bool sounds(const NameToken *token)
{
    return token->sound.len > 0 && token->kind != TOKEN_INITIAL;
}

Str run_sound(const NameToken *tokens, size_t count, char room[ALIGN_RUN_BYTES])
{
    size_t len = 0;

    ensure(count <= ALIGN_RUN_MAX);
    for (size_t i = 0; i < count; i++) {
        if (!sounds(&tokens[i]))
            return (Str){ room, 0 };
        Str sound = i == 0 ? tokens[i].sound : behind(tokens[i].sound, room[len - 1]);
        ensure(sound.len <= NAME_TOKEN_BYTES_MAX);
        if (sound.len > 0)
            memcpy(room + len, sound.at, sound.len);
        len += sound.len;
    }
    return (Str){ room, len };
}

/* A run's sound, letter by letter: what run_sound writes, without the writing. */
typedef struct SoundWalk {
    const NameToken *next, *end;
    Str rest;
    char last;
} SoundWalk;

/* 0 at the end. */
static char sound_next(SoundWalk *walk)
{
    while (walk->rest.len == 0) {
        if (walk->next == walk->end)
            return 0;
        Str sound = walk->next++->sound;
        walk->rest = walk->last == 0 ? sound : behind(sound, walk->last);
    }
    walk->last = walk->rest.at[0];
    walk->rest = (Str){ walk->rest.at + 1, walk->rest.len - 1 };
    return walk->last;
}

/* Do both have a sound, the same and long enough? */
static bool same_run_sound(const NameToken *a, size_t a_count, const NameToken *b, size_t b_count)
{
    SoundWalk walk_a = { a, a + a_count, { NULL, 0 }, 0 },
              walk_b = { b, b + b_count, { NULL, 0 }, 0 };
    int16_t len = 0;

    for (size_t i = 0; i < a_count; i++)
        if (!sounds(&a[i]))
            return false;
    for (size_t i = 0; i < b_count; i++)
        if (!sounds(&b[i]))
            return false;
    for (;; len++) {
        char letter = sound_next(&walk_a);
        if (letter != sound_next(&walk_b))
            return false;
        if (letter == 0)
            return len >= near_rules.joined_sounds;
    }
}

static bool same_letters(const NameToken *a, size_t a_count, const NameToken *b, size_t b_count)
{
    char room_a[ALIGN_RUN_BYTES] UNSET, room_b[ALIGN_RUN_BYTES] UNSET;
    return a->letters.at[0] == b->letters.at[0] &&
           str_eq(run_letters(a, a_count, room_a), run_letters(b, b_count, room_b));
}

static uint8_t run_origin(const NameToken *tokens, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (tokens[i].origin != ORIGIN_LETTERS)
            return tokens[i].origin;
    return ORIGIN_LETTERS;
}

NameToken run_token(const NameToken *tokens, size_t count, RunRoom *room)
{
    return (NameToken){ .letters = run_letters(tokens, count, room->letters),
                        .sound = run_sound(tokens, count, room->sound),
                        .kind = TOKEN_WORD,
                        .origin = run_origin(tokens, count),
                        .weight = NAME_WEIGHT };
}

static bool long_enough(size_t letters)
{
    return letters >= (size_t)near_rules.joined_letters && letters <= NAME_TOKEN_BYTES_MAX;
}

int32_t near_run(CostSides *sides, const NameToken *run, const NameToken *word)
{
    if (!long_enough(run->letters.len) || !long_enough(word->letters.len))
        return 0;
    if (str_eq(run->letters, word->letters))
        return near_rules.joined;
    return run->sound.len >= (size_t)near_rules.joined_sounds && sounds(word) &&
                   str_eq(run->sound, word->sound) &&
                   near_found(sides, run, word) >= near_rules.joined_spelled
               ? near_rules.joined_sound
               : 0;
}

/* As single words, runs of the same sound. */
static int32_t spelled_as_one(const NameToken *a, size_t a_count, const NameToken *b,
                              size_t b_count)
{
    RunRoom room_a UNSET, room_b UNSET;
    NameToken one = run_token(a, a_count, &room_a), other = run_token(b, b_count, &room_b);
    return near_spelled(&one, &other);
}

int32_t near_joined(const NameToken *a, size_t a_count, const NameToken *b, size_t b_count)
{
    size_t a_len = letters_count(a, a_count), b_len = letters_count(b, b_count);

    if (!long_enough(a_len) || !long_enough(b_len))
        return 0;
    if (a_len == b_len && same_letters(a, a_count, b, b_count))
        return near_rules.joined;
    return same_run_sound(a, a_count, b, b_count) &&
                   spelled_as_one(a, a_count, b, b_count) >= near_rules.joined_spelled
               ? near_rules.joined_sound
               : 0;
}
