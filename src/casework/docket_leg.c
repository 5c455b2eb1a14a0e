/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "casework/docket_leg.h"
#include "casework/item.h"

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
    Item item;
    LineLaw law;
    int r = item_load(work, id, ITEM_NOW, &item);

    if (!r && (!item_has_line(&item, line) || str_eq(line, S(ITEM_LINE_ALL))))
        return WORK_E_NOT_FOUND;
    if (!r)
        r = stand_decided(work, &item, ret_stand);
    if (r)
        return r < 0 ? trace(r) : r;
    if (*ret_stand != LEG_BEARS)
        return 0;
    r = item_line_law(work, &item, line, &law);
    if (r < 0)
        return trace(r);
    /* refused: the law no longer understands it */
    *ret_stand = r || law == LINE_BARRED ? LEG_OVERTAKEN
                 : law == LINE_OPEN      ? LEG_UNTOLD
                                         : LEG_BEARS;
    return 0;
}

int docket_leg_tell_stale(Work *work, Id id, Str line)
{
    Judged judged, of_line;
    Item item;
    int r = item_load(work, id, ITEM_NOW, &item);

    if (!r)
        r = item_judge(work, &item, work_today(work), DATE_NONE, NULL, &judged);
    if (r)
        return r < 0 ? trace(r) : r;
    Result *results = NEW_ARRAY(work_arena(work), Result, judged.result_count);
    of_line = (Judged){ .results = results };
    for (size_t i = 0; i < judged.result_count; i++)
        if (str_eq(judged.results[i].line, line))
            results[of_line.result_count++] = judged.results[i];
    item_tell_stale(work, S(""), &of_line);
    return 0;
}
