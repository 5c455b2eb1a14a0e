/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fields - fields that several shapes of this room have; private to the room
 */
#pragma once

#include "lending/lend.h"
#include "phrases_credit.h"
#include "phrases_lending.h"

#define OPTIONAL .optional = true
#define MONEY .min = 0, .max = INT64_MAX
#define FLOW .min = -INT64_MAX, .max = INT64_MAX
#define WORDS .max = LENDING_WORDS_MAX, .long_text = true

#define LOAN_OF(Struct, ...) \
    ID(Struct, loan, "loan", .help = PHRASE_LENDING_FIELD_LOAN, __VA_ARGS__)
#define CASE_TEXT(Struct, ...) \
    TEXT(Struct, file, "case", .max = LENDING_CASE_MAX, .help = PHRASE_LENDING_FIELD_CASE, \
         __VA_ARGS__)
#define COUNTRY(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_LENDING_FIELD_COUNTRY, __VA_ARGS__)
#define CURRENCY(Struct) \
    TEXT(Struct, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY)
#define STATE(Struct) \
    CHOICE(Struct, state, "state", lending_state_words, .choice_labels = lending_state_phrases, \
           .help = PHRASE_LENDING_FIELD_STATE)
#define BASIS(Struct) \
    TEXT(Struct, basis, "basis", WORDS, OPTIONAL, .help = PHRASE_CREDIT_FIELD_BASIS)
#define REASON(Struct, ...) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_LENDING_FIELD_REASON, __VA_ARGS__)
#define AMOUNT(Struct) \
    TEXT(Struct, amount, "amount", .max = LENDING_AMOUNT_MAX, .help = PHRASE_LENDING_FIELD_AMOUNT)
#define ON(Struct, ...) DATE(Struct, on, "on", .help = PHRASE_CREDIT_FIELD_ON, __VA_ARGS__)
#define AS_OF(Struct, ...) DATE(Struct, on, "on", .help = PHRASE_LENDING_FIELD_AS_OF, __VA_ARGS__)
/* Of every thing of this room that money moves of, and of every reply: `thing` names its id. */
#define MONEY_FIELDS(thing, told) \
    { \
        ID(LendMoneyParams, id, thing, .optional = false, .help = told), AMOUNT(LendMoneyParams), \
            ON(LendMoneyParams, OPTIONAL), NOTE(LendMoneyParams) \
    }
#define REPLY_FIELDS(thing, told) \
    { \
        ID(LendReply, id, thing, .optional = false, .help = told), STATE(LendReply) \
    }
#define NOTE(Struct) TEXT(Struct, text, "text", WORDS, OPTIONAL, .help = PHRASE_LENDING_FIELD_TEXT)
#define SUM(Struct, member, name, ...) \
    INT(Struct, member, name "-minor", MONEY, .help = __VA_ARGS__)
#define MONEY_TEXT(Struct, member, name, ...) \
    TEXT(Struct, member, name, .max = LENDING_AMOUNT_MAX, .help = __VA_ARGS__)
#define SOURCE(Struct) \
    TEXT(Struct, source, "source", .max = LENDING_NAME_MAX, .help = PHRASE_CREDIT_FIELD_SOURCE), \
        CHOICE(Struct, confidence, "confidence", confidence_words, \
               .help = PHRASE_CREDIT_HEAD_CONFIDENCE)
#define STEPS(Struct) \
    LIST(Struct, steps, step_count, "steps", LendStepShown, lend_step_shown_shape, \
         .max = LENDING_STEPS_MAX, .help = PHRASE_LENDING_SHOWN_STEPS)
