/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid_events - what can have happened to a bid, as it stands in the journal for good
 */
#pragma once

#include "campaign/campaign.h"
#include "offset/offset.h"

#include "action/action.h"

enum {
    BID_WORD_MAX = 100,
    BID_NAME_MAX = 1000,
    BID_WORDS_MAX = 20000,
    BID_CODE_MAX = 40,
    BID_CHECKLIST_MAX = 256 << 10,
    BID_PLAN_MAX = 256 << 10,
    BID_OPTIONS_MAX = 20,
    BID_CREDITS_MAX = 200,
    BID_OFFSET_BYTES_MAX = 1 << 16,
    BID_FEATURES_MAX = 500,
    BID_JOBS_MAX = 10000000
};

typedef enum BidDid { DID_OPENED, DID_DONE, DID_NEVER, DIDS } BidDid;
typedef enum BidDecision { DECISION_BID, DECISION_NO_BID, DECISIONS } BidDecision;
typedef enum WalledKind { WALLED_PRICE, WALLED_TECHNICAL, WALLED_OTHER, WALLED_KINDS } WalledKind;

extern const Str bid_anchor_words[CHECK_ANCHORS];
extern const Str bid_did_words[DIDS];
extern const Str bid_decision_words[DECISIONS];
extern const Str walled_kind_words[WALLED_KINDS];

typedef struct BidOpened { /* bid.opened 1 */
    Id keeper;
    Str country; /* alpha-3 */
    Str title_ja, title_en;
    int32_t marking;
    Str checklist; /* its file */
    const Str *options;
    size_t option_count;
} BidOpened;

typedef struct BidDated { /* bid.dated 1; a later one takes the place of an earlier */
    int32_t anchor;
    Str day; /* as far as it is known */
    Str source;
    int32_t confidence;
} BidDated;

typedef struct BidAnswered { /* bid.answered 1 */
    Str item;
    int32_t did;
    Str day; /* "" where it was never done */
    Hash document;
    Str source;
    int32_t confidence;
} BidAnswered;

typedef struct FirmJoined { /* bid.firm-joined 1 */
    Id organisation;
    Str part;
} FirmJoined;

typedef struct WalledFiled { /* envelope.filed 1 */
    Id bid, organisation;
    int32_t kind;
    Date day;
    Str title, body;
} WalledFiled;

typedef struct WalledShared { /* envelope.shared 1 */
    Id organisation;
} WalledShared;

typedef struct CountryNoted { /* bid.country-noted 1 */
    Id keeper;
    Str country;
    Date day;
    Str words;
} CountryNoted;

typedef struct NotesRead { /* bid.notes-read 1 */
    int64_t count;
} NotesRead;

typedef struct BuyerMet { /* bid.buyer-met 1 */
    Date day;
    Str whom;
    Id contact; /* of ours there; absent of meetings before it was asked for */
} BuyerMet;

typedef struct BidPlanned { /* bid.planned 1; a later one takes the place of an earlier */
    Str plan;               /* its file */
} BidPlanned;

typedef struct OptionAnswered { /* bid.option-answered 1; a later one takes its place */
    Str option;
    int64_t price_minor;
    Str currency;
    int64_t jobs;
    int64_t content_ppm; /* of the price that stays in the buyer's country */
    Str source;
    int32_t confidence;
} OptionAnswered;

/* A transaction that an option would bring to the buyer's industry. */
typedef struct OptionCredit {
    Str type;             /* as the table of multipliers says it */
    int64_t actual_minor; /* of the option's currency */
    int64_t granted_ppm;  /* a multiplier the buyer granted; absent: the table's */
} OptionCredit;

typedef struct OptionOffset { /* bid.option-offset 1; a later one takes its place */
    Str option;
    int32_t way;         /* OffsetWay */
    int64_t value_minor; /* the contract in the currency of the duty's threshold; absent: the
                              option's own price is in it, or nobody knows */
    Str value_currency;
    int64_t workshare_ppm; /* of the work that the buyer's industry does; absent: not answered */
    const OptionCredit *credits;
    size_t credit_count;
    Str source;
    int32_t confidence;
} OptionOffset;

/* How far a bid has come: what may be shown at one stage may be at every later one. */
typedef enum BidStage {
    STAGE_TALKS,
    STAGE_TENDER,
    STAGE_NEGOTIATION,
    STAGE_CONTRACT,
    BID_STAGES
} BidStage;
typedef enum BidFreedom {
    FREEDOM_WITHHOLD,
    FREEDOM_DEGRADE,
    FREEDOM_RELEASE,
    BID_FREEDOMS
} BidFreedom;

extern const Str bid_stage_words[BID_STAGES], bid_freedom_words[BID_FREEDOMS];

typedef struct
    FeatureReleased { /* bid.feature-released 1; a later one of its stage takes its place */
    Str feature;
    int32_t stage, freedom;
    Date from, until; /* until absent: it still holds */
    Id item;          /* on which its technology was decided; absent where it is withheld */
    Str line;
    Str source;
    int32_t confidence;
} FeatureReleased;

typedef struct BidRehearsed { /* bid.rehearsed 1 */
    int32_t stage;
    Date day;
    Str questions; /* their file */
    int64_t withheld, undecided, degraded, answerable;
} BidRehearsed;

typedef struct OfferedFeature {
    Str feature;
    bool full; /* not only its export version */
} OfferedFeature;

typedef struct BidOffered { /* bid.offered 1: a sheet that may go to the buyer */
    Str reference;
    int32_t stage;
    const OfferedFeature *features;
    size_t feature_count;
} BidOffered;

typedef struct BidSettled { /* bid.settled 1 */
    int32_t decision;
    Date day;
    Str reason;
} BidSettled;

typedef struct BidBecame { /* bid.became 1 */
    Id file;
} BidBecame;

extern const Shape bid_opened_shape, bid_dated_shape, bid_answered_shape, firm_joined_shape,
    walled_filed_shape, walled_shared_shape, country_noted_shape, notes_read_shape, buyer_met_shape,
    option_answered_shape, bid_settled_shape, bid_became_shape, bid_planned_shape,
    option_offset_shape, feature_released_shape, bid_rehearsed_shape, bid_offered_shape;

enum { BID_EVENT_KINDS = 17 };
extern const EventKind bid_event_kinds[BID_EVENT_KINDS];
