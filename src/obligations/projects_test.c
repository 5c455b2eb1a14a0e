/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the partners of a joint programme agreed (row E7), beside who does the work (row E5). Of the
 * interceptor, what Herman (2016) tells; all shares and days are invented.
 */
#include "tests/obligations_sample.h"

#include "phrases_obligations.h"
#include "phrases_offset.h"
#include "phrases_projects.h"

static const char *project;

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

static OfficeReply share_by(const char *firm, const char *from, const char *package,
                            const char *party, const char *value)
{
    return sample_call("project.share", "meti.clerk",
                       PARTS("{'project':'", project, "','from':'", from, "','package':'", package,
                             "','party':'", party, "','value':'", value, "'", firm,
                             ",'source':'invented','confidence':'unverified'}"));
}

static void share(const char *from, const char *package, const char *party, const char *value)
{
    sample_done(share_by(",'firm':'works'", from, package, party, value), NULL, NULL);
}

#define PARTNER(name, of_work, of_cost, consent) \
    "{'party':'" name "','work':'" of_work "','cost':'" of_cost "','consents':" consent "}"
#define TWO \
    PARTNER("Japan", "40 %", "50 %", "true") \
    "," PARTNER("United States", "60 %", "50 %", "true")

static OfficeReply agree(const char *from, const char *partners, const char *more)
{
    return sample_call("project.agree", "meti.clerk",
                       PARTS("{'project':'", project, "','from':'", from, "','partners':[",
                             partners, "]", more,
                             ",'source':'invented','confidence':'unverified'}"));
}

static OfficeReply note(const char *kind, const char *what, const char *more)
{
    return sample_call("project.note", "meti.clerk",
                       PARTS("{'project':'", project, "','kind':'", kind, "','what':'", what, "'",
                             more, ",'source':'Herman (2016)','confidence':'secondary'}"));
}

static ProjectShown shown_on(const char *on)
{
    ProjectShown shown;

    sample_done(sample_call("project.show", "meti.clerk",
                            PARTS("{'project':'", project, "','on':'", on, "'}")),
                &project_shown_shape, &shown);
    return shown;
}

/* ---- the whole is the whole ------------------------------------------------------------------ */

static const struct {
    const char *why, *partners;
    Phrase told;
} bad[] = {
    { "a millionth of the work is missing",
      PARTNER("Japan", "39.9999 %", "50 %", "true") "," PARTNER("United States", "60 %", "50 %",
                                                                "true"),
      PHRASE_PROJECTS_WORK_NOT_WHOLE },
    { "a millionth of the cost is too much",
      PARTNER("Japan", "40 %", "50.0001 %", "true") "," PARTNER("United States", "60 %", "50 %",
                                                                "true"),
      PHRASE_PROJECTS_COST_NOT_WHOLE },
    { "one partner twice",
      PARTNER("Japan", "40 %", "50 %", "true") "," PARTNER("Japan", "60 %", "50 %", "true"),
      PHRASE_PROJECTS_PARTNER_TWICE },
};

static void test_E7_exactly_whole(void)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        REFUSED(bad[i].why, agree("2026-01-01", bad[i].partners, ""), OFFICE_INVALID, bad[i].told);
    sample_done(agree("2026-01-01",
                      PARTNER("Japan", "33.3333 %", "40 %", "true") "," PARTNER(
                          "United States", "33.3333 %", "60 %",
                          "true") "," PARTNER("Italy", "33.3334 %", "0 %", "false"),
                      ""),
                NULL, NULL);
    check_int("three thirds", (int64_t)shown_on("2026-01-01").partner_count, 3);
    check_int("the day before nothing was agreed", shown_on("2025-12-31").agreed, DATE_NONE);
}

static void test_E7_rights_and_property(void)
{
    REFUSED("whoever leads takes part",
            agree("2026-02-01", TWO, ",'rights':[{'matter':'design','how':'one','party':'Italy'}]"),
            OFFICE_INVALID, PHRASE_PROJECTS_NO_PARTNER);
    REFUSED("somebody leads",
            agree("2026-02-01", TWO, ",'rights':[{'matter':'design','how':'one'}]"), OFFICE_INVALID,
            PHRASE_PROJECTS_NO_PARTNER);
    REFUSED("nobody leads where all decide",
            agree("2026-02-01", TWO, ",'rights':[{'matter':'design','how':'all','party':'Japan'}]"),
            OFFICE_INVALID, PHRASE_PROJECTS_NOBODY_LEADS);
    REFUSED("whoever owns takes part",
            agree("2026-02-01", TWO,
                  ",'property':[{'what':'seeker','ground':'background','owner':'Italy'}]"),
            OFFICE_INVALID, PHRASE_PROJECTS_NO_PARTNER);
    REFUSED("nothing is written over", agree("2026-01-01", TWO, ""), OFFICE_REFUSED,
            PHRASE_PROJECTS_AGREED_LATER);
    sample_done(agree("2026-02-01", TWO,
                      ",'rights':[{'matter':'design','how':'one','party':'United States'},"
                      "{'matter':'export','how':'all'}],"
                      "'property':[{'what':'nose cone','ground':'background','owner':'Japan'},"
                      "{'what':'test results','ground':'foreground','funded-by':'both'}]"),
                NULL, NULL);
    ProjectShown shown = shown_on("2026-02-01");
    check_int("two partners now", (int64_t)shown.partner_count, 2);
    check_true("both are asked before a transfer",
               shown.partners[0].consents && shown.partners[1].consents);
    check_int("rights", (int64_t)shown.right_count, 2);
    check_int("all decide on export", shown.rights[1].how, DECIDES_ALL);
    check_int("brought in", shown.property[0].ground, GROUND_BACK);
    check_str("what was made belongs to all", shown.property[1].owner, S(""));
    check_int("before it the other one holds", (int64_t)shown_on("2026-01-31").partner_count, 3);
}

/* What was agreed, against the work packages of the day (E5). */
static void test_E7_drift(void)
{
    check_str("no work is given", shown_on("2026-02-28").partners[0].has, S(""));
    share("2026-03-01", "nose cone", "Japan", "3990");
    share("2026-03-01", "booster", "United States", "6010");
    ProjectShown shown = shown_on("2026-03-01");
    check_str("agreed", shown.partners[0].work, S("40 %"));
    check_str("has", shown.partners[0].has, S("39.9 %"));
    check_str("too little", shown.partners[0].drift, S("-0.1 %"));
    check_str("too much", shown.partners[1].drift, S("+0.1 %"));
    check_int("nobody else", (int64_t)shown.other_count, 0);
    share("2026-04-01", "test stand", "Italy", "2000");
    shown = shown_on("2026-04-01");
    check_int("one who is no partner", (int64_t)shown.other_count, 1);
    check_str("is named", shown.others[0], S("Italy"));
    check_str("and drifts on", shown.partners[0].drift, S("-6.75 %"));
    sample_done(share_by("", "2026-05-01", "test stand", "Italy", "0"), NULL, NULL);
    check_int("gone again", (int64_t)shown_on("2026-05-01").other_count, 0);
}

/* Nobody can tell of a firm that is not named whether a foreign stake waits on it (E8). */
static void test_E5_names_its_firm(void)
{
    REFUSED("no firm", share_by("", "2026-06-01", "test stand", "Japan", "1"), OFFICE_REFUSED,
            PHRASE_PROJECTS_NO_FIRM);
    REFUSED("one there is not",
            share_by(",'firm':'nobody'", "2026-06-01", "test stand", "Japan", "1"), OFFICE_INVALID,
            PHRASE_OBLIGATIONS_NO_FIRM);
    check_str("all stays as it was", shown_on("2026-06-01").partners[0].drift, S("-0.1 %"));
}

/* SM-3: what Japan makes; 1999: four components, or five; BPI: below ten million dollars. */
static void test_E7_interceptor(void)
{
    static const char *const japan[] = { "nose cone", "second-stage motor", "third-stage motor",
                                         "staging", "steering" };
    size_t of_japan = 0, contested = 0;

    REFUSED("a component has a maker", note("component", "staging", ""), OFFICE_INVALID,
            PHRASE_PROJECTS_NO_MAKER);
    REFUSED("a claim has none", note("claim", "x", ",'country':'JPN'"), OFFICE_INVALID,
            PHRASE_PROJECTS_NO_COMPONENT);
    REFUSED("no such country", note("component", "staging", ",'country':'JAP'"), OFFICE_INVALID,
            PHRASE_OFFSET_NO_COUNTRY);
    for (size_t i = 0; i < COUNT_OF(japan); i++)
        sample_done(note("component", japan[i], ",'country':'JPN'"), NULL, NULL);
    sample_done(note("component", "third-stage motor", ",'country':'USA'"), NULL, NULL);
    sample_done(note("claim", "joint research on four components", ",'day':'1999'"), NULL, NULL);
    sample_done(note("claim", "joint research on five components", ",'day':'1999'"), NULL, NULL);
    sample_done(note("claim", "BPI: below USD 10 million", ""), NULL, NULL);
    ProjectShown shown = shown_on("2026-11-21");
    for (size_t i = 0; i < shown.note_count; i++) {
        of_japan += str_eq(shown.notes[i].country, S("JPN"));
        contested += shown.notes[i].contested;
    }
    check_int("all is kept", (int64_t)shown.note_count, 9);
    check_int("five are said to be made in Japan", (int64_t)of_japan, 5);
    check_int("one of them elsewhere too", (int64_t)contested, 2);
    check_true("the third-stage motor", shown.notes[2].contested && shown.notes[5].contested);
}

int main(void)
{
    ProjectReply reply;

    obligations_open(81);
    sample_done(sample_call("project.open", "meti.clerk",
                            PARTS("{'case':'", open_for_india("japan-party"),
                                  "','name':'SM-3 (shares invented)','currency':'USD',"
                                  "'party':'Japan','least':'40 %','source':'invented'}")),
                &project_reply_shape, &reply);
    project = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(sample_id(reply.project))));
    RUN(test_E7_exactly_whole);
    RUN(test_E7_rights_and_property);
    RUN(test_E7_drift);
    RUN(test_E5_names_its_firm);
    RUN(test_E7_interceptor);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
