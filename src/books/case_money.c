/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/case_money.h"
#include "books/payments.h"
#include "books/prices.h"

#include "price/price.h"

static AccountKey held_key(const CaseAccount *account)
{
    return (AccountKey){ .programme = account->programme,
                         .country = account->country,
                         .case_code = account->case_code,
                         .purpose = PURPOSE_HELD,
                         .currency = account->currency };
}

static int add_schedule(Work *work, const CaseAccount *account, CaseMoney *money)
{
    ScheduleLastRow row;
    int r = case_schedule(work, account->programme, account->case_code, &row);

    if (r)
        return r == WORK_E_NOT_FOUND ? 0 : trace(r);
    money->scheduled = str_eq(row.currency, currency_code(account->currency));
    if (money->scheduled) {
        money->price = row.price;
        money->deposit_due = row.deposit;
    }
    return 0;
}

static int add_settlement(Work *work, const CaseAccount *account, int64_t last, CaseMoney *money)
{
    CaseSettledLastRow row;
    bool found;
    int r = case_settled_last(work_db(work), work_arena(work), account->programme,
                              account->case_code, currency_code(account->currency), &row, &found);

    money->used = last >= 0;
    money->square = !money->used || (found && row.seq >= last);
    return r ? trace(r) : 0;
}

static int add_waiting(Work *work, const CaseAccount *account, CaseMoney *money)
{
    const PaymentsOfCaseRow *rows;
    size_t count;
    int r =
        payments_of_case(work_db(work), work_arena(work), account->programme, account->case_code,
                         currency_code(account->currency), PAYMENT_REQUESTED, &rows, &count);

    money->suppliers_paid = money->suppliers_paid && count == 0;
    return r ? trace(r) : 0;
}

int books_case_money(Work *work, const CaseAccount *account, CaseMoney *ret_money)
{
    AccountKey key = held_key(account);
    CaseSums sums;
    int64_t last;

    *ret_money = (CaseMoney){ 0 };
    int r = pay_case_sums(work, key, &sums, &last);
    if (r)
        return r < 0 ? trace(r) : r;
    ret_money->received = sums.received - sums.refunded;
    ret_money->suppliers_paid = sums.balances[PURPOSE_SUPPLIER] == 0;
    r = add_schedule(work, account, ret_money);
    if (!r)
        r = add_settlement(work, account, last, ret_money);
    if (!r)
        r = add_waiting(work, account, ret_money);
    if (!r)
        r = pay_held(work, key, id_none(), &ret_money->held);
    return r ? trace(r) : 0;
}

int books_line_values(Work *work, Str programme, Str case_code, const LineValue **ret_values,
                      size_t *ret_count)
{
    CaseValue value;
    int r = case_value(work, programme, case_code, &value);
    if (r)
        return r < 0 ? trace(r) : r;

    LineValue *values = NEW_ARRAY(work_arena(work), LineValue, value.line_count + 1);
    for (size_t i = 0; i < value.line_count; i++)
        values[i] = (LineValue){ value.lines[i].line, value.lines[i].total };
    *ret_values = values;
    *ret_count = value.line_count;
    return 0;
}

int books_payment_cover(Work *work, Id payment, PaymentCover *ret_cover)
{
    PaymentGetRow row;
    bool found;
    int r = payment_get(work_db(work), work_arena(work), payment, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;

    AccountKey key =
        pay_kept_key(row.programme, row.country, row.case_code, INT64_MIN, row.currency);
    int64_t held, fund, days;
    r = pay_held(work, key, payment, &held);
    if (!r)
        r = pay_fund(work, key, &fund);
    if (!r)
        r = pay_days_late(work, key, &days);
    if (r)
        return trace(r);
    /* What the guarantee set aside for this payment is no longer in the fund. */
    int64_t guaranteed = days >= LATE_GUARANTEE_DAYS ? fund + row.guaranteed : 0;
    *ret_cover = (PaymentCover){
        row.programme, row.case_code, { row.minor, key.currency }, { held, key.currency }
    };
    if (__builtin_add_overflow(held, guaranteed, &ret_cover->cover.minor))
        ret_cover->cover.minor = INT64_MAX;
    return 0;
}

int books_delivery_place(Work *work, Id delivery, DeliveryPlace *ret_place)
{
    DeliveryOrderGetRow row;
    bool found;
    int r = delivery_order_get(work_db(work), work_arena(work), delivery, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_place = (DeliveryPlace){ row.programme, row.case_code, row.line };
    return 0;
}

/* The other way round than what the programme earns is taken (pay_spend_held). */
int books_case_credit(Work *work, const CaseAccount *account, const CaseCredit *credit,
                      Id *ret_entry)
{
    Draft draft = { .key = held_key(account) };

    draft.key.line = (int32_t)credit->line;
    draft_debit(&draft, PURPOSE_CREDITED, credit->minor);
    draft_credit(&draft, PURPOSE_AGENCY_CASH, credit->minor);
    draft_debit(&draft, PURPOSE_CASH, credit->minor);
    draft_credit(&draft, PURPOSE_HELD, credit->minor);
    Entry *entry = draft_entry(&draft);
    entry->value = work_today(work);
    entry->reason = S("refund");
    entry->text = credit->text;
    entry->document = credit->document;
    int r = books_post(work, entry, NO_DRAWING);
    *ret_entry = entry->id;
    return r < 0 ? trace(r) : r;
}

int books_case_bills(Work *work, const CaseAccount *account, const CaseBill **ret_bills,
                     size_t *ret_count)
{
    const BillsOfCaseRow *rows;
    int r = bills_of_case(work_db(work), work_arena(work), account->programme, account->case_code,
                          currency_code(account->currency), &rows, ret_count);

    if (r)
        return trace(r);
    CaseBill *bills = NEW_ARRAY(work_arena(work), CaseBill, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++)
        bills[i] = (CaseBill){ .bill = rows[i].bill,
                               .seq = rows[i].seq,
                               .reference = rows[i].reference,
                               .quarter = (Date)rows[i].quarter,
                               .issued = (Date)rows[i].issued,
                               .due = (Date)rows[i].due,
                               .minor = rows[i].minor,
                               .received = rows[i].received,
                               .cancelled = rows[i].cancelled != 0 };
    *ret_bills = bills;
    return 0;
}

int64_t case_bill_rest(const CaseBill *bill)
{
    return bill->cancelled || bill->received >= bill->minor ? 0 : bill->minor - bill->received;
}
