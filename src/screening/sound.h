/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sound - the skeleton of a word: its consonants in classes that the spellings of one sound share
 *
 * Gutchaev, Guchaev and グチャエフ are kJh. Two words of one skeleton need not be one name; two
 * spellings of one name nearly always have one skeleton. Private to the room.
 */
#pragma once

#include "screening/name.h"

/* The skeleton of `letters` (a to z; digits are left out), at most as long, in ret_sound. */
size_t sound_make(Str letters, TokenOrigin origin, char *ret_sound);
