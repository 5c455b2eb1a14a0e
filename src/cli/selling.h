/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * selling - what the commands of `sekisho sale` share; private to the room
 */
#pragma once

#include "cli/sums.h"
#include "sale/sale.h"

/* `way` of a hybrid, on the command line and in JSON. */
#define SELLING_HYBRID "hybrid"

typedef struct Selling {
    Cli *cli;
    Sale sale;
    SaleBook book;
    Date on;
    SaleWay *ways; /* reckoned, in the order asked; the hybrid last */
    size_t way_count;
} Selling;

Str selling_amount(const Selling *selling, int64_t minor); /* "1,650.00" */
Str selling_money(const Selling *selling, int64_t minor);  /* with the currency */
Str selling_id(const SaleWay *way);
Str selling_label(const Selling *selling, const SaleWay *way);
Str selling_addend(const Selling *selling, const SaleAddend *addend);
Str selling_quarter(const Selling *selling, Date from);             /* "2020 Q3", "FY2020 Q2" */
Str selling_bearers(const Selling *selling, const SaleBorne *risk); /* "selling State, maker" */
Str selling_bar(const Selling *selling, const SaleBar *bar);
Str selling_duty(const Selling *selling, const SaleWay *way); /* "495,000,000.00", "none", "?" */
Str selling_months(const Selling *selling, int64_t least, int64_t most, bool told);
Str selling_licence(const Selling *selling, const SaleWay *way); /* row C22 */
bool selling_tells_continuity(const SaleWay *way);               /* row A13 */
extern const Str selling_duty_words[];                           /* by DutyAnswer */

/* " [assumed]", or another word of how sure it is; nothing of what is official. */
void selling_sure(const Selling *selling, Text *text, SaleSure sure);
/* "(source; how sure)" */
void selling_source(const Selling *selling, Text *text, Str source, SaleSure sure);

/* Row C9: a line on what of the goods is left to the market; nothing, where all is quoted. */
void selling_market(const Selling *selling, Text *text, const SaleWay *way);

/* A table with its head; the first `words` columns are not figures. */
Grid selling_grid(const Selling *selling, size_t columns, size_t rows, size_t words,
                  const Phrase *heads);

void selling_head(const Selling *selling, Text *text);    /* what is sold, and on what it rests */
void selling_compare(const Selling *selling, Text *text); /* ways side by side */
void selling_show(const Selling *selling, const SaleWay *way, Text *text); /* one, in detail */
void selling_json(const Selling *selling, Text *text);
