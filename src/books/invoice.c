/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include "books/payments.h"
#include "phrases_books.h"

/* invoice.record, invoice.show, invoice.list: what suppliers ask. */

enum { WHICH_ALL = 1, INVOICES_PAGE = 500 };

/* The same invoice written otherwise is the same invoice: width and case of letters and blanks do
 * not matter. */
static Hash name_of(Arena *arena, const InvoiceRecordParams *wanted)
{
    const Str parts[] = { unicode_search_form(arena, wanted->supplier), S("\n"),
                          unicode_search_form(arena, wanted->reference) };
    return hash_of_parts(parts, COUNT_OF(parts));
}

static int check_new(Work *work, Hash name, Str reference)
{
    InvoiceKnownRow row;
    bool found;
    int r = invoice_known(work_db(work), work_arena(work), name, &row, &found);
    if (r || !found)
        return r ? trace(r) : 0;
    Text text = text_open(work_arena(work), ID_LETTERS);
    id_write(&text, row.id);
    work_finding(work, S("/reference"), PHRASE_BOOKS_INVOICE_AGAIN,
                 PHRASE_BOOKS_INVOICE_AGAIN_REMEDY, reference, text_str(&text));
    return WORK_E_CONFLICT;
}

static Str document_of(Work *work, const InvoiceRecordParams *wanted)
{
    Text text = text_open(work_arena(work), BOOKS_TEXT_MAX);
    text_all(&text, wanted->supplier, S(", "), wanted->reference);
    return wanted->document.len ? wanted->document : text_str(&text);
}

/* What a supplier asks is a cost of the line, and accrued within what was ordered. */
static int post(Work *work, const InvoiceRecordParams *wanted, AccountKey key, int64_t minor,
                Draft *draft)
{
    *draft = (Draft){ .key = key };
    draft_debit(draft, PURPOSE_COST, minor);
    draft_credit(draft, PURPOSE_SUPPLIER, minor);
    draft_debit(draft, PURPOSE_ACCRUED, minor);
    draft_credit(draft, PURPOSE_MEMO, minor);
    Entry *entry = draft_entry(draft);
    entry->value = wanted->value;
    entry->reason = S("charge");
    entry->text = wanted->text;
    entry->document = document_of(work, wanted);
    int r = books_post(work, entry, NO_DRAWING);
    return r < 0 ? trace(r) : r;
}

int invoice_record(Work *work, const void *params, void *reply)
{
    const InvoiceRecordParams *wanted = params;
    Hash name = name_of(work_arena(work), wanted);
    AccountKey key;
    Money money;
    Draft draft;
    bool good = pay_key(work, wanted->programme, wanted->country, wanted->case_code, wanted->line,
                        wanted->currency, &key);
    good = book_amount(work, wanted->amount, wanted->currency, S("/amount"), &money) && good;
    if (!good)
        return WORK_E_INVALID;
    int r = check_new(work, name, wanted->reference);
    if (!r)
        r = post(work, wanted, key, money.minor, &draft);
    if (r)
        return r < 0 ? trace(r) : r;
    InvoiceRecorded recorded = { .programme = wanted->programme,
                                 .account = book_account_codes(&key),
                                 .supplier = wanted->supplier,
                                 .reference = wanted->reference,
                                 .name = name,
                                 .minor = money.minor,
                                 .value = draft.entry.value,
                                 .entry = draft.entry.id };
    Id id = work_new_id(work);
    work_event(work, S("invoice.recorded"), id, &recorded);
    *(InvoiceReply *)reply = (InvoiceReply){ id, draft.entry.id };
    return 0;
}

/* ---- showing --------------------------------------------------------------------------------- */

static int show(Work *work, Id id, InvoiceShown *ret_shown)
{
    Arena *arena = work_arena(work);
    InvoiceGetRow row;
    Currency currency;
    bool found;
    int r = invoice_get(work_db(work), arena, id, &row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    ensure(currency_find(row.currency, &currency));
    *ret_shown = (InvoiceShown){ .invoice = id,
                                 .leaf = row.seq,
                                 .programme = row.programme,
                                 .country = row.country,
                                 .case_code = row.case_code,
                                 .line = row.line,
                                 .supplier = row.supplier,
                                 .reference = row.reference,
                                 .currency = row.currency,
                                 .minor = row.minor,
                                 .asked = row.asked,
                                 .amount = book_amount_text(arena, row.minor, currency),
                                 .left = book_amount_text(arena, row.minor - row.asked, currency),
                                 .value = (Date)row.value,
                                 .entry = row.entry,
                                 .reversed = row.ended != 0 };
    return 0;
}

int invoice_show(Work *work, const void *params, void *reply)
{
    const InvoiceParams *asked = params;
    int r = show(work, asked->invoice, reply);
    return r < 0 ? trace(r) : r;
}

static bool is_wanted(const OfCaseParams *asked, const InvoicesOfRow *row)
{
    bool open = row->ended == 0 && row->asked < row->minor;
    return (asked->which == WHICH_ALL || open) &&
           (asked->case_code.len == 0 || str_eq(asked->case_code, row->case_code));
}

static int list_page(Work *work, const OfCaseParams *asked, InvoiceShown *shown, int64_t *after,
                     InvoicesReply *answer, bool *ret_last)
{
    const InvoicesOfRow *rows;
    size_t count;
    int r = invoices_of(work_db(work), work_arena(work), asked->programme, *after, INVOICES_PAGE,
                        &rows, &count);
    for (size_t i = 0; !r && i < count; i++) {
        *after = rows[i].seq;
        if (!is_wanted(asked, &rows[i]))
            continue;
        answer->more = answer->invoice_count == BOOKS_SHOWN_MAX;
        if (answer->more)
            break;
        r = show(work, rows[i].id, &shown[answer->invoice_count++]);
    }
    *ret_last = !r && (answer->more || count < INVOICES_PAGE);
    return r ? trace(r) : 0;
}

int invoice_list(Work *work, const void *params, void *reply)
{
    InvoicesReply *answer = reply;
    InvoiceShown *shown = NEW_ARRAY(work_arena(work), InvoiceShown, BOOKS_SHOWN_MAX);
    int64_t after = -1;
    bool last = false;
    answer->invoices = shown;
    while (!last) {
        int r = list_page(work, params, shown, &after, answer, &last);
        if (r)
            return trace(r);
    }
    return 0;
}

int invoice_facts(Work *work, Id subject, AccessFacts *facts)
{
    InvoiceGetRow row;
    bool found;
    (void)facts; /* the books are one: no rule asks about an invoice */
    int r = invoice_get(work_db(work), work_arena(work), subject, &row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}
