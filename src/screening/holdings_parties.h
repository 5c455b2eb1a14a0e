/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * holdings_parties - which names of a register are one party; private to the room
 *
 * Names that the normaliser (name.h) makes the same words of are one party: case, width, accents
 * and the place of a company form tell nobody apart. Two company forms do: X Ltd and X Corporation
 * are two, and then an X without a form is neither. Whatever was joined is told, and so is whatever
 * could have been.
 */
#pragma once

#include "screening/holdings.h"

/* Fills the parties and spellings of the register and the numbers of its rows. `rows` are those of
 * `holdings`, in any order. */
void holdings_find_parties(Arena *arena, Holding *rows, Holdings *holdings, Findings *findings);
