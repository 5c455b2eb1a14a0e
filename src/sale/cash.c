/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* cash - who pays whom, and in which quarter */
#include "phrases_sale.h"
#include "sale/parts.h"

const Str sale_party_words[SALE_PARTIES] = {
    [SALE_BUYER] = STR("buyer"),
    [SALE_STATE] = STR("state"),
    [SALE_MAKER] = STR("maker"),
    [SALE_LENDER] = STR("lender"),
};

const Phrase sale_party_phrases[SALE_PARTIES] = {
    [SALE_BUYER] = PHRASE_SALE_BUYER,
    [SALE_STATE] = PHRASE_SALE_STATE,
    [SALE_MAKER] = PHRASE_SALE_MAKER,
    [SALE_LENDER] = PHRASE_SALE_LENDER,
};

const Str sale_paid_words[SALE_PAIDS] = {
    [SALE_AT_MILESTONES] = STR("at-milestones"),
    [SALE_AHEAD] = STR("ahead"),
    [SALE_IN_ADVANCE] = STR("in-advance"),
};

const Phrase sale_paid_phrases[SALE_PAIDS] = {
    [SALE_AT_MILESTONES] = PHRASE_SALE_AT_MILESTONES,
    [SALE_AHEAD] = PHRASE_SALE_AHEAD,
    [SALE_IN_ADVANCE] = PHRASE_SALE_IN_ADVANCE,
};

typedef struct Paying {
    const Reckoning *reckoning;
    SaleWay *way;
    Milestone *milestones; /* by day, with the whole price */
    size_t milestone_count;
    SaleFlow *flows;
    size_t count;
    int64_t own; /* of the down payment, what the buyer has not paid yet; without a loan: all */
    Date last;   /* payment to the seller */
} Paying;

static void flow(Paying *paying, Date on, SaleParty from, SaleParty to, int64_t minor)
{
    SaleFlow *row = &paying->flows[paying->count];

    if (minor == 0)
        return;
    *row = (SaleFlow){ .on = on };
    row->minor[from] -= minor;
    row->minor[to] += minor;
    paying->count++;
}

/* ---- to the seller --------------------------------------------------------------------------- */

/* The buyer's own money first, then the lender's. */
static void pay(Paying *paying, Date on, int64_t minor)
{
    SaleParty seller = paying->way->by_state ? SALE_STATE : SALE_MAKER;
    int64_t own = minor < paying->own ? minor : paying->own;

    flow(paying, on, SALE_BUYER, seller, own);
    flow(paying, on, SALE_LENDER, seller, minor - own);
    paying->own -= own;
    if (minor > 0 && (paying->last == DATE_NONE || on > paying->last))
        paying->last = on;
}

static void order_by_day(Milestone *milestones, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t k = i; k > 0 && milestones[k - 1].due > milestones[k].due; k--) {
            Milestone later = milestones[k - 1];
            milestones[k - 1] = milestones[k];
            milestones[k] = later;
        }
}

/* The amount over the milestones, the residual on the last. */
static void spread(Paying *paying, int64_t minor)
{
    const SaleFile *file = &paying->reckoning->sale->file;
    Money total = { minor, paying->reckoning->sale->currency };

    for (size_t i = 0; i < file->milestone_count; i++)
        paying->milestones[i] =
            (Milestone){ .line = 1,
                         .name = file->milestones[i].name,
                         .due = sale_months_on(paying->reckoning->on, file->milestones[i].month),
                         .ppm = (int32_t)file->milestones[i].ppm,
                         .liability = { 0, total.currency } };
    paying->milestone_count = file->milestone_count;
    order_by_day(paying->milestones, paying->milestone_count);
    ensure(schedule_amounts(&(LineTotal){ 1, total }, 1, paying->milestones,
                            paying->milestone_count, paying->reckoning->findings));
}

/* As the price room collects it: a deposit, and then by the quarter before it is needed. */
static void pay_ahead(Paying *paying)
{
    Schedule schedule;
    Money none = { 0, paying->reckoning->sale->currency };

    ensure(schedule_roll_up(paying->reckoning->arena, paying->milestones, paying->milestone_count,
                            paying->reckoning->on, DEPOSIT_USUAL, none, &schedule,
                            paying->reckoning->findings));
    pay(paying, paying->reckoning->on, schedule.deposit.minor);
    for (size_t i = 0; i < schedule.quarter_count; i++)
        pay(paying, schedule.quarters[i].due, schedule.quarters[i].payment.minor);
}

static void pay_seller(Paying *paying)
{
    if (paying->way->paid == SALE_IN_ADVANCE)
        pay(paying, paying->reckoning->on, paying->way->price);
    else if (paying->way->paid == SALE_AHEAD)
        pay_ahead(paying);
    else
        for (size_t i = 0; i < paying->milestone_count; i++)
            pay(paying, paying->milestones[i].due, paying->milestones[i].amount.minor);
}

/* The State pays the maker when a milestone falls due, and keeps what it adds. */
static void pay_maker(Paying *paying)
{
    int64_t kept = 0;

    if (!paying->way->by_state)
        return;
    for (size_t i = 0; i < paying->way->addend_count; i++)
        kept += paying->way->addends[i].to == SALE_STATE ? paying->way->addends[i].minor : 0;
    spread(paying, paying->way->price - kept);
    for (size_t i = 0; i < paying->milestone_count; i++)
        flow(paying, paying->milestones[i].due, SALE_STATE, SALE_MAKER,
             paying->milestones[i].amount.minor);
}

/* ---- the loan -------------------------------------------------------------------------------- */

static LoanTerms loan_terms(const Paying *paying)
{
    const SaleLoan *loan = &paying->reckoning->sale->file.loan;

    return (LoanTerms){ .currency = paying->reckoning->sale->file.currency,
                        .price = paying->way->price,
                        .down_ppm = loan->down_ppm,
                        .down_on = DATE_NONE,
                        .lent_on = loan->lent_on,
                        .rate_ppm = loan->rate_ppm,
                        .payments_a_year = loan->payments_a_year,
                        .payments = loan->payments,
                        .grace = loan->grace,
                        .form = loan->form,
                        .day_count = loan->day_count };
}

static void pay_back(Paying *paying, LoanTerms terms)
{
    SaleWay *way = paying->way;

    if (terms.lent_on == DATE_NONE)
        terms.lent_on = paying->last;
    way->loan = loan_schedule(paying->reckoning->arena, &terms);
    way->interest = way->loan.interest;
    for (size_t i = 0; i < way->loan.count; i++)
        flow(paying, way->loan.rows[i].due_on, SALE_BUYER, SALE_LENDER, way->loan.rows[i].due);
}

/* What the buyer pays from his own money. Nothing is lent of a price so small that the down
 * payment takes it whole. */
static int64_t own_part(Paying *paying)
{
    const SaleLoan *loan = &paying->reckoning->sale->file.loan;
    int64_t own = paying->way->price;

    if (loan->lender.len > 0)
        ensure(sale_part(paying->way->price, loan->down_ppm, CREDIT_WHOLE, &own));
    paying->way->lent = own < paying->way->price;
    return own;
}

void sale_cash_way(const Reckoning *reckoning, SaleWay *way)
{
    const SaleFile *file = &reckoning->sale->file;
    size_t quarters = SALE_MONTHS_MAX / SALE_QUARTER + 4;
    size_t room = 2 * quarters + 3 * file->milestone_count + LOAN_PAYMENTS_MAX + LOAN_GRACE_MAX + 4;
    Paying paying = { .reckoning = reckoning, .way = way, .last = DATE_NONE };

    paying.flows = NEW_ARRAY(reckoning->arena, SaleFlow, room);
    paying.milestones = NEW_ARRAY(reckoning->arena, Milestone, file->milestone_count);
    paying.own = own_part(&paying);
    spread(&paying, way->price);
    pay_seller(&paying);
    pay_maker(&paying);
    if (way->lent)
        pay_back(&paying, loan_terms(&paying));
    ensure(paying.count <= room);
    sale_quarters(reckoning->arena, paying.flows, paying.count, way);
}

/* ---- quarters -------------------------------------------------------------------------------- */

static Date quarter_of(Date day)
{
    DateParts parts = date_parts(day);

    return date_make(parts.year, (parts.month - 1) / SALE_QUARTER * SALE_QUARTER + 1, 1);
}

static size_t quarters_between(Date first, Date day)
{
    DateParts a = date_parts(first), b = date_parts(day);

    return (size_t)((b.year - a.year) * 12 + b.month - a.month) / SALE_QUARTER;
}

void sale_quarters(Arena *arena, const SaleFlow *flows, size_t count, SaleWay *way)
{
    Date first = DATE_FOREVER, last = DATE_NONE;

    for (size_t i = 0; i < count; i++) {
        first = flows[i].on < first ? flows[i].on : first;
        last = flows[i].on > last ? flows[i].on : last;
    }
    ensure(count > 0); /* a price is above zero */
    first = quarter_of(first);
    way->quarter_count = quarters_between(first, last) + 1;
    SaleQuarter *quarters = NEW_ARRAY(arena, SaleQuarter, way->quarter_count);
    for (size_t i = 0; i < way->quarter_count; i++)
        quarters[i].from = sale_months_on(first, (int64_t)i * SALE_QUARTER);
    for (size_t i = 0; i < count; i++)
        for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++) {
            quarters[quarters_between(first, flows[i].on)].minor[party] += flows[i].minor[party];
            way->totals[party] += flows[i].minor[party];
        }
    way->quarters = quarters;
}

void sale_quarter_of_year(const Sale *sale, Date from, int *ret_year, int *ret_quarter)
{
    int begins = sale->file.year_begins == INT64_MIN ? 1 : (int)sale->file.year_begins;
    DateParts parts = date_parts(from);

    *ret_year = parts.month < begins ? parts.year - 1 : parts.year;
    *ret_quarter = (parts.month - begins + 12) % 12 / SALE_QUARTER + 1;
}
