/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* What whoever applied may know of an item: its stage, what it waits for, every hold with reason,
 * day and authority. Nothing of the facts, and nobody's name. */

static const StageView *stages_of(const Visit *visit, const ItemShown *item, size_t *ret_count)
{
    static const Phrase names[] = { PHRASE_WEB_STAGE_RECEIVED, PHRASE_WEB_STAGE_EXAMINED,
                                    PHRASE_WEB_STAGE_DRAFTED, PHRASE_WEB_STAGE_DECIDED };
    StageView *stages = NEW_ARRAY(visit->arena, StageView, COUNT_OF(names));
    size_t reached = item->state == ITEM_DECIDED ? 4 : item->state == ITEM_DRAFTED ? 2 : 1;

    for (size_t i = 0; i < COUNT_OF(names); i++)
        stages[i] = (StageView){ .name = phrase(names[i], visit->lang),
                                 .done = i < reached,
                                 .current = i == reached && item->state != ITEM_WITHDRAWN };
    stages[0].when = visit_day(visit, moment_date(item->opened.at));
    if (item->state == ITEM_DECIDED)
        stages[3].when = visit_day(visit, moment_date(item->changed.at));
    *ret_count = COUNT_OF(names);
    return stages;
}

static void put_status_holds(const Visit *visit, const ItemShown *item, ItemStatusView *view)
{
    HoldView *holds = NEW_ARRAY(visit->arena, HoldView, item->hold_count);

    for (size_t i = 0; i < item->hold_count; i++) {
        const ShownHold *hold = &item->holds[i];
        if (hold->is_released)
            continue;
        HoldView *one = &holds[view->hold_count++];
        *one = (HoldView){ .reason = hold->reason, .authority = hold->authority };
        one->since = visit_day(visit, moment_date(hold->held.at));
        one->by = hold->held.organisation;
        if (hold->until != DATE_NONE)
            one->until = visit_day(visit, hold->until);
    }
    view->holds = holds;
}

static void put_waits(const Visit *visit, const ItemShown *item, ItemStatusView *view)
{
    ItemQuestionView *waits = NEW_ARRAY(visit->arena, ItemQuestionView, item->question_count);

    for (size_t i = 0; i < item->question_count; i++) {
        const ShownQuestion *question = &item->questions[i];
        if (question->is_answered)
            continue;
        ItemQuestionView *wait = &waits[view->wait_count++];
        *wait = (ItemQuestionView){ .agency = question->agency_name };
        wait->asked = visit_day(visit, moment_date(question->asked.at));
        if (question->due != DATE_NONE) {
            wait->due = visit_day(visit, question->due);
            wait->late = question->due < world_today();
        }
    }
    view->waits = waits;
}

static void put_decision(const Visit *visit, const ItemShown *item, ItemStatusView *view)
{
    if (item->state != ITEM_DECIDED)
        return;
    for (size_t i = 0; i < item->finding_count; i++)
        if (item->findings[i].kind == 2) {
            view->verdict = item_verdict_name(visit, item->findings[i].verdict);
            view->decided = visit_day(visit, moment_date(item->findings[i].made.at));
        }
}

Reply item_status_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemStatusView view = { .reference = item.reference, .title = item.title };
    view.state = item_state_name(visit, item.state);
    view.state_kind = item.state < 0 ? S("") : item_state_words[item.state];
    view.as_of = visit_moment(visit, world_now());
    view.changed = visit_day(visit, moment_date(item.changed.at));
    view.stages = stages_of(visit, &item, &view.stage_count);
    put_status_holds(visit, &item, &view);
    put_waits(visit, &item, &view);
    put_decision(visit, &item, &view);
    item_status_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_STATUS, &body);
}
