/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/balance.h"

#include "offset/offset.h"

/* Each kind of event: first all that could refuse it, then the change. */

enum { OTHER_BYTES_MAX = 300 };

typedef struct Applying {
    OffsetBook *book;
    const OffsetEvent *event;
    Str other; /* what a refusal tells of */
} Applying;

OffsetBook offset_open(Arena *arena, Currency currency, const Multiplier *multipliers,
                       size_t multiplier_count)
{
    return (OffsetBook){ .arena = arena,
                         .multipliers = multipliers,
                         .multiplier_count = multiplier_count,
                         .currency = currency,
                         .today = DATE_NONE };
}

/* ---- finding --------------------------------------------------------------------------------- */

static OffsetObligation *find_obligation(const OffsetBook *book, Str id)
{
    for (size_t i = 0; i < book->obligation_count; i++)
        if (str_eq(book->obligations[i].id, id))
            return &book->obligations[i];
    return NULL;
}

static OffsetInvoice *find_invoice(const OffsetBook *book, Str id)
{
    for (size_t i = 0; i < book->invoice_count; i++)
        if (str_eq(book->invoices[i].id, id))
            return &book->invoices[i];
    return NULL;
}

static OffsetTransaction *find_transaction(const OffsetBook *book, Str id)
{
    for (size_t i = 0; i < book->transaction_count; i++)
        if (str_eq(book->transactions[i].id, id))
            return &book->transactions[i];
    return NULL;
}

static int unknown(Applying *applying, Str id)
{
    applying->other = id;
    return OFFSET_E_UNKNOWN;
}

static bool amount_fits(const OffsetBook *book, Money money)
{
    return money.minor > 0 && money.minor <= OFFSET_AMOUNT_MAX && money.currency == book->currency;
}

/* ---- obligations ----------------------------------------------------------------------------- */

static bool milestones_fit(const OffsetEvent *event)
{
    const OffsetMilestone *milestones = event->milestones;

    for (size_t i = 0; i < event->milestone_count; i++)
        if (milestones[i].share_ppm < 1 || milestones[i].share_ppm > PPM_WHOLE ||
            milestones[i].penalty_ppm < 0 || milestones[i].penalty_ppm > PPM_WHOLE ||
            milestones[i].by < event->day ||
            (i > 0 && (milestones[i].by <= milestones[i - 1].by ||
                       milestones[i].share_ppm < milestones[i - 1].share_ppm)))
            return false;
    return event->milestone_count <= OFFSET_MILESTONES_MAX;
}

static Money owed(Money base, int64_t rate_ppm)
{
    return (Money){ ppm_up(base.minor, rate_ppm), base.currency };
}

static int apply_oblige(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;

    if (find_obligation(book, event->id))
        return OFFSET_E_KNOWN;
    if (!amount_fits(book, event->amount) || event->ppm < 1 || event->ppm > PPM_WHOLE)
        return OFFSET_E_AMOUNT;
    if (!milestones_fit(event))
        return OFFSET_E_MILESTONES;
    offset_until(book, event->day);
    GROW(book->arena, book->obligations, book->obligation_count, &book->obligation_room);
    book->obligations[book->obligation_count++] = (OffsetObligation){
        .id = event->id,
        .country = event->country,
        .rule = event->rule,
        .source = event->source,
        .base = event->amount,
        .owed = owed(event->amount, event->ppm),
        .rate_ppm = event->ppm,
        .milestones = event->milestones,
        .milestone_count = event->milestone_count,
        .shortfalls = NEW_ARRAY(book->arena, int64_t, event->milestone_count),
    };
    return 0;
}

static int apply_amend(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetObligation *obligation = find_obligation(book, event->id);

    if (!obligation)
        return unknown(applying, event->id);
    if (!amount_fits(book, event->amount))
        return OFFSET_E_AMOUNT;
    offset_until(book, event->day);
    obligation->base = event->amount;
    obligation->owed = owed(event->amount, obligation->rate_ppm);
    balance_spread(book, (size_t)(obligation - book->obligations));
    return 0;
}

static int apply_plan(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetObligation *obligation = find_obligation(book, event->obligation);

    if (!obligation)
        return unknown(applying, event->obligation);
    if (!amount_fits(book, event->amount))
        return OFFSET_E_AMOUNT;
    offset_until(book, event->day);
    obligation->planned += event->amount.minor;
    GROW(book->arena, book->plans, book->plan_count, &book->plan_room);
    book->plans[book->plan_count++] =
        (OffsetPlan){ .firm = event->firm,
                      .obligation = (size_t)(obligation - book->obligations),
                      .credit = event->amount,
                      .by = event->until };
    return 0;
}

/* ---- claims ---------------------------------------------------------------------------------- */

static int apply_invoice(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;

    if (find_invoice(book, event->id))
        return OFFSET_E_KNOWN;
    if (!amount_fits(book, event->amount))
        return OFFSET_E_AMOUNT;
    offset_until(book, event->day);
    GROW(book->arena, book->invoices, book->invoice_count, &book->invoice_room);
    book->invoices[book->invoice_count++] = (OffsetInvoice){
        .id = event->id, .issuer = event->issuer, .source = event->source, .value = event->amount
    };
    return 0;
}

/* More than is left of the invoice: has another firm claimed of it, or only the same? */
static int invoice_exceeded(Applying *applying, const OffsetInvoice *invoice)
{
    OffsetBook *book = applying->book;
    size_t index = (size_t)(invoice - book->invoices);
    Text other = text_open(book->arena, OTHER_BYTES_MAX);

    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *transaction = &book->transactions[i];
        if (transaction->invoice != index || transaction->withdrawn ||
            str_eq(transaction->firm, applying->event->firm))
            continue;
        text_all(&other, transaction->id, S(", "), transaction->firm);
        applying->other = text_str(&other);
        return OFFSET_E_TWICE;
    }
    money_write(&other, (Money){ invoice->value.minor - invoice->claimed, book->currency });
    applying->other = text_str(&other);
    return OFFSET_E_INVOICE;
}

static int check_multiplier(Applying *applying, const OffsetObligation *obligation,
                            const Multiplier **ret_row)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    const Multiplier *row = multiplier_find(book->multipliers, book->multiplier_count,
                                            obligation->rule, event->type, event->day);
    Text ceiling = text_open(book->arena, OTHER_BYTES_MAX);

    if (!row) {
        applying->other = obligation->rule;
        return OFFSET_E_NO_MULTIPLIER;
    }
    if (event->ppm > row->ceiling_ppm) {
        decimal_write(&ceiling, row->ceiling_ppm, 6);
        applying->other = text_str(&ceiling);
        return OFFSET_E_CEILING;
    }
    *ret_row = row;
    return event->ppm < 0 ? OFFSET_E_AMOUNT : 0;
}

static void add_transaction(Applying *applying, const OffsetObligation *obligation,
                            const OffsetInvoice *invoice, const Multiplier *row)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    int64_t ppm = event->ppm ? event->ppm : row->ppm;
    Money credit = { ppm_down(event->amount.minor, ppm), book->currency };

    GROW(book->arena, book->transactions, book->transaction_count, &book->transaction_room);
    book->transactions[book->transaction_count++] = (OffsetTransaction){
        .id = event->id,
        .firm = event->firm,
        .receiver = event->receiver,
        .system = event->system,
        .type = event->type,
        .industry = event->industry,
        .source = event->source,
        .obligation = (size_t)(obligation - book->obligations),
        .invoice = (size_t)(invoice - book->invoices),
        .day = event->day,
        .row = row,
        .ppm = ppm,
        .actual = event->amount,
        .credit = credit,
        .agreed = credit.minor,
        .expires = DATE_FOREVER,
    };
}

static int apply_claim(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    const OffsetObligation *obligation = find_obligation(book, event->obligation);
    OffsetInvoice *invoice = find_invoice(book, event->invoice);
    const Multiplier *row;

    if (find_transaction(book, event->id))
        return OFFSET_E_KNOWN;
    if (!obligation || !invoice)
        return unknown(applying, obligation ? event->invoice : event->obligation);
    if (!amount_fits(book, event->amount))
        return OFFSET_E_AMOUNT;
    int refusal = check_multiplier(applying, obligation, &row);
    if (refusal)
        return refusal;
    if (event->amount.minor > invoice->value.minor - invoice->claimed)
        return invoice_exceeded(applying, invoice);
    offset_until(book, event->day);
    invoice->claimed += event->amount.minor;
    add_transaction(applying, obligation, invoice, row);
    balance_spread(book, (size_t)(obligation - book->obligations));
    return 0;
}

/* ---- what becomes of a claim ----------------------------------------------------------------- */

static int apply_verify(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetTransaction *transaction = find_transaction(book, event->id);

    if (!transaction)
        return unknown(applying, event->id);
    if (transaction->verified || transaction->withdrawn || event->until <= event->day)
        return OFFSET_E_STATE;
    offset_until(book, event->day);
    transaction->verified = true;
    transaction->expires = event->until;
    balance_count(transaction, transaction->agreed);
    balance_spread(book, transaction->obligation);
    return 0;
}

static int apply_dispute(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetTransaction *transaction = find_transaction(book, event->id);

    if (!transaction)
        return unknown(applying, event->id);
    if (transaction->disputed || transaction->withdrawn)
        return OFFSET_E_STATE;
    if (event->amount.currency != book->currency || event->credit.currency != book->currency)
        return OFFSET_E_AMOUNT;
    if (event->amount.minor < 0 || event->amount.minor > transaction->actual.minor ||
        event->credit.minor < 0 || event->credit.minor > transaction->agreed)
        return OFFSET_E_RANGE;
    offset_until(book, event->day);
    transaction->disputed = true;
    transaction->other_actual = event->amount;
    transaction->other_credit = event->credit;
    transaction->agreed = event->credit.minor;
    balance_count(transaction, transaction->verified ? transaction->agreed : 0);
    balance_spread(book, transaction->obligation);
    return 0;
}

/* Between the two numbers, and the credit still within the ceiling for what was actual. */
static bool settles(const OffsetTransaction *transaction, const OffsetEvent *event)
{
    return event->amount.minor >= transaction->other_actual.minor &&
           event->amount.minor <= transaction->actual.minor &&
           event->credit.minor >= transaction->other_credit.minor &&
           event->credit.minor <= transaction->credit.minor &&
           event->credit.minor <= ppm_down(event->amount.minor, transaction->row->ceiling_ppm);
}

static int apply_settle(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetTransaction *transaction = find_transaction(book, event->id);

    if (!transaction)
        return unknown(applying, event->id);
    if (!transaction->disputed || transaction->withdrawn)
        return OFFSET_E_STATE;
    if (event->amount.currency != book->currency || event->credit.currency != book->currency)
        return OFFSET_E_AMOUNT;
    if (!settles(transaction, event))
        return OFFSET_E_RANGE;
    offset_until(book, event->day);
    book->invoices[transaction->invoice].claimed -= transaction->actual.minor - event->amount.minor;
    transaction->actual = event->amount;
    transaction->credit = event->credit;
    transaction->ppm = ppm_of(event->credit.minor, event->amount.minor);
    transaction->disputed = false;
    transaction->agreed = event->credit.minor;
    balance_count(transaction, transaction->verified ? transaction->agreed : 0);
    balance_spread(book, transaction->obligation);
    return 0;
}

static int apply_withdraw(Applying *applying)
{
    OffsetBook *book = applying->book;
    OffsetTransaction *transaction = find_transaction(book, applying->event->id);

    if (!transaction)
        return unknown(applying, applying->event->id);
    if (transaction->withdrawn)
        return OFFSET_E_STATE;
    offset_until(book, applying->event->day);
    transaction->withdrawn = true;
    book->invoices[transaction->invoice].claimed -= transaction->actual.minor;
    balance_count(transaction, 0);
    balance_spread(book, transaction->obligation);
    return 0;
}

static int apply_assign(Applying *applying)
{
    OffsetBook *book = applying->book;
    const OffsetEvent *event = applying->event;
    OffsetTransaction *transaction = find_transaction(book, event->id);
    const OffsetObligation *to = find_obligation(book, event->obligation);

    if (!transaction || !to)
        return unknown(applying, transaction ? event->obligation : event->id);
    const OffsetObligation *from = &book->obligations[transaction->obligation];
    if (transaction->used > 0 || transaction->counted == 0 || transaction->expires <= event->day ||
        transaction->expired > 0 || from == to || !str_eq(from->rule, to->rule) ||
        !str_eq(from->country, to->country))
        return OFFSET_E_ASSIGN;
    offset_until(book, event->day);
    size_t old = transaction->obligation;
    transaction->obligation = (size_t)(to - book->obligations);
    balance_spread(book, old);
    balance_spread(book, transaction->obligation);
    return 0;
}

/* ---- the fold -------------------------------------------------------------------------------- */

static int (*const steps[OFFSET_KINDS])(Applying *applying) = {
    [OFFSET_OBLIGE] = apply_oblige,     [OFFSET_AMEND] = apply_amend,
    [OFFSET_INVOICE] = apply_invoice,   [OFFSET_PLAN] = apply_plan,
    [OFFSET_CLAIM] = apply_claim,       [OFFSET_VERIFY] = apply_verify,
    [OFFSET_DISPUTE] = apply_dispute,   [OFFSET_SETTLE] = apply_settle,
    [OFFSET_WITHDRAW] = apply_withdraw, [OFFSET_ASSIGN] = apply_assign,
};

int offset_apply(OffsetBook *book, const OffsetEvent *event, Str *reterr_other)
{
    Applying applying = { .book = book, .event = event };
    int refusal;

    ensure((size_t)event->kind < OFFSET_KINDS);
    if (book->event_count >= OFFSET_EVENTS_MAX)
        refusal = OFFSET_E_FULL;
    else if (event->day < book->today)
        refusal = OFFSET_E_BACKWARDS;
    else
        refusal = steps[event->kind](&applying);
    if (refusal)
        *reterr_other = applying.other;
    else
        book->event_count++;
    return refusal;
}
