/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"

/* payment.show, payment.list: payments with who asked and who decided. */

enum { WHICH_ALL = 1, PAYMENTS_PAGE = 500 };

static int name_people(Work *work, const PaymentGetRow *row, PaymentShown *shown)
{
    int r = work_person_name(work, row->requester, &shown->requested_by);
    if (!r && !id_is_none(row->decider))
        r = work_person_name(work, row->decider, &shown->decided_by);
    return r < 0 ? trace(r) : r;
}

static void show_row(Work *work, const PaymentGetRow *row, const InvoiceGetRow *invoice,
                     PaymentShown *shown)
{
    Currency currency;
    ensure(currency_find(row->currency, &currency));
    *shown = (PaymentShown){ .payment = shown->payment,
                             .reference = row->reference,
                             .state = (int32_t)row->state,
                             .invoice = row->invoice,
                             .supplier = invoice->supplier,
                             .invoice_reference = invoice->reference,
                             .programme = row->programme,
                             .country = row->country,
                             .case_code = row->case_code,
                             .line = invoice->line,
                             .currency = row->currency,
                             .minor = row->minor,
                             .received = row->received,
                             .guaranteed = row->guaranteed,
                             .amount = book_amount_text(work_arena(work), row->minor, currency),
                             .expires = (Date)row->expires,
                             .text = row->words,
                             .entry = row->entry,
                             .reason = row->reason };
}

static int add_told(Work *work, PaymentShown *shown)
{
    PaymentToldGetRow row;
    bool found;
    int r = payment_told_get(work_db(work), work_arena(work), shown->payment, &row, &found);
    if (!r && found)
        shown->told = row.words;
    return r ? trace(r) : 0;
}

static int show(Work *work, Id id, PaymentShown *ret_shown)
{
    PaymentGetRow row;
    InvoiceGetRow invoice;
    bool found;
    int r = payment_get(work_db(work), work_arena(work), id, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    r = invoice_get(work_db(work), work_arena(work), row.invoice, &invoice, &found);
    if (r)
        return trace(r);
    ensure(found);
    ret_shown->payment = id;
    show_row(work, &row, &invoice, ret_shown);
    r = name_people(work, &row, ret_shown);
    if (!r)
        r = add_told(work, ret_shown);
    return r < 0 ? trace(r) : r;
}

int payment_show(Work *work, const void *params, void *reply)
{
    const PaymentParams *asked = params;
    int r = show(work, asked->payment, reply);
    return r < 0 ? trace(r) : r;
}

static bool is_wanted(const OfCaseParams *asked, const PaymentsOfRow *row)
{
    return (asked->which == WHICH_ALL || row->state == PAYMENT_REQUESTED) &&
           (asked->case_code.len == 0 || str_eq(asked->case_code, row->case_code));
}

static int list_page(Work *work, const OfCaseParams *asked, PaymentShown *shown, int64_t *after,
                     PaymentsReply *answer, bool *ret_last)
{
    const PaymentsOfRow *rows;
    size_t count;
    int r = payments_of(work_db(work), work_arena(work), asked->programme, *after, PAYMENTS_PAGE,
                        &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        *after = rows[i].seq;
        if (!is_wanted(asked, &rows[i]))
            continue;
        answer->more = answer->payment_count == BOOKS_SHOWN_MAX;
        if (answer->more)
            break;
        r = show(work, rows[i].id, &shown[answer->payment_count++]);
    }
    *ret_last = !r && (answer->more || count < PAYMENTS_PAGE);
    return r ? trace(r) : 0;
}

int payment_list(Work *work, const void *params, void *reply)
{
    PaymentsReply *answer = reply;
    PaymentShown *shown = NEW_ARRAY(work_arena(work), PaymentShown, BOOKS_SHOWN_MAX);
    int64_t after = -1;
    bool last = false;
    answer->payments = shown;
    while (!last) {
        int r = list_page(work, params, shown, &after, answer, &last);
        if (r)
            return trace(r);
    }
    return 0;
}

/* The hands are those that asked for it. */
int payment_facts(Work *work, Id subject, AccessFacts *facts)
{
    PaymentGetRow row;
    bool found;
    int r = payment_get(work_db(work), work_arena(work), subject, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    const Id hands[] = { row.requester, row.requested_for };
    access_fact_persons(facts, S("hands"), hands, COUNT_OF(hands));
    return 0;
}

int payment_find(Db *db, Arena *arena, Str reference, Id *ret_payment)
{
    PaymentByReferenceRow row;
    bool found;
    int r = payment_by_reference(db, arena, reference, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    *ret_payment = row.id;
    return 0;
}
