/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/book_parts.h"
#include "phrases_ledger.h"

#include "ledger/tell.h"

#include <stdlib.h>
#include <string.h>

Book *book_open(Arena *arena)
{
    Book *book = NEW(arena, Book);

    book->arena = arena;
    book->locked = book->last_day = DATE_NONE;
    return book;
}

/* ---- what is kept -------------------------------------------------------------------------- */

uint64_t id_hash(Id id)
{
    return str_hash((Str){ (const char *)id.bytes, sizeof(id.bytes) });
}

KeptEntry *book_kept(const Book *book, Id id)
{
    size_t at;

    for (Probe probe = probe_open(&book->entry_index, id_hash(id)); probe_next(&probe, &at);)
        if (id_eq(book->entries[at]->entry.id, id))
            return book->entries[at];
    return NULL;
}

static uint64_t case_hash(Str programme, Str case_code)
{
    return str_hash(programme) * 31 + str_hash(case_code);
}

const CaseOwner *book_owner(const Book *book, Str programme, Str case_code)
{
    Probe probe = probe_open(&book->owner_index, case_hash(programme, case_code));
    size_t at;

    while (probe_next(&probe, &at)) {
        const CaseOwner *owner = &book->owners[at];
        if (str_eq(owner->programme, programme) && str_eq(owner->case_code, case_code))
            return owner;
    }
    return NULL;
}

void book_own(Book *book, const AccountKey *key)
{
    if (key->case_code.len == 0 || book_owner(book, key->programme, key->case_code))
        return;
    GROW(book->arena, book->owners, book->owner_count, &book->owner_room);
    index_add(book->arena, &book->owner_index, case_hash(key->programme, key->case_code),
              book->owner_count);
    book->owners[book->owner_count++] = (CaseOwner){ key->programme, key->case_code, key->country };
}

AccountKey book_key(Book *book, const AccountKey *key)
{
    return accounts_get(book->arena, &book->accounts, key)->key;
}

static KeptEntry *keep(Book *book, const Entry *entry)
{
    KeptEntry *kept = NEW(book->arena, KeptEntry);
    Posting *postings = NEW_ARRAY(book->arena, Posting, entry->posting_count);

    for (size_t i = 0; i < entry->posting_count; i++)
        postings[i] =
            (Posting){ book_key(book, &entry->postings[i].account), entry->postings[i].minor };
    kept->entry = *entry;
    kept->entry.reason = entry_reason_find(entry->reason)->word;
    kept->entry.text = arena_str(book->arena, entry->text);
    kept->entry.document = arena_str(book->arena, entry->document);
    kept->entry.exchange.source = arena_str(book->arena, entry->exchange.source);
    kept->entry.postings = postings;
    GROW(book->arena, book->entries, book->entry_count, &book->entry_room);
    index_add(book->arena, &book->entry_index, id_hash(entry->id), book->entry_count);
    book->entries[book->entry_count++] = kept;
    return kept;
}

/* ---- the view ------------------------------------------------------------------------------ */

static int view_account(void *context, const AccountKey *key, Date from, AccountState *ret_state)
{
    *ret_state = book_account(context, key, from);
    return 0;
}

static int view_case_country(void *context, Str programme, Str case_code, Country *ret_country)
{
    const CaseOwner *owner = book_owner(context, programme, case_code);

    *ret_country = owner ? owner->country : COUNTRY_NONE;
    return 0;
}

static int view_entry(void *context, Id id, const Entry **ret_entry, bool *ret_reversed)
{
    const KeptEntry *kept = book_kept(context, id);

    *ret_entry = kept ? &kept->entry : NULL;
    *ret_reversed = kept && kept->reversed;
    return 0;
}

LedgerView book_view(Book *book, Date today)
{
    return (LedgerView){ .context = book,
                         .account = view_account,
                         .case_country = view_case_country,
                         .entry = view_entry,
                         .locked = book->locked,
                         .last_day = book->last_day,
                         .today = today };
}

/* ---- posting ------------------------------------------------------------------------------- */

void book_apply(Book *book, const Entry *entry)
{
    const KeptEntry *kept = keep(book, entry);

    for (size_t i = 0; i < entry->posting_count; i++) {
        const Posting *posting = &kept->entry.postings[i];
        Account *account = accounts_find(&book->accounts, &posting->account);
        account_move(book->arena, account, entry->posted, entry->value, posting->minor);
        book_own(book, &posting->account);
    }
    if (entry->kind == ENTRY_REVERSAL)
        book_kept(book, entry->reverses)->reversed = true;
    book->last_day = entry->posted;
}

int book_post(Book *book, const Entry *entry, Findings *findings)
{
    const KeptEntry *kept = book_kept(book, entry->id);
    LedgerView view = book_view(book, entry->posted);

    if (kept && entry_same(&kept->entry, entry))
        return 0;
    if (kept || book_kept_reservation(book, entry->id)) {
        finding_error(findings, tell_field(S("/id")), PHRASE_LEDGER_SAME_ID,
                      PHRASE_LEDGER_SAME_ID_REMEDY, tell_id(findings, entry->id));
        return LEDGER_E_REFUSED;
    }
    if (!id_is_none(entry->reservation)) {
        finding_error(findings, tell_field(S("/reservation")), PHRASE_LEDGER_DRAW_BY_HAND,
                      PHRASE_LEDGER_DRAW_BY_HAND_REMEDY, S(""));
        return LEDGER_E_REFUSED;
    }
    int r = ledger_judge(&view, entry, findings);
    if (r == 0)
        book_apply(book, entry);
    return r;
}

int book_lock(Book *book, Date through, Date posted, Findings *findings)
{
    LedgerView view = book_view(book, posted);
    int r = ledger_judge_lock(&view, through, findings);

    if (r == 0)
        book->locked = through;
    return r;
}

/* ---- asking -------------------------------------------------------------------------------- */

int64_t book_balance(const Book *book, const AccountKey *key, Date posted, Date value)
{
    const Account *account = accounts_find(&book->accounts, key);

    return account ? account_balance(account, posted, value) : 0;
}

AccountState book_account(const Book *book, const AccountKey *key, Date from)
{
    return account_state(accounts_find(&book->accounts, key), from);
}

size_t book_entry_count(const Book *book)
{
    return book->entry_count;
}

const Entry *book_entry(const Book *book, size_t at)
{
    ensure(at < book->entry_count);
    return &book->entries[at]->entry;
}

const Entry *book_entry_find(const Book *book, Id id)
{
    const KeptEntry *kept = book_kept(book, id);

    return kept ? &kept->entry : NULL;
}

size_t book_account_count(const Book *book)
{
    return book->accounts.count;
}

static int compare_accounts(const void *a, const void *b)
{
    const Account *const *first = a, *const *second = b;

    return account_compare(&(*first)->key, &(*second)->key);
}

/* Accounts are sorted when they are asked for in order, not each time one is new. */
const AccountKey *book_account_at(Book *book, size_t at)
{
    Accounts *accounts = &book->accounts;

    ensure(at < accounts->count);
    if (accounts->sorted_count != accounts->count) {
        accounts->sorted = NEW_ARRAY(book->arena, const Account *, accounts->count);
        for (size_t i = 0; i < accounts->count; i++)
            accounts->sorted[i] = accounts->list[i];
        accounts->sorted_count = accounts->count;
        qsort(accounts->sorted, accounts->count, sizeof(*accounts->sorted), compare_accounts);
    }
    return &accounts->sorted[at]->key;
}
