/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/progress.h"
#include "phrases_clocks.h"

/* case.progress, case.stalled: where cases stand, since when, and in whose hands they are. */

static Str when_text(Work *work, When when)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    when_write(&text, when);
    return text_str(&text);
}

/* ---- in whose hands -------------------------------------------------------------------------- */

/* The parts of which a step leads out of the state; without any it is in nobody's hands. */
static void show_hands(Work *work, const Route *route, const RouteState *state,
                       CaseStanding *standing)
{
    const Lang lang = work_lang(work);
    uint64_t parts = 0;
    Str *hands = NEW_ARRAY(work_arena(work), Str, route->part_count + 1);
    ptrdiff_t at = state - route->states;

    for (size_t i = 0; i < route->step_count; i++) {
        const RouteStep *step = &route->steps[i];
        if (!(step->from >> at & 1) || step->into < 0 || step->into == at)
            continue;
        for (size_t k = 0; k < step->by_count; k++)
            parts |= UINT64_C(1) << step->by[k];
    }
    for (size_t i = 0; i < route->part_count; i++)
        if (parts >> i & 1)
            hands[standing->hand_count++] =
                label_in(route->parts[i].label, lang, route->parts[i].id);
    standing->hands = hands;
}

static int show_keeper(Work *work, const CaseFile *file, CaseStanding *standing)
{
    Organisation keeper;
    size_t count;
    int r = work_organisation(work, case_takers(work, file, &count)[0], &keeper);
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a case is kept by no organisation");
    standing->keeper = label_in(keeper.name, work_lang(work), keeper.handle);
    return 0;
}

/* Consents of partners that nobody noted yet: the legs need them. */
static void show_partners(Work *work, const PartnerNeed *needs, size_t count, ShownWait *waits,
                          size_t *wait_count)
{
    for (size_t i = 0; i < count; i++)
        if (needs[i].stand != PARTNER_GIVEN)
            waits[(*wait_count)++] = (ShownWait){ .kind = PAPER_PARTNER_CONSENT,
                                                  .giver = case_partner_words(work, &needs[i]),
                                                  .due = DATE_NONE };
}

static int show_waits(Work *work, Id id, CaseStanding *standing)
{
    const CaseFilePapersRow *rows;
    const PartnerNeed *needs;
    size_t count, need_count;
    int r = case_file_papers(work_db(work), work_arena(work), id, &rows, &count);
    if (!r)
        r = case_partner_needs(work, id, &needs, &need_count);
    if (r)
        return trace(r);
    ShownWait *waits = NEW_ARRAY(work_arena(work), ShownWait, count + need_count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        ShownWait *wait = &waits[standing->wait_count];
        if (rows[i].given)
            continue;
        *wait = (ShownWait){ .kind = (int32_t)rows[i].kind, .due = (Date)rows[i].due };
        r = work_value(work, rows[i].giver, &wait->giver);
        standing->wait_count++;
    }
    if (r)
        return trace(r);
    show_partners(work, needs, need_count, waits, &standing->wait_count);
    standing->waits = waits;
    return 0;
}

/* ---- where it stands ------------------------------------------------------------------------- */

static void show_spans(Work *work, const Progress *progress, CaseStanding *standing)
{
    standing->since = when_text(work, progress->since);
    standing->days_least = progress->days.least;
    standing->days_most = progress->days.most;
    standing->months_least = progress->months.least;
    standing->months_most = progress->months.most;
    standing->stalled = (int32_t)progress->stalled;
    standing->stalled_after = INT64_MIN;
    if (progress->state && progress->state->stalled_days)
        standing->stalled_after = progress->state->stalled_days;
}

/* The clock of the state it stands in today. */
static int show_due(Work *work, const CaseFile *file, When on, CaseStanding *standing)
{
    Date today = work_today(work);

    standing->due = DATE_NONE;
    if (on.first != today || on.last != today)
        return 0;
    int r = case_due(work, file, &standing->due);
    standing->overdue = standing->due != DATE_NONE && standing->due < today;
    return r ? trace(r) : 0;
}

static int show_standing(Work *work, const CaseFile *file, const Progress *progress, When on,
                         CaseStanding *ret_standing)
{
    const Route *route = progress_route(work, work_arena(work), &file->row);
    const Str state = progress->stages[progress->stage_count - 1].state;

    *ret_standing = (CaseStanding){
        .file = file->id, .number = file->row.number, .country = file->row.country, .state = state
    };
    show_spans(work, progress, ret_standing);
    if (progress->state) {
        ret_standing->state = label_in(progress->state->label, work_lang(work), state);
        show_hands(work, route, progress->state, ret_standing);
    }
    int r = case_title(work, file, &ret_standing->title);
    if (!r)
        r = show_due(work, file, on, ret_standing);
    if (!r)
        r = show_keeper(work, file, ret_standing);
    if (!r)
        r = work_person_name(work, progress->last_by, &ret_standing->last_by);
    if (!r)
        r = show_waits(work, file->id, ret_standing);
    return r < 0 ? trace(r) : r ? fault(FAULT_LIBRARY, "a step was taken by nobody") : 0;
}

/* ---- case.progress --------------------------------------------------------------------------- */

static int show_milestones(Work *work, const Progress *progress, ProgressReply *reply)
{
    ShownMilestone *shown = NEW_ARRAY(work_arena(work), ShownMilestone, MILESTONES);
    int r = 0;

    for (int i = 0; !r && i < MILESTONES; i++) {
        const Reached *reached = &progress->reached[i];
        ShownMilestone *one = &shown[reply->milestone_count];
        if (when_is_none(reached->when))
            continue;
        *one = (ShownMilestone){ .milestone = i,
                                 .happened = when_text(work, reached->when),
                                 .known = reached->known,
                                 .confidence = reached->confidence };
        r = reached->noted ? work_value(work, reached->source, &one->source) : 0;
        reply->milestone_count++;
    }
    reply->milestones = shown;
    return r ? trace(r) : 0;
}

static void show_stages(Work *work, const CaseFile *file, const Progress *progress, When on,
                        ProgressReply *reply)
{
    const Route *route = progress_route(work, work_arena(work), &file->row);
    ShownStage *shown = NEW_ARRAY(work_arena(work), ShownStage, progress->stage_count + 1);

    for (size_t i = 0; i < progress->stage_count; i++) {
        const Stage *stage = &progress->stages[i];
        When until = when_is_none(stage->until) ? on : stage->until;
        Span days = when_days(stage->from, until), months = when_months(stage->from, until);
        int32_t at = route ? route_state(route, stage->state) : -1;

        shown[i] = (ShownStage){ .state = stage->state,
                                 .from = when_text(work, stage->from),
                                 .until = when_text(work, stage->until),
                                 .days_least = days.least,
                                 .days_most = days.most,
                                 .months_least = months.least,
                                 .months_most = months.most };
        if (at >= 0)
            shown[i].title = label_in(route->states[at].label, work_lang(work), stage->state);
    }
    reply->stages = shown;
    reply->stage_count = progress->stage_count;
}

int case_progress(Work *work, const void *params, void *reply)
{
    const ProgressParams *wanted = params;
    ProgressReply *answer = reply;
    const CaseFile *file;
    Progress progress;
    When on;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = progress_day(work, wanted->on, &on);
    if (r)
        return r < 0 ? trace(r) : r;
    r = progress_on(work, work_arena(work), file->id, &file->row, on, &progress);
    if (r)
        return r < 0 ? trace(r) : progress_not_yet(work, on);
    answer->on = when_text(work, on);
    r = show_standing(work, file, &progress, on, &answer->standing);
    if (!r)
        r = show_milestones(work, &progress, answer);
    if (!r)
        show_stages(work, file, &progress, on, answer);
    return r ? trace(r) : 0;
}

/* ---- case.stalled ---------------------------------------------------------------------------- */

typedef struct StalledWanted {
    Str country;
    When on;
} StalledWanted;

/* Everything looked at here is forgotten: thousands of rows may be seen for one page. */
static int is_stalled(Work *work, Id id, void *context, bool *ret_keep)
{
    const StalledWanted *wanted = context;
    Arena scratch = *work_arena(work);
    CaseFileGetRow row;
    Progress progress;
    bool found;

    *ret_keep = false;
    int r = case_file_get(work_db(work), &scratch, id, &row, &found);
    if (r || !found || (wanted->country.len && !str_eq(wanted->country, row.country)))
        return r ? trace(r) : 0;
    r = progress_on(work, &scratch, id, &row, wanted->on, &progress);
    if (!r)
        *ret_keep = progress.stalled == STALLED_YES || progress.stalled == STALLED_PERHAPS;
    return r < 0 ? trace(r) : 0;
}

static int list_stalled(Work *work, Id id, When on, CaseStanding *ret_standing)
{
    const CaseFile *file;
    Progress progress;
    int r = case_load(work, id, &file);
    if (!r)
        r = progress_on(work, work_arena(work), id, &file->row, on, &progress);
    if (!r)
        r = show_standing(work, file, &progress, on, ret_standing);
    if (r < 0)
        return trace(r);
    return r ? fault(FAULT_LIBRARY, "a list names a case there is not") : 0;
}

static void longest_first(CaseStanding *cases, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t k = i; k > 0 && cases[k].days_least > cases[k - 1].days_least; k--) {
            CaseStanding shorter = cases[k - 1];
            cases[k - 1] = cases[k];
            cases[k] = shorter;
        }
}

int case_stalled(Work *work, const void *params, void *reply)
{
    const StalledParams *wanted = params;
    StalledWanted context = { .country = wanted->country };
    StalledReply *answer = reply;
    ListPage page;
    ListQuery query = {
        .list = S(CASE_LIST),
        .subject_kind = S("case"),
        .limit = wanted->limit,
        .after = wanted->after,
        .keep = is_stalled,
        .context = &context,
    };
    int r = progress_day(work, wanted->on, &context.on);
    if (!r)
        r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    CaseStanding *cases = NEW_ARRAY(work_arena(work), CaseStanding, page.count + 1);
    for (size_t i = 0; !r && i < page.count; i++)
        r = list_stalled(work, page.rows[i].subject, context.on, &cases[i]);
    longest_first(cases, page.count);
    *answer = (StalledReply){ when_text(work, context.on), cases, page.count, S("") };
    answer->next = page.next;
    return r ? trace(r) : 0;
}
