/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * partnership - how far a country has come as a partner, from small components to whole systems
 * (row E11)
 *
 * A ladder of four rungs, climbed one by one. What a rung asks is a register's to say
 * (partnership-ladder): which agreements must be in force, or what must be found of the country, on
 * the day on which the rung is reached. What cannot be told is not there. Rungs are left from the
 * top; where a country stood on any day is told with what each rung asked and whether that was so.
 */
#pragma once

#include "action/action.h"

typedef enum Rung { RUNG_COMPONENTS, RUNG_ASSEMBLIES, RUNG_SUBSYSTEMS, RUNG_SYSTEMS, RUNGS } Rung;

enum { RUNG_ASKS_MAX = 200 };

typedef struct PartnershipMoved { /* partnership.moved 1 */
    Str country;
    int32_t rung;
    bool reached; /* else it was left */
    Date day;
    Str words, source; /* what shows it, or why it was left */
    int32_t confidence;
} PartnershipMoved;

typedef struct PartnershipMoveParams {
    Str country;
    int32_t rung;
    Date day;
    Str words, source;
    int32_t confidence;
} PartnershipMoveParams;

typedef struct PartnershipShowParams {
    Str country;
    Date on;
} PartnershipShowParams;

typedef struct PartnershipReply {
    Str country;
    int32_t stands; /* the rung; absent: below the first */
} PartnershipReply;

typedef struct ShownAsk {
    Str asks;    /* a register, by its title */
    int32_t met; /* no, yes, or absent: it cannot be told */
    Str source;  /* of the rung's asking */
    int32_t confidence;
} ShownAsk;

typedef struct ShownRung {
    int32_t rung;
    bool stands;
    Date reached; /* the day; absent: not by then */
    Str words, source;
    int32_t confidence;
    const ShownAsk *asks; /* and whether they hold on the day asked about */
    size_t ask_count;
} ShownRung;

typedef struct PartnershipShown {
    Str country;
    Date on;
    int32_t stands, next; /* absent: below the first; at the top */
    const ShownRung *rungs;
    size_t rung_count;
} PartnershipShown;

extern const Shape partnership_moved_shape, partnership_move_params_shape,
    partnership_show_params_shape, partnership_reply_shape, partnership_shown_shape;
extern const Str rung_words[RUNGS];
extern const Phrase rung_phrases[RUNGS];

int partnership_reach(Work *work, const void *params, void *reply);
int partnership_leave(Work *work, const void *params, void *reply);
int partnership_show(Work *work, const void *params, void *reply);
