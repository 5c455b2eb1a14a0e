/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* cover_read - the table of cover and what is asked of it, from their files */
#include "credit/parts.h"
#include "phrases_credit.h"

#define OPTIONAL .optional = true
#define WORD .max = COVER_WORD_MAX

/* ---- what is asked --------------------------------------------------------------------------- */

static const Field premium_fields[] = {
    INT(CoverPremiumAsked, class, "class", .min = 0, .max = COVER_CLASS_MAX,
        .help = PHRASE_CREDIT_FIELD_CLASS),
    TEXT(CoverPremiumAsked, buyer, "buyer", WORD, .help = PHRASE_CREDIT_FIELD_BUYER),
    TEXT(CoverPremiumAsked, quality, "quality", WORD, .help = PHRASE_CREDIT_FIELD_QUALITY),
    INT(CoverPremiumAsked, horizon_months, "horizon-months", .min = 1, .max = COVER_MONTHS_MAX,
        .help = PHRASE_CREDIT_FIELD_HORIZON),
    INT(CoverPremiumAsked, mitigated_ppm, "mitigated-ppm", .min = 0, .max = CREDIT_WHOLE,
        .help = PHRASE_CREDIT_FIELD_MITIGATED),
    INT(CoverPremiumAsked, enhanced_ppm, "enhanced-ppm", .min = 0, .max = CREDIT_WHOLE,
        .help = PHRASE_CREDIT_FIELD_ENHANCED),
};
static const Shape premium_shape = SHAPE(CoverPremiumAsked, "cover-premium", premium_fields);

static const Field asked_fields[] = {
    TEXT(CoverAsked, basis, "basis", .max = CREDIT_BASIS_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_BASIS),
    TEXT(CoverAsked, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY),
    INT(CoverAsked, contract, "contract-minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
    DATE(CoverAsked, on, "on", .help = PHRASE_CREDIT_FIELD_ON),
    TEXT(CoverAsked, terms, "terms", WORD, .help = PHRASE_CREDIT_FIELD_COVER_TERMS),
    BOOL(CoverAsked, sovereign, "sovereign", .help = PHRASE_CREDIT_FIELD_SOVEREIGN),
    TEXT(CoverAsked, guaranteed_by, "guaranteed-by", .max = CREDIT_BASIS_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_GUARANTEED_BY),
    INT(CoverAsked, months, "months", .min = 0, .max = COVER_MONTHS_MAX,
        .help = PHRASE_CREDIT_FIELD_MONTHS),
    RECORD(CoverAsked, premium, "premium", CoverPremiumAsked, premium_shape, OPTIONAL,
           .help = PHRASE_CREDIT_FIELD_PREMIUM),
};
const Shape cover_asked_shape = SHAPE(CoverAsked, "cover-asked", asked_fields);

bool cover_read(Arena *arena, Str bytes, Str file, CoverAsked *ret_asked, Findings *findings)
{
    Currency currency;

    return credit_bind(arena, &cover_asked_shape, bytes, file, ret_asked, findings) &&
           credit_currency(ret_asked->currency, FIELD_AT("/currency"), &currency, findings);
}

/* ---- the table ------------------------------------------------------------------------------- */

enum { KIND, NAME, CLASS, CATEGORY, FROM, UNTIL, VALUE, SOURCE, CONFIDENCE, NOTE };

#define HEAD "kind,name,class,category,from,until,value,source,confidence,note"

static const Str kinds[COVER_KINDS] = { STR("share"), STR("rule"), STR("coefficient") };

/* 999999.999999: what a value may be at most. */
#define VALUE_MAX (INT64_C(1000000) * CREDIT_WHOLE - 1)

static int64_t read_class(const CsvReading *reading)
{
    return reading->cells[CLASS].len > 0 ? csv_number(reading, CLASS, 0, COVER_CLASS_MAX) : -1;
}

static CoverRow read_row(const CsvReading *reading)
{
    CoverRow row = { .category = reading->cells[CATEGORY], .note = reading->cells[NOTE] };

    row.kind = (CoverKind)csv_word(reading, KIND, kinds, COVER_KINDS);
    bool share = csv_row_good(reading) && row.kind == COVER_SHARE;
    row.name = csv_words(reading, NAME);
    row.class = read_class(reading);
    if (share)
        (void)csv_word(reading, CATEGORY, cover_peril_words, COVER_PERILS);
    row.from = csv_from(reading, FROM);
    row.until = csv_until(reading, UNTIL, row.from);
    row.value_ppm = csv_decimal(reading, VALUE, 6, 0, share ? CREDIT_WHOLE : VALUE_MAX);
    row.basis = csv_basis(reading, SOURCE, CONFIDENCE);
    return row;
}

static bool says_the_same(const CoverRow *a, const CoverRow *b)
{
    return a->kind == b->kind && str_eq(a->name, b->name) && a->class == b->class &&
           str_eq(a->category, b->category) && a->from < b->until && b->from < a->until;
}

static void check_once(const CsvReading *reading, const CoverRow *rows, size_t count)
{
    for (size_t i = 0; i < count && csv_row_good(reading); i++)
        if (says_the_same(&rows[i], &rows[count]))
            csv_refuse(reading, NAME, PHRASE_CREDIT_COVER_TWICE, PHRASE_CREDIT_COVER_TWICE_REMEDY,
                       S(""));
}

bool cover_table_read(Arena *arena, Str bytes, Str file, CoverTable *ret_table, Findings *findings)
{
    CsvReading reading;
    size_t count = 0;

    if (!csv_open(arena, bytes, file, findings, &reading) ||
        !csv_head(&reading, S(HEAD), COVER_ROWS_MAX))
        return false;
    CoverRow *rows = NEW_ARRAY(arena, CoverRow, reading.row_count);
    while (csv_next(&reading)) {
        rows[count] = read_row(&reading);
        check_once(&reading, rows, count);
        count += csv_row_good(&reading);
    }
    *ret_table = (CoverTable){ rows, count };
    return csv_good(&reading);
}
