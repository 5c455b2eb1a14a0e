/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * case_children - what hangs on a case and has not ended: with any of it, no case is closed
 *
 * To add a kind of child: a row in case_children.c.
 */
#pragma once

#include "cases/case.h"

/* How many there are, of all kinds; a finding for each kind that has some. 0 or a fault. */
MUST_USE int case_open_children(Work *work, Id case_file, int64_t *ret_count);
