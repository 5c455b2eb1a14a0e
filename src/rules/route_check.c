/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a route says of itself: its examples run, its promises proved. */
#include "phrases_route.h"
#include "rules/build.h"
#include "rules/explain.h"
#include "rules/route.h"

/* ---- examples ---- */

static const Str verdict_words[] = {
    [ROUTE_ALLOWED] = STR("allowed"),
    [ROUTE_NO_STEP] = STR("no-step"),
    [ROUTE_WRONG_STATE] = STR("wrong-state"),
    [ROUTE_NOT_MET] = STR("not-met"),
    [ROUTE_OPEN] = STR("open"),
};

/* "open: buyer-signed, deposit-in"; "not-met: offer expiry is not before today" */
static Str grounds_of(Arena *arena, const RouteAnswer *answer)
{
    Text text = text_open(arena, TEXT_MAX);

    text_put(&text, verdict_words[answer->verdict]);
    for (size_t i = 0; i < answer->open_count; i++)
        text_all(&text, i > 0 ? S(", ") : S(": "), answer->route->facts[answer->open[i].fact].id);
    for (size_t i = 0; i < answer->failing_count && answer->verdict == ROUTE_NOT_MET; i++) {
        text_put(&text, i > 0 ? S("; ") : S(": "));
        condition_write(&text, answer->route->facts, answer->route->fact_count, answer->route->body,
                        answer->failing[i], LANG_EN);
    }
    return text_str(&text);
}

static void run_example(Arena scratch, const Route *route, const RouteExample *example,
                        Findings *findings)
{
    const FactState *facts = given_states(&scratch, route->facts, route->fact_count, example->given,
                                          example->given_count, example->rest_no);
    RouteAnswer answer = route_decide(&scratch, route, example->state, example->operation, facts);
    Phrase message = example->allowed ? PHRASE_ROUTE_EXAMPLE_REFUSED : PHRASE_ROUTE_EXAMPLE_ALLOWED;

    if ((answer.verdict == ROUTE_ALLOWED) != example->allowed)
        finding_error(findings, example->place, message, PHRASE_ROUTE_EXAMPLE_REMEDY,
                      example->title, example->operation, grounds_of(&scratch, &answer));
}

void route_examples(Arena scratch, const Route *route, Findings *findings)
{
    ensure(scratch.base != findings->arena->base);
    for (size_t i = 0; i < route->example_count; i++)
        run_example(scratch, route, &route->examples[i], findings);
}

/* ---- proofs ---- */

/* A step that nothing can ever satisfy is a dead end the states do not show. It is put as a promise
 * that it is never taken, which must break. */
static void check_possible(Arena scratch, const Rulebook *book, const Route *route,
                           Findings *findings)
{
    Promise *never = NEW_ARRAY(&scratch, Promise, route->step_count + 1);
    Granted *steps = NEW_ARRAY(&scratch, Granted, route->step_count + 1);
    size_t count = 0, proof_count;

    for (size_t i = 0; i < route->step_count; i++) {
        const RouteStep *step = &route->steps[i];

        if (!step->guarded)
            continue;
        steps[count] = (Granted){ step->operation, step->guard };
        never[count] = (Promise){ .id = step->operation,
                                  .never = &steps[count],
                                  .never_count = 1,
                                  .when = step->guard,
                                  .place = step->place };
        count++;
    }
    const PromiseProof *proofs =
        promises_prove(&scratch, book, route->body, never, count, &proof_count);
    for (size_t i = 0; i < proof_count; i++)
        if (proofs[i].result == PROMISE_HOLDS)
            finding_error(findings, proofs[i].promise->place, PHRASE_ROUTE_IMPOSSIBLE,
                          PHRASE_ROUTE_IMPOSSIBLE_REMEDY, proofs[i].promise->id);
}

void route_proofs(Arena scratch, const Rulebook *book, const Route *route, Findings *findings)
{
    static const PromisePhrases phrases = { PHRASE_ROUTE_PROOF_FAILS, PHRASE_ROUTE_PROOF_REMEDY,
                                            PHRASE_ROUTE_PROOF_OPEN };

    check_possible(scratch, book, route, findings);
    promises_check(scratch, book, route->body, route->promises, route->promise_count, &phrases,
                   findings);
}

/* ---- whose fault it is ---- */

static bool is_told(const Finding *finding, const Findings *const *earlier, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (const Finding *at = earlier[i]->first; at; at = at->next)
            if (at->message == finding->message && at->place.line == finding->place.line &&
                at->place.column == finding->place.column &&
                str_eq(at->place.file, finding->place.file) &&
                str_eq(at->args[0], finding->args[0]))
                return true;
    return false;
}

void route_blame(const Findings *found, const Findings *const *earlier, size_t earlier_count,
                 Str file, const Place *follows, Findings *findings)
{
    for (const Finding *at = found->first; at; at = at->next) {
        bool own = !follows || str_eq(at->place.file, file);
        if (own || !is_told(at, earlier, earlier_count))
            findings_add(findings, at->severity, own ? at->place : *follows, at->message,
                         at->remedy, at->args, FINDING_ARGS_MAX);
    }
}

static void blame_all(const Rulebook *book, const Findings *of_each, Findings *findings)
{
    for (size_t i = 0; i < book->route_count; i++) {
        const Route *route = &book->routes[i], *at = route;
        const Findings *earlier[ROUTE_FOLLOWED_MAX];
        size_t count = 0;

        while (at && at->follows.len > 0 && count < ROUTE_FOLLOWED_MAX) {
            at = rulebook_route(book, at->follows);
            if (at)
                earlier[count++] = &of_each[at - book->routes];
        }
        route_blame(&of_each[i], earlier, count, route->file, count ? &route->place : NULL,
                    findings);
    }
}

void routes_check(Arena scratch, const Rulebook *book, Findings *findings)
{
    Findings *of_each = NEW_ARRAY(findings->arena, Findings, book->route_count + 1);

    for (size_t i = 0; i < book->route_count; i++) {
        of_each[i].arena = findings->arena;
        route_examples(scratch, &book->routes[i], &of_each[i]);
        route_proofs(scratch, book, &book->routes[i], &of_each[i]);
    }
    blame_all(book, of_each, findings);
}
