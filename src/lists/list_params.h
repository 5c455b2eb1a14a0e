/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * list_params - what the operations on lists, parties and hits take and reply
 */
#pragma once

#include "lists/list_events.h"

enum {
    LIST_FILE_MAX = 64 << 20,   /* bytes of one imported file */
    LIST_SHOWN_MAX = 1000,      /* differences, versions, hits of a reply */
    LIST_DELTA_SHOWN_MAX = 200, /* of an import, whose reply is kept */
    RESCREENING_STEP = 200,     /* parties a call */
};

/* ---- lists ----------------------------------------------------------------------------------- */

typedef struct RequireParams {
    int32_t required;
    const Str *kinds;
    size_t kind_count;
    Str reason;
} RequireParams;

typedef struct LimitParams {
    int32_t kind;
    int64_t days;
    Str reason;
} LimitParams;

typedef struct ListImportParams { /* the file's bytes come beside */
    int32_t kind;
    Str name; /* of a plain list */
    Str file;
    int32_t smaller; /* yes: it may have lost half of its entries */
    Str reason;
} ListImportParams;

typedef struct Delta {
    int32_t change;
    Str id, name;     /* of the entry, as it is now or was last */
    const Str *parts; /* in what it differs */
    size_t part_count;
} Delta;

typedef struct ListImportReply {
    int32_t kind;
    Str name;
    Hash hash;
    Date issued;
    bool unchanged; /* the very file that is in force */
    int64_t entries, names, added, removed, changed;
    int64_t to_screen;   /* parties, for the lists are others now */
    const Delta *deltas; /* the first of them */
    size_t delta_count;
    const Str *warnings;
    size_t warning_count;
} ListImportReply;

typedef struct ListWithdrawParams {
    int32_t kind;
    Str name; /* of a plain list */
    Str reason;
} ListWithdrawParams;

typedef struct ListWithdrawReply {
    int32_t kind;
    Str name;
    int64_t entries;
    bool stops; /* its kind is required: every item is stopped now */
} ListWithdrawReply;

typedef struct ListShowParams {
    int32_t kind;
    Str name;
} ListShowParams;

typedef struct VersionShown {
    int64_t seq; /* the leaf it came with */
    int32_t kind;
    Str name, file;
    Hash hash;
    Date issued;
    Moment imported_at, checked_at;
    Id by;
    Str by_name;
    int64_t entries, names;
    Str reason;
    int64_t ended; /* the leaf at which another took its place; absent: in force */
    Str withdrawn; /* why nothing took its place */
} VersionShown;

typedef struct ListShowReply {
    int32_t kind;
    Str name;
    const VersionShown *versions; /* newest first */
    size_t version_count;
} ListShowReply;

typedef struct ListDiffParams {
    int32_t kind;
    Str name;
    int64_t from, to; /* leaves; absent: the version before; the one in force */
} ListDiffParams;

typedef struct ListDiffReply {
    int32_t kind;
    Str name;
    Hash from, to;
    int64_t added, removed, changed;
    const Delta *deltas;
    size_t delta_count;
} ListDiffReply;

typedef struct ListInForce {
    int32_t kind;
    Str name;
    Hash hash;
    Date issued;
    Moment imported_at, checked_at;
    int64_t entries, names, limit; /* in days */
    bool stale;
} ListInForce;

typedef struct ListTakenOut { /* of force, and not imported again */
    int32_t kind;
    Str name;
    Hash hash;
    int64_t ended;
    Str withdrawn;
} ListTakenOut;

typedef struct ListStatusReply {
    bool said, required; /* whether this record screens; said: it was ever decided */
    Str reason;
    Hash lists; /* the set in force */
    const ListInForce *in_force;
    size_t in_force_count;
    const Str *missing; /* kinds that must be in force and are not */
    size_t missing_count;
    const ListTakenOut *withdrawn;
    size_t withdrawn_count;
} ListStatusReply;

typedef struct ListReadyReply {
    Hash lists; /* the set that searches use from now on */
    int64_t in_force, entries, names;
} ListReadyReply;

/* ---- parties and hits ------------------------------------------------------------------------ */

typedef struct PartyScreenParams {
    Id item, party;
} PartyScreenParams;

typedef struct PartyScreenReply {
    Id item, party;
    Hash lists;
    int64_t found, known, gone, open; /* new ones; known false; no longer met; to be decided */
} PartyScreenReply;

typedef enum PartyScreenedState {
    PARTY_NEVER,
    PARTY_BEFORE, /* its name, the lists or the rules are others now */
    PARTY_NOW,
    PARTY_SCREENED_STATES
} PartyScreenedState;
extern const Str party_screened_words[PARTY_SCREENED_STATES];
extern const Phrase party_screened_phrases[PARTY_SCREENED_STATES];

typedef struct PartyStatusParams {
    Id item;
} PartyStatusParams;

typedef struct PartyStatus {
    Id party;
    int32_t screened;
    Moment at;         /* when last; absent: never */
    int64_t unsettled; /* hits that are not, by two persons, somebody else */
    int64_t known;     /* hits that are */
} PartyStatus;

typedef struct PartyStatusReply {
    Id item;
    bool said, required; /* does this record screen? */
    const PartyStatus *parties;
    size_t party_count;
} PartyStatusReply;

typedef struct HitListParams {
    Id item; /* absent: of all items that may be read */
    int32_t state;
    Id owner;
    int64_t limit;
    Str after;
} HitListParams;

typedef struct HitListed {
    Id hit, item, party;
    Str reference; /* of the item */
    Str list, entry, entry_name, name;
    int64_t score;
    int32_t band, state, verdict;
    Id owner;
    Str owner_name;
} HitListed;

typedef struct HitListReply {
    const HitListed *hits;
    size_t hit_count;
    Str next;
} HitListReply;

typedef struct HitParams { /* hit.show */
    Id hit;
} HitParams;

typedef struct HitReasonShown {
    Str kind, sentence; /* the word for programs; the sentence in the call's language */
    Str query, entry;
    int64_t lowered;
} HitReasonShown;

typedef struct HitDecisionShown {
    int64_t decision, met; /* leaves: of it; at which was found what it is about */
    int32_t verdict;
    Str reason;
    Moment at;
    Id by, confirmed_by;
    Str by_name, confirmed_by_name;
} HitDecisionShown;

typedef enum HitStands {
    HIT_STANDS_SAME,    /* the list in force has the entry with the same content */
    HIT_STANDS_OTHER,   /* with another content: the next screening opens the hit again */
    HIT_STANDS_GONE,    /* not any more, or the list is out of force */
    HIT_STANDS_UNKNOWN, /* a list in force cannot be read */
    HIT_STANDS
} HitStands;
extern const Str hit_stands_words[HIT_STANDS];
extern const Phrase hit_stands_phrases[HIT_STANDS];

typedef struct HitNow { /* the entry in the list in force now */
    int32_t stands;
    Str entry; /* its number there */
    Hash entry_hash, list_hash;
    Date list_issued;
} HitNow;

typedef struct HitShown {
    HitListed hit;
    int32_t kind, strength;
    Hash list_hash, entry_hash;
    Date list_issued;
    const VersionShown *files; /* of the list, as it was when it met */
    size_t file_count;
    Moment met_at;
    int64_t met; /* the leaf it was found at, as it is shown */
    Str entry_key, programme;
    HitEntry entry; /* as the list had it then */
    HitNow now;
    int64_t rules;
    bool party_changed, entry_changed, rules_changed; /* why it came back */
    Str party_name, party_reading, party_birth;       /* as it was when it met */
    int32_t party_role, party_type;
    const Str *party_countries, *party_ids;
    size_t party_country_count, party_id_count;
    Str party_address;
    const HitReasonShown *reasons;
    size_t reason_count;
    const HitDecisionShown *decisions;
    size_t decision_count;
} HitShown;

typedef struct HitAssignParams {
    Id hit, person;
} HitAssignParams;

typedef struct HitDecideParams {
    Id hit;
    int32_t verdict;
    Str reason;
} HitDecideParams;

typedef struct HitConfirmParams {
    Id hit;
    int64_t decision; /* the very one that was read */
} HitConfirmParams;

typedef struct HitReply {
    Id hit;
    int32_t state, verdict;
} HitReply;

typedef struct HitReplayParams {
    Id hit;
    int64_t decision; /* absent: the hit as it stands */
} HitReplayParams;

typedef struct ReplayedHit {
    Str list, entry, entry_name, name;
    int64_t score;
    int32_t band;
} ReplayedHit;

typedef struct HitReplayReply {
    Id hit;
    int64_t decision, met; /* leaves: of the decision; at which it was found so */
    Str party_name;        /* as it was then */
    Hash lists;
    const VersionShown *files; /* of all lists that were in force */
    size_t file_count;
    int64_t score_then, score_now; /* now absent: it is not met any more */
    int64_t rules_then, rules_now;
    bool same;
    const ReplayedHit *hits; /* all of the party, found again */
    size_t hit_count;
} HitReplayReply;

/* ---- re-screening ---------------------------------------------------------------------------- */

typedef struct RescreeningParams {
    Id rescreening; /* of rescreening.show absent: the newest */
} RescreeningParams;

typedef struct RescreeningReply {
    Id rescreening;
    Hash lists;
    int64_t done, total, found, failed;
    bool finished, outdated; /* another set of lists is in force by now */
} RescreeningReply;

extern const Str hit_given_verdicts[HIT_VERDICTS - 1]; /* those a person may give */

extern const Shape require_params_shape, limit_params_shape, list_import_params_shape,
    list_withdraw_params_shape, hit_replay_params_shape, list_show_params_shape,
    list_diff_params_shape, party_screen_params_shape, party_status_params_shape,
    hit_list_params_shape, hit_params_shape, hit_assign_params_shape, hit_decide_params_shape,
    hit_confirm_params_shape, rescreening_params_shape, rescreening_show_params_shape;
extern const Shape list_import_reply_shape, list_withdraw_reply_shape, hit_replay_reply_shape,
    list_show_reply_shape, list_diff_reply_shape, list_status_reply_shape, list_ready_reply_shape,
    party_screen_reply_shape, party_status_reply_shape, hit_list_reply_shape, hit_shown_shape,
    hit_reply_shape, rescreening_reply_shape;
