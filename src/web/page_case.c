/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_cases.h"
#include "phrases_outside.h"
#include "phrases_terms.h"
#include "phrases_web.h"
#include "web/case.h"
#include "web/receipt.h"

#include "templates.h"

/* What is to be done with a case: what was done, what leads on, and what stands in the way. */

/* ---- tasks ----------------------------------------------------------------------------------- */

typedef enum TaskKind { TASK_DONE, TASK_NOW, TASK_HANGS, TASK_BARRED, TASK_OTHERS } TaskKind;

static CaseTaskView task_view(const Visit *visit, Str name, TaskKind kind)
{
    static const struct {
        Str kind;
        Phrase words;
    } kinds[] = {
        [TASK_DONE] = { STR("done"), PHRASE_WEB_CASE_TASK_DONE },
        [TASK_NOW] = { STR("not-started"), PHRASE_WEB_CASE_TASK_NOW },
        [TASK_HANGS] = { STR("incomplete"), PHRASE_WEB_CASE_TASK_HANGS },
        [TASK_BARRED] = { STR("not-yet"), PHRASE_WEB_CASE_TASK_BARRED },
        [TASK_OTHERS] = { STR("not-yet"), PHRASE_WEB_CASE_TASK_OTHERS },
    };

    return (CaseTaskView){ .name = name,
                           .status = phrase(kinds[kind].words, visit->lang),
                           .kind = kinds[kind].kind };
}

static void put_done(const Visit *visit, const CaseShown *shown, CaseView *view)
{
    CaseTaskView *dones = NEW_ARRAY(visit->arena, CaseTaskView, shown->step_count);

    for (size_t i = 0; i < shown->step_count; i++) {
        const ShownStep *step = &shown->steps[i];
        CaseTaskView *done = &dones[view->done_count++];
        *done = task_view(visit,
                          step->operation.len ? case_step_words(visit, shown, step->operation)
                                              : case_state_words(visit, step->state),
                          TASK_DONE);
        done->detail = step->by.len ? visit_say(visit, PHRASE_WEB_WHEN_BY,
                                                visit_moment(visit, step->at), step->by)
                                    : visit_moment(visit, step->at);
        if (!visit->outside)
            done->address = proof_url(visit, step->leaf);
    }
    view->dones = dones;
}

static const FindingView *reasons_of(const Visit *visit, const ShownTaskStep *step,
                                     size_t *ret_count)
{
    size_t count = step->reason_count ? step->reason_count : step->condition_count;
    FindingView *views = NEW_ARRAY(visit->arena, FindingView, count);

    for (size_t i = 0; i < count; i++)
        views[i] = step->reason_count ? (FindingView){ .message = step->reasons[i].message,
                                                       .remedy = step->reasons[i].remedy }
                                      : (FindingView){ .message = step->conditions[i] };
    *ret_count = count;
    return views;
}

/* What a step is to whoever stands on the other side of the table. */
static Str step_title(const Visit *visit, const ShownTaskStep *step)
{
    static const struct {
        Str operation;
        Phrase words;
    } rows[] = {
        { STR("offer.accept"), PHRASE_WEB_PORTAL_ACCEPT },
        { STR("discrepancy.report"), PHRASE_WEB_PORTAL_REPORT },
    };

    for (size_t i = 0; *visit->in_part && i < COUNT_OF(rows); i++)
        if (str_eq(step->operation, rows[i].operation))
            return phrase(rows[i].words, visit->lang);
    return step->title;
}

static CaseTaskView leading_task(const Visit *visit, const CaseShown *shown,
                                 const ShownTaskStep *step)
{
    bool barred = step->stand == STEP_BARRED, may = step->may || !step->of_case;
    TaskKind kind = barred                      ? TASK_BARRED
                    : !may                      ? TASK_OTHERS
                    : step->stand == STEP_HANGS ? TASK_HANGS
                                                : TASK_NOW;
    CaseTaskView task = task_view(visit, step_title(visit, step), kind);

    if (step->into_title.len)
        task.detail = visit_say(visit, PHRASE_WEB_CASE_LEADS_TO, step->into_title, S(""));
    if (step->by.len)
        task.detail = visit_list(visit, task.detail,
                                 visit_say(visit, PHRASE_WEB_CASE_DONE_BY, step->by, S("")));
    if (!barred && step->may)
        task.address = case_form_url(visit, shown, step->operation, S(""), S(""), S(""));
    if (barred)
        task.reasons = reasons_of(visit, step, &task.reason_count);
    return task;
}

/* What moves the case, and what is barred, is a task; what can be done at any time is a link. */
static void put_tasks(const Visit *visit, const CaseShown *shown, const CaseTasksReply *told,
                      CaseView *view)
{
    CaseTaskView *tasks = NEW_ARRAY(visit->arena, CaseTaskView, told->step_count);
    LinkView *others = NEW_ARRAY(visit->arena, LinkView, told->step_count + TASK_BESIDE_MAX);

    for (size_t i = 0; i < told->step_count; i++) {
        const ShownTaskStep *step = &told->steps[i];
        if (step->into.len || step->stand == STEP_BARRED)
            tasks[view->task_count++] = leading_task(visit, shown, step);
        else if (step->of_case && step->may)
            others[view->other_count++] =
                (LinkView){ case_form_url(visit, shown, step->operation, S(""), S(""), S("")),
                            step_title(visit, step) };
    }
    for (size_t i = 0; i < told->beside_count; i++)
        others[view->other_count++] =
            (LinkView){ case_form_url(visit, shown, told->beside[i], S(""), S(""), S("")),
                        case_step_words(visit, shown, told->beside[i]) };
    view->tasks = tasks;
    view->others = others;
}

/* ---- what it is about ------------------------------------------------------------------------ */

static void put_missing(const Visit *visit, const CaseShown *shown, CaseView *view)
{
    WordsView *lacks = NEW_ARRAY(visit->arena, WordsView, shown->missing_count);

    for (size_t i = 0; i < shown->missing_count; i++)
        lacks[view->lack_count++] = (WordsView){ lang_code(visit->lang), shown->missing[i] };
    view->lacks = lacks;
}

static void put_fact(const Visit *visit, CaseView *view, ValueView *facts, Phrase label, Str words)
{
    if (words.len)
        facts[view->fact_count++] = value_of(visit, label, words);
}

static void put_facts(const Visit *visit, const CaseShown *shown, CaseView *view)
{
    const CaseRequest *request = &shown->request;
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, 10);
    Str kind = visit_choice(visit, case_kind_phrases, shown->kind);

    put_fact(visit, view, facts, PHRASE_TERMS_FIELD_KIND, kind);
    put_fact(visit, view, facts, PHRASE_TERMS_FIELD_ORIGINATOR, request->originator);
    put_fact(visit, view, facts, PHRASE_TERMS_FIELD_REFERENCE, request->reference);
    if (request->received != DATE_NONE)
        put_fact(visit, view, facts, PHRASE_TERMS_FIELD_RECEIVED,
                 visit_day(visit, request->received));
    put_fact(visit, view, facts, PHRASE_TERMS_FIELD_END_USE, request->end_use);
    put_fact(visit, view, facts, PHRASE_TERMS_FIELD_PLACE, request->place);
    if (request->wanted_by != DATE_NONE)
        put_fact(visit, view, facts, PHRASE_TERMS_FIELD_WANTED_BY,
                 visit_day(visit, request->wanted_by));
    put_fact(visit, view, facts, PHRASE_CASES_FIELD_PROGRAMME, shown->programme);
    put_fact(visit, view, facts, PHRASE_CASES_FIELD_CURRENCY, shown->currency);
    view->facts = facts;
}

/* ---- legs and papers ------------------------------------------------------------------------- */

enum { LEG_LINE, LEG_KIND, LEG_ITEM, LEG_STAND, LEG_COLUMNS };
static const Phrase leg_heads[LEG_COLUMNS] = {
    [LEG_LINE] = PHRASE_CASES_FIELD_LINE,
    [LEG_KIND] = PHRASE_CASES_FIELD_LEG_KIND,
    [LEG_ITEM] = PHRASE_CASES_FIELD_ITEM,
    [LEG_STAND] = PHRASE_WEB_CASE_LEG_STAND,
};

static FiguresView legs_of(const Visit *visit, const CaseShown *shown)
{
    Figures figures = figures_open(visit, S("legs"), PHRASE_CASES_SHOWN_LEGS, leg_heads,
                                   LEG_COLUMNS, shown->leg_count);

    figures.caption = phrase(PHRASE_WEB_CASE_LEGS, visit->lang);
    for (size_t i = 0; i < shown->leg_count; i++) {
        const ShownLeg *leg = &shown->legs[i];
        Cell *cells = figures_row(&figures);
        cells[LEG_LINE] = cell_text(leg->line > 0 ? visit_number(visit, leg->line)
                                                  : phrase(PHRASE_WEB_CASE_ALL_LINES, visit->lang));
        cells[LEG_KIND] = cell_text(visit_choice(visit, line_leg_phrases, leg->kind));
        cells[LEG_ITEM] =
            cell_text(visit_say(visit, PHRASE_WEB_CASE_ITEM_LINE, leg->reference, leg->item_line));
        cells[LEG_STAND] = cell_text(visit_choice(visit, leg_stand_phrases, leg->stand));
        figures_links(&figures)[LEG_ITEM] = VISIT_URL(visit, S("items"), leg->reference);
    }
    return figures_view(&figures, false);
}

enum { PAPER_WHAT, PAPER_GIVER, PAPER_REFERENCE, PAPER_SIGNED, PAPER_UNTIL, PAPER_COLUMNS };
static const Phrase paper_heads[PAPER_COLUMNS] = {
    [PAPER_WHAT] = PHRASE_CASES_FIELD_PAPER_KIND,     [PAPER_GIVER] = PHRASE_CASES_FIELD_GIVER,
    [PAPER_REFERENCE] = PHRASE_CASES_FIELD_REFERENCE, [PAPER_SIGNED] = PHRASE_WEB_CASE_PAPER_STATE,
    [PAPER_UNTIL] = PHRASE_CASES_FIELD_UNTIL,
};

static Str paper_state(const Visit *visit, const ShownPaper *paper)
{
    if (paper->signed_on != DATE_NONE)
        return visit_day(visit, paper->signed_on);
    if (paper->due == DATE_NONE)
        return phrase(PHRASE_WEB_CASE_PAPER_WAITED, visit->lang);
    return visit_say(
        visit, paper->due < world_today() ? PHRASE_WEB_CASE_PAPER_LATE : PHRASE_WEB_CASE_PAPER_DUE,
        visit_day(visit, paper->due), S(""));
}

static FiguresView papers_of(const Visit *visit, const CaseShown *shown)
{
    Figures figures = figures_open(visit, S("papers"), PHRASE_CASES_SHOWN_PAPERS, paper_heads,
                                   PAPER_COLUMNS, shown->paper_count);

    figures.caption = phrase(PHRASE_WEB_CASE_PAPERS, visit->lang);
    for (size_t i = 0; i < shown->paper_count; i++) {
        const ShownPaper *paper = &shown->papers[i];
        Cell *cells = figures_row(&figures);
        cells[PAPER_WHAT] = cell_text(visit_choice(visit, paper_kind_phrases, paper->kind));
        cells[PAPER_GIVER] = cell_text(paper->giver);
        cells[PAPER_REFERENCE] = cell_text(paper->reference);
        cells[PAPER_SIGNED] = cell_text(paper_state(visit, paper));
        cells[PAPER_UNTIL] = cell_day(paper->until);
    }
    return figures_view(&figures, false);
}

/* ---- questions to those outside -------------------------------------------------------------- */

enum { ASKED_WORDS, ASKED_WHOM, ASKED_DUE, ASKED_ANSWER, ASKED_COLUMNS };
static const Phrase asked_heads[ASKED_COLUMNS] = {
    [ASKED_WORDS] = PHRASE_OUTSIDE_FIELD_QUESTION,
    [ASKED_WHOM] = PHRASE_OUTSIDE_FIELD_ASKED_WHOM,
    [ASKED_DUE] = PHRASE_OUTSIDE_FIELD_DUE,
    [ASKED_ANSWER] = PHRASE_OUTSIDE_FIELD_ANSWER,
};

static Url answer_url(const Visit *visit, const CaseShown *shown, Id question)
{
    QueryField fields[] = { { S("question"), visit_id(visit, question) },
                            { S("_back"), case_url(visit, shown->number, S("")).text } };

    return operation_url(visit, S("question.answer"), &(UrlQuery){ fields, COUNT_OF(fields) });
}

static FiguresView questions_of(const Visit *visit, const CaseShown *shown,
                                const QuestionListReply *list)
{
    Figures figures = figures_open(visit, S("questions"), PHRASE_OUTSIDE_QUESTIONS, asked_heads,
                                   ASKED_COLUMNS, list->question_count);

    figures.caption = phrase(PHRASE_OUTSIDE_QUESTIONS, visit->lang);
    for (size_t i = 0; i < list->question_count; i++) {
        const QuestionShown *asked = &list->questions[i];
        Cell *cells = figures_row(&figures);
        cells[ASKED_WORDS] = cell_text(asked->words);
        cells[ASKED_WHOM] = cell_text(asked->organisation);
        cells[ASKED_DUE] = cell_day(asked->due);
        cells[ASKED_ANSWER] = cell_text(asked->answer);
        figures_links(&figures)[ASKED_WORDS] = show_url(visit, S("question"), asked->question);
        if (asked->open && visit->outside) {
            cells[ASKED_ANSWER] = cell_text(phrase(PHRASE_WEB_PORTAL_ANSWER, visit->lang));
            figures_links(&figures)[ASKED_ANSWER] = answer_url(visit, shown, asked->question);
        }
    }
    return figures_view(&figures, false);
}

static CaseTaskView *own_task(CaseView *view)
{
    return &((CaseTaskView *)(uintptr_t)view->owns)[view->own_count++];
}

/* Each question that waits for whoever is outside is theirs to do. */
static void put_answering(const Visit *visit, const CaseShown *shown, const QuestionListReply *list,
                          CaseView *view)
{
    view->owns = NEW_ARRAY(visit->arena, CaseTaskView, list->question_count + 1);
    for (size_t i = 0; visit->outside && i < list->question_count; i++) {
        const QuestionShown *asked = &list->questions[i];
        if (!asked->open)
            continue;
        CaseTaskView *task = own_task(view);
        *task = task_view(visit, phrase(PHRASE_WEB_PORTAL_ANSWER, visit->lang), TASK_NOW);
        task->address = answer_url(visit, shown, asked->question);
        task->detail =
            visit_say(visit, PHRASE_WEB_PORTAL_ASKED, asked->words, visit_day(visit, asked->due));
    }
}

static bool put_questions(const Visit *visit, const CaseShown *shown, CaseView *view,
                          Reply *ret_refusal)
{
    CaseShowParams params = { shown->file };
    QuestionListReply list;
    bool allowed;

    if (!visit_read_if_allowed(visit, S("question.list"), &params, &list, &allowed, ret_refusal))
        return false;
    view->has_questions = allowed && list.question_count > 0;
    if (!allowed)
        list.question_count = 0;
    put_answering(visit, shown, &list, view);
    if (view->has_questions)
        view->questions = questions_of(visit, shown, &list);
    return true;
}

/* Before an offer is accepted it is signed: by the hash of what was shown. */
static bool put_signing(const Visit *visit, const CaseShown *shown, const CaseTasksReply *told,
                        CaseView *view, Reply *ret_refusal)
{
    CaseShowParams params = { shown->file };
    OfferShown offer;
    bool allowed, barred = false;

    for (size_t i = 0; i < told->step_count; i++)
        barred = barred || (str_eq(told->steps[i].operation, S("offer.accept")) &&
                            told->steps[i].stand == STEP_BARRED);
    if (!visit->outside || !barred)
        return true;
    if (!visit_read_if_allowed(visit, S("offer.show"), &params, &offer, &allowed, ret_refusal))
        return false;
    if (!allowed)
        return true;
    Text hash = text_open(visit->arena, 80);
    hash_write(&hash, offer.hash);
    CaseTaskView *task = own_task(view);
    *task = task_view(visit, phrase(PHRASE_WEB_PORTAL_SIGN, visit->lang), TASK_NOW);
    task->address = case_form_url(visit, shown, S("offer.sign"), S("hash"), text_str(&hash), S(""));
    task->detail = visit_say(visit, PHRASE_WEB_PORTAL_UNTIL, visit_day(visit, offer.expiry), S(""));
    return true;
}

/* ---- the page -------------------------------------------------------------------------------- */

Reply case_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CaseTasksReply told;
    CaseShown shown;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    CaseShowParams params = { shown.file };
    if (!visit_read(visit, S("case.tasks"), &params, &told, &refusal))
        return refusal;
    CaseView view = { .bar = case_bar(visit, &shown, S("")),
                      .outside = visit->outside,
                      .receipt = take_url(visit, S("case.show"), shown.file,
                                          case_url(visit, shown.number, S("")).text),
                      .has_legs = shown.leg_count > 0,
                      .has_papers = shown.paper_count > 0 };
    if (!put_questions(visit, &shown, &view, &refusal) ||
        !put_signing(visit, &shown, &told, &view, &refusal))
        return refusal;
    put_done(visit, &shown, &view);
    put_tasks(visit, &shown, &told, &view);
    put_missing(visit, &shown, &view);
    put_facts(visit, &shown, &view);
    view.legs = legs_of(visit, &shown);
    view.papers = papers_of(visit, &shown);
    case_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_NONE, &body);
}
