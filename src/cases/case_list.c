/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/search.h"
#include "cases/unit.h"
#include "phrases_cases.h"
#include "phrases_units.h"

/* case.list, case.count: the cases a person may read, newest first. */

enum { SHOWN_WORDS_MAX = 4000 }; /* bytes of a number and a title */

static bool has_ended(Work *work, const CaseFileGetRow *row)
{
    const Route *route = rulebook_route(work_library(work)->routes, row->route);
    int32_t state = route ? route_state(route, row->state) : -1;

    return state >= 0 && route->states[state].ends;
}

static bool fits(Work *work, const CaseListParams *wanted, const CaseFileGetRow *row)
{
    return (!wanted->state.len || str_eq(wanted->state, row->state)) &&
           (!wanted->country.len || str_eq(wanted->country, row->country)) &&
           (!wanted->route.len || str_eq(wanted->route, row->route)) &&
           (!wanted->model.len || str_eq(wanted->model, row->model)) &&
           (wanted->ended < 0 || has_ended(work, row) == (wanted->ended == 1)) &&
           (wanted->held < 0 || (row->holds > 0) == (wanted->held == 1));
}

static int is_units(Work *work, Id wanted, Id case_file, bool *ret_is)
{
    const UnitsOfRow *unit;
    bool given = false;
    int r = id_is_none(wanted) ? 0 : case_unit(work, case_file, &unit, &given);
    if (r)
        return trace(r);
    *ret_is = id_is_none(wanted) || (given && id_eq(unit->id, wanted));
    return 0;
}

static int list_case(Work *work, const CaseFile *file, ListedCase *listed)
{
    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;
    *listed = (ListedCase){
        .file = file->id,
        .number = file->row.number,
        .country = file->row.country,
        .route = file->row.route,
        .model = file->row.model,
        .state = state < 0
                     ? file->row.state
                     : label_in(file->route->states[state].label, work_lang(work), file->row.state),
        .since = file->row.since_at,
        .holds = file->row.holds,
    };
    int r = case_title(work, file, &listed->title);
    if (!r)
        r = case_due(work, file, &listed->due);
    listed->overdue = listed->due != DATE_NONE && listed->due < work_today(work);
    return r ? trace(r) : 0;
}

typedef struct Listing {
    const CaseListParams *wanted;
    Str find;          /* in search form */
    ListedCase *cases; /* NULL: they are only counted */
    size_t count;
} Listing;

/* What a row tells is all that those outside find it by: what else a case is searched by they may
 * not be shown. */
static int matches_shown(Work *work, const CaseFile *file, Str find, bool *ret_matches)
{
    Text text = text_open(work_arena(work), SHOWN_WORDS_MAX);
    Str title;
    int r = case_title(work, file, &title);

    if (r)
        return trace(r);
    text_all(&text, file->row.number, S(" "), title);
    Str words = unicode_search_form(work_arena(work), text_str(&text));
    size_t at;

    *ret_matches = true;
    while (find.len && *ret_matches)
        *ret_matches = str_find(words, str_split(find, ' ', &find), &at);
    return 0;
}

/* The case was read when its rights were asked about: it is told here, and not read again. */
static int take(Work *work, Id id, void *context, bool *ret_take)
{
    Listing *listing = context;
    const CaseFile *file;
    bool fitting = false;
    int r = case_load(work, id, &file);
    if (!r && fits(work, listing->wanted, &file->row))
        r = is_units(work, listing->wanted->unit, id, &fitting);
    if (!r && fitting && listing->find.len) {
        Arena scratch = *work_arena(work);
        r = work_sees_in_part(work) ? matches_shown(work, file, listing->find, &fitting)
                                    : case_matches(work, &scratch, id, listing->find, &fitting);
    }
    if (!r && !fitting) {
        *ret_take = false;
        return 0;
    }
    if (!r && listing->cases)
        r = list_case(work, file, &listing->cases[listing->count++]);
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a list names a case there is not") : 0;
}

static int check_unit(Work *work, Id unit)
{
    Units units;
    int r = id_is_none(unit) ? 0 : units_around(work, unit, &units);
    if (r < 0)
        return trace(r);
    return r ? case_refuse(work, WORK_E_INVALID, S("/unit"), PHRASE_UNITS_NO_UNIT,
                           PHRASE_UNITS_NO_UNIT_REMEDY, S(""))
             : 0;
}

/* Narrowed by what is not shown, a list tells it all the same: no row, or one. */
static int check_shown(Work *work, const CaseListParams *wanted)
{
    const struct {
        bool asked;
        Str shown, pointer;
    } rows[] = {
        { wanted->state.len > 0 || wanted->ended >= 0, S("case.list.cases.state"), S("/state") },
        { wanted->country.len > 0, S("case.list.cases.country"), S("/country") },
        { wanted->route.len > 0, S("case.list.cases.route"), S("/route") },
        { wanted->model.len > 0, S("case.list.cases.model"), S("/model") },
        { !id_is_none(wanted->unit), S("case.list.cases.unit"), S("/unit") },
        { wanted->held >= 0, S("case.list.cases.holds"), S("/held") },
        { wanted->find.len > 0, S("case.list.cases.title"), S("/find") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].asked && !work_shows(work, rows[i].shown))
            return case_refuse(work, WORK_E_INVALID, rows[i].pointer, PHRASE_CASES_NOT_NARROWED,
                               PHRASE_CASES_NOT_NARROWED_REMEDY, S(""));
    return 0;
}

/* Is it narrowed by what there is, and whoever asks is shown? */
static int begin(Work *work, const CaseListParams *wanted, Listing *ret_listing)
{
    int r = check_shown(work, wanted);
    if (!r && wanted->model.len && !case_model_known(work, wanted->model))
        return WORK_E_INVALID;
    if (!r)
        r = check_unit(work, wanted->unit);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_listing =
        (Listing){ .wanted = wanted, .find = unicode_search_form(work_arena(work), wanted->find) };
    return 0;
}

static ListQuery query_of(Listing *listing)
{
    return (ListQuery){
        .list = S(CASE_LIST),
        .subject_kind = S("case"),
        .backwards = true,
        .limit = listing->wanted->limit,
        .after = listing->wanted->after,
        .keep = take,
        .context = listing,
    };
}

int case_list(Work *work, const void *params, void *reply)
{
    CaseListReply *answer = reply;
    Listing listing;
    ListPage page;
    int r = begin(work, params, &listing);

    if (r)
        return r < 0 ? trace(r) : r;
    ListQuery query = query_of(&listing);
    listing.cases = NEW_ARRAY(work_arena(work), ListedCase, list_rows(&query));
    r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    answer->cases = listing.cases;
    answer->case_count = listing.count;
    answer->next = page.next;
    return 0;
}

int case_count(Work *work, const void *params, void *reply)
{
    Listing listing;
    int r = begin(work, params, &listing);

    if (r)
        return r < 0 ? trace(r) : r;
    ListQuery query = query_of(&listing);
    r = work_count(work, &query, reply);
    return r < 0 ? trace(r) : r;
}
