/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the record writes down by itself: refusals that wait.
 */
#include "action/keep_event.h"

#include "world/world.h"

typedef struct SystemTurn {
    Office *office;
    Arena scratch;
    long long denials_seen;
} SystemTurn;

static int write_system(Db *db, void *context)
{
    static const Operation keeping = { .name = STR("denials.count"), .kind = OPERATION_READ };
    SystemTurn *turn = context;
    Arena arena = turn->scratch;
    int64_t size;
    int r = journal_lock(db, &size);

    if (!r)
        r = apply_missing(turn->office, db, arena, size);
    if (r)
        return trace(r);
    Work work = work_of_system(turn->office, db, &arena, &keeping, id_none());
    r = denial_tell(&work);
    turn->denials_seen = work.denials_seen;
    return r < 0 ? trace(r) : r;
}

int system_catch_up(Office *office, Arena scratch)
{
    SystemTurn turn = { .office = office, .scratch = scratch };
    int result = 0;

    if (store_write(office->store, write_system, &turn, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "the record cannot be written");
    atomic_store(&office->denials_told, turn.denials_seen);
    return 0;
}

static int tell_denials(Office *office, Arena scratch)
{
    if (atomic_load(&office->denials_kept) == atomic_load(&office->denials_told))
        return 0;
    int r = system_catch_up(office, scratch);
    return r < 0 ? trace(r) : r;
}

/* What a witness says is kept: as its cosignature, or as the journal's refusal to seal. */
static int ask_witnesses(Office *office, Arena scratch)
{
    Findings findings = { .arena = &scratch };
    const OfficeWitness *witnesses;
    size_t count;
    int r = office_witnesses(office, &scratch, &findings, &witnesses, &count);
    return r < 0 ? trace(r) : r;
}

int office_tick(Office *office, Arena scratch)
{
    int told = tell_denials(office, scratch), asked = ask_witnesses(office, scratch);

    return told ? told : asked;
}
