/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"
#include "screening/bound.h"
#include "screening/cost.h"
#include "screening/hits.h"
#include "screening/lookup.h"
#include "screening/near.h"

/*
 * From words to names. A name has a score only where one of its words is near a word of the query,
 * or neighbours meet run together; so the words near the query are found first, then the names they
 * stand in, and of these only those that can reach the floor (bound.h) are aligned.
 */

struct Searcher {
    const Index *index;
    Lookup lookup;
    Touch *touches; /* of each wording; all zero between searches */
    uint32_t *touched;
    size_t touched_count;
    uint32_t *slots; /* of each word: its row of nearness and one; 0 between searches */
    NameScores found;
    NameToken tokens[NAME_TOKENS_MAX]; /* of the wording that is aligned */
    uint16_t near[NAME_TOKENS_MAX * NAME_TOKENS_MAX];
    Aligned aligned;
};

static size_t most_wordings(const Index *index)
{
    size_t sound = index->planes[SPACE_SOUND].wording_count;
    size_t form = index->planes[SPACE_FORM].wording_count;
    return sound > form ? sound : form;
}

Searcher *searcher_open(Arena *arena, const Index *index)
{
    Searcher *searcher = NEW(arena, Searcher);

    searcher->index = index;
    lookup_open(arena, index, &searcher->lookup);
    searcher->touches = NEW_ARRAY(arena, Touch, most_wordings(index));
    searcher->touched = NEW_ARRAY(arena, uint32_t, most_wordings(index));
    searcher->slots = NEW_ARRAY(arena, uint32_t, searcher->lookup.word_count);
    searcher->found.scores = NEW_ARRAY(arena, NameScore, index->name_count);
    return searcher;
}

/* One search of one plane. */
typedef struct Seeking {
    Searcher *searcher;
    const Asked *asked;
    const Plane *plane;
    NameSpace space;
    const NameView *view;
    Bound bound;
    Matches matches[NAME_TOKENS_MAX];
    uint64_t joinable; /* tokens of the query at which neighbours begin that met run together */
    uint16_t *near;    /* rows, by the slots of words, of nearness to each token of the query */
} Seeking;

static Touch *touch(Searcher *searcher, uint32_t wording)
{
    Touch *touched = &searcher->touches[wording];

    if (touched->mask == 0)
        searcher->touched[searcher->touched_count++] = wording;
    return touched;
}

/* ---- words --------------------------------------------------------------------------------- */

static void find_words(Arena *arena, Seeking *seeking)
{
    for (size_t i = 0; i < seeking->view->token_count; i++) {
        const NameToken *token = &seeking->view->tokens[i];
        if (token->kind != TOKEN_INITIAL)
            seeking->matches[i] =
                lookup_near(arena, &seeking->searcher->lookup, seeking->plane, token);
    }
}

static void fill_slots(Arena *arena, Seeking *seeking)
{
    size_t total = 0, width = seeking->view->token_count;
    uint32_t *slots = seeking->searcher->slots, used = 0;

    for (size_t i = 0; i < width; i++)
        total += seeking->matches[i].count;
    seeking->near = NEW_ARRAY(arena, uint16_t, total * width);
    for (size_t i = 0; i < width; i++)
        for (size_t k = 0; k < seeking->matches[i].count; k++) {
            Match match = seeking->matches[i].rows[k];
            if (slots[match.word] == 0)
                slots[match.word] = ++used;
            seeking->near[(slots[match.word] - 1) * width + i] = match.near;
        }
}

static void clear(Seeking *seeking)
{
    Searcher *searcher = seeking->searcher;

    for (size_t i = 0; i < seeking->view->token_count; i++)
        for (size_t k = 0; k < seeking->matches[i].count; k++)
            searcher->slots[seeking->matches[i].rows[k].word] = 0;
    for (size_t i = 0; i < searcher->touched_count; i++)
        searcher->touches[searcher->touched[i]] = (Touch){ 0 };
    searcher->touched_count = 0;
}

/* ---- names --------------------------------------------------------------------------------- */

static void touch_joined(Seeking *seeking, size_t at, size_t count, uint32_t wording,
                         uint32_t weight)
{
    Touch *touched = touch(seeking->searcher, wording);

    seeking->joinable |= UINT64_C(1) << at;
    touched->mask |= TOUCH_MORE;
    bound_add(&touched->added, weight);
    for (size_t i = at; i < at + count; i++)
        bound_meet(touched, &seeking->bound.parts[i], seeking->bound.parts[i].gain);
}

/* Neighbours of the query that are one word of an entry. */
static void walk_run(Arena scratch, Seeking *seeking, size_t at, size_t count)
{
    const Plane *plane = seeking->plane;
    Matches matches = { 0 };

    lookup_joined(&scratch, &seeking->searcher->lookup, plane, seeking->view->tokens + at, count,
                  &matches);
    for (size_t i = 0; i < matches.count; i++) {
        const ImageWord *word = &plane->words[matches.rows[i].word];
        const uint32_t *postings = plane->postings + word->postings;
        for (size_t k = 0; k < word->heavy_count + word->light_count; k++)
            touch_joined(seeking, at, count, posting_wording(postings[k]),
                         k < word->heavy_count ? posting_weight(postings[k]) : 0);
    }
}

/* One word or two of the query that are neighbours of an entry. */
static void walk_joins(Seeking *seeking, size_t at, size_t count, uint32_t key)
{
    ImageSpan span = keys_find(&seeking->plane->joins, key);

    for (size_t i = 0; i < span.count; i++) {
        uint32_t posting = (uint32_t)seeking->plane->joins.rows[span.first + i];
        touch_joined(seeking, at, count, posting_wording(posting), 2 * posting_weight(posting));
    }
}

static void find_joined(Arena scratch, Seeking *seeking)
{
    const NameView *view = seeking->view;
    char room[ALIGN_RUN_BYTES];

    for (size_t at = 0; at < view->token_count; at++)
        for (size_t count = 1; count <= ALIGN_RUN_MAX && at + count <= view->token_count; count++) {
            Str letters = run_letters(view->tokens + at, count, room);
            if (letters.len < (size_t)near_rules.joined_letters ||
                letters.len > NAME_TOKEN_BYTES_MAX)
                continue;
            if (count > 1)
                walk_run(scratch, seeking, at, count);
            if (count == ALIGN_RUN_MAX)
                continue;
            walk_joins(seeking, at, count, key_of(letters));
            Str sound = run_sound(view->tokens + at, count, room);
            if (sound.len >= (size_t)near_rules.loose_sound_letters)
                walk_joins(seeking, at, count, key_of_sound(sound));
        }
}

static void walk_heavy(Seeking *seeking, const BoundPart *part, const Matches *matches)
{
    const Plane *plane = seeking->plane;

    for (size_t i = 0; i < matches->count; i++) {
        const ImageWord *word = &plane->words[matches->rows[i].word];
        uint32_t gain = bound_gain(&seeking->bound, part, matches->rows[i].near);
        for (size_t k = 0; k < word->heavy_count; k++) {
            uint32_t posting = plane->postings[word->postings + k];
            Touch *touched = touch(seeking->searcher, posting_wording(posting));
            bound_meet(touched, part, gain);
            bound_add(&touched->added, posting_weight(posting));
        }
    }
}

/* A light token carries no name, so it leads to none; but it leaves less alone in those touched. */
static void walk_light(Seeking *seeking, const BoundPart *part, const Matches *matches)
{
    const Plane *plane = seeking->plane;

    for (size_t i = 0; i < matches->count; i++) {
        const ImageWord *word = &plane->words[matches->rows[i].word];
        size_t from = part->light ? 0 : word->heavy_count;
        size_t to = part->light ? word->heavy_count : word->heavy_count + word->light_count;
        for (size_t k = from; k < to; k++) {
            uint32_t posting = plane->postings[word->postings + k];
            Touch *touched = &seeking->searcher->touches[posting_wording(posting)];
            if (touched->mask == 0)
                continue;
            if (part->light)
                bound_add(&touched->added, posting_weight(posting));
            else if ((touched->mask & part->bit) == 0 || part->bit == TOUCH_MORE)
                bound_add(&touched->matched, part->weight);
        }
    }
}

static void find_wordings(Arena scratch, Seeking *seeking)
{
    const Bound *bound = &seeking->bound;

    find_joined(scratch, seeking);
    for (size_t i = 0; i < seeking->view->token_count; i++)
        if (!bound->parts[i].light)
            walk_heavy(seeking, &bound->parts[i], &seeking->matches[i]);
    for (size_t i = 0; i < seeking->view->token_count; i++)
        walk_light(seeking, &bound->parts[i], &seeking->matches[i]);
}

/* ---- scores -------------------------------------------------------------------------------- */

/* How near each token of the query is to those of the wording, as align_views wants it. */
static void gather_near(const Seeking *seeking, const NameView *entry, const ImageToken *rows)
{
    Searcher *searcher = seeking->searcher;
    const NameView *query = seeking->view;
    size_t width = query->token_count;

    for (size_t j = 0; j < entry->token_count; j++) {
        uint32_t slot = searcher->slots[rows[j].word];
        const uint16_t *known = slot > 0 ? seeking->near + (slot - 1) * width : NULL;
        for (size_t i = 0; i < width; i++) {
            bool initial =
                query->tokens[i].kind == TOKEN_INITIAL || entry->tokens[j].kind == TOKEN_INITIAL;
            searcher->near[i * entry->token_count + j] =
                initial ? (uint16_t)near_tokens(&query->tokens[i], &entry->tokens[j])
                : known ? known[i]
                        : 0;
        }
    }
}

static int32_t align_wording(const Seeking *seeking, uint32_t wording)
{
    Searcher *searcher = seeking->searcher;
    ImageSpan span = seeking->plane->wordings[wording].tokens;
    NameView entry = wording_view(searcher->index, seeking->space, wording, searcher->tokens);
    bool joined = (searcher->touches[wording].mask & TOUCH_MORE) != 0;

    gather_near(seeking, &entry, seeking->plane->tokens + span.first);
    return align_joinable(seeking->view, &entry, searcher->near, joined ? seeking->joinable : 0,
                          seeking->asked->query->type, &searcher->aligned);
}

static void tell_bearers(Seeking *seeking, uint32_t wording, int32_t score)
{
    const Asked *asked = seeking->asked;
    ImageSpan bearers = seeking->plane->wordings[wording].bearers;
    NameScores *found = &seeking->searcher->found;
    NameSpace space;

    for (size_t i = 0; i < bearers.count; i++) {
        uint32_t name = seeking->plane->bearers[bearers.first + i];
        const ImageName *row = &asked->index->names[name];
        int32_t left = asked_forms(asked, row, score);
        if (left >= asked->search.floor && asked_space(asked, row, &space) &&
            space == seeking->space)
            found->scores[found->count++] = (NameScore){ name, left };
    }
}

static void score_wordings(Seeking *seeking)
{
    const Searcher *searcher = seeking->searcher;

    for (size_t i = 0; i < searcher->touched_count; i++) {
        uint32_t wording = searcher->touched[i];
        if (!bound_reaches(&seeking->bound, &searcher->touches[wording],
                           &seeking->plane->marks[wording]))
            continue;
        int32_t score = align_wording(seeking, wording);
        if (score >= seeking->asked->search.floor)
            tell_bearers(seeking, wording, score);
    }
}

static void search_plane(Arena scratch, Searcher *searcher, const Asked *asked, NameSpace space)
{
    const NameView *view = asked_view(asked, space);
    if (!view)
        return;

    Seeking *seeking = NEW(&scratch, Seeking);
    seeking->searcher = searcher;
    seeking->asked = asked;
    seeking->plane = &searcher->index->planes[space];
    seeking->space = space;
    seeking->view = view;
    bound_open(&seeking->bound, view, asked->search.floor);
    find_words(&scratch, seeking);
    fill_slots(&scratch, seeking);
    find_wordings(scratch, seeking);
    score_wordings(seeking);
    clear(seeking);
}

/* ---- identifiers --------------------------------------------------------------------------- */

static void add_score(Arena *arena, NameScores *scores, uint32_t name, int32_t score)
{
    GROW(arena, scores->scores, scores->count, &scores->room);
    scores->scores[scores->count++] = (NameScore){ name, score };
}

/* An identifier lifts an entry whatever its names: all of them are compared. */
static void add_numbers(Arena *arena, const Asked *asked, NameScores *scores)
{
    const Index *index = asked->index;

    for (size_t i = 0; i < asked->query->identifier_count; i++) {
        ImageSpan span = keys_find(&index->numbers, key_of(asked->query->identifiers[i].key));
        for (size_t k = 0; k < span.count; k++) {
            ImageSpan names = index->entries[(uint32_t)index->numbers.rows[span.first + k]].names;
            for (uint32_t name = names.first; name < names.first + names.count; name++)
                add_score(arena, scores, name, asked_compare(asked, name));
        }
    }
}

int index_search(Arena *arena, Searcher *searcher, const Query *query, Search search,
                 const Hit **ret_hits, size_t *ret_count, size_t *ret_more)
{
    NameScores scores = { 0 };
    Asked asked;
    int refusal = asked_open(arena, searcher->index, query, search, &asked);

    if (refusal != 0)
        return refusal;
    searcher->found.count = 0;
    lookup_begin(&searcher->lookup);
    for (NameSpace space = 0; space < NAME_SPACES; space++)
        search_plane(*arena, searcher, &asked, space);
    for (size_t i = 0; i < searcher->found.count; i++)
        add_score(arena, &scores, searcher->found.scores[i].name, searcher->found.scores[i].score);
    add_numbers(arena, &asked, &scores);
    hits_make(arena, &asked, &scores, ret_hits, ret_count, ret_more);
    return 0;
}
