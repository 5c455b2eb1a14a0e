/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/value.h"

/* Rows and columns in the order of Truth: UNKNOWN, YES, NO, CONTRADICTORY. */
#define U TRUTH_UNKNOWN
#define Y TRUTH_YES
#define N TRUTH_NO
#define C TRUTH_CONTRADICTORY

static const Truth not_table[4] = { U, N, Y, C };

static const Truth and_table[4][4] = {
    { U, U, N, C },
    { U, Y, N, C },
    { N, N, N, N },
    { C, C, N, C },
};

static const Truth or_table[4][4] = {
    { U, Y, U, C },
    { Y, Y, Y, Y },
    { U, Y, N, C },
    { C, Y, C, C },
};

Truth truth_not(Truth a)
{
    return not_table[a];
}

Truth truth_and(Truth a, Truth b)
{
    return and_table[a][b];
}

Truth truth_or(Truth a, Truth b)
{
    return or_table[a][b];
}

Value value_from_evidence(const Evidence *evidence, size_t count)
{
    Value agreed = { .state = VALUE_MISSING };

    for (size_t i = 0; i < count; i++) {
        Value value = evidence[i].value;

        if (value.state == VALUE_MISSING)
            continue;
        if (value.state == VALUE_CONTRADICTORY)
            return (Value){ .state = VALUE_CONTRADICTORY };
        if (agreed.state == VALUE_KNOWN &&
            (agreed.number != value.number || agreed.unit != value.unit))
            return (Value){ .state = VALUE_CONTRADICTORY };
        agreed = value;
    }
    return agreed;
}
