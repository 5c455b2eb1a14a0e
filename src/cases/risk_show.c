/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/progress.h"
#include "cases/risk.h"
#include "phrases_cases.h"
#include "phrases_risks.h"

/* risk.show, risk.list: what is due first stands first, and so what is overdue before all. */

static int show_words(Work *work, const CaseRiskGetRow *row, ShownRisk *shown)
{
    Person owner;
    int r = work_value(work, row->what, &shown->what);

    if (!r)
        r = work_value(work, row->action, &shown->action);
    if (r || id_is_none(row->owner))
        return r ? trace(r) : 0;
    r = work_person(work, row->owner, &owner);
    if (!r)
        r = work_person_name(work, row->owner, &shown->owner_name);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "nobody owns a risk");
    shown->owner = owner.handle;
    return 0;
}

static bool is_overdue(Work *work, const CaseRiskGetRow *row)
{
    return row->seen && !row->replaced && row->due < work_today(work);
}

static int show_row(Work *work, Id id, const CaseRiskGetRow *row, ShownRisk *shown)
{
    const CaseFile *file;
    int r = case_load(work, row->case_file, &file);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a risk is of a case there is not");
    *shown = (ShownRisk){ .risk = id,
                          .file = file->id,
                          .number = file->row.number,
                          .group = (int32_t)row->risk_group,
                          .seen = (int32_t)row->seen,
                          .due = (Date)row->due,
                          .overdue = is_overdue(work, row),
                          .answered = (Date)row->day,
                          .stands = !row->replaced };
    r = show_words(work, row, shown);
    return r ? trace(r) : 0;
}

static int load(Work *work, Id id, CaseRiskGetRow *ret_row)
{
    bool found;
    int r = case_risk_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int risk_show(Work *work, const void *params, void *reply)
{
    const RiskShowParams *wanted = params;
    CaseRiskGetRow row;
    int r = load(work, wanted->risk, &row);

    if (!r)
        r = show_row(work, wanted->risk, &row, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- lists ----------------------------------------------------------------------------------- */

typedef struct Listing {
    const RiskListParams *wanted;
    Id owner; /* zero: anybody */
    ShownRisk *risks;
    size_t count;
} Listing;

static bool fits(Work *work, const Listing *listing, const CaseRiskGetRow *row)
{
    const RiskListParams *wanted = listing->wanted;

    return (wanted->group < 0 || wanted->group == row->risk_group) &&
           (wanted->seen < 0 || wanted->seen == row->seen) &&
           (wanted->overdue < 0 || (wanted->overdue == 1) == is_overdue(work, row)) &&
           (id_is_none(listing->owner) || id_eq(listing->owner, row->owner));
}

/* Nobody waits for what was to be done in a case that is over. */
static int is_of_open_case(Work *work, Id case_file, bool *ret_open)
{
    Arena scratch = *work_arena(work);
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(work_db(work), &scratch, case_file, &row, &found);

    if (r || !found)
        return r ? trace(r) : fault(FAULT_LIBRARY, "a risk is of a case there is not");
    const Route *route = progress_route(work, &scratch, &row);
    int32_t at = route ? route_state(route, row.state) : -1;
    *ret_open = at < 0 || !route->states[at].ends;
    return 0;
}

static int take(Work *work, Id id, void *context, bool *ret_take)
{
    Listing *listing = context;
    CaseRiskGetRow row;
    int r = load(work, id, &row);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a list names a risk there is not");
    *ret_take = fits(work, listing, &row);
    if (*ret_take && !listing->wanted->file.len)
        r = is_of_open_case(work, row.case_file, ret_take);
    if (!r && *ret_take)
        r = show_row(work, id, &row, &listing->risks[listing->count++]);
    return r ? trace(r) : 0;
}

static int list_all(Work *work, Listing *listing, RisksReply *answer)
{
    const RiskListParams *wanted = listing->wanted;
    ListPage page;
    ListQuery query = { .list = S(RISK_LIST),
                        .subject_kind = S("risk"),
                        .limit = wanted->limit,
                        .after = wanted->after,
                        .keep = take,
                        .context = listing };

    listing->risks = NEW_ARRAY(work_arena(work), ShownRisk, list_rows(&query) + 1);
    int r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    answer->next = page.next;
    return 0;
}

static int list_of_case(Work *work, Listing *listing)
{
    const CaseRisksOfRow *rows;
    size_t count;
    Id case_file;
    int r = case_said(work, listing->wanted->file, &case_file);

    if (!r)
        r = case_risks_of(work_db(work), work_arena(work), case_file, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    listing->risks = NEW_ARRAY(work_arena(work), ShownRisk, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        bool may, taken;
        r = work_may(work, S("risk.show"), rows[i].id, &may);
        if (!r && may)
            r = take(work, rows[i].id, listing, &taken);
    }
    return r ? trace(r) : 0;
}

int risk_list(Work *work, const void *params, void *reply)
{
    const RiskListParams *wanted = params;
    Listing listing = { .wanted = wanted };
    RisksReply *answer = reply;
    int r = wanted->owner.len ? work_find(work, S("person"), wanted->owner, &listing.owner) : 0;

    if (r < 0)
        return trace(r);
    if (r)
        return case_refuse(work, WORK_E_INVALID, S("/owner"), PHRASE_RISKS_NOBODY,
                           PHRASE_RISKS_NO_OWNER_REMEDY, wanted->owner);
    r = wanted->file.len ? list_of_case(work, &listing) : list_all(work, &listing, answer);
    answer->risks = listing.risks;
    answer->risk_count = listing.count;
    return r < 0 ? trace(r) : r;
}
