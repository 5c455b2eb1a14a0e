/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/balance.h"

#include "offset/offset.h"

int64_t offset_balance(const OffsetObligation *obligation)
{
    return obligation->owed.minor - obligation->credited + obligation->expired;
}

int64_t offset_banked(const OffsetObligation *obligation)
{
    return obligation->credited - obligation->used - obligation->expired;
}

int64_t offset_open_amount(const OffsetObligation *obligation)
{
    return obligation->owed.minor - obligation->used;
}

static int64_t banked(const OffsetTransaction *transaction)
{
    return transaction->counted - transaction->used - transaction->expired;
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

void balance_count(OffsetTransaction *transaction, int64_t counted)
{
    transaction->counted = counted;
    transaction->used = least(transaction->used, counted);
    transaction->expired = least(transaction->expired, counted - transaction->used);
}

/* ---- spreading ------------------------------------------------------------------------------- */

/* Of the obligation's transactions, the one of which something is banked that expires first. */
static OffsetTransaction *first_banked(const OffsetBook *book, size_t obligation)
{
    OffsetTransaction *first = NULL;

    for (size_t i = 0; i < book->transaction_count; i++) {
        OffsetTransaction *transaction = &book->transactions[i];
        if (transaction->obligation == obligation && banked(transaction) > 0 &&
            (!first || transaction->expires < first->expires))
            first = transaction;
    }
    return first;
}

/* Less is owed than is discharged: the newest gives back first. */
static void give_back(OffsetBook *book, size_t obligation, int64_t excess)
{
    for (size_t i = book->transaction_count; i-- > 0 && excess > 0;) {
        OffsetTransaction *transaction = &book->transactions[i];
        if (transaction->obligation != obligation)
            continue;
        int64_t back = least(transaction->used, excess);
        transaction->used -= back;
        excess -= back;
    }
}

static void sum_up(OffsetBook *book)
{
    for (size_t i = 0; i < book->obligation_count; i++) {
        OffsetObligation *obligation = &book->obligations[i];
        obligation->credited = obligation->used = obligation->expired = obligation->claimed = 0;
    }
    for (size_t i = 0; i < book->transaction_count; i++) {
        const OffsetTransaction *transaction = &book->transactions[i];
        OffsetObligation *obligation = &book->obligations[transaction->obligation];
        obligation->credited += transaction->counted;
        obligation->used += transaction->used;
        obligation->expired += transaction->expired;
        if (!transaction->verified && !transaction->withdrawn)
            obligation->claimed += transaction->agreed;
    }
}

/* What is banked on its day or, because less is owed or a dispute ended, after it. */
static void expire_past(OffsetBook *book)
{
    for (size_t i = 0; i < book->transaction_count; i++) {
        OffsetTransaction *transaction = &book->transactions[i];
        if (transaction->expires <= book->today)
            transaction->expired = transaction->counted - transaction->used;
    }
}

void balance_spread(OffsetBook *book, size_t index)
{
    OffsetObligation *obligation = &book->obligations[index];
    OffsetTransaction *transaction;

    sum_up(book);
    if (obligation->used > obligation->owed.minor)
        give_back(book, index, obligation->used - obligation->owed.minor);
    for (int64_t open = offset_open_amount(obligation);
         open > 0 && (transaction = first_banked(book, index)) != NULL;) {
        int64_t more = least(open, banked(transaction));
        transaction->used += more;
        open -= more;
    }
    expire_past(book);
    sum_up(book);
    ensure(obligation->used <= obligation->owed.minor && offset_banked(obligation) >= 0);
}

/* ---- time ------------------------------------------------------------------------------------ */

static void assess(OffsetObligation *obligation, Date day)
{
    while (obligation->milestones_passed < obligation->milestone_count) {
        size_t i = obligation->milestones_passed;
        const OffsetMilestone *milestone = &obligation->milestones[i];
        if (milestone->by >= day)
            return;
        int64_t wanted = ppm_up(obligation->owed.minor, milestone->share_ppm);
        int64_t shortfall = wanted > obligation->used ? wanted - obligation->used : 0;
        obligation->shortfalls[i] = shortfall;
        obligation->penalties += ppm_down(shortfall, milestone->penalty_ppm);
        obligation->milestones_passed++;
    }
}

void offset_until(OffsetBook *book, Date day)
{
    if (day <= book->today)
        return;
    book->today = day;
    expire_past(book); /* from the bank only, so it makes no shortfall of what is assessed next */
    for (size_t i = 0; i < book->obligation_count; i++)
        assess(&book->obligations[i], day);
    sum_up(book);
}
