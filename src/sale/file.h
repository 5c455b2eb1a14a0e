/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * file - one sale as somebody states it, whatever the way it may go
 *
 * JSON: what is sold, to whom and on which day, when it is paid, and what is known or assumed
 * beside: rates of exchange, months, a loan, fees of a way, learning curves and the lots of others.
 * Each figure names its source and how sure it is; an assumption says that it is one, and stays
 * marked as one wherever it is used.
 */
#pragma once

#include "credit/credit.h"
#include "offset/offset.h"
#include "price/price.h"

enum {
    SALE_BYTES_MAX = 1 << 20,
    SALE_LINES_MAX = 100,
    SALE_MILESTONES_MAX = 60,
    SALE_ROWS_MAX = 200, /* of fees, months, lots */
    SALE_RATES_MAX = 20,
    SALE_CURVES_MAX = 20,
    SALE_NAME_MAX = 200,
    SALE_WORDS_MAX = 2000,
    SALE_MONTHS_MAX = 600,
    SALE_QUARTER = 3, /* months */
};
#define SALE_MINOR_MAX OFFSET_AMOUNT_MAX /* of all lines; keeps every sum in 64 bits */

/* How sure a figure is: the three words of sources, and that it is put in. */
typedef enum SaleSure {
    SALE_OFFICIAL,
    SALE_SECONDARY,
    SALE_UNVERIFIED,
    SALE_ASSUMED,
    SALE_SURES
} SaleSure;
extern const Str sale_sure_words[SALE_SURES];
extern const Phrase sale_sure_phrases[SALE_SURES];

typedef enum SaleStock { SALE_NEW, SALE_SURPLUS, SALE_STOCKS } SaleStock;
extern const Str sale_stock_words[SALE_STOCKS];
extern const Phrase sale_stock_phrases[SALE_STOCKS];

typedef enum SaleItem { SALE_ORDINARY, SALE_SENSITIVE, SALE_ITEMS } SaleItem;
extern const Str sale_item_words[SALE_ITEMS];
extern const Phrase sale_item_phrases[SALE_ITEMS];

/* Row C9: a price is quoted, or left to what the market gives. */
typedef enum SalePricing { SALE_QUOTED, SALE_MARKET, SALE_PRICINGS } SalePricing;
extern const Str sale_pricing_words[SALE_PRICINGS];
extern const Phrase sale_pricing_phrases[SALE_PRICINGS];

/* So many minor units of the currency are so many of the sale's. */
typedef struct SaleRate {
    Str currency;
    int64_t minor, is;
    Str source;
    int32_t sure;
} SaleRate;

typedef struct SaleLine {
    Str name;
    int64_t quantity;
    int64_t unit;    /* minor units each; INT64_MIN: by the curve */
    Str currency;    /* "": the sale's */
    Str curve;       /* "": by the unit */
    int32_t pricing; /* -1: quoted */
    int32_t stock;
    int32_t item; /* -1: not told */
    Str way;      /* of a hybrid sale; "" on every line: one way for all */
    Str source;
    int32_t sure;
} SaleLine;

typedef struct SaleMilestone {
    Str name;
    int64_t month; /* after the day of the contract */
    int64_t ppm;   /* of the price; together the whole */
} SaleMilestone;

/* What a way adds to the goods, or saves; of every way when it names none. */
typedef struct SaleFee {
    Str way, name;
    int64_t ppm;
    Str source;
    int32_t sure;
} SaleFee;

/* How long a state of a route lasts; on every way when it names none. */
typedef struct SaleMonths {
    Str way, state;
    int64_t least, most;
    Str source;
    int32_t sure;
} SaleMonths;

typedef struct SaleCurve { /* Crawford's: the n-th costs first x n^b */
    Str name;
    int64_t first; /* minor units of the sale's currency */
    int64_t slope_ppm;
    Str source;
    int32_t sure;
} SaleCurve;

/* What another buyer orders of the same: his own forces', where the State orders jointly. */
typedef struct SaleLot {
    Str curve, buyer;
    int64_t quantity;
    Str source;
    int32_t sure;
} SaleLot;

typedef struct SaleLoan {
    Str lender; /* "": there is no loan */
    int64_t down_ppm;
    Date lent_on; /* DATE_NONE: the day of the last payment to the seller */
    int64_t rate_ppm, payments_a_year, payments, grace;
    int32_t form, day_count;
    Str source;
    int32_t sure;
} SaleLoan;

typedef struct SaleOffset { /* what it costs to meet an offset duty, of the duty */
    int64_t cost_ppm;       /* INT64_MIN: not told */
    Str source;
    int32_t sure;
} SaleOffset;

typedef struct SaleFile {
    Str basis, currency;
    Str buyer;                          /* alpha-3 */
    Date on;                            /* of the contract */
    int64_t year_begins;                /* month: 1, 4, 7, 10; INT64_MIN: 1 */
    Str maker_currency, buyer_currency; /* in which they reckon; "": not told */
    int32_t share;                      /* SavingRule; -1: by quantity */
    const SaleLine *lines;
    size_t line_count;
    const SaleRate *rates;
    size_t rate_count;
    const SaleMilestone *milestones;
    size_t milestone_count;
    const SaleFee *fees;
    size_t fee_count;
    const SaleMonths *months;
    size_t month_count;
    const SaleCurve *curves;
    size_t curve_count;
    const SaleLot *lots;
    size_t lot_count;
    SaleLoan loan;
    SaleOffset offset;
} SaleFile;

/* A file read: it holds together, and its amounts fit. */
typedef struct Sale {
    Str name; /* of the file, for findings */
    SaleFile file;
    Currency currency;
    bool hybrid; /* its lines name their ways */
} Sale;

/* False with findings, all at once. */
MUST_USE bool sale_read(Arena *arena, Str bytes, Str file, Sale *ret_sale, Findings *findings);

/* An amount of another currency in the sale's, half away from zero. False: no rate is given. */
MUST_USE bool sale_exchange(const Sale *sale, Money money, int64_t *ret_minor);

/* The same day so many months on; the month's last where it has no such day. */
Date sale_months_on(Date day, int64_t months);
