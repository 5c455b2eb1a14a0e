/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/entry_page.h"

#include <stdlib.h>

/*
 * A statement for a page of entries, and one for what entries moved that follow each other in the
 * leaves: mostly whole days do. Accounts are known beforehand.
 */

enum {
    ENTRIES_PAGE = 2000,
    LEAVES_SKIPPED = 32, /* so many are sooner read in vain than looked for anew */
};

static int compare_known(const void *a, const void *b)
{
    const KnownAccount *left = a, *right = b;
    return left->id < right->id ? -1 : left->id > right->id;
}

int entry_pages_open(Work *work, Str programme, Date from, Date until, EntryPages *ret_pages)
{
    const AccountsOfProgrammeRow *rows;
    size_t count;
    int r = accounts_of_programme(work_db(work), work_arena(work), programme, &rows, &count);
    if (r)
        return trace(r);
    KnownAccount *accounts = NEW_ARRAY(work_arena(work), KnownAccount, count + 1);
    for (size_t i = 0; i < count; i++) {
        BookAccount codes = { rows[i].country, rows[i].case_code, rows[i].line, rows[i].purpose,
                              rows[i].currency };
        accounts[i] = (KnownAccount){ rows[i].id, book_account_key(programme, &codes) };
    }
    if (count > 0)
        qsort(accounts, count, sizeof *accounts, compare_known);
    *ret_pages = (EntryPages){ .work = work,
                               .programme = programme,
                               .since = from,
                               .after = -1,
                               .until = until,
                               .accounts = accounts,
                               .account_count = count,
                               .more = true };
    return 0;
}

static const AccountKey *key_of(const EntryPages *pages, int64_t id)
{
    size_t low = 0, high = pages->account_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pages->accounts[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    ensure(low < pages->account_count && pages->accounts[low].id == id);
    return &pages->accounts[low].key;
}

static int entry_of(const EntryPages *pages, const EntriesByValueRow *row, Entry *ret_entry)
{
    EntryGetRow whole;
    if (row->kind == ENTRY_EXCHANGE) { /* few are: with their rates */
        int r = book_entry_load(pages->work, row->id, ret_entry, &whole);
        return r ? trace(r) : 0;
    }
    *ret_entry = (Entry){ .id = row->id,
                          .kind = (EntryKind)row->kind,
                          .posted = (Date)row->posted,
                          .value = (Date)row->value,
                          .reverses = row->reverses,
                          .reservation = row->draws,
                          .reason = row->reason,
                          .text = row->words,
                          .document = row->document };
    return 0;
}

/* How many of the rows, from the first on, one walk along the leaves finds. */
static size_t run_length(const EntriesByValueRow *rows, size_t count)
{
    size_t length = 1;
    while (length < count && rows[length].seq > rows[length - 1].seq &&
           rows[length].seq - rows[length - 1].seq <= LEAVES_SKIPPED)
        length++;
    return length;
}

/* What the entries of such a run moved. */
static int add_run(const EntryPages *pages, const EntriesByValueRow *rows, size_t count,
                   Entry *entries)
{
    Work *work = pages->work;
    const PostingsOfLeavesRow *moved;
    size_t moved_count, at = 0, added = 0;
    int r = postings_of_leaves(work_db(work), work_arena(work), rows[0].seq, rows[count - 1].seq,
                               &moved, &moved_count);
    if (r)
        return trace(r);
    Posting *postings = NEW_ARRAY(work_arena(work), Posting, moved_count + 1);
    for (size_t i = 0; i < count; i++) {
        while (at < moved_count && moved[at].seq < rows[i].seq) /* another's */
            at++;
        size_t from = added;
        for (; at < moved_count && moved[at].seq == rows[i].seq; at++)
            postings[added++] = (Posting){ *key_of(pages, moved[at].account), moved[at].minor };
        entries[i].postings = &postings[from];
        entries[i].posting_count = added - from;
    }
    return 0;
}

static int add_postings(const EntryPages *pages, const EntriesByValueRow *rows, size_t count,
                        Entry *entries)
{
    int r = 0;
    for (size_t at = 0, length; at < count && !r; at += length) {
        length = run_length(rows + at, count - at);
        r = add_run(pages, rows + at, length, entries + at);
    }
    return r ? trace(r) : 0;
}

int entry_pages_next(EntryPages *pages, const PlainEntry **ret_entries, size_t *ret_count)
{
    Work *work = pages->work;
    const EntriesByValueRow *rows;
    size_t count;
    int r = entries_by_value(work_db(work), work_arena(work), pages->programme, pages->since,
                             pages->after, pages->until, ENTRIES_PAGE, &rows, &count);
    Entry *entries = NEW_ARRAY(work_arena(work), Entry, count + 1);
    PlainEntry *page = NEW_ARRAY(work_arena(work), PlainEntry, count + 1);
    for (size_t i = 0; i < count && !r; i++) {
        r = entry_of(pages, &rows[i], &entries[i]);
        page[i] = (PlainEntry){ &entries[i], rows[i].seq };
    }
    if (!r)
        r = add_postings(pages, rows, count, entries);
    if (r)
        return trace(r);
    if (count > 0) {
        pages->since = (Date)rows[count - 1].value;
        pages->after = rows[count - 1].seq;
    }
    pages->more = count == ENTRIES_PAGE;
    *ret_entries = page;
    *ret_count = count;
    return 0;
}
