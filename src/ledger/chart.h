/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * chart - what accounts are for
 *
 * A purpose fixes the side on which its balance usually stands, the level at which it is kept
 * (programme, country, case, line), and whether its balance may change sides. Money held for a
 * buyer is a liability of its case; the cash it is held in is one account a country and currency,
 * so that one case may run short against its country's other cases and never against another
 * country. The programme's own money meets a country's only for what it earns (surcharges,
 * recoupment) or is owed (the guarantee), in one entry. The stages of authority are memorandum
 * accounts, posted against PURPOSE_MEMO of the same line, so that they balance like all others and
 * never mix with money.
 *
 * Source of the function: domain practice of trust funds of sales between governments; Japan's own
 * rules are the user's to enter.
 */
#pragma once

#include "base/base.h"

typedef enum Purpose {
    /* assets */
    PURPOSE_CASH,            /* country: the buyer's money at the bank */
    PURPOSE_AGENCY_CASH,     /* programme: the agency's own money, fees received */
    PURPOSE_GUARANTEE_FUND,  /* programme: money that stands in for a late buyer */
    PURPOSE_RECEIVABLE,      /* case: billed, not received */
    PURPOSE_GUARANTEE_CLAIM, /* case: paid from the guarantee fund, owed by the buyer */
    PURPOSE_ADVANCE,         /* line: paid to suppliers before delivery */
    /* liabilities */
    PURPOSE_HELD,      /* case: received for the buyer's case and not yet used */
    PURPOSE_RESERVE,   /* case: set aside for termination */
    PURPOSE_BILLED,    /* case: the other side of RECEIVABLE */
    PURPOSE_SUPPLIER,  /* line: owed to suppliers */
    PURPOSE_SUSPENSE,  /* case: kept at closure for obligations still open */
    PURPOSE_UNMATCHED, /* country: received, not yet known for which case */
    /* equity */
    PURPOSE_CAPITAL, /* programme: what the State put in of its own */
    PURPOSE_TRADING, /* programme: exchange between two currencies */
    /* income and expense */
    PURPOSE_APPLIED,       /* line: charged to the buyer */
    PURPOSE_COST,          /* line: what suppliers charged */
    PURPOSE_SURCHARGE,     /* line: administration and other surcharges earned */
    PURPOSE_RECOUPMENT,    /* line: non-recurring cost recouped */
    PURPOSE_CREDITED,      /* line: given back to the buyer's case by the programme */
    PURPOSE_EXCHANGE_GAIN, /* programme: gain (credit) or loss (debit) of exchange */
    /* memorandum: stages of authority, of a line */
    PURPOSE_VALUE,
    PURPOSE_AUTHORITY,
    PURPOSE_COMMITMENT,
    PURPOSE_OBLIGATION,
    PURPOSE_ACCRUED,
    PURPOSE_DISBURSED,
    PURPOSE_DELIVERED,
    PURPOSE_MEMO, /* the other side of all of them */
    PURPOSES
} Purpose;

typedef enum AccountClass {
    CLASS_ASSET,
    CLASS_LIABILITY,
    CLASS_EQUITY,
    CLASS_INCOME,
    CLASS_EXPENSE,
    CLASS_MEMORANDUM,
    CLASSES
} AccountClass;

typedef enum AccountLevel {
    LEVEL_PROGRAMME,
    LEVEL_COUNTRY,
    LEVEL_CASE,
    LEVEL_LINE,
    LEVELS
} AccountLevel;

typedef struct PurposeRow {
    AccountClass class;
    AccountLevel level;
    bool debit; /* its usual side */
    bool
        limited; /* on no value day does the balance, less what is reserved, leave its usual side */
} PurposeRow;

extern const PurposeRow purpose_rows[PURPOSES];
extern const Str purpose_words[PURPOSES]; /* "cash", as files and programs say it */
extern const Phrase purpose_phrases[PURPOSES];
extern const Str account_class_words[CLASSES]; /* with which account_write begins: "Assets" */
extern const Str account_level_words[LEVELS];  /* "programme" ... */

bool purpose_find(Str word, Purpose *ret_purpose);
bool purpose_is_memorandum(Purpose purpose);

/* The order of stages: at any time, of every line in each of its currencies, the lesser is at most
 * the greater. What every line keeps the case keeps, whose stages are the sums of its lines'. */
typedef struct StageOrder {
    Purpose lesser, greater;
} StageOrder;

extern const StageOrder stage_orders[];
extern const size_t stage_order_count;
