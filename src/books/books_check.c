/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "phrases_books.h"

/* books.check: every entry of a programme posted anew, in memory and in its order, and what that
 * makes of the accounts held against the rows. */

enum { ENTRIES_PAGE = 2000 };

typedef struct Checking {
    Work *work;
    Book *book;
    Findings findings;
} Checking;

static int post_page(Checking *checking, Str programme, int64_t *after, bool *more)
{
    Work *work = checking->work;
    const EntriesByLeafRow *rows;
    size_t count;
    int r = entries_by_leaf(work_db(work), work_arena(work), programme, *after, ENTRIES_PAGE, &rows,
                            &count);
    for (size_t i = 0; i < count && !r; i++) {
        EntryGetRow row;
        Entry entry;
        r = book_entry_load(work, rows[i].id, &entry, &row);
        entry.reservation = id_none(); /* what was set aside binds no more */
        if (!r && book_post(checking->book, &entry, &checking->findings) < 0)
            return trace(r);
        *after = rows[i].seq;
    }
    *more = count == ENTRIES_PAGE;
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
                  book_amount_text(arena, row->debits - row->credits, key.currency),
                  book_amount_text(arena, should, key.currency));
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

int books_check(Work *work, const void *params, void *reply)
{
    const BooksCheckParams *asked = params;
    BooksCheckReply *answer = reply;
    Checking checking = { .work = work,
                          .book = book_open(work_arena(work)),
                          .findings = { .arena = work_arena(work) } };
    const AccountsOfProgrammeRow *rows;
    size_t count = 0;
    int r = post_all(&checking, asked->programme);
    if (!r)
        r = accounts_of_programme(work_db(work), work_arena(work), asked->programme, &rows, &count);
    for (size_t i = 0; i < count && !r; i++)
        r = check_balance(&checking, asked->programme, &rows[i]);
    if (r)
        return trace(r);
    (void)book_audit(checking.book, &checking.findings);
    tell_defects(&checking, answer);
    answer->entries = (int64_t)book_entry_count(checking.book);
    answer->accounts = (int64_t)count;
    return 0;
}
