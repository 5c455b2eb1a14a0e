/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * item - what the pages of one item share; private to the room
 */
#pragma once

#include "web/call.h"
#include "web/views_item.h"

/* The item that the path names, as it stands. False: *ret_refusal says why not. */
MUST_USE bool item_find(const Visit *visit, ItemShown *ret_item, Reply *ret_refusal);

/* Around every page of an item: one bar, `tab` current ("/facts"; "" for the summary). */
IdentityView identity_view(const Visit *visit, const ItemShown *item, Str tab);

/* `title` is the tab's name, or PHRASE_NONE for the summary. */
Reply item_page_reply(const Visit *visit, const ItemShown *item, Phrase title, const Text *body);

Url item_url(const Visit *visit, const ItemShown *item, Str tab, Str query);
Url proof_url(const Visit *visit, int64_t seq);

/* The form of an operation on this item, with some fields filled in beforehand, that leads back to
 * the tab. Its subject is settled; so is `fixed`, a field that is given and not asked. */
OpView item_form(const Visit *visit, const ItemShown *item, Str operation, const QueryField *given,
                 size_t given_count, Str tab);
/* The address of that form on a page of its own. */
Url item_form_url(const Visit *visit, const ItemShown *item, Str operation, Str field, Str value,
                  Str tab);

/* The same where the value of a fact is asked for: the form offers its answers. */
Url item_value_url(const Visit *visit, const ItemShown *item, Str operation, Str field, Str value,
                   Str fact, Str tab);

bool item_may(const ItemShown *item, Str operation); /* does its state allow it? */
Str act_words(const Visit *visit, const Act *act);   /* "Mori Aoi (METI), for Hara Ken" */
Str item_state_name(const Visit *visit, int32_t state);
Str item_verdict_name(const Visit *visit, int32_t verdict);
HoldView hold_view(const Visit *visit, const ItemShown *item, const ShownHold *hold);
Str fact_words(const Visit *visit, const ItemShown *item, Str fact); /* what stands, each once */

/* The standing statements as a line that can be judged, without those of other lines. */
CaseLine item_case_line(const Visit *visit, const ItemShown *item, const ShownLine *line);

/* The documents about a subject of the kind, and a form that adds one and leads back. */
MUST_USE bool documents_view(const Visit *visit, Str kind, Id about, Url back,
                             DocumentsView *ret_view, Reply *ret_refusal);

/* The document that the path names, whole. False: *ret_refusal says why not. */
typedef struct DocumentRead {
    Str name, media, bytes;
} DocumentRead;
MUST_USE bool document_read_bytes(const Visit *visit, DocumentRead *ret_document,
                                  Reply *ret_refusal);

PastFindingView past_finding_view(const Visit *visit, const ShownFinding *finding);

Str kind_name(const Visit *visit, Str kind); /* "item.held" in words */

/* How far the journal is signed; and how far that makes one leaf, in words and as a class. */
MUST_USE bool visit_marks(const Visit *visit, JournalMarks *ret_marks);
RecordedView recorded_view(const Visit *visit); /* of the field `recorded` */
Str leaf_state(const Visit *visit, const JournalMarks *marks, int64_t seq, Str *ret_kind);

/* ---- replies without a struct of their own --------------------------------------------------- */

MUST_USE bool visit_read_tree(const Visit *visit, Str operation, const PathValue *values,
                              size_t count, const Json **ret_tree, bool *ret_allowed,
                              Reply *ret_refusal);
Str member_text(const Json *object, const char *name);         /* "" without */
int64_t member_int(const Json *object, const char *name);      /* 0 without */
const Json *member_list(const Json *object, const char *name); /* its first; NULL without */
