/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/case_money.h"
#include "books/payments.h"

/* What suppliers ask of a case and what became of it, for the rooms above. */

int books_case_invoices(Work *work, const CaseAccount *account, const CaseInvoice **ret_invoices,
                        size_t *ret_count)
{
    const InvoicesOfCaseRow *rows;
    int r = invoices_of_case(work_db(work), work_arena(work), account->programme,
                             account->case_code, &rows, ret_count);

    if (r)
        return trace(r);
    CaseInvoice *invoices = NEW_ARRAY(work_arena(work), CaseInvoice, *ret_count + 1);
    for (size_t i = 0; i < *ret_count; i++) {
        invoices[i] = (CaseInvoice){ .invoice = rows[i].id,
                                     .line = rows[i].line,
                                     .supplier = rows[i].supplier,
                                     .reference = rows[i].reference,
                                     .minor = rows[i].minor,
                                     .value = (Date)rows[i].value,
                                     .reversed = rows[i].ended != 0 };
        ensure(currency_find(rows[i].currency, &invoices[i].currency));
    }
    *ret_invoices = invoices;
    return 0;
}

/* A payment that was approved has an entry, one that was returned keeps it. */
static int add_days(Work *work, Id entry, InvoicePayment *payment)
{
    PaymentLeftRow bank;
    EntryGetRow row;
    bool found;
    int r = entry_get(work_db(work), work_arena(work), entry, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    payment->approved = (Date)row.value;
    r = payment_left(work_db(work), work_arena(work), entry, &bank, &found);
    if (!r && found)
        payment->left = (Date)bank.booked;
    return r ? trace(r) : 0;
}

static int tell_payment(Work *work, const PaymentsOfInvoiceRow *row, InvoicePayment *payment)
{
    PaymentToldGetRow told;
    bool found;
    int r = 0;

    *payment = (InvoicePayment){ .reference = row->reference,
                                 .state = (PaymentState)row->state,
                                 .minor = row->minor,
                                 .approved = DATE_NONE,
                                 .left = DATE_NONE };
    if (!id_is_none(row->entry))
        r = add_days(work, row->entry, payment);
    if (!r)
        r = payment_told_get(work_db(work), work_arena(work), row->id, &told, &found);
    if (!r && found)
        payment->told = told.words;
    return r ? trace(r) : 0;
}

int books_invoice_payments(Work *work, Id invoice, const InvoicePayment **ret_payments,
                           size_t *ret_count)
{
    const PaymentsOfInvoiceRow *rows;
    int r = payments_of_invoice(work_db(work), work_arena(work), invoice, &rows, ret_count);

    if (r)
        return trace(r);
    InvoicePayment *payments = NEW_ARRAY(work_arena(work), InvoicePayment, *ret_count + 1);
    for (size_t i = 0; !r && i < *ret_count; i++)
        r = tell_payment(work, &rows[i], &payments[i]);
    *ret_payments = payments;
    return r ? trace(r) : 0;
}

int books_invoice_place(Work *work, Id invoice, InvoicePlace *ret_place)
{
    InvoiceGetRow row;
    bool found;
    int r = invoice_get(work_db(work), work_arena(work), invoice, &row, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_place = (InvoicePlace){ row.programme, row.case_code, row.reference, row.line };
    return 0;
}
