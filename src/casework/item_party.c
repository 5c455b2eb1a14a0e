/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

#include "casework/docket_party.h"
#include "casework/party_sql.h"

#include "screening/screening.h"

/*
 * item.name-party, item.drop-party: who takes part, and as what. A change names the whole party
 * anew, so that each version can be read, and screened, by itself.
 */

/* A party of this item that still takes part. 0, WORK_E_NOT_FOUND, WORK_E_CONFLICT, or a fault. */
static int standing(Work *work, const Item *item, Id party)
{
    PartyAtRow row;
    bool found;
    int r = party_at(work_db(work), work_arena(work), party, ITEM_NOW, &row, &found);
    if (r)
        return trace(r);
    if (!found || !id_eq(row.item, item->id))
        return item_refuse(work, WORK_E_NOT_FOUND, S("/party"), PHRASE_CASEWORK_NO_SUCH_PARTY,
                           PHRASE_NONE, S(""));
    if (row.ended)
        return item_refuse(work, WORK_E_CONFLICT, S("/party"), PHRASE_CASEWORK_PARTY_DROPPED,
                           PHRASE_CASEWORK_PARTY_DROPPED_REMEDY, S(""));
    return 0;
}

/* A new one, while there is room. */
static int begins(Work *work, const Item *item, Id *ret_party)
{
    const Party *parties;
    size_t count;
    int r = docket_parties(work, item->id, &parties, &count);
    if (r)
        return trace(r);
    if (count >= ITEM_PARTIES_MAX)
        return item_refuse(work, WORK_E_RULE, S("/item"), PHRASE_CASEWORK_TOO_MANY_PARTIES,
                           PHRASE_NONE, S(""));
    *ret_party = work_new_id(work);
    return 0;
}

/* A name nobody could be found by, a day or a number that says nothing: refused while whoever
 * entered it is still here. */
static bool check_screenable(Work *work, const NamePartyParams *named)
{
    Arena scratch = *work_arena(work);
    Name name;
    Birth birth;
    Identifier number;
    bool good = true;
    int r = name_make(&scratch, named->name, named->reading, (EntityType)(named->type + 1), &name);

    if (r) {
        work_finding(work, S("/name"), name_refusal(r), PHRASE_NONE, named->name);
        good = false;
    }
    if (named->birth_date.len && !birth_read(named->birth_date, &birth)) {
        work_finding(work, S("/birth-date"), PHRASE_CASEWORK_NO_SUCH_BIRTH,
                     PHRASE_CASEWORK_NO_SUCH_BIRTH_REMEDY, named->birth_date);
        good = false;
    }
    for (size_t i = 0; i < named->id_count; i++)
        if (!identifier_read(&scratch, named->ids[i], &number)) {
            work_finding(work, S("/ids"), PHRASE_CASEWORK_NO_SUCH_NUMBER,
                         PHRASE_CASEWORK_NO_SUCH_NUMBER_REMEDY, named->ids[i]);
            good = false;
        }
    return good;
}

static bool check_named(Work *work, const Item *item, const NamePartyParams *named)
{
    bool good = true;
    Country country;

    for (size_t i = 0; i < named->country_count; i++)
        if (!country_find(named->countries[i], &country)) {
            work_finding(work, S("/countries"), PHRASE_CASEWORK_NO_SUCH_COUNTRY,
                         PHRASE_CASEWORK_NO_SUCH_COUNTRY_REMEDY, named->countries[i]);
            good = false;
        }
    for (size_t i = 0; i < named->line_count; i++)
        if (!item_has_line(item, named->lines[i])) {
            work_finding(work, S("/lines"), PHRASE_CASEWORK_NO_SUCH_LINE,
                         PHRASE_CASEWORK_NO_SUCH_LINE_REMEDY, named->lines[i]);
            good = false;
        }
    return good;
}

static ItemPartyNamed told(Work *work, const NamePartyParams *named, Id party)
{
    PartyNumber *numbers = NEW_ARRAY(work_arena(work), PartyNumber, named->id_count + 1);

    for (size_t i = 0; i < named->id_count; i++)
        numbers[i].number = named->ids[i];
    return (ItemPartyNamed){
        .party = party,
        .role = named->role,
        .name = named->name,
        .reading = named->reading,
        .type = named->type,
        .birth_date = named->birth_date,
        .countries = named->countries,
        .country_count = named->country_count,
        .numbers = numbers,
        .number_count = named->id_count,
        .address = named->address,
        .lines = named->lines,
        .line_count = named->line_count,
        .reason = named->reason,
    };
}

bool item_tell_party(Work *work, const Item *item, const NamePartyParams *named, Id party)
{
    bool good = check_named(work, item, named);
    if (!check_screenable(work, named) || !good)
        return false;
    ItemPartyNamed event = told(work, named, party);
    work_event(work, S("item.party-named"), item->id, &event);
    return true;
}

int item_name_party(Work *work, const void *params, void *reply)
{
    const NamePartyParams *named = params;
    Id party = named->party;
    Item item;
    int r = item_enter(work, named->item, S("item.name-party"), &item);
    if (!r)
        r = id_is_none(party) ? begins(work, &item, &party) : standing(work, &item, party);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!item_tell_party(work, &item, named, party))
        return WORK_E_INVALID;
    item_reply(reply, &item, ITEM_OPEN, party);
    return 0;
}

int item_drop_party(Work *work, const void *params, void *reply)
{
    const DropPartyParams *drop = params;
    ItemPartyDropped dropped = { drop->party, drop->reason };
    Item item;
    int r = item_enter(work, drop->item, S("item.drop-party"), &item);
    if (!r)
        r = standing(work, &item, drop->party);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("item.party-dropped"), item.id, &dropped);
    item_reply(reply, &item, ITEM_OPEN, drop->party);
    return 0;
}
