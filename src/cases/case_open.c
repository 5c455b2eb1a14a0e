/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "phrases_cases.h"

/* case.open, case.describe: a request is recorded as it came, gaps and all. */

static int own_organisation(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = person.organisation;
    return 0;
}

/* The keeper first, then those named. 0, WORK_E_INVALID, or a fault. */
static int read_organisations(Work *work, Id keeper, const Str *handles, size_t count,
                              const Id **ret_ids, size_t *ret_count)
{
    Id *ids = NEW_ARRAY(work_arena(work), Id, count + 1);
    size_t total = 0;
    bool good = true;

    ids[total++] = keeper;
    for (size_t i = 0; i < count; i++) {
        int r = work_find(work, S("organisation"), handles[i], &ids[total]);
        if (r < 0)
            return trace(r);
        if (r)
            work_finding(work, S("/organisations"), PHRASE_CASES_NO_SUCH_ORGANISATION,
                         PHRASE_CASES_NO_SUCH_ORGANISATION_REMEDY, handles[i]);
        good = good && !r;
        total += !r && !id_eq(ids[total], keeper);
    }
    *ret_ids = ids;
    *ret_count = total;
    return good ? 0 : WORK_E_INVALID;
}

/* What the rules of terms/ found, under "/request". */
static void pass_on_request(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next) {
        Text pointer = text_open(work_arena(work), CASE_NAME_MAX);
        text_all(&pointer, S("/letter"), at->place.pointer);
        work_pass_on(work, text_str(&pointer), at);
    }
}

static bool check_request(Work *work, const CaseRequest *request)
{
    Findings findings = { .arena = work_arena(work) };
    bool good = request_check(request, &findings);

    pass_on_request(work, &findings);
    return good;
}

static const Route *route_to_begin(Work *work, Str id)
{
    const Route *route = rulebook_route(work_library(work)->routes, id);
    Date today = work_today(work);

    if (!route || !str_eq(route->subject, S("case")))
        work_finding(work, S("/route"), PHRASE_CASES_NO_SUCH_ROUTE,
                     PHRASE_CASES_NO_SUCH_ROUTE_REMEDY, id);
    else if (today < route->from || today >= route->until)
        work_finding(work, S("/route"), PHRASE_CASES_ROUTE_NOT_IN_FORCE,
                     PHRASE_CASES_NO_SUCH_ROUTE_REMEDY, id);
    else
        return route;
    return NULL;
}

static bool check_codes(Work *work, const CaseOpenParams *open, Country *ret_country)
{
    Currency currency;
    bool good = true;

    if (!country_find(open->country, ret_country)) {
        work_finding(work, S("/country"), PHRASE_CASES_NO_SUCH_COUNTRY,
                     PHRASE_CASES_NO_SUCH_COUNTRY_REMEDY, open->country,
                     country_suggest(open->country));
        good = false;
    }
    if (!currency_find(open->currency, &currency)) {
        work_finding(work, S("/currency"), PHRASE_CASES_NO_SUCH_CURRENCY, PHRASE_NONE,
                     open->currency);
        good = false;
    }
    if (open->request.purchaser.len && !str_eq(open->request.purchaser, open->country)) {
        work_finding(work, S("/letter/purchaser"), PHRASE_CASES_OTHER_PURCHASER,
                     PHRASE_CASES_OTHER_PURCHASER_REMEDY, open->country);
        good = false;
    }
    return check_request(work, &open->request) && good;
}

/* The year the request came in, and the next number of that country and year. */
static int next_number(Work *work, Country country, CaseOpened *opened)
{
    Date day = opened->request.received;
    CaseFileYearGetRow row;
    bool found;

    opened->year = date_parts(day == DATE_NONE ? work_today(work) : day).year;
    int r = case_file_year_get(work_db(work), work_arena(work), opened->country, opened->year, &row,
                               &found);
    if (r)
        return trace(r);
    opened->serial = (found ? row.last : 0) + 1;
    if (opened->serial > CASE_SERIAL_MAX)
        return case_refuse(work, WORK_E_RULE, S("/country"), PHRASE_CASES_NUMBERS_USED_UP,
                           PHRASE_NONE, opened->country);
    Text number = text_open(work_arena(work), CASE_CODE_MAX);
    case_number_write(&number,
                      (CaseNumber){ country, (int32_t)opened->year, (int32_t)opened->serial });
    opened->number = text_str(&number);
    return 0;
}

static CaseOpened opened_of(Work *work, const CaseOpenParams *open, const Route *route)
{
    CaseOpened opened = {
        .kind = open->request.kind,
        .route = route->id,
        .route_hash = route_hash_text(work_arena(work), route->hash),
        .state = route->states[route->start].id,
        .country = open->country,
        .programme = open->programme,
        .currency = open->currency,
        .title_ja = open->title.in[LANG_JA],
        .title_en = open->title.in[LANG_EN],
        .marking = open->marking,
        .request = open->request,
        .model = open->model,
    };
    opened.request.purchaser = open->country;
    return opened;
}

int case_open(Work *work, const void *params, void *reply)
{
    const CaseOpenParams *open = params;
    const Route *route = route_to_begin(work, open->route);
    Country country;
    Id keeper;
    bool good = check_codes(work, open, &country) && route;
    good = (!open->model.len || case_model_check(work, open->model)) && good;
    int r = own_organisation(work, &keeper);

    if (!r && !good)
        r = WORK_E_INVALID;
    if (r)
        return r < 0 ? trace(r) : r;
    CaseOpened opened = opened_of(work, open, route);
    r = read_organisations(work, keeper, open->organisations, open->organisation_count,
                           &opened.organisations, &opened.organisation_count);
    if (!r)
        r = next_number(work, country, &opened);
    if (r)
        return r < 0 ? trace(r) : r;
    Id id = work_new_id(work);
    work_event(work, S("case.opened"), id, &opened);
    *(CaseReply *)reply = (CaseReply){ .file = id, .number = opened.number, .state = opened.state };
    return 0;
}

/* ---- describing ------------------------------------------------------------------------------ */

/* Marks of titles are texts again, so that the new event keeps them as its own. */
static int start_from(Work *work, const CaseFile *file, CaseDescribed *described)
{
    *described = (CaseDescribed){ .marking = (int32_t)file->row.marking,
                                  .request = case_request(work, file),
                                  .model = file->row.model };
    described->organisations = case_takers(work, file, &described->organisation_count);
    int r = work_value(work, file->row.title_ja, &described->title_ja);
    if (!r)
        r = work_value(work, file->row.title_en, &described->title_en);
    return r ? trace(r) : 0;
}

static int change_description(Work *work, const CaseFile *file, const CaseDescribeParams *params,
                              CaseDescribed *described)
{
    int r = 0;

    described->reason = params->reason;
    if (params->title.in[LANG_JA].len)
        described->title_ja = params->title.in[LANG_JA];
    if (params->title.in[LANG_EN].len)
        described->title_en = params->title.in[LANG_EN];
    if (params->marking >= 0)
        described->marking = params->marking;
    if (params->model.len && !case_model_check(work, params->model))
        return WORK_E_INVALID;
    if (params->model.len)
        described->model = params->model;
    if (params->organisation_count)
        r = read_organisations(work, described->organisations[0], params->organisations,
                               params->organisation_count, &described->organisations,
                               &described->organisation_count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (described->marking < file->row.marking)
        return case_refuse(work, WORK_E_RULE, S("/marking"), PHRASE_CASES_LOWERS_MARKING,
                           PHRASE_NONE, S(""));
    request_add(&described->request, &params->request);
    described->request.purchaser = file->row.country;
    return check_request(work, &described->request) ? 0 : WORK_E_INVALID;
}

int case_describe(Work *work, const void *params, void *reply)
{
    const CaseDescribeParams *wanted = params;
    CaseDescribed described;
    const CaseFile *file;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = start_from(work, file, &described);
    if (!r)
        r = change_description(work, file, wanted, &described);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("case.described"), file->id, &described);
    case_reply(reply, file, S(""), id_none());
    return 0;
}
