/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change.h"
#include "phrases_cases.h"
#include "phrases_changes.h"

/*
 * A change of what was accepted: drafted on its case, then with a life of its own on the route of
 * its form. A draft is replaced whole by the next one of its form.
 */

int change_load(Work *work, Id id, ChangeFile *ret_change)
{
    bool found;
    int r = case_change_get(work_db(work), work_arena(work), id, &ret_change->change, &found);
    if (!r && !found)
        return WORK_E_NOT_FOUND;
    if (!r)
        r = case_file_document_get(work_db(work), work_arena(work), id, &ret_change->row, &found);
    if (r)
        return trace(r);
    ensure(found);
    ret_change->id = id;
    case_read_kept(work_arena(work), &version_shape, ret_change->row.content, &ret_change->version);
    const Route *route = rulebook_route(work_library(work)->routes, ret_change->row.route);
    bool stands =
        route && str_eq(route_hash_text(work_arena(work), route->hash), ret_change->row.route_hash);
    ret_change->route = stands ? route : NULL;
    r = case_load(work, ret_change->row.case_file, &ret_change->file);
    return r < 0 ? trace(r) : r;
}

static void reply_with(ChangeReply *reply, const ChangeFile *change, Str state)
{
    *reply = (ChangeReply){ .change = change->id,
                            .number = change->file->row.number,
                            .designator = change->row.designator,
                            .state = state };
}

/* ---- drafting -------------------------------------------------------------------------------- */

/* Each form has its route, by its name. */
static const Route *route_of(Work *work, int32_t form)
{
    const Route *route = rulebook_route(work_library(work)->routes, version_form_words[form]);

    if (route && str_eq(route->subject, S("change")))
        return route;
    work_finding(work, S("/terms/form"), PHRASE_CHANGES_NO_ROUTE, PHRASE_CHANGES_NO_ROUTE_REMEDY,
                 version_form_words[form]);
    return NULL;
}

static bool is_draft(const CaseDocument *document, int32_t form)
{
    return document->row.form == form && document->row.sent == DATE_NONE && !document->row.ended;
}

static void replace_draft(Work *work, const CaseDocument *documents, size_t count, int32_t form)
{
    ChangeMoved moved = { .operation = S("change.draft"),
                          .state = S("withdrawn"),
                          .day = work_today(work),
                          .sent = DATE_NONE,
                          .signed_on = DATE_NONE,
                          .implemented = DATE_NONE,
                          .ended = true,
                          .received = INT64_MIN };

    for (size_t i = 0; i < count; i++)
        if (is_draft(&documents[i], form))
            work_event(work, S("change.moved"), documents[i].row.id, &moved);
}

static void tell_draft(Work *work, const CaseFile *file, const CaseVersion *version,
                       const Route *route, Hash basis, ChangeReply *reply)
{
    DocumentDrafted drafted = {
        .document = work_new_id(work),
        .designator = case_designator(work, version),
        .form = version->form,
        .hash = version_hash(*work_arena(work), version),
        .route = route->id,
        .route_hash = route_hash_text(work_arena(work), route->hash),
        .state = route->states[route->start].id,
        .version = *version,
        .day = work_today(work),
    };
    ChangeBegun begun = { .file = file->id,
                          .designator = drafted.designator,
                          .state = drafted.state,
                          .day = work_today(work),
                          .basis = basis };

    work_event(work, S("case.document-drafted"), file->id, &drafted);
    work_event(work, S("change.begun"), drafted.document, &begun);
    *reply = (ChangeReply){ .change = drafted.document,
                            .number = file->row.number,
                            .designator = drafted.designator,
                            .state = drafted.state };
}

int change_draft(Work *work, const void *params, void *reply)
{
    const ChangeDraftParams *wanted = params;
    const CaseVersion *version = &wanted->version;
    const CaseDocument *documents;
    const CaseFile *file;
    size_t count;
    Hash basis;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = case_documents(work, wanted->file, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!case_check_version(work, file, version))
        return WORK_E_INVALID;
    r = change_file_change(work, documents, count, version, &basis);
    if (r)
        return r;
    const Route *route = route_of(work, version->form);
    if (!route)
        return WORK_E_RULE;
    tell_draft(work, file, version, route, basis, reply);
    replace_draft(work, documents, count, version->form);
    return 0;
}

/* ---- moving ---------------------------------------------------------------------------------- */

/* What a step means for its document, by its name. */
typedef struct StepRule {
    Str operation;
    bool sends, signs, implements, ends;
} StepRule;

static const StepRule step_rules[] = {
    { STR("change.send"), .sends = true },           { STR("change.accept"), .signs = true },
    { STR("change.implement"), .implements = true }, { STR("change.withdraw"), .ends = true },
    { STR("change.lapse"), .ends = true },
};

static StepRule rule_of(Str operation)
{
    for (size_t i = 0; i < COUNT_OF(step_rules); i++)
        if (str_eq(step_rules[i].operation, operation))
            return step_rules[i];
    ensure(!"every step of a change has a rule");
    return (StepRule){ 0 };
}

/* From when its deposit counts. Sums that cannot be told are told by the finding. */
static int received_now(Work *work, const CaseFile *file, int64_t *ret_received)
{
    CaseAccount account = case_account(file);
    CaseMoney money;
    int r = books_case_money(work, &account, &money);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_received = money.received;
    return 0;
}

/* Whether it may be taken the guard has settled (action/step.h). */
int change_step(Work *work, const void *params, void *reply)
{
    const ChangeStepParams *wanted = params;
    StepRule rule = rule_of(work_step_name(work));
    Date today = work_today(work);
    Str into = work_step_into(work);
    ChangeFile change;
    int r = change_load(work, wanted->change, &change);
    if (r)
        return r < 0 ? trace(r) : r;
    ChangeMoved moved = { .operation = work_step_name(work),
                          .state = into.len ? into : change.row.state,
                          .day = today,
                          .sent = rule.sends ? today : DATE_NONE,
                          .signed_on = rule.signs ? today : DATE_NONE,
                          .implemented = rule.implements ? today : DATE_NONE,
                          .ended = rule.ends,
                          .received = INT64_MIN,
                          .reason = wanted->reason };
    if (rule.sends)
        r = received_now(work, change.file, &moved.received);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("change.moved"), change.id, &moved);
    reply_with(reply, &change, moved.state);
    return 0;
}

/* To the route of its form as it stands now: the state it stands in there is what whoever moves it
 * says. */
int change_move(Work *work, const void *params, void *reply)
{
    const ChangeMoveParams *wanted = params;
    ChangeFile change;
    int r = change_load(work, wanted->change, &change);
    if (r)
        return r < 0 ? trace(r) : r;
    const Route *route = route_of(work, change.version.form);
    if (!route)
        return WORK_E_RULE;
    bool over = change.row.ended || change.row.implemented != DATE_NONE;
    if (over || change.route == route)
        return case_refuse(work, WORK_E_CONFLICT, S("/change"), PHRASE_CHANGES_MOVE_NOWHERE,
                           PHRASE_NONE, S(""));
    int32_t state = route_state(route, wanted->state);
    if (state < 0 || route->states[state].ends)
        return case_refuse(work, WORK_E_INVALID, S("/state"), PHRASE_CHANGES_NO_SUCH_STATE,
                           PHRASE_NONE, wanted->state);
    ChangeRerouted rerouted = { route->id, route_hash_text(work_arena(work), route->hash),
                                wanted->state, work_today(work), wanted->reason };
    work_event(work, S("change.rerouted"), change.id, &rerouted);
    reply_with(reply, &change, wanted->state);
    return 0;
}
