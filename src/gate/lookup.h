/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lookup - the rules' look-ups answered by the registers; private to the room
 */
#pragma once

#include "gate/judge.h"

/* The register's name for a value of the look-up's key fact: "PHL", "cluster-munition". */
Str lookup_key(const Library *library, const Lookup *lookup, int64_t value);

RegisterAnswer lookup_answer(const Library *library, Arena scratch, const Lookup *lookup,
                             int64_t key_value, Date on, Date known_on,
                             const RegisterRow **ret_row);

/*
 * One table a looked-up fact of the pack: the answer for every value of its key, on the days. A
 * look-up at a day that is itself a fact nobody knows has no table: anything is possible.
 */
const LookupTable *lookup_tables(const Library *library, Arena *arena, const Pack *pack,
                                 const FactState *facts, Date on, Date known_on, size_t *ret_count);

/* The days on which the register's answer changes for the key; for any key when it is not known. */
const Date *lookup_boundaries(const Library *library, Arena *arena, const Lookup *lookup, Value key,
                              Date known_on, size_t *ret_count);
