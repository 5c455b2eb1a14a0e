/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * receipt.check: a receipt that was carried away is held against the record
 */
#include "action/receipt_parts.h"
#include "phrases_action.h"
#include "phrases_receipt.h"

enum { SCRATCH_BYTES = 64 << 20 };

static int refuse(Work *work, int answer, Phrase message, Phrase remedy)
{
    work_finding(work, S(""), message, remedy, S(""));
    return answer;
}

/* ---- reading it ------------------------------------------------------------------------------ */

/* Of the record's own keys the newest that the file says it is signed with; whether it is, reading
 * it tells. */
static int find_key(Work *work, Arena scratch, Str first_line, NoteKey *ret_key, bool *ret_found)
{
    const Str *keys;
    size_t count;
    BundleHead head;
    int r = journal_keys(work->db, work->arena, &keys, &count);

    *ret_found = false;
    if (r)
        return trace(r);
    if (!bundle_head_read(&scratch, first_line, &head))
        return 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < head.key_count; k++)
            if (str_eq(keys[i], head.keys[k]) && note_key_read(*work->arena, keys[i], ret_key))
                *ret_found = true;
    return 0;
}

static int read_file(Work *work, Bundle *ret_bundle)
{
    Findings findings = { .arena = work->arena };
    Arena scratch = arena_open(SCRATCH_BYTES);
    Str bytes = work_document(work), rest;
    NoteKey key;
    bool found, good = false;
    int r = find_key(work, scratch, str_split(bytes, '\n', &rest), &key, &found);

    if (!r && found)
        good = bundle_read(work->arena, scratch, bytes, S(""), &key, &findings, ret_bundle);
    arena_close(&scratch);
    if (r)
        return trace(r);
    if (!found)
        return refuse(work, WORK_E_INVALID, PHRASE_RECEIPT_NOT_OURS,
                      PHRASE_RECEIPT_NOT_OURS_REMEDY);
    if (good)
        return 0;
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        work_refuse(work, S(""), finding->message, finding->remedy, finding->args,
                    FINDING_ARGS_MAX);
    return refuse(work, WORK_E_INVALID, PHRASE_RECEIPT_ALTERED, PHRASE_RECEIPT_ALTERED_REMEDY);
}

/* ---- holding it against the record ----------------------------------------------------------- */

static Hash leaf_hash(Work *work, const Event *event)
{
    return tree_hash_leaf(journal_leaf(work->arena, event));
}

static int same_leaf(Work *work, int64_t seq, Hash leaf, bool *ret_same)
{
    Event event;
    bool found;
    int r = journal_event(work->db, work->arena, seq, &event, &found);

    if (r)
        return trace(r);
    *ret_same = found && hash_eq(leaf_hash(work, &event), leaf);
    return 0;
}

/* Of somebody else's receipt nothing is told, not even that the record has it. */
static int own_receipt(Work *work, Id receipt, Event *ret_event, const ReceiptTaken **ret_taken)
{
    bool may = false;
    int r = receipt_load(work, receipt, ret_event, ret_taken);

    if (!r)
        r = work_may(work, S("receipt.show"), receipt, &may);
    if (r < 0)
        return trace(r);
    return !r && may ? 0
                     : refuse(work, WORK_E_INVALID, PHRASE_RECEIPT_NOT_YOURS,
                              PHRASE_RECEIPT_NOT_YOURS_REMEDY);
}

/* The file is signed with the record's own key: where the record says something else it was put
 * back to an earlier day, or altered. */
static int hold_against(Work *work, const Event *brought, const Event *kept,
                        const ReceiptTaken *taken)
{
    bool stands =
        brought->seq == kept->seq && hash_eq(leaf_hash(work, brought), leaf_hash(work, kept));
    int r = stands ? same_leaf(work, taken->entry, taken->entry_hash, &stands) : 0;

    if (r)
        return trace(r);
    return stands ? 0
                  : refuse(work, WORK_E_RULE, PHRASE_RECEIPT_RECORD_DIFFERS,
                           PHRASE_RECEIPT_RECORD_DIFFERS_REMEDY);
}

int receipt_check(Work *work, const void *params, void *reply)
{
    ReceiptCheckedReply *answer = reply;
    const ReceiptTaken *taken;
    Bundle bundle;
    Event kept;
    int r = read_file(work, &bundle);

    (void)params;
    if (r)
        return r < 0 ? trace(r) : r;
    const Event *brought = &bundle.events[0].event;
    if (bundle.event_count != 1 || !str_eq(brought->kind, S("receipt.taken")))
        return refuse(work, WORK_E_INVALID, PHRASE_RECEIPT_IS_NONE, PHRASE_RECEIPT_IS_NONE_REMEDY);
    r = own_receipt(work, brought->subject, &kept, &taken);
    if (!r)
        r = hold_against(work, brought, &kept, taken);
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (ReceiptCheckedReply){ .receipt = kept.subject,
                                     .leaf = kept.seq,
                                     .at = kept.at,
                                     .shown = taken->shown,
                                     .entry = taken->entry,
                                     .sealed = bundle.checkpoint.size };
    work_event(work, S("receipt.checked"), kept.subject, &(ReceiptChecked){ answer->sealed });
    return 0;
}
