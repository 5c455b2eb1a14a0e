/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "phrases_deliveries.h"

/*
 * discrepancy.answer, discrepancy.ask-again, discrepancy.contest, discrepancy.credit,
 * discrepancy.close: what a report is answered with, what the buyer says to it, and the money,
 * which another person gives than the one who answered.
 */

static int load(Work *work, Id id, DiscrepancyGetRow *ret_row, const CaseFile **ret_file)
{
    int r = discrepancy_load(work, id, ret_row);
    if (!r)
        r = case_load(work, ret_row->case_file, ret_file);
    return r < 0 ? trace(r) : r;
}

static void replied(Work *work, const CaseFile *file, const DiscrepancyGetRow *row, Str state,
                    Id id, CaseReply *reply)
{
    case_reply(reply, file, state, id);
    reply->number = discrepancy_number(work, file, row);
}

static bool pass_on(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next)
        work_pass_on(work, S(""), at);
    return findings->error_count == 0;
}

/* ---- answering ------------------------------------------------------------------------------- */

/* What was given already is not taken back by another answer. */
static int check_answer(Work *work, const CaseFile *file, const DiscrepancyGetRow *row,
                        const DiscrepancyReply *code, Money amount)
{
    Findings findings = { .arena = work_arena(work) };
    DiscrepancyAnswer answer;
    if (!discrepancy_stands(work, file, row, &answer))
        return WORK_E_RULE;
    (void)!discrepancy_reply_check(&answer, code, amount, &findings);
    if (!pass_on(work, &findings)) {
        Text why = text_open(work_arena(work), CASE_NAME_MAX);
        discrepancy_explain(&why, &answer, work_lang(work));
        work_finding(work, S(""), PHRASE_DELIVERIES_STANDS_SO, PHRASE_NONE, text_str(&why));
        return WORK_E_RULE;
    }
    if (row->credited > 0 && (code->money != MONEY_CREDIT || amount.minor < row->credited))
        return case_refuse(work, WORK_E_RULE, S("/amount"), PHRASE_DELIVERIES_BELOW_CREDIT,
                           PHRASE_NONE, S(""));
    return 0;
}

int discrepancy_answer(Work *work, const void *params, void *reply)
{
    const DiscrepancyAnswerParams *wanted = params;
    const DiscrepancyReply *code = discrepancy_reply(wanted->code);
    const CaseFile *file;
    DiscrepancyGetRow row;
    int r = load(work, wanted->discrepancy, &row, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    Money amount = { 0, case_account(file).currency };
    if (!code)
        return case_refuse(work, WORK_E_INVALID, S("/code"), PHRASE_DELIVERIES_NO_CODE,
                           PHRASE_DELIVERIES_NO_CODE_REMEDY, wanted->code);
    if (wanted->amount.len && money_read(wanted->amount, amount.currency, &amount) != 0)
        return case_refuse(work, WORK_E_INVALID, S("/amount"), PHRASE_DELIVERIES_NO_SUM,
                           PHRASE_NONE, wanted->amount);
    r = check_answer(work, file, &row, code, amount);
    if (r)
        return r;
    DiscrepancyAnswered answered = { work_step_into(work), code->code, amount.minor, wanted->words,
                                     work_today(work) };
    work_event(work, S("discrepancy.answered"), wanted->discrepancy, &answered);
    replied(work, file, &row, answered.state, wanted->discrepancy, reply);
    return 0;
}

/* ---- what the buyer says to it --------------------------------------------------------------- */

static int go_on(Work *work, const DiscrepancyStepParams *wanted, DiscrepancyStage into,
                 void *reply)
{
    Findings findings = { .arena = work_arena(work) };
    DiscrepancyMoved moved = { work_step_name(work), work_step_into(work), into, false,
                               wanted->words,        work_today(work) };
    const CaseFile *file;
    DiscrepancyGetRow row;
    int r = load(work, wanted->discrepancy, &row, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!discrepancy_stage_check((DiscrepancyStage)row.stage, into, discrepancy_reply(row.reply),
                                 &findings)) {
        (void)pass_on(work, &findings);
        return WORK_E_CONFLICT;
    }
    work_event(work, S("discrepancy.moved"), wanted->discrepancy, &moved);
    row.stage = into;
    replied(work, file, &row, moved.state, wanted->discrepancy, reply);
    return 0;
}

int discrepancy_ask_again(Work *work, const void *params, void *reply)
{
    int r = go_on(work, params, DISCREPANCY_RECONSIDERED, reply);
    return r < 0 ? trace(r) : r;
}

int discrepancy_contest(Work *work, const void *params, void *reply)
{
    int r = go_on(work, params, DISCREPANCY_CONTESTED, reply);
    return r < 0 ? trace(r) : r;
}

int discrepancy_close(Work *work, const void *params, void *reply)
{
    const DiscrepancyStepParams *wanted = params;
    const CaseFile *file;
    DiscrepancyGetRow row;
    int r = load(work, wanted->discrepancy, &row, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    DiscrepancyMoved moved = { work_step_name(work), work_step_into(work), row.stage, true,
                               wanted->words,        work_today(work) };
    work_event(work, S("discrepancy.moved"), wanted->discrepancy, &moved);
    replied(work, file, &row, moved.state, wanted->discrepancy, reply);
    return 0;
}

/* ---- money ----------------------------------------------------------------------------------- */

/* Whoever answered does not give the money too, nor does anybody in his name. */
static int check_second(Work *work, const DiscrepancyGetRow *row)
{
    const Id hands[] = { row->answerer, row->answered_for };
    bool same = false;
    for (size_t i = 0; i < COUNT_OF(hands); i++)
        same |= id_eq(work_actor(work), hands[i]) || id_eq(work_principal(work), hands[i]);
    if (!same)
        return 0;
    return case_refuse(work, WORK_E_RULE, S("/discrepancy"), PHRASE_DELIVERIES_SAME_PERSON,
                       PHRASE_DELIVERIES_SAME_PERSON_REMEDY, S(""));
}

static int check_owed(Work *work, const DiscrepancyGetRow *row)
{
    const DiscrepancyReply *code = discrepancy_reply(row->reply);
    if (code && code->money == MONEY_CREDIT && row->credited < row->allowed)
        return 0;
    return case_refuse(work, WORK_E_CONFLICT, S("/discrepancy"), PHRASE_DELIVERIES_NOTHING_OWED,
                       PHRASE_NONE, S(""));
}

int discrepancy_credit(Work *work, const void *params, void *reply)
{
    const DiscrepancyStepParams *wanted = params;
    DiscrepancyCredited credited;
    const CaseFile *file;
    DiscrepancyGetRow row;
    int r = load(work, wanted->discrepancy, &row, &file);
    if (!r)
        r = check_second(work, &row);
    if (!r)
        r = check_owed(work, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    CaseAccount account = case_account(file);
    CaseCredit credit = { row.line, row.allowed - row.credited, wanted->words,
                          discrepancy_number(work, file, &row) };
    r = books_case_credit(work, &account, &credit, &credited.entry);
    if (r)
        return r < 0 ? trace(r) : r;
    credited.minor = credit.minor;
    work_event(work, S("discrepancy.credited"), wanted->discrepancy, &credited);
    replied(work, file, &row, row.state, wanted->discrepancy, reply);
    return 0;
}
