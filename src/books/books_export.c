/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/entry_page.h"
#include "phrases_books.h"

/* books.export: a programme's books in the form of the accountants' tools, whole or by case and
 * year. */

/* ---- carrying away --------------------------------------------------------------------------- */

/* What any dialect writes of an entry and of a posting at least: books that cannot fit a file are
 * told from those that may before they are written, and take no more memory than these. */
enum { ENTRY_LEAST = 100, POSTING_LEAST = 30 };
#define KEPT_BYTES ((size_t)1 << 30)

typedef struct Gathered {
    Arena kept; /* pages come and go */
    PlainEntry *entries;
    size_t count, room, least_bytes;
} Gathered;

/* Of a case: the entries that touch it, whole. */
static bool touches(const Entry *entry, Str case_code)
{
    for (size_t i = 0; i < entry->posting_count; i++)
        if (str_eq(entry->postings[i].account.case_code, case_code))
            return true;
    return case_code.len == 0;
}

/* Accounts stand as long as the pages do. */
static const Entry *copy_entry(Arena *arena, const Entry *entry)
{
    Entry *copy = NEW(arena, Entry);
    Posting *postings = NEW_ARRAY(arena, Posting, entry->posting_count);
    *copy = *entry;
    copy->reason = arena_str(arena, entry->reason);
    copy->text = arena_str(arena, entry->text);
    copy->document = arena_str(arena, entry->document);
    copy->exchange.source = arena_str(arena, entry->exchange.source);
    for (size_t i = 0; i < entry->posting_count; i++)
        postings[i] = entry->postings[i];
    copy->postings = postings;
    return copy;
}

static bool gather(Gathered *gathered, const PlainEntry *entry)
{
    gathered->least_bytes += ENTRY_LEAST + entry->entry->posting_count * POSTING_LEAST +
                             entry->entry->text.len + entry->entry->document.len;
    if (gathered->least_bytes > TEXT_MAX)
        return false;
    GROW(&gathered->kept, gathered->entries, gathered->count, &gathered->room);
    gathered->entries[gathered->count++] =
        (PlainEntry){ copy_entry(&gathered->kept, entry->entry), entry->leaf };
    return true;
}

static int too_large(Work *work)
{
    work_finding(work, S("/year"), PHRASE_BOOKS_EXPORT_TOO_LARGE,
                 PHRASE_BOOKS_EXPORT_TOO_LARGE_REMEDY, S(""));
    return WORK_E_RULE;
}

static int gather_page(Gathered *gathered, EntryPages *pages, Str case_code)
{
    Arena before = *work_arena(pages->work);
    const PlainEntry *entries;
    size_t count;
    int r = entry_pages_next(pages, &entries, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        if (touches(entries[i].entry, case_code) && !gather(gathered, &entries[i]))
            return too_large(pages->work);
    *work_arena(pages->work) = before;
    return 0;
}

static int gather_all(Work *work, const BooksExportParams *params, Date from, Date until,
                      Gathered *gathered)
{
    EntryPages pages;
    int r = entry_pages_open(work, params->programme, from, until, &pages);
    while (!r && pages.more)
        r = gather_page(gathered, &pages, params->case_code);
    return r < 0 ? trace(r) : r;
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

static int write_books(Work *work, const PlainBooks *books, PlainDialect dialect)
{
    Text text = text_open(work_arena(work), TEXT_MAX);
    Arena scratch = arena_open(KEPT_BYTES);
    plain_write(&text, &scratch, books, dialect);
    arena_close(&scratch);
    if (text.full)
        return too_large(work);
    work_give_document(work, text_str(&text));
    return 0;
}

static int export_books(Work *work, const BooksExportParams *export, Gathered *gathered,
                        BooksExportReply *reply)
{
    bool all = export->year == INT64_MIN;
    Date from = all ? date_make(1, 1, 1) : date_make((int)export->year, 1, 1);
    Date until = all ? DATE_FOREVER : date_make((int)export->year, 12, 31);
    PlainBooks books = { .title = export->programme, .opened = from };
    int r = gather_all(work, export, from, until, gathered);
    books.entries = gathered->entries;
    books.entry_count = gathered->count;
    if (!r && !all)
        r = openings(work, export, from, &books);
    if (!r)
        r = write_books(work, &books, (PlainDialect) export->dialect);
    if (r)
        return r < 0 ? trace(r) : r;
    *reply = (BooksExportReply){ (int64_t)books.entry_count, (int64_t)posting_count(&books) };
    return 0;
}

int books_export(Work *work, const void *params, void *reply)
{
    Gathered gathered = { .kept = arena_open(KEPT_BYTES) };
    int r = export_books(work, params, &gathered, reply);
    arena_close(&gathered.kept);
    return r < 0 ? trace(r) : r;
}
