/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/bill_make.h"
#include "phrases_books.h"

/* bill.issue: what the schedule in force and the forecast ask of one case for one quarter. */

static int refuse(Work *work, Str pointer, int refusal, Phrase message, Phrase remedy, Str argument,
                  Str other)
{
    work_finding(work, pointer, message, remedy, argument, other);
    return refusal;
}

Date bill_quarter(Date day)
{
    DateParts parts = date_parts(day);
    return date_make(parts.year, parts.month - (parts.month - 1) % 3, 1);
}

/* ---- what it rests on ------------------------------------------------------------------------ */

/* The schedule in force, which must still make the price. */
int bill_schedule(Work *work, Str programme, Str case_code, Str pointer,
                  ScheduleLastRow *ret_schedule)
{
    Arena *arena = work_arena(work);
    CaseValue value;
    int r = case_schedule(work, programme, case_code, ret_schedule);
    if (r < 0)
        return trace(r);
    if (r)
        return refuse(work, pointer, WORK_E_RULE, PHRASE_BOOKS_NO_SCHEDULE,
                      PHRASE_BOOKS_NO_SCHEDULE_REMEDY, case_code, S(""));
    r = case_value(work, programme, case_code, &value);
    if (r)
        return r < 0 ? trace(r) : r;
    if (value.sum == ret_schedule->price &&
        str_eq(currency_code(value.currency), ret_schedule->currency))
        return 0;
    Currency currency;
    ensure(currency_find(ret_schedule->currency, &currency));
    return refuse(work, pointer, WORK_E_RULE, PHRASE_BOOKS_SCHEDULE_STALE,
                  PHRASE_BOOKS_SCHEDULE_STALE_REMEDY,
                  book_amount_words(arena, ret_schedule->price, currency),
                  book_amount_words(arena, value.sum, value.currency));
}

/* What the schedule asks up to and with the quarter; *ret_due its own day, or none. */
static int scheduled(Work *work, const ScheduleLastRow *schedule, Date quarter, int64_t *ret_minor,
                     Date *ret_due)
{
    const ScheduleQuartersRow *rows;
    size_t count;
    *ret_minor = schedule->deposit;
    *ret_due = (Date)schedule->accepted;
    if (quarter == DATE_NONE)
        return 0;
    int r = schedule_quarters(work_db(work), work_arena(work), schedule->seq, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        if (rows[i].since != quarter)
            continue;
        *ret_minor = rows[i].cumulative;
        *ret_due = (Date)rows[i].due;
        return 0;
    }
    return refuse(work, S("/quarter"), WORK_E_RULE, PHRASE_BOOKS_NOT_A_QUARTER,
                  PHRASE_BOOKS_NOT_A_QUARTER_REMEDY, S(""), S(""));
}

int bill_not_twice(Work *work, Str programme, Str country, Str currency, Date quarter,
                   Str case_code)
{
    const BillsOfQuarterRow *rows;
    size_t count;
    int r = bills_of_quarter(work_db(work), work_arena(work), programme, country, quarter, &rows,
                             &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        bool whole = case_code.len == 0 || rows[i].case_code.len == 0;
        if (str_eq(rows[i].currency, currency) && (whole || str_eq(rows[i].case_code, case_code)))
            return refuse(work, S("/quarter"), WORK_E_CONFLICT, PHRASE_BOOKS_BILLED_ALREADY,
                          PHRASE_BOOKS_BILLED_ALREADY_REMEDY, rows[i].reference, S(""));
    }
    return 0;
}

/* No bill is due before it is made: a buyer would be late with what he has not seen. */
int bill_due(Work *work, Date asked, Date usual, Date *ret_due)
{
    *ret_due = asked != DATE_NONE ? asked : usual;
    if (*ret_due != DATE_NONE && *ret_due >= work_today(work))
        return 0;
    return refuse(work, S("/due"), WORK_E_RULE, PHRASE_BOOKS_DUE_PASSED,
                  PHRASE_BOOKS_DUE_PASSED_REMEDY, S(""), S(""));
}

/* ---- making it ------------------------------------------------------------------------------- */

/* "2026-B-0001": the year in Japan and a number of its own. */
static int next_reference(Work *work, BillIssued *bill)
{
    BillYearGetRow row;
    bool found;
    bill->year = date_parts(work_today(work)).year;
    int r = bill_year_get(work_db(work), work_arena(work), bill->year, &row, &found);
    if (r)
        return trace(r);
    bill->number = found ? row.last + 1 : 1;
    Text reference = text_open(work_arena(work), BOOKS_CODE_MAX);
    text_int(&reference, bill->year);
    text_c(&reference, "-B-");
    for (int64_t below = 1000; below > bill->number; below /= 10)
        text_char(&reference, '0');
    text_int(&reference, bill->number);
    bill->reference = text_str(&reference);
    return 0;
}

static Posting posting_of(const BillIssued *bill, const BillPart *part, Purpose purpose,
                          int64_t minor)
{
    BookAccount account = { bill->country, part->case_code, 0, purpose_words[purpose],
                            bill->currency };
    return (Posting){ book_account_key(bill->programme, &account), minor };
}

static int post(Work *work, BillIssued *bill)
{
    Posting *postings = NEW_ARRAY(work_arena(work), Posting, 2 * bill->part_count);
    for (size_t i = 0; i < bill->part_count; i++) {
        const BillPart *part = &bill->parts[i];
        postings[2 * i] = posting_of(bill, part, PURPOSE_RECEIVABLE, part->minor);
        postings[2 * i + 1] = posting_of(bill, part, PURPOSE_BILLED, -part->minor);
    }
    Entry entry = { .kind = ENTRY_PLAIN,
                    .value = DATE_NONE,
                    .reason = S("bill"),
                    .document = bill->reference,
                    .postings = postings,
                    .posting_count = 2 * bill->part_count };
    int r = books_post(work, &entry, NO_DRAWING);
    bill->entry = entry.id;
    return r < 0 ? trace(r) : r;
}

int bill_make(Work *work, BillIssued *bill, BillReply *reply)
{
    Currency currency;
    Id id = work_new_id(work);
    ensure(currency_find(bill->currency, &currency));
    if (bill->minor == 0)
        return refuse(work, S(""), WORK_E_RULE, PHRASE_BOOKS_NOTHING_TO_BILL,
                      PHRASE_BOOKS_NOTHING_TO_BILL_REMEDY, S(""), S(""));
    bill->issued = work_today(work);
    int r = next_reference(work, bill);
    if (!r)
        r = post(work, bill);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("bill.issued"), id, bill);
    *reply = (BillReply){ .bill = id,
                          .reference = bill->reference,
                          .amount = book_amount_text(work_arena(work), bill->minor, currency),
                          .minor = bill->minor,
                          .due = bill->due,
                          .by_forecast = bill->by_forecast,
                          .entry = bill->entry };
    return 0;
}

/* ---- of one case ----------------------------------------------------------------------------- */

static int reckon(Work *work, const BillIssueParams *wanted, const ScheduleLastRow *schedule,
                  BillPart *part, Bill *ret_bill)
{
    Findings findings = { .arena = work_arena(work) };
    Money forecast;
    BillBasis basis = { .case_code = wanted->case_code };
    ensure(currency_find(schedule->currency, &basis.scheduled.currency));
    ensure(country_find(schedule->country, &basis.country));
    if (!book_amount_or_none(work, wanted->forecast, basis.scheduled.currency, S("/forecast"),
                             &forecast))
        return WORK_E_INVALID;
    basis.scheduled.minor = part->scheduled;
    basis.forecast = forecast;
    basis.billed = (Money){ part->billed, forecast.currency };
    if (!bill_case(&basis, ret_bill, &findings)) {
        price_pass_on(work, &findings);
        return WORK_E_RULE;
    }
    part->forecast = forecast.minor;
    part->minor = ret_bill->amount.minor;
    return 0;
}

int bill_issue(Work *work, const void *params, void *reply)
{
    const BillIssueParams *wanted = params;
    Date quarter = wanted->quarter == DATE_NONE ? DATE_NONE : bill_quarter(wanted->quarter);
    BillPart part = { .case_code = wanted->case_code };
    ScheduleLastRow schedule;
    Date usual, due;
    Bill found;
    int r = bill_schedule(work, wanted->programme, wanted->case_code, S("/case"), &schedule);
    if (!r)
        r = scheduled(work, &schedule, quarter, &part.scheduled, &usual);
    if (!r)
        r = bill_not_twice(work, wanted->programme, schedule.country, schedule.currency, quarter,
                           wanted->case_code);
    if (!r)
        r = case_billed(work, wanted->programme, wanted->case_code, &schedule, &part.billed);
    if (!r)
        r = reckon(work, wanted, &schedule, &part, &found);
    if (!r)
        r = bill_due(work, wanted->due, usual, &due);
    if (r)
        return r < 0 ? trace(r) : r;
    part.version = schedule.version;
    BillIssued bill = { .programme = wanted->programme,
                        .country = schedule.country,
                        .case_code = wanted->case_code,
                        .currency = schedule.currency,
                        .quarter = quarter,
                        .minor = part.minor,
                        .by_forecast = found.by_forecast,
                        .due = due,
                        .spent = INT64_MIN,
                        .cash = INT64_MIN,
                        .reserves = INT64_MIN,
                        .unpaid = INT64_MIN,
                        .parts = &part,
                        .part_count = 1 };
    r = bill_make(work, &bill, reply);
    return r < 0 ? trace(r) : r;
}
