/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "obligations/obligation_events.h"
#include "obligations/obligations_sql.h"
#include "phrases_obligations.h"

#define MUST .optional = false
#define OPTIONAL .optional = true
#define CODE .max = OBLIGATION_CODE_MAX
#define NAME .max = OBLIGATION_NAME_MAX
#define WORDS .max = OBLIGATION_WORDS_MAX
#define AMOUNT .min = 0, .max = OFFSET_AMOUNT_MAX
#define SHARE .min = 0, .max = PPM_WHOLE
#define SOURCE(Struct) TEXT(Struct, source, "source", WORDS)
#define DAY(Struct) DATE(Struct, day, "day", MUST)
#define FIRM(Struct) ID(Struct, firm, "firm", MUST), TEXT(Struct, handle, "handle", NAME)

static const Field due_by_fields[] = {
    DATE(DueBy, by, "by", MUST),
    INT(DueBy, share_ppm, "share-ppm", SHARE),
    INT(DueBy, penalty_ppm, "penalty-ppm", SHARE),
};
static const Shape due_by_shape = SHAPE(DueBy, "due-by", due_by_fields);

static const Field due_days_fields[] = {
    LIST(DueDays, milestones, milestone_count, "milestones", DueBy, due_by_shape,
         .max = OFFSET_MILESTONES_MAX, OPTIONAL),
};
const Shape due_days_shape = SHAPE(DueDays, "due-days", due_days_fields);

static const Field opened_fields[] = {
    ID(ObligationOpened, file, "case", MUST),
    ID(ObligationOpened, buyer, "buyer", OPTIONAL),
    TEXT(ObligationOpened, country, "country", .max = 3),
    TEXT(ObligationOpened, rule, "rule", NAME),
    CHOICE(ObligationOpened, way, "way", offset_way_words, MUST),
    DAY(ObligationOpened),
    TEXT(ObligationOpened, currency, "currency", .max = 3),
    INT(ObligationOpened, base_minor, "base-minor", AMOUNT),
    INT(ObligationOpened, rate_ppm, "rate-ppm", SHARE),
    RECORD(ObligationOpened, due, "due", DueDays, due_days_shape, OPTIONAL),
    TEXT(ObligationOpened, duty, "duty", WORDS),
    TEXT(ObligationOpened, authority, "authority", WORDS, OPTIONAL),
    SOURCE(ObligationOpened),
};
const Shape obligation_opened_shape = SHAPE(ObligationOpened, "obligation-opened", opened_fields);

static const Field amended_fields[] = {
    INT(ObligationAmended, base_minor, "base-minor", AMOUNT),
    SOURCE(ObligationAmended),
};
const Shape obligation_amended_shape =
    SHAPE(ObligationAmended, "obligation-amended", amended_fields);

static const Field approved_fields[] = { DAY(ObligationApproved) };
const Shape obligation_approved_shape =
    SHAPE(ObligationApproved, "obligation-approved", approved_fields);

static const Field declined_fields[] = {
    TEXT(ObligationDeclined, reason, "reason", WORDS, .erasable = true),
};
const Shape obligation_declined_shape =
    SHAPE(ObligationDeclined, "obligation-declined", declined_fields);

static const Field planned_fields[] = {
    FIRM(ObligationPlanned),
    DAY(ObligationPlanned),
    DATE(ObligationPlanned, by, "by", OPTIONAL),
    INT(ObligationPlanned, credit_minor, "credit-minor", AMOUNT),
    SOURCE(ObligationPlanned),
};
const Shape obligation_planned_shape =
    SHAPE(ObligationPlanned, "obligation-planned", planned_fields);

static const Field row_fields[] = {
    DATE(PinnedRow, from, "from", MUST),
    DATE(PinnedRow, until, "until", OPTIONAL),
    INT(PinnedRow, multiplier_ppm, "multiplier-ppm", .min = 1, .max = MULTIPLIER_MAX),
    INT(PinnedRow, ceiling_ppm, "ceiling-ppm", .min = 1, .max = MULTIPLIER_MAX),
    SOURCE(PinnedRow),
    CHOICE(PinnedRow, confidence, "confidence", confidence_words, MUST),
};
static const Shape row_shape = SHAPE(PinnedRow, "pinned-row", row_fields);

static const Field claimed_fields[] = {
    ID(DealClaimed, obligation, "obligation", MUST),
    FIRM(DealClaimed),
    DAY(DealClaimed),
    TEXT(DealClaimed, receiver, "receiver", NAME),
    TEXT(DealClaimed, system, "system", NAME),
    TEXT(DealClaimed, industry, "industry", NAME),
    TEXT(DealClaimed, type, "type", NAME),
    TEXT(DealClaimed, issuer, "issuer", NAME),
    TEXT(DealClaimed, reference, "reference", NAME),
    HASH(DealClaimed, invoice, "invoice", MUST),
    INT(DealClaimed, invoice_minor, "invoice-minor", AMOUNT),
    BOOL(DealClaimed, invoice_new, "invoice-new", MUST),
    INT(DealClaimed, actual_minor, "actual-minor", AMOUNT),
    INT(DealClaimed, granted_ppm, "granted-ppm", .min = 0, .max = MULTIPLIER_MAX),
    RECORD(DealClaimed, row, "row", PinnedRow, row_shape, MUST),
    SOURCE(DealClaimed),
};
const Shape deal_claimed_shape = SHAPE(DealClaimed, "transaction-claimed", claimed_fields);

static const Field ruled_fields[] = {
    DAY(DealRuled),
    INT(DealRuled, actual_minor, "actual-minor", AMOUNT, OPTIONAL),
    INT(DealRuled, credit_minor, "credit-minor", AMOUNT, OPTIONAL),
    DATE(DealRuled, expires, "expires", OPTIONAL),
    ID(DealRuled, obligation, "obligation", OPTIONAL),
    SOURCE(DealRuled),
};
const Shape deal_ruled_shape = SHAPE(DealRuled, "transaction-ruled", ruled_fields);

static const Field declared_fields[] = {
    ID(OffsetDeclared, firm, "firm", MUST),
    DAY(OffsetDeclared),
    TEXT(OffsetDeclared, words, "words", WORDS, .erasable = true),
    SOURCE(OffsetDeclared),
};
const Shape offset_declared_shape = SHAPE(OffsetDeclared, "offset-declared", declared_fields);

static const Field offered_fields[] = {
    TEXT(OffsetOffered, handle, "handle", NAME),
    TEXT(OffsetOffered, country, "country", .max = 3),
    TEXT(OffsetOffered, currency, "currency", .max = 3),
    TEXT(OffsetOffered, rule, "rule", NAME),
    INT(OffsetOffered, credit_minor, "credit-minor", AMOUNT),
    DATE(OffsetOffered, until, "until", OPTIONAL),
    SOURCE(OffsetOffered),
};
const Shape offset_offered_shape = SHAPE(OffsetOffered, "offset-offered", offered_fields);

/* ---- rows that follow ------------------------------------------------------------------------ */

Str offset_book_name(Arena *arena, Str country, Str currency)
{
    Text text = text_open(arena, country.len + currency.len + 1);
    text_all(&text, country, S(" "), currency);
    return text_str(&text);
}

static Str as_json(Arena *arena, const Shape *shape, const void *value)
{
    Text text = text_open(arena, TEXT_MAX);
    shape_write(&text, shape, value);
    ensure(!text.full);
    return text_str(&text);
}

/* What every step of a book is written with. */
typedef struct Step {
    OffsetEventKind kind;
    Id obligation, deal;
    Date day, until;
    int64_t minor, credit;
    Str handle;
} Step;

static int add_step(Db *db, Arena *arena, const Event *event, const Step *step)
{
    ObligationGetRow row;
    bool found;
    int r = obligation_get(db, arena, step->obligation, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    r = offset_step_add(db, event->seq, offset_book_name(arena, row.country, row.currency),
                        step->kind, step->day, step->obligation, step->deal, step->minor,
                        step->credit, step->until, step->handle);
    return r ? trace(r) : 0;
}

static int apply_opened(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ObligationOpened *opened = data;
    int r = obligation_add(db, event->subject, event->seq, opened->file, opened->buyer,
                           opened->country, opened->rule, opened->way, opened->day,
                           opened->currency, opened->base_minor, opened->rate_ppm,
                           as_json(arena, &due_days_shape, &opened->due), opened->source,
                           opened->authority, opened->duty, event->actor, event->principal);
    return r ? trace(r) : 0;
}

static int apply_amended(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ObligationAmended *amended = data;
    (void)arena;
    int r =
        obligation_propose(db, event->subject, amended->base_minor, event->actor, event->principal);
    return r ? trace(r) : 0;
}

static int apply_approved(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ObligationApproved *approved = data;
    ObligationGetRow row;
    bool found;
    int r = obligation_get(db, arena, event->subject, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    bool begins = row.state == OBLIGATION_PROPOSED;
    Step step = { .kind = begins ? OFFSET_OBLIGE : OFFSET_AMEND,
                  .obligation = event->subject,
                  .day = approved->day,
                  .until = DATE_NONE,
                  .minor = begins ? row.base : row.proposed };
    r = add_step(db, arena, event, &step);
    if (!r)
        r = obligation_settle(db, event->subject, step.minor, OBLIGATION_IN_FORCE);
    return r ? trace(r) : 0;
}

static int apply_declined(Db *db, Arena *arena, const Event *event, const void *data)
{
    ObligationGetRow row;
    bool found;
    (void)data;
    int r = obligation_get(db, arena, event->subject, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    r = obligation_settle(db, event->subject, row.base,
                          row.state == OBLIGATION_PROPOSED ? OBLIGATION_DECLINED : row.state);
    return r ? trace(r) : 0;
}

static int apply_planned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const ObligationPlanned *planned = data;
    Step step = { .kind = OFFSET_PLAN,
                  .obligation = event->subject,
                  .day = planned->day,
                  .until = planned->by,
                  .minor = planned->credit_minor,
                  .handle = planned->handle };
    int r = add_step(db, arena, event, &step);
    return r ? trace(r) : 0;
}

static int apply_claimed(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DealClaimed *claimed = data;
    Step step = { .kind = OFFSET_CLAIM,
                  .obligation = claimed->obligation,
                  .deal = event->subject,
                  .day = claimed->day,
                  .until = DATE_NONE,
                  .minor = claimed->actual_minor };
    ObligationGetRow row;
    bool found;
    int r = obligation_get(db, arena, claimed->obligation, &row, &found);

    if (r)
        return trace(r);
    ensure(found);
    if (claimed->invoice_new)
        r = offset_invoice_add(db, claimed->invoice, event->seq,
                               offset_book_name(arena, row.country, row.currency), claimed->issuer,
                               claimed->reference, claimed->invoice_minor);
    if (!r)
        r = offset_deal_add(db, event->subject, event->seq, claimed->obligation, claimed->firm,
                            claimed->handle, claimed->invoice,
                            as_json(arena, &deal_claimed_shape, claimed), event->actor,
                            event->principal, id_none());
    if (!r)
        r = add_step(db, arena, event, &step);
    return r ? trace(r) : 0;
}

static int rule(Db *db, Arena *arena, const Event *event, const DealRuled *ruled,
                OffsetEventKind kind)
{
    OffsetDealGetRow deal;
    bool found;
    int r = offset_deal_get(db, arena, event->subject, &deal, &found);

    if (r)
        return trace(r);
    ensure(found);
    Step step = { .kind = kind,
                  .obligation = kind == OFFSET_ASSIGN ? ruled->obligation : deal.obligation,
                  .deal = event->subject,
                  .day = ruled->day,
                  .until = ruled->expires,
                  .minor = ruled->actual_minor == INT64_MIN ? 0 : ruled->actual_minor,
                  .credit = ruled->credit_minor == INT64_MIN ? 0 : ruled->credit_minor };
    r = add_step(db, arena, event, &step);
    return r ? trace(r) : 0;
}

static int apply_verified(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = rule(db, arena, event, data, OFFSET_VERIFY);
    return r ? trace(r) : 0;
}

static int apply_disputed(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = rule(db, arena, event, data, OFFSET_DISPUTE);
    if (!r)
        r = offset_deal_disputed(db, event->subject, event->actor, event->principal);
    return r ? trace(r) : 0;
}

static int apply_settled(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = rule(db, arena, event, data, OFFSET_SETTLE);
    return r ? trace(r) : 0;
}

static int apply_withdrawn(Db *db, Arena *arena, const Event *event, const void *data)
{
    int r = rule(db, arena, event, data, OFFSET_WITHDRAW);
    return r ? trace(r) : 0;
}

static int apply_assigned(Db *db, Arena *arena, const Event *event, const void *data)
{
    const DealRuled *ruled = data;
    int r = rule(db, arena, event, ruled, OFFSET_ASSIGN);
    if (!r)
        r = offset_deal_assign(db, event->subject, ruled->obligation);
    return r ? trace(r) : 0;
}

static int apply_declared(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OffsetDeclared *declared = data;
    (void)arena;
    int r = offset_declared_add(db, event->seq, event->subject, declared->firm, declared->day,
                                declared->words, declared->source);
    return r ? trace(r) : 0;
}

static int apply_offered(Db *db, Arena *arena, const Event *event, const void *data)
{
    const OffsetOffered *offered = data;
    int r = offset_offer_add(db, event->seq, event->subject, offered->handle,
                             offset_book_name(arena, offered->country, offered->currency),
                             offered->rule, offered->credit_minor, offered->until, offered->source);
    return r ? trace(r) : 0;
}

#define OF_OBLIGATION(name, shape, apply, told) \
    { \
        STR(name), 1, STR("obligation"), &(shape), (apply), NULL, (told) \
    }
#define OF_DEAL(name, shape, apply, told) \
    { \
        STR(name), 1, STR("transaction"), &(shape), (apply), NULL, (told) \
    }

const EventKind obligation_event_kinds[OBLIGATION_EVENT_KINDS] = {
    OF_OBLIGATION("obligation.opened", obligation_opened_shape, apply_opened,
                  PHRASE_OBLIGATIONS_EVENT_OPENED),
    OF_OBLIGATION("obligation.amended", obligation_amended_shape, apply_amended,
                  PHRASE_OBLIGATIONS_EVENT_AMENDED),
    OF_OBLIGATION("obligation.approved", obligation_approved_shape, apply_approved,
                  PHRASE_OBLIGATIONS_EVENT_APPROVED),
    OF_OBLIGATION("obligation.declined", obligation_declined_shape, apply_declined,
                  PHRASE_OBLIGATIONS_EVENT_DECLINED),
    OF_OBLIGATION("obligation.planned", obligation_planned_shape, apply_planned,
                  PHRASE_OBLIGATIONS_EVENT_PLANNED),
    OF_DEAL("transaction.claimed", deal_claimed_shape, apply_claimed,
            PHRASE_OBLIGATIONS_EVENT_CLAIMED),
    OF_DEAL("transaction.verified", deal_ruled_shape, apply_verified,
            PHRASE_OBLIGATIONS_EVENT_VERIFIED),
    OF_DEAL("transaction.disputed", deal_ruled_shape, apply_disputed,
            PHRASE_OBLIGATIONS_EVENT_DISPUTED),
    OF_DEAL("transaction.settled", deal_ruled_shape, apply_settled,
            PHRASE_OBLIGATIONS_EVENT_SETTLED),
    OF_DEAL("transaction.withdrawn", deal_ruled_shape, apply_withdrawn,
            PHRASE_OBLIGATIONS_EVENT_WITHDRAWN),
    OF_DEAL("transaction.assigned", deal_ruled_shape, apply_assigned,
            PHRASE_OBLIGATIONS_EVENT_ASSIGNED),
    { STR("offset.declared"), 1, STR("case"), &offset_declared_shape, apply_declared, NULL,
      PHRASE_OBLIGATIONS_EVENT_DECLARED },
    { STR("offset.offered"), 1, STR("organisation"), &offset_offered_shape, apply_offered, NULL,
      PHRASE_OBLIGATIONS_EVENT_OFFERED },
};

const Projection obligation_projections[OBLIGATION_PROJECTIONS] = {
    { STR("obligation"), STR("id") },       { STR("offset_invoice"), STR("name") },
    { STR("offset_deal"), STR("id") },      { STR("offset_step"), STR("seq") },
    { STR("offset_declared"), STR("seq") }, { STR("offset_offer"), STR("seq") },
};
