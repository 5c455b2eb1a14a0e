/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"
#include "phrases_campaign.h"

/* The plan of a bid, from its file. */

enum {
    TASK_ID,
    TASK_TAKES,
    TASK_UNIT,
    TASK_WAITS,
    TASK_DONE,
    TASK_OWNER_JA,
    TASK_OWNER_EN,
    TASK_JA,
    TASK_EN,
    TASK_SOURCE,
    TASK_CONFIDENCE
};

#define TASK_HEAD S("task,takes,unit,waits,done,owner_ja,owner_en,ja,en,source,confidence")
#define NOTICE S("notice")

static void refuse(const CsvReading *reading, size_t column, Phrase message, Str what)
{
    csv_refuse(reading, column, message, PHRASE_CAMPAIGN_REMEDY, what);
}

/* The index of the task named so, or `count`. */
static size_t task_named(const BidTask *tasks, size_t count, Str id)
{
    size_t i = 0;

    while (i < count && !str_eq(tasks[i].id, id))
        i++;
    return i;
}

/* Only those above it can be waited for, so that no two wait for each other. */
static void read_waits(const CsvReading *reading, const BidTask *tasks, size_t count, BidTask *task)
{
    size_t *waits = NEW_ARRAY(reading->arena, size_t, BID_WAITS_MAX);
    Str rest = reading->cells[TASK_WAITS];

    while (rest.len > 0) {
        Str name = str_trim(str_split(rest, ' ', &rest));
        size_t index = task_named(tasks, count, name);
        if (str_eq(name, NOTICE))
            task->after_notice = true;
        else if (index == count && name.len > 0)
            refuse(reading, TASK_WAITS, PHRASE_CAMPAIGN_WAITS, name);
        else if (task->wait_count == BID_WAITS_MAX)
            refuse(reading, TASK_WAITS, PHRASE_CAMPAIGN_WAITS_MANY, S("20"));
        else if (name.len > 0)
            waits[task->wait_count++] = index;
        if (!csv_row_good(reading))
            return;
    }
    task->waits = waits;
}

static void read_task(const CsvReading *reading, const BidTask *tasks, size_t count, BidTask *task)
{
    Str units[BID_UNITS];

    for (BidUnit unit = 0; unit < BID_UNITS; unit++)
        units[unit] = bid_unit_word(unit);
    *task = (BidTask){ .id = csv_id(reading, TASK_ID) };
    task->takes = (int32_t)csv_number(reading, TASK_TAKES, 0, BID_TAKES_MAX);
    task->unit = (BidUnit)csv_word(reading, TASK_UNIT, units, BID_UNITS);
    if (task->unit == BID_MONTHS && task->takes > BID_TAKES_MAX / 30)
        refuse(reading, TASK_TAKES, PHRASE_CAMPAIGN_MONTHS, S(""));
    if (task_named(tasks, count, task->id) < count || str_eq(task->id, NOTICE))
        refuse(reading, TASK_ID, PHRASE_CAMPAIGN_TWICE, task->id);
    read_waits(reading, tasks, count, task);
    task->done = csv_from(reading, TASK_DONE);
    task->owner.in[LANG_JA] = csv_words(reading, TASK_OWNER_JA);
    task->owner.in[LANG_EN] = csv_words(reading, TASK_OWNER_EN);
    task->words.in[LANG_JA] = csv_words(reading, TASK_JA);
    task->words.in[LANG_EN] = csv_words(reading, TASK_EN);
    task->basis = csv_basis(reading, TASK_SOURCE, TASK_CONFIDENCE);
}

bool bid_plan_read(Arena *arena, Str bytes, Str file, BidPlan *ret_plan, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, TASK_HEAD, BID_TASKS_MAX))
        return false;
    BidTask *tasks = NEW_ARRAY(arena, BidTask, reading.row_count);
    while (csv_next(&reading)) {
        read_task(&reading, tasks, count, &tasks[count]);
        count += csv_row_good(&reading);
    }
    *ret_plan = (BidPlan){ tasks, count };
    return csv_good(&reading);
}
