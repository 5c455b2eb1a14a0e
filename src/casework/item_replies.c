/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_params.h"
#include "phrases_casework.h"

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
    ID(ItemReply, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(ItemReply, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    CHOICE(ItemReply, state, "state", item_state_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_STATE),
    ID(ItemReply, made, "made", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_MADE),
    LIST(ItemReply, results, result_count, "results", Result, result_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_RESULTS),
};
const Shape item_reply_shape = SHAPE(ItemReply, "item-reply", item_reply_fields);

static const Field act_fields[] = {
    INT(Act, seq, "seq", NUMBER, .help = PHRASE_CASEWORK_SHOWN_SEQ),
    MOMENT(Act, at, "at", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_AT),
    ID(Act, by, "by", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_BY),
    TEXT(Act, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
    TEXT(Act, organisation, "organisation", NAME, .help = PHRASE_CASEWORK_SHOWN_ORGANISATION),
    ID(Act, on_behalf, "on-behalf", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_ON_BEHALF),
    TEXT(Act, on_behalf_name, "on-behalf-name", NAME, .help = PHRASE_CASEWORK_SHOWN_ON_BEHALF_NAME),
};
static const Shape act_shape = SHAPE(Act, "act", act_fields);
#define ACT(Struct, member, name, ...) \
    RECORD(Struct, member, name, Act, act_shape, OPTIONAL, __VA_ARGS__)

static const Field listed_fields[] = {
    ID(ListedItem, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(ListedItem, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    TEXT(ListedItem, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE),
    CHOICE(ListedItem, state, "state", item_state_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_STATE),
    CHOICE(ListedItem, marking, "marking", marking_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_MARKING),
    INT(ListedItem, round, "round", NUMBER, .help = PHRASE_CASEWORK_SHOWN_ROUND),
    INT(ListedItem, holds, "holds", NUMBER, .help = PHRASE_CASEWORK_SHOWN_HOLDS),
    INT(ListedItem, questions, "questions", NUMBER, .help = PHRASE_CASEWORK_SHOWN_QUESTIONS),
    TEXTS(ListedItem, regimes, regime_count, "regimes", ROWS, .item_max = ITEM_WORD_MAX,
          .help = PHRASE_CASEWORK_SHOWN_REGIMES),
    TEXTS(ListedItem, destinations, destination_count, "destinations", ROWS,
          .item_max = ITEM_VALUE_MAX, .help = PHRASE_CASEWORK_SHOWN_DESTINATIONS),
    TEXT(ListedItem, keeper, "keeper", NAME, .help = PHRASE_CASEWORK_SHOWN_KEEPER),
    CHOICE(ListedItem, verdict, "verdict", verdict_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_VERDICT),
    MOMENT(ListedItem, opened_at, "opened-at", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_OPENED_AT),
    MOMENT(ListedItem, changed_at, "changed-at", OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_CHANGED_AT),
};
static const Shape listed_shape = SHAPE(ListedItem, "listed-item", listed_fields);

static const Field list_reply_fields[] = {
    LIST(ListReply, items, item_count, "items", ListedItem, listed_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_ITEMS),
    TEXT(ListReply, next, "next", WORD, .help = PHRASE_CASEWORK_SHOWN_NEXT),
};
const Shape list_reply_shape = SHAPE(ListReply, "item-list", list_reply_fields);

static const Field statement_fields[] = {
    ID(ShownStatement, statement, "statement", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_STATEMENT),
    TEXT(ShownStatement, value, "value", .max = ITEM_VALUE_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_VALUE),
    TEXT(ShownStatement, words, "words", .max = ITEM_VALUE_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_WORDS),
    ACT(ShownStatement, entered, "entered", .help = PHRASE_CASEWORK_SHOWN_ENTERED),
    TEXT(ShownStatement, by, "by", NAME, .help = PHRASE_CASEWORK_FIELD_BY),
    DATE(ShownStatement, said_on, "said-on", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_SAID_ON),
    TEXT(ShownStatement, source, "source", NAME, .help = PHRASE_CASEWORK_FIELD_SOURCE),
    CHOICE(ShownStatement, confidence, "confidence", confidence_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_CONFIDENCE),
    HASH(ShownStatement, document, "document", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_DOCUMENT),
    ID(ShownStatement, question, "question", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_QUESTION),
    ID(ShownStatement, organisation, "organisation", OPTIONAL,
       .help = PHRASE_CASEWORK_SHOWN_ORGANISATION),
    CHOICE(ShownStatement, ending, "ending", ending_words, OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_ENDING),
    ACT(ShownStatement, ended, "ended", .help = PHRASE_CASEWORK_SHOWN_ENDED),
    TEXT(ShownStatement, end_reason, "end-reason", WORDS, .help = PHRASE_CASEWORK_SHOWN_END_REASON),
    ID(ShownStatement, successor, "successor", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_SUCCESSOR),
};
static const Shape statement_shape = SHAPE(ShownStatement, "statement", statement_fields);

static const Field fact_fields[] = {
    TEXT(ShownFact, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE),
    TEXT(ShownFact, fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT),
    TEXT(ShownFact, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
    BOOL(ShownFact, disputed, "disputed", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_DISPUTED),
    LIST(ShownFact, statements, statement_count, "statements", ShownStatement, statement_shape,
         ROWS, .help = PHRASE_CASEWORK_SHOWN_STATEMENTS),
};
static const Shape fact_shape = SHAPE(ShownFact, "fact", fact_fields);

static const Field question_fields[] = {
    ID(ShownQuestion, question, "question", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_QUESTION),
    TEXT(ShownQuestion, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE),
    TEXT(ShownQuestion, fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT),
    TEXT(ShownQuestion, fact_name, "fact-name", NAME, .help = PHRASE_CASEWORK_SHOWN_FACT_NAME),
    TEXT(ShownQuestion, agency, "agency", WORD, .help = PHRASE_CASEWORK_FIELD_AGENCY),
    TEXT(ShownQuestion, agency_name, "agency-name", NAME,
         .help = PHRASE_CASEWORK_SHOWN_AGENCY_NAME),
    TEXT(ShownQuestion, words, "words", WORDS, .help = PHRASE_CASEWORK_FIELD_QUESTION_WORDS),
    DATE(ShownQuestion, due, "due", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_DUE),
    ACT(ShownQuestion, asked, "asked", .help = PHRASE_CASEWORK_SHOWN_ASKED),
    BOOL(ShownQuestion, is_answered, "is-answered", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_IS_ANSWERED),
    ACT(ShownQuestion, answered, "answered", .help = PHRASE_CASEWORK_SHOWN_ANSWERED),
    TEXT(ShownQuestion, answer, "answer", WORDS, .help = PHRASE_CASEWORK_SHOWN_ANSWER),
    ID(ShownQuestion, statement, "statement", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_STATEMENT),
};
static const Shape question_shape = SHAPE(ShownQuestion, "question", question_fields);

static const Field hold_fields[] = {
    ID(ShownHold, hold, "hold", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_HOLD),
    TEXT(ShownHold, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON),
    TEXT(ShownHold, authority, "authority", NAME, .help = PHRASE_CASEWORK_FIELD_AUTHORITY),
    DATE(ShownHold, until, "until", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_UNTIL),
    ACT(ShownHold, held, "held", .help = PHRASE_CASEWORK_SHOWN_HELD),
    BOOL(ShownHold, is_released, "is-released", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_IS_RELEASED),
    ACT(ShownHold, released, "released", .help = PHRASE_CASEWORK_SHOWN_RELEASED),
    TEXT(ShownHold, release_reason, "release-reason", WORDS,
         .help = PHRASE_CASEWORK_SHOWN_RELEASE_REASON),
    TEXT(ShownHold, release_authority, "release-authority", NAME,
         .help = PHRASE_CASEWORK_SHOWN_RELEASE_AUTHORITY),
};
static const Shape hold_shape = SHAPE(ShownHold, "hold", hold_fields);

#define EXPLANATION .max = ITEM_EXPLANATION_MAX, .long_text = true, OPTIONAL
static const Field finding_fields[] = {
    ID(ShownFinding, finding, "finding", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_FINDING),
    CHOICE(ShownFinding, kind, "kind", finding_words, OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_KIND),
    CHOICE(ShownFinding, verdict, "verdict", verdict_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_VERDICT),
    TEXT(ShownFinding, reason, "reason", .max = ITEM_DRAFT_REASON_MAX, .long_text = true, OPTIONAL,
         .help = PHRASE_CASEWORK_FIELD_REASON),
    ACT(ShownFinding, made, "made", .help = PHRASE_CASEWORK_SHOWN_MADE),
    DATE(ShownFinding, on, "on", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ON),
    DATE(ShownFinding, known_on, "known-on", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_KNOWN_ON),
    LIST(ShownFinding, results, result_count, "results", Result, result_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_RESULTS),
    ID(ShownFinding, draft, "draft", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_DRAFT),
    TEXT(ShownFinding, explanation_ja, "explanation-ja", EXPLANATION,
         .help = PHRASE_CASEWORK_SHOWN_EXPLANATION_JA),
    TEXT(ShownFinding, explanation_en, "explanation-en", EXPLANATION,
         .help = PHRASE_CASEWORK_SHOWN_EXPLANATION_EN),
    TEXT(ShownFinding, json, "json", EXPLANATION, .help = PHRASE_CASEWORK_SHOWN_JSON),
    BOOL(ShownFinding, is_ended, "is-ended", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_IS_ENDED),
    ACT(ShownFinding, ended, "ended", .help = PHRASE_CASEWORK_SHOWN_ENDED),
    TEXT(ShownFinding, end_reason, "end-reason", WORDS, .help = PHRASE_CASEWORK_SHOWN_END_REASON),
};
static const Shape finding_shape = SHAPE(ShownFinding, "finding", finding_fields);

static const Field person_fields[] = {
    ID(ShownPerson, person, "person", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_PERSON),
    TEXT(ShownPerson, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
    TEXT(ShownPerson, organisation, "organisation", NAME,
         .help = PHRASE_CASEWORK_SHOWN_ORGANISATION),
};
static const Shape person_shape = SHAPE(ShownPerson, "person", person_fields);

static const Field shown_line_fields[] = {
    TEXT(ShownLine, line, "line", WORD, .help = PHRASE_CASEWORK_FIELD_LINE),
    TEXT(ShownLine, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE),
};
static const Shape shown_line_shape = SHAPE(ShownLine, "line", shown_line_fields);

static const Field organisation_fields[] = {
    ID(ShownOrganisation, organisation, "organisation", OPTIONAL,
       .help = PHRASE_CASEWORK_SHOWN_ORGANISATION),
    TEXT(ShownOrganisation, handle, "handle", WORD, .help = PHRASE_CASEWORK_SHOWN_HANDLE),
    TEXT(ShownOrganisation, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
};
static const Shape organisation_shape =
    SHAPE(ShownOrganisation, "organisation", organisation_fields);

#define FEW .max = SHOWN_ROWS_MAX, .item_max = ITEM_WORD_MAX, OPTIONAL
static const Field party_fields[] = {
    ID(ShownParty, party, "party", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_PARTY),
    CHOICE(ShownParty, role, "role", party_role_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_PARTY_ROLE),
    TEXT(ShownParty, name, "name", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_NAME),
    TEXT(ShownParty, reading, "reading", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_READING),
    CHOICE(ShownParty, type, "type", party_type_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_PARTY_TYPE),
    TEXT(ShownParty, birth_date, "birth-date", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_BIRTH),
    TEXTS(ShownParty, countries, country_count, "countries", FEW,
          .help = PHRASE_CASEWORK_FIELD_PARTY_COUNTRIES),
    TEXTS(ShownParty, ids, id_count, "ids", FEW, .help = PHRASE_CASEWORK_FIELD_PARTY_IDS),
    TEXT(ShownParty, address, "address", NAME, .help = PHRASE_CASEWORK_FIELD_PARTY_ADDRESS),
    TEXTS(ShownParty, lines, line_count, "lines", FEW, .help = PHRASE_CASEWORK_FIELD_PARTY_LINES),
    TEXT(ShownParty, reason, "reason", WORDS, .help = PHRASE_CASEWORK_FIELD_REASON),
    ACT(ShownParty, named, "named", .help = PHRASE_CASEWORK_SHOWN_NAMED),
    BOOL(ShownParty, is_dropped, "is-dropped", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_IS_DROPPED),
    ACT(ShownParty, dropped, "dropped", .help = PHRASE_CASEWORK_SHOWN_DROPPED),
    TEXT(ShownParty, drop_reason, "drop-reason", WORDS, .help = PHRASE_CASEWORK_SHOWN_DROP_REASON),
};
static const Shape party_shape = SHAPE(ShownParty, "party", party_fields);

static const Field version_fields[] = {
    ACT(ShownVersion, made, "made", .help = PHRASE_CASEWORK_SHOWN_MADE),
    TEXT(ShownVersion, kind, "kind", WORD, .help = PHRASE_CASEWORK_SHOWN_KIND),
    CHOICE(ShownVersion, state, "state", item_state_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_STATE),
    INT(ShownVersion, round, "round", NUMBER, .help = PHRASE_CASEWORK_SHOWN_ROUND),
};
static const Shape version_shape = SHAPE(ShownVersion, "version", version_fields);

static const Field shown_fields[] = {
    ID(ItemShown, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(ItemShown, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    INT(ItemShown, seq, "seq", NUMBER, .help = PHRASE_CASEWORK_SHOWN_SEQ),
    CHOICE(ItemShown, state, "state", item_state_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_STATE),
    CHOICE(ItemShown, marking, "marking", marking_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_MARKING),
    INT(ItemShown, round, "round", NUMBER, .help = PHRASE_CASEWORK_SHOWN_ROUND),
    TEXT(ItemShown, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE),
    TEXT(ItemShown, summary, "summary", WORDS, .help = PHRASE_CASEWORK_FIELD_SUMMARY),
    BOOL(ItemShown, on_hold, "on-hold", .optional = false, .help = PHRASE_CASEWORK_SHOWN_ON_HOLD),
    ACT(ItemShown, opened, "opened", .help = PHRASE_CASEWORK_SHOWN_OPENED),
    ACT(ItemShown, changed, "changed", .help = PHRASE_CASEWORK_SHOWN_CHANGED),
    RECORD(ItemShown, provenance, "provenance", Provenance, provenance_shape, OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_PROVENANCE),
    RECORD(ItemShown, assigned, "assigned", ShownPerson, person_shape, OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_ASSIGNED),
    TEXT(ItemShown, task, "task", WORDS, .help = PHRASE_CASEWORK_FIELD_TASK),
    TEXTS(ItemShown, regimes, regime_count, "regimes", ROWS, .item_max = ITEM_WORD_MAX,
          .help = PHRASE_CASEWORK_SHOWN_REGIMES),
    LIST(ItemShown, organisations, organisation_count, "organisations", ShownOrganisation,
         organisation_shape, ROWS, .help = PHRASE_CASEWORK_SHOWN_ORGANISATIONS),
    LIST(ItemShown, lines, line_count, "lines", ShownLine, shown_line_shape, ROWS,
         .help = PHRASE_CASEWORK_FIELD_LINES),
    LIST(ItemShown, parties, party_count, "parties", ShownParty, party_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_PARTIES),
    LIST(ItemShown, facts, fact_count, "facts", ShownFact, fact_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_FACTS),
    LIST(ItemShown, questions, question_count, "questions", ShownQuestion, question_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_QUESTIONS),
    LIST(ItemShown, holds, hold_count, "holds", ShownHold, hold_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_HOLDS),
    LIST(ItemShown, findings, finding_count, "findings", ShownFinding, finding_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_FINDINGS),
    LIST(ItemShown, hands, hand_count, "hands", ShownPerson, person_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_HANDS),
    LIST(ItemShown, versions, version_count, "versions", ShownVersion, version_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_VERSIONS),
    TEXTS(ItemShown, next, next_count, "next", ROWS, .item_max = ITEM_WORD_MAX,
          .help = PHRASE_CASEWORK_SHOWN_NEXT),
};
const Shape item_shown_shape = SHAPE(ItemShown, "item", shown_fields);

static const Field entry_fields[] = {
    ACT(TimelineEntry, made, "made", .help = PHRASE_CASEWORK_SHOWN_MADE),
    TEXT(TimelineEntry, kind, "kind", WORD, .help = PHRASE_CASEWORK_SHOWN_KIND),
    TEXT(TimelineEntry, sentence, "sentence", .max = 4 * ITEM_WORDS_MAX, .long_text = true,
         OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_SENTENCE),
};
static const Shape entry_shape = SHAPE(TimelineEntry, "entry", entry_fields);

static const Field timeline_reply_fields[] = {
    ID(TimelineReply, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(TimelineReply, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    LIST(TimelineReply, entries, entry_count, "entries", TimelineEntry, entry_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_ENTRIES),
    INT(TimelineReply, next, "next", NUMBER, .help = PHRASE_CASEWORK_SHOWN_NEXT),
};
const Shape timeline_reply_shape = SHAPE(TimelineReply, "item-timeline", timeline_reply_fields);

static const Field change_fields[] = {
    TEXT(ItemChange, path, "path", .max = 4 * ITEM_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_PATH),
    TEXT(ItemChange, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
    CHOICE(ItemChange, difference, "difference", difference_words, OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_DIFFERENCE),
    TEXT(ItemChange, before, "before", EXPLANATION, .help = PHRASE_CASEWORK_SHOWN_BEFORE),
    TEXT(ItemChange, after, "after", EXPLANATION, .help = PHRASE_CASEWORK_SHOWN_AFTER),
};
static const Shape change_shape = SHAPE(ItemChange, "change", change_fields);

static const Field compare_reply_fields[] = {
    ID(CompareReply, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(CompareReply, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    INT(CompareReply, from, "from", NUMBER, .help = PHRASE_CASEWORK_FIELD_FROM),
    INT(CompareReply, to, "to", NUMBER, .help = PHRASE_CASEWORK_FIELD_TO),
    MOMENT(CompareReply, from_time, "from-time", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_FROM_TIME),
    MOMENT(CompareReply, to_time, "to-time", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_TO_TIME),
    LIST(CompareReply, changes, change_count, "changes", ItemChange, change_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_CHANGES),
};
const Shape compare_reply_shape = SHAPE(CompareReply, "item-compare", compare_reply_fields);

static const Field same_fields[] = {
    TEXT(SameFact, fact, "fact", WORD, .help = PHRASE_CASEWORK_FIELD_FACT),
    TEXT(SameFact, name, "name", NAME, .help = PHRASE_CASEWORK_SHOWN_NAME),
    TEXT(SameFact, value, "value", .max = ITEM_VALUE_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_VALUE),
    TEXT(SameFact, words, "words", .max = ITEM_VALUE_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_WORDS),
};
static const Shape same_shape = SHAPE(SameFact, "same-fact", same_fields);

static const Field precedent_fields[] = {
    ID(PrecedentShown, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(PrecedentShown, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    TEXT(PrecedentShown, title, "title", NAME, .help = PHRASE_CASEWORK_FIELD_TITLE),
    CHOICE(PrecedentShown, verdict, "verdict", verdict_words, OPTIONAL,
           .help = PHRASE_CASEWORK_FIELD_VERDICT),
    MOMENT(PrecedentShown, decided_at, "decided-at", OPTIONAL,
           .help = PHRASE_CASEWORK_SHOWN_DECIDED_AT),
    LIST(PrecedentShown, same, same_count, "same", SameFact, same_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_SAME),
};
static const Shape precedent_shape = SHAPE(PrecedentShown, "precedent", precedent_fields);

static const Field precedents_reply_fields[] = {
    ID(PrecedentsReply, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    LIST(PrecedentsReply, searched, searched_count, "searched", SameFact, same_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_SEARCHED),
    LIST(PrecedentsReply, precedents, precedent_count, "precedents", PrecedentShown,
         precedent_shape, ROWS, .help = PHRASE_CASEWORK_SHOWN_PRECEDENTS),
};
const Shape precedents_reply_shape =
    SHAPE(PrecedentsReply, "item-precedents", precedents_reply_fields);

static const Field export_reply_fields[] = {
    ID(ExportReply, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(ExportReply, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    INT(ExportReply, events, "events", NUMBER, .help = PHRASE_CASEWORK_SHOWN_EVENTS),
};
const Shape export_reply_shape = SHAPE(ExportReply, "item-export", export_reply_fields);

static const Field docket_export_reply_fields[] = {
    INT(DocketExportReply, items, "items", NUMBER, .help = PHRASE_CASEWORK_SHOWN_ITEMS),
    INT(DocketExportReply, events, "events", NUMBER, .help = PHRASE_CASEWORK_SHOWN_EVENTS),
    TEXT(DocketExportReply, next, "next", WORD, .help = PHRASE_CASEWORK_SHOWN_NEXT),
};
const Shape docket_export_reply_shape =
    SHAPE(DocketExportReply, "docket-export", docket_export_reply_fields);

static const Field imported_fields[] = {
    ID(ImportedItem, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    TEXT(ImportedItem, reference, "reference", WORD, .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    INT(ImportedItem, statements, "statements", NUMBER, .help = PHRASE_CASEWORK_SHOWN_STATEMENTS),
    INT(ImportedItem, parties, "parties", NUMBER, .help = PHRASE_CASEWORK_SHOWN_PARTIES),
    INT(ImportedItem, nameless, "nameless", NUMBER, .help = PHRASE_CASEWORK_SHOWN_NAMELESS),
};
static const Shape imported_shape = SHAPE(ImportedItem, "imported", imported_fields);

static const Field import_reply_fields[] = {
    LIST(ImportReply, items, item_count, "items", ImportedItem, imported_shape, ROWS,
         .help = PHRASE_CASEWORK_SHOWN_ITEMS),
};
const Shape import_reply_shape = SHAPE(ImportReply, "docket-import", import_reply_fields);
