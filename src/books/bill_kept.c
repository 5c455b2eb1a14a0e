/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/prices.h"

/* Bills as they are kept, and what has been received of them. */

int bill_load(Work *work, Id id, BillKept *ret_bill)
{
    bool found;
    *ret_bill = (BillKept){ .id = id };
    int r = bill_get(work_db(work), work_arena(work), id, &ret_bill->row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ensure(currency_find(ret_bill->row.currency, &ret_bill->currency));
    r = bill_parts(work_db(work), work_arena(work), id, &ret_bill->parts, &ret_bill->part_count);
    return r ? trace(r) : 0;
}

int bill_find(Db *db, Arena *arena, Str reference, Id *ret_bill)
{
    BillByReferenceRow row;
    bool found;
    int r = bill_by_reference(db, arena, reference, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_bill = row.id;
    return 0;
}

int bill_facts(Work *work, Id subject, AccessFacts *facts)
{
    BillGetRow row;
    bool found;
    (void)facts; /* the books are one: no rule asks about a bill */
    int r = bill_get(work_db(work), work_arena(work), subject, &row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

int64_t bill_rest(const BillKept *bill)
{
    return bill->row.cancelled ? 0 : bill->row.minor - bill->row.received;
}

/* So much of `left` as the part still bears; what is taken back is taken from what it has. */
static int64_t share_of(int64_t minor, int64_t received, int64_t left)
{
    int64_t most = left < 0 ? -received : minor - received;
    bool beyond = left < 0 ? left < most : left > most;
    return beyond ? most : left;
}

void bill_split(const BillKept *bill, int64_t minor, int64_t *ret_shares)
{
    for (size_t i = 0; i < bill->part_count; i++) {
        ret_shares[i] = share_of(bill->parts[i].minor, bill->parts[i].received, minor);
        minor -= ret_shares[i];
    }
    ensure(minor == 0);
}

int bill_receive(Db *db, Arena *arena, Id bill, int64_t minor)
{
    const BillPartsRow *parts;
    size_t count;
    BillGetRow row;
    bool found;
    int r = bill_get(db, arena, bill, &row, &found);
    if (!r)
        r = bill_parts(db, arena, bill, &parts, &count);
    if (r)
        return trace(r);
    ensure(found);
    r = bill_received_put(db, bill, row.received + minor);
    for (size_t i = 0; i < count && !r; i++) {
        int64_t share = share_of(parts[i].minor, parts[i].received, minor);
        minor -= share;
        r = bill_part_received_put(db, bill, (int64_t)i, parts[i].received + share);
    }
    ensure(r || minor == 0);
    return r ? trace(r) : 0;
}
