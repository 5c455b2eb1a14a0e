/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/lookup.h"

#include "screening/align.h"
#include "screening/near.h"

#include <string.h>

enum {
    KEPT_SLOTS = 1 << 14, /* a power of two, never more than half full */
    KEPT_MATCHES = 1 << 19,
    KEPT_NEAR = 1 << 20,
    KEPT_LETTERS = 1 << 19,
};

struct Kept {
    const Plane *plane; /* NULL: nothing is kept here */
    NameToken token;    /* its letters and sound are kept too */
    Matches matches;
};

static void kept_open(Arena *arena, KeptMatches *kept)
{
    *kept = (KeptMatches){ .slots = NEW_ARRAY(arena, Kept, KEPT_SLOTS),
                           .matches = NEW_ARRAY(arena, ImageSpan, KEPT_MATCHES),
                           .near = NEW_ARRAY(arena, uint16_t, KEPT_NEAR),
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
    ret_lookup->found = NEW_ARRAY(arena, uint32_t, words);
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

static void put_words(Arena *arena, Matches *matches, ImageSpan words)
{
    GROW(arena, matches->rows, matches->count, &matches->room);
    matches->rows[matches->count++] = words;
    matches->word_count += words.count;
}

/* True once in a turn. */
static bool look_at(Lookup *lookup, uint32_t row)
{
    if (lookup->seen[row] == lookup->turn)
        return false;
    lookup->seen[row] = lookup->turn;
    return true;
}

/* What keys lead to lies far apart: of each step all is fetched before any of it is read. */
static void follow_keys(Lookup *lookup, const Keys *keys, size_t key_count)
{
    for (size_t i = 0; i < key_count; i++)
        keys_prefetch_start(keys, lookup->keys[i]);
    for (size_t i = 0; i < key_count; i++)
        keys_prefetch_rows(keys, lookup->keys[i]);
    lookup->found_count = 0;
    for (size_t i = 0; i < key_count; i++) {
        ImageSpan span = keys_find(keys, lookup->keys[i]);
        for (size_t k = 0; k < span.count; k++) {
            uint32_t row = (uint32_t)keys->rows[span.first + k];
            if (look_at(lookup, row))
                lookup->found[lookup->found_count++] = row;
        }
    }
}

/* The words of one sound, which is compared once for all of them. */
static void by_sound(Arena *arena, Lookup *lookup, const Plane *plane, int class,
                     const NameToken *token, size_t key_count, Matches *matches)
{
    const char *strings = lookup->index->strings;

    follow_keys(lookup, &plane->skeletons[class], key_count);
    for (size_t i = 0; i < lookup->found_count; i++)
        __builtin_prefetch(&plane->sounds[lookup->found[i]]);
    for (size_t i = 0; i < lookup->found_count; i++)
        __builtin_prefetch(&plane->words[plane->sounds[lookup->found[i]].first]);
    for (size_t i = 0; i < lookup->found_count; i++)
        __builtin_prefetch(strings + plane->words[plane->sounds[lookup->found[i]].first].letters);
    for (size_t i = 0; i < lookup->found_count; i++) {
        ImageSpan words = plane->sounds[lookup->found[i]];
        NameToken first = word_token(lookup->index, &plane->words[words.first]);
        if (near_by_sound(token, &first))
            put_words(arena, matches, words);
    }
}

static void by_sounds(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                      Matches *matches)
{
    /* Sounds must be equal, and the first key will do, but between kana and letters. */
    bool kana = token->origin == ORIGIN_KANA, read = !kana && token->origin != ORIGIN_LETTERS;
    size_t count = keys_left(token->sound, deletions_of_sound(token), lookup->keys);

    by_sound(arena, lookup, plane, SOUNDS_FIRM, token, kana ? count : 1, matches);
    by_sound(arena, lookup, plane, SOUNDS_KANA, token, read ? 1 : count, matches);
    by_sound(arena, lookup, plane, SOUNDS_READ, token, 1, matches);
}

/* A key may be met by chance, or by what lost other letters. Words of the same sound were found by
 * it. */
static bool met(const NameToken *token, const NameToken *word)
{
    return !near_is_spelled(token, word) ||
           (near_by_letters(token, word) && !near_by_sound(token, word));
}

static void by_letters(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                       Matches *matches)
{
    const char *strings = lookup->index->strings;

    follow_keys(lookup, &plane->letters,
                keys_left(token->letters, deletions_of_letters(token), lookup->keys));
    for (size_t i = 0; i < lookup->found_count; i++)
        __builtin_prefetch(&plane->words[lookup->found[i]]);
    for (size_t i = 0; i < lookup->found_count; i++)
        __builtin_prefetch(strings + plane->words[lookup->found[i]].letters);
    for (size_t i = 0; i < lookup->found_count; i++) {
        NameToken word = word_token(lookup->index, &plane->words[lookup->found[i]]);
        if (met(token, &word))
            put_words(arena, matches, (ImageSpan){ lookup->found[i], 1 });
    }
}

static void by_term(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                    Matches *matches)
{
    ImageSpan span = keys_find(&plane->terms, key_of_term(token->term));

    for (size_t k = 0; k < span.count; k++) {
        uint32_t row = (uint32_t)plane->terms.rows[span.first + k];
        if (look_at(lookup, row))
            put_words(arena, matches, (ImageSpan){ row, 1 });
    }
}

static void find_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token,
                      Matches *matches)
{
    next_turn(lookup);
    if (token->sound.len > 0)
        by_sounds(arena, lookup, plane, token, matches);
    next_turn(lookup); /* a word whose sound was turned away has letters all the same */
    by_letters(arena, lookup, plane, token, matches);
    if (token->term != 0)
        by_term(arena, lookup, plane, token, matches);
}

/* ---- kept ---------------------------------------------------------------------------------- */

void lookup_begin(Lookup *lookup)
{
    KeptMatches *kept = &lookup->kept;

    if (2 * kept->count < KEPT_SLOTS && 2 * kept->match_count < KEPT_MATCHES &&
        2 * kept->near_count < KEPT_NEAR && 2 * kept->letter_count < KEPT_LETTERS)
        return;
    memset(kept->slots, 0, KEPT_SLOTS * sizeof(*kept->slots));
    kept->count = kept->match_count = kept->near_count = kept->letter_count = 0;
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

static bool keeps(const KeptMatches *kept, const NameToken *token, const Matches *matches)
{
    return kept->count < KEPT_SLOTS * 3 / 4 && kept->match_count + matches->count <= KEPT_MATCHES &&
           kept->near_count + matches->word_count <= KEPT_NEAR &&
           kept->letter_count + token->letters.len + token->sound.len <= KEPT_LETTERS;
}

static void keep_matches(KeptMatches *kept, Kept *slot, const Plane *plane, const NameToken *token,
                         Matches *matches)
{
    ImageSpan *rows = kept->matches + kept->match_count;

    if (matches->count > 0)
        memcpy(rows, matches->rows, matches->count * sizeof(*rows));
    matches->rows = rows;
    matches->near = kept->near + kept->near_count;
    *slot = (Kept){ plane, *token, *matches };
    slot->token.letters = keep_letters(kept, token->letters);
    slot->token.sound = keep_letters(kept, token->sound);
    kept->match_count += matches->count;
    kept->near_count += matches->word_count;
    kept->count++;
}

Matches lookup_near(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *token)
{
    Kept *slot = kept_find(&lookup->kept, plane, token);
    Matches matches = { 0 };

    if (slot->plane)
        return slot->matches;
    find_near(arena, lookup, plane, token, &matches);
    if (keeps(&lookup->kept, token, &matches))
        keep_matches(&lookup->kept, slot, plane, token, &matches);
    else
        matches.near = NEW_ARRAY(arena, uint16_t, matches.word_count);
    for (size_t i = 0; i < matches.word_count; i++)
        matches.near[i] = NEAR_UNASKED;
    return matches;
}

/* ---- neighbours ---------------------------------------------------------------------------- */

/* What a run is looked up by. */
typedef struct Run {
    const NameToken *token;
    CostSides *sides;
} Run;

static void consider(Arena *arena, Lookup *lookup, const Plane *plane, const Run *run, uint32_t row,
                     Matches *matches)
{
    NameToken word = word_token(lookup->index, &plane->words[row]);

    if (look_at(lookup, row) && word.kind != TOKEN_INITIAL &&
        near_run(run->sides, run->token, &word) > 0)
        put_words(arena, matches, (ImageSpan){ row, 1 });
}

static void run_by_letters(Arena *arena, Lookup *lookup, const Plane *plane, const Run *run,
                           Matches *matches)
{
    ImageSpan span = keys_find(&plane->letters, key_of(run->token->letters));

    for (size_t k = 0; k < span.count; k++)
        consider(arena, lookup, plane, run, (uint32_t)plane->letters.rows[span.first + k], matches);
}

static void run_by_sound(Arena *arena, Lookup *lookup, const Plane *plane, const Run *run,
                         Matches *matches)
{
    uint32_t key = key_of(run->token->sound);

    for (int class = 0; class < SOUND_CLASSES; class ++) {
        const Keys *keys = &plane->skeletons[class];
        ImageSpan span = keys_find(keys, key);
        for (size_t k = 0; k < span.count; k++) {
            ImageSpan words = plane->sounds[(uint32_t)keys->rows[span.first + k]];
            if (!str_eq(word_sound(lookup->index, &plane->words[words.first]), run->token->sound))
                continue;
            for (uint32_t row = words.first; row < words.first + words.count; row++)
                consider(arena, lookup, plane, run, row, matches);
        }
    }
}

Matches lookup_joined(Arena *arena, Lookup *lookup, const Plane *plane, const NameToken *run)
{
    CostSides sides UNSET;
    Matches matches = { 0 };

    cost_sides_forget(&sides);
    next_turn(lookup);
    run_by_letters(arena, lookup, plane, &(Run){ run, &sides }, &matches);
    if (run->sound.len >= (size_t)near_rules.joined_sounds)
        run_by_sound(arena, lookup, plane, &(Run){ run, &sides }, &matches);
    return matches;
}
