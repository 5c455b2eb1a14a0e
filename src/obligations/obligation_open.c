/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"

/* obligation.open, obligation.open-anyway (with an authority), obligation.amend,
 * obligation.approve, obligation.decline, obligation.plan. */

typedef struct Opening {
    Work *work;
    const ObligationOpenParams *wanted;
    CaseBrief brief;
    Currency currency;
    OffsetSale sale;
    ObligationOpened opened;
} Opening;

/* ---- what is written ------------------------------------------------------------------------- */

static bool read_currency(Work *work, Str pointer, Str said, Currency *ret_currency)
{
    if (currency_find(said, ret_currency))
        return true;
    work_finding(work, pointer, PHRASE_OBLIGATIONS_NO_CURRENCY,
                 PHRASE_OBLIGATIONS_NO_CURRENCY_REMEDY, said);
    return false;
}

static bool read_value(Opening *opening)
{
    const ObligationOpenParams *wanted = opening->wanted;
    Currency currency = opening->currency;

    opening->sale.has_value = wanted->value.len > 0;
    if (!opening->sale.has_value)
        return true;
    if (wanted->value_currency.len > 0 &&
        !read_currency(opening->work, S("/value-currency"), wanted->value_currency, &currency))
        return false;
    opening->sale.value.currency = currency;
    return said_amount(opening->work, S("/value"), wanted->value, currency,
                       &opening->sale.value.minor);
}

static bool read_milestones(Opening *opening)
{
    const ObligationOpenParams *wanted = opening->wanted;
    DueBy *due = NEW_ARRAY(work_arena(opening->work), DueBy, wanted->milestone_count + 1);
    bool good = true;

    for (size_t i = 0; i < wanted->milestone_count; i++) {
        Text pointer = text_open(work_arena(opening->work), OBLIGATION_CODE_MAX);
        text_c(&pointer, "/milestones/");
        text_int(&pointer, (int64_t)i);
        due[i].by = wanted->milestones[i].by;
        good &= said_share(opening->work, text_str(&pointer), wanted->milestones[i].share,
                           &due[i].share_ppm);
        good &= said_share(opening->work, text_str(&pointer), wanted->milestones[i].penalty,
                           &due[i].penalty_ppm);
    }
    opening->opened.due = (DueDays){ due, wanted->milestone_count };
    return good;
}

static int read_opening(Opening *opening)
{
    Work *work = opening->work;
    const ObligationOpenParams *wanted = opening->wanted;
    Organisation buyer = { .id = id_none() };
    bool good = read_currency(work, S("/currency"), wanted->currency, &opening->currency);
    int r = 0;

    good = good && said_amount(work, S("/base"), wanted->base, opening->currency,
                               &opening->opened.base_minor);
    good = said_share(work, S("/rate"), wanted->rate, &opening->opened.rate_ppm) && good;
    good = read_milestones(opening) && good;
    good = good && read_value(opening);
    if (wanted->buyer.len > 0)
        r = said_organisation(work, S("/buyer"), wanted->buyer, &buyer);
    if (r)
        return r < 0 ? trace(r) : r;
    opening->opened.buyer = buyer.id;
    return good ? 0 : WORK_E_INVALID;
}

/* ---- is anything due? (row E4) --------------------------------------------------------------- */

static const struct {
    Phrase message, remedy;
} answers[] = {
    [DUTY_UNKNOWN] = { PHRASE_OBLIGATIONS_DUTY_UNKNOWN, PHRASE_OBLIGATIONS_DUTY_UNKNOWN_REMEDY },
    [DUTY_BELOW] = { PHRASE_OBLIGATIONS_DUTY_BELOW, PHRASE_OBLIGATIONS_DUTY_REMEDY },
    [DUTY_NONE] = { PHRASE_OBLIGATIONS_DUTY_NONE, PHRASE_OBLIGATIONS_DUTY_REMEDY },
};

static Str row_words(Work *work, const OffsetDuty *row)
{
    Text text = text_open(work_arena(work), OBLIGATION_WORDS_MAX);

    if (!row)
        return phrase(PHRASE_OBLIGATIONS_NO_ROW, work_lang(work));
    text_all(&text, row->rule, S(", "), offset_way_words[row->way], S(", "),
             share_text(work_arena(work), row->rate_ppm), S(": "), row->source);
    return text_str(&text);
}

/* What is written down of the register's answer is the row itself, in no language. */
static Str row_kept(Work *work, const OffsetDuty *row)
{
    return row ? row_words(work, row) : S("-");
}

/* The contract may promise more than the rule asks, never less. */
static int check_row(const Opening *opening, const OffsetDuty *row)
{
    Work *work = opening->work;

    if (!str_eq(row->rule, opening->wanted->rule))
        return obligation_refuse(work, WORK_E_RULE, S("/rule"), PHRASE_OBLIGATIONS_OTHER_RULE,
                                 PHRASE_OBLIGATIONS_OTHER_RULE_REMEDY, row->rule);
    if (opening->opened.rate_ppm < row->rate_ppm)
        return obligation_refuse(work, WORK_E_RULE, S("/rate"), PHRASE_OBLIGATIONS_LOW_RATE,
                                 PHRASE_OBLIGATIONS_DUTY_REMEDY,
                                 share_text(work_arena(work), row->rate_ppm));
    return 0;
}

static int check_duty(Opening *opening)
{
    Work *work = opening->work;
    const OffsetTables *tables = &work_library(work)->offsets;
    const OffsetDuty *row;

    opening->sale.country = opening->brief.country;
    opening->sale.way = (OffsetWay)opening->wanted->way;
    opening->sale.day = opening->wanted->day;
    opening->sale.base = (Money){ opening->opened.base_minor, opening->currency };
    DutyAnswer answer = offset_duty_of(tables->duties, tables->duty_count, &opening->sale, &row);
    opening->opened.duty = row_kept(work, row);
    if (opening->wanted->authority.len > 0)
        return 0;
    if (answer == DUTY_OWED)
        return check_row(opening, row);
    return obligation_refuse(work, WORK_E_RULE, S("/way"), answers[answer].message,
                             answers[answer].remedy, row_words(work, row));
}

/* ---- opening --------------------------------------------------------------------------------- */

/* Tried in a book of its own: what the fold would refuse when it is approved is refused now. */
static int try_opened(const Opening *opening, Str *ret_owed)
{
    Work *work = opening->work;
    Arena *arena = work_arena(work);
    const ObligationOpened *opened = &opening->opened;
    KeptBook kept = { work, offset_open(arena, opening->currency, NULL, 0) };
    OffsetMilestone *milestones = NEW_ARRAY(arena, OffsetMilestone, opened->due.milestone_count);

    for (size_t i = 0; i < opened->due.milestone_count; i++)
        milestones[i] = (OffsetMilestone){ .by = opened->due.milestones[i].by,
                                           .share_ppm = opened->due.milestones[i].share_ppm,
                                           .penalty_ppm = opened->due.milestones[i].penalty_ppm };
    const OffsetEvent event = { .kind = OFFSET_OBLIGE,
                                .day = work_today(work),
                                .amount = { opened->base_minor, opening->currency },
                                .ppm = opened->rate_ppm,
                                .milestones = milestones,
                                .milestone_count = opened->due.milestone_count };
    int r = kept_try(&kept, &event, opening->wanted->base);
    if (r)
        return r;
    *ret_owed = amount_text(arena, kept.book.obligations[0].owed.minor, opening->currency);
    return 0;
}

int obligation_open(Work *work, const void *params, void *reply)
{
    const ObligationOpenParams *wanted = params;
    Opening opening = { .work = work, .wanted = wanted };
    ObligationReply *made = reply;
    int r = said_case(work, wanted->case_file, &opening.brief);

    if (!r)
        r = case_takes_figures(work, &opening.brief);
    if (!r)
        r = read_opening(&opening);
    if (!r)
        r = check_duty(&opening);
    if (!r)
        r = try_opened(&opening, &made->owed);
    if (r)
        return r < 0 ? trace(r) : r;
    opening.opened.file = opening.brief.id;
    opening.opened.country = opening.brief.country;
    opening.opened.rule = wanted->rule;
    opening.opened.way = wanted->way;
    opening.opened.day = wanted->day;
    opening.opened.currency = wanted->currency;
    opening.opened.authority = wanted->authority;
    opening.opened.source = wanted->source;
    made->obligation = work_new_id(work);
    made->state = OBLIGATION_PROPOSED;
    work_event(work, S("obligation.opened"), made->obligation, &opening.opened);
    return 0;
}

/* ---- a second person ------------------------------------------------------------------------- */

static int answer(Work *work, const Obligation *obligation, int32_t state, int64_t base,
                  ObligationReply *reply)
{
    *reply =
        (ObligationReply){ .obligation = obligation->id,
                           .state = state,
                           .owed = amount_text(work_arena(work), ppm_up(base, obligation->row.rate),
                                               currency_of(obligation->row.currency)) };
    return 0;
}

int obligation_amend(Work *work, const void *params, void *reply)
{
    const ObligationAmendParams *wanted = params;
    ObligationAmended amended = { .source = wanted->source };
    Obligation obligation;
    int r = obligation_in_force(work, wanted->obligation, &obligation);

    if (r)
        return r < 0 ? trace(r) : r;
    if (obligation.row.proposed > 0)
        return obligation_refuse(work, WORK_E_CONFLICT, S("/obligation"), PHRASE_OBLIGATIONS_WAITS,
                                 PHRASE_OBLIGATIONS_WAITS_REMEDY, S(""));
    if (!said_amount(work, S("/base"), wanted->base, currency_of(obligation.row.currency),
                     &amended.base_minor))
        return WORK_E_INVALID;
    if (amended.base_minor == 0)
        return obligation_refuse(work, WORK_E_INVALID, S("/base"), PHRASE_OBLIGATIONS_NOTHING,
                                 PHRASE_OBLIGATIONS_NOTHING_REMEDY, wanted->base);
    work_event(work, S("obligation.amended"), obligation.id, &amended);
    return answer(work, &obligation, OBLIGATION_IN_FORCE, amended.base_minor, reply);
}

/* Something of it waits for a second person. */
static int load_waiting(Work *work, Id id, Obligation *ret_obligation)
{
    int r = obligation_load(work, id, ret_obligation);

    if (r)
        return r < 0 ? trace(r) : r;
    if (ret_obligation->row.state == OBLIGATION_PROPOSED || ret_obligation->row.proposed > 0)
        return 0;
    return obligation_refuse(work, WORK_E_CONFLICT, S("/obligation"),
                             PHRASE_OBLIGATIONS_NOTHING_WAITS, PHRASE_NONE, S(""));
}

static int try_step(Work *work, const Obligation *obligation, const OffsetEvent *event)
{
    KeptBook kept;
    int r =
        kept_book(work, obligation->row.country, obligation->row.currency, work_today(work), &kept);

    if (!r)
        r = kept_try(&kept, event, event->id);
    return r < 0 ? trace(r) : r;
}

/* What is opened is tried whole when it is folded; an amendment may shift what credit covers. */
static int try_approved(Work *work, const Obligation *obligation, int64_t base)
{
    bool begins = obligation->row.state == OBLIGATION_PROPOSED;
    const OffsetEvent event = { .kind = begins ? OFFSET_OBLIGE : OFFSET_AMEND,
                                .day = work_today(work),
                                .id = id_text(work_arena(work), obligation->id),
                                .amount = { base, currency_of(obligation->row.currency) },
                                .ppm = obligation->row.rate };
    int r = try_step(work, obligation, &event);
    return r < 0 ? trace(r) : r;
}

/* A day by which something was due may have passed while it waited. */
static int check_days(Work *work, const Obligation *obligation)
{
    Findings findings = { .arena = work_arena(work) };
    const Json *tree = json_read(work_arena(work), obligation->row.milestones, S(""), &findings);
    DueDays due;
    bool good = tree && shape_bind(work_arena(work), &due_days_shape, tree, S(""), &due, &findings);

    ensure(good);
    if (due.milestone_count == 0 || due.milestones[0].by >= work_today(work))
        return 0;
    return obligation_refuse(work, WORK_E_CONFLICT, S("/obligation"), PHRASE_OBLIGATIONS_DAY_PASSED,
                             PHRASE_OBLIGATIONS_DAY_PASSED_REMEDY, S(""));
}

int obligation_approve(Work *work, const void *params, void *reply)
{
    const ObligationParams *wanted = params;
    ObligationApproved approved = { work_today(work) };
    Obligation obligation;
    int r = load_waiting(work, wanted->obligation, &obligation);

    if (!r)
        r = case_takes_figures(work, &obligation.brief);
    if (r)
        return r < 0 ? trace(r) : r;
    bool begins = obligation.row.state == OBLIGATION_PROPOSED;
    int64_t base = begins ? obligation.row.base : obligation.row.proposed;
    const Id hands[] = { obligation.row.actor, obligation.row.principal };
    r = check_second(work, hands, COUNT_OF(hands));
    if (!r && begins)
        r = check_days(work, &obligation);
    if (!r)
        r = try_approved(work, &obligation, base);
    if (r)
        return r < 0 ? trace(r) : r;
    work_event(work, S("obligation.approved"), obligation.id, &approved);
    return answer(work, &obligation, OBLIGATION_IN_FORCE, base, reply);
}

int obligation_decline(Work *work, const void *params, void *reply)
{
    const ObligationDeclineParams *wanted = params;
    ObligationDeclined declined = { wanted->reason };
    Obligation obligation;
    int r = load_waiting(work, wanted->obligation, &obligation);

    if (r)
        return r < 0 ? trace(r) : r;
    bool begins = obligation.row.state == OBLIGATION_PROPOSED;
    work_event(work, S("obligation.declined"), obligation.id, &declined);
    return answer(work, &obligation, begins ? OBLIGATION_DECLINED : OBLIGATION_IN_FORCE,
                  obligation.row.base, reply);
}

/* ---- what firms mean to do ------------------------------------------------------------------- */

int obligation_plan(Work *work, const void *params, void *reply)
{
    const ObligationPlanParams *wanted = params;
    Organisation firm;
    Obligation obligation;
    int64_t minor;
    int r = obligation_in_force(work, wanted->obligation, &obligation);

    if (!r)
        r = said_organisation(work, S("/firm"), wanted->firm, &firm);
    if (r)
        return r < 0 ? trace(r) : r;
    Currency currency = currency_of(obligation.row.currency);
    if (!said_amount(work, S("/credit"), wanted->credit, currency, &minor))
        return WORK_E_INVALID;
    const OffsetEvent event = { .kind = OFFSET_PLAN,
                                .day = work_today(work),
                                .id = wanted->credit,
                                .obligation = id_text(work_arena(work), obligation.id),
                                .firm = firm.handle,
                                .amount = { minor, currency },
                                .until = wanted->by };
    r = try_step(work, &obligation, &event);
    if (r)
        return r < 0 ? trace(r) : r;
    const ObligationPlanned planned = { .firm = firm.id,
                                        .handle = firm.handle,
                                        .day = work_today(work),
                                        .by = wanted->by,
                                        .credit_minor = minor,
                                        .source = wanted->source };
    work_event(work, S("obligation.planned"), obligation.id, &planned);
    return answer(work, &obligation, OBLIGATION_IN_FORCE, obligation.row.base, reply);
}
