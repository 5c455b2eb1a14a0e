/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * line_params - what the operations on rates, lines and contracts take and reply
 */
#pragma once

#include "books/book_params.h"
#include "books/line_events.h"

/* ---- rates ----------------------------------------------------------------------------------- */

typedef struct RateImportParams {
    Str file, reason;
} RateImportParams;

typedef struct RateTableShown {
    Str name;
    Label label;
    bool sample; /* not for use */
    Hash hash;
    int64_t rows;
    Str file, reason, by_name;
} RateTableShown;

typedef struct RateTablesReply {
    const RateTableShown *tables;
    size_t table_count;
} RateTablesReply;

typedef struct RateShowParams {
    Str name;
    Hash hash; /* none: the last of the name */
} RateShowParams;

typedef struct RateShown {
    RateTableShown table;
    const KeptRate *rows;
    size_t row_count;
    const KeptGap *gaps;
    size_t gap_count;
} RateShown;

/* ---- lines ----------------------------------------------------------------------------------- */

typedef struct LinePriceParams {
    Str programme, country, case_code;
    int64_t line;
    Str table;       /* the last of the name */
    KeptTerms terms; /* base: below */
    Str base;
    Str reason;
} LinePriceParams;

typedef struct LineChangeParams {
    Str programme, case_code;
    int64_t line;
    Str table, base, item;
    int64_t quantity, procured;
    Date signed_on, accepted, implemented, delivered;
    Str reason;
} LineChangeParams;

typedef struct LineRemoveParams {
    Str programme, case_code;
    int64_t line;
    Str reason;
} LineRemoveParams;

typedef struct LineReply {
    int64_t version;
    Str unit, residual, value, below, total;
    int64_t total_minor, posted_minor; /* posted: what the total rose by */
    bool sample;
    Id entry;
} LineReply;

typedef struct LineShowParams {
    Str programme, case_code;
    int64_t line, version; /* version absent: the one in force */
} LineShowParams;

typedef struct PartShown {
    int32_t component;
    Str qualifier, amount, basis, rate; /* rate: "3.5 %", or an amount a unit */
    int64_t minor, ppm, row;            /* row: of the table's file */
    bool below;
    Str why;
} PartShown;

typedef struct LineShown {
    Str programme, country, case_code;
    int64_t line, version;
    KeptTerms terms;
    Str base, line_base, value, below, total, unit, residual;
    int64_t total_minor;
    Str table;
    Hash rates;
    bool sample, removed;
    Str reason, by_name;
    Id entry;
    const PartShown *parts;
    size_t part_count;
} LineShown;

typedef struct LineListParams {
    Str programme, case_code;
} LineListParams;

typedef struct LineRow {
    int64_t line, version;
    Str item;
    int64_t quantity;
    Str unit, base, value, total;
    int64_t total_minor;
    bool sample, removed;
} LineRow;

typedef struct LineListReply {
    const LineRow *lines;
    size_t line_count;
    Str total; /* of those that are not removed; absent: several currencies */
} LineListReply;

/* ---- contracts ------------------------------------------------------------------------------- */

typedef struct ContractLineParams {
    int64_t line;
    Str amount;
} ContractLineParams;

typedef struct ContractAddParams {
    Str programme, case_code, contract, company, reason;
    const ContractLineParams *lines;
    size_t line_count;
} ContractAddParams;

typedef struct ContractReply {
    Str amount; /* of the contract or the fee */
    int64_t minor;
} ContractReply;

typedef struct ContractCheckParams {
    Str programme, case_code;
} ContractCheckParams;

typedef struct ContractCheckReply {
    Str buyer, companies, fees;
    int64_t buyer_minor, companies_minor, fees_minor;
} ContractCheckReply;

/* ---- cancelling ------------------------------------------------------------------------------ */

typedef struct CancellationParams {
    Str programme, case_code;
} CancellationParams;

typedef struct CancellationShown {
    Str small_case, half_administration, of_expended, minimum;
    int64_t minimum_minor;
    int32_t ground;
    Str administration, expended; /* what they were reckoned from */
    int64_t admin_ppm;
    bool sample;
} CancellationShown;

extern const Shape rate_import_params_shape, rate_table_shown_shape, rate_tables_reply_shape,
    rate_show_params_shape, rate_shown_shape, line_price_params_shape, line_change_params_shape,
    line_remove_params_shape, line_reply_shape, line_show_params_shape, line_shown_shape,
    line_list_params_shape, line_list_reply_shape, contract_add_params_shape, contract_reply_shape,
    contract_check_params_shape, contract_check_reply_shape, cancellation_params_shape,
    cancellation_shown_shape;
