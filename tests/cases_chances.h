/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cases_chances - the table of what is drawn by chance, and what is remembered once it was done
 *
 * To draw a further operation: its parameters in a header cases_chance*.h, a row of chances[] here.
 */
#pragma once

#include "tests/cases_chance_supply.h"
#include "tests/cases_chance_units.h"

/* ---- what was done is remembered ------------------------------------------------------------- */

static inline Id made_of(OfficeReply reply)
{
    CaseReply made;
    sample_done(reply, &case_reply_shape, &made);
    return made.made;
}

#define KEEPER(name, pool) \
    static inline void name(Known *k, OfficeReply reply) \
    { \
        keep(k, (pool), made_of(reply)); \
    }
KEEPER(keep_hold, POOL_HOLD)
KEEPER(keep_leg, POOL_LEG)
KEEPER(keep_order_id, POOL_ORDER)
KEEPER(keep_service, POOL_SERVICE)
KEEPER(keep_commitment, POOL_COMMITMENT)

static inline const Route *route_named(Str id)
{
    return rulebook_route(office_library(sample.office)->routes, id);
}

static inline void keep_kid(Known *k, Kid kid, Id id, const char *route)
{
    kid.id = id;
    kid.route = route_named(str_from_c(route));
    kid.state = kid.route->start;
    if (k->kid_count == KIDS) /* the eldest is forgotten, unless its serials may come back */
        memmove(k->kids, k->kids + 1, (--k->kid_count) * sizeof k->kids[0]);
    k->kids[k->kid_count++] = kid;
}

static inline void mark_serials(const Kid *kid, int8_t how)
{
    for (int64_t i = 0; kid->serials > 0 && i < kid->quantity; i++)
        serials[kid->serials + i] = how;
}

static inline void keep_shipment(Known *k, OfficeReply reply)
{
    Kid kid = now.made;

    for (int64_t i = 0; kid.serials > 0 && i < kid.quantity; i++)
        check_int("no serial goes out twice", serials[kid.serials + i], 0);
    mark_serials(&kid, 1);
    if (kid.serials + kid.quantity - 1 > serial_last && kid.serials > 0)
        serial_last = kid.serials + kid.quantity - 1;
    ensure(serial_last + 10 < SERIALS);
    keep_kid(k, kid, made_of(reply), "shipment");
}

static inline void keep_transfer(Known *k, OfficeReply reply)
{
    (void)k, (void)reply;
    mark_serials(now.kid, 2);
}

static inline void keep_cancelled(Known *k, OfficeReply reply)
{
    (void)k, (void)reply;
    mark_serials(now.kid, 0);
}

static inline void keep_report(Known *k, OfficeReply reply)
{
    keep_kid(k, (Kid){ .of = OF_DISCREPANCY }, made_of(reply), "discrepancy");
}

static inline void keep_change(Known *k, OfficeReply reply)
{
    ChangeReply made;
    const Kid wanted = now.made;

    sample_done(reply, &change_reply_shape, &made);
    for (size_t i = 0; i < k->kid_count; i++) { /* a next draft takes the place of the last */
        Kid *kid = &k->kids[i];
        if (kid->of == OF_CHANGE && kid->amends == wanted.amends && kid->index == wanted.index &&
            kid->state == kid->route->start)
            kid->state = route_state(kid->route, S("withdrawn"));
    }
    keep_kid(k, wanted, made.change, wanted.amends ? "amendment" : "modification");
}

static inline void keep_sent(Known *k, OfficeReply reply)
{
    (void)reply;
    k->sent[!now.kid->amends] = now.kid->index;
}

static inline void put_in_force(Known *k, Wanted terms)
{
    ensure(k->in_force_count < KIDS);
    k->in_force[k->in_force_count++] = (InForce){ terms, today_is };
}

static inline void keep_implemented(Known *k, OfficeReply reply)
{
    (void)reply;
    put_in_force(k, now.kid->terms);
}

static inline void keep_begun(Known *k, OfficeReply reply)
{
    (void)reply;
    put_in_force(k, k->offer);
}

static inline void keep_offer(Known *k, OfficeReply reply)
{
    (void)reply;
    k->offer = now.terms;
}

static inline void keep_paper(Known *k, OfficeReply reply)
{
    Id paper = made_of(reply);

    keep(k, now.paper == 3 ? POOL_RELEASE : POOL_PAPER, paper);
    k->signed_by = k->signed_by || now.paper == 0;
    k->assured = k->assured || now.paper == 1 || now.paper == 5;
    k->licensed = k->licensed || now.paper == 2;
}

static inline void keep_credit(Known *k, OfficeReply reply)
{
    (void)reply;
    k->credited += CREDIT;
}

static inline void keep_delivered(Known *k, OfficeReply reply)
{
    (void)reply;
    k->delivered += now.amount;
}

static inline void keep_draw(Known *k, OfficeReply reply)
{
    keep_order_id(k, reply);
    k->drawn += now.amount;
}

static inline void keep_release(Known *k, OfficeReply reply)
{
    (void)reply;
    CaseShown shown = show_case(&k->one);
    size_t at;

    k->law_released = k->weapon;
    for (size_t i = 0; i < shown.hold_count; i++)
        if (str_find(shown.holds[i].reason, S("law of today"), &at))
            k->law_released = false;
}

static inline void keep_moved(Known *k, OfficeReply reply)
{
    (void)reply;
    k->route = route_named(S("japan-fms"));
    k->state = route_state(k->route, S("running"));
    k->moved = true;
}

static inline void keep_sheet(Known *k, OfficeReply reply)
{
    SheetReply made;
    sample_done(reply, &sheet_reply_shape, &made);
    keep(k, POOL_SHEET, made.sheet);
}

static inline void keep_invoice(Known *k, OfficeReply reply)
{
    InvoiceReply made;
    sample_done(reply, &invoice_reply_shape, &made);
    keep(k, POOL_INVOICE, made.invoice);
}

static inline void keep_payment(Known *k, OfficeReply reply)
{
    PaymentReply made;
    sample_done(reply, &payment_reply_shape, &made);
    keep(k, POOL_PAYMENT, made.payment);
}

static inline void keep_paid(Known *k, OfficeReply reply)
{
    PaymentReply made;
    sample_done(reply, &payment_reply_shape, &made);
    check_int("no guarantee is there to be drawn on", made.guaranteed, 0);
    k->paid += made.received;
    check_true("no more is paid than came", held_of(k) >= 0);
}

static inline void keep_delivery(Known *k, OfficeReply reply)
{
    DeliveryReply made;
    sample_done(reply, &delivery_reply_shape, &made);
    keep(k, POOL_DELIVERY, made.delivery);
}

static inline void check_square(Known *k, OfficeReply reply)
{
    CaseSettleReply sums;
    sample_done(reply, &case_settle_reply_shape, &sums);
    k->refunded += now.amount > 0 ? now.amount : 0;
    check_int("received - paid - refunded - suspense = 0",
              sums.received - sums.paid - sums.refunded - sums.suspense, 0);
    check_int("as the test received it", sums.received, k->received);
    check_int("as the test saw it paid, less what was credited", sums.paid, k->paid - k->credited);
    check_int("and refunded", sums.refunded, k->refunded);
}

static inline void keep_agent(Known *k, OfficeReply reply)
{
    AgentReply made;
    sample_done(reply, &agent_reply_shape, &made);
    keep(k, POOL_AGENT, made.agent);
}

static inline void keep_item_hold(Known *k, OfficeReply reply)
{
    ItemReply made;
    (void)k;
    sample_done(reply, &item_reply_shape, &made);
    item_hold.item = made.item;
    item_hold.hold = made.made;
}

static inline void post(const char *postings)
{
    sample_done(sample_call("entry.post", "meti.finance",
                            js("{'programme':'TRUST','reason':'stage','text':'t','postings':[%s]}",
                               postings)),
                NULL, NULL);
}

/* What line 1 is worth, as far as the books know: what is planned and what was charged meet. */
static inline void value(Known *k, int64_t amount)
{
    const char *where = js("'country':'PHL','case':'%s','line':1,'amount':'%lld','currency':'JPY'",
                           k->one.number, (long long)(amount < 0 ? -amount : amount));
    post(js("{%s,'purpose':'value','side':'%s'},{%s,'purpose':'memo','side':'%s'}", where,
            amount < 0 ? "credit" : "debit", where, amount < 0 ? "debit" : "credit"));
    k->valued += amount;
}

static inline bool is_step_of(const Route *route, int32_t state, const char *operation)
{
    const RouteStep *way = route_step(route, str_from_c(operation));
    return way && way->from >> state & 1;
}

/* An answer wants every line priced, as the draft has it. */
static inline const char *price_answered(Known *k)
{
    int64_t price = k->offer.quantity * k->offer.unit;

    if (is_step_of(k->route, k->state, "case.answer") && price > 0 && price != k->valued &&
        often(8))
        value(k, price - k->valued);
    return plain(k);
}

/* ---- the table ------------------------------------------------------------------------------- */

typedef struct Chance {
    const char *operation;
    int64_t weight;
    Of of; /* whose route it is a step of, besides the case's */
    const char *(*params)(Known *k);
    void (*done)(Known *k, OfficeReply reply);
} Chance;

static const Chance chances[] = {
    { "case.describe", 2, OF_CASE, described, NULL },
    { "case.add-leg", 10, OF_CASE, leg_added, keep_leg },
    { "case.drop-leg", 2, OF_CASE, leg_dropped, NULL },
    { "case.need", 5, OF_CASE, needed, NULL },
    { "case.receive", 60, OF_CASE, received, keep_paper },
    { "case.revoke", 2, OF_CASE, revoked, NULL },
    { "case.hold", 2, OF_CASE, held, keep_hold },
    { "case.release", 15, OF_CASE, released, keep_release },
    { "case.note-past", 2, OF_CASE, past_noted_by, NULL },
    { "case.assign", 6, OF_CASE, assigned_to, keep_assigned },
    { "unit.open", 3, OF_NONE, unit_opened, keep_unit },
    { "unit.merge", 3, OF_NONE, units_merged, keep_merged },
    { "contact.record", 2, OF_NONE, contact_recorded, keep_contact },
    { "contact.end", 1, OF_NONE, contact_ended, NULL },
    { "case.weigh-risks", 15, OF_CASE, risks_weighed, NULL },
    { "case.join-sale", 3, OF_CASE, sale_joined, NULL },
    { "case.leave-sale", 1, OF_CASE, reasoned, NULL },
    { "agent.declare", 2, OF_CASE, agent_declared, keep_agent },
    { "agent.disclose", 6, OF_NONE, agent_disclosed, NULL },
    { "agent.end", 1, OF_NONE, agent_ended, NULL },
    { "case.move", 10, OF_NONE, moved, keep_moved },
    { "case.complete", 20, OF_CASE, plain, NULL },
    { "case.decline", 2, OF_CASE, reasoned, NULL },
    { "case.answer", 10, OF_CASE, price_answered, NULL },
    { "case.ask-offer", 10, OF_CASE, plain, NULL },
    { "offer.draft", 20, OF_CASE, offer_drafted, keep_offer },
    { "offer.send", 20, OF_CASE, plain, NULL },
    { "offer.withdraw", 2, OF_CASE, reasoned, NULL },
    { "offer.lapse", 2, OF_CASE, plain, NULL },
    { "offer.accept", 25, OF_CASE, plain, NULL },
    { "case.cancel", 2, OF_CASE, reasoned, NULL },
    { "case.implement", 25, OF_CASE, plain, keep_begun },
    { "case.supply", 5, OF_CASE, plain, NULL },
    { "case.terminate", 2, OF_CASE, reasoned, NULL },
    { "case.close-interim", 5, OF_CASE, plain, NULL },
    { "case.close", 5, OF_CASE, plain, NULL },
    { "change.draft", 15, OF_CASE, change_drafted, keep_change },
    { "change.send", 30, OF_CHANGE, on_change, keep_sent },
    { "change.accept", 25, OF_CHANGE, on_change, NULL },
    { "change.implement", 30, OF_CHANGE, on_change, keep_implemented },
    { "change.withdraw", 2, OF_CHANGE, on_change, NULL },
    { "change.lapse", 5, OF_CHANGE, on_change, NULL },
    { "change.move", 2, OF_NONE, change_moved, NULL },
    { "sheet.draft", 25, OF_NONE, sheet_drafted, keep_sheet },
    { "sheet.decide", 30, OF_NONE, sheet_decided, NULL },
    { "order.place", 15, OF_CASE, drawn, keep_draw },
    { "order.cancel", 2, OF_CASE, draw_cancelled, NULL },
    { "shipment.open", 40, OF_CASE, shipment_opened, keep_shipment },
    { "shipment.send", 30, OF_SHIPMENT, shipment_sent, NULL },
    { "inspection.record", 30, OF_SHIPMENT, inspected, NULL },
    { "shipment.transfer", 30, OF_SHIPMENT, transferred, keep_transfer },
    { "shipment.cancel", 2, OF_SHIPMENT, shipment_cancelled, keep_cancelled },
    { "training.record", 5, OF_CASE, served, keep_service },
    { "service.record", 5, OF_CASE, served, keep_service },
    { "discrepancy.report", 30, OF_CASE, reported, keep_report },
    { "discrepancy.answer", 20, OF_DISCREPANCY, answered, NULL },
    { "discrepancy.ask-again", 5, OF_DISCREPANCY, on_report, NULL },
    { "discrepancy.contest", 5, OF_DISCREPANCY, on_report, NULL },
    { "discrepancy.credit", 10, OF_DISCREPANCY, on_report, keep_credit },
    { "discrepancy.close", 10, OF_DISCREPANCY, on_report, NULL },
    { "commitment.promise", 5, OF_CASE, promised, keep_commitment },
    { "commitment.keep", 5, OF_NONE, kept, NULL },
    { "invoice.record", 5, OF_NONE, invoiced, keep_invoice },
    { "payment.request", 10, OF_NONE, requested, keep_payment },
    { "payment.approve", 10, OF_CASE, on_payment, keep_paid },
    { "payment.decline", 5, OF_NONE, payment_declined, NULL },
    { "delivery.order", 8, OF_CASE, delivery_ordered, keep_delivery },
    { "delivery.record", 5, OF_CASE, delivery_recorded, keep_delivered },
    { "case.settle", 8, OF_CASE, settled, check_square },
    { "item.hold", 2, OF_NONE, item_held, keep_item_hold },
    { "item.release", 6, OF_NONE, item_released, NULL },
};

/* Whoever has the right; now and then somebody who has it nowhere. */
static inline const char *actor_of(const Operation *operation, bool *ret_stranger)
{
    static const char *const rights[][2] = {
        { "enter", "meti.clerk" },
        { "hold", "meti.clerk" },
        { "draft-sheets", "meti.clerk" },
        { "steer", "meti.reviewer" },
        { "accept-offers", "meti.reviewer" },
        { "report-discrepancies", "meti.clerk" },
        { "release", "meti.reviewer" },
        { "keep-books", "meti.finance" },
        { "approve-payments", "meti.cashier" },
        { "decline-payments", "meti.cashier" },
        { "administer", "meti.roll" },
    };

    *ret_stranger = among(0, 39) == 0;
    if (*ret_stranger)
        return "audit.watch";
    for (size_t i = 0; i < COUNT_OF(rights); i++)
        if (str_eq(operation->right, str_from_c(rights[i][0])))
            return rights[i][1];
    return "meti.approver";
}
