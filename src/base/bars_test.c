/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20, BARS_MAX = 20 };

static Arena arena;

static Str drawn(const Bars *bars)
{
    Text text = text_open(&arena, TEXT_MAX);

    bars_write(&text, bars, LANG_EN);
    return text_str(&text);
}

static void says(const char *what, Str svg, Str part)
{
    size_t at;

    check_true(what, str_find(svg, part, &at));
}

/* Two rows on known places: a bar behind another, one that is cut off, one of a single day. */
static void test_places(void)
{
    static const BarsPiece first[] = { { 0, 50, 0 }, { 50, 75, 2 } },
                           second[] = { { 20, 20, 1 }, { 90, 200, 1 } };
    static const BarsRow rows[] = { { STR("one"), first, 2 },
                                    { STR("two"), second, 2 },
                                    { STR("none"), NULL, 0 } };
    static const PlotTick marks[] = { { 100, STR("the end") } };
    static const Str heads[] = { STR("n"), STR("word") },
                     cells[] = { STR("1"), STR("a"), STR("2"), STR("b"), STR("3"), STR("c") };
    Bars bars = { .id = S("b"),
                  .title = S("A < B"),
                  .words = S("said"),
                  .until = 100,
                  .marks = marks,
                  .mark_count = 1,
                  .kinds = { S("full"), S("light"), S("hatched") },
                  .kind_count = 3,
                  .rows = rows,
                  .row_count = 3,
                  .table = { heads, cells, 2, 3, 0 } };
    Str svg = drawn(&bars);

    says("its name", svg, S("<title id=\"b-title\">A &lt; B</title>"));
    says("its words", svg, S("<desc id=\"b-words\">said</desc>"));
    says("the first bar", svg, S("x=\"56\" y=\"101\" width=\"210\" height=\"14\"/>"));
    says("the one behind it", svg, S("url(#b-hatched)\" x=\"266\" y=\"101\" width=\"105\""));
    says("a day is seen", svg, S("x=\"140\" y=\"125\" width=\"1\""));
    says("what is outside is cut off", svg, S("x=\"434\" y=\"125\" width=\"42\""));
    says("a row without bars is named", svg, S(">none</text>"));
    says("a mark across all rows", svg, S("d=\"M476,91 L476,168\""));
    says("and its name", svg, S(">the end</text>"));
    says("the table stands on the row's line", svg, S("y=\"136\">b</text>"));
}

/* Whatever the numbers, nothing is drawn outside of the axis. */
static void prop_inside(Rng *rng)
{
    Arena before = arena;
    int64_t size = rng_between(rng, 1, 62), most = (int64_t)((uint64_t)1 << size) - 1;
    BarsPiece all[BARS_MAX];
    BarsRow row = { S("r"), all, BARS_MAX };
    Bars bars = { .id = S("b"), .from = -most / 2, .until = most, .kinds = { S("k") } };
    Str svg, rest;
    bool inside = true;
    size_t at;

    for (size_t i = 0; i < BARS_MAX; i++) {
        int64_t from = rng_between(rng, -most, most);
        all[i] = (BarsPiece){ from, rng_between(rng, from, most), 0 };
    }
    bars.kind_count = 1;
    bars.rows = &row;
    bars.row_count = 1;
    svg = drawn(&bars);
    while (str_find(svg, S("fill-opacity=\"0.85\" x=\""), &at)) {
        int64_t x, width;
        Str words = str_split(str_cut(svg, at + 23, svg.len), '"', &rest);
        inside &= str_int(words, &x) && str_find(rest, S("width=\""), &at);
        words = str_split(str_cut(rest, at + 7, rest.len), '"', &svg);
        inside &= str_int(words, &width) && x >= 35 && width >= 1 && x + width <= 35 + 420 + 1;
    }
    check_true("inside", inside);
    arena = before;
}

static void test_matrix(void)
{
    static const Str heads[] = { STR("x"), STR("y") }, names[] = { STR("a"), STR("b") };
    static const uint8_t cells[] = { 0, MATRIX_NOTHING, 1, 2 };
    Matrix matrix = { .id = S("m"),
                      .title = S("T"),
                      .words = S("said"),
                      .heads = heads,
                      .names = names,
                      .columns = 2,
                      .rows = 2,
                      .cells = cells,
                      .kinds = { S("one"), S("two"), S("both") },
                      .kind_count = 3,
                      .nothing = S("nobody") };
    Text text = text_open(&arena, TEXT_MAX);
    Str svg;

    matrix_write(&text, &matrix, LANG_JA);
    svg = text_str(&text);
    says("of the language", svg, S("lang=\"ja\""));
    says("first row, first column", svg, S("fill-opacity=\"0.85\" x=\"44\" y=\"87\""));
    says("first row, second column", svg, S("d=\"M93,95 L101,95\""));
    says("second row, first column", svg, S("fill-opacity=\"0.25\" x=\"44\" y=\"113\""));
    says("second row, second column", svg, S("url(#m-hatched)\" x=\"84\" y=\"113\""));
    says("the stroke is told", svg, S(">nobody</text>"));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_places);
    RUN(test_matrix);
    RUN_PROP(prop_inside, 300);
    return check_done();
}
