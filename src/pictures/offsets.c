/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* Offsets over the days on which something changed: by an event, or because banked credit ran out.
 * All obligations of the book together; they are of one currency. */

enum { OFFSET_COLUMNS = 6, DAYS_AFTER = 60 };

typedef enum Sum { SUM_OWED, SUM_OPEN, SUM_CLAIMED, SUM_BANKED, SUM_CREDITED, SUMS } Sum;

typedef struct Stand {
    Date day;
    int64_t minor[SUMS];
} Stand;

typedef struct Course {
    Stand *stands;
    size_t count;
} Course;

static Stand stand_of(const OffsetBook *book)
{
    Stand stand = { .day = book->today };

    for (size_t i = 0; i < book->obligation_count; i++) {
        const OffsetObligation *at = &book->obligations[i];
        stand.minor[SUM_OWED] += at->owed.minor;
        stand.minor[SUM_OPEN] += offset_open_amount(at);
        stand.minor[SUM_CLAIMED] += at->claimed;
        stand.minor[SUM_BANKED] += offset_banked(at);
        stand.minor[SUM_CREDITED] += at->credited;
    }
    return stand;
}

static void put_stand(Course *course, const OffsetBook *book)
{
    if (course->count > 0 && course->stands[course->count - 1].day == book->today)
        course->count--;
    course->stands[course->count++] = stand_of(book);
}

/* The first day behind the book's and not behind `last` on which banked credit runs out. */
static bool next_expiry(const OffsetBook *book, Date last, Date *ret_day)
{
    bool any = false;

    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *at = &book->transactions[i];
        if (at->expires <= book->today || at->expires > last ||
            at->counted == at->used + at->expired || (any && at->expires >= *ret_day))
            continue;
        *ret_day = at->expires;
        any = true;
    }
    return any;
}

static void pass_until(Course *course, OffsetBook *book, Date last)
{
    Date day = last;

    while (next_expiry(book, last, &day)) {
        offset_until(book, day);
        put_stand(course, book);
    }
}

static Course course_of(Arena *arena, const OffsetFile *file, const Multiplier *multipliers,
                        size_t multiplier_count, Date on)
{
    OffsetBook book = offset_open(arena, file->currency, multipliers, multiplier_count);
    Course course = { .stands = NEW_ARRAY(arena, Stand, 2 * file->event_count + 1) };
    Str other;

    for (size_t i = 0; i < file->event_count && file->events[i].day <= on; i++) {
        if (i > 0)
            pass_until(&course, &book, file->events[i].day);
        ensure(offset_apply(&book, &file->events[i], &other) == 0);
        put_stand(&course, &book);
    }
    if (on != DATE_FOREVER && course.count > 0) {
        pass_until(&course, &book, on);
        offset_until(&book, on);
        put_stand(&course, &book);
    }
    return course;
}

/* ---- the picture ----------------------------------------------------------------------------- */

static PlotSeries series_of(Arena *arena, const Course *course, Sum sum, Lang lang)
{
    static const Phrase names[SUMS] = {
        [SUM_OWED] = PHRASE_PICTURES_OFFSET_OWED,
        [SUM_OPEN] = PHRASE_PICTURES_OFFSET_OPEN,
        [SUM_CLAIMED] = PHRASE_PICTURES_OFFSET_CLAIMED,
        [SUM_BANKED] = PHRASE_PICTURES_OFFSET_BANKED,
        [SUM_CREDITED] = PHRASE_PICTURES_OFFSET_CREDITED,
    };
    PlotPoint *points = NEW_ARRAY(arena, PlotPoint, course->count + 1);

    for (size_t i = 0; i < course->count; i++)
        points[i] = (PlotPoint){ course->stands[i].day, course->stands[i].minor[sum] };
    return (PlotSeries){ phrase(names[sum], lang), PLOT_STEPS, points, course->count };
}

static PlotTable table_of(Arena *arena, const Course *course, Currency currency, Lang lang)
{
    static const Phrase heads[OFFSET_COLUMNS] = {
        PHRASE_PICTURES_DAY,       PHRASE_PICTURES_HEAD_OWED,    PHRASE_PICTURES_HEAD_CREDITED,
        PHRASE_PICTURES_HEAD_OPEN, PHRASE_PICTURES_HEAD_CLAIMED, PHRASE_PICTURES_HEAD_BANKED,
    };
    PlotTable table =
        picture_table(arena, heads, OFFSET_COLUMNS, 1, picture_rows(course->count), lang);

    for (size_t i = 0; i < picture_rows(course->count); i++) {
        const Stand *at = &course->stands[picture_row_at(course->count, i)];
        picture_row(&table, (Str[]){ picture_day(arena, at->day),
                                     picture_amount(arena, at->minor[SUM_OWED], currency),
                                     picture_amount(arena, at->minor[SUM_CREDITED], currency),
                                     picture_amount(arena, at->minor[SUM_OPEN], currency),
                                     picture_amount(arena, at->minor[SUM_CLAIMED], currency),
                                     picture_amount(arena, at->minor[SUM_BANKED], currency) });
    }
    return table;
}

Picture picture_of_offsets(Arena *arena, const OffsetFile *file, const Multiplier *multipliers,
                           size_t multiplier_count, Date on, Lang lang)
{
    Course course = course_of(arena, file, multipliers, multiplier_count, on);
    Picture picture = { .title = phrase(PHRASE_PICTURES_OFFSETS, lang),
                        .note = phrase(PHRASE_PICTURES_OFFSETS_NOTE, lang),
                        .table = table_of(arena, &course, file->currency, lang) };
    Plot *plot = &picture.plot;
    bool any = course.count > 0;
    Date none = file->event_count > 0 ? file->events[0].day : 0;

    plot->id = S("offsets");
    plot->title = picture.title;
    plot->basis = phrase(any ? PHRASE_PICTURES_OFFSETS_BASIS : PHRASE_PICTURES_NOTHING, lang);
    plot->words = picture_words(arena, plot->basis, &picture.table);
    plot->x_name = PICTURE_SAY(arena, lang, PHRASE_PICTURES_DAYS,
                               picture_rows_note(arena, course.count, lang));
    plot->y_name = currency_code(file->currency);
    plot->from = any ? course.stands[0].day : none;
    plot->until = (int64_t)(any ? course.stands[course.count - 1].day : none);
    plot->until += DAYS_AFTER; /* what is last holds on: as much of it is seen */
    plot->decimals = currency_exponent(file->currency);
    plot->ticks = plot_day_ticks(arena, (Date)plot->from, (Date)plot->until, &plot->tick_count);
    for (Sum sum = SUM_OWED; sum <= SUM_BANKED; sum++)
        plot->series[plot->series_count++] = series_of(arena, &course, sum, lang);
    return picture;
}
