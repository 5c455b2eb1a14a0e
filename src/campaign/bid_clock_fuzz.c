/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Whatever plan is read can be reckoned, and what is red is late. */
static void check_the_clock(const BidPlan *plan)
{
    static BidTime times[BID_TASKS_MAX];
    static bool open[20000];
    BidDays days = { 16000, 16030, 16000, { 10000, open, sizeof open } };

    for (size_t i = 0; i < sizeof open; i++)
        open[i] = i % 7 < 5;
    BidSum sum = bid_clock(plan, &days, times);
    ensure(sum.red + sum.unknown <= plan->count);
    for (size_t i = 0; i < plan->count; i++)
        ensure((times[i].state == BID_RED) == (times[i].late_days > 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    BidPlan plan;
    bool read = bid_plan_read(&arena, (Str){ (const char *)bytes, size }, S("p"), &plan, &findings);

    ensure(read == (findings.error_count == 0));
    if (read)
        check_the_clock(&plan);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
