/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * search - what cases are found by: number, title, what the request names; private to the room
 *
 * In search form (NFKC, case folded), found as parts: 移転 and 艇 are found like any other
 * word. Kana are kept as they sound too, so that レーダー, れーだー, "rēdā" and "reda" meet. How
 * a kanji sounds nobody wrote down, so it is found as it is written.
 */
#pragma once

#include "cases/case.h"

/* What an event brings: for EventKind.words. */
void case_words_opened(Text *text, const void *data);
void case_words_described(Text *text, const void *data);

/* Keeps it: for SubjectKind.reindex. */
MUST_USE int case_reindex(Db *db, Arena *arena, Id id, int64_t seq, bool anew, Str words);

/* How the kana in a text sound, in Latin letters: runs of them, blanks between; long vowels are as
 * short ones. `all`: of Latin letters too, as a query is typed. */
Str case_sounds(Arena *arena, Str form, bool all);

/* Has the case all words of the query? `form` is in search form. */
MUST_USE int case_matches(Work *work, Arena *arena, Id id, Str form, bool *ret_matches);
