/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/press.h"

#include <pango/pangocairo.h>

#define SERIF "Noto Serif CJK JP"
#define SANS "Noto Sans CJK JP"
enum { WORD_LETTERS_MAX = 80 }; /* a hash has 64 */
#define SECOND_SCALE 0.9        /* what stands below in the other language */

/* The sans face for titles alone, and never in regular weight: what cairo embeds of that one is
 * nearly a megabyte, however few letters are used. */
static const struct {
    const char *family;
    double size;
    bool bold;
} styles[] = {
    [STYLE_TITLE] = { SANS, 17, true },     [STYLE_SUBTITLE] = { SERIF, 11.5, false },
    [STYLE_HEADING] = { SANS, 10.5, true }, [STYLE_BODY] = { SERIF, 9.5, false },
    [STYLE_LABEL] = { SERIF, 9, false },    [STYLE_CELL] = { SERIF, 8, false },
    [STYLE_HEAD] = { SERIF, 7.5, false },   [STYLE_NAME] = { SERIF, 10.5, false },
    [STYLE_SMALL] = { SERIF, 7, false },
};

/* ---- fonts ----------------------------------------------------------------------------------- */

static PangoFontDescription *describe(Style style)
{
    PangoFontDescription *font = pango_font_description_new();

    pango_font_description_set_family_static(font, styles[style].family);
    pango_font_description_set_absolute_size(font, styles[style].size * PANGO_SCALE);
    pango_font_description_set_weight(font,
                                      styles[style].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

static bool is_installed(Press *press, Style style)
{
    PangoFontDescription *wanted = describe(style);
    PangoFont *font = pango_font_map_load_font(press->fonts, press->context, wanted);
    PangoFontDescription *got = font ? pango_font_describe(font) : NULL;
    bool same = got && str_eq(str_from_c(pango_font_description_get_family(got)),
                              str_from_c(styles[style].family));

    pango_font_description_free(wanted);
    if (got)
        pango_font_description_free(got);
    if (font)
        g_object_unref(font);
    return same;
}

int press_open(Press *press)
{
    cairo_font_options_t *options = cairo_font_options_create();

    press->fonts = pango_cairo_font_map_new();
    press->context = pango_font_map_create_context(press->fonts);
    /* Glyphs lie where the font says, whatever a screen on this machine would ask for. */
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_DEFAULT);
    pango_cairo_context_set_font_options(press->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(press->context, FALSE);
    if (is_installed(press, STYLE_BODY) && is_installed(press, STYLE_TITLE))
        return 0;
    press_close(press);
    return fault(FAULT_LIBRARY, "no fonts " SERIF " and " SANS " (Debian: fonts-noto-cjk)");
}

void press_close(Press *press)
{
    g_object_unref(press->context);
    g_object_unref(press->fonts);
}

/* ---- words ----------------------------------------------------------------------------------- */

/* An attribute of bytes [from, to) of the words. */
static void attribute(PangoAttrList *list, PangoAttribute *one, size_t from, size_t to)
{
    one->start_index = (guint)from;
    one->end_index = (guint)to;
    pango_attr_list_insert(list, one);
}

static PangoLanguage *language_of(Lang lang)
{
    return pango_language_from_string(lang == LANG_JA ? "ja" : "en");
}

static PangoLayout *layout_new(Press *press, Style style, Align align, double width)
{
    static const PangoAlignment alignments[] = { [ALIGN_LEFT] = PANGO_ALIGN_LEFT,
                                                 [ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
                                                 [ALIGN_RIGHT] = PANGO_ALIGN_RIGHT };
    PangoLayout *layout = pango_layout_new(press->context);
    PangoFontDescription *font = describe(style);

    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, alignments[align]);
    /* A paper reads from the left, whatever script a name begins with. */
    pango_layout_set_auto_dir(layout, FALSE);
    return layout;
}

/* What stands in [0, first) is in one language, the rest in the other. */
static void set_words(PangoLayout *layout, Str words, size_t first, Lang lang, Lang other)
{
    PangoAttrList *list = pango_attr_list_new();

    attribute(list, pango_attr_language_new(language_of(lang)), 0, first);
    attribute(list, pango_attr_insert_hyphens_new(FALSE), 0, words.len);
    if (first < words.len) {
        attribute(list, pango_attr_language_new(language_of(other)), first, words.len);
        attribute(list, pango_attr_scale_new(SECOND_SCALE), first, words.len);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
    pango_layout_set_text(layout, words.len > 0 ? words.at : "", (int)words.len);
}

/* Lines are sought in a time that grows with the square of a word, so one that no language has is
 * given places to break (U+200B). Letters from U+2E80 on break by themselves; marks stay where they
 * are. */
static Str breakable(Press *press, Str words)
{
    Text text = text_open(press->arena, 2 * words.len + 1);
    size_t run = 0;

    for (size_t at = 0; at < words.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(words, &at);
        bool mark = letter >= 0x300 && letter < 0x370;

        run = letter <= ' ' || letter >= 0x2e80 ? 0 : run + 1;
        if (run > WORD_LETTERS_MAX && !mark) {
            text_put(&text, S("\xe2\x80\x8b"));
            run = 1;
        }
        text_put(&text, str_cut(words, from, at));
    }
    return text_str(&text);
}

PangoLayout *words_in(Press *press, Str text, Lang lang, Style style, Align align, double width)
{
    PangoLayout *layout = layout_new(press, style, align, width);

    text = breakable(press, text);
    set_words(layout, text, text.len, lang, lang);
    return layout;
}

PangoLayout *words_of(Press *press, Label label, Style style, Align align, double width)
{
    const Flow *flow = press->flow;
    Str first = breakable(press, flow_first(flow, label));

    if (flow_once(flow, label))
        return words_in(press, flow_first(flow, label), flow->langs[0], style, align, width);
    Text text = text_open(press->arena, TEXT_MAX);
    PangoLayout *layout = layout_new(press, style, align, width);

    text_all(&text, first, S("\n"), breakable(press, label.in[flow->langs[1]]));
    set_words(layout, text_str(&text), first.len + 1, flow->langs[0], flow->langs[1]);
    return layout;
}

/* ---- pages ----------------------------------------------------------------------------------- */

void press_page(Press *press)
{
    if (press->page > 0 && press->ink)
        cairo_show_page(press->ink);
    press->page++;
    press->full |= press->page > PAPER_PAGES_MAX;
    press->y = PRESS_TOP;
    draw_frame(press);
}

void press_need(Press *press, double height)
{
    if (press->y > PRESS_TOP && press->y + height > PRESS_BOTTOM)
        press_page(press);
}

void press_line(Press *press, double x, double y, double width, double height, double weight)
{
    if (!press->ink)
        return;
    cairo_set_line_width(press->ink, weight);
    cairo_move_to(press->ink, x, y);
    cairo_rel_line_to(press->ink, width, height);
    cairo_stroke(press->ink);
}

void press_shade(Press *press, double x, double y, double width, double height)
{
    if (!press->ink)
        return;
    cairo_save(press->ink);
    cairo_set_source_rgb(press->ink, 0.93, 0.93, 0.93);
    cairo_rectangle(press->ink, x, y, width, height);
    cairo_fill(press->ink);
    cairo_restore(press->ink);
}
