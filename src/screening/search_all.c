/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/hits.h"

/* Every name, one by one: nothing here knows how the index finds them. */
int index_search_all(Arena *arena, const Index *index, const Query *query, Search search,
                     const Hit **ret_hits, size_t *ret_count, size_t *ret_more)
{
    Asked asked;
    int refusal = asked_open(arena, index, query, search, &asked);

    if (refusal != 0)
        return refusal;
    NameScores scores = { .scores = NEW_ARRAY(arena, NameScore, index->name_count) };
    for (uint32_t name = 0; name < index->name_count; name++) {
        int32_t score = asked_compare(&asked, name);
        if (score > 0 || query->identifier_count > 0)
            scores.scores[scores.count++] = (NameScore){ name, score };
    }
    hits_make(arena, &asked, &scores, ret_hits, ret_count, ret_more);
    return 0;
}
