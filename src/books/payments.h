/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * payments - what the files about payments share (private to the room)
 */
#pragma once

#include "books/book.h"
#include "books/pay_params.h"
#include "books/payments_sql.h"

enum { PAY_EVENT_KINDS = 11, PAY_PROJECTIONS = 10 };
extern const EventKind pay_event_kinds[PAY_EVENT_KINDS];
extern const Projection pay_projections[PAY_PROJECTIONS];

/* The columns of an account, whose purpose follows from what is named: PURPOSE_SUPPLIER of a line,
 * PURPOSE_HELD of a case (line INT64_MIN). False with findings. */
MUST_USE bool pay_key(Work *work, Str programme, Str country, Str case_code, int64_t line,
                      Str currency, AccountKey *ret_key);

/* The same of a row of ours. */
AccountKey pay_kept_key(Str programme, Str country, Str case_code, int64_t line, Str currency);

/* What is held for the case and no payment that waits for approval is to come from, but for
 * `except`. Never below zero. */
MUST_USE int pay_held(Work *work, AccountKey key, Id except, int64_t *ret_minor);

/* What of the guarantee fund of the account's country is not set aside. Never below zero. */
MUST_USE int pay_fund(Work *work, AccountKey key, int64_t *ret_minor);

/* What is to come to or go from an account at the bank: bills of its country, payments that no line
 * has shown yet. Adds to the list. */
typedef struct AwaitedList {
    Arena *arena;
    Awaited *first;
    size_t count, room;
} AwaitedList;

MUST_USE int bank_awaited(Work *work, const AccountKey *key, AwaitedList *list);

/* What an entry that is reversed has made of rows of payments is undone: for apply(). */
MUST_USE int pay_undone(Db *db, Arena *arena, Id entry, int64_t seq);

/* Nobody draws or voids what is set aside for a payment but who decides about it: 0,
 * WORK_E_CONFLICT with a finding, or a fault. */
MUST_USE int pay_reserved(Work *work, Id reservation);

/* What is held for a case becomes a purpose of its own, and the cash goes to a fund. */
typedef struct HeldSpending {
    AccountKey key;
    Money money;
    Purpose purpose, fund;
    Str reason, text, document;
    Date value;
} HeldSpending;
MUST_USE int pay_spend_held(Work *work, const HeldSpending *spending, EntryReply *reply);

/* By the bill of the case that is late longest; 0: none is. */
MUST_USE int pay_days_late(Work *work, AccountKey key, int64_t *ret_days);

/* Every entry of the case, oldest first; `each` ends the walk with anything but 0. 0, what it
 * answered, or a fault. */
typedef int EachEntry(void *context, const Entry *entry, int64_t seq);
MUST_USE int pay_case_walk(Work *work, Str programme, Str case_code, EachEntry *each,
                           void *context);

/* All that was done to the case; `ret_last`: the leaf of the last entry, -1 without. 0, WORK_E_RULE
 * with a finding, or a fault. */
MUST_USE int pay_case_sums(Work *work, AccountKey key, CaseSums *ret_sums, int64_t *ret_last);

/* ---- operations ------------------------------------------------------------------------------ */

int bank_register(Work *work, const void *params, void *reply);
int bank_import(Work *work, const void *params, void *reply);
int bank_list(Work *work, const void *params, void *reply);
int bank_show(Work *work, const void *params, void *reply);
int bank_match(Work *work, const void *params, void *reply);
int invoice_record(Work *work, const void *params, void *reply);
int invoice_show(Work *work, const void *params, void *reply);
int invoice_list(Work *work, const void *params, void *reply);
int payment_request(Work *work, const void *params, void *reply);
int payment_approve(Work *work, const void *params, void *reply);
int payment_decline(Work *work, const void *params, void *reply);
int payment_show(Work *work, const void *params, void *reply);
int payment_list(Work *work, const void *params, void *reply);
int authority_record(Work *work, const void *params, void *reply);
int delivery_order(Work *work, const void *params, void *reply);
int delivery_record(Work *work, const void *params, void *reply);
int delivery_show(Work *work, const void *params, void *reply);
int exposure_show(Work *work, const void *params, void *reply);
int guarantee_repay(Work *work, const void *params, void *reply);
int surcharge_take(Work *work, const void *params, void *reply);
int case_settle(Work *work, const void *params, void *reply);

int bank_line_facts(Work *work, Id subject, AccessFacts *facts);
int invoice_facts(Work *work, Id subject, AccessFacts *facts);
int payment_facts(Work *work, Id subject, AccessFacts *facts);
int delivery_facts(Work *work, Id subject, AccessFacts *facts);
int payment_find(Db *db, Arena *arena, Str reference, Id *ret_payment);
