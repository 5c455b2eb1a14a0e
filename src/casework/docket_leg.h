/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_leg - lines of items as legs of something larger, for the rooms above
 *
 * A case between governments moves goods and technology; whether each may be moved is decided on a
 * line of an item. A line bears its leg when the item is decided with a permission (or is outside
 * the law), nothing holds it, and the law of the day, with what is known now, still says so.
 */
#pragma once

#include "action/action.h"

typedef enum LegStand {
    LEG_BEARS,
    LEG_UNDECIDED, /* the item is open, drafted or withdrawn */
    LEG_REFUSED,   /* it was decided against */
    LEG_HELD,      /* something holds the item */
    LEG_OVERTAKEN, /* decided, but the law of the day no longer says so */
    LEG_UNTOLD,    /* decided, but what the law of the day says cannot be told from what is known */
    LEG_STANDS
} LegStand;

/* Also those of the item that the law does not reach, under every regime asked. 0,
 * WORK_E_NOT_FOUND (no such item, or no such line), or a fault. */
MUST_USE int docket_leg(Work *work, Id item, Str line, LegStand *ret_stand);

/* Of a line that is LEG_UNTOLD: a finding of each register nobody has looked after for too long. 0,
 * WORK_E_NOT_FOUND, or a fault. */
MUST_USE int docket_leg_tell_stale(Work *work, Id item, Str line);
