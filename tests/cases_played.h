/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_played - calls of cases_chances walked along their routes; how a case begins, and how it is
 * brought to its end from wherever chance has left it
 */
#pragma once

#include "tests/cases_chances.h"

#include "phrases_books.h"

static int64_t tally[COUNT_OF(chances)][2]; /* refused, done */

/* Who keeps the roll began with the record, after the days the cases are played on. */
static inline void appoint(void)
{
    Id office;
    int r = office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &office);
    ensure(r == 0);
    sample_add("meti.roll", office, "administrator", "closed-circle");
}

/* ---- one call -------------------------------------------------------------------------------- */

static inline bool is_in(const Known *k, const char *state)
{
    return str_eq(k->route->states[k->state].id, str_from_c(state));
}

static inline bool is_over(const Known *k)
{
    return k->route->states[k->state].ends;
}

static inline void walk(const char *operation, const Route *route, int32_t *state)
{
    const RouteStep *way = route_step(route, str_from_c(operation));

    if (!way || !(way->from >> *state & 1))
        printf("# %s from %.*s of %.*s\n", operation, (int)route->states[*state].id.len,
               route->states[*state].id.at, (int)route->id.len, route->id.at);
    check_true("the route has it from here", way && way->from >> *state & 1);
    if (way && way->into >= 0)
        *state = way->into;
}

/* Nothing but what the routes have, and it leads where they say. */
static inline void walked(Known *k, const Chance *chance)
{
    bool of_kid = chance->of != OF_CASE && chance->of != OF_NONE;

    if (of_kid) {
        ensure(now.kid);
        walk(chance->operation, now.kid->route, &now.kid->state);
    }
    if (chance->of == OF_CASE || (of_kid && route_step(k->route, str_from_c(chance->operation))))
        walk(chance->operation, k->route, &k->state);
}

static inline OfficeReply said_to(Known *k, const Chance *chance, const char *params)
{
    const Operation *operation =
        table_operation(office_table(sample.office), str_from_c(chance->operation));
    int64_t before = journal_now();
    bool stranger;
    const char *actor = actor_of(operation, &stranger);

    OfficeReply reply = sample_call(chance->operation, actor, params);
    tally[chance - chances][reply.outcome == OFFICE_DONE]++;
    if (reply.outcome != OFFICE_DONE) {
        check_int("what is refused writes nothing", journal_now(), before);
        check_true("and says why", reply.findings->error_count > 0);
        check_true("nothing breaks",
                   reply.outcome != OFFICE_UNAVAILABLE && reply.outcome != OFFICE_UNKNOWN);
        if (reply.outcome == OFFICE_UNAVAILABLE)
            sample_tell(&reply);
        return reply;
    }
    check_true("an auditor enters nothing", !stranger);
    walked(k, chance);
    if (chance->done)
        chance->done(k, reply);
    return reply;
}

static inline OfficeReply act(Known *k, const Chance *chance)
{
    memset(&now, 0, sizeof now);
    now.operation = chance->operation;
    return said_to(k, chance, chance->params(k));
}

/* ---- a case begins --------------------------------------------------------------------------- */

static inline const Chance *chance_of(const char *operation)
{
    size_t row = 0;
    while (strcmp(chances[row].operation, operation) != 0)
        ensure(++row < COUNT_OF(chances));
    return &chances[row];
}

static inline void must(Known *k, const char *operation)
{
    OfficeReply reply = { .outcome = OFFICE_REFUSED };
    for (int tries = 0; tries < 20 && reply.outcome != OFFICE_DONE; tries++)
        reply = act(k, chance_of(operation));
    if (reply.outcome == OFFICE_DONE)
        return;
    printf("# %s cannot be done\n", operation);
    sample_tell(&reply);
    CaseShown shown = show_case(&k->one);
    printf("# %.*s %.*s\n", (int)shown.route.len, shown.route.at, (int)shown.state.len,
           shown.state.at);
    check_true("what must be possible is", false);
}

static inline void hand_in(Known *k, int32_t paper, const char *more)
{
    OfficeReply reply =
        step(&k->one, "case.receive", "meti.clerk",
             js(",'kind':'%s','giver':'g','reference':'r','signed-on':'%s','document':'" PAPER_HASH
                "'%s",
                papers[paper], day_c(today_is), more));
    now.paper = paper;
    keep_paper(k, reply);
}

/* Goods and technology: without either no offer of both can be sent. */
static inline void give_both_legs(Known *k)
{
    keep(k, POOL_LEG,
         made_by(step(&k->one, "case.add-leg", "meti.clerk",
                      js(",'kind':'goods','item':'%s'",
                         sample_id(k->weapon ? weapon_item : items[ITEMS - 1])))));
    keep(k, POOL_LEG,
         made_by(step(&k->one, "case.add-leg", "meti.clerk",
                      js(",'kind':'technology','item':'%s'", sample_id(items[ITEMS - 1])))));
}

/* Onto the maker's contract, begun. */
static inline void run(Known *k)
{
    static const char *const steps[] = { "case.complete", "offer.draft", "offer.send" };

    for (size_t i = 0; i < COUNT_OF(steps); i++)
        must(k, steps[i]);
    hand_in(k, 0, ",'about':'B'");
    weigh_risks(&k->one);
    must(k, "offer.accept");
    hand_in(k, 1, "");
    hand_in(k, 2, ",'until':'2029-12-31'");
    must(k, "case.implement");
}

static inline void authority(const Known *k, const char *way, int64_t amount, bool backwards)
{
    static const char *const stages[] = { "authority", "commitment", "obligation" };

    for (size_t i = 0; i < COUNT_OF(stages); i++)
        sample_done(
            sample_call("authority.record", "meti.finance",
                        js("{" OF_CASE_MONEY ",'line':1,'way':'%s','stage':'%s','text':'t',"
                           "'amount':'%lld'}",
                           k->one.number, way, stages[backwards ? COUNT_OF(stages) - 1 - i : i],
                           (long long)amount)),
            NULL, NULL);
}

/* The State takes it over, with money of the buyer. */
static inline void take_over(Known *k)
{
    must(k, "case.move");
    paid(&k->one, "9000");
    k->received += 9000;
    value(k, 9000);
    authority(k, "more", 9000, false);
    k->authorised = 9000;
    sample_done(sample_call("schedule.set", "meti.finance",
                            js("{'programme':'TRUST','case':'%s','accepted':'%s','reason':'agreed',"
                               "'terms':'advance','deposit-rule':'whole','milestones':[{'line':1,"
                               "'name':'delivery','due':'2027-11-30','ppm':1000000}]}",
                               k->one.number, day_c(today_is))),
                NULL, NULL);
}

static inline void begin(Known *k)
{
    const char *routes[] = { "direct-sale", "japan-fms" };
    bool blanket = !among(0, 3), running = often(7), fresh_law = today_is < date_make(2026, 4, 21);
    const char *letter = blanket ? "'letter':{'kind':'blanket','want':'offer','form':'letter',"
                                   "'financing':'own','third-parties':'none','originator':'A',"
                                   "'reference':'PH/26/18','dated':'2026-04-01','received':"
                                   "'2026-04-05','items':[{'item':'spares'}],'ceiling-minor':"
                                   "1000000,'currency':'JPY','end-use':'coast','wanted-by':"
                                   "'2028-03-31','place':'Manila'}"
                                 : LETTER;
    const char *route = running ? routes[0] : routes[among(0, 1)];

    *k = (Known){ .one = open_case(route, letter),
                  .blanket = blanket,
                  .route = route_named(str_from_c(route)),
                  .weapon = fresh_law && !among(0, 2),
                  .unit = UNITS };
    k->one.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(k->one.name)));
    k->state = k->route->start;
    if (!running && !often(8))
        return;
    give_both_legs(k);
    if (running)
        run(k);
    if (running && often(6))
        take_over(k);
}

/* ---- every case to its end ------------------------------------------------------------------- */

/* It must be possible. A stranger may be drawn to try it first. */
static inline void insist(Known *k, const char *operation, Kid *kid, const char *params)
{
    for (int tries = 0; tries < 5; tries++) {
        memset(&now, 0, sizeof now);
        now.kid = kid;
        OfficeReply reply = said_to(k, chance_of(operation), params);
        if (reply.outcome == OFFICE_DONE)
            return;
        if (tries == 4) {
            printf("# %s of %s\n", operation, k->one.number);
            sample_tell(&reply);
            check_true("a way to the end", false);
        }
    }
}

static inline void free_case(Known *k)
{
    CaseShown shown = show_case(&k->one);

    for (size_t i = 0; i < shown.hold_count; i++)
        insist(k, "case.release", NULL,
               js("{'case':'%s','hold':'%s','reason':'r','authority':'a'}", k->one.name,
                  sample_id(shown.holds[i].hold)));
}

static inline void end_report(Known *k, Kid *kid)
{
    const char *id = sample_id(kid->id), *plainly = js("{'discrepancy':'%s','words':'w'}", id);
    DiscrepancyShown shown;

    for (int round = 0; round < 3 && !kid->route->states[kid->state].ends; round++) {
        sample_done(sample_call("discrepancy.show", "meti.clerk", js("{'discrepancy':'%s'}", id)),
                    &discrepancy_shown_shape, &shown);
        bool final = str_eq(shown.state, S("answered")) && !str_eq(shown.reply, S("S1"));
        if (!final)
            insist(k, "discrepancy.answer", kid,
                   js("{'discrepancy':'%s','words':'w','code':'%s'%s}", id,
                      shown.credited.len                       ? "A1" /* given is given */
                      : shown.standing == DISCREPANCY_RECORDED ? "D3"
                      : shown.standing == DISCREPANCY_LATE     ? "D4"
                                                               : "D2",
                      shown.credited.len ? js(",'amount':'%d'", CREDIT) : ""));
        else if (str_eq(shown.reply, S("A1")) && !shown.credited.len)
            insist(k, "discrepancy.credit", kid, plainly);
        else
            insist(k, "discrepancy.close", kid, plainly);
    }
}

static inline void end_kids(Known *k)
{
    for (size_t i = 0; i < k->kid_count; i++) {
        Kid *kid = &k->kids[i];
        const char *id = sample_id(kid->id);
        if (kid->route->states[kid->state].ends)
            continue;
        if (kid->of == OF_CHANGE)
            insist(k, "change.withdraw", kid, js("{'change':'%s','reason':'r'}", id));
        if (kid->of == OF_SHIPMENT)
            insist(k, "shipment.cancel", kid, js("{'shipment':'%s','reason':'r'}", id));
        if (kid->of == OF_DISCREPANCY)
            end_report(k, kid);
    }
}

static inline void pay_invoices(Known *k)
{
    PaymentsReply payments;
    InvoicesReply invoices;
    const char *of = js("{'programme':'TRUST','case':'%s'}", k->one.number);

    sample_done(sample_call("payment.list", "meti.finance", of), &payments_reply_shape, &payments);
    for (size_t i = 0; i < payments.payment_count; i++)
        if (payments.payments[i].state == PAYMENT_REQUESTED)
            insist(k, "payment.decline", NULL,
                   js("{'payment':'%s','reason':'r'}", sample_id(payments.payments[i].payment)));
    sample_done(sample_call("invoice.list", "meti.finance", of), &invoices_reply_shape, &invoices);
    for (size_t i = 0; i < invoices.invoice_count; i++) {
        if (str_eq(invoices.invoices[i].left, S("0 JPY")))
            continue;
        insist(
            k, "payment.request", NULL,
            js("{'invoice':'%s','expires':'2027-12-31'}", sample_id(invoices.invoices[i].invoice)));
        Id payment = k->ids[POOL_PAYMENT][(k->counts[POOL_PAYMENT] - 1) % POOL_IDS];
        insist(k, "payment.approve", NULL, js("{'payment':'%s'}", sample_id(payment)));
    }
}

/* What suppliers may still ask money for. */
static inline int64_t unpaid_of(Known *k)
{
    InvoicesReply invoices;
    int64_t sum = 0;

    sample_done(sample_call("invoice.list", "meti.finance",
                            js("{'programme':'TRUST','case':'%s'}", k->one.number)),
                &invoices_reply_shape, &invoices);
    for (size_t i = 0; i < invoices.invoice_count; i++)
        sum += invoices.invoices[i].minor;
    return sum - k->paid;
}

/* So much is held of the buyer's money, at least. */
static inline void have_held(Known *k, int64_t needed)
{
    int64_t more = needed - held_of(k);

    if (more <= 0)
        return;
    paid(&k->one, js("%lld", (long long)more));
    k->received += more;
}

/* What is planned is what was charged; what is left goes back. A case that nobody took over has
 * nothing planned, and at most what was credited; a contract of the maker's is settled by no one.
 */
static inline void square(Known *k)
{
    if ((k->received == 0 && held_of(k) == 0) || !route_step(k->route, S("case.settle")))
        return;
    have_held(k, unpaid_of(k));
    pay_invoices(k);
    int64_t rest = k->delivered - k->paid;
    have_held(k, rest);
    if (rest > 0) {
        insist(k, "invoice.record", NULL,
               js("{" OF_CASE_MONEY ",'line':1,'supplier':'Tategami Industries','reference':'last',"
                  "'amount':'%lld'}",
                  k->one.number, (long long)rest));
        pay_invoices(k);
    }
    int64_t charged = k->paid;
    if (charged < k->authorised)
        authority(k, "less", k->authorised - charged, true);
    if (charged != k->valued)
        value(k, charged - k->valued);
    memset(&now, 0, sizeof now);
    now.amount = held_of(k);
    OfficeReply reply =
        sample_call("case.settle", "meti.approver",
                    js("{" OF_CASE_MONEY ",'reason':'r'%s}", k->one.number,
                       now.amount > 0 ? js(",'refund':'%lld'", (long long)now.amount) : ""));
    if (reply.outcome == OFFICE_DONE)
        check_square(k, reply);
    else
        sample_tell(&reply);
    /* Chance may have settled it last: nothing was posted since. */
    bool already = reply.outcome == OFFICE_CONFLICT && reply.findings->first &&
                   reply.findings->first->message == PHRASE_BOOKS_CASE_SETTLED;
    check_true("it can be settled", already || reply.outcome == OFFICE_DONE);
}

/* By the route, from wherever chance has left it. */
static inline void end_case(Known *k)
{
    const char *why = js("{'case':'%s','reason':'the end'}", k->one.name);

    if (is_over(k))
        return;
    free_case(k);
    if (is_in(k, "offered"))
        insist(k, "offer.withdraw", NULL, why);
    if (is_in(k, "accepted"))
        insist(k, "case.cancel", NULL, why);
    if (is_in(k, "running"))
        insist(k, "case.terminate", NULL, why);
    if (is_in(k, "supplied") || is_in(k, "settling")) {
        end_kids(k);
        square(k);
        insist(k, "case.close", NULL, plain(k));
    }
    if (!is_over(k))
        insist(k, "case.decline", NULL, why);
    check_true("every open case can reach an end", is_over(k));
}
