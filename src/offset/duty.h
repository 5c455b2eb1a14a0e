/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * duty - is there an offset duty at all: by buyer's country, way of buying, day and value (row E4)
 *
 * A register (CSV) with the head
 *     country,rule,way,from,until,rate,currency,threshold,source,confidence
 * way: commercial, between-governments or single-vendor. A rate of 0 % says that there is none. Of
 * a country's way and day there is at most one row; days are half open, an empty `until` is open.
 * Nothing follows from silence: without a row for the day, or without a value in the currency of
 * its threshold, the answer is unknown. The answer names its row.
 */
#pragma once

#include "offset/limits.h"

typedef enum OffsetWay {
    OFFSET_COMMERCIAL,
    OFFSET_BETWEEN_GOVERNMENTS,
    OFFSET_SINGLE_VENDOR,
    OFFSET_WAYS
} OffsetWay;

extern const Str offset_way_words[OFFSET_WAYS];

typedef struct OffsetDuty {
    Str country, rule;
    OffsetWay way;
    Date from, until;
    int64_t rate_ppm; /* 0: none */
    Money threshold;  /* owed at this value and above it */
    Str source;
    Confidence confidence;
} OffsetDuty;

typedef enum DutyAnswer { DUTY_UNKNOWN, DUTY_OWED, DUTY_BELOW, DUTY_NONE } DutyAnswer;

/* A sale of which the duty is asked: CSV with the head
 *     sale,country,way,day,currency,base,value_currency,value,source,confidence
 * base: what the rate is taken of. value: the contract in the currency of the threshold; both empty
 * where the base is in it already, or where nobody knows. */
typedef struct OffsetSale {
    Str sale, country;
    OffsetWay way;
    Date day;
    Money base;
    bool has_value;
    Money value;
    Str source;
    Confidence confidence;
} OffsetSale;

MUST_USE bool offset_duties_read(Arena *arena, Str bytes, Str file, const OffsetDuty **ret_rows,
                                 size_t *ret_count, Findings *findings);
MUST_USE bool offset_sales_read(Arena *arena, Str bytes, Str file, const OffsetSale **ret_sales,
                                size_t *ret_count, Findings *findings);

/* ret_row: the row of its country, way and day; NULL: there is none. */
DutyAnswer offset_duty_of(const OffsetDuty *rows, size_t count, const OffsetSale *sale,
                          const OffsetDuty **ret_row);

/* What is owed: the rate of the base, rounded up; of a DUTY_OWED. */
Money offset_duty_amount(const OffsetDuty *row, const OffsetSale *sale);
