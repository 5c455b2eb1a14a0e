/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_books.h"
#include "phrases_web.h"
#include "web/books.h"

/* What is billed to the buyer and asked by suppliers for a case, and what can be recorded of it
 * now: each a form that knows the case it was opened from. */

/* ---- bills, invoices, payments --------------------------------------------------------------- */

enum { BILL_REFERENCE, BILL_ISSUED, BILL_DUE, BILL_AMOUNT, BILL_REST, BILL_COLUMNS };
static const Phrase bill_heads[BILL_COLUMNS] = {
    [BILL_REFERENCE] = PHRASE_BOOKS_FIELD_BILL, [BILL_ISSUED] = PHRASE_BOOKS_SHOWN_ISSUED,
    [BILL_DUE] = PHRASE_BOOKS_SHOWN_DUE,        [BILL_AMOUNT] = PHRASE_BOOKS_FIELD_AMOUNT,
    [BILL_REST] = PHRASE_BOOKS_SHOWN_BILL_REST,
};

/* Of a sum as it is told: "1000 JPY". */
static bool is_in(Str amount, Str currency)
{
    return amount.len > currency.len &&
           str_eq(str_cut(amount, amount.len - currency.len, amount.len), currency);
}

static FiguresView bills_of(const Visit *visit, const BillListReply *list, Str currency)
{
    Figures figures = figures_open(visit, S("bills"), PHRASE_BOOKS_SHOWN_BILLS, bill_heads,
                                   BILL_COLUMNS, list->bill_count);

    figures.caption = phrase(PHRASE_WEB_MONEY_BILLS, visit->lang);
    for (size_t i = 0; i < list->bill_count; i++) {
        const BillRow *bill = &list->bills[i];
        if (!is_in(bill->amount, currency))
            continue;
        Cell *cells = figures_row(&figures);
        cells[BILL_REFERENCE] = cell_text(bill->reference);
        cells[BILL_ISSUED] = cell_day(bill->issued);
        cells[BILL_DUE] = cell_day(bill->due);
        cells[BILL_AMOUNT] = amount_cell(bill->minor, currency);
        cells[BILL_REST] = bill->cancelled
                               ? cell_text(phrase(PHRASE_BOOKS_SHOWN_CANCELLED, visit->lang))
                               : amount_cell(bill->rest_minor, currency);
        figures_links(&figures)[BILL_REFERENCE] = show_url(visit, S("bill"), bill->bill);
    }
    return figures_view(&figures, false);
}

enum {
    INVOICE_REFERENCE,
    INVOICE_SUPPLIER,
    INVOICE_LINE,
    INVOICE_AMOUNT,
    INVOICE_LEFT,
    INVOICE_COLUMNS
};
static const Phrase invoice_heads[INVOICE_COLUMNS] = {
    [INVOICE_REFERENCE] = PHRASE_BOOKS_FIELD_INVOICE_REFERENCE,
    [INVOICE_SUPPLIER] = PHRASE_BOOKS_FIELD_SUPPLIER,
    [INVOICE_LINE] = PHRASE_WEB_BOOKS_LINE,
    [INVOICE_AMOUNT] = PHRASE_BOOKS_FIELD_AMOUNT,
    [INVOICE_LEFT] = PHRASE_BOOKS_SHOWN_NOT_ASKED,
};

static FiguresView invoices_of(const Visit *visit, const InvoicesReply *list, Str currency)
{
    Figures figures = figures_open(visit, S("invoices"), PHRASE_BOOKS_SHOWN_INVOICES, invoice_heads,
                                   INVOICE_COLUMNS, list->invoice_count);

    figures.caption = phrase(PHRASE_WEB_MONEY_INVOICES, visit->lang);
    for (size_t i = 0; i < list->invoice_count; i++) {
        const InvoiceShown *invoice = &list->invoices[i];
        if (!str_eq(invoice->currency, currency))
            continue;
        Cell *cells = figures_row(&figures);
        cells[INVOICE_REFERENCE] = cell_text(invoice->reference);
        cells[INVOICE_SUPPLIER] = cell_text(invoice->supplier);
        cells[INVOICE_LINE] = cell_number(invoice->line);
        cells[INVOICE_AMOUNT] = amount_cell(invoice->minor, currency);
        cells[INVOICE_LEFT] = invoice->reversed
                                  ? cell_text(phrase(PHRASE_BOOKS_SHOWN_REVERSED, visit->lang))
                                  : amount_cell(invoice->minor - invoice->asked, currency);
        figures_links(&figures)[INVOICE_REFERENCE] =
            show_url(visit, S("invoice"), invoice->invoice);
    }
    return figures_view(&figures, false);
}

enum {
    PAYMENT_NAME,
    PAYMENT_SUPPLIER,
    PAYMENT_INVOICE,
    PAYMENT_AMOUNT,
    PAYMENT_STATE,
    PAYMENT_ASKED,
    PAYMENT_DECIDED,
    PAYMENT_COLUMNS
};
static const Phrase payment_heads[PAYMENT_COLUMNS] = {
    [PAYMENT_NAME] = PHRASE_BOOKS_FIELD_PAYMENT,
    [PAYMENT_SUPPLIER] = PHRASE_BOOKS_FIELD_SUPPLIER,
    [PAYMENT_INVOICE] = PHRASE_BOOKS_FIELD_INVOICE_REFERENCE,
    [PAYMENT_AMOUNT] = PHRASE_BOOKS_FIELD_AMOUNT,
    [PAYMENT_STATE] = PHRASE_BOOKS_SHOWN_STATE,
    [PAYMENT_ASKED] = PHRASE_BOOKS_SHOWN_REQUESTED_BY,
    [PAYMENT_DECIDED] = PHRASE_BOOKS_SHOWN_DECIDED_BY,
};

static FiguresView payments_of(const Visit *visit, const PaymentsReply *list, Str currency)
{
    Figures figures = figures_open(visit, S("payments"), PHRASE_BOOKS_SHOWN_PAYMENTS, payment_heads,
                                   PAYMENT_COLUMNS, list->payment_count);

    figures.caption = phrase(PHRASE_WEB_MONEY_PAYMENTS, visit->lang);
    for (size_t i = 0; i < list->payment_count; i++) {
        const PaymentShown *payment = &list->payments[i];
        if (!str_eq(payment->currency, currency))
            continue;
        Cell *cells = figures_row(&figures);
        cells[PAYMENT_NAME] = cell_text(payment->reference);
        cells[PAYMENT_SUPPLIER] = cell_text(payment->supplier);
        cells[PAYMENT_INVOICE] = cell_text(payment->invoice_reference);
        cells[PAYMENT_AMOUNT] = amount_cell(payment->minor, currency);
        cells[PAYMENT_STATE] =
            cell_text(visit_choice(visit, payment_state_phrases, payment->state));
        cells[PAYMENT_ASKED] = cell_text(payment->requested_by);
        cells[PAYMENT_DECIDED] = cell_text(payment->decided_by);
        figures_links(&figures)[PAYMENT_NAME] = show_url(visit, S("payment"), payment->payment);
    }
    return figures_view(&figures, false);
}

/* ---- what can be recorded now ---------------------------------------------------------------- */

static void put_waiting(Nexts *nexts, const InvoicesReply *invoices, const PaymentsReply *payments,
                        Str back)
{
    const Visit *visit = nexts->visit;

    for (size_t i = 0; i < payments->payment_count; i++) {
        const PaymentShown *payment = &payments->payments[i];
        const QueryField fields[] = { { S("payment"), payment->reference }, { S("_back"), back } };
        if (payment->state != PAYMENT_REQUESTED)
            continue;
        Str about = visit_say(visit, PHRASE_WEB_MONEY_PAYMENT_OF, payment->reference,
                              sum_words(visit, payment->minor, payment->currency));
        nexts_put(nexts, S("payment.approve"), fields, COUNT_OF(fields), about);
        nexts_put(nexts, S("payment.decline"), fields, COUNT_OF(fields), about);
    }
    for (size_t i = 0; i < invoices->invoice_count; i++) {
        const InvoiceShown *invoice = &invoices->invoices[i];
        const QueryField fields[] = { { S("invoice"), visit_id(visit, invoice->invoice) },
                                      { S("_back"), back } };
        if (!invoice->reversed && invoice->asked < invoice->minor)
            nexts_put(nexts, S("payment.request"), fields, COUNT_OF(fields),
                      visit_say(visit, PHRASE_WEB_MONEY_INVOICE_OF, invoice->reference,
                                invoice->supplier));
    }
}

/* Of whom the money of the case is: as its accounts have it. */
static bool country_of(const Visit *visit, const CasePosition *position, Str *ret_country,
                       Reply *ret_refusal)
{
    const PathValue values[] = { { S("programme"), position->programme },
                                 { S("case"), position->case_code } };
    AccountListReply list;

    if (!visit_read_values(visit, S("account.list"), values, COUNT_OF(values), &list, ret_refusal))
        return false;
    *ret_country = list.account_count ? list.accounts[0].country : S("");
    return true;
}

/* Whatever is begun with the case alone; of a line its country and currency are known too. */
static void put_begun(Nexts *nexts, const CasePosition *position, Str country, Str back)
{
    static const Str of_case[] = { STR("schedule.set"), STR("bill.issue"), STR("contract.add") };
    static const Str of_line[] = { STR("authority.record"), STR("invoice.record"),
                                   STR("delivery.order"), STR("surcharge.take"),
                                   STR("case.settle") };
    const QueryField fields[] = { { S("programme"), position->programme },
                                  { S("case"), position->case_code },
                                  { S("_back"), back },
                                  { S("country"), country },
                                  { S("currency"), position->currency } };

    for (size_t i = 0; i < COUNT_OF(of_case); i++)
        nexts_put(nexts, of_case[i], fields, 3, S(""));
    for (size_t i = 0; i < COUNT_OF(of_line); i++)
        nexts_put(nexts, of_line[i], fields, COUNT_OF(fields), S(""));
}

bool put_case_payments(const Visit *visit, const CasePosition *position, CaseMoneyView *view,
                       Reply *ret_refusal)
{
    enum { BEGUN_MAX = 8, ON_PAYMENT = 2 };
    const PathValue all[] = { { S("programme"), position->programme },
                              { S("case"), position->case_code },
                              { S("which"), S("all") } };
    Str country,
        back = case_money_url(visit, position->programme, position->case_code, position->currency)
                   .text;
    BillListReply bills;
    InvoicesReply invoices;
    PaymentsReply payments;

    if (!visit_read_values(visit, S("bill.list"), all, 2, &bills, ret_refusal) ||
        !visit_read_values(visit, S("invoice.list"), all, COUNT_OF(all), &invoices, ret_refusal) ||
        !visit_read_values(visit, S("payment.list"), all, COUNT_OF(all), &payments, ret_refusal) ||
        !country_of(visit, position, &country, ret_refusal))
        return false;
    Nexts nexts =
        nexts_open(visit, BEGUN_MAX + invoices.invoice_count + ON_PAYMENT * payments.payment_count);
    put_waiting(&nexts, &invoices, &payments, back);
    put_begun(&nexts, position, country, back);
    view->now = (NowView){ nexts.links, nexts.count };
    view->bills = bills_of(visit, &bills, position->currency);
    view->invoices = invoices_of(visit, &invoices, position->currency);
    view->payments = payments_of(visit, &payments, position->currency);
    return true;
}
