/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * balance - how credit is spread over what is owed; private to the room
 */
#pragma once

#include "offset/obligation.h"

/* After a change of what is owed, or of what a transaction counts: what is owed is discharged by
 * the credit that would expire first, and the rest is banked. */
void balance_spread(OffsetBook *book, size_t obligation);

/* What the transaction counts from now on; takes from its bank before what it discharges. */
void balance_count(OffsetTransaction *transaction, int64_t counted);
