/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Support of firms, funding and cover in the record (rows D4, D5, D6): never more is paid out than
 * the certified plan, a funding adds up to what the case costs, perils stand apart.
 */
#include "tests/lending_sample.h"

#include "phrases_action.h"
#include "phrases_credit.h"
#include "phrases_lending.h"

enum { SHORT = 300, LONG = 3000, COVER_BYTES_MAX = 1 << 16 };

static CaseSample one;

#define PLAN \
    "{'currency':'JPY','form':'loan','payback-ppm':50000,'milestones':[" \
    "{'name':'design','by':'2027-03-31','minor':300000}," \
    "{'name':'prototype','by':'2027-12-31','minor':900000}]}"

static OfficeReply apply_for(const char *who, const char *plan)
{
    return sample_call(
        "fund.apply", who,
        said("{'firm':'An invented maker','product':'a radar','plan':%s}", plan, "", ""));
}

static Id applied(void)
{
    LendReply reply;

    sample_done(apply_for("meti.clerk", PLAN), &fund_reply_shape, &reply);
    return reply.id;
}

static SupportShown show(Id fund)
{
    SupportShown shown;

    sample_done(lend("fund.show", "meti.finance", fund, ""), &support_shown_shape, &shown);
    return shown;
}

/* ---- support --------------------------------------------------------------------------------- */

static void test_D4_support(void)
{
    Id fund = applied();

    REFUSED("a grant is not paid back",
            apply_for("meti.clerk", "{'currency':'JPY','form':'grant','payback-ppm':1,"
                                    "'milestones':[{'name':'x','by':'2027-01-01','minor':1}]}"),
            OFFICE_INVALID, PHRASE_CREDIT_PAYBACK);
    REFUSED("not approved yet",
            lend("fund.certify", "meti.finance", fund, ",'milestone':'design','amount':'1'"),
            OFFICE_CONFLICT, PHRASE_LENDING_NOT_RUNNING);
    REFUSED("not by whoever applied", lend("fund.approve", "meti.clerk", fund, ""), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    lend_done("fund.approve", "meti.approver", fund, "");
    REFUSED("nothing is certified", lend("fund.disburse", "meti.approver", fund, ",'amount':'1'"),
            OFFICE_REFUSED, PHRASE_CREDIT_NOT_CERTIFIED);
    REFUSED("no such milestone",
            lend("fund.certify", "meti.finance", fund, ",'milestone':'sales','amount':'1'"),
            OFFICE_REFUSED, PHRASE_CREDIT_NO_MILESTONE);
    REFUSED("above the plan",
            lend("fund.certify", "meti.finance", fund, ",'milestone':'design','amount':'300,001'"),
            OFFICE_REFUSED, PHRASE_CREDIT_ABOVE_PLAN);
    lend_done("fund.certify", "meti.finance", fund, ",'milestone':'design','amount':'300,000'");
    REFUSED("whoever certified does not pay",
            lend("fund.disburse", "meti.finance", fund, ",'amount':'300,000'"), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    REFUSED("above what is certified",
            lend("fund.disburse", "meti.approver", fund, ",'amount':'300,001'"), OFFICE_REFUSED,
            PHRASE_CREDIT_NOT_CERTIFIED);
    lend_done("fund.disburse", "meti.approver", fund, ",'amount':'300,000'");
    lend_done("fund.sell", "meti.finance", fund, ",'amount':'1,000,000'");
    check_int("5 % of sales is due", show(fund).owed, 50000);
    REFUSED("more than is due", lend("fund.repay", "meti.finance", fund, ",'amount':'50,001'"),
            OFFICE_REFUSED, PHRASE_CREDIT_NOT_OWED);
    lend_done("fund.repay", "meti.finance", fund, ",'amount':'50,000'");
    SupportShown shown = show(fund);
    check_int("paid out", shown.disbursed, 300000);
    check_int("paid back", shown.paid_back, 50000);
    check_int("nothing due", shown.owed, 0);
    check_int("the design is done", shown.milestones[0].certified, 300000);
    check_int("others see nothing", lend("fund.show", "mofa.finance", fund, "").outcome,
              OFFICE_NOT_FOUND);
}

static Rng chance;

static int64_t among(int64_t least, int64_t most)
{
    return rng_between(&chance, least, most);
}

static void test_D4_by_chance(void)
{
    static const char *const moves[] = { "fund.certify",  "fund.certify", "fund.disburse",
                                         "fund.disburse", "fund.sell",    "fund.repay" };
    const char *seed = getenv("SEKISHO_SEED");
    int64_t tries = getenv("SEKISHO_LONG") ? LONG : SHORT, done = 0;
    Id fund = applied();

    chance = (Rng){ seed ? strtoull(seed, NULL, 10) : 11 };
    lend_done("fund.approve", "meti.approver", fund, "");
    for (int64_t i = 0; i < tries; i++) {
        int64_t before = journal_now(), kind = among(0, COUNT_OF(moves) - 1);
        const char *milestone = among(0, 1) ? ",'milestone':'design'" : ",'milestone':'prototype'";
        const char *amount = number_c(among(1, 40000));
        const char *who = among(0, 1) ? "meti.cashier" : "meti.finance";
        OfficeReply reply = lend(moves[kind], who, fund,
                                 said("%s,'amount':'%s'", kind <= 1 ? milestone : "", amount, ""));
        if (reply.outcome == OFFICE_DONE)
            done++;
        else
            check_int("what is refused writes nothing", journal_now(), before);
        SupportShown shown = show(fund);
        check_true("never more than the certified plan",
                   shown.disbursed <= shown.certified && shown.certified <= shown.planned);
        check_true("never more back than is due", shown.owed >= 0);
        arena_reset(&sample.call);
    }
    check_true("enough was done", done >= tries / 20);
    printf("# %" PRId64 " of %" PRId64 " done\n", done, tries);
}

/* ---- funding --------------------------------------------------------------------------------- */

static OfficeReply fund_lines(const char *lines)
{
    return sample_call("funding.set", "meti.clerk",
                       said("{'case':'%s','lines':[%s]}", one.number, lines, ""));
}

#define OWN(minor) "{'kind':'own','payer':'the buyer','minor':" minor "}"
#define AID(minor) "{'kind':'aid','payer':'an invented aid agency','minor':" minor "}"
#define LENT(minor) "{'kind':'loan','payer':'an invented bank','minor':" minor "}"

static void test_D6_funding(void)
{
    FundingReply reply;
    FundingShown shown;

    one = offered_case();
    REFUSED("one unit short",
            fund_lines("{'line':1,'sources':[" OWN("600000") "," AID("399999") "]}"),
            OFFICE_REFUSED, PHRASE_CREDIT_NOT_FUNDED);
    REFUSED("no such line", fund_lines("{'line':7,'sources':[" OWN("1000000") "]}"), OFFICE_INVALID,
            PHRASE_LENDING_NO_LINE);
    REFUSED("twice",
            fund_lines(
                "{'line':1,'sources':[" OWN("1000000") "]},"
                                                       "{'line':1,'sources':[" OWN("1000000") "]}"),
            OFFICE_INVALID, PHRASE_LENDING_LINE_TWICE);
    sample_done(
        fund_lines("{'line':1,'sources':[" OWN("500000") "," LENT("300000") "," AID("200000") "]}"),
        &funding_reply_shape, &reply);
    check_int("adds up to the price", reply.price, 1000000);
    check_int("of which aid", reply.aid, 200000);
    sample_done(lend("funding.show", "meti.finance", reply.funding, ""), &funding_shown_shape,
                &shown);
    check_true("the line is named as aided", shown.lines[0].aided);
    check_int("own, loan, aid and support are the price",
              shown.own + shown.loan + shown.aid + shown.support, shown.price);
    check_true("it stands", shown.stands);
    draft_offer(&one, ",'packing-minor':5000");
    sample_done(lend("funding.show", "meti.finance", reply.funding, ""), &funding_shown_shape,
                &shown);
    check_true("the offer is another: it does not", !shown.stands);
    REFUSED("what stands below the lines is open",
            fund_lines("{'line':1,'sources':[" OWN("1000000") "]}"), OFFICE_INVALID,
            PHRASE_LENDING_LINE_OPEN);
    sample_done(
        fund_lines("{'line':1,'sources':[" OWN("1000000") "]},"
                                                          "{'line':0,'sources':[" AID("5000") "]}"),
        &funding_reply_shape, &reply);
    check_int("both", reply.price, 1005000);
    check_int("others see nothing", lend("funding.show", "mofa.finance", reply.funding, "").outcome,
              OFFICE_NOT_FOUND);
}

/* ---- cover ----------------------------------------------------------------------------------- */

static Str cover_table(void)
{
    char *bytes = NEW_ARRAY(&sample.call, char, COVER_BYTES_MAX);
    FILE *file = fopen("examples/credit/cover.csv", "rb");

    ensure(file);
    Str table = { bytes, fread(bytes, 1, COVER_BYTES_MAX, file) };
    ensure(fclose(file) == 0);
    return table;
}

static OfficeReply ask(const char *contract, const char *sovereign, const char *months)
{
    return lend_with("cover.ask", "meti.clerk",
                     PARTS("{'case':'", one.number,
                           "','name':'cover.csv','asked':{'currency':'JPY',"
                           "'contract-minor':",
                           contract, ",'on':'2026-04-01','terms':'deferred','sovereign':",
                           sovereign, ",'months':", months, "}}"),
                     cover_table());
}

static CoverShown sheet(OfficeReply reply)
{
    CoverShowParams made;
    CoverShown shown;

    sample_done(reply, &cover_show_params_shape, &made);
    sample_done(lend("cover.show", "meti.finance", made.cover, ""), &cover_shown_shape, &shown);
    return shown;
}

static void test_D5_cover(void)
{
    one = offered_case();
    REFUSED("more than the case costs", ask("1000001", "false", "60"), OFFICE_REFUSED,
            PHRASE_LENDING_COVER_MUCH);
    CoverShown firm = sheet(ask("1000000", "false", "24"));
    check_int("perils apart", (int64_t)firm.line_count, COVER_PERILS);
    check_int("political covered", firm.lines[PERIL_POLITICAL].covered, 950000);
    check_int("a firm of two years needs the guarantee first", firm.lines[PERIL_COMMERCIAL].ruling,
              COVER_GUARANTEE_FIRST);
    check_int("nothing covered until then", firm.lines[PERIL_COMMERCIAL].covered, 0);
    CoverShown shorter = sheet(ask("1000000", "false", "23"));
    check_int("less than two years does not", shorter.lines[PERIL_COMMERCIAL].ruling, COVER_GIVEN);
    CoverShown state = sheet(ask("1000000", "true", "24"));
    check_int("nor does a State", state.lines[PERIL_COMMERCIAL].ruling, COVER_GIVEN);
}

static void test_credit_of_a_case(void)
{
    CaseCreditReply reply;

    sample_done(step(&one, "case.credit", "meti.finance", ""), &case_credit_reply_shape, &reply);
    check_int("three sheets", (int64_t)reply.row_count, 3);
    sample_done(step(&one, "case.credit", "audit.watch", ""), &case_credit_reply_shape, &reply);
    check_int("an auditor sees them", (int64_t)reply.row_count, 3);
}

int main(void)
{
    lending_open(4);
    RUN(test_D4_support);
    RUN(test_D4_by_chance);
    RUN(test_D6_funding);
    RUN(test_D5_cover);
    RUN(test_credit_of_a_case);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
