/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_party.h"

#include "casework/item.h"
#include "casework/party_sql.h"

static int read_numbers(Work *work, Str kept, Party *party)
{
    ItemPartyNamed part;
    int r = item_party_part(work, &party_numbers_shape, kept, &part);
    Str *numbers = NEW_ARRAY(work_arena(work), Str, part.number_count + 1);

    for (size_t i = 0; i < part.number_count && !r; i++) {
        r = item_plain(work_db(work), work_arena(work), part.numbers[i].number,
                       &numbers[party->number_count]);
        party->number_count += numbers[party->number_count].len > 0;
    }
    party->numbers = numbers;
    return r ? trace(r) : 0;
}

static int read_party(Work *work, Id id, const PartyAtRow *row, Party *ret_party)
{
    Db *db = work_db(work);
    Arena *arena = work_arena(work);
    *ret_party = (Party){
        .id = id,
        .item = row->item,
        .seq = row->since,
        .stands = !row->ended,
        .role = (int32_t)row->role,
        .type = (int32_t)row->type,
    };
    ret_party->countries = item_parted(arena, row->countries, &ret_party->country_count);
    int r = item_plain(db, arena, row->name, &ret_party->name);
    if (!r)
        r = item_plain(db, arena, row->reading, &ret_party->reading);
    if (!r)
        r = item_plain(db, arena, row->birth_date, &ret_party->birth_date);
    if (!r)
        r = item_plain(db, arena, row->address, &ret_party->address);
    if (!r)
        r = read_numbers(work, row->numbers, ret_party);
    return r ? trace(r) : 0;
}

int docket_party(Work *work, Id party, int64_t seq, Party *ret_party)
{
    PartyAtRow row;
    bool found;
    int r = party_at(work_db(work), work_arena(work), party, seq, &row, &found);
    if (r)
        return trace(r);
    if (!found)
        return WORK_E_NOT_FOUND;
    r = read_party(work, party, &row, ret_party);
    return r ? trace(r) : 0;
}

int docket_parties(Work *work, Id item, const Party **ret_parties, size_t *ret_count)
{
    const PartiesOfRow *rows;
    size_t count, total = 0;
    int r = parties_of(work_db(work), work_arena(work), item, ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    Party *parties = NEW_ARRAY(work_arena(work), Party, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].ended)
            continue;
        r = docket_party(work, rows[i].id, ITEM_NOW, &parties[total++]);
        if (r)
            return r < 0 ? trace(r) : fault(FAULT_STORE, "a party of an item is gone");
    }
    *ret_parties = parties;
    *ret_count = total;
    return 0;
}

int docket_party_page(Work *work, Id after, size_t limit, const PartyPlace **ret_places,
                      size_t *ret_count)
{
    const PartiesStandingRow *rows;
    size_t count;
    int r = parties_standing(work_db(work), work_arena(work), after, (int64_t)limit, &rows, &count);
    if (r)
        return trace(r);
    PartyPlace *places = NEW_ARRAY(work_arena(work), PartyPlace, count + 1);
    for (size_t i = 0; i < count; i++) {
        ItemGetRow item;
        bool found;
        r = item_get(work_db(work), work_arena(work), rows[i].item, &item, &found);
        if (r)
            return trace(r);
        ensure(found);
        places[i] = (PartyPlace){ rows[i].id, rows[i].item, (ItemState)item.state };
    }
    *ret_places = places;
    *ret_count = count;
    return 0;
}

int docket_party_count(Work *work, int64_t *ret_count)
{
    PartiesCountRow row = { 0 };
    bool found;
    int r = parties_count(work_db(work), work_arena(work), &row, &found);
    *ret_count = row.n;
    return r ? trace(r) : 0;
}

int docket_head(Work *work, Id item, DocketHead *ret_head)
{
    AssignmentAtRow assignment;
    Item loaded;
    bool found;
    int r = item_load(work, item, ITEM_NOW, &loaded);
    if (!r)
        r = assignment_at(work_db(work), work_arena(work), item, ITEM_NOW, &assignment, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_head = (DocketHead){
        .reference = loaded.row.reference,
        .state = (ItemState)loaded.row.state,
        .marking = loaded.row.marking,
        .keeper = item_organisation(loaded.description.organisations, 0),
        .assigned = found ? assignment.person : id_none(),
    };
    return 0;
}

/* What was proposed or decided was so without what is known now. */
static int open_again(Work *work, const Item *item, Str reason)
{
    FindingLastRow draft;
    bool found;
    ItemReason reopened = { reason };

    if (item->row.state == ITEM_DECIDED)
        work_event_of_system(work, S("item.reopened"), item->id, &reopened);
    if (item->row.state != ITEM_DRAFTED)
        return 0;
    int r = finding_last(work_db(work), work_arena(work), item->id, FINDING_DRAFT, &draft, &found);
    if (r)
        return trace(r);
    ensure(found && !draft.ended);
    ItemReturned returned = { draft.id, reason };
    work_event_of_system(work, S("item.returned"), item->id, &returned);
    return 0;
}

int docket_hold(Work *work, Id item, Str reason, Str authority)
{
    ItemHeld held = {
        .hold = work_new_id(work), .reason = reason, .authority = authority, .until = DATE_NONE
    };
    Item loaded;
    int r = item_load(work, item, ITEM_NOW, &loaded);
    if (!r)
        r = open_again(work, &loaded, reason);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event_of_system(work, S("item.held"), item, &held);
    return 0;
}
