/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* A party's share over the days on which the work changed, and the least it must have. */

enum { SHARE_COLUMNS = 5, SHARE_DECIMALS = 4 /* millionths, in per cent */, DAYS_AFTER = 365 };

static Str verdict(const PictureShare *share, const WorkshareDay *day, Lang lang)
{
    return phrase(workshare_reaches(day, share->least_ppm) ? PHRASE_PICTURES_REACHED
                                                           : PHRASE_PICTURES_MISSED,
                  lang);
}

static PlotTable table_of(Arena *arena, const PictureShare *share, Lang lang)
{
    static const Phrase heads[SHARE_COLUMNS] = { PHRASE_PICTURES_FROM, PHRASE_PICTURES_TEST,
                                                 PHRASE_PICTURES_SHARE, PHRASE_PICTURES_PART,
                                                 PHRASE_PICTURES_WHOLE };
    PlotTable table =
        picture_table(arena, heads, SHARE_COLUMNS, 2, picture_rows(share->count), lang);

    for (size_t i = 0; i < picture_rows(share->count); i++) {
        const WorkshareDay *day = &share->days[picture_row_at(share->count, i)];
        picture_row(&table, (Str[]){ picture_day(arena, day->day), verdict(share, day, lang),
                                     picture_share(arena, ppm_of(day->part, day->whole)),
                                     picture_amount(arena, day->part, share->currency),
                                     picture_amount(arena, day->whole, share->currency) });
    }
    return table;
}

static PlotSeries share_line(Arena *arena, const PictureShare *share, Lang lang)
{
    PlotPoint *points = NEW_ARRAY(arena, PlotPoint, share->count);

    for (size_t i = 0; i < share->count; i++) {
        const WorkshareDay *day = &share->days[i];
        points[i] = (PlotPoint){ day->day, ppm_of(day->part, day->whole) };
    }
    return (PlotSeries){ PICTURE_SAY(arena, lang, PHRASE_PICTURES_SHARE_OF, share->party),
                         PLOT_STEPS, points, share->count };
}

static PlotSeries least_line(Arena *arena, const PictureShare *share, Lang lang)
{
    PlotPoint *points = NEW_ARRAY(arena, PlotPoint, 1);

    points[0] = (PlotPoint){ share->days[0].day, share->least_ppm };
    return (PlotSeries){ PICTURE_SAY(arena, lang, PHRASE_PICTURES_LEAST,
                                     picture_share(arena, share->least_ppm)),
                         PLOT_STEPS, points, 1 };
}

/* Days on which it is too little, which are easily missed where it is little too little. */
static PlotSeries missed_marks(Arena *arena, const PictureShare *share, Lang lang)
{
    PlotPoint *points = NEW_ARRAY(arena, PlotPoint, share->count);
    size_t count = 0;

    for (size_t i = 0; i < share->count; i++) {
        const WorkshareDay *day = &share->days[i];
        if (!workshare_reaches(day, share->least_ppm))
            points[count++] = (PlotPoint){ day->day, ppm_of(day->part, day->whole) };
    }
    return (PlotSeries){ phrase(PHRASE_PICTURES_MISSED_FROM, lang), PLOT_MARKS, points, count };
}

Picture picture_of_workshare(Arena *arena, const PictureShare *share, Lang lang)
{
    Picture picture = { .title = PICTURE_SAY(arena, lang, PHRASE_PICTURES_WORKSHARE, share->party),
                        .note = phrase(PHRASE_PICTURES_WORKSHARE_NOTE, lang),
                        .table = table_of(arena, share, lang) };
    Plot *plot = &picture.plot;

    ensure(share->count > 0);
    plot->id = S("workshare");
    plot->title = picture.title;
    plot->basis =
        PICTURE_SAY(arena, lang, PHRASE_PICTURES_WORKSHARE_BASIS, currency_code(share->currency));
    plot->words = picture_words(arena, plot->basis, &picture.table);
    plot->x_name = PICTURE_SAY(arena, lang, PHRASE_PICTURES_DAYS,
                               picture_rows_note(arena, share->count, lang));
    plot->y_name = S("%");
    plot->from = share->days[0].day;
    /* What is last holds on: as much of it is seen. */
    plot->until = (int64_t)share->days[share->count - 1].day + DAYS_AFTER;
    plot->decimals = SHARE_DECIMALS;
    plot->ticks = plot_day_ticks(arena, (Date)plot->from, (Date)plot->until, &plot->tick_count);
    plot->series[plot->series_count++] = share_line(arena, share, lang);
    plot->series[plot->series_count++] = least_line(arena, share, lang);
    plot->series[plot->series_count++] = missed_marks(arena, share, lang);
    return picture;
}
