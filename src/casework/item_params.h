/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item_params - what the operations on items take and reply
 *
 * Facts' values travel as text in the form fact_answer() reads ("yes", "PHL", "peace,cooperation",
 * "unobtainable"). Texts in replies are in the language of the call; a value that was erased reads
 * as the word for it.
 */
#pragma once

#include "action/action.h"
#include "casework/item_events.h"

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct LineParams {
    Str line;
    Label title;
} LineParams;

typedef struct OpenParams {
    Label title, summary;
    int32_t marking;
    const Str *regimes; /* none: every regime there is */
    size_t regime_count;
    const Str *organisations; /* handles of those that take part besides the one that opens */
    size_t organisation_count;
    const LineParams *lines; /* none: the one line "1" */
    size_t line_count;
} OpenParams;

typedef struct DescribeParams { /* absent: stays as it is */
    Id item;
    Label title, summary;
    int32_t marking;
    const Str *regimes, *organisations;
    size_t regime_count, organisation_count;
    const LineParams *lines;
    size_t line_count;
    Str reason;
} DescribeParams;

/* What one witness says about one fact. */
typedef struct Witness {
    Str value, by;
    Date said_on;
    Str source;
    int32_t confidence;
    Hash document;
} Witness;

typedef struct Saying {
    Str line, fact; /* line "": "1"; "*": every line */
    Witness witness;
} Saying;

typedef struct LowerParams { /* item.lower */
    Id item;
    int32_t marking;
    Str reason;
} LowerParams;

typedef struct StateParams {
    Id item;
    Saying first;
    const Saying *more; /* a page of facts at once: all or none is entered */
    size_t more_count;
} StateParams;

typedef struct CorrectParams {
    Id item, statement;
    Witness witness;
    Str reason;
} CorrectParams;

typedef struct RetractParams {
    Id item, statement;
    Str reason;
} RetractParams;

typedef struct AskParams {
    Id item;
    Str line, fact, agency, words; /* fact or words, or both */
    Date due;
} AskParams;

typedef struct AnswerParams {
    Id item, question;
    Witness witness; /* value "": answered in words alone */
    Str words;
} AnswerParams;

typedef struct AssessParams {
    Id item;
    Date on, known_on; /* absent: the day the case states; everything known */
} AssessParams;

typedef struct DraftParams {
    Id item;
    int32_t verdict;
    Str reason;
    Date on, known_on;
    Str day_reason; /* needed when the day or what was known is not as of today */
} DraftParams;

typedef struct ApproveParams {
    Id item, draft; /* the very draft that was read */
    Str reason;
} ApproveParams;

typedef struct ReturnParams {
    Id item, draft;
    Str reason;
} ReturnParams;

typedef struct HoldParams {
    Id item;
    Str reason, authority;
    Date until;
} HoldParams;

typedef struct ReleaseParams {
    Id item, hold;
    Str reason, authority;
} ReleaseParams;

typedef struct ReasonParams { /* item.reopen, item.withdraw */
    Id item;
    Str reason;
} ReasonParams;

typedef struct AssignParams {
    Id item, person;
    Str task;
} AssignParams;

typedef struct AssignManyParams {
    const WorkRow *items;
    size_t item_count;
    Id person;
    Str task;
} AssignManyParams;

typedef struct AssignedItem {
    Id item;
    Str reference;
} AssignedItem;

typedef struct AssignManyReply {
    const AssignedItem *items; /* in the order they were named in */
    size_t item_count;
} AssignManyReply;

typedef struct NamePartyParams { /* the whole of the party, also of a change */
    Id item, party;              /* party zero: a new one */
    int32_t role;
    Str name, reading;
    int32_t type;
    Str birth_date;
    const Str *countries, *ids;
    size_t country_count, id_count;
    Str address;
    const Str *lines;
    size_t line_count;
    Str reason;
} NamePartyParams;

typedef struct DropPartyParams {
    Id item, party;
    Str reason;
} DropPartyParams;

typedef struct ListParams {
    Str words; /* all must occur, in titles, summaries, facts, questions, reasons */
    int32_t state;
    Str agency; /* handle: keeps it, takes part, or has a question to answer */
    Str regime, destination;
    int32_t held; /* yes, no */
    Str after;    /* `next` of the page before */
    int64_t limit;
} ListParams;

typedef struct ShowParams {
    Id item;
    int64_t at; /* as it stood after this leaf; absent: now */
} ShowParams;

typedef struct TimelineParams {
    Id item;
    int64_t after, limit;
} TimelineParams;

typedef struct CompareParams {
    Id item;
    int64_t from, to; /* leaves */
    Moment from_time, to_time;
} CompareParams;

typedef struct PrecedentsParams {
    Id item;
    int64_t limit;
} PrecedentsParams;

typedef struct ExportParams {
    Id item;
} ExportParams;

typedef struct ImportParams { /* the bundle's bytes come beside */
    Str key;                  /* of the log it comes from, as the partner gave it */
    int32_t marking;
} ImportParams;

extern const Shape open_params_shape, describe_params_shape, lower_params_shape, state_params_shape,
    correct_params_shape, retract_params_shape, ask_params_shape, answer_params_shape,
    assess_params_shape, draft_params_shape, approve_params_shape, return_params_shape,
    hold_params_shape, release_params_shape, reason_params_shape, assign_params_shape,
    assign_many_params_shape, assign_many_shape, name_party_params_shape, drop_party_params_shape,
    list_params_shape, item_count_params_shape, show_params_shape, timeline_params_shape,
    compare_params_shape, precedents_params_shape, export_params_shape, import_params_shape;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct ItemReply { /* of whatever changes an item */
    Id item;
    Str reference;
    int32_t state;
    Id made; /* the statement, question, assessment, draft, decision or hold it made; zero: none */
    const Result *results; /* item.assess, draft, approve */
    size_t result_count;
} ItemReply;

/* Who did it, for whom, when. */
typedef struct Act {
    int64_t seq;
    Moment at;
    Id by, on_behalf; /* on_behalf zero: of oneself */
    Str name, organisation, on_behalf_name;
} Act;

typedef struct ListedItem {
    Id item;
    Str reference, title;
    int32_t state, marking;
    int64_t round, holds, questions; /* open ones */
    const Str *regimes, *destinations;
    size_t regime_count, destination_count;
    Str keeper;
    int32_t verdict; /* of the last decision, when it is decided */
    Moment opened_at, changed_at;
} ListedItem;

typedef struct ListReply {
    const ListedItem *items;
    size_t item_count;
    Str next; /* for the page after; "": that was all */
} ListReply;

typedef struct ShownStatement {
    Id statement;
    Str value, words;
    Act entered;
    Str by;
    Date said_on;
    Str source;
    int32_t confidence;
    Hash document;
    Id question;
    Id organisation;
    int32_t ending; /* none, corrected, retracted, set-aside */
    Act ended;
    Str end_reason;
    Id successor;
} ShownStatement;

typedef struct ShownFact {
    Str line, fact, name;
    bool disputed; /* the statements that stand do not agree */
    const ShownStatement *statements;
    size_t statement_count;
} ShownFact;

typedef struct ShownQuestion {
    Id question;
    Str line, fact, fact_name, agency, agency_name, words;
    Date due;
    Act asked;
    bool is_answered;
    Act answered;
    Str answer;
    Id statement;
} ShownQuestion;

typedef struct ShownHold {
    Id hold;
    Str reason, authority;
    Date until;
    Act held;
    bool is_released;
    Act released;
    Str release_reason, release_authority;
} ShownHold;

typedef struct ShownFinding {
    Id finding;
    int32_t kind;    /* assessment, draft, decision */
    int32_t verdict; /* absent of an assessment */
    Str reason;
    Act made;
    const Result *results;
    size_t result_count;
    Date on, known_on;
    Id draft;                                 /* a decision's */
    Str explanation_ja, explanation_en, json; /* a decision's, frozen */
    bool is_ended;                            /* a draft that was returned, decided or withdrawn */
    Act ended;
    Str end_reason;
} ShownFinding;

typedef struct ShownPerson {
    Id person;
    Str name, organisation;
} ShownPerson;

typedef struct ShownLine {
    Str line, title;
} ShownLine;

typedef struct ShownOrganisation {
    Id organisation;
    Str handle, name;
} ShownOrganisation;

typedef struct ShownParty {
    Id party;
    int32_t role;
    Str name, reading;
    int32_t type; /* absent: not said */
    Str birth_date;
    const Str *countries, *ids, *lines;
    size_t country_count, id_count, line_count;
    Str address, reason;
    Act named;
    bool is_dropped;
    Act dropped;
    Str drop_reason;
} ShownParty;

typedef struct ShownVersion { /* each leaf after which the item stood otherwise */
    Act made;
    Str kind;
    int32_t state;
    int64_t round;
} ShownVersion;

typedef struct ItemShown {
    Id item;
    Str reference;
    int64_t seq; /* the leaf after which it stands so */
    int32_t state, marking;
    int64_t round;
    Str title, summary;
    bool on_hold;
    Act opened, changed;
    Provenance provenance;
    ShownPerson assigned;
    Str task;
    const Str *regimes;
    const ShownOrganisation *organisations;
    const ShownLine *lines;
    const ShownParty *parties;
    const ShownFact *facts;
    const ShownQuestion *questions;
    const ShownHold *holds;
    const ShownFinding *findings;
    const ShownPerson *hands;
    const ShownVersion *versions;
    size_t regime_count, organisation_count, line_count, party_count, fact_count, question_count,
        hold_count, finding_count, hand_count, version_count;
    const Str *next; /* operations this state allows */
    size_t next_count;
} ItemShown;

typedef struct TimelineEntry {
    Act made;
    Str kind, sentence;
} TimelineEntry;

typedef struct TimelineReply {
    Id item;
    Str reference;
    const TimelineEntry *entries;
    size_t entry_count;
    int64_t next; /* `after` for the page behind; absent: that was all */
} TimelineReply;

typedef enum Difference {
    DIFFERENCE_ADDED,
    DIFFERENCE_REMOVED,
    DIFFERENCE_CHANGED,
    DIFFERENCES
} Difference;

typedef struct ItemChange {
    Str path, name; /* "facts.1.destination", "Country of destination" */
    int32_t difference;
    Str before, after;
} ItemChange;

typedef struct CompareReply {
    Id item;
    Str reference;
    int64_t from, to;
    Moment from_time, to_time;
    const ItemChange *changes;
    size_t change_count;
} CompareReply;

typedef struct SameFact {
    Str fact, name, value, words;
} SameFact;

typedef struct PrecedentShown {
    Id item;
    Str reference, title;
    int32_t verdict;
    Moment decided_at;
    const SameFact *same; /* by which it is like this one */
    size_t same_count;
} PrecedentShown;

typedef struct PrecedentsReply {
    Id item;
    const SameFact *searched;
    const PrecedentShown *precedents; /* most alike first, then newest */
    size_t searched_count, precedent_count;
} PrecedentsReply;

typedef struct ExportReply { /* the bundle's bytes go beside */
    Id item;
    Str reference;
    int64_t events;
} ExportReply;

typedef struct DocketExportReply { /* the bundle's bytes go beside */
    int64_t items, events;
    Str next; /* `after` of the next bundle; absent: these were the last */
} DocketExportReply;

typedef struct ImportedItem {
    Id item;
    Str reference;
    int64_t statements;        /* entered */
    int64_t parties, nameless; /* entered; left out, because the bundle does not bring their name */
} ImportedItem;

typedef struct ImportReply {
    const ImportedItem *items;
    size_t item_count;
} ImportReply;

extern const Shape item_reply_shape, list_reply_shape, item_shown_shape, timeline_reply_shape,
    compare_reply_shape, precedents_reply_shape, export_reply_shape, docket_export_reply_shape,
    import_reply_shape;
