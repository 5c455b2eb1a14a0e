/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_events.h"
#include "phrases_cases.h"

const Str paper_kind_words[PAPER_KINDS] = {
    STR("assurance"),        STR("exemption"),       STR("licence"),      STR("signature"),
    STR("foreign-approval"), STR("partner-consent"), STR("notification"), STR("release"),
};
const Phrase paper_kind_phrases[PAPER_KINDS] = {
    PHRASE_CASES_PAPER_ASSURANCE,    PHRASE_CASES_PAPER_EXEMPTION, PHRASE_CASES_PAPER_LICENCE,
    PHRASE_CASES_PAPER_SIGNATURE,    PHRASE_CASES_PAPER_FOREIGN,   PHRASE_CASES_PAPER_PARTNER,
    PHRASE_CASES_PAPER_NOTIFICATION, PHRASE_CASES_PAPER_RELEASE,
};

#define OPTIONAL .optional = true
#define CODE .max = CASE_CODE_MAX
#define WORD .max = CASE_WORD_MAX
/* What people wrote in their own words, and who they are. */
#define OWN(Struct, member, name, limit, ...) \
    TEXT(Struct, member, name, .max = (limit), .erasable = true, .long_text = true, __VA_ARGS__)
#define DESCRIPTION(Struct) \
    OWN(Struct, title_ja, "title-ja", CASE_NAME_MAX, OPTIONAL), \
        OWN(Struct, title_en, "title-en", CASE_NAME_MAX, OPTIONAL), \
        CHOICE(Struct, marking, "marking", marking_words, .optional = false), \
        IDS(Struct, organisations, organisation_count, "organisations", \
            .max = CASE_ORGANISATIONS_MAX), \
        RECORD(Struct, request, "request", CaseRequest, case_request_shape, OPTIONAL), \
        TEXT(Struct, model, "model", CODE, OPTIONAL)

static const Field opened_fields[] = {
    TEXT(CaseOpened, number, "number", CODE),
    INT(CaseOpened, year, "year", .min = CASE_YEAR_MIN, .max = CASE_YEAR_MAX),
    INT(CaseOpened, serial, "serial", .min = 1, .max = CASE_SERIAL_MAX),
    CHOICE(CaseOpened, kind, "kind", case_kind_words, OPTIONAL),
    TEXT(CaseOpened, route, "route", WORD),
    TEXT(CaseOpened, route_hash, "route-hash", WORD),
    TEXT(CaseOpened, state, "state", WORD),
    TEXT(CaseOpened, country, "country", CODE),
    TEXT(CaseOpened, programme, "programme", CODE),
    TEXT(CaseOpened, currency, "currency", CODE),
    DESCRIPTION(CaseOpened),
};
const Shape case_opened_shape = SHAPE(CaseOpened, "case-opened", opened_fields);

static const Field described_fields[] = {
    DESCRIPTION(CaseDescribed),
    OWN(CaseDescribed, reason, "reason", CASE_WORDS_MAX, OPTIONAL),
};
const Shape case_described_shape = SHAPE(CaseDescribed, "case-described", described_fields);

static const Field stepped_fields[] = {
    TEXT(CaseStepped, operation, "operation", WORD),
    TEXT(CaseStepped, state, "state", WORD),
    DATE(CaseStepped, day, "day", .optional = false),
    OWN(CaseStepped, reason, "reason", CASE_WORDS_MAX, OPTIONAL),
};
const Shape case_stepped_shape = SHAPE(CaseStepped, "case-stepped", stepped_fields);

static const Field rerouted_fields[] = {
    TEXT(CaseRerouted, route, "route", WORD),
    TEXT(CaseRerouted, route_hash, "route-hash", WORD),
    TEXT(CaseRerouted, state, "state", WORD),
    OWN(CaseRerouted, reason, "reason", CASE_WORDS_MAX, .optional = false),
};
const Shape case_rerouted_shape = SHAPE(CaseRerouted, "case-rerouted", rerouted_fields);

static const Field leg_added_fields[] = {
    ID(LegAdded, leg, "leg", .optional = false),
    INT(LegAdded, line, "line", .min = 1, .max = VERSION_NUMBER_MAX, OPTIONAL),
    CHOICE(LegAdded, kind, "kind", line_leg_words, .optional = false),
    ID(LegAdded, item, "item", .optional = false),
    TEXT(LegAdded, item_line, "item-line", WORD),
};
const Shape leg_added_shape = SHAPE(LegAdded, "leg-added", leg_added_fields);

static const Field leg_dropped_fields[] = {
    ID(LegDropped, leg, "leg", .optional = false),
    OWN(LegDropped, reason, "reason", CASE_WORDS_MAX, .optional = false),
};
const Shape leg_dropped_shape = SHAPE(LegDropped, "leg-dropped", leg_dropped_fields);

static const Field held_fields[] = {
    ID(CaseHeld, hold, "hold", .optional = false),
    TEXTS(CaseHeld, operations, operation_count, "operations", .max = CASE_HOLD_OPERATIONS_MAX,
          .item_max = CASE_WORD_MAX, OPTIONAL),
    OWN(CaseHeld, reason, "reason", CASE_WORDS_MAX, .optional = false),
    OWN(CaseHeld, authority, "authority", CASE_NAME_MAX, .optional = false),
    DATE(CaseHeld, until, "until", OPTIONAL),
    BOOL(CaseHeld, by_law, "by-law", .optional = false),
};
const Shape case_held_shape = SHAPE(CaseHeld, "case-held", held_fields);

static const Field released_fields[] = {
    ID(CaseReleased, hold, "hold", .optional = false),
    OWN(CaseReleased, reason, "reason", CASE_WORDS_MAX, .optional = false),
    OWN(CaseReleased, authority, "authority", CASE_NAME_MAX, .optional = false),
};
const Shape case_released_shape = SHAPE(CaseReleased, "case-released", released_fields);

static const Field paper_needed_fields[] = {
    ID(PaperNeeded, paper, "paper", .optional = false),
    CHOICE(PaperNeeded, kind, "kind", paper_kind_words, .optional = false),
    OWN(PaperNeeded, giver, "giver", CASE_NAME_MAX, .optional = false),
    OWN(PaperNeeded, reason, "reason", CASE_WORDS_MAX, .optional = false),
    DATE(PaperNeeded, due, "due", OPTIONAL),
};
const Shape paper_needed_shape = SHAPE(PaperNeeded, "paper-needed", paper_needed_fields);

static const Field paper_given_fields[] = {
    ID(PaperGiven, paper, "paper", .optional = false),
    BOOL(PaperGiven, was_needed, "was-needed", .optional = false),
    CHOICE(PaperGiven, kind, "kind", paper_kind_words, .optional = false),
    OWN(PaperGiven, giver, "giver", CASE_NAME_MAX, .optional = false),
    TEXT(PaperGiven, reference, "reference", .max = CASE_NAME_MAX),
    DATE(PaperGiven, signed_on, "signed-on", .optional = false),
    DATE(PaperGiven, from, "from", OPTIONAL),
    DATE(PaperGiven, until, "until", OPTIONAL),
    TEXT(PaperGiven, lines, "lines", .max = CASE_WORDS_MAX, OPTIONAL),
    HASH(PaperGiven, about, "about", OPTIONAL),
    HASH(PaperGiven, document, "document", OPTIONAL),
};
const Shape paper_given_shape = SHAPE(PaperGiven, "paper-given", paper_given_fields);

static const Field paper_ended_fields[] = {
    ID(PaperEnded, paper, "paper", .optional = false),
    OWN(PaperEnded, reason, "reason", CASE_WORDS_MAX, .optional = false),
};
const Shape paper_ended_shape = SHAPE(PaperEnded, "paper-ended", paper_ended_fields);

static const Field drafted_fields[] = {
    ID(DocumentDrafted, document, "document", .optional = false),
    TEXT(DocumentDrafted, designator, "designator", CODE),
    CHOICE(DocumentDrafted, form, "form", version_form_words, .optional = false),
    HASH(DocumentDrafted, hash, "hash", .optional = false),
    TEXT(DocumentDrafted, route, "route", WORD, OPTIONAL),
    TEXT(DocumentDrafted, route_hash, "route-hash", WORD, OPTIONAL),
    TEXT(DocumentDrafted, state, "state", WORD),
    RECORD(DocumentDrafted, version, "version", CaseVersion, version_shape, .optional = false),
    ID(DocumentDrafted, replaces, "replaces", OPTIONAL),
    DATE(DocumentDrafted, day, "day", OPTIONAL),
};
const Shape document_drafted_shape = SHAPE(DocumentDrafted, "document-drafted", drafted_fields);

static const Field moved_fields[] = {
    ID(DocumentMoved, document, "document", .optional = false),
    TEXT(DocumentMoved, operation, "operation", WORD),
    TEXT(DocumentMoved, state, "state", WORD),
    DATE(DocumentMoved, sent, "sent", OPTIONAL),
    DATE(DocumentMoved, signed_on, "signed-on", OPTIONAL),
    DATE(DocumentMoved, implemented, "implemented", OPTIONAL),
    BOOL(DocumentMoved, ended, "ended", .optional = false),
    OWN(DocumentMoved, reason, "reason", CASE_WORDS_MAX, OPTIONAL),
    DATE(DocumentMoved, day, "day", OPTIONAL),
};
const Shape document_moved_shape = SHAPE(DocumentMoved, "document-moved", moved_fields);
