/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "phrases_books.h"

/* books.check: every entry of a programme posted anew, in memory and in its order, and what that
 * makes of the accounts held against the rows. */

enum { ENTRIES_PAGE = 2000 };
#define BOOK_BYTES ((size_t)64 << 30) /* of addresses: some 2 KB an entry */

typedef struct Checking {
    Work *work;
    Arena kept; /* the book and what is found; pages come and go */
    Book *book;
    Findings findings;
} Checking;

static int post_one(Checking *checking, Id id)
{
    EntryGetRow row;
    Entry entry;
    int r = book_entry_load(checking->work, id, &entry, &row);
    if (r)
        return trace(r);
    entry.reservation = id_none(); /* what was set aside binds no more */
    r = book_post(checking->book, &entry, &checking->findings);
    return r < 0 ? trace(r) : 0;
}

static int post_page(Checking *checking, Str programme, int64_t *after, bool *more)
{
    Work *work = checking->work;
    Arena before = *work_arena(work);
    const EntriesByLeafRow *rows;
    size_t count;
    int r = entries_by_leaf(work_db(work), work_arena(work), *after, ENTRIES_PAGE, &rows, &count);
    for (size_t i = 0; i < count && !r; i++) {
        if (str_eq(rows[i].programme, programme))
            r = post_one(checking, rows[i].id);
        *after = rows[i].seq;
    }
    *more = count == ENTRIES_PAGE;
    *work_arena(work) = before;
    return r ? trace(r) : 0;
}

static int post_all(Checking *checking, Str programme)
{
    int64_t after = -1;
    bool more = true;
    while (more) {
        int r = post_page(checking, programme, &after, &more);
        if (r)
            return trace(r);
    }
    return 0;
}

static int check_balance(Checking *checking, Str programme, const AccountsOfProgrammeRow *row)
{
    BookAccount codes = { row->country, row->case_code, row->line, row->purpose, row->currency };
    AccountKey key = book_account_key(programme, &codes);
    int64_t now, should = book_balance(checking->book, &key, DATE_FOREVER, DATE_FOREVER);
    Arena *arena = work_arena(checking->work);
    int r = book_as_of(checking->work, row->id, DATE_FOREVER, DATE_FOREVER, &now);
    if (r || (now == should && row->debits - row->credits == should))
        return r ? trace(r) : 0;
    Text name = text_open(arena, 200);
    account_write(&name, &key);
    finding_error(&checking->findings, (Place){ 0 }, PHRASE_BOOKS_BALANCE_DIFFERS, PHRASE_NONE,
                  text_str(&name),
                  book_amount_words(arena, row->debits - row->credits, key.currency),
                  book_amount_words(arena, should, key.currency));
    return 0;
}

static void tell_defects(Checking *checking, BooksCheckReply *reply)
{
    Arena *arena = work_arena(checking->work);
    Str *defects = NEW_ARRAY(arena, Str, FINDINGS_MAX);
    for (const Finding *at = checking->findings.first; at; at = at->next) {
        Text text = text_open(arena, 4000);
        finding_write(&text, at, work_lang(checking->work));
        defects[reply->defect_count++] = str_trim(text_str(&text));
    }
    reply->defects = defects;
    reply->sound = checking->findings.error_count == 0;
}

static int check_all(Checking *checking, Str programme, BooksCheckReply *reply)
{
    Work *work = checking->work;
    const AccountsOfProgrammeRow *rows;
    size_t count = 0;
    int r = post_all(checking, programme);
    if (!r)
        r = accounts_of_programme(work_db(work), work_arena(work), programme, &rows, &count);
    for (size_t i = 0; i < count && !r; i++)
        r = check_balance(checking, programme, &rows[i]);
    if (r)
        return trace(r);
    (void)book_audit(checking->book, &checking->findings);
    tell_defects(checking, reply);
    reply->entries = (int64_t)book_entry_count(checking->book);
    reply->accounts = (int64_t)count;
    return 0;
}

int books_check(Work *work, const void *params, void *reply)
{
    const BooksCheckParams *asked = params;
    Checking checking = { .work = work, .kept = arena_open(BOOK_BYTES) };
    checking.book = book_open(&checking.kept);
    checking.findings.arena = &checking.kept;
    int r = check_all(&checking, asked->programme, reply);
    arena_close(&checking.kept);
    return r ? trace(r) : 0;
}
