/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * align - which tokens of two names meet, and what follows for the score (private to the room)
 *
 * Pairs of tokens are taken by nearness times weight, greedily: a pair is taken while both of its
 * tokens are free, ties by place in the query and then in the entry. Two or three neighbours may
 * meet one token, or two meet two, when run together they are spelled or sound the same.
 *
 * Promises: pure; the score is a whole number computed from `Aligned` alone, by score_formula and
 * two caps that only lower. It falls with every unmatched weight and rises with the agreed one.
 */
#pragma once

#include "screening/cost.h"
#include "screening/identity.h"
#include "screening/score.h"

enum { ALIGN_RUN_MAX = 3 };

typedef struct AlignedPair {
    uint8_t query_at, query_count; /* tokens; a count above 1 on either side: joined */
    uint8_t entry_at, entry_count;
    uint16_t near;
    uint16_t weight; /* the lesser of both sides' */
} AlignedPair;

typedef struct Aligned {
    const NameView *query, *entry; /* borrowed */
    AlignedPair pairs[NAME_TOKENS_MAX];
    size_t pair_count;
    uint64_t query_alone, entry_alone; /* bit i: token i is in no pair */
    int32_t agreed;                    /* weight of the pairs */
    int32_t lost;                      /* their weight times what they lack of NEAR_SAME */
    int32_t alone_factor;              /* by which tokens alone weigh more */
    int32_t query_left, entry_left;    /* weight of the tokens alone, so many times */
    bool single;                       /* at most one pair carries the name */
    int32_t score;
} Aligned;

/* A token that tells nothing about who is meant: a particle, or a word told twice. */
static inline bool token_light(const NameToken *token)
{
    return token->kind == TOKEN_PARTICLE || token->weight <= NAME_WEIGHT / 10;
}

/* The views in which two names meet: as drawn when both have kanji, else by sound. */
void align_choose(const Name *query, const Name *entry, const NameView **ret_query,
                  const NameView **ret_entry);

/*
 * Aligns two views of one space and returns the score. `near` holds near_tokens of every pair, a
 * row for each token of the query; NULL: computed here. `type` is the query's.
 */
int32_t align_views(const NameView *query, const NameView *entry, const uint16_t *near,
                    EntityType type, Aligned *ret_aligned);

/* The same for who knows where joined pairs can begin in the query: bit i, at its token i. */
int32_t align_joinable(const NameView *query, const NameView *entry, const uint16_t *near,
                       uint64_t joinable, EntityType type, Aligned *ret_aligned);

/* The formula alone, for bounds: never less for more `agreed`, less `lost` or less left. */
int32_t score_formula(int32_t agreed, int32_t lost, int32_t query_left, int32_t entry_left,
                      bool single);

/* What company forms of different families take off a score: 0 or score_rules.form, never more
 * than the score. */
int32_t align_forms(const Name *query, const Name *entry, int32_t score);

/* Letters and sound of neighbours run together, as alignment compares them; into room for
 * ALIGN_RUN_MAX tokens. Sound is empty where a part is a number or drawn. */
enum { ALIGN_RUN_BYTES = ALIGN_RUN_MAX * NAME_TOKEN_BYTES_MAX };
Str run_letters(const NameToken *tokens, size_t count, char room[ALIGN_RUN_BYTES]);
Str run_sound(const NameToken *tokens, size_t count, char room[ALIGN_RUN_BYTES]);

/* Neighbours as the one word they would be, for near_run. */
typedef struct RunRoom {
    char letters[ALIGN_RUN_BYTES], sound[ALIGN_RUN_BYTES];
} RunRoom;
NameToken run_token(const NameToken *tokens, size_t count, RunRoom *room);

/* near_joined of a run and one word, for who compares one run with many: `sides` are the run's. */
int32_t near_run(CostSides *sides, const NameToken *run, const NameToken *word);

/* How near two runs are, of which one at least is joined: 0 or score thousandths. */
int32_t near_joined(const NameToken *a, size_t a_count, const NameToken *b, size_t b_count);
