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
    Str file;
    Findings *findings;
} Reader;

/* An error at a JSON node, with up to two arguments. */
void reader_error(const Reader *reader, const Json *at, Phrase message, Phrase remedy, Str first,
                  Str second);

/* Undeclared input is refused: each member of `object` must be one of the keys. */
void reader_check_keys(const Reader *reader, const Json *object, const Str *keys, size_t count);

/*
 * Adds what `facts` (a JSON object, or NULL) states to `testimony`, by fact of the universe. What
 * stood there stays: two statements of one fact are two witnesses.
 */
void testify(const Reader *reader, const Json *facts, Testimony *testimony);
