/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fields - what the shapes of this room have in common; private to the room, for its tables alone
 */
#pragma once

#include "cases/cases.h"
#include "obligations/obligation_params.h"
#include "phrases_cases.h"
#include "phrases_obligations.h"

#define MUST .optional = false
#define OPTIONAL .optional = true
#define CODE .max = OBLIGATION_CODE_MAX
#define NAME .max = OBLIGATION_NAME_MAX
#define WORDS .max = OBLIGATION_WORDS_MAX, .long_text = true
#define NUMBER .min = 0, .max = INT64_MAX

#define CASE_SAID(Struct, ...) \
    TEXT(Struct, case_file, "case", CODE, .help = PHRASE_OBLIGATIONS_FIELD_CASE, __VA_ARGS__)
#define CASE_ID(Struct) ID(Struct, file, "case", .help = PHRASE_OBLIGATIONS_FIELD_CASE, MUST)
#define CASE_NUMBER(Struct) \
    TEXT(Struct, number, "number", CODE, .help = PHRASE_OBLIGATIONS_SHOWN_NUMBER)
#define OBLIGATION_ID(Struct, ...) \
    ID(Struct, obligation, "obligation", .help = PHRASE_OBLIGATIONS_FIELD_OBLIGATION, __VA_ARGS__)
#define DEAL_ID(Struct) \
    ID(Struct, transaction, "transaction", .help = PHRASE_OBLIGATIONS_FIELD_TRANSACTION, MUST)
#define COUNTRY(Struct, ...) \
    TEXT(Struct, country, "country", .max = 3, .help = PHRASE_OBLIGATIONS_FIELD_COUNTRY, \
         __VA_ARGS__)
#define CURRENCY(Struct) \
    TEXT(Struct, currency, "currency", .max = 3, .help = PHRASE_OBLIGATIONS_FIELD_CURRENCY)
#define FIRM(Struct, ...) \
    TEXT(Struct, firm, "firm", CODE, .help = PHRASE_OBLIGATIONS_FIELD_FIRM, __VA_ARGS__)
#define SOURCE(Struct, ...) \
    TEXT(Struct, source, "source", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_SOURCE, __VA_ARGS__)
#define SURE(Struct) \
    CHOICE(Struct, confidence, "confidence", confidence_words, MUST, \
           .help = PHRASE_OBLIGATIONS_FIELD_CONFIDENCE)
#define REASON(Struct) \
    TEXT(Struct, reason, "reason", WORDS, .help = PHRASE_OBLIGATIONS_FIELD_REASON)
#define ON(Struct) DATE(Struct, on, "on", .help = PHRASE_OBLIGATIONS_FIELD_ON, OPTIONAL)
#define SHOWN_ON(Struct) DATE(Struct, on, "on", .help = PHRASE_OBLIGATIONS_FIELD_ON, MUST)
