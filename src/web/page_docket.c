/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/entry.h"
#include "web/filters.h"
#include "web/item.h"

#include "templates.h"

/* The docket: the items whoever acts may see, newest change first, in pages. */

enum { ROWS_A_PAGE = 50 };

/* ---- what is asked for ----------------------------------------------------------------------- */

static int32_t state_of(Str word)
{
    for (int32_t i = 0; i < ITEM_STATES; i++)
        if (str_eq(item_state_words[i], word))
            return i;
    return -1;
}

static ListParams params_of(const Visit *visit)
{
    const UrlQuery *query = &visit->query;
    Str held = query_get(query, S("held"));

    return (ListParams){
        .words = str_trim(query_get(query, S("words"))),
        .state = state_of(query_get(query, S("state"))),
        .agency = query_get(query, S("agency")),
        .regime = query_get(query, S("regime")),
        .destination = str_trim(query_get(query, S("destination"))),
        .held = str_eq(held, S("yes"))  ? 1
                : str_eq(held, S("no")) ? 0
                                        : -1,
        .after = query_get(query, S("after")),
        .limit = ROWS_A_PAGE,
    };
}

static const ChoiceView *state_choices(const Visit *visit, int32_t chosen, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, ITEM_STATES);

    for (int32_t i = 0; i < ITEM_STATES; i++)
        choices[i] = (ChoiceView){ .value = item_state_words[i],
                                   .words = item_state_name(visit, i),
                                   .chosen = i == chosen };
    *ret_count = ITEM_STATES;
    return choices;
}

static const ChoiceView *held_choices(const Visit *visit, int32_t chosen, size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, 2);

    choices[0] = (ChoiceView){ .value = S("yes"),
                               .words = phrase(PHRASE_WEB_HELD, visit->lang),
                               .chosen = chosen == 1 };
    choices[1] = (ChoiceView){ .value = S("no"),
                               .words = phrase(PHRASE_WEB_NOT_HELD, visit->lang),
                               .chosen = chosen == 0 };
    *ret_count = 2;
    return choices;
}

static const ChoiceView *agency_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    const Rulebook *book = visit->site->library->book;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->agency_count);

    for (size_t i = 0; i < book->agency_count; i++)
        choices[i] = (ChoiceView){
            .value = book->agencies[i].id,
            .words = label_in(book->agencies[i].label, visit->lang, book->agencies[i].id),
            .chosen = str_eq(book->agencies[i].id, chosen),
        };
    *ret_count = book->agency_count;
    return choices;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static Str destinations_of(const Visit *visit, const ListedItem *item)
{
    Str words = S("");
    Country country;

    for (size_t i = 0; i < item->destination_count; i++) {
        Str code = item->destinations[i];
        words = visit_list(visit, words,
                           country_find(code, &country)
                               ? label_in(country_get(country)->name, visit->lang, code)
                               : code);
    }
    return words;
}

static ItemRow row_of(const Visit *visit, const ListedItem *item)
{
    ItemRow row = { .reference = item->reference, .title = item->title, .keeper = item->keeper };

    row.address = VISIT_URL(visit, S("items"), item->reference);
    row.destinations = destinations_of(visit, item);
    row.changed = visit_moment(visit, item->changed_at);
    row.state = item_state_name(visit, item->state);
    row.state_kind = item->state < 0 ? S("") : item_state_words[item->state];
    row.verdict = item_verdict_name(visit, item->verdict);
    if (item->marking > MARKING_OPEN)
        row.marking = phrase(marking_phrases[item->marking], visit->lang);
    row.questions = item->questions;
    row.holds = item->holds;
    row.round = item->round > 1 ? item->round : 0;
    return row;
}

static Url page_after(const Visit *visit, Str after)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("after")))
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    query_put(&query, S("after"), after);
    return visit_url(visit, S("/"), text_str(&query));
}

static Str said_of(const Visit *visit, const DocketView *view, const ListReply *list)
{
    Str count = visit_number(visit, (int64_t)view->row_count);

    if (list->next.len)
        return visit_say(visit, PHRASE_WEB_ITEMS_MORE, count, S(""));
    return visit_say(visit, PHRASE_WEB_ITEMS_SHOWN, count, S(""));
}

/* ---- the page -------------------------------------------------------------------------------- */

static void put_filters(const Visit *visit, const ListParams *params, DocketView *view)
{
    view->words = params->words;
    view->destinations = country_choices(visit, params->destination, &view->destination_count);
    view->states = state_choices(visit, params->state, &view->state_count);
    view->helds = held_choices(visit, params->held, &view->held_count);
    view->agencies = agency_choices(visit, params->agency, &view->agency_count);
    view->regimes = regime_choices(visit, params->regime, &view->regime_count);
    view->filtered = params->state >= 0 || params->held >= 0 || params->agency.len ||
                     params->regime.len || params->destination.len;
}

Reply docket_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    DocketView view = { .self = visit_url(visit, S("/"), S("")) };
    ListReply list;
    Reply refusal;

    ListParams params = params_of(visit);
    if (!visit_read(visit, S("item.list"), &params, &list, &refusal))
        return refusal;
    ItemRow *rows = NEW_ARRAY(visit->arena, ItemRow, list.item_count);
    for (size_t i = 0; i < list.item_count; i++)
        rows[i] = row_of(visit, &list.items[i]);
    view.rows = rows;
    view.row_count = list.item_count;
    put_filters(visit, &params, &view);
    if (!filters_view(visit, FILTER_OF_DOCKET, &view.kept, &refusal))
        return refusal;
    view.said = said_of(visit, &view, &list);
    view.open = visit_url(visit, S("/op/item.open"), S(""));
    if (visit_might(visit, S("item.assign-many")))
        view.many = VISIT_URL(visit, S("assign"), S("items"));
    view.token = visit->session.token;
    view.clear = view.self;
    if (list.next.len)
        view.next = page_after(visit, list.next);
    (visit_wants_part(visit, S("list")) ? docket_list_part : docket_page)(&body, &view,
                                                                          visit->lang);
    return part_reply(visit, S("list"), (Frame){ .title = phrase(PHRASE_WEB_ITEMS, visit->lang) },
                      &body);
}
