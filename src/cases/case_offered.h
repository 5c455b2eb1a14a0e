/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_offered - what rooms above may know of a case's price
 *
 * What is in force today counts; before anything is, the offer that stands.
 */
#pragma once

#include "action/action.h"
#include "terms/terms.h"

typedef struct CaseOffered {
    Str number, country, currency;
    bool open;                /* its route has not brought it to an end */
    const CaseVersion *terms; /* NULL: nothing is offered */
    Str designator;           /* of the terms */
    int64_t price;            /* their total, in minor units */
} CaseOffered;

/* 0, WORK_E_NOT_FOUND, or a fault. */
MUST_USE int case_offered(Work *work, Id file, CaseOffered *ret_offered);
