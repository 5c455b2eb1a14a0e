/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item_events.h"
#include "phrases_casework.h"

const Str marking_words[MARKINGS] = { STR("open"), STR("restricted"), STR("closed-circle") };
const Phrase marking_phrases[MARKINGS] = {
    PHRASE_CASEWORK_MARKING_OPEN,
    PHRASE_CASEWORK_MARKING_RESTRICTED,
    PHRASE_CASEWORK_MARKING_CLOSED,
};
const Str verdict_words[VERDICTS] = { STR("permit"), STR("refuse"), STR("outside") };
const Phrase verdict_phrases[VERDICTS] = {
    PHRASE_CASEWORK_VERDICT_PERMIT,
    PHRASE_CASEWORK_VERDICT_REFUSE,
    PHRASE_CASEWORK_VERDICT_OUTSIDE,
};

const Str party_role_words[PARTY_ROLES] = {
    STR("buyer"),  STR("end-user"), STR("ultimate-end-user"), STR("consignee"), STR("forwarder"),
    STR("broker"), STR("supplier"), STR("signatory"),         STR("vessel"),    STR("other"),
};
const Phrase party_role_phrases[PARTY_ROLES] = {
    PHRASE_CASEWORK_PARTY_BUYER,     PHRASE_CASEWORK_PARTY_END_USER,
    PHRASE_CASEWORK_PARTY_ULTIMATE,  PHRASE_CASEWORK_PARTY_CONSIGNEE,
    PHRASE_CASEWORK_PARTY_FORWARDER, PHRASE_CASEWORK_PARTY_BROKER,
    PHRASE_CASEWORK_PARTY_SUPPLIER,  PHRASE_CASEWORK_PARTY_SIGNATORY,
    PHRASE_CASEWORK_PARTY_VESSEL,    PHRASE_CASEWORK_PARTY_OTHER,
};
const Str party_type_words[PARTY_TYPES] = { STR("person"), STR("organisation"), STR("vessel"),
                                            STR("aircraft") };

/* What people wrote in their own words. */
#define OWN(Struct, member, name, limit, ...) \
    TEXT(Struct, member, name, .max = (limit), .erasable = true, .long_text = true, __VA_ARGS__)
#define OPTIONAL .optional = true

static const Field line_name_fields[] = {
    TEXT(LineName, line, "line", .max = ITEM_WORD_MAX),
    OWN(LineName, title_ja, "title-ja", ITEM_NAME_MAX, OPTIONAL),
    OWN(LineName, title_en, "title-en", ITEM_NAME_MAX, OPTIONAL),
};
static const Shape line_name_shape = SHAPE(LineName, "line-name", line_name_fields);

static const Field provenance_fields[] = {
    TEXT(Provenance, origin, "origin", .max = ITEM_NAME_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_ORIGIN),
    TEXT(Provenance, reference, "reference", .max = ITEM_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_REFERENCE),
    ID(Provenance, item, "item", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ITEM),
    INT(Provenance, size, "size", .min = 0, .max = INT64_MAX, OPTIONAL,
        .help = PHRASE_CASEWORK_SHOWN_SIZE),
    HASH(Provenance, root, "root", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_ROOT),
    HASH(Provenance, bundle, "bundle", OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_BUNDLE),
};
const Shape provenance_shape = SHAPE(Provenance, "provenance", provenance_fields);

/* Descriptions keep their lines in one column of the same form. */
static const Field line_names_fields[] = {
    LIST(ItemDescribed, lines, line_count, "lines", LineName, line_name_shape,
         .max = ITEM_LINES_MAX, OPTIONAL),
};
const Shape line_names_shape = SHAPE(ItemDescribed, "line-names", line_names_fields);

static const Field described_fields[] = {
    OWN(ItemDescribed, title_ja, "title-ja", ITEM_NAME_MAX, OPTIONAL),
    OWN(ItemDescribed, title_en, "title-en", ITEM_NAME_MAX, OPTIONAL),
    OWN(ItemDescribed, summary_ja, "summary-ja", ITEM_WORDS_MAX, OPTIONAL),
    OWN(ItemDescribed, summary_en, "summary-en", ITEM_WORDS_MAX, OPTIONAL),
    CHOICE(ItemDescribed, marking, "marking", marking_words, OPTIONAL),
    TEXTS(ItemDescribed, regimes, regime_count, "regimes", .max = ITEM_REGIMES_MAX,
          .item_max = ITEM_WORD_MAX, OPTIONAL),
    IDS(ItemDescribed, organisations, organisation_count, "organisations",
        .max = ITEM_ORGANISATIONS_MAX, OPTIONAL),
    LIST(ItemDescribed, lines, line_count, "lines", LineName, line_name_shape,
         .max = ITEM_LINES_MAX, OPTIONAL),
    OWN(ItemDescribed, reason, "reason", ITEM_WORDS_MAX, OPTIONAL),
};
const Shape item_described_shape = SHAPE(ItemDescribed, "item-described", described_fields);

static const Field opened_fields[] = {
    TEXT(ItemOpened, reference, "reference", .max = ITEM_WORD_MAX),
    INT(ItemOpened, year, "year", .min = DATE_YEAR_MIN, .max = DATE_YEAR_MAX),
    INT(ItemOpened, number, "number", .min = 1, .max = INT64_MAX),
    RECORD(ItemOpened, description, "description", ItemDescribed, item_described_shape,
           .optional = false),
    RECORD(ItemOpened, provenance, "provenance", Provenance, provenance_shape, OPTIONAL),
};
const Shape item_opened_shape = SHAPE(ItemOpened, "item-opened", opened_fields);

static const Field stated_fields[] = {
    ID(ItemStated, statement, "statement", .optional = false),
    TEXT(ItemStated, line, "line", .max = ITEM_WORD_MAX),
    TEXT(ItemStated, fact, "fact", .max = ITEM_WORD_MAX),
    LABEL(ItemStated, fact_name, "fact-name", .max = ITEM_NAME_MAX),
    TEXT(ItemStated, value, "value", .max = ITEM_VALUE_MAX, .min = 0, OPTIONAL),
    LABEL(ItemStated, value_words, "value-words", .max = ITEM_VALUE_MAX, OPTIONAL),
    OWN(ItemStated, by, "by", ITEM_NAME_MAX, OPTIONAL),
    DATE(ItemStated, said_on, "said-on", OPTIONAL),
    OWN(ItemStated, source, "source", ITEM_NAME_MAX, OPTIONAL),
    CHOICE(ItemStated, confidence, "confidence", confidence_words, OPTIONAL),
    HASH(ItemStated, document, "document", OPTIONAL),
    ID(ItemStated, question, "question", OPTIONAL),
    ID(ItemStated, organisation, "organisation", .optional = false),
};
const Shape item_stated_shape = SHAPE(ItemStated, "item-stated", stated_fields);

static const Field corrected_fields[] = {
    ID(ItemCorrected, corrected, "corrected", .optional = false),
    RECORD(ItemCorrected, statement, "statement", ItemStated, item_stated_shape, .optional = false),
    OWN(ItemCorrected, reason, "reason", ITEM_WORDS_MAX, .optional = false),
};
const Shape item_corrected_shape = SHAPE(ItemCorrected, "item-corrected", corrected_fields);

static const Field retracted_fields[] = {
    ID(ItemRetracted, statement, "statement", .optional = false),
    BOOL(ItemRetracted, set_aside, "set-aside", .optional = false),
    OWN(ItemRetracted, reason, "reason", ITEM_WORDS_MAX, .optional = false),
};
const Shape item_retracted_shape = SHAPE(ItemRetracted, "item-retracted", retracted_fields);

static const Field asked_fields[] = {
    ID(ItemAsked, question, "question", .optional = false),
    TEXT(ItemAsked, line, "line", .max = ITEM_WORD_MAX),
    TEXT(ItemAsked, fact, "fact", .max = ITEM_WORD_MAX, OPTIONAL),
    LABEL(ItemAsked, fact_name, "fact-name", .max = ITEM_NAME_MAX, OPTIONAL),
    TEXT(ItemAsked, agency, "agency", .max = ITEM_WORD_MAX),
    LABEL(ItemAsked, agency_name, "agency-name", .max = ITEM_NAME_MAX),
    ID(ItemAsked, organisation, "organisation", .optional = false),
    OWN(ItemAsked, words, "words", ITEM_WORDS_MAX, OPTIONAL),
    DATE(ItemAsked, due, "due", OPTIONAL),
};
const Shape item_asked_shape = SHAPE(ItemAsked, "item-asked", asked_fields);

static const Field answered_fields[] = {
    ID(ItemAnswered, question, "question", .optional = false),
    ID(ItemAnswered, statement, "statement", OPTIONAL),
    OWN(ItemAnswered, words, "words", ITEM_WORDS_MAX, OPTIONAL),
};
const Shape item_answered_shape = SHAPE(ItemAnswered, "item-answered", answered_fields);

static const Field stale_fields[] = {
    TEXT(StaleRegister, name, "register", .max = ITEM_WORD_MAX,
         .help = PHRASE_CASEWORK_SHOWN_REGISTER),
    DATE(StaleRegister, checked, "checked", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_CHECKED),
};
static const Shape stale_shape = SHAPE(StaleRegister, "stale-register", stale_fields);

static const Field result_fields[] = {
    TEXT(Result, line, "line", .max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_FIELD_LINE),
    TEXT(Result, regime, "regime", .max = ITEM_WORD_MAX, .help = PHRASE_CASEWORK_SHOWN_REGIME),
    DATE(Result, on, "on", OPTIONAL, .help = PHRASE_CASEWORK_FIELD_ON),
    TEXT(Result, pack, "pack", .max = ITEM_WORD_MAX, OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_PACK),
    TEXT(Result, pack_hash, "pack-hash", .max = ITEM_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_PACK_HASH),
    TEXTS(Result, outcomes, outcome_count, "outcomes", .max = 16, .item_max = ITEM_WORD_MAX,
          OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_OUTCOMES),
    TEXT(Result, level, "level", .max = ITEM_WORD_MAX, OPTIONAL,
         .help = PHRASE_CASEWORK_SHOWN_LEVEL),
    TEXTS(Result, conditions, condition_count, "conditions", .max = ITEM_MARKS_MAX,
          .item_max = ITEM_WORD_MAX, OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_CONDITIONS),
    TEXTS(Result, open, open_count, "open", .max = ITEM_MARKS_MAX, .item_max = ITEM_WORD_MAX,
          OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_OPEN),
    LIST(Result, stale, stale_count, "stale", StaleRegister, stale_shape, .max = ITEM_MARKS_MAX,
         OPTIONAL, .help = PHRASE_CASEWORK_SHOWN_STALE),
    HASH(Result, explanation, "explanation", .optional = false,
         .help = PHRASE_CASEWORK_SHOWN_EXPLANATION),
};
const Shape result_shape = SHAPE(Result, "result", result_fields);

static const Field judged_fields[] = {
    DATE(Judged, on, "on", OPTIONAL),
    DATE(Judged, known_on, "known-on", OPTIONAL),
    LIST(Judged, results, result_count, "results", Result, result_shape, .min = 1,
         .max = ITEM_RESULTS_MAX),
};
const Shape judged_shape = SHAPE(Judged, "judged", judged_fields);

static const Field assessed_fields[] = {
    ID(ItemAssessed, assessment, "assessment", .optional = false),
    RECORD(ItemAssessed, judged, "judged", Judged, judged_shape, .optional = false),
};
const Shape item_assessed_shape = SHAPE(ItemAssessed, "item-assessed", assessed_fields);

static const Field drafted_fields[] = {
    ID(ItemDrafted, draft, "draft", .optional = false),
    CHOICE(ItemDrafted, verdict, "verdict", verdict_words, .optional = false),
    OWN(ItemDrafted, reason, "reason", ITEM_DRAFT_REASON_MAX, .optional = false),
    RECORD(ItemDrafted, judged, "judged", Judged, judged_shape, .optional = false),
};
const Shape item_drafted_shape = SHAPE(ItemDrafted, "item-drafted", drafted_fields);

static const Field returned_fields[] = {
    ID(ItemReturned, draft, "draft", .optional = false),
    OWN(ItemReturned, reason, "reason", ITEM_WORDS_MAX, .optional = false),
};
const Shape item_returned_shape = SHAPE(ItemReturned, "item-returned", returned_fields);

static const Field register_seen_fields[] = {
    TEXT(RegisterSeen, name, "name", .max = ITEM_WORD_MAX),
    HASH(RegisterSeen, hash, "hash", .optional = false),
};
static const Shape register_seen_shape = SHAPE(RegisterSeen, "register-seen", register_seen_fields);

static const Field bearing_fields[] = {
    TEXT(Bearing, fact, "fact", .max = ITEM_WORD_MAX),
    TEXT(Bearing, value, "value", .max = ITEM_VALUE_MAX),
};
static const Shape bearing_shape = SHAPE(Bearing, "bearing", bearing_fields);

static const Field decided_fields[] = {
    ID(ItemDecided, decision, "decision", .optional = false),
    ID(ItemDecided, draft, "draft", .optional = false),
    CHOICE(ItemDecided, verdict, "verdict", verdict_words, .optional = false),
    OWN(ItemDecided, reason, "reason", ITEM_WORDS_MAX, OPTIONAL),
    RECORD(ItemDecided, judged, "judged", Judged, judged_shape, .optional = false),
    LIST(ItemDecided, registers, register_count, "registers", RegisterSeen, register_seen_shape,
         .max = ITEM_MARKS_MAX, OPTIONAL),
    LIST(ItemDecided, bearings, bearing_count, "bearings", Bearing, bearing_shape,
         .max = ITEM_MARKS_MAX, OPTIONAL),
    OWN(ItemDecided, text_ja, "text-ja", ITEM_EXPLANATION_MAX, .optional = false),
    OWN(ItemDecided, text_en, "text-en", ITEM_EXPLANATION_MAX, .optional = false),
    OWN(ItemDecided, json, "json", ITEM_EXPLANATION_MAX, .optional = false),
};
const Shape item_decided_shape = SHAPE(ItemDecided, "item-decided", decided_fields);

static const Field held_fields[] = {
    ID(ItemHeld, hold, "hold", .optional = false),
    OWN(ItemHeld, reason, "reason", ITEM_WORDS_MAX, .optional = false),
    OWN(ItemHeld, authority, "authority", ITEM_NAME_MAX, .optional = false),
    DATE(ItemHeld, until, "until", OPTIONAL),
};
const Shape item_held_shape = SHAPE(ItemHeld, "item-held", held_fields);

static const Field released_fields[] = {
    ID(ItemReleased, hold, "hold", .optional = false),
    OWN(ItemReleased, reason, "reason", ITEM_WORDS_MAX, .optional = false),
    OWN(ItemReleased, authority, "authority", ITEM_NAME_MAX, .optional = false),
};
const Shape item_released_shape = SHAPE(ItemReleased, "item-released", released_fields);

static const Field reason_fields[] = {
    OWN(ItemReason, reason, "reason", ITEM_WORDS_MAX, .optional = false),
};
const Shape item_reason_shape = SHAPE(ItemReason, "item-reason", reason_fields);

static const Field assigned_fields[] = {
    ID(ItemAssigned, person, "person", .optional = false),
    OWN(ItemAssigned, task, "task", ITEM_WORDS_MAX, OPTIONAL),
};
const Shape item_assigned_shape = SHAPE(ItemAssigned, "item-assigned", assigned_fields);

static const Field party_number_fields[] = {
    OWN(PartyNumber, number, "number", ITEM_WORD_MAX, .optional = false),
};
static const Shape party_number_shape = SHAPE(PartyNumber, "party-number", party_number_fields);

#define NUMBERS_FIELD \
    LIST(ItemPartyNamed, numbers, number_count, "numbers", PartyNumber, party_number_shape, \
         .max = PARTY_NUMBERS_MAX, OPTIONAL)
#define LINES_FIELD \
    TEXTS(ItemPartyNamed, lines, line_count, "lines", .max = ITEM_LINES_MAX, \
          .item_max = ITEM_WORD_MAX, OPTIONAL)

static const Field party_named_fields[] = {
    ID(ItemPartyNamed, party, "party", .optional = false),
    CHOICE(ItemPartyNamed, role, "role", party_role_words, .optional = false),
    OWN(ItemPartyNamed, name, "name", ITEM_NAME_MAX, .optional = false),
    OWN(ItemPartyNamed, reading, "reading", ITEM_NAME_MAX, OPTIONAL),
    CHOICE(ItemPartyNamed, type, "type", party_type_words, OPTIONAL),
    OWN(ItemPartyNamed, birth_date, "birth-date", ITEM_WORD_MAX, OPTIONAL),
    TEXTS(ItemPartyNamed, countries, country_count, "countries", .max = PARTY_COUNTRIES_MAX,
          .item_max = ITEM_WORD_MAX, OPTIONAL),
    NUMBERS_FIELD,
    OWN(ItemPartyNamed, address, "address", ITEM_NAME_MAX, OPTIONAL),
    LINES_FIELD,
    OWN(ItemPartyNamed, reason, "reason", ITEM_WORDS_MAX, OPTIONAL),
};
const Shape item_party_named_shape = SHAPE(ItemPartyNamed, "item-party-named", party_named_fields);

static const Field party_numbers_fields[] = { NUMBERS_FIELD };
const Shape party_numbers_shape = SHAPE(ItemPartyNamed, "party-numbers", party_numbers_fields);

static const Field party_lines_fields[] = { LINES_FIELD };
const Shape party_lines_shape = SHAPE(ItemPartyNamed, "party-lines", party_lines_fields);

static const Field party_dropped_fields[] = {
    ID(ItemPartyDropped, party, "party", .optional = false),
    OWN(ItemPartyDropped, reason, "reason", ITEM_WORDS_MAX, .optional = false),
};
const Shape item_party_dropped_shape =
    SHAPE(ItemPartyDropped, "item-party-dropped", party_dropped_fields);
