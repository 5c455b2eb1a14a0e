/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/list_draft.h"

#include <stdlib.h>

/* Keys that two entries share are numbered apart: an issuer may list two of one name and country,
 * and a comparison by key needs each once. */

typedef struct Keyed {
    ListDraft *draft;
    size_t at; /* in the file: qsort alone would leave equal keys in any order */
} Keyed;

static int compare_keyed(const void *a, const void *b)
{
    const Keyed *left = a, *right = b;
    int order = str_compare(left->draft->entry.key, right->draft->entry.key);

    return order != 0 ? order : (left->at > right->at) - (left->at < right->at);
}

static Str numbered(Arena *arena, Str key, size_t number)
{
    Text text = text_open(arena, key.len + 32);

    text_all(&text, key, S("/"));
    text_int(&text, (int64_t)number);
    return text_str(&text);
}

void list_drafts_number_keys(const ListDrafts *drafts, Arena *arena)
{
    Keyed *keyed = NEW_ARRAY(arena, Keyed, drafts->count);
    size_t same = 1;
    Str last = { 0 };

    for (size_t i = 0; i < drafts->count; i++)
        keyed[i] = (Keyed){ drafts->drafts[i], i };
    qsort(keyed, drafts->count, sizeof *keyed, compare_keyed);
    for (size_t i = 0; i < drafts->count; i++) {
        ListEntry *entry = &keyed[i].draft->entry;

        same = i > 0 && str_eq(entry->key, last) ? same + 1 : 1;
        last = entry->key;
        if (same > 1)
            entry->key = numbered(arena, entry->key, same);
    }
}
