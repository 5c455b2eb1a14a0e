/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How far countries have come as partners (row E11): from small components to systems, one by one,
 * each when what it asks is in force. The agreements are those of the registers; the rest is
 * invented.
 */
#include "tests/obligations_sample.h"

#include "phrases_offset.h"
#include "phrases_partnerships.h"

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

static OfficeReply move(const char *operation, const char *country, const char *rung,
                        const char *day)
{
    return sample_call(operation, "meti.clerk",
                       PARTS("{'country':'", country, "','rung':'", rung, "','day':'", day,
                             "','words':'an invented programme','source':'invented',"
                             "'confidence':'unverified'}"));
}

static OfficeReply reach(const char *country, const char *rung, const char *day)
{
    return move("partnership.reach", country, rung, day);
}

static PartnershipShown shown_on(const char *country, const char *on)
{
    PartnershipShown shown;

    sample_done(sample_call("partnership.show", "meti.clerk",
                            PARTS("{'country':'", country, "','on':'", on, "'}")),
                &partnership_shown_shape, &shown);
    return shown;
}

static void test_E11_one_by_one(void)
{
    REFUSED("not at the top at once", reach("AUS", "systems", "2026-11-21"), OFFICE_REFUSED,
            PHRASE_PARTNERSHIPS_SKIPPED);
    REFUSED("nor on the second", reach("AUS", "assemblies", "2026-11-21"), OFFICE_REFUSED,
            PHRASE_PARTNERSHIPS_SKIPPED);
    sample_done(reach("AUS", "components", "2016-01-01"), NULL, NULL);
    REFUSED("it stands there", reach("AUS", "components", "2016-01-02"), OFFICE_CONFLICT,
            PHRASE_PARTNERSHIPS_THERE);
    REFUSED("a day before", reach("AUS", "assemblies", "2015-12-31"), OFFICE_REFUSED,
            PHRASE_PARTNERSHIPS_EARLIER);
    REFUSED("a day to come", reach("AUS", "assemblies", "2026-11-22"), OFFICE_INVALID,
            PHRASE_PARTNERSHIPS_NOT_YET);
    sample_done(reach("AUS", "assemblies", "2016-01-01"), NULL, NULL);
    sample_done(reach("AUS", "subsystems", "2020-01-01"), NULL, NULL);
    sample_done(reach("AUS", "systems", "2025-01-01"), NULL, NULL);
    check_int("before", shown_on("AUS", "2015-12-31").stands, -1);
    check_int("two on one day", shown_on("AUS", "2016-01-01").stands, RUNG_ASSEMBLIES);
    check_int("the next one", shown_on("AUS", "2016-01-01").next, RUNG_SUBSYSTEMS);
    check_int("the day before", shown_on("AUS", "2024-12-31").stands, RUNG_SUBSYSTEMS);
    PartnershipShown shown = shown_on("AUS", "2026-11-21");
    check_int("at the top", shown.stands, RUNG_SYSTEMS);
    check_int("no further", shown.next, -1);
    check_int("four rungs", (int64_t)shown.rung_count, RUNGS);
    check_int("three are asked at the top", (int64_t)shown.rungs[RUNG_SYSTEMS].ask_count, 3);
    for (size_t i = 0; i < shown.rungs[RUNG_SYSTEMS].ask_count; i++)
        check_int("each is so", shown.rungs[RUNG_SYSTEMS].asks[i].met, 1);
}

/* India: an agreement on transfers since 2016, and no finding before. */
static void test_E11_what_it_asks(void)
{
    REFUSED("nobody found it before", reach("AUS", "components", "2014-03-31"), OFFICE_REFUSED,
            PHRASE_PARTNERSHIPS_EARLIER);
    REFUSED("no rung had to be asked for before the rules",
            reach("GBR", "components", "2014-03-31"), OFFICE_REFUSED,
            PHRASE_PARTNERSHIPS_NOTHING_ASKED);
    REFUSED("it is not told of the country", reach("GBR", "components", "2014-07-16"),
            OFFICE_REFUSED, PHRASE_PARTNERSHIPS_UNTOLD);
    sample_done(reach("GBR", "components", "2014-07-17"), NULL, NULL);
    sample_done(reach("GBR", "assemblies", "2014-07-17"), NULL, NULL);
    sample_done(reach("THA", "components", "2018-03-08"), NULL, NULL);
    REFUSED("no agreement on transfers in 2018", reach("THA", "assemblies", "2018-03-08"),
            OFFICE_REFUSED, PHRASE_PARTNERSHIPS_LACKS);
    PartnershipShown shown = shown_on("THA", "2018-03-08");
    check_int("found a partner", shown.rungs[RUNG_ASSEMBLIES].asks[0].met, 1);
    check_int("without an agreement", shown.rungs[RUNG_ASSEMBLIES].asks[1].met, 0);
}

/* France: signed in 2015, in force in a month of 2016 whose day nobody knows. */
static void test_E11_signed_is_not_in_force(void)
{
    check_int("signed", shown_on("FRA", "2016-11-30").rungs[RUNG_ASSEMBLIES].asks[1].met, 0);
    check_int("nobody can tell", shown_on("FRA", "2016-12-15").rungs[RUNG_ASSEMBLIES].asks[1].met,
              -1);
    check_int("in force", shown_on("FRA", "2017-01-01").rungs[RUNG_ASSEMBLIES].asks[1].met, 1);
}

static void test_E11_leaving(void)
{
    REFUSED("not from below", move("partnership.leave", "AUS", "components", "2026-01-01"),
            OFFICE_CONFLICT, PHRASE_PARTNERSHIPS_NOT_ON_TOP);
    REFUSED("nobody is there", move("partnership.leave", "ITA", "components", "2026-01-01"),
            OFFICE_CONFLICT, PHRASE_PARTNERSHIPS_NOT_ON_TOP);
    sample_done(move("partnership.leave", "AUS", "systems", "2026-01-01"), NULL, NULL);
    check_int("one below", shown_on("AUS", "2026-01-01").stands, RUNG_SUBSYSTEMS);
    check_int("the day before at the top", shown_on("AUS", "2025-12-31").stands, RUNG_SYSTEMS);
    sample_done(reach("AUS", "systems", "2026-02-01"), NULL, NULL);
    check_int("and there again", shown_on("AUS", "2026-02-01").stands, RUNG_SYSTEMS);
}

static void test_bad_input(void)
{
    REFUSED("no such country", reach("JAP", "components", "2026-01-01"), OFFICE_INVALID,
            PHRASE_OFFSET_NO_COUNTRY);
    check_int("nor to be shown",
              sample_call("partnership.show", "meti.clerk", "{'country':'JAP'}").outcome,
              OFFICE_INVALID);
    check_int("a reviewer enters nothing",
              sample_call("partnership.reach", "meti.reviewer",
                          "{'country':'AUS','rung':'components','day':'2026-01-01','words':'x',"
                          "'source':'x','confidence':'unverified'}")
                  .outcome,
              OFFICE_NO_RIGHT);
}

int main(void)
{
    obligations_open(97);
    RUN(test_E11_one_by_one);
    RUN(test_E11_what_it_asks);
    RUN(test_E11_signed_is_not_in_force);
    RUN(test_E11_leaving);
    RUN(test_bad_input);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
