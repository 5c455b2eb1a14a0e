/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* quarter - a schedule rolled up by quarter: needs, payments, reserve, deposit */
#include "phrases_price.h"
#include "price/parts.h"

enum { QUARTER_MONTHS = 3, AHEAD_RISK = 4 /* quarters: a year */ };

static Date quarter_of(Date day)
{
    DateParts parts = date_parts(day);

    return date_make(parts.year, (parts.month - 1) / QUARTER_MONTHS * QUARTER_MONTHS + 1, 1);
}

/* The first day so many months on, or back, from the first of a month. */
static Date months_on(Date first, int months)
{
    DateParts parts = date_parts(first);
    int month = parts.year * 12 + parts.month - 1 + months;

    return date_make(month / 12, month % 12 + 1, 1);
}

/* April to June: the statement of 31 December is issued on 15 January and due on 15 March. */
void quarter_bill_days(Quarter *quarter)
{
    Date before = months_on(quarter->from, -QUARTER_MONTHS);

    quarter->statement = before - 1;
    quarter->issued = before + 14;
    quarter->due = months_on(quarter->from, -1) + 14;
}

typedef struct Roll {
    const Milestone *milestones;
    size_t count;
    Date accepted;
    DepositRule rule;
    Money letter_of_credit;
    Schedule *schedule;
    Quarter *quarters;
    Findings *findings;
} Roll;

static bool check_terms(const Roll *roll)
{
    Findings *findings = roll->findings;
    Date last = date_make(DATE_YEAR_MAX, 12, 31);

    if (roll->count == 0) {
        finding_error(findings, (Place){ .pointer = S("/milestones") }, PHRASE_PRICE_NO_LINES,
                      PHRASE_PRICE_NO_LINES_REMEDY, S(""));
        return false;
    }
    if (roll->accepted < date_make(DATE_YEAR_MIN, 1, 1) || roll->accepted > last) {
        finding_error(findings, (Place){ .pointer = S("/accepted") }, PHRASE_PRICE_ACCEPTED_DAY,
                      PHRASE_PRICE_ACCEPTED_DAY_REMEDY, S(""));
        return false;
    }
    return money_is_fit(roll->letter_of_credit, roll->milestones[0].amount.currency,
                        (Place){ .pointer = S("/letter_of_credit") }, findings);
}

static bool check_day(const Roll *roll, size_t i)
{
    const Milestone *milestone = &roll->milestones[i];
    Findings *findings = roll->findings;

    if (milestone->due >= roll->accepted && milestone->due <= date_make(DATE_YEAR_MAX, 12, 31))
        return true;
    finding_error(findings, price_place(findings->arena, S("milestones"), (int64_t)i, S("due")),
                  PHRASE_PRICE_BEFORE_ACCEPTANCE, PHRASE_PRICE_BEFORE_ACCEPTANCE_REMEDY,
                  milestone->name, price_day(findings->arena, roll->accepted));
    return false;
}

static bool check_milestones(const Roll *roll, Date *ret_last)
{
    Money sum = { 0, roll->milestones[0].amount.currency }, liabilities = sum;
    bool good = true;

    *ret_last = roll->accepted;
    for (size_t i = 0; i < roll->count; i++) {
        const Milestone *milestone = &roll->milestones[i];
        Place place = price_place(roll->findings->arena, S("milestones"), (int64_t)i, S(""));

        good = check_day(roll, i) &&
               money_is_fit(milestone->amount, sum.currency, place, roll->findings) &&
               money_is_fit(milestone->liability, sum.currency, place, roll->findings) &&
               money_add(&sum, milestone->amount, place, roll->findings) &&
               money_add(&liabilities, milestone->liability, place, roll->findings) && good;
        *ret_last = milestone->due > *ret_last ? milestone->due : *ret_last;
    }
    roll->schedule->price = sum;
    return good;
}

static void make_quarters(Arena *arena, Roll *roll, Date last)
{
    Currency currency = roll->schedule->price.currency;
    Money none = { 0, currency };
    Date first = quarter_of(roll->accepted);
    size_t count = 0;

    for (Date from = first; from <= last; from = months_on(from, QUARTER_MONTHS))
        count++;
    roll->quarters = NEW_ARRAY(arena, Quarter, count);
    for (size_t i = 0; i < count; i++) {
        Quarter *quarter = &roll->quarters[i];

        *quarter = (Quarter){ .from = months_on(first, (int)i * QUARTER_MONTHS),
                              .until = months_on(first, (int)(i + 1) * QUARTER_MONTHS),
                              .statement = DATE_NONE,
                              .issued = DATE_NONE,
                              .due = DATE_NONE,
                              .needed = none,
                              .payment = none,
                              .cumulative = none,
                              .liability = none,
                              .reserve = none };
    }
    roll->schedule->quarters = roll->quarters;
    roll->schedule->quarter_count = count;
}

static Quarter *quarter_at(const Roll *roll, Date day)
{
    DateParts first = date_parts(roll->quarters[0].from), parts = date_parts(day);
    int months = (parts.year - first.year) * 12 + parts.month - first.month;

    return &roll->quarters[months / QUARTER_MONTHS];
}

/* What stood for the line before the milestone; milestones of one line stand in order. */
static int64_t liability_before(const Roll *roll, size_t i)
{
    for (size_t k = i; k-- > 0;)
        if (roll->milestones[k].line == roll->milestones[i].line)
            return roll->milestones[k].liability.minor;
    return 0;
}

/* Needs and liability; that their sums fit was seen before. */
static void fill_quarters(Roll *roll)
{
    Schedule *schedule = roll->schedule;
    int64_t standing = 0;

    for (size_t i = 0; i < roll->count; i++) {
        Quarter *quarter = quarter_at(roll, roll->milestones[i].due);

        quarter->needed.minor += roll->milestones[i].amount.minor;
        quarter->liability.minor += roll->milestones[i].liability.minor - liability_before(roll, i);
    }
    schedule->highest_liability = (Money){ 0, schedule->price.currency };
    for (size_t i = 0; i < schedule->quarter_count; i++) {
        Quarter *quarter = &roll->quarters[i];

        standing += quarter->liability.minor;
        quarter->liability.minor = standing;
        if (standing > schedule->highest_liability.minor)
            schedule->highest_liability.minor = standing;
    }
}

/* A plus b, at most the price; neither is negative. */
static int64_t capped(int64_t a, int64_t b, int64_t price)
{
    return a >= price || b >= price - a ? price : a + b;
}

/* A liability that a letter of credit does not answer for. */
static int64_t uncovered(const Roll *roll, Money liability)
{
    int64_t letter = roll->letter_of_credit.minor;

    return liability.minor > letter ? liability.minor - letter : 0;
}

/* What must have been paid, in all, when quarter i begins. */
static int64_t target(const Roll *roll, size_t i)
{
    const Schedule *schedule = roll->schedule;
    size_t ahead = roll->rule == DEPOSIT_RISK ? AHEAD_RISK : 0;
    Money liability =
        i > 0 ? roll->quarters[i - 1].liability : (Money){ 0, schedule->price.currency };
    int64_t needs = 0;

    if (roll->rule == DEPOSIT_WHOLE)
        return schedule->price.minor;
    if (roll->rule == DEPOSIT_RISK)
        liability = schedule->highest_liability;
    for (size_t k = 0; k < schedule->quarter_count && k <= i + ahead; k++)
        needs += roll->quarters[k].needed.minor;
    return capped(needs, uncovered(roll, liability), schedule->price.minor);
}

/* The first bill is made at the end of the quarter of acceptance and pays for the quarter after the
 * next: until then the deposit does. */
enum { DEPOSIT_QUARTERS = 2 };

static void ask_payments(Roll *roll)
{
    Schedule *schedule = roll->schedule;
    Currency currency = schedule->price.currency;
    int64_t paid = 0;

    for (size_t i = 0; i < schedule->quarter_count; i++) {
        Quarter *quarter = &roll->quarters[i];
        int64_t wanted = target(roll, i), payment = wanted > paid ? wanted - paid : 0;
        Money before = i > 0 ? roll->quarters[i - 1].liability : (Money){ 0, currency };

        quarter->reserve.minor =
            capped(quarter->needed.minor, uncovered(roll, before), schedule->price.minor);
        paid += payment;
        if (i < DEPOSIT_QUARTERS) {
            schedule->deposit = (Money){ paid, currency };
        } else {
            quarter_bill_days(quarter);
            quarter->payment.minor = payment;
        }
    }
    for (size_t i = 0; i < schedule->quarter_count; i++)
        roll->quarters[i].cumulative.minor =
            (i > 0 ? roll->quarters[i - 1].cumulative.minor : schedule->deposit.minor) +
            roll->quarters[i].payment.minor;
}

bool schedule_roll_up(Arena *arena, const Milestone *milestones, size_t milestone_count,
                      Date accepted, DepositRule rule, Money letter_of_credit,
                      Schedule *ret_schedule, Findings *findings)
{
    Schedule schedule = { .letter_of_credit = letter_of_credit };
    Roll roll = { .milestones = milestones,
                  .count = milestone_count,
                  .accepted = accepted,
                  .rule = rule,
                  .letter_of_credit = letter_of_credit,
                  .schedule = &schedule,
                  .findings = findings };
    Date last;

    ensure(milestone_count <= SCHEDULE_MILESTONES_MAX);
    if (!check_terms(&roll) || !check_milestones(&roll, &last))
        return false;
    make_quarters(arena, &roll, last);
    fill_quarters(&roll);
    ask_payments(&roll);
    *ret_schedule = schedule;
    return true;
}
