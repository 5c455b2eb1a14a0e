/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Agents and advisers (row C19): a fee with no disclosed recipient keeps the offer back, before it
 * is sent and after. All names here are invented.
 */
#include "tests/changes_sample.h"

#include "cases/agent.h"
#include "phrases_action.h"
#include "phrases_agents.h"
#include "phrases_cases.h"

#define TRADER ",'kind':'trading-company','name':'Kasumi Trading','engaged-by':'the maker'"
#define SOURCE ",'source':'a declaration of the maker'"
#define FEE ",'paid':'yes','fee':'2,500,000','currency':'JPY'"
#define ASKED ",'conflict':'none'"

static Id declared(const CaseSample *one, const char *more)
{
    AgentReply reply;
    sample_done(step(one, "agent.declare", "meti.clerk", PARTS(TRADER, more, SOURCE)),
                &agent_reply_shape, &reply);
    return reply.agent;
}

static OfficeReply disclose(Id agent, const char *more)
{
    return sample_call("agent.disclose", "meti.clerk",
                       PARTS("{'agent':'", sample_id(agent), "'", more, SOURCE "}"));
}

static OfficeReply end_agent(Id agent, const char *on)
{
    return sample_call(
        "agent.end", "meti.clerk",
        PARTS("{'agent':'", sample_id(agent), "','on':'", on, "','reason':'paid off'}"));
}

static OfficeReply show_as(Id agent, const char *who)
{
    return sample_call("agent.show", who, PARTS("{'agent':'", sample_id(agent), "'}"));
}

static ShownAgent show_agent(Id agent)
{
    ShownAgent shown;
    sample_done(show_as(agent, "meti.clerk"), &shown_agent_shape, &shown);
    return shown;
}

static AgentsReply agents_seen(const char *who, const char *params)
{
    AgentsReply reply;
    sample_done(sample_call("agent.list", who, params), &agents_reply_shape, &reply);
    return reply;
}

/* A party of the item, as which an agent is screened. */
static Id name_broker(Id item)
{
    ItemReply reply;
    sample_done(sample_call("item.name-party", "meti.clerk",
                            PARTS("{'item':'", sample_id(item),
                                  "','role':'broker','type':'organisation','name':'Kasumi "
                                  "Trading'}")),
                &item_reply_shape, &reply);
    return reply.made;
}

/* A case whose offer is drafted, with a party that may be an agent. */
static CaseSample prepared(Id *ret_party)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Id item = open_permitted();

    *ret_party = name_broker(item);
    decide_item(item);
    give_item(&one, item);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    return one;
}

static OfficeReply send_offer(const CaseSample *one)
{
    return step(one, "offer.send", "meti.reviewer", "");
}

static const char *as_party(Id party)
{
    return PARTS(",'party':'", sample_id(party), "'");
}

/* ---- what keeps an offer back ---------------------------------------------------------------- */

static void test_c19_no_agent(void)
{
    Id party;
    CaseSample one = prepared(&party);
    sample_done(send_offer(&one), NULL, NULL);
}

static void test_c19_recipient(void)
{
    Id party;
    CaseSample one = prepared(&party);
    Id agent = declared(&one, PARTS(FEE ASKED, as_party(party)));

    REFUSED("C19 a fee with no disclosed recipient", send_offer(&one), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_RECIPIENT);
    OfficeReply reply = send_offer(&one);
    check_true("C19 and nothing else of the agent", !tells(&reply, PHRASE_AGENTS_LACKS_CONFLICT) &&
                                                        !tells(&reply, PHRASE_AGENTS_LACKS_PARTY) &&
                                                        !tells(&reply, PHRASE_AGENTS_LACKS_FEE));
    ShownAgent shown = show_agent(agent);
    check_int("C19 it is told of the agent", (int64_t)shown.lacking_count, 1);
    check_str("C19 by its name", shown.lacking[0],
              S("Who receives the fee of Kasumi Trading is not disclosed"));
    sample_done(disclose(agent, ",'recipient':'Kasumi Trading, Manila'"), NULL, NULL);
    shown = show_agent(agent);
    check_int("C19 disclosed, nothing is lacking", (int64_t)shown.lacking_count, 0);
    check_str("C19 the fee stays as it was", shown.fee, S("2,500,000 JPY"));
    check_str("C19 and who receives it", shown.recipient, S("Kasumi Trading, Manila"));
    sample_done(send_offer(&one), NULL, NULL);
}

static void test_c19_everything_asked(void)
{
    Id party;
    CaseSample one = prepared(&party);
    Id agent = declared(&one, "");
    OfficeReply reply = send_offer(&one);

    check_int("C19 nothing was said", reply.outcome, OFFICE_REFUSED);
    check_true("C19 of a fee", tells(&reply, PHRASE_AGENTS_LACKS_FEE));
    check_true("C19 of conflicts", tells(&reply, PHRASE_AGENTS_LACKS_CONFLICT));
    check_true("C19 nobody screens it", tells(&reply, PHRASE_AGENTS_LACKS_PARTY));
    sample_done(disclose(agent, ",'paid':'no'"), NULL, NULL);
    sample_done(disclose(agent, as_party(party)), NULL, NULL);
    REFUSED("C19 a conflict unanswered", send_offer(&one), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_CONFLICT);
    sample_done(disclose(agent, ",'conflict':'managed','measures':'kept from the file'"), NULL,
                NULL);
    sample_done(send_offer(&one), NULL, NULL);
}

/* A party of something else, or one that was dropped, is screened for nothing here. */
static void test_c19_party(void)
{
    Id party, other = name_broker(open_permitted());
    CaseSample one = prepared(&party);
    Id agent = declared(&one, PARTS(",'paid':'no'" ASKED, as_party(other)));

    REFUSED("C19 a party of another item", send_offer(&one), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_PARTY);
    sample_done(disclose(agent, as_party(party)), NULL, NULL);
    sample_done(send_offer(&one), NULL, NULL);
}

static void test_c19_after_sending(void)
{
    Id party;
    CaseSample one = prepared(&party);

    sample_done(send_offer(&one), NULL, NULL);
    receive(&one, "signature", ",'about':'B'");
    Id agent = declared(&one, PARTS(FEE ASKED, as_party(party)));
    REFUSED("C19 nor is it accepted", step(&one, "offer.accept", "meti.reviewer", ""),
            OFFICE_REFUSED, PHRASE_AGENTS_LACKS_RECIPIENT);
    sample_done(end_agent(agent, "2026-11-21"), NULL, NULL);
    REFUSED("C19 an agent that acts no longer was paid all the same",
            step(&one, "offer.accept", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_RECIPIENT);
    sample_done(disclose(agent, ",'paid':'no'"), NULL, NULL);
    check_str("C19 what is not paid is no fee", show_agent(agent).fee, S(""));
}

static void test_c19_acts_no_longer(void)
{
    Id party;
    CaseSample one = prepared(&party);
    Id agent = declared(&one, ",'paid':'no'");

    REFUSED("C19 while it acts it is asked", send_offer(&one), OFFICE_REFUSED,
            PHRASE_AGENTS_LACKS_CONFLICT);
    sample_done(end_agent(agent, "2026-11-20"), NULL, NULL);
    sample_done(send_offer(&one), NULL, NULL);
    REFUSED("an end has an end", end_agent(agent, "2026-11-21"), OFFICE_CONFLICT,
            PHRASE_AGENTS_ENDED_ALREADY);
}

/* ---- what may be said ------------------------------------------------------------------------ */

static void test_bad_words(void)
{
    static const struct {
        const char *why, *told;
        Phrase phrase_;
    } rows[] = {
        { "an amount of no fee", ",'fee':'5','currency':'JPY'", PHRASE_AGENTS_NOT_PAID },
        { "a fee without its amount", ",'paid':'yes','currency':'JPY'", PHRASE_AGENTS_BAD_FEE },
        { "a fee of nothing", ",'paid':'yes','fee':'0','currency':'JPY'", PHRASE_AGENTS_BAD_FEE },
        { "half a yen", ",'paid':'yes','fee':'0.5','currency':'JPY'", PHRASE_AGENTS_BAD_FEE },
        { "no currency", ",'paid':'yes','fee':'5'", PHRASE_AGENTS_NO_CURRENCY },
        { "no such currency", ",'paid':'yes','fee':'5','currency':'YEN'",
          PHRASE_AGENTS_NO_CURRENCY },
        { "a recipient of nothing", ",'recipient':'somebody'", PHRASE_AGENTS_NOTHING_TO_RECEIVE },
        { "of no fee", ",'paid':'no','recipient':'x'", PHRASE_AGENTS_NOTHING_TO_RECEIVE },
        { "a conflict left alone", ",'conflict':'managed'", PHRASE_AGENTS_NO_MEASURES },
        { "measures against nothing", ",'conflict':'none','measures':'x'",
          PHRASE_AGENTS_MEASURES_OF_NONE },
        { "measures alone", ",'measures':'x'", PHRASE_AGENTS_MEASURES_OF_NONE },
    };
    CaseSample one = open_case("direct-sale", LETTER);
    Id agent = declared(&one, "");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        REFUSED(rows[i].why,
                step(&one, "agent.declare", "meti.clerk", PARTS(TRADER, rows[i].told, SOURCE)),
                OFFICE_INVALID, rows[i].phrase_);
        REFUSED(rows[i].why, disclose(agent, rows[i].told), OFFICE_INVALID, rows[i].phrase_);
    }
    REFUSED("nothing at all", disclose(agent, ""), OFFICE_INVALID, PHRASE_AGENTS_NOTHING_SAID);
    REFUSED("no party", disclose(agent, as_party(one.id)), OFFICE_INVALID, PHRASE_AGENTS_NO_PARTY);
    REFUSED("a day to come", end_agent(agent, "2026-11-22"), OFFICE_INVALID,
            PHRASE_AGENTS_NOT_ENDED_YET);
    check_int("no such agent", disclose(one.id, ",'paid':'no'").outcome, OFFICE_NOT_FOUND);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    REFUSED("nobody acts in what has ended",
            step(&one, "agent.declare", "meti.clerk", TRADER SOURCE), OFFICE_CONFLICT,
            PHRASE_ACTION_STEP_REFUSED);
}

/* ---- whose it is ----------------------------------------------------------------------------- */

static void test_rights(void)
{
    CaseSample one = open_case("direct-sale", LETTER), other = open_case("direct-sale", LETTER);
    Id agent = declared(&one, FEE);
    const char *of_case = PARTS("{'case':'", one.number, "'}");

    declared(&other, "");
    sample_done(step(&one, "case.describe", "meti.clerk", ",'organisations':['mofa']"), NULL, NULL);
    check_int("its keeper lists it", (int64_t)agents_seen("meti.clerk", of_case).agent_count, 1);
    check_int("an auditor too", (int64_t)agents_seen("audit.watch", of_case).agent_count, 1);
    sample_done(step(&one, "case.show", "mofa.clerk", ""), NULL, NULL);
    check_int("who takes part sees the case, not its agents",
              (int64_t)agents_seen("mofa.clerk", of_case).agent_count, 0);
    check_int("nor one of them", show_as(agent, "mofa.clerk").outcome, OFFICE_NOT_FOUND);
    check_int("nor says anything of one",
              sample_call("agent.disclose", "mofa.clerk",
                          PARTS("{'agent':'", sample_id(agent), "','paid':'no'" SOURCE "}"))
                  .outcome,
              OFFICE_NOT_FOUND);
    check_int("of no case", (int64_t)agents_seen("mofa.clerk", "{}").agent_count, 0);
    REFUSED("no such case", sample_call("agent.list", "meti.clerk", "{'case':'PHL-2026-09999-00'}"),
            OFFICE_INVALID, PHRASE_CASES_NO_SUCH_CASE);
}

/* Marked higher, a case takes its agents along: who may not see it is shown none of them, by
 * whatever list, though they were declared when he might. */
static void test_marked_higher(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Id agent = declared(&one, FEE);
    size_t before = agents_seen("meti.clerk", "{'limit':500}").agent_count;

    sample_done(show_as(agent, "meti.clerk"), NULL, NULL);
    sample_done(step(&one, "case.describe", "meti.both", ",'marking':'closed-circle'"), NULL, NULL);
    AgentsReply after = agents_seen("meti.clerk", "{'limit':500}");
    check_int("C19 one fewer", (int64_t)after.agent_count, (int64_t)before - 1);
    for (size_t i = 0; i < after.agent_count; i++)
        check_true("C19 not this one", !id_eq(after.agents[i].agent, agent));
    check_int("C19 nor by itself", show_as(agent, "meti.clerk").outcome, OFFICE_NOT_FOUND);
    REFUSED("C19 nor by its case",
            sample_call("agent.list", "meti.clerk", PARTS("{'case':'", one.number, "'}")),
            OFFICE_INVALID, PHRASE_CASES_NO_SUCH_CASE);
    check_int("C19 who may see the case may see it",
              (int64_t)agents_seen("meti.both", PARTS("{'case':'", one.number, "'}")).agent_count,
              1);
}

static void test_pages(void)
{
    AgentsReply all = agents_seen("meti.clerk", "{}");
    AgentsReply first = agents_seen("meti.clerk", "{'limit':2}");

    check_true("all of them", all.agent_count > 3 && !all.next.len);
    check_int("a page", (int64_t)first.agent_count, 2);
    AgentsReply rest = agents_seen(
        "meti.clerk", PARTS("{'after':'", arena_c(&sample.call, first.next), "','limit':500}"));
    check_int("and the rest", (int64_t)(first.agent_count + rest.agent_count),
              (int64_t)all.agent_count);
    check_true("in the order they were declared", id_eq(rest.agents[0].agent, all.agents[2].agent));
}

int main(void)
{
    cases_open(119);
    RUN(test_c19_no_agent);
    RUN(test_c19_recipient);
    RUN(test_c19_everything_asked);
    RUN(test_c19_party);
    RUN(test_c19_after_sending);
    RUN(test_c19_acts_no_longer);
    RUN(test_bad_words);
    RUN(test_rights);
    RUN(test_marked_higher);
    RUN(test_pages);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
