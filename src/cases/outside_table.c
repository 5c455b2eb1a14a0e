/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/outside_parts.h"
#include "cases/supplier.h"
#include "phrases_outside.h"

/* What outsiders, questions and letters bring to the record. */

/* ---- rows that follow from events ------------------------------------------------------------ */

static Str joined(Arena *arena, const Str *lines, size_t count)
{
    Text text = text_open(arena, count * 8);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i ? S(" ") : S(""), lines[i]);
    return text_str(&text);
}

static int apply_admitted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PartyAdmitted *admitted = data;
    int r = case_party_put(db, event->subject, admitted->organisation, admitted->side,
                           joined(arena, admitted->lines, admitted->line_count), event->seq);
    if (!r)
        r = case_list_again(db, arena, event->subject);
    return r ? trace(r) : 0;
}

static int apply_shut_out(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PartyShutOut *shut = data;
    int r = case_party_drop(db, event->subject, shut->organisation);
    if (!r)
        r = case_list_again(db, arena, event->subject);
    return r ? trace(r) : 0;
}

static int apply_put(Db *db, Arena *arena, const Event *event, const void *data)
{
    const QuestionPut *put = data;
    int r = case_question_add(db, event->subject, event->seq, put->file, put->organisation,
                              put->side, put->words, put->due, event->at);
    if (!r)
        r = relation_put(db, &(Relation){ .list = S(QUESTION_LIST),
                                          .sort_key = relation_key(arena, event->seq),
                                          .scope = put->organisation,
                                          .subject = event->subject,
                                          .marking = MARKING_RESTRICTED });
    return r ? trace(r) : 0;
}

static int apply_answered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const QuestionAnswered *answered = data;
    (void)arena;
    int r = case_question_close(db, event->subject, answered->words, event->seq, event->at);
    if (!r)
        r = relation_drop(db, S(QUESTION_LIST), event->subject);
    return r ? trace(r) : 0;
}

static int list_letter(Db *db, Arena *arena, const Event *event, Id scope)
{
    int r = relation_put(db, &(Relation){ .list = S(LETTER_LIST),
                                          .sort_key = relation_key(arena, event->seq),
                                          .scope = scope,
                                          .subject = event->subject,
                                          .marking = MARKING_RESTRICTED });
    return r ? trace(r) : 0;
}

static int apply_submitted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LetterSubmitted *letter = data;
    const Id scopes[] = { id_none(), letter->sender, letter->receiver };
    int r = letter_add(db, event->subject, event->seq, event->at, letter->sender, letter->receiver,
                       letter->country, letter->reference, letter->title, letter->words,
                       letter->end_use, letter->wanted_by, LETTER_OPEN, id_none());
    for (size_t i = 0; !r && i < COUNT_OF(scopes); i++)
        r = list_letter(db, arena, event, scopes[i]);
    return r ? trace(r) : 0;
}

static int apply_taken_up(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LetterSettled *settled = data;
    (void)arena;
    int r = letter_settle(db, event->subject, LETTER_TAKEN_UP, settled->file, settled->reason);
    return r ? trace(r) : 0;
}

static int apply_declined(Db *db, Arena *arena, const Event *event, const void *data)
{
    const LetterSettled *settled = data;
    (void)arena;
    int r = letter_settle(db, event->subject, LETTER_DECLINED, id_none(), settled->reason);
    return r ? trace(r) : 0;
}

static int apply_identified(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InvoiceIdentified *identified = data;
    (void)arena;
    int r = id_is_none(identified->organisation)
                ? supplier_invoice_drop(db, event->subject)
                : supplier_invoice_put(db, event->subject, identified->file,
                                       identified->organisation, event->seq);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("case.admitted"), 1, STR("case"), &party_admitted_shape, apply_admitted, NULL,
      PHRASE_OUTSIDE_EVENT_ADMITTED },
    { STR("case.shut-out"), 1, STR("case"), &party_shut_out_shape, apply_shut_out, NULL,
      PHRASE_OUTSIDE_EVENT_SHUT_OUT },
    { STR("question.put"), 1, STR("question"), &question_put_shape, apply_put, NULL,
      PHRASE_OUTSIDE_EVENT_PUT },
    { STR("question.answered"), 1, STR("question"), &question_answered_shape, apply_answered, NULL,
      PHRASE_OUTSIDE_EVENT_ANSWERED },
    { STR("letter.submitted"), 1, STR("letter"), &letter_submitted_shape, apply_submitted, NULL,
      PHRASE_OUTSIDE_EVENT_SUBMITTED },
    { STR("letter.taken-up"), 1, STR("letter"), &letter_settled_shape, apply_taken_up, NULL,
      PHRASE_OUTSIDE_EVENT_TAKEN_UP },
    { STR("letter.declined"), 1, STR("letter"), &letter_settled_shape, apply_declined, NULL,
      PHRASE_OUTSIDE_EVENT_DECLINED },
    { STR("invoice.identified"), 1, STR("invoice"), &invoice_identified_shape, apply_identified,
      NULL, PHRASE_OUTSIDE_EVENT_IDENTIFIED },
};

static const Projection projections[] = {
    { STR("case_party"), STR("case_file, organisation") },
    { STR("case_question"), STR("id") },
    { STR("letter"), STR("id") },
    { STR("supplier_invoice"), STR("invoice") },
};

/* ---- operations ------------------------------------------------------------------------------ */

/* Who is let in is no step of the case's route: it is said at any time, of an ended case too. */
static const Operation operations[] = {
    CHANGE("case.admit", "admit-parties", case_admit_params_shape, case_reply_shape, case_admit,
           PHRASE_OUTSIDE_HELP_ADMIT, ABOUT("case"), .off_route = true),
    CHANGE("case.shut-out", "admit-parties", case_shut_out_params_shape, case_reply_shape,
           case_shut_out, PHRASE_OUTSIDE_HELP_SHUT_OUT, ABOUT("case"), .off_route = true),
    READ("case.admitted", "read", case_show_params_shape, admitted_reply_shape, case_admitted,
         PHRASE_OUTSIDE_HELP_ADMITTED, ABOUT("case"), .protected_read = true),
    READ("case.supplier-account", "read", supplier_account_params_shape,
         supplier_account_reply_shape, supplier_account_show, PHRASE_OUTSIDE_HELP_SUPPLIER_ACCOUNT,
         ABOUT("case"), .protected_read = true),
    CHANGE("invoice.identify", "keep-books", invoice_identify_params_shape, nothing_shape,
           invoice_identify, PHRASE_OUTSIDE_HELP_IDENTIFY, ABOUT("invoice")),
    READ("offer.show", "read", case_show_params_shape, offer_shown_shape, offer_show,
         PHRASE_OUTSIDE_HELP_OFFER, ABOUT("case"), .protected_read = true),
    CHANGE("offer.sign", "accept-offers", offer_sign_params_shape, case_reply_shape, offer_sign,
           PHRASE_OUTSIDE_HELP_SIGN, ABOUT("case"), .off_route = true),
    CHANGE("question.put", "ask-parties", question_put_params_shape, question_reply_shape,
           question_put, PHRASE_OUTSIDE_HELP_PUT, ABOUT("case"), .off_route = true),
    CHANGE("question.answer", "answer-questions", question_answer_params_shape,
           question_reply_shape, question_settle, PHRASE_OUTSIDE_HELP_ANSWER, ABOUT("question")),
    READ("question.show", "read", question_params_shape, question_shown_shape, question_show,
         PHRASE_OUTSIDE_HELP_QUESTION, ABOUT("question"), .protected_read = true),
    READ("question.list", "read", case_show_params_shape, question_list_reply_shape, question_list,
         PHRASE_OUTSIDE_HELP_QUESTIONS, ABOUT("case"), .protected_read = true),
    READ("question.waiting", "read", question_waiting_params_shape, question_list_reply_shape,
         question_waiting, PHRASE_OUTSIDE_HELP_WAITING, ABOUT_NOTHING),
    CHANGE("letter.submit", "submit-requests", letter_submit_params_shape, letter_reply_shape,
           letter_submit, PHRASE_OUTSIDE_HELP_SUBMIT, ABOUT_NOTHING),
    CHANGE("letter.take-up", "admit-parties", letter_take_up_params_shape, letter_reply_shape,
           letter_take_up, PHRASE_OUTSIDE_HELP_TAKE_UP, ABOUT("letter")),
    CHANGE("letter.decline", "admit-parties", letter_decline_params_shape, letter_reply_shape,
           letter_decline, PHRASE_OUTSIDE_HELP_DECLINE, ABOUT("letter")),
    READ("letter.show", "read", letter_params_shape, letter_shown_shape, letter_show,
         PHRASE_OUTSIDE_HELP_LETTER, ABOUT("letter"), .protected_read = true),
    READ("letter.list", "read", letter_list_params_shape, letter_list_reply_shape, letter_list,
         PHRASE_OUTSIDE_HELP_LETTERS, ABOUT_NOTHING),
};

/* ---- subjects -------------------------------------------------------------------------------- */

/* It is the case's to those who handle it; outside, only of the one who is asked. */
static int question_facts(Work *work, Id subject, AccessFacts *facts)
{
    CaseQuestionGetRow row;
    int r = question_load(work, subject, &row);

    if (!r)
        r = access_fact_as(facts, S("case"), row.case_file);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!id_eq(row.organisation, access_asks_for(facts))) {
        access_fact_organisations(facts, S("item-buyers"), NULL, 0);
        access_fact_organisations(facts, S("item-suppliers"), NULL, 0);
    }
    return 0;
}

static int letter_facts(Work *work, Id subject, AccessFacts *facts)
{
    LetterGetRow row;
    int r = letter_load(work, subject, &row);

    if (r)
        return r < 0 ? trace(r) : r;
    access_facts_of_one(facts, row.receiver, MARKING_RESTRICTED);
    access_fact_organisations(facts, S("item-buyers"), &row.sender, 1);
    access_fact_organisations(facts, S("item-suppliers"), NULL, 0);
    return 0;
}

static const SubjectKind subjects[] = {
    { .name = STR("question"), .facts = question_facts, .shown_by = STR("question.show") },
    { .name = STR("letter"), .facts = letter_facts, .shown_by = STR("letter.show") },
};

const Room outside_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_SUBJECTS(subjects),
    ROOM_PROJECTIONS(projections),
};
