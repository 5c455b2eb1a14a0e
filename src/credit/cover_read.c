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
static const Shape asked_shape = SHAPE(CoverAsked, "cover-asked", asked_fields);

bool cover_read(Arena *arena, Str bytes, Str file, CoverAsked *ret_asked, Findings *findings)
{
    Currency currency;

    return credit_bind(arena, &asked_shape, bytes, file, ret_asked, findings) &&
           credit_currency(ret_asked->currency, FIELD_AT("/currency"), &currency, findings);
}

/* ---- the table ------------------------------------------------------------------------------- */

enum { KIND, NAME, CLASS, CATEGORY, FROM, UNTIL, VALUE, SOURCE, CONFIDENCE, NOTE, COLUMNS };

#define HEAD "kind,name,class,category,from,until,value,source,confidence,note"

static const Str kinds[COVER_KINDS] = { STR("share"), STR("rule"), STR("coefficient") };

enum { DECIMALS_MAX = 6, WHOLE_DIGITS_MAX = 6 };

typedef struct Reading {
    Str file;
    Findings *findings;
    uint32_t line;
} Reading;

static void refuse(const Reading *reading, Phrase message, Phrase remedy, Str what)
{
    finding_error(reading->findings, ((Place){ .file = reading->file, .line = reading->line }),
                  message, remedy, what);
}

static bool head_is_ours(const Reading *reading, const CsvTable *table)
{
    Str rest = S(HEAD);
    bool ours = table->row_count > 0 && table->rows[0].cell_count == COLUMNS;

    for (size_t i = 0; i < COLUMNS && ours; i++)
        ours = str_eq(str_trim(table->rows[0].cells[i]), str_split(rest, ',', &rest));
    if (!ours)
        refuse(reading, PHRASE_CREDIT_COVER_HEAD, PHRASE_CREDIT_COVER_HEAD_REMEDY, S(HEAD));
    return ours;
}

static bool digits_read(Str text, size_t most, int64_t *ret_value)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return text.len > 0 && text.len <= most && str_int(text, ret_value);
}

/* "0.975", "24": millionths, without a sign. */
static bool value_read(Str text, int64_t *ret_ppm)
{
    Str decimals;
    int64_t whole, part = 0;
    bool pointed = str_find(text, S("."), &(size_t){ 0 });

    if (!digits_read(str_split(text, '.', &decimals), WHOLE_DIGITS_MAX, &whole) ||
        (pointed && !digits_read(decimals, DECIMALS_MAX, &part)))
        return false;
    for (size_t i = decimals.len; i < DECIMALS_MAX; i++)
        part *= 10;
    *ret_ppm = whole * CREDIT_WHOLE + part;
    return true;
}

static bool kind_read(Str word, CoverKind *ret_kind)
{
    for (CoverKind kind = COVER_SHARE; kind < COVER_KINDS; kind++)
        if (str_eq(kinds[kind], word)) {
            *ret_kind = kind;
            return true;
        }
    return false;
}

static bool class_read(Str text, int64_t *ret_class)
{
    *ret_class = -1;
    return text.len == 0 || (digits_read(text, 1, ret_class) && *ret_class <= COVER_CLASS_MAX);
}

static bool is_peril(Str word)
{
    return str_eq(word, cover_peril_words[PERIL_POLITICAL]) ||
           str_eq(word, cover_peril_words[PERIL_COMMERCIAL]);
}

static void read_days(const Reading *reading, const Str *cells, CoverRow *row)
{
    row->from = DATE_NONE;
    row->until = DATE_FOREVER;
    if ((cells[FROM].len > 0 && !date_read(cells[FROM], &row->from)) ||
        (cells[UNTIL].len > 0 && !date_read(cells[UNTIL], &row->until)) || row->until <= row->from)
        refuse(reading, PHRASE_CREDIT_COVER_DAYS, PHRASE_CREDIT_COVER_DAYS_REMEDY, S(""));
}

static void read_words(const Reading *reading, const Str *cells, CoverRow *row)
{
    size_t bad;

    row->assumed = str_eq(cells[CONFIDENCE], S("assumption"));
    row->confidence = CONFIDENCE_UNVERIFIED;
    if (!row->assumed && !confidence_read(cells[CONFIDENCE], &row->confidence))
        refuse(reading, PHRASE_CREDIT_COVER_CONFIDENCE, PHRASE_CREDIT_COVER_CONFIDENCE_REMEDY,
               cells[CONFIDENCE]);
    for (size_t i = 0; i < COLUMNS; i++)
        if (!utf8_check(cells[i], &bad)) {
            refuse(reading, PHRASE_CREDIT_COVER_TEXT, PHRASE_CREDIT_COVER_TEXT_REMEDY, S(""));
            return;
        }
    if (row->name.len == 0 || row->source.len == 0)
        refuse(reading, PHRASE_CREDIT_COVER_TEXT, PHRASE_CREDIT_COVER_TEXT_REMEDY, S(""));
}

static void read_row(Reading *reading, const CsvRow *from, CoverRow *row)
{
    Str cells[COLUMNS];

    reading->line = from->line;
    if (from->cell_count != COLUMNS) {
        refuse(reading, PHRASE_CREDIT_COVER_CELLS, PHRASE_CREDIT_COVER_CELLS_REMEDY, S(""));
        return;
    }
    for (size_t i = 0; i < COLUMNS; i++)
        cells[i] = str_trim(from->cells[i]);
    row->name = cells[NAME];
    row->category = cells[CATEGORY];
    row->source = cells[SOURCE];
    row->note = cells[NOTE];
    read_words(reading, cells, row);
    read_days(reading, cells, row);
    if (!kind_read(cells[KIND], &row->kind) || !class_read(cells[CLASS], &row->class) ||
        (row->kind == COVER_SHARE && !is_peril(row->category)))
        refuse(reading, PHRASE_CREDIT_COVER_KIND, PHRASE_CREDIT_COVER_KIND_REMEDY, cells[KIND]);
    if (!value_read(cells[VALUE], &row->value_ppm) ||
        (row->kind == COVER_SHARE && row->value_ppm > CREDIT_WHOLE))
        refuse(reading, PHRASE_CREDIT_COVER_VALUE, PHRASE_CREDIT_COVER_VALUE_REMEDY, cells[VALUE]);
}

static bool says_the_same(const CoverRow *a, const CoverRow *b)
{
    return a->kind == b->kind && str_eq(a->name, b->name) && a->class == b->class &&
           str_eq(a->category, b->category) && a->from < b->until && b->from < a->until;
}

static void check_once(Reading *reading, const CsvTable *table, const CoverRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            if (says_the_same(&rows[i], &rows[k])) {
                reading->line = table->rows[i + 1].line;
                refuse(reading, PHRASE_CREDIT_COVER_TWICE, PHRASE_CREDIT_COVER_TWICE_REMEDY,
                       rows[i].name);
                break;
            }
}

bool cover_table_read(Arena *arena, Str bytes, Str file, CoverTable *ret_table, Findings *findings)
{
    Reading reading = { .file = file, .findings = findings, .line = 1 };
    size_t before = findings->error_count;
    CsvTable table;

    if (!csv_read(arena, bytes, file, &table, findings) || !head_is_ours(&reading, &table))
        return false;
    size_t count = table.row_count - 1;
    if (count > COVER_ROWS_MAX) {
        refuse(&reading, PHRASE_CREDIT_COVER_CELLS, PHRASE_CREDIT_COVER_CELLS_REMEDY, S(""));
        return false;
    }
    CoverRow *rows = NEW_ARRAY(arena, CoverRow, count);
    for (size_t i = 0; i < count; i++)
        read_row(&reading, &table.rows[i + 1], &rows[i]);
    if (findings->error_count == before)
        check_once(&reading, &table, rows, count);
    *ret_table = (CoverTable){ rows, count };
    return findings->error_count == before;
}
