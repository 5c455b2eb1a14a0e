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

/* The amount in the currency, positive; findings at `pointer` and false. */
MUST_USE bool book_amount(Work *work, Str amount, Str currency, Str pointer, Money *ret_money);

/* An amount that may be nothing, and absent; never negative. */
MUST_USE bool book_amount_or_none(Work *work, Str amount, Currency currency, Str pointer,
                                  Money *ret_money);

Str book_amount_text(Arena *arena, int64_t minor, Currency currency); /* "-10.50 USD" */

/* ---- judging and posting --------------------------------------------------------------------- */

/* What ledger_judge asks, answered from the rows of this transaction. */
typedef struct BookView {
    LedgerView view; /* its context is this struct, which must not be moved */
    Work *work;
    int64_t freed_on, freed; /* a drawing: so much of what is reserved on that account is free */
} BookView;

MUST_USE int books_view(Work *work, Str programme, BookView *ret_view);

/* An entry that draws from a reservation: so much less is reserved on the account it comes from. */
typedef struct Drawing {
    int64_t source, minor;
} Drawing;

#define NO_DRAWING ((Drawing){ .source = -1 })

/* Puts the entry before the rules and tells it to have happened. Its id and posting day are made
 * here. 0, WORK_E_RULE with findings, or a fault. */
MUST_USE int books_post(Work *work, Entry *entry, Drawing drawing);

/* An entry of the record; its postings in order. 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int book_entry_load(Work *work, Id id, Entry *ret_entry, EntryGetRow *ret_row);

/* The findings of a rule, as those of the call. */
void book_pass_on(Work *work, const Findings *findings);

/* As of both days; DATE_FOREVER: all there is. */
MUST_USE int book_as_of(Work *work, int64_t account, Date value, Date posted, int64_t *ret_minor);

/* What is set aside on the account today. */
MUST_USE int book_reserved(Work *work, int64_t account, int64_t *ret_reserved);

/* ---- operations ------------------------------------------------------------------------------ */

int entry_post(Work *work, const void *params, void *reply);
int entry_exchange_run(Work *work, const void *params, void *reply);
int entry_reverse(Work *work, const void *params, void *reply);
int entry_show(Work *work, const void *params, void *reply);
int account_show(Work *work, const void *params, void *reply);
int account_list(Work *work, const void *params, void *reply);
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
