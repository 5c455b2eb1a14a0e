/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_decision - how an item was decided, and on what, for the rooms above that print it
 *
 * Everything as it stood when it was decided: whatever was said, found or renamed later does not
 * change what the decision rested on. Texts in both languages; erased ones are empty.
 */
#pragma once

#include "action/action.h"
#include "casework/item_events.h"

/* What was said of a line, or of all. */
typedef struct DecidedFact {
    Str line, fact, value; /* fact, value: of the vocabulary */
    Label name, words;     /* the same for people */
    Label by;              /* who says so */
    Str source;            /* and by what */
    Date said_on;
} DecidedFact;

typedef struct DocketDecision {
    Id item;
    Str reference;
    Label title;
    int32_t verdict;
    Str reason;
    Date decided;
    Id decider;
    Hash explanation; /* of the whole of what the law said, as JSON */
    Judged judged;
    const Label *lines; /* titles of those described; none has one: empty */
    size_t line_count;
    const DecidedFact *facts;
    size_t fact_count;
} DocketDecision;

/* The last decision up to the day. 0, WORK_E_NOT_FOUND (no such item, or not decided by then), or a
 * fault. */
MUST_USE int docket_decision(Work *work, Id item, Date on, DocketDecision *ret_decision);
