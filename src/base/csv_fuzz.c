/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A row of one empty cell would be written as a blank line, which a reader skips. */
static void put_row(Text *text, const CsvRow *row)
{
    text_c(text, "x,");
    for (size_t i = 0; i < row->cell_count && i + 1 < CSV_COLUMNS_MAX; i++) {
        text_csv(text, row->cells[i]);
        text_c(text, i + 1 < row->cell_count && i + 2 < CSV_COLUMNS_MAX ? "," : "\n");
    }
}

/* What was read and written is read again, with as many rows. */
static void check_again(Arena *arena, const CsvTable *table)
{
    Findings findings = { .arena = arena };
    Text text = text_open(arena, TEXT_MAX);
    CsvTable again = { 0 };

    for (size_t i = 0; i < table->row_count; i++)
        put_row(&text, &table->rows[i]);
    ensure(text.full || csv_read(arena, text_str(&text), S("again"), &again, &findings));
    ensure(text.full || again.row_count == table->row_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    CsvTable table = { 0 };
    bool read = csv_read(&arena, (Str){ (const char *)bytes, size }, S("x"), &table, &findings);

    ensure(read == (findings.error_count == 0));
    findings_write(&text, &findings, LANG_JA);
    if (read)
        check_again(&arena, &table);
    return 0;
}
