/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"

#include "phrases_books.h"
#include "price/price.h"

/*
 * payment.request, payment.approve, payment.decline: a supplier is paid from what was received for
 * the case, or from the guarantee when the buyer is late enough (payout_source), by two people.
 * What the first asks is set aside; what the second approves is drawn from it, in one entry.
 */

/* ---- from what it is paid -------------------------------------------------------------------- */

int pay_fund(Work *work, AccountKey key, int64_t *ret_minor)
{
    AccountKey fund = book_account_for(key, PURPOSE_GUARANTEE_FUND);
    AccountState state;
    int r = book_state(work, &fund, &state);
    if (r)
        return trace(r);
    *ret_minor = state.least > state.reserved ? state.least - state.reserved : 0;
    return 0;
}

static int refuse_payout(Work *work, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next)
        if (at->severity == SEVERITY_ERROR)
            work_pass_on(work, S("/amount"), at);
    return WORK_E_RULE;
}

/* `own`: of the fund, what is set aside for this payment already. */
static int source_of(Work *work, AccountKey key, int64_t minor, Id payment, int64_t own,
                     PayoutSource *ret_source)
{
    Findings findings = { .arena = work_arena(work) };
    Money money = { minor, key.currency }, held = { 0, key.currency }, fund = { 0, key.currency };
    int64_t days;
    int r = pay_held(work, key, payment, &held.minor);
    if (!r)
        r = pay_fund(work, key, &fund.minor);
    if (!r)
        r = pay_days_late(work, key, &days);
    if (r)
        return trace(r);
    fund.minor += own;
    return payout_source(money, held, fund, days, ret_source, &findings)
               ? 0
               : refuse_payout(work, &findings);
}

int pay_reserved(Work *work, Id reservation)
{
    PaymentOfReservationRow row;
    bool found;
    int r = payment_of_reservation(work_db(work), work_arena(work), reservation, &row, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    work_finding(work, S("/reservation"), PHRASE_BOOKS_FOR_A_PAYMENT,
                 PHRASE_BOOKS_FOR_A_PAYMENT_REMEDY, S(""));
    return WORK_E_CONFLICT;
}

/* ---- asking ---------------------------------------------------------------------------------- */

static int load_invoice(Work *work, Id id, InvoiceGetRow *ret_row)
{
    bool found;
    int r = invoice_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    if (ret_row->ended == 0)
        return 0;
    work_finding(work, S("/invoice"), PHRASE_BOOKS_INVOICE_REVERSED, PHRASE_NONE,
                 ret_row->reference);
    return WORK_E_CONFLICT;
}

static int amount_of(Work *work, const PaymentRequestParams *wanted, const InvoiceGetRow *invoice,
                     int64_t *ret_minor)
{
    Money money = { invoice->minor - invoice->asked, 0 };
    if (wanted->amount.len > 0 &&
        !book_amount(work, wanted->amount, invoice->currency, S("/amount"), &money))
        return WORK_E_INVALID;
    *ret_minor = money.minor;
    if (money.minor > 0 && money.minor <= invoice->minor - invoice->asked)
        return 0;
    Currency currency;
    ensure(currency_find(invoice->currency, &currency));
    work_finding(work, S("/amount"), PHRASE_BOOKS_INVOICE_LESS, PHRASE_BOOKS_INVOICE_LESS_REMEDY,
                 invoice->reference,
                 book_amount_words(work_arena(work), invoice->minor - invoice->asked, currency));
    return WORK_E_RULE;
}

static int set_aside(Work *work, const PaymentRequestParams *wanted, AccountKey key, Purpose from,
                     Purpose to, int64_t minor, Id *ret_reservation)
{
    *ret_reservation = id_none();
    if (minor == 0)
        return 0;
    Reservation reservation = { .from = book_account_for(key, from),
                                .to = book_account_for(key, to),
                                .minor = minor,
                                .value = work_today(work),
                                .expires = wanted->expires,
                                .reason = from == PURPOSE_CASH ? S("payment") : S("guarantee"),
                                .text = wanted->text };
    int r = books_reserve(work, &reservation);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_reservation = reservation.id;
    return 0;
}

/* "2026-P-0001": the year in Japan and a number of its own. */
static int next_reference(Work *work, PaymentRequested *requested)
{
    Text text = text_open(work_arena(work), PAY_REFERENCE_MAX);
    PaymentLastRow last;
    bool found;
    requested->year = date_parts(work_today(work)).year;
    int r = payment_last(work_db(work), work_arena(work), requested->year, &last, &found);
    if (r)
        return trace(r);
    requested->number = found ? last.number + 1 : 1;
    text_int(&text, requested->year);
    text_c(&text, "-P-");
    for (int64_t least = 1000; least > requested->number; least /= 10)
        text_char(&text, '0');
    text_int(&text, requested->number);
    requested->reference = text_str(&text);
    return 0;
}

static int request(Work *work, const PaymentRequestParams *wanted, const InvoiceGetRow *invoice,
                   PaymentRequested *requested)
{
    AccountKey key = pay_kept_key(invoice->programme, invoice->country, invoice->case_code,
                                  invoice->line, invoice->currency);
    PayoutSource source;
    int r = amount_of(work, wanted, invoice, &requested->minor);
    if (!r)
        r = source_of(work, key, requested->minor, id_none(), 0, &source);
    if (r)
        return r < 0 ? trace(r) : r;
    requested->received = source.received.minor;
    requested->guaranteed = source.guaranteed.minor;
    r = set_aside(work, wanted, key, PURPOSE_CASH, PURPOSE_SUPPLIER, requested->received,
                  &requested->cash_reservation);
    if (!r)
        r = set_aside(work, wanted, key, PURPOSE_GUARANTEE_FUND, PURPOSE_GUARANTEE_CLAIM,
                      requested->guaranteed, &requested->fund_reservation);
    if (!r)
        r = next_reference(work, requested);
    return r < 0 ? trace(r) : r;
}

int payment_request(Work *work, const void *params, void *reply)
{
    const PaymentRequestParams *wanted = params;
    PaymentRequested requested = { .invoice = wanted->invoice,
                                   .expires = wanted->expires,
                                   .text = wanted->text };
    InvoiceGetRow invoice;
    int r = load_invoice(work, wanted->invoice, &invoice);
    if (!r)
        r = request(work, wanted, &invoice, &requested);
    if (r)
        return r < 0 ? trace(r) : r;
    Id id = work_new_id(work);
    work_event(work, S("payment.requested"), id, &requested);
    *(PaymentReply *)reply = (PaymentReply){ .payment = id,
                                             .reference = requested.reference,
                                             .received = requested.received,
                                             .guaranteed = requested.guaranteed };
    return 0;
}

/* ---- deciding -------------------------------------------------------------------------------- */

/* One that nobody has decided about. 0, WORK_E_NOT_FOUND, WORK_E_CONFLICT, or a fault. */
static int standing(Work *work, Id id, PaymentGetRow *ret_row)
{
    bool found;
    int r = payment_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    if (ret_row->state == PAYMENT_REQUESTED)
        return 0;
    work_finding(work, S("/payment"), PHRASE_BOOKS_PAYMENT_DECIDED, PHRASE_NONE, ret_row->reference,
                 phrase(payment_state_phrases[ret_row->state], work_lang(work)));
    return WORK_E_CONFLICT;
}

/* Access refuses it too (own-hands); an office may adopt another document, and this stays. */
static int check_second(Work *work, const PaymentGetRow *row)
{
    const Id hands[] = { row->requester, row->requested_for };
    bool same = false;
    for (size_t i = 0; i < COUNT_OF(hands); i++)
        same |= id_eq(work_actor(work), hands[i]) || id_eq(work_principal(work), hands[i]);
    if (!same)
        return 0;
    work_finding(work, S("/payment"), PHRASE_BOOKS_SAME_PERSON, PHRASE_BOOKS_SAME_PERSON_REMEDY,
                 row->reference);
    return WORK_E_RULE;
}

/* Between asking and approving money may have come, or gone otherwise. */
static int check_source(Work *work, const PaymentGetRow *row, AccountKey key, Id payment)
{
    PayoutSource source;
    int r = source_of(work, key, row->minor, payment, row->guaranteed, &source);
    if (r || source.received.minor == row->received)
        return r < 0 ? trace(r) : r;
    work_finding(work, S("/payment"), PHRASE_BOOKS_SOURCE_CHANGED,
                 PHRASE_BOOKS_SOURCE_CHANGED_REMEDY, row->reference,
                 book_amount_words(work_arena(work), row->received, key.currency),
                 book_amount_words(work_arena(work), source.received.minor, key.currency));
    return WORK_E_CONFLICT;
}

/* What was set aside, as long as it is. */
static int draw(Work *work, Id id, int64_t minor, Date value, Drawing *ret_drawing)
{
    Findings findings = { .arena = work_arena(work) };
    Reservation reservation;
    ReservationGetRow row;
    BookView view;
    *ret_drawing = NO_DRAWING;
    if (minor == 0)
        return 0;
    int r = book_reservation_load(work, id, &row, &reservation);
    if (!r)
        r = books_view(work, reservation.from.programme, &view);
    if (!r)
        r = ledger_judge_draw(&view.view, &reservation, row.rest, minor, value, &findings);
    if (r < 0)
        return trace(r);
    if (r) {
        book_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    *ret_drawing = (Drawing){ row.source, minor };
    return 0;
}

static int post(Work *work, const PaymentGetRow *row, AccountKey key, Str document, Date value,
                Id *ret_entry)
{
    Draft draft = { .key = key };
    Drawing drawings[2];
    int r = draw(work, row->cash_reservation, row->received, value, &drawings[0]);
    if (!r)
        r = draw(work, row->fund_reservation, row->guaranteed, value, &drawings[1]);
    if (r)
        return r < 0 ? trace(r) : r;
    draft_debit(&draft, PURPOSE_SUPPLIER, row->minor);
    draft_credit(&draft, PURPOSE_CASH, row->received);
    draft_credit(&draft, PURPOSE_GUARANTEE_FUND, row->guaranteed);
    draft_debit(&draft, PURPOSE_HELD, row->received);
    draft_debit(&draft, PURPOSE_GUARANTEE_CLAIM, row->guaranteed);
    draft_credit(&draft, PURPOSE_APPLIED, row->minor);
    draft_debit(&draft, PURPOSE_DISBURSED, row->minor);
    draft_credit(&draft, PURPOSE_MEMO, row->minor);
    Entry *entry = draft_entry(&draft);
    entry->value = value;
    entry->reason = row->guaranteed ? S("guarantee") : S("payment");
    entry->text = row->words;
    entry->document = document;
    r = books_post_drawing(work, entry, drawings, COUNT_OF(drawings));
    *ret_entry = entry->id;
    return r < 0 ? trace(r) : r;
}

static Str document_of(Work *work, const PaymentGetRow *row, const InvoiceGetRow *invoice)
{
    Text text = text_open(work_arena(work), BOOKS_TEXT_MAX);
    text_all(&text, row->reference, S(", "), invoice->supplier, S(", "), invoice->reference);
    return text_str(&text);
}

static int approve(Work *work, const PaymentApproveParams *wanted, const PaymentGetRow *row,
                   Id *ret_entry)
{
    Date value = wanted->value == DATE_NONE ? work_today(work) : wanted->value;
    InvoiceGetRow invoice;
    int r = load_invoice(work, row->invoice, &invoice);
    if (r)
        return r < 0 ? trace(r) : r;
    AccountKey key = pay_kept_key(invoice.programme, invoice.country, invoice.case_code,
                                  invoice.line, invoice.currency);
    r = check_source(work, row, key, wanted->payment);
    if (!r)
        r = post(work, row, key, document_of(work, row, &invoice), value, ret_entry);
    return r < 0 ? trace(r) : r;
}

int payment_approve(Work *work, const void *params, void *reply)
{
    const PaymentApproveParams *wanted = params;
    PaymentApproved approved;
    PaymentGetRow row;
    int r = standing(work, wanted->payment, &row);
    if (!r)
        r = check_second(work, &row);
    if (!r)
        r = approve(work, wanted, &row, &approved.entry);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("payment.approved"), wanted->payment, &approved);
    *(PaymentReply *)reply = (PaymentReply){ wanted->payment, row.reference, row.received,
                                             row.guaranteed, approved.entry };
    return 0;
}

int payment_decline(Work *work, const void *params, void *reply)
{
    const PaymentDeclineParams *wanted = params;
    PaymentDeclined declined = { wanted->reason, wanted->told };
    PaymentGetRow row;
    int r = standing(work, wanted->payment, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("payment.declined"), wanted->payment, &declined);
    *(PaymentReply *)reply = (PaymentReply){ .payment = wanted->payment,
                                             .reference = row.reference,
                                             .received = row.received,
                                             .guaranteed = row.guaranteed };
    return 0;
}
