/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * surety - what the files about sureties share; private to the room
 */
#pragma once

#include "lending/lend.h"
#include "lending/sureties_sql.h"
#include "lending/surety_record.h"

/* All that happened to an organisation's sureties of a country and to its ceiling, as credit/ sees
 * it: up to and on the day. 0, or a fault. */
MUST_USE int surety_ledger(Work *work, Id organisation, Str country, Date on,
                           SuretyLedger *ret_ledger);

SuretyProposed surety_proposed(Work *work, const Lending *lending);

Str surety_name(Work *work, Id surety); /* as credit/ knows it */

int surety_limit(Work *work, const void *params, void *reply);
int surety_propose(Work *work, const void *params, void *reply);
int surety_approve(Work *work, const void *params, void *reply);
int surety_decline(Work *work, const void *params, void *reply);
int surety_draw(Work *work, const void *params, void *reply);
int surety_repay(Work *work, const void *params, void *reply);
int surety_call(Work *work, const void *params, void *reply);
int surety_recover(Work *work, const void *params, void *reply);
int surety_release(Work *work, const void *params, void *reply);
int surety_show(Work *work, const void *params, void *reply);
int surety_exposure(Work *work, const void *params, void *reply);
