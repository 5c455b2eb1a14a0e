/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Stages, milestones and the alarm over what is stalled (row C10). */
#include "tests/deliveries_sample.h"

#include "phrases_clocks.h"
#include "phrases_shape.h"

#define S0 ",'source':'a book of 2016 (invented here)','confidence':'secondary'"

/* A request of which no letter is kept, as cases from before the record are. */
static CaseSample open_past(void)
{
    CaseReply reply;

    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'japan-fms','country':'IND','programme':'TRUST',"
                            "'currency':'USD','title':{'en':'Flying boats'},'marking':'open',"
                            "'letter':{'items':[{'item':'flying boat','quantity':12}]}}"),
                &case_reply_shape, &reply);
    return (CaseSample){ .id = reply.file,
                         .name = arena_c(&sample.boot, str_from_c(sample_id(reply.file))) };
}

static OfficeReply note(const CaseSample *one, const char *milestone, const char *happened,
                        const char *more)
{
    return step(one, "case.note-past", "meti.clerk",
                said(",'milestone':'%s','happened':'%s'%s", milestone, happened, more));
}

static ProgressReply progress_at(const CaseSample *one, const char *on)
{
    ProgressReply reply;

    sample_done(step(one, "case.progress", "meti.clerk", said(",'on':'%s'", on, "", "")),
                &progress_reply_shape, &reply);
    return reply;
}

static Str happened(const ProgressReply *reply, CaseMilestone milestone)
{
    for (size_t i = 0; i < reply->milestone_count; i++)
        if (reply->milestones[i].milestone == (int32_t)milestone)
            return reply->milestones[i].happened;
    return S("");
}

/* ---- row C10 --------------------------------------------------------------------------------- */

static void test_c10_talks_of_2011(void)
{
    CaseSample one = open_past();

    sample_done(note(&one, "talks", "2011", ",'known':'2016-09-30'" S0), NULL, NULL);
    ProgressReply then = progress_at(&one, "2016-09");
    check_int("C10 unsigned at 2016-09: stalled", then.standing.stalled, STALLED_YES);
    check_int("C10 for 56 months at least", then.standing.months_least, 56);
    check_int("C10 and 68 at most", then.standing.months_most, 68);
    check_str("C10 since 2011, month not given", then.standing.since, S("2011"));
    check_str("C10 it was not accepted", happened(&then, MILESTONE_ACCEPTED), S(""));
    check_str("C10 source kept", then.milestones[0].source, S("a book of 2016 (invented here)"));
    check_int("C10 confidence kept", then.milestones[0].confidence, CONFIDENCE_SECONDARY);
    check_int("C10 in the hands of one part", (int64_t)then.standing.hand_count, 1);
    check_str("C10 who is to act", then.standing.hands[0], S("Japan"));
    check_int("a past day has no due day", then.standing.due, DATE_NONE);
}

static void test_how_well_days_are_known(void)
{
    static const struct {
        const char *on;
        StalledWord want;
        int64_t least, most;
    } rows[] = {
        { "2011-03", STALLED_NO, 0, 89 },
        { "2012-03", STALLED_PERHAPS, 61, 455 },
        { "2012-06-28", STALLED_PERHAPS, 180, 544 },
        { "2012-06-29", STALLED_YES, 181, 545 },
        { "2016", STALLED_YES, 1462, 2191 },
    };
    CaseSample one = open_past();

    sample_done(note(&one, "talks", "2011", S0), NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        ProgressReply then = progress_at(&one, rows[i].on);
        check_int(rows[i].on, then.standing.stalled, rows[i].want);
        check_int("days at least", then.standing.days_least, rows[i].least);
        check_int("days at most", then.standing.days_most, rows[i].most);
    }
    REFUSED("before it began", step(&one, "case.progress", "meti.clerk", ",'on':'2010'"),
            OFFICE_INVALID, PHRASE_CLOCKS_NOT_YET);
    REFUSED("a day to come", step(&one, "case.progress", "meti.clerk", ",'on':'2027'"),
            OFFICE_INVALID, PHRASE_CLOCKS_NOT_COME);
    REFUSED("no day", step(&one, "case.progress", "meti.clerk", ",'on':'autumn'"), OFFICE_INVALID,
            PHRASE_CLOCKS_BAD_WHEN);
}

/* ---- notes ----------------------------------------------------------------------------------- */

static void test_bad_notes(void)
{
    static const struct {
        const char *milestone, *happened, *more;
        OfficeOutcome outcome;
        Phrase told;
    } rows[] = {
        { "talks", "2011-13", S0, OFFICE_INVALID, PHRASE_CLOCKS_BAD_WHEN },
        { "talks", "", S0, OFFICE_INVALID, PHRASE_SHAPE_EMPTY },
        { "talks", "2027", S0, OFFICE_INVALID, PHRASE_CLOCKS_NOT_COME },
        { "talks", "2011", ",'known':'2010-12-31'" S0, OFFICE_INVALID, PHRASE_CLOCKS_KNOWN_BEFORE },
        { "talks", "2011", ",'known':'2026-11-22'" S0, OFFICE_INVALID, PHRASE_CLOCKS_KNOWN_BEFORE },
        { "accepted", "2010", S0, OFFICE_REFUSED, PHRASE_CLOCKS_BEFORE_EARLIER },
        { "talks", "2026-11-01", S0, OFFICE_REFUSED, PHRASE_CLOCKS_AFTER_LATER },
        { "received", "2011", S0, OFFICE_CONFLICT, PHRASE_CLOCKS_TOLD_BY_RECORD },
    };
    CaseSample one = open_case("direct-sale", LETTER);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        REFUSED(rows[i].milestone, note(&one, rows[i].milestone, rows[i].happened, rows[i].more),
                rows[i].outcome, rows[i].told);
    check_int("without a source nothing is noted", note(&one, "talks", "2011", "").outcome,
              OFFICE_INVALID);
}

static void test_note_again(void)
{
    CaseSample one = open_past();

    sample_done(note(&one, "talks", "2012", S0), NULL, NULL);
    sample_done(note(&one, "talks", "2011-11", S0), NULL, NULL);
    ProgressReply now = progress_at(&one, "2026-11-21");
    check_int("one milestone", (int64_t)now.milestone_count, 1);
    check_str("as it was noted last", happened(&now, MILESTONE_TALKS), S("2011-11"));
    sample_done(note(&one, "offered", "2014-01", S0), NULL, NULL);
    check_str("a later milestone brings it on", progress_at(&one, "2026-11-21").standing.since,
              S("2014-01"));
    check_str("but not before it was", progress_at(&one, "2013-12").standing.since, S("2011-11"));
}

/* ---- a whole case ---------------------------------------------------------------------------- */

/* Supplied and closed on later days than all else. */
static CaseSample run_whole(void)
{
    CaseSample one = run_dollars();

    Id all[] = { ship(&one, ANTENNAS(10)), ship(&one, RADARS(2, "'C10-1','C10-2'")) };
    for (size_t i = 0; i < COUNT_OF(all); i++)
        deliver(all[i]);
    sample_done(
        step(&one, "training.record", "meti.clerk",
             ",'line':3,'quantity':20,'course':'operators','participants':4,"
             "'from':'2026-10-01','until':'2026-10-20','certificate':'T','document':'" PAPER_HASH
             "'"),
        NULL, NULL);
    cases_today("2027-01-10");
    sample_done(step(&one, "case.supply", "meti.reviewer", ""), NULL, NULL);
    cases_today("2027-02-20");
    sample_done(step(&one, "case.close", "meti.approver", ""), NULL, NULL);
    return one;
}

static void test_published(void)
{
    static const struct {
        CaseMilestone milestone;
        const char *day;
    } rows[] = {
        { MILESTONE_RECEIVED, "2026-10-05" },    { MILESTONE_COMPLETE, "2026-11-21" },
        { MILESTONE_OFFERED, "2026-11-21" },     { MILESTONE_ACCEPTED, "2026-11-21" },
        { MILESTONE_IMPLEMENTED, "2026-11-21" }, { MILESTONE_DELIVERED, "2026-11-21" },
        { MILESTONE_SUPPLIED, "2027-01-10" },    { MILESTONE_CLOSED, "2027-02-20" },
    };
    CaseSample one = run_whole();
    ProgressReply now = progress_at(&one, "");

    check_int("eight milestones", (int64_t)now.milestone_count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].day, happened(&now, rows[i].milestone), str_from_c(rows[i].day));
    check_int("what has ended is not stalled", now.standing.stalled, STALLED_ENDED);
    check_int("seven stages", (int64_t)now.stage_count, 7);
    check_str("it began with the request", now.stages[0].from, S("2026-10-05"));
    check_int("so many days until it was taken up", now.stages[0].days_least, 47);
    check_int("which are known", now.stages[0].days_most, 47);
    check_int("in supply", now.stages[5].days_least, 41);
    check_str("running on the day between", progress_at(&one, "2026-12-24").standing.state,
              S("Performing"));
    check_int("and not closed then", (int64_t)progress_at(&one, "2026-12-24").milestone_count, 6);
    cases_today("2026-11-21");
}

/* ---- the queue ------------------------------------------------------------------------------- */

static StalledReply stalled_on(const char *more)
{
    StalledReply reply;

    sample_done(sample_call("case.stalled", "meti.clerk", said("{'limit':500%s}", more, "", "")),
                &stalled_reply_shape, &reply);
    return reply;
}

static const CaseStanding *listed(const StalledReply *reply, const CaseSample *one)
{
    for (size_t i = 0; i < reply->case_count; i++)
        if (id_eq(reply->cases[i].file, one->id))
            return &reply->cases[i];
    return NULL;
}

static void test_queue(void)
{
    CaseSample fresh = open_case("direct-sale", LETTER), past = open_past();
    CaseSample declined = open_case("direct-sale", LETTER);

    sample_done(note(&past, "talks", "2011", S0), NULL, NULL);
    sample_done(step(&declined, "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    sample_done(step(&past, "case.need", "meti.clerk",
                     ",'kind':'foreign-approval','giver':'An invented ministry','reason':'r',"
                     "'due':'2026-12-31'"),
                NULL, NULL);
    StalledReply now = stalled_on("");
    const CaseStanding *one = listed(&now, &past);
    check_true("the old one is in the queue", one != NULL);
    check_true("the fresh one is not", listed(&now, &fresh) == NULL);
    if (one) {
        check_str("kept by", one->keeper, S("METI (invented)"));
        check_true("brought on last by somebody", one->last_by.len > 0);
        check_int("it waits for a paper", (int64_t)one->wait_count, 1);
        check_str("of", one->waits[0].giver, S("An invented ministry"));
    }
    check_int("of another country", (int64_t)stalled_on(",'country':'FJI'").case_count, 0);

    cases_today("2027-04-03"); /* 180 days after the letter */
    now = stalled_on("");
    check_true("not on its 180th day", listed(&now, &fresh) == NULL);
    cases_today("2027-04-04");
    sample_done(step(&fresh, "case.describe", "meti.clerk", ",'reason':'a word'"), NULL, NULL);
    now = stalled_on("");
    check_true("the day after it is stalled, whatever is scribbled on it",
               listed(&now, &fresh) != NULL);
    check_true("what has ended is not", listed(&now, &declined) == NULL);
    for (size_t i = 1; i < now.case_count; i++)
        check_true("the longest first", now.cases[i - 1].days_least >= now.cases[i].days_least);
    cases_today("2026-11-21");
}

int main(void)
{
    cases_open(97);
    RUN(test_c10_talks_of_2011);
    RUN(test_how_well_days_are_known);
    RUN(test_bad_notes);
    RUN(test_note_again);
    RUN(test_published);
    RUN(test_queue);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
