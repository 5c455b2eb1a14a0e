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
    ret_ground->once = NEW_ARRAY(arena, uint64_t, bit_words(wordings));
    ret_ground->often = NEW_ARRAY(arena, uint64_t, bit_words(wordings));
    ret_ground->met = NEW_ARRAY(arena, uint64_t, ret_ground->lookup.word_count);
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

    set_bit(meeting->ground->often, wording);
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
        touch_joined(meeting, at, count, posting_wording(posting), 2 * posting_weight(posting));
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

/* Marks where a word of the query before this one may have met, or an initial, on either side. */
static void mark_often(Meeting *meeting, Postings postings)
{
    uint32_t initials = meeting->bound.initials;
    Ground *ground = meeting->ground;

    for (size_t k = 0; k < postings.count; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        bool worth = bit_of(ground->once, wording) || posting_initials(postings.at[k]) ||
                     (initials != 0 && (meeting->plane->marks[wording].initials & initials) != 0);
        ground->often[wording >> 6] |= (uint64_t)worth << (wording & 63);
    }
}

static void mark_once(Ground *ground, Postings postings)
{
    for (size_t k = 0; k < postings.count; k++)
        set_bit(ground->once, posting_wording(postings.at[k]));
}

static void mark_token(Meeting *meeting, const Matches *matches)
{
    for (size_t i = 0; i < matches->count; i++)
        for (uint32_t k = 0; k < matches->rows[i].count; k++)
            mark_often(meeting, postings_of(meeting->plane, matches->rows[i].first + k));
    for (size_t i = 0; i < matches->count; i++)
        for (uint32_t k = 0; k < matches->rows[i].count; k++)
            mark_once(meeting->ground, postings_of(meeting->plane, matches->rows[i].first + k));
}

static void mark_all(Meeting *meeting)
{
    size_t bytes = bit_words(meeting->plane->wording_count) * sizeof(uint64_t);

    if (bound_one_is_enough(&meeting->bound))
        memset(meeting->ground->often, 0xff, bytes);
    else
        for (size_t i = 0; i < meeting->query->token_count; i++)
            if (!meeting->bound.parts[i].light)
                mark_token(meeting, &meeting->matches[i]);
}

/* ---- touching -------------------------------------------------------------------------------- */

static void touch_heavy(Meeting *meeting, size_t token, Postings postings)
{
    const BoundPart *part = &meeting->bound.parts[token];
    Ground *ground = meeting->ground;

    for (size_t k = 0; k < postings.heavy_count; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        if (!bit_of(ground->often, wording))
            continue;
        Touch *touched = touch(ground, wording);
        bound_meet(touched, part, part->gain);
        bound_add(&touched->added, posting_weight(postings.at[k]));
    }
}

/* A light token carries no name, so it leads to none; but it leaves less alone in those touched. */
static void touch_light(Meeting *meeting, size_t token, Postings postings)
{
    const BoundPart *part = &meeting->bound.parts[token];
    size_t from = part->light ? 0 : postings.heavy_count;
    size_t to = part->light ? postings.heavy_count : postings.count;

    for (size_t k = from; k < to; k++) {
        uint32_t wording = posting_wording(postings.at[k]);
        Touch *touched = &meeting->ground->touches[wording];
        if (!bit_of(meeting->ground->often, wording) || touched->mask == 0)
            continue;
        if (part->light)
            bound_add(&touched->added, posting_weight(postings.at[k]));
        else if ((touched->mask & part->bit) == 0 || part->bit == TOUCH_MORE)
            bound_add(&touched->matched, part->weight);
    }
}

static void touch_token(Meeting *meeting, size_t token, bool heavy)
{
    const Matches *matches = &meeting->matches[token];

    for (size_t i = 0; i < matches->count; i++)
        for (uint32_t k = 0; k < matches->rows[i].count; k++) {
            Postings postings = postings_of(meeting->plane, matches->rows[i].first + k);
            if (heavy)
                touch_heavy(meeting, token, postings);
            else
                touch_light(meeting, token, postings);
        }
}

/* What each word was found for: bits of it come and go with `bits`. */
static void tell_met(Meeting *meeting, uint64_t bits)
{
    for (size_t token = 0; token < meeting->query->token_count; token++) {
        const Matches *matches = &meeting->matches[token];
        for (size_t i = 0; i < matches->count; i++)
            for (uint32_t k = 0; k < matches->rows[i].count; k++) {
                uint64_t *met = &meeting->ground->met[matches->rows[i].first + k];
                *met = bits & (*met | UINT64_C(1) << token);
            }
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
        touch_token(meeting, token, false);
}

/* ---- how near -------------------------------------------------------------------------------- */

/* How near a word is to each token of the query. */
static const uint16_t *near_row(Meeting *meeting, uint32_t word)
{
    const NameView *query = meeting->query;
    uint32_t *slot = &meeting->ground->slots[word];

    if (*slot == 0) {
        NameToken token = word_token(meeting->ground->index, &meeting->plane->words[word]);
        uint16_t *row = NEW_ARRAY(meeting->arena, uint16_t, query->token_count);
        for (size_t i = 0; i < query->token_count; i++)
            if ((meeting->ground->met[word] >> i & 1) != 0 || token.kind == TOKEN_INITIAL ||
                query->tokens[i].kind == TOKEN_INITIAL)
                row[i] = (uint16_t)near_found(&meeting->sides[i], &query->tokens[i], &token);
        GROW(meeting->arena, meeting->near, meeting->word_count, &meeting->near_room);
        GROW(meeting->arena, meeting->words, meeting->word_count, &meeting->word_room);
        meeting->near[meeting->word_count] = row;
        meeting->words[meeting->word_count++] = word;
        *slot = (uint32_t)meeting->word_count;
    }
    return meeting->near[*slot - 1];
}

static void gather_near(Meeting *meeting, uint32_t wording, uint16_t *near)
{
    ImageSpan span = meeting->plane->wordings[wording].tokens;

    for (size_t j = 0; j < span.count; j++) {
        const uint16_t *row = near_row(meeting, meeting->plane->tokens[span.first + j].word);
        for (size_t i = 0; i < meeting->query->token_count; i++)
            near[i * span.count + j] = row[i];
    }
}

bool meeting_reaches(Meeting *meeting, uint32_t wording, NameView *ret_entry, NameToken *room,
                     uint16_t *ret_near)
{
    const Touch *touched = &meeting->ground->touches[wording];
    const ImageMark *mark = &meeting->plane->marks[wording];

    if (!bound_reaches(&meeting->bound, touched, mark))
        return false;
    *ret_entry = wording_view(meeting->ground->index, meeting->query->space, wording, room);
    gather_near(meeting, wording, ret_near);
    if ((touched->mask & TOUCH_MORE) != 0)
        return true;
    Touch refined =
        bound_refined(&meeting->bound, ret_entry, meeting->query->token_count, ret_near);
    return refined.mask != 0 && bound_reaches(&meeting->bound, &refined, mark);
}

/* ---- the whole ------------------------------------------------------------------------------- */

void meeting_open(Arena *arena, Ground *ground, const Plane *plane, const NameView *query,
                  int32_t floor, Meeting *ret_meeting)
{
    *ret_meeting = (Meeting){ .arena = arena, .ground = ground, .plane = plane, .query = query };
    ret_meeting->sides = NEW_ARRAY(arena, CostSides, query->token_count);
    bound_open(&ret_meeting->bound, query, floor);
    for (size_t i = 0; i < query->token_count; i++)
        if (query->tokens[i].kind != TOKEN_INITIAL)
            ret_meeting->matches[i] = lookup_near(arena, &ground->lookup, plane, &query->tokens[i]);
    mark_all(ret_meeting);
    touch_all(ret_meeting);
    tell_met(ret_meeting, UINT64_MAX);
}

void meeting_close(Meeting *meeting)
{
    size_t bytes = bit_words(meeting->plane->wording_count) * sizeof(uint64_t);
    Ground *ground = meeting->ground;

    tell_met(meeting, 0);
    for (size_t i = 0; i < meeting->word_count; i++)
        ground->slots[meeting->words[i]] = 0;
    for (size_t i = 0; i < ground->touched_count; i++)
        ground->touches[ground->touched[i]] = (Touch){ 0 };
    ground->touched_count = 0;
    memset(ground->once, 0, bytes);
    memset(ground->often, 0, bytes);
}
