/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * testify - the "facts" object of a case file, turned into testimony; private to the room
 */
#pragma once

#include "gate/casefile.h"

typedef struct Reader {
    Arena *arena;
    const Library *library;
    Record record;
} Reader;

/*
 * Adds what `facts` (a JSON object, or NULL) states to `testimony`, by fact of the universe. What
 * stood there stays: two statements of one fact are two witnesses.
 */
void testify(const Reader *reader, const Json *facts, Testimony *testimony);
