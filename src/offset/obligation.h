/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligation - what is owed, and what of it is discharged: dated events folded into balances
 *
 * A book holds obligations of one currency. Its state is the fold of the events applied to it, in
 * the order of their days; time passes between them (banked credits expire, milestones fall due).
 *
 * Of a transaction two values are kept apart: the actual value (without multiplier) and the credit
 * value (with it). Credit counts from the day it is verified, and only as far as it is undisputed:
 * of two numbers the lower. Counted credit discharges its obligation; what is more than is owed is
 * banked until its day of expiry. Balance = owed - credited + expired; below zero it is the bank.
 *
 * Held for every order of events (obligation_test.c), where a refused event changes nothing:
 *   - the actual values claimed of an invoice are never more than the invoice, whoever claims them
 *   - a transaction has exactly one obligation, and counts in it no more than its credit value
 *   - credit is at most actual value x the ceiling of the table's row for its rule, type and day
 *   - used + banked + expired = counted; nothing is banked while something is owed
 *   - nothing but verified credit brings a balance to zero: no plan, no claim, no penalty
 *
 * What is owed is rounded up to the minor unit, credit and penalties down.
 */
#pragma once

#include "offset/multiplier.h"

enum { OFFSET_EVENTS_MAX = 5000, OFFSET_MILESTONES_MAX = 60 };

typedef enum OffsetEventKind {
    OFFSET_OBLIGE,   /* an obligation begins */
    OFFSET_AMEND,    /* its base is another from now on */
    OFFSET_INVOICE,  /* an invoice that transactions may rest on */
    OFFSET_PLAN,     /* a firm means to earn so much credit until a day */
    OFFSET_CLAIM,    /* a transaction is claimed; it does not count yet */
    OFFSET_VERIFY,   /* the buyer's authority accepts it: it counts from now on */
    OFFSET_DISPUTE,  /* the other side has other numbers */
    OFFSET_SETTLE,   /* the two sides agree on numbers between theirs */
    OFFSET_WITHDRAW, /* a claim is withdrawn or rejected: its part of the invoice is free again */
    OFFSET_ASSIGN,   /* a wholly banked transaction goes to another obligation of the same rule */
    OFFSET_KINDS
} OffsetEventKind;

/* So much of the obligation is discharged by the end of this day, or a penalty on the shortfall. */
typedef struct OffsetMilestone {
    Date by;
    int64_t share_ppm;   /* of what is owed; never falls from one to the next */
    int64_t penalty_ppm; /* of the shortfall */
} OffsetMilestone;

typedef struct OffsetEvent {
    OffsetEventKind kind;
    Date day;
    Str id;               /* of what it makes, or is about */
    Str obligation;       /* plan, claim, assign */
    Str country, rule;    /* oblige */
    Str firm, receiver;   /* plan, claim: who fulfils; claim: who receives */
    Str system, industry; /* claim */
    Str type;             /* claim: as the table of multipliers says it */
    Str invoice;          /* claim: the id of one */
    Str issuer;           /* invoice */
    Money amount;         /* base, invoice value, planned credit, actual value */
    Money credit;         /* dispute, settle: the credit value */
    int64_t ppm;          /* oblige: the rate; claim: the multiplier granted, 0: the table's */
    Date until;           /* plan: meant by then; verify: expires on that day if banked, or
                               DATE_FOREVER */
    const OffsetMilestone *milestones; /* oblige; borrowed */
    size_t milestone_count;
    Str source; /* who says so */
} OffsetEvent;

typedef struct OffsetObligation {
    Str id, country, rule, source;
    Money base, owed;
    int64_t rate_ppm;
    int64_t credited, used, expired; /* minor units: counted in all; discharging; run out */
    int64_t claimed;                 /* neither verified nor withdrawn */
    int64_t planned;
    int64_t penalties;
    const OffsetMilestone *milestones;
    size_t milestone_count, milestones_passed;
    int64_t *shortfalls; /* of the milestones passed */
} OffsetObligation;

typedef struct OffsetInvoice {
    Str id, issuer, source;
    Money value;
    int64_t claimed; /* actual value, by all transactions that rest on it */
} OffsetInvoice;

typedef struct OffsetPlan {
    Str firm;
    size_t obligation; /* index */
    Money credit;
    Date by;
} OffsetPlan;

typedef struct OffsetTransaction {
    Str id, firm, receiver, system, type, industry, source;
    size_t obligation, invoice; /* indexes */
    Date day;
    const Multiplier *row; /* of the table; its ceiling bounds the multiplier */
    int64_t ppm;           /* credit value / actual value */
    Money actual, credit;
    bool disputed;                    /* now */
    Money other_actual, other_credit; /* what the other side says; kept when it is settled */
    bool verified, withdrawn;
    Date expires;                   /* DATE_FOREVER: never */
    int64_t agreed;                 /* credit beyond which nothing counts: the lower, or settled */
    int64_t counted, used, expired; /* banked: counted - used - expired */
} OffsetTransaction;

typedef struct OffsetBook {
    Arena *arena;
    const Multiplier *multipliers; /* borrowed */
    size_t multiplier_count;
    Currency currency;
    Date today; /* DATE_NONE before the first event */
    size_t event_count;
    OffsetObligation *obligations;
    OffsetInvoice *invoices;
    OffsetPlan *plans;
    OffsetTransaction *transactions;
    size_t obligation_count, invoice_count, plan_count, transaction_count;
    size_t obligation_room, invoice_room, plan_room, transaction_room;
} OffsetBook;

enum {
    OFFSET_E_BACKWARDS = 1, /* before the day of the book */
    OFFSET_E_KNOWN,         /* the id is taken */
    OFFSET_E_UNKNOWN,       /* what it names is not in the book (other: the id) */
    OFFSET_E_AMOUNT,        /* not above zero, too large, or in another currency */
    OFFSET_E_MILESTONES,    /* out of order, or shares that fall */
    OFFSET_E_NO_MULTIPLIER, /* no row for its rule, type and day (other: the rule) */
    OFFSET_E_CEILING,       /* the multiplier is above the row's ceiling (other: the ceiling) */
    OFFSET_E_INVOICE,       /* more than is left of the invoice (other: what is left) */
    OFFSET_E_TWICE,         /* the same, and another firm claimed of it (other: that claim, firm) */
    OFFSET_E_STATE,         /* not while the transaction is as it is */
    OFFSET_E_RANGE,         /* numbers of a dispute above the claim; settled outside the two */
    OFFSET_E_ASSIGN,        /* not wholly banked, or another country's rule */
    OFFSET_E_FULL,          /* more than OFFSET_EVENTS_MAX events */
    OFFSET_REFUSALS
};

OffsetBook offset_open(Arena *arena, Currency currency, const Multiplier *multipliers,
                       size_t multiplier_count);

/* 0, or OFFSET_E_* with `other` (in the book's arena) and nothing changed. The event's strings are
 * borrowed for as long as the book lives. */
MUST_USE int offset_apply(OffsetBook *book, const OffsetEvent *event, Str *reterr_other);

/* The beginning of this day: expires what expires until then, and assesses the milestones before
 * it. A day before the book's changes nothing. */
void offset_until(OffsetBook *book, Date day);

int64_t offset_balance(const OffsetObligation *obligation); /* owed - credited + expired */
int64_t offset_banked(const OffsetObligation *obligation);
int64_t offset_open_amount(const OffsetObligation *obligation); /* owed and not discharged */
