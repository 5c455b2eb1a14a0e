/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/align.h"
#include "screening/hits.h"
#include "screening/near.h"

/*
 * Every name, one by one: nothing here knows how the index finds them. Names share their tokens, so
 * how near a token of the query is to a token is computed once a query, for every token there is.
 */

/* The names of one space, by wording. */
typedef struct Crowd {
    NameToken *tokens;   /* of all wordings, as they lie in the plane */
    uint32_t *numbers;   /* which of the different tokens each of them is */
    NameToken *distinct; /* those */
    size_t distinct_count;
} Crowd;

struct Everyone {
    const Index *index;
    Crowd crowds[NAME_SPACES];
    /* Room for one name. */
    uint16_t near[NAME_TOKENS_MAX * NAME_TOKENS_MAX];
    Aligned aligned;
};

/* ---- made ready ---------------------------------------------------------------------------- */

/* How near a token is depends on its word and its kind, and not on what it weighs. */
static uint32_t number_of(Crowd *crowd, uint32_t *numbers, size_t word, const NameToken *token)
{
    uint32_t *number = &numbers[word * TOKEN_KINDS + token->kind];

    if (*number == 0) {
        crowd->distinct[crowd->distinct_count++] = *token;
        *number = (uint32_t)crowd->distinct_count;
    }
    return *number - 1;
}

static Crowd crowd_open(Arena *arena, const Index *index, NameSpace space)
{
    const Plane *plane = &index->planes[space];
    size_t kinds = TOKEN_KINDS * plane->word_count;
    Crowd crowd = { .tokens = NEW_ARRAY(arena, NameToken, plane->token_count),
                    .numbers = NEW_ARRAY(arena, uint32_t, plane->token_count),
                    .distinct = NEW_ARRAY(arena, NameToken, kinds) };
    uint32_t *numbers = NEW_ARRAY(arena, uint32_t, kinds);

    for (uint32_t i = 0; i < plane->wording_count; i++) {
        size_t first = plane->wordings[i].tokens.first;
        NameView view = wording_view(index, space, i, crowd.tokens + first);
        for (size_t t = first; t < first + view.token_count; t++)
            crowd.numbers[t] = number_of(&crowd, numbers, plane->tokens[t].word, &crowd.tokens[t]);
    }
    return crowd;
}

Everyone *everyone_open(Arena *arena, const Index *index)
{
    Everyone *everyone = NEW(arena, Everyone);

    everyone->index = index;
    for (NameSpace space = 0; space < NAME_SPACES; space++)
        everyone->crowds[space] = crowd_open(arena, index, space);
    return everyone;
}

/* ---- compared ------------------------------------------------------------------------------ */

/* near_tokens of each token of the query, a row for each, with every token of a space. */
static const uint16_t *near_everyone(Arena *arena, const NameView *query, const Crowd *crowd)
{
    uint16_t *near = NEW_ARRAY(arena, uint16_t, query->token_count * crowd->distinct_count);

    for (size_t i = 0; i < query->token_count; i++)
        for (size_t k = 0; k < crowd->distinct_count; k++)
            near[i * crowd->distinct_count + k] =
                (uint16_t)near_tokens(&query->tokens[i], &crowd->distinct[k]);
    return near;
}

static int32_t compare(Everyone *everyone, const Asked *asked, const uint16_t *const *near,
                       const ImageName *name)
{
    NameSpace space;

    if (!asked_space(asked, name, &space))
        return 0;
    const Crowd *crowd = &everyone->crowds[space];
    const NameView *query = asked_view(asked, space);
    ImageSpan span = asked->index->planes[space].wordings[name->wordings[space]].tokens;
    NameView entry = { space, crowd->tokens + span.first, span.count, 0 };
    uint16_t *cell = everyone->near;

    for (size_t i = 0; i < query->token_count; i++)
        for (size_t k = 0; k < span.count; k++)
            *cell++ = near[space][i * crowd->distinct_count + crowd->numbers[span.first + k]];
    int32_t score =
        align_views(query, &entry, everyone->near, asked->query->type, &everyone->aligned);
    return asked_forms(asked, name, score);
}

int index_search_all(Arena *arena, Everyone *everyone, const Query *query, Search search,
                     const Hit **ret_hits, size_t *ret_count, size_t *ret_more)
{
    const Index *index = everyone->index;
    const uint16_t *near[NAME_SPACES];
    Asked asked;
    int refusal = asked_open(arena, index, query, search, &asked);

    if (refusal != 0)
        return refusal;
    for (NameSpace space = 0; space < NAME_SPACES; space++) {
        const NameView *view = asked_view(&asked, space);
        near[space] = view ? near_everyone(arena, view, &everyone->crowds[space]) : NULL;
    }
    NameScores scores = { .scores = NEW_ARRAY(arena, NameScore, index->name_count) };
    for (uint32_t name = 0; name < index->name_count; name++) {
        int32_t score = compare(everyone, &asked, near, &index->names[name]);
        if (score > 0 || query->identifier_count > 0)
            scores.scores[scores.count++] = (NameScore){ name, score };
    }
    hits_make(arena, &asked, &scores, ret_hits, ret_count, ret_more);
    return 0;
}
