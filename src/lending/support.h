/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * support - what the files about support of firms share; private to the room
 */
#pragma once

#include "lending/fund_record.h"
#include "lending/lend.h"

FundApplied fund_applied(Work *work, const Lending *lending);

/* As credit/ sees it, up to and on the day; nothing is certified before it was approved. */
FundState fund_state(Work *work, const Lending *lending, const FundPlan *plan, Date on);

int fund_apply_for(Work *work, const void *params, void *reply);
int fund_approve(Work *work, const void *params, void *reply);
int fund_decline(Work *work, const void *params, void *reply);
int fund_certify(Work *work, const void *params, void *reply);
int fund_disburse(Work *work, const void *params, void *reply);
int fund_sell(Work *work, const void *params, void *reply);
int fund_repay(Work *work, const void *params, void *reply);
int fund_show(Work *work, const void *params, void *reply);
int fund_list(Work *work, const void *params, void *reply);
