/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/ofac_fact.h"

#include <stdlib.h>

static int compare_keys(const void *a, const void *b)
{
    const Fact *left = a, *right = b;

    return left->kind != right->kind ? (int)left->kind - (int)right->kind
                                     : str_compare(left->id, right->id);
}

/* Documents of one identity in one order on every machine. */
static int compare_facts(const void *a, const void *b)
{
    int order = compare_keys(a, b);

    return order != 0 ? order : str_compare(((const Fact *)a)->text, ((const Fact *)b)->text);
}

void facts_add(Facts *facts, Arena *arena, Fact fact)
{
    GROW(arena, facts->facts, facts->count, &facts->room);
    facts->facts[facts->count++] = fact;
}

void facts_order(Facts *facts)
{
    if (facts->count > 0)
        qsort(facts->facts, facts->count, sizeof(Fact), compare_facts);
    facts->ordered = true;
}

const Fact *facts_find(const Facts *facts, FactKind kind, Str id)
{
    static const Fact nothing;
    Fact key = { .kind = kind, .id = id };
    size_t low = 0, high = facts->ordered ? facts->count : 0, end = high;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_keys(&facts->facts[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < end && compare_keys(&facts->facts[low], &key) == 0;
    return found ? &facts->facts[low] : &nothing;
}

const Fact *facts_next(const Facts *facts, const Fact *fact)
{
    const Fact *next = fact + 1;

    return next < facts->facts + facts->count && compare_keys(fact, next) == 0 ? next : NULL;
}
