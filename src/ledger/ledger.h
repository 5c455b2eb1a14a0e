/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ledger - the rules of the books: what may be posted, and what it makes of balances
 *
 *   chart.h      purposes: what accounts are for, their side, level and limits
 *   entry.h      accounts, postings, entries, reservations, exchange; judging them
 *   book.h       a ledger in memory, which keeps every rule: files, tests and what-if
 *   closure.h    may a case be closed?
 *   plain.h      books as hledger, ledger and beancount read them
 *   statement.h  bank statements: CSV and camt.053; matching
 *
 * Promises: every entry is zero per currency, written gross, and corrected by reversal only. No sum
 * leaves 64 bits unseen. An account with a limit never passes it, reservations counted, on any
 * value day. One country's cash is never below zero nor moved to another. The stages of authority
 * keep their order (stage_orders): authority within value; commitment and obligation within
 * authority; accrued, disbursed and delivered within obligation. Whoever posts asks ledger_judge
 * first; nothing here is ever half done.
 *
 * Floor 1, pure. Uses base. Owns no tables: what is posted lives in books. Everything lives in the
 * arena given. No floating point.
 * To add a purpose: its row in chart.c and its words in texts. To add a rule: check.c where an
 * entry shows it by itself, judge.c where it needs the books.
 */
#pragma once

#include "ledger/chart.h"

#include "ledger/entry.h"

#include "ledger/book.h"

#include "ledger/closure.h"

#include "ledger/plain.h"

#include "ledger/statement.h"
