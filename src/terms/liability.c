/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* liability - who answers to the buyer for what (row C5) */
#include "phrases_terms.h"
#include "terms/note.h"

const Phrase liability_matter_phrases[LIABILITY_MATTERS] = {
    [LIABILITY_PRICE] = PHRASE_TERMS_MATTER_PRICE,
    [LIABILITY_TIME] = PHRASE_TERMS_MATTER_TIME,
    [LIABILITY_PERFORMANCE] = PHRASE_TERMS_MATTER_PERFORMANCE,
    [LIABILITY_TERMINATION] = PHRASE_TERMS_MATTER_TERMINATION,
};

/* The duty by which the State answers: a party to the contract is bound by its price and days
 * and by how it ends; that the thing performs is for whoever guarantees it. */
static const Str duties_of[LIABILITY_MATTERS] = {
    [LIABILITY_PRICE] = STR("contracts"),
    [LIABILITY_TIME] = STR("contracts"),
    [LIABILITY_PERFORMANCE] = STR("guarantees"),
    [LIABILITY_TERMINATION] = STR("contracts"),
};

Liability liability_of(const Str *duties, size_t count)
{
    Liability liability = { 0 };

    for (size_t matter = 0; matter < LIABILITY_MATTERS; matter++)
        for (size_t i = 0; i < count; i++)
            if (str_eq(duties[i], duties_of[matter])) {
                liability.state[matter] = true;
                liability.duty[matter] = duties_of[matter];
            }
    return liability;
}

/* The State's duty, in words. */
static const Phrase states[LIABILITY_MATTERS] = {
    [LIABILITY_PRICE] = PHRASE_TERMS_LIABLE_PRICE,
    [LIABILITY_TIME] = PHRASE_TERMS_LIABLE_TIME,
    [LIABILITY_PERFORMANCE] = PHRASE_TERMS_LIABLE_PERFORMANCE,
    [LIABILITY_TERMINATION] = PHRASE_TERMS_LIABLE_TERMINATION,
};

void liability_write(Text *text, const Liability *liability, Lang lang)
{
    for (size_t matter = 0; matter < LIABILITY_MATTERS; matter++) {
        phrase_put(text, liability->state[matter] ? states[matter] : PHRASE_TERMS_LIABLE_NONE, lang,
                   phrase(liability_matter_phrases[matter], lang));
        text_char(text, '\n');
    }
}
