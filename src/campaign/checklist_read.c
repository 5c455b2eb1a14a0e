/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"
#include "phrases_campaign.h"

/* The checklist and what a campaign has done of it, from their files. */

enum {
    ITEM_ID,
    ITEM_ANCHOR,
    ITEM_DAYS,
    ITEM_TAKES,
    ITEM_OWNER_JA,
    ITEM_OWNER_EN,
    ITEM_JA,
    ITEM_EN,
    ITEM_SOURCE,
    ITEM_CONFIDENCE,
    ITEM_CELLS
};

enum { FACT_ROW, FACT_NAME, FACT_DAY, FACT_SOURCE, FACT_CONFIDENCE, FACT_CELLS };

enum { FACT_ROWS_MAX = CHECK_ANCHORS + 3 * CHECK_ITEMS_MAX };

static CheckAnchor read_anchor(const Reading *reading, Str word)
{
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        if (str_eq(check_anchor_word(anchor), word))
            return anchor;
    rows_refuse(reading, PHRASE_CAMPAIGN_ANCHOR, word);
    return CHECK_ANCHORS;
}

/* ---- the checklist --------------------------------------------------------------------------- */

/* The index of the item named so, or `count`. */
static size_t item_named(const CheckItem *items, size_t count, Str id)
{
    size_t i = 0;

    while (i < count && !str_eq(items[i].id, id))
        i++;
    return i;
}

static void read_item(Reading *reading, const CsvRow *row, CheckItem *item)
{
    Str cells[ITEM_CELLS];

    if (!rows_cells(reading, row, cells, ITEM_CELLS))
        return;
    item->id = rows_id(reading, cells[ITEM_ID]);
    item->anchor = read_anchor(reading, cells[ITEM_ANCHOR]);
    item->days = rows_number(reading, cells[ITEM_DAYS], -CHECK_DAYS_MAX, CHECK_DAYS_MAX);
    item->takes = rows_number(reading, cells[ITEM_TAKES], 0, CHECK_DAYS_MAX);
    item->owner.in[LANG_JA] = rows_words(reading, cells[ITEM_OWNER_JA]);
    item->owner.in[LANG_EN] = rows_words(reading, cells[ITEM_OWNER_EN]);
    item->words.in[LANG_JA] = rows_words(reading, cells[ITEM_JA]);
    item->words.in[LANG_EN] = rows_words(reading, cells[ITEM_EN]);
    item->basis = rows_basis(reading, cells[ITEM_SOURCE], cells[ITEM_CONFIDENCE]);
}

bool checklist_read(Arena *arena, Str bytes, Str file, Checklist *ret_list, Findings *findings)
{
    Reading reading = { .file = file, .findings = findings };
    size_t before = findings->error_count;
    CsvTable table;

    if (!rows_read(arena, bytes, &reading,
                   S("item,anchor,days,takes,owner_ja,owner_en,ja,en,source,confidence"),
                   CHECK_ITEMS_MAX, &table))
        return false;
    CheckItem *items = NEW_ARRAY(arena, CheckItem, table.row_count);
    for (size_t i = 0; i < table.row_count; i++) {
        read_item(&reading, &table.rows[i], &items[i]);
        if (items[i].id.len > 0 && item_named(items, i, items[i].id) < i)
            rows_refuse(&reading, PHRASE_CAMPAIGN_TWICE, items[i].id);
    }
    *ret_list = (Checklist){ items, table.row_count };
    return findings->error_count == before;
}

/* ---- the campaign ---------------------------------------------------------------------------- */

/* "2015-09", or the bounds of a day: "2014-11..2016-04". */
static When read_when(const Reading *reading, Str cell)
{
    size_t at = cell.len;
    bool bounds = str_find(cell, S(".."), &at);
    When first = when_none(), last = when_none();
    bool good = when_read(str_cut(cell, 0, bounds ? at : cell.len), &first) &&
                when_read(bounds ? str_cut(cell, at + 2, cell.len) : cell, &last);

    if (good && !when_is_none(first) && !when_is_none(last) && first.first <= last.last)
        return (When){ first.first, last.last };
    rows_refuse(reading, PHRASE_CAMPAIGN_DAY, cell);
    return when_none();
}

static void set_when(const Reading *reading, When *when, const Str *cells)
{
    if (!when_is_none(*when))
        rows_refuse(reading, PHRASE_CAMPAIGN_TWICE, cells[FACT_NAME]);
    *when = read_when(reading, cells[FACT_DAY]);
}

static void read_never(const Reading *reading, const Str *cells, CheckFact *fact)
{
    if (fact->never)
        rows_refuse(reading, PHRASE_CAMPAIGN_TWICE, cells[FACT_NAME]);
    if (cells[FACT_DAY].len > 0)
        rows_refuse(reading, PHRASE_CAMPAIGN_NEVER_DAY, cells[FACT_DAY]);
    fact->never = true;
}

static void read_fact(const Reading *reading, const Str *cells, const Checklist *list,
                      CheckFact *facts)
{
    size_t index = item_named(list->items, list->count, cells[FACT_NAME]);

    if (index == list->count) {
        rows_refuse(reading, PHRASE_CAMPAIGN_NO_ITEM, cells[FACT_NAME]);
        return;
    }
    CheckFact *fact = &facts[index];
    if (str_eq(cells[FACT_ROW], S("never")))
        read_never(reading, cells, fact);
    else
        set_when(reading, str_eq(cells[FACT_ROW], S("done")) ? &fact->done : &fact->opened, cells);
    fact->basis = rows_basis(reading, cells[FACT_SOURCE], cells[FACT_CONFIDENCE]);
    if (fact->never && !when_is_none(fact->done))
        rows_refuse(reading, PHRASE_CAMPAIGN_NEVER_AND_DONE, cells[FACT_NAME]);
    if (!when_is_none(fact->opened) && !when_is_none(fact->done) &&
        fact->opened.first > fact->done.last)
        rows_refuse(reading, PHRASE_CAMPAIGN_DONE_FIRST, cells[FACT_NAME]);
}

static void read_row(Reading *reading, const CsvRow *row, const Checklist *list,
                     CheckCampaign *campaign, CheckFact *facts)
{
    Str cells[FACT_CELLS];

    if (!rows_cells(reading, row, cells, FACT_CELLS))
        return;
    if (str_eq(cells[FACT_ROW], S("opened")) || str_eq(cells[FACT_ROW], S("done")) ||
        str_eq(cells[FACT_ROW], S("never"))) {
        read_fact(reading, cells, list, facts);
        return;
    }
    if (!str_eq(cells[FACT_ROW], S("anchor"))) {
        rows_refuse(reading, PHRASE_CAMPAIGN_ROW, cells[FACT_ROW]);
        return;
    }
    CheckAnchor anchor = read_anchor(reading, cells[FACT_NAME]);
    if (anchor == CHECK_ANCHORS)
        return;
    set_when(reading, &campaign->anchors[anchor], cells);
    campaign->bases[anchor] = rows_basis(reading, cells[FACT_SOURCE], cells[FACT_CONFIDENCE]);
}

/* The later anchor may not certainly lie before the earlier one. */
static void check_anchors(Reading *reading, const CheckCampaign *campaign)
{
    Date from = DATE_NONE;

    reading->line = 0;
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++) {
        When when = campaign->anchors[anchor];
        if (when_is_none(when))
            continue;
        if (when.last < from)
            rows_refuse(reading, PHRASE_CAMPAIGN_ANCHOR_ORDER, check_anchor_word(anchor));
        from = when.first > from ? when.first : from;
    }
}

bool check_campaign_read(Arena *arena, Str bytes, Str file, const Checklist *list,
                         CheckCampaign *ret_campaign, Findings *findings)
{
    Reading reading = { .file = file, .findings = findings };
    size_t before = findings->error_count;
    CsvTable table;

    if (!rows_read(arena, bytes, &reading, S("row,name,day,source,confidence"), FACT_ROWS_MAX,
                   &table))
        return false;
    CheckFact *facts = NEW_ARRAY(arena, CheckFact, list->count);
    for (size_t i = 0; i < list->count; i++)
        facts[i].opened = facts[i].done = when_none();
    *ret_campaign = (CheckCampaign){ .facts = facts };
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        ret_campaign->anchors[anchor] = when_none();
    for (size_t i = 0; i < table.row_count; i++)
        read_row(&reading, &table.rows[i], list, ret_campaign, facts);
    check_anchors(&reading, ret_campaign);
    return findings->error_count == before;
}
