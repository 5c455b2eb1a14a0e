/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/outside.h"
#include "phrases_cases.h"
#include "phrases_outside.h"

const Str outside_side_words[OUTSIDE_SIDES] = {
    [SIDE_BUYER] = STR("buyer"), [SIDE_SUPPLIER] = STR("supplier")
};
const Phrase outside_side_phrases[OUTSIDE_SIDES] = {
    [SIDE_BUYER] = PHRASE_OUTSIDE_SIDE_BUYER,
    [SIDE_SUPPLIER] = PHRASE_OUTSIDE_SIDE_SUPPLIER,
};
const Str letter_state_words[LETTER_STATES] = { [LETTER_OPEN] = STR("open"),
                                                [LETTER_TAKEN_UP] = STR("taken-up"),
                                                [LETTER_DECLINED] = STR("declined") };
const Phrase letter_state_phrases[LETTER_STATES] = {
    [LETTER_OPEN] = PHRASE_OUTSIDE_LETTER_OPEN,
    [LETTER_TAKEN_UP] = PHRASE_OUTSIDE_LETTER_TAKEN_UP,
    [LETTER_DECLINED] = PHRASE_OUTSIDE_LETTER_DECLINED,
};

#define OPTIONAL .optional = true
#define CODE .max = CASE_CODE_MAX
#define LINE_BYTES_MAX 4
#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define QUESTION_OF(Struct) \
    ID(Struct, question, "question", .optional = false, .help = PHRASE_OUTSIDE_FIELD_QUESTION)
#define LETTER_OF(Struct) \
    ID(Struct, letter, "letter", .optional = false, .help = PHRASE_OUTSIDE_FIELD_LETTER)
#define ORGANISATION(Struct, member, name, told) \
    TEXT(Struct, member, name, .max = CASE_WORD_MAX, .help = (told))
#define SIDE(Struct) \
    CHOICE(Struct, side, "side", outside_side_words, .choice_labels = outside_side_phrases, \
           .help = PHRASE_OUTSIDE_FIELD_SIDE)
#define LINES(Struct) \
    TEXTS(Struct, lines, line_count, "lines", .max = PARTY_LINES_MAX, .item_max = LINE_BYTES_MAX, \
          OPTIONAL, .help = PHRASE_OUTSIDE_FIELD_LINES)
#define WORDS(Struct, member, name, told, ...) \
    TEXT(Struct, member, name, .max = CASE_WORDS_MAX, .long_text = true, .help = (told), \
         __VA_ARGS__)
#define DUE(Struct) DATE(Struct, due, "due", .optional = false, .help = PHRASE_OUTSIDE_FIELD_DUE)

/* ---- events ---------------------------------------------------------------------------------- */

static const Field admitted_fields[] = {
    ID(PartyAdmitted, organisation, "organisation", .optional = false),
    SIDE(PartyAdmitted),
    LINES(PartyAdmitted),
};
const Shape party_admitted_shape = SHAPE(PartyAdmitted, "party-admitted", admitted_fields);

static const Field shut_out_fields[] = {
    ID(PartyShutOut, organisation, "organisation", .optional = false),
    WORDS(PartyShutOut, reason, "reason", PHRASE_CASES_FIELD_REASON, .erasable = true),
};
const Shape party_shut_out_shape = SHAPE(PartyShutOut, "party-shut-out", shut_out_fields);

static const Field put_fields[] = {
    CASE_OF(QuestionPut),
    ID(QuestionPut, organisation, "organisation", .optional = false),
    SIDE(QuestionPut),
    WORDS(QuestionPut, words, "words", PHRASE_OUTSIDE_FIELD_WORDS, .erasable = true),
    DUE(QuestionPut),
};
const Shape question_put_shape = SHAPE(QuestionPut, "question-put", put_fields);

static const Field answered_fields[] = {
    WORDS(QuestionAnswered, words, "words", PHRASE_OUTSIDE_FIELD_ANSWER, .erasable = true),
};
const Shape question_answered_shape = SHAPE(QuestionAnswered, "question-answered", answered_fields);

/* What a letter says; `...`: how the texts are kept. */
#define LETTER_SAYS(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_CASES_FIELD_COUNTRY), \
        TEXT(Struct, reference, "reference", .max = CASE_NAME_MAX, \
             .help = PHRASE_OUTSIDE_FIELD_REFERENCE), \
        TEXT(Struct, title, "title", .max = CASE_NAME_MAX, .help = PHRASE_OUTSIDE_FIELD_TITLE, \
             __VA_ARGS__), \
        WORDS(Struct, words, "words", PHRASE_OUTSIDE_FIELD_ASKED, __VA_ARGS__), \
        WORDS(Struct, end_use, "end-use", PHRASE_OUTSIDE_FIELD_END_USE, __VA_ARGS__), \
        DATE(Struct, wanted_by, "wanted-by", OPTIONAL, .help = PHRASE_OUTSIDE_FIELD_WANTED_BY)

static const Field submitted_fields[] = {
    ID(LetterSubmitted, sender, "sender", .optional = false),
    ID(LetterSubmitted, receiver, "receiver", .optional = false),
    LETTER_SAYS(LetterSubmitted, .erasable = true),
};
const Shape letter_submitted_shape = SHAPE(LetterSubmitted, "letter-submitted", submitted_fields);

static const Field settled_fields[] = {
    ID(LetterSettled, file, "case", OPTIONAL),
    WORDS(LetterSettled, reason, "reason", PHRASE_CASES_FIELD_REASON, .erasable = true, OPTIONAL),
};
const Shape letter_settled_shape = SHAPE(LetterSettled, "letter-settled", settled_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field admit_fields[] = {
    CASE_OF(CaseAdmitParams),
    ORGANISATION(CaseAdmitParams, organisation, "organisation", PHRASE_OUTSIDE_FIELD_ORGANISATION),
    SIDE(CaseAdmitParams),
    LINES(CaseAdmitParams),
};
const Shape case_admit_params_shape = SHAPE(CaseAdmitParams, "case-admit", admit_fields);

static const Field shut_params_fields[] = {
    CASE_OF(CaseShutOutParams),
    ORGANISATION(CaseShutOutParams, organisation, "organisation",
                 PHRASE_OUTSIDE_FIELD_ORGANISATION),
    WORDS(CaseShutOutParams, reason, "reason", PHRASE_CASES_FIELD_REASON, .optional = false),
};
const Shape case_shut_out_params_shape =
    SHAPE(CaseShutOutParams, "case-shut-out", shut_params_fields);

static const Field sign_fields[] = {
    CASE_OF(OfferSignParams),
    HASH(OfferSignParams, hash, "hash", .optional = false, .help = PHRASE_OUTSIDE_FIELD_HASH),
    TEXT(OfferSignParams, reference, "reference", .max = CASE_NAME_MAX,
         .help = PHRASE_OUTSIDE_FIELD_REFERENCE),
};
const Shape offer_sign_params_shape = SHAPE(OfferSignParams, "offer-sign", sign_fields);

static const Field put_params_fields[] = {
    CASE_OF(QuestionPutParams),
    ORGANISATION(QuestionPutParams, organisation, "organisation", PHRASE_OUTSIDE_FIELD_ASKED_WHOM),
    WORDS(QuestionPutParams, words, "words", PHRASE_OUTSIDE_FIELD_WORDS, .optional = false),
    DUE(QuestionPutParams),
};
const Shape question_put_params_shape = SHAPE(QuestionPutParams, "question-put", put_params_fields);

static const Field answer_params_fields[] = {
    QUESTION_OF(QuestionAnswerParams),
    WORDS(QuestionAnswerParams, words, "words", PHRASE_OUTSIDE_FIELD_ANSWER, .optional = false),
};
const Shape question_answer_params_shape =
    SHAPE(QuestionAnswerParams, "question-answer", answer_params_fields);

static const Field question_params_fields[] = { QUESTION_OF(QuestionParams) };
const Shape question_params_shape =
    SHAPE(QuestionParams, "question-params", question_params_fields);

static const Field waiting_fields[] = {
    CASE_PAGE(QuestionWaitingParams),
};
const Shape question_waiting_params_shape =
    SHAPE(QuestionWaitingParams, "question-waiting", waiting_fields);

static const Field submit_fields[] = {
    ORGANISATION(LetterSubmitParams, organisation, "organisation", PHRASE_OUTSIDE_FIELD_TO),
    LETTER_SAYS(LetterSubmitParams, .optional = false),
};
const Shape letter_submit_params_shape = SHAPE(LetterSubmitParams, "letter-submit", submit_fields);

static const Field take_up_fields[] = {
    LETTER_OF(LetterTakeUpParams),
    TEXT(LetterTakeUpParams, file, "case", .max = CASE_WORD_MAX,
         .help = PHRASE_OUTSIDE_FIELD_BECAME),
};
const Shape letter_take_up_params_shape =
    SHAPE(LetterTakeUpParams, "letter-take-up", take_up_fields);

static const Field decline_fields[] = {
    LETTER_OF(LetterDeclineParams),
    WORDS(LetterDeclineParams, reason, "reason", PHRASE_CASES_FIELD_REASON, .optional = false),
};
const Shape letter_decline_params_shape =
    SHAPE(LetterDeclineParams, "letter-decline", decline_fields);

static const Field letter_params_fields[] = { LETTER_OF(LetterParams) };
const Shape letter_params_shape = SHAPE(LetterParams, "letter-params", letter_params_fields);

#define STATE(Struct, ...) \
    CHOICE(Struct, state, "state", letter_state_words, .choice_labels = letter_state_phrases, \
           .help = PHRASE_CASES_FIELD_STATE, __VA_ARGS__)

static const Field list_params_fields[] = {
    STATE(LetterListParams, OPTIONAL),
    CASE_PAGE(LetterListParams),
};
const Shape letter_list_params_shape = SHAPE(LetterListParams, "letter-list", list_params_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field party_fields[] = {
    ID(AdmittedShown, organisation, "organisation", .optional = false,
       .help = PHRASE_OUTSIDE_FIELD_ORGANISATION),
    TEXT(AdmittedShown, handle, "handle", .max = CASE_WORD_MAX, .help = PHRASE_OUTSIDE_HANDLE),
    TEXT(AdmittedShown, name, "name", .max = CASE_NAME_MAX, .help = PHRASE_OUTSIDE_NAME),
    SIDE(AdmittedShown),
    LINES(AdmittedShown),
};
static const Shape party_shape = SHAPE(AdmittedShown, "admitted", party_fields);

#define NUMBER(Struct, ...) \
    TEXT(Struct, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER, __VA_ARGS__)

static const Field parties_fields[] = {
    NUMBER(AdmittedReply, .optional = false),
    LIST(AdmittedReply, parties, party_count, "parties", AdmittedShown, party_shape,
         .max = QUESTIONS_MAX, OPTIONAL, .help = PHRASE_OUTSIDE_PARTIES),
};
const Shape admitted_reply_shape = SHAPE(AdmittedReply, "admitted-reply", parties_fields);

static const Field question_reply_fields[] = { QUESTION_OF(QuestionReply) };
const Shape question_reply_shape = SHAPE(QuestionReply, "question-reply", question_reply_fields);

static const Field question_fields[] = {
    QUESTION_OF(QuestionShown),
    CASE_OF(QuestionShown),
    NUMBER(QuestionShown, .optional = false),
    ORGANISATION(QuestionShown, organisation, "organisation", PHRASE_OUTSIDE_FIELD_ASKED_WHOM),
    SIDE(QuestionShown),
    WORDS(QuestionShown, words, "words", PHRASE_OUTSIDE_FIELD_WORDS, .optional = false),
    DUE(QuestionShown),
    MOMENT(QuestionShown, asked, "asked", .optional = false, .help = PHRASE_OUTSIDE_ASKED_AT),
    MOMENT(QuestionShown, answered, "answered", OPTIONAL, .help = PHRASE_OUTSIDE_ANSWERED_AT),
    WORDS(QuestionShown, answer, "answer", PHRASE_OUTSIDE_FIELD_ANSWER, OPTIONAL),
    BOOL(QuestionShown, open, "open", .help = PHRASE_OUTSIDE_OPEN),
    BOOL(QuestionShown, overdue, "overdue", .help = PHRASE_CASES_SHOWN_OVERDUE),
};
const Shape question_shown_shape = SHAPE(QuestionShown, "question-shown", question_fields);

static const Field questions_fields[] = {
    LIST(QuestionListReply, questions, question_count, "questions", QuestionShown,
         question_shown_shape, .max = QUESTIONS_MAX, OPTIONAL, .help = PHRASE_OUTSIDE_QUESTIONS),
    CASE_PAGE_NEXT(QuestionListReply),
};
const Shape question_list_reply_shape = SHAPE(QuestionListReply, "questions", questions_fields);

static const Field letter_reply_fields[] = { LETTER_OF(LetterReply) };
const Shape letter_reply_shape = SHAPE(LetterReply, "letter-reply", letter_reply_fields);

static const Field letter_fields[] = {
    LETTER_OF(LetterShown),
    ORGANISATION(LetterShown, sender, "sender", PHRASE_OUTSIDE_FROM),
    ORGANISATION(LetterShown, receiver, "receiver", PHRASE_OUTSIDE_FIELD_TO),
    MOMENT(LetterShown, at, "at", .optional = false, .help = PHRASE_OUTSIDE_SENT_AT),
    LETTER_SAYS(LetterShown, .optional = false),
    STATE(LetterShown, .optional = false),
    NUMBER(LetterShown, OPTIONAL),
    WORDS(LetterShown, reason, "reason", PHRASE_CASES_FIELD_REASON, OPTIONAL),
};
const Shape letter_shown_shape = SHAPE(LetterShown, "letter-shown", letter_fields);

static const Field letters_fields[] = {
    LIST(LetterListReply, letters, letter_count, "letters", LetterShown, letter_shown_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_OUTSIDE_LETTERS),
    CASE_PAGE_NEXT(LetterListReply),
};
const Shape letter_list_reply_shape = SHAPE(LetterListReply, "letters", letters_fields);

static const Field offer_fields[] = {
    CASE_OF(OfferShown),
    ID(OfferShown, document, "document", .optional = false, .help = PHRASE_OUTSIDE_OFFER),
    NUMBER(OfferShown, .optional = false),
    TEXT(OfferShown, designator, "designator", CODE, .help = PHRASE_OUTSIDE_OFFER_DESIGNATOR),
    TEXT(OfferShown, state, "state", .max = CASE_WORD_MAX, .help = PHRASE_CASES_FIELD_STATE),
    HASH(OfferShown, hash, "hash", .optional = false, .help = PHRASE_CASES_SHOWN_HASH),
    DATE(OfferShown, sent, "sent", .optional = false, .help = PHRASE_OUTSIDE_OFFER_SENT),
    DATE(OfferShown, expiry, "expiry", OPTIONAL, .help = PHRASE_OUTSIDE_OFFER_EXPIRY),
    DATE(OfferShown, signed_on, "signed-on", OPTIONAL, .help = PHRASE_OUTSIDE_OFFER_SIGNED),
    RECORD(OfferShown, terms, "terms", CaseVersion, version_shape, .optional = false,
           .help = PHRASE_OUTSIDE_OFFER_TERMS),
};
const Shape offer_shown_shape = SHAPE(OfferShown, "offer-shown", offer_fields);
