/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/case.h"
#include "web/views_desk.h"

#include "templates.h"

/* The days on which something of open cases falls due, by month, and the same as iCalendar. */

enum { DAY_BYTES = 10, YEAR_BYTES = 4, MONTH_AT = 5, MONTH_BYTES = 7, NAME_MAX_BYTES = 100 };

/* ---- what is asked for ----------------------------------------------------------------------- */

/* False: a day is none, or the unit no id; with findings. */
static bool params_of(const Visit *visit, CaseCalendarParams *ret_params, Findings *findings)
{
    Str unit = str_trim(query_get(&visit->query, S("unit")));

    *ret_params = (CaseCalendarParams){ .from = DATE_NONE, .until = DATE_NONE };
    bool good = visit_date(visit, S("from"), DATE_NONE, &ret_params->from, findings);
    good = visit_date(visit, S("until"), DATE_NONE, &ret_params->until, findings) && good;
    if (!unit.len || id_read(unit, &ret_params->unit))
        return good;
    finding_error(findings, ((Place){ 0 }), PHRASE_WEB_PROMISES_NO_UNIT, PHRASE_NONE, unit);
    return false;
}

static OfficeReply call_calendar(const Visit *visit, const CaseCalendarParams *params)
{
    const Operation *operation =
        table_operation(office_table(visit->site->office), S("case.calendar"));

    ensure(operation);
    return visit_call(visit, operation->name, call_params(visit->arena, operation->params, params),
                      id_none(), S(""));
}

/* ---- rows ------------------------------------------------------------------------------------ */

static Str weekday(const Visit *visit, Date day)
{
    static const Phrase names[] = {
        PHRASE_WEB_WEEKDAY_MONDAY,   PHRASE_WEB_WEEKDAY_TUESDAY, PHRASE_WEB_WEEKDAY_WEDNESDAY,
        PHRASE_WEB_WEEKDAY_THURSDAY, PHRASE_WEB_WEEKDAY_FRIDAY,  PHRASE_WEB_WEEKDAY_SATURDAY,
        PHRASE_WEB_WEEKDAY_SUNDAY,
    };
    return phrase(names[date_weekday(day)], visit->lang);
}

static PromiseRow row_of(const Visit *visit, const CaseDate *date)
{
    PromiseRow row = { .day = visit_day(visit, date->day),
                       .weekday = weekday(visit, date->day),
                       .kind = phrase(case_date_phrases[date->kind], visit->lang),
                       .number = date->number,
                       .what = date->what,
                       .address = case_url(visit, date->number, S("")),
                       .overdue = date->overdue };

    if (!row.what.len)
        row.what = date->title;
    return row;
}

static Str iso_day(const Visit *visit, Date day)
{
    Text text = text_open(visit->arena, DAY_BYTES);

    date_write(&text, day);
    return text_str(&text);
}

/* What is late stands in one table, the rest by month. */
static Str table_of(const Visit *visit, const CaseDate *date)
{
    return date->overdue ? S("late") : str_cut(iso_day(visit, date->day), 0, MONTH_BYTES);
}

static PromiseMonth month_of(const Visit *visit, const CaseDate *dates, size_t count)
{
    Str day = iso_day(visit, dates[0].day);
    PromiseRow *rows = NEW_ARRAY(visit->arena, PromiseRow, count);
    Text id = text_open(visit->arena, NAME_MAX_BYTES);

    text_all(&id, S("m-"), table_of(visit, &dates[0]));
    for (size_t i = 0; i < count; i++)
        rows[i] = row_of(visit, &dates[i]);
    return (PromiseMonth){ .id = text_str(&id),
                           .name = dates[0].overdue
                                       ? phrase(PHRASE_WEB_PROMISES_LATE, visit->lang)
                                       : visit_say(visit, PHRASE_WEB_PROMISES_MONTH,
                                                   str_cut(day, 0, YEAR_BYTES),
                                                   str_cut(day, MONTH_AT, MONTH_BYTES)),
                           .count = visit_number(visit, (int64_t)count),
                           .overdue = dates[0].overdue,
                           .rows = rows,
                           .row_count = count };
}

/* They come in order of days: what belongs together stands together. */
static void put_months(const Visit *visit, const CaseCalendarReply *answer, PromisesView *view)
{
    PromiseMonth *months = NEW_ARRAY(visit->arena, PromiseMonth, answer->date_count + 1);

    for (size_t from = 0, end; from < answer->date_count; from = end) {
        Str table = table_of(visit, &answer->dates[from]);
        for (end = from + 1; end < answer->date_count; end++)
            if (!str_eq(table_of(visit, &answer->dates[end]), table))
                break;
        months[view->month_count++] = month_of(visit, &answer->dates[from], end - from);
    }
    view->months = months;
    view->said = visit_say(visit, PHRASE_WEB_PROMISES_SHOWN,
                           visit_number(visit, (int64_t)answer->date_count),
                           visit_day(visit, answer->until));
}

/* ---- what narrows it ------------------------------------------------------------------------- */

/* The units of one's own organisation; without a right to them, none. */
static bool put_units(const Visit *visit, PromisesView *view, Reply *ret_refusal)
{
    const Json *tree = NULL;
    bool allowed;

    if (!visit_read_tree(visit, S("unit.list"), NULL, 0, &tree, &allowed, ret_refusal))
        return false;
    const Json *list = allowed ? json_member(tree, S("units")) : NULL;
    ChoiceView *choices = NEW_ARRAY(visit->arena, ChoiceView, list ? list->count : 0);
    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        const Json *name = json_member(one, S("name"));
        Label label = {
            { [LANG_JA] = member_text(name, "ja"), [LANG_EN] = member_text(name, "en") }
        };
        Str id = member_text(one, "unit");
        choices[view->unit_count++] = (ChoiceView){ .value = id,
                                                    .words = label_in(label, visit->lang, id),
                                                    .chosen = str_eq(id, view->unit) };
    }
    view->units = choices;
    return true;
}

static Url file_url(const Visit *visit)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < visit->query.count; i++)
        if (visit->query.fields[i].value.len)
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    return visit_url(visit, S("/promises/calendar.ics"), text_str(&query));
}

/* ---- the page -------------------------------------------------------------------------------- */

static Reply promises_reply(const Visit *visit, unsigned status, const PromisesView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView desk = { visit_url(visit, S("/desk"), S("")),
                       phrase(PHRASE_WEB_TAB_DESK, visit->lang) };

    promises_page(&body, view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_WEB_PROMISES, visit->lang),
                               .broken = view->refused,
                               .crumbs = &desk,
                               .crumb_count = 1 },
                      &body);
}

static Reply refused(const Visit *visit, unsigned status, const Findings *findings,
                     PromisesView *view)
{
    view->refused = true;
    view->errors = errors_view(visit, PHRASE_WEB_PROMISES_INVALID, findings);
    return promises_reply(visit, status, view);
}

Reply promises_visit(const Visit *visit)
{
    PromisesView view = { .self = visit_url(visit, S("/promises"), S("")),
                          .file = file_url(visit),
                          .unit = str_trim(query_get(&visit->query, S("unit"))),
                          .from = str_trim(query_get(&visit->query, S("from"))),
                          .until = str_trim(query_get(&visit->query, S("until"))) };
    Findings findings = { .arena = visit->arena };
    CaseCalendarParams params;
    CaseCalendarReply answer;
    Reply refusal;

    view.narrowed = view.unit.len || view.from.len || view.until.len;
    if (!put_units(visit, &view, &refusal))
        return refusal;
    if (!params_of(visit, &params, &findings))
        return refused(visit, STATUS_OK, &findings, &view);
    OfficeReply reply = call_calendar(visit, &params);
    if (reply.outcome == OFFICE_INVALID)
        return refused(visit, STATUS_INVALID, reply.findings, &view);
    if (reply.outcome != OFFICE_DONE)
        return outcome_reply(visit, &reply);
    if (!visit_bind(visit, S("case.calendar"), reply.reply, &answer))
        return fault_reply(visit);
    put_months(visit, &answer, &view);
    return promises_reply(visit, STATUS_OK, &view);
}

/* For the calendar of whoever acts: the browser hands it over, or saves it. */
Reply promises_file_visit(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    CaseCalendarParams params;

    if (!params_of(visit, &params, &findings))
        return trouble_reply(visit, STATUS_BAD_REQUEST, PHRASE_WEB_PROMISES_INVALID,
                             PHRASE_WEB_INVALID_WHY, &findings);
    OfficeReply call = call_calendar(visit, &params);
    if (call.outcome != OFFICE_DONE)
        return outcome_reply(visit, &call);
    Reply reply = { .status = STATUS_OK,
                    .type = S("text/calendar; charset=utf-8"),
                    .body = call.document };
    reply_header(&reply, "Content-Disposition", S("attachment; filename=\"sekisho.ics\""));
    return reply;
}
