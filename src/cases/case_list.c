/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"
#include "phrases_cases.h"

/* case.list: the cases a person may read, newest first. */

enum { LIST_ROWS_USUAL = 50 };

static int count_holds(Work *work, Arena *arena, Id id, int64_t *ret_holds)
{
    const CaseFileHoldsRow *rows;
    size_t count;
    int r = case_file_holds(work_db(work), arena, id, &rows, &count);
    *ret_holds = (int64_t)count;
    return r ? trace(r) : 0;
}

static bool has_ended(Work *work, const CaseFileGetRow *row)
{
    const Route *route = rulebook_route(work_library(work)->routes, row->route);
    int32_t state = route ? route_state(route, row->state) : -1;

    return state >= 0 && route->states[state].ends;
}

/* Everything looked at here is forgotten: thousands of rows may be seen for one page. */
static int fits(Work *work, Id id, void *context, bool *ret_fits)
{
    const CaseListParams *wanted = context;
    Arena scratch = *work_arena(work);
    CaseFileGetRow row;
    bool found;
    int64_t holds = 0;
    int r = case_file_get(work_db(work), &scratch, id, &row, &found);
    if (r)
        return trace(r);
    *ret_fits = found && (!wanted->state.len || str_eq(wanted->state, row.state)) &&
                (!wanted->country.len || str_eq(wanted->country, row.country)) &&
                (!wanted->route.len || str_eq(wanted->route, row.route)) &&
                (wanted->ended < 0 || has_ended(work, &row) == (wanted->ended == 1));
    if (*ret_fits && wanted->held >= 0) {
        r = count_holds(work, &scratch, id, &holds);
        *ret_fits = (holds > 0) == (wanted->held == 1);
    }
    return r ? trace(r) : 0;
}

static int list_case(Work *work, Id id, ListedCase *listed)
{
    const CaseFile *file;
    Event event;
    bool found;
    int r = case_load(work, id, &file);
    if (!r)
        r = journal_event(work_db(work), work_arena(work), file->row.since, &event, &found);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names a case there is not");
    ensure(found);
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;
    *listed = (ListedCase){
        .file = id,
        .number = file->row.number,
        .country = file->row.country,
        .route = file->row.route,
        .state = state < 0
                     ? file->row.state
                     : label_in(file->route->states[state].label, work_lang(work), file->row.state),
        .since = event.at,
    };
    r = case_title(work, file, &listed->title);
    if (!r)
        r = count_holds(work, work_arena(work), id, &listed->holds);
    if (!r)
        r = case_due(work, file, &listed->due);
    listed->overdue = listed->due != DATE_NONE && listed->due < work_today(work);
    return r ? trace(r) : 0;
}

static bool read_cursor(Work *work, Str after, ListRow *ret_row)
{
    if (list_cursor_read(after, ret_row))
        return true;
    work_finding(work, S("/after"), PHRASE_CASES_BAD_CURSOR, PHRASE_NONE, after);
    return false;
}

int case_list(Work *work, const void *params, void *reply)
{
    const CaseListParams *wanted = params;
    CaseListParams context = *wanted;
    CaseListReply *answer = reply;
    ListPage page;
    ListQuery query = {
        .list = S(CASE_LIST),
        .subject_kind = S("case"),
        .backwards = true,
        .limit = wanted->limit == INT64_MIN ? LIST_ROWS_USUAL : (size_t)wanted->limit,
        .keep = fits,
        .context = &context,
    };
    if (!read_cursor(work, wanted->after, &query.after))
        return WORK_E_INVALID;
    int r = work_list(work, &query, &page);
    if (r)
        return trace(r);
    ListedCase *cases = NEW_ARRAY(work_arena(work), ListedCase, page.count + 1);
    for (size_t i = 0; !r && i < page.count; i++)
        r = list_case(work, page.rows[i].subject, &cases[i]);
    answer->cases = cases;
    answer->case_count = page.count;
    if (page.more)
        answer->next = list_cursor(work_arena(work), &page.next);
    return r ? trace(r) : 0;
}
