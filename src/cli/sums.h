/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * sums - amounts, days and rates as the commands of loans, sureties and cover print them; private
 */
#pragma once

#include "cli/estimate.h"
#include "credit/credit.h"

/* The file of the first argument. 0 or an exit code, already explained; CLI_USAGE: the options do
 * not go together. */
MUST_USE int sums_file(Cli *cli, Str *ret_bytes);

void sums_basis(const Cli *cli, Text *text, Str basis); /* a line, where something is said */

Str sums_amount(const Cli *cli, int64_t minor, Currency currency); /* "1,402,500,000.00" */
Str sums_money(const Cli *cli, int64_t minor, Currency currency);  /* "... USD" */
Str sums_day(const Cli *cli, Date day);
Str sums_number(const Cli *cli, int64_t number);
Str sums_rate(const Cli *cli, int64_t ppm); /* "2.5 %" */

/* A sentence with its line's end. */
#define sums_say(cli, text, PHRASE, ...) \
    (phrase_put((text), (PHRASE), (cli)->lang, __VA_ARGS__), text_char((text), '\n'))

/* Members of JSON: ,"key":value. */
void sums_json_text(Text *text, Str key, Str value);
void sums_json_number(Text *text, Str key, int64_t number);
void sums_json_day(const Cli *cli, Text *text, Str key, Date day);
