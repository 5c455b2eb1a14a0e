/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid_params - what the operations on bids take and reply
 */
#pragma once

#include "bids/bid_events.h"

#include "cases/cases.h"

enum { BID_SHOWN_MAX = 10000 };

/* ---- parameters ------------------------------------------------------------------------------ */

typedef struct BidOpenParams { /* beside it the checklist's file */
    Str country;
    Label title;
    int32_t marking;
    const Str *options;
    size_t option_count;
} BidOpenParams;

typedef struct BidDateParams {
    Id bid;
    BidDated dated;
} BidDateParams;

typedef struct BidAnswerParams {
    Id bid;
    BidAnswered answered;
} BidAnswerParams;

typedef struct BidJoinParams {
    Id bid;
    Str firm; /* handle or id */
    Str part;
} BidJoinParams;

typedef struct BidFileParams {
    Id bid;
    int32_t kind;
    Str title, body;
} BidFileParams;

typedef struct WalledShareParams {
    Id paper;
    Str organisation;
} WalledShareParams;

typedef struct WalledParams {
    Id paper;
} WalledParams;

typedef struct WalledOpenParams {
    Id paper;
    Str reason; /* kept in the event that tells of the reading */
} WalledOpenParams;

typedef struct BidNoteParams {
    Id bid;
    Str words;
} BidNoteParams;

typedef struct BidParams {
    Id bid;
} BidParams;

typedef struct BidMeetParams {
    Id bid;
    BuyerMet met;
} BidMeetParams;

typedef struct BidOptionParams {
    Id bid;
    OptionAnswered answered;
} BidOptionParams;

typedef struct BidOffsetParams {
    Id bid;
    OptionOffset offset;
} BidOffsetParams;

typedef struct BidReleaseParams {
    Id bid;
    Str feature;
    int32_t stage, freedom;
    Date from, until; /* from absent: today */
    Str item;         /* number or id, on which its technology was decided */
    Str line;         /* of the item; absent: 1 */
    Str source;
    int32_t confidence;
} BidReleaseParams;

typedef struct BidRehearsalParams { /* beside it the file of questions */
    Id bid;
    int32_t stage;
} BidRehearsalParams;

typedef struct BidOfferParams {
    Id bid;
    BidOffered offered;
} BidOfferParams;

typedef struct BidDecideParams {
    Id bid;
    int32_t decision;
    Str reason;
} BidDecideParams;

typedef struct BidBecomeParams {
    Id bid, file;
} BidBecomeParams;

typedef struct BidShowParams {
    Id bid;
    Date on; /* absent: today */
} BidShowParams;

typedef struct BidDossierParams {
    Id bid;
    Date on;                /* absent: today */
    int32_t form, language; /* as track_give() takes them */
} BidDossierParams;

typedef struct BidListParams {
    Str country; /* absent: every one */
} BidListParams;

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct BidReply {
    Id bid, made; /* made: a paper, else absent */
} BidReply;

typedef struct ShownNote {
    Str author;
    Date day;
    Str words;
} ShownNote;

typedef struct BidNotesReply {
    Id bid;
    const ShownNote *notes;
    size_t note_count;
} BidNotesReply;

typedef struct ShownWalled {
    Id paper;
    Str firm; /* handle */
    int32_t kind;
    Date filed;
    const Str *open_to; /* handles, the firm's own first */
    size_t open_to_count;
} ShownWalled;

typedef struct OpenedWalled {
    Id paper;
    Str firm;
    int32_t kind;
    Date filed;
    Str title, body;
} OpenedWalled;

typedef struct ShownAnchor {
    int32_t anchor;
    Str day, source;
    int32_t confidence;
} ShownAnchor;

typedef struct ShownItem {
    Str item, words, owner;
    int32_t state, reason;
    Str begin_by, due_by;
    Hash document;
    Str source;
} ShownItem;

typedef struct TeamFirm {
    Str firm, part;
} TeamFirm;

typedef struct ShownOption {
    Str option;
    bool answered;
    int64_t price_minor;
    Str currency;
    int64_t jobs, content_ppm;
    Str source;
    int32_t confidence;
    int64_t workshare_ppm;
    int32_t duty; /* DutyAnswer: what the register of duties says of the sale; -1: not asked */
    Str rule;
    int64_t owed_minor, credit_minor, actual_minor; /* absent: not known */
    int64_t short_minor;                            /* owed, and not covered by the credit */
    Str offset_source;
} ShownOption;

/* Options side by side: of each row one value for each option, "" where it is not answered. */
typedef struct ComparedRow {
    Str what;
    const Str *values;
    size_t value_count;
} ComparedRow;

enum { BID_COMPARED_ROWS = 10, BID_DUTIES = DUTY_NONE + 1 };
extern const Phrase bid_duty_phrases[BID_DUTIES]; /* by DutyAnswer */
extern const Phrase bid_release_phrases[RELEASES];

typedef struct BidCompared {
    Id bid;
    Date on;
    const Str *options;
    size_t option_count;
    const ComparedRow *rows;
    size_t row_count;
} BidCompared;

typedef struct ShownProcedure {
    Str procedure, stage, source, note;
    Date from;
    int32_t confidence;
} ShownProcedure;

/* Where days are known as spans: RED on the kindest of them, MAYBE_RED on the harshest alone. */
typedef enum BidTaskState {
    BID_TASK_DONE,
    BID_TASK_FITS,
    BID_TASK_MAYBE_RED,
    BID_TASK_RED,
    BID_TASK_UNKNOWN,
    BID_TASK_STATES
} BidTaskState;

typedef struct ShownBidTask {
    Str task, words, owner;
    int32_t state; /* BidTaskState */
    int64_t takes;
    int32_t unit;
    Date begin_by, ready_by, ready; /* on the harshest days */
    int64_t late_days;
    Str source;
    int32_t confidence;
    bool assumed; /* nobody tells it: somebody put it in */
} ShownBidTask;

/* The plan worked back from the bid. Absent days: nobody told of them. */
typedef struct ShownBidClock {
    Date notice, bid; /* it is reckoned by: the last day of the one, the first of the other */
    int64_t red, maybe_red, unknown;
    Date next_due; /* from the day asked about on, of a task that still fits */
    Str next_task;
    Date ready; /* when all can be there, at the earliest */
    const ShownBidTask *tasks;
    size_t task_count;
} ShownBidClock;

typedef struct ShownThere {
    Id contact;
    int32_t kind;
    Str name, role; /* name "": whoever asks may not be shown it */
} ShownThere;

typedef struct ShownPresence { /* who of ours is in the buyer's country */
    int32_t alarm;
    bool in_force;
    Str agreement, first;
    int64_t gap_least, gap_most;
    const ShownThere *contacts;
    size_t contact_count;
} ShownPresence;

typedef struct ShownMeeting {
    Date day;
    Str by, whom;
    Id contact;
} ShownMeeting;

typedef struct BidShown {
    Id bid;
    Str country, title;
    Date on;
    int64_t red, maybe_red;
    bool one_option_only; /* several are asked for, and one alone is answered */
    int32_t decision;
    Id file;
    int64_t notes; /* on the country */
    const ShownAnchor *anchors;
    size_t anchor_count;
    const ShownItem *items;
    size_t item_count;
    ShownBidClock clock;
    const ShownOption *options;
    size_t option_count;
    const TeamFirm *firms;
    size_t firm_count;
    const ShownWalled *papers;
    size_t paper_count;
    ShownPresence presence;
    const ShownMeeting *meetings;
    size_t meeting_count;
    const ShownProcedure *procedures;
    size_t procedure_count;
} BidShown;

/* release: RELEASE_* of campaign/rehearsal.h, as it was told. */
typedef struct ShownRelease {
    Str feature;
    int32_t stage, release;
    Date from, until;
    bool stands; /* it holds on the day, and its decision bears it today */
    Id item;     /* absent: whoever asks may not be shown it */
    Str source;
    int32_t confidence;
} ShownRelease;

typedef struct ShownRehearsal {
    int32_t stage;
    Date day;
    int64_t withheld, undecided, degraded, answerable;
} ShownRehearsal;

typedef struct ShownOfferSheet {
    Str reference, features;
    int32_t stage;
} ShownOfferSheet;

typedef struct BidMatrix {
    Id bid;
    Date on;
    const ShownRelease *releases;
    const ShownRehearsal *rehearsals;
    const ShownOfferSheet *offers;
    size_t release_count, rehearsal_count, offer_count;
} BidMatrix;

typedef struct RehearsedQuestion {
    Str question, feature; /* the first that is as little free */
    int32_t release;
} RehearsedQuestion;

typedef struct BidRehearsalReply {
    Id bid;
    int64_t withheld, undecided, degraded, answerable;
    const RehearsedQuestion *questions;
    size_t question_count;
} BidRehearsalReply;

typedef struct ListedBid {
    Id bid;
    Str country, title;
    int64_t red;
} ListedBid;

typedef struct BidsReply {
    const ListedBid *bids;
    size_t bid_count;
} BidsReply;

extern const Shape bid_open_params_shape, bid_date_params_shape, bid_answer_params_shape,
    bid_join_params_shape, bid_file_params_shape, walled_share_params_shape, walled_params_shape,
    walled_open_params_shape, bid_note_params_shape, bid_params_shape, bid_meet_params_shape,
    bid_option_params_shape, bid_offset_params_shape, bid_compared_shape, bid_release_params_shape,
    bid_rehearsal_params_shape, bid_offer_params_shape, bid_matrix_shape, bid_rehearsal_reply_shape,
    bid_decide_params_shape, bid_become_params_shape, bid_show_params_shape,
    bid_dossier_params_shape, bid_list_params_shape, bid_reply_shape, bid_notes_reply_shape,
    shown_walled_shape, opened_walled_shape, bid_shown_shape, bids_reply_shape;
