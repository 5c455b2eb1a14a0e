/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "offset/offset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    const Multiplier *rows;
    size_t count;
    bool read = multipliers_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &rows, &count,
                                 &findings);

    ensure(read == (findings.error_count == 0));
    for (size_t i = 0; read && i < count; i++)
        ensure(rows[i].ppm > 0 && rows[i].ppm <= rows[i].ceiling_ppm);
    Str whole = { (const char *)bytes, size };
    const WorkPackage *packages;
    const OffsetDuty *duties;
    const OffsetSale *sales;
    if (workshare_read(&arena, whole, S("x"), &packages, &count, &findings)) {
        size_t days;
        (void)workshare_drift(&arena, packages, count, packages[0].party, &days);
        ensure(days > 0 && days <= count);
    }
    if (offset_duties_read(&arena, whole, S("x"), &duties, &count, &findings))
        ensure(count > 0);
    if (offset_sales_read(&arena, whole, S("x"), &sales, &count, &findings))
        ensure(sales[0].base.minor >= 0);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
