/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cover - what export insurance would cover of a contract, peril by peril (row D5)
 *
 * Political and commercial perils are kept apart. What share of each is covered, and from which
 * term on a buyer who is no State needs a guarantee first, are rows of a table with their days,
 * source and confidence; where no row holds on the day no share is assumed. The premium has the
 * shape of a published minimum premium model; that model does not apply to arms, its coefficients
 * are rows too, and what comes of it is indicative: never an insurer's quote.
 *
 * The table is CSV with the head
 *     kind,name,class,category,from,until,value,source,confidence,note
 * kind share: name the terms of cover, category the peril, value a fraction. kind rule: name
 * guarantee-first-months. kind coefficient: name a, b, c, quality, political or better, class the
 * country's, category the buyer's (of c) or the quality (of quality). confidence: official,
 * secondary, unverified, or assumption where no figure is known and somebody puts one in.
 */
#pragma once

#include "credit/loan.h"

enum {
    COVER_CLASS_MAX = 7,
    COVER_ROWS_MAX = 2000,
    COVER_WORD_MAX = 64,
    COVER_MONTHS_MAX = 1200,
};

typedef enum CoverKind { COVER_SHARE, COVER_RULE, COVER_COEFFICIENT, COVER_KINDS } CoverKind;

typedef struct CoverRow {
    CoverKind kind;
    Str name, category; /* borrowed */
    int64_t class;      /* -1: of none */
    Date from, until;   /* DATE_NONE, DATE_FOREVER: open */
    int64_t value_ppm;
    Str note;
    Basis basis;
} CoverRow;

typedef struct CoverTable {
    const CoverRow *rows;
    size_t count;
} CoverTable;

/* False with findings; two rows for one thing on one day are one. */
MUST_USE bool cover_table_read(Arena *arena, Str bytes, Str file, CoverTable *ret_table,
                               Findings *findings);

/* The row that holds on the day, or NULL. */
const CoverRow *cover_row(const CoverTable *table, CoverKind kind, Str name, int64_t class,
                          Str category, Date on);

/* ---- what is asked --------------------------------------------------------------------------- */

typedef struct CoverPremiumAsked {
    int64_t class;          /* of the country, 0 to 7 */
    Str buyer;              /* category of the buyer */
    Str quality;            /* of the product of insurance */
    int64_t horizon_months; /* half of the drawing time and the time of repayment */
    int64_t mitigated_ppm;  /* LCF: mitigation by local currency */
    int64_t enhanced_ppm;   /* CEF: credit enhancement */
} CoverPremiumAsked;

typedef struct CoverAsked { /* JSON */
    Str basis, currency;
    int64_t contract; /* minor units */
    Date on;
    Str terms;                 /* of cover, as the table names them */
    bool sovereign;            /* is the buyer a State? */
    Str guaranteed_by;         /* "": nobody */
    int64_t months;            /* the term of payment */
    CoverPremiumAsked premium; /* class INT64_MIN: not asked */
} CoverAsked;

extern const Shape cover_asked_shape;

MUST_USE bool cover_read(Arena *arena, Str bytes, Str file, CoverAsked *ret_asked,
                         Findings *findings);

/* ---- the sheet ------------------------------------------------------------------------------- */

typedef enum CoverPeril { PERIL_POLITICAL, PERIL_COMMERCIAL, COVER_PERILS } CoverPeril;
extern const Str cover_peril_words[COVER_PERILS];
extern const Phrase cover_peril_phrases[COVER_PERILS];

typedef enum CoverRuling {
    COVER_GIVEN,
    COVER_GUARANTEE_FIRST, /* commercial, of a buyer who is no State, at a long term */
    COVER_NO_FIGURE,       /* no row holds on the day */
    COVER_RULINGS
} CoverRuling;
extern const Str cover_ruling_words[COVER_RULINGS];
extern const Phrase cover_ruling_phrases[COVER_RULINGS];

typedef struct CoverLine {
    CoverRuling ruling;
    const CoverRow *row;   /* NULL: there is none */
    int64_t covered, open; /* minor units, their sum is the contract */
} CoverLine;

typedef struct CoverSheet {
    CoverLine lines[COVER_PERILS];
    const CoverRow *guarantee_rule;
    bool has_premium;
    double premium_percent; /* of the contract: an estimate, indicative */
    int64_t premium;        /* minor units, half away from zero */
    bool premium_assumed;   /* a coefficient is nobody's figure */
} CoverSheet;

/* False with findings: no guarantee rule or no coefficient on the day. */
MUST_USE bool cover_sheet(const CoverAsked *asked, const CoverTable *table, CoverSheet *ret_sheet,
                          Findings *findings);

/* The premium of a sheet that has one, in millionths of the contract. */
int64_t cover_premium_ppm(const CoverSheet *sheet);

/* {[(a x HOR + b) x max(PCC, PCP) / 0.95] x (1 - LCF) + [c x PCC / 0.95 x HOR x (1 - CEF)]}
 *     x quality x political x better, in percent */
typedef struct CoverFactors {
    double a, b, c, quality, political, better;
    double horizon;                           /* HOR, years */
    double share_political, share_commercial; /* PCP, PCC */
    double mitigated, enhanced;               /* LCF, CEF */
} CoverFactors;

double cover_premium(const CoverFactors *factors);
