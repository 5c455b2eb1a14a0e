/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * account_parts - what the accounts of the two sides of a case share; private to the room
 */
#pragma once

#include "action/action.h"

enum { ACCOUNT_MONEY_MAX = 40 };

/* An amount in words, and beside it in minor units. */
#define AMOUNT(Struct, member, name, told) \
    TEXT(Struct, member, name, .max = ACCOUNT_MONEY_MAX, .help = (told)), \
        INT(Struct, member##_minor, name "-minor", .min = -INT64_MAX, .max = INT64_MAX, \
            .help = (told))

Str account_money(Work *work, int64_t minor, Currency currency);
