/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item_events - what can have happened to an item, as it stands in the journal for good
 *
 * Names that the law gave a thing on the day (of a fact, of a value, of an agency) are kept in both
 * languages, so that the journal can be read without the law it was written under. Whatever people
 * wrote in their own words is erasable. A kind once released never changes its shape: a new version
 * stands beside it.
 */
#pragma once

#include "casework/item_state.h"
#include "gate/gate.h"

enum {
    ITEM_WORD_MAX = 100,    /* bytes: ids of lines, facts, agencies, regimes */
    ITEM_NAME_MAX = 1000,   /* titles, names, who said it, a source */
    ITEM_WORDS_MAX = 20000, /* summaries, reasons, questions, answers */
    ITEM_DRAFT_REASON_MAX = ITEM_WORDS_MAX + 4 * ITEM_NAME_MAX, /* and why for another day */
    ITEM_VALUE_MAX = 2000,  /* a fact's value, and the same in words */
    ITEM_LINES_MAX = 120,   /* their titles in both languages fit into one event */
    ITEM_SAYINGS_MAX = 400, /* of one call: each may name a document */
    ITEM_ORGANISATIONS_MAX = 60,
    ITEM_REGIMES_MAX = 16,
    ITEM_RESULTS_MAX = ITEM_LINES_MAX * ITEM_REGIMES_MAX,
    ITEM_MARKS_MAX = 4096,
    ITEM_PAGE_MAX = 500,            /* rows of a reply */
    ITEM_EXPLANATION_MAX = 8 << 20, /* bytes, a language */
};
enum { ITEM_PARTIES_MAX = 200, PARTY_NUMBERS_MAX = 20, PARTY_COUNTRIES_MAX = 20 };
#define ITEM_LINE_ALL "*" /* a statement about every line */

typedef enum Marking { MARKING_OPEN, MARKING_RESTRICTED, MARKING_CLOSED, MARKINGS } Marking;
extern const Str marking_words[MARKINGS];
extern const Phrase marking_phrases[MARKINGS];

/* What is decided. The law alone never decides; but no permission goes against it. */
typedef enum Verdict {
    VERDICT_PERMIT,  /* every line is permitted or outside, under every regime */
    VERDICT_REFUSE,  /* whatever the law would allow */
    VERDICT_OUTSIDE, /* every line is outside: nothing is to be decided */
    VERDICTS
} Verdict;
extern const Str verdict_words[VERDICTS];
extern const Phrase verdict_phrases[VERDICTS];

typedef struct LineName {
    Str line, title_ja, title_en;
} LineName;

/* Where an imported item comes from. */
typedef struct Provenance {
    Str origin, reference; /* of the log it was exported from; of the item there */
    Id item;
    int64_t size; /* of the log */
    Hash root, bundle;
} Provenance;

typedef struct ItemDescribed { /* item.described 1; absent: as before */
    Str title_ja, title_en, summary_ja, summary_en;
    int32_t marking;
    const Str *regimes;
    size_t regime_count;
    const Id *organisations; /* the first keeps the item */
    size_t organisation_count;
    const LineName *lines;
    size_t line_count;
    Str reason;
} ItemDescribed;

typedef struct ItemOpened { /* item.opened 1 */
    Str reference;
    int64_t year, number;
    ItemDescribed description;
    Provenance provenance;
} ItemOpened;

typedef struct ItemStated { /* item.stated 1 */
    Id statement;
    Str line, fact;
    Label fact_name;
    Str value;         /* as fact_answer() reads it, or "unobtainable" */
    Label value_words; /* the same for people */
    Str by;            /* who says so; empty: the organisation that entered it */
    Date said_on;
    Str source;
    int32_t confidence;
    Hash document;
    Id question;     /* it answers; zero: none */
    Id organisation; /* of whoever entered it, or was acted for: its owner */
} ItemStated;

typedef struct ItemCorrected { /* item.corrected 1 */
    Id corrected;
    ItemStated statement; /* stands in its place */
    Str reason;
} ItemCorrected;

typedef struct ItemRetracted { /* item.retracted 1 */
    Id statement;
    bool set_aside; /* not by its owner: a dispute was settled by who keeps the item */
    Str reason;
} ItemRetracted;

typedef struct ItemAsked { /* item.asked 1 */
    Id question;
    Str line, fact; /* fact may be empty */
    Label fact_name;
    Str agency;
    Label agency_name;
    Id organisation; /* of the agency: it takes part from now on */
    Str words;
    Date due;
} ItemAsked;

typedef struct ItemAnswered { /* item.answered 1 */
    Id question, statement;   /* statement zero: in words alone */
    Str words;
} ItemAnswered;

/* One line under one regime. */
typedef struct Result {
    Str line, regime;
    Date on;
    Str pack, pack_hash; /* empty: no law in force, or the day is open */
    const Str *outcomes; /* more than one: undecided; none: no law */
    size_t outcome_count;
    Str level;
    const Str *conditions, *open; /* marks that are certain; facts that still matter */
    size_t condition_count, open_count;
    const StaleRegister *stale; /* on whose account it is undecided */
    size_t stale_count;
    Hash explanation; /* of its JSON */
} Result;

typedef struct Judged {
    Date on, known_on; /* as asked: DATE_NONE is the day the case states, everything known */
    const Result *results;
    size_t result_count;
} Judged;

typedef struct ItemAssessed { /* item.assessed 1 */
    Id assessment;
    Judged judged;
} ItemAssessed;

typedef struct ItemDrafted { /* item.drafted 1 */
    Id draft;
    int32_t verdict;
    Str reason;
    Judged judged;
} ItemDrafted;

typedef struct ItemReturned { /* item.returned 1 */
    Id draft;
    Str reason;
} ItemReturned;

typedef struct RegisterSeen {
    Str name;
    Hash hash; /* of its rows */
} RegisterSeen;

typedef struct Bearing { /* a fact by which precedents are found */
    Str fact, value;
} Bearing;

typedef struct ItemDecided { /* item.decided 1 */
    Id decision, draft;
    int32_t verdict;
    Str reason;
    Judged judged;
    const RegisterSeen *registers;
    size_t register_count;
    const Bearing *bearings;
    size_t bearing_count;
    Str text_ja, text_en, json; /* the explanation, whole */
} ItemDecided;

typedef struct ItemHeld { /* item.held 1 */
    Id hold;
    Str reason, authority;
    Date until; /* expected; a hold ends by release alone */
} ItemHeld;

typedef struct ItemReleased { /* item.released 1 */
    Id hold;
    Str reason, authority;
} ItemReleased;

typedef struct ItemReason { /* item.reopened 1, item.withdrawn 1 */
    Str reason;
} ItemReason;

typedef struct ItemAssigned { /* item.assigned 1 */
    Id person;
    Str task;
} ItemAssigned;

/* As what somebody takes part. To add one: its word and phrase in item_events.c. */
typedef enum PartyRole {
    PARTY_BUYER,
    PARTY_END_USER,
    PARTY_ULTIMATE_END_USER,
    PARTY_CONSIGNEE,
    PARTY_FORWARDER,
    PARTY_BROKER,
    PARTY_SUPPLIER,
    PARTY_SIGNATORY,
    PARTY_VESSEL,
    PARTY_OTHER,
    PARTY_ROLES
} PartyRole;
extern const Str party_role_words[PARTY_ROLES];
extern const Phrase party_role_phrases[PARTY_ROLES];

enum { PARTY_TYPES = 4 }; /* of an EntityType (screening), less ENTITY_UNKNOWN: that is absent */
extern const Str party_type_words[PARTY_TYPES];

typedef struct PartyNumber { /* "imo:9123456", or without its kind */
    Str number;
} PartyNumber;

typedef struct ItemPartyNamed { /* item.party-named 1: the whole of the party from now on */
    Id party;
    int32_t role;
    Str name, reading;
    int32_t type;
    Str birth_date;
    const Str *countries; /* alpha-3 */
    size_t country_count;
    const PartyNumber *numbers;
    size_t number_count;
    Str address;
    const Str *lines; /* of the item it has to do with; none: all */
    size_t line_count;
    Str reason;
} ItemPartyNamed;

typedef struct ItemPartyDropped { /* item.party-dropped 1 */
    Id party;
    Str reason;
} ItemPartyDropped;

extern const Shape item_party_named_shape, item_party_dropped_shape;

/* In which a party's row keeps its numbers and its lines. */
extern const Shape party_numbers_shape, party_lines_shape;

extern const Shape item_opened_shape, item_described_shape, item_stated_shape, item_corrected_shape,
    item_retracted_shape, item_asked_shape, item_answered_shape, item_assessed_shape,
    item_drafted_shape, item_returned_shape, item_decided_shape, item_held_shape,
    item_released_shape, item_reason_shape, item_assigned_shape;

/* Parts that replies and rows share. */
extern const Shape line_names_shape, provenance_shape, result_shape, judged_shape;
