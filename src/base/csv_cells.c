/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* csv_cells - the cells that tables have in common */
#include "base/country.h"
#include "base/csv_reading.h"
#include "base/decimal.h"
#include "phrases_base.h"

/* ---- words ----------------------------------------------------------------------------------- */

static bool is_id(Str text)
{
    char before = '-';

    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];

        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !(c == '-' && before != '-'))
            return false;
        before = c;
    }
    return before != '-' && text.len <= CSV_ID_MAX;
}

Str csv_id(const CsvReading *reading, size_t column)
{
    if (is_id(reading->cells[column]))
        return reading->cells[column];
    csv_refuse(reading, column, PHRASE_BASE_CSV_ID, PHRASE_BASE_CSV_ID_REMEDY, S("40"));
    return S("");
}

static Str words_of(const CsvReading *reading, size_t column, Phrase empty, Phrase remedy)
{
    Str cell = reading->cells[column];

    if (cell.len > 0 && cell.len <= CSV_WORDS_MAX)
        return cell;
    if (cell.len == 0)
        csv_refuse(reading, column, empty, remedy, S(""));
    else
        csv_refuse(reading, column, PHRASE_BASE_CSV_LONG, PHRASE_BASE_CSV_LONG_REMEDY, S("2000"));
    return S("");
}

Str csv_words(const CsvReading *reading, size_t column)
{
    return words_of(reading, column, PHRASE_BASE_CSV_EMPTY, PHRASE_BASE_CSV_EMPTY_REMEDY);
}

static Str list_of(Arena *arena, const Str *words, size_t count)
{
    Text text = text_open(arena, 2000);

    for (size_t i = 0; i < count; i++)
        text_all(&text, i > 0 ? S(", ") : S(""), words[i]);
    return text_str(&text);
}

/* The index of it, or count with a finding. */
static size_t find_word(const CsvReading *reading, size_t column, const Str *words, size_t count)
{
    Str cell = reading->cells[column];
    size_t index = 0;

    while (index < count && !str_eq(words[index], cell))
        index++;
    if (index < count)
        return index;
    Str near = str_nearest(cell, words, count);
    csv_refuse(reading, column, PHRASE_BASE_CSV_WORD,
               near.len > 0 ? PHRASE_BASE_CSV_DID_YOU_MEAN : PHRASE_BASE_CSV_WORD_REMEDY,
               near.len > 0 ? near : list_of(reading->arena, words, count));
    return count;
}

size_t csv_word(const CsvReading *reading, size_t column, const Str *words, size_t count)
{
    size_t index = find_word(reading, column, words, count);

    return index < count ? index : 0;
}

/* ---- days ------------------------------------------------------------------------------------ */

Date csv_day(const CsvReading *reading, size_t column)
{
    Date day = DATE_NONE;

    if (!date_read(reading->cells[column], &day))
        csv_refuse(reading, column, PHRASE_BASE_CSV_DAY, PHRASE_BASE_CSV_DAY_REMEDY, S(""));
    return day;
}

Date csv_from(const CsvReading *reading, size_t column)
{
    return reading->cells[column].len > 0 ? csv_day(reading, column) : DATE_NONE;
}

Date csv_until(const CsvReading *reading, size_t column, Date from)
{
    size_t errors = reading->findings->error_count;
    Date until = reading->cells[column].len > 0 ? csv_day(reading, column) : DATE_FOREVER;

    if (until <= from && reading->findings->error_count == errors)
        csv_refuse(reading, column, PHRASE_BASE_CSV_UNTIL, PHRASE_BASE_CSV_UNTIL_REMEDY, S(""));
    return until;
}

/* ---- figures --------------------------------------------------------------------------------- */

static void refuse_figure(const CsvReading *reading, size_t column, Phrase message, Text least,
                          Text most)
{
    Place place = csv_place(reading->file, reading->bytes, reading->row, column);

    finding_error(reading->findings, place, message, PHRASE_BASE_CSV_BOUNDS_REMEDY,
                  reading->cells[column], reading->columns[column], text_str(&least),
                  text_str(&most));
}

static Text bound(const CsvReading *reading, int64_t value, int decimals)
{
    Text text = text_open(reading->arena, 32);

    decimal_write(&text, value, decimals);
    return text;
}

int64_t csv_number(const CsvReading *reading, size_t column, int64_t least, int64_t most)
{
    int64_t value = 0;

    if (str_int(reading->cells[column], &value) && value >= least && value <= most)
        return value;
    refuse_figure(reading, column, PHRASE_BASE_CSV_NUMBER, bound(reading, least, 0),
                  bound(reading, most, 0));
    return 0;
}

int64_t csv_decimal(const CsvReading *reading, size_t column, int decimals, int64_t least,
                    int64_t most)
{
    int64_t value = 0;

    if (decimal_read(reading->cells[column], decimals, most, &value) && value >= least)
        return value;
    refuse_figure(reading, column, PHRASE_BASE_CSV_DECIMAL, bound(reading, least, decimals),
                  bound(reading, most, decimals));
    return 0;
}

int64_t csv_share(const CsvReading *reading, size_t column)
{
    int64_t ppm = 0;

    if (!ppm_read(reading->cells[column], &ppm))
        csv_refuse(reading, column, PHRASE_BASE_CSV_SHARE, PHRASE_BASE_CSV_SHARE_REMEDY, S(""));
    return ppm;
}

/* ---- money and countries --------------------------------------------------------------------- */

static bool find_currency(const CsvReading *reading, size_t column, Currency *ret_currency)
{
    if (currency_find(reading->cells[column], ret_currency))
        return true;
    csv_refuse(reading, column, PHRASE_BASE_CSV_CURRENCY, PHRASE_BASE_CSV_CURRENCY_REMEDY, S(""));
    return false;
}

Currency csv_currency(const CsvReading *reading, size_t column)
{
    Currency currency = 0;

    (void)find_currency(reading, column, &currency);
    return currency;
}

Money csv_money(const CsvReading *reading, size_t amount, size_t currency, int64_t minor_most)
{
    static const Phrase messages[] = {
        [MONEY_E_FORM] = PHRASE_BASE_CSV_AMOUNT,
        [MONEY_E_DECIMALS] = PHRASE_BASE_CSV_DECIMALS,
        [MONEY_E_RANGE] = PHRASE_BASE_CSV_RANGE,
    };
    static const Phrase remedies[] = {
        [MONEY_E_FORM] = PHRASE_BASE_CSV_AMOUNT_REMEDY,
        [MONEY_E_DECIMALS] = PHRASE_BASE_CSV_DECIMALS_REMEDY,
        [MONEY_E_RANGE] = PHRASE_BASE_CSV_RANGE_REMEDY,
    };
    Money money = { 0 };

    if (!find_currency(reading, currency, &money.currency))
        return money;
    int refusal = money_read(reading->cells[amount], money.currency, &money);
    if (!refusal && money.minor < 0)
        refusal = MONEY_E_FORM;
    if (!refusal && money.minor > minor_most)
        refusal = MONEY_E_RANGE;
    if (!refusal)
        return money;
    csv_refuse(reading, amount, messages[refusal], remedies[refusal],
               currency_code(money.currency));
    return (Money){ 0, money.currency };
}

/* A likely meaning is looked for only where somebody will see it. */
Str csv_country(const CsvReading *reading, size_t column)
{
    Str code = reading->cells[column], near = S("");
    Country country;

    if (country_find(code, &country))
        return code;
    if (reading->findings->count < FINDINGS_MAX)
        near = country_suggest(code);
    csv_refuse(reading, column, PHRASE_BASE_CSV_COUNTRY,
               near.len > 0 ? PHRASE_BASE_CSV_DID_YOU_MEAN : PHRASE_BASE_CSV_COUNTRY_REMEDY, near);
    return S("");
}

/* ---- what it rests on ------------------------------------------------------------------------ */

Str csv_source(const CsvReading *reading, size_t column)
{
    return words_of(reading, column, PHRASE_BASE_CSV_SOURCE, PHRASE_BASE_CSV_SOURCE_REMEDY);
}

Confidence csv_confidence(const CsvReading *reading, size_t column)
{
    size_t index = find_word(reading, column, confidence_words, CONFIDENCE_COUNT);

    return index < CONFIDENCE_COUNT ? (Confidence)index : CONFIDENCE_UNVERIFIED;
}

Basis csv_basis(const CsvReading *reading, size_t source, size_t confidence)
{
    Str words[CONFIDENCE_COUNT + 1] = { [CONFIDENCE_COUNT] = BASIS_ASSUMPTION };
    Basis basis = { .source = csv_source(reading, source) };

    for (size_t i = 0; i < CONFIDENCE_COUNT; i++)
        words[i] = confidence_words[i];
    size_t index = find_word(reading, confidence, words, COUNT_OF(words));
    basis.assumed = index == CONFIDENCE_COUNT;
    basis.confidence = index < CONFIDENCE_COUNT ? (Confidence)index : CONFIDENCE_UNVERIFIED;
    return basis;
}
