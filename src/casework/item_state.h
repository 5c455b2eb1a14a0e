/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item_state - the life of an item: which operation is allowed in which state
 *
 * An allow-list: what has no row is refused. The manual's table of states is written from it.
 *
 *     open ── draft ──> drafted ── approve ──> decided ── reopen ──> open (next round)
 *                          └── return ──> open         withdrawn ── reopen ──> open
 *
 * To add an operation on items: its rows here, and its row in item_table.c.
 */
#pragma once

#include "base/base.h"

typedef enum ItemState {
    ITEM_OPEN,      /* facts are gathered */
    ITEM_DRAFTED,   /* 起案: a decision is proposed, and everything it covers stands still */
    ITEM_DECIDED,   /* 決裁: decided, with its explanation frozen */
    ITEM_WITHDRAWN, /* given up without a decision */
    ITEM_STATES
} ItemState;

extern const Str item_state_words[ITEM_STATES];
extern const Phrase item_state_phrases[ITEM_STATES];

typedef struct Transition {
    ItemState from;
    Str operation;
    ItemState to;
    bool hold_stops; /* refused while any hold is open, or another room stops it (Room.stops) */
} Transition;

extern const Transition item_transitions[];
extern const size_t item_transition_count;

/* NULL: not in this state. */
const Transition *item_transition(ItemState from, Str operation);

/* The table for people: a line a state and operation, as tab separated text. */
void item_transitions_write(Text *text, Lang lang);
