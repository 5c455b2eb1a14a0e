/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* rate_rows - the row that names the columns, and the rows of rates */
#include "phrases_price.h"
#include "price/rate_reader.h"

enum {
    COMPONENT,
    QUALIFIER,
    EVENT,
    FROM,
    UNTIL,
    PPM,
    AMOUNT,
    CURRENCY,
    PER,
    ABOVE,
    UP_TO,
    SOURCE,
    CONFIDENCE,
    NOTE,
    COLUMNS
};

static const Str columns[COLUMNS] = {
    STR("component"), STR("qualifier"), STR("event"),      STR("from"), STR("until"),
    STR("ppm"),       STR("amount"),    STR("currency"),   STR("per"),  STR("above"),
    STR("up_to"),     STR("source"),    STR("confidence"), STR("note"),
};

/* How a component is written: a rate of a value, or an amount, and for what. */
static const struct {
    Str per;
    bool is_amount, may_be_tiers;
} forms[RATE_COMPONENTS] = {
    [RATE_ADMIN] = { STR("value"), false, false },
    [RATE_ADMIN_EXTRA] = { STR("value"), false, false },
    [RATE_CONTRACT_ADMIN] = { STR("value"), false, false },
    [RATE_PACKING] = { STR("value"), false, true },
    [RATE_TRANSPORT] = { STR("value"), false, false },
    [RATE_RECOUPMENT] = { STR("unit"), true, false },
    [RATE_SMALL_CASE] = { STR("case"), true, false },
};

static Str whole_header(const RateReader *reader)
{
    Text text = text_open(reader->arena, 512);

    for (size_t i = 0; i < COLUMNS; i++)
        text_all(&text, i > 0 ? S(",") : S(""), columns[i]);
    return text_str(&text);
}

bool reader_columns(RateReader *reader, const CsvRow *row)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        Str cell = i < row->cell_count ? row->cells[i] : S("");

        if (row->cell_count != COLUMNS || !str_eq(cell, columns[i])) {
            finding_error(reader->findings, reader_cell_place(reader, row, i), PHRASE_PRICE_HEADER,
                          PHRASE_PRICE_HEADER_REMEDY, cell, columns[i], whole_header(reader));
            return false;
        }
    }
    return true;
}

static bool complain(RateReader *reader, const CsvRow *row, size_t cell, Phrase message,
                     Phrase remedy, Str argument)
{
    finding_error(reader->findings, reader_cell_place(reader, row, cell), message, remedy,
                  row->cells[cell], argument);
    return false;
}

static bool read_days(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    bool good = reader_open_day(reader, row, FROM, DATE_NONE, &rate->from);

    good = reader_open_day(reader, row, UNTIL, DATE_FOREVER, &rate->until) && good;
    if (good && rate->from >= rate->until)
        good = complain(reader, row, UNTIL, PHRASE_PRICE_UNTIL, PHRASE_PRICE_UNTIL_REMEDY, S(""));
    return good;
}

/* Nothing stands where nothing may. */
static bool check_empty(RateReader *reader, const CsvRow *row, size_t cell, Str component)
{
    return row->cells[cell].len == 0 || complain(reader, row, cell, PHRASE_PRICE_OTHER_FORM,
                                                 PHRASE_PRICE_OTHER_FORM_REMEDY, component);
}

static bool read_amount(RateReader *reader, const CsvRow *row, size_t cell, Currency currency,
                        int64_t *ret_minor)
{
    static const Phrase messages[] = {
        [MONEY_E_FORM] = PHRASE_PRICE_AMOUNT,
        [MONEY_E_DECIMALS] = PHRASE_PRICE_DECIMALS,
        [MONEY_E_RANGE] = PHRASE_PRICE_RANGE,
    };
    static const Phrase remedies[] = {
        [MONEY_E_FORM] = PHRASE_PRICE_AMOUNT_REMEDY,
        [MONEY_E_DECIMALS] = PHRASE_PRICE_DECIMALS_REMEDY,
        [MONEY_E_RANGE] = PHRASE_PRICE_RANGE_REMEDY,
    };
    Money money;
    int refusal = money_read(row->cells[cell], currency, &money);

    if (!refusal && money.minor < 0)
        refusal = MONEY_E_FORM;
    if (refusal)
        return complain(reader, row, cell, messages[refusal], remedies[refusal],
                        currency_code(currency));
    *ret_minor = money.minor;
    return true;
}

/* One that is money on the row's first day. */
static bool read_currency(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    Currency *currency = &rate->amount.currency;

    if (!currency_find(row->cells[CURRENCY], currency))
        return complain(reader, row, CURRENCY, PHRASE_PRICE_CURRENCY, PHRASE_PRICE_CURRENCY_REMEDY,
                        S(""));
    if (rate->from < currency_until(*currency))
        return true;
    return complain(reader, row, CURRENCY, PHRASE_PRICE_CURRENCY_ENDED,
                    PHRASE_PRICE_CURRENCY_ENDED_REMEDY,
                    price_day(reader->arena, currency_until(*currency)));
}

static bool read_ppm(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    int64_t ppm;

    if (!str_int(row->cells[PPM], &ppm) || ppm < 0 || ppm > RATE_WHOLE)
        return complain(reader, row, PPM, PHRASE_PRICE_PPM, PHRASE_PRICE_PPM_REMEDY, S(""));
    rate->ppm = (int32_t)ppm;
    return true;
}

static bool read_tier(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    bool good = true;

    rate->is_tier = true;
    if (!read_currency(reader, row, rate))
        return false;
    if (row->cells[ABOVE].len > 0)
        good = read_amount(reader, row, ABOVE, rate->amount.currency, &rate->above);
    if (row->cells[UP_TO].len > 0)
        good = read_amount(reader, row, UP_TO, rate->amount.currency, &rate->up_to) && good;
    if (good && rate->above >= rate->up_to)
        good = complain(reader, row, UP_TO, PHRASE_PRICE_TIER, PHRASE_PRICE_TIER_REMEDY,
                        row->cells[ABOVE]);
    return good;
}

/* A rate or an amount, as the component has it: never both, and nothing of the other form. */
static bool read_form(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    Str component = rate_component_words[rate->component];
    bool tiers = row->cells[ABOVE].len > 0 || row->cells[UP_TO].len > 0;
    bool good = true;

    rate->up_to = INT64_MAX;
    rate->is_amount = forms[rate->component].is_amount;
    if (!str_eq(row->cells[PER], forms[rate->component].per))
        good = complain(reader, row, PER, PHRASE_PRICE_PER, PHRASE_PRICE_PER_REMEDY,
                        forms[rate->component].per);
    if (rate->is_amount) {
        good = check_empty(reader, row, PPM, component) && good;
        return read_currency(reader, row, rate) &&
               read_amount(reader, row, AMOUNT, rate->amount.currency, &rate->amount.minor) && good;
    }
    good = check_empty(reader, row, AMOUNT, component) && good;
    good = read_ppm(reader, row, rate) && good;
    if (tiers && forms[rate->component].may_be_tiers)
        return read_tier(reader, row, rate) && good;
    for (size_t cell = CURRENCY; cell <= UP_TO; cell++)
        if (cell != PER)
            good = check_empty(reader, row, cell, component) && good;
    return good;
}

static bool read_origin(RateReader *reader, const CsvRow *row, RateRow *rate)
{
    size_t confidence;
    bool good =
        reader_choice(reader, row, CONFIDENCE, confidence_words, CONFIDENCE_COUNT, &confidence);

    if (good)
        rate->confidence = (Confidence)confidence;
    rate->source = row->cells[SOURCE];
    rate->note = row->cells[NOTE];
    if (rate->source.len == 0)
        good =
            complain(reader, row, SOURCE, PHRASE_PRICE_SOURCE, PHRASE_PRICE_SOURCE_REMEDY, S(""));
    return good;
}

void reader_rate(RateReader *reader, const CsvRow *row)
{
    RateRow rate = { .id = row->line, .place = { .file = reader->table->file, .line = row->line } };
    size_t event = 0;

    if (str_starts(row->cells[0], S("#"))) {
        reader_complain(reader, row, 0, PHRASE_PRICE_LATE_HEAD, PHRASE_PRICE_LATE_HEAD_REMEDY);
        return;
    }
    if (row->cell_count != COLUMNS) {
        finding_error(reader->findings, rate.place, PHRASE_PRICE_CELLS, PHRASE_PRICE_CELLS_REMEDY,
                      price_number(reader->arena, row->cell_count),
                      price_number(reader->arena, COLUMNS));
        return;
    }
    if (reader->table->row_count == RATE_ROWS_MAX) {
        finding_error(reader->findings, rate.place, PHRASE_PRICE_ROWS_MANY,
                      PHRASE_PRICE_SPLIT_REMEDY, price_number(reader->arena, RATE_ROWS_MAX));
        return;
    }
    bool good = reader_key(reader, row, COMPONENT, &rate.component, &rate.qualifier);

    bool known = good;

    good = reader_choice(reader, row, EVENT, rate_event_words, RATE_EVENTS, &event) && good;
    good = read_days(reader, row, &rate) && good;
    /* What the form should be is not known of a component that is not. */
    good = known && read_form(reader, row, &rate) && good;
    good = read_origin(reader, row, &rate) && good;
    rate.event = (RateEvent)event;
    if (good)
        reader->rows[reader->table->row_count++] = rate;
}
