/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/milestone_params.h"
#include "cases/case_params.h"
#include "phrases_cases.h"
#include "phrases_clocks.h"

#define OPTIONAL .optional = true
#define WHEN_TEXT .max = CASE_CODE_MAX
#define CASE_OF(Struct) ID(Struct, file, "case", .optional = false, .help = PHRASE_CASES_FIELD_CASE)
#define ON(Struct, told) TEXT(Struct, on, "on", WHEN_TEXT, OPTIONAL, .help = (told))
#define MILESTONE(Struct) \
    CHOICE(Struct, milestone, "milestone", milestone_words, .choice_labels = milestone_phrases, \
           .help = PHRASE_CLOCKS_FIELD_MILESTONE)
#define HAPPENED(Struct, told) TEXT(Struct, happened, "happened", WHEN_TEXT, .help = (told))
#define KNOWN(Struct, ...) \
    DATE(Struct, known, "known", .help = PHRASE_CLOCKS_FIELD_KNOWN, __VA_ARGS__)
#define SOURCE(Struct, ...) \
    TEXT(Struct, source, "source", .max = CASE_WORDS_MAX, .long_text = true, \
         .help = PHRASE_CLOCKS_FIELD_SOURCE, __VA_ARGS__)
#define CONFIDENCE(Struct, ...) \
    CHOICE(Struct, confidence, "confidence", confidence_words, \
           .choice_labels = confidence_phrases, .help = PHRASE_CLOCKS_FIELD_CONFIDENCE, \
           __VA_ARGS__)
#define COUNT(Struct, member, name, ...) \
    INT(Struct, member, name, .min = 0, .max = INT64_MAX, __VA_ARGS__)
#define SPANS(Struct) \
    COUNT(Struct, months_least, "months-least", .help = PHRASE_CLOCKS_SHOWN_MONTHS_LEAST), \
        COUNT(Struct, months_most, "months-most", .help = PHRASE_CLOCKS_SHOWN_MONTHS_MOST), \
        COUNT(Struct, days_least, "days-least", .help = PHRASE_CLOCKS_SHOWN_DAYS_LEAST), \
        COUNT(Struct, days_most, "days-most", .help = PHRASE_CLOCKS_SHOWN_DAYS_MOST)

const Str milestone_words[MILESTONES] = {
    [MILESTONE_TALKS] = STR("talks"),
    [MILESTONE_RECEIVED] = STR("received"),
    [MILESTONE_COMPLETE] = STR("complete"),
    [MILESTONE_OFFERED] = STR("offered"),
    [MILESTONE_ACCEPTED] = STR("accepted"),
    [MILESTONE_IMPLEMENTED] = STR("implemented"),
    [MILESTONE_DELIVERED] = STR("first-delivery"),
    [MILESTONE_SUPPLIED] = STR("supply-complete"),
    [MILESTONE_CLOSED] = STR("closed"),
};

const Phrase milestone_phrases[MILESTONES] = {
    [MILESTONE_TALKS] = PHRASE_CLOCKS_MILESTONE_TALKS,
    [MILESTONE_RECEIVED] = PHRASE_CLOCKS_MILESTONE_RECEIVED,
    [MILESTONE_COMPLETE] = PHRASE_CLOCKS_MILESTONE_COMPLETE,
    [MILESTONE_OFFERED] = PHRASE_CLOCKS_MILESTONE_OFFERED,
    [MILESTONE_ACCEPTED] = PHRASE_CLOCKS_MILESTONE_ACCEPTED,
    [MILESTONE_IMPLEMENTED] = PHRASE_CLOCKS_MILESTONE_IMPLEMENTED,
    [MILESTONE_DELIVERED] = PHRASE_CLOCKS_MILESTONE_DELIVERED,
    [MILESTONE_SUPPLIED] = PHRASE_CLOCKS_MILESTONE_SUPPLIED,
    [MILESTONE_CLOSED] = PHRASE_CLOCKS_MILESTONE_CLOSED,
};

const Phrase confidence_phrases[CONFIDENCE_COUNT] = {
    [CONFIDENCE_OFFICIAL] = PHRASE_CLOCKS_CONFIDENCE_OFFICIAL,
    [CONFIDENCE_SECONDARY] = PHRASE_CLOCKS_CONFIDENCE_SECONDARY,
    [CONFIDENCE_UNVERIFIED] = PHRASE_CLOCKS_CONFIDENCE_UNVERIFIED,
};

static const Str stalled_words[STALLED_WORDS] = {
    [STALLED_NO] = STR("no"),       [STALLED_PERHAPS] = STR("perhaps"),
    [STALLED_YES] = STR("stalled"), [STALLED_UNTOLD] = STR("untold"),
    [STALLED_ENDED] = STR("ended"),
};
static const Phrase stalled_phrases[STALLED_WORDS] = {
    [STALLED_NO] = PHRASE_CLOCKS_STALLED_NO,
    [STALLED_PERHAPS] = PHRASE_CLOCKS_STALLED_PERHAPS,
    [STALLED_YES] = PHRASE_CLOCKS_STALLED_YES,
    [STALLED_UNTOLD] = PHRASE_CLOCKS_STALLED_UNTOLD,
    [STALLED_ENDED] = PHRASE_CLOCKS_STALLED_ENDED,
};

/* ---- the event ------------------------------------------------------------------------------- */

static const Field noted_fields[] = {
    CHOICE(PastNoted, milestone, "milestone", milestone_words, .optional = false),
    TEXT(PastNoted, happened, "happened", .max = WHEN_BYTES_MAX),
    DATE(PastNoted, known, "known", .optional = false),
    TEXT(PastNoted, source, "source", .max = CASE_WORDS_MAX, .erasable = true, .long_text = true),
    CHOICE(PastNoted, confidence, "confidence", confidence_words, .optional = false),
};
const Shape past_noted_shape = SHAPE(PastNoted, "past-noted", noted_fields);

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field note_past_fields[] = {
    CASE_OF(NotePastParams),
    MILESTONE(NotePastParams),
    HAPPENED(NotePastParams, PHRASE_CLOCKS_FIELD_HAPPENED),
    KNOWN(NotePastParams, OPTIONAL),
    SOURCE(NotePastParams, .optional = false),
    CONFIDENCE(NotePastParams, .optional = false),
};
const Shape note_past_params_shape = SHAPE(NotePastParams, "case-note-past", note_past_fields);

static const Field progress_fields[] = { CASE_OF(ProgressParams),
                                         ON(ProgressParams, PHRASE_CLOCKS_FIELD_ON) };
const Shape progress_params_shape = SHAPE(ProgressParams, "case-progress", progress_fields);

static const Field stalled_fields[] = {
    TEXT(StalledParams, country, "country", .max = CASE_CODE_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_COUNTRY),
    ON(StalledParams, PHRASE_CLOCKS_FIELD_ON),
    CASE_PAGE(StalledParams),
};
const Shape stalled_params_shape = SHAPE(StalledParams, "case-stalled", stalled_fields);

/* ---- replies --------------------------------------------------------------------------------- */

static const Field milestone_fields[] = {
    MILESTONE(ShownMilestone),
    HAPPENED(ShownMilestone, PHRASE_CLOCKS_SHOWN_HAPPENED),
    KNOWN(ShownMilestone, OPTIONAL),
    SOURCE(ShownMilestone, OPTIONAL),
    CONFIDENCE(ShownMilestone, OPTIONAL),
};
static const Shape milestone_shape = SHAPE(ShownMilestone, "shown-milestone", milestone_fields);

static const Field stage_fields[] = {
    TEXT(ShownStage, state, "state", .max = CASE_WORD_MAX, .help = PHRASE_CASES_FIELD_STATE),
    TEXT(ShownStage, title, "title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CLOCKS_SHOWN_STAGE_TITLE),
    TEXT(ShownStage, from, "from", WHEN_TEXT, .help = PHRASE_CLOCKS_SHOWN_FROM),
    TEXT(ShownStage, until, "until", WHEN_TEXT, OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_UNTIL),
    SPANS(ShownStage),
};
static const Shape stage_shape = SHAPE(ShownStage, "shown-stage", stage_fields);

static const Field wait_fields[] = {
    CHOICE(ShownWait, kind, "kind", paper_kind_words, .choice_labels = paper_kind_phrases,
           .help = PHRASE_CLOCKS_SHOWN_WAIT_KIND),
    TEXT(ShownWait, giver, "giver", .max = CASE_NAME_MAX, .help = PHRASE_CLOCKS_SHOWN_WAIT_GIVER),
    DATE(ShownWait, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
};
static const Shape wait_shape = SHAPE(ShownWait, "shown-wait", wait_fields);

static const Field standing_fields[] = {
    CASE_OF(CaseStanding),
    TEXT(CaseStanding, number, "number", .max = CASE_CODE_MAX, .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CaseStanding, title, "title", .max = CASE_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASES_FIELD_TITLE),
    TEXT(CaseStanding, country, "country", .max = CASE_CODE_MAX,
         .help = PHRASE_CASES_FIELD_COUNTRY),
    TEXT(CaseStanding, state, "state", .max = CASE_NAME_MAX, .help = PHRASE_CASES_FIELD_STATE),
    CHOICE(CaseStanding, stalled, "stalled", stalled_words, .choice_labels = stalled_phrases,
           .help = PHRASE_CLOCKS_SHOWN_STALLED),
    TEXT(CaseStanding, since, "since", WHEN_TEXT, .help = PHRASE_CLOCKS_SHOWN_SINCE),
    SPANS(CaseStanding),
    COUNT(CaseStanding, stalled_after, "stalled-after", OPTIONAL,
          .help = PHRASE_CLOCKS_SHOWN_STALLED_AFTER),
    DATE(CaseStanding, due, "due", OPTIONAL, .help = PHRASE_CASES_FIELD_DUE),
    BOOL(CaseStanding, overdue, "overdue", .help = PHRASE_CASES_SHOWN_OVERDUE),
    TEXTS(CaseStanding, hands, hand_count, "hands", .max = ROUTE_STATES_MAX,
          .item_max = CASE_NAME_MAX, OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_HANDS),
    TEXT(CaseStanding, keeper, "keeper", .max = CASE_NAME_MAX, .help = PHRASE_CLOCKS_SHOWN_KEEPER),
    TEXT(CaseStanding, last_by, "last-by", .max = CASE_NAME_MAX,
         .help = PHRASE_CLOCKS_SHOWN_LAST_BY),
    LIST(CaseStanding, waits, wait_count, "waits", ShownWait, wait_shape, .max = 100000, OPTIONAL,
         .help = PHRASE_CLOCKS_SHOWN_WAITS),
};
static const Shape standing_shape = SHAPE(CaseStanding, "case-standing", standing_fields);

static const Field progress_reply_fields[] = {
    ON(ProgressReply, PHRASE_CLOCKS_SHOWN_ON),
    RECORD(ProgressReply, standing, "standing", CaseStanding, standing_shape, .optional = false,
           .help = PHRASE_CLOCKS_SHOWN_STANDING),
    LIST(ProgressReply, milestones, milestone_count, "milestones", ShownMilestone, milestone_shape,
         .max = MILESTONES, OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_MILESTONES),
    LIST(ProgressReply, stages, stage_count, "stages", ShownStage, stage_shape, .max = 100000,
         OPTIONAL, .help = PHRASE_CLOCKS_SHOWN_STAGES),
};
const Shape progress_reply_shape =
    SHAPE(ProgressReply, "case-progress-reply", progress_reply_fields);

static const Field stalled_reply_fields[] = {
    ON(StalledReply, PHRASE_CLOCKS_SHOWN_ON),
    LIST(StalledReply, cases, case_count, "cases", CaseStanding, standing_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_SHOWN_CASES),
    CASE_PAGE_NEXT(StalledReply),
};
const Shape stalled_reply_shape = SHAPE(StalledReply, "case-stalled-reply", stalled_reply_fields);
