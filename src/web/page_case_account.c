/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "phrases_cases.h"
#include "phrases_web.h"
#include "web/books.h"
#include "web/case.h"
#include "web/receipt.h"

#include "templates.h"

/* What the buyer of a case was billed, has paid and owes, as the buyer and the office see it. */

enum {
    BILL_NAME,
    BILL_FOR,
    BILL_ISSUED,
    BILL_DUE,
    BILL_AMOUNT,
    BILL_PAID,
    BILL_REST,
    BILL_STAND,
    BILL_COLUMNS
};
static const Phrase bill_heads[BILL_COLUMNS] = {
    [BILL_NAME] = PHRASE_CASES_ACCOUNT_BILL,     [BILL_FOR] = PHRASE_WEB_CASE_ACCOUNT_FOR,
    [BILL_ISSUED] = PHRASE_CASES_ACCOUNT_ISSUED, [BILL_DUE] = PHRASE_CASES_ACCOUNT_DUE,
    [BILL_AMOUNT] = PHRASE_CASES_ACCOUNT_AMOUNT, [BILL_PAID] = PHRASE_CASES_ACCOUNT_PAID,
    [BILL_REST] = PHRASE_CASES_ACCOUNT_REST,     [BILL_STAND] = PHRASE_WEB_CASE_ACCOUNT_STAND,
};

static Str stand_of(const Visit *visit, const AccountBill *bill)
{
    if (bill->cancelled)
        return phrase(PHRASE_CASES_ACCOUNT_CANCELLED, visit->lang);
    if (bill->days_late > 0)
        return visit_say(visit, PHRASE_WEB_CASE_ACCOUNT_LATE, visit_number(visit, bill->days_late),
                         S(""));
    return phrase(bill->rest_minor > 0 ? PHRASE_WEB_CASE_ACCOUNT_OPEN
                                       : PHRASE_WEB_CASE_ACCOUNT_PAID,
                  visit->lang);
}

static FiguresView bills_of(const Visit *visit, const CaseAccountReply *told)
{
    Figures figures = figures_open(visit, S("bills"), PHRASE_CASES_ACCOUNT_BILLS, bill_heads,
                                   BILL_COLUMNS, told->bill_count);

    figures.caption = phrase(PHRASE_CASES_ACCOUNT_BILLS, visit->lang);
    for (size_t i = 0; i < told->bill_count; i++) {
        const AccountBill *bill = &told->bills[i];
        Cell *cells = figures_row(&figures);
        cells[BILL_NAME] = cell_text(bill->reference);
        cells[BILL_FOR] = bill->quarter == DATE_NONE
                              ? cell_text(phrase(PHRASE_WEB_CASE_ACCOUNT_DEPOSIT, visit->lang))
                              : cell_text(visit_say(visit, PHRASE_WEB_CASE_ACCOUNT_QUARTER,
                                                    visit_day(visit, bill->quarter), S("")));
        cells[BILL_ISSUED] = cell_day(bill->issued);
        cells[BILL_DUE] = cell_day(bill->due);
        cells[BILL_AMOUNT] = amount_cell(bill->amount_minor, told->currency);
        cells[BILL_PAID] = amount_cell(bill->paid_minor, told->currency);
        cells[BILL_REST] = amount_cell(bill->rest_minor, told->currency);
        cells[BILL_STAND] = cell_text(stand_of(visit, bill));
    }
    return figures_view(&figures, false);
}

static void put_facts(const Visit *visit, const CaseAccountReply *told, CaseAccountView *view)
{
    const struct {
        Phrase label;
        int64_t minor;
    } sums[] = { { PHRASE_CASES_ACCOUNT_BILLED, told->billed_minor },
                 { PHRASE_CASES_ACCOUNT_RECEIVED, told->received_minor },
                 { PHRASE_CASES_ACCOUNT_OWED, told->owed_minor } };
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, COUNT_OF(sums) + 1);
    Currency currency;

    ensure(currency_find(told->currency, &currency));
    for (size_t i = 0; i < COUNT_OF(sums); i++)
        facts[view->fact_count++] =
            value_of(visit, sums[i].label, amount_words(visit, sums[i].minor, currency));
    if (told->pay_to.len)
        facts[view->fact_count++] = value_of(visit, PHRASE_CASES_ACCOUNT_PAY_TO, told->pay_to);
    view->facts = facts;
}

/* The sum of what is late; what does not fit a number is not told in part. */
static Str late_words(const Visit *visit, const CaseAccountReply *told)
{
    int64_t sum = 0, days = 0;
    Currency currency;

    ensure(currency_find(told->currency, &currency));
    for (size_t i = 0; i < told->bill_count; i++) {
        const AccountBill *bill = &told->bills[i];
        if (bill->days_late <= 0)
            continue;
        sum += bill->rest_minor; /* within what is owed in all, which was told */
        days = bill->days_late > days ? bill->days_late : days;
    }
    return days ? visit_say(visit, PHRASE_WEB_CASE_ACCOUNT_OVERDUE,
                            amount_words(visit, sum, currency), visit_number(visit, days))
                : S("");
}

Reply case_account_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CaseAccountReply told;
    CaseShown shown;
    Reply refusal;

    if (!case_find(visit, &shown, &refusal))
        return refusal;
    CaseShowParams params = { .file = shown.file };
    if (!visit_read(visit, S("case.account"), &params, &told, &refusal))
        return refusal;
    CaseAccountView view = { .bar = case_bar(visit, &shown, S("/account")),
                             .late = late_words(visit, &told),
                             .bills = bills_of(visit, &told),
                             .has_bills = told.bill_count > 0 };
    put_facts(visit, &told, &view);
    view.receipt = take_url(visit, S("case.account"), shown.file,
                            case_url(visit, shown.number, S("/account")).text);
    case_account_page(&body, &view, visit->lang);
    return case_page_reply(visit, &shown, PHRASE_WEB_CASE_ACCOUNT, &body);
}
