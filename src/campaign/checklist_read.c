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

static void refuse(const CsvReading *reading, size_t column, Phrase message)
{
    csv_refuse(reading, column, message, PHRASE_CAMPAIGN_REMEDY, S(""));
}

static CheckAnchor read_anchor(const CsvReading *reading, size_t column)
{
    Str words[CHECK_ANCHORS];

    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        words[anchor] = check_anchor_word(anchor);
    return (CheckAnchor)csv_word(reading, column, words, CHECK_ANCHORS);
}

/* ---- the checklist --------------------------------------------------------------------------- */

#define ITEM_HEAD S("item,anchor,days,takes,owner_ja,owner_en,ja,en,source,confidence")

/* The index of the item named so, or `count`. */
static size_t item_named(const CheckItem *items, size_t count, Str id)
{
    size_t i = 0;

    while (i < count && !str_eq(items[i].id, id))
        i++;
    return i;
}

static void read_item(const CsvReading *reading, CheckItem *item)
{
    item->id = csv_id(reading, ITEM_ID);
    item->anchor = read_anchor(reading, ITEM_ANCHOR);
    item->days = (int32_t)csv_number(reading, ITEM_DAYS, -CHECK_DAYS_MAX, CHECK_DAYS_MAX);
    item->takes = (int32_t)csv_number(reading, ITEM_TAKES, 0, CHECK_DAYS_MAX);
    item->owner.in[LANG_JA] = csv_words(reading, ITEM_OWNER_JA);
    item->owner.in[LANG_EN] = csv_words(reading, ITEM_OWNER_EN);
    item->words.in[LANG_JA] = csv_words(reading, ITEM_JA);
    item->words.in[LANG_EN] = csv_words(reading, ITEM_EN);
    item->basis = csv_basis(reading, ITEM_SOURCE, ITEM_CONFIDENCE);
}

bool checklist_read(Arena *arena, Str bytes, Str file, Checklist *ret_list, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, ITEM_HEAD, CHECK_ITEMS_MAX))
        return false;
    CheckItem *items = NEW_ARRAY(arena, CheckItem, reading.row_count);
    while (csv_next(&reading)) {
        read_item(&reading, &items[count]);
        if (csv_row_good(&reading) && item_named(items, count, items[count].id) < count)
            refuse(&reading, ITEM_ID, PHRASE_CAMPAIGN_TWICE);
        count += csv_row_good(&reading);
    }
    *ret_list = (Checklist){ items, count };
    return csv_good(&reading);
}

/* ---- the campaign ---------------------------------------------------------------------------- */

typedef enum FactRow { ROW_ANCHOR, ROW_OPENED, ROW_DONE, ROW_NEVER, ROWS } FactRow;

static const Str row_words[ROWS] = {
    [ROW_ANCHOR] = STR("anchor"),
    [ROW_OPENED] = STR("opened"),
    [ROW_DONE] = STR("done"),
    [ROW_NEVER] = STR("never"),
};

/* "2015-09", or the bounds of a day: "2014-11..2016-04". */
static When read_when(const CsvReading *reading)
{
    Str cell = reading->cells[FACT_DAY];
    size_t at = cell.len;
    bool bounds = str_find(cell, S(".."), &at);
    When first = when_none(), last = when_none();
    bool good = when_read(str_cut(cell, 0, bounds ? at : cell.len), &first) &&
                when_read(bounds ? str_cut(cell, at + 2, cell.len) : cell, &last);

    if (good && !when_is_none(first) && !when_is_none(last) && first.first <= last.last)
        return (When){ first.first, last.last };
    refuse(reading, FACT_DAY, PHRASE_CAMPAIGN_DAY);
    return when_none();
}

static void set_when(const CsvReading *reading, When *when)
{
    if (!when_is_none(*when))
        refuse(reading, FACT_NAME, PHRASE_CAMPAIGN_TWICE);
    *when = read_when(reading);
}

static void read_never(const CsvReading *reading, CheckFact *fact)
{
    if (fact->never)
        refuse(reading, FACT_NAME, PHRASE_CAMPAIGN_TWICE);
    if (reading->cells[FACT_DAY].len > 0)
        refuse(reading, FACT_DAY, PHRASE_CAMPAIGN_NEVER_DAY);
    fact->never = true;
}

static void read_fact(const CsvReading *reading, FactRow row, const Checklist *list,
                      CheckFact *facts)
{
    size_t index = item_named(list->items, list->count, reading->cells[FACT_NAME]);

    if (index == list->count) {
        refuse(reading, FACT_NAME, PHRASE_CAMPAIGN_NO_ITEM);
        return;
    }
    CheckFact *fact = &facts[index];
    if (row == ROW_NEVER)
        read_never(reading, fact);
    else
        set_when(reading, row == ROW_DONE ? &fact->done : &fact->opened);
    fact->basis = csv_basis(reading, FACT_SOURCE, FACT_CONFIDENCE);
    if (fact->never && !when_is_none(fact->done))
        refuse(reading, FACT_NAME, PHRASE_CAMPAIGN_NEVER_AND_DONE);
    if (!when_is_none(fact->opened) && !when_is_none(fact->done) &&
        fact->opened.first > fact->done.last)
        refuse(reading, FACT_NAME, PHRASE_CAMPAIGN_DONE_FIRST);
}

static void read_row(const CsvReading *reading, const Checklist *list, CheckCampaign *campaign,
                     CheckFact *facts)
{
    FactRow row = (FactRow)csv_word(reading, FACT_ROW, row_words, ROWS);

    if (!csv_row_good(reading))
        return;
    if (row != ROW_ANCHOR) {
        read_fact(reading, row, list, facts);
        return;
    }
    CheckAnchor anchor = read_anchor(reading, FACT_NAME);
    if (!csv_row_good(reading))
        return;
    set_when(reading, &campaign->anchors[anchor]);
    campaign->bases[anchor] = csv_basis(reading, FACT_SOURCE, FACT_CONFIDENCE);
}

/* The later anchor may not certainly lie before the earlier one. */
static void check_anchors(const CsvReading *reading, const CheckCampaign *campaign)
{
    Date from = DATE_NONE;

    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++) {
        When when = campaign->anchors[anchor];
        if (when_is_none(when))
            continue;
        if (when.last < from)
            finding_error(reading->findings, (Place){ .file = reading->file },
                          PHRASE_CAMPAIGN_ANCHOR_ORDER, PHRASE_CAMPAIGN_REMEDY,
                          check_anchor_word(anchor));
        from = when.first > from ? when.first : from;
    }
}

bool check_campaign_read(Arena *arena, Str bytes, Str file, const Checklist *list,
                         CheckCampaign *ret_campaign, Findings *findings)
{
    CsvReading reading;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, S("row,name,day,source,confidence"), FACT_ROWS_MAX))
        return false;
    CheckFact *facts = NEW_ARRAY(arena, CheckFact, list->count);
    for (size_t i = 0; i < list->count; i++)
        facts[i].opened = facts[i].done = when_none();
    *ret_campaign = (CheckCampaign){ .facts = facts };
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        ret_campaign->anchors[anchor] = when_none();
    while (csv_next(&reading))
        read_row(&reading, list, ret_campaign, facts);
    check_anchors(&reading, ret_campaign);
    return csv_good(&reading);
}
