/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* Every statement about every fact: who said so, when, by which source; nothing is overwritten. */

static Str ending_words(const Visit *visit, int32_t ending)
{
    static const Phrase words[] = { PHRASE_NONE, PHRASE_WEB_ENDED_CORRECTED,
                                    PHRASE_WEB_ENDED_RETRACTED, PHRASE_WEB_ENDED_SET_ASIDE };

    return ending <= 0 || (size_t)ending >= COUNT_OF(words) ? S("")
                                                            : phrase(words[ending], visit->lang);
}

static StatementView statement_view(const Visit *visit, const ItemShown *item, Str fact,
                                    const ShownStatement *said)
{
    StatementView view = { .words = said->words.len ? said->words : said->value,
                           .by = said->by.len ? said->by : said->entered.organisation,
                           .source = said->source,
                           .end_reason = said->end_reason,
                           .stands = said->ending <= 0 };

    view.entered = visit_moment(visit, said->entered.at);
    view.entered_by = act_words(visit, &said->entered);
    view.proof = proof_url(visit, said->entered.seq);
    view.ending = ending_words(visit, said->ending);
    if (said->said_on != DATE_NONE)
        view.said_on = visit_day(visit, said->said_on);
    if (said->confidence >= 0)
        view.confidence = confidence_name(visit, (Confidence)said->confidence);
    if (!hash_is_none(said->document))
        view.document = item_url(visit, item, S("/documents"), S(""));
    if (!view.stands)
        view.ended = visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, said->ended.at),
                               act_words(visit, &said->ended));
    if (view.stands && item_may(item, S("item.correct")))
        view.correct = item_value_url(visit, item, S("item.correct"), S("statement"),
                                      visit_id(visit, said->statement), fact, S("/facts"));
    if (view.stands && item_may(item, S("item.retract")))
        view.retract = item_form_url(visit, item, S("item.retract"), S("statement"),
                                     visit_id(visit, said->statement), S("/facts"));
    return view;
}

static ItemFactView fact_view_of(const Visit *visit, const ItemShown *item, const ShownFact *fact)
{
    ItemFactView view = { .name = fact->name, .id = fact->fact, .disputed = fact->disputed };
    StatementView *statements = NEW_ARRAY(visit->arena, StatementView, fact->statement_count);

    for (size_t i = 0; i < fact->statement_count; i++)
        statements[i] = statement_view(visit, item, fact->fact, &fact->statements[i]);
    view.statements = statements;
    view.statement_count = fact->statement_count;
    return view;
}

static ItemLineView line_view_of(const Visit *visit, const ItemShown *item, Str line, Str title)
{
    ItemLineView view = { .title = title };
    ItemFactView *facts = NEW_ARRAY(visit->arena, ItemFactView, item->fact_count);

    for (size_t i = 0; i < item->fact_count; i++)
        if (str_eq(item->facts[i].line, line))
            facts[view.fact_count++] = fact_view_of(visit, item, &item->facts[i]);
    view.facts = facts;
    return view;
}

static void put_lines(const Visit *visit, const ItemShown *item, ItemFactsView *view)
{
    ItemLineView *lines = NEW_ARRAY(visit->arena, ItemLineView, item->line_count + 1);

    lines[0] =
        line_view_of(visit, item, S(ITEM_LINE_ALL), phrase(PHRASE_WEB_ALL_LINES, visit->lang));
    view->line_count = lines[0].fact_count > 0;
    for (size_t i = 0; i < item->line_count; i++) {
        Str title = visit_say(visit, PHRASE_WEB_LINE, item->lines[i].line, item->lines[i].title);
        lines[view->line_count++] = line_view_of(visit, item, item->lines[i].line, title);
    }
    view->lines = lines;
}

Reply item_facts_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    QueryField given[] = { { S("fact"), query_get(&visit->query, S("fact")) },
                           { S("line"), query_get(&visit->query, S("line")) } };
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemFactsView view = { .identity = identity_view(visit, &item, S("/facts")) };
    put_lines(visit, &item, &view);
    view.may_state = item_may(&item, S("item.state"));
    view.answers = item_url(visit, &item, S("/answers"), S(""));
    if (view.may_state)
        view.state = item_form(visit, &item, S("item.state"), given, COUNT_OF(given), S("/facts"));
    item_facts_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_FACTS, &body);
}
