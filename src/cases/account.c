/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/account.h"
#include "books/books.h"
#include "cases/account_parts.h"
#include "cases/case.h"
#include "phrases_cases.h"

#define OPTIONAL .optional = true
#define DAY(Struct, member, name, told, ...) DATE(Struct, member, name, .help = (told), __VA_ARGS__)
enum { PAY_TO_WORDS_MAX = 400 };

/* ---- the reply's shape ----------------------------------------------------------------------- */

static const Field bill_fields[] = {
    TEXT(AccountBill, reference, "reference", .max = CASE_WORD_MAX,
         .help = PHRASE_CASES_ACCOUNT_BILL),
    DAY(AccountBill, quarter, "quarter", PHRASE_CASES_ACCOUNT_QUARTER, OPTIONAL),
    DAY(AccountBill, issued, "issued", PHRASE_CASES_ACCOUNT_ISSUED, .optional = false),
    DAY(AccountBill, due, "due", PHRASE_CASES_ACCOUNT_DUE, .optional = false),
    AMOUNT(AccountBill, amount, "amount", PHRASE_CASES_ACCOUNT_AMOUNT),
    AMOUNT(AccountBill, paid, "paid", PHRASE_CASES_ACCOUNT_PAID),
    AMOUNT(AccountBill, rest, "rest", PHRASE_CASES_ACCOUNT_REST),
    INT(AccountBill, days_late, "days-late", .min = 1, .max = INT32_MAX, OPTIONAL,
        .help = PHRASE_CASES_ACCOUNT_LATE),
    BOOL(AccountBill, cancelled, "cancelled", .help = PHRASE_CASES_ACCOUNT_CANCELLED),
};
static const Shape bill_shape = SHAPE(AccountBill, "account-bill", bill_fields);

static const Field reply_fields[] = {
    TEXT(CaseAccountReply, number, "number", .max = CASE_CODE_MAX,
         .help = PHRASE_CASES_SHOWN_NUMBER),
    TEXT(CaseAccountReply, currency, "currency", .max = 3, .help = PHRASE_CASES_FIELD_CURRENCY),
    AMOUNT(CaseAccountReply, billed, "billed", PHRASE_CASES_ACCOUNT_BILLED),
    AMOUNT(CaseAccountReply, received, "received", PHRASE_CASES_ACCOUNT_RECEIVED),
    AMOUNT(CaseAccountReply, owed, "owed", PHRASE_CASES_ACCOUNT_OWED),
    TEXT(CaseAccountReply, pay_to, "pay-to", .max = PAY_TO_WORDS_MAX, OPTIONAL,
         .help = PHRASE_CASES_ACCOUNT_PAY_TO),
    LIST(CaseAccountReply, bills, bill_count, "bills", AccountBill, bill_shape,
         .max = LIST_ROWS_MAX, OPTIONAL, .help = PHRASE_CASES_ACCOUNT_BILLS),
};
const Shape case_account_reply_shape = SHAPE(CaseAccountReply, "case-account", reply_fields);

/* ---- the reading ----------------------------------------------------------------------------- */

Str account_money(Work *work, int64_t minor, Currency currency)
{
    Text text = text_open(work_arena(work), ACCOUNT_MONEY_MAX);

    money_write_person(&text, (Money){ minor, currency });
    return text_str(&text);
}

static AccountBill bill_told(Work *work, const CaseBill *bill, Currency currency)
{
    int64_t rest = case_bill_rest(bill);
    int64_t late = work_today(work) - bill->due;

    return (AccountBill){ .reference = bill->reference,
                          .quarter = bill->quarter,
                          .issued = bill->issued,
                          .due = bill->due,
                          .amount = account_money(work, bill->minor, currency),
                          .amount_minor = bill->minor,
                          .paid = account_money(work, bill->received, currency),
                          .paid_minor = bill->received,
                          .rest = account_money(work, rest, currency),
                          .rest_minor = rest,
                          .days_late = rest > 0 && late > 0 ? late : INT64_MIN,
                          .cancelled = bill->cancelled };
}

/* Bills whose sum cannot be told are not told in part. */
static int put_bills(Work *work, const CaseAccount *account, CaseAccountReply *told)
{
    const CaseBill *bills;
    size_t count;
    bool fits = true;
    int r = books_case_bills(work, account, &bills, &count);

    if (r)
        return trace(r);
    AccountBill *rows = NEW_ARRAY(work_arena(work), AccountBill, count + 1);
    for (size_t i = 0; i < count; i++) {
        int64_t billed = bills[i].cancelled ? 0 : bills[i].minor;
        rows[i] = bill_told(work, &bills[i], account->currency);
        fits = fits && !__builtin_add_overflow(told->billed_minor, billed, &told->billed_minor) &&
               !__builtin_add_overflow(told->owed_minor, rows[i].rest_minor, &told->owed_minor);
    }
    told->bills = rows;
    told->bill_count = count;
    return fits ? 0
                : case_refuse(work, WORK_E_RULE, S("/case"), PHRASE_CASES_ACCOUNT_TOO_MUCH,
                              PHRASE_NONE, told->number);
}

int case_account_show(Work *work, const void *params, void *reply)
{
    const CaseShowParams *wanted = params;
    CaseAccountReply *told = reply;
    const CaseFile *file;
    CaseAccount account;
    CaseMoney sums;
    int r = case_load(work, wanted->file, &file);

    if (r)
        return r < 0 ? trace(r) : r;
    account = case_account(file);
    *told = (CaseAccountReply){ .number = file->row.number,
                                .currency = currency_code(account.currency) };
    r = put_bills(work, &account, told);
    if (!r)
        r = books_case_money(work, &account, &sums);
    if (!r)
        r = books_pay_to(work, &account, &told->pay_to);
    if (r)
        return r < 0 ? trace(r) : r;
    told->received_minor = sums.received;
    told->billed = account_money(work, told->billed_minor, account.currency);
    told->received = account_money(work, told->received_minor, account.currency);
    told->owed = account_money(work, told->owed_minor, account.currency);
    return 0;
}
