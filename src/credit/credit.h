/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * credit - who lends, who stands behind it, who insures it, and who pays
 *
 *   loan.h        a loan between governments: terms, schedule, grant element, stress
 *   account.h     a loan that runs: drawn, paid, in arrears, rescheduled
 *   flows.h       the same loan as buyer credit and as supplier credit: who pays whom, who risks
 *   surety.h      the State stands behind a debt: a ledger with a ceiling for each country
 *   fund.h        support of a firm: milestones, disbursement, payback
 *   cover.h       what export insurance would cover, peril by peril; an indicative premium
 *   funding.h     who pays which part of which line; markets of a year
 *
 * Promises: schedules and balances are integer minor units, 128 bits in between, one rounding rule
 * (half away from zero, once for each amount, the last part taking the remainder): parts add up to
 * the whole exactly. Floating point only where a planning model needs it, and its answers are
 * called estimates. What stands in files is a struct with a shape: whoever keeps a loan keeps the
 * struct and calls the same functions.
 *
 * Floor 1, pure. Uses base and the mathematical functions of C. Owns no tables.
 * To add a form of loan: its word in loan_form_words and its principal in loan.c.
 */
#pragma once

#include "credit/loan.h"

#include "credit/account.h"

#include "credit/flows.h"

#include "credit/surety.h"

#include "credit/fund.h"

#include "credit/cover.h"

#include "credit/funding.h"
