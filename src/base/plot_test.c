/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include "tests/check.h"

enum { ARENA_BYTES = 256 << 20, POINTS_MAX = 40 };

static Arena arena;

static void test_figures(void)
{
    static const struct {
        int64_t value;
        int decimals;
        Str want;
    } rows[] = {
        { 0, 0, STR("0") },
        { 0, 2, STR("0.00") },
        { 5, 2, STR("0.05") },
        { -5, 2, STR("-0.05") },
        { 999, 0, STR("999") },
        { 1000, 0, STR("1,000") },
        { -123456789, 2, STR("-1,234,567.89") },
        { INT64_MAX, 0, STR("9,223,372,036,854,775,807") },
        { INT64_MIN, 3, STR("-9,223,372,036,854,775.808") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Text text = text_open(&arena, 64);
        plot_figure(&text, rows[i].value, rows[i].decimals);
        check_str(rows[i].want.at, text_str(&text), rows[i].want);
    }
}

static Str ticks_said(const PlotTick *ticks, size_t count)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i ? S(" ") : S(""), ticks[i].words);
    return text_str(&text);
}

static void test_ticks(void)
{
    static const struct {
        int from[3], until[3];
        Str want;
    } days[] = {
        { { 2026, 4, 1 }, { 2026, 4, 1 }, STR("2026-04") },
        { { 2026, 4, 2 }, { 2026, 4, 30 }, STR("2026-04-02") },
        { { 2026, 4, 2 }, { 2026, 7, 1 }, STR("2026-05 2026-06 2026-07") },
        { { 2026, 1, 1 }, { 2027, 6, 1 }, STR("2026-01 2026-04 2026-07 2026-10 2027-01 2027-04") },
        { { 2020, 5, 5 }, { 2050, 1, 1 }, STR("2025-01 2030-01 2035-01 2040-01 2045-01 2050-01") },
    };
    static const struct {
        int64_t from, until;
        Str want;
    } numbers[] = {
        { 1, 1, STR("1") },
        { 1, 12, STR("1 5 10") },
        { 1, 100, STR("1 20 40 60 80 100") },
        { 0, 5, STR("0 2 4") },
    };
    size_t count;

    for (size_t i = 0; i < COUNT_OF(days); i++) {
        Date from = date_make(days[i].from[0], days[i].from[1], days[i].from[2]);
        Date until = date_make(days[i].until[0], days[i].until[1], days[i].until[2]);
        const PlotTick *ticks = plot_day_ticks(&arena, from, until, &count);
        check_str(days[i].want.at, ticks_said(ticks, count), days[i].want);
    }
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        const PlotTick *ticks =
            plot_number_ticks(&arena, numbers[i].from, numbers[i].until, &count);
        check_str(numbers[i].want.at, ticks_said(ticks, count), numbers[i].want);
    }
}

static Str drawn(const Plot *plot)
{
    Text text = text_open(&arena, TEXT_MAX);

    plot_write(&text, plot, LANG_EN);
    return text_str(&text);
}

/* Two series on known places: a step holds until the next and to the end of the picture. */
static void test_places(void)
{
    static const PlotPoint stands[] = { { 0, 0 }, { 50, 100 } },
                           line[] = { { 0, -100 }, { 100, 0 } }, marks[] = { { 50, 50 } };
    Plot plot = { .id = S("p"),
                  .title = S("A < B"),
                  .words = S("said"),
                  .until = 100,
                  .decimals = 1,
                  .series = { { S("one"), PLOT_STEPS, stands, 2 },
                              { S("two"), PLOT_LINE, line, 2 },
                              { S("three"), PLOT_MARKS, marks, 1 },
                              { S("none"), PLOT_LINE, NULL, 0 } },
                  .series_count = 4 };
    Str svg = drawn(&plot);
    size_t at;

    check_true("its name", str_find(svg, S("<title id=\"p-title\">A &lt; B</title>"), &at));
    check_true("its words", str_find(svg, S("<desc id=\"p-words\">said</desc>"), &at));
    check_true("steps", str_find(svg, S("d=\"M100,248 L360,248 L360,78 L620,78\""), &at));
    check_true("a line", str_find(svg, S("d=\"M100,418 L620,248\""), &at));
    check_true("a mark", str_find(svg, S("d=\"M357,160 L363,166 M357,166 L363,160\""), &at));
    check_true("the axis says both ends",
               str_find(svg, S(">-10</text>"), &at) && str_find(svg, S(">10</text>"), &at));
    check_true("a series without points is named", str_find(svg, S(">none</text>"), &at));
}

/* Any figures there are make a picture, and none of it is outside. */
static void prop_inside(Rng *rng)
{
    PlotPoint points[POINTS_MAX];
    Arena before = arena;
    int64_t size = rng_between(rng, 0, 62), x = 0;
    Plot plot = { .id = S("p"), .decimals = (int)rng_between(rng, 0, 6), .series_count = 1 };

    for (size_t i = 0; i < POINTS_MAX; i++) {
        int64_t y = (int64_t)(rng_next(rng) >> (63 - size));
        points[i] = (PlotPoint){ x, rng_between(rng, 0, 1) ? y : -y };
        x += rng_between(rng, 0, 1000);
    }
    plot.until = x;
    plot.series[0] = (PlotSeries){ S("s"), PLOT_STEPS, points, POINTS_MAX };
    plot.ticks = plot_number_ticks(&arena, 0, x, &plot.tick_count);
    Str svg = drawn(&plot), rest;
    size_t at;
    ensure(str_find(svg, S("class=\"plot-1\""), &at) && str_find(svg, S(" d=\"M"), &at));
    check_true("whole", str_ends(svg, S("</svg>\n")));
    Str path = str_cut(svg, at, svg.len);
    ensure(str_find(svg, S("stroke-width=\"2\" d=\"M"), &at));
    path =
        str_split(str_cut(svg, at + sizeof("stroke-width=\"2\" d=\"M") - 1, svg.len), '"', &rest);
    bool inside = true;
    while (path.len) {
        Str place = str_split(path, ' ', &path), y_words, x_words;
        int64_t px, py;
        place = str_starts(place, S("L")) ? str_cut(place, 1, place.len) : place;
        x_words = str_split(place, ',', &y_words);
        inside &=
            str_int(x_words, &px) && str_int(y_words, &py) && py >= 78 && py <= 418 && px >= 0;
    }
    check_true("inside", inside);
    arena = before;
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_figures);
    RUN(test_ticks);
    RUN(test_places);
    RUN_PROP(prop_inside, 300);
    return check_done();
}
