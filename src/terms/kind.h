/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * kind - kinds of case, and what each asks for beyond the usual
 */
#pragma once

#include "base/base.h"

typedef enum CaseKind {
    KIND_DEFINED, /* named items in stated quantities */
    KIND_BLANKET, /* orders drawn under a ceiling */
    KIND_SUPPORT, /* a share in the seller's supply system */
    KIND_GIFT,    /* without price */
    KIND_LOAN,    /* comes back, without rent */
    KIND_LEASE,   /* comes back, for rent */
    KIND_SURPLUS, /* what the seller no longer needs, as it is */
    KIND_LICENCE, /* production in the buyer's country */
    KIND_JOINT,   /* a joint programme with a partner */
    KIND_REPAIR,  /* comes in, is repaired, goes back */
    CASE_KINDS
} CaseKind;

extern const Str case_kind_words[CASE_KINDS]; /* "defined" ... */
extern const Phrase case_kind_phrases[CASE_KINDS];

/* What a kind asks for. */
typedef enum KindNeed {
    KIND_NEEDS_QUANTITIES = 1 << 0, /* each item in a stated quantity */
    KIND_NEEDS_CEILING = 1 << 1,    /* a value that orders may not pass */
    KIND_NEEDS_RETURN = 1 << 2,     /* the day by which it comes back */
    KIND_NEEDS_BASIS = 1 << 3,      /* the law by which the State may part with it */
    KIND_NEEDS_AS_IS = 1 << 4,      /* the notice "as is, where is" */
    KIND_NEEDS_PARTNER = 1 << 5,    /* the partner of the programme */
    KIND_NEEDS_ORIGIN = 1 << 6,     /* the case or the contract by which the buyer got the item */
    KIND_NEEDS_TERRITORY = 1 << 7,  /* where, and by whom, it is produced */
    KIND_NEEDS_PRICE = 1 << 8,      /* it is not free of charge */
} KindNeed;

uint32_t case_kind_needs(CaseKind kind); /* of KindNeed */
