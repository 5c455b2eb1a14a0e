/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * checklist - what a bid must have done by when, and what of it is red on a day (row H6)
 *
 * The checklist is CSV with the head
 *     item,anchor,days,takes,owner_ja,owner_en,ja,en,source,confidence
 * An item is due `days` after its anchor (before it, where negative) and takes at least `takes`
 * days, so that it must be begun that long before it is due. What a campaign has done is CSV with
 * the head
 *     row,name,day,source,confidence
 * row: anchor (name: contact, notice, bid, decision), opened or done (name: an item), or never: a
 * source says that the item was not done, and there is no day. A day is as far as it is known:
 * "2015-09-01", "2015-09", "2015", or the bounds of it, "2014-11..2016-04".
 *
 * A day that is not known exactly stays a span: an item is RED only where every day of the spans
 * makes it so, DONE likewise, and MAYBE RED where some do. Of what no source tells nothing is taken
 * as done.
 */
#pragma once

#include "base/base.h"

enum { CHECK_ITEMS_MAX = 200, CHECK_DAYS_MAX = 3650 };

typedef enum CheckAnchor {
    CHECK_CONTACT,  /* first talks with the buyer */
    CHECK_NOTICE,   /* it is known that there will be a competition */
    CHECK_BID,      /* bids are handed in */
    CHECK_DECISION, /* the buyer has chosen */
    CHECK_ANCHORS
} CheckAnchor;

typedef struct CheckItem {
    Str id;
    CheckAnchor anchor;
    int32_t days, takes;
    Label owner, words;
    Basis basis;
} CheckItem;

typedef struct Checklist {
    const CheckItem *items;
    size_t count;
} Checklist;

/* What is told of one item. */
typedef struct CheckFact {
    When opened, done; /* none: not told */
    bool never;        /* told that it was not done */
    Basis basis;       /* of the last line about it; source empty: nothing is told of it */
} CheckFact;

typedef struct CheckCampaign {
    When anchors[CHECK_ANCHORS];
    Basis bases[CHECK_ANCHORS];
    const CheckFact *facts; /* as the checklist's items */
} CheckCampaign;

typedef enum CheckState {
    CHECK_DONE,
    CHECK_OPEN, /* it need not be begun yet */
    CHECK_DUE,  /* it must be under way, and is */
    CHECK_MAYBE_RED,
    CHECK_RED,
    CHECK_UNKNOWN, /* no day is told of its anchor: when it is due cannot be said */
    CHECK_STATES
} CheckState;

typedef enum CheckReason {
    CHECK_IN_TIME,
    CHECK_LATE,
    CHECK_PERHAPS_LATE,
    CHECK_TIME_LEFT,  /* OPEN, DUE */
    CHECK_NOT_BEGUN,  /* too late to begin and be done when due */
    CHECK_NOT_DONE,   /* past due; done later */
    CHECK_NEVER_DONE, /* past due; a source says that it was not done */
    CHECK_NOT_TOLD,   /* past due; no source says that it was done */
    CHECK_NO_ANCHOR,
    CHECK_REASONS
} CheckReason;

typedef struct CheckAnswer {
    CheckState state;
    CheckReason reason;
    When start, due; /* the last days to begin it and to have done it; none if UNKNOWN */
} CheckAnswer;

/* From the first day on, until the next turn. */
typedef struct CheckTurn {
    Date from;
    CheckAnswer answer;
} CheckTurn;

enum { CHECK_TURNS_MAX = 9 };

MUST_USE bool checklist_read(Arena *arena, Str bytes, Str file, Checklist *ret_list,
                             Findings *findings);
MUST_USE bool check_campaign_read(Arena *arena, Str bytes, Str file, const Checklist *list,
                                  CheckCampaign *ret_campaign, Findings *findings);

/* How item `index` stands at the end of `day`. */
CheckAnswer check_on(const Checklist *list, const CheckCampaign *campaign, size_t index, Date day);

/* How it stood from `from` to `to`, each change of state or reason once; count of turns. */
size_t check_turns(const Checklist *list, const CheckCampaign *campaign, size_t index, Date from,
                   Date to, CheckTurn turns[CHECK_TURNS_MAX]);

Str check_anchor_word(CheckAnchor anchor); /* "notice" */
Str check_state_word(CheckState state);    /* "maybe-red" */
Str check_reason_word(CheckReason reason); /* "not-begun" */
