/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_leg.h"
#include "casework/item.h"

/* Under every regime; where one says no, it does not matter what is open under another. */
static LegStand stand_today(const Judged *judged, Str line)
{
    bool any = false, open = false;

    for (size_t i = 0; i < judged->result_count; i++) {
        const Result *result = &judged->results[i];

        if (!str_eq(result->line, line))
            continue;
        any = true;
        if (!item_result_free(result) && result->outcome_count < 2)
            return LEG_OVERTAKEN;
        open = open || !item_result_free(result);
    }
    return !any ? LEG_OVERTAKEN : open ? LEG_UNTOLD : LEG_BEARS;
}

/* What holds, and how it was decided. */
static int stand_decided(Work *work, const Item *item, LegStand *ret_stand)
{
    FindingLastRow decision;
    bool found;

    *ret_stand = LEG_UNDECIDED;
    if (item->row.state != ITEM_DECIDED)
        return 0;
    int r = finding_last(work_db(work), work_arena(work), item->id, FINDING_DECISION, &decision,
                         &found);
    if (r)
        return trace(r);
    ensure(found);
    *ret_stand = decision.verdict == VERDICT_REFUSE ? LEG_REFUSED
                 : item->row.holds > 0              ? LEG_HELD
                                                    : LEG_BEARS;
    return 0;
}

int docket_leg(Work *work, Id id, Str line, LegStand *ret_stand)
{
    Judged judged;
    Item item;
    int r = item_load(work, id, ITEM_NOW, &item);

    if (!r && (!item_has_line(&item, line) || str_eq(line, S(ITEM_LINE_ALL))))
        return WORK_E_NOT_FOUND;
    if (!r)
        r = stand_decided(work, &item, ret_stand);
    if (r)
        return r < 0 ? trace(r) : r;
    if (*ret_stand != LEG_BEARS)
        return 0;
    r = item_judge(work, &item, work_today(work), DATE_NONE, NULL, &judged);
    if (r < 0)
        return trace(r);
    /* refused: the law no longer understands it */
    *ret_stand = r ? LEG_OVERTAKEN : stand_today(&judged, line);
    return 0;
}
