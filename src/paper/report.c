/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* report - pictures with their tables, as a flow */
#include "paper/flow.h"

enum { ITEMS_A_SECTION = 6, SHARE_LEAST = 8, SHARE_MOST = 20 }; /* letters of a column */

static bool is_blank(Label label)
{
    return label.in[LANG_JA].len == 0 && label.in[LANG_EN].len == 0;
}

/* The longest word of a head, which is not to be broken. */
static size_t longest_word(Str head)
{
    size_t most = 0;

    while (head.len > 0) {
        size_t letters = utf8_columns(str_split(head, ' ', &head)) + 2;
        most = letters > most ? letters : most;
    }
    return most;
}

/* A column is as wide as its widest cell asks for, within reason: what is longer is broken. */
static int32_t share_of(const PaperGrid *grid, size_t column)
{
    size_t word = longest_word(grid->heads[column].in[LANG_EN]);
    size_t most = word > SHARE_LEAST ? word : SHARE_LEAST;

    for (size_t row = 0; row < grid->rows; row++)
        for (size_t lang = 0; lang < LANG_COUNT; lang++) {
            size_t letters = utf8_columns(grid->cells[row * grid->columns + column].in[lang]);
            most = letters > most ? letters : most;
        }
    return (int32_t)(most < SHARE_MOST ? most : SHARE_MOST);
}

static FlowItem table_of(Arena *arena, const PaperGrid *grid)
{
    FlowHead *heads = NEW_ARRAY(arena, FlowHead, grid->columns);
    FlowCell *cells = NEW_ARRAY(arena, FlowCell, grid->columns * grid->rows);

    ensure(grid->columns <= PAPER_COLUMNS_MAX);
    for (size_t i = 0; i < grid->columns; i++)
        heads[i] = (FlowHead){ grid->heads[i], share_of(grid, i), i >= grid->words };
    for (size_t i = 0; i < grid->columns * grid->rows; i++)
        cells[i] = (FlowCell){ .say = grid->cells[i] };
    return (FlowItem){ .kind = ITEM_TABLE,
                       .heads = heads,
                       .column_count = grid->columns,
                       .cells = cells,
                       .row_count = grid->rows };
}

static void add_section(Arena *arena, Flow *flow, FlowItem *items, const PaperSection *section)
{
    if (section->page)
        items[flow->item_count++] = (FlowItem){ .kind = ITEM_BREAK };
    if (!is_blank(section->heading))
        items[flow->item_count++] = (FlowItem){ .kind = ITEM_HEADING, .say = section->heading };
    if (!is_blank(section->text))
        items[flow->item_count++] = (FlowItem){ .kind = ITEM_TEXT, .say = section->text };
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (section->drawn[flow->langs[i]])
            items[flow->item_count++] = (FlowItem){ .kind = ITEM_DRAWING,
                                                    .drawn = section->drawn[flow->langs[i]],
                                                    .lang = flow->langs[i] };
    if (section->grid.rows)
        items[flow->item_count++] = table_of(arena, &section->grid);
}

const Flow *report_flow(Arena *arena, const PaperReport *report, Lang first)
{
    Flow *flow = NEW(arena, Flow);
    FlowItem *items = NEW_ARRAY(arena, FlowItem, ITEMS_A_SECTION * report->section_count + 1);

    *flow = (Flow){ .langs = { first, first == LANG_JA ? LANG_EN : LANG_JA },
                    .lang_count = LANG_COUNT,
                    .title = report->title,
                    .case_number = report->about,
                    .items = items,
                    .day = report->day,
                    .practice = flow_practice(report->practice) };
    for (size_t i = 0; i < report->section_count; i++)
        add_section(arena, flow, items, &report->sections[i]);
    return flow;
}
