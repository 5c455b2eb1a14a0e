/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* draw - titles, texts, tables, stamps, signatures */
#include "paper/press.h"
#include "phrases_paper.h"

#define GAP 6.0     /* between what belongs together */
#define GUTTER 18.0 /* between the languages of a text */
#define LABEL_SHARE 0.3
#define FIGURE_SHARE 0.3
#define TOGETHER 100.0   /* what a heading wants below it on its page */
#define WHOLE_TEXT 160.0 /* a paragraph no higher than this stands on one page */
#define BOX_LABEL_SHARE 0.17
#define BOX_LEAST 24.0
#define STAMP_LEAST 50.0
#define SIGN_LEAST 66.0
#define THICK 0.9
#define THIN 0.4
enum { STAMPS_BESIDE = 5, SIGNATURES_BESIDE = 2 };

static void say(Press *press, Strip *strip, Label label, Style style, Align align)
{
    strip->layouts[strip->count - 1] = words_of(press, label, style, align, strip_inner(strip));
}

static void put_and_free(Press *press, Strip *strip, const Strip *head)
{
    strip_put(press, strip, head);
    strip_done(strip);
}

/* In the first language alone. */
static Label first_only(const Flow *flow, Label label)
{
    Str first = flow_first(flow, label);

    return (Label){ { first, first } };
}

/* One line of words over the whole width. */
static void put_words(Press *press, Str words, Lang lang, Style style, Align align)
{
    Strip strip = { 0 };

    strip_cell(&strip, PRESS_INNER);
    strip.layouts[0] = words_in(press, words, lang, style, align, PRESS_INNER);
    put_and_free(press, &strip, NULL);
}

void draw_title(Press *press)
{
    const Flow *flow = press->flow;

    put_words(press, flow_first(flow, flow->title), flow->langs[0], STYLE_TITLE, ALIGN_CENTRE);
    if (!flow_once(flow, flow->title))
        put_words(press, flow->title.in[flow->langs[1]], flow->langs[1], STYLE_SUBTITLE,
                  ALIGN_CENTRE);
    press->y += GAP;
    press_line(press, PRESS_LEFT, press->y, PRESS_INNER, 0, THICK);
    press->y += 2 * GAP;
}

static void draw_heading(Press *press, const FlowItem *item)
{
    Strip strip = { 0 };

    strip_cell(&strip, PRESS_INNER);
    say(press, &strip, item->say, STYLE_HEADING, ALIGN_LEFT);
    /* A heading does not stand alone at the end of a page. */
    press_need(press, strip_height(&strip) + TOGETHER);
    press->y += press->y > PRESS_TOP ? GAP : 0;
    put_and_free(press, &strip, NULL);
    press->y += GAP / 2;
}

/* Both languages beside each other, so that one can be held against the other. */
static void draw_text(Press *press, const FlowItem *item)
{
    const Flow *flow = press->flow;
    bool once = flow_once(flow, item->say);
    double width = once ? PRESS_INNER : (PRESS_INNER - GUTTER) / 2;
    Strip strip = { 0 };

    strip_cell(&strip, once ? width : width + GUTTER);
    strip.layouts[0] =
        words_in(press, flow_first(flow, item->say), flow->langs[0], STYLE_BODY, ALIGN_LEFT, width);
    if (!once) {
        strip_cell(&strip, width);
        strip.layouts[1] = words_in(press, item->say.in[flow->langs[1]], flow->langs[1], STYLE_BODY,
                                    ALIGN_LEFT, width);
    }
    strip.flows = strip_height(&strip) > WHOLE_TEXT;
    put_and_free(press, &strip, NULL);
    press->y += GAP;
}

static void draw_rows(Press *press, const FlowItem *item)
{
    for (size_t row = 0; row < item->row_count; row++) {
        const FlowCell *value = &item->cells[2 * row + 1];
        Strip strip = { .pad_y = 1.5 };

        strip_cell(&strip, PRESS_INNER * LABEL_SHARE);
        say(press, &strip, item->cells[2 * row].say, STYLE_LABEL, ALIGN_LEFT);
        /* Figures below each other end below each other. */
        strip_cell(&strip, PRESS_INNER * (value->figure ? FIGURE_SHARE : 1 - LABEL_SHARE));
        say(press, &strip, value->figure ? first_only(press->flow, value->say) : value->say,
            STYLE_BODY, value->figure ? ALIGN_RIGHT : ALIGN_LEFT);
        put_and_free(press, &strip, NULL);
        press_line(press, PRESS_LEFT, press->y, PRESS_INNER, 0, 0.2);
    }
    press->y += GAP;
}

/* ---- grids ----------------------------------------------------------------------------------- */

static void grid_pair(Press *press, Strip *strip, const FlowCell *pair, double width)
{
    strip_cell(strip, PRESS_INNER * BOX_LABEL_SHARE);
    strip->shaded[strip->count - 1] = true;
    say(press, strip, pair[0].say, STYLE_LABEL, ALIGN_LEFT);
    strip_cell(strip, width - PRESS_INNER * BOX_LABEL_SHARE);
    say(press, strip, pair[1].figure ? first_only(press->flow, pair[1].say) : pair[1].say,
        STYLE_BODY, ALIGN_LEFT);
}

static void draw_grid(Press *press, const FlowItem *item)
{
    const FlowCell *cells = item->cells;

    for (size_t row = 0; row < item->row_count; row++) {
        Strip strip = { .pad_x = 4, .pad_y = 3, .least = BOX_LEAST, .ruled = true, .middle = true };
        bool pair = row + 1 < item->row_count && !cells[2 * row].wide && !cells[2 * row + 2].wide;

        grid_pair(press, &strip, &cells[2 * row], pair ? PRESS_INNER / 2 : PRESS_INNER);
        if (pair)
            grid_pair(press, &strip, &cells[2 * ++row], PRESS_INNER / 2);
        put_and_free(press, &strip, NULL);
    }
    press->y += GAP;
}

/* ---- tables ---------------------------------------------------------------------------------- */

static double column_width(const FlowItem *item, size_t column)
{
    int32_t all = 0;

    for (size_t i = 0; i < item->column_count; i++)
        all += item->heads[i].share;
    return PRESS_INNER * item->heads[column].share / all;
}

static void draw_table(Press *press, const FlowItem *item)
{
    Strip head = { .pad_x = 3, .pad_y = 2.5, .ruled = true, .middle = true };

    for (size_t i = 0; i < item->column_count; i++) {
        strip_cell(&head, column_width(item, i));
        head.shaded[i] = true;
        say(press, &head, item->heads[i].label, STYLE_HEAD, ALIGN_CENTRE);
    }
    press_need(press, strip_height(&head) + 40);
    strip_put(press, &head, NULL);
    for (size_t row = 0; row < item->row_count && !press->full; row++) {
        Strip strip = { .pad_x = 3, .pad_y = 2.5, .ruled = true };

        for (size_t i = 0; i < item->column_count; i++) {
            const FlowCell *cell = &item->cells[row * item->column_count + i];

            strip_cell(&strip, column_width(item, i));
            say(press, &strip,
                cell->figure || cell->day ? first_only(press->flow, cell->say) : cell->say,
                STYLE_CELL, item->heads[i].right ? ALIGN_RIGHT : ALIGN_LEFT);
        }
        put_and_free(press, &strip, &head);
    }
    strip_done(&head);
    press->y += 1.5 * GAP;
}

/* ---- persons --------------------------------------------------------------------------------- */

/* Words one below the other; what is blank takes no line. */
static Label stacked(Press *press, const FlowCell *const *cells, size_t count)
{
    Label label;

    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(press->arena, TEXT_MAX);

        for (size_t i = 0; i < count; i++) {
            Str words = cells[i]->say.in[lang];

            text_all(&text, text.len > 0 && words.len > 0 ? S("\n") : S(""), words);
        }
        label.in[lang] = text_str(&text);
    }
    return label;
}

/* Up to five boxes: who, and below room for the seal with name, day and mark. */
static void draw_stamp_line(Press *press, const FlowCell *cells, size_t count)
{
    Strip who = { .pad_x = 3, .pad_y = 2, .ruled = true, .middle = true };
    Strip seal = { .pad_x = 3, .pad_y = 3, .least = STAMP_LEAST, .ruled = true, .middle = true };

    for (size_t i = 0; i < count; i++) {
        const FlowCell *row = &cells[4 * i];
        const FlowCell *const below[] = { &row[1], &row[2], &row[3] };

        strip_cell(&who, PRESS_INNER / STAMPS_BESIDE);
        who.shaded[i] = true;
        say(press, &who, row[0].say, STYLE_HEAD, ALIGN_CENTRE);
        strip_cell(&seal, PRESS_INNER / STAMPS_BESIDE);
        say(press, &seal, stacked(press, below, COUNT_OF(below)), STYLE_CELL, ALIGN_CENTRE);
    }
    press_need(press, strip_height(&who) + strip_height(&seal));
    put_and_free(press, &who, NULL);
    put_and_free(press, &seal, NULL);
}

static void draw_stamps(Press *press, const FlowItem *item)
{
    Strip head = { .pad_y = 1 };

    strip_cell(&head, PRESS_INNER);
    say(press, &head, item->say, STYLE_LABEL, ALIGN_LEFT);
    press_need(press, strip_height(&head) + STAMP_LEAST + 30);
    put_and_free(press, &head, NULL);
    for (size_t row = 0; row < item->row_count && !press->full; row += STAMPS_BESIDE) {
        size_t count =
            item->row_count - row < STAMPS_BESIDE ? item->row_count - row : STAMPS_BESIDE;

        draw_stamp_line(press, &item->cells[4 * row], count);
    }
    press->y += GAP;
}

/* "Signature" and, as far as it is known, who signs and when. */
static Label signed_by(Press *press, const FlowCell *row)
{
    const FlowCell signature = { .say = { { phrase(PHRASE_PAPER_SIGNATURE, LANG_JA),
                                            phrase(PHRASE_PAPER_SIGNATURE, LANG_EN) } } };
    const FlowCell *const below[] = { &signature, &row[1], &row[2], &row[3] };

    return stacked(press, below, COUNT_OF(below));
}

static void draw_signature_line(Press *press, const FlowCell *cells, size_t count)
{
    Strip party = { .pad_y = 4, .least = SIGN_LEAST }, below = { .pad_y = 2 };
    double width = (PRESS_INNER - GUTTER) / SIGNATURES_BESIDE;

    for (size_t i = 0; i < count; i++) {
        strip_cell(&party, i == 0 ? width + GUTTER : width);
        party.layouts[i] = words_of(press, cells[4 * i].say, STYLE_LABEL, ALIGN_LEFT, width);
        strip_cell(&below, party.width[i]);
        below.layouts[i] =
            words_of(press, signed_by(press, &cells[4 * i]), STYLE_CELL, ALIGN_LEFT, width);
    }
    press_need(press, strip_height(&party) + strip_height(&below));
    strip_put(press, &party, NULL);
    for (size_t i = 0; i < count; i++)
        press_line(press, party.x[i], press->y, width, 0, THIN);
    strip_done(&party);
    put_and_free(press, &below, NULL);
    press->y += GAP;
}

static void draw_signatures(Press *press, const FlowItem *item)
{
    for (size_t row = 0; row < item->row_count && !press->full; row += SIGNATURES_BESIDE)
        draw_signature_line(press, &item->cells[4 * row],
                            row + 1 < item->row_count ? SIGNATURES_BESIDE : 1);
}

void draw_item(Press *press, const FlowItem *item)
{
    switch (item->kind) {
    case ITEM_HEADING:
        draw_heading(press, item);
        break;
    case ITEM_TEXT:
        draw_text(press, item);
        break;
    case ITEM_ROWS:
        draw_rows(press, item);
        break;
    case ITEM_GRID:
        draw_grid(press, item);
        break;
    case ITEM_TABLE:
        draw_table(press, item);
        break;
    case ITEM_STAMPS:
        draw_stamps(press, item);
        break;
    case ITEM_SIGNATURES:
        draw_signatures(press, item);
        break;
    case ITEM_DRAWING:
        draw_drawing(press, item->drawn, item->lang);
        press->y += GAP;
        break;
    case ITEM_BREAK:
        press_page(press);
        break;
    }
}
