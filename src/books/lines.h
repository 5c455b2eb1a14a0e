/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lines - what the files about rates, priced lines and contracts share (private to the room)
 */
#pragma once

#include "books/line_params.h"
#include "books/lines_sql.h"
#include "books/prices.h"

/* ---- rates ----------------------------------------------------------------------------------- */

/* A table as it was imported: the last of its name, or that of the hash. 0, WORK_E_NOT_FOUND, or a
 * fault. */
MUST_USE int rates_named(Work *work, Str name, const RateTable **ret_rates);
MUST_USE int rates_hashed(Work *work, Hash hash, const RateTable **ret_rates);

/* ---- lines ----------------------------------------------------------------------------------- */

typedef struct LineKept {
    int64_t line;
    PriceLineGetRow row;
    KeptTerms terms;
    Currency currency;
} LineKept;

enum { LINE_LAST = -1 };

/* The line as priced in that version; LINE_LAST: the one in force. 0, WORK_E_NOT_FOUND, or a
 * fault. */
MUST_USE int line_load(Work *work, Str programme, Str case_code, int64_t line, int64_t version,
                       LineKept *ret_line);

/* All lines of a case as they are in force, those taken off included. */
MUST_USE int lines_load(Work *work, Str programme, Str case_code, const LineKept **ret_lines,
                        size_t *ret_count);

/* As they were in force at the end of the day. */
MUST_USE int lines_load_on(Work *work, Str programme, Str case_code, Date on,
                           const LineKept **ret_lines, size_t *ret_count);

/* As the rules of price/ see them. */
LineTerms line_terms(Str case_code, int64_t line, const KeptTerms *terms);

/* What a buyer who cancels after implementation owes at least, on that day: by the prices that were
 * in force, and what was spent by then. 0, WORK_E_NOT_FOUND (no line was priced), WORK_E_RULE with
 * findings, or a fault. */
MUST_USE int cancellation_least(Work *work, Str programme, Str case_code, Date on,
                                Money *ret_least);

/* ---- operations ------------------------------------------------------------------------------ */

int rate_import(Work *work, const void *params, void *reply);
int rate_list(Work *work, const void *params, void *reply);
int rate_show(Work *work, const void *params, void *reply);
int line_price_run(Work *work, const void *params, void *reply);
int line_change_run(Work *work, const void *params, void *reply);
int line_remove(Work *work, const void *params, void *reply);
int line_show(Work *work, const void *params, void *reply);
int line_list(Work *work, const void *params, void *reply);
int contract_add(Work *work, const void *params, void *reply);
int contract_check(Work *work, const void *params, void *reply);
int cancellation_reckon(Work *work, const void *params, void *reply);
