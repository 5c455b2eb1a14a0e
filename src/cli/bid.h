/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bid - what the commands of `sekisho bid` share; private to the room
 */
#pragma once

#include "campaign/campaign.h"
#include "cli/tally.h"

enum { BID_BYTES_MAX = 4 << 20 };

/* A line of what an answer rests on: "  - what: source (confidence)". */
void bid_put_basis(const Cli *cli, Text *text, Str what, Basis basis);

/* A day that an option needs to give. False with a finding. */
bool bid_day(Cli *cli, OptionId id, Date *ret_day);

/* Members of JSON, after others. */
void bid_json_basis(Text *text, Basis basis);
void bid_json_day(const Cli *cli, Text *text, const char *key, Date day);
void bid_json_number(Text *text, const char *key, int64_t number);

/* A sentence with its line's end. */
#define bid_say(cli, text, PHRASE, ...) \
    (phrase_put((text), (PHRASE), (cli)->lang, __VA_ARGS__), text_char((text), '\n'))

Str bid_number(const Cli *cli, int64_t number);
