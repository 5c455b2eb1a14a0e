/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * casework - the docket of an office, and history as stories that test the law
 *
 *   docket.h    items: proposed transfers, from opening to decision, as a room of the record
 *   docket_party.h  who takes part in items, for the rooms above
 *   docket_leg.h  lines of items as legs of something larger, for the rooms above
 *   docket_partner.h  with whom a line was developed, whose consent it needs
 *   docket_decision.h  how an item was decided, for the rooms above that print it
 *   docket_load.h  the stories entered as items
 *   story.h     a historical transfer with its facts and what the law of its day must say of it
 *   stories.h   many stories: listing, search
 *   mutation.h  broken law put before examples, stories and proofs: is it noticed?
 *   data.h      the stories of a data directory
 *
 * Floor 7. Uses base, rules, registers, screening, gate, world, journal, action. Owns the tables
 * item, item_year, item_description, item_step, party, statement, question, hold, finding, hand,
 * assignment, precedent and the index item_words. Stories are read from files.
 */
#pragma once

#include "casework/docket.h"

#include "casework/docket_party.h"

#include "casework/docket_leg.h"

#include "casework/docket_partner.h"

#include "casework/docket_decision.h"

#include "casework/docket_load.h"

#include "casework/story.h"

#include "casework/stories.h"

#include "casework/mutation.h"

#include "casework/data.h"
