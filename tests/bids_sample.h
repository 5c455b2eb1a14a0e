/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bids_sample - the rooms that a record with bids and cases is made of, and a bid opened in it
 *
 * Everybody here is invented.
 */
#pragma once

#include "bids/bids.h"

#include "approvals/approvals.h"
#include "books/books.h"
#include "cases/cases.h"
#include "casework/casework.h"

extern const StoreSchema bids_schema;

static const Room *const bids_rooms_of[] = {
    &action_room,  &docket_room,        &books_room,      &prices_room,     &payments_room,
    &sheets_room,  &consultations_room, &cases_room,      &deliveries_room, &rejudge_room,
    &changes_room, &orders_room,        &milestones_room, &contacts_room,   &units_room,
    &agents_room,  &risks_room,         &bids_room,
};
static const Rooms bids_rooms = { bids_rooms_of, COUNT_OF(bids_rooms_of), &bids_schema };

#define SAMPLE_ROOMS (&bids_rooms)
