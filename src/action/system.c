/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the record writes down by itself: refusals that wait, backups that were proven.
 */
#include "action/keep_event.h"

#include "world/world.h"

typedef struct SystemTurn {
    Office *office;
    Arena scratch;
    Id actor;
    const BackupProven *proven; /* NULL: only what waits */
    long long denials_seen;
} SystemTurn;

static int write_system(Db *db, void *context)
{
    static const Operation keeping = { .name = STR("record.backup"), .kind = OPERATION_READ };
    SystemTurn *turn = context;
    Arena arena = turn->scratch;
    int64_t size, seq;
    int r = journal_lock(db, &size);

    if (!r)
        r = apply_missing(turn->office, db, arena, size);
    if (r)
        return trace(r);
    Work work = work_of_system(turn->office, db, &arena, &keeping, turn->actor);
    r = denial_tell(&work);
    turn->denials_seen = work.denials_seen;
    if (r || !turn->proven)
        return r < 0 ? trace(r) : r;
    work_tell(&work, S("backup.proven"), S(""), id_none(), turn->proven, hash_none());
    r = write_told(&work, S(""), &seq);
    return r < 0 ? trace(r) : r;
}

static int write_turn(SystemTurn *turn)
{
    int result = 0;

    if (store_write(turn->office->store, write_system, turn, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "the record cannot be written");
    atomic_store(&turn->office->denials_told, turn->denials_seen);
    return 0;
}

static int tell_denials(Office *office, Arena scratch)
{
    SystemTurn turn = { .office = office, .scratch = scratch };

    if (atomic_load(&office->denials_kept) == atomic_load(&office->denials_told))
        return 0;
    int r = write_turn(&turn);
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

int tell_backup(Office *office, Arena scratch, Id actor, const BackupProven *proven)
{
    SystemTurn turn = { .office = office, .scratch = scratch, .actor = actor, .proven = proven };
    int r = write_turn(&turn);
    return r < 0 ? trace(r) : r;
}
