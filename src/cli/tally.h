/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tally - what the commands of `sekisho offset` and `sekisho workshare` share; private to the room
 */
#pragma once

#include "cli/estimate.h"
#include "offset/offset.h"

Str tally_amount(const Cli *cli, Money money); /* without the currency, which stands elsewhere */
Str tally_money(const Cli *cli, Money money);
Str tally_day(const Cli *cli, Date date);
Str tally_share(const Cli *cli, int64_t ppm);  /* "39.9 %" */
Str tally_factor(const Cli *cli, int64_t ppm); /* "1.5" */

/* A table with its head; the first `words` columns are not figures. */
Grid tally_grid(const Cli *cli, size_t columns, size_t rows, size_t words, const Phrase *heads);

/* A further member of a JSON object. */
void tally_member(Text *text, const char *key, Str value);
