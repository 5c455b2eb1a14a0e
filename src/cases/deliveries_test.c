/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Deliveries by quantity (row G6), and what is promised for the time after them (row C16). */
#include "tests/deliveries_sample.h"

/* ---- shipments ------------------------------------------------------------------------------- */

static void test_g6_inspection(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(4));

    REFUSED("G6 title before it is sent", transfer(shipment), OFFICE_CONFLICT,
            PHRASE_ACTION_STEP_REFUSED);
    sample_done(send_out(shipment), NULL, NULL);
    REFUSED("G6 title without inspection", transfer(shipment), OFFICE_REFUSED,
            PHRASE_DELIVERIES_NOT_INSPECTED);
    sample_done(inspect(shipment, "failed"), NULL, NULL);
    REFUSED("G6 title after a failed one", transfer(shipment), OFFICE_REFUSED,
            PHRASE_DELIVERIES_INSPECTION_FAILED);
    sample_done(inspect(shipment, "passed"), NULL, NULL);
    REFUSED("G6 title before the day of the inspection",
            on_shipment("shipment.transfer", "meti.reviewer", shipment, ",'day':'2026-11-20'"),
            OFFICE_INVALID, PHRASE_DELIVERIES_DAY_BEFORE);
    REFUSED("title on a day to come",
            on_shipment("shipment.transfer", "meti.reviewer", shipment, ",'day':'2026-11-22'"),
            OFFICE_INVALID, PHRASE_DELIVERIES_DAY_TO_COME);
    check_int(
        "a clerk passes no title",
        on_shipment("shipment.transfer", "meti.clerk", shipment, ",'day':'2026-11-21'").outcome,
        OFFICE_NO_RIGHT);
    sample_done(transfer(shipment), NULL, NULL);
    REFUSED("nor twice", transfer(shipment), OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
}

static void test_partial_and_late(void)
{
    CaseSample one = run_dollars();
    Id first = ship(&one, ANTENNAS(4));
    deliver(first);
    Id second = ship(&one, ANTENNAS(5));
    ShipmentListReply supply = supply_of(&one);

    check_int("three lines", (int64_t)supply.line_count, 3);
    check_int("supplied", supply.lines[0].supplied, 4);
    check_int("under way", supply.lines[0].under_way, 5);
    check_int("left", supply.lines[0].left, 6);
    check_int("a day late when title passed", supply.shipments[0].days_late, 1);
    check_int("inspected once", (int64_t)supply.shipments[0].inspection_count, 1);
    REFUSED("quantity above what is open on the line",
            step(&one, "shipment.open", "meti.clerk", ANTENNAS(2)), OFFICE_REFUSED,
            PHRASE_DELIVERIES_ABOVE_LINE);
    cases_today("2026-11-30");
    check_int("and the other later every day", supply_of(&one).shipments[1].days_late, 10);
    check_int("what is done is not", supply_of(&one).shipments[0].days_late, 1);
    cases_today("2026-11-21");
    sample_done(on_shipment("shipment.cancel", "meti.reviewer", second, ",'reason':'wrong crate'"),
                NULL, NULL);
    check_int("given up it is open again", supply_of(&one).lines[0].left, 6);
    check_int("and under way no longer", supply_of(&one).lines[0].under_way, 0);
}

static void test_bad_opening(void)
{
    CaseSample one = run_dollars();

    REFUSED("no such line",
            step(&one, "shipment.open", "meti.clerk",
                 ",'line':9,'quantity':1,'unit':'each','promised':'2026-11-20'"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_NO_SUCH_LINE);
    REFUSED("services are not shipped",
            step(&one, "shipment.open", "meti.clerk",
                 ",'line':3,'quantity':1,'unit':'day','promised':'2026-11-20'"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_NO_SUCH_LINE);
    REFUSED("another unit",
            step(&one, "shipment.open", "meti.clerk",
                 ",'line':1,'quantity':1,'unit':'set','promised':'2026-11-20'"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_OTHER_UNIT);
    REFUSED("a delivery the books have not",
            step(&one, "shipment.open", "meti.clerk",
                 said(",'delivery':'%s'%s", one.name, ANTENNAS(1), "")),
            OFFICE_INVALID, PHRASE_DELIVERIES_NO_SUCH_DELIVERY);
}

static void test_serials(void)
{
    CaseSample one = run_dollars(), other = run_dollars();

    REFUSED("major equipment has serial numbers",
            step(&one, "shipment.open", "meti.clerk", RADARS(2, "'S1'")), OFFICE_REFUSED,
            PHRASE_DELIVERIES_SERIAL_COUNT);
    REFUSED("the same twice", step(&one, "shipment.open", "meti.clerk", RADARS(2, "'S1','S1'")),
            OFFICE_REFUSED, PHRASE_DELIVERIES_SERIAL_TWICE);
    Id shipment = ship(&one, RADARS(1, "'S1'"));
    REFUSED("a serial delivered twice, in another case too",
            step(&other, "shipment.open", "meti.clerk", RADARS(1, "'S1'")), OFFICE_REFUSED,
            PHRASE_DELIVERIES_SERIAL_TWICE);
    REFUSED("nor written otherwise",
            step(&other, "shipment.open", "meti.clerk", RADARS(1, "' ｓ１'")), OFFICE_REFUSED,
            PHRASE_DELIVERIES_SERIAL_TWICE);
    sample_done(on_shipment("shipment.cancel", "meti.reviewer", shipment, ",'reason':'wrong'"),
                NULL, NULL);
    shipment = ship(&other, RADARS(1, "'S1'"));
    deliver(shipment);
    REFUSED("nor once it was delivered",
            step(&one, "shipment.open", "meti.clerk", RADARS(1, "'S1'")), OFFICE_REFUSED,
            PHRASE_DELIVERIES_SERIAL_TWICE);
    check_str("it is told", supply_of(&other).shipments[0].serials[0], S("S1"));
}

/* What can be done with it now, by whoever asks: "shipment.send, inspection.record". */
static Str next_of(Id shipment, const char *who)
{
    ShipmentShown shown;
    Text words = text_open(&sample.call, 500);

    sample_done(on_shipment("shipment.show", who, shipment, ""), &shipment_shown_shape, &shown);
    for (size_t i = 0; i < shown.next_count; i++)
        text_all(&words, i ? S(", ") : S(""), shown.next[i]);
    return text_str(&words);
}

static void test_what_can_be_done_with_a_shipment(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(1));

    check_str("a clerk inspects and sends", next_of(shipment, "meti.clerk"),
              S("inspection.record, shipment.send"));
    check_str("a reviewer gives it up", next_of(shipment, "meti.reviewer"), S("shipment.cancel"));
    check_str("an auditor looks on", next_of(shipment, "audit.watch"), S(""));
    sample_done(send_out(shipment), NULL, NULL);
    check_str("uninspected, no title passes", next_of(shipment, "meti.reviewer"),
              S("shipment.cancel"));
    sample_done(inspect(shipment, "passed"), NULL, NULL);
    check_str("inspected, it can", next_of(shipment, "meti.reviewer"),
              S("shipment.transfer, shipment.cancel"));
    sample_done(transfer(shipment), NULL, NULL);
    check_str("at its end, nothing", next_of(shipment, "meti.reviewer"), S(""));
}

static void test_delivery_before_licence(void)
{
    CaseSample one = run_dollars();

    license_only(&one, "1");
    REFUSED("a line under no licence", step(&one, "shipment.open", "meti.clerk", RADARS(1, "'L1'")),
            OFFICE_REFUSED, PHRASE_CASES_NO_LICENCE);
    Id shipment = ship(&one, ANTENNAS(1));
    sample_done(inspect(shipment, "passed"), NULL, NULL);
    sample_done(send_out(shipment), NULL, NULL);
    license_only(&one, "2");
    REFUSED("its licence was withdrawn on the way", transfer(shipment), OFFICE_REFUSED,
            PHRASE_CASES_NO_LICENCE);
    check_int("another line goes on",
              step(&one, "shipment.open", "meti.clerk", RADARS(1, "'L2'")).outcome, OFFICE_DONE);
}

static void test_hold_stops_deliveries(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(1));

    sample_done(inspect(shipment, "passed"), NULL, NULL);
    sample_done(send_out(shipment), NULL, NULL);
    sample_done(step(&one, "case.hold", "meti.reviewer",
                     ",'reason':'a question','authority':'an invented minister'"),
                NULL, NULL);
    REFUSED("held", transfer(shipment), OFFICE_REFUSED, PHRASE_CASES_HOLD_STANDS);
}

/* ---- services, and the end ------------------------------------------------------------------- */

#define TRAINING(days) \
    ",'line':3,'quantity':" #days ",'course':'Operators','participants':12,'from':'2026-11-02'," \
    "'until':'2026-11-20','certificate':'T-1','document':'" PAPER_HASH "'"

static void test_every_line_supplied(void)
{
    CaseSample one = run_dollars();

    REFUSED("nothing is supplied", step(&one, "case.supply", "meti.reviewer", ""), OFFICE_REFUSED,
            PHRASE_DELIVERIES_LINE_OPEN);
    deliver(ship(&one, ANTENNAS(10)));
    deliver(ship(&one, RADARS(2, "'E1','E2'")));
    REFUSED("goods are no training",
            step(&one, "training.record", "meti.clerk",
                 ",'line':1,'quantity':1,'course':'x','participants':1,'from':'2026-11-02',"
                 "'until':'2026-11-20','certificate':'T','document':'" PAPER_HASH "'"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_NO_SERVICE_LINE);
    sample_done(step(&one, "training.record", "meti.clerk", TRAINING(19)), NULL, NULL);
    REFUSED("a day of training is missing", step(&one, "case.supply", "meti.reviewer", ""),
            OFFICE_REFUSED, PHRASE_DELIVERIES_LINE_OPEN);
    REFUSED("more than the line has", step(&one, "training.record", "meti.clerk", TRAINING(2)),
            OFFICE_REFUSED, PHRASE_DELIVERIES_ABOVE_LINE);
    sample_done(step(&one, "service.record", "meti.clerk", TRAINING(1)), NULL, NULL);
    check_int("twelve took part", supply_of(&one).services[0].participants, 12);
    sample_done(step(&one, "case.supply", "meti.reviewer", ""), NULL, NULL);
    REFUSED("supplied: nothing more goes out",
            step(&one, "shipment.open", "meti.clerk", ANTENNAS(1)), OFFICE_CONFLICT,
            PHRASE_ACTION_STEP_REFUSED);
    sample_done(step(&one, "case.close", "meti.approver", ""), NULL, NULL);
}

static void test_open_children(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(10));

    sample_done(step(&one, "case.terminate", "meti.approver", ",'reason':'the buyer wishes it'"),
                NULL, NULL);
    REFUSED("not closed while a shipment is under way",
            step(&one, "case.close", "meti.approver", ""), OFFICE_REFUSED,
            PHRASE_DELIVERIES_OPEN_SHIPMENTS);
    sample_done(on_shipment("shipment.cancel", "meti.reviewer", shipment, ",'reason':'ended'"),
                NULL, NULL);
    sample_done(step(&one, "case.close", "meti.approver", ""), NULL, NULL);
}

/* ---- commitments ----------------------------------------------------------------------------- */

static Id promise(const CaseSample *one, const char *first, const char *until, const char *months)
{
    return made_by(step(one, "commitment.promise", "meti.clerk",
                        said(",'what':'support of the radars','keeper':'meti','first':'%s',"
                             "'until':'%s','months':%s",
                             first, until, months)));
}

static ShownCommitment shown_commitment(Id id, const char *who)
{
    ShownCommitment shown;

    sample_done(
        sample_call("commitment.show", who, said("{'commitment':'%s'}", sample_id(id), "", "")),
        &commitment_shown_shape, &shown);
    return shown;
}

static void test_c16_thirty_years(void)
{
    CaseSample one = run_dollars();
    Id id = promise(&one, "2027-11-30", "2056-11-30", "12");
    ShownCommitment shown = shown_commitment(id, "meti.clerk");

    check_int("C16 thirty dated tasks", (int64_t)shown.task_count, 30);
    check_int("C16 the last", shown.tasks[29].due, date_make(2056, 11, 30));
    check_int("C16 none is overdue", shown.overdue, 0);
    REFUSED("C16 only on its days",
            sample_call("commitment.keep", "meti.clerk",
                        said("{'commitment':'%s','due':'2027-11-29','words':'done'}", sample_id(id),
                             "", "")),
            OFFICE_INVALID, PHRASE_DELIVERIES_NO_TASK);
    sample_done(sample_call("commitment.keep", "meti.clerk",
                            said("{'commitment':'%s','due':'2027-11-30','words':'done'}",
                                 sample_id(id), "", "")),
                NULL, NULL);
    REFUSED("C16 once each",
            sample_call("commitment.keep", "meti.clerk",
                        said("{'commitment':'%s','due':'2027-11-30','words':'done'}", sample_id(id),
                             "", "")),
            OFFICE_CONFLICT, PHRASE_DELIVERIES_TASK_DONE);
}

/* Who promised it has left; the organisation goes on, twenty years later. */
static void test_c16_staff_change(void)
{
    CommitmentListReply list;
    CaseSample one = run_dollars();
    Id meti, id = promise(&one, "2027-01-31", "2057-01-31", "1");

    check_int("C16 the last day of a short month", shown_commitment(id, "meti.clerk").tasks[1].due,
              date_make(2027, 2, 28));
    int r = office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &meti);
    ensure(r == 0);
    cases_today("2046-11-21");
    sample_add("meti.newcomer", meti, "clerk", "restricted");
    sample_done(
        sample_call("commitment.list", "meti.newcomer", said("{'case':'%s'}", one.name, "", "")),
        &commitment_list_reply_shape, &list);
    check_int("C16 it is there", (int64_t)list.commitment_count, 1);
    check_int("C16 twenty years overdue", list.commitments[0].overdue, 238);
    check_int("C16 and due within ninety days", (int64_t)list.commitments[0].task_count, 241);
    check_int("C16 oldest first", list.commitments[0].next, date_make(2027, 1, 31));
    sample_done(sample_call("commitment.list", "meti.newcomer", "{}"), &commitment_list_reply_shape,
                &list);
    check_true("C16 by the keeper too", list.commitment_count >= 2);
    check_int("C16 kept by whoever is there",
              sample_call("commitment.keep", "meti.newcomer",
                          said("{'commitment':'%s','due':'2027-01-31','words':'late'}",
                               sample_id(id), "", ""))
                  .outcome,
              OFFICE_DONE);
    check_int("C16 by nobody of another organisation",
              sample_call("commitment.keep", "mofa.clerk",
                          said("{'commitment':'%s','due':'2027-02-28','words':'late'}",
                               sample_id(id), "", ""))
                  .outcome,
              OFFICE_NO_RIGHT);
    cases_today("2026-11-21");
}

static void test_bad_promises(void)
{
    CaseSample one = run_dollars();

    REFUSED("of nobody",
            step(&one, "commitment.promise", "meti.clerk",
                 ",'what':'x','keeper':'no-such','first':'2027-01-01','until':'2028-01-01',"
                 "'months':12"),
            OFFICE_INVALID, PHRASE_DELIVERIES_NO_KEEPER);
    REFUSED("never due",
            step(&one, "commitment.promise", "meti.clerk",
                 ",'what':'x','keeper':'meti','first':'2028-01-02','until':'2028-01-01',"
                 "'months':12"),
            OFFICE_INVALID, PHRASE_DELIVERIES_NO_TASKS);
    REFUSED("without end",
            step(&one, "commitment.promise", "meti.clerk",
                 ",'what':'x','keeper':'meti','first':'2028-01-02','until':'2400-12-31',"
                 "'months':1"),
            OFFICE_INVALID, PHRASE_DELIVERIES_NO_TASKS);
}

/* ---- discrepancies without figures ----------------------------------------------------------- */

/* The law of this repository has no figures of its own to judge a report by. */
static void test_without_limits(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(1));

    REFUSED("nothing was delivered", report(&one, shipment, "damage", ",'item':'250.00'"),
            OFFICE_REFUSED, PHRASE_DELIVERIES_NOT_DELIVERED);
    deliver(shipment);
    Id id = made_by(report(&one, shipment, "damage", ",'item':'250.00'"));
    check_int("recorded, and judged by nothing", shown_report(id).standing, -1);
    REFUSED("not reviewed without a figure", answer(id, ",'code':'A1','amount':'250.00'"),
            OFFICE_REFUSED, PHRASE_CASES_NO_TABLE);
}

/* ---- papers nobody filed --------------------------------------------------------------------- */

/* A hash the record never saw is no paper: whatever rests on one is refused. */
#define UNSEEN "'2222222222222222222222222222222222222222222222222222222222222222'"

static void test_unfiled_papers(void)
{
    CaseSample one = run_dollars();
    Id promised = promise(&one, "2027-11-30", "2056-11-30", "12");
    Id first = ship(&one, ANTENNAS(1)), second = ship(&one, ANTENNAS(1));

    deliver(first);
    REFUSED("a paper of others",
            step(&one, "case.receive", "meti.clerk",
                 ",'kind':'assurance','giver':'An invented ministry','reference':'X-1',"
                 "'signed-on':'2026-11-20','document':" UNSEEN),
            OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_DOCUMENT);
    REFUSED("an inspection",
            on_shipment("inspection.record", "meti.clerk", second,
                        ",'result':'passed','certificate':'Q-1','inspector':'x',"
                        "'day':'2026-11-21','document':" UNSEEN),
            OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_DOCUMENT);
    REFUSED("a training",
            step(&one, "training.record", "meti.clerk",
                 ",'line':3,'quantity':1,'course':'x','participants':1,'from':'2026-11-02',"
                 "'until':'2026-11-20','certificate':'T','document':" UNSEEN),
            OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_DOCUMENT);
    REFUSED("a report", report(&one, first, "damage", ",'item':'250.00','documents':[" UNSEEN "]"),
            OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_DOCUMENT);
    REFUSED("a promise kept",
            sample_call("commitment.keep", "meti.clerk",
                        said("{'commitment':'%s','due':'2027-11-30','words':'done',"
                             "'document':" UNSEEN "}",
                             sample_id(promised), "", "")),
            OFFICE_INVALID, PHRASE_ACTION_NO_SUCH_DOCUMENT);
    sample_done(on_shipment("shipment.cancel", "meti.reviewer", second, ",'reason':'not needed'"),
                NULL, NULL);
}

int main(void)
{
    cases_open(71);
    RUN(test_g6_inspection);
    RUN(test_partial_and_late);
    RUN(test_bad_opening);
    RUN(test_serials);
    RUN(test_what_can_be_done_with_a_shipment);
    RUN(test_delivery_before_licence);
    RUN(test_hold_stops_deliveries);
    RUN(test_every_line_supplied);
    RUN(test_open_children);
    RUN(test_c16_thirty_years);
    RUN(test_c16_staff_change);
    RUN(test_bad_promises);
    RUN(test_without_limits);
    RUN(test_unfiled_papers);
    RUN(check_replay);
    sample_close();
    return check_done();
}
