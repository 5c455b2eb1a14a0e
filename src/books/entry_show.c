/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"

/* Entries as they were posted. */

static int posting_load(Work *work, int64_t account, int64_t minor, Posting *ret_posting)
{
    AccountGetRow row;
    bool found;
    int r = account_get(work_db(work), work_arena(work), account, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    BookAccount codes = { row.country, row.case_code, row.line, row.purpose, row.currency };
    *ret_posting = (Posting){ book_account_key(row.programme, &codes), minor };
    return 0;
}

static int load_postings(Work *work, int64_t seq, Entry *entry)
{
    const EntryPostingsRow *rows;
    size_t count;
    int r = entry_postings(work_db(work), work_arena(work), seq, &rows, &count);
    if (r)
        return trace(r);
    Posting *postings = NEW_ARRAY(work_arena(work), Posting, count + 1);
    for (size_t i = 0; i < count && !r; i++)
        r = posting_load(work, rows[i].account, rows[i].minor, &postings[i]);
    entry->postings = postings;
    entry->posting_count = count;
    return r ? trace(r) : 0;
}

static Exchange exchange_of(const EntryGetRow *row)
{
    Exchange exchange = { .given.minor = row->given,
                          .taken.minor = row->taken,
                          .rate_of = row->rate_of,
                          .rate_for = row->rate_for,
                          .source = row->rate_source,
                          .at = row->rate_at };
    ensure(currency_find(row->given_currency, &exchange.given.currency));
    ensure(currency_find(row->taken_currency, &exchange.taken.currency));
    return exchange;
}

int book_entry_load(Work *work, Id id, Entry *ret_entry, EntryGetRow *ret_row)
{
    bool found;
    int r = entry_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_entry = (Entry){ .id = id,
                          .kind = (EntryKind)ret_row->kind,
                          .posted = (Date)ret_row->posted,
                          .value = (Date)ret_row->value,
                          .reverses = ret_row->reverses,
                          .reason = ret_row->reason,
                          .text = ret_row->words,
                          .document = ret_row->document };
    if (ret_entry->kind == ENTRY_EXCHANGE)
        ret_entry->exchange = exchange_of(ret_row);
    r = load_postings(work, ret_row->seq, ret_entry);
    return r ? trace(r) : 0;
}

PostingShown book_posting_shown(Arena *arena, const Posting *posting)
{
    AccountParams account = book_account_params(&posting->account);
    return (PostingShown){
        account.programme, account.country,
        account.case_code, account.line,
        account.purpose,   account.currency,
        posting->minor,    book_amount_text(arena, posting->minor, posting->account.currency)
    };
}

static const PostingShown *postings_shown(Work *work, const Entry *entry)
{
    PostingShown *shown = NEW_ARRAY(work_arena(work), PostingShown, entry->posting_count + 1);
    for (size_t i = 0; i < entry->posting_count; i++)
        shown[i] = book_posting_shown(work_arena(work), &entry->postings[i]);
    return shown;
}

static void show_exchange(const EntryGetRow *row, BookExchange *ret_exchange)
{
    shape_clear(&book_exchange_shape, ret_exchange);
    if (row->kind == ENTRY_EXCHANGE)
        *ret_exchange =
            (BookExchange){ row->given,   row->taken,    row->given_currency, row->taken_currency,
                            row->rate_of, row->rate_for, row->rate_source,    row->rate_at };
}

int entry_show(Work *work, const void *params, void *reply)
{
    const EntryParams *asked = params;
    EntryShown *shown = reply;
    EntryReversedByRow by;
    EntryGetRow row;
    Entry entry;
    bool reversed;
    int r = book_entry_load(work, asked->entry, &entry, &row);
    if (!r)
        r = entry_reversed_by(work_db(work), work_arena(work), asked->entry, &by, &reversed);
    if (!r)
        r = work_person_name(work, row.actor, &shown->by_name);
    if (r)
        return r < 0 ? trace(r) : r;
    Str name = shown->by_name;
    *shown = (EntryShown){ .entry = entry.id,
                           .leaf = row.seq,
                           .programme = row.programme,
                           .kind = (int32_t)entry.kind,
                           .posted = entry.posted,
                           .value = entry.value,
                           .reason = entry.reason,
                           .text = entry.text,
                           .document = entry.document,
                           .reverses = entry.reverses,
                           .draws = row.draws,
                           .by = row.actor,
                           .by_name = name,
                           .postings = postings_shown(work, &entry),
                           .posting_count = entry.posting_count };
    if (reversed)
        shown->reversed_by = by.id;
    show_exchange(&row, &shown->exchange);
    return 0;
}

int entry_facts(Work *work, Id subject, AccessFacts *facts)
{
    EntryGetRow row;
    bool found;
    (void)facts; /* the books are one: no rule asks about an entry */
    int r = entry_get(work_db(work), work_arena(work), subject, &row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}
