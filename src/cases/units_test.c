/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Units that become one keep their history and their open cases (row C12): eight into one, as an
 * agency was made of eight in 2006. All names here are invented.
 */
#include "tests/changes_sample.h"

#include "cases/unit.h"
#include "phrases_action.h"
#include "phrases_clocks.h"
#include "phrases_units.h"

enum { EIGHT = 8 };

static Id eight[EIGHT], one_of_all;
static CaseSample cases[EIGHT];

static OfficeReply open_in(const char *organisation, const char *name, const char *from)
{
    return sample_call("unit.open", NULL,
                       said("{'organisation':'%s','name':{'ja':'架空の課','en':'%s'},'from':'%s'}",
                            organisation, name, from));
}

static Id opened(const char *organisation, const char *name, const char *from)
{
    UnitReply reply;
    sample_done(open_in(organisation, name, from), &unit_reply_shape, &reply);
    return reply.unit;
}

static OfficeReply merge(const Id *units, size_t count, Id into, const char *on)
{
    Text list = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (size_t i = 0; i < count; i++)
        text_all(&list, i ? S(",'") : S("'"), str_from_c(sample_id(units[i])), S("'"));
    return sample_call("unit.merge", NULL,
                       PARTS("{'into':'", sample_id(into), "','units':[",
                             arena_c(&sample.call, text_str(&list)), "],'on':'", on,
                             "','reason':'one agency of all','authority':'an invented order'}"));
}

static OfficeReply assign(const CaseSample *one, const char *who, Id unit)
{
    return step(one, "case.assign", who,
                said(",'unit':'%s','reason':'its field'", sample_id(unit), "", ""));
}

static CaseQueueReply queue_page(Id unit, const char *more)
{
    CaseQueueReply reply;
    sample_done(
        sample_call("case.queue", "meti.clerk", said("{'unit':'%s'%s}", sample_id(unit), more, "")),
        &case_queue_reply_shape, &reply);
    return reply;
}

static const char *number_text(int64_t number)
{
    Text text = text_open(&sample.call, 40);
    text_int(&text, number);
    return arena_c(&sample.call, text_str(&text));
}

static int64_t queue_length(Id unit, const char *on)
{
    return (int64_t)queue_page(unit, said(",'on':'%s'", on, "", "")).case_count;
}

static UnitShown show_unit(Id unit)
{
    UnitShown shown;
    sample_done(
        sample_call("unit.show", "meti.clerk", said("{'unit':'%s'}", sample_id(unit), "", "")),
        &unit_shown_shape, &shown);
    return shown;
}

static int64_t standing(const char *on)
{
    UnitsReply reply;
    sample_done(sample_call("unit.list", "meti.clerk", said("{'on':'%s'}", on, "", "")),
                &units_reply_shape, &reply);
    return (int64_t)reply.unit_count;
}

/* ---- eight into one -------------------------------------------------------------------------- */

static void test_c12_before(void)
{
    static const char *const names[EIGHT] = { "Policy", "Contracts", "Ships",   "Aircraft",
                                              "Radars", "Costs",     "Quality", "Exports" };

    for (size_t i = 0; i < EIGHT; i++) {
        eight[i] = opened("meti", names[i], "2000-04-01");
        cases[i] = open_case("direct-sale", LETTER);
        sample_done(assign(&cases[i], "meti.reviewer", eight[i]), NULL, NULL);
        check_int("C12 its own queue", queue_length(eight[i], "2026-11-21"), 1);
    }
    check_int("C12 eight units stand", standing("2026-11-21"), EIGHT);
    one_of_all = opened("meti", "Acquisition programme office", "2026-12-01");
}

static void test_c12_eight_into_one(void)
{
    cases_today("2026-12-01");
    sample_done(merge(eight, EIGHT, one_of_all, "2026-12-10"), NULL, NULL);
    check_int("C12 not before its day", queue_length(one_of_all, "2026-12-01"), 0);
    check_int("C12 until then each has its own", queue_length(eight[0], "2026-12-01"), 1);

    cases_today("2026-12-10");
    CaseQueueReply queue = queue_page(one_of_all, "");
    check_int("C12 the one has the open cases of all", (int64_t)queue.case_count, EIGHT);
    for (size_t i = 0; i < EIGHT; i++) {
        check_true("C12 in the order they were given", id_eq(queue.cases[i].file, cases[i].id));
        check_true("C12 each still with the unit it was given to",
                   id_eq(queue.cases[i].unit, eight[i]));
        check_int("C12 since that day", queue.cases[i].since, 20778);
    }
    check_int("C12 a day before the mergers: none", queue_length(one_of_all, "2026-12-09"), 0);
    check_int("C12 one unit stands", standing("2026-12-10"), 1);
    check_int("C12 nine the day before", standing("2026-12-09"), EIGHT + 1);
}

static void test_c12_history(void)
{
    UnitShown all = show_unit(one_of_all), part = show_unit(eight[4]);

    check_int("C12 what it came from", (int64_t)all.part_count, EIGHT);
    check_true("C12 by their ids", id_eq(all.parts[4].unit, eight[4]));
    check_str("C12 by their names", all.parts[4].name.in[LANG_EN], S("Radars"));
    check_int("C12 it became nothing else", (int64_t)all.became_count, 0);
    check_str("C12 a part keeps its name", part.unit.name.in[LANG_EN], S("Radars"));
    check_str("C12 why", part.unit.reason, S("one agency of all"));
    check_str("C12 by what authority", part.unit.authority, S("an invented order"));
    check_int("C12 what it became", (int64_t)part.became_count, 1);
    check_true("C12 that is the one", id_eq(part.became[0].unit, one_of_all));
}

static void test_c12_on(void)
{
    sample_done(step(&cases[0], "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    check_int("C12 what has ended is not open", queue_length(one_of_all, "2026-12-10"), EIGHT - 1);
    cases_today("2026-12-11");
    sample_done(assign(&cases[1], "meti.reviewer", one_of_all), NULL, NULL);
    check_int("C12 given on, it counts once", queue_length(one_of_all, "2026-12-11"), EIGHT - 1);
    check_int("C12 and is its part's no longer", queue_length(eight[1], "2026-12-11"), 0);
    check_int("C12 but was", queue_length(eight[1], "2026-12-10"), 1);

    CaseQueueReply first = queue_page(one_of_all, ",'limit':4");
    CaseQueueReply rest =
        queue_page(one_of_all, said(",'limit':4,'after':%s", number_text(first.next), "", ""));
    check_int("a page", (int64_t)first.case_count, 4);
    check_int("and the next", (int64_t)rest.case_count, EIGHT - 1 - 4);
    check_true("which is the last", rest.next == INT64_MIN);

    Id later = opened("meti", "Another office", "2026-12-11");
    sample_done(merge(&one_of_all, 1, later, "2026-12-11"), NULL, NULL);
    check_int("C12 a merger of what was merged", queue_length(later, "2026-12-11"), EIGHT - 1);
    check_int("C12 and its history", (int64_t)show_unit(later).part_count, EIGHT + 1);
    check_int("C12 a chain", (int64_t)show_unit(eight[0]).became_count, 2);
}

/* ---- refusals -------------------------------------------------------------------------------- */

static void test_bad_mergers(void)
{
    Id here = opened("meti", "Here", "2026-01-01"), there = opened("meti", "There", "2026-02-01");
    Id theirs = opened("mod", "Theirs", "2026-01-01"), nobody = sample_person("meti.clerk");
    Id twice[] = { here, here };

    REFUSED("into itself", merge(&here, 1, here, "2026-03-01"), OFFICE_INVALID,
            PHRASE_UNITS_INTO_ITSELF);
    REFUSED("named twice", merge(twice, 2, there, "2026-03-01"), OFFICE_INVALID,
            PHRASE_UNITS_NAMED_TWICE);
    REFUSED("another organisation's", merge(&theirs, 1, there, "2026-03-01"), OFFICE_REFUSED,
            PHRASE_UNITS_OTHER_ORGANISATION);
    REFUSED("into another organisation's", merge(&here, 1, theirs, "2026-03-01"), OFFICE_REFUSED,
            PHRASE_UNITS_OTHER_ORGANISATION);
    REFUSED("no unit", merge(&nobody, 1, there, "2026-03-01"), OFFICE_INVALID,
            PHRASE_UNITS_NO_UNIT);
    REFUSED("before it was there", merge(&there, 1, here, "2026-01-31"), OFFICE_REFUSED,
            PHRASE_UNITS_BEFORE_OPENED);
    REFUSED("before the other was there", merge(&here, 1, there, "2026-01-31"), OFFICE_REFUSED,
            PHRASE_UNITS_BEFORE_OPENED);
    sample_done(merge(&here, 1, there, "2027-02-01"), NULL, NULL);
    REFUSED("merged already", merge(&here, 1, there, "2026-03-01"), OFFICE_CONFLICT,
            PHRASE_UNITS_MERGED_ALREADY);
    REFUSED("a circle", merge(&there, 1, here, "2027-03-01"), OFFICE_CONFLICT, PHRASE_UNITS_CIRCLE);
    REFUSED("no organisation", open_in("nobody", "X", "2026-01-01"), OFFICE_INVALID,
            PHRASE_UNITS_NO_ORGANISATION);
    check_int("a clerk keeps no units",
              sample_call("unit.open", "meti.clerk",
                          "{'organisation':'meti','name':{'en':'X'},'from':'2026-01-01'}")
                  .outcome,
              OFFICE_NO_RIGHT);
}

static void test_bad_assignments(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Id here = opened("meti", "Of now", "2026-01-01"), later = opened("meti", "Later", "2027-01-01");
    Id theirs = opened("mod", "Of others", "2026-01-01");

    REFUSED("merged", assign(&one, "meti.reviewer", eight[0]), OFFICE_REFUSED,
            PHRASE_UNITS_IS_MERGED);
    REFUSED("not there yet", assign(&one, "meti.reviewer", later), OFFICE_REFUSED,
            PHRASE_UNITS_NOT_OPEN_YET);
    REFUSED("of another organisation", assign(&one, "meti.reviewer", theirs), OFFICE_REFUSED,
            PHRASE_UNITS_NOT_THE_KEEPERS);
    REFUSED("no unit", assign(&one, "meti.reviewer", one.id), OFFICE_INVALID, PHRASE_UNITS_NO_UNIT);
    sample_done(assign(&one, "meti.reviewer", here), NULL, NULL);
    REFUSED("there already", assign(&one, "meti.reviewer", here), OFFICE_CONFLICT,
            PHRASE_UNITS_ASSIGNED_ALREADY);
    check_int("a clerk gives none", assign(&one, "meti.clerk", here).outcome, OFFICE_NO_RIGHT);
    sample_done(step(&one, "case.decline", "meti.reviewer", ",'reason':'no'"), NULL, NULL);
    REFUSED("nor is what has ended given to anybody", assign(&one, "meti.reviewer", later),
            OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    REFUSED("a day to come",
            sample_call("case.queue", "meti.clerk",
                        said("{'unit':'%s','on':'2030-01-01'}", sample_id(here), "", "")),
            OFFICE_INVALID, PHRASE_CLOCKS_NOT_COME);
}

/* A unit says whose work a case is, not who may see it. */
static void test_rights(void)
{
    Id here = opened("meti", "Closed", "2026-01-01");
    CaseSample one = open_case("direct-sale", LETTER);
    CaseQueueReply theirs;

    sample_done(assign(&one, "meti.reviewer", here), NULL, NULL);
    sample_done(step(&one, "case.describe", "meti.clerk", ",'marking':'restricted','reason':'why'"),
                NULL, NULL);
    check_int("a colleague sees it", queue_length(here, "2026-12-11"), 1);
    sample_done(
        sample_call("case.queue", "mod.clerk", said("{'unit':'%s'}", sample_id(here), "", "")),
        &case_queue_reply_shape, &theirs);
    check_int("others do not", (int64_t)theirs.case_count, 0);
}

int main(void)
{
    cases_open(102);
    RUN(test_c12_before);
    RUN(test_c12_eight_into_one);
    RUN(test_c12_history);
    RUN(test_c12_on);
    RUN(test_bad_mergers);
    RUN(test_bad_assignments);
    RUN(test_rights);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
