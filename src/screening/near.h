/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * near - how near two tokens are (private to the room)
 *
 * The gate decides whether they may be compared at all; it is part of the definition, so that an
 * index that finds every pair behind the gate finds every pair:
 *   letters   at most near_rules.edits apart (a swap of neighbours is one edit), or
 *   sounds    equal; between kana and kana or letters at most near_rules.sounds apart, which takes
 *             loose_sound_letters on either side, or
 *   terms     equal and known, or
 *   kanji     at most near_rules.drawn apart (both drawn), or
 *   initials  one is an initial and both begin alike.
 * Numbers are equal or not near at all, and a drawn token meets a lettered one by its term only.
 *
 * Promises: pure, symmetric, 0 or NEAR_MIN to NEAR_SAME; never more than 0 where the gate is shut.
 */
#pragma once

#include "screening/cost.h"

enum { NEAR_MIN = 550, NEAR_SAME = 1000 };

/* Does the token hold kanji as they are drawn? */
static inline bool token_drawn(const NameToken *token)
{
    return token->letters.len > 0 && ((unsigned char)token->letters.at[0] & 0x80) != 0;
}

bool near_gate(const NameToken *a, const NameToken *b);
int32_t near_tokens(const NameToken *a, const NameToken *b);

/* How near by side and sound, whatever kinds and terms they have: near_tokens of two words. */
int32_t near_spelled(const NameToken *a, const NameToken *b);

/* The same of two that are behind the gate, or may be by more than their letters and sound, for
 * who compares one token with many: `sides` are those of `a`. */
int32_t near_found(CostSides *sides, const NameToken *a, const NameToken *b);

/* Is it for their letters that they are near, rather than for their sound alone? */
bool near_by_letters(const NameToken *a, const NameToken *b);
bool near_by_sound(const NameToken *a, const NameToken *b);

/* Two words of which letters and sound alone say whether they are behind the gate. */
bool near_is_spelled(const NameToken *a, const NameToken *b);
