/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "lending/surety.h"
#include "phrases_lending.h"

/* Sureties as credit/ sees them; surety.limit, .propose, .approve, .decline, and what becomes of
 * one. The ledger is that of one organisation and one country: no event of another one moves it. */

Str surety_name(Work *work, Id surety)
{
    Text text = text_open(work_arena(work), SURETY_NAME_MAX);

    id_write(&text, surety);
    return text_str(&text);
}

SuretyProposed surety_proposed(Work *work, const Lending *lending)
{
    SuretyProposed proposed;

    lend_read(work_arena(work), &surety_proposed_shape, lending->row.content, &proposed);
    return proposed;
}

/* ---- the ledger ------------------------------------------------------------------------------ */

static bool event_of(Work *work, const SuretyStepsRow *row, Str country, SuretyEvent *ret_event)
{
    static const struct {
        LendStep step;
        SuretyEventKind kind;
    } kinds[] = {
        { LEND_AGREED, SURETY_GIVEN },        { LEND_DRAWN, SURETY_DRAWN },
        { LEND_PAID, SURETY_REPAID },         { LEND_CALLED, SURETY_CALLED },
        { LEND_RECOVERED, SURETY_RECOVERED }, { LEND_RELEASED, SURETY_RELEASED },
    };
    size_t at = 0;

    while (at < COUNT_OF(kinds) && (int64_t)kinds[at].step != row->kind)
        at++;
    if (at == COUNT_OF(kinds))
        return false;
    *ret_event = (SuretyEvent){ .on = (Date)row->day,
                                .kind = (int32_t)kinds[at].kind,
                                .surety = surety_name(work, row->lending),
                                .country = country,
                                .currency = row->currency,
                                .minor = row->minor };
    return true;
}

static SuretyEvent ceiling_event(const SuretyCeilingsRow *row, Str country)
{
    return (SuretyEvent){ .on = (Date)row->day,
                          .kind = SURETY_CEILING,
                          .country = country,
                          .currency = row->currency,
                          .minor = row->minor };
}

/* Ceilings and steps in the order in which they were recorded. */
static int load_events(Work *work, Id organisation, Str country, SuretyBook *ret_book)
{
    const SuretyCeilingsRow *ceilings;
    const SuretyStepsRow *steps;
    size_t ceiling_count, step_count, c = 0, s = 0;
    int r = surety_ceilings(work_db(work), work_arena(work), organisation, country, &ceilings,
                            &ceiling_count);

    if (!r)
        r = surety_steps(work_db(work), work_arena(work), LENDING_SURETY, organisation, country,
                         &steps, &step_count);
    if (r)
        return trace(r);
    SuretyEvent *events = NEW_ARRAY(work_arena(work), SuretyEvent, ceiling_count + step_count + 1);
    *ret_book = (SuretyBook){ .events = events };
    while (c < ceiling_count || s < step_count) {
        bool ceiling = s == step_count || (c < ceiling_count && ceilings[c].seq < steps[s].seq);
        if (ceiling)
            events[ret_book->event_count++] = ceiling_event(&ceilings[c++], country);
        else
            ret_book->event_count +=
                event_of(work, &steps[s++], country, &events[ret_book->event_count]);
    }
    return 0;
}

int surety_ledger(Work *work, Id organisation, Str country, Date on, SuretyLedger *ret_ledger)
{
    Findings findings = { .arena = work_arena(work) };
    SuretyBook book;
    int r = load_events(work, organisation, country, &book);

    if (r)
        return trace(r);
    bool good = surety_fold(work_arena(work), &book, on, ret_ledger, &findings);
    ensure(good); /* each was judged by it before it was written */
    return 0;
}

/* May this happen? 0, WORK_E_RULE with findings at the pointer, or a fault. */
static int judge(Work *work, Id organisation, const SuretyEvent *event, Str pointer)
{
    Findings findings = { .arena = work_arena(work) };
    SuretyLedger ledger;
    int r = surety_ledger(work, organisation, event->country, DATE_FOREVER, &ledger);

    if (r)
        return trace(r);
    if (surety_apply(&ledger, event, (Place){ .pointer = pointer }, &findings))
        return 0;
    return lend_refused(work, WORK_E_RULE, pointer, &findings);
}

/* ---- ceilings -------------------------------------------------------------------------------- */

static int read_limit(Work *work, const SuretyLimitParams *wanted, SuretyLimited *limited)
{
    Country country;
    Currency currency;

    if (!country_find(wanted->country, &country))
        return lend_refuse(work, WORK_E_INVALID, S("/country"), PHRASE_LENDING_NO_COUNTRY,
                           PHRASE_NONE, wanted->country);
    if (!currency_find(wanted->currency, &currency))
        return lend_refuse(work, WORK_E_INVALID, S("/currency"), PHRASE_LENDING_NO_CURRENCY,
                           PHRASE_NONE, wanted->currency);
    if (str_eq(wanted->amount, S("0"))) {
        limited->minor = 0; /* closed: nothing new is given */
        return 0;
    }
    return lend_amount(work, wanted->amount, wanted->currency, &limited->minor);
}

int surety_limit(Work *work, const void *params, void *reply)
{
    const SuretyLimitParams *wanted = params;
    SuretyLimited limited = { .country = wanted->country,
                              .currency = wanted->currency,
                              .source = wanted->source,
                              .confidence = wanted->confidence,
                              .reason = wanted->reason };
    int r = read_limit(work, wanted, &limited);

    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &limited.on);
    if (!r)
        r = lend_organisation(work, &limited.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    SuretyEvent event = { .on = limited.on,
                          .kind = SURETY_CEILING,
                          .country = limited.country,
                          .currency = limited.currency,
                          .minor = limited.minor };
    r = judge(work, limited.organisation, &event, S("/amount"));
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("surety.limited"), id_none(), &limited);
    *(SuretyLimitReply *)reply =
        (SuretyLimitReply){ limited.country, lend_money(work, limited.minor, limited.currency) };
    return 0;
}

/* ---- proposing and giving -------------------------------------------------------------------- */

static int check_loan(Work *work, Id loan, Id file)
{
    Lending lending;
    bool may = true;
    int r;

    if (id_is_none(loan))
        return 0;
    r = lend_load(work, LENDING_LOAN, loan, &lending);
    if (!r)
        r = work_may(work, S("loan.show"), loan, &may);
    if (r < 0)
        return trace(r);
    if (!r && may && id_eq(lending.row.case_file, file))
        return 0;
    return lend_refuse(work, WORK_E_INVALID, S("/loan"), PHRASE_LENDING_NO_LOAN,
                       PHRASE_LENDING_NO_LOAN_REMEDY, S(""));
}

int surety_propose(Work *work, const void *params, void *reply)
{
    const SuretyProposeParams *wanted = params;
    SuretyProposed proposed = { .creditor = wanted->creditor,
                                .basis = wanted->basis,
                                .loan = wanted->loan };
    CaseOffered offered;
    int r = lend_case(work, wanted->file, &proposed.file, &offered);

    if (!r)
        r = check_loan(work, wanted->loan, proposed.file);
    if (!r)
        r = lend_amount(work, wanted->amount, offered.currency, &proposed.minor);
    if (!r)
        r = lend_organisation(work, &proposed.organisation);
    if (r)
        return r < 0 ? trace(r) : r;
    proposed.case_number = offered.number;
    proposed.country = offered.country;
    proposed.currency = offered.currency;
    *(LendReply *)reply = (LendReply){ work_new_id(work), LENDING_PROPOSED };
    work_event(work, S("surety.proposed"), ((LendReply *)reply)->id, &proposed);
    return 0;
}

static SuretyEvent event_on(Work *work, const Lending *lending, SuretyEventKind kind, Date on,
                            int64_t minor)
{
    return (SuretyEvent){ .on = on,
                          .kind = (int32_t)kind,
                          .surety = surety_name(work, lending->id),
                          .country = lending->row.country,
                          .currency = lending->row.currency,
                          .minor = minor };
}

int surety_approve(Work *work, const void *params, void *reply)
{
    const SuretyApproveParams *wanted = params;
    const LendingStepsRow *waiting;
    LendMoved moved = { 0 };
    Lending lending;
    int r = lend_change(work, LENDING_SURETY, wanted->surety, &lending);

    if (!r)
        r = lend_find_waiting(work, &lending, &waiting);
    if (!r)
        r = lend_second(work, waiting);
    if (!r)
        r = lend_day(work, S("/on"), wanted->on, &moved.on);
    if (r)
        return r < 0 ? trace(r) : r;
    moved.minor = surety_proposed(work, &lending).minor;
    SuretyEvent event = event_on(work, &lending, SURETY_GIVEN, moved.on, moved.minor);
    r = judge(work, lending.row.organisation, &event, S("/surety"));
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("surety.given"), lending.id, &moved);
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_AGREED };
    return 0;
}

int surety_decline(Work *work, const void *params, void *reply)
{
    const SuretyDeclineParams *wanted = params;
    Lending lending;
    int r = lend_decline(work, LENDING_SURETY, wanted->surety, wanted->reason, S("surety.declined"),
                         &lending);

    if (r)
        return r < 0 ? trace(r) : r;
    *(LendReply *)reply = (LendReply){ lending.id, LENDING_DECLINED };
    return 0;
}

/* ---- what becomes of it ---------------------------------------------------------------------- */

static int judge_money(Work *work, const Lending *lending, int32_t happens, const LendMoved *moved)
{
    SuretyEvent event = event_on(work, lending, (SuretyEventKind)happens, moved->on, moved->minor);
    int r = judge(work, lending->row.organisation, &event, S("/amount"));
    return r < 0 ? trace(r) : r;
}

static const LendMove drawn = { LENDING_SURETY, STR("surety.drawn"), SURETY_DRAWN, judge_money };
static const LendMove repaid = { LENDING_SURETY, STR("surety.repaid"), SURETY_REPAID, judge_money };
static const LendMove called = { LENDING_SURETY, STR("surety.called"), SURETY_CALLED, judge_money };
static const LendMove recovered = { LENDING_SURETY, STR("surety.recovered"), SURETY_RECOVERED,
                                    judge_money };
static const LendMove released = { LENDING_SURETY, STR("surety.released"), SURETY_RELEASED,
                                   judge_money };

int surety_draw(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &drawn, params, reply);
    return r < 0 ? trace(r) : r;
}

int surety_repay(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &repaid, params, reply);
    return r < 0 ? trace(r) : r;
}

int surety_call(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &called, params, reply);
    return r < 0 ? trace(r) : r;
}

int surety_recover(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &recovered, params, reply);
    return r < 0 ? trace(r) : r;
}

int surety_release(Work *work, const void *params, void *reply)
{
    int r = lend_move(work, &released, params, reply);
    return r < 0 ? trace(r) : r;
}
