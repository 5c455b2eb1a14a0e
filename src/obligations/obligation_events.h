/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * obligation_events - what can have happened to obligations and transactions, for good
 */
#pragma once

#include "obligations/obligation_params.h"

typedef struct DueBy {
    Date by;
    int64_t share_ppm, penalty_ppm;
} DueBy;

typedef struct DueDays {
    const DueBy *milestones;
    size_t milestone_count;
} DueDays;

typedef struct ObligationOpened { /* obligation.opened 1 */
    Id file, buyer;
    Str country, rule;
    int32_t way;
    Date day;
    Str currency;
    int64_t base_minor, rate_ppm;
    DueDays due;
    Str duty;      /* what the register said of it */
    Str authority; /* absent: it is due */
    Str source;
} ObligationOpened;

typedef struct ObligationAmended { /* obligation.amended 1: proposed only */
    int64_t base_minor;
    Str source;
} ObligationAmended;

typedef struct ObligationApproved { /* obligation.approved 1: of what was opened or proposed */
    Date day;
} ObligationApproved;

typedef struct ObligationDeclined { /* obligation.declined 1 */
    Str reason;
} ObligationDeclined;

typedef struct ObligationPlanned { /* obligation.planned 1 */
    Id firm;
    Str handle;
    Date day, by;
    int64_t credit_minor;
    Str source;
} ObligationPlanned;

typedef struct PinnedRow { /* of the table of multipliers */
    Date from, until;      /* until absent: open */
    int64_t multiplier_ppm, ceiling_ppm;
    Str source;
    int32_t confidence;
} PinnedRow;

typedef struct DealClaimed { /* transaction.claimed 1 */
    Id obligation, firm;
    Str handle;
    Date day;
    Str receiver, system, industry, type;
    Str issuer, reference;
    Hash invoice;
    int64_t invoice_minor;
    bool invoice_new; /* nobody claimed of it before */
    int64_t actual_minor;
    int64_t granted_ppm; /* 0: the row's */
    PinnedRow row;
    Str source;
} DealClaimed;

/* transaction.verified, .disputed, .settled, .withdrawn, .assigned 1: each has what it needs. */
typedef struct DealRuled {
    Date day;
    int64_t actual_minor, credit_minor; /* disputed, settled */
    Date expires;                       /* verified; absent: never */
    Id obligation;                      /* assigned: to which */
    Str source;
} DealRuled;

typedef struct OffsetDeclared { /* offset.declared 1, of a case */
    Id firm;
    Date day;
    Str words; /* erasable */
    Str source;
} OffsetDeclared;

typedef struct OffsetOffered { /* offset.offered 1, of the firm */
    Str handle, country, currency, rule;
    int64_t credit_minor;
    Date until; /* absent: it does not lapse */
    Str source;
} OffsetOffered;

extern const Shape due_days_shape, obligation_opened_shape, obligation_amended_shape,
    obligation_approved_shape, obligation_declined_shape, obligation_planned_shape,
    deal_claimed_shape, deal_ruled_shape, offset_declared_shape, offset_offered_shape;

enum { OBLIGATION_EVENT_KINDS = 13, OBLIGATION_PROJECTIONS = 6 };
extern const EventKind obligation_event_kinds[OBLIGATION_EVENT_KINDS];
extern const Projection obligation_projections[OBLIGATION_PROJECTIONS];

/* "IND USD": all that is folded together. */
Str offset_book_name(Arena *arena, Str country, Str currency);
