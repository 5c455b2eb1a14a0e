/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * limits - how large the tables and the amounts of this room may be
 */
#pragma once

#include "base/base.h"

enum { OFFSET_ROWS_MAX = 10000, OFFSET_BYTES_MAX = 4 << 20 };
#define OFFSET_AMOUNT_MAX ((int64_t)100000000000000) /* minor units; keeps all sums in 64 bits */
