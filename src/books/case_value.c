/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/payments.h"
#include "books/prices.h"
#include "phrases_books.h"
#include "phrases_price.h"

/* What the books know of a case that is to be paid, and how rules of price/ are told of. */

/* What the rules call otherwise than the operations' parameters do. What is said of an account or
 * of a rate is about the whole. */
static const struct {
    Str theirs, ours;
} pointers[] = {
    { STR("/letter_of_credit"), STR("/letter") },
    { STR("/small_case"), STR("") },
    { STR("/cash"), STR("") },
    { STR("/reserves"), STR("") },
    { STR("/unpaid"), STR("") },
    { STR("/spent"), STR("") },
};

static const struct {
    Str theirs, ours;
} line_fields[] = {
    { STR("/base"), STR("/base") },
    { STR("/quantity"), STR("/quantity") },
    { STR("/procured"), STR("/procured-ppm") },
    { STR("/packing"), STR("/packed") },
    { STR("/waived"), STR("/waived") },
    { STR("/waiver"), STR("/waiver-asked") },
    { STR("/days"), STR("/accepted") },
};

/* "/cases/PH-A-1/forecast" as "/forecast". */
static Str behind(Str pointer, Str list)
{
    Str rest = str_cut(pointer, list.len, pointer.len);
    size_t end;
    return str_find(rest, S("/"), &end) ? str_cut(rest, end, rest.len) : S("");
}

static Str our_pointer(Str pointer)
{
    if (str_starts(pointer, S("/cases/")))
        return behind(pointer, S("/cases/"));
    for (size_t i = 0; i < COUNT_OF(pointers); i++)
        if (str_eq(pointer, pointers[i].theirs))
            return pointers[i].ours;
    if (!str_starts(pointer, S("/lines/")))
        return pointer;
    Str field = behind(pointer, S("/lines/"));
    for (size_t i = 0; i < COUNT_OF(line_fields); i++)
        if (str_eq(field, line_fields[i].theirs))
            return line_fields[i].ours;
    return S("");
}

void price_pass_on(Work *work, const Findings *findings)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        work_pass_on(work, our_pointer(finding->place.pointer), finding);
}

/* ---- the lines of a case --------------------------------------------------------------------- */

static bool same_currency(Work *work, Str first, Str other)
{
    if (str_eq(first, other))
        return true;
    work_finding(work, S("/case"), PHRASE_BOOKS_TWO_CURRENCIES, PHRASE_BOOKS_TWO_CURRENCIES_REMEDY,
                 first, other);
    return false;
}

static int nothing_valued(Work *work, Str case_code)
{
    work_finding(work, S("/case"), PHRASE_BOOKS_NOTHING_VALUED, PHRASE_BOOKS_NOTHING_VALUED_REMEDY,
                 case_code);
    return WORK_E_RULE;
}

int case_value(Work *work, Str programme, Str case_code, CaseValue *ret_value)
{
    const AccountsOfCaseRow *rows, *first = NULL;
    size_t count, lines = 0;
    int r = accounts_of_case(work_db(work), work_arena(work), programme, case_code, &rows, &count);
    if (r)
        return trace(r);
    LineTotal *totals = NEW_ARRAY(work_arena(work), LineTotal, count + 1);
    *ret_value = (CaseValue){ .lines = totals };
    for (size_t i = 0; i < count; i++) {
        int64_t minor = rows[i].debits - rows[i].credits;
        if (!str_eq(rows[i].purpose, purpose_words[PURPOSE_VALUE]) || minor == 0)
            continue;
        if (first && !same_currency(work, first->currency, rows[i].currency))
            return WORK_E_RULE;
        first = first ? first : &rows[i];
        ensure(currency_find(rows[i].currency, &ret_value->currency));
        totals[lines++] = (LineTotal){ (int32_t)rows[i].line, { minor, ret_value->currency } };
        if (__builtin_add_overflow(ret_value->sum, minor, &ret_value->sum)) {
            work_finding(work, S("/case"), PHRASE_PRICE_OVERFLOW, PHRASE_PRICE_OVERFLOW_REMEDY,
                         case_code);
            return WORK_E_RULE;
        }
    }
    if (!first || lines > SCHEDULE_LINES_MAX)
        return nothing_valued(work, case_code);
    ret_value->country = first->country;
    ret_value->line_count = lines;
    return 0;
}

/* What came without a bill, or above one, counts: nobody is asked for it again. */
int case_billed(Work *work, Str programme, Str case_code, const ScheduleLastRow *schedule,
                int64_t *ret_minor)
{
    AccountKey key =
        pay_kept_key(programme, schedule->country, case_code, INT64_MIN, schedule->currency);
    const BilledOfCaseRow *rows;
    size_t count;
    CaseSums sums;
    int64_t last;
    int r = billed_of_case(work_db(work), work_arena(work), programme, case_code,
                           schedule->currency, &rows, &count);

    if (!r)
        r = pay_case_sums(work, key, &sums, &last);
    if (r)
        return r < 0 ? trace(r) : r;
    int64_t unbilled = sums.received - sums.refunded;
    *ret_minor = 0;
    for (size_t i = 0; i < count; i++) {
        *ret_minor += rows[i].minor; /* each was judged beside what the account held: they fit */
        unbilled -= rows[i].received;
    }
    *ret_minor += unbilled > 0 ? unbilled : 0;
    return 0;
}

int case_schedule(Work *work, Str programme, Str case_code, ScheduleLastRow *ret_schedule)
{
    bool found;
    int r =
        schedule_last(work_db(work), work_arena(work), programme, case_code, ret_schedule, &found);
    return r ? trace(r) : found ? 0 : WORK_E_NOT_FOUND;
}

Terms terms_of(Str word)
{
    size_t i = 0;
    while (i < TERMS_COUNT && !str_eq(terms_words[i], word))
        i++;
    ensure(i < TERMS_COUNT);
    return (Terms)i;
}
