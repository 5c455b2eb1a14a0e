/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/prices.h"
#include "phrases_books.h"

/* bill.show, bill.list, bill.cancel: bills with what is still to come and how late it is. */

static BillRow row_of(Work *work, const BillKept *bill)
{
    Arena *arena = work_arena(work);
    const BillGetRow *row = &bill->row;
    int64_t rest = bill_rest(bill), late = work_today(work) - row->due;
    const LateRung *rung = rest > 0 ? late_rung(late) : NULL;
    return (BillRow){ .bill = bill->id,
                      .reference = row->reference,
                      .country = row->country,
                      .case_code = row->case_code,
                      .quarter = (Date)row->quarter,
                      .issued = (Date)row->issued,
                      .due = (Date)row->due,
                      .amount = book_amount_text(arena, row->minor, bill->currency),
                      .rest = book_amount_text(arena, rest, bill->currency),
                      .minor = row->minor,
                      .rest_minor = rest,
                      .days_late = rest > 0 && late > 0 ? late : 0,
                      .rung = rung ? rung->word : S(""),
                      .cancelled = row->cancelled != 0 };
}

static const BillPartShown *parts_of(Work *work, const BillKept *bill)
{
    Arena *arena = work_arena(work);
    BillPartShown *parts = NEW_ARRAY(arena, BillPartShown, bill->part_count + 1);
    for (size_t i = 0; i < bill->part_count; i++) {
        const BillPartsRow *part = &bill->parts[i];
        parts[i] = (BillPartShown){ part->case_code,
                                    part->version,
                                    book_amount_text(arena, part->scheduled, bill->currency),
                                    book_amount_text(arena, part->forecast, bill->currency),
                                    book_amount_text(arena, part->billed, bill->currency),
                                    book_amount_text(arena, part->minor, bill->currency),
                                    part->minor };
    }
    return parts;
}

static Str rung_in_words(Work *work, const BillRow *row)
{
    const LateRung *rung = row->rung.len ? late_rung(row->days_late) : NULL;
    Text text = text_open(work_arena(work), BOOKS_TEXT_MAX);
    if (rung)
        phrase_write(&text, rung->what, work_lang(work), NULL, 0);
    return text_str(&text);
}

int bill_show(Work *work, const void *params, void *reply)
{
    const BillParams *asked = params;
    BillShown *shown = reply;
    BillKept bill;
    Str name;
    int r = bill_load(work, asked->bill, &bill);
    if (!r)
        r = work_person_name(work, bill.row.actor, &name);
    if (r)
        return r < 0 ? trace(r) : r;
    BillRow row = row_of(work, &bill);
    *shown = (BillShown){ .bill = row,
                          .programme = bill.row.programme,
                          .currency = bill.row.currency,
                          .by_forecast = bill.row.by_forecast != 0,
                          .late = rung_in_words(work, &row),
                          .received =
                              book_amount_text(work_arena(work), bill.row.received, bill.currency),
                          .reason = bill.row.reason,
                          .by_name = name,
                          .entry = bill.row.entry,
                          .parts = parts_of(work, &bill),
                          .part_count = bill.part_count };
    return 0;
}

/* ---- listing --------------------------------------------------------------------------------- */

enum { BILL_PAGE = 500 };

static bool has_part(const BillKept *bill, Str case_code)
{
    for (size_t i = 0; i < bill->part_count; i++)
        if (str_eq(bill->parts[i].case_code, case_code))
            return true;
    return false;
}

static bool is_wanted(const BillListParams *wanted, const BillKept *bill)
{
    return (wanted->country.len == 0 || str_eq(bill->row.country, wanted->country)) &&
           (wanted->case_code.len == 0 || has_part(bill, wanted->case_code)) &&
           (wanted->open != YES || bill_rest(bill) > 0);
}

static int list_page(Work *work, const BillListParams *wanted, const BillsPageRow *rows,
                     size_t count, BillRow *shown, BillListReply *answer)
{
    for (size_t i = 0; i < count && !answer->more; i++) {
        BillKept bill;
        int r = bill_load(work, rows[i].id, &bill);
        if (r)
            return trace(r);
        if (!is_wanted(wanted, &bill))
            continue;
        answer->more = answer->bill_count == BOOKS_SHOWN_MAX;
        if (!answer->more)
            shown[answer->bill_count++] = row_of(work, &bill);
    }
    return 0;
}

int bill_list(Work *work, const void *params, void *reply)
{
    const BillListParams *wanted = params;
    BillListReply *answer = reply;
    BillRow *shown = NEW_ARRAY(work_arena(work), BillRow, BOOKS_SHOWN_MAX);
    const BillsPageRow *rows;
    size_t count = BILL_PAGE;
    *answer = (BillListReply){ .bills = shown };
    for (int64_t after = -1; count == BILL_PAGE && !answer->more;) {
        int r = bills_page(work_db(work), work_arena(work), wanted->programme, after, BILL_PAGE,
                           &rows, &count);
        if (!r)
            r = list_page(work, wanted, rows, count, shown, answer);
        if (r)
            return trace(r);
        if (count > 0)
            after = rows[count - 1].seq;
    }
    return 0;
}

/* ---- cancelling ------------------------------------------------------------------------------ */

/* 0, WORK_E_NOT_FOUND, WORK_E_CONFLICT, or a fault. */
static int standing(Work *work, Id id, BillKept *ret_bill)
{
    int r = bill_load(work, id, ret_bill);
    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_bill->row.cancelled) {
        work_finding(work, S("/bill"), PHRASE_BOOKS_BILL_CANCELLED, PHRASE_NONE,
                     ret_bill->row.reference);
        return WORK_E_CONFLICT;
    }
    if (ret_bill->row.received == 0)
        return 0;
    work_finding(work, S("/bill"), PHRASE_BOOKS_BILL_RECEIVED, PHRASE_BOOKS_BILL_RECEIVED_REMEDY,
                 ret_bill->row.reference,
                 book_amount_words(work_arena(work), ret_bill->row.received, ret_bill->currency));
    return WORK_E_CONFLICT;
}

int bill_cancel(Work *work, const void *params, void *reply)
{
    const BillCancelParams *wanted = params;
    BillKept bill;
    EntryGetRow row;
    Entry entry;
    int r = standing(work, wanted->bill, &bill);
    if (!r)
        r = book_entry_load(work, bill.row.entry, &entry, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    Entry reversal = entry_reversal(work_arena(work), &entry, id_none(), DATE_NONE, wanted->value,
                                    S("cancelled"), wanted->reason);
    r = books_post(work, &reversal, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    BillCancelled cancelled = { reversal.id, wanted->reason };
    work_event(work, S("bill.cancelled"), wanted->bill, &cancelled);
    *(EntryReply *)reply = (EntryReply){ reversal.id, reversal.posted, reversal.value };
    return 0;
}
