/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_brief - what a case is, for the rooms above that keep something about it
 */
#pragma once

#include "action/action.h"

typedef struct CaseBrief {
    Id id;
    Str number, country;
    Str route_id;
    const Route *route; /* NULL: the one it is pinned to is not the one in force */
} CaseBrief;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_brief(Work *work, Id id, CaseBrief *ret_brief);
