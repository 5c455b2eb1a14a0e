/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Draws on a blanket order: the ceiling, the finding of each that it may be released. */
#include "tests/changes_sample.h"

#include "phrases_cases.h"
#include "phrases_changes.h"

#define BLANKET_LETTER \
    "'letter':{'kind':'blanket','want':'offer','form':'letter','financing':'own'," \
    "'third-parties':'none','originator':'Defence attache (invented)','reference':'PH/26/18'," \
    "'dated':'2026-10-01','received':'2026-10-05','items':[{'item':'radar spares'}]," \
    "'ceiling-minor':1000000,'currency':'JPY','end-use':'watching the coast'," \
    "'wanted-by':'2028-03-31','place':'Manila'}"

static CaseSample run_blanket(void)
{
    Draft offer = base;

    offer.kind = "blanket";
    offer.more = ",'ceiling-minor':1000000";
    return run_japan(&offer, BLANKET_LETTER);
}

static OfficeReply draw(const CaseSample *one, Id paper, const char *amount)
{
    return step(one, "order.place", "meti.reviewer",
                PARTS(",'reference':'D-1','paper':'", sample_id(paper),
                      "','lines':[{'line':1,'quantity':1,'amount-minor':", amount, "}]"));
}

static OrderListReply draws_of(const CaseSample *one)
{
    OrderListReply reply;

    sample_done(step(one, "order.list", "meti.clerk", ""), &order_list_reply_shape, &reply);
    return reply;
}

static void test_draws(void)
{
    CaseSample one = run_blanket();

    REFUSED("without a finding of release", draw(&one, one.id, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_NO_RELEASE);
    Id assurance = show_case(&one).papers[1].paper;
    REFUSED("nor with another paper", draw(&one, assurance, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_NO_RELEASE);
    Id paper = take(&one, "release", "");
    REFUSED("above the ceiling", draw(&one, paper, "1000001"), OFFICE_REFUSED,
            PHRASE_CHANGES_ABOVE_CEILING);
    REFUSED("more than 64 bits with another line",
            step(&one, "order.place", "meti.reviewer",
                 PARTS(",'reference':'D-1','paper':'", sample_id(paper),
                       "','lines':[{'line':1,'quantity':1,'amount-minor':9223372036854775807},"
                       "{'line':1,'quantity':1,'amount-minor':9223372036854775807}]")),
            OFFICE_REFUSED, PHRASE_CHANGES_ABOVE_CEILING);
    Id order = made_by(draw(&one, paper, "600000"));
    REFUSED("a finding is good for one draw", draw(&one, paper, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_NO_RELEASE);
    Id next = take(&one, "release", ",'lines':['2']");
    REFUSED("and for its lines", draw(&one, next, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_RELEASE_NOT_OF_LINE);
    Id third = take(&one, "release", ",'until':'2026-11-20'");
    REFUSED("and while it lasts", draw(&one, third, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_NO_RELEASE);
    Id fourth = take(&one, "release", "");
    REFUSED("the draws together stay below", draw(&one, fourth, "400001"), OFFICE_REFUSED,
            PHRASE_CHANGES_ABOVE_CEILING);
    made_by(draw(&one, fourth, "400000"));
    check_int("drawn to the end", draws_of(&one).drawn, 1000000);
    sample_done(step(&one, "order.cancel", "meti.reviewer",
                     PARTS(",'order':'", sample_id(order), "','reason':'not needed'")),
                NULL, NULL);
    REFUSED("once",
            step(&one, "order.cancel", "meti.reviewer",
                 PARTS(",'order':'", sample_id(order), "','reason':'again'")),
            OFFICE_CONFLICT, PHRASE_CHANGES_ORDER_CANCELLED);
    OrderListReply list = draws_of(&one);
    check_int("free again", list.drawn, 400000);
    check_int("both stay in the record", (int64_t)list.order_count, 2);
    check_str("with the reason", list.orders[0].reason, S("not needed"));
}

/* What is on its way was drawn by some order: the order stays until it is called back. */
static void test_drawn_and_sent(void)
{
    CaseSample one = run_blanket();
    Id order = made_by(draw(&one, take(&one, "release", ""), "1000"));
    Id shipment = made_by(step(&one, "shipment.open", "meti.clerk",
                               ",'line':1,'quantity':1,'unit':'set','promised':'2026-12-20'"));
    const char *cancel = PARTS(",'order':'", sample_id(order), "','reason':'not needed'");

    REFUSED("it is under way", step(&one, "order.cancel", "meti.reviewer", cancel), OFFICE_CONFLICT,
            PHRASE_CHANGES_ORDER_SHIPPED);
    sample_done(sample_call("shipment.cancel", "meti.reviewer",
                            PARTS("{'shipment':'", sample_id(shipment), "','reason':'not sent'}")),
                NULL, NULL);
    sample_done(step(&one, "order.cancel", "meti.reviewer", cancel), NULL, NULL);
    check_int("nothing is drawn", draws_of(&one).drawn, 0);
}

/* Releasability is looked at on every draw: what the law no longer bears is not drawn. */
static void test_draw_of_held_item(void)
{
    CaseSample one = run_blanket();
    Id paper = take(&one, "release", "");

    sample_done(sample_call("item.hold", "meti.clerk",
                            PARTS("{'item':'", sample_id(one.item),
                                  "','reason':'a doubt','authority':'section head'}")),
                NULL, NULL);
    REFUSED("held", draw(&one, paper, "1"), OFFICE_REFUSED, PHRASE_CASES_LEG_HELD);
}

static void test_not_blanket(void)
{
    CaseSample one = run_japan(&base, LETTER);
    Id paper = take(&one, "release", "");

    REFUSED("nothing is drawn on named items", draw(&one, paper, "1"), OFFICE_REFUSED,
            PHRASE_CHANGES_NO_CEILING);
}

static void test_replay(void)
{
    ReplayReport report;
    Text dir = text_open(&sample.call, 400);

    text_all(&dir, sample.dir, S("-again"));
    int r = office_replay(sample.office, &sample.call, text_str(&dir), NULL, NULL, &report);
    check_int("replay runs", r, 0);
    check_str("and gives the same rows", report.table, S(""));
}

int main(void)
{
    cases_open(63);
    RUN(test_draws);
    RUN(test_drawn_and_sent);
    RUN(test_draw_of_held_item);
    RUN(test_not_blanket);
    RUN(test_replay);
    sample_close();
    return check_done();
}
