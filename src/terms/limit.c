/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/limit.h"
#include "phrases_terms.h"
#include "terms/parts.h"
#include "terms/table.h"

#include <stdlib.h>

const Str limit_words[LIMIT_KINDS] = {
    [LIMIT_RISE] = STR("rise-ppm"),
    [LIMIT_OFFER_DAYS] = STR("offer-days"),
    [LIMIT_OFFER_DAYS_GRANT] = STR("offer-days-grant"),
    [LIMIT_DISCREPANCY_FLOOR] = STR("discrepancy-floor"),
    [LIMIT_DISCREPANCY_DAYS] = STR("discrepancy-days"),
};

enum { PPM_MAX = 1000000, DAYS_MAX = 36500 };

/* What a limit counts: money, or a number up to so much. */
static const int64_t most[LIMIT_KINDS] = {
    [LIMIT_RISE] = PPM_MAX,
    [LIMIT_OFFER_DAYS] = DAYS_MAX,
    [LIMIT_OFFER_DAYS_GRANT] = DAYS_MAX,
    [LIMIT_DISCREPANCY_FLOOR] = 0, /* money */
    [LIMIT_DISCREPANCY_DAYS] = DAYS_MAX,
};

enum { NAME, FROM, UNTIL, VALUE, CURRENCY, SOURCE, CONFIDENCE, NOTE, COLUMNS };

static const Str columns[COLUMNS] = {
    STR("name"),     STR("from"),   STR("until"),      STR("value"),
    STR("currency"), STR("source"), STR("confidence"), STR("note"),
};

typedef struct Limits {
    LimitRow *rows;
    size_t count, room;
} Limits;

static bool read_value(TableReader *reader, const CsvRow *row, LimitRow *limit)
{
    Money money;

    limit->currency = -1;
    if (limit->kind == LIMIT_DISCREPANCY_FLOOR) {
        if (!table_money(reader, row, VALUE, CURRENCY, &money))
            return false;
        limit->value = money.minor;
        limit->currency = money.currency;
        return true;
    }
    if (row->cells[CURRENCY].len == 0)
        return table_count(reader, row, VALUE, most[limit->kind], &limit->value);
    table_complain(reader, row, CURRENCY, PHRASE_TERMS_NO_MONEY, PHRASE_TERMS_NO_MONEY_REMEDY,
                   limit_words[limit->kind]);
    return false;
}

static void read_row(TableReader *reader, const CsvRow *row)
{
    Limits *limits = reader->form.into;
    LimitRow limit = { .place = table_place(reader, row), .note = row->cells[NOTE] };
    size_t kind = 0;
    bool good = table_word(reader, row, NAME, limit_words, LIMIT_KINDS, &kind);

    limit.kind = (LimitKind)kind;
    good = good && read_value(reader, row, &limit);
    good = table_days(reader, row, FROM, &limit.from, &limit.until) && good;
    good = table_source(reader, row, SOURCE, &limit.source, &limit.confidence) && good;
    if (!good)
        return;
    if (limits->count == limits->room)
        GROW(reader->arena, limits->rows, limits->count, &limits->room);
    limits->rows[limits->count++] = limit;
}

static int compare(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_rows(const void *a, const void *b)
{
    const LimitRow *one = a, *other = b;
    int order = compare((int64_t)one->kind, (int64_t)other->kind);

    order = order ? order : compare(one->currency, other->currency);
    return order ? order : compare(one->from, other->from);
}

static void check_overlaps(const Limits *limits, Findings *findings)
{
    for (size_t i = 1; i < limits->count; i++) {
        const LimitRow *row = &limits->rows[i], *before = row - 1;

        if (row->kind == before->kind && row->currency == before->currency &&
            row->from < before->until)
            finding_error(findings, row->place, PHRASE_TERMS_OVERLAP, PHRASE_TERMS_OVERLAP_REMEDY,
                          limit_words[row->kind],
                          terms_number(findings->arena, before->place.line));
    }
}

const LimitTable *limit_table_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    Limits limits = { 0 };
    TableReader reader = { .arena = arena,
                           .bytes = bytes,
                           .file = file,
                           .findings = findings,
                           .form = { columns, COLUMNS, read_row, &limits } };
    size_t errors = findings->error_count;

    if (!table_read(&reader))
        return NULL;
    if (limits.count > 0)
        qsort(limits.rows, limits.count, sizeof(*limits.rows), compare_rows);
    check_overlaps(&limits, findings);
    LimitTable *table = NEW(arena, LimitTable);

    *table = (LimitTable){ reader.name,    file,        reader.title, reader.sample,
                           hash_of(bytes), limits.rows, limits.count };
    return findings->error_count > errors ? NULL : table;
}

const LimitRow *limit_find(const LimitTable *table, LimitKind kind, Currency currency, Date on,
                           Place place, Findings *findings)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const LimitRow *row = &table->rows[i];

        if (row->kind == kind && row->currency == currency && row->from <= on && on < row->until)
            return row;
    }
    finding_error(findings, place, PHRASE_TERMS_LIMIT_NONE, PHRASE_TERMS_LIMIT_NONE_REMEDY,
                  limit_words[kind], terms_day(findings->arena, on),
                  currency < 0 ? S("-") : currency_code(currency));
    return NULL;
}

Date offer_last_day(Date dated, const LimitRow *days)
{
    ensure(days->kind == LIMIT_OFFER_DAYS || days->kind == LIMIT_OFFER_DAYS_GRANT);
    return dated + (Date)days->value;
}
