/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* write - a paper as plain text: all it says, without pages */
#include "paper/flow.h"
#include "phrases_paper.h"

#define LANGS_BETWEEN S(" / ")

/* On one line: a new paragraph within a cell is a stroke. */
static void put_line(Text *text, Str words)
{
    for (Str rest = words; rest.len > 0;) {
        text_put(text, str_split(rest, '\n', &rest));
        text_put(text, rest.len > 0 ? LANGS_BETWEEN : S(""));
    }
}

static void put_label(Text *text, const Flow *flow, Label label)
{
    put_line(text, flow_first(flow, label));
    if (flow_once(flow, label))
        return;
    text_put(text, LANGS_BETWEEN);
    put_line(text, label.in[flow->langs[1]]);
}

static void put_cell(Text *text, const Flow *flow, const FlowCell *cell)
{
    if (cell->figure || cell->day)
        put_line(text, flow_first(flow, cell->say));
    else
        put_label(text, flow, cell->say);
}

static void put_value(Text *text, const Flow *flow, const FlowCell *cell)
{
    if (cell->figure)
        put_line(text, flow_first(flow, cell->say));
    else
        put_label(text, flow, cell->say);
}

/* A paragraph in each language, below each other. */
static void put_paragraph(Text *text, const Flow *flow, Label label)
{
    text_all(text, flow_first(flow, label), S("\n"));
    if (!flow_once(flow, label))
        text_all(text, label.in[flow->langs[1]], S("\n"));
}

static void put_pairs(Text *text, const Flow *flow, const FlowItem *item)
{
    for (size_t row = 0; row < item->row_count; row++) {
        put_label(text, flow, item->cells[2 * row].say);
        text_put(text, S(": "));
        put_value(text, flow, &item->cells[2 * row + 1]);
        text_char(text, '\n');
    }
}

static void put_rows(Text *text, const Flow *flow, const FlowItem *item)
{
    for (size_t row = 0; row < item->row_count; row++)
        for (size_t i = 0; i < item->column_count; i++) {
            put_cell(text, flow, &item->cells[row * item->column_count + i]);
            text_put(text, i + 1 < item->column_count ? S(" | ") : S("\n"));
        }
}

static void put_item(Text *text, const Flow *flow, const FlowItem *item)
{
    text_char(text, '\n');
    switch (item->kind) {
    case ITEM_HEADING:
        text_put(text, S("## "));
        put_label(text, flow, item->say);
        text_char(text, '\n');
        break;
    case ITEM_TEXT:
        put_paragraph(text, flow, item->say);
        break;
    case ITEM_ROWS:
    case ITEM_GRID:
        put_pairs(text, flow, item);
        break;
    case ITEM_TABLE:
        for (size_t i = 0; i < item->column_count; i++) {
            put_label(text, flow, item->heads[i].label);
            text_put(text, i + 1 < item->column_count ? S(" | ") : S("\n"));
        }
        put_rows(text, flow, item);
        break;
    case ITEM_STAMPS:
        put_label(text, flow, item->say);
        text_char(text, '\n');
        put_rows(text, flow, item);
        break;
    case ITEM_SIGNATURES:
        put_rows(text, flow, item);
        break;
    case ITEM_DRAWING: /* its figures stand in the table below it */
        text_all(text, S("["), item->drawn->title, S(" | "), item->drawn->basis, S("]\n"));
        break;
    case ITEM_BREAK:
        text_put(text, S("----\n"));
        break;
    }
}

static void put_flow(Text *text, const Flow *flow)
{
    const Label borne[] = { flow->marking, flow->case_number, flow->version, flow->hash,
                            flow->authentic };

    if (flow_first(flow, flow->practice).len > 0)
        put_paragraph(text, flow, flow->practice);
    put_paragraph(text, flow, flow->title);
    for (size_t i = 0; i < COUNT_OF(borne); i++)
        if (flow_first(flow, borne[i]).len > 0) {
            put_label(text, flow, borne[i]);
            text_char(text, '\n');
        }
    for (size_t i = 0; i < flow->item_count; i++)
        put_item(text, flow, &flow->items[i]);
}

void paper_report_write(Text *text, const PaperReport *report, Lang first)
{
    put_flow(text, report_flow(text->arena, report, first));
}

int paper_write(Text *text, const PaperTemplate *template, const PaperData *data, PaperIn in,
                Findings *findings)
{
    int refusal = paper_whole(template, data, findings);

    if (refusal)
        return refusal;
    put_flow(text, flow_make(text->arena, template, data, in));
    return 0;
}
