/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/confidence.h"

const Str confidence_words[CONFIDENCE_COUNT] = {
    [CONFIDENCE_OFFICIAL] = STR("official"),
    [CONFIDENCE_SECONDARY] = STR("secondary"),
    [CONFIDENCE_UNVERIFIED] = STR("unverified"),
};

bool confidence_read(Str word, Confidence *ret_confidence)
{
    for (size_t i = 0; i < CONFIDENCE_COUNT; i++) {
        if (str_eq(word, confidence_words[i])) {
            *ret_confidence = (Confidence)i;
            return true;
        }
    }
    return false;
}

Str confidence_word(Confidence confidence)
{
    return confidence_words[confidence];
}

Str basis_word(const Basis *basis)
{
    static const Str assumption = BASIS_ASSUMPTION;

    return basis->assumed ? assumption : confidence_word(basis->confidence);
}
