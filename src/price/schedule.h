/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * schedule - when a sale is paid: milestones, quarters, reserve, deposit
 *
 * Each line's value is spread over its milestones (contract award, progress, delivery); rolled up
 * to the case by quarter. Money is collected before it is needed: what falls due in a quarter is
 * billed so that it is there when the quarter begins. The reserve of a day is what will be spent by
 * the end of the next quarter and what ending all contracts that day would cost; that of a quarter
 * is asked on the last day before it. Payments keep up with it and never pass the price.
 */
#pragma once

#include "price/line.h"

enum { SCHEDULE_LINES_MAX = 5000, SCHEDULE_MILESTONES_MAX = 20000 };

typedef struct Milestone {
    int32_t line;
    Str name;
    Date due;        /* when the money is needed */
    int32_t ppm;     /* of the line's total; those of one line add up to RATE_WHOLE */
    Money amount;    /* found: the residual is on the line's last milestone */
    Money liability; /* given: what ending the line's contract after this milestone would cost */
} Milestone;

typedef struct LineTotal {
    int32_t line;
    Money total;
} LineTotal;

/* The amounts of all milestones, line by line, in order of due day (those of one line stand in
 * it). False with findings: a line without milestones, parts that are not the whole, days out of
 * order, a liability above what is still to be paid and delivered. */
MUST_USE bool schedule_amounts(const LineTotal *lines, size_t line_count, Milestone *milestones,
                               size_t milestone_count, Findings *findings);

typedef struct Quarter {
    Date from, until;            /* [from, until), calendar quarters */
    Date statement, issued, due; /* of the bill that pays for it: 31 December, 15 January and 15
                                    March for April to June; DATE_NONE: the deposit pays */
    Money needed;                /* spent in it, as scheduled */
    Money payment;               /* asked for it */
    Money cumulative;            /* of payments */
    Money liability;             /* termination liability at its end */
    Money reserve;               /* that must be there at its beginning */
} Quarter;

typedef enum DepositRule {
    DEPOSIT_USUAL, /* what is needed until the first quarterly payment arrives */
    DEPOSIT_RISK,  /* the highest termination liability besides, and payments a year ahead */
    DEPOSIT_WHOLE, /* cash with acceptance */
    DEPOSIT_RULES
} DepositRule;

typedef struct Schedule {
    Money price, deposit;
    const Quarter *quarters; /* from acceptance to the last milestone */
    size_t quarter_count;
    Money highest_liability;
    Money letter_of_credit; /* set against termination liability; the buyer chooses the amount */
} Schedule;

/* The quarter that begins on the day: when the bill that pays for it is made, issued and due. */
void quarter_bill_days(Quarter *quarter);

/* Deposit and payments add up to the price. The milestones are those of schedule_amounts. */
MUST_USE bool schedule_roll_up(Arena *arena, const Milestone *milestones, size_t milestone_count,
                               Date accepted, DepositRule rule, Money letter_of_credit,
                               Schedule *ret_schedule, Findings *findings);
