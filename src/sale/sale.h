/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sale - one sale by every way, side by side
 *
 *   file.h     the sale as somebody states it
 *   terms.h    what is known of the ways beside their routes
 *   reckon.h   the sale by a way: price, cash, time, risk, and whether it may go so at all
 *
 * Promises: nothing is known of a nation here; what a way adds, how it is paid and who carries what
 * are its route and its rows. Each addend bears its source and whether it is assumed. Amounts are
 * whole minor units and tie: addends to the price, quarters to the price and the interest, shares
 * of a joint lot to the lot, in any order of the lines. Curves are estimates, rounded once. What is
 * not told stays so. Nothing is posted and nothing decided.
 *
 * Floor 3, pure. Uses base, price, cost, credit, offset, rules, terms, ways. Owns no tables;
 * everything lives in the arena given.
 * To add a clause that changes what is reckoned: its word in routes/vocabulary.rules, and where it
 * is asked for (way_says). To add a fee or a practice: a row in sales/terms.csv, no code.
 */
#pragma once

#include "sale/file.h"

#include "sale/terms.h"

#include "sale/reckon.h"
