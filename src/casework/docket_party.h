/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket_party - the parties of items, for the rooms above that look into them
 *
 * A party is a series of versions, each known by the leaf it was named at; what was once concluded
 * from a version can be held against what it says, for as long as nobody erased it.
 */
#pragma once

#include "action/action.h"
#include "casework/item_events.h"

typedef struct Party {
    Id id, item;
    int64_t seq; /* of this version */
    bool stands; /* it is the last one, and the party was not dropped */
    int32_t role, type;
    Str name, reading, birth_date; /* "": not said, or erased */
    const Str *countries, *numbers;
    size_t country_count, number_count;
    Str address;
} Party;

/* The version of a party as of the leaf. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int docket_party(Work *work, Id party, int64_t seq, Party *ret_party);

/* Those that take part in the item now, in the order they came in. */
MUST_USE int docket_parties(Work *work, Id item, const Party **ret_parties, size_t *ret_count);

/* Where parties stand, all items together, in order of id, after `after`. */
typedef struct PartyPlace {
    Id party, item;
    ItemState state; /* of the item */
} PartyPlace;
MUST_USE int docket_party_page(Work *work, Id after, size_t limit, const PartyPlace **ret_places,
                               size_t *ret_count);

/* How many there are of those. */
MUST_USE int docket_party_count(Work *work, int64_t *ret_count);

/* The item's name, state and person in charge (zero: nobody). 0, WORK_E_NOT_FOUND, or a fault. */
typedef struct DocketHead {
    Str reference;
    ItemState state;
    int64_t marking;
    Id keeper, assigned; /* an organisation, a person */
} DocketHead;
MUST_USE int docket_head(Work *work, Id item, DocketHead *ret_head);

/* Tells that the item is held, and, when it was decided or drafted, that it is open again first:
 * for a room that learnt something against it. At most once a call and item. 0,
 * WORK_E_NOT_FOUND, or a fault. */
MUST_USE int docket_hold(Work *work, Id item, Str reason, Str authority);
