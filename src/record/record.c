/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "record/record.h"

#include "record/practice.h"

extern const StoreSchema record_schema; /* made of every room's schema/ by tools/sql.c */

static const Room *const rooms[] = {
    &action_room,      &docket_room,       &lists_room,         &books_room,       &prices_room,
    &payments_room,    &sheets_room,       &consultations_room, &cases_room,       &deliveries_room,
    &rejudge_room,     &changes_room,      &orders_room,        &milestones_room,  &contacts_room,
    &units_room,       &loans_room,        &obligations_room,   &productions_room, &stakes_room,
    &inducements_room, &partnerships_room, &projects_room,      &bids_room,        &sureties_room,
    &funding_room,     &funds_room,        &agents_room,        &risks_room,       &sales_room,
    &signin_room,      &outside_room,      &calendar_room,      &investments_room, &passkey_room,
    &post_room,        &receipt_room,      &issuer_room,        &filters_room,     &practice_room,
};

const Rooms record_rooms = { rooms, COUNT_OF(rooms), &record_schema };
