/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Contacts in other countries, and the gaps between them (row C14). All people are invented. */
#include "tests/deliveries_sample.h"

#include "cases/contact.h"
#include "phrases_clocks.h"

static OfficeReply record_in(const char *country, const char *from, const char *more)
{
    return sample_call(
        "contact.record", "meti.clerk",
        said("{'country':'%s','from':'%s','kind':'office','name':'An office',"
             "'role':'contact point','source':'invented','confidence':'unverified'%s}",
             country, from, more));
}

static Id recorded(const char *country, const char *from)
{
    ContactReply reply;
    sample_done(record_in(country, from, ""), &contact_reply_shape, &reply);
    return reply.contact;
}

static OfficeReply end_on(Id contact, const char *until)
{
    return sample_call(
        "contact.end", "meti.clerk",
        said("{'contact':'%s','until':'%s','reason':'closed'}", sample_id(contact), until, ""));
}

static CountryContact gap_in(const char *country, const char *on)
{
    ContactGapsReply reply;

    sample_done(sample_call("contact.gaps", "meti.clerk",
                            said("{'country':'%s','on':'%s'}", country, on, "")),
                &contact_gaps_reply_shape, &reply);
    check_int("one country", (int64_t)reply.country_count, 1);
    return reply.countries[0];
}

static void test_c14_australia(void)
{
    CountryContact before = gap_in("AUS", "2015-08");
    check_int("C14 no office yet: 13 months", before.gap_least, 13);
    check_int("C14 red", before.alarm, ALARM_RED);

    recorded("AUS", "2015-09");
    CountryContact then = gap_in("AUS", "2016-09");
    check_str("C14 agreement of", then.agreement, S("2014-07-08"));
    check_str("C14 office of", then.first, S("2015-09"));
    check_int("C14 a gap of 14 months", then.gap_least, 14);
    check_int("C14 neither more", then.gap_most, 14);
    check_int("C14 which is red", then.alarm, ALARM_RED);
    check_true("C14 though somebody is there", then.in_force);
}

static void test_no_gap(void)
{
    Id office = recorded("DEU", "2017-07");
    CountryContact now = gap_in("DEU", "2018");

    check_int("in the month of the agreement", now.gap_most, 0);
    check_int("no alarm", now.alarm, ALARM_NONE);
    sample_done(end_on(office, "2019-03"), NULL, NULL);
    check_true("there in its last month", gap_in("DEU", "2019-03").in_force);
    check_true("gone in the next", !gap_in("DEU", "2019-04").in_force);
    REFUSED("ended once", end_on(office, "2020"), OFFICE_CONFLICT, PHRASE_CLOCKS_CONTACT_ENDED);
    recorded("SWE", "2023");
    now = gap_in("SWE", "2024");
    check_int("a year alone is a span", now.gap_most - now.gap_least, 11);
}

static void test_open_cases(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    CountryContact now = gap_in("PHL", "");

    check_int("a case is open", now.open_cases, 1);
    check_int("and nobody there: red", now.alarm, ALARM_RED);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    check_int("it has ended", gap_in("PHL", "").open_cases, 0);
}

static void test_bad_input(void)
{
    Id office = recorded("FRA", "2016");

    REFUSED("no country", record_in("XXQ", "2016", ""), OFFICE_INVALID, PHRASE_CLOCKS_NO_COUNTRY);
    REFUSED("no day", record_in("FRA", "soon", ""), OFFICE_INVALID, PHRASE_CLOCKS_BAD_WHEN);
    REFUSED("a day to come", record_in("FRA", "2027", ""), OFFICE_INVALID, PHRASE_CLOCKS_NOT_COME);
    REFUSED("ended before it began", end_on(office, "2015"), OFFICE_INVALID,
            PHRASE_CLOCKS_ENDS_BEFORE);
    check_int(
        "another organisation's",
        sample_call("contact.end", "mod.clerk",
                    said("{'contact':'%s','until':'2020','reason':'x'}", sample_id(office), "", ""))
            .outcome,
        OFFICE_NO_RIGHT);
}

int main(void)
{
    cases_open(14);
    RUN(test_c14_australia);
    RUN(test_no_gap);
    RUN(test_open_cases);
    RUN(test_bad_input);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
