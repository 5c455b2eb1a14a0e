/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* reason - why a document is changed, by code and in words */
#include "phrases_terms.h"
#include "terms/change.h"

const Str change_reason_words[CHANGE_REASONS] = {
    [REASON_SCOPE] = STR("scope"),       [REASON_PRICE] = STR("price"),
    [REASON_FUNDS] = STR("funds"),       [REASON_SCHEDULE] = STR("schedule"),
    [REASON_DELIVERY] = STR("delivery"), [REASON_CONFIGURATION] = STR("configuration"),
    [REASON_LAW] = STR("law"),           [REASON_BUYER] = STR("buyer"),
    [REASON_WORDING] = STR("wording"),   [REASON_CLOSURE] = STR("closure"),
};

const Phrase change_reason_phrases[CHANGE_REASONS] = {
    [REASON_SCOPE] = PHRASE_TERMS_REASON_SCOPE,
    [REASON_PRICE] = PHRASE_TERMS_REASON_PRICE,
    [REASON_FUNDS] = PHRASE_TERMS_REASON_FUNDS,
    [REASON_SCHEDULE] = PHRASE_TERMS_REASON_SCHEDULE,
    [REASON_DELIVERY] = PHRASE_TERMS_REASON_DELIVERY,
    [REASON_CONFIGURATION] = PHRASE_TERMS_REASON_CONFIGURATION,
    [REASON_LAW] = PHRASE_TERMS_REASON_LAW,
    [REASON_BUYER] = PHRASE_TERMS_REASON_BUYER,
    [REASON_WORDING] = PHRASE_TERMS_REASON_WORDING,
    [REASON_CLOSURE] = PHRASE_TERMS_REASON_CLOSURE,
};
