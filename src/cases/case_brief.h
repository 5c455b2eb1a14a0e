/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_brief - what a case is, for the rooms above that keep something about it
 */
#pragma once

#include "casework/casework.h"
#include "terms/terms.h"

typedef struct CaseBrief {
    Id id;
    Str number, country;
    Str route_id;
    const Route *route; /* NULL: the one it is pinned to is not the one in force */
} CaseBrief;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_brief(Work *work, Id id, CaseBrief *ret_brief);

/* A leg of a case that was not dropped, and whether what it moves may be moved. */
typedef struct CaseLeg {
    LineLeg kind;
    Id item;
    Str reference, item_line; /* of the item */
    LegStand stand;           /* as of today */
    Date decided;             /* DATE_NONE: not yet */
} CaseLeg;

extern const Str leg_stand_words[LEG_STANDS];
extern const Phrase leg_stand_phrases[LEG_STANDS]; /* a word for each */

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_leg(Work *work, Id case_file, Id leg, CaseLeg *ret_leg);
