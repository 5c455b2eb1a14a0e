/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/case.h"
#include "phrases_web.h"

static const struct {
    Str path;
    Phrase name;
    bool inside; /* not for those outside */
    Str reads;   /* the operation without which there is nothing on it; empty: it has something */
} tabs[] = {
    { STR(""), PHRASE_WEB_CASE_TODO, false, STR("") },
    { STR("/terms"), PHRASE_WEB_CASE_TERMS, false, STR("") },
    { STR("/supply"), PHRASE_WEB_CASE_SUPPLY, false, STR("") },
    { STR("/account"), PHRASE_WEB_CASE_ACCOUNT, false, STR("case.account") },
    { STR("/payments"), PHRASE_WEB_CASE_PAYEES, false, STR("case.supplier-account") },
    { STR("/documents"), PHRASE_WEB_ITEM_DOCUMENTS, true, STR("") },
    { STR("/timeline"), PHRASE_WEB_CASE_TIMELINE, false, STR("") },
};

/* ---- finding it ------------------------------------------------------------------------------ */

bool case_find(const Visit *visit, CaseShown *ret_case, Reply *ret_refusal)
{
    CaseShowParams params = { visit_subject(visit, S("case"), visit->part) };

    return visit_read(visit, S("case.show"), &params, ret_case, ret_refusal);
}

Url case_url(const Visit *visit, Str number, Str tab)
{
    Text path = text_open(visit->arena, URL_MAX);

    text_all(&path, VISIT_URL(visit, S("cases"), number).text, tab);
    return url_local(text_str(&path));
}

Url subject_url(const Visit *visit, Str kind, Id subject)
{
    Str id = visit_id(visit, subject);

    if (str_eq(kind, S("item")))
        return VISIT_URL(visit, S("items"), id);
    return str_eq(kind, S("case")) ? case_url(visit, id, S("")) : (Url){ 0 };
}

Url case_form_url(const Visit *visit, const CaseShown *shown, Str operation, Str field, Str value,
                  Str tab)
{
    QueryField fields[4] = { { S("case"), shown->number },
                             { S("_case"), shown->number },
                             { S("_back"), case_url(visit, shown->number, tab).text } };
    UrlQuery query = { .fields = fields, .count = 3 };

    if (field.len)
        fields[query.count++] = (QueryField){ field, value };
    return operation_url(visit, operation, &query);
}

/* ---- words ----------------------------------------------------------------------------------- */

Str country_words(const Visit *visit, Str code)
{
    Country country;

    return country_find(code, &country) ? label_in(country_get(country)->name, visit->lang, code)
                                        : code;
}

Str route_words(const Visit *visit, Str route)
{
    const Route *found = rulebook_route(visit->site->library->routes, route);

    return found ? label_in(found->label, visit->lang, route) : route;
}

Str state_words(const Visit *visit, Str kind, Str state)
{
    const Rulebook *book = visit->site->library->routes;

    for (size_t i = 0; i < book->route_count; i++) {
        int32_t found =
            str_eq(book->routes[i].subject, kind) ? route_state(&book->routes[i], state) : -1;
        if (found >= 0)
            return label_in(book->routes[i].states[found].label, visit->lang, state);
    }
    return state;
}

Str case_state_words(const Visit *visit, Str state)
{
    return state_words(visit, S("case"), state);
}

Str case_step_words(const Visit *visit, const CaseShown *shown, Str operation)
{
    const Route *route = rulebook_route(visit->site->library->routes, shown->route);
    const RouteStep *step = route ? route_step(route, operation) : NULL;
    const Operation *known = table_operation(office_table(visit->site->office), operation);

    return step    ? label_in(step->label, visit->lang, operation)
           : known ? visit_help(visit, known)
                   : operation;
}

/* ---- around every page ----------------------------------------------------------------------- */

static bool takes_step(const CaseShown *shown, Str operation)
{
    for (size_t i = 0; i < shown->next_count; i++)
        if (str_eq(shown->next[i].operation, operation))
            return true;
    return false;
}

static void put_holds(const Visit *visit, const CaseShown *shown, CaseBarView *bar)
{
    HoldView *holds = NEW_ARRAY(visit->arena, HoldView, shown->hold_count);

    for (size_t i = 0; i < shown->hold_count; i++) {
        const CaseHoldShown *hold = &shown->holds[i];
        HoldView *view = &holds[bar->hold_count++];
        *view =
            (HoldView){ .reason = hold->reason.len ? hold->reason
                                                   : phrase(PHRASE_WEB_PORTAL_HELD, visit->lang),
                        .authority = hold->authority,
                        .since = visit_moment(visit, hold->since),
                        .by = hold->by };
        if (hold->until != DATE_NONE)
            view->until = visit_day(visit, hold->until);
        if (takes_step(shown, S("case.release")))
            view->release = case_form_url(visit, shown, S("case.release"), S("hold"),
                                          visit_id(visit, hold->hold), S(""));
    }
    bar->holds = holds;
}

static void put_case_tabs(const Visit *visit, const CaseShown *shown, Str current, CaseBarView *bar)
{
    TabView *all = NEW_ARRAY(visit->arena, TabView, COUNT_OF(tabs) + 1);

    for (size_t i = 0; i < COUNT_OF(tabs); i++)
        if ((!visit->outside || !tabs[i].inside) &&
            (!tabs[i].reads.len || visit_might(visit, tabs[i].reads)))
            all[bar->tab_count++] =
                (TabView){ .address = case_url(visit, shown->number, tabs[i].path),
                           .words = phrase(tabs[i].name, visit->lang),
                           .current = str_eq(tabs[i].path, current) };
    if (!*visit->in_part && visit_might(visit, S("case.position")))
        all[bar->tab_count++] =
            (TabView){ .address =
                           case_money_url(visit, shown->programme, shown->number, shown->currency),
                       .words = phrase(PHRASE_WEB_CASE_MONEY, visit->lang) };
    bar->tabs = all;
}

CaseBarView case_bar(const Visit *visit, const CaseShown *shown, Str tab)
{
    CaseBarView bar = { .number = shown->number,
                        .title = shown->title,
                        .country = country_words(visit, shown->country),
                        .route = shown->route_title.len ? shown->route_title : shown->route,
                        .state = shown->state_title.len ? shown->state_title : shown->state,
                        .unit = shown->unit_name,
                        .address = case_url(visit, shown->number, S("")),
                        .recorded = recorded_view(visit),
                        .read_as = *visit->read_as };

    bar.read_proof = proof_url(visit, bar.read_as);
    if (shown->marking > MARKING_OPEN)
        bar.marking = phrase(marking_phrases[shown->marking], visit->lang);
    if (shown->due != DATE_NONE) {
        bar.due = visit_day(visit, shown->due);
        bar.overdue = shown->due < world_today();
    }
    if (!shown->route_stands && !*visit->in_part)
        bar.moved = phrase(PHRASE_WEB_CASE_MOVED, visit->lang);
    put_holds(visit, shown, &bar);
    put_case_tabs(visit, shown, tab, &bar);
    return bar;
}

Reply case_page_reply(const Visit *visit, const CaseShown *shown, Phrase title, const Text *body)
{
    CrumbView *crumbs = NEW_ARRAY(visit->arena, CrumbView, 2);
    Str about = title == PHRASE_NONE ? shown->title : phrase(title, visit->lang);
    Frame frame = { .title = visit_say(visit, PHRASE_WEB_ITEM_NAMED, shown->number, about),
                    .crumbs = crumbs,
                    .crumb_count = title == PHRASE_NONE ? 1 : 2 };

    if (title != PHRASE_NONE)
        frame.here = about;
    crumbs[0] = (CrumbView){ visit_url(visit, S("/cases"), S("")),
                             phrase(PHRASE_WEB_TAB_CASES, visit->lang) };
    crumbs[1] = (CrumbView){ case_url(visit, shown->number, S("")), shown->number };
    return page_reply(visit, STATUS_OK, frame, body);
}
