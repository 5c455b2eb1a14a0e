/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * price - what a sale costs the buyer, and when it is paid
 *
 *   rate.h      dated rates with the event that selects them; checked for gaps and overlaps
 *   exchange.h  a rate of exchange as two whole numbers
 *   split.h     one amount among several, to the last unit
 *   line.h      a line priced: base, surcharges, rates frozen; what may change later
 *   contract.h  the buyer's contract and the companies' contracts; recoupment; cancellation
 *   schedule.h  milestones, quarters, termination liability, reserve, initial deposit
 *   bill.h      quarterly bills, special country billing, terms of payment, the late payer
 *
 * Promises: integer minor units throughout, 128 bits in between, one rounding rule
 * (price_part), every residual on a named line. A price says which rate row each part came
 * from and why that one. Schedules sum to the price, bills to the schedule or what is stated
 * greater. Nothing is a rate of Japan: rates are data that a user enters.
 *
 * Floor 1, pure. Uses base. Owns no tables. No floating point.
 * To add a component of price: rate.h and its row in line.c. To add rates: a file, no code.
 */
#pragma once

#include "price/rate.h"

#include "price/exchange.h"

#include "price/split.h"

#include "price/line.h"

#include "price/contract.h"

#include "price/schedule.h"

#include "price/bill.h"
