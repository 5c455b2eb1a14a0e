/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * parts - tables and words as all pictures make them; private to the room
 */
#pragma once

#include "pictures/pictures.h"

Str picture_amount(Arena *arena, int64_t minor, Currency currency); /* "1,234.50" */
Str picture_day(Arena *arena, Date day);
Str picture_number(Arena *arena, int64_t number);
Str picture_share(Arena *arena, int64_t ppm); /* "39.9 %" */

#define PICTURE_SAY(arena, lang, PHRASE, ...) \
    picture_say((arena), (lang), (PHRASE), (const Str[]){ __VA_ARGS__ }, \
                sizeof((const Str[]){ __VA_ARGS__ }) / sizeof(Str))
Str picture_say(Arena *arena, Lang lang, Phrase key, const Str *args, size_t count);

/* A table to be filled; `words`: so many columns, the first, are not figures. */
PlotTable picture_table(Arena *arena, const Phrase *heads, size_t columns, size_t words,
                        size_t rows_max, Lang lang);
void picture_row(PlotTable *table, const Str *cells);

/* Of `count` rows so many are shown, and which is the one at `at`: the first and the last are. */
size_t picture_rows(size_t count);
size_t picture_row_at(size_t count, size_t at);
/* "all days", or that some of so many are shown. */
Str picture_rows_note(Arena *arena, size_t count, Lang lang);

/* The way's name; of a hybrid, that it is one. */
Str picture_way(const SaleWay *way, Lang lang);

/* "18-30", "18-?", "?" */
Str picture_months(Arena *arena, const SaleWay *way);

/* What is said instead of the picture: the basis, and each row of the table as a line. */
Str picture_words(Arena *arena, Str basis, const PlotTable *table);
