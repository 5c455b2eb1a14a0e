/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * offset - what a seller owes the buyer's industry
 *
 *   multiplier.h  how much credit a kind of transaction earns, by rule and day (a table)
 *   obligation.h  obligations, plans, invoices, transactions: dated events folded into balances
 *   file.h        the file of events that people write
 *   duty.h        is there a duty at all: by buyer, way of buying, day and value (a register)
 *   portfolio.h   what is still owed, matched against what firms offer
 *   workshare.h   who does which share of the work, by value and day
 *   programme.h   sites, transferred data, components, build options of a joint programme
 *
 * Promises: no floating point; money is whole minor units, rates and multipliers are millionths
 * (ppm). Nothing is credited twice and no figure is filled in: what no row says is refused or
 * unknown. A refused event changes nothing.
 *
 * Floor 1, pure. Uses base. Owns no tables: a room of the record keeps the events and folds them.
 * To add a kind of event: OffsetEventKind, its row in file.c, its step in obligation.c, and the
 * chance of it in obligation_test.c.
 */
#pragma once

#include "offset/limits.h"

#include "offset/multiplier.h"

#include "offset/obligation.h"

#include "offset/file.h"

#include "offset/duty.h"

#include "offset/portfolio.h"

#include "offset/workshare.h"

#include "offset/programme.h"
