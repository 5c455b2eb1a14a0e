/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"
#include "phrases_books.h"
#include "phrases_ledger.h"

/* surcharge.take, case.settle: what the agency earns is taken; a case ends when nothing of it is
 * left open: received - paid - refunded - suspense = 0, and of each line what was planned. */

static const Purpose fees[] = { PURPOSE_SURCHARGE, PURPOSE_RECOUPMENT };

int surcharge_take(Work *work, const void *params, void *reply)
{
    const SurchargeTakeParams *wanted = params;
    Purpose fee = fees[wanted->what];
    HeldSpending spending = { .reason = purpose_words[fee],
                              .value = wanted->value,
                              .text = wanted->text,
                              .document = wanted->document };
    bool good = pay_key(work, wanted->programme, wanted->country, wanted->case_code, wanted->line,
                        wanted->currency, &spending.key);
    good =
        book_amount(work, wanted->amount, wanted->currency, S("/amount"), &spending.money) && good;
    if (!good)
        return WORK_E_INVALID;
    spending.purpose = fee;
    spending.fund = PURPOSE_AGENCY_CASH;
    int r = pay_spend_held(work, &spending, reply);
    return r < 0 ? trace(r) : r;
}

/* ---- settling -------------------------------------------------------------------------------- */

typedef struct Settling {
    Work *work;
    const CaseSettleParams *wanted;
    Money refund, suspense;
    Draft draft; /* refund and suspense; without postings when there is neither */
    CaseSums sums;
    int64_t last; /* leaf of the case's last entry */
    Findings findings;
} Settling;

static bool amount_or_none(Settling *settling, Str amount, Str pointer, Money *ret_money)
{
    *ret_money = (Money){ 0, settling->draft.key.currency };
    return amount.len == 0 ||
           book_amount(settling->work, amount, settling->wanted->currency, pointer, ret_money);
}

static bool read_wanted(Settling *settling)
{
    const CaseSettleParams *wanted = settling->wanted;
    Draft *draft = &settling->draft;
    int64_t both;
    if (!pay_key(settling->work, wanted->programme, wanted->country, wanted->case_code, INT64_MIN,
                 wanted->currency, &draft->key))
        return false;
    bool good = amount_or_none(settling, wanted->refund, S("/refund"), &settling->refund);
    good = amount_or_none(settling, wanted->suspense, S("/suspense"), &settling->suspense) && good;
    if (!good)
        return false;
    if (__builtin_add_overflow(settling->refund.minor, settling->suspense.minor, &both)) {
        work_finding(settling->work, S("/refund"), PHRASE_BOOKS_TOO_MUCH,
                     PHRASE_BOOKS_TOO_MUCH_REMEDY, wanted->refund);
        return false;
    }
    draft_debit(draft, PURPOSE_HELD, both);
    draft_credit(draft, PURPOSE_CASH, settling->refund.minor);
    draft_credit(draft, PURPOSE_SUSPENSE, settling->suspense.minor);
    return true;
}

/* What was charged on a line, and what it is worth: of the accounts of the case. */
static void check_line(Settling *settling, const AccountsOfCaseRow *rows, size_t count,
                       int64_t line)
{
    Currency currency = settling->draft.key.currency;
    Money planned = { 0, currency }, charged = { 0, currency };
    for (size_t i = 0; i < count; i++) {
        Purpose purpose;
        if (rows[i].line != line || !str_eq(rows[i].currency, currency_code(currency)))
            continue;
        ensure(purpose_find(rows[i].purpose, &purpose));
        if (purpose == PURPOSE_VALUE)
            planned.minor += rows[i].debits - rows[i].credits;
        if (purpose == PURPOSE_APPLIED || purpose == PURPOSE_SURCHARGE ||
            purpose == PURPOSE_RECOUPMENT)
            charged.minor += rows[i].credits - rows[i].debits;
    }
    (void)closure_check_line((int32_t)line, planned, charged, &settling->findings);
}

static bool is_first(const AccountsOfCaseRow *rows, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (rows[i].line == rows[at].line)
            return false;
    return rows[at].line > 0;
}

/* What is settled without an entry is judged by nobody else. */
static int check_country(const Settling *settling, const AccountsOfCaseRow *rows, size_t count)
{
    Str country = book_account_codes(&settling->draft.key).country;
    if (count == 0 || str_eq(rows[0].country, country))
        return 0;
    work_finding(settling->work, S("/country"), PHRASE_LEDGER_CASE_OF_OTHER,
                 PHRASE_LEDGER_CASE_OF_OTHER_REMEDY, settling->draft.key.case_code, rows[0].country,
                 country);
    return WORK_E_RULE;
}

static int check_closing(Settling *settling)
{
    Work *work = settling->work;
    AccountKey key = settling->draft.key;
    const AccountsOfCaseRow *rows;
    size_t count;
    int r = pay_case_sums(work, key, &settling->sums, &settling->last);
    if (!r)
        r = accounts_of_case(work_db(work), work_arena(work), key.programme, key.case_code, &rows,
                             &count);
    if (!r)
        r = check_country(settling, rows, count);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!case_sums_add(&settling->sums, draft_entry(&settling->draft))) {
        work_finding(work, S("/refund"), PHRASE_BOOKS_TOO_MUCH, PHRASE_NONE,
                     settling->wanted->refund);
        return WORK_E_RULE;
    }
    (void)closure_check(&settling->sums, &settling->findings);
    for (size_t i = 0; i < count; i++)
        if (is_first(rows, i))
            check_line(settling, rows, count, rows[i].line);
    for (const Finding *at = settling->findings.first; at; at = at->next)
        work_pass_on(work, S("/case"), at);
    return settling->findings.error_count ? WORK_E_RULE : 0;
}

/* Once, until something is posted to the case again. */
static int check_new(const Settling *settling)
{
    AccountKey key = settling->draft.key;
    CaseSettledLastRow row;
    bool found;
    int r = case_settled_last(work_db(settling->work), work_arena(settling->work), key.programme,
                              key.case_code, currency_code(key.currency), &row, &found);
    if (r)
        return trace(r);
    bool anew = settling->draft.entry.posting_count > 0 || !found || settling->last > row.seq;
    if (settling->last >= 0 && anew)
        return 0;
    work_finding(settling->work, S("/case"),
                 settling->last < 0 ? PHRASE_BOOKS_CASE_EMPTY : PHRASE_BOOKS_CASE_SETTLED,
                 PHRASE_NONE, key.case_code);
    return WORK_E_CONFLICT;
}

static int post(Settling *settling, Id *ret_entry)
{
    const CaseSettleParams *wanted = settling->wanted;
    Entry *entry = draft_entry(&settling->draft);
    *ret_entry = id_none();
    if (entry->posting_count == 0)
        return 0;
    entry->value = wanted->value;
    entry->reason = S("closure");
    entry->text = wanted->reason;
    entry->document = wanted->document;
    int r = books_post(settling->work, entry, NO_DRAWING);
    *ret_entry = entry->id;
    return r < 0 ? trace(r) : r;
}

int case_settle(Work *work, const void *params, void *reply)
{
    Settling settling = { .work = work,
                          .wanted = params,
                          .findings = { .arena = work_arena(work) } };
    const CaseSums *sums = &settling.sums;
    Id entry;
    if (!read_wanted(&settling))
        return WORK_E_INVALID;
    int r = check_closing(&settling);
    if (!r)
        r = check_new(&settling);
    if (!r)
        r = post(&settling, &entry);
    if (r)
        return r < 0 ? trace(r) : r;
    CaseSettled settled = { settling.wanted->programme,
                            book_account_codes(&settling.draft.key),
                            sums->received,
                            sums->paid,
                            sums->refunded,
                            sums->suspense,
                            settling.wanted->reason };
    work_event(work, S("case.settled"), id_none(), &settled);
    *(CaseSettleReply *)reply =
        (CaseSettleReply){ sums->received, sums->paid, sums->refunded, sums->suspense, entry };
    return 0;
}
