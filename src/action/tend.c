/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/action_sql.h"
#include "action/inside.h"

/*
 * What the rooms have to do by themselves (Room.tend), in one transaction, so that whoever is
 * stopped between two of them loses nothing: the next goes on from what the record says.
 */

typedef struct Tending {
    Office *office;
    Arena scratch;
    bool more;
} Tending;

/* Nobody's act is done under another law than the one adopted, any more than somebody's. */
static int is_adopted(Office *office, Db *db, Arena *arena, bool *ret_adopted)
{
    AdoptionLastRow row;
    bool found;
    int r = adoption_last(db, arena, &row, &found);

    *ret_adopted = !r && found && hash_eq(row.law, office->law.hash);
    return r ? trace(r) : 0;
}

/* A room that cannot go on now keeps no other from it. */
static int tend_room(Tending *tending, Db *db, Arena *arena, const Room *room)
{
    static const Operation doing = { .name = STR("record.tend"), .kind = OPERATION_CHANGE };
    Work work = work_of_system(tending->office, db, arena, &doing, id_none());
    bool more = false;
    int64_t seq;
    int r = room->tend(&work, &more);

    if (r != 0)
        return r < 0 ? trace(r) : 0;
    tending->more |= more;
    r = work.told_count > 0 ? write_told(&work, S(""), &seq) : 0;
    return r ? trace(r) : 0;
}

static int write_tended(Db *db, void *context)
{
    Tending *tending = context;
    const Rooms *rooms = tending->office->table.rooms;
    Arena arena = tending->scratch;
    bool adopted;
    int64_t size;
    int r = journal_lock(db, &size);

    tending->more = false;
    if (!r)
        r = apply_missing(tending->office, db, arena, size);
    if (!r)
        r = is_adopted(tending->office, db, &arena, &adopted);
    for (size_t i = 0; i < rooms->count && !r && adopted; i++)
        if (rooms->rooms[i]->tend)
            r = tend_room(tending, db, &arena, rooms->rooms[i]);
    return r < 0 ? trace(r) : r;
}

int office_tend(Office *office, Arena scratch, bool *ret_more)
{
    Tending tending = { .office = office, .scratch = scratch };
    int result = 0;

    *ret_more = false;
    if (store_write(office->store, write_tended, &tending, &result) != STORE_DONE)
        return result < 0 ? trace(result) : fault(FAULT_STORE, "the record cannot be written");
    *ret_more = tending.more;
    return 0;
}
