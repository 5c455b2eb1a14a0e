/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/rotate.h"
#include "phrases_action.h"
#include "phrases_journal.h"

#include "action/people.h"

#include "world/world.h"

static const Field rotate_fields[] = {
    TEXT(Rotate, reason, "reason", .min = 1, .max = REASON_BYTES_MAX, .long_text = true,
         .help = PHRASE_ACTION_FIELD_REASON),
};
const Shape rotate_shape = SHAPE(Rotate, "rotate", rotate_fields);

/* The event's data; a dry run knows only the number. */
static const Field rotate_reply_fields[] = {
    INT(JournalKeyed, number, "number", .min = 1, .max = INT64_MAX,
        .help = PHRASE_JOURNAL_KEY_NUMBER),
    TEXT(JournalKeyed, key, "key", .max = NOTE_KEY_MAX, .optional = true,
         .help = PHRASE_JOURNAL_KEY),
    TEXT(JournalKeyed, note, "note", .max = NOTE_BYTES_MAX, .long_text = true, .optional = true,
         .help = PHRASE_JOURNAL_KEY_NOTE),
};
const Shape rotate_reply_shape = SHAPE(JournalKeyed, "rotate-reply", rotate_reply_fields);

int rotate_settle(Work *work, const void *params, void *reply)
{
    JournalKeyed *keyed = reply;
    const Str *keys;
    size_t count;
    (void)params;
    int r = journal_keys(work_db(work), work_arena(work), &keys, &count);

    if (r)
        return trace(r);
    keyed->number = (int64_t)count + 1;
    return 0;
}

int rotate_key(Office *office, Arena scratch, const Call *call, Hash fingerprint,
               const Rotate *rotate)
{
    JournalBy by = {
        .event = { .at = world_now(),
                   .operation = call->operation,
                   .request = call->request,
                   .fingerprint = fingerprint,
                   .actor = call->as,
                   .principal = id_is_none(call->principal) ? call->as : call->principal,
                   .asserted = !call->proven,
                   .adopted = office->law.hash },
        .reason = rotate->reason,
    };
    int r = journal_rotate(office->journal, scratch, &by);

    if (!r)
        r = system_catch_up(office, scratch);
    return r < 0 ? trace(r) : r;
}
