/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book - a ledger in memory that keeps every rule
 *
 * For checking a file of entries, for asking "what if", and as the other opinion in tests of what
 * the record keeps. What was refused leaves it as it was. It copies what it is given. "Today" is
 * the posting day of what is being done.
 *
 * A balance takes the logarithm of the account's postings, whatever the days asked about, as long
 * as value days lie near posting days: only what straddles them is looked at one by one.
 */
#pragma once

#include "ledger/entry.h"

typedef struct Book Book;

Book *book_open(Arena *arena); /* keeps taking from the arena */

/* 0, LEDGER_E_REFUSED with findings. The same id with the same content again: 0, nothing done; with
 * another content: refused, for ever. */
MUST_USE int book_post(Book *book, const Entry *entry, Findings *findings);
MUST_USE int book_reserve(Book *book, const Reservation *reservation, Date posted,
                          Findings *findings);
MUST_USE int book_draw(Book *book, Id reservation, Id entry, int64_t minor, Date posted, Date value,
                       Findings *findings);
MUST_USE int book_void(Book *book, Id reservation, Date posted, Findings *findings);
size_t book_expire(Book *book, Date today); /* what was set aside until before today is free again:
                                               how many reservations were */
MUST_USE int book_lock(Book *book, Date through, Date posted, Findings *findings);

/* Debit positive; as of both days. DATE_FOREVER: all. */
int64_t book_balance(const Book *book, const AccountKey *key, Date posted, Date value);
AccountState book_account(const Book *book, const AccountKey *key, Date from);

size_t book_entry_count(const Book *book);
const Entry *book_entry(const Book *book, size_t at);   /* in order of posting */
const Entry *book_entry_find(const Book *book, Id id);  /* NULL: none */
int64_t book_reservation_left(const Book *book, Id id); /* 0: none, or nothing left of it */
size_t book_account_count(const Book *book);
const AccountKey *book_account_at(Book *book, size_t at); /* in order of account_compare */

/* Every promise of ledger.h that entries alone can show, computed from them anew, and the balances
 * kept against it. Findings say what is broken; their arena holds some 24 bytes a posting. */
bool book_audit(const Book *book, Findings *findings);
