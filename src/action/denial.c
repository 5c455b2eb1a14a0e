/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Who was refused what, when (decision 16)
 *
 * A refused call leaves the journal as it was. The refusal is kept beside it, durable before the
 * reply leaves, and the next change tells all that wait in one event of its own, before its events.
 */
#include "action/action_sql.h"
#include "action/inside.h"
#include "phrases_action.h"

#include "world/world.h"

typedef struct Denial {
    Moment at;
    Str operation;
    Id actor, principal, subject;
    int64_t times;
} Denial;

typedef struct DenialsCounted {
    const Denial *denials;
    size_t denial_count;
} DenialsCounted;

static const Field denial_fields[] = {
    MOMENT(Denial, at, "at", .help = PHRASE_ACTION_FIELD_AT),
    TEXT(Denial, operation, "operation", .max = EVENT_NAME_MAX, .optional = true,
         .help = PHRASE_ACTION_FIELD_OPERATION),
    ID(Denial, actor, "actor", .optional = true, .help = PHRASE_ACTION_FIELD_PERSON),
    ID(Denial, principal, "principal", .optional = true, .help = PHRASE_ACTION_FIELD_PRINCIPAL),
    ID(Denial, subject, "subject", .optional = true, .help = PHRASE_ACTION_FIELD_SUBJECT),
    INT(Denial, times, "times", .min = 1, .max = INT64_MAX, .help = PHRASE_ACTION_FIELD_TIMES),
};
static const Shape denial_shape = SHAPE(Denial, "denial", denial_fields);

static const Field denials_counted_fields[] = {
    LIST(DenialsCounted, denials, denial_count, "denials", Denial, denial_shape, .min = 1,
         .max = DENIALS_TOLD_MAX + 1, .help = PHRASE_ACTION_FIELD_DENIALS),
};
const Shape denials_counted_shape =
    SHAPE(DenialsCounted, "denials-counted", denials_counted_fields);

int denials_counted_apply(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DenialsCounted *counted = data;
    int r = 0;
    (void)arena;

    for (size_t i = 0; i < counted->denial_count && !r; i++) {
        const Denial *d = &counted->denials[i];
        r = denial_put(db, event->seq, (int64_t)i, d->at, d->operation, d->actor, d->principal,
                       d->subject, d->times);
    }
    return r < 0 ? trace(r) : r;
}

/* Reads what waits and takes it away, to be told by the event that follows in this transaction. */
static int take_waiting(Db *db, Arena *arena, DenialsCounted *ret_counted)
{
    const DenialWaitingRow *rows;
    size_t count;
    int r = denial_waiting(db, arena, &rows, &count);

    if (!r && count > 0)
        r = denial_told(db);
    if (r)
        return trace(r);
    Denial *denials = NEW_ARRAY(arena, Denial, count + 1);
    for (size_t i = 0; i < count; i++)
        denials[i] = (Denial){ rows[i].at,        rows[i].operation, rows[i].actor,
                               rows[i].principal, rows[i].subject,   rows[i].times };
    *ret_counted = (DenialsCounted){ denials, count };
    return 0;
}

int denial_tell(Work *work)
{
    static const Operation counting = { .name = STR("denials.count"), .kind = OPERATION_READ };
    DenialsCounted counted;
    int64_t seq;

    work->denials_seen = atomic_load(&work->office->denials_kept);
    if (work->denials_seen == atomic_load(&work->office->denials_told))
        return 0;
    int r = take_waiting(work->db, work->arena, &counted);
    if (r || counted.denial_count == 0)
        return r < 0 ? trace(r) : r;
    Work telling = work_of_system(work->office, work->db, work->arena, &counting, id_none());
    work_tell(&telling, S("denials.counted"), S(""), id_none(), &counted, hash_none());
    r = write_told(&telling, S(""), &seq);
    return r < 0 ? trace(r) : r;
}

typedef struct Keeping {
    const Call *call;
    Id subject;
    Moment now;
    Arena scratch;
} Keeping;

/* Past the number that is told one by one, only how many is kept: under the zero id. */
static int keep_denial(Db *db, void *context)
{
    const Keeping *keeping = context;
    const Call *call = keeping->call;
    Arena scratch = keeping->scratch;
    DenialCountRow waiting;
    bool found;
    int r = denial_count(db, &scratch, &waiting, &found);

    if (r)
        return trace(r);
    if (waiting.n >= DENIALS_TOLD_MAX)
        r = denial_keep(db, id_none(), keeping->now, S(""), id_none(), id_none(), id_none());
    else
        r = denial_keep(db, world_id(), keeping->now, call->operation, call->as, call->principal,
                        keeping->subject);
    return r < 0 ? trace(r) : r;
}

bool denial_remember(Office *office, Arena scratch, const Call *call, Id subject, Moment now)
{
    Keeping keeping = { call, subject, now, scratch };
    int result;

    if (store_write(office->store, keep_denial, &keeping, &result) != STORE_DONE)
        return false;
    atomic_fetch_add(&office->denials_kept, 1); /* now, not before: it is there to be told */
    return true;
}
