/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fields - what is known of a bearer beyond the name (private to the room)
 *
 * A field that the query does not give changes nothing, whatever a list says. Of those it gives,
 * contradictions lower a score, and so does, a little, a birth date for which the list has none:
 * who gives one asks for more than the name. What agrees is counted in `confirmed`.
 */
#pragma once

#include "screening/list.h"
#include "screening/score.h"

/* What a list says of an entry beside its names; borrowed. */
typedef struct Fields {
    EntityType type;
    const Birth *births;
    size_t birth_count;
    const Country *countries;
    size_t country_count;
    const Identifier *identifiers;
    size_t identifier_count;
} Fields;

typedef enum BirthMeets {
    BIRTH_UNKNOWN, /* the query gives none */
    BIRTH_SAME,
    BIRTH_NEAR,
    BIRTH_DAY,
    BIRTH_YEARS,
    BIRTH_FAR,
    BIRTH_ABSENT /* the query gives one, the list none */
} BirthMeets;

typedef struct FieldsMet {
    int32_t confirmed;
    BirthMeets birth;
    Birth query_birth, entry_birth; /* the two that meet best; of BIRTH_ABSENT the query's first */
    bool country_same, country_other;
    Country country; /* that agrees */
    bool type_other;
    const Identifier *number_same;                 /* the query's; NULL: none */
    const Identifier *number_query, *number_entry; /* that contradict; NULL: none */
} FieldsMet;

FieldsMet fields_meet(const Query *query, const Fields *entry);

/* Two births as far as both are known. */
BirthMeets birth_meets(Birth query, Birth entry);
int32_t birth_lowers(BirthMeets meets); /* by so many thousandths */

/* The score of one name of the entry, held down where the list calls it weak. The entry's best name
 * is the one for which this is highest, the first of equals. */
int32_t fields_cap(const FieldsMet *met, NameStrength strength, int32_t score);

/* What is left of that when the fields have lowered it: the entry's score. */
int32_t fields_apply(const FieldsMet *met, int32_t score);

/* The whole account of a hit: score_names of the two, then weakness, then the fields. */
Scored score_hit(Arena *arena, const Query *query, const Name *query_name, const Fields *entry,
                 const Name *entry_name, NameStrength strength, const FieldsMet *met);
