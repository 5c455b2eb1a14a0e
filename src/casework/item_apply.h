/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item_apply - the rows that follow from an item's events; private to the room
 */
#pragma once

#include "action/action.h"
#include "casework/item_events.h"

#include "casework/docket_sql.h"

#define ITEM_LIST "item"

typedef enum Ending { ENDING_NONE, ENDING_CORRECTED, ENDING_RETRACTED, ENDING_SET_ASIDE } Ending;

typedef enum FindingKind { FINDING_ASSESSMENT, FINDING_DRAFT, FINDING_DECISION } FindingKind;

extern const StoreSchema casework_schema; /* made of schema/ by tools/sql.c */

/* One of the ids a description keeps side by side. */
Id item_organisation(Str organisations, size_t index);

/* Who takes part: the organisations described, and those that were asked. */
MUST_USE int item_takers(Db *db, Arena *arena, Id item, int64_t seq, const Id **ret_ids,
                         size_t *ret_count);
/* The same with the organisations described at hand. */
MUST_USE int item_takers_of(Db *db, Arena *arena, Id item, int64_t seq, Str organisations,
                            const Id **ret_ids, size_t *ret_count);

/* What was said of an item up to a leaf, also what no longer stands; by line and fact. */
MUST_USE int item_statements(Db *db, Arena *arena, Id item, int64_t seq,
                             const StatementsOfRow **ret_rows, size_t *ret_count);

/* What an item is searched by that an event brought: EventKind.words (item_search.c). */
void item_words_opened(Text *text, const void *data);
void item_words_described(Text *text, const void *data);
void item_words_stated(Text *text, const void *data);
void item_words_corrected(Text *text, const void *data);
void item_words_retracted(Text *text, const void *data);
void item_words_asked(Text *text, const void *data);
void item_words_answered(Text *text, const void *data);
void item_words_drafted(Text *text, const void *data);
void item_words_returned(Text *text, const void *data);
void item_words_decided(Text *text, const void *data);
void item_words_held(Text *text, const void *data);
void item_words_released(Text *text, const void *data);
void item_words_reason(Text *text, const void *data);
void item_words_party_named(Text *text, const void *data);
void item_words_party_dropped(Text *text, const void *data);

enum { ITEM_EVENT_KINDS = 18, ITEM_PROJECTIONS = 12 };
extern const EventKind item_event_kinds[ITEM_EVENT_KINDS];
extern const Projection item_projections[ITEM_PROJECTIONS];
