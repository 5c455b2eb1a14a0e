/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/outside_parts.h"
#include "phrases_cases.h"
#include "phrases_outside.h"

/* question.put, question.answer, question.show, question.list, question.waiting. */

int question_put(Work *work, const void *params, void *reply)
{
    const QuestionPutParams *wanted = params;
    QuestionPut put = { .file = wanted->file, .words = wanted->words, .due = wanted->due };
    CasePartyGetRow row;
    int r = outside_admitted(work, wanted->file, wanted->organisation, &put.organisation, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (wanted->due < work_today(work))
        return case_refuse(work, WORK_E_INVALID, S("/due"), PHRASE_OUTSIDE_DUE_PAST, PHRASE_NONE,
                           S(""));
    put.side = (int32_t)row.side;
    Id id = work_new_id(work);
    work_event(work, S("question.put"), id, &put);
    ((QuestionReply *)reply)->question = id;
    return 0;
}

int question_load(Work *work, Id id, CaseQuestionGetRow *ret_row)
{
    bool found;
    int r = case_question_get(work_db(work), work_arena(work), id, ret_row, &found);

    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int question_settle(Work *work, const void *params, void *reply)
{
    const QuestionAnswerParams *wanted = params;
    QuestionAnswered answered = { wanted->words };
    CaseQuestionGetRow row;
    int r = question_load(work, wanted->question, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    if (row.answered)
        return case_refuse(work, WORK_E_CONFLICT, S("/question"), PHRASE_OUTSIDE_ANSWERED_ALREADY,
                           PHRASE_OUTSIDE_ANSWERED_ALREADY_REMEDY, S(""));
    work_event(work, S("question.answered"), wanted->question, &answered);
    ((QuestionReply *)reply)->question = wanted->question;
    return 0;
}

static int fill_question(Work *work, Id id, const CaseQuestionGetRow *row, QuestionShown *shown)
{
    const CaseFile *file;
    int r = case_load(work, row->case_file, &file);

    if (r)
        return r < 0 ? trace(r) : fault(FAULT_LIBRARY, "a question is about a case there is not");
    bool open = row->answered == 0;
    *shown = (QuestionShown){ .question = id,
                              .file = file->id,
                              .number = file->row.number,
                              .side = (int32_t)row->side,
                              .due = (Date)row->due,
                              .asked = row->asked,
                              .answered = open ? MOMENT_NONE : row->answered_at,
                              .open = open,
                              .overdue = open && row->due < work_today(work) };
    r = outside_handle(work, row->organisation, &shown->organisation);
    if (!r)
        r = work_value(work, row->words, &shown->words);
    if (!r)
        r = work_value(work, row->answer, &shown->answer);
    return r ? trace(r) : 0;
}

int question_show(Work *work, const void *params, void *reply)
{
    const QuestionParams *wanted = params;
    CaseQuestionGetRow row;
    int r = question_load(work, wanted->question, &row);

    if (!r)
        r = fill_question(work, wanted->question, &row, reply);
    return r < 0 ? trace(r) : r;
}

/* Of a case; each is asked about by itself: one party is not told what another is asked. */
int question_list(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    QuestionListReply *answer = reply;
    const CaseQuestionsRow *ids;
    size_t count;
    int r = case_questions(work_db(work), work_arena(work), wanted->file, &ids, &count);

    if (r)
        return trace(r);
    QuestionShown *shown = NEW_ARRAY(work_arena(work), QuestionShown, count + 1);
    for (size_t i = 0; !r && i < count; i++) {
        CaseQuestionGetRow row;
        bool may;

        r = work_may(work, S("question.show"), ids[i].id, &may);
        if (r || !may)
            continue;
        r = question_load(work, ids[i].id, &row);
        if (!r)
            r = fill_question(work, ids[i].id, &row, &shown[answer->question_count++]);
    }
    answer->questions = shown;
    return r ? trace(r) : 0;
}

/* Of all cases: what waits for an answer of the asking person's organisation. */
int question_waiting(Work *work, const void *params, void *reply)
{
    const QuestionWaitingParams *wanted = params;
    QuestionListReply *answer = reply;
    ListPage page;
    ListQuery query = { .list = S(QUESTION_LIST),
                        .subject_kind = S("question"),
                        .limit = wanted->limit,
                        .after = wanted->after };

    int r = work_list(work, &query, &page);
    if (r)
        return r < 0 ? trace(r) : r;
    QuestionShown *shown = NEW_ARRAY(work_arena(work), QuestionShown, page.count + 1);
    for (size_t i = 0; !r && i < page.count; i++) {
        CaseQuestionGetRow row;

        r = question_load(work, page.rows[i].subject, &row);
        if (!r)
            r = fill_question(work, page.rows[i].subject, &row, &shown[answer->question_count++]);
    }
    answer->questions = shown;
    answer->next = page.next;
    return r ? trace(r) : 0;
}
