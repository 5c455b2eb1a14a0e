/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The track record that a buyer is shown (H17): from the record alone, on a day, and nothing of it
 * that belongs to another. All cases, people and figures are invented. */
#include "tests/bids_sample.h"

#include "tests/reports_law_sample.h"

#include "tests/deliveries_sample.h"

#include "tests/bid_opened_sample.h"

#include "phrases_bids.h"
#include "phrases_cases.h"

static Id bid;
static CaseSample running, seen_through, broken, marked;

static OfficeReply ask(const char *who, const char *on)
{
    return sample_call("bid.dossier", who,
                       said("{'bid':'%s'%s%s}", sample_id(bid), on[0] ? ",'on':" : "", on));
}

static TrackRecord dossier(const char *on)
{
    TrackRecord record;

    sample_done(ask("meti.clerk", on), &track_record_shape, &record);
    return record;
}

static const TrackCase *find(const TrackRecord *record, const CaseSample *one)
{
    for (size_t i = 0; i < record->case_count; i++)
        if (str_eq(record->cases[i].number, str_from_c(one->number)))
            return &record->cases[i];
    return NULL;
}

/* ---- what there is --------------------------------------------------------------------------- */

#define TRAINING(days) \
    ",'line':3,'quantity':" #days ",'course':'Secret operators','participants':12," \
    "'from':'2026-11-02','until':'2026-11-20','certificate':'CERT-7','document':'" PAPER_HASH "'"

/* Ten antennas a day late, two radars a month early, twenty days of training. */
static void supply(const CaseSample *one, const char *serials)
{
    deliver(ship(one, ANTENNAS(10)));
    deliver(ship(one, said(",'line':2,'quantity':2,'unit':'set','promised':'2026-12-20',"
                           "'serials':[%s]",
                           serials, "", "")));
    sample_done(step(one, "training.record", "meti.clerk", TRAINING(20)), NULL, NULL);
}

/* The same for a buyer who does not want it known. */
static CaseSample run_marked(void)
{
    CaseSample one = open_dollars();

    sample_done(step(&one, "case.describe", "meti.clerk",
                     ",'title':{'en':'Coast radar (invented)'},'marking':'restricted',"
                     "'reason':'the buyer asks for it'," LETTER),
                NULL, NULL);
    give_legs(&one);
    sample_done(step(&one, "case.add-leg", "meti.clerk",
                     said(",'kind':'technology','item':'%s'", sample_id(one.item), "", "")),
                NULL, NULL);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    offer_and_accept(&one);
    receive(&one, "licence", ",'until':'2036-11-30'");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    supply(&one, "'M1','M2'");
    return one;
}

static void begin(void)
{
    sample_add("mod.officer", sample_organisation("works", "架空製作所", "Invented works"), "firm",
               "closed-circle");
    bid = open_bid("AUS", "restricted");
    running = run_dollars();
    deliver(ship(&running, ANTENNAS(4)));
    ship(&running, ANTENNAS(3));
    sample_done(on_shipment("shipment.cancel", "meti.reviewer", ship(&running, ANTENNAS(3)),
                            ",'reason':'a mistake'"),
                NULL, NULL);
    seen_through = run_dollars();
    supply(&seen_through, "'E1','E2'");
    sample_done(step(&seen_through, "case.supply", "meti.reviewer", ""), NULL, NULL);
    sample_done(step(&seen_through, "case.close", "meti.approver", ""), NULL, NULL);
    marked = run_marked();
    broken = run_dollars();
    sample_done(step(&broken, "case.terminate", "meti.approver", ",'reason':'the buyer wishes it'"),
                NULL, NULL);
    sample_done(step(&broken, "case.close", "meti.approver", ""), NULL, NULL);
}

static void test_H17_cases_and_deliveries(void)
{
    TrackRecord record = dossier("");

    check_int("H17 as of today", record.on, date_make(2026, 11, 21));
    check_int("H17 running", record.running, 1);
    check_int("H17 closed", record.closed, 1);
    check_int("H17 broken off, though closed in the end", record.broken_off, 1);
    check_int("H17 on time", record.on_time, 1);
    check_int("H17 late", record.late, 2);
    check_int("H17 overdue, the one given up is not", record.overdue, 1);
    check_int("H17 late by a day at most", record.days_late_most, 1);
    check_int("H17 trained", record.trained, 12);
    const TrackCase *one = find(&record, &seen_through);
    check_true("H17 by case", one && one->on_time == 1 && one->late == 1 && one->overdue == 0);
    check_int("H17 a delivery each", (int64_t)record.delivery_count, 4);
    check_int("H17 support given", (int64_t)record.support_count, 1);
}

static void test_H17_as_of_a_day(void)
{
    TrackRecord before = dossier("'2026-11-20'");

    check_int("H17 nothing was accepted the day before", (int64_t)before.case_count, 0);
    REFUSED("H17 no day to come", ask("meti.clerk", "'2026-11-22'"), OFFICE_INVALID,
            PHRASE_BIDS_NOT_COME);
    cases_today("2026-11-25");
    TrackRecord then = dossier("'2026-11-21'"), now = dossier("");
    check_int("H17 late by a day then", then.days_late_most, 1);
    check_int("H17 overdue by five now", now.days_late_most, 5);
    check_int("H17 the rest as it was", now.late, 2);
    cases_today("2026-11-21");
}

static void test_H17_discrepancies(void)
{
    Id shipment = ship(&running, ANTENNAS(2));

    deliver(shipment);
    cases_today("2026-11-23");
    Id first = made_by(report(&running, shipment, "damage", ",'item':'250.00'"));
    made_by(report(&running, shipment, "quality", ",'item':'9999.99'"));
    cases_today("2026-11-28");
    sample_done(answer(first, ",'code':'D2'"), NULL, NULL);
    cases_today("2026-12-05");
    sample_done(on_report("discrepancy.ask-again", "meti.clerk", first, ""), NULL, NULL);
    sample_done(answer(first, ",'code':'A3'"), NULL, NULL);
    TrackRecord record = dossier("'2026-11-30'");
    check_int("H17 two reports", record.reports, 2);
    check_int("H17 none is closed", record.open_reports, 2);
    check_str("H17 answered so, that day", record.reported[0].code, S("D2"));
    check_true("H17 in words", record.reported[0].answer.len > 0);
    check_int("H17 after five days", record.reported[0].days, 5);
    check_true("H17 not asked again yet", !record.reported[0].pressed);
    check_int("H17 the other is not answered", record.reported[1].days, INT64_MIN);
    record = dossier("");
    check_str("H17 the last answer", record.reported[0].code, S("A3"));
    check_int("H17 and the day of the first", record.reported[0].days, 5);
    check_true("H17 asked again", record.reported[0].pressed);
    record = dossier("'2026-11-22'");
    check_int("H17 none the day before", record.reports, 0);
    cases_today("2026-11-21");
}

static void test_H17_commitments(void)
{
    Id id = made_by(step(&running, "commitment.promise", "meti.clerk",
                         ",'what':'A promise nobody sees','keeper':'meti','first':'2026-11-30',"
                         "'until':'2027-03-30','months':1"));

    cases_today("2027-01-10");
    sample_done(sample_call("commitment.keep", "meti.clerk",
                            said("{'commitment':'%s','due':'2026-11-30','words':'done'}",
                                 sample_id(id), "", "")),
                NULL, NULL);
    TrackRecord record = dossier("");
    check_int("H17 kept", record.tasks_kept, 1);
    check_int("H17 due in December and not kept", record.tasks_missed, 1);
    record = dossier("'2026-12-01'");
    check_int("H17 not kept yet then", record.tasks_kept, 0);
    check_int("H17 so it was missed", record.tasks_missed, 1);
    cases_today("2026-11-21");
}

/* ---- what is not shown ----------------------------------------------------------------------- */

static bool tells_of(OfficeReply reply, const char *words)
{
    size_t at;
    return str_find(reply.reply, str_from_c(words), &at) ||
           str_find(reply.document, str_from_c(words), &at);
}

static void test_H17_nothing_of_others(void)
{
    static const char *const never[] = {
        "9999.99",
        "250.00",
        "10000",
        "500000",
        "Coast radar",
        "Secret",
        "An invented line",
        "invented office",
        "dented",
        "nobody sees",
        "'E1'",
        "E1\"",
        "CERT-7",
        "Q-1",
        "meti.",
        "USD",
    };
    cases_today("2027-01-10");
    OfficeReply reply = ask("meti.clerk", "");

    for (size_t i = 0; i < COUNT_OF(never); i++)
        check_true(never[i], !tells_of(reply, never[i]));
    check_true("its number is told", tells_of(reply, running.number));
    check_true("and its item", tells_of(reply, "RADAR-1"));
    cases_today("2026-11-21");
}

/* A case that is marked is not there at all, whoever asks. */
static void test_H17_marked_cases(void)
{
    TrackRecord record = dossier("");

    check_str("it runs, and the clerk may see it", show_case(&marked).state, S("running"));
    check_true("H17 not named", !find(&record, &marked));
    check_int("H17 nor counted", (int64_t)record.case_count, 3);
    check_true("H17 nor by who may see all", !tells_of(ask("meti.chief", ""), marked.number));
    check_int("H17 its training neither", record.trained, 12);
}

static void test_H17_who_may(void)
{
    check_int("H17 a firm does not", ask("mod.officer", "").outcome, OFFICE_NOT_FOUND);
    sample_done(call_with_file(
                    "journal.search", "audit.watch",
                    said("{'subject':'%s','kind':'record.read'}", sample_id(bid), "", ""), S("")),
                NULL, NULL);
    check_true(
        "H17 that it was taken out is told",
        tells_of(call_with_file(
                     "journal.search", "audit.watch",
                     said("{'subject':'%s','kind':'record.read'}", sample_id(bid), "", ""), S("")),
                 "bid.dossier"));
}

static void test_H17_csv(void)
{
    Findings findings = { .arena = &sample.call };
    OfficeReply reply = ask("meti.clerk", "");
    CsvTable table;

    check_true("H17 it is CSV", csv_read(&sample.call, reply.document, S(""), &table, &findings));
    for (size_t i = 0; i < table.row_count; i++)
        check_int("H17 of eleven columns", table.rows[i].cell_count, 11);
    check_str("H17 with its day", table.rows[1].cells[7], S("2026-11-21"));
    check_str("H17 a case", table.rows[2].cells[0], S("case"));
}

/* ---- as a paper ------------------------------------------------------------------------------ */

static OfficeReply paper(const char *more)
{
    return sample_call("bid.dossier", "meti.clerk",
                       said("{'bid':'%s'%s}", sample_id(bid), more, ""));
}

/* In both languages, with the same figures, and nothing that the reply does not tell. */
static void test_H17_paper(void)
{
    OfficeReply both = paper(",'form':'text'"), pdf = paper(",'form':'pdf','language':'ja'");

    check_true("H17 its name in both", tells_of(both, "実績調書\nTrack Record"));
    check_true("H17 what is under way", tells_of(both, "履行中の案件 / Cases under way: 1"));
    check_true("H17 what was late", tells_of(both, "遅延した引渡し / Deliveries late: 2"));
    check_true("H17 who was trained", tells_of(both, "教育の受講者 / People trained: 12"));
    check_true("H17 each case", tells_of(both, running.number));
    check_true("H17 no price", !tells_of(both, "500000") && !tells_of(both, "500,000"));
    check_true("H17 no case that is marked", !tells_of(both, marked.number));
    check_true("H17 as PDF", str_starts(pdf.document, S("%PDF-")));
    check_true("H17 in one language",
               tells_of(paper(",'form':'text','language':'en'"), "Track Record\n") &&
                   !tells_of(paper(",'form':'text','language':'en'"), "実績調書"));
    check_int("H17 no such form", paper(",'form':'xlsx'").outcome, OFFICE_INVALID);
    REFUSED("H17 it is the paper of no case",
            step(&running, "case.print", "meti.clerk",
                 ",'paper':'track-record','language':'en','authentic':'both'"),
            OFFICE_NOT_FOUND, PHRASE_CASES_NOWHERE);
}

int main(void)
{
    cases_open(171);
    RUN(begin);
    RUN(test_H17_cases_and_deliveries);
    RUN(test_H17_as_of_a_day);
    RUN(test_H17_csv);
    RUN(test_H17_paper);
    RUN(test_H17_discrepancies);
    RUN(test_H17_commitments);
    RUN(test_H17_nothing_of_others);
    RUN(test_H17_marked_cases);
    RUN(test_H17_who_may);
    RUN(check_replay);
    sample_close();
    remove_law();
    return check_done();
}
