/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/account.h"
#include "cases/case.h"
#include "cases/cases.h"
#include "cases/outside_parts.h"
#include "cases/reckon.h"
#include "cases/search.h"
#include "cases/task.h"
#include "phrases_cases.h"

/* What this room brings to the record. */

#define DO(of_name, of_right, takes, does, told) \
    CHANGE(of_name, of_right, takes, case_reply_shape, does, told, ABOUT("case"))
/* A step that says no more than that it was taken; with a reason where one is owed. */
#define STEP(of_name, of_right, told) DO(of_name, of_right, case_step_params_shape, case_step, told)
#define REASONED(of_name, of_right, told) \
    DO(of_name, of_right, case_reason_params_shape, case_step, told)

static const Operation operations[] = {
    CHANGE("case.open", "enter", case_open_params_shape, case_reply_shape, case_open,
           PHRASE_CASES_HELP_OPEN, ABOUT_NOTHING),
    DO("case.describe", "enter", case_describe_params_shape, case_describe,
       PHRASE_CASES_HELP_DESCRIBE),
    DO("case.add-leg", "enter", leg_add_params_shape, case_add_leg, PHRASE_CASES_HELP_ADD_LEG),
    DO("case.drop-leg", "enter", leg_drop_params_shape, case_drop_leg, PHRASE_CASES_HELP_DROP_LEG),
    DO("case.need", "enter", paper_need_params_shape, case_need, PHRASE_CASES_HELP_NEED),
    DO("case.receive", "enter", paper_receive_params_shape, case_receive,
       PHRASE_CASES_HELP_RECEIVE),
    DO("case.revoke", "enter", paper_revoke_params_shape, case_revoke, PHRASE_CASES_HELP_REVOKE),
    DO("case.hold", "hold", case_hold_params_shape, case_hold, PHRASE_CASES_HELP_HOLD),
    CHANGE("case.hold-many", "hold-many", case_hold_many_params_shape, case_hold_many_shape,
           case_hold_many, PHRASE_CASES_HELP_HOLD_MANY, ABOUT_NOTHING),
    DO("case.release", "release", case_release_params_shape, case_release,
       PHRASE_CASES_HELP_RELEASE),
    CHANGE("case.move", "commit", case_move_params_shape, case_reply_shape, case_move,
           PHRASE_CASES_HELP_MOVE, ABOUT("case"), .off_route = true),
    STEP("case.complete", "steer", PHRASE_CASES_HELP_COMPLETE),
    REASONED("case.decline", "steer", PHRASE_CASES_HELP_DECLINE),
    STEP("case.answer", "steer", PHRASE_CASES_HELP_ANSWER),
    STEP("case.ask-offer", "steer", PHRASE_CASES_HELP_ASK_OFFER),
    DO("offer.draft", "enter", offer_draft_params_shape, offer_draft,
       PHRASE_CASES_HELP_OFFER_DRAFT),
    READ("offer.reckon", "enter", offer_reckon_params_shape, offer_reckoned_shape, offer_reckon,
         PHRASE_CASES_HELP_OFFER_RECKON, ABOUT("case"), .protected_read = true),
    DO("offer.send", "steer", case_step_params_shape, offer_send, PHRASE_CASES_HELP_OFFER_SEND),
    DO("offer.withdraw", "steer", case_reason_params_shape, offer_withdraw,
       PHRASE_CASES_HELP_OFFER_WITHDRAW),
    DO("offer.lapse", "steer", case_step_params_shape, offer_lapse, PHRASE_CASES_HELP_OFFER_LAPSE),
    DO("offer.accept", "accept-offers", case_step_params_shape, offer_accept,
       PHRASE_CASES_HELP_OFFER_ACCEPT),
    REASONED("case.cancel", "commit", PHRASE_CASES_HELP_CANCEL),
    DO("case.implement", "commit", case_step_params_shape, case_implement,
       PHRASE_CASES_HELP_IMPLEMENT),
    STEP("case.supply", "steer", PHRASE_CASES_HELP_SUPPLY),
    REASONED("case.terminate", "commit", PHRASE_CASES_HELP_TERMINATE),
    STEP("case.close-interim", "commit", PHRASE_CASES_HELP_CLOSE_INTERIM),
    STEP("case.close", "commit", PHRASE_CASES_HELP_CLOSE),
    READ("case.show", "read", case_show_params_shape, case_shown_shape, case_show,
         PHRASE_CASES_HELP_SHOW, ABOUT("case"), .protected_read = true),
    READ("case.account", "read", case_show_params_shape, case_account_reply_shape,
         case_account_show, PHRASE_CASES_HELP_ACCOUNT, ABOUT("case"), .protected_read = true),
    READ("case.tasks", "read", case_show_params_shape, case_tasks_reply_shape, case_tasks,
         PHRASE_CASES_HELP_TASKS, ABOUT("case"), .protected_read = true),
    READ("case.print", "read", case_print_params_shape, case_print_reply_shape, case_print,
         PHRASE_CASES_HELP_PRINT, ABOUT("case"), .carries_away = true),
    READ("case.list", "read", case_list_params_shape, case_list_reply_shape, case_list,
         PHRASE_CASES_HELP_LIST, ABOUT_NOTHING),
    READ("case.count", "read", case_count_params_shape, list_count_shape, case_count,
         PHRASE_CASES_HELP_COUNT, ABOUT_NOTHING),
};

/* ---- the case as a subject ------------------------------------------------------------------- */

int case_access_facts(Work *work, Id subject, AccessFacts *facts)
{
    const CaseFile *file;
    int r = case_load(work, subject, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    size_t takers;
    const Id *ids = case_takers(work, file, &takers);
    access_fact_matter(facts, file->id);
    access_fact_organisations(facts, S("item-organisations"), ids, takers);
    access_fact_number(facts, S("item-marking"), file->row.marking);
    access_fact_yes_no(facts, S("on-hold"), file->row.holds > 0);
    access_fact_persons(facts, S("hands"), NULL, 0);
    r = outside_facts(work, file->id, facts);
    return r ? trace(r) : 0;
}

int case_inner_facts(Work *work, Id id, AccessFacts *facts)
{
    const CaseFile *file;
    int r = case_load(work, id, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    size_t takers;
    Id keeper = case_takers(work, file, &takers)[0];
    access_fact_matter(facts, file->id);
    access_facts_of_one(facts, keeper,
                        file->row.marking > MARKING_RESTRICTED ? file->row.marking
                                                               : MARKING_RESTRICTED);
    return 0;
}

static int case_find(Db *db, Arena *arena, Str reference, Id *ret_case)
{
    CaseFileByNumberRow row;
    bool found;
    int r = case_file_by_number(db, arena, reference, &row, &found);
    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    *ret_case = row.id;
    return 0;
}

static int case_stands(Work *work, Id subject, Standing *ret_standing)
{
    const CaseFile *file;
    int r = case_load(work, subject, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_standing =
        (Standing){ file->row.route, file->route ? file->route->hash : 0, file->row.state };
    return 0;
}

/* What an approval covers: the offer that stands; until there is one, what the request says. */
static int case_version(Work *work, Id subject, Hash *ret_version)
{
    const CaseDocument *documents, *offer;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, subject, &file);
    if (!r)
        r = case_documents(work, subject, &documents, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    offer = case_offer(documents, count);
    *ret_version = offer ? offer->row.hash : hash_of(file->row.request);
    return 0;
}

/* A case whose marking is open is read by whoever may; who read another one is kept. */
static int case_guarded(Db *db, Arena *arena, Id subject, bool *ret_guarded)
{
    CaseFileGetRow row;
    bool found;
    int r = case_file_get(db, arena, subject, &row, &found);
    if (r)
        return trace(r);
    *ret_guarded = !found || row.marking != MARKING_OPEN;
    return 0;
}

/* The step that sent the offer; of the case as a whole, the newest. Those outside are shown the
 * steps of a case and nothing of what else happened to it, not even that it did. */
static int case_rests_on(Work *work, Id subject, Str operation, int64_t *ret_seq)
{
    bool offer = str_eq(operation, S("offer.show"));
    const CaseFileStepsRow *rows;
    size_t count;
    int r = case_file_steps(work_db(work), work_arena(work), subject, &rows, &count);

    if (r)
        return trace(r);
    *ret_seq = -1;
    for (size_t i = 0; i < count; i++)
        if (!offer || str_eq(rows[i].operation, S("offer.send")))
            *ret_seq = rows[i].seq;
    return 0;
}

/* A step as the route calls it, and where it left the case. */
static int tell_step(Work *work, const Event *event, Str *ret_sentence)
{
    const Lang lang = work_lang(work);
    const EventKind *kind;
    const void *data;
    const CaseFile *file;
    Str who;
    int r = work_event_data(work, event, &kind, &data);

    if (!r)
        r = case_load(work, event->subject, &file);
    if (!r)
        r = work_person_name(work, event->actor, &who);
    if (r)
        return r < 0 ? trace(r) : 0;
    const CaseStepped *stepped = data;
    const RouteStep *step = file->route ? route_step(file->route, stepped->operation) : NULL;
    int32_t state = file->route ? route_state(file->route, stepped->state) : -1;
    Text text = text_open(work_arena(work), CASE_WORDS_MAX);
    phrase_put(&text, PHRASE_CASES_TOLD_STEP, lang, who,
               step ? label_in(step->label, lang, stepped->operation) : stepped->operation,
               state >= 0 ? label_in(file->route->states[state].label, lang, stepped->state)
                          : stepped->state);
    *ret_sentence = text_str(&text);
    return 0;
}

/* What case.show shows of it; agents, risks and parties let in have rights of their own. */
static int case_tell(Work *work, const Event *event, Str *ret_sentence)
{
    bool told = str_eq(event->kind, S("case.assigned"));
    int r = 0;

    *ret_sentence = S("");
    for (size_t i = 0; i < COUNT_OF(case_event_kinds) && !told; i++)
        told = str_eq(event->kind, case_event_kinds[i].name);
    if (str_eq(event->kind, S("case.stepped")))
        r = tell_step(work, event, ret_sentence);
    else if (told)
        r = since_sentence(work, event, ret_sentence);
    return r ? trace(r) : 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("case"),
      .facts = case_access_facts,
      .find = case_find,
      .reindex = case_reindex,
      .guarded = case_guarded,
      .version = case_version,
      .stands = case_stands,
      .rests_on = case_rests_on,
      .tell = case_tell,
      .shown_by = STR("case.show") },
};

const Room cases_room = {
    ROOM_OPERATIONS(operations),      ROOM_EVENTS(case_event_kinds),
    ROOM_SUBJECTS(subjects),          ROOM_PROJECTIONS(case_projections),
    ROOM_STEP_FACTS(case_step_facts), ROOM_STEPS_OF(case_steps_of),
};
