/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * Whether the lists in force are those that must be, and young enough. Items are stopped for it
 * (stops.c), and who searches for a name is told the same, in the same words.
 */

typedef struct Doubts {
    Arena *arena;
    ListDoubt *rows;
    size_t count;
} Doubts;

static void add(Doubts *doubts, Phrase message, Phrase remedy, Str first, Str second)
{
    doubts->rows[doubts->count++] = (ListDoubt){ message, remedy, first, second };
}

static Str days_text(Arena *arena, int64_t days)
{
    Text text = text_open(arena, 24);
    text_int(&text, days);
    return text_str(&text);
}

static void add_missing(Doubts *doubts, const ListSet *set, Str kinds)
{
    if (set->count == 0)
        add(doubts, PHRASE_LISTS_NONE_IN_FORCE, PHRASE_LISTS_NONE_IN_FORCE_REMEDY, S(""), S(""));
    while (kinds.len) {
        Str kind = str_split(kinds, ',', &kinds);
        if (!list_set_has(set, kind))
            add(doubts, PHRASE_LISTS_MISSING, PHRASE_LISTS_MISSING_REMEDY, kind, S(""));
    }
}

static int add_stale(Doubts *doubts, Db *db, const ListSet *set, Date today)
{
    for (size_t i = 0; i < set->count; i++) {
        int64_t days;
        int r = list_limit_of(db, doubts->arena, (int32_t)set->rows[i].kind, &days);
        if (r)
            return trace(r);
        if (list_is_stale(today, set->rows[i].checked_at, days))
            add(doubts, PHRASE_LISTS_STALE, PHRASE_LISTS_STALE_REMEDY, set->rows[i].name,
                days_text(doubts->arena, days));
    }
    return 0;
}

int list_doubts(Db *db, Arena *arena, const ListSet *set, Str kinds, Date today,
                const ListDoubt **ret_doubts, size_t *ret_count)
{
    Doubts doubts = { arena, NEW_ARRAY(arena, ListDoubt, 1 + LIST_KINDS + set->count), 0 };

    add_missing(&doubts, set, kinds);
    int r = add_stale(&doubts, db, set, today);
    *ret_doubts = doubts.rows;
    *ret_count = doubts.count;
    return r ? trace(r) : 0;
}

int lists_doubts(Db *db, Arena *arena, Date today, const ListDoubt **ret_doubts, size_t *ret_count)
{
    ListRuleLastRow rule;
    ListSet set;
    bool found;
    int r = list_rule_last(db, arena, &rule, &found);
    if (!r)
        r = list_set_of(db, arena, LISTS_NOW, &set);
    if (!r)
        r = list_doubts(db, arena, &set, found ? rule.kinds : S(""), today, ret_doubts, ret_count);
    return r ? trace(r) : 0;
}
