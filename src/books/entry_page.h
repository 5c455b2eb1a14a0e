/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * entry_page - the entries of a programme one after the other, in order of value day and leaf
 *
 * For whoever reads very many: a page costs a few statements, whatever its entries, as long as
 * their value days lie near their posting days.
 */
#pragma once

#include "books/book.h"

typedef struct KnownAccount {
    int64_t id;
    AccountKey key;
} KnownAccount;

typedef struct EntryPages {
    Work *work;
    Str programme;
    Date since, until;
    int64_t after;                /* the leaf, on the day `since` */
    const KnownAccount *accounts; /* of the programme, by id */
    size_t account_count;
    bool more;
} EntryPages;

/* Of both value days and those between. */
MUST_USE int entry_pages_open(Work *work, Str programme, Date from, Date until,
                              EntryPages *ret_pages);

/* As long as there is more. Entries are whole, and live as long as the work's arena. */
MUST_USE int entry_pages_next(EntryPages *pages, const PlainEntry **ret_entries, size_t *ret_count);
