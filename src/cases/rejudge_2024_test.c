/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The law changes on 2024-03-26 under open cases: the next fighter may be decided on for a third
 * state from that day, and nothing else changes. The law is that of this repository; the office's
 * own access document, which begins in 2026, is taken to have been in force since 2014.
 */
#include "tests/past_law_sample.h"

/* ---- the fighter ----------------------------------------------------------------------------- */

static const char *const fighter_facts[][2] = {
    { "recipient-kind", "foreign-government" },
    { "transfer-kind", "export" },
    { "item-kind", "fighter" },
    { "form", "finished" },
    { "programme", "gcap" },
    { "purposes", "joint-development" },
    { "listed-item-1", "yes" },
    { "military-specification", "yes" },
    { "direct-combat", "yes" },
    { "sdf-weapon", "yes" },
    { "joint-developed", "yes" },
    { "positive-security", "yes" },
    { "destination-suitable", "yes" },
    { "end-user-suitable", "yes" },
    { "no-undue-concern", "yes" },
    { "control-assured", "yes" },
};

static const char *const fighter_noes[] = {
    "production-equipment",
    "licence-produced",
    "development-partner",
    "within-acsa",
    "us-mutual-tech",
    "positive-peace",
    "sdf-act-gift",
    "victim-of-aggression",
    "minimal-influence",
    "parts-pool",
    "to-licensor",
    "small-share",
    "new-type",
    "policy-at-stake",
    "class-needs-caution",
    "examination-needs-caution",
    "publication-must-wait",
    "combat-underway",
    "special-circumstances",
    "weapon-for-mission",
    "sustains-exported",
    "licensor-request",
    "part-has-own-function",
    "part-lethal",
    "banned-by-treaty",
    "banned-by-att",
    "banned-by-other-treaty",
    "recipient-listed",
    "other-un-obligation",
};

static Id decided_on; /* the statement of the day on which it is to be decided */

static Id stated_day(Id item)
{
    ItemReply reply;
    sample_done(sample_call("item.state", "meti.clerk",
                            said("{'item':'%s','fact':'decision-date','value':'%s'}",
                                 sample_id(item), getenv("SEKISHO_TODAY"), "")),
                &item_reply_shape, &reply);
    return reply.made;
}

static Id open_fighter(void)
{
    Text json = text_open(&sample.call, SAMPLE_JSON_MAX);
    ItemReply reply;

    sample_done(sample_call("item.open", "meti.clerk",
                            "{'title':{'en':'The next fighter (invented sale)'},'marking':'open',"
                            "'regimes':['transfer']}"),
                &item_reply_shape, &reply);
    const char *item = sample_id(reply.item);
    text_all(&json, S("{'item':'"), str_from_c(item),
             S("','fact':'destination','value':'AUS','more':["));
    for (size_t i = 0; i < COUNT_OF(fighter_facts); i++)
        text_all(&json, i ? S(",") : S(""), S("{'fact':'"), str_from_c(fighter_facts[i][0]),
                 S("','value':'"), str_from_c(fighter_facts[i][1]), S("'}"));
    for (size_t i = 0; i < COUNT_OF(fighter_noes); i++)
        text_all(&json, S(",{'fact':'"), str_from_c(fighter_noes[i]), S("','value':'no'}"));
    text_c(&json, "]}");
    sample_done(sample_call("item.state", "meti.clerk", arena_c(&sample.call, text_str(&json))),
                NULL, NULL);
    sample_done(sample_call("item.name-party", "meti.clerk",
                            said("{'item':'%s','role':'buyer','type':'organisation',"
                                 "'name':'Hazel Beacon Coast Office'}",
                                 item, "", "")),
                NULL, NULL);
    decided_on = stated_day(reply.item);
    return reply.item;
}

/* ---- the docket ------------------------------------------------------------------------------ */

static CaseSample radar, waiting, declined;
static Id fighter;

static void tend(void)
{
    bool more = true;
    while (more)
        ensure(office_tend(sample.office, sample.call, &more) == 0);
}

static RejudgingReply rejudging(void)
{
    RejudgingReply reply;
    sample_done(sample_call("rejudging.show", "meti.clerk", "{}"), &rejudging_reply_shape, &reply);
    return reply;
}

static OfficeReply drafted_permit(void)
{
    return sample_call("item.draft", "meti.clerk",
                       said("{'item':'%s','verdict':'permit','reason':'the law permits it'}",
                            sample_id(fighter), "", ""));
}

static void test_day_before(void)
{
    fighter = open_fighter();
    radar = open_case("direct-sale", LETTER);
    give_legs(&radar);
    waiting = open_case("direct-sale", LETTER);
    give_item(&waiting, fighter);
    declined = open_case("direct-sale", LETTER);
    give_item(&declined, fighter);
    sample_done(step(&declined, "case.decline", "meti.reviewer", ",'reason':'not ours'"), NULL,
                NULL);
    OfficeReply reply = drafted_permit();
    check_true("nothing permits the fighter", reply.outcome == OFFICE_REFUSED);
    tend();
    check_int("two open cases", rejudging().done, 2);
    check_int("none is held", rejudging().held, 0);
    check_int("the fighter's leg is undecided", show_case(&waiting).legs[0].stand, LEG_UNDECIDED);
}

static void test_law_opens(void)
{
    cases_today("2024-03-26");
    check_true("the law is another one", !rejudging().current);
    tend();
    check_int("of two", rejudging().done, 2);
    check_int("what opens holds nobody", rejudging().held, 0);
    check_int("the radar's leg bears", show_case(&radar).legs[0].stand, LEG_BEARS);
    sample_done(sample_call("item.correct", "meti.clerk",
                            said("{'item':'%s','statement':'%s','value':'2024-03-26',"
                                 "'reason':'decided on another day'}",
                                 sample_id(fighter), sample_id(decided_on), "")),
                NULL, NULL);
    decide_item(fighter);
    check_int("the fighter's leg bears from that day", show_case(&waiting).legs[0].stand,
              LEG_BEARS);
}

/* What was permitted under the law of that day is held when it is the law no longer. */
static void test_taken_back(void)
{
    size_t place;

    cases_today("2024-03-25");
    tend();
    CaseShown shown = show_case(&waiting);
    check_int("exactly one is held", rejudging().held, 1);
    check_int("the fighter's", (int64_t)shown.hold_count, 1);
    check_true("with the reason", str_find(shown.holds[0].reason, S("law of today"), &place));
    check_int("its leg is overtaken", shown.legs[0].stand, LEG_OVERTAKEN);
    check_int("not the radar's", (int64_t)show_case(&radar).hold_count, 0);
    check_int("nor what has ended", (int64_t)show_case(&declined).hold_count, 0);
    check_int("no step of it passes", step(&waiting, "case.complete", "meti.reviewer", "").outcome,
              OFFICE_REFUSED);
    cases_today("2024-03-26");
    tend();
    check_int("exactly one is freed", rejudging().freed, 1);
    check_int("of its hold", (int64_t)show_case(&waiting).hold_count, 0);
    check_int("and goes on", step(&waiting, "case.complete", "meti.reviewer", "").outcome,
              OFFICE_DONE);
}

int main(void)
{
    cases_open(26);
    cases_today("2024-03-25");
    RUN(test_day_before);
    RUN(test_law_opens);
    RUN(test_taken_back);
    RUN(check_replayed);
    sample_close();
    remove_law();
    return check_done();
}
