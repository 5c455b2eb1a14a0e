/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/case.h"

/* By which day a case is to have left its state: the clock of its route, from the day of the fact
 * it names, in days or in the office's working days. Nothing is counted as time goes by. */

static const StepFact *fact_row(Str fact)
{
    for (size_t i = 0; i < COUNT_OF(case_step_facts); i++)
        if (str_eq(case_step_facts[i].fact, fact))
            return &case_step_facts[i];
    return NULL;
}

int case_due(Work *work, const CaseFile *file, Date *ret_due)
{
    int32_t at = file->route ? route_state(file->route, file->row.state) : -1;
    const RouteState *state = at < 0 ? NULL : &file->route->states[at];
    Value from = { .state = VALUE_MISSING };
    StepAsk ask = { .subject = file->id };

    *ret_due = DATE_NONE;
    if (!state || state->clock_days == 0)
        return 0;
    const StepFact *row = fact_row(file->route->facts[state->clock_from].id);
    int r = row ? row->tell(work, &ask, &from) : 0;
    if (r)
        return trace(r);
    if (from.state != VALUE_KNOWN)
        return 0;
    Clock clock = { .start = (Date)from.number,
                    .days = state->clock_days,
                    .working = state->clock_working };
    const Register *closings = library_register(work_library(work), S(CLOSINGS_REGISTER));
    Date due;
    if (clock_due(closings, closings_country(closings), &clock, &due) == CLOCK_DUE)
        *ret_due = due;
    return 0;
}
