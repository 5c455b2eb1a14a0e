/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/supplier.h"
#include "books/books.h"
#include "cases/account_parts.h"
#include "cases/case_fact.h"
#include "cases/outside_parts.h"
#include "cases/unit.h"
#include "phrases_cases.h"

enum { SUMS_MAX = 8, SUM_WORDS_MAX = 400 }; /* currencies; bytes of all of them in words */

/* ---- whose an invoice is --------------------------------------------------------------------- */

/* The case of the invoice, when somebody opened it here. WORK_E_RULE with a finding: nobody did. */
static int case_of(Work *work, const InvoicePlace *place, const CaseFile **ret_file)
{
    int r = case_by_number(work, place->case_code, ret_file);

    if (r < 0)
        return trace(r);
    return !r && str_eq((*ret_file)->row.programme, place->programme)
               ? 0
               : case_refuse(work, WORK_E_RULE, S("/invoice"), PHRASE_CASES_SUPPLIED_NO_CASE,
                             PHRASE_CASES_SUPPLIED_NO_CASE_REMEDY, place->case_code);
}

/* A supplier of the case, with the invoice's line among its own. */
static int check_whose(Work *work, const CaseFile *file, const InvoicePlace *place, Str said,
                       Id *ret_organisation)
{
    CasePartyGetRow party;
    int r = outside_admitted(work, file->id, said, ret_organisation, &party);

    if (r)
        return r < 0 ? trace(r) : r;
    if (party.side == SIDE_SUPPLIER && case_names_line(party.lines, place->line))
        return 0;
    return case_refuse(work, WORK_E_INVALID, S("/organisation"), PHRASE_CASES_SUPPLIED_NOT_ITS_LINE,
                       PHRASE_CASES_SUPPLIED_NOT_ITS_LINE_REMEDY, said);
}

int invoice_identify(Work *work, const void *params, void *reply)
{
    const InvoiceIdentifyParams *wanted = params;
    InvoiceIdentified identified = { .organisation = id_none(), .reason = wanted->reason };
    const CaseFile *file = NULL;
    InvoicePlace place;
    int r = books_invoice_place(work, wanted->invoice, &place);

    (void)reply;
    if (!r)
        r = case_of(work, &place, &file);
    if (!r && wanted->organisation.len)
        r = check_whose(work, file, &place, wanted->organisation, &identified.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    identified.file = file->id;
    work_event(work, S("invoice.identified"), wanted->invoice, &identified);
    return 0;
}

/* ---- the account ----------------------------------------------------------------------------- */

typedef struct Sum {
    Currency currency;
    int64_t billed, paid, rest;
} Sum;

typedef struct Telling {
    Work *work;
    Id organisation;
    Sum sums[SUMS_MAX];
    size_t sum_count;
    bool fits;
    SupplierBill *bills;
    SupplierAccountReply *told;
} Telling;

/* Those of another organisation are passed by. */
static int is_its(Telling *telling, Id invoice, bool *ret_its)
{
    SupplierInvoiceGetRow row;
    bool named;
    int r = supplier_invoice_get(work_db(telling->work), work_arena(telling->work), invoice, &row,
                                 &named);

    if (r)
        return trace(r);
    telling->told->unnamed += !named;
    *ret_its = id_eq(named ? row.organisation : id_none(), telling->organisation);
    return 0;
}

static int tell_payments(Telling *telling, const CaseInvoice *invoice, SupplierBill *bill)
{
    Arena *arena = work_arena(telling->work);
    const InvoicePayment *rows;
    int r = books_invoice_payments(telling->work, invoice->invoice, &rows, &bill->payment_count);

    if (r)
        return trace(r);
    SupplierPayment *payments = NEW_ARRAY(arena, SupplierPayment, bill->payment_count + 1);
    for (size_t i = 0; i < bill->payment_count; i++) {
        payments[i] = (SupplierPayment){
            .reference = rows[i].reference,
            .state = (int32_t)rows[i].state,
            .amount = account_money(telling->work, rows[i].minor, invoice->currency),
            .amount_minor = rows[i].minor,
            .approved = rows[i].approved,
            .left = rows[i].left,
            .told = rows[i].told,
        };
        /* Together never more than the invoice (payment.request). */
        bill->paid_minor += rows[i].state == PAYMENT_PAID ? rows[i].minor : 0;
        bill->waiting_minor += rows[i].state == PAYMENT_REQUESTED ? rows[i].minor : 0;
    }
    bill->payments = payments;
    return 0;
}

static void add_up(Telling *telling, const SupplierBill *bill, Currency currency)
{
    Sum *sum = telling->sums;

    while (sum < telling->sums + telling->sum_count && sum->currency != currency)
        sum++;
    if (sum == telling->sums + SUMS_MAX) {
        telling->fits = false;
        return;
    }
    if (sum == telling->sums + telling->sum_count)
        telling->sums[telling->sum_count++] = (Sum){ .currency = currency };
    int64_t billed = bill->reversed ? 0 : bill->amount_minor;
    telling->fits = telling->fits && !__builtin_add_overflow(sum->billed, billed, &sum->billed) &&
                    !__builtin_add_overflow(sum->paid, bill->paid_minor, &sum->paid) &&
                    !__builtin_add_overflow(sum->rest, bill->rest_minor, &sum->rest);
}

static int tell_bill(Telling *telling, const CaseInvoice *invoice)
{
    SupplierBill *bill = &telling->bills[telling->told->bill_count];
    Work *work = telling->work;
    Currency currency = invoice->currency;
    bool its = false;
    int r = is_its(telling, invoice->invoice, &its);

    if (r || !its)
        return r ? trace(r) : 0;
    *bill = (SupplierBill){ .invoice = invoice->invoice,
                            .reference = invoice->reference,
                            .supplier = invoice->supplier,
                            .line = invoice->line,
                            .value = invoice->value,
                            .currency = currency_code(currency),
                            .amount_minor = invoice->minor,
                            .reversed = invoice->reversed };
    r = tell_payments(telling, invoice, bill);
    if (r)
        return trace(r);
    bill->rest_minor = bill->reversed ? 0 : bill->amount_minor - bill->paid_minor;
    bill->amount = account_money(work, bill->amount_minor, currency);
    bill->paid = account_money(work, bill->paid_minor, currency);
    bill->waiting = account_money(work, bill->waiting_minor, currency);
    bill->rest = account_money(work, bill->rest_minor, currency);
    add_up(telling, bill, currency);
    telling->told->bill_count++;
    return 0;
}

static void tell_sums(const Telling *telling, SupplierAccountReply *told)
{
    Text billed = text_open(work_arena(telling->work), SUM_WORDS_MAX);
    Text paid = text_open(work_arena(telling->work), SUM_WORDS_MAX);
    Text rest = text_open(work_arena(telling->work), SUM_WORDS_MAX);

    for (size_t i = 0; i < telling->sum_count; i++) {
        const Sum *sum = &telling->sums[i];
        const Str between = i ? S(", ") : S("");
        text_all(&billed, between, account_money(telling->work, sum->billed, sum->currency));
        text_all(&paid, between, account_money(telling->work, sum->paid, sum->currency));
        text_all(&rest, between, account_money(telling->work, sum->rest, sum->currency));
    }
    told->billed = text_str(&billed);
    told->paid = text_str(&paid);
    told->rest = text_str(&rest);
}

/* Through a view it is the asker's own organisation. To ask for another one is answered as asking
 * for what there is not, whether it is let in or not and whether there is one. */
static int own(Work *work, Str said, Id *ret_organisation)
{
    Organisation organisation;
    Person person;
    int r = work_person(work, work_actor(work), &person);

    if (!r)
        r = work_organisation(work, person.organisation, &organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = organisation.id;
    Text id = text_open(work_arena(work), ID_LETTERS);
    id_write(&id, organisation.id);
    return !said.len || str_eq(said, organisation.handle) || str_eq(said, text_str(&id))
               ? 0
               : WORK_E_NOT_FOUND;
}

/* Who sees all may ask for what is no organisation's. */
static int whose(Work *work, const CaseFile *file, Str said, Id *ret_organisation)
{
    CasePartyGetRow party;
    int r = 0;

    *ret_organisation = id_none();
    if (work_sees_in_part(work))
        r = own(work, said, ret_organisation);
    else if (said.len)
        r = outside_admitted(work, file->id, said, ret_organisation, &party);
    return r < 0 ? trace(r) : r;
}

static int name_it(Work *work, Id id, SupplierAccountReply *told)
{
    Organisation organisation;
    int r = id_is_none(id) ? 0 : work_organisation(work, id, &organisation);

    if (r || id_is_none(id))
        return r < 0 ? trace(r) : r;
    told->organisation = organisation.handle;
    told->name = label_in(organisation.name, work_lang(work), organisation.handle);
    return 0;
}

int supplier_account_show(Work *work, const void *params, void *reply)
{
    const SupplierAccountParams *wanted = params;
    SupplierAccountReply *told = reply;
    Telling telling = { .work = work, .fits = true, .told = told };
    const CaseInvoice *invoices = NULL;
    const CaseFile *file;
    size_t count = 0;
    int r = case_load(work, wanted->file, &file);

    if (!r)
        r = whose(work, file, wanted->organisation, &telling.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    const CaseAccount account = case_account(file);
    *told = (SupplierAccountReply){ .number = file->row.number };
    r = name_it(work, telling.organisation, told);
    if (!r)
        r = books_case_invoices(work, &account, &invoices, &count);
    telling.bills = NEW_ARRAY(work_arena(work), SupplierBill, count + 1);
    told->bills = telling.bills;
    for (size_t i = 0; !r && i < count; i++)
        r = tell_bill(&telling, &invoices[i]);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!telling.fits)
        return case_refuse(work, WORK_E_RULE, S("/case"), PHRASE_CASES_ACCOUNT_TOO_MUCH,
                           PHRASE_NONE, told->number);
    tell_sums(&telling, told);
    return 0;
}
