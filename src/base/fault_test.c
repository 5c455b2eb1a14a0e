/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/fault.h"
#include "tests/check.h"

static int read_disk(void)
{
    return fault(FAULT_DISK, "the disk is gone");
}

static int read_file(void)
{
    int r = read_disk();

    return r < 0 ? trace(r) : 0;
}

static void test_trace(void)
{
    size_t at = 0, hop = 0;

    check_int("the number goes on unchanged", read_file(), -FAULT_DISK);
    check_true("kind and cause", str_starts(fault_text(), S("disk: the disk is gone (")));
    check_true("where it was born", str_find(fault_text(), S("fault_test.c:8)"), &at));
    check_true("where it passed", str_find(fault_text(), S("fault_test.c:15)"), &hop));
    check_true("in order", at < hop);
}

static void test_newest(void)
{
    check_true("a fault", fault(FAULT_NETWORK, "first") < 0);
    check_true("another", fault(FAULT_LIBRARY, "second") < 0);
    check_true("only the newest", str_starts(fault_text(), S("library: second")));
}

/* However many hops: the birth stays readable and nothing is written past the end. */
static void test_many_hops(void)
{
    int r = fault(FAULT_MEMORY, "no memory");

    for (int i = 0; i < 1000; i++)
        r = trace(r);
    check_int("unchanged", r, -FAULT_MEMORY);
    check_true("the birth stays", str_starts(fault_text(), S("memory: no memory")));
}

int main(void)
{
    RUN(test_trace);
    RUN(test_newest);
    RUN(test_many_hops);
    return check_done();
}
