/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/timeline.h"

/*
 * On the left time runs down a band, true to scale, each slice in the pattern of its verdict. On
 * the right each slice has a row of one height, so that a law that stood for a week can be read as
 * well as one that stood for a decade; a line leads from the slice to its row. No colour speaks
 * alone: rows carry the verdict in words, slices its pattern.
 */
enum {
    WIDTH = 760,
    TOP = 12,
    ROW_PITCH = 60,
    ROW_HEIGHT = 52,
    HEIGHT_MIN = 240,
    YEARS_RIGHT = 52,
    BAND_LEFT = 60,
    BAND_WIDTH = 34,
    BAND_RIGHT = BAND_LEFT + BAND_WIDTH,
    ROW_LEFT = 168,
    ROW_WIDTH = WIDTH - ROW_LEFT - 2,
    SWATCH_WIDTH = 18,
    WORDS_LEFT = ROW_LEFT + SWATCH_WIDTH + 12,
    SMALL_COLUMNS = 74, /* what fits into a row: small letters of half width */
    YEARS_STEP = 10
};

/* Ink and ground of each verdict, as in sekisho.css; the lines of its pattern in a square of 8. */
static const struct {
    Str kind, ink, ground, lines;
} looks[] = {
    { STR("permitted"), STR("#115a36"), STR("#9bd4b5"), STR("") },
    { STR("prohibited"), STR("#a90000"), STR("#ffdada"), STR("M0 8L8 0M-2 2L2-2M6 10L10 6") },
    { STR("not-covered"), STR("#6d2700"), STR("#ffeee2"), STR("M0 0L8 8M-2 6L2 10M6-2L10 2") },
    { STR("outside"), STR("#333333"), STR("#f2f2f2"), STR("M0 4H8") },
    { STR("conflict"), STR("#8b008b"), STR("#f3e5f4"), STR("M0 0L8 8M0 8L8 0") },
    { STR("licence-required"), STR("#00428c"), STR("#c0e4ff"), STR("M4 0V8") },
    { STR("undecided"), STR("#6e5600"), STR("#fbf5e0"), STR("M3 4H5M7 0H9M-1 0H1M7 8H9M-1 8H1") },
    { STR("lawless"), STR("#333333"), STR("#ffffff"), STR("") },
};

typedef struct Canvas {
    Text *text;
    const Visit *visit;
    const HistoryView *history;
    size_t number;
    int64_t height; /* of the band and of the rows */
    Date from, until;
} Canvas;

static size_t look_of(Str kind)
{
    size_t look = 0;
    while (look < COUNT_OF(looks) - 1 && !str_eq(looks[look].kind, kind))
        look++;
    return look;
}

/* ` name="12"` */
static void put_number(Canvas *canvas, Str name, int64_t value)
{
    text_all(canvas->text, S(" "), name, S("=\""));
    text_int(canvas->text, value);
    text_char(canvas->text, '"');
}

static void put_id(Canvas *canvas, Str name)
{
    text_c(canvas->text, "timeline-");
    text_int(canvas->text, (int64_t)canvas->number);
    text_all(canvas->text, S("-"), name);
}

static int64_t y_of(const Canvas *canvas, Date day)
{
    int64_t days = canvas->until - canvas->from;
    return TOP + canvas->height * (day - canvas->from) / (days > 0 ? days : 1);
}

static int64_t row_middle(const Canvas *canvas, size_t index)
{
    int64_t count = (int64_t)canvas->history->slice_count;
    return TOP + canvas->height * (2 * (int64_t)index + 1) / (2 * count);
}

static void put_box(Canvas *canvas, int64_t x, int64_t y, int64_t width, int64_t height)
{
    put_number(canvas, S("x"), x);
    put_number(canvas, S("y"), y);
    put_number(canvas, S("width"), width);
    put_number(canvas, S("height"), height);
}

static void put_patterns(Canvas *canvas)
{
    text_c(canvas->text, "<defs>\n");
    for (size_t i = 0; i < COUNT_OF(looks); i++) {
        text_c(canvas->text, "<pattern id=\"");
        put_id(canvas, looks[i].kind);
        text_all(canvas->text,
                 S("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" "
                   "height=\"8\" fill=\""),
                 looks[i].ground, S("\"/>"));
        if (looks[i].lines.len)
            text_all(canvas->text, S("<path d=\""), looks[i].lines, S("\" fill=\"none\" stroke=\""),
                     looks[i].ink, S("\" stroke-width=\"1.6\"/>"));
        text_c(canvas->text, "</pattern>\n");
    }
    text_c(canvas->text, "</defs>\n");
}

static void put_years(Canvas *canvas)
{
    int year = date_parts(canvas->from).year;

    for (year += (YEARS_STEP - year % YEARS_STEP) % YEARS_STEP;
         year <= DATE_YEAR_MAX && date_make(year, 1, 1) < canvas->until; year += YEARS_STEP) {
        int64_t y = y_of(canvas, date_make(year, 1, 1));
        text_c(canvas->text, "<path d=\"M");
        text_int(canvas->text, YEARS_RIGHT + 2);
        text_char(canvas->text, ' ');
        text_int(canvas->text, y);
        text_c(canvas->text, "h6\" stroke=\"#666666\"/><text font-size=\"13\" fill=\"#4d4d4d\" "
                             "text-anchor=\"end\"");
        put_number(canvas, S("x"), YEARS_RIGHT);
        put_number(canvas, S("y"), y + 5);
        text_char(canvas->text, '>');
        text_int(canvas->text, year);
        text_c(canvas->text, "</text>\n");
    }
}

static void put_fill(Canvas *canvas, size_t look)
{
    text_c(canvas->text, " fill=\"url(#");
    put_id(canvas, looks[look].kind);
    text_all(canvas->text, S(")\" stroke=\""), looks[look].ink, S("\""));
}

static void put_slice(Canvas *canvas, const SliceView *slice)
{
    int64_t from = y_of(canvas, slice->from.day), until = y_of(canvas, slice->last.day + 1);

    text_c(canvas->text, "<rect");
    put_box(canvas, BAND_LEFT, from, BAND_WIDTH, until > from ? until - from : 1);
    put_fill(canvas, look_of(slice->verdict.kind));
    text_c(canvas->text, "/>\n");
}

/* From the middle of the slice to its row. */
static void put_leader(Canvas *canvas, size_t index)
{
    const SliceView *slice = &canvas->history->slices[index];
    int64_t from = (y_of(canvas, slice->from.day) + y_of(canvas, slice->last.day + 1)) / 2;

    text_c(canvas->text, "<path fill=\"none\" stroke=\"#999999\" d=\"M");
    text_int(canvas->text, BAND_RIGHT);
    text_char(canvas->text, ' ');
    text_int(canvas->text, from);
    text_c(canvas->text, "h10L");
    text_int(canvas->text, ROW_LEFT - 10);
    text_char(canvas->text, ' ');
    text_int(canvas->text, row_middle(canvas, index));
    text_c(canvas->text, "h10\"/>\n");
}

/* As much of the words as fits, with an ellipsis where they were cut. */
static Str fitting(const Canvas *canvas, Str words, size_t columns)
{
    Text text = text_open(canvas->visit->arena, words.len + 4);
    size_t at = 0;

    if (utf8_columns(words) <= columns)
        return words;
    while (at < words.len) {
        size_t next = at;
        (void)utf8_next(words, &next);
        if (utf8_columns(str_cut(words, 0, next)) > columns - 1)
            break;
        at = next;
    }
    text_all(&text, str_cut(words, 0, at), S("…"));
    return text_str(&text);
}

static void put_words(Canvas *canvas, int64_t y, Str attributes, Str words)
{
    text_c(canvas->text, "<text");
    put_number(canvas, S("x"), WORDS_LEFT);
    put_number(canvas, S("y"), y);
    text_all(canvas->text, attributes, S(">"));
    text_html(canvas->text, words);
    text_c(canvas->text, "</text>\n");
}

static void put_row(Canvas *canvas, size_t index)
{
    const SliceView *slice = &canvas->history->slices[index];
    const Visit *visit = canvas->visit;
    int64_t top = row_middle(canvas, index) - ROW_HEIGHT / 2;
    size_t look = look_of(slice->verdict.kind);
    Str period = visit_say(visit, PHRASE_WEB_PERIOD, visit_day(visit, slice->from.day),
                           visit_day(visit, slice->last.day));
    Text head = text_open(visit->arena, 1 << 12);

    text_int(&head, (int64_t)slice->number);
    text_all(&head, S(". "), slice->verdict.words);
    text_c(canvas->text, "<a href=\"");
    text_html(canvas->text, slice->decision.text);
    text_c(canvas->text, "\"><rect rx=\"4\" fill=\"#ffffff\" stroke=\"#999999\"");
    put_box(canvas, ROW_LEFT, top, ROW_WIDTH, ROW_HEIGHT);
    text_c(canvas->text, "/><rect");
    put_box(canvas, ROW_LEFT, top, SWATCH_WIDTH, ROW_HEIGHT);
    put_fill(canvas, look);
    text_c(canvas->text, "/>\n<text font-size=\"13\" text-anchor=\"end\" fill=\"#4d4d4d\"");
    put_number(canvas, S("x"), ROW_LEFT + ROW_WIDTH - 12);
    put_number(canvas, S("y"), top + 21);
    text_char(canvas->text, '>');
    text_html(canvas->text, period);
    text_c(canvas->text, "</text>\n");
    Text ink = text_open(visit->arena, 256);
    text_all(&ink, S(" font-size=\"15\" font-weight=\"700\" fill=\""), looks[look].ink, S("\""));
    put_words(canvas, top + 22, text_str(&ink), text_str(&head));
    put_words(canvas, top + 42, S(" font-size=\"12\" fill=\"#1a1a1a\""),
              fitting(canvas, slice->pack, SMALL_COLUMNS));
    text_c(canvas->text, "</a>\n");
}

/* What the drawing is, for those who do not see it. */
static void put_title(Canvas *canvas)
{
    const Visit *visit = canvas->visit;
    Str from = visit_day(visit, canvas->from), last = visit_day(visit, canvas->until - 1);
    Str count = visit_number(visit, (int64_t)canvas->history->slice_count);

    text_c(canvas->text, "<title id=\"");
    put_id(canvas, S("title"));
    text_c(canvas->text, "\">");
    text_html(canvas->text, canvas->history->caption);
    text_c(canvas->text, "</title>\n<desc id=\"");
    put_id(canvas, S("desc"));
    text_c(canvas->text, "\">");
    Text words = text_open(visit->arena, 1 << 12);
    phrase_put(&words, PHRASE_WEB_TIMELINE_DESC, visit->lang, count, from, last);
    text_html(canvas->text, text_str(&words));
    text_c(canvas->text, "</desc>\n");
}

static void put_canvas(Canvas *canvas)
{
    text_c(canvas->text, "<svg class=\"timeline\" xmlns=\"http://www.w3.org/2000/svg\" "
                         "role=\"group\" viewBox=\"0 0 ");
    text_int(canvas->text, WIDTH);
    text_char(canvas->text, ' ');
    text_int(canvas->text, canvas->height + 2 * TOP);
    text_c(canvas->text, "\" aria-labelledby=\"");
    put_id(canvas, S("title"));
    text_c(canvas->text, "\" aria-describedby=\"");
    put_id(canvas, S("desc"));
    text_c(canvas->text, "\">\n");
}

void timeline_draw(Text *text, const Visit *visit, const HistoryView *history, size_t number)
{
    Canvas canvas = { .text = text, .visit = visit, .history = history, .number = number };
    size_t count = history->slice_count;

    if (!count)
        return;
    canvas.from = history->slices[0].from.day;
    canvas.until = history->slices[count - 1].last.day + 1;
    canvas.height = (int64_t)count * ROW_PITCH;
    if (canvas.height < HEIGHT_MIN)
        canvas.height = HEIGHT_MIN;
    put_canvas(&canvas);
    put_title(&canvas);
    put_patterns(&canvas);
    put_years(&canvas);
    for (size_t i = 0; i < count; i++)
        put_slice(&canvas, &history->slices[i]);
    for (size_t i = 0; i < count; i++)
        put_leader(&canvas, i);
    for (size_t i = 0; i < count; i++)
        put_row(&canvas, i);
    text_c(text, "</svg>\n");
}
