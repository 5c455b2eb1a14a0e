/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "books/lines.h"
#include "books/payments.h"

/* cancellation.reckon: what a buyer who cancels after implementation owes at least, from what the
 * record knows of the case. */

typedef struct Reckoning {
    Work *work;
    const CancellationParams *asked;
    Date on;
    const LineKept *lines;
    size_t line_count;
    const LineKept *first; /* that is not removed */
    int64_t administration, expended, ppm;
    bool sample;
} Reckoning;

static int add_parts(Reckoning *reckoning, const LineKept *line)
{
    const PricePartsRow *rows;
    size_t count;
    int r = price_parts(work_db(reckoning->work), work_arena(reckoning->work), line->row.seq, &rows,
                        &count);
    int64_t ppm = 0;
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++) {
        if (!str_eq(rows[i].component, rate_component_words[RATE_ADMIN]) &&
            !str_eq(rows[i].component, rate_component_words[RATE_ADMIN_EXTRA]))
            continue;
        reckoning->administration += rows[i].minor; /* within the price, whose sum was judged */
        ppm += rows[i].ppm == INT64_MIN ? 0 : rows[i].ppm;
    }
    reckoning->ppm = ppm > reckoning->ppm ? ppm : reckoning->ppm; /* the most that a line bears */
    reckoning->sample = reckoning->sample || line->row.sample;
    return 0;
}

/* What was posted by the day, and counted by then. */
static int add_spent(void *context, const Entry *entry, int64_t seq)
{
    Reckoning *reckoning = context;
    (void)seq;
    if (entry->value > reckoning->on || entry->posted > reckoning->on)
        return 0;
    for (size_t i = 0; i < entry->posting_count; i++)
        if (entry->postings[i].account.purpose == PURPOSE_DISBURSED &&
            str_eq(entry->postings[i].account.case_code, reckoning->asked->case_code))
            reckoning->expended += entry->postings[i].minor; /* their sum was judged */
    return 0;
}

static int load(Reckoning *reckoning)
{
    Work *work = reckoning->work;
    const CancellationParams *asked = reckoning->asked;
    int r = lines_load_on(work, asked->programme, asked->case_code, reckoning->on,
                          &reckoning->lines, &reckoning->line_count);
    for (size_t i = 0; i < reckoning->line_count && !r; i++) {
        const LineKept *line = &reckoning->lines[i];
        if (line->row.removed)
            continue;
        reckoning->first = reckoning->first ? reckoning->first : line;
        r = add_parts(reckoning, line);
    }
    if (!r)
        r = pay_case_walk(work, asked->programme, asked->case_code, add_spent, reckoning);
    if (r)
        return r < 0 ? trace(r) : r;
    return reckoning->first ? 0 : WORK_E_NOT_FOUND;
}

static bool has_small_case(const RateTable *rates, Currency currency)
{
    for (size_t i = 0; i < rates->row_count; i++)
        if (rates->rows[i].component == RATE_SMALL_CASE &&
            rates->rows[i].amount.currency == currency)
            return true;
    return false;
}

/* The management line of a small case with its administration; a table without such a rate, or with
 * one in another currency, asks for no more than the administration. */
static int small_case(Reckoning *reckoning, const RateTable *rates, Money *ret_small)
{
    Findings findings = { .arena = work_arena(reckoning->work) };
    const LineKept *line = reckoning->first;
    LineTerms terms = line_terms(reckoning->asked->case_code, line->line, &line->terms);
    Money administration = { reckoning->administration, line->currency };
    *ret_small = (Money){ 0, line->currency };
    if (has_small_case(rates, line->currency) &&
        !small_case_line(rates, &terms.days, terms.assumed, administration, ret_small, &findings)) {
        price_pass_on(reckoning->work, &findings);
        return WORK_E_RULE;
    }
    ret_small->minor += administration.minor; /* at most the least administration, or what it is */
    return 0;
}

static int reckon(Reckoning *reckoning, Cancellation *ret_found)
{
    Findings findings = { .arena = work_arena(reckoning->work) };
    Currency currency = reckoning->first->currency;
    CancellationTerms terms = { .estimated_admin = { reckoning->administration, currency },
                                .expended = { reckoning->expended, currency },
                                .admin_ppm = (int32_t)reckoning->ppm };
    const RateTable *rates;
    int r = rates_hashed(reckoning->work, reckoning->first->row.rates, &rates);
    if (!r)
        r = small_case(reckoning, rates, &terms.small_case);
    if (r)
        return r < 0 ? trace(r) : r;
    if (cancellation_minimum(&terms, ret_found, &findings))
        return 0;
    price_pass_on(reckoning->work, &findings);
    return WORK_E_RULE;
}

int cancellation_least(Work *work, Str programme, Str case_code, Date on, Money *ret_least)
{
    CancellationParams asked = { .programme = programme, .case_code = case_code };
    Reckoning reckoning = { .work = work, .asked = &asked, .on = on };
    Cancellation found;
    int r = load(&reckoning);
    if (!r)
        r = reckon(&reckoning, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    *ret_least = found.minimum;
    return 0;
}

int cancellation_reckon(Work *work, const void *params, void *reply)
{
    Reckoning reckoning = { .work = work, .asked = params, .on = work_today(work) };
    Arena *arena = work_arena(work);
    CaseValue value; /* refuses a case of two currencies */
    Cancellation found;
    int r = case_value(work, reckoning.asked->programme, reckoning.asked->case_code, &value);
    if (!r)
        r = load(&reckoning);
    if (!r)
        r = reckon(&reckoning, &found);
    if (r)
        return r < 0 ? trace(r) : r;
    const Money *candidates = found.candidates;
    Currency currency = value.currency;
    *(CancellationShown *)reply = (CancellationShown){
        .small_case = book_amount_text(arena, candidates[CANCEL_SMALL_CASE].minor, currency),
        .half_administration =
            book_amount_text(arena, candidates[CANCEL_HALF_ADMIN].minor, currency),
        .of_expended = book_amount_text(arena, candidates[CANCEL_EXPENDED].minor, currency),
        .minimum = book_amount_text(arena, found.minimum.minor, currency),
        .minimum_minor = found.minimum.minor,
        .ground = (int32_t)found.ground,
        .administration = book_amount_text(arena, reckoning.administration, currency),
        .expended = book_amount_text(arena, reckoning.expended, currency),
        .admin_ppm = reckoning.ppm,
        .sample = reckoning.sample
    };
    return 0;
}
