/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* file - the shape of a sale, and what its words mean */
#include "phrases_credit.h"
#include "phrases_sale.h"
#include "sale/parts.h"

#define OPTIONAL .optional = true

const Str sale_sure_words[SALE_SURES] = {
    [SALE_OFFICIAL] = STR("official"),
    [SALE_SECONDARY] = STR("secondary"),
    [SALE_UNVERIFIED] = STR("unverified"),
    [SALE_ASSUMED] = STR("assumption"),
};

const Phrase sale_sure_phrases[SALE_SURES] = {
    [SALE_OFFICIAL] = PHRASE_SALE_OFFICIAL,
    [SALE_SECONDARY] = PHRASE_SALE_SECONDARY,
    [SALE_UNVERIFIED] = PHRASE_SALE_UNVERIFIED,
    [SALE_ASSUMED] = PHRASE_SALE_ASSUMED,
};

const Str sale_stock_words[SALE_STOCKS] = {
    [SALE_NEW] = STR("new"),
    [SALE_SURPLUS] = STR("surplus"),
};

const Phrase sale_stock_phrases[SALE_STOCKS] = {
    [SALE_NEW] = PHRASE_SALE_NEW,
    [SALE_SURPLUS] = PHRASE_SALE_SURPLUS,
};

const Str sale_item_words[SALE_ITEMS] = {
    [SALE_ORDINARY] = STR("ordinary"),
    [SALE_SENSITIVE] = STR("sensitive"),
};

const Phrase sale_item_phrases[SALE_ITEMS] = {
    [SALE_ORDINARY] = PHRASE_SALE_ORDINARY,
    [SALE_SENSITIVE] = PHRASE_SALE_SENSITIVE,
};

const Str sale_pricing_words[SALE_PRICINGS] = {
    [SALE_QUOTED] = STR("quoted"),
    [SALE_MARKET] = STR("market"),
};

const Phrase sale_pricing_phrases[SALE_PRICINGS] = {
    [SALE_QUOTED] = PHRASE_SALE_QUOTED,
    [SALE_MARKET] = PHRASE_SALE_MARKET,
};

static const Str share_words[SAVING_RULES] = {
    [SAVING_BY_QUANTITY] = STR("quantity"),
    [SAVING_BY_ALONE] = STR("alone"),
    [SAVING_HALF] = STR("half"),
};

/* ---- fields ---------------------------------------------------------------------------------- */

#define SOURCE(Struct) \
    TEXT(Struct, source, "source", .max = SALE_WORDS_MAX, .help = PHRASE_SALE_FIELD_SOURCE), \
        CHOICE(Struct, sure, "confidence", sale_sure_words, .choice_labels = sale_sure_phrases, \
               .help = PHRASE_SALE_FIELD_SURE)

#define NAME(Struct, member, name, ...) \
    TEXT(Struct, member, name, .max = SALE_NAME_MAX, __VA_ARGS__)

static const Field rate_fields[] = {
    TEXT(SaleRate, currency, "currency", .max = 3, .help = PHRASE_SALE_FIELD_CURRENCY),
    INT(SaleRate, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX, .help = PHRASE_SALE_FIELD_RATE),
    INT(SaleRate, is, "is-minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_SALE_FIELD_RATE_IS),
    SOURCE(SaleRate),
};
static const Shape rate_shape = SHAPE(SaleRate, "sale-rate", rate_fields);

static const Field line_fields[] = {
    NAME(SaleLine, name, "name", .help = PHRASE_SALE_FIELD_NAME),
    INT(SaleLine, quantity, "quantity", .min = 1, .max = COST_UNITS_MAX,
        .help = PHRASE_SALE_FIELD_QUANTITY),
    INT(SaleLine, unit, "unit-minor", .min = 1, .max = SALE_MINOR_MAX, OPTIONAL,
        .help = PHRASE_SALE_FIELD_UNIT),
    TEXT(SaleLine, currency, "currency", .max = 3, OPTIONAL, .help = PHRASE_SALE_FIELD_CURRENCY),
    NAME(SaleLine, curve, "curve", OPTIONAL, .help = PHRASE_SALE_FIELD_CURVE),
    CHOICE(SaleLine, pricing, "price", sale_pricing_words, .choice_labels = sale_pricing_phrases,
           OPTIONAL, .help = PHRASE_SALE_FIELD_PRICE),
    CHOICE(SaleLine, stock, "stock", sale_stock_words, .choice_labels = sale_stock_phrases,
           OPTIONAL, .help = PHRASE_SALE_FIELD_STOCK),
    CHOICE(SaleLine, item, "sensitivity", sale_item_words, .choice_labels = sale_item_phrases,
           OPTIONAL, .help = PHRASE_SALE_FIELD_ITEM),
    NAME(SaleLine, way, "way", OPTIONAL, .help = PHRASE_SALE_FIELD_WAY),
    SOURCE(SaleLine),
};
static const Shape line_shape = SHAPE(SaleLine, "sale-line", line_fields);

static const Field milestone_fields[] = {
    NAME(SaleMilestone, name, "name", .help = PHRASE_SALE_FIELD_NAME),
    INT(SaleMilestone, month, "month", .min = 0, .max = SALE_MONTHS_MAX,
        .help = PHRASE_SALE_FIELD_MONTH),
    INT(SaleMilestone, ppm, "ppm", .min = 1, .max = RATE_WHOLE, .help = PHRASE_SALE_FIELD_PPM),
};
static const Shape milestone_shape = SHAPE(SaleMilestone, "sale-milestone", milestone_fields);

static const Field fee_fields[] = {
    NAME(SaleFee, way, "way", OPTIONAL, .help = PHRASE_SALE_FIELD_WAY),
    NAME(SaleFee, name, "name", .help = PHRASE_SALE_FIELD_NAME),
    INT(SaleFee, ppm, "ppm", .min = -SALE_FEE_MAX, .max = SALE_FEE_MAX,
        .help = PHRASE_SALE_FIELD_FEE),
    SOURCE(SaleFee),
};
static const Shape fee_shape = SHAPE(SaleFee, "sale-fee", fee_fields);

static const Field months_fields[] = {
    NAME(SaleMonths, way, "way", OPTIONAL, .help = PHRASE_SALE_FIELD_WAY),
    NAME(SaleMonths, state, "state", .help = PHRASE_SALE_FIELD_STATE),
    INT(SaleMonths, least, "least", .min = 0, .max = SALE_MONTHS_MAX,
        .help = PHRASE_SALE_FIELD_LEAST),
    INT(SaleMonths, most, "most", .min = 0, .max = SALE_MONTHS_MAX, .help = PHRASE_SALE_FIELD_MOST),
    SOURCE(SaleMonths),
};
static const Shape months_shape = SHAPE(SaleMonths, "sale-months", months_fields);

static const Field curve_fields[] = {
    NAME(SaleCurve, name, "name", .help = PHRASE_SALE_FIELD_NAME),
    INT(SaleCurve, first, "first-minor", .min = 1, .max = SALE_MINOR_MAX,
        .help = PHRASE_SALE_FIELD_FIRST),
    INT(SaleCurve, slope_ppm, "slope-ppm", .min = SALE_SLOPE_MIN, .max = RATE_WHOLE,
        .help = PHRASE_SALE_FIELD_SLOPE),
    SOURCE(SaleCurve),
};
static const Shape curve_shape = SHAPE(SaleCurve, "sale-curve", curve_fields);

static const Field lot_fields[] = {
    NAME(SaleLot, curve, "curve", .help = PHRASE_SALE_FIELD_CURVE),
    NAME(SaleLot, buyer, "buyer", .help = PHRASE_SALE_FIELD_LOT_BUYER),
    INT(SaleLot, quantity, "quantity", .min = 1, .max = COST_UNITS_MAX,
        .help = PHRASE_SALE_FIELD_QUANTITY),
    SOURCE(SaleLot),
};
static const Shape lot_shape = SHAPE(SaleLot, "sale-lot", lot_fields);

static const Field loan_fields[] = {
    NAME(SaleLoan, lender, "lender", .help = PHRASE_SALE_FIELD_LENDER),
    INT(SaleLoan, down_ppm, "down-ppm", .min = 0, .max = CREDIT_WHOLE - 1,
        .help = PHRASE_CREDIT_FIELD_DOWN),
    DATE(SaleLoan, lent_on, "lent-on", OPTIONAL, .help = PHRASE_CREDIT_FIELD_LENT_ON),
    INT(SaleLoan, rate_ppm, "rate-ppm", .min = 0, .max = CREDIT_WHOLE,
        .help = PHRASE_CREDIT_FIELD_RATE),
    INT(SaleLoan, payments_a_year, "payments-a-year", .min = 1, .max = 12,
        .help = PHRASE_CREDIT_FIELD_A_YEAR),
    INT(SaleLoan, payments, "payments", .min = 1, .max = LOAN_PAYMENTS_MAX,
        .help = PHRASE_CREDIT_FIELD_PAYMENTS),
    INT(SaleLoan, grace, "grace", .min = 0, .max = LOAN_GRACE_MAX, OPTIONAL,
        .help = PHRASE_CREDIT_FIELD_GRACE),
    CHOICE(SaleLoan, form, "form", loan_form_words, .choice_labels = loan_form_phrases,
           .help = PHRASE_CREDIT_FIELD_FORM),
    CHOICE(SaleLoan, day_count, "day-count", day_count_words,
           .help = PHRASE_CREDIT_FIELD_DAY_COUNT),
    SOURCE(SaleLoan),
};
static const Shape loan_shape = SHAPE(SaleLoan, "sale-loan", loan_fields);

static const Field offset_fields[] = {
    INT(SaleOffset, cost_ppm, "cost-ppm", .min = 0, .max = RATE_WHOLE,
        .help = PHRASE_SALE_FIELD_OFFSET_COST),
    SOURCE(SaleOffset),
};
static const Shape offset_shape = SHAPE(SaleOffset, "sale-offset", offset_fields);

static const Field file_fields[] = {
    TEXT(SaleFile, basis, "basis", .max = SALE_WORDS_MAX, .help = PHRASE_CREDIT_FIELD_BASIS),
    TEXT(SaleFile, currency, "currency", .max = 3, .help = PHRASE_SALE_FIELD_CURRENCY),
    TEXT(SaleFile, buyer, "buyer", .max = 3, .help = PHRASE_SALE_FIELD_BUYER),
    DATE(SaleFile, on, "on", .help = PHRASE_SALE_FIELD_ON),
    INT(SaleFile, year_begins, "year-begins", .min = 1, .max = 10, OPTIONAL,
        .help = PHRASE_SALE_FIELD_YEAR),
    TEXT(SaleFile, maker_currency, "maker-currency", .max = 3, OPTIONAL,
         .help = PHRASE_SALE_FIELD_MAKER_CURRENCY),
    TEXT(SaleFile, buyer_currency, "buyer-currency", .max = 3, OPTIONAL,
         .help = PHRASE_SALE_FIELD_BUYER_CURRENCY),
    CHOICE(SaleFile, share, "share", share_words, .choice_labels = saving_rule_phrases, OPTIONAL,
           .help = PHRASE_SALE_FIELD_SHARE),
    LIST(SaleFile, lines, line_count, "lines", SaleLine, line_shape, .max = SALE_LINES_MAX,
         .help = PHRASE_SALE_FIELD_LINES),
    LIST(SaleFile, milestones, milestone_count, "milestones", SaleMilestone, milestone_shape,
         .max = SALE_MILESTONES_MAX, .help = PHRASE_SALE_FIELD_MILESTONES),
    LIST(SaleFile, rates, rate_count, "rates", SaleRate, rate_shape, .max = SALE_RATES_MAX,
         OPTIONAL, .help = PHRASE_SALE_FIELD_RATES),
    LIST(SaleFile, fees, fee_count, "fees", SaleFee, fee_shape, .max = SALE_ROWS_MAX, OPTIONAL,
         .help = PHRASE_SALE_FIELD_FEES),
    LIST(SaleFile, months, month_count, "months", SaleMonths, months_shape, .max = SALE_ROWS_MAX,
         OPTIONAL, .help = PHRASE_SALE_FIELD_MONTHS),
    LIST(SaleFile, curves, curve_count, "curves", SaleCurve, curve_shape, .max = SALE_CURVES_MAX,
         OPTIONAL, .help = PHRASE_SALE_FIELD_CURVES),
    LIST(SaleFile, lots, lot_count, "lots", SaleLot, lot_shape, .max = SALE_ROWS_MAX, OPTIONAL,
         .help = PHRASE_SALE_FIELD_LOTS),
    RECORD(SaleFile, loan, "loan", SaleLoan, loan_shape, OPTIONAL, .help = PHRASE_SALE_FIELD_LOAN),
    RECORD(SaleFile, offset, "offset", SaleOffset, offset_shape, OPTIONAL,
           .help = PHRASE_SALE_FIELD_OFFSET),
};
static const Shape file_shape = SHAPE(SaleFile, "sale", file_fields);

bool sale_bind(Arena *arena, Str bytes, Str file, SaleFile *ret_file, Findings *findings)
{
    const Json *tree = json_read(arena, bytes, file, findings);

    return tree && shape_bind(arena, &file_shape, tree, file, ret_file, findings);
}

/* ---- days ------------------------------------------------------------------------------------ */

Date sale_months_on(Date day, int64_t months)
{
    DateParts parts = date_parts(day);
    int64_t month = (int64_t)parts.year * 12 + parts.month - 1 + months;
    int year = (int)(month / 12), of_year = (int)(month % 12) + 1, in_month = parts.day;

    while (!date_exists(year, of_year, in_month))
        in_month--;
    return date_make(year, of_year, in_month);
}
