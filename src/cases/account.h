/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * account - what the buyer of a case was billed, has paid and owes
 *
 * As the books have it at the moment of asking, for the buyer and for those who handle the case. Of
 * a bill over several cases the part that is this case's. What suppliers are paid is not in it.
 */
#pragma once

#include "cases/case_params.h"

#include "action/action.h"

typedef struct AccountBill {
    Str reference;
    Date quarter; /* DATE_NONE: the deposit */
    Date issued, due;
    Str amount, paid, rest;
    int64_t amount_minor, paid_minor, rest_minor;
    int64_t days_late; /* absent: it is not */
    bool cancelled;
} AccountBill;

typedef struct CaseAccountReply {
    Str number, currency;
    Str billed, received, owed; /* billed: less what was cancelled; received: less what went back */
    int64_t billed_minor, received_minor, owed_minor;
    Str pay_to; /* bank and number; "": none is registered */
    const AccountBill *bills;
    size_t bill_count;
} CaseAccountReply;

extern const Shape case_account_reply_shape;

int case_account_show(Work *work, const void *params, void *reply);
