/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/route.h"
#include "phrases_explain.h"
#include "phrases_route.h"
#include "rules/explain.h"

const Route *rulebook_route(const Rulebook *book, Str id)
{
    for (size_t i = 0; i < book->route_count; i++)
        if (str_eq(book->routes[i].id, id))
            return &book->routes[i];
    return NULL;
}

int32_t route_state(const Route *route, Str id)
{
    for (size_t i = 0; i < route->state_count; i++)
        if (str_eq(route->states[i].id, id))
            return (int32_t)i;
    return -1;
}

const RouteStep *route_step(const Route *route, Str operation)
{
    for (size_t i = 0; i < route->step_count; i++)
        if (str_eq(route->steps[i].operation, operation))
            return &route->steps[i];
    return NULL;
}

/* ---- deciding ---- */

/* The parts of the guard that are not YES: of "all of these" each by itself, else the whole. */
static void gather_failing(Arena *arena, const Pack *body, const Truth *truths, RouteAnswer *answer,
                           bool wanted(Truth truth))
{
    const Node *guard = &body->nodes[answer->step->guard];
    bool list = guard->kind == NODE_ALL && guard->definition < 0;
    size_t count = list ? guard->child_count : 1;
    int32_t *failing = NEW_ARRAY(arena, int32_t, count + 1);

    for (size_t i = 0; i < count; i++) {
        int32_t node = list ? guard->children[i] : answer->step->guard;

        if (wanted(truths[node]))
            failing[answer->failing_count++] = node;
    }
    answer->failing = failing;
}

static bool is_no(Truth truth)
{
    return truth == TRUTH_NO;
}

static void judge_guard(Arena *arena, RouteAnswer *answer, const FactState *facts)
{
    const Route *route = answer->route;
    const Pack *body = route->body;
    Truth *truths = NEW_ARRAY(arena, Truth, body->node_count + 1);

    pack_truths(body, facts, truths);
    Truth truth = truths[answer->step->guard];
    if (truth == TRUTH_YES)
        return;
    answer->verdict = truth == TRUTH_NO ? ROUTE_NOT_MET : ROUTE_OPEN;
    gather_failing(arena, body, truths, answer, truth == TRUTH_NO ? is_no : truth_is_open);
    if (answer->verdict == ROUTE_OPEN)
        answer->open = open_facts(arena, body, route->facts, route->fact_count, facts, truths,
                                  answer->failing, answer->failing_count, &answer->open_count);
}

RouteAnswer route_decide(Arena *arena, const Route *route, int32_t state, Str operation,
                         const FactState *facts)
{
    RouteAnswer answer = {
        .route = route, .state = state, .step = route_step(route, operation), .operation = operation
    };

    ensure(state >= 0 && (size_t)state < route->state_count);
    if (answer.step == NULL)
        answer.verdict = ROUTE_NO_STEP;
    else if (!(answer.step->from >> state & 1))
        answer.verdict = ROUTE_WRONG_STATE;
    else
        judge_guard(arena, &answer, facts);
    return answer;
}

/* ---- explaining ---- */

static const Phrase verdict_phrases[] = {
    [ROUTE_ALLOWED] = PHRASE_ROUTE_ALLOWED,
    [ROUTE_NO_STEP] = PHRASE_ROUTE_NO_STEP,
    [ROUTE_WRONG_STATE] = PHRASE_ROUTE_WRONG_STATE,
    [ROUTE_NOT_MET] = PHRASE_ROUTE_NOT_MET,
    [ROUTE_OPEN] = PHRASE_ROUTE_OPEN,
};

/* "requested, offering" */
static Str names_of(Arena *arena, const Route *route, uint64_t states, Lang lang)
{
    Str names = S("");

    for (size_t i = 0; i < route->state_count; i++) {
        Text list = text_open(arena, TEXT_MAX);
        Str name = label_in(route->states[i].label, lang, route->states[i].id);

        if (!(states >> i & 1))
            continue;
        if (names.len > 0)
            phrase_put(&list, PHRASE_EXPLAIN_LIST, lang, names, name);
        names = names.len > 0 ? text_str(&list) : name;
    }
    return names;
}

/* "NOT on-hold" that fails: a hold is in the way, and that is said rather than "not: not". */
static void explain_failing(Text *text, const RouteAnswer *answer, int32_t failing, Lang lang)
{
    const Route *route = answer->route;
    const Node *node = &route->body->nodes[failing];
    Text condition = text_open(text->arena, TEXT_MAX);
    Phrase said = answer->verdict == ROUTE_OPEN ? PHRASE_ROUTE_UNTOLD : PHRASE_ROUTE_NOT_SO;

    if (node->kind == NODE_NOT && node->definition < 0 && answer->verdict != ROUTE_OPEN) {
        failing = node->children[0];
        said = PHRASE_ROUTE_IN_THE_WAY;
    }
    condition_write(&condition, route->facts, route->fact_count, route->body, failing, lang);
    phrase_put(text, said, lang, text_str(&condition));
    text_char(text, '\n');
}

void route_explain(Text *text, const RouteAnswer *answer, Lang lang)
{
    const Route *route = answer->route;
    const RouteStep *step = answer->step;

    phrase_put(text, verdict_phrases[answer->verdict], lang,
               step ? label_in(step->label, lang, step->operation) : answer->operation,
               names_of(text->arena, route, UINT64_C(1) << answer->state, lang),
               label_in(route->label, lang, route->id),
               step ? names_of(text->arena, route, step->from, lang) : S(""));
    text_char(text, '\n');
    for (size_t i = 0; i < answer->failing_count; i++)
        explain_failing(text, answer, answer->failing[i], lang);
    open_facts_write(text, route->facts, answer->open, answer->open_count, lang);
}

/* ---- the table ---- */

static Str cell_of(const Route *route, const RouteStep *step, size_t state, Lang lang)
{
    if (!(step->from >> state & 1))
        return S("");
    if (step->into < 0)
        return phrase(PHRASE_ROUTE_STAYS, lang);
    const RouteState *into = &route->states[step->into];
    return label_in(into->label, lang, into->id);
}

void route_table_write(Text *text, const Route *route, Lang lang)
{
    text_all(text, S("| "), phrase(PHRASE_ROUTE_STEP, lang));
    for (size_t i = 0; i < route->state_count; i++)
        text_all(text, S(" | "), label_in(route->states[i].label, lang, route->states[i].id));
    text_c(text, " |\n|---");
    for (size_t i = 0; i < route->state_count; i++)
        text_c(text, "|---");
    text_c(text, "|\n");
    for (size_t i = 0; i < route->step_count; i++) {
        const RouteStep *step = &route->steps[i];

        text_all(text, S("| "), label_in(step->label, lang, step->operation), S(" ("),
                 step->operation, S(")"));
        for (size_t k = 0; k < route->state_count; k++)
            text_all(text, S(" | "), cell_of(route, step, k, lang));
        text_c(text, " |\n");
    }
}
