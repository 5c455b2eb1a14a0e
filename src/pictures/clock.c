/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_campaign.h"
#include "phrases_pictures.h"
#include "pictures/parts.h"

/* The tasks of a bid, each from the first day it can be begun to the first day it can be there. */

enum { CLOCK_COLUMNS = 5, MARKS = 2 };

enum { KIND_FITS, KIND_DONE, KIND_RED, KINDS };

typedef struct Clocked {
    const BidPlan *plan;
    const BidDays *days;
    const BidTime *times;
} Clocked;

static Str day_words(Arena *arena, Date day)
{
    return day == DATE_NONE ? S("?") : picture_day(arena, day);
}

static Str state_words(Arena *arena, const BidTime *time, Lang lang)
{
    static const Phrase states[BID_STATES] = { PHRASE_CAMPAIGN_CLOCK_DONE,
                                               PHRASE_CAMPAIGN_CLOCK_FITS,
                                               PHRASE_CAMPAIGN_CLOCK_RED,
                                               PHRASE_CAMPAIGN_CLOCK_UNKNOWN };

    return PICTURE_SAY(arena, lang, states[time->state], picture_number(arena, time->late_days));
}

static Str task_words(const BidTask *task, Lang lang)
{
    return label_in(task->words, lang, task->id);
}

/* Where nobody knows which days are worked, there is no bar to draw. */
static BarsRow row_of(Arena *arena, const BidTask *task, const BidTime *time, Lang lang)
{
    static const size_t kinds[BID_STATES] = { KIND_DONE, KIND_FITS, KIND_RED, KINDS };
    BarsPiece *bar = NEW_ARRAY(arena, BarsPiece, 1);
    bool told = time->begin != DATE_NONE && time->ready != DATE_NONE && kinds[time->state] < KINDS;

    if (told)
        *bar = (BarsPiece){ time->begin, time->ready, kinds[time->state] };
    return (BarsRow){ task_words(task, lang), bar, told ? 1 : 0 };
}

static void stretch(Bars *bars, Date day)
{
    if (day == DATE_NONE)
        return;
    bars->from = day < bars->from ? day : bars->from;
    bars->until = day > bars->until ? day : bars->until;
}

static void put_axis(Arena *arena, const Clocked *clock, Bars *bars, Lang lang)
{
    PlotTick *marks = NEW_ARRAY(arena, PlotTick, MARKS);
    const BidDays *days = clock->days;

    bars->from = days->notice;
    bars->until = (int64_t)days->bid + 1;
    for (size_t i = 0; i < clock->plan->count; i++) {
        stretch(bars, clock->times[i].begin);
        stretch(bars, clock->times[i].ready);
    }
    bars->ticks = plot_day_ticks(arena, (Date)bars->from, (Date)bars->until, &bars->tick_count);
    marks[0] = (PlotTick){ days->notice, PICTURE_SAY(arena, lang, PHRASE_PICTURES_NOTICE,
                                                     picture_day(arena, days->notice)) };
    marks[1] = (PlotTick){ days->bid, PICTURE_SAY(arena, lang, PHRASE_PICTURES_BID,
                                                  picture_day(arena, days->bid)) };
    bars->marks = marks;
    bars->mark_count = MARKS;
}

static PlotTable table_of(Arena *arena, const Clocked *clock, Lang lang)
{
    static const Phrase heads[CLOCK_COLUMNS] = { PHRASE_PICTURES_TASK, PHRASE_PICTURES_OWNER,
                                                 PHRASE_PICTURES_READY_BY, PHRASE_PICTURES_READY,
                                                 PHRASE_PICTURES_STATE };
    PlotTable table =
        picture_table(arena, heads, CLOCK_COLUMNS, CLOCK_COLUMNS, clock->plan->count, lang);

    for (size_t i = 0; i < clock->plan->count; i++) {
        const BidTask *task = &clock->plan->tasks[i];
        const BidTime *time = &clock->times[i];
        picture_row(&table,
                    (Str[]){ task_words(task, lang), label_in(task->owner, lang, S("")),
                             day_words(arena, time->ready_by), day_words(arena, time->ready),
                             state_words(arena, time, lang) });
    }
    return table;
}

Picture picture_of_clock(Arena *arena, const BidPlan *plan, const BidDays *days,
                         const BidTime *times, const BidSum *sum, Lang lang)
{
    Clocked clock = { plan, days, times };
    Picture picture = { .form = PICTURE_BARS,
                        .title = phrase(PHRASE_PICTURES_CLOCK, lang),
                        .note = phrase(PHRASE_PICTURES_CLOCK_NOTE, lang),
                        .table = table_of(arena, &clock, lang) };
    BarsRow *rows = NEW_ARRAY(arena, BarsRow, plan->count + 1);
    Bars *bars = &picture.bars;

    for (size_t i = 0; i < plan->count; i++)
        rows[i] = row_of(arena, &plan->tasks[i], &times[i], lang);
    bars->id = S("clock");
    bars->title = picture.title;
    bars->basis = PICTURE_SAY(
        arena, lang, PHRASE_PICTURES_CLOCK_BASIS, picture_day(arena, days->on),
        picture_number(arena, (int64_t)sum->red), picture_number(arena, (int64_t)plan->count));
    bars->words = picture_words(arena, bars->basis, &picture.table);
    bars->x_name = phrase(PHRASE_PICTURES_DAY, lang);
    put_axis(arena, &clock, bars, lang);
    bars->kinds[KIND_FITS] = phrase(PHRASE_PICTURES_FITS, lang);
    bars->kinds[KIND_DONE] = phrase(PHRASE_PICTURES_DONE, lang);
    bars->kinds[KIND_RED] = phrase(PHRASE_PICTURES_RED, lang);
    bars->kind_count = KINDS;
    bars->rows = rows;
    bars->row_count = plan->count;
    return picture;
}
