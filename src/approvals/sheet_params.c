/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet_params.h"
#include "phrases_approvals.h"

static const Str yes_no_words[] = { STR("no"), STR("yes") };

#define OPTIONAL .optional = true
#define NUMBER .min = 0, .max = INT64_MAX
#define WORD .max = SHEET_WORD_MAX
#define NAME .max = SHEET_NAME_MAX
#define WORDS .max = SHEET_WORDS_MAX, .long_text = true
#define SHEET_FIELD(Struct) ID(Struct, sheet, "sheet", .help = PHRASE_APPROVALS_FIELD_SHEET)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_APPROVALS_FIELD_REASON, __VA_ARGS__)

/* ---- drafting -------------------------------------------------------------------------------- */

static const Field factor_fields[] = {
    TEXT(SheetFactors, price, "price", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_PRICE),
    TEXT(SheetFactors, usage, "usage", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_USAGE),
    TEXT(SheetFactors, performance, "performance", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_PERFORMANCE),
    TEXT(SheetFactors, cooperation, "cooperation", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_COOPERATION),
};
static const Shape factors_shape = SHAPE(SheetFactors, "sheet-factors", factor_fields);

static const Field step_fields[] = {
    CHOICE(StepParams, kind, "kind", step_kind_words, .choice_labels = step_kind_phrases,
           .help = PHRASE_APPROVALS_FIELD_STEP_KIND),
    TEXT(StepParams, person, "person", WORD, .help = PHRASE_APPROVALS_FIELD_STEP_PERSON),
    CHOICE(StepParams, together, "together", yes_no_words, OPTIONAL,
           .help = PHRASE_APPROVALS_FIELD_TOGETHER),
};
static const Shape step_shape = SHAPE(StepParams, "sheet-step", step_fields);

static const Field deputy_fields[] = {
    TEXT(DeputyParams, person, "person", WORD, .help = PHRASE_APPROVALS_FIELD_DEPUTY),
    TEXT(DeputyParams, authority, "authority", NAME, .help = PHRASE_APPROVALS_FIELD_AUTHORITY),
};
static const Shape deputy_shape = SHAPE(DeputyParams, "sheet-deputy", deputy_fields);

static const Field paper_fields[] = {
    HASH(SheetPaper, document, "document", .help = PHRASE_APPROVALS_FIELD_DOCUMENT),
    TEXT(SheetPaper, name, "name", NAME, .help = PHRASE_APPROVALS_FIELD_PAPER_NAME),
};
static const Shape paper_shape = SHAPE(SheetPaper, "sheet-paper", paper_fields);

#define TEXT_FIELDS(Struct) \
    LABEL(Struct, text.title, "title", NAME, .help = PHRASE_APPROVALS_FIELD_TITLE), \
        TEXT(Struct, text.reason, "reason", WORDS, .help = PHRASE_APPROVALS_FIELD_REASON), \
        TEXT(Struct, text.subject_text, "subject-text", NAME, OPTIONAL, \
             .help = PHRASE_APPROVALS_FIELD_SUBJECT_TEXT), \
        HASH(Struct, text.version, "version", OPTIONAL, .help = PHRASE_APPROVALS_FIELD_VERSION), \
        RECORD(Struct, text.factors, "factors", SheetFactors, factors_shape, OPTIONAL, \
               .help = PHRASE_APPROVALS_FIELD_FACTORS), \
        LIST(Struct, text.steps, text.step_count, "steps", StepParams, step_shape, .min = 1, \
             .max = SHEET_STEPS_MAX, .help = PHRASE_APPROVALS_FIELD_STEPS), \
        LIST(Struct, text.deputies, text.deputy_count, "deputies", DeputyParams, deputy_shape, \
             .max = SHEET_DEPUTIES_MAX, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_DEPUTIES), \
        TEXTS(Struct, text.readers, text.reader_count, "readers", .max = SHEET_READERS_MAX, \
              .item_max = SHEET_WORD_MAX, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_READERS), \
        LIST(Struct, text.papers, text.paper_count, "papers", SheetPaper, paper_shape, \
             .max = SHEET_PAPERS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_PAPERS)

static const Field draft_fields[] = {
    TEXT(SheetDraftParams, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_FIELD_SUBJECT_KIND),
    TEXT(SheetDraftParams, subject, "subject", WORD, .help = PHRASE_APPROVALS_FIELD_SUBJECT),
    TEXT_FIELDS(SheetDraftParams),
};
const Shape sheet_draft_params_shape = SHAPE(SheetDraftParams, "sheet-draft", draft_fields);

static const Field redraft_fields[] = {
    SHEET_FIELD(SheetRedraftParams),
    TEXT_FIELDS(SheetRedraftParams),
};
const Shape sheet_redraft_params_shape = SHAPE(SheetRedraftParams, "sheet-redraft", redraft_fields);

static const Field attach_fields[] = {
    SHEET_FIELD(SheetAttachParams),
    HASH(SheetAttachParams, document, "document", .help = PHRASE_APPROVALS_FIELD_DOCUMENT),
    TEXT(SheetAttachParams, name, "name", NAME, .help = PHRASE_APPROVALS_FIELD_PAPER_NAME),
};
const Shape sheet_attach_params_shape = SHAPE(SheetAttachParams, "sheet-attach", attach_fields);

/* ---- on its way ------------------------------------------------------------------------------ */

static const Field agree_fields[] = {
    SHEET_FIELD(SheetSayParams),
    HASH(SheetSayParams, seal, "seal", .help = PHRASE_APPROVALS_FIELD_SEAL),
    REASON(SheetSayParams, OPTIONAL),
};
const Shape sheet_agree_params_shape = SHAPE(SheetSayParams, "sheet-agree", agree_fields);

static const Field object_fields[] = {
    SHEET_FIELD(SheetSayParams),
    HASH(SheetSayParams, seal, "seal", .help = PHRASE_APPROVALS_FIELD_SEAL),
    REASON(SheetSayParams, .optional = false),
};
const Shape sheet_object_params_shape = SHAPE(SheetSayParams, "sheet-object", object_fields);

static const Field return_fields[] = {
    SHEET_FIELD(SheetReasonParams),
    REASON(SheetReasonParams, .optional = false),
};
const Shape sheet_return_params_shape = SHAPE(SheetReasonParams, "sheet-return", return_fields);

static const Field view_fields[] = {
    SHEET_FIELD(SheetReasonParams),
    TEXT(SheetReasonParams, reason, "words", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_WORDS),
};
const Shape sheet_view_params_shape = SHAPE(SheetReasonParams, "sheet-view-after", view_fields);

static const Field issue_fields[] = {
    SHEET_FIELD(SheetIssueParams),
    DATE(SheetIssueParams, on, "on", OPTIONAL, .help = PHRASE_APPROVALS_FIELD_ISSUED_ON),
    HASH(SheetIssueParams, document, "document", .help = PHRASE_APPROVALS_FIELD_ISSUED_DOCUMENT),
    TEXT(SheetIssueParams, number, "number", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_ISSUED_NUMBER),
};
const Shape sheet_issue_params_shape = SHAPE(SheetIssueParams, "sheet-issue", issue_fields);

static const Field one_fields[] = { SHEET_FIELD(SheetParams) };
const Shape sheet_params_shape = SHAPE(SheetParams, "sheet-one", one_fields);

static const Field list_fields[] = {
    TEXT(SheetListParams, subject_kind, "subject-kind", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_SUBJECT_KIND),
    TEXT(SheetListParams, subject, "subject", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_LISTED_SUBJECT),
    INT(SheetListParams, limit, "limit", .min = 1, .max = SHEET_LIST_MAX, OPTIONAL,
        .help = PHRASE_APPROVALS_FIELD_LIMIT),
    TEXT(SheetListParams, after, "after", WORD, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_AFTER),
};
const Shape sheet_list_params_shape = SHAPE(SheetListParams, "sheet-list", list_fields);

/* ---- replies --------------------------------------------------------------------------------- */

#define STATE(Struct, member, name) \
    CHOICE(Struct, member, name, sheet_state_words, .choice_labels = sheet_state_phrases, \
           OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_STATE)

static const Field reply_fields[] = {
    SHEET_FIELD(SheetReply),
    TEXT(SheetReply, reference, "reference", WORD, .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    INT(SheetReply, version, "version", NUMBER, .help = PHRASE_APPROVALS_SHOWN_VERSION),
    STATE(SheetReply, state, "state"),
};
const Shape sheet_reply_shape = SHAPE(SheetReply, "sheet-reply", reply_fields);

static const Field waits_fields[] = {
    ID(SheetWaits, person, "person", .help = PHRASE_APPROVALS_SHOWN_PERSON),
    TEXT(SheetWaits, person_name, "person-name", NAME, .help = PHRASE_APPROVALS_SHOWN_PERSON_NAME),
    CHOICE(SheetWaits, duty, "duty", sheet_duty_words, .choice_labels = sheet_duty_phrases,
           .help = PHRASE_APPROVALS_SHOWN_DUTY),
    MOMENT(SheetWaits, since, "since", .help = PHRASE_APPROVALS_SHOWN_SINCE),
};
static const Shape waits_shape = SHAPE(SheetWaits, "sheet-waits", waits_fields);

static const Field step_shown_fields[] = {
    CHOICE(StepShown, kind, "kind", step_kind_words, .choice_labels = step_kind_phrases,
           .help = PHRASE_APPROVALS_FIELD_STEP_KIND),
    ID(StepShown, person, "person", .help = PHRASE_APPROVALS_SHOWN_PERSON),
    TEXT(StepShown, person_name, "person-name", NAME, .help = PHRASE_APPROVALS_SHOWN_PERSON_NAME),
    INT(StepShown, turn, "turn", NUMBER, .help = PHRASE_APPROVALS_SHOWN_TURN),
    CHOICE(StepShown, verdict, "verdict", step_verdict_words, .choice_labels = step_verdict_phrases,
           OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_VERDICT),
    BOOL(StepShown, waiting, "waiting", .help = PHRASE_APPROVALS_SHOWN_WAITING),
    MOMENT(StepShown, at, "at", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_AT),
    TEXT(StepShown, reason, "reason", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_REASON),
    INT(StepShown, papers_since, "papers-since", NUMBER,
        .help = PHRASE_APPROVALS_SHOWN_PAPERS_SINCE),
};
static const Shape step_shown_shape = SHAPE(StepShown, "sheet-step-shown", step_shown_fields);

static const Field deputy_shown_fields[] = {
    ID(DeputyShown, person, "person", .help = PHRASE_APPROVALS_SHOWN_PERSON),
    TEXT(DeputyShown, person_name, "person-name", NAME, .help = PHRASE_APPROVALS_SHOWN_PERSON_NAME),
    TEXT(DeputyShown, authority, "authority", NAME, .help = PHRASE_APPROVALS_FIELD_AUTHORITY),
};
static const Shape deputy_shown_shape =
    SHAPE(DeputyShown, "sheet-deputy-shown", deputy_shown_fields);

static const Field reader_shown_fields[] = {
    ID(ReaderShown, person, "person", .help = PHRASE_APPROVALS_SHOWN_PERSON),
    TEXT(ReaderShown, person_name, "person-name", NAME, .help = PHRASE_APPROVALS_SHOWN_PERSON_NAME),
    MOMENT(ReaderShown, seen, "seen", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_SEEN),
};
static const Shape reader_shown_shape =
    SHAPE(ReaderShown, "sheet-reader-shown", reader_shown_fields);

static const Field paper_shown_fields[] = {
    INT(PaperShown, number, "number", NUMBER, .help = PHRASE_APPROVALS_SHOWN_PAPER_NUMBER),
    HASH(PaperShown, document, "document", .help = PHRASE_APPROVALS_SHOWN_DOCUMENT),
    TEXT(PaperShown, name, "name", NAME, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_PAPER_NAME),
    MOMENT(PaperShown, at, "at", .help = PHRASE_APPROVALS_SHOWN_AT),
    BOOL(PaperShown, later, "later", .help = PHRASE_APPROVALS_SHOWN_LATER),
    ID(PaperShown, by, "by", .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(PaperShown, by_name, "by-name", NAME, .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
};
static const Shape paper_shown_shape = SHAPE(PaperShown, "sheet-paper-shown", paper_shown_fields);

static const Field decision_fields[] = {
    MOMENT(SheetDecisionShown, at, "at", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_DECIDED_AT),
    ID(SheetDecisionShown, by, "by", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(SheetDecisionShown, by_name, "by-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
    ID(SheetDecisionShown, acting_for, "acting-for", OPTIONAL,
       .help = PHRASE_APPROVALS_SHOWN_ACTING_FOR),
    TEXT(SheetDecisionShown, acting_for_name, "acting-for-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_ACTING_FOR_NAME),
    TEXT(SheetDecisionShown, authority, "authority", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_AUTHORITY),
    TEXT(SheetDecisionShown, reason, "reason", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_REASON),
    HASH(SheetDecisionShown, seal, "seal", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_DECIDED_SEAL),
    MOMENT(SheetDecisionShown, viewed_after, "viewed-after", OPTIONAL,
           .help = PHRASE_APPROVALS_SHOWN_VIEWED_AFTER),
    TEXT(SheetDecisionShown, viewed_words, "viewed-words", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_WORDS),
};
static const Shape decision_shape = SHAPE(SheetDecisionShown, "sheet-decision", decision_fields);

static const Field version_fields[] = {
    INT(SheetVersionShown, version, "version", NUMBER, .help = PHRASE_APPROVALS_SHOWN_VERSION),
    MOMENT(SheetVersionShown, at, "at", .help = PHRASE_APPROVALS_SHOWN_DRAFTED_AT),
    ID(SheetVersionShown, drafter, "drafter", .help = PHRASE_APPROVALS_SHOWN_DRAFTER),
    TEXT(SheetVersionShown, drafter_name, "drafter-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_DRAFTER_NAME),
    STATE(SheetVersionShown, ended, "ended"),
    MOMENT(SheetVersionShown, ended_at, "ended-at", OPTIONAL,
           .help = PHRASE_APPROVALS_SHOWN_ENDED_AT),
    ID(SheetVersionShown, ended_by, "ended-by", OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_BY),
    TEXT(SheetVersionShown, ended_by_name, "ended-by-name", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_BY_NAME),
    TEXT(SheetVersionShown, ended_reason, "ended-reason", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_REASON),
};
static const Shape version_shape = SHAPE(SheetVersionShown, "sheet-version", version_fields);

static const Field opinion_fields[] = {
    INT(SheetOpinionShown, version, "version", NUMBER, .help = PHRASE_APPROVALS_SHOWN_VERSION),
    ID(SheetOpinionShown, person, "person", .help = PHRASE_APPROVALS_SHOWN_PERSON),
    TEXT(SheetOpinionShown, person_name, "person-name", NAME,
         .help = PHRASE_APPROVALS_SHOWN_PERSON_NAME),
    CHOICE(SheetOpinionShown, verdict, "verdict", step_verdict_words,
           .choice_labels = step_verdict_phrases, .help = PHRASE_APPROVALS_SHOWN_VERDICT),
    TEXT(SheetOpinionShown, reason, "reason", WORDS, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_REASON),
    MOMENT(SheetOpinionShown, at, "at", .help = PHRASE_APPROVALS_SHOWN_AT),
};
static const Shape opinion_shape = SHAPE(SheetOpinionShown, "sheet-opinion", opinion_fields);

static const Field shown_fields[] = {
    SHEET_FIELD(SheetShown),
    TEXT(SheetShown, reference, "reference", WORD, .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    STATE(SheetShown, state, "state"),
    INT(SheetShown, version, "version", NUMBER, .help = PHRASE_APPROVALS_SHOWN_VERSION),
    MOMENT(SheetShown, since, "since", .help = PHRASE_APPROVALS_SHOWN_SINCE),
    TEXT(SheetShown, title, "title", NAME, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_TITLE),
    TEXT(SheetShown, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_KIND),
    ID(SheetShown, subject, "subject", .help = PHRASE_APPROVALS_SHOWN_SUBJECT),
    TEXT(SheetShown, subject_text, "subject-text", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_TEXT),
    HASH(SheetShown, covers, "covers", .help = PHRASE_APPROVALS_SHOWN_COVERS),
    BOOL(SheetShown, changed, "changed", .help = PHRASE_APPROVALS_SHOWN_CHANGED),
    TEXT(SheetShown, reason, "reason", WORDS, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_REASON),
    RECORD(SheetShown, factors, "factors", SheetFactors, factors_shape, OPTIONAL,
           .help = PHRASE_APPROVALS_FIELD_FACTORS),
    HASH(SheetShown, seal, "seal", .help = PHRASE_APPROVALS_SHOWN_SEAL),
    LIST(SheetShown, waits, wait_count, "waits", SheetWaits, waits_shape, .max = SHEET_LIST_MAX,
         OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_WAITS),
    RECORD(SheetShown, decision, "decision", SheetDecisionShown, decision_shape, OPTIONAL,
           .help = PHRASE_APPROVALS_SHOWN_DECISION),
    DATE(SheetShown, issued_on, "issued-on", OPTIONAL, .help = PHRASE_APPROVALS_FIELD_ISSUED_ON),
    HASH(SheetShown, issued_document, "issued-document", OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_ISSUED_DOCUMENT),
    TEXT(SheetShown, issued_number, "issued-number", WORD, OPTIONAL,
         .help = PHRASE_APPROVALS_FIELD_ISSUED_NUMBER),
    LIST(SheetShown, steps, step_count, "steps", StepShown, step_shown_shape,
         .max = SHEET_STEPS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_STEPS),
    LIST(SheetShown, deputies, deputy_count, "deputies", DeputyShown, deputy_shown_shape,
         .max = SHEET_DEPUTIES_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_DEPUTIES),
    LIST(SheetShown, readers, reader_count, "readers", ReaderShown, reader_shown_shape,
         .max = SHEET_READERS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_READERS),
    LIST(SheetShown, papers, paper_count, "papers", PaperShown, paper_shown_shape,
         .max = SHEET_PAPERS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_PAPERS),
    LIST(SheetShown, versions, version_count, "versions", SheetVersionShown, version_shape,
         .max = SHEET_VERSIONS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_VERSIONS),
    LIST(SheetShown, opinions, opinion_count, "opinions", SheetOpinionShown, opinion_shape,
         .max = SHEET_OPINIONS_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_OPINIONS),
};
const Shape sheet_shown_shape = SHAPE(SheetShown, "sheet-shown", shown_fields);

static const Field listed_fields[] = {
    SHEET_FIELD(SheetListed),
    TEXT(SheetListed, reference, "reference", WORD, .help = PHRASE_APPROVALS_SHOWN_REFERENCE),
    TEXT(SheetListed, title, "title", NAME, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_TITLE),
    TEXT(SheetListed, subject_kind, "subject-kind", WORD,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_KIND),
    TEXT(SheetListed, subject_text, "subject-text", NAME, OPTIONAL,
         .help = PHRASE_APPROVALS_SHOWN_SUBJECT_TEXT),
    INT(SheetListed, version, "version", NUMBER, .help = PHRASE_APPROVALS_SHOWN_VERSION),
    STATE(SheetListed, state, "state"),
    CHOICE(SheetListed, duty, "duty", sheet_duty_words, .choice_labels = sheet_duty_phrases,
           OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_DUTY),
    MOMENT(SheetListed, since, "since", .help = PHRASE_APPROVALS_SHOWN_SINCE),
};
static const Shape listed_shape = SHAPE(SheetListed, "sheet-listed", listed_fields);

static const Field list_reply_fields[] = {
    LIST(SheetListReply, sheets, sheet_count, "sheets", SheetListed, listed_shape,
         .max = SHEET_LIST_MAX, OPTIONAL, .help = PHRASE_APPROVALS_SHOWN_SHEETS),
    TEXT(SheetListReply, next, "next", WORD, OPTIONAL, .help = PHRASE_APPROVALS_FIELD_AFTER),
};
const Shape sheet_list_reply_shape = SHAPE(SheetListReply, "sheet-list-reply", list_reply_fields);
