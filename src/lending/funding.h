/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * funding - what the files about funding and cover share; private to the room
 */
#pragma once

#include "lending/funding_record.h"
#include "lending/lend.h"

int funding_set(Work *work, const void *params, void *reply);
int funding_show(Work *work, const void *params, void *reply);
int cover_ask(Work *work, const void *params, void *reply);
int cover_show(Work *work, const void *params, void *reply);
int case_credit(Work *work, const void *params, void *reply);
