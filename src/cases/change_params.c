/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/change_params.h"
#include "phrases_cases.h"
#include "phrases_changes.h"

enum { ROWS_MAX = 100000 };

#define OPTIONAL .optional = true
#define CODE .max = CASE_CODE_MAX
#define WORD .max = CASE_WORD_MAX
#define WORDS .max = CASE_WORDS_MAX, .long_text = true
#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define CHANGE_OF(Struct) \
    ID(Struct, change, "change", .optional = false, .help = PHRASE_CHANGES_FIELD_CHANGE)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_CASES_FIELD_REASON, __VA_ARGS__)
#define TERMS_OF(Struct, member, ...) \
    RECORD(Struct, member, "terms", CaseVersion, version_shape, \
           .help = PHRASE_CASES_FIELD_VERSION, __VA_ARGS__)
#define DIFFERENCES(Struct) \
    TEXTS(Struct, differences, difference_count, "differences", .max = ROWS_MAX, \
          .item_max = CASE_WORDS_MAX, OPTIONAL, .help = PHRASE_CHANGES_SHOWN_DIFFERENCES)

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field draft_fields[] = {
    CASE_OF(ChangeDraftParams),
    TERMS_OF(ChangeDraftParams, version, .optional = false),
};
const Shape change_draft_params_shape = SHAPE(ChangeDraftParams, "change-draft", draft_fields);

static const Field step_fields[] = { CHANGE_OF(ChangeStepParams),
                                     REASON(ChangeStepParams, OPTIONAL) };
const Shape change_step_params_shape = SHAPE(ChangeStepParams, "change-step", step_fields);

static const Field reason_fields[] = { CHANGE_OF(ChangeStepParams),
                                       REASON(ChangeStepParams, .optional = false) };
const Shape change_reason_params_shape = SHAPE(ChangeStepParams, "change-reason", reason_fields);

static const Field move_fields[] = {
    CHANGE_OF(ChangeMoveParams),
    TEXT(ChangeMoveParams, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    REASON(ChangeMoveParams, .optional = false),
};
const Shape change_move_params_shape = SHAPE(ChangeMoveParams, "change-move", move_fields);

static const Field show_fields[] = { CHANGE_OF(ChangeStepParams) };
const Shape change_show_params_shape = SHAPE(ChangeStepParams, "change-show", show_fields);

static const Field terms_fields[] = {
    CASE_OF(CaseTermsParams),
    DATE(CaseTermsParams, on, "on", OPTIONAL, .help = PHRASE_CHANGES_FIELD_ON),
    TEXT(CaseTermsParams, before, "before", CODE, OPTIONAL, .help = PHRASE_CHANGES_FIELD_BEFORE),
    TEXT(CaseTermsParams, after, "after", CODE, OPTIONAL, .help = PHRASE_CHANGES_FIELD_AFTER),
};
const Shape case_terms_params_shape = SHAPE(CaseTermsParams, "case-terms", terms_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = {
    CHANGE_OF(ChangeReply),
    TEXT(ChangeReply, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(ChangeReply, designator, "designator", CODE, .help = PHRASE_CASES_SHOWN_DESIGNATOR),
    TEXT(ChangeReply, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
};
const Shape change_reply_shape = SHAPE(ChangeReply, "change-reply", reply_fields);

static const Field shown_step_fields[] = {
    INT(ChangeStepShown, leaf, "leaf", .min = 0, .max = INT64_MAX, .help = PHRASE_CASES_SHOWN_LEAF),
    DATE(ChangeStepShown, day, "day", .optional = false, .help = PHRASE_CHANGES_SHOWN_DAY),
    TEXT(ChangeStepShown, operation, "operation", WORD, .help = PHRASE_CASES_SHOWN_OPERATION),
    TEXT(ChangeStepShown, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(ChangeStepShown, by, "by", .max = CASE_NAME_MAX, .help = PHRASE_CASES_SHOWN_BY),
    REASON(ChangeStepShown, OPTIONAL),
};
static const Shape shown_step_shape =
    SHAPE(ChangeStepShown, "change-step-shown", shown_step_fields);

static const Field next_fields[] = {
    TEXT(ShownNext, operation, "operation", WORD, .help = PHRASE_CASES_SHOWN_OPERATION),
    TEXT(ShownNext, title, "title", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_TITLE),
};
static const Shape next_shape = SHAPE(ShownNext, "change-next", next_fields);

#define DOCUMENT(Struct) \
    CHOICE(Struct, form, "form", version_form_words, .choice_labels = version_form_phrases, \
           .optional = false, .help = PHRASE_CASES_SHOWN_FORM), \
        HASH(Struct, hash, "hash", .optional = false, .help = PHRASE_CASES_SHOWN_HASH)

static const Field shown_fields[] = {
    CHANGE_OF(ChangeShown),
    CASE_OF(ChangeShown),
    TEXT(ChangeShown, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(ChangeShown, designator, "designator", CODE, .help = PHRASE_CASES_SHOWN_DESIGNATOR),
    TEXT(ChangeShown, route, "route", WORD, .help = PHRASE_CASES_FIELD_ROUTE),
    TEXT(ChangeShown, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(ChangeShown, state_title, "state-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_STATE_TITLE),
    DOCUMENT(ChangeShown),
    DATE(ChangeShown, sent, "sent", OPTIONAL, .help = PHRASE_CASES_SHOWN_SENT),
    INT(ChangeShown, received, "received-minor", .min = -INT64_MAX, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CHANGES_SHOWN_RECEIVED),
    DATE(ChangeShown, signed_on, "signed-on", OPTIONAL, .help = PHRASE_CASES_FIELD_SIGNED_ON),
    DATE(ChangeShown, implemented, "implemented", OPTIONAL, .help = PHRASE_CASES_SHOWN_IMPLEMENTED),
    DIFFERENCES(ChangeShown),
    TERMS_OF(ChangeShown, terms, .optional = false),
    LIST(ChangeShown, steps, step_count, "steps", ChangeStepShown, shown_step_shape,
         .max = ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_STEPS),
    LIST(ChangeShown, next, next_count, "next", ShownNext, next_shape, .max = ROWS_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_NEXT),
};
const Shape change_shown_shape = SHAPE(ChangeShown, "change-shown", shown_fields);

static const Field chain_fields[] = {
    ID(ChainShown, document, "document", .optional = false, .help = PHRASE_CASES_SHOWN_DOCUMENT),
    TEXT(ChainShown, designator, "designator", CODE, .help = PHRASE_CASES_SHOWN_DESIGNATOR),
    TEXT(ChainShown, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    DOCUMENT(ChainShown),
    DATE(ChainShown, from, "from", OPTIONAL, .help = PHRASE_CHANGES_SHOWN_FROM),
    DIFFERENCES(ChainShown),
};
static const Shape chain_shape = SHAPE(ChainShown, "chain-shown", chain_fields);

static const Field terms_shown_fields[] = {
    CASE_OF(CaseTermsShown),
    TEXT(CaseTermsShown, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    DATE(CaseTermsShown, on, "on", .optional = false, .help = PHRASE_CHANGES_FIELD_ON),
    TEXT(CaseTermsShown, designator, "designator", CODE, .help = PHRASE_CASES_SHOWN_DESIGNATOR),
    DATE(CaseTermsShown, since, "since", .optional = false, .help = PHRASE_CHANGES_SHOWN_FROM),
    HASH(CaseTermsShown, hash, "hash", .optional = false, .help = PHRASE_CASES_SHOWN_HASH),
    TEXTS(CaseTermsShown, wordings, wording_count, "wordings", .max = VERSION_NOTES_MAX,
          .item_max = NOTE_TEXT_MAX, OPTIONAL, .help = PHRASE_CHANGES_SHOWN_WORDINGS),
    TERMS_OF(CaseTermsShown, terms, .optional = false),
    LIST(CaseTermsShown, chain, chain_count, "chain", ChainShown, chain_shape, .max = ROWS_MAX,
         OPTIONAL, .help = PHRASE_CHANGES_SHOWN_CHAIN),
    DIFFERENCES(CaseTermsShown),
};
const Shape case_terms_shown_shape = SHAPE(CaseTermsShown, "case-terms-shown", terms_shown_fields);
