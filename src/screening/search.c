/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"
#include "screening/hits.h"
#include "screening/meet.h"

/*
 * From words to names. A name has a score only where one of its words is near a word of the query,
 * or neighbours meet run together; so the words near the query are found first, then the names they
 * stand in, and of these only those that can reach the floor (bound.h) are aligned.
 */

struct Searcher {
    const Index *index;
    Ground ground;
    NameScores found;
    NameToken tokens[NAME_TOKENS_MAX]; /* of the wording that is aligned */
    uint16_t near[NAME_TOKENS_MAX * NAME_TOKENS_MAX];
    Aligned aligned;
};

Searcher *searcher_open(Arena *arena, const Index *index)
{
    Searcher *searcher = NEW(arena, Searcher);

    searcher->index = index;
    ground_open(arena, index, &searcher->ground);
    searcher->found.scores = NEW_ARRAY(arena, NameScore, index->name_count);
    return searcher;
}

/* One search of one plane. */
typedef struct Seeking {
    Searcher *searcher;
    const Asked *asked;
    NameSpace space;
    Meeting meeting;
} Seeking;

/* ---- scores -------------------------------------------------------------------------------- */

static void tell_bearers(Seeking *seeking, uint32_t wording, int32_t score)
{
    const Asked *asked = seeking->asked;
    const Plane *plane = seeking->meeting.plane;
    ImageSpan bearers = plane->wordings[wording].bearers;
    NameScores *found = &seeking->searcher->found;
    NameSpace space;

    for (size_t i = 0; i < bearers.count; i++) {
        uint32_t name = plane->bearers[bearers.first + i];
        const ImageName *row = &asked->index->names[name];
        int32_t left = asked_forms(asked, row, score);
        if (left >= asked->search.floor && asked_space(asked, row, &space) &&
            space == seeking->space)
            found->scores[found->count++] = (NameScore){ name, left };
    }
}

static void score_wordings(Seeking *seeking)
{
    Searcher *searcher = seeking->searcher;
    const Ground *ground = &searcher->ground;
    Meeting *meeting = &seeking->meeting;
    NameView entry;

    for (size_t i = 0; i < ground->met_count; i++) {
        uint32_t wording = ground->met[i];
        meeting_prefetch(meeting, i);
        if (!meeting_reaches(meeting, i, &entry, searcher->tokens, searcher->near))
            continue;
        bool joined = i < ground->joined_count;
        int32_t score =
            align_joinable(meeting->query, &entry, searcher->near, joined ? meeting->joinable : 0,
                           seeking->asked->query->type, &searcher->aligned);
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
    seeking->space = space;
    meeting_open(&scratch, &searcher->ground, &searcher->index->planes[space], view,
                 asked->search.floor, &seeking->meeting);
    score_wordings(seeking);
    meeting_close(&seeking->meeting);
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
    lookup_begin(&searcher->ground.lookup);
    for (NameSpace space = 0; space < NAME_SPACES; space++)
        search_plane(*arena, searcher, &asked, space);
    for (size_t i = 0; i < searcher->found.count; i++)
        add_score(arena, &scores, searcher->found.scores[i].name, searcher->found.scores[i].score);
    add_numbers(arena, &asked, &scores);
    hits_make(arena, &asked, &scores, ret_hits, ret_count, ret_more);
    return 0;
}
