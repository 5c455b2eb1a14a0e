/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/facts.h"

#include "templates.h"

/* One line of a story under the law of one day, with reasons. */

/* What the address asks for. */
typedef struct Asked {
    const CaseLine *line, *plain;
    Request request;
} Asked;

static const CaseLine *find_line(const Casefile *casefile, Str id)
{
    for (size_t i = 0; i < casefile->line_count; i++)
        if (!id.len || str_eq(casefile->lines[i].id, id))
            return &casefile->lines[i];
    return NULL;
}

/* The expectation by its number from 1, NULL without one; false: there is no such. */
static bool find_expectation(const Visit *visit, const Story *story, const Expectation **ret_found)
{
    Str text = query_get(&visit->query, S("expect"));
    int64_t number;

    *ret_found = NULL;
    if (!text.len)
        return true;
    if (!str_int(text, &number) || number < 1 || number > (int64_t)story->expectation_count)
        return false;
    *ret_found = &story->expectations[number - 1];
    return true;
}

/* False: it names what the story does not have (no findings), or no day or regime (findings). */
static bool read_asked(const Visit *visit, const Story *story, Asked *asked, Findings *findings)
{
    const Expectation *expectation;

    if (!find_expectation(visit, story, &expectation))
        return false;
    asked->request = (Request){ .known_on = DATE_FOREVER };
    asked->plain = find_line(story->casefile, expectation ? expectation->line->id
                                                          : query_get(&visit->query, S("line")));
    if (!asked->plain)
        return false;
    asked->line = expectation ? expectation->line : asked->plain;
    Date day = expectation ? expectation->on : story->date;
    bool good = visit_date(visit, S("on"), day, &asked->request.on, findings);
    good &= visit_date(visit, S("known"), DATE_FOREVER, &asked->request.known_on, findings);
    good &= visit_regime(visit, &asked->request.regime, findings);
    if (expectation && !query_get(&visit->query, S("regime")).len)
        asked->request.regime = expectation->regime;
    return good;
}

static DecisionView decision_view(const Visit *visit, const Story *story, const Asked *asked)
{
    Judgement judgement = gate_judge(visit->gate, visit->arena, asked->line, asked->request);
    DecisionView view = { .title = label_in(story->title, visit->lang, story->id) };

    view.self = VISIT_URL(visit, S("stories"), story->id, S("decision"));
    view.story = VISIT_URL(visit, S("stories"), story->id);
    view.history = VISIT_URL(visit, S("stories"), story->id, S("timeline"));
    view.try_address = visit_url(visit, S("/try"), facts_query(visit, asked->line));
    if (story->casefile->line_count > 1)
        view.line = label_in(asked->line->title, visit->lang, asked->line->id);
    view.expectation = query_get(&visit->query, S("expect"));
    view.line_id = view.expectation.len ? S("") : asked->line->id;
    view.on = visit_day(visit, judgement.on);
    view.known = query_get(&visit->query, S("known"));
    view.regimes = regime_choices(visit, asked->request.regime, &view.regime_count);
    if (asked->line != asked->plain)
        view.changes = fact_views(visit, asked->line, asked->plain, &view.change_count);
    view.judged = judged_view(visit, &judgement, asked->request.regime);
    return view;
}

Reply decision_visit(const Visit *visit)
{
    const Story *story = stories_find(&visit->site->stories, visit->part);
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Findings findings = { .arena = visit->arena };
    Asked asked;

    if (!story)
        return not_found(visit);
    if (!read_asked(visit, story, &asked, &findings))
        return findings.count ? trouble_reply(visit, 400, PHRASE_WEB_BAD_REQUEST,
                                              PHRASE_WEB_BAD_REQUEST_WHY, &findings)
                              : not_found(visit);
    DecisionView view = decision_view(visit, story, &asked);
    decision_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.story, view.title } };
    Frame frame = { .title = phrase(PHRASE_WEB_DECISION, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, 200, frame, &body);
}
