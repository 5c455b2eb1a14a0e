/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"

/* party.status: how each party of an item stands with the lists in force. */

static int count_hits(Work *work, Id item, PartyStatus *parties, size_t count)
{
    const HitsOfItemRow *rows;
    size_t row_count;
    int r = hits_of_item(work_db(work), work_arena(work), item, &rows, &row_count);
    if (r)
        return trace(r);
    for (size_t i = 0; i < row_count; i++)
        for (size_t p = 0; p < count; p++) {
            if (!id_eq(rows[i].party, parties[p].party) || rows[i].state == HIT_GONE)
                continue;
            bool known = rows[i].state == HIT_CONFIRMED && rows[i].verdict == HIT_FALSE;
            *(known ? &parties[p].known : &parties[p].unsettled) += 1;
        }
    return 0;
}

static int show_screened(Work *work, const ListSet *set, const Party *party, PartyStatus *shown)
{
    ScreeningLastRow last;
    bool found;
    int r = screening_last(work_db(work), work_arena(work), party->id, &last, &found);
    if (r)
        return trace(r);
    *shown = (PartyStatus){ .party = party->id, .screened = PARTY_NEVER, .at = MOMENT_NONE };
    if (!found)
        return 0;
    shown->at = last.at;
    shown->screened =
        hash_eq(last.lists, set->hash) && last.party_seq == party->seq ? PARTY_NOW : PARTY_BEFORE;
    return 0;
}

int party_status(Work *work, const void *params, void *reply)
{
    const PartyStatusParams *wanted = params;
    PartyStatusReply *status = reply;
    ListRuleLastRow rule;
    const Party *parties;
    ListSet set;
    int r = list_rule_last(work_db(work), work_arena(work), &rule, &status->said);
    if (!r)
        r = list_set(work, LISTS_NOW, &set);
    if (!r)
        r = docket_parties(work, wanted->item, &parties, &status->party_count);
    if (r)
        return trace(r);
    PartyStatus *shown = NEW_ARRAY(work_arena(work), PartyStatus, status->party_count + 1);
    for (size_t i = 0; i < status->party_count && !r; i++)
        r = show_screened(work, &set, &parties[i], &shown[i]);
    if (!r)
        r = count_hits(work, wanted->item, shown, status->party_count);
    status->item = wanted->item;
    status->required = status->said && rule.required;
    status->parties = shown;
    return r ? trace(r) : 0;
}
