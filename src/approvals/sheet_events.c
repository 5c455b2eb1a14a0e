/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/sheet_events.h"
#include "phrases_approvals.h"

const Str sheet_state_words[SHEET_STATES] = {
    [SHEET_ROUTED] = STR("routed"),       [SHEET_RETURNED] = STR("returned"),
    [SHEET_WITHDRAWN] = STR("withdrawn"), [SHEET_DECIDED] = STR("decided"),
    [SHEET_ISSUED] = STR("issued"),       [SHEET_CLOSED] = STR("closed"),
    [SHEET_REJECTED] = STR("rejected"),
};
const Phrase sheet_state_phrases[SHEET_STATES] = {
    [SHEET_ROUTED] = PHRASE_APPROVALS_STATE_ROUTED,
    [SHEET_RETURNED] = PHRASE_APPROVALS_STATE_RETURNED,
    [SHEET_WITHDRAWN] = PHRASE_APPROVALS_STATE_WITHDRAWN,
    [SHEET_DECIDED] = PHRASE_APPROVALS_STATE_DECIDED,
    [SHEET_ISSUED] = PHRASE_APPROVALS_STATE_ISSUED,
    [SHEET_CLOSED] = PHRASE_APPROVALS_STATE_CLOSED,
    [SHEET_REJECTED] = PHRASE_APPROVALS_STATE_REJECTED,
};
const Str step_kind_words[STEP_KINDS] = { STR("consult"), STR("decide") };
const Phrase step_kind_phrases[STEP_KINDS] = { PHRASE_APPROVALS_STEP_CONSULT,
                                               PHRASE_APPROVALS_STEP_DECIDE };
const Str step_verdict_words[STEP_VERDICTS] = { STR("waits"), STR("agreed"), STR("objected") };
const Phrase step_verdict_phrases[STEP_VERDICTS] = { PHRASE_APPROVALS_STEP_WAITS,
                                                     PHRASE_APPROVALS_STEP_AGREED,
                                                     PHRASE_APPROVALS_STEP_OBJECTED };
const Str sheet_duty_words[DUTIES] = {
    [DUTY_AGREE] = STR("agree"),     [DUTY_DECIDE] = STR("decide"),
    [DUTY_CORRECT] = STR("correct"), [DUTY_ISSUE] = STR("issue"),
    [DUTY_SEE] = STR("see"),         [DUTY_VIEW_AFTER] = STR("view-after"),
    [DUTY_CLOSE] = STR("close"),
};
const Phrase sheet_duty_phrases[DUTIES] = {
    [DUTY_AGREE] = PHRASE_APPROVALS_DUTY_AGREE,
    [DUTY_DECIDE] = PHRASE_APPROVALS_DUTY_DECIDE,
    [DUTY_CORRECT] = PHRASE_APPROVALS_DUTY_CORRECT,
    [DUTY_ISSUE] = PHRASE_APPROVALS_DUTY_ISSUE,
    [DUTY_VIEW_AFTER] = PHRASE_APPROVALS_DUTY_VIEW_AFTER,
    [DUTY_SEE] = PHRASE_APPROVALS_DUTY_SEE,
    [DUTY_CLOSE] = PHRASE_APPROVALS_DUTY_CLOSE,
};

#define OPTIONAL .optional = true
#define NUMBER .min = 0, .max = INT64_MAX
#define NAME .max = SHEET_NAME_MAX, .erasable = true
#define WORDS .max = SHEET_WORDS_MAX, .long_text = true, .erasable = true

static const Field factor_fields[] = {
    TEXT(SheetFactors, price, "price", WORDS, OPTIONAL),
    TEXT(SheetFactors, usage, "usage", WORDS, OPTIONAL),
    TEXT(SheetFactors, performance, "performance", WORDS, OPTIONAL),
    TEXT(SheetFactors, cooperation, "cooperation", WORDS, OPTIONAL),
};
static const Shape factors_shape = SHAPE(SheetFactors, "sheet-factors-told", factor_fields);

static const Field step_fields[] = {
    CHOICE(SheetStep, kind, "kind", step_kind_words, .optional = false),
    ID(SheetStep, person, "person", .optional = false),
    INT(SheetStep, turn, "turn", .min = 1, .max = SHEET_STEPS_MAX),
};
static const Shape step_shape = SHAPE(SheetStep, "sheet-step-told", step_fields);

static const Field deputy_fields[] = {
    ID(SheetDeputy, person, "person", .optional = false),
    TEXT(SheetDeputy, authority, "authority", .max = SHEET_NAME_MAX),
};
static const Shape deputy_shape = SHAPE(SheetDeputy, "sheet-deputy-told", deputy_fields);

static const Field paper_fields[] = {
    HASH(SheetPaper, document, "document", .optional = false),
    TEXT(SheetPaper, name, "name", NAME),
};
static const Shape paper_shape = SHAPE(SheetPaper, "sheet-paper-told", paper_fields);

static const Field text_fields[] = {
    TEXT(SheetText, title_ja, "title-ja", NAME, OPTIONAL),
    TEXT(SheetText, title_en, "title-en", NAME, OPTIONAL),
    TEXT(SheetText, reason, "reason", WORDS),
    TEXT(SheetText, subject_text, "subject-text", NAME, OPTIONAL),
    HASH(SheetText, covers, "covers", .optional = false),
    RECORD(SheetText, factors, "factors", SheetFactors, factors_shape, OPTIONAL),
    LIST(SheetText, steps, step_count, "steps", SheetStep, step_shape, .min = 1,
         .max = SHEET_STEPS_MAX),
    LIST(SheetText, deputies, deputy_count, "deputies", SheetDeputy, deputy_shape,
         .max = SHEET_DEPUTIES_MAX, OPTIONAL),
    IDS(SheetText, readers, reader_count, "readers", .max = SHEET_READERS_MAX, OPTIONAL),
    LIST(SheetText, papers, paper_count, "papers", SheetPaper, paper_shape, .max = SHEET_PAPERS_MAX,
         OPTIONAL),
};
const Shape sheet_text_shape = SHAPE(SheetText, "sheet-text-told", text_fields);

static const Field drafted_fields[] = {
    TEXT(SheetDrafted, reference, "reference", .max = SHEET_WORD_MAX),
    INT(SheetDrafted, year, "year", NUMBER),
    INT(SheetDrafted, number, "number", NUMBER),
    TEXT(SheetDrafted, subject_kind, "subject-kind", .max = SHEET_WORD_MAX),
    ID(SheetDrafted, subject, "subject", .optional = false),
    ID(SheetDrafted, organisation, "organisation", .optional = false),
    RECORD(SheetDrafted, text, "text", SheetText, sheet_text_shape, .optional = false),
};
const Shape sheet_drafted_shape = SHAPE(SheetDrafted, "sheet-drafted", drafted_fields);

static const Field redrafted_fields[] = {
    INT(SheetRedrafted, version, "version", NUMBER),
    RECORD(SheetRedrafted, text, "text", SheetText, sheet_text_shape, .optional = false),
};
const Shape sheet_redrafted_shape = SHAPE(SheetRedrafted, "sheet-redrafted", redrafted_fields);

static const Field attached_fields[] = {
    RECORD(SheetAttached, paper, "paper", SheetPaper, paper_shape, .optional = false),
};
const Shape sheet_attached_shape = SHAPE(SheetAttached, "sheet-attached", attached_fields);

static const Field said_fields[] = {
    HASH(SheetSaid, seal, "seal", .optional = false),
    TEXT(SheetSaid, reason, "reason", WORDS, OPTIONAL),
};
const Shape sheet_said_shape = SHAPE(SheetSaid, "sheet-said", said_fields);

static const Field acted_fields[] = {
    ID(SheetActed, decider, "decider", .optional = false),
    HASH(SheetActed, seal, "seal", .optional = false),
    TEXT(SheetActed, authority, "authority", .max = SHEET_NAME_MAX),
    TEXT(SheetActed, reason, "reason", WORDS),
};
const Shape sheet_acted_shape = SHAPE(SheetActed, "sheet-acted", acted_fields);

static const Field reason_fields[] = {
    TEXT(SheetReason, reason, "reason", WORDS, OPTIONAL),
};
const Shape sheet_reason_shape = SHAPE(SheetReason, "sheet-reason", reason_fields);

static const Field issued_fields[] = {
    DATE(SheetIssued, on, "on", .optional = false),
    HASH(SheetIssued, document, "document", .optional = false),
    TEXT(SheetIssued, number, "number", .max = SHEET_WORD_MAX, OPTIONAL),
};
const Shape sheet_issued_shape = SHAPE(SheetIssued, "sheet-issued", issued_fields);
