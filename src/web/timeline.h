/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * timeline - one line under every law, as a drawing and a table; private to the room
 */
#pragma once

#include "web/site.h"

/* Of whom the timeline is, and where each of its slices leads. */
typedef struct Timeline {
    const CaseLine *line;
    Str title; /* empty: the case has one line */
    Str regime;
    Date known_on;
    Str path, query; /* of the decision on one day; the day is added as the field `on` */
    size_t number;   /* of the timeline on its page, from 1 */
} Timeline;

HistoryView history_view(const Visit *visit, const Timeline *timeline);

/* The slices as SVG. `number` keeps the ids of one drawing apart from those of the next. */
void timeline_draw(Text *text, const Visit *visit, const HistoryView *history, size_t number);
