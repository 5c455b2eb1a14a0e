/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"
#include "books/payments.h"
#include "phrases_books.h"

/* Rows that follow from events. Sums were judged before: they fit. */

enum { ACCOUNTS_OF_LEAF = 1024 }; /* an account's number: the leaf that opened it, and a count */

_Static_assert((int)ACCOUNTS_OF_LEAF > (int)ENTRY_POSTINGS_MAX, "each posting may open an account");

typedef struct Opening {
    Db *db;
    Arena *arena;
    const Event *event;
    Str programme;
    int64_t opened;
} Opening;

/* A new account stands at zero. */
static int account_of(Opening *opening, const BookAccount *account, AccountFindRow *ret_row)
{
    bool found;
    int r = account_find(opening->db, opening->arena, opening->programme, account->country,
                         account->case_code, account->purpose, account->currency, account->line,
                         ret_row, &found);
    if (r || found)
        return r ? trace(r) : 0;
    *ret_row = (AccountFindRow){ opening->event->seq * ACCOUNTS_OF_LEAF + opening->opened++, 0, 0 };
    r = account_add(opening->db, ret_row->id, opening->programme, account->country,
                    account->case_code, account->line, account->purpose, account->currency);
    return r ? trace(r) : 0;
}

static int64_t debit_part(int64_t minor)
{
    return minor > 0 ? minor : 0;
}

static int64_t credit_part(int64_t minor)
{
    return minor < 0 ? -minor : 0;
}

static int add_to_month(Opening *opening, int64_t account, const EntryPosted *entry, int64_t minor)
{
    AccountMonthGetRow row;
    bool found;
    int64_t value = book_month(entry->value), posted = book_month(entry->posted);
    int r = account_month_get(opening->db, opening->arena, account, value, posted, &row, &found);
    if (!r && found)
        r = account_month_moved(opening->db, account, value, posted, row.debits + debit_part(minor),
                                row.credits + credit_part(minor));
    else if (!r)
        r = account_month_add(opening->db, account, value, posted, debit_part(minor),
                              credit_part(minor));
    return r ? trace(r) : 0;
}

static int apply_posting(Opening *opening, const EntryPosted *entry, size_t at)
{
    const BookPosting *posting = &entry->postings[at];
    AccountFindRow account;
    int r = account_of(opening, &posting->account, &account);
    if (!r)
        r = account_moved(opening->db, account.id, account.debits + debit_part(posting->minor),
                          account.credits + credit_part(posting->minor));
    if (!r)
        r = posting_add(opening->db, account.id, entry->value, opening->event->seq, (int64_t)at,
                        entry->posted, posting->minor);
    if (!r)
        r = add_to_month(opening, account.id, entry, posting->minor);
    return r ? trace(r) : 0;
}

/* A drawing has two postings of one amount: so much less is reserved. */
static int apply_drawing(Opening *opening, const EntryPosted *entry)
{
    ReservationGetRow row;
    bool found;
    int r = reservation_get(opening->db, opening->arena, entry->draws, &row, &found);
    if (r)
        return trace(r);
    ensure(found && entry->posting_count == 2);
    int64_t minor = entry->postings[0].minor;
    int64_t rest = row.rest - (minor < 0 ? -minor : minor);
    r = reservation_rest(opening->db, entry->draws, rest, rest ? 0 : opening->event->seq);
    return r ? trace(r) : 0;
}

static int apply_posted(Db *db, Arena *arena, const Event *event, const void *data)
{
    const EntryPosted *entry = data;
    const BookExchange *exchange = &entry->exchange;
    bool exchanged = entry->kind == ENTRY_EXCHANGE;
    Opening opening = { db, arena, event, entry->programme, 0 };
    int r = entry_add(
        db, event->seq, event->subject, entry->programme, entry->kind, entry->posted, entry->value,
        entry->reason, entry->text, entry->document, entry->reverses, entry->draws, event->actor,
        exchanged ? exchange->given : 0, exchange->given_currency, exchanged ? exchange->taken : 0,
        exchange->taken_currency, exchanged ? exchange->rate_of : 0,
        exchanged ? exchange->rate_for : 0, exchange->source, exchanged ? exchange->at : 0);
    for (size_t i = 0; i < entry->posting_count && !r; i++)
        r = apply_posting(&opening, entry, i);
    if (!r && !id_is_none(entry->draws))
        r = apply_drawing(&opening, entry);
    if (!r && entry->kind == ENTRY_REVERSAL)
        r = pay_undone(db, arena, entry->reverses, event->seq);
    return r ? trace(r) : 0;
}

static int apply_reserved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const MoneyReserved *reserved = data;
    Opening opening = { db, arena, event, reserved->programme, 0 };
    AccountFindRow from, to;
    int r = account_of(&opening, &reserved->from, &from);
    if (!r)
        r = account_of(&opening, &reserved->to, &to);
    if (!r)
        r = reservation_add(db, event->subject, event->seq, from.id, to.id, reserved->minor,
                            reserved->value, reserved->expires, reserved->reason, reserved->text,
                            event->actor);
    return r ? trace(r) : 0;
}

static int apply_ended(Db *db, Arena *arena, const Event *event, const void *data)
{
    (void)arena, (void)data;
    int r = reservation_rest(db, event->subject, 0, event->seq);
    return r ? trace(r) : 0;
}

static int apply_locked(Db *db, Arena *arena, const Event *event, const void *data)
{
    const PeriodLocked *locked = data;
    (void)arena;
    int r = period_lock_add(db, locked->programme, event->seq, locked->through, locked->reason);
    return r ? trace(r) : 0;
}

#define TOLD(of, kind, shape_of, apply_it, told) \
    { \
        .name = STR(kind), .version = 1, .subject_kind = STR(of), .data = &(shape_of), \
        .apply = (apply_it), .sentence = (told) \
    }

const EventKind book_event_kinds[BOOK_EVENT_KINDS] = {
    TOLD("entry", "entry.posted", entry_posted_shape, apply_posted, PHRASE_BOOKS_DID_POST),
    TOLD("reservation", "reservation.made", money_reserved_shape, apply_reserved,
         PHRASE_BOOKS_DID_RESERVE),
    TOLD("reservation", "reservation.voided", reservation_ended_shape, apply_ended,
         PHRASE_BOOKS_DID_VOID),
    TOLD("reservation", "reservation.expired", reservation_ended_shape, apply_ended,
         PHRASE_BOOKS_DID_EXPIRE),
    TOLD("", "period.locked", period_locked_shape, apply_locked, PHRASE_BOOKS_DID_LOCK),
};

const Projection book_projections[BOOK_PROJECTIONS] = {
    { STR("account_month"), STR("account, value_month, posted_month") },
    { STR("ledger_account"), STR("id") },
    { STR("ledger_entry"), STR("seq") },
    { STR("period_lock"), STR("programme, seq") },
    { STR("posting"), STR("account, value, seq, number") },
    { STR("reservation"), STR("id") },
};
