/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * receipt.take, receipt.show, receipt.list, receipt.file
 */
#include "action/receipt_parts.h"
#include "phrases_action.h"
#include "phrases_receipt.h"

enum { STRETCH = 64, BUNDLE_SCRATCH_BYTES = 64 << 20 };

static int refuse(Work *work, int answer, Str pointer, Phrase message, Phrase remedy, Str about)
{
    work_finding(work, pointer, message, remedy, about);
    return answer;
}

/* ---- what is shown --------------------------------------------------------------------------- */

/* The operation that shows one thing, and the thing. Where there is none that they may see they are
 * told no more than that. */
static int find_shown(Work *work, const ReceiptTakeParams *wanted, const Operation **ret_shows,
                      Id *ret_subject)
{
    const Operation *shows = table_operation(&work->office->table, wanted->shown);
    int r = 0;

    if (!shows || shows->kind != OPERATION_READ || shows->inner || shows->carries_away ||
        shows->takes_document || str_eq(shows->subject_kind, S("NONE")) ||
        str_eq(shows->subject_kind, S(RECEIPT_KIND)))
        return refuse(work, WORK_E_INVALID, S("/shown"), PHRASE_RECEIPT_SHOWS_NOTHING,
                      PHRASE_RECEIPT_SHOWS_NOTHING_REMEDY, wanted->shown);
    if (!id_read(wanted->subject, ret_subject))
        r = work_find(work, shows->subject_kind, wanted->subject, ret_subject);
    if (r < 0)
        return trace(r);
    *ret_shows = shows;
    return r ? refuse(work, WORK_E_INVALID, S("/subject"), PHRASE_ACTION_NOT_FOUND, PHRASE_NONE,
                      S(""))
             : 0;
}

/* Its parameters with the subject alone; false: it needs to be told more. */
static bool bind_subject(Work *work, const Operation *shows, Id subject, void *ret_params)
{
    Findings findings = { .arena = work->arena };
    PathValue value = { shows->subject_field, id_str(work->arena, subject) };
    const Json *tree = shape_tree(work->arena, shows->params, &value, 1, &findings);

    return tree && findings.error_count == 0 &&
           shape_bind(work->arena, shows->params, tree, S(""), ret_params, &findings);
}

/* As it would be shown to whoever asks: the operation's own function, which may ask what they see
 * through, and what their view leaves of its reply. Its findings and the bytes it has beside the
 * reply are not asked for. */
static int run_shown(Work *work, const Operation *shows, const void *params, const Seeing *seeing,
                     Text *words)
{
    const Operation *own = work->operation;
    const Shape *shape = shows->reply;
    void *reply = arena_take(work->arena, shape->size, _Alignof(max_align_t), 1);
    Findings *findings = work->findings, hushed = { .arena = work->arena };
    const Seeing taking = work->seeing;

    shape_clear(shape, reply);
    work->operation = shows;
    work->findings = &hushed;
    work->seeing = *seeing;
    int r = shows->run(work, params, reply);
    bool later = work->make != NULL;
    work->operation = own;
    work->findings = findings;
    work->seeing = taking;
    work->given = S("");
    work->make = NULL;
    if (r < 0)
        return trace(r);
    if (r || later)
        return refuse(work, WORK_E_INVALID, S("/subject"), PHRASE_RECEIPT_NOT_SHOWN, PHRASE_NONE,
                      shows->name);
    sight_write(words, shows, seeing, reply);
    return words->full ? refuse(work, WORK_E_RULE, S("/subject"), PHRASE_RECEIPT_TOO_LONG,
                                PHRASE_NONE, shows->name)
                       : 0;
}

static int show(Work *work, const Operation *shows, Id subject, ReceiptTaken *taken)
{
    void *params = arena_take(work->arena, shows->params->size, _Alignof(max_align_t), 1);
    Text words = text_open(work->arena, RECEIPT_WORDS_MAX);
    AccessAnswer answer;
    Seeing seeing;
    bool may = false;
    int r = decide_seeing(work, shows, subject, &may, &answer, &seeing);

    if (r < 0)
        return trace(r);
    if (r || !may)
        return refuse(work, WORK_E_INVALID, S("/subject"), PHRASE_ACTION_NOT_FOUND, PHRASE_NONE,
                      S(""));
    if (!bind_subject(work, shows, subject, params))
        return refuse(work, WORK_E_INVALID, S("/shown"), PHRASE_RECEIPT_SHOWS_NOTHING,
                      PHRASE_RECEIPT_SHOWS_NOTHING_REMEDY, shows->name);
    r = run_shown(work, shows, params, &seeing, &words);
    if (r)
        return r < 0 ? trace(r) : r;
    *taken = (ReceiptTaken){ .shown = shows->name,
                             .kind = shows->subject_kind,
                             .subject = subject,
                             .part = seeing.view_count > 0,
                             .words = text_str(&words) };
    return 0;
}

/* ---- what it rests on ------------------------------------------------------------------------ */

/* The newest event that changed it: who read it is no part of it. */
static int newest_event(Work *work, Id subject, int64_t *ret_seq)
{
    int64_t after = -1;
    size_t count = STRETCH;
    int r = 0;

    *ret_seq = -1;
    while (!r && count == STRETCH) {
        const Event *events;
        Arena before = *work->arena;
        r = work_history(work, subject, after, STRETCH, &events, &count);
        for (size_t i = 0; !r && i < count; i++) {
            after = events[i].seq;
            if (!str_eq(events[i].kind, S("record.read")))
                *ret_seq = after;
        }
        *work->arena = before;
    }
    return r ? trace(r) : 0;
}

static int rest(Work *work, ReceiptTaken *taken)
{
    const SubjectKind *kind = table_subject(&work->office->table, taken->kind);
    Event event;
    bool found = false;
    int r = kind->rests_on ? kind->rests_on(work, taken->subject, taken->shown, &taken->entry)
                           : newest_event(work, taken->subject, &taken->entry);

    if (!r && taken->entry >= 0)
        r = journal_event(work->db, work->arena, taken->entry, &event, &found);
    if (r)
        return trace(r);
    if (!found)
        return refuse(work, WORK_E_INVALID, S("/subject"), PHRASE_RECEIPT_NOT_SHOWN, PHRASE_NONE,
                      taken->shown);
    taken->entry_hash = tree_hash_leaf(journal_leaf(work->arena, &event));
    return 0;
}

int receipt_take(Work *work, const void *params, void *reply)
{
    const Operation *shows = NULL;
    ReceiptReply *answer = reply;
    ReceiptTaken *taken = NEW(work->arena, ReceiptTaken);
    Id subject = id_none();
    int r = find_shown(work, params, &shows, &subject);

    if (!r)
        r = show(work, shows, subject, taken);
    if (!r)
        r = rest(work, taken);
    if (r)
        return r < 0 ? trace(r) : r;
    *answer = (ReceiptReply){ work_new_id(work), taken->entry };
    work_event(work, S("receipt.taken"), answer->receipt, taken);
    return 0;
}

int receipt_apply_taken(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)data;
    int r = relation_put(db, &(Relation){ .list = S(RECEIPT_KIND),
                                          .sort_key = relation_key(arena, event->seq),
                                          .scope = event->actor,
                                          .subject = event->subject });
    return r ? trace(r) : 0;
}

/* ---- one's own ------------------------------------------------------------------------------- */

int receipt_load(Work *work, Id receipt, Event *ret_event, const ReceiptTaken **ret_taken)
{
    const Event *events;
    const EventKind *kind;
    const void *data;
    size_t count;
    int r = work_history(work, receipt, -1, 1, &events, &count);

    if (r)
        return trace(r);
    if (!count || !str_eq(events[0].kind, S("receipt.taken")))
        return WORK_E_NOT_FOUND;
    r = work_event_data(work, &events[0], &kind, &data);
    if (r)
        return trace(r);
    *ret_event = events[0];
    *ret_taken = data;
    return 0;
}

int receipt_facts(Work *work, Id subject, AccessFacts *facts)
{
    const ReceiptTaken *taken;
    Event event;
    int r = receipt_load(work, subject, &event, &taken);

    if (!r)
        access_fact_persons(facts, S("hands"), &event.actor, 1);
    return r < 0 ? trace(r) : r;
}

static int put_shown(Work *work, Id receipt, bool whole, ReceiptShown *shown)
{
    const ReceiptTaken *taken;
    JournalMarks marks;
    Event event;
    int r = receipt_load(work, receipt, &event, &taken);

    if (!r)
        r = journal_marks(work->db, &marks);
    if (r)
        return r < 0 ? trace(r) : r;
    *shown = (ReceiptShown){ .receipt = receipt,
                             .leaf = event.seq,
                             .at = event.at,
                             .shown = taken->shown,
                             .kind = taken->kind,
                             .subject = taken->subject,
                             .entry = taken->entry,
                             .entry_hash = taken->entry_hash,
                             .state = (int32_t)journal_state(&marks, event.seq),
                             .part = taken->part };
    if (!whole)
        return 0;
    r = mark_text(work->db, work->arena, taken->words, &shown->words, &shown->erased);
    return r ? trace(r) : 0;
}

int receipt_show(Work *work, const void *params, void *reply)
{
    const ReceiptParams *wanted = params;
    int r = put_shown(work, wanted->receipt, true, reply);

    return r < 0 ? trace(r) : r;
}

int receipt_list(Work *work, const void *params, void *reply)
{
    const ReceiptListParams *wanted = params;
    ReceiptListReply *answer = reply;
    ListQuery query = { .list = S(RECEIPT_KIND),
                        .subject_kind = S(RECEIPT_KIND),
                        .after = wanted->after,
                        .backwards = true,
                        .limit = wanted->limit };
    ListPage page;
    int r = work_list(work, &query, &page);

    if (r)
        return r < 0 ? trace(r) : r;
    ReceiptShown *rows = NEW_ARRAY(work->arena, ReceiptShown, page.count + 1);

    for (size_t i = 0; !r && i < page.count; i++)
        r = put_shown(work, page.rows[i].subject, false, &rows[i]);
    answer->receipts = rows;
    answer->receipt_count = page.count;
    answer->next = page.next;
    return r < 0 ? trace(r) : r;
}

static int put_lines(void *context, Str bytes)
{
    text_put(context, bytes);
    return 0;
}

int receipt_file(Work *work, const void *params, void *reply)
{
    const ReceiptParams *wanted = params;
    ReceiptFileReply *answer = reply;
    Text file = text_open(work->arena, RECEIPT_BUNDLE_MAX), name = text_open(work->arena, 40);
    const ReceiptTaken *taken;
    Event event;
    int r = receipt_load(work, wanted->receipt, &event, &taken);

    if (r)
        return r < 0 ? trace(r) : r;
    Arena scratch = arena_open(BUNDLE_SCRATCH_BYTES);
    r = bundle_write(work->db, scratch, &event.seq, 1, put_lines, &file);
    arena_close(&scratch);
    if (r < 0)
        return trace(r);
    if (r)
        return refuse(work, WORK_E_CONFLICT, S("/receipt"), PHRASE_RECEIPT_NOT_SEALED,
                      PHRASE_RECEIPT_NOT_SEALED_REMEDY, S(""));
    ensure(!file.full);
    text_c(&name, "receipt-");
    text_int(&name, event.seq);
    text_c(&name, ".jsonl");
    *answer = (ReceiptFileReply){ wanted->receipt, text_str(&name) };
    work_give_document(work, text_str(&file));
    return 0;
}
