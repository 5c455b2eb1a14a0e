/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/cases.h"
#include "phrases_books.h"
#include "phrases_cases.h"
#include "phrases_outside.h"
#include "phrases_web.h"
#include "web/books.h"
#include "web/case.h"
#include "web/receipt.h"

#include "templates.h"

/* The accounts of the two sides of a case: what its buyer was billed, has paid and owes, and what a
 * supplier has asked and was paid; each as that side and the office see it. */

/* A table of the page, where it is asked for as a file. */
static bool is_file(const Visit *visit, Str table, FigureForm form)
{
    return form != FIGURES_PAGE && query_says(&visit->query, S("table"), table);
}

/* The visit whose address names one of its tables: its links ask for that one. */
static Visit *of_table(const Visit *visit, Str table)
{
    QueryField *fields = NEW_ARRAY(visit->arena, QueryField, visit->query.count + 1);
    Visit *named = NEW(visit->arena, Visit);
    size_t count = 0;

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("table")))
            fields[count++] = visit->query.fields[i];
    fields[count++] = (QueryField){ S("table"), table };
    *named = *visit;
    named->query = (UrlQuery){ fields, count };
    return named;
}

/* ---- the buyer's ----------------------------------------------------------------------------- */

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

static Figures bills_of(const Visit *visit, const CaseAccountReply *told)
{
    Figures figures =
        figures_open(of_table(visit, S("bills")), S("bills"), PHRASE_WEB_CASE_ACCOUNT_BILLS,
                     bill_heads, BILL_COLUMNS, told->bill_count);

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
    return figures;
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

/* What a case's account is asked for: the case, and whether as a file. */
typedef struct AccountAsked {
    CaseShown shown;
    FigureForm form;
} AccountAsked;

static bool account_asked(const Visit *visit, AccountAsked *asked, Reply *ret_refusal)
{
    if (!case_find(visit, &asked->shown, ret_refusal))
        return false;
    if (figures_form(query_get(&visit->query, S("form")), &asked->form))
        return true;
    *ret_refusal = not_found(visit);
    return false;
}

static Reply account_reply(const Visit *visit, const CaseShown *shown, Phrase title,
                           const CaseAccountView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);

    case_account_page(&body, view, visit->lang);
    return case_page_reply(visit, shown, title, &body);
}

Reply case_account_visit(const Visit *visit)
{
    AccountAsked asked;
    CaseAccountReply told;
    Reply refusal;

    if (!account_asked(visit, &asked, &refusal))
        return refusal;
    CaseShowParams params = { .file = asked.shown.file };
    if (!visit_read(visit, S("case.account"), &params, &told, &refusal))
        return refusal;
    Figures bills = bills_of(visit, &told);
    if (is_file(visit, S("bills"), asked.form))
        return figures_reply(&bills, asked.form);
    CaseAccountView view = { .bar = case_bar(visit, &asked.shown, S("/account")),
                             .late = late_words(visit, &told),
                             .bills_head = phrase(PHRASE_WEB_CASE_ACCOUNT_BILLS, visit->lang),
                             .bills = figures_view(&bills, true),
                             .has_bills = told.bill_count > 0,
                             .none = phrase(PHRASE_WEB_CASE_ACCOUNT_NONE, visit->lang) };
    put_facts(visit, &told, &view);
    view.receipt = take_url(visit, S("case.account"), asked.shown.file,
                            case_url(visit, asked.shown.number, S("/account")).text);
    return account_reply(visit, &asked.shown, PHRASE_WEB_CASE_ACCOUNT, &view);
}

/* ---- a supplier's ---------------------------------------------------------------------------- */

#define PAYMENTS_TAB "/payments"

enum {
    ASKED_BILL,
    ASKED_BY, /* as it was typed; of what is nobody's */
    ASKED_LINE,
    ASKED_DAY,
    ASKED_AMOUNT,
    ASKED_WAITING,
    ASKED_PAID,
    ASKED_REST,
    ASKED_CURRENCY,
    ASKED_STAND,
    ASKED_COLUMNS
};
static const Phrase asked_heads[ASKED_COLUMNS] = {
    [ASKED_BILL] = PHRASE_CASES_SUPPLIED_BILL,      [ASKED_BY] = PHRASE_BOOKS_FIELD_SUPPLIER,
    [ASKED_LINE] = PHRASE_BOOKS_FIELD_LINE,         [ASKED_DAY] = PHRASE_CASES_SUPPLIED_DAY,
    [ASKED_AMOUNT] = PHRASE_CASES_ACCOUNT_AMOUNT,   [ASKED_WAITING] = PHRASE_CASES_SUPPLIED_WAITING,
    [ASKED_PAID] = PHRASE_CASES_SUPPLIED_PAID,      [ASKED_REST] = PHRASE_CASES_SUPPLIED_REST,
    [ASKED_CURRENCY] = PHRASE_CASES_FIELD_CURRENCY, [ASKED_STAND] = PHRASE_WEB_CASE_ACCOUNT_STAND,
};

enum {
    PAID_NAME,
    PAID_BILL,
    PAID_AMOUNT,
    PAID_CURRENCY,
    PAID_STATE,
    PAID_APPROVED,
    PAID_LEFT,
    PAID_WHY,
    PAID_COLUMNS
};
static const Phrase paid_heads[PAID_COLUMNS] = {
    [PAID_NAME] = PHRASE_CASES_SUPPLIED_PAYMENT,  [PAID_BILL] = PHRASE_CASES_SUPPLIED_BILL,
    [PAID_AMOUNT] = PHRASE_BOOKS_FIELD_AMOUNT,    [PAID_CURRENCY] = PHRASE_CASES_FIELD_CURRENCY,
    [PAID_STATE] = PHRASE_WEB_CASE_ACCOUNT_STAND, [PAID_APPROVED] = PHRASE_CASES_SUPPLIED_APPROVED,
    [PAID_LEFT] = PHRASE_CASES_SUPPLIED_LEFT,     [PAID_WHY] = PHRASE_CASES_SUPPLIED_TOLD,
};

static Str asked_stand(const Visit *visit, const SupplierBill *bill)
{
    Phrase stand = bill->reversed            ? PHRASE_CASES_SUPPLIED_REVERSED
                   : bill->rest_minor <= 0   ? PHRASE_WEB_CASE_PAYEES_PAID
                   : bill->waiting_minor > 0 ? PHRASE_WEB_CASE_PAYEES_WAITING
                   : bill->paid_minor > 0    ? PHRASE_WEB_CASE_PAYEES_PART
                                             : PHRASE_WEB_CASE_PAYEES_OPEN;

    return phrase(stand, visit->lang);
}

/* The form in which it is said whose an invoice is, and back. */
static Url identify_url(const Visit *visit, const CaseShown *shown, Id invoice)
{
    const QueryField fields[] = { { S("invoice"), visit_id(visit, invoice) },
                                  { S("_back"),
                                    case_url(visit, shown->number, S(PAYMENTS_TAB)).text } };

    return visit_might(visit, S("invoice.identify"))
               ? operation_url(visit, S("invoice.identify"),
                               &(UrlQuery){ fields, COUNT_OF(fields) })
               : (Url){ 0 };
}

static Figures asked_of(const Visit *visit, const CaseShown *shown,
                        const SupplierAccountReply *told)
{
    Figures figures =
        figures_open(of_table(visit, S("bills")), S("bills"), PHRASE_WEB_CASE_PAYEES_BILLS,
                     asked_heads, ASKED_COLUMNS, told->bill_count);

    figures.caption = phrase(PHRASE_CASES_SUPPLIED_BILLS, visit->lang);
    for (size_t i = 0; i < told->bill_count; i++) {
        const SupplierBill *bill = &told->bills[i];
        Cell *cells = figures_row(&figures);
        cells[ASKED_BILL] = cell_text(bill->reference);
        cells[ASKED_BY] = cell_text(bill->supplier);
        cells[ASKED_LINE] = cell_number(bill->line);
        cells[ASKED_DAY] = cell_day(bill->value);
        cells[ASKED_AMOUNT] = amount_cell(bill->amount_minor, bill->currency);
        cells[ASKED_WAITING] = amount_cell(bill->waiting_minor, bill->currency);
        cells[ASKED_PAID] = amount_cell(bill->paid_minor, bill->currency);
        cells[ASKED_REST] = amount_cell(bill->rest_minor, bill->currency);
        cells[ASKED_CURRENCY] = cell_text(bill->currency);
        cells[ASKED_STAND] = cell_text(asked_stand(visit, bill));
        if (!*visit->in_part)
            figures_links(&figures)[ASKED_BILL] = identify_url(visit, shown, bill->invoice);
    }
    return figures;
}

static void put_payment(const Visit *visit, const SupplierBill *bill,
                        const SupplierPayment *payment, Cell *cells)
{
    cells[PAID_NAME] = cell_text(payment->reference);
    cells[PAID_BILL] = cell_text(bill->reference);
    cells[PAID_AMOUNT] = amount_cell(payment->amount_minor, bill->currency);
    cells[PAID_CURRENCY] = cell_text(bill->currency);
    cells[PAID_STATE] = cell_text(visit_choice(visit, payment_state_phrases, payment->state));
    cells[PAID_APPROVED] = cell_day(payment->approved);
    cells[PAID_LEFT] = cell_day(payment->left);
    cells[PAID_WHY] = cell_text(payment->told);
}

static Figures paid_of(const Visit *visit, const SupplierAccountReply *told)
{
    size_t count = 0;

    for (size_t i = 0; i < told->bill_count; i++)
        count += told->bills[i].payment_count;
    Figures figures = figures_open(of_table(visit, S("payments")), S("payments"),
                                   PHRASE_WEB_CASE_PAYEES_MADE, paid_heads, PAID_COLUMNS, count);
    figures.caption = phrase(PHRASE_WEB_CASE_PAYEES_MADE, visit->lang);
    for (size_t i = 0; i < told->bill_count; i++)
        for (size_t k = 0; k < told->bills[i].payment_count; k++)
            put_payment(visit, &told->bills[i], &told->bills[i].payments[k], figures_row(&figures));
    return figures;
}

static void put_sums(const Visit *visit, const SupplierAccountReply *told, CaseAccountView *view)
{
    const struct {
        Phrase label;
        Str words;
    } sums[] = { { PHRASE_OUTSIDE_SIDE_SUPPLIER, told->name },
                 { PHRASE_CASES_SUPPLIED_BILLED, told->billed },
                 { PHRASE_CASES_SUPPLIED_PAID_SUM, told->paid },
                 { PHRASE_CASES_SUPPLIED_REST_SUM, told->rest } };
    ValueView *facts = NEW_ARRAY(visit->arena, ValueView, COUNT_OF(sums));

    for (size_t i = 0; i < COUNT_OF(sums); i++)
        if (sums[i].words.len)
            facts[view->fact_count++] = value_of(visit, sums[i].label, sums[i].words);
    view->facts = facts;
}

static Url payments_url(const Visit *visit, const CaseShown *shown, Str supplier)
{
    Text query = text_open(visit->arena, URL_MAX), path = text_open(visit->arena, URL_MAX);

    text_all(&path, S("/cases/"), shown->number, S(PAYMENTS_TAB));
    query_put(&query, S("supplier"), supplier);
    return visit_url(visit, text_str(&path), text_str(&query));
}

/* The office looks at one supplier's account after the other's, and at what is nobody's. */
static bool put_whose(const Visit *visit, const CaseShown *shown, const SupplierAccountReply *told,
                      CaseAccountView *view, Reply *ret_refusal)
{
    CaseShowParams params = { shown->file };
    AdmittedReply admitted;

    if (*visit->in_part)
        return true;
    if (!visit_read(visit, S("case.admitted"), &params, &admitted, ret_refusal))
        return false;
    TabView *whose = NEW_ARRAY(visit->arena, TabView, admitted.party_count + 1);
    whose[view->choice_count++] =
        (TabView){ .address = case_url(visit, shown->number, S(PAYMENTS_TAB)),
                   .words = visit_say(visit, PHRASE_WEB_CASE_PAYEES_NOBODYS,
                                      visit_number(visit, told->unnamed), S("")),
                   .current = !told->organisation.len };
    for (size_t i = 0; i < admitted.party_count; i++) {
        const AdmittedShown *party = &admitted.parties[i];
        if (party->side == SIDE_SUPPLIER)
            whose[view->choice_count++] =
                (TabView){ .address = payments_url(visit, shown, party->handle),
                           .words = party->name,
                           .current = str_eq(party->handle, told->organisation) };
    }
    view->choices = whose;
    if (!told->organisation.len && told->unnamed)
        view->note = phrase(PHRASE_WEB_CASE_PAYEES_NOTE, visit->lang);
    return true;
}

static CaseAccountView supplier_view(const Visit *visit, const CaseShown *shown,
                                     const SupplierAccountReply *told, const Figures *bills,
                                     const Figures *payments)
{
    CaseAccountView view = { .bar = case_bar(visit, shown, S(PAYMENTS_TAB)),
                             .bills_head = phrase(PHRASE_WEB_CASE_PAYEES_BILLS, visit->lang),
                             .bills = figures_view(bills, true),
                             .has_bills = told->bill_count > 0,
                             .none = phrase(PHRASE_WEB_CASE_PAYEES_NONE, visit->lang),
                             .payments = figures_view(payments, true),
                             .has_payments = payments->rows > 1 };

    put_sums(visit, told, &view);
    if (*visit->in_part)
        view.receipt = take_url(visit, S("case.supplier-account"), shown->file,
                                case_url(visit, shown->number, S(PAYMENTS_TAB)).text);
    return view;
}

Reply case_payments_visit(const Visit *visit)
{
    AccountAsked asked;
    SupplierAccountReply told;
    Reply refusal;

    if (!account_asked(visit, &asked, &refusal))
        return refusal;
    SupplierAccountParams params = { asked.shown.file, query_get(&visit->query, S("supplier")) };
    if (!visit_read(visit, S("case.supplier-account"), &params, &told, &refusal))
        return refusal;
    Figures bills = asked_of(visit, &asked.shown, &told), payments = paid_of(visit, &told);
    if (is_file(visit, S("bills"), asked.form))
        return figures_reply(&bills, asked.form);
    if (is_file(visit, S("payments"), asked.form))
        return figures_reply(&payments, asked.form);
    CaseAccountView view = supplier_view(visit, &asked.shown, &told, &bills, &payments);
    if (!put_whose(visit, &asked.shown, &told, &view, &refusal))
        return refusal;
    return account_reply(visit, &asked.shown, PHRASE_WEB_CASE_PAYEES, &view);
}
