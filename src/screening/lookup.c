/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/lookup.h"

#include "screening/align.h"
#include "screening/near.h"

#include <string.h>

enum {
    KEPT_SLOTS = 1 << 14, /* a power of two, never more than half full */
    KEPT_MATCHES = 1 << 20,
    KEPT_LETTERS = 1 << 20,
};

struct Kept {
    const Plane *plane; /* NULL: nothing is kept here */
    NameToken token;    /* its letters and sound are kept too */
    Match *rows;
    size_t count;
};

static void kept_open(Arena *arena, KeptMatches *kept)
{
    *kept = (KeptMatches){ .slots = NEW_ARRAY(arena, Kept, KEPT_SLOTS),
                           .matches = NEW_ARRAY(arena, Match, KEPT_MATCHES),
                           .letters = NEW_ARRAY(arena, char, KEPT_LETTERS) };
}

void lookup_open(Arena *arena, const Index *index, Lookup *ret_lookup)
{
    size_t words = 0;

    for (size_t i = 0; i < NAME_SPACES; i++)
        if (index->planes[i].word_count > words)
            words = index->planes[i].word_count;
    ret_lookup->index = index;
    kept_open(arena, &ret_lookup->kept);
    ret_lookup->seen = NEW_ARRAY(arena, uint16_t, words);
    ret_lookup->word_count = words;
    ret_lookup->turn = 0;
}

static void next_turn(Lookup *lookup)
{
    if (++lookup->turn != 0)
        return;
    memset(lookup->seen, 0, lookup->word_count * sizeof(*lookup->seen));
    lookup->turn = 1;
}

/* What is looked up: one token, or several run together. */
typedef struct Wanted {
    const NameToken *tokens;
    size_t count;
} Wanted;

static void keep(Arena *arena, Matches *matches, uint32_t word, int32_t near)
{
    if (near == 0)
        return;
    GROW(arena, matches->rows, matches->count, &matches->room);
    matches->rows[matches->count++] = (Match){ word, (uint16_t)near };
}

static void consider(Arena *arena, Lookup *lookup, const Plane *plane, Wanted wanted, uint32_t word,
                     Matches *matches)
{
    lookup->seen[word] = lookup->turn;
    if (plane->words[word].kind == TOKEN_INITIAL)
        return;
    if (wanted.count == 1) {
        keep(arena, matches, word, NEAR_UNASKED);
        return;
    }
    NameToken token = word_token(lookup->index, &plane->words[word]);
    keep(arena, matches, word, near_joined(wanted.tokens, wanted.count, &token, 1));
}

/* A key may be met by chance, or by what lost other letters. */
static bool met(const Lookup *lookup, const Plane *plane, Wanted wanted, uint32_t word)
{
    NameToken token = word_token(lookup->index, &plane->words[word]);
    return wanted.count > 1 || !near_is_spelled(wanted.tokens, &token) ||
           near_by_letters(wanted.tokens, &token);
}

static void by_letters(Arena *arena, Lookup *lookup, const Plane *plane, Wanted wanted,
                       size_t key_count, Matches *matches)
{
    const Keys *keys = &plane->letters;

    for (size_t i = 0; i < key_count; i++)
        keys_prefetch(keys, lookup->keys[i]);
    for (size_t i = 0; i < key_count; i++) {
        ImageSpan span = keys_find(keys, lookup->keys[i]);
        for (size_t k = 0; k < span.count; k++) {
            uint32_t word = (uint32_t)keys->rows[span.first + k];
            if (lookup->seen[word] != lookup->turn && met(lookup, plane, wanted, word))
                consider(arena, lookup, plane, wanted, word, matches);
        }
    }
}

/* The words of one sound, which is compared once for all of them. */
static void consider_sound(Arena *arena, Lookup *lookup, const Plane *plane, Wanted wanted,
                           ImageSpan words, Matches *matches)
{
    NameToken first = word_token(lookup->index, &plane->words[words.first]);

    if (wanted.count == 1 && !near_by_sound(wanted.tokens, &first))
        return;
    for (uint32_t word = words.first; word < words.first + words.count; word++)
        if (lookup->seen[word] != lookup->turn)
            consider(arena, lookup, plane, wanted, word, matches);
}

static void by_sound(Arena *arena, Lookup *lookup, const Plane *plane, int class, Wanted wanted,
                     size_t key_count, Matches *matches)
{
    const Keys *keys = &plane->skeletons[class];

    for (size_t i = 0; i < key_count; i++)
        keys_prefetch(keys, lookup->keys[i]);
    for (size_t i = 0; i < key_count; i++) {
        ImageSpan span = keys_find(keys, lookup->keys[i]);
        for (size_t k = 0; k < span.count; k++)
            consider_sound(arena, lookup, plane, wanted,
                           plane->sounds[(uint32_t)keys->rows[span.first + k]], matches);
    }
}

static void by_term(Arena *arena, Lookup *lookup, const Plane *plane, Wanted wanted,
                    Matches *matches)
{
    ImageSpan span = keys_find(&plane->terms, key_of_term(wanted.tokens->term));

    for (size_t k = 0; k < span.count; k++) {
        uint32_t word = (uint32_t)plane->terms.rows[span.first + k];
        if (lookup->seen[word] != lookup->turn)
            consider(arena, lookup, plane, wanted, word, matches);
    }
}

static void find_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                      Matches *matches)
{
    Wanted wanted = { token, 1 };
    bool kana = token->origin == ORIGIN_KANA;

    next_turn(lookup);
    by_letters(arena, lookup, plane, wanted,
               keys_left(token->letters, deletions_of_letters(token), lookup->keys), matches);
    if (token->term != 0)
        by_term(arena, lookup, plane, wanted, matches);
    if (token->sound.len > 0) {
        /* Sounds must be equal, and the first key will do, but between kana and letters. */
        bool read = !kana && token->origin != ORIGIN_LETTERS;
        size_t count = keys_left(token->sound, deletions_of_sound(token), lookup->keys);
        by_sound(arena, lookup, plane, SOUNDS_FIRM, wanted, kana ? count : 1, matches);
        by_sound(arena, lookup, plane, SOUNDS_KANA, wanted, read ? 1 : count, matches);
        by_sound(arena, lookup, plane, SOUNDS_READ, wanted, 1, matches);
    }
}

/* ---- kept ---------------------------------------------------------------------------------- */

void lookup_begin(Lookup *lookup)
{
    KeptMatches *kept = &lookup->kept;

    cost_sides_forget(&lookup->sides);
    if (2 * kept->count < KEPT_SLOTS && 2 * kept->match_count < KEPT_MATCHES &&
        2 * kept->letter_count < KEPT_LETTERS)
        return;
    memset(kept->slots, 0, KEPT_SLOTS * sizeof(*kept->slots));
    kept->count = kept->match_count = kept->letter_count = 0;
}

/* Where what is found for this token is kept, or has its place. */
static Kept *kept_find(const KeptMatches *kept, const Plane *plane, const NameToken *token)
{
    size_t at = (str_hash(token->letters) ^ token->origin) & (KEPT_SLOTS - 1);

    for (;; at = (at + 1) & (KEPT_SLOTS - 1)) {
        Kept *slot = &kept->slots[at];
        if (!slot->plane ||
            (slot->plane == plane && slot->token.kind == token->kind &&
             slot->token.origin == token->origin && slot->token.term == token->term &&
             str_eq(slot->token.letters, token->letters) &&
             str_eq(slot->token.sound, token->sound)))
            return slot;
    }
}

static Str keep_letters(KeptMatches *kept, Str text)
{
    char *at = kept->letters + kept->letter_count;

    if (text.len > 0)
        memcpy(at, text.at, text.len);
    kept->letter_count += text.len;
    return (Str){ at, text.len };
}

static void keep_matches(KeptMatches *kept, Kept *slot, const Plane *plane, const NameToken *token,
                         const Matches *matches)
{
    if (kept->count >= KEPT_SLOTS * 3 / 4 || kept->match_count + matches->count > KEPT_MATCHES ||
        kept->letter_count + token->letters.len + token->sound.len > KEPT_LETTERS)
        return;
    *slot = (Kept){ plane, *token, kept->matches + kept->match_count, matches->count };
    slot->token.letters = keep_letters(kept, token->letters);
    slot->token.sound = keep_letters(kept, token->sound);
    if (matches->count > 0)
        memcpy(slot->rows, matches->rows, matches->count * sizeof(*slot->rows));
    kept->match_count += matches->count;
    kept->count++;
}

Matches lookup_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token)
{
    Kept *slot = kept_find(&lookup->kept, plane, token);
    Matches matches = { 0 };

    if (slot->plane)
        return (Matches){ slot->rows, slot->count, slot->count };
    find_near(arena, lookup, plane, token, &matches);
    keep_matches(&lookup->kept, slot, plane, token, &matches);
    return matches;
}

/* Words that are spelled came through the gate when they were found. */
uint16_t match_near(Lookup *lookup, const Plane *plane, const NameToken *token, Match *match)
{
    if (match->near == NEAR_UNASKED) {
        NameToken word = word_token(lookup->index, &plane->words[match->word]);
        match->near = (uint16_t)(near_is_spelled(token, &word)
                                     ? near_behind_gate(&lookup->sides, token, &word)
                                     : near_tokens(token, &word));
    }
    return match->near;
}

/* ---- neighbours ---------------------------------------------------------------------------- */

void lookup_joined(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *tokens,
                   size_t count, Matches *matches)
{
    char room[ALIGN_RUN_BYTES];
    Wanted wanted = { tokens, count };

    next_turn(lookup);
    lookup->keys[0] = key_of(run_letters(tokens, count, room));
    by_letters(arena, lookup, plane, wanted, 1, matches);
    Str sound = run_sound(tokens, count, room);
    if (sound.len == 0)
        return;
    lookup->keys[0] = key_of(sound);
    for (int class = 0; class < SOUND_CLASSES; class ++)
        by_sound(arena, lookup, plane, class, wanted, 1, matches);
}
