/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"
#include "phrases_books.h"

/* What operations on payments ask of the books. */

bool pay_key(Work *work, Str programme, Str country, Str case_code, int64_t line, Str currency,
             AccountKey *ret_key)
{
    AccountParams account = { programme,
                              country,
                              case_code,
                              line,
                              (int32_t)(line == INT64_MIN ? PURPOSE_HELD : PURPOSE_SUPPLIER),
                              currency };
    return account_key_of(work, &account, S(""), ret_key);
}

AccountKey pay_kept_key(Str programme, Str country, Str case_code, int64_t line, Str currency)
{
    BookAccount codes = { country, case_code, line, purpose_words[PURPOSE_SUPPLIER], currency };
    return book_account_key(programme, &codes);
}

/* What payments that wait for approval are to come from. */
static int waiting(Work *work, const AccountKey *key, Id except, int64_t *ret_minor)
{
    const PaymentsOfCaseRow *rows;
    size_t count;
    int r = payments_of_case(work_db(work), work_arena(work), key->programme, key->case_code,
                             currency_code(key->currency), PAYMENT_REQUESTED, &rows, &count);
    *ret_minor = 0;
    for (size_t i = 0; !r && i < count; i++)
        if (!id_eq(rows[i].id, except))
            *ret_minor += rows[i].received; /* each was found in what is held: the sum fits */
    return r ? trace(r) : 0;
}

int pay_held(Work *work, AccountKey key, Id except, int64_t *ret_minor)
{
    AccountKey held = book_account_for(key, PURPOSE_HELD);
    AccountState state;
    int64_t asked;
    int r = book_state(work, &held, &state);
    if (!r)
        r = waiting(work, &held, except, &asked);
    if (r)
        return trace(r);
    int64_t free = state.credits - state.debits;
    *ret_minor = free > asked ? free - asked : 0;
    return 0;
}

/* Is so much held? 0, WORK_E_RULE with a finding, or a fault. */
static int from_held(Work *work, AccountKey key, int64_t minor)
{
    int64_t held;
    int r = pay_held(work, key, id_none(), &held);
    if (r || minor <= held)
        return r ? trace(r) : 0;
    work_finding(work, S("/amount"), PHRASE_BOOKS_NOT_HELD, PHRASE_BOOKS_NOT_HELD_REMEDY,
                 key.case_code, book_amount_words(work_arena(work), held, key.currency),
                 book_amount_words(work_arena(work), minor, key.currency));
    return WORK_E_RULE;
}

int pay_days_late(Work *work, AccountKey key, int64_t *ret_days)
{
    const BilledOfCaseRow *rows;
    size_t count;
    int r = billed_of_case(work_db(work), work_arena(work), key.programme, key.case_code,
                           currency_code(key.currency), &rows, &count);
    *ret_days = 0;
    for (size_t i = 0; !r && i < count; i++) {
        BillGetRow bill;
        bool found;
        if (rows[i].received >= rows[i].minor)
            continue;
        r = bill_get(work_db(work), work_arena(work), rows[i].bill, &bill, &found);
        if (!r && found && work_today(work) - bill.due > *ret_days)
            *ret_days = work_today(work) - bill.due;
    }
    return r ? trace(r) : 0;
}

enum { ENTRIES_PAGE = 500 };

int pay_case_walk(Work *work, Str programme, Str case_code, EachEntry *each, void *context)
{
    size_t count = ENTRIES_PAGE;

    for (int64_t last = -1; count == ENTRIES_PAGE;) {
        const EntriesOfCaseRow *rows;
        int r = entries_of_case(work_db(work), work_arena(work), programme, case_code, last,
                                ENTRIES_PAGE, &rows, &count);
        for (size_t i = 0; !r && i < count; i++) {
            EntryGetRow row;
            Entry entry;
            last = rows[i].seq;
            r = book_entry_load(work, rows[i].id, &entry, &row);
            if (!r)
                r = each(context, &entry, last);
        }
        if (r)
            return r < 0 ? trace(r) : r;
    }
    return 0;
}

typedef struct Summing {
    Work *work;
    CaseSums *sums;
    int64_t last;
} Summing;

static int add_entry(void *context, const Entry *entry, int64_t seq)
{
    Summing *summing = context;

    summing->last = seq;
    if (case_sums_add(summing->sums, entry))
        return 0;
    work_finding(summing->work, S("/case"), PHRASE_BOOKS_TOO_MUCH, PHRASE_NONE,
                 summing->sums->case_code);
    return WORK_E_RULE;
}

int pay_case_sums(Work *work, AccountKey key, CaseSums *ret_sums, int64_t *ret_last)
{
    Summing summing = { work, ret_sums, -1 };
    *ret_sums = (CaseSums){ .programme = key.programme,
                            .case_code = key.case_code,
                            .currency = key.currency };
    int r = pay_case_walk(work, key.programme, key.case_code, add_entry, &summing);
    *ret_last = summing.last;
    return r < 0 ? trace(r) : r;
}

int pay_spend_held(Work *work, const HeldSpending *spending, EntryReply *reply)
{
    int64_t minor = spending->money.minor;
    Draft draft = { .key = spending->key };
    int r = from_held(work, draft.key, minor);
    if (r)
        return r < 0 ? trace(r) : r;
    draft_debit(&draft, PURPOSE_HELD, minor);
    draft_credit(&draft, spending->purpose, minor);
    draft_debit(&draft, spending->fund, minor);
    draft_credit(&draft, PURPOSE_CASH, minor);
    Entry *entry = draft_entry(&draft);
    entry->value = spending->value;
    entry->reason = spending->reason;
    entry->text = spending->text;
    entry->document = spending->document;
    r = books_post(work, entry, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *reply = (EntryReply){ entry->id, entry->posted, entry->value };
    return 0;
}
