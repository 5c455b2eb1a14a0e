/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/memory.h"

#include "base/str.h"

#include <jansson.h>
#include <sqlite3.h>
#include <stdatomic.h>

static sqlite3_mem_methods real;
static _Atomic int64_t asked, fail_at;
static atomic_bool for_ever, struck;

static bool fails(void)
{
    int64_t now = atomic_fetch_add(&asked, 1) + 1, at = atomic_load(&fail_at);
    bool hit = at > 0 && (atomic_load(&for_ever) ? now >= at : now == at);

    if (hit)
        atomic_store(&struck, true);
    return hit;
}

static void *counted_malloc(int size)
{
    return fails() ? NULL : real.xMalloc(size);
}

static void *counted_realloc(void *old, int size)
{
    return fails() ? NULL : real.xRealloc(old, size);
}

static void *json_malloc(size_t size)
{
    return fails() ? NULL : malloc(size);
}

void memory_install(void)
{
    ensure(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real) == SQLITE_OK);
    sqlite3_mem_methods counted = real;

    counted.xMalloc = counted_malloc;
    counted.xRealloc = counted_realloc;
    ensure(sqlite3_config(SQLITE_CONFIG_MALLOC, &counted) == SQLITE_OK);
    json_set_alloc_funcs(json_malloc, free);
}

void memory_start(MemoryPlan plan)
{
    atomic_store(&fail_at, 0);
    atomic_store(&asked, 0);
    atomic_store(&struck, false);
    atomic_store(&for_ever, plan.for_ever);
    atomic_store(&fail_at, plan.at);
}

bool memory_struck(void)
{
    return atomic_load(&struck);
}
