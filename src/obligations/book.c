/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation.h"
#include "phrases_obligations.h"
#include "phrases_offset.h"

/* The steps of a book, folded. What was recorded once is folded again without asking the law: a
 * claim brings the row it was made under. */

typedef struct Folding {
    KeptBook *kept;
    const OffsetStepsInRow *step;
    OffsetEvent event;
    Multiplier *row; /* of a claim */
} Folding;

static void read_kept(Arena *arena, const Shape *shape, Str kept, void *ret)
{
    Findings findings = { .arena = arena };
    const Json *tree = json_read(arena, kept, S(""), &findings);
    bool good = tree && shape_bind(arena, shape, tree, S(""), ret, &findings);
    ensure(good);
}

static int apply_kept(Folding *folding)
{
    Str other;
    int refusal = offset_apply(&folding->kept->book, &folding->event, &other);

    return refusal ? fault(FAULT_LIBRARY, "a recorded step of an offset does not fold") : 0;
}

/* ---- obligations ----------------------------------------------------------------------------- */

static void read_milestones(Arena *arena, Str kept, OffsetEvent *event)
{
    DueDays due;
    read_kept(arena, &due_days_shape, kept, &due);
    OffsetMilestone *milestones = NEW_ARRAY(arena, OffsetMilestone, due.milestone_count + 1);

    for (size_t i = 0; i < due.milestone_count; i++)
        milestones[i] = (OffsetMilestone){ .by = due.milestones[i].by,
                                           .share_ppm = due.milestones[i].share_ppm,
                                           .penalty_ppm = due.milestones[i].penalty_ppm };
    event->milestones = milestones;
    event->milestone_count = due.milestone_count;
}

static int fold_obligation(Folding *folding)
{
    Work *work = folding->kept->work;
    ObligationGetRow row;
    bool found;
    int r =
        obligation_get(work_db(work), work_arena(work), folding->step->obligation, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    folding->event.country = row.country;
    folding->event.rule = row.rule;
    folding->event.ppm = row.rate;
    folding->event.source = row.source;
    read_milestones(work_arena(work), row.milestones, &folding->event);
    r = apply_kept(folding);
    return r ? trace(r) : 0;
}

/* ---- claims ---------------------------------------------------------------------------------- */

static bool has_invoice(const OffsetBook *book, Str id)
{
    for (size_t i = 0; i < book->invoice_count; i++)
        if (str_eq(book->invoices[i].id, id))
            return true;
    return false;
}

static int fold_invoice(Folding *folding, const DealClaimed *claimed, Str id)
{
    OffsetBook *book = &folding->kept->book;
    const OffsetEvent event = { .kind = OFFSET_INVOICE,
                                .day = claimed->day,
                                .id = id,
                                .issuer = claimed->issuer,
                                .amount = { claimed->invoice_minor, book->currency },
                                .source = claimed->source };
    Str other;

    if (has_invoice(book, id))
        return 0;
    return offset_apply(book, &event, &other)
               ? fault(FAULT_LIBRARY, "a recorded invoice of an offset does not fold")
               : 0;
}

static void put_claim(Folding *folding, const DealClaimed *claimed, Str invoice, Str rule)
{
    OffsetEvent *event = &folding->event;

    *folding->row = (Multiplier){
        .rule = rule,
        .type = claimed->type,
        .from = claimed->row.from,
        .until = claimed->row.until == DATE_NONE ? DATE_FOREVER : claimed->row.until,
        .ppm = claimed->row.multiplier_ppm,
        .ceiling_ppm = claimed->row.ceiling_ppm,
        .source = claimed->row.source,
        .confidence = (Confidence)claimed->row.confidence,
    };
    event->firm = claimed->handle;
    event->receiver = claimed->receiver;
    event->system = claimed->system;
    event->industry = claimed->industry;
    event->type = claimed->type;
    event->invoice = invoice;
    event->ppm = claimed->granted_ppm;
    event->source = claimed->source;
}

static int fold_claim(Folding *folding)
{
    Work *work = folding->kept->work;
    Arena *arena = work_arena(work);
    OffsetDealGetRow deal;
    ObligationGetRow obligation;
    DealClaimed claimed;
    bool found;
    int r = offset_deal_get(work_db(work), arena, folding->step->deal, &deal, &found);

    if (!r)
        r = obligation_get(work_db(work), arena, folding->step->obligation, &obligation, &found);
    if (r)
        return trace(r);
    read_kept(arena, &deal_claimed_shape, deal.claim, &claimed);
    Text invoice = text_open(arena, 64);
    hash_write(&invoice, claimed.invoice);
    r = fold_invoice(folding, &claimed, text_str(&invoice));
    if (r)
        return trace(r);
    folding->row = NEW(arena, Multiplier);
    put_claim(folding, &claimed, text_str(&invoice), obligation.rule);
    folding->kept->book.multipliers = folding->row;
    folding->kept->book.multiplier_count = 1;
    r = apply_kept(folding);
    return r ? trace(r) : 0;
}

/* ---- the fold -------------------------------------------------------------------------------- */

static int fold_step(KeptBook *kept, const OffsetStepsInRow *step)
{
    Arena *arena = work_arena(kept->work);
    Currency currency = kept->book.currency;
    Folding folding = {
        .kept = kept,
        .step = step,
        .event = { .kind = (OffsetEventKind)step->kind,
                   .day = (Date)step->day,
                   .id = id_text(arena, id_is_none(step->deal) ? step->obligation : step->deal),
                   .obligation = id_text(arena, step->obligation),
                   .firm = step->handle,
                   .amount = { step->minor, currency },
                   .credit = { step->credit, currency },
                   .until = step->until == DATE_NONE && step->kind == OFFSET_VERIFY
                                ? DATE_FOREVER
                                : (Date)step->until },
    };
    int r = step->kind == OFFSET_OBLIGE  ? fold_obligation(&folding)
            : step->kind == OFFSET_CLAIM ? fold_claim(&folding)
                                         : apply_kept(&folding);
    return r ? trace(r) : 0;
}

int kept_book(Work *work, Str country, Str currency, Date on, KeptBook *ret_kept)
{
    Arena *arena = work_arena(work);
    const OffsetTables *tables = &work_library(work)->offsets;
    KeptBook kept = { work, offset_open(arena, currency_of(currency), NULL, 0) };
    const OffsetStepsInRow *steps;
    size_t count;
    int r = offset_steps_in(work_db(work), arena, offset_book_name(arena, country, currency),
                            &steps, &count);

    for (size_t i = 0; i < count && !r && steps[i].day <= on; i++)
        r = fold_step(&kept, &steps[i]);
    if (r)
        return trace(r);
    offset_until(&kept.book, on);
    kept.book.multipliers = tables->multipliers;
    kept.book.multiplier_count = tables->multiplier_count;
    *ret_kept = kept;
    return 0;
}

/* ---- one more -------------------------------------------------------------------------------- */

static const struct {
    int answer;
    Str pointer;
    Phrase message, remedy;
} refusals[OFFSET_REFUSALS] = {
    [OFFSET_E_BACKWARDS] = { WORK_E_CONFLICT, STR(""), PHRASE_OBLIGATIONS_BACKWARDS,
                             PHRASE_OBLIGATIONS_BACKWARDS_REMEDY },
    [OFFSET_E_KNOWN] = { WORK_E_CONFLICT, STR(""), PHRASE_OFFSET_E_STATE,
                         PHRASE_OFFSET_E_STATE_REMEDY },
    [OFFSET_E_UNKNOWN] = { WORK_E_CONFLICT, STR("/to"), PHRASE_OFFSET_E_ASSIGN,
                           PHRASE_OFFSET_E_ASSIGN_REMEDY },
    [OFFSET_E_AMOUNT] = { WORK_E_INVALID, STR(""), PHRASE_OFFSET_E_AMOUNT,
                          PHRASE_OFFSET_E_AMOUNT_REMEDY },
    [OFFSET_E_MILESTONES] = { WORK_E_INVALID, STR("/milestones"), PHRASE_OBLIGATIONS_MILESTONES,
                              PHRASE_OFFSET_E_MILESTONES_REMEDY },
    [OFFSET_E_NO_MULTIPLIER] = { WORK_E_RULE, STR("/type"), PHRASE_OFFSET_E_NO_MULTIPLIER,
                                 PHRASE_OFFSET_E_NO_MULTIPLIER_REMEDY },
    [OFFSET_E_CEILING] = { WORK_E_RULE, STR("/multiplier"), PHRASE_OFFSET_E_CEILING,
                           PHRASE_OFFSET_E_CEILING_REMEDY },
    [OFFSET_E_INVOICE] = { WORK_E_RULE, STR("/actual"), PHRASE_OFFSET_E_INVOICE,
                           PHRASE_OFFSET_E_INVOICE_REMEDY },
    [OFFSET_E_TWICE] = { WORK_E_CONFLICT, STR("/invoice"), PHRASE_OFFSET_E_TWICE,
                         PHRASE_OFFSET_E_TWICE_REMEDY },
    [OFFSET_E_STATE] = { WORK_E_CONFLICT, STR(""), PHRASE_OFFSET_E_STATE,
                         PHRASE_OFFSET_E_STATE_REMEDY },
    [OFFSET_E_RANGE] = { WORK_E_RULE, STR("/credit"), PHRASE_OFFSET_E_RANGE,
                         PHRASE_OFFSET_E_RANGE_REMEDY },
    [OFFSET_E_ASSIGN] = { WORK_E_RULE, STR("/to"), PHRASE_OFFSET_E_ASSIGN,
                          PHRASE_OFFSET_E_ASSIGN_REMEDY },
    [OFFSET_E_FULL] = { WORK_E_CONFLICT, STR(""), PHRASE_OBLIGATIONS_FULL,
                        PHRASE_OBLIGATIONS_FULL_REMEDY },
};

int kept_try(KeptBook *kept, const OffsetEvent *event, Str said)
{
    Str other = S("");
    int refusal = offset_apply(&kept->book, event, &other);

    if (!refusal)
        return 0;
    work_finding(kept->work, refusals[refusal].pointer, refusals[refusal].message,
                 refusals[refusal].remedy, said, other);
    return refusals[refusal].answer;
}

const OffsetObligation *kept_obligation(const KeptBook *kept, Id id)
{
    Str name = id_text(work_arena(kept->work), id);

    for (size_t i = 0; i < kept->book.obligation_count; i++)
        if (str_eq(kept->book.obligations[i].id, name))
            return &kept->book.obligations[i];
    return NULL;
}

const OffsetTransaction *kept_deal(const KeptBook *kept, Id id)
{
    Str name = id_text(work_arena(kept->work), id);

    for (size_t i = 0; i < kept->book.transaction_count; i++)
        if (str_eq(kept->book.transactions[i].id, name))
            return &kept->book.transactions[i];
    return NULL;
}

int32_t deal_state(const OffsetTransaction *deal)
{
    return deal->withdrawn  ? DEAL_WITHDRAWN
           : deal->disputed ? DEAL_DISPUTED
           : deal->verified ? DEAL_VERIFIED
                            : DEAL_CLAIMED;
}
