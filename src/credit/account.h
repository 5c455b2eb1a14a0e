/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * account - a loan that runs (row D1): what was drawn, paid and rescheduled, as a fold over dated
 * events
 *
 * Terms are agreed; until the day on which interest begins the loan may be drawn, in parts. What
 * was drawn by then is what the schedule is made of. What is paid goes to the oldest instalment
 * first, in it to interest before principal; what is paid early stands against the next ones.
 *
 * A loan is rescheduled on a day of its schedule, so that no interest lies between: what is owed
 * that day, principal and the interest that had fallen due, is what the new terms are made of. The
 * terms before stay with all that was paid under them.
 *
 * Interest on what is late is told, at the loan's own rate, and charged by nobody: whoever agrees
 * on new terms decides about it.
 *
 * An event that would break a rule is refused and changes nothing.
 */
#pragma once

#include "credit/loan.h"

typedef enum LoanEventKind {
    LOAN_AGREED, /* the first terms */
    LOAN_DRAWN,
    LOAN_PAID,
    LOAN_RESCHEDULED, /* terms anew, of the price that is owed on the day */
    LOAN_CLOSED,
    LOAN_EVENT_KINDS
} LoanEventKind;

extern const Str loan_event_words[LOAN_EVENT_KINDS];
extern const Phrase loan_event_phrases[LOAN_EVENT_KINDS];

typedef struct LoanEvent {
    Date on;
    int32_t kind;
    int64_t minor;          /* of DRAWN and PAID */
    const LoanTerms *terms; /* of AGREED and RESCHEDULED: loan_check passes them */
} LoanEvent;

typedef struct LoanPaid {
    Date on;
    int64_t minor;
} LoanPaid;

typedef struct LoanVersion {
    LoanTerms terms;       /* as agreed */
    int64_t lent;          /* drawn, or what was owed when it was rescheduled */
    LoanSchedule schedule; /* of that; no rows as long as it is nothing */
    LoanPaid *payments;
    size_t payment_count, payment_room;
    int64_t paid;
} LoanVersion;

typedef struct LoanAccount { /* of {0} but the arena */
    Arena *arena;
    int64_t limit, drawn;  /* may be drawn; was */
    LoanVersion *versions; /* the last is in force */
    size_t version_count, version_room;
    bool closed;
    Date last_on; /* of the last event taken; meaningless before the first */
} LoanAccount;

/* Takes the event in. False with a finding at the place, and nothing has changed: out of order,
 * more than may be drawn or is owed, no day of the schedule, not paid off, closed. */
MUST_USE bool loan_apply(LoanAccount *account, const LoanEvent *event, Place place,
                         Findings *findings);

/* All events up to and on the day. False with findings. */
MUST_USE bool loan_fold(Arena *arena, const LoanEvent *events, size_t count, Date on,
                        LoanAccount *ret_account, Findings *findings);

/* What is owed on a day of the schedule in force, or on the day from which it runs: principal, and
 * the interest that has fallen due. False: it is no such day. */
bool loan_owed(const LoanAccount *account, Date on, int64_t *ret_owed);

typedef struct LoanStand { /* of the terms in force, by the end of a day */
    int64_t outstanding;   /* principal */
    int64_t due, paid;     /* principal and interest that fell due; what was paid */
    int64_t arrears;       /* fell due before that day, and is not paid */
    int64_t late_days;     /* of the oldest of it */
    int64_t late_interest; /* on what was late, at the loan's own rate: told, not charged */
    Date next_on;          /* DATE_NONE: nothing more falls due */
    int64_t next_due;      /* less what was paid early */
} LoanStand;

/* The account holds the events up to that day. Nothing is agreed: all zero. */
LoanStand loan_stand(const LoanAccount *account, Date on);
