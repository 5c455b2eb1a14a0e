/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/entry_page.h"
#include "phrases_books.h"

/* books.export: a programme's books in the form of the accountants' tools, whole or by case and
 * year. */

/* ---- carrying away --------------------------------------------------------------------------- */

typedef struct Gathered {
    Arena *arena;
    PlainEntry *entries;
    size_t count, room;
} Gathered;

/* Of a case: the entries that touch it, whole. */
static bool touches(const Entry *entry, Str case_code)
{
    for (size_t i = 0; i < entry->posting_count; i++)
        if (str_eq(entry->postings[i].account.case_code, case_code))
            return true;
    return case_code.len == 0;
}

static int gather_page(Gathered *gathered, EntryPages *pages, Str case_code)
{
    const PlainEntry *entries;
    size_t count;
    int r = entry_pages_next(pages, &entries, &count);
    for (size_t i = 0; i < count && !r; i++) {
        if (!touches(entries[i].entry, case_code))
            continue;
        GROW(gathered->arena, gathered->entries, gathered->count, &gathered->room);
        gathered->entries[gathered->count++] = entries[i];
    }
    return r ? trace(r) : 0;
}

static int gather_all(Work *work, const BooksExportParams *params, Date from, Date until,
                      PlainBooks *books)
{
    Gathered gathered = { .arena = work_arena(work) };
    EntryPages pages;
    int r = entry_pages_open(work, params->programme, from, until, &pages);
    while (!r && pages.more)
        r = gather_page(&gathered, &pages, params->case_code);
    if (r)
        return trace(r);
    books->entries = gathered.entries;
    books->entry_count = gathered.count;
    return 0;
}

/* What stood on the accounts when the year began. */
static int openings(Work *work, const BooksExportParams *params, Date day, PlainBooks *books)
{
    const AccountsOfProgrammeRow *rows;
    size_t count;
    int r =
        accounts_of_programme(work_db(work), work_arena(work), params->programme, &rows, &count);
    if (r)
        return trace(r);
    PlainOpening *found = NEW_ARRAY(work_arena(work), PlainOpening, count + 1);
    books->openings = found;
    for (size_t i = 0; i < count && !r; i++) {
        const AccountsOfProgrammeRow *row = &rows[i];
        BookAccount codes = { row->country, row->case_code, row->line, row->purpose,
                              row->currency };
        PlainOpening *opening = &found[books->opening_count];
        if (params->case_code.len && !str_eq(params->case_code, row->case_code))
            continue;
        opening->account = book_account_key(params->programme, &codes);
        r = book_as_of(work, row->id, day - 1, DATE_FOREVER, &opening->minor);
        books->opening_count += opening->minor != 0;
    }
    return r ? trace(r) : 0;
}

static size_t posting_count(const PlainBooks *books)
{
    size_t count = 0;
    for (size_t i = 0; i < books->entry_count; i++)
        count += books->entries[i].entry->posting_count;
    return count;
}

int books_export(Work *work, const void *params, void *reply)
{
    const BooksExportParams *export = params;
    bool all = export->year == INT64_MIN;
    Date from = all ? date_make(1, 1, 1) : date_make((int)export->year, 1, 1);
    Date until = all ? DATE_FOREVER : date_make((int)export->year, 12, 31);
    PlainBooks books = { .title = export->programme, .opened = from };
    int r = gather_all(work, export, from, until, &books);
    if (!r && !all)
        r = openings(work, export, from, &books);
    if (r)
        return trace(r);
    Text text = text_open(work_arena(work), TEXT_MAX);
    Arena scratch = arena_open(TEXT_MAX);
    plain_write(&text, &scratch, &books, (PlainDialect) export->dialect);
    arena_close(&scratch);
    if (text.full) {
        work_finding(work, S("/year"), PHRASE_BOOKS_EXPORT_TOO_LARGE,
                     PHRASE_BOOKS_EXPORT_TOO_LARGE_REMEDY, S(""));
        return WORK_E_RULE;
    }
    work_give_document(work, text_str(&text));
    *(BooksExportReply *)reply =
        (BooksExportReply){ (int64_t)books.entry_count, (int64_t)posting_count(&books) };
    return 0;
}
