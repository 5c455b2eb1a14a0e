/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/*
 * What speaks against an item's going on: nobody said whether this record screens; a list missing
 * or too old; nobody to screen; a party not screened against the lists in force, as it is named
 * now; a hit that is not a false one, decided by one person and confirmed by another. Everything is
 * told at once, each with what to do about it.
 */

static int stop(Work *work, Phrase message, Phrase remedy, Str first, Str second)
{
    work_finding(work, S("/item"), message, remedy, first, second);
    return WORK_E_RULE;
}

/* ---- lists ----------------------------------------------------------------------------------- */

static int stop_lists(Work *work, const ListSet *set, Str kinds)
{
    const ListDoubt *doubts;
    size_t count;
    int r =
        list_doubts(work_db(work), work_arena(work), set, kinds, work_today(work), &doubts, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        r = stop(work, doubts[i].message, doubts[i].remedy, doubts[i].first, doubts[i].second);
    return r;
}

/* ---- parties --------------------------------------------------------------------------------- */

static int stop_unscreened(Work *work, const ListSet *set, const Party *party)
{
    ScreeningLastRow last;
    bool found;
    int r = screening_last(work_db(work), work_arena(work), party->id, &last, &found);
    if (r)
        return trace(r);
    if (found && hash_eq(last.lists, set->hash) && last.party_seq == party->seq)
        return 0;
    return stop(work, found ? PHRASE_LISTS_SCREENED_BEFORE : PHRASE_LISTS_NEVER_SCREENED,
                PHRASE_LISTS_NEVER_SCREENED_REMEDY, party->name, S(""));
}

static int stop_parties(Work *work, const ListSet *set, const Party *parties, size_t count)
{
    int refusal = 0;
    if (count == 0)
        return stop(work, PHRASE_LISTS_NOBODY, PHRASE_LISTS_NOBODY_REMEDY, S(""), S(""));
    for (size_t i = 0; i < count; i++) {
        int r = stop_unscreened(work, set, &parties[i]);
        if (r < 0)
            return trace(r);
        refusal = r ? r : refusal;
    }
    return refusal;
}

/* ---- hits ------------------------------------------------------------------------------------ */

static int stop_hit(Work *work, const HitsOfItemRow *row)
{
    if (row->state == HIT_GONE || (row->state == HIT_CONFIRMED && row->verdict == HIT_FALSE))
        return 0;
    if (row->state == HIT_OPEN)
        return stop(work, PHRASE_LISTS_HIT_IS_OPEN, PHRASE_LISTS_HIT_IS_OPEN_REMEDY,
                    row->entry_name, row->list);
    if (row->state == HIT_DECIDED)
        return stop(work, PHRASE_LISTS_HIT_BY_ONE, PHRASE_LISTS_HIT_BY_ONE_REMEDY, row->entry_name,
                    row->list);
    if (row->verdict == HIT_UNSURE)
        return stop(work, PHRASE_LISTS_HIT_IS_UNSURE, PHRASE_LISTS_HIT_IS_UNSURE_REMEDY,
                    row->entry_name, row->list);
    return stop(work, PHRASE_LISTS_HIT_IS_TRUE, PHRASE_LISTS_HIT_IS_TRUE_REMEDY, row->entry_name,
                row->list);
}

static bool takes_part(const Party *parties, size_t count, Id party)
{
    for (size_t i = 0; i < count; i++)
        if (id_eq(parties[i].id, party))
            return true;
    return false;
}

/* Of parties that were dropped nothing is left to settle. */
static int stop_hits(Work *work, Id item, const Party *parties, size_t party_count)
{
    const HitsOfItemRow *rows;
    size_t count;
    int refusal = 0;
    int r = hits_of_item(work_db(work), work_arena(work), item, &rows, &count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < count; i++)
        if (takes_part(parties, party_count, rows[i].party)) {
            r = stop_hit(work, &rows[i]);
            refusal = r ? r : refusal;
        }
    return refusal;
}

/* ---- the whole ------------------------------------------------------------------------------- */

static int stop_all(Work *work, Id item, const ListRuleLastRow *rule)
{
    const Party *parties;
    size_t count;
    ListSet set;
    int r = list_set(work, LISTS_NOW, &set);
    if (!r)
        r = docket_parties(work, item, &parties, &count);
    if (r)
        return trace(r);
    const int found[] = { stop_lists(work, &set, rule->kinds),
                          stop_parties(work, &set, parties, count),
                          stop_hits(work, item, parties, count) };
    int refusal = 0;
    for (size_t i = 0; i < COUNT_OF(found); i++) {
        if (found[i] < 0)
            return trace(found[i]);
        refusal = found[i] ? found[i] : refusal;
    }
    return refusal;
}

int lists_stops(Work *work, Str subject_kind, Id subject)
{
    ListRuleLastRow rule;
    bool found;
    if (!str_eq(subject_kind, S("item")))
        return 0;
    int r = list_rule_last(work_db(work), work_arena(work), &rule, &found);
    if (r)
        return trace(r);
    if (!found)
        return stop(work, PHRASE_LISTS_NOT_SAID, PHRASE_LISTS_NOT_SAID_REMEDY, S(""), S(""));
    r = rule.required ? stop_all(work, subject, &rule) : 0;
    return r < 0 ? trace(r) : r;
}
