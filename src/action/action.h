/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * action - the write path: operations, access, people, documents
 *
 *   operation.h    one row of the table of everything that can be done
 *   event_kind.h   what can have happened, and how rows follow; Room
 *   access_facts.h what access may ask about a subject
 *   work.h         what an operation's function works with
 *   relation.h     lists, read by scope
 *   table.h        all rooms together, checked
 *   office.h       a record opened with its law; office_call
 *   keep.h         replay, backup, restore
 *   kept.h         files beside the database, by hash
 *   describe.h     OpenAPI, permission matrix
 *   law.h          a data directory's law
 *   receipt.h      what somebody was shown, to carry away and prove
 *   step.h         changes that are steps of a route, and what their guards ask
 *
 * Promises: one way to write. Everything written is an event with a leaf in the journal, by someone
 * the access document allowed, under the adopted law; a repeated request is answered again, never
 * done again; a refused call leaves the journal as it was. Rows follow from events alone.
 *
 * Floor 6. Uses base, gate, ways, world, store, vault, journal. Owns the tables person,
 * organisation, adoption, document, request, trace, relation, denial, denial_pending, backup.
 * To add an operation: operation.h. To add a room: a `const Room`, composed in main.
 */
#pragma once

#include "action/office.h"

#include "action/describe.h"
#include "action/keep.h"
#include "action/kept.h"
#include "action/law.h"
#include "action/receipt.h"
#include "action/step.h"

extern const Room action_room;  /* people, organisations, law, documents, search, keys */
extern const Room receipt_room; /* what people were shown; its kinds of subjects are all rooms' */
