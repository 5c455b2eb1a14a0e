/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* print - head and foot of every page, and the whole paper as PDF */
#include "paper/press.h"
#include "phrases_paper.h"

#include <cairo-pdf.h>

#define HEAD_BASE (PRESS_TOP - 14) /* the head stands on this line, the foot hangs from the other */
#define FOOT_TOP (PRESS_BOTTOM + 12)
#define FRAME_RULE 0.4
#define PRACTICE_TOP 9

static Str number_of(Press *press, int number)
{
    Text text = text_open(press->arena, 24);

    text_int(&text, number);
    return text_str(&text);
}

static Label page_words(Press *press)
{
    Label label;

    for (size_t i = 0; i < LANG_COUNT; i++) {
        Text text = text_open(press->arena, 96);

        phrase_put(&text, PHRASE_PAPER_PAGE, (Lang)i, number_of(press, press->page),
                   number_of(press, press->page_count));
        label.in[i] = text_str(&text);
    }
    return label;
}

static Label joined(Press *press, Label first, Label second)
{
    Label label;

    for (size_t i = 0; i < LANG_COUNT; i++) {
        Text text = text_open(press->arena, 1000);

        text_all(&text, first.in[i], S("   "), second.in[i]);
        label.in[i] = text_str(&text);
    }
    return label;
}

/* Three labels beside each other. */
static Strip three(Press *press, Label left, Label middle, Label right)
{
    Strip strip = { 0 };
    const Label labels[] = { left, middle, right };
    const Align aligns[] = { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };
    const double shares[] = { 0.4, 0.2, 0.4 };

    for (size_t i = 0; i < COUNT_OF(labels); i++) {
        strip_cell(&strip, PRESS_INNER * shares[i]);
        strip.layouts[i] =
            words_of(press, labels[i], STYLE_SMALL, aligns[i], PRESS_INNER * shares[i]);
    }
    return strip;
}

/* Over the head of every page, so that no page goes round alone as if it were real. */
static void draw_practice(Press *press)
{
    const Flow *flow = press->flow;
    Strip strip = { 0 };

    if (flow_first(flow, flow->practice).len == 0)
        return;
    strip_cell(&strip, PRESS_INNER);
    strip.shaded[0] = true;
    strip.layouts[0] = words_of(press, flow->practice, STYLE_HEAD, ALIGN_CENTRE, PRESS_INNER);
    strip_at(press, &strip, PRACTICE_TOP);
    strip_done(&strip);
}

void draw_frame(Press *press)
{
    const Flow *flow = press->flow;

    if (!press->ink)
        return;
    Strip head = three(press, flow->title, flow->marking, flow->case_number);
    Strip foot =
        three(press, joined(press, flow->version, flow->hash), page_words(press), flow->authentic);

    draw_practice(press);
    strip_at(press, &head, HEAD_BASE - strip_height(&head));
    press_line(press, PRESS_LEFT, HEAD_BASE + 3, PRESS_INNER, 0, FRAME_RULE);
    press_line(press, PRESS_LEFT, FOOT_TOP - 3, PRESS_INNER, 0, FRAME_RULE);
    strip_at(press, &foot, FOOT_TOP);
    strip_done(&head);
    strip_done(&foot);
}

static void press_paper(Press *press, cairo_t *ink)
{
    press->ink = ink;
    press->page = 0;
    press_page(press);
    draw_title(press);
    for (size_t i = 0; i < press->flow->item_count && !press->full; i++)
        draw_item(press, &press->flow->items[i]);
}

/* ---- the document ---------------------------------------------------------------------------- */

static cairo_status_t keep_bytes(void *closure, const unsigned char *bytes, unsigned int count)
{
    text_put(closure, (Str){ (const char *)bytes, count });
    return CAIRO_STATUS_SUCCESS;
}

/* Of the day the paper bears: a clock would make every print another document. */
static void describe_document(cairo_surface_t *surface, Press *press)
{
    Text day = text_open(press->arena, 32), title = text_open(press->arena, 1000);

    if (press->flow->day == DATE_NONE)
        text_put(&day, S("1970-01-01"));
    else
        date_write(&day, press->flow->day);
    text_put(&day, S("T00:00:00Z"));
    text_all(&title, flow_first(press->flow, press->flow->title), S(" "),
             flow_first(press->flow, press->flow->case_number));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   arena_c(press->arena, text_str(&day)));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                   arena_c(press->arena, text_str(&title)));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Sekisho");
}

static int press_pdf(Press *press, Text *pdf)
{
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(keep_bytes, pdf, PRESS_WIDTH, PRESS_HEIGHT);
    cairo_t *ink = cairo_create(surface);

    describe_document(surface, press);
    press_paper(press, ink);
    cairo_show_page(ink);
    cairo_status_t drawn = cairo_status(ink);

    cairo_destroy(ink);
    cairo_surface_finish(surface);
    cairo_status_t written = cairo_surface_status(surface);

    cairo_surface_destroy(surface);
    if (drawn != CAIRO_STATUS_SUCCESS || written != CAIRO_STATUS_SUCCESS || pdf->full)
        return fault(FAULT_LIBRARY, "cairo could not write the PDF");
    return 0;
}

int press_whole(Press *press, Str *ret_pdf)
{
    int r = press_open(press);

    if (r)
        return trace(r);
    Text pdf = text_open(press->arena, TEXT_MAX);

    press_paper(press, NULL);
    press->page_count = press->page;
    if (!press->full)
        r = press_pdf(press, &pdf);
    press_close(press);
    *ret_pdf = text_str(&pdf);
    return r;
}

static int too_long(const PaperTemplate *template, const PaperData *data, Findings *findings)
{
    Place place = { .file = data->file };

    finding_error(findings, place, PHRASE_PAPER_PAGES, PHRASE_PAPER_DATA_MANY_REMEDY,
                  template->name);
    return PAPER_E_DATA;
}

int paper_print(Arena *arena, const PaperTemplate *template, const PaperData *data, PaperIn in,
                Str *ret_pdf, Findings *findings)
{
    int r = paper_whole(template, data, findings);
    Press press = { .arena = arena };

    if (r)
        return r;
    press.flow = flow_make(arena, template, data, in);
    r = press_whole(&press, ret_pdf);
    if (r)
        return trace(r);
    return press.full ? too_long(template, data, findings) : 0;
}

int paper_report_print(Arena *arena, const PaperReport *report, Lang first, Str *ret_pdf)
{
    Press press = { .arena = arena, .flow = report_flow(arena, report, first) };
    int r = press_whole(&press, ret_pdf);

    if (r)
        return trace(r);
    return press.full ? fault(FAULT_LIBRARY, "a report of too many pages") : 0;
}
