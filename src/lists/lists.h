/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lists - the lists in force, who was held against them, and what became of it
 *
 *   holder.h       the image of the lists in force, swapped under running queries
 *   in_force.h     the lists in force, for those who only look
 *   list_params.h  what the operations take and reply
 *   list_events.h  what can have happened, for good
 *
 * A record says from its first event whether it screens (list.required); nothing is implied. A list
 * is imported whole or not at all, its file is kept by hash, and the lists in force at any leaf can
 * be put together again. A party of an item is held against all of them; what meets at SCORE_ALERT
 * becomes a hit, a task with an owner that one person decides and another confirms. A false hit
 * stays silent for exactly this party, list entry and NAME_RULES, and comes back when one of them
 * changes. Until all that is settled the item is stopped, with every reason told.
 *
 * Floor 8. Uses base, screening, world, store, journal, action, casework. Owns the tables
 * list_rule, list_limit, list_version, screening, hit, hit_decision, rescreening, and in the
 * record's directory lists/ (kept.h) and screening/ (images, which may be thrown away).
 * To add a reason to stop an item: stops.c. To add a kind of list: screening/list.h.
 */
#pragma once

#include "lists/holder.h"

#include "lists/in_force.h"

#include "lists/list_params.h"

#include "casework/casework.h"

extern const Room lists_room;
