/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* Questions by the agency that has to answer, the open ones first. */

static Str about(const Visit *visit, const ShownQuestion *question)
{
    if (!question->fact_name.len)
        return S("");
    return question->line.len
               ? visit_say(visit, PHRASE_WEB_ABOUT_LINE, question->fact_name, question->line)
               : question->fact_name;
}

static ItemQuestionView question_view_of(const Visit *visit, const ItemShown *item,
                                         const ShownQuestion *question)
{
    ItemQuestionView view = { .agency = question->agency_name,
                              .words = question->words,
                              .answer = question->answer,
                              .is_answered = question->is_answered };

    view.about = about(visit, question);
    view.asked = visit_moment(visit, question->asked.at);
    view.asked_by = act_words(visit, &question->asked);
    view.proof = proof_url(visit, question->asked.seq);
    if (question->due != DATE_NONE) {
        view.due = visit_day(visit, question->due);
        view.late = !question->is_answered && question->due < world_today();
    }
    if (question->is_answered) {
        view.answered = visit_moment(visit, question->answered.at);
        view.answered_by = act_words(visit, &question->answered);
    } else if (item_may(item, S("item.answer"))) {
        view.answer_address =
            item_value_url(visit, item, S("item.answer"), S("question"),
                           visit_id(visit, question->question), question->fact, S("/questions"));
    }
    return view;
}

static AgencyView agency_view(const Visit *visit, const ItemShown *item, Str agency, Str name)
{
    AgencyView view = { .name = name };
    ItemQuestionView *views = NEW_ARRAY(visit->arena, ItemQuestionView, item->question_count);

    for (int answered = 0; answered < 2; answered++)
        for (size_t i = 0; i < item->question_count; i++) {
            const ShownQuestion *question = &item->questions[i];
            if (!str_eq(question->agency, agency) || question->is_answered != answered)
                continue;
            views[view.question_count++] = question_view_of(visit, item, question);
            view.open += !answered;
        }
    view.questions = views;
    return view;
}

static bool is_first_of_agency(const ItemShown *item, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (str_eq(item->questions[i].agency, item->questions[index].agency))
            return false;
    return true;
}

Reply item_questions_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    QueryField given[] = { { S("fact"), query_get(&visit->query, S("fact")) },
                           { S("agency"), query_get(&visit->query, S("agency")) } };
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemQuestionsView view = { .identity = identity_view(visit, &item, S("/questions")) };
    AgencyView *agencies = NEW_ARRAY(visit->arena, AgencyView, item.question_count);
    for (size_t i = 0; i < item.question_count; i++)
        if (is_first_of_agency(&item, i))
            agencies[view.agency_count++] =
                agency_view(visit, &item, item.questions[i].agency, item.questions[i].agency_name);
    view.agencies = agencies;
    view.may_ask = item_may(&item, S("item.ask"));
    if (view.may_ask)
        view.ask = item_form(visit, &item, S("item.ask"), given, COUNT_OF(given), S("/questions"));
    item_questions_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_QUESTIONS, &body);
}
