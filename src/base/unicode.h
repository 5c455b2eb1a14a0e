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
 * The form in which texts are searched: NFKC, case folded, katakana and hiragana kept apart, white
 * space folded to one blank. "Ｍｏｇａｍｉ" and "mogami" meet; 移転 stays 移転.
 */
Str unicode_search_form(Arena *arena, Str text);
