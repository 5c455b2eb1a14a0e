/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "credit/parts.h"
#include "phrases_credit.h"

/* An event on its way into the state. */
typedef struct Applying {
    const FundPlan *plan;
    const FundEvent *event;
    Place place;
    Findings *findings;
} Applying;

static bool refuse(const Applying *applying, Phrase message, Phrase remedy, int64_t most)
{
    Currency currency;

    ensure(currency_find(applying->plan->currency, &currency));
    finding_error(applying->findings, applying->place, message, remedy,
                  credit_money(applying->findings->arena, applying->event->minor, currency),
                  credit_money(applying->findings->arena, most, currency));
    return false;
}

FundState fund_begin(const FundPlan *plan)
{
    FundState state = { 0 };

    for (size_t i = 0; i < plan->milestone_count; i++)
        state.planned += plan->milestones[i].minor;
    return state;
}

/* What sales so far make due, and what was disbursed bounds. */
static int64_t payback_due(const FundPlan *plan, const FundState *state)
{
    int64_t share = plan->payback_ppm == INT64_MIN ? 0 : plan->payback_ppm;
    int64_t most = plan->payback_most_ppm == INT64_MIN ? CREDIT_WHOLE : plan->payback_most_ppm;
    int64_t due = credit_part(state->sold, share, CREDIT_WHOLE);
    int64_t limit = credit_part(state->disbursed, most, CREDIT_WHOLE);

    return due < limit ? due : limit;
}

static bool certify(const Applying *applying, FundState *state)
{
    const FundPlan *plan = applying->plan;
    size_t at = 0;

    while (at < plan->milestone_count &&
           !str_eq(plan->milestones[at].name, applying->event->milestone))
        at++;
    if (at == plan->milestone_count) {
        finding_error(applying->findings, applying->place, PHRASE_CREDIT_NO_MILESTONE,
                      PHRASE_CREDIT_NO_MILESTONE_REMEDY, applying->event->milestone);
        return false;
    }
    int64_t room = plan->milestones[at].minor - state->milestones[at];
    if (applying->event->minor > room)
        return refuse(applying, PHRASE_CREDIT_ABOVE_PLAN, PHRASE_CREDIT_ABOVE_PLAN_REMEDY, room);
    state->milestones[at] += applying->event->minor;
    state->certified += applying->event->minor;
    return true;
}

static bool disburse(const Applying *applying, FundState *state)
{
    int64_t room = state->certified - state->disbursed;

    if (applying->event->minor > room)
        return refuse(applying, PHRASE_CREDIT_NOT_CERTIFIED, PHRASE_CREDIT_NOT_CERTIFIED_REMEDY,
                      room);
    state->disbursed += applying->event->minor;
    return true;
}

static bool sell(const Applying *applying, FundState *state)
{
    int64_t room = LOAN_MINOR_MAX - state->sold;

    if (applying->event->minor > room)
        return refuse(applying, PHRASE_CREDIT_SOLD_TOO_MUCH, PHRASE_CREDIT_SOLD_TOO_MUCH_REMEDY,
                      room);
    state->sold += applying->event->minor;
    return true;
}

static bool pay_back(const Applying *applying, FundState *state)
{
    if (applying->event->minor > state->owed)
        return refuse(applying, PHRASE_CREDIT_NOT_OWED, PHRASE_CREDIT_NOT_OWED_REMEDY, state->owed);
    state->paid_back += applying->event->minor;
    return true;
}

bool fund_apply(const FundPlan *plan, FundState *state, const FundEvent *event, Place place,
                Findings *findings)
{
    static bool (*const kinds[FUND_EVENT_KINDS])(const Applying *, FundState *) = {
        [FUND_CERTIFIED] = certify,
        [FUND_DISBURSED] = disburse,
        [FUND_SOLD] = sell,
        [FUND_PAID_BACK] = pay_back,
    };
    Applying applying = { plan, event, place, findings };

    if (state->taken > 0 && event->on < state->last_on) {
        finding_error(findings, place, PHRASE_CREDIT_BACKDATED, PHRASE_CREDIT_BACKDATED_REMEDY,
                      S(""));
        return false;
    }
    if (!kinds[event->kind](&applying, state))
        return false;
    state->owed = payback_due(plan, state) - state->paid_back;
    state->last_on = event->on;
    state->taken++;
    return true;
}

bool fund_fold(const FundPlan *plan, FundState *ret_state, Findings *findings)
{
    bool good = true;

    *ret_state = fund_begin(plan);
    for (size_t i = 0; i < plan->event_count; i++)
        if (!fund_apply(plan, ret_state, &plan->events[i],
                        credit_place(findings->arena, "events", i, ""), findings))
            good = false; /* told of; it changed nothing, and the next may hold */
    return good;
}
