/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"
#include "phrases_casework.h"

#include <stdlib.h>

/* item.export and docket.export: everything that happened to an item, or to each item of a list,
 * with the proofs, to carry away. Who read it is this record's own business and stays. */

typedef struct Leaves {
    int64_t *seqs;
    size_t count;
} Leaves;

static int put_lines(void *context, Str bytes)
{
    Text *text = context;
    text_put(text, bytes);
    return 0;
}

static int refuse_bundle(Work *work, int refusal, Str pointer)
{
    ensure(refusal == BUNDLE_E_NOT_SEALED); /* the events were listed in this transaction */
    return item_refuse(work, WORK_E_CONFLICT, pointer, PHRASE_CASEWORK_NOT_SEALED,
                       PHRASE_CASEWORK_NOT_SEALED_REMEDY, S(""));
}

static int add_leaves(Work *work, Id item, Leaves *leaves)
{
    const ItemStepsRow *rows;
    size_t count;
    int r = item_steps(work_db(work), work_arena(work), trace_of_subject(work_arena(work), item),
                       ITEM_NOW, &rows, &count);
    if (r)
        return trace(r);
    int64_t *seqs = NEW_ARRAY(work_arena(work), int64_t, leaves->count + count);
    for (size_t i = 0; i < leaves->count; i++)
        seqs[i] = leaves->seqs[i];
    for (size_t i = 0; i < count; i++)
        seqs[leaves->count + i] = rows[i].step;
    *leaves = (Leaves){ seqs, leaves->count + count };
    return 0;
}

/* The bundle of these leaves goes beside the reply. */
static int give_bundle(Work *work, const Leaves *leaves, Str pointer)
{
    Text text = text_open(work_arena(work), TEXT_MAX);
    Arena scratch = arena_open(ITEM_BUNDLE_ARENA_BYTES);
    int r = bundle_write(work_db(work), scratch, leaves->seqs, leaves->count, put_lines, &text);
    arena_close(&scratch);
    if (r)
        return r < 0 ? trace(r) : refuse_bundle(work, r, pointer);
    if (text.full)
        return item_refuse(work, WORK_E_RULE, pointer, PHRASE_CASEWORK_BUNDLE_TOO_LARGE,
                           PHRASE_CASEWORK_BUNDLE_TOO_LARGE_REMEDY, S(""));
    work_give_document(work, text_str(&text));
    return 0;
}

int item_export(Work *work, const void *params, void *reply)
{
    const ExportParams *export = params;
    ExportReply *answer = reply;
    Leaves leaves = { 0 };
    Item item;
    int r = item_load(work, export->item, ITEM_NOW, &item);
    if (!r)
        r = add_leaves(work, item.id, &leaves);
    if (!r)
        r = give_bundle(work, &leaves, S("/item"));
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (ExportReply){ item.id, item.row.reference, (int64_t)leaves.count };
    return 0;
}

static int compare_leaves(const void *a, const void *b)
{
    const int64_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

int docket_export(Work *work, const void *params, void *reply)
{
    DocketExportReply *answer = reply;
    Leaves leaves = { 0 };
    ListPage page;
    int r = item_listed(work, params, &page);
    for (size_t i = 0; !r && i < page.count; i++)
        r = add_leaves(work, page.rows[i].subject, &leaves);
    if (!r && leaves.count == 0)
        r = item_refuse(work, WORK_E_NOT_FOUND, S(""), PHRASE_CASEWORK_NOTHING_TO_EXPORT,
                        PHRASE_CASEWORK_NOTHING_TO_EXPORT_REMEDY, S(""));
    if (r)
        return r < 0 ? trace(r) : r;
    qsort(leaves.seqs, leaves.count, sizeof *leaves.seqs, compare_leaves);
    r = give_bundle(work, &leaves, S(""));
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (DocketExportReply){ (int64_t)page.count, (int64_t)leaves.count, page.next };
    return 0;
}
