/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

/*
 * item.state, item.correct, item.retract, item.ask, item.answer: who says what about a fact.
 *
 * Nothing is overwritten. Two statements that do not agree stand beside each other, and the fact is
 * disputed, until the organisation that made one corrects or retracts it, or the organisation that
 * keeps the item sets one aside.
 */

_Static_assert((int)ITEM_SAYINGS_MAX <= (int)WORK_DOCUMENTS_MAX, "the documents of one call");

static int witness_of(Work *work, const Item *item, Str line, Str fact, const Witness *witness,
                      ItemStated *ret_stated)
{
    if (!item_witness(work, item, line, fact, witness, ret_stated))
        return WORK_E_INVALID;
    int r = item_own_organisation(work, &ret_stated->organisation);
    if (!r && !hash_is_none(witness->document))
        r = work_take_document(work, S("/document"), witness->document);
    return r < 0 ? trace(r) : r;
}

static int enter_saying(Work *work, const Item *item, const Saying *saying, Id *ret_statement)
{
    ItemStated stated;
    int r = witness_of(work, item, saying->line, saying->fact, &saying->witness, &stated);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.stated"), item->id, &stated);
    *ret_statement = stated.statement;
    return 0;
}

int item_state(Work *work, const void *params, void *reply)
{
    const StateParams *state = params;
    Item item;
    Id first;
    int r = item_enter(work, state->item, S("item.state"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    int refusal = enter_saying(work, &item, &state->first, &first);
    for (size_t i = 0; i < state->more_count && refusal >= 0; i++) {
        Id more;
        r = enter_saying(work, &item, &state->more[i], &more);
        refusal = r ? r : refusal;
    }
    if (refusal)
        return refusal < 0 ? trace(refusal) : refusal;
    item_reply(reply, &item, ITEM_OPEN, first);
    return 0;
}

/* ---- correcting ------------------------------------------------------------------------------ */

/* A statement of this item that still stands. 0, WORK_E_NOT_FOUND, _CONFLICT, or a fault. */
static int standing(Work *work, const Item *item, Id id, StatementGetRow *ret_row)
{
    bool found;
    int r = statement_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->item, item->id))
        return item_refuse(work, WORK_E_NOT_FOUND, S("/statement"),
                           PHRASE_CASEWORK_NO_SUCH_STATEMENT, PHRASE_NONE, S(""));
    if (ret_row->ended)
        return item_refuse(work, WORK_E_CONFLICT, S("/statement"), PHRASE_CASEWORK_STATEMENT_ENDED,
                           PHRASE_CASEWORK_STATEMENT_ENDED_REMEDY, S(""));
    return 0;
}

int item_correct(Work *work, const void *params, void *reply)
{
    const CorrectParams *correct = params;
    ItemCorrected corrected = { .corrected = correct->statement, .reason = correct->reason };
    StatementGetRow row;
    Item item;
    int r = item_enter(work, correct->item, S("item.correct"), &item);
    if (!r)
        r = standing(work, &item, correct->statement, &row);
    if (!r)
        r = witness_of(work, &item, row.line, row.fact, &correct->witness, &corrected.statement);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_eq(row.organisation, corrected.statement.organisation))
        return item_refuse(work, WORK_E_RULE, S("/statement"), PHRASE_CASEWORK_NOT_YOURS,
                           PHRASE_CASEWORK_NOT_YOURS_REMEDY, S(""));
    corrected.statement.question = row.question;
    work_event(work, S("item.corrected"), item.id, &corrected);
    item_reply(reply, &item, ITEM_OPEN, corrected.statement.statement);
    return 0;
}

/* Does another statement that stands say something else about the same? */
static int is_disputed(Work *work, const Item *item, const StatementGetRow *row, bool *ret_disputed)
{
    const StatementsOfRow *rows;
    size_t count;
    int r = item_statements(work_db(work), work_arena(work), item->id, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    *ret_disputed = false;
    for (size_t i = 0; i < count; i++) {
        bool same_line = str_eq(rows[i].line, row->line) ||
                         str_eq(rows[i].line, S(ITEM_LINE_ALL)) ||
                         str_eq(row->line, S(ITEM_LINE_ALL));
        if (!rows[i].ended && same_line && str_eq(rows[i].fact, row->fact) &&
            !str_eq(rows[i].value, row->value))
            *ret_disputed = true;
    }
    return 0;
}

/* Its owner may always; who keeps the item, to settle a dispute. */
static int may_retract(Work *work, const Item *item, const StatementGetRow *row,
                       bool *ret_set_aside)
{
    Id own;
    bool disputed;
    int r = item_own_organisation(work, &own);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_set_aside = !id_eq(own, row->organisation);
    if (!*ret_set_aside)
        return 0;
    r = is_disputed(work, item, row, &disputed);
    if (r)
        return trace(r);
    if (disputed && id_eq(own, item_organisation(item->description.organisations, 0)))
        return 0;
    return item_refuse(work, WORK_E_RULE, S("/statement"), PHRASE_CASEWORK_NOT_YOURS,
                       PHRASE_CASEWORK_NOT_YOURS_REMEDY, S(""));
}

int item_retract(Work *work, const void *params, void *reply)
{
    const RetractParams *retract = params;
    ItemRetracted retracted = { .statement = retract->statement, .reason = retract->reason };
    StatementGetRow row;
    Item item;
    int r = item_enter(work, retract->item, S("item.retract"), &item);
    if (!r)
        r = standing(work, &item, retract->statement, &row);
    if (!r)
        r = may_retract(work, &item, &row, &retracted.set_aside);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.retracted"), item.id, &retracted);
    item_reply(reply, &item, ITEM_OPEN, retract->statement);
    return 0;
}

/* ---- asking ---------------------------------------------------------------------------------- */

/* The agency is one of the vocabulary's; the organisation that goes by its id answers for it. */
static int asked_agency(Work *work, Str id, ItemAsked *asked)
{
    const Rulebook *book = work_library(work)->book;
    const Agency *agency = NULL;

    for (size_t i = 0; i < book->agency_count; i++)
        if (str_eq(book->agencies[i].id, id))
            agency = &book->agencies[i];
    if (!agency)
        return item_refuse(work, WORK_E_INVALID, S("/agency"), PHRASE_CASEWORK_NO_SUCH_AGENCY,
                           PHRASE_CASEWORK_NO_SUCH_AGENCY_REMEDY, id);
    int r = work_find(work, S("organisation"), item_handle_of(work_arena(work), id),
                      &asked->organisation);
    if (r < 0)
        return trace(r);
    if (r)
        return item_refuse(work, WORK_E_INVALID, S("/agency"), PHRASE_CASEWORK_AGENCY_ABSENT,
                           PHRASE_CASEWORK_AGENCY_ABSENT_REMEDY, id);
    asked->agency = agency->id;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        asked->agency_name.in[lang] = label_in(agency->label, (Lang)lang, agency->id);
    return 0;
}

static bool asked_about(Work *work, const Item *item, ItemAsked *asked)
{
    bool good = true;
    if (!item_has_line(item, asked->line)) {
        work_finding(work, S("/line"), PHRASE_CASEWORK_NO_SUCH_LINE,
                     PHRASE_CASEWORK_NO_SUCH_LINE_REMEDY, asked->line);
        good = false;
    }
    if (!asked->fact.len && !asked->words.len) {
        work_finding(work, S("/words"), PHRASE_CASEWORK_ASKS_NOTHING,
                     PHRASE_CASEWORK_ASKS_NOTHING_REMEDY, S(""));
        good = false;
    }
    int32_t fact = asked->fact.len ? item_fact(work, asked->fact) : -1;
    if (fact >= 0)
        asked->fact_name = item_label(&work_library(work)->book->facts[fact]);
    return good && (fact >= 0 || !asked->fact.len);
}

int item_ask(Work *work, const void *params, void *reply)
{
    const AskParams *ask = params;
    Item item;
    ItemAsked asked = {
        .question = work_new_id(work),
        .line = ask->line.len ? ask->line : S("1"),
        .fact = ask->fact,
        .words = ask->words,
        .due = ask->due,
    };
    int r = item_enter(work, ask->item, S("item.ask"), &item);
    if (r)
        return r < 0 ? trace(r) : r;
    bool good = asked_about(work, &item, &asked);
    r = asked_agency(work, ask->agency, &asked);
    if (r < 0)
        return trace(r);
    if (r || !good)
        return WORK_E_INVALID;
    work_event(work, S("item.asked"), item.id, &asked);
    item_reply(reply, &item, ITEM_OPEN, asked.question);
    return 0;
}

/* ---- answering ------------------------------------------------------------------------------- */

static int open_question(Work *work, const Item *item, Id id, QuestionGetRow *ret_row)
{
    bool found;
    Id own;
    int r = question_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(ret_row->item, item->id))
        return item_refuse(work, WORK_E_NOT_FOUND, S("/question"), PHRASE_CASEWORK_NO_SUCH_QUESTION,
                           PHRASE_NONE, S(""));
    if (ret_row->answered)
        return item_refuse(work, WORK_E_CONFLICT, S("/question"), PHRASE_CASEWORK_IS_ANSWERED,
                           PHRASE_CASEWORK_IS_ANSWERED_REMEDY, S(""));
    r = item_own_organisation(work, &own);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_eq(own, ret_row->organisation))
        return item_refuse(work, WORK_E_RULE, S("/question"), PHRASE_CASEWORK_NOT_ASKED,
                           PHRASE_CASEWORK_NOT_ASKED_REMEDY, ret_row->agency);
    return 0;
}

/* An answer with a value is a statement, by the agency unless it names somebody else. */
static int answer_statement(Work *work, const Item *item, const QuestionGetRow *row,
                            const AnswerParams *answer, ItemAnswered *answered)
{
    Witness witness = answer->witness;
    ItemStated stated;

    if (!row->fact.len)
        return item_refuse(work, WORK_E_INVALID, S("/value"), PHRASE_CASEWORK_ASKS_NO_FACT,
                           PHRASE_CASEWORK_ASKS_NO_FACT_REMEDY, S(""));
    if (!witness.by.len)
        witness.by = row->agency;
    int r = witness_of(work, item, row->line, row->fact, &witness, &stated);
    if (r)
        return r < 0 ? trace(r) : r;
    stated.question = answer->question;
    answered->statement = stated.statement;
    work_event(work, S("item.stated"), item->id, &stated);
    return 0;
}

int item_answer(Work *work, const void *params, void *reply)
{
    const AnswerParams *answer = params;
    ItemAnswered answered = { .question = answer->question, .words = answer->words };
    QuestionGetRow row;
    Item item;
    int r = item_enter(work, answer->item, S("item.answer"), &item);
    if (!r)
        r = open_question(work, &item, answer->question, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!answer->witness.value.len && !answer->words.len)
        return item_refuse(work, WORK_E_INVALID, S("/words"), PHRASE_CASEWORK_ANSWERS_NOTHING,
                           PHRASE_CASEWORK_ANSWERS_NOTHING_REMEDY, S(""));
    if (answer->witness.value.len)
        r = answer_statement(work, &item, &row, answer, &answered);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.answered"), item.id, &answered);
    item_reply(reply, &item, ITEM_OPEN, answered.statement);
    return 0;
}
