/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * unicode - what Sekisho needs of ICU
 */
#pragma once

#include "base/text.h"

/* Is this valid UTF-8 without NUL? If not, *ret_bad is the byte at fault. */
bool utf8_check(Str text, size_t *ret_bad);

enum { UTF8_BAD = 0xfffd }; /* what stands for bytes that are no UTF-8, as in browsers */

uint32_t utf8_next(Str text, size_t *at); /* the code point at *at (< len), and step over it */
size_t utf8_count(Str text);              /* code points */
size_t utf8_columns(Str text); /* terminal columns: wide East Asian characters count two */

/*
 * Would the letter move the cursor, hide or reorder what stands around it? C0 and C1 controls, line
 * and paragraph separators, the direction marks of the bidirectional algorithm, and UTF8_BAD.
 */
bool unicode_disturbs(uint32_t letter);

/*
 * The form in which texts are searched: NFKC, case folded, katakana and hiragana kept apart, white
 * space folded to one blank. "Ｍｏｇａｍｉ" and "mogami" meet; 移転 stays 移転.
 */
Str unicode_search_form(Arena *arena, Str text);
