/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/book.h"

/* Entries that operations put together. */

static void add(Draft *draft, Purpose purpose, int64_t minor)
{
    if (minor == 0)
        return;
    ensure(draft->entry.posting_count < DRAFT_POSTINGS_MAX);
    draft->postings[draft->entry.posting_count++] =
        (Posting){ book_account_for(draft->key, purpose), minor };
}

void draft_debit(Draft *draft, Purpose purpose, int64_t minor)
{
    add(draft, purpose, minor);
}

void draft_credit(Draft *draft, Purpose purpose, int64_t minor)
{
    add(draft, purpose, -minor);
}

Entry *draft_entry(Draft *draft)
{
    draft->entry.postings = draft->postings;
    return &draft->entry;
}
