/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/ship.h"
#include "cases/task.h"

#include <string.h>

/* discrepancy.show, discrepancy.list: reports as they stand, and why. */

static Str amount_text(Work *work, const CaseFile *file, int64_t minor)
{
    Text text = text_open(work_arena(work), CASE_CODE_MAX);
    money_write_person(&text, (Money){ minor, case_account(file).currency });
    return text_str(&text);
}

static void show_documents(Work *work, const DiscrepancyGetRow *row, DiscrepancyShown *shown)
{
    shown->document_count = row->documents.len / sizeof(Hash);
    Hash *documents = NEW_ARRAY(work_arena(work), Hash, shown->document_count + 1);
    memcpy(documents, row->documents.at, row->documents.len);
    shown->documents = documents;
}

static void show_standing(Work *work, const CaseFile *file, const DiscrepancyGetRow *row,
                          DiscrepancyShown *shown)
{
    Text why = text_open(work_arena(work), CASE_NAME_MAX);
    DiscrepancyAnswer answer;

    shown->standing = -1;
    shown->last_day = DATE_NONE;
    if (!discrepancy_stands(work, file, row, &answer))
        return;
    discrepancy_explain(&why, &answer, work_lang(work));
    shown->standing = (int32_t)answer.standing;
    shown->last_day = answer.last_day;
    shown->why = text_str(&why);
}

static int show(Work *work, Id id, DiscrepancyShown *shown)
{
    const CaseFile *file;
    DiscrepancyGetRow row;
    int r = discrepancy_load(work, id, &row);
    if (!r)
        r = case_load(work, row.case_file, &file);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (DiscrepancyShown){
        .discrepancy = id,
        .file = row.case_file,
        .number = discrepancy_number(work, file, &row),
        .line = row.line,
        .quantity = row.quantity,
        .type = (int32_t)row.kind,
        .stage = (int32_t)row.stage,
        .about = row.about,
        .delivered = (Date)row.delivered,
        .reported = (Date)row.reported,
        .claimed =
            amount_text(work, file, row.item_minor + row.transport_minor + row.handling_minor),
        .state = row.state,
        .reply = row.reply,
        .allowed = row.allowed ? amount_text(work, file, row.allowed) : S(""),
        .credited = row.credited ? amount_text(work, file, row.credited) : S(""),
    };
    show_documents(work, &row, shown);
    show_standing(work, file, &row, shown);
    r = work_value(work, row.words, &shown->words);
    if (!r)
        r = work_value(work, row.reply_words, &shown->reply_words);
    if (!r)
        r = task_next(work, S("discrepancy"), id, &shown->next, &shown->next_count);
    return r ? trace(r) : 0;
}

int discrepancy_show(Work *work, const void *params, void *reply)
{
    const DiscrepancyParams *asked = params;
    int r = show(work, asked->discrepancy, reply);
    return r < 0 ? trace(r) : r;
}

int discrepancy_list(Work *work, const void *params, void *reply)
{
    const CaseShowParams *asked = params;
    DiscrepancyListReply *list = reply;
    const DiscrepanciesOfRow *rows;
    const CaseFile *file;
    size_t count;
    int r = case_load(work, asked->file, &file);
    if (!r)
        r = discrepancies_of(work_db(work), work_arena(work), file->id, &rows, &count);
    if (r)
        return r < 0 ? trace(r) : r;
    DiscrepancyShown *shown = NEW_ARRAY(work_arena(work), DiscrepancyShown, count + 1);
    for (size_t i = 0; !r && i < count; i++)
        r = show(work, rows[i].id, &shown[i]);
    list->discrepancies = shown;
    list->discrepancy_count = count;
    return r < 0 ? trace(r) : r;
}
