/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ofac_fact - what parties of the advanced XML format point to, by kind and number
 *
 * All facts are added, then put in order once, then found.
 */
#pragma once

#include "screening/ofac.h"

typedef enum FactKind {
    FACT_COUNTRY, /* text: its name; more: its code */
    FACT_AREA,    /* more: the number of its country */
    FACT_FEATURE, /* text: what the feature is */
    FACT_DOCUMENT_KIND,
    FACT_DETAIL,
    FACT_PARTY_KIND,
    FACT_PARTY_SUBKIND, /* more: the number of its party kind */
    FACT_PLACE,         /* text: the address; more: the number of its country */
    FACT_DOCUMENT,      /* under the identity that bears it. text: its number; more: its kind's */
} FactKind;

typedef struct Fact {
    FactKind kind;
    Str id, text, more;
} Fact;

typedef struct Facts {
    Fact *facts;
    size_t count, room;
    bool ordered;
} Facts;

void facts_add(Facts *facts, Arena *arena, Fact fact);
void facts_order(Facts *facts);

/* The first fact of that kind and number, or one that says nothing; before they are ordered there
 * are none. */
const Fact *facts_find(const Facts *facts, FactKind kind, Str id);

/* The fact behind it if it is of the same kind and number, else NULL. */
const Fact *facts_next(const Facts *facts, const Fact *fact);
