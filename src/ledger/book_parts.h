/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * book_parts - what a book keeps (private to the room)
 */
#pragma once

#include "ledger/book.h"
#include "ledger/index.h"

/* One posting on an account, in order of posting. */
typedef struct Movement {
    Date posted, value;
    int64_t minor;
    int64_t sum; /* of the account's postings up to and with this one */
} Movement;

/* A value day on which the account moved. */
typedef struct ValueDay {
    Date value;
    int64_t sum; /* of the account's postings with value days up to and with this one */
} ValueDay;

typedef struct Account {
    AccountKey key;
    int64_t debits, credits, reserved;
    Movement *movements;
    size_t count, room;
    ValueDay *days; /* by day */
    size_t day_count, day_room;
    int64_t lead, lag; /* days by which a value day at most lies after, before its posting day */
} Account;

typedef struct Accounts {
    Account **list; /* in order of their first posting or reservation */
    size_t count, room;
    Index index;
    const Account **sorted; /* the first sorted_count of them, by account_compare */
    size_t sorted_count;
} Accounts;

Account *accounts_find(const Accounts *accounts, const AccountKey *key); /* NULL: none */
Account *accounts_get(Arena *arena, Accounts *accounts, const AccountKey *key);
void account_move(Arena *arena, Account *account, Date posted, Date value, int64_t minor);
int64_t account_balance(const Account *account, Date posted, Date value);
int64_t account_least(const Account *account, Date from); /* on its usual side */
AccountState account_state(const Account *account, Date from);

typedef struct KeptEntry {
    Entry entry;
    bool reversed;
} KeptEntry;

typedef struct KeptReservation {
    Reservation reservation;
    int64_t left;
} KeptReservation;

/* Whose a case is. */
typedef struct CaseOwner {
    Str programme, case_code;
    Country country;
} CaseOwner;

struct Book {
    Arena *arena;
    Date locked, last_day;
    Accounts accounts;
    KeptEntry **entries; /* in order of posting */
    size_t entry_count, entry_room;
    KeptReservation **reservations; /* in order of their making */
    size_t reservation_count, reservation_room;
    KeptReservation **expiring; /* those that were not yet seen expired, the last day first */
    size_t expiring_count, expiring_room;
    CaseOwner *owners;
    size_t owner_count, owner_room;
    Index entry_index, reservation_index, owner_index;
};

KeptEntry *book_kept(const Book *book, Id id);                               /* NULL: none */
KeptReservation *book_kept_reservation(const Book *book, Id id);             /* NULL: none */
const CaseOwner *book_owner(const Book *book, Str programme, Str case_code); /* NULL: none */
LedgerView book_view(Book *book, Date today);
void book_apply(Book *book, const Entry *entry);        /* what was judged */
void book_own(Book *book, const AccountKey *key);       /* the case is its country's from now on */
AccountKey book_key(Book *book, const AccountKey *key); /* with texts that live as long */
uint64_t id_hash(Id id);
