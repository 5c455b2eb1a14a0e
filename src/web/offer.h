/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * offer - what stands beside the form an offer is written in; private to the room
 *
 * The form is that of offer.draft, as any operation has one; what is asked of it here is asked of
 * offer.reckon, which takes gaps.
 */
#pragma once

#include "web/site.h"

/* Is it the form of an operation that an offer is written by? */
bool offer_is_written(Str operation);

/* The form as it begins: with what the link to it says of the terms, and for the rest with the
 * offer that stands, else with what the letter of request answers. */
void offer_begin(const Visit *visit, UrlQuery *fields);

/* What the offer comes to and lacks as typed. `fill`: totals that follow take their places in the
 * form. */
OfferPanelView offer_panel(const Visit *visit, UrlQuery *fields, bool fill);
