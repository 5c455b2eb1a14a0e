/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_params.h"
#include "cases/case_brief.h"
#include "cases/milestone_params.h"
#include "phrases_cases.h"
#include "phrases_units.h"

static const Str yes_no_words[] = { STR("no"), STR("yes") };
const Str leg_stand_words[LEG_STANDS] = { STR("bears"), STR("undecided"), STR("refused"),
                                          STR("held"),  STR("overtaken"), STR("untold") };
const Phrase leg_stand_phrases[LEG_STANDS] = {
    PHRASE_CASES_STAND_BEARS, PHRASE_CASES_STAND_UNDECIDED, PHRASE_CASES_STAND_REFUSED,
    PHRASE_CASES_STAND_HELD,  PHRASE_CASES_STAND_OVERTAKEN, PHRASE_CASES_STAND_UNTOLD
};

#define OPTIONAL .optional = true
#define CODE .max = CASE_CODE_MAX
#define WORD .max = CASE_WORD_MAX
#define WORDS .max = CASE_WORDS_MAX, .long_text = true
#define FILE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_CASES_FIELD_REASON, __VA_ARGS__)
#define MARKING(Struct, ...) \
    CHOICE(Struct, marking, "marking", marking_words, .choice_labels = marking_phrases, \
           .help = PHRASE_CASES_FIELD_MARKING, __VA_ARGS__)
#define TITLE(Struct, ...) \
    LABEL(Struct, title, "title", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_TITLE, \
          __VA_ARGS__)
#define ORGANISATIONS(Struct) \
    TEXTS(Struct, organisations, organisation_count, "organisations", \
          .max = CASE_ORGANISATIONS_MAX, .item_max = CASE_WORD_MAX, OPTIONAL, \
          .help = PHRASE_CASES_FIELD_ORGANISATIONS)
#define REQUEST(Struct) \
    RECORD(Struct, request, "letter", CaseRequest, case_request_shape, OPTIONAL, \
           .help = PHRASE_CASES_FIELD_REQUEST)
#define MODEL(Struct) TEXT(Struct, model, "model", CODE, OPTIONAL, .help = PHRASE_CASES_FIELD_MODEL)
#define LIMIT .min = 1, .max = LIST_ROWS_MAX, .help = PHRASE_CASES_FIELD_LIMIT

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field open_fields[] = {
    TEXT(CaseOpenParams, route, "route", WORD, .help = PHRASE_CASES_FIELD_ROUTE),
    TEXT(CaseOpenParams, country, "country", CODE, .help = PHRASE_CASES_FIELD_COUNTRY),
    TEXT(CaseOpenParams, programme, "programme", CODE, .help = PHRASE_CASES_FIELD_PROGRAMME),
    TEXT(CaseOpenParams, currency, "currency", .max = 3, .help = PHRASE_CASES_FIELD_CURRENCY),
    TITLE(CaseOpenParams, .optional = false),
    MARKING(CaseOpenParams, .optional = false),
    ORGANISATIONS(CaseOpenParams),
    REQUEST(CaseOpenParams),
    MODEL(CaseOpenParams),
};
const Shape case_open_params_shape = SHAPE(CaseOpenParams, "case-open", open_fields);

static const Field describe_fields[] = {
    FILE_OF(CaseDescribeParams),           TITLE(CaseDescribeParams, OPTIONAL),
    MARKING(CaseDescribeParams, OPTIONAL), ORGANISATIONS(CaseDescribeParams),
    REQUEST(CaseDescribeParams),           MODEL(CaseDescribeParams),
    REASON(CaseDescribeParams, OPTIONAL),
};
const Shape case_describe_params_shape =
    SHAPE(CaseDescribeParams, "case-describe", describe_fields);

static const Field step_fields[] = { FILE_OF(CaseStepParams), REASON(CaseStepParams, OPTIONAL) };
const Shape case_step_params_shape = SHAPE(CaseStepParams, "case-step", step_fields);

static const Field reason_fields[] = { FILE_OF(CaseStepParams),
                                       REASON(CaseStepParams, .optional = false) };
const Shape case_reason_params_shape = SHAPE(CaseStepParams, "case-reason", reason_fields);

static const Field move_fields[] = {
    FILE_OF(CaseMoveParams),
    TEXT(CaseMoveParams, route, "route", WORD, .help = PHRASE_CASES_FIELD_ROUTE),
    TEXT(CaseMoveParams, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    REASON(CaseMoveParams, .optional = false),
};
const Shape case_move_params_shape = SHAPE(CaseMoveParams, "case-move", move_fields);

static const Field hold_fields[] = {
    FILE_OF(CaseHoldParams),
    TEXTS(CaseHoldParams, operations, operation_count, "operations",
          .max = CASE_HOLD_OPERATIONS_MAX, .item_max = CASE_WORD_MAX, OPTIONAL,
          .help = PHRASE_CASES_FIELD_OPERATIONS),
    REASON(CaseHoldParams, .optional = false),
    TEXT(CaseHoldParams, authority, "authority", .max = CASE_NAME_MAX,
         .help = PHRASE_CASES_FIELD_AUTHORITY),
    DATE(CaseHoldParams, until, "until", OPTIONAL, .help = PHRASE_CASES_FIELD_UNTIL),
};
const Shape case_hold_params_shape = SHAPE(CaseHoldParams, "case-hold", hold_fields);

static const Field hold_row_fields[] = {
    ID(WorkRow, subject, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE),
    INT(WorkRow, version, "version", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_UNITS_FIELD_VERSION),
};
static const Shape hold_row_shape = SHAPE(WorkRow, "case-hold-row", hold_row_fields);

static const Field hold_many_fields[] = {
    LIST(CaseHoldManyParams, cases, case_count, "cases", WorkRow, hold_row_shape, .min = 1,
         .max = WORK_ROWS_MAX, .help = PHRASE_UNITS_FIELD_CASES),
    TEXTS(CaseHoldManyParams, operations, operation_count, "operations",
          .max = CASE_HOLD_OPERATIONS_MAX, .item_max = CASE_WORD_MAX, OPTIONAL,
          .help = PHRASE_CASES_FIELD_OPERATIONS),
    REASON(CaseHoldManyParams, .optional = false),
    TEXT(CaseHoldManyParams, authority, "authority", .max = CASE_NAME_MAX,
         .help = PHRASE_CASES_FIELD_AUTHORITY),
    DATE(CaseHoldManyParams, until, "until", OPTIONAL, .help = PHRASE_CASES_FIELD_UNTIL),
};
const Shape case_hold_many_params_shape =
    SHAPE(CaseHoldManyParams, "case-hold-many", hold_many_fields);

static const Field release_fields[] = {
    FILE_OF(CaseReleaseParams),
    ID(CaseReleaseParams, hold, "hold", .optional = false, .help = PHRASE_CASES_FIELD_HOLD),
    REASON(CaseReleaseParams, .optional = false),
    TEXT(CaseReleaseParams, authority, "authority", .max = CASE_NAME_MAX,
         .help = PHRASE_CASES_FIELD_AUTHORITY),
};
const Shape case_release_params_shape = SHAPE(CaseReleaseParams, "case-release", release_fields);

static const Field leg_add_fields[] = {
    FILE_OF(LegAddParams),
    INT(LegAddParams, line, "line", .min = 1, .max = VERSION_NUMBER_MAX, OPTIONAL,
        .help = PHRASE_CASES_FIELD_LINE),
    CHOICE(LegAddParams, kind, "kind", line_leg_words, .choice_labels = line_leg_phrases,
           .optional = false, .help = PHRASE_CASES_FIELD_LEG_KIND),
    TEXT(LegAddParams, item, "item", WORD, .help = PHRASE_CASES_FIELD_ITEM),
    TEXT(LegAddParams, item_line, "item-line", WORD, OPTIONAL,
         .help = PHRASE_CASES_FIELD_ITEM_LINE),
};
const Shape leg_add_params_shape = SHAPE(LegAddParams, "leg-add", leg_add_fields);

static const Field leg_drop_fields[] = {
    FILE_OF(LegDropParams),
    ID(LegDropParams, leg, "leg", .optional = false, .help = PHRASE_CASES_FIELD_LEG),
    REASON(LegDropParams, .optional = false),
};
const Shape leg_drop_params_shape = SHAPE(LegDropParams, "leg-drop", leg_drop_fields);

static const Field need_fields[] = {
    FILE_OF(PaperNeedParams),
    CHOICE(PaperNeedParams, kind, "kind", paper_kind_words, .choice_labels = paper_kind_phrases,
           .optional = false, .help = PHRASE_CASES_FIELD_PAPER_KIND),
    TEXT(PaperNeedParams, giver, "giver", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_GIVER),
    REASON(PaperNeedParams, .optional = false),
    DATE(PaperNeedParams, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
};
const Shape paper_need_params_shape = SHAPE(PaperNeedParams, "paper-need", need_fields);

static const Field receive_fields[] = {
    FILE_OF(PaperReceiveParams),
    ID(PaperReceiveParams, paper, "paper", OPTIONAL, .help = PHRASE_CASES_FIELD_PAPER),
    CHOICE(PaperReceiveParams, kind, "kind", paper_kind_words, .choice_labels = paper_kind_phrases,
           OPTIONAL, .help = PHRASE_CASES_FIELD_PAPER_KIND),
    TEXT(PaperReceiveParams, giver, "giver", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_GIVER),
    TEXT(PaperReceiveParams, reference, "reference", .max = CASE_NAME_MAX,
         .help = PHRASE_CASES_FIELD_REFERENCE),
    DATE(PaperReceiveParams, signed_on, "signed-on", .optional = false,
         .help = PHRASE_CASES_FIELD_SIGNED_ON),
    DATE(PaperReceiveParams, from, "from", OPTIONAL, .help = PHRASE_CASES_FIELD_FROM),
    DATE(PaperReceiveParams, until, "until", OPTIONAL, .help = PHRASE_CASES_FIELD_UNTIL),
    TEXTS(PaperReceiveParams, lines, line_count, "lines", .max = VERSION_NUMBER_MAX, .item_max = 3,
          OPTIONAL, .help = PHRASE_CASES_FIELD_LINES),
    TEXT(PaperReceiveParams, about, "about", CODE, OPTIONAL, .help = PHRASE_CASES_FIELD_ABOUT),
    HASH(PaperReceiveParams, document, "document", OPTIONAL, .help = PHRASE_CASES_FIELD_DOCUMENT),
};
const Shape paper_receive_params_shape = SHAPE(PaperReceiveParams, "paper-receive", receive_fields);

static const Field revoke_fields[] = {
    FILE_OF(PaperRevokeParams),
    ID(PaperRevokeParams, paper, "paper", .optional = false, .help = PHRASE_CASES_FIELD_PAPER),
    REASON(PaperRevokeParams, .optional = false),
};
const Shape paper_revoke_params_shape = SHAPE(PaperRevokeParams, "paper-revoke", revoke_fields);

static const Field draft_fields[] = {
    FILE_OF(OfferDraftParams),
    RECORD(OfferDraftParams, version, "terms", CaseVersion, version_shape,
           .help = PHRASE_CASES_FIELD_VERSION),
};
const Shape offer_draft_params_shape = SHAPE(OfferDraftParams, "offer-draft", draft_fields);

static const Field show_fields[] = { FILE_OF(CaseShowParams) };
const Shape case_show_params_shape = SHAPE(CaseShowParams, "case-show", show_fields);

static const Str print_form_words[PRINT_FORMS] = { STR("pdf"), STR("text") };
static const Str language_words[] = { STR("ja"), STR("en"), STR("both") };

static const Field said_fields[] = {
    TEXT(PaperSaid, field, "field", WORD, .help = PHRASE_CASES_FIELD_FIELD),
    LABEL(PaperSaid, text, "text", .max = CASE_WORDS_MAX, .help = PHRASE_CASES_FIELD_TEXT),
};
static const Shape said_shape = SHAPE(PaperSaid, "paper-said", said_fields);

static const Field print_fields[] = {
    FILE_OF(CasePrintParams),
    TEXT(CasePrintParams, paper, "paper", WORD, .help = PHRASE_CASES_FIELD_TEMPLATE),
    TEXT(CasePrintParams, about, "about", .max = CASE_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_PRINT_ABOUT),
    DATE(CasePrintParams, on, "on", OPTIONAL, .help = PHRASE_CASES_FIELD_PRINT_ON),
    CHOICE(CasePrintParams, language, "language", language_words, .optional = false,
           .help = PHRASE_CASES_FIELD_LANGUAGE),
    CHOICE(CasePrintParams, authentic, "authentic", language_words, .optional = false,
           .help = PHRASE_CASES_FIELD_AUTHENTIC),
    CHOICE(CasePrintParams, form, "form", print_form_words, OPTIONAL,
           .help = PHRASE_CASES_FIELD_PRINT_FORM),
    LIST(CasePrintParams, said, said_count, "said", PaperSaid, said_shape, .max = 40, OPTIONAL,
         .help = PHRASE_CASES_FIELD_SAID),
};
const Shape case_print_params_shape = SHAPE(CasePrintParams, "case-print", print_fields);

static const Field list_fields[] = {
    TEXT(CaseListParams, find, "find", .max = CASE_FIND_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_FIND),
    TEXT(CaseListParams, state, "state", WORD, OPTIONAL, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(CaseListParams, country, "country", CODE, OPTIONAL, .help = PHRASE_CASES_FIELD_COUNTRY),
    TEXT(CaseListParams, route, "route", WORD, OPTIONAL, .help = PHRASE_CASES_FIELD_ROUTE),
    TEXT(CaseListParams, model, "model", CODE, OPTIONAL, .help = PHRASE_CASES_FIELD_OF_MODEL),
    ID(CaseListParams, unit, "unit", OPTIONAL, .help = PHRASE_UNITS_FIELD_IN_CHARGE),
    CHOICE(CaseListParams, held, "held", yes_no_words, OPTIONAL, .help = PHRASE_CASES_FIELD_HELD),
    CHOICE(CaseListParams, ended, "ended", yes_no_words, OPTIONAL,
           .help = PHRASE_CASES_FIELD_ENDED),
    TEXT(CaseListParams, after, "after", WORD, OPTIONAL, .help = PHRASE_CASES_FIELD_AFTER),
    INT(CaseListParams, limit, "limit", LIMIT, OPTIONAL),
};
const Shape case_list_params_shape = SHAPE(CaseListParams, "case-list", list_fields);

/* What narrows the list, without what says which page of it. */
enum { PAGE_FIELDS = 2 };
const Shape case_count_params_shape = { .name = STR("case-count"),
                                        .size = sizeof(CaseListParams),
                                        .fields = list_fields,
                                        .field_count = COUNT_OF(list_fields) - PAGE_FIELDS };

/* ---- replies --------------------------------------------------------------------------------- */

static const Field reply_fields[] = {
    FILE_OF(CaseReply),
    TEXT(CaseReply, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CaseReply, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    ID(CaseReply, made, "made", OPTIONAL, .help = PHRASE_CASES_SHOWN_MADE),
};
const Shape case_reply_shape = SHAPE(CaseReply, "case-reply", reply_fields);

static const Field held_row_fields[] = {
    FILE_OF(CaseHeldRow),
    TEXT(CaseHeldRow, number, "number", .max = CASE_WORD_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    ID(CaseHeldRow, hold, "hold", .optional = false, .help = PHRASE_CASES_FIELD_HOLD),
};
static const Shape held_row_shape = SHAPE(CaseHeldRow, "case-held-row", held_row_fields);

static const Field held_many_fields[] = {
    LIST(CaseHoldManyReply, cases, case_count, "cases", CaseHeldRow, held_row_shape, .min = 1,
         .max = WORK_ROWS_MAX, .help = PHRASE_UNITS_FIELD_CASES),
};
const Shape case_hold_many_shape = SHAPE(CaseHoldManyReply, "cases-held", held_many_fields);

static const Field leg_fields[] = {
    ID(ShownLeg, leg, "leg", .optional = false, .help = PHRASE_CASES_FIELD_LEG),
    INT(ShownLeg, line, "line", .min = 1, .max = VERSION_NUMBER_MAX, OPTIONAL,
        .help = PHRASE_CASES_FIELD_LINE),
    CHOICE(ShownLeg, kind, "kind", line_leg_words, .choice_labels = line_leg_phrases,
           .optional = false, .help = PHRASE_CASES_FIELD_LEG_KIND),
    ID(ShownLeg, item, "item", .optional = false, .help = PHRASE_CASES_FIELD_ITEM),
    TEXT(ShownLeg, reference, "reference", WORD, .help = PHRASE_CASES_FIELD_REFERENCE),
    TEXT(ShownLeg, item_line, "item-line", WORD, .help = PHRASE_CASES_FIELD_ITEM_LINE),
    CHOICE(ShownLeg, stand, "stand", leg_stand_words, .choice_labels = leg_stand_phrases,
           .optional = false, .help = PHRASE_CASES_SHOWN_STAND),
};
static const Shape leg_shape = SHAPE(ShownLeg, "shown-leg", leg_fields);

static const Field shown_hold_fields[] = {
    ID(CaseHoldShown, hold, "hold", .optional = false, .help = PHRASE_CASES_FIELD_HOLD),
    MOMENT(CaseHoldShown, since, "since", .help = PHRASE_CASES_SHOWN_SINCE, .optional = false),
    TEXTS(CaseHoldShown, operations, operation_count, "operations", .max = CASE_HOLD_OPERATIONS_MAX,
          .item_max = CASE_WORD_MAX, OPTIONAL, .help = PHRASE_CASES_FIELD_OPERATIONS),
    TEXT(CaseHoldShown, reason, "reason", WORDS, .help = PHRASE_CASES_FIELD_REASON),
    TEXT(CaseHoldShown, authority, "authority", .max = CASE_NAME_MAX,
         .help = PHRASE_CASES_FIELD_AUTHORITY),
    TEXT(CaseHoldShown, by, "by", .max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_BY),
    DATE(CaseHoldShown, until, "until", OPTIONAL, .help = PHRASE_CASES_FIELD_UNTIL),
};
static const Shape shown_hold_shape = SHAPE(CaseHoldShown, "shown-hold", shown_hold_fields);

static const Field shown_paper_fields[] = {
    ID(ShownPaper, paper, "paper", .optional = false, .help = PHRASE_CASES_FIELD_PAPER),
    CHOICE(ShownPaper, kind, "kind", paper_kind_words, .choice_labels = paper_kind_phrases,
           .optional = false, .help = PHRASE_CASES_FIELD_PAPER_KIND),
    TEXT(ShownPaper, giver, "giver", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_GIVER),
    TEXT(ShownPaper, reference, "reference", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_REFERENCE),
    TEXT(ShownPaper, lines, "lines", WORDS, OPTIONAL, .help = PHRASE_CASES_FIELD_LINES),
    DATE(ShownPaper, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
    DATE(ShownPaper, signed_on, "signed-on", OPTIONAL, .help = PHRASE_CASES_FIELD_SIGNED_ON),
    DATE(ShownPaper, from, "from", OPTIONAL, .help = PHRASE_CASES_FIELD_FROM),
    DATE(ShownPaper, until, "until", OPTIONAL, .help = PHRASE_CASES_FIELD_UNTIL),
    HASH(ShownPaper, about, "about", OPTIONAL, .help = PHRASE_CASES_FIELD_ABOUT),
    HASH(ShownPaper, document, "document", OPTIONAL, .help = PHRASE_CASES_FIELD_DOCUMENT),
};
static const Shape shown_paper_shape = SHAPE(ShownPaper, "shown-paper", shown_paper_fields);

static const Str partner_words[] = { STR("needed"), STR("unstated"), STR("given") };
static const Phrase partner_phrases[] = { PHRASE_CASES_PARTNER_NEEDED,
                                          PHRASE_CASES_PARTNER_UNSTATED,
                                          PHRASE_CASES_PARTNER_GIVEN };

static const Field partner_fields[] = {
    TEXT(PartnerNeed, country, "country", .max = 3, OPTIONAL, .help = PHRASE_CASES_SHOWN_PARTNER),
    CHOICE(PartnerNeed, stand, "stand", partner_words, .choice_labels = partner_phrases,
           .optional = false, .help = PHRASE_CASES_SHOWN_CONSENT),
    INT(PartnerNeed, line, "line", .min = 1, .max = VERSION_NUMBER_MAX, OPTIONAL,
        .help = PHRASE_CASES_FIELD_LINE),
    TEXT(PartnerNeed, reference, "reference", WORD, .help = PHRASE_CASES_FIELD_REFERENCE),
    TEXT(PartnerNeed, item_line, "item-line", WORD, .help = PHRASE_CASES_FIELD_ITEM_LINE),
    ID(PartnerNeed, paper, "paper", OPTIONAL, .help = PHRASE_CASES_FIELD_PAPER),
};
static const Shape partner_shape = SHAPE(PartnerNeed, "partner-need", partner_fields);

static const Field shown_document_fields[] = {
    ID(ShownDocument, document, "document", .optional = false, .help = PHRASE_CASES_SHOWN_DOCUMENT),
    TEXT(ShownDocument, designator, "designator", CODE, .help = PHRASE_CASES_SHOWN_DESIGNATOR),
    TEXT(ShownDocument, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    CHOICE(ShownDocument, form, "form", version_form_words, .choice_labels = version_form_phrases,
           .optional = false, .help = PHRASE_CASES_SHOWN_FORM),
    HASH(ShownDocument, hash, "hash", .optional = false, .help = PHRASE_CASES_SHOWN_HASH),
    DATE(ShownDocument, expiry, "expiry", OPTIONAL, .help = PHRASE_CASES_SHOWN_EXPIRY),
    DATE(ShownDocument, sent, "sent", OPTIONAL, .help = PHRASE_CASES_SHOWN_SENT),
    DATE(ShownDocument, signed_on, "signed-on", OPTIONAL, .help = PHRASE_CASES_FIELD_SIGNED_ON),
    DATE(ShownDocument, implemented, "implemented", OPTIONAL,
         .help = PHRASE_CASES_SHOWN_IMPLEMENTED),
    BOOL(ShownDocument, ended, "ended", .help = PHRASE_CASES_SHOWN_ENDED),
};
static const Shape shown_document_shape =
    SHAPE(ShownDocument, "shown-document", shown_document_fields);

static const Field shown_step_fields[] = {
    INT(ShownStep, leaf, "leaf", .min = 0, .max = INT64_MAX, .help = PHRASE_CASES_SHOWN_LEAF),
    MOMENT(ShownStep, at, "at", .optional = false, .help = PHRASE_CASES_SHOWN_AT),
    TEXT(ShownStep, operation, "operation", WORD, .help = PHRASE_CASES_SHOWN_OPERATION),
    TEXT(ShownStep, state, "state", WORD, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(ShownStep, by, "by", .max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_BY),
    TEXT(ShownStep, reason, "reason", WORDS, OPTIONAL, .help = PHRASE_CASES_FIELD_REASON),
};
static const Shape shown_step_shape = SHAPE(ShownStep, "shown-step", shown_step_fields);

static const Field shown_next_fields[] = {
    TEXT(ShownNext, operation, "operation", WORD, .help = PHRASE_CASES_SHOWN_OPERATION),
    TEXT(ShownNext, title, "title", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_TITLE),
};
static const Shape shown_next_shape = SHAPE(ShownNext, "shown-next", shown_next_fields);

#define SHOWN(member, name, limit, told) \
    TEXT(CaseShown, member, name, .max = (limit), .help = (told))
#define ROWS(member, count, name, Type, shape, told) \
    LIST(CaseShown, member, count, name, Type, shape, .max = CASE_ROWS_MAX, OPTIONAL, \
         .help = (told))
enum { CASE_ROWS_MAX = 100000 };

static const Field shown_fields[] = {
    FILE_OF(CaseShown),
    SHOWN(number, "number", CASE_CODE_MAX, PHRASE_CASES_SHOWN_NUMBER),
    SHOWN(title, "title", CASE_NAME_MAX, PHRASE_CASES_FIELD_TITLE),
    SHOWN(route, "route", CASE_WORD_MAX, PHRASE_CASES_FIELD_ROUTE),
    TEXT(CaseShown, route_title, "route-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_ROUTE_TITLE),
    SHOWN(state, "state", CASE_WORD_MAX, PHRASE_CASES_FIELD_STATE),
    TEXT(CaseShown, state_title, "state-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_STATE_TITLE),
    BOOL(CaseShown, route_stands, "route-stands", .help = PHRASE_CASES_SHOWN_ROUTE_STANDS),
    CHOICE(CaseShown, kind, "kind", case_kind_words, .choice_labels = case_kind_phrases, OPTIONAL,
           .help = PHRASE_CASES_SHOWN_KIND),
    MARKING(CaseShown, .optional = false),
    SHOWN(country, "country", CASE_CODE_MAX, PHRASE_CASES_FIELD_COUNTRY),
    SHOWN(programme, "programme", CASE_CODE_MAX, PHRASE_CASES_FIELD_PROGRAMME),
    SHOWN(currency, "currency", CASE_CODE_MAX, PHRASE_CASES_FIELD_CURRENCY),
    MODEL(CaseShown),
    TEXT(CaseShown, model_title, "model-title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_MODEL_TITLE),
    TEXT(CaseShown, model_source, "model-source", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_SHOWN_MODEL_SOURCE),
    CHOICE(CaseShown, model_confidence, "model-confidence", confidence_words,
           .choice_labels = confidence_phrases, OPTIONAL,
           .help = PHRASE_CASES_SHOWN_MODEL_CONFIDENCE),
    REQUEST(CaseShown),
    TEXTS(CaseShown, missing, missing_count, "missing", .max = REQUEST_NEEDS,
          .item_max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_MISSING),
    DATE(CaseShown, completed, "completed", OPTIONAL, .help = PHRASE_CASES_SHOWN_COMPLETED),
    DATE(CaseShown, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
    ID(CaseShown, unit, "unit", OPTIONAL, .help = PHRASE_UNITS_SHOWN_IN_CHARGE_ID),
    TEXT(CaseShown, unit_name, "unit-name", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_UNITS_SHOWN_IN_CHARGE),
    ROWS(legs, leg_count, "legs", ShownLeg, leg_shape, PHRASE_CASES_SHOWN_LEGS),
    ROWS(holds, hold_count, "holds", CaseHoldShown, shown_hold_shape, PHRASE_CASES_SHOWN_HOLDS),
    ROWS(papers, paper_count, "papers", ShownPaper, shown_paper_shape, PHRASE_CASES_SHOWN_PAPERS),
    ROWS(partners, partner_count, "partners", PartnerNeed, partner_shape,
         PHRASE_CASES_SHOWN_PARTNERS),
    ROWS(documents, document_count, "documents", ShownDocument, shown_document_shape,
         PHRASE_CASES_SHOWN_DOCUMENTS),
    ROWS(steps, step_count, "steps", ShownStep, shown_step_shape, PHRASE_CASES_SHOWN_STEPS),
    ROWS(next, next_count, "next", ShownNext, shown_next_shape, PHRASE_CASES_SHOWN_NEXT),
};
const Shape case_shown_shape = SHAPE(CaseShown, "case-shown", shown_fields);

static const Field listed_fields[] = {
    FILE_OF(ListedCase),
    TEXT(ListedCase, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(ListedCase, title, "title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_TITLE),
    TEXT(ListedCase, country, "country", CODE, .help = PHRASE_CASES_FIELD_COUNTRY),
    TEXT(ListedCase, route, "route", WORD, .help = PHRASE_CASES_FIELD_ROUTE),
    TEXT(ListedCase, state, "state", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_STATE),
    MODEL(ListedCase),
    INT(ListedCase, holds, "holds", .min = 0, .max = INT64_MAX, .help = PHRASE_CASES_SHOWN_HOLDS),
    MOMENT(ListedCase, since, "since", .optional = false, .help = PHRASE_CASES_SHOWN_SINCE),
    DATE(ListedCase, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
    BOOL(ListedCase, overdue, "overdue", .help = PHRASE_CASES_SHOWN_OVERDUE),
};
static const Shape listed_shape = SHAPE(ListedCase, "listed-case", listed_fields);

static const Field list_reply_fields[] = {
    LIST(CaseListReply, cases, case_count, "cases", ListedCase, listed_shape, .max = LIST_ROWS_MAX,
         OPTIONAL, .help = PHRASE_CASES_SHOWN_CASES),
    TEXT(CaseListReply, next, "next", WORD, OPTIONAL, .help = PHRASE_CASES_SHOWN_MORE),
};
const Shape case_list_reply_shape = SHAPE(CaseListReply, "case-list-reply", list_reply_fields);

static const Field print_reply_fields[] = {
    TEXT(CasePrintReply, number, "number", CODE, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CasePrintReply, paper, "paper", WORD, .help = PHRASE_CASES_FIELD_TEMPLATE),
    HASH(CasePrintReply, hash, "hash", .optional = false, .help = PHRASE_CASES_SHOWN_HASH),
};
const Shape case_print_reply_shape = SHAPE(CasePrintReply, "case-print-reply", print_reply_fields);
