/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* fund_read - a plan of support and what became of it, from a file */
#include "credit/parts.h"
#include "phrases_credit.h"

#define OPTIONAL .optional = true

const Str fund_form_words[FUND_FORMS] = {
    [FUND_GRANT] = STR("grant"),
    [FUND_LOAN] = STR("loan"),
    [FUND_CAPITAL] = STR("capital"),
};

const Phrase fund_form_phrases[FUND_FORMS] = {
    [FUND_GRANT] = PHRASE_CREDIT_FUND_GRANT,
    [FUND_LOAN] = PHRASE_CREDIT_FUND_LOAN,
    [FUND_CAPITAL] = PHRASE_CREDIT_FUND_CAPITAL,
};

const Str fund_event_words[FUND_EVENT_KINDS] = {
    [FUND_CERTIFIED] = STR("certified"),
    [FUND_DISBURSED] = STR("disbursed"),
    [FUND_SOLD] = STR("sold"),
    [FUND_PAID_BACK] = STR("paid-back"),
};

static const Field milestone_fields[] = {
    TEXT(FundMilestone, name, "name", .max = FUND_NAME_MAX, .help = PHRASE_CREDIT_FIELD_MILESTONE),
    DATE(FundMilestone, by, "by", .help = PHRASE_CREDIT_FIELD_ON),
    INT(FundMilestone, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
};
static const Shape milestone_shape = SHAPE(FundMilestone, "fund-milestone", milestone_fields);

static const Field event_fields[] = {
    DATE(FundEvent, on, "on", .help = PHRASE_CREDIT_FIELD_ON),
    CHOICE(FundEvent, kind, "kind", fund_event_words, .help = PHRASE_CREDIT_FIELD_KIND),
    TEXT(FundEvent, milestone, "milestone", .max = FUND_NAME_MAX, OPTIONAL,
         .help = PHRASE_CREDIT_FIELD_MILESTONE),
    INT(FundEvent, minor, "minor", .min = 1, .max = LOAN_MINOR_MAX,
        .help = PHRASE_CREDIT_FIELD_MINOR),
};
static const Shape event_shape = SHAPE(FundEvent, "fund-event", event_fields);

#define PLAN \
    TEXT(FundPlan, basis, "basis", .max = CREDIT_BASIS_MAX, OPTIONAL, \
         .help = PHRASE_CREDIT_FIELD_BASIS), \
        TEXT(FundPlan, currency, "currency", .max = 3, .help = PHRASE_CREDIT_FIELD_CURRENCY), \
        CHOICE(FundPlan, form, "form", fund_form_words, .choice_labels = fund_form_phrases, \
               .help = PHRASE_CREDIT_FIELD_FUND_FORM), \
        INT(FundPlan, payback_ppm, "payback-ppm", .min = 0, .max = CREDIT_WHOLE, OPTIONAL, \
            .help = PHRASE_CREDIT_FIELD_PAYBACK), \
        INT(FundPlan, payback_most_ppm, "payback-most-ppm", .min = 0, .max = 10 * CREDIT_WHOLE, \
            OPTIONAL, .help = PHRASE_CREDIT_FIELD_PAYBACK_MOST), \
        LIST(FundPlan, milestones, milestone_count, "milestones", FundMilestone, milestone_shape, \
             .max = FUND_MILESTONES_MAX, .help = PHRASE_CREDIT_FIELD_MILESTONES)

static const Field plan_fields[] = {
    PLAN,
    LIST(FundPlan, events, event_count, "events", FundEvent, event_shape, .max = FUND_EVENTS_MAX,
         OPTIONAL, .help = PHRASE_CREDIT_FIELD_EVENTS),
};
static const Shape plan_shape = SHAPE(FundPlan, "fund-plan", plan_fields);

static const Field support_fields[] = { PLAN };
const Shape fund_support_shape = SHAPE(FundPlan, "fund-support", support_fields);

static void check_milestones(const FundPlan *plan, Findings *findings)
{
    int64_t sum = 0;

    for (size_t i = 0; i < plan->milestone_count; i++) {
        sum += plan->milestones[i].minor;
        for (size_t k = 0; k < i; k++)
            if (str_eq(plan->milestones[i].name, plan->milestones[k].name))
                finding_error(findings, credit_place(findings->arena, "milestones", i, "name"),
                              PHRASE_CREDIT_MILESTONE_TWICE, PHRASE_CREDIT_MILESTONE_TWICE_REMEDY,
                              plan->milestones[i].name);
    }
    if (sum > LOAN_MINOR_MAX)
        finding_error(findings, FIELD_AT("/milestones"), PHRASE_CREDIT_SOLD_TOO_MUCH,
                      PHRASE_CREDIT_SOLD_TOO_MUCH_REMEDY, S(""), S(""));
}

static void check_events(const FundPlan *plan, Findings *findings)
{
    for (size_t i = 0; i < plan->event_count; i++) {
        const FundEvent *event = &plan->events[i];
        Place place = credit_place(findings->arena, "events", i, "milestone");
        Str kind = fund_event_words[event->kind];
        bool certified = event->kind == FUND_CERTIFIED;
        if (certified && event->milestone.len == 0)
            finding_error(findings, place, PHRASE_CREDIT_FIELD_NEEDED,
                          PHRASE_CREDIT_FIELD_NEEDED_REMEDY, S("milestone"), kind);
        else if (!certified && event->milestone.len > 0)
            finding_error(findings, place, PHRASE_CREDIT_FIELD_IDLE,
                          PHRASE_CREDIT_FIELD_IDLE_REMEDY, S("milestone"), kind);
    }
}

bool fund_plan_check(const FundPlan *plan, Findings *findings)
{
    bool pays = plan->payback_ppm != INT64_MIN && plan->payback_ppm > 0;
    size_t before = findings->error_count;
    Currency currency;

    credit_currency(plan->currency, FIELD_AT("/currency"), &currency, findings);
    if (pays == (plan->form == FUND_GRANT))
        finding_error(findings, FIELD_AT("/payback-ppm"), PHRASE_CREDIT_PAYBACK,
                      PHRASE_CREDIT_PAYBACK_REMEDY, S(""));
    check_milestones(plan, findings);
    return findings->error_count == before;
}

bool fund_read(Arena *arena, Str bytes, Str file, FundPlan *ret_plan, Findings *findings)
{
    if (!credit_bind(arena, &plan_shape, bytes, file, ret_plan, findings))
        return false;
    bool good = fund_plan_check(ret_plan, findings);
    size_t before = findings->error_count;

    check_events(ret_plan, findings);
    return good && findings->error_count == before;
}
