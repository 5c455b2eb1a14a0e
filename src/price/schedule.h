/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * schedule - when a sale is paid: milestones, quarters, reserve, deposit
 *
 * Each line's value is spread over its milestones (contract award, progress, delivery); rolled up to
 * the case by quarter. Money is collected before it is needed: what falls due in a quarter is billed
 * so that it is there when the quarter begins. The reserve of a day is what will be spent by the end
 * of the next quarter and what ending all contracts that day would cost.
 */
#pragma once

#include "price/line.h"

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

/* The amounts of all milestones, line by line, in order of due day. False with findings: a line
 * without milestones, parts that are not the whole, days out of order, a liability above what is
 * still to be paid and delivered. */
MUST_USE bool schedule_amounts(const LineTotal *lines, size_t line_count, Milestone *milestones,
                               size_t milestone_count, Findings *findings);

typedef struct Quarter {
    Date from, until;            /* [from, until), calendar quarters */
    Date statement, issued, due; /* of the bill that pays for it: two quarters before, and so on */
    Money needed;                /* spent in it, as scheduled */
    Money payment;               /* asked for it */
    Money cumulative;            /* of payments */
    Money liability;             /* termination liability at its end */
    Money reserve;               /* that must be there at its beginning */
} Quarter;

typedef enum DepositRule {
    DEPOSIT_USUAL, /* what is needed until the first quarterly payment arrives */
    DEPOSIT_RISK,  /* at least the highest termination liability, and payments a year ahead */
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

/* Deposit and payments add up to the price. */
MUST_USE bool schedule_roll_up(Arena *arena, const Milestone *milestones, size_t milestone_count,
                               Date accepted, DepositRule rule, Money letter_of_credit,
                               Schedule *ret_schedule, Findings *findings);
