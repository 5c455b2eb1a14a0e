/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "ledger/book_parts.h"
#include "phrases_ledger.h"

#include "ledger/tell.h"

#include <stdlib.h>

/*
 * The audit shares no arithmetic with what keeps the balances: it sorts all postings by account and
 * adds them up again. What it finds is a bug, or books that somebody changed.
 */

typedef struct Line {
    const Posting *posting;
    const Entry *entry;
    size_t at; /* of the entry, in order of posting */
} Line;

typedef struct Audit {
    const Book *book;
    Arena *arena; /* the findings' */
    Findings *findings;
    Line *lines; /* by account, then in order of posting */
    size_t line_count;
} Audit;

static void broken(Audit *audit, Phrase message, Str what, Str more)
{
    finding_error(audit->findings, (Place){ 0 }, message, PHRASE_LEDGER_AUDIT_REMEDY, what, more);
}

/* ---- entries ------------------------------------------------------------------------------- */

static bool reverses_rightly(Audit *audit, const Entry *entry)
{
    const Entry *reversed = book_entry_find(audit->book, entry->reverses);

    if (!reversed || reversed->posting_count != entry->posting_count)
        return false;
    for (size_t i = 0; i < entry->posting_count; i++)
        if ((Wide)entry->postings[i].minor + reversed->postings[i].minor != 0 ||
            account_compare(&entry->postings[i].account, &reversed->postings[i].account) != 0)
            return false;
    return true;
}

static void audit_entries(Audit *audit)
{
    const Book *book = audit->book;

    for (size_t i = 0; i < book->entry_count; i++) {
        const Entry *entry = &book->entries[i]->entry;
        Str id = tell_id(audit->findings, entry->id);

        (void)entry_check(entry, audit->findings);
        if (i > 0 && book->entries[i - 1]->entry.posted > entry->posted)
            broken(audit, PHRASE_LEDGER_AUDIT_ORDER, id, S(""));
        if (book_entry_find(book, entry->id) != entry)
            broken(audit, PHRASE_LEDGER_AUDIT_TWICE, id, S(""));
        if (entry->kind == ENTRY_REVERSAL && !reverses_rightly(audit, entry))
            broken(audit, PHRASE_LEDGER_AUDIT_REVERSAL, id, S(""));
    }
}

static int compare_undone(const void *a, const void *b)
{
    return id_compare(*(const Id *)a, *(const Id *)b);
}

static void audit_undone_once(Audit *audit)
{
    const Book *book = audit->book;
    Id *undone = NEW_ARRAY(audit->arena, Id, book->entry_count + 1);
    size_t count = 0;

    for (size_t i = 0; i < book->entry_count; i++)
        if (book->entries[i]->entry.kind == ENTRY_REVERSAL)
            undone[count++] = book->entries[i]->entry.reverses;
    qsort(undone, count, sizeof(*undone), compare_undone);
    for (size_t i = 1; i < count; i++)
        if (id_eq(undone[i - 1], undone[i]))
            broken(audit, PHRASE_LEDGER_AUDIT_REVERSAL, tell_id(audit->findings, undone[i]), S(""));
}

/* ---- accounts ------------------------------------------------------------------------------ */

static int compare_lines(const void *a, const void *b)
{
    const Line *first = a, *second = b;
    int order = account_compare(&first->posting->account, &second->posting->account);

    if (order != 0)
        return order;
    return first->at < second->at ? -1 : first->at > second->at;
}

static int compare_values(const void *a, const void *b)
{
    const Line *first = a, *second = b;

    return first->entry->value < second->entry->value ? -1
                                                      : first->entry->value > second->entry->value;
}

static void collect(Audit *audit)
{
    const Book *book = audit->book;
    size_t count = 0;

    for (size_t i = 0; i < book->entry_count; i++)
        count += book->entries[i]->entry.posting_count;
    audit->lines = NEW_ARRAY(audit->arena, Line, count + 1);
    for (size_t i = 0; i < book->entry_count; i++) {
        const Entry *entry = &book->entries[i]->entry;
        for (size_t j = 0; j < entry->posting_count; j++)
            audit->lines[audit->line_count++] = (Line){ &entry->postings[j], entry, i };
    }
    qsort(audit->lines, audit->line_count, sizeof(Line), compare_lines);
}

/* Is a limited account on its usual side after every posting, in the order of the lines given? Of
 * several postings on one value day only the last counts. */
static bool keeps_side(const Line *lines, size_t count, bool by_value)
{
    Wide sum = 0, sign = purpose_rows[lines[0].posting->account.purpose].debit ? 1 : -1;

    for (size_t i = 0; i < count; i++) {
        bool last =
            !by_value || i + 1 == count || lines[i + 1].entry->value != lines[i].entry->value;
        sum += sign * lines[i].posting->minor;
        if (last && sum < 0)
            return false;
    }
    return true;
}

static void audit_limit(Audit *audit, Line *lines, size_t count)
{
    const AccountKey *key = &lines[0].posting->account;

    if (!purpose_rows[key->purpose].limited)
        return;
    bool good = keeps_side(lines, count, false);
    qsort(lines, count, sizeof(Line), compare_values);
    good = keeps_side(lines, count, true) && good;
    qsort(lines, count, sizeof(Line), compare_lines);
    if (!good)
        broken(audit, PHRASE_LEDGER_AUDIT_LIMIT, tell_account(audit->findings, key), S(""));
}

static void audit_sums(Audit *audit, const Line *lines, size_t count)
{
    const AccountKey *key = &lines[0].posting->account;
    const Account *account = accounts_find(&audit->book->accounts, key);
    const CaseOwner *owner = book_owner(audit->book, key->programme, key->case_code);
    Wide debits = 0, credits = 0;

    for (size_t i = 0; i < count; i++) {
        int64_t minor = lines[i].posting->minor;
        debits += minor > 0 ? minor : 0;
        credits -= minor < 0 ? minor : 0;
    }
    if (!account || account->debits != debits || account->credits != credits ||
        account->count != count ||
        account_balance(account, DATE_FOREVER, DATE_FOREVER) != debits - credits)
        broken(audit, PHRASE_LEDGER_AUDIT_BALANCE, tell_account(audit->findings, key),
               tell_wide(audit->findings, debits - credits, key->currency));
    if (key->case_code.len > 0 && (!owner || owner->country != key->country))
        broken(audit, PHRASE_LEDGER_AUDIT_OWNER, tell_account(audit->findings, key), S(""));
}

/* ---- stages -------------------------------------------------------------------------------- */

/* By case, currency, line: so that whatever is added up lies together. */
static int compare_cases(const void *a, const void *b)
{
    AccountKey first = ((const Line *)a)->posting->account;
    AccountKey second = ((const Line *)b)->posting->account;
    int32_t lines[] = { first.line, second.line };

    /* account_compare asks for the line before the currency; it is asked without the line first. */
    first.line = second.line = 0;
    first.purpose = second.purpose = PURPOSE_MEMO;
    int order = account_compare(&first, &second);
    return order != 0 ? order : (lines[0] < lines[1] ? -1 : lines[0] > lines[1]);
}

static bool same_group(const AccountKey *a, const AccountKey *b, bool whole_case)
{
    return a->currency == b->currency && (whole_case || a->line == b->line) &&
           str_eq(a->case_code, b->case_code) && a->country == b->country &&
           str_eq(a->programme, b->programme);
}

static void check_group(Audit *audit, const Line *lines, size_t count)
{
    Wide sums[PURPOSES] = { 0 };

    for (size_t i = 0; i < count; i++)
        sums[lines[i].posting->account.purpose] += lines[i].posting->minor;
    for (size_t i = 0; i < stage_order_count; i++)
        if (sums[stage_orders[i].lesser] > sums[stage_orders[i].greater])
            broken(audit, PHRASE_LEDGER_AUDIT_STAGES,
                   tell_account(audit->findings, &lines[0].posting->account),
                   purpose_words[stage_orders[i].lesser]);
}

static void audit_stages(Audit *audit, bool whole_case)
{
    size_t end;

    for (size_t from = 0; from < audit->line_count; from = end) {
        const AccountKey *key = &audit->lines[from].posting->account;
        for (end = from + 1; end < audit->line_count; end++)
            if (!same_group(key, &audit->lines[end].posting->account, whole_case))
                break;
        check_group(audit, &audit->lines[from], end - from);
    }
}

/* ---- reservations -------------------------------------------------------------------------- */

typedef struct Drawn {
    Id reservation;
    int64_t minor;
} Drawn;

static int compare_drawn(const void *a, const void *b)
{
    return id_compare(((const Drawn *)a)->reservation, ((const Drawn *)b)->reservation);
}

/* All draws, by reservation; `book_draw` writes the debit first. */
static Drawn *collect_drawn(Audit *audit, size_t *ret_count)
{
    const Book *book = audit->book;
    Drawn *drawn = NEW_ARRAY(audit->arena, Drawn, book->entry_count + 1);

    *ret_count = 0;
    for (size_t i = 0; i < book->entry_count; i++) {
        const Entry *entry = &book->entries[i]->entry;
        if (!id_is_none(entry->reservation))
            drawn[(*ret_count)++] = (Drawn){ entry->reservation, entry->postings[0].minor };
    }
    qsort(drawn, *ret_count, sizeof(*drawn), compare_drawn);
    return drawn;
}

static Wide sum_drawn(const Drawn *drawn, size_t count, Id id)
{
    size_t low = 0, high = count;
    Wide sum = 0;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (id_compare(drawn[middle].reservation, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < count && id_eq(drawn[low].reservation, id); low++)
        sum += drawn[low].minor;
    return sum;
}

/* What is left is what was not drawn, or nothing once it was given free. */
static void audit_reservations(Audit *audit)
{
    const Book *book = audit->book;
    size_t count;
    const Drawn *drawn = collect_drawn(audit, &count);

    for (size_t i = 0; i < book->reservation_count; i++) {
        const KeptReservation *kept = book->reservations[i];
        Wide left = kept->reservation.minor - sum_drawn(drawn, count, kept->reservation.id);
        if (left < 0 || (kept->left != 0 && kept->left != left))
            broken(audit, PHRASE_LEDGER_AUDIT_RESERVATION,
                   tell_id(audit->findings, kept->reservation.id), S(""));
    }
}

static int compare_reserved(const void *a, const void *b)
{
    const KeptReservation *const *first = a, *const *second = b;

    return account_compare(&(*first)->reservation.from, &(*second)->reservation.from);
}

/* Returns how many of the reservations were of the first one's account. */
static size_t audit_reserved_group(Audit *audit, const KeptReservation *const *list, size_t count)
{
    const AccountKey *key = &list[0]->reservation.from;
    const Account *account = accounts_find(&audit->book->accounts, key);
    const PurposeRow *row = &purpose_rows[key->purpose];
    Wide reserved = 0;
    size_t i = 0;

    for (; i < count && account_compare(&list[i]->reservation.from, key) == 0; i++)
        reserved += list[i]->left;
    if (account->reserved != reserved ||
        (row->limited && row->debit && account->debits - account->credits < reserved))
        broken(audit, PHRASE_LEDGER_AUDIT_RESERVATION, tell_account(audit->findings, key), S(""));
    return i;
}

static void audit_reserved(Audit *audit)
{
    const Book *book = audit->book;
    size_t count = book->reservation_count;
    const KeptReservation **list = NEW_ARRAY(audit->arena, const KeptReservation *, count + 1);

    for (size_t i = 0; i < count; i++)
        list[i] = book->reservations[i];
    qsort(list, count, sizeof(*list), compare_reserved);
    for (size_t i = 0; i < count;)
        i += audit_reserved_group(audit, &list[i], count - i);
}

/* ---- the whole ----------------------------------------------------------------------------- */

static void audit_accounts(Audit *audit)
{
    size_t end, moved = 0;

    for (size_t from = 0; from < audit->line_count; from = end) {
        const AccountKey *key = &audit->lines[from].posting->account;
        for (end = from + 1; end < audit->line_count; end++)
            if (account_compare(key, &audit->lines[end].posting->account) != 0)
                break;
        audit_sums(audit, &audit->lines[from], end - from);
        audit_limit(audit, &audit->lines[from], end - from);
    }
    for (size_t i = 0; i < audit->book->accounts.count; i++)
        moved += audit->book->accounts.list[i]->count;
    if (moved != audit->line_count)
        broken(audit, PHRASE_LEDGER_AUDIT_BALANCE, S("*"), S(""));
}

bool book_audit(const Book *book, Findings *findings)
{
    Audit audit = { .book = book, .arena = findings->arena, .findings = findings };
    size_t errors = findings->error_count;

    collect(&audit);
    audit_entries(&audit);
    audit_undone_once(&audit);
    audit_accounts(&audit);
    qsort(audit.lines, audit.line_count, sizeof(Line), compare_cases);
    audit_stages(&audit, false);
    audit_stages(&audit, true);
    audit_reservations(&audit);
    audit_reserved(&audit);
    return findings->error_count == errors;
}
