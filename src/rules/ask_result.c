/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a result is: the outcome; or, where the outcome permits, the marks and the highest level
 * too. */
#include "rules/ask_parts.h"

Result result_make(Arena *arena, const Pack *pack, AskScope scope)
{
    size_t most = OUTCOME_COUNT + pack->mark_count + pack->rule_count;
    int32_t *roots = NEW_ARRAY(arena, int32_t, most), *marks = NEW_ARRAY(arena, int32_t, most);
    int32_t *levels = NEW_ARRAY(arena, int32_t, pack->mark_count);
    Result result = { .scope = scope, .roots = roots, .marks = marks, .levels = levels };

    for (int i = 0; i < OUTCOME_COUNT; i++)
        roots[result.root_count++] = pack->outcomes[i];
    if (scope == ASK_OUTCOME)
        return result;
    for (size_t i = 0; i < pack->mark_count; i++) {
        if (pack->marks[i].kind == MARK_LEVEL)
            levels[result.level_count++] = pack->marks[i].node;
        else
            marks[result.mark_count++] = pack->marks[i].node;
        roots[result.root_count++] = pack->marks[i].node;
    }
    /* A condition may stand and yet be open to an alternative: that is part of the result. */
    for (size_t i = 0; i < pack->rule_count; i++)
        if (pack->rules[i].effect == EFFECT_EXCEPTION && pack->rules[i].instead >= 0)
            roots[result.root_count++] = marks[result.mark_count++] = pack->rules[i].holds;
    return result;
}
