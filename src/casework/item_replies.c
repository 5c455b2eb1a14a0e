/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_params.h"

/* Replies are written, never typed in: their limits are those of what they show. */

static const Str difference_words[DIFFERENCES] = { STR("added"), STR("removed"), STR("changed") };
static const Str ending_words[] = { STR("none"), STR("corrected"), STR("retracted"),
                                    STR("set-aside") };
static const Str finding_words[] = { STR("assessment"), STR("draft"), STR("decision") };

enum { SHOWN_ROWS_MAX = 100000 };

#define OPTIONAL .optional = true
#define WORD .max = ITEM_WORD_MAX, OPTIONAL
#define NAME .max = ITEM_NAME_MAX, .long_text = true, OPTIONAL
#define WORDS .max = ITEM_WORDS_MAX, .long_text = true, OPTIONAL
#define ROWS .max = SHOWN_ROWS_MAX, OPTIONAL
#define NUMBER .min = 0, .max = INT64_MAX, OPTIONAL

static const Field item_reply_fields[] = {
    ID(ItemReply, item, "item", OPTIONAL),
    TEXT(ItemReply, reference, "reference", WORD),
    CHOICE(ItemReply, state, "state", item_state_words, OPTIONAL),
    ID(ItemReply, made, "made", OPTIONAL),
    LIST(ItemReply, results, result_count, "results", Result, result_shape, ROWS),
};
const Shape item_reply_shape = SHAPE(ItemReply, "item-reply", item_reply_fields);

static const Field act_fields[] = {
    INT(Act, seq, "seq", NUMBER),
    MOMENT(Act, at, "at", OPTIONAL),
    ID(Act, by, "by", OPTIONAL),
    TEXT(Act, name, "name", NAME),
    TEXT(Act, organisation, "organisation", NAME),
    ID(Act, on_behalf, "on-behalf", OPTIONAL),
    TEXT(Act, on_behalf_name, "on-behalf-name", NAME),
};
static const Shape act_shape = SHAPE(Act, "act", act_fields);
#define ACT(Struct, member, name) RECORD(Struct, member, name, Act, act_shape, OPTIONAL)

static const Field listed_fields[] = {
    ID(ListedItem, item, "item", OPTIONAL),
    TEXT(ListedItem, reference, "reference", WORD),
    TEXT(ListedItem, title, "title", NAME),
    CHOICE(ListedItem, state, "state", item_state_words, OPTIONAL),
    CHOICE(ListedItem, marking, "marking", marking_words, OPTIONAL),
    INT(ListedItem, round, "round", NUMBER),
    INT(ListedItem, holds, "holds", NUMBER),
    INT(ListedItem, questions, "questions", NUMBER),
    TEXTS(ListedItem, regimes, regime_count, "regimes", ROWS, .item_max = ITEM_WORD_MAX),
    TEXTS(ListedItem, destinations, destination_count, "destinations", ROWS,
          .item_max = ITEM_VALUE_MAX),
    TEXT(ListedItem, keeper, "keeper", NAME),
    CHOICE(ListedItem, verdict, "verdict", verdict_words, OPTIONAL),
    MOMENT(ListedItem, opened_at, "opened-at", OPTIONAL),
    MOMENT(ListedItem, changed_at, "changed-at", OPTIONAL),
};
static const Shape listed_shape = SHAPE(ListedItem, "listed-item", listed_fields);

static const Field list_reply_fields[] = {
    LIST(ListReply, items, item_count, "items", ListedItem, listed_shape, ROWS),
    TEXT(ListReply, next, "next", WORD),
};
const Shape list_reply_shape = SHAPE(ListReply, "item-list", list_reply_fields);

static const Field statement_fields[] = {
    ID(ShownStatement, statement, "statement", OPTIONAL),
    TEXT(ShownStatement, value, "value", .max = ITEM_VALUE_MAX, OPTIONAL),
    TEXT(ShownStatement, words, "words", .max = ITEM_VALUE_MAX, OPTIONAL),
    ACT(ShownStatement, entered, "entered"),
    TEXT(ShownStatement, by, "by", NAME),
    DATE(ShownStatement, said_on, "said-on", OPTIONAL),
    TEXT(ShownStatement, source, "source", NAME),
    CHOICE(ShownStatement, confidence, "confidence", confidence_words, OPTIONAL),
    HASH(ShownStatement, document, "document", OPTIONAL),
    ID(ShownStatement, question, "question", OPTIONAL),
    ID(ShownStatement, organisation, "organisation", OPTIONAL),
    CHOICE(ShownStatement, ending, "ending", ending_words, OPTIONAL),
    ACT(ShownStatement, ended, "ended"),
    TEXT(ShownStatement, end_reason, "end-reason", WORDS),
    ID(ShownStatement, successor, "successor", OPTIONAL),
};
static const Shape statement_shape = SHAPE(ShownStatement, "statement", statement_fields);

static const Field fact_fields[] = {
    TEXT(ShownFact, line, "line", WORD),
    TEXT(ShownFact, fact, "fact", WORD),
    TEXT(ShownFact, name, "name", NAME),
    BOOL(ShownFact, disputed, "disputed", .optional = false),
    LIST(ShownFact, statements, statement_count, "statements", ShownStatement, statement_shape,
         ROWS),
};
static const Shape fact_shape = SHAPE(ShownFact, "fact", fact_fields);

static const Field question_fields[] = {
    ID(ShownQuestion, question, "question", OPTIONAL),
    TEXT(ShownQuestion, line, "line", WORD),
    TEXT(ShownQuestion, fact, "fact", WORD),
    TEXT(ShownQuestion, fact_name, "fact-name", NAME),
    TEXT(ShownQuestion, agency, "agency", WORD),
    TEXT(ShownQuestion, agency_name, "agency-name", NAME),
    TEXT(ShownQuestion, words, "words", WORDS),
    DATE(ShownQuestion, due, "due", OPTIONAL),
    ACT(ShownQuestion, asked, "asked"),
    BOOL(ShownQuestion, is_answered, "is-answered", .optional = false),
    ACT(ShownQuestion, answered, "answered"),
    TEXT(ShownQuestion, answer, "answer", WORDS),
    ID(ShownQuestion, statement, "statement", OPTIONAL),
};
static const Shape question_shape = SHAPE(ShownQuestion, "question", question_fields);

static const Field hold_fields[] = {
    ID(ShownHold, hold, "hold", OPTIONAL),
    TEXT(ShownHold, reason, "reason", WORDS),
    TEXT(ShownHold, authority, "authority", NAME),
    DATE(ShownHold, until, "until", OPTIONAL),
    ACT(ShownHold, held, "held"),
    BOOL(ShownHold, is_released, "is-released", .optional = false),
    ACT(ShownHold, released, "released"),
    TEXT(ShownHold, release_reason, "release-reason", WORDS),
    TEXT(ShownHold, release_authority, "release-authority", NAME),
};
static const Shape hold_shape = SHAPE(ShownHold, "hold", hold_fields);

#define EXPLANATION .max = ITEM_EXPLANATION_MAX, .long_text = true, OPTIONAL
static const Field finding_fields[] = {
    ID(ShownFinding, finding, "finding", OPTIONAL),
    CHOICE(ShownFinding, kind, "kind", finding_words, OPTIONAL),
    CHOICE(ShownFinding, verdict, "verdict", verdict_words, OPTIONAL),
    TEXT(ShownFinding, reason, "reason", WORDS),
    ACT(ShownFinding, made, "made"),
    DATE(ShownFinding, on, "on", OPTIONAL),
    DATE(ShownFinding, known_on, "known-on", OPTIONAL),
    LIST(ShownFinding, results, result_count, "results", Result, result_shape, ROWS),
    ID(ShownFinding, draft, "draft", OPTIONAL),
    TEXT(ShownFinding, explanation_ja, "explanation-ja", EXPLANATION),
    TEXT(ShownFinding, explanation_en, "explanation-en", EXPLANATION),
    TEXT(ShownFinding, json, "json", EXPLANATION),
    BOOL(ShownFinding, is_ended, "is-ended", .optional = false),
    ACT(ShownFinding, ended, "ended"),
    TEXT(ShownFinding, end_reason, "end-reason", WORDS),
};
static const Shape finding_shape = SHAPE(ShownFinding, "finding", finding_fields);

static const Field person_fields[] = {
    ID(ShownPerson, person, "person", OPTIONAL),
    TEXT(ShownPerson, name, "name", NAME),
    TEXT(ShownPerson, organisation, "organisation", NAME),
};
static const Shape person_shape = SHAPE(ShownPerson, "person", person_fields);

static const Field shown_line_fields[] = {
    TEXT(ShownLine, line, "line", WORD),
    TEXT(ShownLine, title, "title", NAME),
};
static const Shape shown_line_shape = SHAPE(ShownLine, "line", shown_line_fields);

static const Field organisation_fields[] = {
    ID(ShownOrganisation, organisation, "organisation", OPTIONAL),
    TEXT(ShownOrganisation, handle, "handle", WORD),
    TEXT(ShownOrganisation, name, "name", NAME),
};
static const Shape organisation_shape =
    SHAPE(ShownOrganisation, "organisation", organisation_fields);

static const Field version_fields[] = {
    ACT(ShownVersion, made, "made"),
    TEXT(ShownVersion, kind, "kind", WORD),
    CHOICE(ShownVersion, state, "state", item_state_words, OPTIONAL),
    INT(ShownVersion, round, "round", NUMBER),
};
static const Shape version_shape = SHAPE(ShownVersion, "version", version_fields);

static const Field shown_fields[] = {
    ID(ItemShown, item, "item", OPTIONAL),
    TEXT(ItemShown, reference, "reference", WORD),
    INT(ItemShown, seq, "seq", NUMBER),
    CHOICE(ItemShown, state, "state", item_state_words, OPTIONAL),
    CHOICE(ItemShown, marking, "marking", marking_words, OPTIONAL),
    INT(ItemShown, round, "round", NUMBER),
    TEXT(ItemShown, title, "title", NAME),
    TEXT(ItemShown, summary, "summary", WORDS),
    BOOL(ItemShown, on_hold, "on-hold", .optional = false),
    ACT(ItemShown, opened, "opened"),
    ACT(ItemShown, changed, "changed"),
    RECORD(ItemShown, provenance, "provenance", Provenance, provenance_shape, OPTIONAL),
    RECORD(ItemShown, assigned, "assigned", ShownPerson, person_shape, OPTIONAL),
    TEXT(ItemShown, task, "task", WORDS),
    TEXTS(ItemShown, regimes, regime_count, "regimes", ROWS, .item_max = ITEM_WORD_MAX),
    LIST(ItemShown, organisations, organisation_count, "organisations", ShownOrganisation,
         organisation_shape, ROWS),
    LIST(ItemShown, lines, line_count, "lines", ShownLine, shown_line_shape, ROWS),
    LIST(ItemShown, facts, fact_count, "facts", ShownFact, fact_shape, ROWS),
    LIST(ItemShown, questions, question_count, "questions", ShownQuestion, question_shape, ROWS),
    LIST(ItemShown, holds, hold_count, "holds", ShownHold, hold_shape, ROWS),
    LIST(ItemShown, findings, finding_count, "findings", ShownFinding, finding_shape, ROWS),
    LIST(ItemShown, hands, hand_count, "hands", ShownPerson, person_shape, ROWS),
    LIST(ItemShown, versions, version_count, "versions", ShownVersion, version_shape, ROWS),
    TEXTS(ItemShown, next, next_count, "next", ROWS, .item_max = ITEM_WORD_MAX),
};
const Shape item_shown_shape = SHAPE(ItemShown, "item", shown_fields);

static const Field entry_fields[] = {
    ACT(TimelineEntry, made, "made"),
    TEXT(TimelineEntry, kind, "kind", WORD),
    TEXT(TimelineEntry, sentence, "sentence", .max = 4 * ITEM_WORDS_MAX, .long_text = true,
         OPTIONAL),
};
static const Shape entry_shape = SHAPE(TimelineEntry, "entry", entry_fields);

static const Field timeline_reply_fields[] = {
    ID(TimelineReply, item, "item", OPTIONAL),
    TEXT(TimelineReply, reference, "reference", WORD),
    LIST(TimelineReply, entries, entry_count, "entries", TimelineEntry, entry_shape, ROWS),
    INT(TimelineReply, next, "next", NUMBER),
};
const Shape timeline_reply_shape = SHAPE(TimelineReply, "item-timeline", timeline_reply_fields);

static const Field change_fields[] = {
    TEXT(ItemChange, path, "path", .max = 4 * ITEM_WORD_MAX, OPTIONAL),
    TEXT(ItemChange, name, "name", NAME),
    CHOICE(ItemChange, difference, "difference", difference_words, OPTIONAL),
    TEXT(ItemChange, before, "before", EXPLANATION),
    TEXT(ItemChange, after, "after", EXPLANATION),
};
static const Shape change_shape = SHAPE(ItemChange, "change", change_fields);

static const Field compare_reply_fields[] = {
    ID(CompareReply, item, "item", OPTIONAL),
    TEXT(CompareReply, reference, "reference", WORD),
    INT(CompareReply, from, "from", NUMBER),
    INT(CompareReply, to, "to", NUMBER),
    MOMENT(CompareReply, from_time, "from-time", OPTIONAL),
    MOMENT(CompareReply, to_time, "to-time", OPTIONAL),
    LIST(CompareReply, changes, change_count, "changes", ItemChange, change_shape, ROWS),
};
const Shape compare_reply_shape = SHAPE(CompareReply, "item-compare", compare_reply_fields);

static const Field same_fields[] = {
    TEXT(SameFact, fact, "fact", WORD),
    TEXT(SameFact, name, "name", NAME),
    TEXT(SameFact, value, "value", .max = ITEM_VALUE_MAX, OPTIONAL),
    TEXT(SameFact, words, "words", .max = ITEM_VALUE_MAX, OPTIONAL),
};
static const Shape same_shape = SHAPE(SameFact, "same-fact", same_fields);

static const Field precedent_fields[] = {
    ID(PrecedentShown, item, "item", OPTIONAL),
    TEXT(PrecedentShown, reference, "reference", WORD),
    TEXT(PrecedentShown, title, "title", NAME),
    CHOICE(PrecedentShown, verdict, "verdict", verdict_words, OPTIONAL),
    MOMENT(PrecedentShown, decided_at, "decided-at", OPTIONAL),
    LIST(PrecedentShown, same, same_count, "same", SameFact, same_shape, ROWS),
};
static const Shape precedent_shape = SHAPE(PrecedentShown, "precedent", precedent_fields);

static const Field precedents_reply_fields[] = {
    ID(PrecedentsReply, item, "item", OPTIONAL),
    LIST(PrecedentsReply, searched, searched_count, "searched", SameFact, same_shape, ROWS),
    LIST(PrecedentsReply, precedents, precedent_count, "precedents", PrecedentShown,
         precedent_shape, ROWS),
};
const Shape precedents_reply_shape =
    SHAPE(PrecedentsReply, "item-precedents", precedents_reply_fields);

static const Field export_reply_fields[] = {
    ID(ExportReply, item, "item", OPTIONAL),
    TEXT(ExportReply, reference, "reference", WORD),
    INT(ExportReply, events, "events", NUMBER),
};
const Shape export_reply_shape = SHAPE(ExportReply, "item-export", export_reply_fields);

static const Field docket_export_reply_fields[] = {
    INT(DocketExportReply, items, "items", NUMBER),
    INT(DocketExportReply, events, "events", NUMBER),
    TEXT(DocketExportReply, next, "next", WORD),
};
const Shape docket_export_reply_shape =
    SHAPE(DocketExportReply, "docket-export", docket_export_reply_fields);

static const Field imported_fields[] = {
    ID(ImportedItem, item, "item", OPTIONAL),
    TEXT(ImportedItem, reference, "reference", WORD),
    INT(ImportedItem, statements, "statements", NUMBER),
};
static const Shape imported_shape = SHAPE(ImportedItem, "imported", imported_fields);

static const Field import_reply_fields[] = {
    LIST(ImportReply, items, item_count, "items", ImportedItem, imported_shape, ROWS),
};
const Shape import_reply_shape = SHAPE(ImportReply, "docket-import", import_reply_fields);
