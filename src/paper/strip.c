/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* strip - words beside each other, on one page or over several */
#include "paper/press.h"

#include <pango/pangocairo.h>

#define RULE 0.4
#define LINES_TOGETHER 3 /* fewer lines than these do not begin a text at the end of a page */

void strip_cell(Strip *strip, double width)
{
    size_t i = strip->count++;

    ensure(i < PAPER_COLUMNS_MAX);
    strip->x[i] = i == 0 ? PRESS_LEFT : strip->x[i - 1] + strip->width[i - 1];
    strip->width[i] = width;
}

double strip_inner(const Strip *strip)
{
    return strip->width[strip->count - 1] - 2 * strip->pad_x;
}

static double words_height(const Strip *strip, size_t i)
{
    int width = 0, height = 0;

    if (strip->layouts[i])
        pango_layout_get_size(strip->layouts[i], &width, &height);
    return (double)height / PANGO_SCALE;
}

double strip_height(const Strip *strip)
{
    double most = 0;

    for (size_t i = 0; i < strip->count; i++) {
        double height = words_height(strip, i) + 2 * strip->pad_y;

        most = height > most ? height : most;
    }
    return most > strip->least ? most : strip->least;
}

void strip_done(Strip *strip)
{
    for (size_t i = 0; i < strip->count; i++)
        if (strip->layouts[i])
            g_object_unref(strip->layouts[i]);
    *strip = (Strip){ 0 };
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* The lines of one cell that were not put yet. */
typedef struct Rest {
    PangoLayoutIter *at; /* NULL: none is left */
} Rest;

static double line_height(PangoLayoutIter *line)
{
    int top = 0, bottom = 0;

    pango_layout_iter_get_line_yrange(line, &top, &bottom);
    return (double)(bottom - top) / PANGO_SCALE;
}

static void put_line(Press *press, PangoLayoutIter *line, double x, double y)
{
    PangoRectangle extents;
    int top = 0, bottom = 0;

    if (!press->ink)
        return;
    pango_layout_iter_get_line_yrange(line, &top, &bottom);
    pango_layout_iter_get_line_extents(line, NULL, &extents);
    cairo_move_to(press->ink, x + (double)extents.x / PANGO_SCALE,
                  y + (double)(pango_layout_iter_get_baseline(line) - top) / PANGO_SCALE);
    pango_cairo_show_layout_line(press->ink, pango_layout_iter_get_line_readonly(line));
}

/* As many lines as `room` holds, at least one where `some`; the height they took. */
static double put_lines(Press *press, Rest *rest, double x, double y, double room, bool some)
{
    double used = 0;

    while (rest->at) {
        double height = line_height(rest->at);

        if (used + height > room && !(some && used == 0))
            break;
        put_line(press, rest->at, x, y + used);
        used += height;
        if (!pango_layout_iter_next_line(rest->at)) {
            pango_layout_iter_free(rest->at);
            rest->at = NULL;
        }
    }
    return used;
}

static void rest_open(const Strip *strip, Rest *rests)
{
    for (size_t i = 0; i < strip->count; i++)
        rests[i].at = strip->layouts[i] ? pango_layout_get_iter(strip->layouts[i]) : NULL;
}

static void rest_close(const Strip *strip, Rest *rests)
{
    for (size_t i = 0; i < strip->count; i++)
        if (rests[i].at)
            pango_layout_iter_free(rests[i].at);
}

static bool is_left(const Strip *strip, const Rest *rests)
{
    for (size_t i = 0; i < strip->count; i++)
        if (rests[i].at)
            return true;
    return false;
}

/* ---- parts of a strip ------------------------------------------------------------------------ */

static void rule(Press *press, const Strip *strip, double y, double height)
{
    double left = strip->x[0], width = 0;

    for (size_t i = 0; i < strip->count; i++)
        width += strip->width[i];
    press_line(press, left, y, width, 0, RULE);
    press_line(press, left, y + height, width, 0, RULE);
    press_line(press, left, y, 0, height, RULE);
    for (size_t i = 0; i < strip->count; i++)
        press_line(press, strip->x[i] + strip->width[i], y, 0, height, RULE);
}

static void ground(Press *press, const Strip *strip, double y, double height)
{
    for (size_t i = 0; i < strip->count; i++)
        if (strip->shaded[i])
            press_shade(press, strip->x[i], y, strip->width[i], height);
    if (strip->ruled)
        rule(press, strip, y, height);
}

/* What of the strip goes on this page; `some`: at least a line, or it would never end. */
static void put_part(Press *press, const Strip *strip, Rest *rests, bool some)
{
    Rest dry[PAPER_COLUMNS_MAX] = { 0 };
    cairo_t *ink = press->ink;
    double room = PRESS_BOTTOM - press->y - 2 * strip->pad_y, most = 0;

    /* Grounds lie under words, and their height is known only when the words were measured. */
    press->ink = NULL;
    for (size_t i = 0; i < strip->count; i++) {
        dry[i].at = rests[i].at ? pango_layout_iter_copy(rests[i].at) : NULL;
        double used = put_lines(press, &dry[i], 0, 0, room, some);

        most = used > most ? used : most;
    }
    rest_close(strip, dry);
    press->ink = ink;
    ground(press, strip, press->y, most + 2 * strip->pad_y);
    for (size_t i = 0; i < strip->count; i++)
        put_lines(press, &rests[i], strip->x[i] + strip->pad_x, press->y + strip->pad_y, room,
                  some);
    press->y += most + 2 * strip->pad_y;
}

void strip_at(Press *press, const Strip *strip, double y)
{
    double height = strip_height(strip);
    Rest rests[PAPER_COLUMNS_MAX] = { 0 };

    ground(press, strip, y, height);
    rest_open(strip, rests);
    for (size_t i = 0; i < strip->count; i++) {
        double above = strip->middle ? (height - words_height(strip, i)) / 2 : strip->pad_y;

        put_lines(press, &rests[i], strip->x[i] + strip->pad_x, y + above, height, true);
    }
    rest_close(strip, rests);
}

/* ---- whole strips ---------------------------------------------------------------------------- */

static void next_page(Press *press, const Strip *head)
{
    press_page(press);
    if (!head)
        return;
    strip_at(press, head, press->y);
    press->y += strip_height(head);
}

static double first_lines(const Strip *strip)
{
    double most = 0;

    for (size_t i = 0; i < strip->count; i++) {
        double height = 0;
        Rest rest = { strip->layouts[i] ? pango_layout_get_iter(strip->layouts[i]) : NULL };

        if (!rest.at)
            continue;
        for (int line = 0; line < LINES_TOGETHER; line++) {
            height += line_height(rest.at);
            if (!pango_layout_iter_next_line(rest.at))
                break;
        }
        pango_layout_iter_free(rest.at);
        most = height > most ? height : most;
    }
    return most + 2 * strip->pad_y;
}

static void put_over_pages(Press *press, const Strip *strip, const Strip *head)
{
    Rest rests[PAPER_COLUMNS_MAX] = { 0 };

    rest_open(strip, rests);
    while (is_left(strip, rests) && !press->full) {
        double before = press->y;

        put_part(press, strip, rests, false);
        if (!is_left(strip, rests))
            break;
        bool stuck = press->y == before + 2 * strip->pad_y;

        next_page(press, head);
        if (stuck)
            put_part(press, strip, rests, true);
    }
    rest_close(strip, rests);
}

void strip_put(Press *press, const Strip *strip, const Strip *head)
{
    double height = strip_height(strip), left = PRESS_BOTTOM - press->y;
    double page = PRESS_BOTTOM - PRESS_TOP - (head ? strip_height(head) : 0);

    if (press->full)
        return;
    if (height > left && height <= page && !strip->flows) {
        next_page(press, head);
        left = height;
    }
    if (height <= left) {
        strip_at(press, strip, press->y);
        press->y += height;
        return;
    }
    if (first_lines(strip) > left)
        next_page(press, head);
    put_over_pages(press, strip, head);
}
