/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * history - the verdict timeline
 *
 * Time is cut wherever the answer could change: pack boundaries, register rows that concern the
 * line, dates its rules compare with. Each slice is judged once; neighbours with the same pack,
 * outcomes, bearing rules and findings, and (where a permission is possible) conditions and level
 * are one.
 */
#pragma once

#include "gate/judge.h"

typedef struct Slice {
    Date from, until; /* [from, until) */
    Judgement judgement;
} Slice;

typedef struct History {
    const Slice *slices; /* in order, without gaps, over the whole range asked for */
    size_t count;
} History;

/* From the first pack of the regime to `until` (excluded). */
History gate_history(Gate *gate, Arena *arena, const CaseLine *line, Str regime, Date known_on,
                     Date until);
