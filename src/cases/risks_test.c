/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The four groups of risks (row K3): each is answered before an offer is accepted, and before it is
 * carried out. Everything here is invented.
 */
#include "tests/changes_sample.h"

#include "cases/risk.h"
#include "phrases_action.h"
#include "phrases_cases.h"
#include "phrases_risks.h"

#define NONE(group) "{'group':'" group "','seen':'no','what':'nothing points to one'}"
#define SEEN(group, more) "{'group':'" group "','seen':'yes','what':'a boycott (invented)'" more "}"
#define DONE(due) ",'owner':'meti.reviewer','action':'a second supplier','due':'" due "'"

static OfficeReply weigh(const CaseSample *one, const char *answers)
{
    return step(one, "case.weigh-risks", "meti.clerk", PARTS(",'answers':[", answers, "]"));
}

static RisksReply risks_seen(const char *who, const char *params)
{
    RisksReply reply;
    sample_done(sample_call("risk.list", who, params), &risks_reply_shape, &reply);
    return reply;
}

static RisksReply of_case(const CaseSample *one)
{
    return risks_seen("meti.clerk", PARTS("{'case':'", one->number, "'}"));
}

static CaseSample offered(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    receive(&one, "signature", ",'about':'B'");
    return one;
}

static bool says(const OfficeReply *reply, Str words)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);
    size_t at;

    findings_write(&text, reply->findings, LANG_EN);
    return str_find(text_str(&text), words, &at);
}

static OfficeReply accept_offer(const CaseSample *one)
{
    return step(one, "offer.accept", "meti.reviewer", "");
}

/* ---- before signature ------------------------------------------------------------------------ */

static void test_k3_before_signature(void)
{
    CaseSample one = offered();

    REFUSED("K3 none is answered", accept_offer(&one), OFFICE_REFUSED, PHRASE_RISKS_UNANSWERED);
    OfficeReply reply = accept_offer(&one);
    check_true("K3 all four are named",
               says(&reply, S("weighed: political, geopolitical, economic, technological")));
    sample_done(weigh(&one, NONE("political") "," NONE("economic")), NULL, NULL);
    reply = accept_offer(&one);
    check_true("K3 those that are missing are named",
               says(&reply, S("not weighed: geopolitical, technological")));
    sample_done(weigh(&one, SEEN("geopolitical", DONE("2026-12-01"))), NULL, NULL);
    REFUSED("K3 three of four", accept_offer(&one), OFFICE_REFUSED, PHRASE_RISKS_UNANSWERED);
    sample_done(weigh(&one, NONE("technological")), NULL, NULL);
    sample_done(accept_offer(&one), NULL, NULL);
}

/* Who was put behind the signature by hand is asked before the case runs. */
static void test_k3_before_it_runs(void)
{
    CaseSample one = offered();

    sample_done(step(&one, "case.move", "meti.approver",
                     ",'route':'japan-fms','state':'accepted','reason':'the State contracts'"),
                NULL, NULL);
    REFUSED("K3 nor is it carried out", step(&one, "case.implement", "meti.approver", ""),
            OFFICE_REFUSED, PHRASE_RISKS_UNANSWERED);
}

static void test_k3_last_answer_stands(void)
{
    CaseSample one = offered();

    sample_done(weigh(&one, SEEN("economic", DONE("2026-12-01"))), NULL, NULL);
    sample_done(weigh(&one, NONE("economic") "," NONE("political")), NULL, NULL);
    RisksReply all = of_case(&one);
    check_int("K3 older answers stay", (int64_t)all.risk_count, 3);
    check_int("of their group", all.risks[1].group, RISK_ECONOMIC);
    check_true("the one before stands no longer", all.risks[1].seen && !all.risks[1].stands);
    check_str("but is read", all.risks[1].what, S("a boycott (invented)"));
    check_true("the last stands", !all.risks[2].seen && all.risks[2].stands);
    check_str("who owned it", all.risks[1].owner, S("meti.reviewer"));
    check_int("by when", all.risks[1].due, date_make(2026, 12, 1));
    ShownRisk shown;
    sample_done(sample_call("risk.show", "meti.clerk",
                            PARTS("{'risk':'", sample_id(all.risks[1].risk), "'}")),
                &shown_risk_shape, &shown);
    check_str("one by one", shown.action, S("a second supplier"));
}

/* ---- the portfolio --------------------------------------------------------------------------- */

static void test_k3_portfolio(void)
{
    CaseSample late = offered(), soon = offered(), over = offered();

    sample_done(weigh(&soon, SEEN("political", DONE("2027-01-20")) "," NONE("economic")), NULL,
                NULL);
    sample_done(weigh(&late, SEEN("technological", DONE("2026-11-25"))), NULL, NULL);
    sample_done(weigh(&over, SEEN("political", DONE("2026-11-22"))), NULL, NULL);
    sample_done(step(&over, "case.cancel", "meti.approver", ",'reason':'r'"), NULL, NULL);
    cases_today("2026-11-26");
    RisksReply all = risks_seen("meti.clerk", "{}");
    check_true("K3 what is overdue stands first",
               id_eq(all.risks[0].file, late.id) && all.risks[0].overdue);
    for (size_t i = 1; i < all.risk_count; i++) {
        check_true("K3 then by the day",
                   !all.risks[i].seen || all.risks[i - 1].due <= all.risks[i].due);
        check_true("K3 only what stands", all.risks[i].stands);
        check_true("K3 of cases that are not over", !id_eq(all.risks[i].file, over.id));
    }
    check_int("overdue alone", (int64_t)risks_seen("meti.clerk", "{'overdue':'yes'}").risk_count,
              1);
    check_int(
        "by group",
        (int64_t)risks_seen("meti.clerk", "{'group':'technological','seen':'yes'}").risk_count, 1);
    check_int("by owner", (int64_t)risks_seen("meti.clerk", "{'owner':'meti.chief'}").risk_count,
              0);
    check_true("who owns some",
               risks_seen("meti.clerk", "{'owner':'meti.reviewer'}").risk_count > 1);
    RisksReply first = risks_seen("meti.clerk", "{'limit':1}");
    RisksReply rest = risks_seen(
        "meti.clerk", PARTS("{'after':'", arena_c(&sample.call, first.next), "','limit':500}"));
    check_int("page by page", (int64_t)(first.risk_count + rest.risk_count),
              (int64_t)all.risk_count);
    cases_today("2026-11-21");
}

/* ---- what may be said ------------------------------------------------------------------------ */

static void test_bad_answers(void)
{
    static const struct {
        const char *why, *answers;
        Phrase phrase_;
    } rows[] = {
        { "twice", NONE("economic") "," NONE("economic"), PHRASE_RISKS_GROUP_TWICE },
        { "nobody's", SEEN("economic", ",'action':'a','due':'2026-12-01'"),
          PHRASE_RISKS_OWNER_MISSING },
        { "nothing done", SEEN("economic", ",'owner':'meti.clerk','due':'2026-12-01'"),
          PHRASE_RISKS_ACTION_MISSING },
        { "some day", SEEN("economic", ",'owner':'meti.clerk','action':'a'"),
          PHRASE_RISKS_DUE_MISSING },
        { "yesterday", SEEN("economic", DONE("2026-11-20")), PHRASE_RISKS_DUE_PAST },
        { "nobody there is", SEEN("economic", ",'owner':'nobody','action':'a','due':'2026-12-01'"),
          PHRASE_RISKS_NO_OWNER },
        { "somebody else's",
          SEEN("economic", ",'owner':'mofa.clerk','action':'a','due':'2026-12-01'"),
          PHRASE_RISKS_NO_OWNER },
        { "none, and by when", "{'group':'economic','seen':'no','what':'w','due':'2026-12-01'}",
          PHRASE_RISKS_NONE_HAS_NONE },
        { "none, and whose", "{'group':'economic','seen':'no','what':'w','owner':'meti.clerk'}",
          PHRASE_RISKS_NONE_HAS_NONE },
    };
    CaseSample one = open_case("direct-sale", LETTER);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        REFUSED(rows[i].why, weigh(&one, rows[i].answers), OFFICE_INVALID, rows[i].phrase_);
    OfficeReply reply = weigh(&one, SEEN("economic", DONE("2026-11-20")) "," NONE("economic"));
    check_true("all is told at once",
               tells(&reply, PHRASE_RISKS_DUE_PAST) && tells(&reply, PHRASE_RISKS_GROUP_TWICE));
    check_int("no answer", weigh(&one, "").outcome, OFFICE_INVALID);
    REFUSED("nobody's risks", sample_call("risk.list", "meti.clerk", "{'owner':'nobody'}"),
            OFFICE_INVALID, PHRASE_RISKS_NOBODY);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    REFUSED("what has ended", weigh(&one, NONE("economic")), OFFICE_CONFLICT,
            PHRASE_ACTION_STEP_REFUSED);
}

static void test_rights(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    const char *params = PARTS("{'case':'", one.number, "'}");

    sample_done(weigh(&one, NONE("political")), NULL, NULL);
    sample_done(step(&one, "case.describe", "meti.clerk", ",'organisations':['mofa']"), NULL, NULL);
    RisksReply mine = risks_seen("meti.clerk", params);
    check_int("who keeps it reads them", (int64_t)mine.risk_count, 1);
    check_int("an auditor", (int64_t)risks_seen("audit.watch", params).risk_count, 1);
    check_int("who only takes part does not", (int64_t)risks_seen("mofa.clerk", params).risk_count,
              0);
    check_int("nor one by one",
              sample_call("risk.show", "mofa.clerk",
                          PARTS("{'risk':'", sample_id(mine.risks[0].risk), "'}"))
                  .outcome,
              OFFICE_NOT_FOUND);
    check_int("nor over all", (int64_t)risks_seen("mofa.clerk", "{}").risk_count, 0);
}

/* Marked higher, a case takes its risks along, those answered before among them. */
static void test_marked_higher(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    sample_done(weigh(&one, NONE("political")), NULL, NULL);
    RisksReply before = risks_seen("meti.clerk", "{'limit':500}");
    Id risk = risks_seen("meti.clerk", PARTS("{'case':'", one.number, "'}")).risks[0].risk;
    sample_done(step(&one, "case.describe", "meti.both", ",'marking':'closed-circle'"), NULL, NULL);
    RisksReply after = risks_seen("meti.clerk", "{'limit':500}");
    check_int("K3 one fewer", (int64_t)after.risk_count, (int64_t)before.risk_count - 1);
    for (size_t i = 0; i < after.risk_count; i++)
        check_true("K3 not this one", !id_eq(after.risks[i].risk, risk));
    check_int(
        "K3 nor by itself",
        sample_call("risk.show", "meti.clerk", PARTS("{'risk':'", sample_id(risk), "'}")).outcome,
        OFFICE_NOT_FOUND);
    check_int("K3 who may see the case may see it",
              (int64_t)risks_seen("meti.both", PARTS("{'case':'", one.number, "'}")).risk_count, 1);
}

int main(void)
{
    cases_open(203);
    RUN(test_k3_before_signature);
    RUN(test_k3_before_it_runs);
    RUN(test_k3_last_answer_stands);
    RUN(test_k3_portfolio);
    RUN(test_bad_answers);
    RUN(test_rights);
    RUN(test_marked_higher);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
