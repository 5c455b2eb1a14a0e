/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * docket - the items an office keeps, as a room of the record
 *
 * An item is a proposed transfer: described, with facts that witnesses state, questions to
 * agencies, assessments under the law of a day, drafts and decisions, holds, and people who had a
 * hand in it. item_params.h is what its operations take and reply, item_events.h what its events
 * say for good, item_state.h in which state what may be done.
 *
 * Promises: nothing is overwritten: a correction keeps both statements, a contradiction stays until
 * it is settled, a decision keeps the explanation it rests on. Nobody decides on a draft that the
 * law no longer bears out, and no permission goes against the law of the day. An item can be shown
 * as it stood after any leaf.
 *
 * To add an operation: its parameters and reply (item_params), its function (item.h), its rows in
 * item_state.c and item_table.c, its event (item_events, item_apply, item_timeline), its right in
 * the access document.
 */
#pragma once

#include "action/action.h"
#include "casework/item_params.h"
#include "casework/stories.h"

extern const Room docket_room;

/* Action's room and this one, with the database they need: all that a record holds so far. */
extern const Rooms docket_rooms;
