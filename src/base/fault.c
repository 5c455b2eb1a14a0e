/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/fault.h"

#include <stdio.h>
#include <string.h>

enum { TRACE_MAX = 1024 };

/* The newest fault of this thread. Faults may mean that memory is gone, so none is asked for. */
static _Thread_local char trace_text[TRACE_MAX];
static _Thread_local size_t trace_len;

/* What no longer fits is left out: the birth of a fault says more than its last hops. */
static void put(Str part)
{
    size_t room = TRACE_MAX - trace_len;
    size_t len = part.len < room ? part.len : room;

    if (len > 0)
        memcpy(trace_text + trace_len, part.at, len);
    trace_len += len;
}

static void put_hop(const char *file, int line)
{
    char number[16];

    snprintf(number, sizeof(number), ":%d)", line);
    put(S(" ("));
    put(str_from_c(file));
    put(str_from_c(number));
}

static const Str kind_names[] = {
    [FAULT_DISK] = STR("disk"),       [FAULT_NETWORK] = STR("network"),
    [FAULT_LIBRARY] = STR("library"), [FAULT_MEMORY] = STR("memory"),
    [FAULT_STORE] = STR("store"),
};

int fault_born(FaultKind kind, Str what, const char *file, int line)
{
    ensure(kind >= FAULT_DISK && kind <= FAULT_STORE);
    trace_len = 0;
    put(kind_names[kind]);
    put(S(": "));
    put(what);
    put_hop(file, line);
    return -(int)kind;
}

int fault_hop(int result, const char *file, int line)
{
    ensure(result < 0);
    put_hop(file, line);
    return result;
}

Str fault_text(void)
{
    return (Str){ trace_text, trace_len };
}
