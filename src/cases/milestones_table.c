/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "cases/milestones_sql.h"
#include "cases/progress.h"
#include "phrases_clocks.h"

/* What the clocks of cases bring to the record. */

static int apply_past_noted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PastNoted *noted = data;
    When when;
    (void)arena;
    bool reads = when_read(noted->happened, &when);
    ensure(reads); /* it was read before it was written */
    int r = case_file_past_put(db, event->subject, noted->milestone, event->seq, when.first,
                               when.last, noted->known, noted->source, noted->confidence);
    return r ? trace(r) : 0;
}

static const EventKind events[] = {
    { STR("case.past-noted"), 1, STR("case"), &past_noted_shape, apply_past_noted, NULL,
      PHRASE_CLOCKS_EVENT_PAST_NOTED },
};

static const Projection projections[] = { { STR("case_file_past"), STR("case_file, milestone") } };

static const Operation operations[] = {
    CHANGE("case.note-past", "enter", note_past_params_shape, case_reply_shape, case_note_past,
           PHRASE_CLOCKS_HELP_NOTE_PAST, ABOUT("case")),
    READ("case.progress", "read", progress_params_shape, progress_reply_shape, case_progress,
         PHRASE_CLOCKS_HELP_PROGRESS, ABOUT("case"), .protected_read = true),
    READ("case.stalled", "read", stalled_params_shape, stalled_reply_shape, case_stalled,
         PHRASE_CLOCKS_HELP_STALLED, ABOUT_NOTHING),
};

const Room milestones_room = {
    ROOM_OPERATIONS(operations),
    ROOM_EVENTS(events),
    ROOM_PROJECTIONS(projections),
};
