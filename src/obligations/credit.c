/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"

/* What becomes of a claim: transaction.verify, .dispute, .settle, .withdraw, .assign. */

typedef struct Ruling {
    Work *work;
    Id id;
    OffsetDealGetRow deal;
    Obligation obligation;
    Currency currency;
    KeptBook kept;
    OffsetEvent event;
    DealRuled ruled;
} Ruling;

static int load(Ruling *ruling, Work *work, Id id, Str source)
{
    bool found;
    int r = offset_deal_get(work_db(work), work_arena(work), id, &ruling->deal, &found);

    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ruling->work = work;
    ruling->id = id;
    r = obligation_in_force(work, ruling->deal.obligation, &ruling->obligation);
    if (!r)
        r = kept_book(work, ruling->obligation.row.country, ruling->obligation.row.currency,
                      work_today(work), &ruling->kept);
    if (r)
        return r < 0 ? trace(r) : r;
    ruling->currency = currency_of(ruling->obligation.row.currency);
    ruling->event.day = work_today(work);
    ruling->event.id = id_text(work_arena(work), id);
    ruling->ruled = (DealRuled){ .day = work_today(work),
                                 .actual_minor = INT64_MIN,
                                 .credit_minor = INT64_MIN,
                                 .expires = DATE_NONE,
                                 .source = source };
    return 0;
}

/* Neither whoever claimed it nor whoever disputed it last, nor for whom they did. */
static int check_hands(const Ruling *ruling)
{
    const Id hands[] = { ruling->deal.actor, ruling->deal.principal, ruling->deal.disputer,
                         ruling->deal.disputed_for };
    return check_second(ruling->work, hands, COUNT_OF(hands));
}

/* Tries it, tells it, and answers how the obligation stands then. */
static int finish(Ruling *ruling, OffsetEventKind kind, Str event, DealReply *reply)
{
    Work *work = ruling->work;
    Arena *arena = work_arena(work);

    ruling->event.kind = kind;
    int r = kept_try(&ruling->kept, &ruling->event, ruling->event.id);
    if (r)
        return r;
    Id of = kind == OFFSET_ASSIGN ? ruling->ruled.obligation : ruling->deal.obligation;
    const OffsetTransaction *deal = kept_deal(&ruling->kept, ruling->id);
    const OffsetObligation *owed = kept_obligation(&ruling->kept, of);
    ensure(deal && owed);
    work_event(work, event, ruling->id, &ruling->ruled);
    *reply = (DealReply){ .transaction = ruling->id,
                          .obligation = of,
                          .state = deal_state(deal),
                          .actual = amount_text(arena, deal->actual.minor, ruling->currency),
                          .multiplier = factor_text(arena, deal->ppm),
                          .credit = amount_text(arena, deal->credit.minor, ruling->currency),
                          .balance = amount_text(arena, offset_balance(owed), ruling->currency) };
    return 0;
}

int transaction_verify(Work *work, const void *params, void *reply)
{
    const VerifyParams *wanted = params;
    Ruling ruling = { .work = work };
    int r = load(&ruling, work, wanted->transaction, wanted->source);

    if (!r)
        r = check_hands(&ruling);
    if (r)
        return r < 0 ? trace(r) : r;
    ruling.ruled.expires = wanted->expires;
    ruling.event.until = wanted->expires == DATE_NONE ? DATE_FOREVER : wanted->expires;
    r = finish(&ruling, OFFSET_VERIFY, S("transaction.verified"), reply);
    return r;
}

static int read_numbers(Ruling *ruling, const NumbersParams *wanted)
{
    DealRuled *ruled = &ruling->ruled;
    bool good = said_amount(ruling->work, S("/actual"), wanted->actual, ruling->currency,
                            &ruled->actual_minor);

    good = said_amount(ruling->work, S("/credit"), wanted->credit, ruling->currency,
                       &ruled->credit_minor) &&
           good;
    if (!good)
        return WORK_E_INVALID;
    ruling->event.amount = (Money){ ruled->actual_minor, ruling->currency };
    ruling->event.credit = (Money){ ruled->credit_minor, ruling->currency };
    return 0;
}

int transaction_dispute(Work *work, const void *params, void *reply)
{
    const NumbersParams *wanted = params;
    Ruling ruling = { .work = work };
    int r = load(&ruling, work, wanted->transaction, wanted->source);

    if (!r)
        r = read_numbers(&ruling, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    r = finish(&ruling, OFFSET_DISPUTE, S("transaction.disputed"), reply);
    return r;
}

int transaction_settle(Work *work, const void *params, void *reply)
{
    const NumbersParams *wanted = params;
    Ruling ruling = { .work = work };
    int r = load(&ruling, work, wanted->transaction, wanted->source);

    if (!r)
        r = check_hands(&ruling);
    if (!r)
        r = read_numbers(&ruling, wanted);
    if (r)
        return r < 0 ? trace(r) : r;
    r = finish(&ruling, OFFSET_SETTLE, S("transaction.settled"), reply);
    return r;
}

int transaction_withdraw(Work *work, const void *params, void *reply)
{
    const DealParams *wanted = params;
    Ruling ruling = { .work = work };
    int r = load(&ruling, work, wanted->transaction, wanted->source);

    if (r)
        return r < 0 ? trace(r) : r;
    r = finish(&ruling, OFFSET_WITHDRAW, S("transaction.withdrawn"), reply);
    return r;
}

/* The other obligation is one of a case that whoever asks may see. */
static int check_target(Work *work, Id id, Obligation *ret_target)
{
    bool may = false;
    int r = work_may(work, S("obligation.show"), id, &may);

    if (!r && !may)
        return obligation_refuse(work, WORK_E_INVALID, S("/to"), PHRASE_OBLIGATIONS_NO_OBLIGATION,
                                 PHRASE_OBLIGATIONS_NO_OBLIGATION_REMEDY, S(""));
    if (!r)
        r = obligation_in_force(work, id, ret_target);
    return r < 0 ? trace(r) : r;
}

int transaction_assign(Work *work, const void *params, void *reply)
{
    const DealAssignParams *wanted = params;
    Ruling ruling = { .work = work };
    Obligation target;
    int r = load(&ruling, work, wanted->transaction, wanted->source);

    if (!r)
        r = check_hands(&ruling);
    if (!r)
        r = check_target(work, wanted->obligation, &target);
    if (r)
        return r < 0 ? trace(r) : r;
    ruling.ruled.obligation = wanted->obligation;
    ruling.event.obligation = id_text(work_arena(work), wanted->obligation);
    r = finish(&ruling, OFFSET_ASSIGN, S("transaction.assigned"), reply);
    return r;
}
