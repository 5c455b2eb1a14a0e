/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book - what the files of this room share: rows as the ledger's rules see them, posting
 */
#pragma once

#include "books/book_params.h"

#include "books/books_sql.h"

int64_t book_month(Date day); /* months since the year 0 */

/* ---- keys ------------------------------------------------------------------------------------ */

/* The key, or findings at `pointer` and false: unknown country, currency, code, level. */
MUST_USE bool account_key_of(Work *work, const AccountParams *account, Str pointer,
                             AccountKey *ret_key);

BookAccount book_account_codes(const AccountKey *key); /* as events and rows have it */
AccountKey book_account_key(Str programme,
                            const BookAccount *account); /* a row of ours: it exists */
AccountParams book_account_params(const AccountKey *key);

/* The account of that purpose which the columns of `key` name, as far as its level has them. */
AccountKey book_account_for(AccountKey key, Purpose purpose);

/* The amount in the currency, positive; findings at `pointer` and false. */
MUST_USE bool book_amount(Work *work, Str amount, Str currency, Str pointer, Money *ret_money);

/* An amount that may be nothing, and absent; never negative. */
MUST_USE bool book_amount_or_none(Work *work, Str amount, Currency currency, Str pointer,
                                  Money *ret_money);

Str book_amount_text(Arena *arena, int64_t minor, Currency currency);  /* "-1000.50 USD" */
Str book_amount_words(Arena *arena, int64_t minor, Currency currency); /* "-1,000.50 USD" */

/* ---- judging and posting --------------------------------------------------------------------- */

/* What is drawn from a reservation: so much less is reserved on the account it comes from. */
typedef struct Drawing {
    int64_t source, minor;
} Drawing;

#define NO_DRAWING ((Drawing){ .source = -1 })

/* What ledger_judge asks, answered from the rows of this transaction. */
typedef struct BookView {
    LedgerView view; /* its context is this struct, which must not be moved */
    Work *work;
    const Drawing *drawings; /* so much of what is reserved is free for the entry */
    size_t drawing_count;
} BookView;

MUST_USE int books_view(Work *work, Str programme, BookView *ret_view);

/* Puts the entry before the rules and tells it to have happened. Its id and posting day are made
 * here. 0, WORK_E_RULE with findings, or a fault. */
MUST_USE int books_post(Work *work, Entry *entry, Drawing drawing);

/* The same for one that draws from several reservations, which end with the caller's event. */
MUST_USE int books_post_drawing(Work *work, Entry *entry, const Drawing *drawings, size_t count);

/* May the entry be posted, which stands for several that are posted one by one? 0, WORK_E_RULE with
 * findings, or a fault. */
MUST_USE int books_may_post(Work *work, Entry *entry, const Drawing *drawings, size_t count);

/* Puts the reservation before the rules and tells it to have been made. Its id is made here. 0,
 * WORK_E_RULE with findings, or a fault. */
MUST_USE int books_reserve(Work *work, Reservation *reservation);

/* A reservation of the record. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int book_reservation_load(Work *work, Id id, ReservationGetRow *ret_row,
                                   Reservation *ret_reservation);

/* What stands on an account, from today on. Nothing ever posted: all zero. */
MUST_USE int book_state(Work *work, const AccountKey *key, AccountState *ret_state);

/* An entry of the record; its postings in order. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int book_entry_load(Work *work, Id id, Entry *ret_entry, EntryGetRow *ret_row);

PostingShown book_posting_shown(Arena *arena, const Posting *posting);

/* The findings of a rule, as those of the call. */
void book_pass_on(Work *work, const Findings *findings);

/* As of both days; DATE_FOREVER: all there is. */
MUST_USE int book_as_of(Work *work, int64_t account, Date value, Date posted, int64_t *ret_minor);

/* What is set aside on the account today. */
MUST_USE int book_reserved(Work *work, int64_t account, int64_t *ret_reserved);

/* ---- an entry put together ------------------------------------------------------------------- */

enum { DRAFT_POSTINGS_MAX = 12 };

/* An entry about the accounts of one line, case or country. Nothing is posted of an amount of 0. */
typedef struct Draft {
    AccountKey key; /* the columns its accounts have in common */
    Entry entry;    /* days, reason, text, document: the caller's */
    Posting postings[DRAFT_POSTINGS_MAX];
} Draft;

void draft_debit(Draft *draft, Purpose purpose, int64_t minor);
void draft_credit(Draft *draft, Purpose purpose, int64_t minor);

/* The entry, whose postings lie in the draft. */
Entry *draft_entry(Draft *draft);

/* ---- operations ------------------------------------------------------------------------------ */

int entry_post(Work *work, const void *params, void *reply);
int entry_exchange_run(Work *work, const void *params, void *reply);
int entry_reverse(Work *work, const void *params, void *reply);
int entry_show(Work *work, const void *params, void *reply);
int account_show(Work *work, const void *params, void *reply);
int account_list(Work *work, const void *params, void *reply);
int programme_list(Work *work, const void *params, void *reply);
int account_statement(Work *work, const void *params, void *reply);
int reservation_make(Work *work, const void *params, void *reply);
int reservation_post(Work *work, const void *params, void *reply);
int reservation_void(Work *work, const void *params, void *reply);
int reservation_expire(Work *work, const void *params, void *reply);
int reservation_show(Work *work, const void *params, void *reply);
int reservation_list(Work *work, const void *params, void *reply);
int period_lock(Work *work, const void *params, void *reply);
int books_export(Work *work, const void *params, void *reply);
int books_check(Work *work, const void *params, void *reply);

int entry_facts(Work *work, Id subject, AccessFacts *facts);
int reservation_facts(Work *work, Id subject, AccessFacts *facts);
