/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is built where, and what knowledge goes there (row E6): twelve flying boats, two off the
 * shelf and ten in the buyer's country. All values but these are invented.
 */
#include "tests/obligations_sample.h"

#include "phrases_obligations.h"
#include "phrases_offset.h"
#include "phrases_productions.h"

static const char *file, *plan;
static const char *technology, *goods, *open_leg; /* legs */

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

/* Beyond the next call. */
static const char *keep(const char *text)
{
    return arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(text)));
}

static const char *case_id(const char *number)
{
    Id id;
    int r = office_subject(sample.office, &sample.call, S("case"), str_from_c(number), &id);

    ensure(r == 0);
    return keep(sample_id(id));
}

static const char *add_leg(const char *kind, Id item)
{
    CaseReply reply;

    sample_done(sample_call("case.add-leg", "meti.clerk",
                            PARTS("{'case':'", file, "','kind':'", kind, "','item':'",
                                  sample_id(item), "'}")),
                &case_reply_shape, &reply);
    return keep(sample_id(reply.made));
}

static OfficeReply open_plan(const char *country)
{
    return sample_call("production.open", "meti.clerk",
                       PARTS("{'case':'", file, "','name':'US-2 (invented plan)','units':12,",
                             "'country':'", country, "','source':'Herman (2016): 2 + 10'}"));
}

/* A stage of whole units; `more` as JSON behind what every stage says. */
static OfficeReply stage(const char *country, const char *kind, const char *from, const char *more)
{
    return sample_call("production.stage", "meti.clerk",
                       PARTS("{'production':'", plan,
                             "','site':'a yard','firm':'works','country':'", country, "','kind':'",
                             kind, "','from':'", from,
                             "','licensed':'the hull','not-licensed':'the engines',",
                             "'source':'invented','confidence':'unverified'", more, "}"));
}

static const char *taught(const char *leg)
{
    return PARTS(",'knowledge':[{'what':'hull drawings','leg':'", leg, "'}]");
}

static ProductionShown shown_on(const char *on)
{
    ProductionShown shown;

    sample_done(sample_call("production.show", "meti.clerk",
                            PARTS("{'production':'", plan, "','on':'", on, "'}")),
                &production_shown_shape, &shown);
    return shown;
}

static Id staged(OfficeReply reply)
{
    ProductionReply made;

    sample_done(reply, &production_reply_shape, &made);
    return made.stage;
}

/* ---- bad input ------------------------------------------------------------------------------- */

static void test_bad_plans(void)
{
    REFUSED("no such country", open_plan("JAP"), OFFICE_INVALID, PHRASE_OFFSET_NO_COUNTRY);
    REFUSED("no such country of a stage", stage("JAP", "full", "2027-04-01", ",'units':2"),
            OFFICE_INVALID, PHRASE_OFFSET_NO_COUNTRY);
    REFUSED("it ends before it begins",
            stage("JPN", "full", "2027-04-01", ",'units':2,'until':'2027-03-31'"), OFFICE_INVALID,
            PHRASE_PRODUCTIONS_ENDS_BEFORE);
    REFUSED("whole units without any", stage("JPN", "assembly", "2027-04-01", ""), OFFICE_INVALID,
            PHRASE_PRODUCTIONS_UNITS_MISSING);
    REFUSED("parts are no units", stage("JPN", "parts", "2027-04-01", ",'units':1"), OFFICE_INVALID,
            PHRASE_PRODUCTIONS_PARTS_NO_UNITS);
    REFUSED("thirteen of twelve", stage("JPN", "full", "2027-04-01", ",'units':13"), OFFICE_REFUSED,
            PHRASE_PRODUCTIONS_TOO_MANY);
}

/* ---- knowledge follows its permission -------------------------------------------------------- */

/* Decided on 2026-06-01: by then the clock of a test has come. */
static void test_E6_knowledge_waits(void)
{
    REFUSED("nothing is said of what it is taught",
            stage("IND", "full", "2027-04-01", ",'units':10"), OFFICE_REFUSED,
            PHRASE_PRODUCTIONS_NOTHING_TAUGHT);
    REFUSED("no such leg", stage("IND", "full", "2027-04-01", PARTS(",'units':10", taught(plan))),
            OFFICE_INVALID, PHRASE_PRODUCTIONS_NO_LEG);
    REFUSED("knowledge does not go on goods",
            stage("IND", "full", "2027-04-01", PARTS(",'units':10", taught(goods))), OFFICE_INVALID,
            PHRASE_PRODUCTIONS_GOODS_LEG);
    REFUSED("the leg is not decided",
            stage("IND", "full", "2027-04-01", PARTS(",'units':10", taught(open_leg))),
            OFFICE_REFUSED, PHRASE_PRODUCTIONS_NOT_PERMITTED);
    REFUSED("nor is it for a stage elsewhere",
            stage("JPN", "full", "2027-04-01", PARTS(",'units':2", taught(open_leg))),
            OFFICE_REFUSED, PHRASE_PRODUCTIONS_NOT_PERMITTED);
    REFUSED("it begins the day before it was permitted",
            stage("IND", "full", "2026-05-31", PARTS(",'units':10", taught(technology))),
            OFFICE_REFUSED, PHRASE_PRODUCTIONS_BEFORE_PERMISSION);
}

/* 2 + 10 = 12; 83.33 % of the units are built in the buyer's country. */
static void test_E6_two_and_ten(void)
{
    ProductionReply made;

    sample_done(stage("JPN", "full", "2026-12-01", ",'units':2,'until':'2028-03-31'"),
                &production_reply_shape, &made);
    check_int("two are placed", made.placed, 2);
    check_int("ten are left", made.left, 10);
    sample_done(stage("IND", "parts", "2026-06-01", PARTS(",'people':25", taught(technology))),
                NULL, NULL);
    Id struck = staged(stage("IND", "assembly", "2026-11-21",
                             PARTS(",'units':10,'people':40", taught(technology))));
    REFUSED("all are placed", stage("JPN", "full", "2027-04-01", ",'units':1"), OFFICE_REFUSED,
            PHRASE_PRODUCTIONS_TOO_MANY);
    ProductionShown shown = shown_on("2026-11-21");
    check_int("units", shown.units, 12);
    check_int("placed", shown.placed, 12);
    check_int("left", shown.left, 0);
    check_int("in the buyer's country", shown.local, 10);
    check_str("of all", shown.share, S("83.33 %"));
    check_int("people to train", shown.people, 65);
    check_int("stages", (int64_t)shown.stage_count, 3);
    check_int("planned", shown.stages[0].phase, STAGE_PLANNED);
    check_int("running", shown.stages[1].phase, STAGE_RUNNING);
    check_int("over", shown_on("2028-04-01").stages[0].phase, STAGE_OVER);
    for (size_t i = 1; i < shown.stage_count; i++) {
        check_int("each piece of knowledge", (int64_t)shown.stages[i].knowledge_count, 1);
        check_int("has its permission", shown.stages[i].knowledge[0].stand, LEG_BEARS);
        check_true("and may go", !shown.stages[i].held);
    }
    sample_done(sample_call("production.drop", "meti.clerk",
                            PARTS("{'production':'", plan, "','stage':'", sample_id(struck),
                                  "','reason':'another yard'}")),
                NULL, NULL);
    check_int("ten are free again", shown_on("2026-11-21").left, 10);
    check_str("none is built there", shown_on("2026-11-21").share, S("0 %"));
    REFUSED("it is struck already",
            sample_call("production.drop", "meti.clerk",
                        PARTS("{'production':'", plan, "','stage':'", sample_id(struck),
                              "','reason':'once more'}")),
            OFFICE_CONFLICT, PHRASE_PRODUCTIONS_NO_STAGE);
}

/* Quoted to the second decimal, rounded half up. */
static void test_E6_share_is_rounded(void)
{
    const char *before = plan;
    ProductionReply reply;

    sample_done(open_plan("IND"), &production_reply_shape, &reply);
    plan = keep(sample_id(reply.production));
    sample_done(stage("JPN", "full", "2026-12-01", ",'units':4"), NULL, NULL);
    sample_done(stage("IND", "full", "2026-12-01", PARTS(",'units':8", taught(technology))), NULL,
                NULL);
    check_str("eight of twelve", shown_on("2026-11-21").share, S("66.67 %"));
    plan = before;
}

/* What may no longer go holds its stage. */
static void test_E6_permission_falls_away(void)
{
    sample_done(sample_call("case.drop-leg", "meti.clerk",
                            PARTS("{'case':'", file, "','leg':'", technology,
                                  "','reason':'the buyer asks for less'}")),
                NULL, NULL);
    ProductionShown shown = shown_on("2026-11-21");
    check_true("the stage that needs nothing goes on", !shown.stages[0].held);
    check_true("the other is held", shown.stages[1].held);
    REFUSED("and nothing more rests on it",
            stage("IND", "full", "2027-04-01", PARTS(",'units':10", taught(technology))),
            OFFICE_INVALID, PHRASE_PRODUCTIONS_NO_LEG);
}

static void test_rights(void)
{
    OfficeReply outside =
        sample_call("production.show", "mofa.clerk", PARTS("{'production':'", plan, "'}"));
    check_int("another office does not see it", outside.outcome, OFFICE_NOT_FOUND);
    outside = sample_call(
        "production.open", "meti.reviewer",
        PARTS("{'case':'", file, "','name':'x','units':1,'country':'IND','source':'x'}"));
    check_int("a reviewer enters nothing", outside.outcome, OFFICE_NO_RIGHT);
}

int main(void)
{
    ProductionReply reply;
    Id item;

    obligations_open(71);
    file = case_id(open_for_india("japan-party"));
    item = open_permitted();
    open_leg = add_leg("technology", item);
    decide_item(item);
    technology = open_leg;
    goods = add_leg("goods", item);
    open_leg = add_leg("technology", open_permitted());
    sample_done(open_plan("IND"), &production_reply_shape, &reply);
    plan = keep(sample_id(reply.production));
    RUN(test_bad_plans);
    RUN(test_E6_knowledge_waits);
    RUN(test_E6_two_and_ten);
    RUN(test_E6_share_is_rounded);
    RUN(test_E6_permission_falls_away);
    RUN(test_rights);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
