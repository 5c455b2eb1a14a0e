/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "phrases_books.h"

/* account.show, account.list, account.statement: what stands on accounts as of any two days, and
 * how it came to. */

/* ---- as of ----------------------------------------------------------------------------------- */

/* Debits and credits each fit 64 bits, whatever the days: the account's own do. */
typedef struct Gross {
    int64_t debits, credits;
} Gross;

static void add(Gross *gross, int64_t minor)
{
    if (minor > 0)
        gross->debits += minor;
    else
        gross->credits -= minor;
}

static int add_between(Work *work, int64_t account, Date since, Date until, Date posted_since,
                       Date posted_until, Gross *sum)
{
    const PostingsBetweenRow *rows;
    size_t count;
    int r = postings_between(work_db(work), work_arena(work), account, since, until, posted_since,
                             posted_until, &rows, &count);
    for (size_t i = 0; i < count && !r; i++)
        add(sum, rows[i].minor);
    return r ? trace(r) : 0;
}

static Date month_first(int64_t month)
{
    return date_make((int)(month / 12), (int)(month % 12) + 1, 1);
}

/* Whole months of value before the last, of which the month of posting is cut. */
static int add_cut_months(Work *work, int64_t account, int64_t value_month, Date posted, Gross *sum)
{
    int64_t posted_month = book_month(posted);
    const MonthsOfPostingRow *rows;
    size_t count;
    int r = months_of_posting(work_db(work), work_arena(work), account, value_month, posted_month,
                              &rows, &count);
    for (size_t i = 0; i < count && !r; i++)
        r = add_between(work, account, month_first(rows[i].value_month),
                        month_first(rows[i].value_month + 1) - 1, month_first(posted_month), posted,
                        sum);
    return r ? trace(r) : 0;
}

enum { MONTH_FOREVER = 12 * 10000 };

static int64_t month_or_ever(Date day)
{
    return day == DATE_FOREVER ? MONTH_FOREVER : book_month(day);
}

int book_as_of(Work *work, int64_t account, Date value, Date posted, int64_t *ret_minor)
{
    int64_t value_month = month_or_ever(value), posted_month = month_or_ever(posted);
    const MonthsBeforeRow *rows;
    size_t count;
    Gross sum = { 0 };
    int r = months_before(work_db(work), work_arena(work), account, value_month, posted_month,
                          &rows, &count);
    for (size_t i = 0; i < count && !r; i++)
        sum = (Gross){ sum.debits + rows[i].debits, sum.credits + rows[i].credits };
    if (!r && value != DATE_FOREVER)
        r = add_between(work, account, month_first(value_month), value, DATE_NONE, posted, &sum);
    if (!r && posted != DATE_FOREVER)
        r = add_cut_months(work, account, value_month, posted, &sum);
    if (r)
        return trace(r);
    *ret_minor = sum.debits - sum.credits;
    return 0;
}

static Date day_or_ever(Date day)
{
    return day == DATE_NONE ? DATE_FOREVER : day;
}

/* ---- one account ----------------------------------------------------------------------------- */

/* What may still be taken from an account with a limit; of others nothing can be said. */
static int64_t available(Purpose purpose, int64_t minor, int64_t reserved)
{
    if (!purpose_rows[purpose].limited)
        return INT64_MIN;
    return (purpose_rows[purpose].debit ? minor : -minor) - reserved;
}

static int shown_of(Work *work, const AccountKey *key, int64_t account, Date value, Date posted,
                    AccountShown *ret_shown)
{
    AccountParams codes = book_account_params(key);
    int64_t minor, reserved;
    int r = book_reserved(work, account, &reserved);
    if (!r)
        r = book_as_of(work, account, day_or_ever(value), day_or_ever(posted), &minor);
    if (r)
        return trace(r);
    *ret_shown =
        (AccountShown){ .programme = codes.programme,
                        .country = codes.country,
                        .case_code = codes.case_code,
                        .line = codes.line,
                        .purpose = codes.purpose,
                        .currency = codes.currency,
                        .minor = minor,
                        .reserved = reserved,
                        .available = available(key->purpose, minor, reserved),
                        .amount = book_amount_text(work_arena(work), minor, key->currency) };
    return 0;
}

static int account_row(Work *work, const AccountParams *params, AccountKey *ret_key,
                       AccountFindRow *ret_row)
{
    bool found;
    if (!account_key_of(work, params, S(""), ret_key))
        return WORK_E_INVALID;
    BookAccount codes = book_account_codes(ret_key);
    int r =
        account_find(work_db(work), work_arena(work), ret_key->programme, codes.country,
                     codes.case_code, codes.purpose, codes.currency, codes.line, ret_row, &found);
    if (r || found)
        return r ? trace(r) : 0;
    work_finding(work, S(""), PHRASE_BOOKS_NO_SUCH_ACCOUNT, PHRASE_BOOKS_NO_SUCH_ACCOUNT_REMEDY,
                 S(""));
    return WORK_E_NOT_FOUND;
}

int account_show(Work *work, const void *params, void *reply)
{
    const AccountShowParams *asked = params;
    AccountParams account = { asked->programme, asked->country, asked->case_code,
                              asked->line,      asked->purpose, asked->currency };
    AccountFindRow row;
    AccountKey key;
    int r = account_row(work, &account, &key, &row);
    if (!r)
        r = shown_of(work, &key, row.id, asked->value, asked->posted, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- many ------------------------------------------------------------------------------------ */

typedef struct Listing {
    Work *work;
    const AccountListParams *asked;
    AccountShown *accounts;
    CurrencySum *sums;
    size_t count, sum_count;
    bool more;
} Listing;

static bool wanted(const AccountListParams *asked, const AccountsOfProgrammeRow *row)
{
    return (asked->country.len == 0 || str_eq(asked->country, row->country)) &&
           (asked->case_code.len == 0 || str_eq(asked->case_code, row->case_code));
}

static int add_sum(Listing *listing, const AccountShown *account)
{
    size_t at = 0;
    while (at < listing->sum_count && !str_eq(listing->sums[at].currency, account->currency))
        at++;
    if (at == listing->sum_count)
        listing->sums[listing->sum_count++] = (CurrencySum){ account->currency, 0 };
    if (__builtin_add_overflow(listing->sums[at].minor, account->minor, &listing->sums[at].minor))
        return fault(FAULT_STORE, "accounts of one currency pass 64 bits together");
    return 0;
}

static int list_row(Listing *listing, const AccountsOfProgrammeRow *row)
{
    const AccountListParams *asked = listing->asked;
    if (!wanted(asked, row))
        return 0;
    if (listing->count == BOOKS_SHOWN_MAX) {
        listing->more = true;
        return 0;
    }
    BookAccount codes = { row->country, row->case_code, row->line, row->purpose, row->currency };
    AccountKey key = book_account_key(asked->programme, &codes);
    AccountShown *shown = &listing->accounts[listing->count++];
    int r = shown_of(listing->work, &key, row->id, asked->value, asked->posted, shown);
    if (!r)
        r = add_sum(listing, shown);
    return r ? trace(r) : 0;
}

int account_list(Work *work, const void *params, void *reply)
{
    Listing listing = { .work = work,
                        .asked = params,
                        .accounts = NEW_ARRAY(work_arena(work), AccountShown, BOOKS_SHOWN_MAX),
                        .sums = NEW_ARRAY(work_arena(work), CurrencySum, currency_count()) };
    const AccountsOfProgrammeRow *rows;
    size_t count;
    int r = accounts_of_programme(work_db(work), work_arena(work), listing.asked->programme, &rows,
                                  &count);
    for (size_t i = 0; i < count && !r; i++)
        r = list_row(&listing, &rows[i]);
    if (r)
        return trace(r);
    *(AccountListReply *)reply = (AccountListReply){ listing.accounts, listing.count, listing.sums,
                                                     listing.sum_count, listing.more };
    return 0;
}

int programme_list(Work *work, const void *params, void *reply)
{
    const ProgrammesRow *rows;
    size_t count;
    (void)params;
    int r = programmes(work_db(work), work_arena(work), BOOKS_SHOWN_MAX, &rows, &count);
    if (r)
        return trace(r);
    Str *names = NEW_ARRAY(work_arena(work), Str, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = rows[i].programme;
    *(ProgrammesReply *)reply = (ProgrammesReply){ names, count };
    return 0;
}

/* ---- statement ------------------------------------------------------------------------------- */

/* What stands against a posting: those of its entry in its currency, on the other side. */
static int put_others(Work *work, Id id, int64_t minor, Currency currency, StatementRow *row)
{
    PostingShown *others = NEW_ARRAY(work_arena(work), PostingShown, BOOKS_OTHERS_MAX);
    Entry entry;
    EntryGetRow whole;
    int r = book_entry_load(work, id, &entry, &whole);
    if (r)
        return trace(r);
    for (size_t i = 0; i < entry.posting_count; i++) {
        const Posting *posting = &entry.postings[i];
        if (posting->account.currency != currency || (posting->minor > 0) == (minor > 0))
            continue;
        row->more_others = row->other_count == BOOKS_OTHERS_MAX;
        if (!row->more_others)
            others[row->other_count++] = book_posting_shown(work_arena(work), posting);
    }
    row->others = others;
    return 0;
}

static int statement_row(Work *work, const PostingsOfAccountRow *posting, Currency currency,
                         int64_t *balance, StatementRow *ret_row)
{
    EntryAtRow entry;
    bool found;
    int r = entry_at(work_db(work), work_arena(work), posting->seq, &entry, &found);
    if (r)
        return trace(r);
    ensure(found);
    *balance += posting->minor; /* debits fit, and so do credits */
    *ret_row =
        (StatementRow){ .value = (Date)posting->value,
                        .posted = (Date)posting->posted,
                        .entry = entry.id,
                        .leaf = posting->seq,
                        .kind = (int32_t)entry.kind,
                        .reason = entry.reason,
                        .text = entry.words,
                        .document = entry.document,
                        .minor = posting->minor,
                        .balance = *balance,
                        .amount = book_amount_text(work_arena(work), posting->minor, currency),
                        .standing = book_amount_text(work_arena(work), *balance, currency) };
    r = put_others(work, entry.id, posting->minor, currency, ret_row);
    return r ? trace(r) : 0;
}

static int statement_rows(Work *work, int64_t account, Currency currency, Date from, Date until,
                          AccountStatementReply *statement)
{
    const PostingsOfAccountRow *rows;
    size_t count;
    int r = postings_of_account(work_db(work), work_arena(work), account, from, -1, -1, until,
                                BOOKS_SHOWN_MAX + 1, &rows, &count);
    if (r)
        return trace(r);
    statement->more = count > BOOKS_SHOWN_MAX;
    statement->row_count = statement->more ? BOOKS_SHOWN_MAX : count;
    StatementRow *shown = NEW_ARRAY(work_arena(work), StatementRow, count + 1);
    statement->closing = statement->opening;
    for (size_t i = 0; i < statement->row_count && !r; i++)
        r = statement_row(work, &rows[i], currency, &statement->closing, &shown[i]);
    statement->rows = shown;
    return r ? trace(r) : 0;
}

int account_statement(Work *work, const void *params, void *reply)
{
    const AccountStatementParams *asked = params;
    AccountParams account = { asked->programme, asked->country, asked->case_code,
                              asked->line,      asked->purpose, asked->currency };
    Date until = asked->until == DATE_NONE ? DATE_FOREVER : asked->until;
    AccountStatementReply statement = { 0 };
    AccountFindRow row;
    AccountKey key;
    int r = account_row(work, &account, &key, &row);
    if (!r && asked->from != DATE_NONE)
        r = book_as_of(work, row.id, asked->from - 1, DATE_FOREVER, &statement.opening);
    if (!r)
        r = statement_rows(work, row.id, key.currency, asked->from, until, &statement);
    if (r)
        return r < 0 ? trace(r) : r;
    statement.opened = book_amount_text(work_arena(work), statement.opening, key.currency);
    statement.closed = book_amount_text(work_arena(work), statement.closing, key.currency);
    *(AccountStatementReply *)reply = statement;
    return 0;
}
