/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/lend.h"
#include "phrases_lending.h"

const Str lending_kind_words[LENDING_KINDS] = {
    [LENDING_LOAN] = STR("loan"),   [LENDING_SURETY] = STR("surety"),
    [LENDING_FUND] = STR("fund"),   [LENDING_FUNDING] = STR("funding"),
    [LENDING_COVER] = STR("cover"),
};

const Phrase lending_kind_phrases[LENDING_KINDS] = {
    [LENDING_LOAN] = PHRASE_LENDING_FIELD_LOAN,   [LENDING_SURETY] = PHRASE_LENDING_FIELD_SURETY,
    [LENDING_FUND] = PHRASE_LENDING_FIELD_FUND,   [LENDING_FUNDING] = PHRASE_LENDING_FIELD_FUNDING,
    [LENDING_COVER] = PHRASE_LENDING_FIELD_COVER,
};

const Str lending_state_words[LENDING_STATES] = {
    [LENDING_PROPOSED] = STR("proposed"),
    [LENDING_AGREED] = STR("agreed"),
    [LENDING_DECLINED] = STR("declined"),
    [LENDING_CLOSED] = STR("closed"),
};

const Phrase lending_state_phrases[LENDING_STATES] = {
    [LENDING_PROPOSED] = PHRASE_LENDING_STATE_PROPOSED,
    [LENDING_AGREED] = PHRASE_LENDING_STATE_AGREED,
    [LENDING_DECLINED] = PHRASE_LENDING_STATE_DECLINED,
    [LENDING_CLOSED] = PHRASE_LENDING_STATE_CLOSED,
};

int lend_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

int lend_refused(Work *work, int refusal, Str pointer, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next)
        if (at->severity == SEVERITY_ERROR)
            work_pass_on(work, at->place.pointer.len ? at->place.pointer : pointer, at);
    return refusal;
}

int lend_refused_in(Work *work, int refusal, Str pointer, const Findings *findings)
{
    for (const Finding *at = findings->first; at; at = at->next) {
        Text place = text_open(work_arena(work), LENDING_NAME_MAX);
        text_all(&place, pointer, at->place.pointer);
        if (at->severity == SEVERITY_ERROR)
            work_pass_on(work, text_str(&place), at);
    }
    return refusal;
}

/* ---- things ---------------------------------------------------------------------------------- */

int lend_load(Work *work, LendingKind kind, Id id, Lending *ret_lending)
{
    bool found;
    int r = lending_get(work_db(work), work_arena(work), id, &ret_lending->row, &found);

    if (r)
        return trace(r);
    if (!found || ret_lending->row.kind != (int64_t)kind)
        return WORK_E_NOT_FOUND;
    ret_lending->id = id;
    r = lending_steps(work_db(work), work_arena(work), id, &ret_lending->steps,
                      &ret_lending->step_count);
    return r ? trace(r) : 0;
}

int lend_change(Work *work, LendingKind kind, Id id, Lending *ret_lending)
{
    int r = lend_load(work, kind, id, ret_lending);

    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_lending->step_count < LENDING_STEPS_MAX)
        return 0;
    return lend_refuse(work, WORK_E_RULE, S(""), PHRASE_LENDING_FULL, PHRASE_LENDING_FULL_REMEDY,
                       S(""));
}

const LendingStepsRow *lend_waiting(const Lending *lending)
{
    const LendingStepsRow *waiting = NULL;

    for (size_t i = 0; i < lending->step_count; i++) {
        const LendingStepsRow *step = &lending->steps[i];
        if (step->kind == LEND_PROPOSED)
            waiting = step;
        else if (step->kind == LEND_AGREED || step->kind == LEND_DECLINED ||
                 step->kind == LEND_RESCHEDULED)
            waiting = NULL;
    }
    return waiting;
}

int lend_find_waiting(Work *work, const Lending *lending, const LendingStepsRow **ret_step)
{
    *ret_step = lend_waiting(lending);
    if (*ret_step)
        return 0;
    return lend_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_LENDING_NONE_WAITS,
                       PHRASE_LENDING_NONE_WAITS_REMEDY, S(""));
}

int lend_decline(Work *work, LendingKind kind, Id id, Str reason, Str event, Lending *ret_lending)
{
    LendDeclined declined = { reason };
    const LendingStepsRow *waiting;
    int r = lend_change(work, kind, id, ret_lending);

    if (!r)
        r = lend_find_waiting(work, ret_lending, &waiting);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, event, ret_lending->id, &declined);
    return 0;
}

int lend_second(Work *work, const LendingStepsRow *proposal)
{
    const Id hands[] = { proposal->actor, proposal->principal };
    bool same = false;

    for (size_t i = 0; i < COUNT_OF(hands); i++)
        same |= id_eq(work_actor(work), hands[i]) || id_eq(work_principal(work), hands[i]);
    if (!same)
        return 0;
    return lend_refuse(work, WORK_E_RULE, S(""), PHRASE_LENDING_SAME_PERSON,
                       PHRASE_LENDING_SAME_PERSON_REMEDY, S(""));
}

/* ---- access ---------------------------------------------------------------------------------- */

/* Who had a hand in what is to be decided next: the last proposal; what was certified and is not
 * paid out yet. */
static size_t hands_of(const Lending *lending, Id *hands)
{
    size_t count = 0;

    for (size_t i = 0; i < lending->step_count; i++) {
        const LendingStepsRow *step = &lending->steps[i];
        if (step->kind == LEND_PROPOSED || step->kind == LEND_DISBURSED)
            count = 0;
        if (step->kind != LEND_PROPOSED && step->kind != LEND_CERTIFIED)
            continue;
        hands[count++] = step->actor;
        hands[count++] = step->principal;
    }
    return count;
}

int lend_facts(Work *work, LendingKind kind, Id id, AccessFacts *facts)
{
    Lending lending;
    int r = lend_load(work, kind, id, &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    access_fact_number(facts, S("item-marking"), MARKING_OPEN);
    access_fact_yes_no(facts, S("on-hold"), false);
    if (!id_is_none(lending.row.case_file))
        r = access_fact_as(facts, S("case"), lending.row.case_file);
    if (r)
        return r < 0 ? trace(r) : r;
    Id *hands = NEW_ARRAY(work_arena(work), Id, 2 * lending.step_count + 2);
    size_t count = hands_of(&lending, hands);
    access_fact_organisations(facts, S("item-organisations"), &lending.row.organisation, 1);
    access_fact_persons(facts, S("hands"), hands, count);
    return 0;
}

/* ---- what people say ------------------------------------------------------------------------- */

int lend_case(Work *work, Str said, Id *ret_case, CaseOffered *ret_offered)
{
    int r = id_read(said, ret_case) ? 0 : work_find(work, S("case"), said, ret_case);

    if (r == WORK_E_NOT_FOUND)
        *ret_case = id_none();
    if (r >= 0)
        r = work_about(work, S("/case"), S("case"), *ret_case);
    if (!r)
        r = case_offered(work, *ret_case, ret_offered);
    return r < 0 ? trace(r) : r;
}

int lend_organisation(Work *work, Id *ret_organisation)
{
    Person person;
    int r = work_person(work, work_principal(work), &person);

    if (r)
        return r < 0 ? trace(r) : r;
    *ret_organisation = person.organisation;
    return 0;
}

int lend_day(Work *work, Str pointer, Date said, Date *ret_on)
{
    Text day = text_open(work_arena(work), LENDING_AMOUNT_MAX);

    *ret_on = said == DATE_NONE ? work_today(work) : said;
    if (*ret_on <= work_today(work))
        return 0;
    date_write(&day, said);
    return lend_refuse(work, WORK_E_INVALID, pointer, PHRASE_LENDING_NOT_COME,
                       PHRASE_LENDING_NOT_COME_REMEDY, text_str(&day));
}

int lend_amount(Work *work, Str said, Str currency, int64_t *ret_minor)
{
    Money money = { 0, 0 };
    Currency known;

    ensure(currency_find(currency, &known)); /* it was read before */
    int r = money_read(said, known, &money);
    if (r == MONEY_E_FORM)
        return lend_refuse(work, WORK_E_INVALID, S("/amount"), PHRASE_LENDING_NO_AMOUNT,
                           PHRASE_LENDING_NO_AMOUNT_REMEDY, said);
    if (r == MONEY_E_DECIMALS)
        return lend_refuse(work, WORK_E_INVALID, S("/amount"), PHRASE_LENDING_DECIMALS,
                           PHRASE_LENDING_DECIMALS_REMEDY, currency);
    if (r || money.minor < 1 || money.minor > LOAN_MINOR_MAX)
        return lend_refuse(work, WORK_E_INVALID, S("/amount"), PHRASE_LENDING_RANGE,
                           PHRASE_LENDING_RANGE_REMEDY, said);
    *ret_minor = money.minor;
    return 0;
}

int lend_move(Work *work, const LendMove *move, const LendMoneyParams *wanted, LendReply *reply)
{
    LendMoved moved = { .text = wanted->text };
    Lending lending;
    int r = lend_change(work, move->kind, wanted->id, &lending);

    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &moved.on);
    if (!r)
        r = lend_amount(work, wanted->amount, lending.row.currency, &moved.minor);
    if (!r)
        r = move->judge(work, &lending, move->happens, &moved);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, move->event, lending.id, &moved);
    *reply = (LendReply){ lending.id, (int32_t)lending.row.state };
    return 0;
}

Str lend_money(Work *work, int64_t minor, Str currency)
{
    Text text = text_open(work_arena(work), LENDING_AMOUNT_MAX);
    Money money = { .minor = minor };

    ensure(currency_find(currency, &money.currency));
    money_write(&text, money);
    return text_str(&text);
}

/* ---- looking --------------------------------------------------------------------------------- */

int lend_who(Work *work, Id actor, Str *ret_name)
{
    int r = work_person_name(work, actor, ret_name);
    return r < 0 ? trace(r) : 0;
}

int lend_show_steps(Work *work, const Lending *lending, const LendStepShown **ret_steps,
                    size_t *ret_count)
{
    LendStepShown *steps = NEW_ARRAY(work_arena(work), LendStepShown, lending->step_count + 1);
    int r = 0;

    for (size_t i = 0; !r && i < lending->step_count; i++) {
        const LendingStepsRow *step = &lending->steps[i];
        steps[i] = (LendStepShown){ .kind = (int32_t)step->kind,
                                    .on = (Date)step->day,
                                    .minor = step->minor,
                                    .text = step->words };
        r = lend_who(work, step->actor, &steps[i].by);
    }
    *ret_steps = steps;
    *ret_count = lending->step_count;
    return r ? trace(r) : 0;
}
