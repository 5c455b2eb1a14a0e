/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * in_force - the lists in force, for those who only look at a record
 */
#pragma once

#include "casework/casework.h"
#include "screening/screening.h"

typedef struct FileInForce {
    ListKind kind;
    Str name; /* in messages and hits: a plain list's own, else the file's */
    Hash hash;
} FileInForce;

/* A list stands before what joins it. `ret_set` is the hash of all together. 0 or a fault. */
MUST_USE int lists_in_force(Db *db, Arena *arena, const FileInForce **ret_files, size_t *ret_count,
                            Hash *ret_set);

/* Why nobody should rely on the lists in force on a day: none is, one that must be is not, one was
 * not looked after for longer than its limit. An item is stopped for the same. */
typedef struct ListDoubt {
    Phrase message, remedy;
    Str first, second; /* of both */
} ListDoubt;
MUST_USE int lists_doubts(Db *db, Arena *arena, Date today, const ListDoubt **ret_doubts,
                          size_t *ret_count);

/* Where the image of a set lies in a record's directory, if it was made. */
Str lists_image_path(Arena *arena, Str dir, Hash set);
