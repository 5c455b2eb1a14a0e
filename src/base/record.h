/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * record - a JSON object read member by member
 *
 * Readers of Sekisho's JSON files use these small steps. Each reports its defect as a finding at
 * the JSON pointer and answers with an empty value, so that a reader goes on and reports everything
 * at once.
 */
#pragma once

#include "base/date.h"
#include "base/json.h"

typedef struct Record {
    Str file; /* as the person named it */
    Findings *findings;
    Phrase manual; /* the remedy for a wrong shape: which manual shows the form */
} Record;

/* An error at a node, with up to two arguments. */
void record_error(const Record *record, const Json *at, Phrase message, Phrase remedy, Str first,
                  Str second);

/* Undeclared input is refused: each member of `object` must have one of the keys. */
void record_members(const Record *record, const Json *object, const Str *keys, size_t count);

/* Is the node of this type? NULL is not, and no finding: the caller knows whether it may be absent.
 */
bool record_is(const Record *record, const Json *node, JsonType type);

/* The member, which must be there and of this type; NULL with a finding otherwise. */
const Json *record_need(const Record *record, const Json *object, Str key, JsonType type);

Str record_text(const Record *record, const Json *object, Str key);    /* "" when absent */
Label record_label(const Record *record, const Json *object, Str key); /* a label member */
Label record_label_at(const Record *record, const Json *node); /* {"ja": …, "en": …}; NULL: empty */
bool record_date(const Record *record, const Json *node, Date *ret_date);
