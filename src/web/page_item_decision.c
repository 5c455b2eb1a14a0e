/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/beside.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* Drafting, approving and returning a decision: who may, who may not and why, and what was decided
 * with its explanation as it was frozen. */

static bool is_hand(const Visit *visit, const ItemShown *item)
{
    const Session *session = &visit->session;

    for (size_t i = 0; i < item->hand_count; i++)
        if (id_eq(item->hands[i].person, session->actor->id) ||
            (session->principal && id_eq(item->hands[i].person, session->principal->id)))
            return true;
    return false;
}

static void put_hands(const Visit *visit, const ItemShown *item, ItemDecisionView *view)
{
    WordsView *hands = NEW_ARRAY(visit->arena, WordsView, item->hand_count);

    for (size_t i = 0; i < item->hand_count; i++)
        hands[i] = plain_view(
            visit_say(visit, PHRASE_WEB_WHO_OF, item->hands[i].name, item->hands[i].organisation));
    view->hands = hands;
    view->hand_count = item->hand_count;
    view->is_hand = is_hand(visit, item);
}

static void put_findings(const Visit *visit, const ItemShown *item, ItemDecisionView *view)
{
    PastFindingView *findings = NEW_ARRAY(visit->arena, PastFindingView, item->finding_count);

    for (size_t i = item->finding_count; i > 0; i--)
        if (item->findings[i - 1].kind > 0)
            findings[view->finding_count++] = past_finding_view(visit, &item->findings[i - 1]);
    view->findings = findings;
}

/* The draft that stands: approval covers the very one that was read. */
static Id draft_of(const ItemShown *item)
{
    for (size_t i = item->finding_count; i > 0; i--)
        if (item->findings[i - 1].kind == 1 && !item->findings[i - 1].is_ended)
            return item->findings[i - 1].finding;
    return id_none();
}

static void put_forms(const Visit *visit, const ItemShown *item, ItemDecisionView *view)
{
    QueryField draft[] = { { S("draft"), visit_id(visit, draft_of(item)) } };

    view->may_draft = item_may(item, S("item.draft"));
    view->may_approve = item_may(item, S("item.approve"));
    view->may_return = item_may(item, S("item.return"));
    if (view->may_draft)
        view->draft = item_form(visit, item, S("item.draft"), NULL, 0, S("/decision"));
    if (view->may_approve)
        view->approve = item_form(visit, item, S("item.approve"), draft, 1, S("/decision"));
    if (view->may_return)
        view->give_back = item_form(visit, item, S("item.return"), draft, 1, S("/decision"));
    /* Where there is something to read, each can be filled in beside it, on a page of its own. */
    if (!beside_view(visit, item->item, &(UrlQuery){ 0 }).choice_count)
        return;
    if (view->may_draft)
        view->draft.apart =
            item_form_url(visit, item, S("item.draft"), S(""), S(""), S("/decision"));
    if (view->may_approve)
        view->approve.apart = item_form_url(visit, item, S("item.approve"), draft[0].name,
                                            draft[0].value, S("/decision"));
    if (view->may_return)
        view->give_back.apart = item_form_url(visit, item, S("item.return"), draft[0].name,
                                              draft[0].value, S("/decision"));
}

Reply item_decision_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemDecisionView view = { .identity = identity_view(visit, &item, S("/decision")) };
    view.is_open = item.state == ITEM_OPEN;
    view.is_drafted = item.state == ITEM_DRAFTED;
    view.is_decided = item.state == ITEM_DECIDED;
    view.on_hold = item.on_hold;
    put_hands(visit, &item, &view);
    put_findings(visit, &item, &view);
    put_forms(visit, &item, &view);
    item_decision_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_DECISION, &body);
}
