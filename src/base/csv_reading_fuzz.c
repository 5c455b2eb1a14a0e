/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a table of all kinds of cells: what is read is within its bounds, and what is
 * refused is told at a line of the file. */
#include "base/country.h"
#include "base/csv_reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum {
    ID,
    WORD,
    FROM,
    UNTIL,
    NUMBER,
    DECIMAL,
    SHARE,
    AMOUNT,
    CURRENCY,
    COUNTRY,
    SOURCE,
    CONFIDENCE
};

#define HEAD "id,word,from,until,number,decimal,share,amount,currency,country,source,confidence"

static void read_row(const CsvReading *csv)
{
    static const Str words[] = { STR("one"), STR("two") };
    Date from = csv_from(csv, FROM), until = csv_until(csv, UNTIL, from);
    int64_t number = csv_number(csv, NUMBER, -9, 9), decimal = csv_decimal(csv, DECIMAL, 2, 1, 500);
    int64_t share = csv_share(csv, SHARE);
    Money money = csv_money(csv, AMOUNT, CURRENCY, 1000000);
    Str id = csv_id(csv, ID), country = csv_country(csv, COUNTRY);
    Basis basis = csv_basis(csv, SOURCE, CONFIDENCE);
    Country found;

    ensure(csv_word(csv, WORD, words, COUNT_OF(words)) < COUNT_OF(words));
    ensure(number >= -9 && number <= 9 && share >= 0 && share <= 1000000);
    ensure(money.minor >= 0 && money.minor <= 1000000 && id.len <= CSV_ID_MAX);
    ensure(!basis.assumed || basis.confidence == CONFIDENCE_UNVERIFIED);
    if (csv_row_good(csv))
        ensure(until > from && decimal >= 1 && decimal <= 500 && id.len > 0 &&
               basis.source.len > 0 && country_find(country, &found));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Arena arena; /* kept from run to run: opening one costs more than reading a small file */

    if (!arena.base)
        arena = arena_open(256 << 20);
    arena_reset(&arena);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    CsvReading csv;
    bool open = csv_open(&arena, (Str){ (const char *)bytes, size }, S("x"), &findings, &csv);
    bool headed = open && csv_head(&csv, S(HEAD), 1000);

    while (headed && csv_next(&csv))
        read_row(&csv);
    ensure(headed ? csv_good(&csv) == (findings.error_count == 0) : findings.error_count > 0);
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        ensure(finding->place.line >= 1 || !open);
    findings_write(&text, &findings, LANG_JA);
    return 0;
}
