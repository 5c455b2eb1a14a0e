/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * inducement - what is offered beside a case and is no part of it: civil goods, works, training,
 * money (row E10)
 *
 * An inducement belongs to a case and never to its price: it has no line, no ledger and no
 * document, and whoever bears it is named. What is listed tells the price of the case and, apart
 * from it, the inducements of each currency; the two are never added. One whose value nobody stated
 * is counted as such: the sum is then at least so much.
 */
#pragma once

#include "action/action.h"

enum { INDUCEMENTS_SHOWN_MAX = 100000, INDUCEMENT_SUMS_MAX = 400 /* currencies */ };

typedef enum InducementKind {
    INDUCEMENT_GOODS,
    INDUCEMENT_WORKS, /* ports, roads, power */
    INDUCEMENT_TRAINING,
    INDUCEMENT_INVESTMENT,
    INDUCEMENT_MONEY, /* loans and gifts */
    INDUCEMENT_OTHER,
    INDUCEMENT_KINDS
} InducementKind;

typedef struct InducementOffered { /* inducement.offered 1, of a case */
    Id inducement;
    int32_t kind;
    Str what, currency;
    int64_t value_minor; /* absent: nobody stated it */
    Str bearer;
    Date day;
    Str source;
    int32_t confidence;
} InducementOffered;

typedef struct InducementWithdrawn { /* inducement.withdrawn 1, of a case */
    Id inducement;
    Str reason;
} InducementWithdrawn;

typedef struct InducementOfferParams {
    Str case_file;
    int32_t kind;
    Str what, currency, value, bearer; /* currency and value: both or neither */
    Date day;
    Str source;
    int32_t confidence;
} InducementOfferParams;

typedef struct InducementWithdrawParams {
    Id inducement;
    Str reason;
} InducementWithdrawParams;

typedef struct InducementListParams {
    Str case_file;
} InducementListParams;

typedef struct InducementReply {
    Id inducement, file;
    Str number; /* of the case */
} InducementReply;

typedef struct ShownInducement {
    Id inducement;
    int32_t kind;
    Str what, value, bearer;
    Date day;
    Str source;
    int32_t confidence;
} ShownInducement;

typedef struct InducementSum { /* of one currency */
    Str value;
    int64_t count;
} InducementSum;

typedef struct InducementsReply {
    Id file;
    Str number;
    Str price, terms; /* of the case, and which document says so; absent: nothing is offered */
    const InducementSum *sums;
    size_t sum_count;
    int64_t unvalued;
    const ShownInducement *inducements;
    size_t inducement_count;
} InducementsReply;

extern const Shape inducement_offered_shape, inducement_withdrawn_shape,
    inducement_offer_params_shape, inducement_withdraw_params_shape, inducement_list_params_shape,
    inducement_reply_shape, inducements_reply_shape;

int inducement_offer(Work *work, const void *params, void *reply);
int inducement_withdraw(Work *work, const void *params, void *reply);
int inducement_list(Work *work, const void *params, void *reply);
