/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/meet.h"

#include "screening/align.h"
#include "screening/cost.h"
#include "screening/near.h"

#include <string.h>

static size_t most_wordings(const Index *index)
{
    size_t sound = index->planes[SPACE_SOUND].wording_count;
    size_t form = index->planes[SPACE_FORM].wording_count;
    return sound > form ? sound : form;
}

static size_t bit_words(size_t count)
{
    return (count + 63) / 64;
}

void ground_open(Arena *arena, const Index *index, Ground *ret_ground)
{
    size_t wordings = most_wordings(index);

    *ret_ground = (Ground){ .index = index };
    lookup_open(arena, index, &ret_ground->lookup);
    ret_ground->touches = NEW_ARRAY(arena, Touch, wordings);
    ret_ground->touched = NEW_ARRAY(arena, uint32_t, wordings);
    for (size_t i = 0; i < MEETING_MARKS; i++)
        ret_ground->marks[i] = NEW_ARRAY(arena, uint64_t, bit_words(wordings));
    ret_ground->slots = NEW_ARRAY(arena, uint32_t, ret_ground->lookup.word_count);
}

static bool bit_of(const uint64_t *bits, uint32_t at)
{
    return (bits[at >> 6] >> (at & 63) & 1) != 0;
}

static void set_bit(uint64_t *bits, uint32_t at)
{
    bits[at >> 6] |= UINT64_C(1) << (at & 63);
}

static Touch *touch(Ground *ground, uint32_t wording)
{
    Touch *touched = &ground->touches[wording];

    if (touched->mask == 0)
        ground->touched[ground->touched_count++] = wording;
    return touched;
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

static void touch_joined(Meeting *meeting, size_t at, size_t count, uint32_t wording,
                         uint32_t weight)
{
    Touch *touched = touch(meeting->ground, wording);

    set_bit(meeting->often, wording);
    meeting->joinable |= UINT64_C(1) << at;
    touched->mask |= TOUCH_MORE;
    bound_add(&touched->added, weight);
    for (size_t i = at; i < at + count; i++)
        bound_meet(touched, &meeting->bound.parts[i], meeting->bound.parts[i].gain);
}

/* Neighbours of the query that are one word of an entry. */
static void touch_run(Arena scratch, Meeting *meeting, size_t at, size_t count)
{
    Matches matches = { 0 };

    lookup_joined(&scratch, &meeting->ground->lookup, meeting->plane, meeting->query->tokens + at,
                  count, &matches);
    for (size_t i = 0; i < matches.count; i++) {
        Postings postings = postings_of(meeting->plane, matches.rows[i].first);
        for (size_t k = 0; k < postings.count; k++)
            touch_joined(meeting, at, count, posting_wording(postings.at[k]),
                         k < postings.heavy_count ? posting_weight(postings.at[k]) : 0);
    }
}

/* One word or two of the query that are neighbours of an entry. */
static void touch_joins(Meeting *meeting, size_t at, size_t count, uint32_t key)
{
    ImageSpan span = keys_find(&meeting->plane->joins, key);

    for (size_t i = 0; i < span.count; i++) {
        uint32_t posting = (uint32_t)meeting->plane->joins.rows[span.first + i];
        touch_joined(meeting, at, count, posting_wording(posting), 3 * posting_weight(posting));
    }
}

static void touch_all_joined(Meeting *meeting)
{
    const NameView *query = meeting->query;
    char room[ALIGN_RUN_BYTES];

    for (size_t at = 0; at < query->token_count; at++)
        for (size_t count = 1; count <= ALIGN_RUN_MAX && at + count <= query->token_count;
             count++) {
            Str letters = run_letters(query->tokens + at, count, room);
            if (letters.len < (size_t)near_rules.joined_letters ||
                letters.len > NAME_TOKEN_BYTES_MAX)
                continue;
            if (count > 1)
                touch_run(*meeting->arena, meeting, at, count);
            if (count == ALIGN_RUN_MAX)
                continue;
            touch_joins(meeting, at, count, key_of(letters));
            Str sound = run_sound(query->tokens + at, count, room);
            if (sound.len >= (size_t)near_rules.joined_sounds)
                touch_joins(meeting, at, count, key_of_sound(sound));
        }
}

/* ---- marking --------------------------------------------------------------------------------- */

/* One word more may meet. Two that are near one word of the query count as two, which makes some
 * wordings looked at in vain. An initial, on either side, may be what is missing. */
static void mark(Meeting *meeting, Postings postings)
{
    uint32_t initials = meeting->bound.initials;
    uint64_t *const *marks = meeting->ground->marks;

    for (size_t k = 0; k < postings.count; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        size_t at = wording >> 6;
        uint64_t bit = UINT64_C(1) << (wording & 63);
        for (size_t i = meeting->need - 1; i > 0; i--)
            marks[i][at] |= marks[i - 1][at] & bit;
        marks[0][at] |= bit;
        if (posting_initials(postings.at[k]) ||
            (initials != 0 && (meeting->plane->marks[wording].initials & initials) != 0))
            meeting->often[at] |= bit;
    }
}

static void mark_all(Meeting *meeting)
{
    for (size_t token = 0; token < meeting->query->token_count; token++) {
        const Matches *matches = &meeting->matches[token];
        for (size_t i = 0; i < matches->count && !meeting->bound.parts[token].light; i++)
            for (uint32_t k = 0; k < matches->rows[i].count; k++)
                mark(meeting, postings_of(meeting->plane, matches->rows[i].first + k));
    }
}

/* ---- touching -------------------------------------------------------------------------------- */

static uint16_t *near_row(Meeting *meeting, uint32_t word)
{
    uint32_t *slot = &meeting->ground->slots[word];

    if (*slot == 0) {
        GROW(meeting->arena, meeting->near, meeting->word_count, &meeting->near_room);
        GROW(meeting->arena, meeting->words, meeting->word_count, &meeting->word_room);
        meeting->near[meeting->word_count] =
            NEW_ARRAY(meeting->arena, uint16_t, meeting->query->token_count);
        meeting->words[meeting->word_count++] = word;
        *slot = (uint32_t)meeting->word_count;
    }
    return meeting->near[*slot - 1];
}

/* A word behind the gate of a token: is it near after all? Then the alignment will ask how near. */
typedef struct Met {
    size_t token;
    uint32_t word;
    uint16_t *near; /* as kept in Matches */
    uint32_t gain;
    bool told;
} Met;

static bool meets(Meeting *meeting, Met *met)
{
    if (met->told)
        return true;
    if (*met->near == NEAR_UNASKED) {
        NameToken word = word_token(meeting->ground->index, &meeting->plane->words[met->word]);
        *met->near = (uint16_t)near_found(&meeting->sides[met->token],
                                          &meeting->query->tokens[met->token], &word);
    }
    if (*met->near == 0)
        return false;
    near_row(meeting, met->word)[met->token] = *met->near;
    met->gain = bound_gain(&meeting->bound, &meeting->bound.parts[met->token], *met->near);
    met->told = true;
    return true;
}

static void touch_heavy(Meeting *meeting, Met met)
{
    const BoundPart *part = &meeting->bound.parts[met.token];
    Postings postings = postings_of(meeting->plane, met.word);
    Ground *ground = meeting->ground;

    for (size_t k = 0; k < postings.heavy_count; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        if (!bit_of(meeting->often, wording))
            continue;
        if (!meets(meeting, &met))
            return;
        Touch *touched = touch(ground, wording);
        bound_meet(touched, part, met.gain);
        bound_add(&touched->added, posting_weight(postings.at[k]));
    }
}

/* A light token carries no name, so it leads to none; but it leaves less alone in those touched. */
static void touch_light(Meeting *meeting, Met met)
{
    const BoundPart *part = &meeting->bound.parts[met.token];
    Postings postings = postings_of(meeting->plane, met.word);
    size_t from = part->light ? 0 : postings.heavy_count;
    size_t to = part->light ? postings.heavy_count : postings.count;

    for (size_t k = from; k < to; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        Touch *touched = &meeting->ground->touches[wording];
        if (!bit_of(meeting->often, wording) || touched->mask == 0)
            continue;
        if (!meets(meeting, &met))
            return;
        if (part->light)
            bound_add(&touched->added, posting_weight(postings.at[k]));
        else if ((touched->mask & part->bit) == 0 || part->bit == TOUCH_MORE)
            bound_add(&touched->matched, part->weight);
    }
}

static void touch_token(Meeting *meeting, size_t token, bool heavy)
{
    const Matches *matches = &meeting->matches[token];
    uint16_t *near = matches->near;

    for (size_t i = 0; i < matches->count; i++)
        for (uint32_t k = 0; k < matches->rows[i].count; k++) {
            Met met = { token, matches->rows[i].first + k, near++, 0, false };
            if (heavy)
                touch_heavy(meeting, met);
            /* Two light words that meet are in no bound, and in the alignment all the same. */
            else if (!meeting->bound.parts[token].light || meets(meeting, &met))
                touch_light(meeting, met);
        }
}

static void touch_all(Meeting *meeting)
{
    size_t width = meeting->query->token_count;

    touch_all_joined(meeting);
    for (size_t token = 0; token < width; token++)
        if (!meeting->bound.parts[token].light)
            touch_token(meeting, token, true);
    for (size_t token = 0; token < width; token++)
        if (meeting->query->tokens[token].kind != TOKEN_INITIAL)
            touch_token(meeting, token, false);
}

/* ---- how near -------------------------------------------------------------------------------- */

/* Initials have not been looked up: they meet by their letter. */
static void gather_near(Meeting *meeting, uint32_t wording, const NameView *entry, uint16_t *near)
{
    const NameView *query = meeting->query;
    const ImageToken *rows =
        meeting->plane->tokens + meeting->plane->wordings[wording].tokens.first;

    for (size_t j = 0; j < entry->token_count; j++) {
        uint32_t slot = meeting->ground->slots[rows[j].word];
        for (size_t i = 0; i < query->token_count; i++) {
            bool initial =
                query->tokens[i].kind == TOKEN_INITIAL || entry->tokens[j].kind == TOKEN_INITIAL;
            near[i * entry->token_count + j] =
                initial    ? (uint16_t)near_tokens(&query->tokens[i], &entry->tokens[j])
                : slot > 0 ? meeting->near[slot - 1][i]
                           : 0;
        }
    }
}

bool meeting_reaches(Meeting *meeting, uint32_t wording, NameView *ret_entry, NameToken *room,
                     uint16_t *ret_near)
{
    if (!bound_reaches(&meeting->bound, &meeting->ground->touches[wording],
                       &meeting->plane->marks[wording]))
        return false;
    *ret_entry = wording_view(meeting->ground->index, meeting->query->space, wording, room);
    gather_near(meeting, wording, ret_entry, ret_near);
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting)
{
    *ret_meeting = (Meeting){ .arena = arena, .ground = ground, .plane = plane, .query = query };
    ret_meeting->sides = NEW_ARRAY(arena, CostSides, query->token_count);
    bound_open(&ret_meeting->bound, query, floor);
    ret_meeting->need = bound_need(&ret_meeting->bound);
    if (ret_meeting->need > MEETING_MARKS)
        ret_meeting->need = MEETING_MARKS;
    ret_meeting->often = ground->marks[ret_meeting->need - 1];
    for (size_t i = 0; i < query->token_count; i++)
        if (query->tokens[i].kind != TOKEN_INITIAL)
            ret_meeting->matches[i] = lookup_near(arena, &ground->lookup, plane, &query->tokens[i]);
    mark_all(ret_meeting);
    touch_all(ret_meeting);
}

void meeting_close(const Meeting *meeting)
{
    size_t bytes = bit_words(meeting->plane->wording_count) * sizeof(uint64_t);
    Ground *ground = meeting->ground;

    for (size_t i = 0; i < meeting->word_count; i++)
        ground->slots[meeting->words[i]] = 0;
    for (size_t i = 0; i < ground->touched_count; i++)
        ground->touches[ground->touched[i]] = (Touch){ 0 };
    ground->touched_count = 0;
    for (size_t i = 0; i < meeting->need; i++)
        memset(ground->marks[i], 0, bytes);
}
