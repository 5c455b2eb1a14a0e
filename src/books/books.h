/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * books - what is posted: accounts, entries, reservations, periods, in the record
 *
 *   book_params.h   what the operations take and reply
 *   book_events.h   what can have happened, for good
 *   price_params.h, price_events.h  the same of schedules and bills
 *   line_params.h, line_events.h    the same of rates, priced lines and contracts
 *   pay_params.h, pay_events.h      the same of bank statements, invoices, payments, deliveries
 *   case_money.h    what the rooms above ask about the money of a case
 *   case_told.h     what its formal papers say of it
 *
 * The rules are those of ledger/: every entry is put before ledger_judge inside the transaction
 * that writes it, and what it refuses is not posted. An entry is undone by a reversal alone.
 * Balances are kept by account and by month, so that a balance as of any two days (value day,
 * posting day) reads no more than the two months that are cut. A repeated request is answered again
 * and posts nothing.
 *
 * Floor 7. Uses base, ledger, price, action. Owns the tables ledger_account, ledger_entry, posting,
 * account_month, reservation, period_lock, schedule, schedule_milestone, schedule_quarter, bill,
 * bill_part, bill_year, rate_table, rate_row, rate_gap, price_line, price_part, contract_line,
 * bank_account, bank_file, bank_line, bank_match, invoice, payment, delivery_order, delivery,
 * case_settlement.
 * To add a purpose of accounts: ledger/chart.c. To add what is posted for people (a receipt, a
 * bill): an operation that makes the entry and calls books_post.
 */
#pragma once

#include "books/book_params.h"

#include "books/line_params.h"

#include "books/price_params.h"

#include "books/pay_params.h"
#include "books/position_params.h"

#include "books/case_money.h"
#include "books/case_told.h"

#include "action/action.h"

extern const Room books_room;
extern const Room prices_room;   /* price/ in the record: rates, lines, schedules, bills */
extern const Room payments_room; /* bank statements, invoices, payments, deliveries, closing */
