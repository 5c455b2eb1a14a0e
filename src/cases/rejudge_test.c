/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The law changes on 2026-04-21 under open cases: exactly the right ones are held, and freed. */
#include "tests/cases_sample.h"

static CaseSample steady, overtaken, undecided, declined;

/* Until there is nothing left to do. */
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

static void open_docket(void)
{
    Id weapon = open_stated("FJI", "yes"), other = open_stated("FJI", "yes");

    steady = open_case("direct-sale", LETTER);
    give_legs(&steady);
    decide_item(weapon);
    overtaken = open_case("direct-sale", LETTER);
    give_item(&overtaken, weapon);
    undecided = open_case("direct-sale", LETTER);
    give_item(&undecided, other);
    declined = open_case("direct-sale", LETTER);
    give_item(&declined, weapon);
    sample_done(step(&declined, "case.decline", "meti.reviewer", ",'reason':'not ours'"), NULL,
                NULL);
}

static void test_before(void)
{
    check_int("nothing was ever judged again",
              sample_call("rejudging.show", "meti.clerk", "{}").outcome, OFFICE_NOT_FOUND);
    open_docket();
    tend();
    check_int("three open cases were looked at", rejudging().done, 3);
    check_int("none is held", rejudging().held, 0);
    check_true("it is done", rejudging().finished);
}

static void test_law_changes(void)
{
    cases_today("2026-04-21");
    check_true("the law is another one", !rejudging().current);
    tend();
    check_true("it was asked", rejudging().current);
    check_int("of three", rejudging().done, 3);
    check_int("one is held", rejudging().held, 1);

    CaseShown shown = show_case(&overtaken);
    size_t at;
    check_int("the weapon's", (int64_t)shown.hold_count, 1);
    check_true("with the reason", str_find(shown.holds[0].reason, S("law of today"), &at));
    check_int("its leg is overtaken", shown.legs[0].stand, LEG_OVERTAKEN);
    check_int("not the other's", (int64_t)show_case(&steady).hold_count, 0);
    check_int("nor what nobody decided", (int64_t)show_case(&undecided).hold_count, 0);
    check_int("nor what has ended", (int64_t)show_case(&declined).hold_count, 0);
    check_int("no step of it passes",
              step(&overtaken, "case.complete", "meti.reviewer", "").outcome, OFFICE_REFUSED);
    check_int("the other goes on", step(&steady, "case.complete", "meti.reviewer", "").outcome,
              OFFICE_DONE);
}

static void test_asked_once(void)
{
    OfficeStatus before, after;
    ensure(office_status(sample.office, &sample.call, &before) == 0);
    tend();
    ensure(office_status(sample.office, &sample.call, &after) == 0);
    check_int("the same law is not asked twice", after.size, before.size);
}

static void test_freed(void)
{
    cases_today("2026-04-20");
    tend();
    check_int("under the law before it is freed", rejudging().freed, 1);
    check_int("of its hold", (int64_t)show_case(&overtaken).hold_count, 0);
    cases_today("2026-04-21");
    tend();
    Id hold = show_case(&overtaken).holds[0].hold;
    sample_done(step(&overtaken, "case.release", "meti.reviewer",
                     said(",'hold':'%s','reason':'r','authority':'a'", sample_id(hold), "", "")),
                NULL, NULL);
    check_int("who releases it by hand gets no further",
              step(&overtaken, "case.complete", "meti.reviewer", "").outcome, OFFICE_DONE);
    draft_offer(&overtaken, "");
    check_int("than the law lets it", step(&overtaken, "offer.send", "meti.reviewer", "").outcome,
              OFFICE_REFUSED);
}

/* A step of them at a time, and then whoever waits has a turn. */
static void test_some_at_a_time(void)
{
    int64_t had = rejudging().done;
    bool more;

    cases_today("2026-04-10");
    for (int64_t i = had; i <= REJUDGE_STEP; i++) {
        CaseSample one = open_case("direct-sale", LETTER);
        give_item(&one, steady.item);
    }
    ensure(office_tend(sample.office, sample.call, &more) == 0);
    check_true("it begins", more && rejudging().done == 0);
    ensure(office_tend(sample.office, sample.call, &more) == 0);
    check_true("so many", more && !rejudging().finished);
    check_true("and no more", rejudging().done > 0 && rejudging().done <= REJUDGE_STEP);
    tend();
    check_int("then the others", rejudging().done, REJUDGE_STEP + 1);
}

int main(void)
{
    cases_open(7);
    cases_today("2026-04-10");
    RUN(test_before);
    RUN(test_law_changes);
    RUN(test_asked_once);
    RUN(test_freed);
    RUN(test_some_at_a_time);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
