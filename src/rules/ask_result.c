/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a result is: the outcome; or, where the outcome permits, the marks and the highest level
 * too. */
#include "rules/ask_parts.h"

static size_t count_roots(const Pack *pack)
{
    size_t count = OUTCOME_COUNT + pack->mark_count;

    for (size_t i = 0; i < pack->rule_count; i++)
        count += 1 + pack->rules[i].target_count;
    return count;
}

static void add_marks(const Pack *pack, int32_t *roots, int32_t *marks, int32_t *levels,
                      Result *result)
{
    for (size_t i = 0; i < pack->mark_count; i++) {
        if (pack->marks[i].kind == MARK_LEVEL)
            levels[result->level_count++] = pack->marks[i].node;
        else
            marks[result->mark_count++] = pack->marks[i].node;
        roots[result->root_count++] = pack->marks[i].node;
    }
}

/* A condition may stand and yet be open to an alternative: that is part of the result. */
static void add_alternatives(const Pack *pack, int32_t *roots, const Rule **alternatives,
                             Result *result)
{
    for (size_t i = 0; i < pack->rule_count; i++) {
        const Rule *rule = &pack->rules[i];
        if (rule->effect != EFFECT_EXCEPTION || rule->instead < 0)
            continue;
        alternatives[result->alternative_count++] = rule;
        roots[result->root_count++] = rule->holds;
        for (size_t j = 0; j < rule->target_count; j++)
            roots[result->root_count++] = pack->rules[rule->targets[j]].holds;
    }
}

Result result_make(Arena *arena, const Pack *pack, AskScope scope)
{
    int32_t *roots = NEW_ARRAY(arena, int32_t, count_roots(pack));
    int32_t *marks = NEW_ARRAY(arena, int32_t, pack->mark_count);
    int32_t *levels = NEW_ARRAY(arena, int32_t, pack->mark_count);
    const Rule **alternatives = NEW_ARRAY(arena, const Rule *, pack->rule_count);
    Result result = { scope, roots, 0, marks, 0, levels, 0, alternatives, 0 };

    for (int i = 0; i < OUTCOME_COUNT; i++)
        roots[result.root_count++] = pack->outcomes[i];
    if (scope == ASK_OUTCOME)
        return result;
    add_marks(pack, roots, marks, levels, &result);
    add_alternatives(pack, roots, alternatives, &result);
    return result;
}
