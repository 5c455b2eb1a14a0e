/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* drawing - a picture's strokes with ink: the second writer of what base writes as SVG */
#include "paper/press.h"

#include <pango/pangocairo.h>

#define POINTS_A_PIXEL 0.75 /* where the width of the page has room for it */
#define HEIGHT_MOST ((PRESS_BOTTOM - PRESS_TOP) / 2 - 85)
#define HAIR 1.0
#define HATCH 6.0
#define FAINT 0.8 /* greys, from black to white */
#define PALE 0.78
#define FULL 0.2
#define QUARTER_LEFT (-0.78539816339744830962) /* 45 degrees */

/* ---- words ----------------------------------------------------------------------------------- */

/* Its size is in pixels of the picture. */
static PangoLayout *layout_of(Press *press, const Stroke *stroke, Lang lang)
{
    PangoLayout *layout = words_in(press, stroke->words, lang, STYLE_CELL, ALIGN_LEFT, PRESS_INNER);
    PangoFontDescription *font =
        pango_font_description_copy(pango_layout_get_font_description(layout));

    pango_layout_set_width(layout, -1);
    pango_font_description_set_absolute_size(font, (double)stroke->size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    return layout;
}

static void ink_words(Press *press, const Stroke *stroke, Lang lang)
{
    PangoLayout *layout = layout_of(press, stroke, lang);
    int width, height;

    pango_layout_get_size(layout, &width, &height);
    double back = (double)width / PANGO_SCALE;
    cairo_save(press->ink);
    cairo_translate(press->ink, stroke->x, stroke->y);
    if (stroke->leaning)
        cairo_rotate(press->ink, QUARTER_LEFT);
    cairo_move_to(press->ink,
                  stroke->anchor == STROKE_END      ? -back
                  : stroke->anchor == STROKE_MIDDLE ? -back / 2
                                                    : 0,
                  0);
    pango_cairo_show_layout_line(press->ink, pango_layout_get_line_readonly(layout, 0));
    cairo_restore(press->ink);
    g_object_unref(layout);
}

/* ---- paths and boxes ------------------------------------------------------------------------- */

static void grey(Press *press, double shade)
{
    cairo_set_source_rgb(press->ink, shade, shade, shade);
}

static void ink_path(Press *press, const Stroke *stroke)
{
    const StrokeLook *look = &stroke->look;
    double dashes[STROKE_DASHES_MAX];
    int count = 0;

    for (; count < STROKE_DASHES_MAX && look->dashes[count]; count++)
        dashes[count] = look->dashes[count];
    cairo_save(press->ink);
    grey(press, look->faint ? FAINT : 0);
    cairo_set_dash(press->ink, dashes, count, 0);
    cairo_set_line_width(press->ink, look->weight ? look->weight : HAIR);
    for (size_t i = 0; i < stroke->place_count; i++) {
        const StrokePlace *place = &stroke->places[i];
        if (place->begins)
            cairo_move_to(press->ink, place->x, place->y);
        else
            cairo_line_to(press->ink, place->x, place->y);
    }
    cairo_stroke(press->ink);
    cairo_restore(press->ink);
}

static void ink_hatching(Press *press, const Stroke *stroke)
{
    cairo_save(press->ink);
    cairo_rectangle(press->ink, stroke->x, stroke->y, stroke->width, stroke->height);
    cairo_clip(press->ink);
    cairo_set_line_width(press->ink, 2);
    for (double x = stroke->x; x < stroke->x + stroke->width + stroke->height; x += HATCH) {
        cairo_move_to(press->ink, x, stroke->y);
        cairo_line_to(press->ink, x - stroke->height, stroke->y + stroke->height);
    }
    cairo_stroke(press->ink);
    cairo_restore(press->ink);
}

static void ink_box(Press *press, const Stroke *stroke)
{
    static const double greys[] = { [STROKE_FULL] = FULL, [STROKE_PALE] = PALE };

    if (stroke->fill == STROKE_FULL || stroke->fill == STROKE_PALE) {
        grey(press, greys[stroke->fill]);
        cairo_rectangle(press->ink, stroke->x, stroke->y, stroke->width, stroke->height);
        cairo_fill(press->ink);
        grey(press, 0);
    }
    if (stroke->fill == STROKE_HATCHED)
        ink_hatching(press, stroke);
    cairo_set_line_width(press->ink, HAIR);
    cairo_rectangle(press->ink, stroke->x, stroke->y, stroke->width, stroke->height);
    cairo_stroke(press->ink);
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* No higher than that both languages stand on one page, with a heading and what is said above. */
static double scale_of(const Strokes *drawn)
{
    double height = drawn->height - drawn->top;
    double scale = PRESS_INNER / drawn->width;

    scale = scale < POINTS_A_PIXEL ? scale : POINTS_A_PIXEL;
    return height * scale < HEIGHT_MOST ? scale : HEIGHT_MOST / height;
}

static void ink_strokes(Press *press, const Strokes *drawn, Lang lang)
{
    for (size_t i = 0; i < drawn->count; i++)
        switch (drawn->at[i].kind) {
        case STROKE_WORDS:
            ink_words(press, &drawn->at[i], lang);
            break;
        case STROKE_PATH:
            ink_path(press, &drawn->at[i]);
            break;
        case STROKE_BOX:
            ink_box(press, &drawn->at[i]);
            break;
        }
}

void draw_drawing(Press *press, const Strokes *drawn, Lang lang)
{
    double scale = scale_of(drawn), height = (drawn->height - drawn->top) * scale;
    Strip basis = { 0 };

    strip_cell(&basis, PRESS_INNER);
    basis.layouts[0] = words_in(press, drawn->basis, lang, STYLE_LABEL, ALIGN_LEFT, PRESS_INNER);
    press_need(press, height + strip_height(&basis));
    strip_put(press, &basis, NULL);
    strip_done(&basis);
    if (press->ink) {
        cairo_save(press->ink);
        cairo_translate(press->ink, PRESS_LEFT, press->y - drawn->top * scale);
        cairo_scale(press->ink, scale, scale);
        ink_strokes(press, drawn, lang);
        cairo_restore(press->ink);
    }
    press->y += height;
}
