/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lists/list_set.h"
#include "phrases_lists.h"

/* hit.assign, hit.decide, hit.confirm: whose task it is, what one person finds, and what a second
 * one makes of it. A decision may be made anew; only the last one can be confirmed. */

/* A hit that party and list still meet in. 0, WORK_E_NOT_FOUND, WORK_E_CONFLICT, or a fault. */
static int standing(Work *work, Id id, HitGetRow *ret_row)
{
    bool found;
    int r = hit_get(work_db(work), work_arena(work), id, ret_row, &found);
    if (r || !found)
        return r ? trace(r) : WORK_E_NOT_FOUND;
    if (ret_row->state != HIT_GONE)
        return 0;
    work_finding(work, S("/hit"), PHRASE_LISTS_IS_GONE, PHRASE_NONE, S(""));
    return WORK_E_CONFLICT;
}

int hit_assign(Work *work, const void *params, void *reply)
{
    const HitAssignParams *assign = params;
    HitGetRow row;
    Person person;
    int r = standing(work, assign->hit, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    r = work_person(work, assign->person, &person);
    if (r < 0)
        return trace(r);
    if (r || (person.until != DATE_NONE && person.until <= work_today(work))) {
        work_finding(work, S("/person"), PHRASE_LISTS_NO_SUCH_PERSON, PHRASE_NONE, S(""));
        return WORK_E_INVALID;
    }
    HitAssigned assigned = { assign->person };
    work_event(work, S("hit.assigned"), assign->hit, &assigned);
    *(HitReply *)reply = (HitReply){ assign->hit, (int32_t)row.state, (int32_t)row.verdict };
    return 0;
}

int hit_decide(Work *work, const void *params, void *reply)
{
    const HitDecideParams *decide = params;
    HitDecided decided = { decide->verdict + HIT_TRUE, decide->reason };
    HitGetRow row;
    int r = standing(work, decide->hit, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("hit.decided"), decide->hit, &decided);
    *(HitReply *)reply = (HitReply){ decide->hit, HIT_DECIDED, decided.verdict };
    return 0;
}

/* Access refuses it too (own-hands); an office may adopt another document, and this stays. */
static bool is_second(Work *work, const HitGetRow *row)
{
    return !id_eq(work_actor(work), row->decider) && !id_eq(work_actor(work), row->decided_for) &&
           !id_eq(work_principal(work), row->decider) &&
           !id_eq(work_principal(work), row->decided_for);
}

int hit_confirm(Work *work, const void *params, void *reply)
{
    const HitConfirmParams *confirm = params;
    HitConfirmed confirmed = { confirm->decision };
    HitGetRow row;
    int r = standing(work, confirm->hit, &row);
    if (r)
        return r < 0 ? trace(r) : r;
    if (row.state != HIT_DECIDED || row.decision != confirm->decision) {
        work_finding(work, S("/decision"), PHRASE_LISTS_NOT_THE_DECISION,
                     PHRASE_LISTS_NOT_THE_DECISION_REMEDY, S(""));
        return WORK_E_CONFLICT;
    }
    if (!is_second(work, &row)) {
        work_finding(work, S("/hit"), PHRASE_LISTS_SAME_PERSON, PHRASE_LISTS_SAME_PERSON_REMEDY,
                     S(""));
        return WORK_E_RULE;
    }
    work_event(work, S("hit.confirmed"), confirm->hit, &confirmed);
    *(HitReply *)reply = (HitReply){ confirm->hit, HIT_CONFIRMED, (int32_t)row.verdict };
    return 0;
}
