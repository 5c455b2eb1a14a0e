/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/item.h"

/* item.export: everything that happened to an item, with the proofs, to carry away. Who read it
 * is this record's own business and stays. */

static int put_lines(void *context, Str bytes)
{
    Text *text = context;
    text_put(text, bytes);
    return 0;
}

static int refuse_bundle(Work *work, int refusal)
{
    ensure(refusal == BUNDLE_E_NOT_SEALED); /* the events were listed in this transaction */
    return item_refuse(work, WORK_E_CONFLICT, S("/item"), PHRASE_CASEWORK_NOT_SEALED,
                       PHRASE_CASEWORK_NOT_SEALED_REMEDY, S(""));
}

static int write_bundle(Work *work, const Item *item, Text *text, size_t *ret_count)
{
    const ItemStepsRow *rows;
    int r = item_steps(work_db(work), work_arena(work), item->id, ITEM_NOW, &rows, ret_count);
    if (r)
        return trace(r);
    int64_t *seqs = NEW_ARRAY(work_arena(work), int64_t, *ret_count);
    for (size_t i = 0; i < *ret_count; i++)
        seqs[i] = rows[i].step;

    Arena scratch = arena_open(ITEM_BUNDLE_ARENA_BYTES);
    r = bundle_write(work_db(work), scratch, seqs, *ret_count, put_lines, text);
    arena_close(&scratch);
    return r < 0 ? trace(r) : r;
}

int item_export(Work *work, const void *params, void *reply)
{
    const ExportParams *export = params;
    ExportReply *answer = reply;
    Text text = text_open(work_arena(work), TEXT_MAX);
    size_t count;
    Item item;
    int r = item_load(work, export->item, ITEM_NOW, &item);
    if (r)
        return r < 0 ? trace(r) : r;
    r = write_bundle(work, &item, &text, &count);
    if (r)
        return r < 0 ? trace(r) : refuse_bundle(work, r);
    if (text.full)
        return item_refuse(work, WORK_E_RULE, S("/item"), PHRASE_CASEWORK_TOO_LARGE,
                           PHRASE_CASEWORK_TOO_LARGE_REMEDY, S(""));
    work_give_document(work, text_str(&text));
    *answer = (ExportReply){ item.id, item.row.reference, (int64_t)count };
    return 0;
}
