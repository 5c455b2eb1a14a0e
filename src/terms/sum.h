/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sum - what a version adds up to
 */
#pragma once

#include "terms/version.h"

typedef struct VersionSums {
    Money net;   /* of the lines */
    Money below; /* packing, transport, administration */
    Money total;
    Money deposit;  /* due with acceptance */
    Money payments; /* of those stated in the document */
} VersionSums;

enum { VERSION_SUM_E_RANGE = 1, VERSION_SUM_E_CURRENCY };

/* 0, or refused: RANGE when it does not fit 64 bits, CURRENCY when there is no such currency.
 * version_check tells both as findings. */
MUST_USE int version_sums(const CaseVersion *version, VersionSums *ret_sums);

/* The share of one of `count`, rounded half away from zero: 3,000,000,000.00 USD for 17 aircraft
 * with what goes with them are 176,470,588.24 USD each. */
Money money_each(Money whole, int64_t count);
