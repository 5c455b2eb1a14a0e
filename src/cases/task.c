/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/task.h"
#include "cases/case.h"
#include "cases/sale.h"
#include "phrases_cases.h"

#define OPTIONAL .optional = true
#define WORD .max = CASE_WORD_MAX
#define SENTENCE .max = TASK_TEXT_MAX

/* ---- shapes ---------------------------------------------------------------------------------- */

static const Str stand_words[STEP_STANDS] = { STR("open"), STR("hangs"), STR("barred") };
static const Phrase stand_phrases[STEP_STANDS] = { PHRASE_CASES_TASK_OPEN, PHRASE_CASES_TASK_HANGS,
                                                   PHRASE_CASES_TASK_BARRED };

static const Field reason_fields[] = {
    TEXT(TaskReason, message, "message", SENTENCE, .help = PHRASE_CASES_TASK_REASON),
    TEXT(TaskReason, remedy, "remedy", SENTENCE, OPTIONAL, .help = PHRASE_CASES_TASK_REMEDY),
};
static const Shape reason_shape = SHAPE(TaskReason, "task-reason", reason_fields);

static const Field step_fields[] = {
    TEXT(ShownTaskStep, operation, "operation", WORD, .help = PHRASE_CASES_SHOWN_OPERATION),
    TEXT(ShownTaskStep, title, "title", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_TITLE),
    CHOICE(ShownTaskStep, stand, "stand", stand_words, .choice_labels = stand_phrases,
           .optional = false, .help = PHRASE_CASES_TASK_STAND),
    BOOL(ShownTaskStep, may, "may", .help = PHRASE_CASES_TASK_MAY),
    BOOL(ShownTaskStep, of_case, "of-case", .help = PHRASE_CASES_TASK_OF_CASE),
    TEXT(ShownTaskStep, into, "into", WORD, OPTIONAL, .help = PHRASE_CASES_TASK_INTO),
    TEXT(ShownTaskStep, into_title, "into-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_TASK_INTO),
    TEXT(ShownTaskStep, by, "by", .max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CASES_TASK_BY),
    TEXTS(ShownTaskStep, conditions, condition_count, "conditions", .max = TASK_REASONS_MAX,
          .item_max = TASK_TEXT_MAX, OPTIONAL, .help = PHRASE_CASES_TASK_CONDITIONS),
    LIST(ShownTaskStep, reasons, reason_count, "reasons", TaskReason, reason_shape,
         .max = TASK_REASONS_MAX, OPTIONAL, .help = PHRASE_CASES_TASK_REASONS),
};
static const Shape step_shape = SHAPE(ShownTaskStep, "case-task", step_fields);

static const Field reply_fields[] = {
    TEXT(CaseTasksReply, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CaseTasksReply, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(CaseTasksReply, state_title, "state-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_STATE),
    LIST(CaseTasksReply, steps, step_count, "tasks", ShownTaskStep, step_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_NEXT),
    TEXTS(CaseTasksReply, beside, beside_count, "beside", .max = TASK_BESIDE_MAX,
          .item_max = CASE_WORD_MAX, OPTIONAL, .help = PHRASE_CASES_TASK_BESIDE),
};
const Shape case_tasks_reply_shape = SHAPE(CaseTasksReply, "case-tasks", reply_fields);

/* ---- the reading ----------------------------------------------------------------------------- */

Str task_sentence(Work *work, Phrase key, const Finding *finding)
{
    Text text = text_open(work_arena(work), TASK_TEXT_MAX);

    if (key != PHRASE_NONE)
        phrase_write(&text, key, work_lang(work), finding->args, FINDING_ARGS_MAX);
    return text_str(&text);
}

static void put_reasons(Work *work, const StepTold *told, ShownTaskStep *step)
{
    TaskReason *reasons = NEW_ARRAY(work_arena(work), TaskReason, told->why.count + 1);

    for (const Finding *at = told->why.first; at && step->reason_count < TASK_REASONS_MAX;
         at = at->next)
        reasons[step->reason_count++] = (TaskReason){ task_sentence(work, at->message, at),
                                                      task_sentence(work, at->remedy, at) };
    step->reasons = reasons;
}

/* Behind the first line, which says that it is refused. */
static void put_conditions(Work *work, const StepTold *told, ShownTaskStep *step)
{
    Str rest = told->lines;
    Str *lines = NEW_ARRAY(work_arena(work), Str, TASK_REASONS_MAX);

    str_split(rest, '\n', &rest);
    while (rest.len && step->condition_count < TASK_REASONS_MAX) {
        Str line = str_trim(str_split(rest, '\n', &rest));
        if (line.len)
            lines[step->condition_count++] = line;
    }
    step->conditions = lines;
}

static Str parts_of(Work *work, const Route *route, const RouteStep *step)
{
    Str words = S("");

    for (size_t i = 0; i < step->by_count; i++) {
        const RoutePart *part = &route->parts[step->by[i]];
        Str name = label_in(part->label, work_lang(work), part->id);
        Text text = text_open(work_arena(work), CASE_NAME_MAX);

        if (i)
            phrase_put(&text, PHRASE_CASES_TASK_EITHER, work_lang(work), words, name);
        words = i ? text_str(&text) : name;
    }
    return words;
}

static int show_step(Work *work, const CaseFile *file, const StepTold *told, ShownTaskStep *step)
{
    const Lang lang = work_lang(work);
    const RouteStep *of = told->step;
    int r = 0;

    *step = (ShownTaskStep){ .operation = of->operation,
                             .title = label_in(of->label, lang, of->operation),
                             .by = parts_of(work, file->route, of),
                             .stand = (int32_t)told->stand,
                             .of_case = work_is_about(work, of->operation, S("case")) };
    if (of->into >= 0) {
        const RouteState *into = &file->route->states[of->into];
        step->into = into->id;
        step->into_title = label_in(into->label, lang, into->id);
    }
    if (step->of_case)
        r = work_may(work, of->operation, file->id, &step->may);
    put_conditions(work, told, step);
    put_reasons(work, told, step);
    return r < 0 ? trace(r) : 0;
}

/* A sale is left only by a case that became part of one. */
static int put_step(Work *work, const CaseFile *file, const StepTold *told, CaseTasksReply *tasks,
                    ShownTaskStep *steps)
{
    bool fits = true;
    int r = 0;

    if (str_eq(told->step->operation, S("case.leave-sale")))
        r = sale_is_joined(work, file->id, &fits);
    if (!r && fits)
        r = show_step(work, file, told, &steps[tasks->step_count++]);
    return r ? trace(r) : 0;
}

/* What is no step of any route, and is done to a case all the same: asking buyers and suppliers,
 * and letting them in. */
static int put_beside(Work *work, Id file, CaseTasksReply *tasks)
{
    static const Str names[TASK_BESIDE_MAX] = { STR("question.put"), STR("case.admit") };
    Str *beside = NEW_ARRAY(work_arena(work), Str, TASK_BESIDE_MAX);
    int r = 0;

    for (size_t i = 0; !r && i < TASK_BESIDE_MAX; i++) {
        bool may = false;
        if (!work_is_about(work, names[i], S("case"))) /* of a room that is not here */
            continue;
        r = work_may(work, names[i], file, &may);
        if (may)
            beside[tasks->beside_count++] = names[i];
    }
    tasks->beside = beside;
    return r ? trace(r) : 0;
}

int case_tasks(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    CaseTasksReply *tasks = reply;
    const StepTold *told;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = step_stands(work, S("case"), wanted->file, &told, &count);
    if (r)
        return r < 0 ? trace(r) : r;

    int32_t state = file->route ? route_state(file->route, file->row.state) : -1;
    ShownTaskStep *steps = NEW_ARRAY(work_arena(work), ShownTaskStep, count + 1);
    *tasks =
        (CaseTasksReply){ .number = file->row.number, .state = file->row.state, .steps = steps };
    if (state >= 0)
        tasks->state_title = label_in(file->route->states[state].label, work_lang(work),
                                      file->route->states[state].id);
    for (size_t i = 0; !r && i < count; i++)
        r = put_step(work, file, &told[i], tasks, steps);
    if (!r)
        r = put_beside(work, file->id, tasks);
    return r ? trace(r) : 0;
}

int task_next(Work *work, Str subject_kind, Id subject, const Str **ret_next, size_t *ret_count)
{
    const StepTold *told;
    size_t count;
    int r = step_stands(work, subject_kind, subject, &told, &count);
    if (r)
        return trace(r);
    Str *next = NEW_ARRAY(work_arena(work), Str, count + 1);
    *ret_count = 0;
    for (size_t i = 0; i < count; i++) {
        bool may = false;
        if (told[i].stand == STEP_BARRED ||
            !work_is_about(work, told[i].step->operation, subject_kind))
            continue;
        r = work_may(work, told[i].step->operation, subject, &may);
        if (r)
            return trace(r);
        if (may)
            next[(*ret_count)++] = told[i].step->operation;
    }
    *ret_next = next;
    return 0;
}
