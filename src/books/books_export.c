/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "phrases_books.h"

/* books.export: a programme's books in the form of the accountants' tools, whole or by case and
 * year. */

enum { ENTRIES_PAGE = 2000 };

/* ---- carrying away --------------------------------------------------------------------------- */

typedef struct Gathered {
    Work *work;
    const BooksExportParams *params;
    Date from, until;
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

static void gather(Gathered *gathered, const Entry *entry, int64_t leaf)
{
    if (!touches(entry, gathered->params->case_code))
        return;
    if (gathered->count == gathered->room) {
        size_t room = gathered->room ? 2 * gathered->room : ENTRIES_PAGE;
        PlainEntry *entries = NEW_ARRAY(work_arena(gathered->work), PlainEntry, room);
        for (size_t i = 0; i < gathered->count; i++)
            entries[i] = gathered->entries[i];
        gathered->entries = entries;
        gathered->room = room;
    }
    gathered->entries[gathered->count++] = (PlainEntry){ entry, leaf };
}

static int gather_page(Gathered *gathered, Date *since, int64_t *after, bool *more)
{
    Work *work = gathered->work;
    const EntriesByValueRow *rows;
    size_t count;
    int r = entries_by_value(work_db(work), work_arena(work), gathered->params->programme, *since,
                             *after, gathered->until, ENTRIES_PAGE, &rows, &count);
    for (size_t i = 0; i < count && !r; i++) {
        EntryGetRow row;
        Entry *entry = NEW(work_arena(work), Entry);
        r = book_entry_load(work, rows[i].id, entry, &row);
        if (!r)
            gather(gathered, entry, row.seq);
        *since = (Date)rows[i].value;
        *after = rows[i].seq;
    }
    *more = count == ENTRIES_PAGE;
    return r ? trace(r) : 0;
}

static int gather_all(Gathered *gathered)
{
    Date since = gathered->from;
    int64_t after = -1;
    bool more = true;
    while (more) {
        int r = gather_page(gathered, &since, &after, &more);
        if (r)
            return trace(r);
    }
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
    Gathered gathered = { .work = work,
                          .params = export,
                          .from = all ? date_make(1, 1, 1) : date_make((int)export->year, 1, 1),
                          .until = all ? DATE_FOREVER : date_make((int)export->year, 12, 31) };
    PlainBooks books = { .title = export->programme, .opened = gathered.from };
    int r = gather_all(&gathered);
    if (!r && !all)
        r = openings(work, export, gathered.from, &books);
    if (r)
        return trace(r);
    books.entries = gathered.entries;
    books.entry_count = gathered.count;
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
