/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a table of cover: what is read can be asked for a sheet. */
#include "credit/credit.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void ask(const CoverTable *table, Str terms)
{
    Findings findings = { .arena = &arena };
    CoverSheet sheet;
    CoverAsked asked = { .currency = S("USD"),
                         .contract = LOAN_MINOR_MAX,
                         .on = date_make(2026, 4, 1),
                         .terms = terms,
                         .months = 24,
                         .premium = { .class = 3, .buyer = S("firm"), .quality = S("standard") } };

    if (!cover_sheet(&asked, table, &sheet, &findings)) {
        ensure(findings.error_count > 0);
        return;
    }
    for (CoverPeril peril = PERIL_POLITICAL; peril < COVER_PERILS; peril++) {
        ensure(sheet.lines[peril].covered + sheet.lines[peril].open == asked.contract);
        ensure(sheet.lines[peril].covered >= 0 && sheet.lines[peril].open >= 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    CoverTable table;

    if (!arena.base)
        arena = arena_open(64 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    if (!cover_table_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &table, &findings)) {
        ensure(findings.error_count > 0);
        return 0;
    }
    for (size_t i = 0; i < table.count && i < 20; i++)
        ask(&table, table.rows[i].name);
    return 0;
}
