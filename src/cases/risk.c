/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/risk.h"
#include "phrases_risks.h"

/* case.weigh-risks, and what the guards of steps ask about the answers. */

/* ---- weighing -------------------------------------------------------------------------------- */

static Str pointer_of(Work *work, size_t index, const char *member)
{
    Text pointer = text_open(work_arena(work), CASE_WORD_MAX);
    text_all(&pointer, S("/answers/"));
    text_int(&pointer, (int64_t)index);
    text_c(&pointer, member);
    return text_str(&pointer);
}

static int wrong(Work *work, size_t index, const char *member, Phrase message, Phrase remedy,
                 Str arg)
{
    return case_refuse(work, WORK_E_INVALID, pointer_of(work, index, member), message, remedy, arg);
}

/* Somebody who keeps the case, and is in office. */
static int find_owner(Work *work, const CaseFile *file, size_t index, Str handle, Id *ret_owner)
{
    Date today = work_today(work);
    Person person;
    size_t takers;
    int r = work_find(work, S("person"), handle, ret_owner);

    if (!r)
        r = work_person(work, *ret_owner, &person);
    if (r < 0)
        return trace(r);
    if (r || !id_eq(person.organisation, case_takers(work, file, &takers)[0]) ||
        (person.until != DATE_NONE && person.until <= today))
        return wrong(work, index, "/owner", PHRASE_RISKS_NO_OWNER, PHRASE_RISKS_NO_OWNER_REMEDY,
                     handle);
    return 0;
}

static int check_none(Work *work, size_t index, const RiskAnswer *answer)
{
    if (answer->owner.len || answer->action.len || answer->due != DATE_NONE)
        return wrong(work, index, "", PHRASE_RISKS_NONE_HAS_NONE, PHRASE_RISKS_NONE_HAS_NONE_REMEDY,
                     S(""));
    return 0;
}

static int check_seen(Work *work, const CaseFile *file, size_t index, const RiskAnswer *answer,
                      RiskWeighed *weighed)
{
    if (!answer->owner.len)
        return wrong(work, index, "/owner", PHRASE_RISKS_OWNER_MISSING,
                     PHRASE_RISKS_NO_OWNER_REMEDY, S(""));
    if (!answer->action.len)
        return wrong(work, index, "/action", PHRASE_RISKS_ACTION_MISSING, PHRASE_NONE, S(""));
    if (answer->due == DATE_NONE)
        return wrong(work, index, "/due", PHRASE_RISKS_DUE_MISSING, PHRASE_NONE, S(""));
    if (answer->due < work_today(work))
        return wrong(work, index, "/due", PHRASE_RISKS_DUE_PAST, PHRASE_NONE, S(""));
    return find_owner(work, file, index, answer->owner, &weighed->owner);
}

static int weigh(Work *work, const CaseFile *file, const WeighRisksParams *wanted, size_t index,
                 RiskWeighed *weighed)
{
    const RiskAnswer *answer = &wanted->answers[index];

    for (size_t i = 0; i < index; i++)
        if (wanted->answers[i].group == answer->group)
            return wrong(work, index, "/group", PHRASE_RISKS_GROUP_TWICE, PHRASE_NONE,
                         phrase(risk_group_phrases[answer->group], work_lang(work)));
    *weighed = (RiskWeighed){ .risk = work_new_id(work),
                              .group = answer->group,
                              .seen = answer->seen,
                              .what = answer->what,
                              .action = answer->action,
                              .due = answer->due };
    return answer->seen ? check_seen(work, file, index, answer, weighed)
                        : check_none(work, index, answer);
}

int case_weigh_risks(Work *work, const void *params, void *reply)
{
    const WeighRisksParams *wanted = params;
    RiskWeighed *answers = NEW_ARRAY(work_arena(work), RiskWeighed, wanted->answer_count);
    RisksWeighed weighed = { answers, wanted->answer_count, work_today(work) };
    const CaseFile *file;
    bool good = true;
    int r = case_load(work, wanted->file, &file);

    if (r)
        return r < 0 ? trace(r) : r;
    for (size_t i = 0; i < wanted->answer_count; i++) {
        r = weigh(work, file, wanted, i, &answers[i]);
        if (r < 0)
            return trace(r);
        good = good && !r;
    }
    if (!good)
        return WORK_E_INVALID;
    work_event(work, S("case.risks-weighed"), file->id, &weighed);
    case_reply(reply, file, S(""), id_none());
    return 0;
}

/* ---- before signature ------------------------------------------------------------------------ */

/* One finding that names every group without an answer. */
static void tell_missing(Work *work, const bool *answered)
{
    Text names = text_open(work_arena(work), CASE_NAME_MAX);
    Str between = work_lang(work) == LANG_JA ? S("、") : S(", ");
    bool first = true;

    for (int group = 0; group < RISK_GROUPS; group++) {
        if (answered[group])
            continue;
        text_all(&names, first ? S("") : between,
                 phrase(risk_group_phrases[group], work_lang(work)));
        first = false;
    }
    work_finding(work, S(""), PHRASE_RISKS_UNANSWERED, PHRASE_RISKS_UNANSWERED_REMEDY,
                 text_str(&names));
}

int risk_tell_answered(Work *work, const StepAsk *ask, Value *ret_value)
{
    bool answered[RISK_GROUPS] = { false }, all = true;
    const CaseRisksOfRow *rows;
    size_t count;
    int r = case_risks_of(work_db(work), work_arena(work), ask->subject, &rows, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        answered[rows[i].risk_group] = true;
    for (int group = 0; group < RISK_GROUPS; group++)
        all = all && answered[group];
    if (!all)
        tell_missing(work, answered);
    *ret_value = step_yes_no(all);
    return 0;
}
