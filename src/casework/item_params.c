/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_params.h"
#include "phrases_casework.h"

static const Str yes_no_words[] = { STR("no"), STR("yes") };

#define OPTIONAL .optional = true
#define WORD .max = ITEM_WORD_MAX
#define NAME .max = ITEM_NAME_MAX
#define WORDS .max = ITEM_WORDS_MAX, .long_text = true
#define ITEM_FIELD(Struct) ID(Struct, item, "item", .help = PHRASE_CASEWORK_FIELD_ITEM)
#define REASON_FIELD(Struct) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON)

/* ---- parameters ------------------------------------------------------------------------------ */

static const Field line_fields[] = {
    TEXT(LineParams, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE),
    LABEL(LineParams, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE, OPTIONAL),
};
static const Shape line_params_shape = SHAPE(LineParams, "line", line_fields);

static const Field open_fields[] = {
    LABEL(OpenParams, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE),
    LABEL(OpenParams, summary, "summary", WORDS, .help = PHRASE_CASEWORK_FIELD_SUMMARY, OPTIONAL),
    CHOICE(OpenParams, marking, "marking", marking_words, .choice_labels = marking_phrases,
           .help = PHRASE_CASEWORK_FIELD_MARKING),
    TEXTS(OpenParams, regimes, regime_count, "regimes", .max = ITEM_REGIMES_MAX,
          .item_max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_REGIMES, OPTIONAL),
    TEXTS(OpenParams, organisations, organisation_count, "organisations",
          .max = ITEM_ORGANISATIONS_MAX - 1, .item_max = ITEM_WORD_MAX,
          .help = PHRASE_CASEWORK_FIELD_ORGANISATIONS, OPTIONAL),
    LIST(OpenParams, lines, line_count, "lines", LineParams, line_params_shape,
         .max = ITEM_LINES_MAX, .help = PHRASE_CASEWORK_FIELD_LINES, OPTIONAL),
};
const Shape open_params_shape = SHAPE(OpenParams, "item-open", open_fields);

static const Field describe_fields[] = {
    ITEM_FIELD(DescribeParams),
    LABEL(DescribeParams, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE, OPTIONAL),
    LABEL(DescribeParams, summary, "summary", WORDS, .help = PHRASE_CASEWORK_FIELD_SUMMARY,
          OPTIONAL),
    CHOICE(DescribeParams, marking, "marking", marking_words, .choice_labels = marking_phrases,
           .help = PHRASE_CASEWORK_FIELD_MARKING, OPTIONAL),
    TEXTS(DescribeParams, regimes, regime_count, "regimes", .max = ITEM_REGIMES_MAX,
          .item_max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_REGIMES, OPTIONAL),
    TEXTS(DescribeParams, organisations, organisation_count, "organisations",
          .max = ITEM_ORGANISATIONS_MAX - 1, .item_max = ITEM_WORD_MAX,
          .help = PHRASE_CASEWORK_FIELD_ORGANISATIONS, OPTIONAL),
    LIST(DescribeParams, lines, line_count, "lines", LineParams, line_params_shape,
         .max = ITEM_LINES_MAX, .help = PHRASE_CASEWORK_FIELD_LINES, OPTIONAL),
    TEXT(DescribeParams, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON, OPTIONAL),
};
const Shape describe_params_shape = SHAPE(DescribeParams, "item-describe", describe_fields);

static const Field lower_fields[] = {
    ITEM_FIELD(LowerParams),
    CHOICE(LowerParams, marking, "marking", marking_words, .choice_labels = marking_phrases,
           .help = PHRASE_CASEWORK_FIELD_MARKING),
    REASON_FIELD(LowerParams),
};
const Shape lower_params_shape = SHAPE(LowerParams, "item-lower", lower_fields);

/* The fields of a Witness stand among those of the operation: "by", not "witness.by". */
#define WITNESS_FIELDS(Struct, at, ...) \
    TEXT(Struct, at.value, "value", .max = ITEM_VALUE_MAX, .help = PHRASE_CASEWORK_FIELD_VALUE, \
         __VA_ARGS__), \
        TEXT(Struct, at.by, "by", NAME, .help = PHRASE_CASEWORK_FIELD_BY, OPTIONAL), \
        DATE(Struct, at.said_on, "said-on", .help = PHRASE_CASEWORK_FIELD_SAID_ON, OPTIONAL), \
        TEXT(Struct, at.source, "source", NAME, .help = PHRASE_CASEWORK_FIELD_SOURCE, OPTIONAL), \
        CHOICE(Struct, at.confidence, "confidence", confidence_words, \
               .help = PHRASE_CASEWORK_FIELD_CONFIDENCE, OPTIONAL), \
        HASH(Struct, at.document, "document", .help = PHRASE_CASEWORK_FIELD_DOCUMENT, OPTIONAL)

static const Field saying_fields[] = {
    TEXT(Saying, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE, OPTIONAL),
    TEXT(Saying, fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT),
    WITNESS_FIELDS(Saying, witness, .optional = false),
};
static const Shape saying_shape = SHAPE(Saying, "saying", saying_fields);

static const Field state_fields[] = {
    ITEM_FIELD(StateParams),
    TEXT(StateParams, first.line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE, OPTIONAL),
    TEXT(StateParams, first.fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT),
    WITNESS_FIELDS(StateParams, first.witness, .optional = false),
    LIST(StateParams, more, more_count, "more", Saying, saying_shape, .max = ITEM_SAYINGS_MAX - 1,
         .help = PHRASE_CASEWORK_FIELD_MORE, OPTIONAL),
};
const Shape state_params_shape = SHAPE(StateParams, "item-state", state_fields);

static const Field correct_fields[] = {
    ITEM_FIELD(CorrectParams),
    ID(CorrectParams, statement, "statement", .help = PHRASE_CASEWORK_FIELD_STATEMENT),
    WITNESS_FIELDS(CorrectParams, witness, .optional = false),
    REASON_FIELD(CorrectParams),
};
const Shape correct_params_shape = SHAPE(CorrectParams, "item-correct", correct_fields);

static const Field retract_fields[] = {
    ITEM_FIELD(RetractParams),
    ID(RetractParams, statement, "statement", .help = PHRASE_CASEWORK_FIELD_STATEMENT),
    REASON_FIELD(RetractParams),
};
const Shape retract_params_shape = SHAPE(RetractParams, "item-retract", retract_fields);

static const Field ask_fields[] = {
    ITEM_FIELD(AskParams),
    TEXT(AskParams, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE, OPTIONAL),
    TEXT(AskParams, fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT, OPTIONAL),
    TEXT(AskParams, agency, "agency", WORD, .help = PHRASE_CASEWORK_FIELD_AGENCY),
    TEXT(AskParams, words, "words", WORDS, .help = PHRASE_CASEWORK_FIELD_QUESTION_WORDS, OPTIONAL),
    DATE(AskParams, due, "due", .help = PHRASE_CASEWORK_FIELD_DUE, OPTIONAL),
};
const Shape ask_params_shape = SHAPE(AskParams, "item-ask", ask_fields);

static const Field answer_fields[] = {
    ITEM_FIELD(AnswerParams),
    ID(AnswerParams, question, "question", .help = PHRASE_CASEWORK_FIELD_QUESTION),
    WITNESS_FIELDS(AnswerParams, witness, OPTIONAL),
    TEXT(AnswerParams, words, "words", WORDS, .help = PHRASE_CASEWORK_FIELD_ANSWER_WORDS, OPTIONAL),
};
const Shape answer_params_shape = SHAPE(AnswerParams, "item-answer", answer_fields);

static const Field assess_fields[] = {
    ITEM_FIELD(AssessParams),
    DATE(AssessParams, on, "on", .help = PHRASE_CASEWORK_FIELD_ON, OPTIONAL),
    DATE(AssessParams, known_on, "known-on", .help = PHRASE_CASEWORK_FIELD_KNOWN_ON, OPTIONAL),
};
const Shape assess_params_shape = SHAPE(AssessParams, "item-assess", assess_fields);

static const Field draft_fields[] = {
    ITEM_FIELD(DraftParams),
    CHOICE(DraftParams, verdict, "verdict", verdict_words, .choice_labels = verdict_phrases,
           .help = PHRASE_CASEWORK_FIELD_VERDICT),
    REASON_FIELD(DraftParams),
    DATE(DraftParams, on, "on", .help = PHRASE_CASEWORK_FIELD_ON, OPTIONAL),
    DATE(DraftParams, known_on, "known-on", .help = PHRASE_CASEWORK_FIELD_KNOWN_ON, OPTIONAL),
    TEXT(DraftParams, day_reason, "day-reason", NAME, .help = PHRASE_CASEWORK_FIELD_DAY_REASON,
         OPTIONAL),
};
const Shape draft_params_shape = SHAPE(DraftParams, "item-draft", draft_fields);

static const Field approve_fields[] = {
    ITEM_FIELD(ApproveParams),
    ID(ApproveParams, draft, "draft", .help = PHRASE_CASEWORK_FIELD_DRAFT),
    TEXT(ApproveParams, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON, OPTIONAL),
};
const Shape approve_params_shape = SHAPE(ApproveParams, "item-approve", approve_fields);

static const Field return_fields[] = {
    ITEM_FIELD(ReturnParams),
    ID(ReturnParams, draft, "draft", .help = PHRASE_CASEWORK_FIELD_DRAFT),
    REASON_FIELD(ReturnParams),
};
const Shape return_params_shape = SHAPE(ReturnParams, "item-return", return_fields);

static const Field hold_fields[] = {
    ITEM_FIELD(HoldParams),
    REASON_FIELD(HoldParams),
    TEXT(HoldParams, authority, "authority", NAME, .help = PHRASE_CASEWORK_FIELD_AUTHORITY),
    DATE(HoldParams, until, "until", .help = PHRASE_CASEWORK_FIELD_UNTIL, OPTIONAL),
};
const Shape hold_params_shape = SHAPE(HoldParams, "item-hold", hold_fields);

static const Field release_fields[] = {
    ITEM_FIELD(ReleaseParams),
    ID(ReleaseParams, hold, "hold", .help = PHRASE_CASEWORK_FIELD_HOLD),
    REASON_FIELD(ReleaseParams),
    TEXT(ReleaseParams, authority, "authority", NAME, .help = PHRASE_CASEWORK_FIELD_AUTHORITY),
};
const Shape release_params_shape = SHAPE(ReleaseParams, "item-release", release_fields);

static const Field reason_fields[] = {
    ITEM_FIELD(ReasonParams),
    REASON_FIELD(ReasonParams),
};
const Shape reason_params_shape = SHAPE(ReasonParams, "item-reason", reason_fields);

static const Field assign_fields[] = {
    ITEM_FIELD(AssignParams),
    ID(AssignParams, person, "person", .help = PHRASE_CASEWORK_FIELD_PERSON),
    TEXT(AssignParams, task, "task", WORDS, .help = PHRASE_CASEWORK_FIELD_TASK, OPTIONAL),
};
const Shape assign_params_shape = SHAPE(AssignParams, "item-assign", assign_fields);

static const Field row_fields[] = {
    ID(WorkRow, subject, "item", .help = PHRASE_CASEWORK_FIELD_ITEM),
    INT(WorkRow, version, "version", .min = 1, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CASEWORK_FIELD_VERSION),
};
static const Shape row_shape = SHAPE(WorkRow, "item-row", row_fields);

static const Field assign_many_fields[] = {
    LIST(AssignManyParams, items, item_count, "items", WorkRow, row_shape, .min = 1,
         .max = WORK_ROWS_MAX, .help = PHRASE_CASEWORK_SHOWN_ITEMS),
    ID(AssignManyParams, person, "person", .help = PHRASE_CASEWORK_FIELD_PERSON),
    TEXT(AssignManyParams, task, "task", WORDS, .help = PHRASE_CASEWORK_FIELD_TASK, OPTIONAL),
};
const Shape assign_many_params_shape =
    SHAPE(AssignManyParams, "item-assign-many", assign_many_fields);

static const Field assigned_fields[] = {
    ITEM_FIELD(AssignedItem),
    TEXT(AssignedItem, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
};
static const Shape assigned_shape = SHAPE(AssignedItem, "item-assigned-row", assigned_fields);

static const Field assigned_many_fields[] = {
    LIST(AssignManyReply, items, item_count, "items", AssignedItem, assigned_shape, .min = 1,
         .max = WORK_ROWS_MAX, .help = PHRASE_CASEWORK_SHOWN_ITEMS),
};
const Shape assign_many_shape = SHAPE(AssignManyReply, "items-assigned", assigned_many_fields);

static const Field name_party_fields[] = {
    ITEM_FIELD(NamePartyParams),
    ID(NamePartyParams, party, "party", .help = PHRASE_CASEWORK_FIELD_PARTY, OPTIONAL),
    CHOICE(NamePartyParams, role, "role", party_role_words, .choice_labels = party_role_phrases,
           .help = PHRASE_CASEWORK_FIELD_PARTY_ROLE),
    TEXT(NamePartyParams, name, "name", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_NAME),
    TEXT(NamePartyParams, reading, "reading", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_READING,
         OPTIONAL),
    CHOICE(NamePartyParams, type, "type", party_type_words,
           .help = PHRASE_CASEWORK_FIELD_PARTY_TYPE, OPTIONAL),
    TEXT(NamePartyParams, birth_date, "birth-date", WORD, .help = PHRASE_CASEWORK_FIELD_PARTY_BIRTH,
         OPTIONAL),
    TEXTS(NamePartyParams, countries, country_count, "countries", .max = PARTY_COUNTRIES_MAX,
          .item_max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_PARTY_COUNTRIES, OPTIONAL),
    TEXTS(NamePartyParams, ids, id_count, "ids", .max = PARTY_NUMBERS_MAX,
          .item_max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_PARTY_IDS, OPTIONAL),
    TEXT(NamePartyParams, address, "address", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_ADDRESS,
         OPTIONAL),
    TEXTS(NamePartyParams, lines, line_count, "lines", .max = ITEM_LINES_MAX,
          .item_max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_PARTY_LINES, OPTIONAL),
    TEXT(NamePartyParams, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON, OPTIONAL),
};
const Shape name_party_params_shape = SHAPE(NamePartyParams, "item-name-party", name_party_fields);

static const Field drop_party_fields[] = {
    ITEM_FIELD(DropPartyParams),
    ID(DropPartyParams, party, "party", .help = PHRASE_CASEWORK_FIELD_PARTY),
    REASON_FIELD(DropPartyParams),
};
const Shape drop_party_params_shape = SHAPE(DropPartyParams, "item-drop-party", drop_party_fields);

static const Field list_fields[] = {
    TEXT(ListParams, words, "words", NAME, .help = PHRASE_CASEWORK_FIELD_SEARCH, OPTIONAL),
    CHOICE(ListParams, state, "state", item_state_words, .choice_labels = item_state_phrases,
           .help = PHRASE_CASEWORK_FIELD_STATE, OPTIONAL),
    TEXT(ListParams, agency, "agency", WORD, .help = PHRASE_CASEWORK_FIELD_LIST_AGENCY, OPTIONAL),
    TEXT(ListParams, regime, "regime", WORD, .help = PHRASE_CASEWORK_FIELD_REGIME, OPTIONAL),
    TEXT(ListParams, destination, "destination", WORD, .help = PHRASE_CASEWORK_FIELD_DESTINATION,
         OPTIONAL),
    CHOICE(ListParams, held, "held", yes_no_words, .help = PHRASE_CASEWORK_FIELD_HELD, OPTIONAL),
    TEXT(ListParams, after, "after", WORD, .help = PHRASE_CASEWORK_FIELD_AFTER, OPTIONAL),
    INT(ListParams, limit, "limit", .min = 1, .max = ITEM_PAGE_MAX,
        .help = PHRASE_CASEWORK_FIELD_LIMIT, OPTIONAL),
};
const Shape list_params_shape = SHAPE(ListParams, "item-list", list_fields);

/* What narrows the list, without what says which page of it. */
enum { PAGE_FIELDS = 2 };
const Shape item_count_params_shape = { .name = STR("item-count"),
                                        .size = sizeof(ListParams),
                                        .fields = list_fields,
                                        .field_count = COUNT_OF(list_fields) - PAGE_FIELDS };

static const Field show_fields[] = {
    ITEM_FIELD(ShowParams),
    INT(ShowParams, at, "at", .min = 0, .max = INT64_MAX, .help = PHRASE_CASEWORK_FIELD_AT,
        OPTIONAL),
};
const Shape show_params_shape = SHAPE(ShowParams, "item-show", show_fields);

static const Field timeline_fields[] = {
    ITEM_FIELD(TimelineParams),
    INT(TimelineParams, after, "after", .min = 0, .max = INT64_MAX,
        .help = PHRASE_CASEWORK_FIELD_AFTER_LEAF, OPTIONAL),
    INT(TimelineParams, limit, "limit", .min = 1, .max = ITEM_PAGE_MAX,
        .help = PHRASE_CASEWORK_FIELD_LIMIT, OPTIONAL),
};
const Shape timeline_params_shape = SHAPE(TimelineParams, "item-timeline", timeline_fields);

static const Field compare_fields[] = {
    ITEM_FIELD(CompareParams),
    INT(CompareParams, from, "from", .min = 0, .max = INT64_MAX, .help = PHRASE_CASEWORK_FIELD_FROM,
        OPTIONAL),
    INT(CompareParams, to, "to", .min = 0, .max = INT64_MAX, .help = PHRASE_CASEWORK_FIELD_TO,
        OPTIONAL),
    MOMENT(CompareParams, from_time, "from-time", .help = PHRASE_CASEWORK_FIELD_FROM_TIME,
           OPTIONAL),
    MOMENT(CompareParams, to_time, "to-time", .help = PHRASE_CASEWORK_FIELD_TO_TIME, OPTIONAL),
};
const Shape compare_params_shape = SHAPE(CompareParams, "item-compare", compare_fields);

static const Field precedents_fields[] = {
    ITEM_FIELD(PrecedentsParams),
    INT(PrecedentsParams, limit, "limit", .min = 1, .max = ITEM_PAGE_MAX,
        .help = PHRASE_CASEWORK_FIELD_LIMIT, OPTIONAL),
};
const Shape precedents_params_shape = SHAPE(PrecedentsParams, "item-precedents", precedents_fields);

static const Field export_fields[] = { ITEM_FIELD(ExportParams) };
const Shape export_params_shape = SHAPE(ExportParams, "item-export", export_fields);

static const Field import_fields[] = {
    TEXT(ImportParams, key, "key", NAME, .help = PHRASE_CASEWORK_FIELD_KEY),
    CHOICE(ImportParams, marking, "marking", marking_words, .choice_labels = marking_phrases,
           .help = PHRASE_CASEWORK_FIELD_MARKING),
};
const Shape import_params_shape = SHAPE(ImportParams, "docket-import", import_fields);
