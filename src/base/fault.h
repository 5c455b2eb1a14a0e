/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fault - failures of the machine (disk, network, library, database), as opposed to bad input and
 * refusals
 *
 * A function that can fault returns int: 0 is done, negative is a fault. A fault is born with
 * `return fault(FAULT_DISK, "what failed")` and forwarded with `return trace(r)`; nobody matches on
 * it. Only an edge (command line, HTTP) looks: it prints fault_text() and ends with its exit code.
 */
#pragma once

#include "base/str.h"

typedef enum FaultKind {
    FAULT_DISK = 1,
    FAULT_NETWORK,
    FAULT_LIBRARY,
    FAULT_MEMORY,
    FAULT_STORE
} FaultKind;

#define fault(kind, what) fault_born((kind), str_from_c(what), __FILE__, __LINE__)
#define trace(result) fault_hop((result), __FILE__, __LINE__)

int fault_born(FaultKind kind, Str what, const char *file, int line); /* negative */
int fault_hop(int result, const char *file, int line);                /* returns result */

/* What failed and the hops it took, newest fault of this thread. Borrowed until the next fault. */
Str fault_text(void);
