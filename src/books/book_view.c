/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"

/* The ledger's rules put to the rows of the transaction, and what they let through told. */

int book_reserved(Work *work, int64_t account, int64_t *ret_reserved)
{
    const ReservationsOnRow *rows;
    size_t count;
    int r =
        reservations_on(work_db(work), work_arena(work), account, work_today(work), &rows, &count);
    if (r)
        return trace(r);
    *ret_reserved = 0;
    for (size_t i = 0; i < count; i++)
        *ret_reserved += rows[i].rest; /* judged when it was made: the sum fits */
    return 0;
}

static int find(Work *work, const AccountKey *key, AccountFindRow *ret_row, bool *ret_found)
{
    BookAccount account = book_account_codes(key);
    int r = account_find(work_db(work), work_arena(work), key->programme, account.country,
                         account.case_code, account.purpose, account.currency, account.line,
                         ret_row, ret_found);
    return r ? trace(r) : 0;
}

/* The least that stands on the account's usual side at the end of any value day from `from` on:
 * what stands on the last day, less what moved after each earlier one. Mostly nothing did. */
static int least_from(Work *work, const AccountFindRow *account, Purpose purpose, Date from,
                      int64_t *ret_least)
{
    const PostingsAfterRow *rows;
    size_t count;
    int r = postings_after(work_db(work), work_arena(work), account->id, from, &rows, &count);
    if (r)
        return trace(r);
    int64_t sign = purpose_rows[purpose].debit ? 1 : -1;
    int64_t standing = sign * (account->debits - account->credits);
    *ret_least = standing;
    for (size_t i = count; i-- > 0;) {
        standing -= sign * rows[i].minor;
        bool day_begins = i == 0 || rows[i].value != rows[i - 1].value;
        if (day_begins && standing < *ret_least)
            *ret_least = standing;
    }
    return 0;
}

static int state_of(void *context, const AccountKey *key, Date from, AccountState *ret_state)
{
    const BookView *view = context;
    AccountFindRow row;
    bool found;
    int r = find(view->work, key, &row, &found);
    *ret_state = (AccountState){ 0 };
    if (r || !found)
        return r ? trace(r) : 0;
    ret_state->debits = row.debits;
    ret_state->credits = row.credits;
    if (purpose_rows[key->purpose].limited)
        r = least_from(view->work, &row, key->purpose, from, &ret_state->least);
    if (!r)
        r = book_reserved(view->work, row.id, &ret_state->reserved);
    if (r)
        return trace(r);
    for (size_t i = 0; i < view->drawing_count; i++)
        if (row.id == view->drawings[i].source)
            ret_state->reserved -= view->drawings[i].minor;
    return 0;
}

static int country_of(void *context, Str programme, Str case_code, Country *ret_country)
{
    const BookView *view = context;
    AccountOfCaseRow row;
    bool found;
    int r = account_of_case(work_db(view->work), work_arena(view->work), programme, case_code, &row,
                            &found);
    *ret_country = COUNTRY_NONE;
    if (r)
        return trace(r);
    if (found)
        ensure(country_find(row.country, ret_country));
    return 0;
}

static int entry_of(void *context, Id id, const Entry **ret_entry, bool *ret_reversed)
{
    const BookView *view = context;
    Work *work = view->work;
    Entry *entry = NEW(work_arena(work), Entry);
    EntryReversedByRow by;
    EntryGetRow row;
    int r = book_entry_load(work, id, entry, &row);
    *ret_entry = NULL;
    if (r)
        return r < 0 ? trace(r) : 0;
    *ret_entry = entry;
    r = entry_reversed_by(work_db(work), work_arena(work), id, &by, ret_reversed);
    return r ? trace(r) : 0;
}

int books_view(Work *work, Str programme, BookView *ret_view)
{
    PeriodLockLastRow lock;
    EntryLastRow last;
    bool locked, any;
    int r = period_lock_last(work_db(work), work_arena(work), programme, &lock, &locked);
    if (!r)
        r = entry_last(work_db(work), work_arena(work), &last, &any);
    if (r)
        return trace(r);
    *ret_view = (BookView){
        .view = { .context = ret_view,
                  .account = state_of,
                  .case_country = country_of,
                  .entry = entry_of,
                  .locked = locked ? (Date)lock.through : DATE_NONE,
                  .last_day = any ? (Date)last.posted : DATE_NONE,
                  .today = work_today(work) },
        .work = work,
    };
    return 0;
}

int book_state(Work *work, const AccountKey *key, AccountState *ret_state)
{
    BookView view = { .work = work };
    int r = state_of(&view, key, work_today(work), ret_state);
    return r ? trace(r) : 0;
}

/* What the rules call otherwise than the operations' parameters do. */
static const struct {
    Str ours, theirs;
} pointers[] = { { STR("/entry"), STR("/reverses") }, { STR("/amount"), STR("/minor") } };

void book_pass_on(Work *work, const Findings *findings)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next) {
        Str pointer = finding->place.pointer;
        for (size_t i = 0; i < COUNT_OF(pointers); i++)
            if (str_eq(pointer, pointers[i].theirs))
                pointer = pointers[i].ours;
        work_pass_on(work, pointer, finding);
    }
}

static void tell(Work *work, const Entry *entry)
{
    const Exchange *exchange = &entry->exchange;
    BookPosting *postings = NEW_ARRAY(work_arena(work), BookPosting, entry->posting_count);
    for (size_t i = 0; i < entry->posting_count; i++)
        postings[i] = (BookPosting){ book_account_codes(&entry->postings[i].account),
                                     entry->postings[i].minor };
    EntryPosted posted = { .programme = entry->postings[0].account.programme,
                           .kind = (int32_t)entry->kind,
                           .posted = entry->posted,
                           .value = entry->value,
                           .reason = entry->reason,
                           .text = entry->text,
                           .document = entry->document,
                           .reverses = entry->reverses,
                           .draws = entry->reservation,
                           .postings = postings,
                           .posting_count = entry->posting_count };
    shape_clear(&book_exchange_shape, &posted.exchange);
    if (entry->kind == ENTRY_EXCHANGE)
        posted.exchange = (BookExchange){ exchange->given.minor,
                                          exchange->taken.minor,
                                          currency_code(exchange->given.currency),
                                          currency_code(exchange->taken.currency),
                                          exchange->rate_of,
                                          exchange->rate_for,
                                          exchange->source,
                                          exchange->at };
    work_event(work, S("entry.posted"), entry->id, &posted);
}

int books_may_post(Work *work, Entry *entry, const Drawing *drawings, size_t count)
{
    Findings findings = { .arena = work_arena(work) };
    BookView view;
    ensure(entry->posting_count > 0);
    int r = books_view(work, entry->postings[0].account.programme, &view);
    if (r)
        return trace(r);
    view.drawings = drawings;
    view.drawing_count = count;
    entry->id = work_new_id(work);
    entry->posted = work_today(work);
    if (entry->value == DATE_NONE)
        entry->value = entry->posted;
    r = ledger_judge(&view.view, entry, &findings);
    if (r < 0)
        return trace(r);
    if (r)
        book_pass_on(work, &findings);
    return r ? WORK_E_RULE : 0;
}

int books_post_drawing(Work *work, Entry *entry, const Drawing *drawings, size_t count)
{
    int r = books_may_post(work, entry, drawings, count);
    if (r)
        return r < 0 ? trace(r) : r;
    tell(work, entry);
    return 0;
}

int books_post(Work *work, Entry *entry, Drawing drawing)
{
    int r = books_post_drawing(work, entry, &drawing, 1);
    return r < 0 ? trace(r) : r;
}
