/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * confidence - how sure a source is, in packs, registers, cases and stories alike
 */
#pragma once

#include "base/str.h"

/* A weaker word is a larger number. */
typedef enum Confidence {
    CONFIDENCE_OFFICIAL,   /* a government text was read */
    CONFIDENCE_SECONDARY,  /* another named source says so */
    CONFIDENCE_UNVERIFIED, /* general knowledge, or sources that disagree */
    CONFIDENCE_COUNT
} Confidence;

/* What a figure or a statement rests on. */
typedef struct Basis {
    Str source;
    Confidence confidence; /* unverified, where it is assumed */
    bool assumed;          /* nobody tells it: somebody put it in, and source says who and why */
} Basis;

extern const Str confidence_words[CONFIDENCE_COUNT]; /* "official" ... */

bool confidence_read(Str word, Confidence *ret_confidence);
Str confidence_word(Confidence confidence);

#define BASIS_ASSUMPTION STR("assumption") /* the word that stands in place of a confidence */
Str basis_word(const Basis *basis);        /* it, or the confidence */
