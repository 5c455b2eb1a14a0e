/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * funding_record - who pays which line of a case, what insurance would cover of it, and all that
 * was lent for it: events, parameters, replies
 */
#pragma once

#include "credit/credit.h"
#include "lending/state.h"

/* ---- funding --------------------------------------------------------------------------------- */

typedef struct FundedLine {
    int64_t line; /* of the offer; 0: what stands below its lines */
    Str name;
    int64_t price;
    const FundingSource *sources;
    size_t source_count;
} FundedLine;

typedef struct FundingSet { /* funding.set 1 */
    Id organisation, file;
    Str case_number, country, currency;
    Str designator; /* of the document whose lines these are */
    int64_t price;
    Str basis;
    const FundedLine *lines;
    size_t line_count;
} FundingSet;

typedef struct FundingLineParams {
    int64_t line;
    const FundingSource *sources;
    size_t source_count;
} FundingLineParams;

typedef struct FundingSetParams {
    Str file, basis;
    const FundingLineParams *lines;
    size_t line_count;
} FundingSetParams;

typedef struct FundingShowParams {
    Id funding;
} FundingShowParams;

typedef struct FundingReply {
    Id funding;
    int64_t price, aid;
} FundingReply;

typedef struct FundedLineShown {
    int64_t line;
    Str name;
    int64_t price;
    bool aided;
    const FundingSource *sources;
    size_t source_count;
} FundedLineShown;

typedef struct FundingShown {
    Id funding;
    Str file, currency, designator, basis;
    int64_t price, own, loan, aid, support;
    Str aid_text;
    bool stands; /* it adds up to what the case costs today */
    const FundedLineShown *lines;
    size_t line_count;
} FundingShown;

/* ---- cover ----------------------------------------------------------------------------------- */

typedef struct CoverLineKept {
    int32_t peril, ruling;
    int64_t share_ppm; /* absent: no figure holds on the day */
    int64_t covered, open;
    Str source;
    int32_t confidence; /* absent, as the source: no figure */
} CoverLineKept;

typedef struct CoverKept { /* cover.asked 1: what the table said on the day */
    Id organisation, file;
    Str case_number, country;
    Hash table; /* of the bytes of the table */
    CoverAsked asked;
    const CoverLineKept *lines;
    size_t line_count;
    int64_t premium_ppm, premium; /* absent: not asked. Indicative */
    bool assumed;                 /* a coefficient is nobody's figure */
} CoverKept;

typedef struct CoverAskParams { /* the table's bytes come beside */
    Str file, table;
    CoverAsked asked;
} CoverAskParams;

typedef struct CoverShowParams {
    Id cover;
} CoverShowParams;

typedef struct CoverShown {
    Id cover;
    Str file;
    Hash table;
    CoverAsked asked;
    const CoverLineKept *lines;
    size_t line_count;
    int64_t premium_ppm, premium;
    bool assumed;
} CoverShown;

/* ---- all of a case --------------------------------------------------------------------------- */

typedef struct CaseCreditParams {
    Id file;
} CaseCreditParams;

typedef struct CaseCreditRow {
    int32_t kind; /* LendingKind */
    Id id;
    int32_t state;
    Str party;
} CaseCreditRow;

typedef struct CaseCreditReply {
    Id file;
    const CaseCreditRow *rows;
    size_t row_count;
} CaseCreditReply;

extern const Shape funding_set_shape, funding_set_params_shape, funding_show_params_shape,
    funding_reply_shape, funding_shown_shape, cover_kept_shape, cover_ask_params_shape,
    cover_show_params_shape, cover_shown_shape, case_credit_params_shape, case_credit_reply_shape;
