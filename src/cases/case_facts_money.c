/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case_fact.h"
#include "phrases_cases.h"

/* What the books tell the guards of steps, and which of their operations are steps of a case. */

static int money_of(Work *work, const CaseFile *file, CaseMoney *ret_money, Currency *ret_currency)
{
    CaseAccount account = case_account(file);
    int r = books_case_money(work, &account, ret_money);

    *ret_currency = account.currency;
    if (r < 0)
        return trace(r);
    return r;
}

/* Sums that cannot be told leave a fact missing; the finding says so. */

static void tell_lacking(Work *work, Money due, Money received, Phrase message, Phrase remedy)
{
    Text asked = text_open(work_arena(work), CASE_WORD_MAX);
    Text come = text_open(work_arena(work), CASE_WORD_MAX);

    if (received.minor >= due.minor)
        return;
    money_write_person(&asked, due);
    money_write_person(&come, received);
    work_finding(work, S(""), message, remedy, text_str(&asked), text_str(&come));
}

void case_tell_lacking_deposit(Work *work, Money due, Money received)
{
    tell_lacking(work, due, received, PHRASE_CASES_DEPOSIT_LACKS,
                 PHRASE_CASES_DEPOSIT_LACKS_REMEDY);
}

/* Money of a case that has a schedule; `scheduled` false: it has none, which is told. */
static int scheduled_money(Work *work, const CaseFile *file, CaseMoney *ret_money,
                           Currency *ret_currency)
{
    int r = money_of(work, file, ret_money, ret_currency);
    if (!r && !ret_money->scheduled)
        work_finding(work, S(""), PHRASE_CASES_NO_SCHEDULE, PHRASE_CASES_NO_SCHEDULE_REMEDY,
                     file->row.number);
    return r < 0 ? trace(r) : r;
}

/* Of what is given for nothing no deposit is due, and no schedule tells of one. */
static int is_free(Work *work, const CaseFile *file, bool *ret_free)
{
    const CaseVersion *terms;
    int r = case_terms_now(work, file->id, &terms);

    *ret_free = !r && terms && !(case_kind_needs((CaseKind)terms->kind) & KIND_NEEDS_PRICE);
    return r ? trace(r) : 0;
}

FACT(deposit_due)
{
    Currency currency = case_account(file).currency;
    CaseMoney money;
    bool is_gift;
    (void)ask;
    int r = is_free(work, file, &is_gift);
    if (r || is_gift) {
        *ret_value = r ? *ret_value : step_money((Money){ 0, currency });
        return r ? trace(r) : 0;
    }
    r = scheduled_money(work, file, &money, &currency);
    if (!r && money.scheduled)
        *ret_value = step_money((Money){ money.deposit_due, currency });
    return r < 0 ? trace(r) : 0;
}

/* Who asks for the whole price is told what is missing of it. */
FACT(agreed_price)
{
    Currency currency;
    CaseMoney money;
    (void)ask;
    int r = scheduled_money(work, file, &money, &currency);
    if (!r && money.scheduled) {
        *ret_value = step_money((Money){ money.price, currency });
        tell_lacking(work, (Money){ money.price, currency }, (Money){ money.received, currency },
                     PHRASE_CASES_PRICE_LACKS, PHRASE_CASES_PRICE_LACKS_REMEDY);
    }
    return r < 0 ? trace(r) : 0;
}

FACT(deposit_received)
{
    Currency currency;
    CaseMoney money;
    (void)ask;
    int r = money_of(work, file, &money, &currency);
    if (!r)
        *ret_value = step_money((Money){ money.received, currency });
    if (!r && money.scheduled)
        case_tell_lacking_deposit(work, (Money){ money.deposit_due, currency },
                                  (Money){ money.received, currency });
    return r < 0 ? trace(r) : 0;
}

FACT(account_square)
{
    Currency currency;
    CaseMoney money;
    (void)ask;
    int r = money_of(work, file, &money, &currency);
    if (!r && !money.square)
        work_finding(work, S(""), PHRASE_CASES_NOT_SQUARE, PHRASE_CASES_NOT_SQUARE_REMEDY,
                     file->row.number);
    if (!r)
        *ret_value = step_yes_no(money.square);
    return r < 0 ? trace(r) : 0;
}

FACT(contracts_settled)
{
    Currency currency;
    CaseMoney money;
    (void)ask;
    int r = money_of(work, file, &money, &currency);
    if (!r)
        *ret_value = step_yes_no(money.suppliers_paid);
    return r < 0 ? trace(r) : 0;
}

static int payment_cover(Work *work, const StepAsk *ask, PaymentCover *ret_cover)
{
    const PaymentApproveParams *approve = ask->params;
    int r = books_payment_cover(work, approve->payment, ret_cover);
    return r < 0 ? trace(r) : r;
}

FACT(payment_amount)
{
    PaymentCover cover;
    (void)file;
    int r = payment_cover(work, ask, &cover);
    if (!r)
        *ret_value = step_money(cover.amount);
    return r < 0 ? trace(r) : 0;
}

FACT(held_funds)
{
    PaymentCover cover;
    (void)file;
    int r = payment_cover(work, ask, &cover);
    if (!r)
        *ret_value = step_money(cover.cover);
    return r < 0 ? trace(r) : 0;
}

/* ---- steps that are other subjects' operations ----------------------------------------------- */

/* A case the books know and nobody opened here has no route, and no guard. */
static int known_case(Work *work, Str number, Id *ret_case)
{
    const CaseFile *file;
    int r = case_by_number(work, number, &file);
    if (!r)
        *ret_case = file->id;
    return r < 0 ? trace(r) : r;
}

static int case_of_payment(Work *work, const void *params, Id *ret_case)
{
    const PaymentApproveParams *approve = params;
    PaymentCover cover;
    int r = books_payment_cover(work, approve->payment, &cover);
    if (!r)
        r = known_case(work, cover.case_code, ret_case);
    return r < 0 ? trace(r) : r;
}

static int case_of_delivery(Work *work, const void *params, Id *ret_case)
{
    const DeliveryRecordParams *record = params;
    DeliveryPlace place;
    int r = books_delivery_place(work, record->delivery, &place);
    if (!r)
        r = known_case(work, place.case_code, ret_case);
    return r < 0 ? trace(r) : r;
}

static int case_of_order(Work *work, const void *params, Id *ret_case)
{
    const DeliveryOrderParams *order = params;
    int r = known_case(work, order->case_code, ret_case);
    return r < 0 ? trace(r) : r;
}

static int case_of_settlement(Work *work, const void *params, Id *ret_case)
{
    const CaseSettleParams *settle = params;
    int r = known_case(work, settle->case_code, ret_case);
    return r < 0 ? trace(r) : r;
}

const StepOf case_steps_of[CASE_STEPS_OF] = {
    { STR("payment.approve"), STR("case"), case_of_payment },
    { STR("delivery.record"), STR("case"), case_of_delivery },
    { STR("delivery.order"), STR("case"), case_of_order },
    { STR("case.settle"), STR("case"), case_of_settlement },
};
