/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"

#include "books/books_sql.h"
#include "phrases_books.h"

/* Rows that follow from events about money on its way. */

/* ---- the bank -------------------------------------------------------------------------------- */

static int apply_registered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BankRegistered *registered = data;
    const BookAccount *account = &registered->account;
    (void)arena;
    int r =
        bank_account_add(db, registered->number, event->seq, registered->programme,
                         account->country, account->purpose, account->currency, registered->bank);
    return r ? trace(r) : 0;
}

static int apply_imported(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BankImported *imported = data;
    (void)arena;
    int r = bank_file_add(db, imported->hash, event->seq, imported->name);
    return r ? trace(r) : 0;
}

static int apply_came(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BankLineCame *came = data;
    BankAccountGetRow account;
    bool found;
    int r = bank_account_get(db, arena, came->number, &account, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = bank_line_add(db, event->subject, event->seq, came->fingerprint, came->number,
                      account.programme, account.country, account.purpose, account.currency,
                      came->booked, came->value, came->minor,
                      came->minor < 0 ? -came->minor : came->minor, came->reference, came->party,
                      came->text, came->bank_id, came->entry, came->met, came->meets);
    return r ? trace(r) : 0;
}

/* What is left of a line becomes less, or more again. */
static int line_rest(Db *db, Arena *arena, Id line, int64_t change)
{
    BankLineGetRow row;
    bool found;
    int r = bank_line_get(db, arena, line, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = bank_line_rest(db, line, row.rest + change);
    return r ? trace(r) : 0;
}

static int apply_matched(Db *db, Arena *arena, const Event *event, const void *data)
{
    const BankLineMatched *matched = data;
    int r = bank_match_add(db, event->subject, event->seq, matched->bill, matched->entry,
                           matched->minor, matched->billed);
    if (!r)
        r = line_rest(db, arena, event->subject, -matched->minor);
    if (!r && matched->billed > 0)
        r = bill_receive(db, arena, matched->bill, matched->billed);
    return r ? trace(r) : 0;
}

/* ---- invoices and payments ------------------------------------------------------------------- */

static int apply_invoice(Db *db, Arena *arena, const Event *event, const void *data)
{
    const InvoiceRecorded *invoice = data;
    const BookAccount *account = &invoice->account;
    (void)arena;
    int r = invoice_add(db, event->subject, event->seq, invoice->programme, account->country,
                        account->case_code, account->line, account->currency, invoice->supplier,
                        invoice->reference, invoice->name, invoice->minor, invoice->value,
                        invoice->entry);
    return r ? trace(r) : 0;
}

static int ask(Db *db, Arena *arena, Id invoice, int64_t change)
{
    InvoiceGetRow row;
    bool found;
    int r = invoice_get(db, arena, invoice, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = invoice_asked(db, invoice, row.asked + change);
    return r ? trace(r) : 0;
}

static int apply_requested(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaymentRequested *asked = data;
    InvoiceGetRow invoice;
    bool found;
    int r = invoice_get(db, arena, asked->invoice, &invoice, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = payment_add(db, event->subject, event->seq, asked->year, asked->number, asked->reference,
                    asked->invoice, invoice.programme, invoice.country, invoice.case_code,
                    invoice.currency, asked->minor, asked->received, asked->guaranteed,
                    asked->cash_reservation, asked->fund_reservation, asked->expires, asked->text,
                    event->actor, event->principal, id_none());
    if (!r)
        r = invoice_asked(db, asked->invoice, invoice.asked + asked->minor);
    return r ? trace(r) : 0;
}

/* What was set aside for a payment ends with it. */
static int end_reservation(Db *db, Arena *arena, Id reservation, int64_t seq)
{
    ReservationGetRow row;
    bool found;
    if (id_is_none(reservation))
        return 0;
    int r = reservation_get(db, arena, reservation, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = row.rest > 0 ? reservation_rest(db, reservation, 0, seq) : 0;
    return r ? trace(r) : 0;
}

static int decide(Db *db, Arena *arena, const Event *event, PaymentState state, Id entry,
                  Str reason)
{
    PaymentGetRow row;
    bool found;
    int r = payment_get(db, arena, event->subject, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = payment_decided(db, event->subject, state, event->actor, entry, reason);
    if (!r)
        r = end_reservation(db, arena, row.cash_reservation, event->seq);
    if (!r)
        r = end_reservation(db, arena, row.fund_reservation, event->seq);
    if (!r && state == PAYMENT_DECLINED)
        r = ask(db, arena, row.invoice, -row.minor);
    return r ? trace(r) : 0;
}

static int apply_approved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaymentApproved *approved = data;
    int r = decide(db, arena, event, PAYMENT_PAID, approved->entry, S(""));
    return r ? trace(r) : 0;
}

static int apply_declined(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PaymentDeclined *declined = data;
    int r = decide(db, arena, event, PAYMENT_DECLINED, id_none(), declined->reason);
    if (!r && declined->told.len)
        r = payment_told_add(db, event->subject, declined->told, event->seq);
    return r ? trace(r) : 0;
}

/* ---- deliveries, closing --------------------------------------------------------------------- */

static int apply_ordered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DeliveryOrdered *ordered = data;
    const BookAccount *account = &ordered->account;
    (void)arena;
    int r = delivery_order_add(db, event->subject, event->seq, ordered->programme, account->country,
                               account->case_code, account->line, account->currency, ordered->minor,
                               ordered->text, ordered->document);
    return r ? trace(r) : 0;
}

static int deliver(Db *db, Arena *arena, Id order, int64_t change)
{
    DeliveryOrderGetRow row;
    bool found;
    int r = delivery_order_get(db, arena, order, &row, &found);
    if (r)
        return trace(r);
    ensure(found);
    r = delivery_order_delivered(db, order, row.delivered + change);
    return r ? trace(r) : 0;
}

static int apply_delivered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DeliveryRecorded *delivered = data;
    int r = delivery_add(db, event->seq, event->subject, delivered->minor, delivered->entry);
    if (!r)
        r = deliver(db, arena, event->subject, delivered->minor);
    return r ? trace(r) : 0;
}

static int apply_settled(Db *db, Arena *arena, const Event *event, const void *data)
{
    const CaseSettled *settled = data;
    (void)arena;
    int r = case_settlement_add(db, settled->programme, settled->account.case_code,
                                settled->account.currency, event->seq, settled->received,
                                settled->paid, settled->refunded, settled->suspense);
    return r ? trace(r) : 0;
}

/* ---- what a reversal undoes ------------------------------------------------------------------ */

/* An entry is reversed once: what it made of rows is undone once. */

static int undo_matches(Db *db, Arena *arena, Id entry)
{
    const BankMatchesOfEntryRow *rows;
    size_t count;
    int r = bank_matches_of_entry(db, arena, entry, &rows, &count);
    for (size_t i = 0; i < count && !r; i++) {
        r = line_rest(db, arena, rows[i].line, rows[i].minor);
        if (!r && rows[i].billed > 0)
            r = bill_receive(db, arena, rows[i].bill, -rows[i].billed);
    }
    return r ? trace(r) : 0;
}

/* A line whose receipt is undone has nothing left to meet anything. */
static int undo_line(Db *db, Arena *arena, Id entry)
{
    BankLineOfEntryRow row;
    bool found;
    int r = bank_line_of_entry(db, arena, entry, &row, &found);
    if (!r && found)
        r = bank_line_rest(db, row.id, 0);
    return r ? trace(r) : 0;
}

static int undo_invoice(Db *db, Arena *arena, Id entry, int64_t seq)
{
    InvoiceOfEntryRow row;
    bool found;
    int r = invoice_of_entry(db, arena, entry, &row, &found);
    if (!r && found)
        r = invoice_end(db, row.id, seq);
    return r ? trace(r) : 0;
}

static int undo_payment(Db *db, Arena *arena, Id entry)
{
    PaymentOfEntryRow of;
    PaymentGetRow row;
    bool found;
    int r = payment_of_entry(db, arena, entry, &of, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    r = payment_get(db, arena, of.id, &row, &found);
    if (!r)
        r = payment_decided(db, of.id, PAYMENT_RETURNED, row.decider, entry, row.reason);
    if (!r)
        r = ask(db, arena, row.invoice, -row.minor);
    return r ? trace(r) : 0;
}

static int undo_delivery(Db *db, Arena *arena, Id entry)
{
    DeliveryOfEntryRow row;
    bool found;
    int r = delivery_of_entry(db, arena, entry, &row, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    r = deliver(db, arena, row.delivery_order, -row.minor);
    return r ? trace(r) : 0;
}

int pay_undone(Db *db, Arena *arena, Id entry, int64_t seq)
{
    int r = undo_matches(db, arena, entry);
    if (!r)
        r = undo_line(db, arena, entry);
    if (!r)
        r = undo_invoice(db, arena, entry, seq);
    if (!r)
        r = undo_payment(db, arena, entry);
    if (!r)
        r = undo_delivery(db, arena, entry);
    return r ? trace(r) : 0;
}

#define TOLD(of, kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR(of), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind pay_event_kinds[PAY_EVENT_KINDS] = {
    TOLD("", "bank.registered", bank_registered_shape, apply_registered,
         PHRASE_BOOKS_DID_REGISTER_BANK),
    TOLD("", "bank.imported", bank_imported_shape, apply_imported, PHRASE_BOOKS_DID_IMPORT_BANK),
    TOLD("bank-line", "bank-line.came", bank_line_came_shape, apply_came,
         PHRASE_BOOKS_DID_BANK_LINE),
    TOLD("bank-line", "bank-line.matched", bank_line_matched_shape, apply_matched,
         PHRASE_BOOKS_DID_MATCH),
    TOLD("invoice", "invoice.recorded", invoice_recorded_shape, apply_invoice,
         PHRASE_BOOKS_DID_INVOICE),
    TOLD("payment", "payment.requested", payment_requested_shape, apply_requested,
         PHRASE_BOOKS_DID_REQUEST),
    TOLD("payment", "payment.approved", payment_approved_shape, apply_approved,
         PHRASE_BOOKS_DID_APPROVE),
    TOLD("payment", "payment.declined", payment_declined_shape, apply_declined,
         PHRASE_BOOKS_DID_DECLINE),
    TOLD("delivery", "delivery.ordered", delivery_ordered_shape, apply_ordered,
         PHRASE_BOOKS_DID_ORDER),
    TOLD("delivery", "delivery.recorded", delivery_recorded_shape, apply_delivered,
         PHRASE_BOOKS_DID_DELIVER),
    TOLD("", "case.settled", case_settled_shape, apply_settled, PHRASE_BOOKS_DID_SETTLE),
};

const Projection pay_projections[PAY_PROJECTIONS] = {
    { STR("bank_account"), STR("number") },
    { STR("bank_file"), STR("hash") },
    { STR("bank_line"), STR("id") },
    { STR("bank_match"), STR("line, seq") },
    { STR("case_settlement"), STR("programme, case_code, currency, seq") },
    { STR("delivery"), STR("seq") },
    { STR("delivery_order"), STR("id") },
    { STR("invoice"), STR("id") },
    { STR("payment"), STR("id") },
    { STR("payment_told"), STR("payment") },
};
