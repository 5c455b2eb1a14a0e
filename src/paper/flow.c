/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/flow.h"
#include "phrases_paper.h"
#include "phrases_practice.h"

enum { HASH_SHOWN = 16 };

typedef struct Maker {
    Arena *arena;
    const PaperTemplate *template;
    const PaperData *data;
    FlowItem *items;
    size_t count, room;
} Maker;

bool flow_once(const Flow *flow, Label label)
{
    return flow->lang_count == 1 || str_eq(label.in[LANG_JA], label.in[LANG_EN]);
}

Str flow_first(const Flow *flow, Label label)
{
    return label.in[flow->langs[0]];
}

static Label both(Phrase key)
{
    return (Label){ { [LANG_JA] = phrase(key, LANG_JA), [LANG_EN] = phrase(key, LANG_EN) } };
}

Label flow_practice(bool practice)
{
    return practice ? both(PHRASE_PRACTICE_BANNER) : (Label){ 0 };
}

static FlowItem *item_add(Maker *maker, ItemKind kind)
{
    GROW(maker->arena, maker->items, maker->count, &maker->room);
    maker->items[maker->count] = (FlowItem){ .kind = kind };
    return &maker->items[maker->count++];
}

/* ---- values ---------------------------------------------------------------------------------- */

static const PaperValue *value_of(const Maker *maker, const PaperRow *row, const PaperField *field)
{
    if (field_table(field).len > 0)
        return row ? value_find(row->cells, row->cell_count, field_column(field)) : NULL;
    return value_find(maker->data->values, maker->data->value_count, field->name);
}

/* False: a field in it is blank, and so what is said about it is left out. */
static bool fill(const Maker *maker, const PaperRow *row, const Wording *say, Label *ret_label)
{
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        Text text = text_open(maker->arena, TEXT_MAX);

        for (size_t i = 0; i < say->count[lang]; i++) {
            const Piece *piece = &say->pieces[lang][i];
            const PaperValue *value = piece->field ? value_of(maker, row, piece->field) : NULL;

            if (piece->field && value_is_blank(value))
                return false;
            text_put(&text,
                     piece->field ? value_words_whole(maker->arena, value).in[lang] : piece->words);
        }
        ret_label->in[lang] = text_str(&text);
    }
    return true;
}

static FlowCell cell_of(const Maker *maker, const PaperRow *row, const PaperField *field)
{
    const PaperValue *value = value_of(maker, row, field);

    return (FlowCell){ .say = row ? value_words(maker->arena, value)
                                  : value_words_whole(maker->arena, value),
                       .figure = field->sort == PAPER_MONEY || field->sort == PAPER_COUNT,
                       .day = field->sort == PAPER_DATE };
}

/* ---- blocks ---------------------------------------------------------------------------------- */

static void add_text(Maker *maker, const Block *block)
{
    const PaperTable *table = table_find(maker->data, block->table);
    size_t count = block->table.len == 0 ? 1 : table ? table->row_count : 0;
    Label say;

    for (size_t i = 0; i < count; i++)
        if (fill(maker, table ? &table->rows[i] : NULL, &block->say, &say))
            item_add(maker, block->kind == BLOCK_HEADING ? ITEM_HEADING : ITEM_TEXT)->say = say;
    if (count == 0)
        item_add(maker, ITEM_TEXT)->say = both(PHRASE_PAPER_NONE);
}

/* Rows that follow each other are one item. Blank rows are left out; a form keeps its blank
 * boxes. */
static size_t add_rows(Maker *maker, const Block *blocks, size_t count)
{
    size_t end = 0;
    BlockKind kind = blocks[0].kind;

    while (end < count && blocks[end].kind == kind)
        end++;
    FlowCell *cells = NEW_ARRAY(maker->arena, FlowCell, 2 * end);
    FlowItem *item = item_add(maker, kind == BLOCK_ROW ? ITEM_ROWS : ITEM_GRID);

    item->cells = cells;
    item->column_count = 2;
    for (size_t i = 0; i < end; i++) {
        FlowCell value = cell_of(maker, NULL, blocks[i].field);
        bool blank = value.say.in[LANG_JA].len == 0 && value.say.in[LANG_EN].len == 0;

        if (kind == BLOCK_ROW && blank)
            continue;
        cells[2 * item->row_count] = (FlowCell){ .say = blocks[i].label, .wide = blocks[i].wide };
        cells[2 * item->row_count + 1] = value;
        item->row_count++;
    }
    return end;
}

static const FlowHead *heads_of(Maker *maker, const Block *block)
{
    FlowHead *heads = NEW_ARRAY(maker->arena, FlowHead, block->column_count);

    for (size_t i = 0; i < block->column_count; i++) {
        PaperSort sort = block->columns[i].field->sort;

        heads[i] = (FlowHead){ .label = block->columns[i].label,
                               .share = block->columns[i].share,
                               .right = sort == PAPER_MONEY || sort == PAPER_COUNT };
    }
    return heads;
}

/* An empty table says so; empty stamps say of what. */
static FlowItem nobody(const Maker *maker, const Block *block)
{
    FlowItem item = { .kind = ITEM_TEXT, .say = both(PHRASE_PAPER_NONE) };
    FlowCell *cells = NEW_ARRAY(maker->arena, FlowCell, 2);

    if (block->kind != BLOCK_STAMPS)
        return item;
    cells[0].say = block->label;
    cells[1].say = item.say;
    return (FlowItem){ .kind = ITEM_ROWS, .cells = cells, .column_count = 2, .row_count = 1 };
}

static void add_table(Maker *maker, const Block *block)
{
    static const ItemKind kinds[] = { [BLOCK_TABLE] = ITEM_TABLE,
                                      [BLOCK_STAMPS] = ITEM_STAMPS,
                                      [BLOCK_SIGNATURES] = ITEM_SIGNATURES };
    const PaperTable *table = table_find(maker->data, block->table);
    size_t rows = table ? table->row_count : 0;
    FlowCell *cells = NEW_ARRAY(maker->arena, FlowCell, rows * block->column_count + 1);
    FlowItem *item = item_add(maker, kinds[block->kind]);

    *item = (FlowItem){ .kind = kinds[block->kind],
                        .say = block->label,
                        .heads = heads_of(maker, block),
                        .column_count = block->column_count,
                        .cells = cells,
                        .row_count = rows };
    for (size_t row = 0; row < rows; row++)
        for (size_t i = 0; i < block->column_count; i++)
            cells[row * block->column_count + i] =
                cell_of(maker, &table->rows[row], block->columns[i].field);
    if (rows == 0)
        *item = nobody(maker, block);
}

static void add_blocks(Maker *maker)
{
    const PaperTemplate *template = maker->template;
    size_t step;

    for (size_t i = 0; i < template->block_count; i += step) {
        const Block *block = &template->blocks[i];

        step = 1;
        switch (block->kind) {
        case BLOCK_HEADING:
        case BLOCK_TEXT:
            add_text(maker, block);
            break;
        case BLOCK_ROW:
        case BLOCK_BOX:
            step = add_rows(maker, block, template->block_count - i);
            break;
        case BLOCK_TABLE:
        case BLOCK_STAMPS:
        case BLOCK_SIGNATURES:
            add_table(maker, block);
            break;
        case BLOCK_BREAK:
            item_add(maker, ITEM_BREAK);
            break;
        }
    }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static PaperAuthentic authentic_of(const Maker *maker)
{
    const PaperValue *value =
        value_find(maker->data->values, maker->data->value_count, S("authentic"));

    return maker->template->authentic_by_data && value ? value->authentic
                                                       : maker->template->authentic;
}

static void choose_languages(Flow *flow, PaperIn in, PaperAuthentic authentic)
{
    Lang first = in == PAPER_IN_JA                 ? LANG_JA
                 : in == PAPER_IN_EN               ? LANG_EN
                 : authentic == PAPER_AUTHENTIC_EN ? LANG_EN
                                                   : LANG_JA;

    flow->langs[0] = first;
    flow->langs[1] = first == LANG_JA ? LANG_EN : LANG_JA;
    flow->lang_count = in == PAPER_IN_BOTH ? 2 : 1;
}

static Str beginning(Str text)
{
    size_t at = 0;

    while (at < text.len && at < HASH_SHOWN)
        utf8_next(text, &at);
    return str_cut(text, 0, at);
}

/* A field that every page bears, in a phrase; empty where it is blank. Of a hash the beginning. */
static Label borne(const Maker *maker, Str name, Phrase key)
{
    Label value = value_words(maker->arena, value_of(maker, NULL, field_find(name)));

    for (size_t i = 0; key != PHRASE_NONE && i < LANG_COUNT; i++) {
        Text text = text_open(maker->arena, 400);

        if (value.in[i].len > 0)
            phrase_put(&text, key, (Lang)i,
                       key == PHRASE_PAPER_HASH ? beginning(value.in[i]) : value.in[i]);
        value.in[i] = text_str(&text);
    }
    return value;
}

const Flow *flow_make(Arena *arena, const PaperTemplate *template, const PaperData *data,
                      PaperIn in)
{
    Maker maker = { .arena = arena, .template = template, .data = data };
    PaperValue authentic = paper_authentic(authentic_of(&maker));
    const PaperValue *day = value_find(data->values, data->value_count, S("issued-on"));
    Flow *flow = NEW(arena, Flow);

    add_blocks(&maker);
    *flow = (Flow){
        .title = template->title,
        .authentic = value_words(arena, &authentic),
        .case_number = borne(&maker, S("case-number"), PHRASE_PAPER_CASE),
        .version = borne(&maker, S("version"), PHRASE_PAPER_VERSION),
        .hash = borne(&maker, S("document-hash"), PHRASE_PAPER_HASH),
        .marking = borne(&maker, S("marking"), PHRASE_NONE),
        .items = maker.items,
        .item_count = maker.count,
        .day = day ? day->date : DATE_NONE,
        .practice = flow_practice(data->practice),
    };
    choose_languages(flow, in, authentic.authentic);
    return flow;
}
