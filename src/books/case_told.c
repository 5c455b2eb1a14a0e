/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/case_told.h"
#include "books/lines.h"
#include "books/payments.h"
#include "phrases_books.h"

enum { LINES_USUAL = 50, PAY_TO_MAX = BANK_TEXT_MAX + BANK_NUMBER_MAX + 1 };

/* ---- the account, line by line --------------------------------------------------------------- */

typedef struct Telling {
    Work *work;
    Date on;
    CaseSums sums;
    LineAccount *lines; /* in order of number */
    size_t count, room;
} Telling;

/* The line's row, made where there is none yet. */
static LineAccount *line_of(Telling *telling, int64_t line)
{
    size_t at = 0;

    while (at < telling->count && telling->lines[at].line < line)
        at++;
    if (at < telling->count && telling->lines[at].line == line)
        return &telling->lines[at];
    if (telling->count == telling->room) {
        size_t room = 2 * telling->room + LINES_USUAL;
        LineAccount *lines = NEW_ARRAY(work_arena(telling->work), LineAccount, room);
        for (size_t i = 0; i < telling->count; i++)
            lines[i] = telling->lines[i];
        telling->lines = lines;
        telling->room = room;
    }
    for (size_t i = telling->count++; i > at; i--)
        telling->lines[i] = telling->lines[i - 1];
    telling->lines[at] = (LineAccount){ .line = line };
    return &telling->lines[at];
}

static void add_posting(Telling *telling, const Posting *posting)
{
    const AccountKey *key = &posting->account;

    if (key->line < 1 || key->currency != telling->sums.currency ||
        !str_eq(key->case_code, telling->sums.case_code))
        return;
    if (key->purpose == PURPOSE_VALUE)
        line_of(telling, key->line)->planned += posting->minor; /* their sum was judged */
    if (key->purpose == PURPOSE_APPLIED || key->purpose == PURPOSE_SURCHARGE ||
        key->purpose == PURPOSE_RECOUPMENT)
        line_of(telling, key->line)->actual -= posting->minor;
}

static int add_entry(void *context, const Entry *entry, int64_t seq)
{
    Telling *telling = context;

    (void)seq;
    if (entry->value > telling->on || entry->posted > telling->on)
        return 0;
    for (size_t i = 0; i < entry->posting_count; i++)
        add_posting(telling, &entry->postings[i]);
    if (case_sums_add(&telling->sums, entry))
        return 0;
    work_finding(telling->work, S("/case"), PHRASE_BOOKS_TOO_MUCH, PHRASE_NONE,
                 telling->sums.case_code);
    return WORK_E_RULE;
}

int books_case_ledger(Work *work, const CaseAccount *account, Date on, CaseLedger *ret_ledger)
{
    Telling telling = { .work = work,
                        .on = on,
                        .sums = { .programme = account->programme,
                                  .case_code = account->case_code,
                                  .currency = account->currency } };
    const CaseSums *sums = &telling.sums;
    int r = pay_case_walk(work, account->programme, account->case_code, add_entry, &telling);

    if (r)
        return r < 0 ? trace(r) : r;
    *ret_ledger = (CaseLedger){ .received = sums->received,
                                .paid = sums->paid,
                                .refunded = sums->refunded,
                                .suspense = sums->suspense,
                                .expended = sums->balances[PURPOSE_DISBURSED],
                                .lines = telling.lines,
                                .line_count = telling.count };
    return 0;
}

/* ---- ending ---------------------------------------------------------------------------------- */

static int add_liability(Work *work, const CaseAccount *account, Date on, CaseEnding *ending)
{
    const ScheduleQuartersRow *rows;
    ScheduleOnRow schedule;
    size_t count;
    bool found;
    int r = schedule_on(work_db(work), work_arena(work), account->programme, account->case_code, on,
                        &schedule, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    r = schedule_quarters(work_db(work), work_arena(work), schedule.seq, &rows, &count);
    if (r)
        return trace(r);
    ending->scheduled = str_eq(schedule.currency, currency_code(account->currency));
    for (size_t i = 0; i < count; i++)
        if (rows[i].since <= on && on < rows[i].until)
            ending->liability = rows[i].liability;
    return 0;
}

int books_case_ending(Work *work, const CaseAccount *account, Date on, CaseEnding *ret_ending)
{
    Money least;
    *ret_ending = (CaseEnding){ 0 };
    int r = add_liability(work, account, on, ret_ending);
    if (!r)
        r = cancellation_least(work, account->programme, account->case_code, on, &least);
    if (r == WORK_E_NOT_FOUND)
        return 0;
    if (r)
        return r < 0 ? trace(r) : r;
    ret_ending->priced = true;
    ret_ending->least = least.minor;
    return 0;
}

/* ---- bills, contracts, banks ----------------------------------------------------------------- */

int books_bill(Work *work, Id id, BillTold *ret_bill)
{
    BillKept bill;
    int r = bill_load(work, id, &bill);
    if (r)
        return r < 0 ? trace(r) : r;
    BillAsked *parts = NEW_ARRAY(work_arena(work), BillAsked, bill.part_count + 1);
    for (size_t i = 0; i < bill.part_count; i++)
        parts[i] =
            (BillAsked){ bill.parts[i].case_code, bill.parts[i].version, bill.parts[i].scheduled,
                         bill.parts[i].forecast,  bill.parts[i].billed,  bill.parts[i].minor };
    *ret_bill = (BillTold){ .reference = bill.row.reference,
                            .programme = bill.row.programme,
                            .quarter = (Date)bill.row.quarter,
                            .issued = (Date)bill.row.issued,
                            .due = (Date)bill.row.due,
                            .currency = bill.currency,
                            .minor = bill.row.minor,
                            .by_forecast = bill.row.by_forecast != 0,
                            .cancelled = bill.row.cancelled != 0,
                            .parts = parts,
                            .part_count = bill.part_count };
    return 0;
}

int books_contract(Work *work, const CaseAccount *account, Str contract, Date on,
                   ContractTold *ret_contract)
{
    const ContractLinesRow *rows;
    size_t count;
    int r = contract_lines(work_db(work), work_arena(work), account->programme, account->case_code,
                           on, &rows, &count);
    if (r)
        return trace(r);
    LineValue *lines = NEW_ARRAY(work_arena(work), LineValue, count + 1);
    *ret_contract = (ContractTold){ .lines = lines };
    for (size_t i = 0; i < count; i++) {
        LineValue *line = &lines[ret_contract->line_count];
        if (!str_eq(rows[i].contract, contract))
            continue;
        *line = (LineValue){ rows[i].line, { rows[i].minor, 0 } };
        ensure(currency_find(rows[i].currency, &line->value.currency));
        ret_contract->company = rows[i].company;
        ret_contract->line_count++;
    }
    return ret_contract->line_count ? 0 : WORK_E_NOT_FOUND;
}

int books_pay_to(Work *work, const CaseAccount *account, Str *ret_words)
{
    Text words = text_open(work_arena(work), PAY_TO_MAX);
    BankAccountOfRow row;
    bool found;
    int r = bank_account_of(work_db(work), work_arena(work), account->programme,
                            country_get(account->country)->code, purpose_words[PURPOSE_CASH],
                            currency_code(account->currency), &row, &found);
    if (r)
        return trace(r);
    if (found)
        text_all(&words, row.bank, S(" "), row.number);
    *ret_words = text_str(&words);
    return 0;
}
