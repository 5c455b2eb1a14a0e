/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cost/cost.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const LotSeen *lots;
    size_t count;
    Fit fit;
    bool read =
        lots_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &lots, &count, &findings);

    ensure(read == (findings.error_count == 0));
    if (read && learn_fit(&arena, lots, count, count > 0 && lots[0].yearly > 0, &fit, &findings)) {
        ensure(fit.slope > 0 && fit.slope <= 2 && fit.first > 0 && fit.error >= 0);
        figure_write(&text, fit.slope, 6);
    }
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
