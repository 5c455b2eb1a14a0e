/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* The parties of an item, how each stands with the lists in force, and the hits there are. */

static const PartyStatus *status_of(const PartyStatusReply *status, Id party)
{
    for (size_t i = 0; i < status->party_count; i++)
        if (id_eq(status->parties[i].party, party))
            return &status->parties[i];
    return NULL;
}

static void put_screened(const Visit *visit, const PartyStatus *status, PartyView *view)
{
    static const Str kinds[PARTY_SCREENED_STATES] = { STR("not-started"), STR("incomplete"),
                                                      STR("done") };

    view->screened = phrase(party_screened_phrases[status->screened], visit->lang);
    view->kind = status->unsettled ? S("incomplete") : kinds[status->screened];
    if (status->at != MOMENT_NONE)
        view->when = visit_moment(visit, status->at);
    view->unsettled = status->unsettled;
    view->known = status->known;
}

static OpView screen_form(const Visit *visit, const ItemShown *item, const ShownParty *party)
{
    QueryField fields[] = { { S("party"), visit_id(visit, party->party) } };
    OpView form = item_form(visit, item, S("party.screen"), fields, 1, S("/parties"));

    form.submit = phrase(PHRASE_WEB_PARTY_SCREEN, visit->lang);
    return form;
}

static PartyView party_view(const Visit *visit, const ItemShown *item, const ShownParty *party,
                            const PartyStatusReply *status)
{
    const PartyStatus *stands = status_of(status, party->party);
    Str id = visit_id(visit, party->party);
    PartyView view = { .name = name_words(visit, party->name, party->reading, NAME_PRIMARY) };

    view.role = phrase(party_role_phrases[party->role], visit->lang);
    view.birth = party->birth_date;
    view.countries = lines_of(visit, party->countries, party->country_count);
    view.ids = lines_of(visit, party->ids, party->id_count);
    view.address = party->address;
    if (stands) {
        put_screened(visit, stands, &view);
        view.screen = screen_form(visit, item, party);
        view.may_screen = true;
    }
    if (item_may(item, S("item.drop-party")))
        view.drop = item_form_url(visit, item, S("item.drop-party"), S("party"), id, S("/parties"));
    return view;
}

static void put_parties(const Visit *visit, const ItemShown *item, const PartyStatusReply *status,
                        ItemPartiesView *view)
{
    PartyView *parties = NEW_ARRAY(visit->arena, PartyView, item->party_count);

    for (size_t i = 0; i < item->party_count; i++)
        if (!item->parties[i].is_dropped)
            parties[view->party_count++] = party_view(visit, item, &item->parties[i], status);
    view->parties = parties;
}

Reply item_parties_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PartyStatusReply status;
    HitListReply hits;
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    PartyStatusParams asked = { item.item };
    HitListParams listed = { .item = item.item, .state = -1, .limit = INT64_MIN };
    if (!visit_read(visit, S("party.status"), &asked, &status, &refusal) ||
        !visit_read(visit, S("hit.list"), &listed, &hits, &refusal))
        return refusal;
    ItemPartiesView view = { .identity = identity_view(visit, &item, S("/parties")) };
    put_parties(visit, &item, &status, &view);
    view.hits = hit_table(visit, &hits);
    view.more_hits = hits.next.len > 0;
    view.all_hits = hits_url(visit, (HitsAsked){ .state = S("any"), .item = item.reference });
    view.may_name = item_may(&item, S("item.name-party"));
    view.name_party =
        item_form_url(visit, &item, S("item.name-party"), S(""), S(""), S("/parties"));
    item_parties_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_PARTIES, &body);
}
