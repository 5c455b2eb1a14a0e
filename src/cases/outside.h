/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * outside - the buying government and the suppliers, at their own side of a case
 *
 * An organisation is let in to one case, on one side, by those who handle the case; a supplier with
 * the lines that are its own. What it may see of the case is a VIEW of the access document, picked
 * by the side; nothing here decides that. It may be asked questions, which it alone sees and
 * answers. A letter of request comes before there is a case: it waits at the organisation it was
 * sent to until that opened a case for it, or declined it.
 *
 * Whoever is shut out again sees the case no more from then on; what they were shown is in the
 * journal.
 */
#pragma once

#include "cases/case_events.h"
#include "cases/case_params.h"

#include "action/action.h"

typedef enum OutsideSide { SIDE_BUYER, SIDE_SUPPLIER, OUTSIDE_SIDES } OutsideSide;
typedef enum LetterState {
    LETTER_OPEN,
    LETTER_TAKEN_UP,
    LETTER_DECLINED,
    LETTER_STATES
} LetterState;

enum { PARTY_LINES_MAX = 1000, QUESTIONS_MAX = 100000 };

extern const Str outside_side_words[OUTSIDE_SIDES], letter_state_words[LETTER_STATES];
extern const Phrase outside_side_phrases[OUTSIDE_SIDES], letter_state_phrases[LETTER_STATES];

/* ---- what happened --------------------------------------------------------------------------- */

typedef struct PartyAdmitted { /* case.admitted 1 */
    Id organisation;
    int32_t side;
    const Str *lines;
    size_t line_count;
} PartyAdmitted;

typedef struct PartyShutOut { /* case.shut-out 1 */
    Id organisation;
    Str reason;
} PartyShutOut;

typedef struct QuestionPut { /* question.put 1 */
    Id file, organisation;
    int32_t side;
    Str words;
    Date due;
} QuestionPut;

typedef struct QuestionAnswered { /* question.answered 1 */
    Str words;
} QuestionAnswered;

typedef struct LetterSubmitted { /* letter.submitted 1 */
    Id sender, receiver;
    Str country, reference, title, words, end_use;
    Date wanted_by;
} LetterSubmitted;

typedef struct LetterSettled { /* letter.taken-up 1, letter.declined 1 */
    Id file;                   /* the case; of a letter that was declined none */
    Str reason;                /* why it was declined */
} LetterSettled;

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct CaseAdmitParams {
    Id file;
    Str organisation; /* handle or id */
    int32_t side;
    const Str *lines; /* a supplier's own */
    size_t line_count;
} CaseAdmitParams;

typedef struct CaseShutOutParams {
    Id file;
    Str organisation, reason;
} CaseShutOutParams;

typedef struct OfferSignParams {
    Id file;
    Hash hash; /* of the terms that are signed */
    Str reference;
} OfferSignParams;

typedef struct QuestionPutParams {
    Id file;
    Str organisation, words;
    Date due;
} QuestionPutParams;

typedef struct QuestionAnswerParams {
    Id question;
    Str words;
} QuestionAnswerParams;

typedef struct QuestionParams {
    Id question;
} QuestionParams;

typedef struct LetterSubmitParams {
    Str organisation; /* to which */
    Str country, reference, title, words, end_use;
    Date wanted_by;
} LetterSubmitParams;

typedef struct LetterTakeUpParams {
    Id letter;
    Str file; /* the case opened for it: number or id */
} LetterTakeUpParams;

typedef struct LetterDeclineParams {
    Id letter;
    Str reason;
} LetterDeclineParams;

typedef struct LetterParams {
    Id letter;
} LetterParams;

typedef struct LetterListParams {
    int32_t state; /* absent: any */
    Str after;
    int64_t limit;
} LetterListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct AdmittedShown {
    Id organisation;
    Str handle, name;
    int32_t side;
    const Str *lines;
    size_t line_count;
} AdmittedShown;

typedef struct AdmittedReply {
    Str number;
    const AdmittedShown *parties;
    size_t party_count;
} AdmittedReply;

typedef struct QuestionReply {
    Id question;
} QuestionReply;

typedef struct QuestionShown {
    Id question, file;
    Str number, organisation; /* of the case; the handle of who is asked */
    int32_t side;
    Str words;
    Date due;
    Moment asked, answered; /* answered absent: not yet */
    Str answer;
    bool open, overdue;
} QuestionShown;

typedef struct QuestionListReply {
    const QuestionShown *questions;
    size_t question_count;
    Str next; /* of those that wait */
} QuestionListReply;

typedef struct QuestionWaitingParams {
    Str after;
    int64_t limit;
} QuestionWaitingParams;

typedef struct LetterReply {
    Id letter;
} LetterReply;

typedef struct LetterShown {
    Id letter;
    Str sender, receiver; /* handles */
    Moment at;
    Str country, reference, title, words, end_use;
    Date wanted_by;
    int32_t state;
    Str number, reason; /* of the case it became; why it was declined */
} LetterShown;

typedef struct LetterListReply {
    const LetterShown *letters;
    size_t letter_count;
    Str next;
} LetterListReply;

/* The offer as it was sent: what its addressee accepts. */
typedef struct OfferShown {
    Id file, document;
    Str number, designator, state;
    Hash hash;
    Date sent, expiry, signed_on;
    CaseVersion terms;
} OfferShown;

extern const Shape party_admitted_shape, party_shut_out_shape, question_put_shape,
    question_answered_shape, letter_submitted_shape, letter_settled_shape;
extern const Shape case_admit_params_shape, case_shut_out_params_shape, offer_sign_params_shape,
    question_put_params_shape, question_answer_params_shape, question_params_shape,
    question_waiting_params_shape, letter_submit_params_shape, letter_take_up_params_shape,
    letter_decline_params_shape, letter_params_shape, letter_list_params_shape;
extern const Shape admitted_reply_shape, question_reply_shape, question_shown_shape,
    question_list_reply_shape, letter_reply_shape, letter_shown_shape, letter_list_reply_shape,
    offer_shown_shape;
