/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"

#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

enum { JOINS_MAX = 64 }; /* a name that is divided in more ways is no name; the first ones count */

void align_choose(const Name *query, const Name *entry, const NameView **ret_query,
                  const NameView **ret_entry)
{
    const NameView *found[2][NAME_SPACES] = { { NULL } };
    const Name *names[] = { query, entry };

    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < names[side]->view_count; i++)
            found[side][names[side]->views[i].space] = &names[side]->views[i];
    NameSpace space = found[0][SPACE_FORM] && found[1][SPACE_FORM] ? SPACE_FORM : SPACE_SOUND;
    ensure(found[0][space] && found[1][space]); /* name_make always gives the sound */
    *ret_query = found[0][space];
    *ret_entry = found[1][space];
}

/* ---- pairs --------------------------------------------------------------------------------- */

static int32_t run_weight(const NameToken *tokens, size_t count)
{
    int32_t weight = 0;
    for (size_t i = 0; i < count; i++)
        weight += tokens[i].weight;
    return weight;
}

static AlignedPair pair_of(const Aligned *aligned, size_t query_at, size_t query_count,
                           size_t entry_at, size_t entry_count, int32_t near)
{
    int32_t query = run_weight(aligned->query->tokens + query_at, query_count);
    int32_t entry = run_weight(aligned->entry->tokens + entry_at, entry_count);
    return (AlignedPair){ (uint8_t)query_at, (uint8_t)query_count,
                          (uint8_t)entry_at, (uint8_t)entry_count,
                          (uint16_t)near,    (uint16_t)(query < entry ? query : entry) };
}

static bool joined(const AlignedPair *pair)
{
    return pair->query_count > 1 || pair->entry_count > 1;
}

typedef struct Joins {
    AlignedPair pairs[JOINS_MAX];
    size_t count;
} Joins;

/* Two and two are divided differently only where neither meets its counterpart: else they are
 * divided alike, and one of them is another word. */
static bool divided_alike(const Aligned *aligned, const uint16_t *near, size_t query_at,
                          size_t entry_at)
{
    size_t row = aligned->entry->token_count;
    return near[query_at * row + entry_at] > 0 || near[(query_at + 1) * row + entry_at + 1] > 0;
}

/* Neighbours from these two places on that meet run together. */
static void joins_at(Joins *joins, const Aligned *aligned, const uint16_t *near, size_t query_at,
                     size_t entry_at)
{
    static const uint8_t counts[][2] = { { 1, 2 }, { 1, 3 }, { 2, 1 }, { 3, 1 }, { 2, 2 } };
    const NameToken *query = aligned->query->tokens + query_at;
    const NameToken *entry = aligned->entry->tokens + entry_at;

    for (size_t i = 0; i < COUNT_OF(counts); i++) {
        size_t query_count = counts[i][0], entry_count = counts[i][1];
        if (query_at + query_count > aligned->query->token_count ||
            entry_at + entry_count > aligned->entry->token_count || joins->count == JOINS_MAX ||
            (query_count == entry_count && divided_alike(aligned, near, query_at, entry_at)))
            continue;
        int32_t met = near_joined(query, query_count, entry, entry_count);
        if (met > 0)
            joins->pairs[joins->count++] =
                pair_of(aligned, query_at, query_count, entry_at, entry_count, met);
    }
}

/* Is the shorter one the beginning of the longer? */
static bool begin_same(Str a, Str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    return shorter > 0 && a.at[0] == b.at[0] && memcmp(a.at, b.at, shorter) == 0;
}

/* The same words in the same order: each meets itself, and no run of them may take its place. */
static bool told_alike(const Aligned *aligned)
{
    size_t count = aligned->query->token_count, i = 0;

    if (count != aligned->entry->token_count)
        return false;
    while (i < count &&
           str_eq(aligned->query->tokens[i].letters, aligned->entry->tokens[i].letters))
        i++;
    return i == count;
}

static void joins_find(Joins *joins, const Aligned *aligned, const uint16_t *near,
                       uint64_t joinable)
{
    joins->count = 0;
    if (told_alike(aligned))
        return;
    for (size_t i = 0; i < aligned->query->token_count; i++)
        for (size_t j = 0; (joinable >> i & 1) && j < aligned->entry->token_count; j++) {
            const NameToken *query = &aligned->query->tokens[i];
            const NameToken *entry = &aligned->entry->tokens[j];
            /* Runs that are the same begin the same: this turns nearly all away. */
            if (begin_same(query->letters, entry->letters) ||
                begin_same(query->sound, entry->sound))
                joins_at(joins, aligned, near, i, j);
        }
}

static uint64_t run_bits(size_t at, size_t count)
{
    return ((UINT64_C(1) << count) - 1) << at;
}

static bool pair_free(const Aligned *aligned, const AlignedPair *pair)
{
    uint64_t query = run_bits(pair->query_at, pair->query_count);
    uint64_t entry = run_bits(pair->entry_at, pair->entry_count);
    return (aligned->query_alone & query) == query && (aligned->entry_alone & entry) == entry;
}

static int32_t pair_value(const AlignedPair *pair)
{
    return pair->near * pair->weight;
}

/* Does `pair` go before `best`? By value, then by places; at one place, single tokens first. */
static bool pair_before(const AlignedPair *pair, const AlignedPair *best)
{
    if (pair_value(pair) != pair_value(best))
        return pair_value(pair) > pair_value(best);
    if (pair->query_at != best->query_at)
        return pair->query_at < best->query_at;
    return pair->entry_at < best->entry_at;
}

/* A particle stands for no word: al is not Ali. In kana nobody knows which is meant, but of names
 * that everybody knows. */
static bool particle_and_word(const NameToken *query, const NameToken *entry)
{
    const NameToken *word = query->kind == TOKEN_PARTICLE ? entry : query;

    return (query->kind == TOKEN_PARTICLE) != (entry->kind == TOKEN_PARTICLE) &&
           ((query->origin != ORIGIN_KANA && entry->origin != ORIGIN_KANA) ||
            word->kind == TOKEN_COMMON);
}

/* What a token is in a chain of descent; both in its middle, and neither where there is none. */
typedef struct Descent {
    bool child, parent;
} Descent;

static Descent descent_of(const NameView *view, size_t at)
{
    return (Descent){ at + 1 < view->token_count && token_descent(&view->tokens[at + 1]),
                      at > 0 && token_descent(&view->tokens[at - 1]) };
}

/* Salman bin Muhammad is not Muhammad bin Salman. */
static bool child_and_parent(const NameView *query, size_t at, const NameView *entry,
                             size_t entry_at)
{
    Descent one = descent_of(query, at), other = descent_of(entry, entry_at);

    return one.child != one.parent && other.child != other.parent && one.child != other.child;
}

/* The best pair that is still free; of near 0 when there is none. */
static AlignedPair best_pair(const Aligned *aligned, const uint16_t *near, const Joins *joins)
{
    const NameView *query = aligned->query, *entry = aligned->entry;
    size_t at_query = 0, at_entry = 0;
    int32_t most = 0;

    for (size_t i = 0; i < query->token_count; i++) {
        if (!(aligned->query_alone >> i & 1))
            continue;
        const uint16_t *row = near + i * entry->token_count;
        int32_t weight = query->tokens[i].weight;
        for (size_t j = 0; j < entry->token_count; j++) {
            if (row[j] == 0 || !(aligned->entry_alone >> j & 1) ||
                particle_and_word(&query->tokens[i], &entry->tokens[j]) ||
                child_and_parent(query, i, entry, j))
                continue;
            int32_t other = entry->tokens[j].weight;
            int32_t value = row[j] * (weight < other ? weight : other);
            if (value > most)
                most = value, at_query = i, at_entry = j;
        }
    }
    AlignedPair best = { 0 };
    if (most > 0)
        best = pair_of(aligned, at_query, 1, at_entry, 1,
                       near[at_query * entry->token_count + at_entry]);
    for (size_t i = 0; i < joins->count; i++)
        if (pair_free(aligned, &joins->pairs[i]) && pair_before(&joins->pairs[i], &best))
            best = joins->pairs[i];
    return best;
}

static void pairs_take(Aligned *aligned, const uint16_t *near, const Joins *joins)
{
    for (;;) {
        AlignedPair pair = best_pair(aligned, near, joins);
        if (pair.near == 0)
            return;
        aligned->query_alone &= ~run_bits(pair.query_at, pair.query_count);
        aligned->entry_alone &= ~run_bits(pair.entry_at, pair.entry_count);
        aligned->pairs[aligned->pair_count++] = pair;
    }
}

/* ---- the score ----------------------------------------------------------------------------- */

int32_t score_formula(int32_t agreed, int32_t lost, int32_t query_left, int32_t entry_left,
                      bool single)
{
    const ScoreRules *rules = &score_rules;
    int64_t both = query_left < entry_left ? query_left : entry_left;
    int64_t alone =
        rules->query_alone * (query_left - both) + rules->entry_alone * (entry_left - both);
    int64_t factor = single ? rules->single : 100;
    int64_t whole = INT64_C(100000) * agreed;
    int64_t against = INT64_C(1000) * rules->clash * both + 10 * factor * alone;
    int64_t kept = whole - (int64_t)rules->loss * lost;

    return kept <= 0 ? 0 : (int32_t)(SCORE_MAX * kept / (whole + against));
}

static const NameToken *pair_query(const Aligned *aligned, const AlignedPair *pair)
{
    return &aligned->query->tokens[pair->query_at];
}

static const NameToken *pair_entry(const Aligned *aligned, const AlignedPair *pair)
{
    return &aligned->entry->tokens[pair->entry_at];
}

/* What kinds of pairs there are: how much of a name they carry. */
typedef struct Carried {
    size_t joined, words, initials, common;
} Carried;

static Carried carried(const Aligned *aligned)
{
    Carried found = { 0 };

    for (size_t i = 0; i < aligned->pair_count; i++) {
        const AlignedPair *pair = &aligned->pairs[i];
        const NameToken *query = pair_query(aligned, pair), *entry = pair_entry(aligned, pair);
        if (joined(pair))
            found.joined++;
        else if (token_light(query) || token_light(entry))
            continue;
        else if (query->kind == TOKEN_INITIAL || entry->kind == TOKEN_INITIAL)
            found.initials++;
        else
            found.words++,
                found.common += query->kind == TOKEN_COMMON || entry->kind == TOKEN_COMMON;
    }
    return found;
}

/* Is a word of the query in no pair? Where `strictly`, one that met but an initial is in none. */
static bool word_alone(const Aligned *aligned, bool strictly)
{
    const NameView *query = aligned->query;

    for (size_t i = 0; i < query->token_count; i++)
        if ((aligned->query_alone >> i & 1) && !token_light(&query->tokens[i]))
            return true;
    for (size_t i = 0; i < aligned->pair_count && strictly; i++)
        if (pair_query(aligned, &aligned->pairs[i])->kind != TOKEN_INITIAL &&
            pair_entry(aligned, &aligned->pairs[i])->kind == TOKEN_INITIAL)
            return true;
    return false;
}

/* Every syllable of a name in Han or Hangul tells: nobody leaves one out as people leave out middle
 * names. A title or a remark in that script does not make it one. */
static bool in_syllables(const NameView *view)
{
    for (size_t i = 0; i < view->token_count; i++)
        if ((view->tokens[i].origin == ORIGIN_HAN || view->tokens[i].origin == ORIGIN_HANGUL) &&
            !token_light(&view->tokens[i]))
            return true;
    return false;
}

/* By which words alone weigh more in a person's name: where what agrees stands for less. */
static int32_t alone_factor(const Aligned *aligned, const Carried *found, EntityType type)
{
    if (type != ENTITY_PERSON)
        return 1;
    if (in_syllables(aligned->query) || in_syllables(aligned->entry))
        return score_rules.syllable;
    return found->joined == 0 && found->common == found->words ? score_rules.common : 1;
}

static int32_t alone_weight(const NameView *view, uint64_t alone)
{
    int32_t weight = 0;
    for (size_t i = 0; i < view->token_count; i++)
        weight += (alone >> i & 1) ? view->tokens[i].weight : 0;
    return weight;
}

static int32_t capped(int32_t score, int32_t cap)
{
    return score < cap ? score : cap;
}

static int32_t aligned_score(const Aligned *aligned, const Carried *found, EntityType type)
{
    if (found->words + found->joined == 0)
        return 0;

    int32_t score = score_formula(aligned->agreed, aligned->lost, aligned->query_left,
                                  aligned->entry_left, aligned->single);
    if (aligned->single && word_alone(aligned, false))
        score = capped(score, score_rules.single_cap);
    if (type == ENTITY_PERSON && found->joined == 0 && found->common == found->words &&
        word_alone(aligned, true))
        score = capped(score, score_rules.common_cap);
    return score;
}

static void align_begin(const NameView *query, const NameView *entry, Aligned *aligned)
{
    ensure(query->space == entry->space);
    ensure(query->token_count > 0 && query->token_count <= NAME_TOKENS_MAX);
    ensure(entry->token_count > 0 && entry->token_count <= NAME_TOKENS_MAX);
    /* Not as a whole: its pairs are written as they are taken. */
    aligned->query = query;
    aligned->entry = entry;
    aligned->pair_count = 0;
    aligned->agreed = aligned->lost = 0;
    aligned->query_alone = run_bits(0, query->token_count);
    aligned->entry_alone = run_bits(0, entry->token_count);
}

static int32_t align_end(const NameView *query, const NameView *entry, const uint16_t *near,
                         const Joins *joins, EntityType type, Aligned *aligned)
{
    pairs_take(aligned, near, joins);
    for (size_t i = 0; i < aligned->pair_count; i++) {
        aligned->agreed += aligned->pairs[i].weight;
        aligned->lost += aligned->pairs[i].weight * (NEAR_SAME - aligned->pairs[i].near);
    }
    Carried found = carried(aligned);
    aligned->alone_factor = alone_factor(aligned, &found, type);
    aligned->query_left = aligned->alone_factor * alone_weight(query, aligned->query_alone);
    aligned->entry_left = aligned->alone_factor * alone_weight(entry, aligned->entry_alone);

    aligned->single = found.joined + found.words + found.initials < 2;
    aligned->score = aligned_score(aligned, &found, type);
    return aligned->score;
}

static int32_t align_near(const NameView *query, const NameView *entry, const uint16_t *near,
                          uint64_t joinable, EntityType type, Aligned *aligned)
{
    Joins joins UNSET;

    align_begin(query, entry, aligned);
    joins_find(&joins, aligned, near, joinable);
    return align_end(query, entry, near, &joins, type, aligned);
}

/* Apart, so that who brings `near` along does not pay for the room of ours. */
static __attribute__((noinline)) int32_t align_anew(const NameView *query, const NameView *entry,
                                                    EntityType type, Aligned *aligned)
{
    uint16_t near[NAME_TOKENS_MAX * NAME_TOKENS_MAX] UNSET;

    for (size_t i = 0; i < query->token_count; i++)
        for (size_t j = 0; j < entry->token_count; j++)
            near[i * entry->token_count + j] =
                (uint16_t)near_tokens(&query->tokens[i], &entry->tokens[j]);
    return align_near(query, entry, near, UINT64_MAX, type, aligned);
}

int32_t align_views(const NameView *query, const NameView *entry, const uint16_t *near,
                    EntityType type, Aligned *ret_aligned)
{
    return near ? align_near(query, entry, near, UINT64_MAX, type, ret_aligned)
                : align_anew(query, entry, type, ret_aligned);
}

int32_t align_joinable(const NameView *query, const NameView *entry, const uint16_t *near,
                       uint64_t joinable, EntityType type, Aligned *ret_aligned)
{
    static const Joins none;

    if (joinable != 0)
        return align_near(query, entry, near, joinable, type, ret_aligned);
    align_begin(query, entry, ret_aligned);
    return align_end(query, entry, near, &none, type, ret_aligned);
}

int32_t align_forms(const Name *query, const Name *entry, int32_t score)
{
    if (query->form_count == 0 || entry->form_count == 0)
        return 0;
    for (size_t i = 0; i < query->form_count; i++)
        for (size_t j = 0; j < entry->form_count; j++)
            if (query->forms[i] == entry->forms[j])
                return 0;
    return score < score_rules.form ? score : score_rules.form;
}
