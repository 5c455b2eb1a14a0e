/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reckon - what an offer comes to, and what it lacks, while it is written
 *
 * offer.reckon writes nothing. It takes a draft with as many gaps as it has; without one it begins:
 * with the offer that stands, else with what the letter of request and the case answer. What it
 * replies can be filled in further and reckoned again, and is what offer.draft takes once nothing
 * is lacking.
 */
#pragma once

#include "cases/case_events.h"

enum { RECKON_GAPS_MAX = 500 };

typedef struct OfferReckonParams {
    Id file;
    CaseVersion terms; /* absent: it begins */
} OfferReckonParams;

typedef enum ReckonBegun { BEGUN_GIVEN, BEGUN_OFFER, BEGUN_REQUEST, RECKON_BEGUNS } ReckonBegun;

typedef struct ReckonedElement { /* of the total package */
    Str element, name;
    int32_t stand; /* PackageStand */
    int64_t line;
    Str reason;
} ReckonedElement;

typedef struct ReckonedGap {
    Str at; /* JSON pointer below the terms, "/lines/0/quantity"; "": the whole */
    Str message, remedy;
    bool unfilled; /* nothing stands there yet */
} ReckonedGap;

typedef struct OfferReckoned {
    Id file;
    Str number;
    int32_t begun;     /* ReckonBegun */
    CaseVersion terms; /* with the totals that follow */
    /* Minor units of the case's currency; absent: more than there is. */
    int64_t net, below, total, deposit, payments;
    int64_t left; /* of the total, neither due with acceptance nor in a payment */
    const ReckonedElement *elements;
    size_t element_count;
    bool whole; /* nothing is lacking: offer.draft would take it */
    const ReckonedGap *gaps;
    size_t gap_count;
} OfferReckoned;

extern const Shape offer_reckon_params_shape, offer_reckoned_shape;
extern const Phrase package_stand_phrases[PACKAGE_STANDS];
extern const Phrase reckon_begun_phrases[RECKON_BEGUNS];

int offer_reckon(Work *work, const void *params, void *reply);
