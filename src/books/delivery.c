/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"

#include "phrases_books.h"
#include "price/price.h"

/* authority.record, delivery.order, delivery.record: the stages of a line, from what is authorised
 * to what is delivered. */

static const Purpose stages[] = { PURPOSE_AUTHORITY, PURPOSE_COMMITMENT, PURPOSE_OBLIGATION };

enum { WAY_LESS = 1 };

int authority_record(Work *work, const void *params, void *reply)
{
    const AuthorityRecordParams *wanted = params;
    bool less = wanted->way == WAY_LESS;
    Draft draft = { 0 };
    Money money;
    bool good = pay_key(work, wanted->programme, wanted->country, wanted->case_code, wanted->line,
                        wanted->currency, &draft.key);
    good = book_amount(work, wanted->amount, wanted->currency, S("/amount"), &money) && good;
    if (less && wanted->text.len == 0) {
        work_finding(work, S("/text"), PHRASE_BOOKS_LESS_WHY, PHRASE_NONE, S(""));
        good = false;
    }
    if (!good)
        return WORK_E_INVALID;
    draft_debit(&draft, less ? PURPOSE_MEMO : stages[wanted->stage], money.minor);
    draft_credit(&draft, less ? stages[wanted->stage] : PURPOSE_MEMO, money.minor);
    Entry *entry = draft_entry(&draft);
    entry->value = wanted->value;
    entry->reason = S("stage");
    entry->text = wanted->text;
    entry->document = wanted->document;
    int r = books_post(work, entry, NO_DRAWING);
    if (r)
        return r < 0 ? trace(r) : r;
    *(EntryReply *)reply = (EntryReply){ entry->id, entry->posted, entry->value };
    return 0;
}

/* ---- ordering -------------------------------------------------------------------------------- */

/* What must be there before delivery is ordered: of instalments what the schedule has asked by
 * today, else the price. */
static int asked_of(Work *work, const ScheduleLastRow *schedule, int64_t *ret_minor)
{
    const ScheduleQuartersRow *rows;
    size_t count;
    *ret_minor = schedule->price;
    if (terms_of(schedule->terms) != TERMS_INSTALMENTS)
        return 0;
    int r = schedule_quarters(work_db(work), work_arena(work), schedule->seq, &rows, &count);
    *ret_minor = schedule->deposit;
    for (size_t i = 0; !r && i < count; i++)
        if (rows[i].due != DATE_NONE && rows[i].due <= work_today(work))
            *ret_minor += rows[i].payment; /* deposit and payments add up to the price */
    return r ? trace(r) : 0;
}

static int check_terms(Work *work, AccountKey key)
{
    Findings findings = { .arena = work_arena(work) };
    ScheduleLastRow schedule;
    Money asked = { 0, key.currency }, received = asked, guaranteed = asked;
    CaseSums sums;
    int64_t last;
    int r = case_schedule(work, key.programme, key.case_code, &schedule);
    if (r == WORK_E_NOT_FOUND || (!r && !str_eq(schedule.currency, currency_code(key.currency)))) {
        work_finding(work, S("/case"), PHRASE_BOOKS_NO_TERMS, PHRASE_BOOKS_NO_TERMS_REMEDY,
                     key.case_code);
        return WORK_E_RULE;
    }
    if (!r)
        r = asked_of(work, &schedule, &asked.minor);
    if (!r)
        r = pay_case_sums(work, key, &sums, &last);
    if (r)
        return r < 0 ? trace(r) : r;
    received.minor = sums.received > sums.refunded ? sums.received - sums.refunded : 0;
    guaranteed.minor = schedule.letter;
    if (delivery_may_be_ordered(terms_of(schedule.terms), asked, received, guaranteed, &findings))
        return 0;
    for (const Finding *at = findings.first; at; at = at->next)
        work_pass_on(work, S("/case"), at);
    return WORK_E_RULE;
}

/* From the rung of that name on nothing is delivered to a late payer. */
static int check_ladder(Work *work, AccountKey key)
{
    int64_t days;
    int r = pay_days_late(work, key, &days);
    if (r)
        return trace(r);
    for (size_t i = 0; i < late_rung_count && late_rungs[i].days <= days; i++) {
        if (!str_eq(late_rungs[i].word, S("hold-deliveries")))
            continue;
        Text number = text_open(work_arena(work), 24);
        text_int(&number, days);
        work_finding(work, S("/case"), PHRASE_BOOKS_DELIVERIES_HELD,
                     PHRASE_BOOKS_DELIVERIES_HELD_REMEDY, key.case_code, text_str(&number));
        return WORK_E_RULE;
    }
    return 0;
}

/* No more is ordered of a line than it is worth. */
static int check_value(Work *work, AccountKey key, int64_t minor)
{
    const DeliveryOrdersOfRow *rows;
    AccountKey value = book_account_for(key, PURPOSE_VALUE);
    AccountState state;
    size_t count;
    int r = book_state(work, &value, &state);
    if (!r)
        r = delivery_orders_of(work_db(work), work_arena(work), key.programme, key.case_code,
                               key.line, currency_code(key.currency), &rows, &count);
    if (r)
        return trace(r);
    int64_t left = state.debits - state.credits;
    for (size_t i = 0; i < count; i++)
        left -= rows[i].minor; /* each was found in the value */
    if (minor <= left)
        return 0;
    work_finding(work, S("/amount"), PHRASE_BOOKS_LINE_WORTH_LESS,
                 PHRASE_BOOKS_LINE_WORTH_LESS_REMEDY,
                 book_amount_words(work_arena(work), left > 0 ? left : 0, key.currency));
    return WORK_E_RULE;
}

int delivery_order(Work *work, const void *params, void *reply)
{
    const DeliveryOrderParams *wanted = params;
    AccountKey key;
    Money money;
    bool good = pay_key(work, wanted->programme, wanted->country, wanted->case_code, wanted->line,
                        wanted->currency, &key);
    good = book_amount(work, wanted->amount, wanted->currency, S("/amount"), &money) && good;
    if (!good)
        return WORK_E_INVALID;
    int r = check_value(work, key, money.minor);
    if (!r)
        r = check_ladder(work, key);
    if (!r)
        r = check_terms(work, key);
    if (r)
        return r < 0 ? trace(r) : r;
    DeliveryOrdered ordered = { wanted->programme, book_account_codes(&key), money.minor,
                                wanted->text, wanted->document };
    Id id = work_new_id(work);
    work_event(work, S("delivery.ordered"), id, &ordered);
    *(DeliveryReply *)reply = (DeliveryReply){ .delivery = id, .rest = money.minor };
    return 0;
}

/* ---- delivering ------------------------------------------------------------------------------ */

static int load(Work *work, Id id, DeliveryOrderGetRow *ret_row)
{
    bool found;
    int r = delivery_order_get(work_db(work), work_arena(work), id, ret_row, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

static int post_delivery(Work *work, const DeliveryRecordParams *wanted,
                         const DeliveryOrderGetRow *row, int64_t minor, Id *ret_entry)
{
    Draft draft = { .key = pay_kept_key(row->programme, row->country, row->case_code, row->line,
                                        row->currency) };
    draft_debit(&draft, PURPOSE_DELIVERED, minor);
    draft_credit(&draft, PURPOSE_MEMO, minor);
    Entry *entry = draft_entry(&draft);
    entry->value = wanted->value;
    entry->reason = S("stage");
    entry->text = wanted->text;
    entry->document = wanted->document;
    int r = books_post(work, entry, NO_DRAWING);
    *ret_entry = entry->id;
    return r < 0 ? trace(r) : r;
}

int delivery_record(Work *work, const void *params, void *reply)
{
    const DeliveryRecordParams *wanted = params;
    DeliveryOrderGetRow row;
    DeliveryRecorded recorded;
    Money money;
    int r = load(work, wanted->delivery, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    if (!book_amount(work, wanted->amount, row.currency, S("/amount"), &money))
        return WORK_E_INVALID;
    int64_t left = row.minor - row.delivered;
    if (money.minor > left) {
        work_finding(work, S("/amount"), PHRASE_BOOKS_ORDERED_LESS,
                     PHRASE_BOOKS_ORDERED_LESS_REMEDY,
                     book_amount_words(work_arena(work), left, money.currency));
        return WORK_E_RULE;
    }
    recorded.minor = money.minor;
    r = post_delivery(work, wanted, &row, money.minor, &recorded.entry);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("delivery.recorded"), wanted->delivery, &recorded);
    *(DeliveryReply *)reply =
        (DeliveryReply){ wanted->delivery, recorded.entry, left - money.minor };
    return 0;
}

int delivery_show(Work *work, const void *params, void *reply)
{
    const DeliveryParams *asked = params;
    DeliveryOrderGetRow row;
    Currency currency;
    int r = load(work, asked->delivery, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    ensure(currency_find(row.currency, &currency));
    *(DeliveryShown *)reply =
        (DeliveryShown){ .delivery = asked->delivery,
                         .leaf = row.seq,
                         .programme = row.programme,
                         .country = row.country,
                         .case_code = row.case_code,
                         .line = row.line,
                         .currency = row.currency,
                         .minor = row.minor,
                         .delivered = row.delivered,
                         .amount = book_amount_text(work_arena(work), row.minor, currency),
                         .text = row.words,
                         .document = row.document };
    return 0;
}

int delivery_facts(Work *work, Id subject, AccessFacts *facts)
{
    DeliveryOrderGetRow row;
    (void)facts; /* the books are one: no rule asks about a delivery */
    int r = load(work, subject, &row);
    return r < 0 ? trace(r) : r;
}
