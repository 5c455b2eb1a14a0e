/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as a rate table. Of bytes that are one, every row must be what is found on its own days
 * when all events fall on one day: no two rows hold at once. Lines are priced with it, and their
 * parts must be the price.
 */
#include "price/price.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { ROWS_TRIED = 200 };

static void check_found(const RateTable *table, const RateRow *row, Date on)
{
    Findings findings = { .arena = &arena };
    RateQuery query = { .component = row->component,
                        .qualifier = row->qualifier,
                        .unit_price = { row->up_to, row->amount.currency },
                        .days = { { on, on, on, on } },
                        .assumed = DATE_NONE };

    ensure(rate_find(table, &query, &findings) == row && findings.count == 0);
    query.unit_price.minor = row->above + 1;
    ensure(rate_find(table, &query, &findings) == row && findings.count == 0);
}

static void check_row(const RateTable *table, const RateRow *row)
{
    ensure(row->from < row->until && row->source.len > 0 && row->above < row->up_to);
    ensure(row->ppm >= 0 && row->ppm <= RATE_WHOLE && row->amount.minor >= 0);
    if (row->from != DATE_NONE)
        check_found(table, row, row->from);
    if (row->until != DATE_FOREVER)
        check_found(table, row, row->until - 1);
}

static void check_price(const RateTable *table, const RateRow *row)
{
    Date on = row->from == DATE_NONE ? row->until - 1 : row->from;
    Findings findings = { .arena = &arena };
    LinePrice price;
    LineTerms terms = { .item = row->qualifier,
                        .quantity = 3,
                        .base = { 12345678, row->amount.currency },
                        .source = SOURCE_MIXED,
                        .overseas = true,
                        .non_standard = true,
                        .packed = true,
                        .recoup = row->component == RATE_RECOUPMENT,
                        .days = { { on, on, on, on } },
                        .assumed = DATE_NONE };

    if (row->component == RATE_TRANSPORT)
        terms.transport_term = row->qualifier;
    if (!line_price(&terms, table, &price, &findings)) {
        ensure(findings.error_count > 0);
        return;
    }
    int64_t sum = price.base.minor;

    for (size_t i = 0; i < price.part_count; i++)
        sum += price.parts[i].amount.minor;
    ensure(sum == price.total.minor && price.sample == table->sample);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Findings findings = { .arena = &arena };
    const RateTable *table =
        rate_table_read(&arena, (Str){ (const char *)bytes, size }, S(""), &findings);

    ensure((table != NULL) == (findings.error_count == 0));
    if (!table) {
        Text told = text_open(&arena, 1 << 20);

        findings_write(&told, &findings, LANG_JA);
    }
    for (size_t i = 0; table && i < table->row_count && i < ROWS_TRIED; i++) {
        check_row(table, &table->rows[i]);
        check_price(table, &table->rows[i]);
    }
    return 0;
}
