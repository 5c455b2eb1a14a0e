/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/case.h"
#include "web/entry.h"
#include "web/filters.h"

#include "templates.h"

/* The cases between governments that whoever acts may see, newest change first, in pages. */

enum { ROWS_A_PAGE = 50 };

/* ---- what is asked for ----------------------------------------------------------------------- */

static int32_t yes_or_no(const Visit *visit, Str field)
{
    Str said = query_get(&visit->query, field);

    return str_eq(said, S("yes")) ? 1 : str_eq(said, S("no")) ? 0 : -1;
}

/* By what kept filters may say too, and no field of the form. */
static CaseListParams params_of(const Visit *visit)
{
    Id unit = id_none();

    if (!id_read(query_get(&visit->query, S("unit")), &unit))
        unit = id_none();
    return (CaseListParams){
        .model = query_get(&visit->query, S("model")),
        .unit = unit,
        .find = str_trim(query_get(&visit->query, S("find"))),
        .state = query_get(&visit->query, S("state")),
        .country = str_trim(query_get(&visit->query, S("country"))),
        .route = query_get(&visit->query, S("route")),
        .held = yes_or_no(visit, S("held")),
        .ended = yes_or_no(visit, S("ended")),
        .after = query_get(&visit->query, S("after")),
        .limit = ROWS_A_PAGE,
    };
}

static const ChoiceView *yes_no_choices(const Visit *visit, int32_t chosen, Phrase yes, Phrase no,
                                        size_t *ret_count)
{
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, 2);

    choices[0] =
        (ChoiceView){ .value = S("yes"), .words = phrase(yes, visit->lang), .chosen = chosen == 1 };
    choices[1] =
        (ChoiceView){ .value = S("no"), .words = phrase(no, visit->lang), .chosen = chosen == 0 };
    *ret_count = 2;
    return choices;
}

static bool is_of_cases(const Route *route)
{
    return str_eq(route->subject, S("case"));
}

static const ChoiceView *route_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    const Rulebook *book = visit->site->library->routes;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->route_count);

    *ret_count = 0;
    for (size_t i = 0; i < book->route_count; i++)
        if (is_of_cases(&book->routes[i]))
            choices[(*ret_count)++] = (ChoiceView){ .value = book->routes[i].id,
                                                    .words = route_words(visit, book->routes[i].id),
                                                    .chosen = str_eq(book->routes[i].id, chosen) };
    return choices;
}

static bool is_listed(const ChoiceView *choices, size_t count, Str value)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq(choices[i].value, value))
            return true;
    return false;
}

/* States of all routes of cases, each word once: routes that follow another share its states. */
static const ChoiceView *state_choices(const Visit *visit, Str chosen, size_t *ret_count)
{
    const Rulebook *book = visit->site->library->routes;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, book->route_count * ROUTE_STATES_MAX);

    *ret_count = 0;
    for (size_t i = 0; i < book->route_count; i++)
        for (size_t s = 0; is_of_cases(&book->routes[i]) && s < book->routes[i].state_count; s++) {
            const RouteState *state = &book->routes[i].states[s];
            if (!is_listed(choices, *ret_count, state->id))
                choices[(*ret_count)++] =
                    (ChoiceView){ .value = state->id,
                                  .words = label_in(state->label, visit->lang, state->id),
                                  .chosen = str_eq(state->id, chosen) };
        }
    return choices;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static CaseRow row_of(const Visit *visit, const ListedCase *listed)
{
    CaseRow row = { .address = case_url(visit, listed->number, S("")),
                    .number = listed->number,
                    .title = listed->title,
                    .country = country_words(visit, listed->country),
                    .route = route_words(visit, listed->route),
                    .state = listed->state,
                    .since = listed->since == MOMENT_NONE
                                 ? S("")
                                 : visit_day(visit, moment_date(listed->since)),
                    .holds = listed->holds > 0 ? listed->holds : 0,
                    .overdue = listed->overdue };

    if (listed->due != DATE_NONE)
        row.due = visit_day(visit, listed->due);
    return row;
}

static Url page_after(const Visit *visit, Str after)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("after")))
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    query_put(&query, S("after"), after);
    return visit_url(visit, S("/cases"), text_str(&query));
}

static void put_filters(const Visit *visit, const CaseListParams *params, CasesView *view)
{
    view->find = params->find;
    view->model = params->model;
    view->unit = id_is_none(params->unit) ? S("") : visit_id(visit, params->unit);
    view->countries = country_choices(visit, params->country, &view->country_count);
    view->routes = route_choices(visit, params->route, &view->route_count);
    view->states = state_choices(visit, params->state, &view->state_count);
    view->helds = yes_no_choices(visit, params->held, PHRASE_WEB_HELD, PHRASE_WEB_NOT_HELD,
                                 &view->held_count);
    view->endeds = yes_no_choices(visit, params->ended, PHRASE_WEB_CASE_ENDED,
                                  PHRASE_WEB_CASE_NOT_ENDED, &view->ended_count);
    view->filtered = params->state.len || params->country.len || params->route.len ||
                     params->held >= 0 || params->ended >= 0;
}

/* The form goes to what comes first; the other button of two sends it elsewhere. */
static void put_many(const Visit *visit, CasesView *view)
{
    view->assigns = visit_might(visit, S("case.assign-many"));
    if (visit_might(visit, S("case.hold-many")))
        view->hold = VISIT_URL(visit, S("assign"), S("holds"));
    view->many = view->assigns ? VISIT_URL(visit, S("assign"), S("cases")) : view->hold;
    view->token = visit->session.token;
}

Reply cases_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CasesView view = { .self = visit_url(visit, S("/cases"), S("")),
                       .outside = visit->outside,
                       .open = visit->outside ? (Url){ 0 }
                                              : visit_url(visit, S("/op/case.open"), S("")) };
    CaseListParams params = params_of(visit);
    CaseListReply list;
    Reply refusal;

    if (!visit_read(visit, S("case.list"), &params, &list, &refusal))
        return refusal;
    CaseRow *rows = NEW_ARRAY(visit->arena, CaseRow, list.case_count);
    for (size_t i = 0; i < list.case_count; i++)
        rows[i] = row_of(visit, &list.cases[i]);
    view.rows = rows;
    view.row_count = list.case_count;
    view.clear = view.self;
    put_many(visit, &view);
    put_filters(visit, &params, &view);
    if (!filters_view(visit, FILTER_OF_CASES, &view.kept, &refusal))
        return refusal;
    view.said = visit_say(visit, list.next.len ? PHRASE_WEB_CASES_MORE : PHRASE_WEB_CASES_SHOWN,
                          visit_number(visit, (int64_t)list.case_count), S(""));
    if (list.next.len)
        view.next = page_after(visit, list.next);
    (visit_wants_part(visit, S("list")) ? cases_list_part : cases_page)(&body, &view, visit->lang);
    return part_reply(visit, S("list"),
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_CASES, visit->lang) }, &body);
}
