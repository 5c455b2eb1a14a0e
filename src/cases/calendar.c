/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/calendar_parts.h"
#include "cases/unit.h"
#include "phrases_calendar.h"

#include <stdlib.h>

/* case.calendar: of which cases, in which order, and as iCalendar. */

enum { CASES_A_PAGE = 200 };

/* ---- of which cases -------------------------------------------------------------------------- */

typedef struct Cases {
    Id ids[CALENDAR_CASES_MAX];
    size_t count;
    bool more; /* than there is room for */
} Cases;

static bool has_ended(const CaseFile *file)
{
    int32_t at = file->route ? route_state(file->route, file->row.state) : -1;

    return at >= 0 && file->route->states[at].ends;
}

static void take(Cases *cases, Id id)
{
    if (cases->count == CALENDAR_CASES_MAX)
        cases->more = true;
    else
        cases->ids[cases->count++] = id;
}

static int see_case(Work *work, Id id, void *context, bool *ret_keep)
{
    const CaseFile *file;
    int r = case_load(work, id, &file);

    (void)context;
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names a case there is not");
    *ret_keep = !has_ended(file);
    return 0;
}

static int take_all(Work *work, Cases *cases)
{
    ListPage page;
    ListQuery query = {
        .list = S(CASE_LIST), .subject_kind = S("case"), .limit = CASES_A_PAGE, .keep = see_case
    };
    int r;

    do {
        r = work_list(work, &query, &page);
        query.after = page.next;
        for (size_t i = 0; !r && i < page.count; i++)
            take(cases, page.rows[i].subject);
    } while (!r && page.next.len && !cases->more);
    return r ? trace(r) : 0;
}

static int take_seen(Work *work, Cases *cases, Id id)
{
    bool seen = false;
    int r = work_may(work, S("case.show"), id, &seen);

    if (!r && seen)
        r = see_case(work, id, NULL, &seen);
    if (!r && seen)
        take(cases, id);
    return r ? trace(r) : 0;
}

static int take_unit(Work *work, Cases *cases, Id unit)
{
    const Id *ids;
    size_t count;
    int r = unit_cases(work, unit, work_today(work), &ids, &count);

    if (r > 0)
        return case_refuse(work, WORK_E_INVALID, S("/unit"), PHRASE_CALENDAR_NO_UNIT,
                           PHRASE_CALENDAR_NO_UNIT_REMEDY, S(""));
    for (size_t i = 0; !r && !cases->more && i < count; i++)
        r = take_seen(work, cases, ids[i]);
    return r ? trace(r) : 0;
}

/* A case that must not be seen is answered as one that is not there. */
static int take_one(Work *work, Cases *cases, Id id)
{
    bool may = false;
    int r = work_may(work, S("case.show"), id, &may);

    if (r)
        return trace(r);
    if (!may)
        return case_refuse(work, WORK_E_INVALID, S("/case"), PHRASE_CALENDAR_NO_CASE,
                           PHRASE_CALENDAR_NO_CASE_REMEDY, S(""));
    r = take_seen(work, cases, id);
    return r ? trace(r) : 0;
}

static int gather(Work *work, const CaseCalendarParams *wanted, Cases *cases)
{
    int r = !id_is_none(wanted->file)   ? take_one(work, cases, wanted->file)
            : !id_is_none(wanted->unit) ? take_unit(work, cases, wanted->unit)
                                        : take_all(work, cases);
    Text most = text_open(work_arena(work), CASE_CODE_MAX);

    if (r || !cases->more)
        return r < 0 ? trace(r) : r;
    text_int(&most, CALENDAR_CASES_MAX);
    return case_refuse(work, WORK_E_INVALID, S("/unit"), PHRASE_CALENDAR_TOO_MANY,
                       PHRASE_CALENDAR_TOO_MANY_REMEDY, text_str(&most));
}

/* ---- in order -------------------------------------------------------------------------------- */

static int compare_dates(const void *a, const void *b)
{
    const CaseDate *left = a, *right = b;
    int order = (left->day > right->day) - (left->day < right->day);

    if (!order)
        order = str_compare(left->number, right->number);
    if (!order)
        order = (left->kind > right->kind) - (left->kind < right->kind);
    return order ? order : str_compare(left->uid, right->uid);
}

static int walk_cases(DateWalk *walk, const Cases *cases)
{
    int r = 0;

    for (size_t i = 0; !r && i < cases->count && walk->count <= CALENDAR_DATES_MAX; i++) {
        const CaseFile *file;
        r = case_load(walk->work, cases->ids[i], &file);
        if (!r)
            r = calendar_of_case(walk, file);
    }
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names a case there is not");
    if (walk->count)
        qsort(walk->dates, walk->count, sizeof *walk->dates, compare_dates);
    return 0;
}

/* ---- as iCalendar ---------------------------------------------------------------------------- */

/* "PHL-2026-00001-28: Payment due": the title only where the case is open to the eye. */
static void put_day(Work *work, Text *text, const CaseDate *date)
{
    Text summary = text_open(work_arena(work), CASE_WORDS_MAX);
    Text description = text_open(work_arena(work), CASE_WORDS_MAX);
    Str kind = phrase(case_date_phrases[date->kind], work_lang(work));

    text_all(&summary, date->number, S(": "), kind);
    if (date->open)
        text_put(&description, date->title);
    if (date->what.len)
        text_all(&description, description.len ? S("\n") : S(""), date->what);
    ical_day(text, &(IcalDay){ .uid = date->uid,
                               .revised = date->since,
                               .day = date->day,
                               .summary = text_str(&summary),
                               .description = text_str(&description),
                               .category = kind,
                               .confidential = !date->open });
}

static Str calendar_text(Work *work, const DateWalk *walk)
{
    Arena *arena = work_arena(work);
    Text out = text_open(arena, CALENDAR_BYTES_MAX);

    ical_begin(&out, phrase(PHRASE_CALENDAR_NAME, work_lang(work)));
    for (size_t i = 0; i < walk->count; i++)
        put_day(work, &out, &walk->dates[i]);
    ical_end(&out);
    ensure(!out.full);
    return text_str(&out);
}

/* ---- the operation --------------------------------------------------------------------------- */

static int check_days(Work *work, const DateWalk *walk)
{
    if (walk->from == DATE_NONE || walk->from <= walk->until)
        return 0;
    return case_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_CALENDAR_BACKWARDS,
                       PHRASE_CALENDAR_BACKWARDS_REMEDY, S(""));
}

int case_calendar(Work *work, const void *params, void *reply)
{
    const CaseCalendarParams *wanted = params;
    CaseCalendarReply *answer = reply;
    Cases *cases = NEW(work_arena(work), Cases);
    Date first = wanted->from == DATE_NONE ? work_today(work) : wanted->from;
    DateWalk walk = { .work = work,
                      .from = wanted->from,
                      .until = wanted->until == DATE_NONE ? first + CALENDAR_DAYS : wanted->until };
    int r = check_days(work, &walk);

    if (!r)
        r = gather(work, wanted, cases);
    if (!r)
        r = walk_cases(&walk, cases);
    if (r)
        return r < 0 ? trace(r) : r;
    if (walk.count > CALENDAR_DATES_MAX)
        return case_refuse(work, WORK_E_INVALID, S("/until"), PHRASE_CALENDAR_TOO_MANY_DAYS,
                           PHRASE_CALENDAR_TOO_MANY_REMEDY, S(""));
    answer->until = walk.until;
    answer->dates = walk.dates;
    answer->date_count = walk.count;
    answer->overdue = 0;
    for (size_t i = 0; i < walk.count; i++)
        answer->overdue += walk.dates[i].overdue;
    work_give_document(work, calendar_text(work, &walk));
    return 0;
}
