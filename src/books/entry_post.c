/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/prices.h"
#include "phrases_books.h"

/* entry.post, entry.exchange, entry.reverse, period.lock. */

enum { SIDE_DEBIT, SIDE_CREDIT };

static Str pointer_of(Work *work, size_t at)
{
    Text text = text_open(work_arena(work), 40);
    text_c(&text, "/postings/");
    text_int(&text, (int64_t)at);
    return text_str(&text);
}

static bool posting_of(Work *work, Str programme, const PostingParams *params, size_t at,
                       Posting *ret_posting)
{
    AccountParams account = { programme,    params->country, params->case_code,
                              params->line, params->purpose, params->currency };
    Money money;
    Str pointer = pointer_of(work, at);
    if (!account_key_of(work, &account, pointer, &ret_posting->account) ||
        !book_amount(work, params->amount, params->currency, pointer, &money))
        return false;
    ret_posting->minor = params->side == SIDE_DEBIT ? money.minor : -money.minor;
    return true;
}

static EntryReply reply_of(const Entry *entry)
{
    return (EntryReply){ entry->id, entry->posted, entry->value };
}

int entry_post(Work *work, const void *params, void *reply)
{
    const EntryPostParams *post = params;
    Posting *postings = NEW_ARRAY(work_arena(work), Posting, post->posting_count);
    bool good = true;
    for (size_t i = 0; i < post->posting_count; i++)
        good = posting_of(work, post->programme, &post->postings[i], i, &postings[i]) && good;
    if (!good)
        return WORK_E_INVALID;
    Entry entry = { .kind = ENTRY_PLAIN,
                    .value = post->value,
                    .reason = post->reason,
                    .text = post->text,
                    .document = post->document,
                    .postings = postings,
                    .posting_count = post->posting_count };
    int r = books_post(work, &entry, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *(EntryReply *)reply = reply_of(&entry);
    return 0;
}

/* ---- exchange -------------------------------------------------------------------------------- */

static bool exchange_of(Work *work, const EntryExchangeParams *params, Exchange *ret_exchange)
{
    *ret_exchange = (Exchange){ .rate_of = params->rate_of,
                                .rate_for = params->rate_for,
                                .source = params->source,
                                .at = params->at == MOMENT_NONE ? work_now(work) : params->at };
    bool good =
        book_amount(work, params->given, params->given_currency, S("/given"), &ret_exchange->given);
    return book_amount(work, params->taken, params->taken_currency, S("/taken"),
                       &ret_exchange->taken) &&
           good;
}

int entry_exchange_run(Work *work, const void *params, void *reply)
{
    const EntryExchangeParams *wanted = params;
    AccountParams account = { wanted->programme, wanted->country, wanted->case_code,
                              wanted->line,      wanted->purpose, wanted->given_currency };
    Findings findings = { .arena = work_arena(work) };
    Exchange exchange;
    AccountKey from, to;
    Entry entry;
    if (!exchange_of(work, wanted, &exchange) || !account_key_of(work, &account, S(""), &from))
        return WORK_E_INVALID;
    account.currency = wanted->taken_currency;
    if (!account_key_of(work, &account, S(""), &to))
        return WORK_E_INVALID;
    if (!entry_exchange(work_arena(work), &exchange, &from, &to, &entry, &findings)) {
        book_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    entry.value = wanted->value;
    entry.reason = wanted->reason;
    entry.text = wanted->text;
    entry.document = wanted->document;
    int r = books_post(work, &entry, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *(EntryReply *)reply = reply_of(&entry);
    return 0;
}

/* ---- reversal -------------------------------------------------------------------------------- */

/* What a standing bill posted is undone with it, or the bill would ask for what nobody owes. */
static int of_no_bill(Work *work, Id entry)
{
    BillByEntryRow bill;
    bool found;
    int r = bill_by_entry(work_db(work), work_arena(work), entry, &bill, &found);
    if (r || !found || bill.cancelled)
        return r ? trace(r) : 0;
    work_finding(work, S("/entry"), PHRASE_BOOKS_MADE_BY_BILL, PHRASE_BOOKS_MADE_BY_BILL_REMEDY,
                 bill.reference);
    return WORK_E_RULE;
}

int entry_reverse(Work *work, const void *params, void *reply)
{
    const EntryReverseParams *reverse = params;
    EntryGetRow row;
    Entry entry;
    int r = of_no_bill(work, reverse->entry);
    if (!r)
        r = book_entry_load(work, reverse->entry, &entry, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    Entry reversal = entry_reversal(work_arena(work), &entry, id_none(), DATE_NONE, reverse->value,
                                    reverse->reason, reverse->text);
    r = books_post(work, &reversal, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *(EntryReply *)reply = reply_of(&reversal);
    return 0;
}

/* ---- periods --------------------------------------------------------------------------------- */

int period_lock(Work *work, const void *params, void *reply)
{
    const PeriodLockParams *lock = params;
    Findings findings = { .arena = work_arena(work) };
    BookView view;
    (void)reply;
    int r = books_view(work, lock->programme, &view);
    if (!r)
        r = ledger_judge_lock(&view.view, lock->through, &findings);
    if (r < 0)
        return trace(r);
    if (r) {
        book_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    PeriodLocked locked = { lock->programme, lock->through, lock->reason };
    work_event(work, S("period.locked"), id_none(), &locked);
    return 0;
}
