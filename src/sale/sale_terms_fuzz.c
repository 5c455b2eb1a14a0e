/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a table of terms: what is read keeps its limits, and a day has one row. */
#include "sale/sale.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text = { (const char *)bytes, size };
    SaleTable terms;

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    if (!sale_table_read(&arena, text, S("x"), &terms, &findings)) {
        ensure(findings.error_count > 0);
        return 0;
    }
    for (size_t i = 0; i < terms.count; i++) {
        const SaleTerm *row = &terms.rows[i];

        ensure(row->least <= row->most && row->from < row->until);
        ensure(sale_term(&terms, row->kind, row->way, row->name, row->from) == row);
    }
    return 0;
}
