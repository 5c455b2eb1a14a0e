/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/facts.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/*
 * What the law makes of the statements that stand, line by line and regime by regime, judged as the
 * page is asked for; and what was assessed before, which the record keeps.
 */

static const LinkView *asks_of(const Visit *visit, const ItemShown *item,
                               const Judgement *judgement, size_t *ret_count)
{
    const Questions *questions = &judgement->questions;
    const Rulebook *book = visit->site->library->book;
    LinkView *links = NEW_ARRAY(visit->arena, LinkView, questions->count);

    *ret_count = 0;
    if (!item_may(item, S("item.ask")))
        return links;
    for (size_t i = 0; i < questions->count; i++) {
        const Fact *fact = &book->facts[questions->list[i].fact];
        links[i] = (LinkView){
            item_form_url(visit, item, S("item.ask"), S("fact"), fact->id, S("/questions")),
            label_in(fact->label, visit->lang, fact->id),
        };
    }
    *ret_count = questions->count;
    return links;
}

static LineJudgedView judged_line(const Visit *visit, const ItemShown *item, const ShownLine *line,
                                  Request request)
{
    CaseLine facts = item_case_line(visit, item, line);
    Judgement judgement = gate_judge(visit->gate, visit->arena, &facts, request);
    LineJudgedView view = { .title = S("") };

    if (item->line_count > 1)
        view.title = visit_say(visit, PHRASE_WEB_LINE, line->line, line->title);
    view.regime = regime_name(visit, request.regime);
    view.judged = judged_view(visit, &judgement, request.regime);
    view.asks = asks_of(visit, item, &judgement, &view.ask_count);
    return view;
}

static void put_judged(const Visit *visit, const ItemShown *item, Request request,
                       ItemAssessmentView *view)
{
    LineJudgedView *lines =
        NEW_ARRAY(visit->arena, LineJudgedView, item->line_count * (item->regime_count + 1));

    for (size_t l = 0; l < item->line_count; l++)
        for (size_t r = 0; r < item->regime_count; r++) {
            request.regime = item->regimes[r];
            lines[view->line_count++] = judged_line(visit, item, &item->lines[l], request);
        }
    view->lines = lines;
}

static void put_past(const Visit *visit, const ItemShown *item, ItemAssessmentView *view)
{
    PastFindingView *findings = NEW_ARRAY(visit->arena, PastFindingView, item->finding_count);

    for (size_t i = item->finding_count; i > 0; i--)
        if (item->findings[i - 1].kind == 0)
            findings[view->finding_count++] = past_finding_view(visit, &item->findings[i - 1]);
    view->findings = findings;
}

Reply item_assessment_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Findings findings = { .arena = visit->arena };
    Request request = { .on = DATE_NONE, .known_on = DATE_FOREVER };
    ItemShown item;
    Reply refusal;

    bool good = visit_date(visit, S("on"), DATE_NONE, &request.on, &findings);
    good = visit_date(visit, S("known"), DATE_FOREVER, &request.known_on, &findings) && good;
    if (!good)
        return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_BAD_REQUEST,
                             PHRASE_WEB_BAD_REQUEST_WHY, &findings);
    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemAssessmentView view = { .identity = identity_view(visit, &item, S("/assessment")) };
    view.self = item_url(visit, &item, S("/assessment"), S(""));
    view.on = query_get(&visit->query, S("on"));
    view.known = query_get(&visit->query, S("known"));
    put_judged(visit, &item, request, &view);
    put_past(visit, &item, &view);
    view.may_assess = item_may(&item, S("item.assess"));
    if (view.may_assess)
        view.assess = item_form(visit, &item, S("item.assess"), NULL, 0, S("/assessment"));
    item_assessment_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_ASSESSMENT, &body);
}
