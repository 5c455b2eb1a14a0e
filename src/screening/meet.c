/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/meet.h"

#include "screening/align.h"
#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

enum {
    SUM_MOST = UINT8_MAX,
    ASKED_AT_ONCE = 32, /* postings */
};
_Static_assert((int)BOUND_FULL < (int)SUM_MOST, "what is enough can be summed up");

static uint32_t greater(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static size_t most_wordings(const Index *index)
{
    size_t sound = index->planes[SPACE_SOUND].wording_count;
    size_t form = index->planes[SPACE_FORM].wording_count;
    return sound > form ? sound : form;
}

void ground_open(Arena *arena, const Index *index, Ground *ret_ground)
{
    size_t wordings = most_wordings(index);

    *ret_ground = (Ground){ .index = index };
    lookup_open(arena, index, &ret_ground->lookup);
    ret_ground->sums = NEW_ARRAY(arena, uint8_t, wordings);
    /* One that is joined may come twice. */
    ret_ground->met = NEW_ARRAY(arena, uint32_t, 2 * wordings);
    ret_ground->joined_bits = NEW_ARRAY(arena, uint64_t, wordings / 64 + 1);
    ret_ground->joined = NEW_ARRAY(arena, Touch, wordings);
    ret_ground->slots = NEW_ARRAY(arena, uint32_t, ret_ground->lookup.word_count);
}

static bool is_joined(const Ground *ground, uint32_t wording)
{
    return (ground->joined_bits[wording / 64] >> wording % 64 & 1) != 0;
}

static uint32_t sum_with(const Ground *ground, uint32_t wording, uint32_t worth)
{
    uint32_t sum = ground->sums[wording] + worth;
    return sum < SUM_MOST ? sum : SUM_MOST;
}

typedef struct Postings {
    const uint32_t *at;
    size_t count, heavy_count;
} Postings;

static Postings postings_of(const Plane *plane, uint32_t word)
{
    const ImageWord *row = &plane->words[word];
    return (Postings){ plane->postings + row->postings, row->heavy_count + row->light_count,
                       row->heavy_count };
}

/* ---- words run together ---------------------------------------------------------------------- */

/* Whatever else it brings, it is looked at: so it is met at once. */
static Touch *joined_touch(Ground *ground, uint32_t wording)
{
    if (!is_joined(ground, wording)) {
        ground->joined_bits[wording / 64] |= UINT64_C(1) << wording % 64;
        ground->met[ground->met_count++] = wording;
        ground->joined_count = ground->met_count;
    }
    return &ground->joined[wording];
}

static void meet_joined(Meeting *meeting, size_t at, size_t count, uint32_t wording,
                        uint32_t weight)
{
    Ground *ground = meeting->ground;
    Touch *touch = joined_touch(ground, wording);
    int32_t query = 0;

    meeting->joinable |= UINT64_C(1) << at;
    touch->mask |= TOUCH_MORE;
    bound_add(&touch->added, weight);
    for (size_t i = at; i < at + count; i++) {
        const BoundPart *part = &meeting->bound.parts[i];
        bound_meet(touch, part, bound_gain(&meeting->bound, part->weight, NEAR_SAME));
        query += part->weight;
    }
    uint32_t worth = bound_worth(&meeting->bound, query, (int32_t)weight, NEAR_SAME);
    ground->sums[wording] = (uint8_t)sum_with(ground, wording, worth);
}

/* A word of the query, or neighbours as the one word they would be. */
typedef struct Run {
    size_t at, count;
    NameToken token;
    uint32_t letters, sound; /* keys; that of the sound only where `sounds` */
    bool sounds;
} Run;

/* Neighbours of the query that are one word of an entry. */
static void meet_words(Meeting *meeting, const Run *run)
{
    const Plane *plane = meeting->plane;
    Arena scratch = *meeting->arena;
    Matches matches = lookup_joined(&scratch, &meeting->ground->lookup, plane, &run->token);

    for (size_t i = 0; i < matches.count; i++) {
        Postings postings = postings_of(plane, matches.rows[i].first);
        uint32_t heaviest = plane->words[matches.rows[i].first].heaviest;
        for (size_t k = 0; k < postings.count; k++)
            meet_joined(meeting, run->at, run->count, posting_wording(postings.at[k]),
                        k < postings.heavy_count ? heaviest : 0);
    }
}

/* One word or two of the query that are neighbours of an entry. */
static void meet_neighbours(Meeting *meeting, const Run *run, uint32_t key)
{
    const Keys *joins = &meeting->plane->joins;
    ImageSpan span = keys_find(joins, key);

    for (size_t i = 0; i < span.count; i++) {
        uint32_t posting = (uint32_t)joins->rows[span.first + i];
        meet_joined(meeting, run->at, run->count, posting_wording(posting),
                    posting_weight(posting));
    }
}

static void meet_run(Meeting *meeting, const Run *run)
{
    if (run->count > 1)
        meet_words(meeting, run);
    if (run->count == ALIGN_RUN_MAX)
        return;
    meet_neighbours(meeting, run, run->letters);
    if (run->sounds)
        meet_neighbours(meeting, run, run->sound);
}

/* False: no run of these letters is met. */
static bool run_make(const Meeting *meeting, size_t at, size_t count, RunRoom *room, Run *ret_run)
{
    Run run = { at, count, run_token(meeting->query->tokens + at, count, room), 0, 0, false };

    if (run.token.letters.len < (size_t)near_rules.joined_letters ||
        run.token.letters.len > NAME_TOKEN_BYTES_MAX)
        return false;
    run.letters = key_of(run.token.letters);
    run.sounds = run.token.sound.len >= (size_t)near_rules.joined_sounds;
    if (run.sounds)
        run.sound = key_of_sound(run.token.sound);
    *ret_run = run;
    return true;
}

static void meet_all_joined(Meeting *meeting)
{
    size_t tokens = meeting->query->token_count;
    RunRoom room UNSET;
    Run run;

    for (size_t at = 0; at < tokens; at++)
        for (size_t count = 1; count <= ALIGN_RUN_MAX && at + count <= tokens; count++)
            if (run_make(meeting, at, count, &room, &run))
                meet_run(meeting, &run);
}

/* ---- words near the query -------------------------------------------------------------------- */

static uint16_t **near_row(Meeting *meeting, uint32_t word)
{
    uint32_t *slot = &meeting->ground->slots[word];

    if (*slot == 0) {
        meeting->words[meeting->word_count++] = word;
        *slot = (uint32_t)meeting->word_count;
    }
    return meeting->near + (*slot - 1) * meeting->query->token_count;
}

/* How near a word behind the gate of a token is; `near` is where it is kept. */
static uint16_t ask(Meeting *meeting, size_t token, uint32_t word, uint16_t *near)
{
    if (*near == NEAR_UNASKED) {
        NameToken other = word_token(meeting->ground->index, &meeting->plane->words[word]);
        *near =
            (uint16_t)near_found(&meeting->sides[token], &meeting->query->tokens[token], &other);
    }
    return *near;
}

static void take_word(Meeting *meeting, size_t token, uint32_t word, uint16_t *near)
{
    if (*near == NEAR_UNASKED && !meeting->bound.parts[token].light &&
        postings_of(meeting->plane, word).count >= ASKED_AT_ONCE)
        ask(meeting, token, word, near);
    if (*near > 0)
        near_row(meeting, word)[token] = near;
}

static void take_words(Meeting *meeting, size_t token)
{
    const Matches *matches = &meeting->matches[token];
    uint16_t *near = matches->near;

    for (size_t i = 0; i < matches->count; i++)
        for (uint32_t k = 0; k < matches->rows[i].count; k++)
            take_word(meeting, token, matches->rows[i].first + k, near++);
}

static void find_words(Meeting *meeting)
{
    const NameView *query = meeting->query;
    size_t count = 0;

    for (size_t i = 0; i < query->token_count; i++) {
        if (query->tokens[i].kind == TOKEN_INITIAL)
            continue;
        meeting->matches[i] = lookup_near(meeting->arena, &meeting->ground->lookup, meeting->plane,
                                          &query->tokens[i]);
        count += meeting->matches[i].word_count;
    }
    meeting->words = NEW_ARRAY(meeting->arena, uint32_t, count);
    meeting->near = NEW_ARRAY(meeting->arena, uint16_t *, count * query->token_count);
    for (size_t i = 0; i < query->token_count; i++)
        take_words(meeting, i);
}

/* ---- postings -------------------------------------------------------------------------------- */

/* A wording is met when what its words bring first reaches what is lacking: sums only rise, and all
 * postings of a wording say the same of it. */
static void walk(Meeting *meeting, const uint32_t *postings, size_t count, uint32_t worth)
{
    Ground *ground = meeting->ground;
    const uint8_t *lacking = meeting->bound.lacking;

    for (size_t i = 0; i < count; i++) {
        uint32_t wording = posting_wording(postings[i]), before = ground->sums[wording];
        uint32_t sum = sum_with(ground, wording, worth),
                 enough = lacking[posting_mark(postings[i])];
        ground->sums[wording] = (uint8_t)sum;
        if (sum >= enough && before < enough)
            ground->met[ground->met_count++] = wording;
    }
}

static void walk_word(Meeting *meeting, uint32_t word, uint16_t *const *nears)
{
    const Bound *bound = &meeting->bound;
    Postings postings = postings_of(meeting->plane, word);
    int32_t heaviest = meeting->plane->words[word].heaviest;
    uint32_t heavy = 0, light = 0;

    for (size_t i = 0; i < meeting->query->token_count; i++) {
        if (!nears[i])
            continue;
        uint32_t near = *nears[i] == NEAR_UNASKED ? NEAR_SAME : *nears[i];
        int32_t weight = bound->parts[i].weight;
        heavy = greater(heavy, bound_worth(bound, weight, heaviest, near));
        light = greater(light, bound_worth(bound, weight, 0, near));
    }
    walk(meeting, postings.at, postings.heavy_count, heavy);
    walk(meeting, postings.at + postings.heavy_count, postings.count - postings.heavy_count, light);
}

/* ---- a wording that is met ------------------------------------------------------------------- */

/* Its tokens, and how near the words among them are. */
typedef struct Told {
    const ImageToken *tokens;
    size_t count;
    uint16_t *near; /* a row for each token of the query */
} Told;

static bool told_light(const ImageToken *row)
{
    NameToken token = { .kind = row->kind, .weight = row->weight };
    return token_light(&token);
}

static void gather_words(Meeting *meeting, const Told *told)
{
    size_t width = meeting->query->token_count;

    for (size_t j = 0; j < told->count; j++) {
        uint32_t word = told->tokens[j].word, slot = meeting->ground->slots[word];
        for (size_t i = 0; i < width; i++) {
            uint16_t *near = slot > 0 ? meeting->near[(slot - 1) * width + i] : NULL;
            told->near[i * told->count + j] = near ? ask(meeting, i, word, near) : 0;
        }
    }
}

/* What a token of the query brings: of all that it meets the nearest counts, and no pair weighs
 * more than either side of it. What light tokens gain is taken as brought already. */
static void touch_token(const Meeting *meeting, const Told *told, size_t token, Touch *touch)
{
    const BoundPart *part = &meeting->bound.parts[token];
    const uint16_t *near = told->near + token * told->count;
    uint32_t best = 0;
    bool heavy = false, light = false;

    for (size_t j = 0; j < told->count; j++) {
        if (near[j] == 0)
            continue;
        if (told_light(&told->tokens[j])) {
            light = true;
            continue;
        }
        uint32_t other = told->tokens[j].weight;
        uint32_t gain =
            bound_gain(&meeting->bound, part->weight < other ? part->weight : other, near[j]);
        heavy = true;
        best = gain > best ? gain : best;
    }
    if (heavy)
        bound_meet(touch, part, best);
    else if (light && !bound_met(touch, part))
        bound_add(&touch->matched, part->weight);
}

static Touch touch_of(const Meeting *meeting, const Told *told, uint32_t wording)
{
    Touch touch = meeting->ground->joined[wording];
    size_t width = meeting->query->token_count;

    for (size_t i = 0; i < width; i++)
        if (!meeting->bound.parts[i].light)
            touch_token(meeting, told, i, &touch);
    for (size_t j = 0; j < told->count; j++) {
        size_t i = 0;
        while (i < width && told->near[i * told->count + j] == 0)
            i++;
        if (i < width && !told_light(&told->tokens[j]))
            bound_add(&touch.added, told->tokens[j].weight);
    }
    return touch;
}

/* Initials have not been looked up: they meet by their letter. */
static void gather_initials(const Meeting *meeting, const NameView *entry, uint16_t *near)
{
    const NameView *query = meeting->query;

    for (size_t i = 0; i < query->token_count; i++)
        for (size_t j = 0; j < entry->token_count; j++)
            if (query->tokens[i].kind == TOKEN_INITIAL || entry->tokens[j].kind == TOKEN_INITIAL)
                near[i * entry->token_count + j] =
                    (uint16_t)near_tokens(&query->tokens[i], &entry->tokens[j]);
}

void meeting_prefetch(const Meeting *meeting, size_t at)
{
    enum { ROWS_AHEAD = 16, TOKENS_AHEAD = 8 };
    const Ground *ground = meeting->ground;
    const Plane *plane = meeting->plane;

    if (at + ROWS_AHEAD < ground->met_count)
        __builtin_prefetch(&plane->wordings[ground->met[at + ROWS_AHEAD]]);
    if (at + TOKENS_AHEAD < ground->met_count) {
        uint32_t wording = ground->met[at + TOKENS_AHEAD];
        __builtin_prefetch(&plane->tokens[plane->wordings[wording].tokens.first]);
        __builtin_prefetch(&plane->marks[wording]);
        __builtin_prefetch(&ground->joined[wording]);
    }
}

/* Do its words together bring enough? One that was met by its words too was looked at before. */
static bool words_reach(const Meeting *meeting, size_t at, const ImageMark *mark)
{
    const Ground *ground = meeting->ground;
    uint32_t wording = ground->met[at];
    bool more = at < ground->joined_count;

    return (more || !is_joined(ground, wording)) &&
           ground->sums[wording] >= bound_lacking(&meeting->bound, mark, more);
}

bool meeting_reaches(Meeting *meeting, size_t at, NameView *ret_entry, NameToken *room,
                     uint16_t *ret_near)
{
    uint32_t wording = meeting->ground->met[at];
    const ImageMark *mark = &meeting->plane->marks[wording];
    if (!words_reach(meeting, at, mark))
        return false;

    ImageSpan span = meeting->plane->wordings[wording].tokens;
    Told told = { meeting->plane->tokens + span.first, span.count, ret_near };

    gather_words(meeting, &told);
    Touch touch = touch_of(meeting, &told, wording);
    if (!bound_reaches(&meeting->bound, &touch, mark))
        return false;
    *ret_entry = wording_view(meeting->ground->index, meeting->query->space, wording, room);
    gather_initials(meeting, ret_entry, ret_near);
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting)
{
    *ret_meeting = (Meeting){ .arena = arena, .ground = ground, .plane = plane, .query = query };
    ret_meeting->sides = NEW_ARRAY(arena, CostSides, query->token_count);
    bound_open(&ret_meeting->bound, query, floor);
    find_words(ret_meeting);
    meet_all_joined(ret_meeting);
    for (size_t i = 0; i < ret_meeting->word_count && ret_meeting->bound.words > 0; i++)
        walk_word(ret_meeting, ret_meeting->words[i], ret_meeting->near + i * query->token_count);
}

void meeting_close(const Meeting *meeting)
{
    Ground *ground = meeting->ground;

    for (size_t i = 0; i < meeting->word_count; i++)
        ground->slots[meeting->words[i]] = 0;
    for (size_t i = 0; i < ground->joined_count; i++) {
        ground->joined[ground->met[i]] = (Touch){ 0 };
        ground->joined_bits[ground->met[i] / 64] = 0;
    }
    ground->joined_count = ground->met_count = 0;
    memset(ground->sums, 0, meeting->plane->wording_count);
}
