/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * data - what fills a paper, looked up and put into words (private to the room)
 */
#pragma once

#include "paper/template.h"

enum { PAPER_SHORT_MAX = 64 }; /* bytes of what every page bears */

/* Of an array of values; NULL: it is not there. */
const PaperValue *value_find(const PaperValue *values, size_t count, Str name);
const PaperTable *table_find(const PaperData *data, Str name);

/* May the letter stand on a paper? Not what moves or hides others, nor what is no letter at all
 * (U+FFFF and its like), which no PDF takes. */
bool letter_prints(uint32_t letter);

bool value_is_blank(const PaperValue *value); /* NULL too */

/*
 * A value in words of both languages, fit to print: letters that would move or hide others became
 * U+FFFD, line ends "\n". `value` NULL: empty.
 */
Label value_words(Arena *arena, const PaperValue *value);

/* The same where there is room: a day by both calendars in Japanese, 2026年（令和8年）11月22日. */
Label value_words_whole(Arena *arena, const PaperValue *value);
