/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * listed - who of a register of holdings is listed
 *
 * A party of the register is listed when somebody names it so, or when it meets an alert: whether
 * it is the same is for a person to say, and until then it counts. Each is listed once.
 */
#pragma once

#include "screening/holdings.h"
#include "screening/index.h"

/* A party of the register that met an alert, and the best of its hits. */
typedef struct ListedMeet {
    Str party, spelled, name, list, entry; /* spelled: which met; entry: its number */
    ListKind kind;
    int32_t score;
} ListedMeet;

typedef struct Listed {
    Arena *arena;
    const Holdings *holdings;
    Str *parties; /* of the register */
    size_t count;
    ListedMeet *meets;
    size_t meet_count;
} Listed;

Listed listed_open(Arena *arena, const Holdings *holdings); /* nobody yet */

/* The party that a person means by a name, with a warning when the register spells it otherwise. 0;
 * HOLDINGS_E_AMBIGUOUS with an error; HOLDINGS_E_UNKNOWN, of which nothing is told. */
MUST_USE int listed_meant(Arena *arena, const Holdings *holdings, Str name, Place place,
                          uint32_t *ret_at, Findings *findings);

/* Names, one a line, from `place` on. One that the register does not know is a warning: it may be
 * written otherwise there, and then nothing would be found. One that may mean several is an
 * error. */
void listed_name(Listed *listed, Str lines, Place place, Findings *findings);

/* Searches every spelling of every party. One that cannot be searched is an error: it could be
 * listed. `file` is the register's; the words of findings are in `lang`. */
void listed_search(Listed *listed, Arena scratch, const Index *index, Str file, Lang lang,
                   Findings *findings);

bool listed_is(const Listed *listed, Str party);
