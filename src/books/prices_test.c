/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Schedules and bills in the record. Cases are invented. */
#include "tests/prices_sample.h"

static BillReply deposit;

static void test_schedule(void)
{
    books_today("2026-05-01");
    valued("PHL", "PH-B-1", 1, "1000", "JPY", true);
    ScheduleReply reply;
    books_done(schedule("PH-B-1", INSTALMENTS, THREE_STEPS("1")), &schedule_reply_shape, &reply);
    check_int("the first version", reply.version, 1);
    ScheduleShown shown = schedule_of("PH-B-1");
    check_int("what the line is worth", shown.price_minor, 1000);
    check_int("three milestones", (int64_t)shown.milestone_count, 3);
    check_int("rounded toward zero", shown.milestones[1].minor, 333);
    check_int("the last bears the residual", shown.milestones[2].minor, 467);
    int64_t sum = shown.deposit_minor;
    for (size_t i = 0; i < shown.quarter_count; i++)
        sum += shown.quarters[i].payment_minor;
    check_int("deposit and payments make the price", sum, 1000);
    check_int("as the last quarter says", shown.quarters[shown.quarter_count - 1].cumulative_minor,
              1000);
}

static void test_deposit(void)
{
    ScheduleShown shown = schedule_of("PH-B-1");
    deposit = billed("PH-B-1", "", "0");
    check_str("numbered", deposit.reference, S("2026-B-0001"));
    check_int("what the schedule says", deposit.minor, shown.deposit_minor);
    check_int("due with acceptance", deposit.due, date_make(2026, 5, 10));
    check_int("receivable", standing("PH-B-1", "receivable"), deposit.minor);
    check_int("billed", standing("PH-B-1", "billed"), -deposit.minor);
    check_int("not twice", bill_for("PH-B-1", "", "0").outcome, OFFICE_CONFLICT);
}

/* Section 5 item 4: the bill is the greater of schedule and forecast, and what it asks too much the
 * next asks less. */
static void test_greater(void)
{
    ScheduleShown shown = schedule_of("PH-B-1");
    const QuarterShown *first = &shown.quarters[2], *second = &shown.quarters[3];
    books_today("2026-07-15");
    check_int("october", first->from, date_make(2026, 10, 1));
    BillReply bill = billed("PH-B-1", "2026-11-11", "700");
    check_true("by forecast", bill.by_forecast);
    check_int("up to the forecast", bill.minor, 700 - deposit.minor);
    check_int("due as the quarter's bill is", bill.due, first->due);
    check_int("the schedule does not ask that", first->cumulative_minor < 700, true);
    books_today("2026-10-15");
    check_true("the next quarter is within what was billed", second->cumulative_minor <= 700);
    check_int("nothing more is asked", bill_for("PH-B-1", "2027-01-01", "699").outcome,
              OFFICE_REFUSED);
    bill = billed("PH-B-1", "2027-01-01", "701");
    check_int("a yen more is", bill.minor, 1);
}

static void test_late(void)
{
    BillShown shown;
    static const struct {
        const char *day;
        int64_t days;
        Str rung;
    } rows[] = {
        { "2026-05-10", 0, STR("") },
        { "2026-05-11", 1, STR("reminder") },
        { "2026-06-09", 30, STR("second-reminder") },
        { "2026-07-09", 60, STR("hold-deliveries") },
        { "2026-08-08", 90, STR("guarantee") },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        books_today(rows[i].day);
        shown = bill_shown(deposit.bill);
        check_int("days late", shown.bill.days_late, rows[i].days);
        check_str("the rung", shown.bill.rung, rows[i].rung);
    }
    check_true("in words", shown.late.len > 0);
    check_int("all of it is to come", shown.bill.rest_minor, deposit.minor);
    books_today("2026-10-15");
}

static void test_cancel(void)
{
    BillListReply list;
    BillReply bill = billed("PH-B-1", "2027-04-01", "900");
    int64_t before = standing("PH-B-1", "receivable");
    check_int("its entry is not undone alone",
              books_call("entry.reverse", kubo,
                         about("entry", bill.entry, ",'reason':'duplicate','text':'x'"))
                  .outcome,
              OFFICE_REFUSED);
    books_done(books_call("bill.cancel", kubo, about("bill", bill.bill, ",'reason':'wrong'")), NULL,
               NULL);
    check_int("no longer owed", standing("PH-B-1", "receivable"), before - bill.minor);
    check_int(
        "nor twice cancelled",
        books_call("bill.cancel", kubo, about("bill", bill.bill, ",'reason':'wrong'")).outcome,
        OFFICE_CONFLICT);
    check_true("and it says so", bill_shown(bill.bill).bill.cancelled);
    books_done(books_call("bill.list", office.auditor, "{'programme':'TRUST','open':'yes'}"),
               &bill_list_reply_shape, &list);
    check_int("of four bills three are to come", (int64_t)list.bill_count, 3);
    BillReply again = billed("PH-B-1", "2027-04-01", "900");
    check_int("the quarter is billed again", again.minor, bill.minor);
    check_true("under a number of its own", !str_eq(again.reference, bill.reference));
}

/* What the lines are worth changes: the schedule no longer makes the price, and says so. */
static void test_stale(void)
{
    valued("PHL", "PH-B-1", 1, "100", "JPY", true);
    check_int("a stale schedule bills nothing", bill_for("PH-B-1", "2027-07-01", "0").outcome,
              OFFICE_REFUSED);
    ScheduleReply reply;
    books_done(schedule("PH-B-1", INSTALMENTS, THREE_STEPS("1")), &schedule_reply_shape, &reply);
    check_int("the second version", reply.version, 2);
    ScheduleShown shown = schedule_of("PH-B-1");
    int64_t asked = 0;
    for (size_t i = 6; i < shown.quarter_count; i++) {
        Text day = text_open(&office.arena, 20);
        date_write(&day, shown.quarters[i].from);
        OfficeReply bill = bill_for("PH-B-1", arena_c(&office.arena, text_str(&day)), "0");
        asked += bill.outcome == OFFICE_DONE;
    }
    check_true("it bills again", asked > 0);
    check_int("all bills together make the price", standing("PH-B-1", "billed"), -1100);
}

int main(void)
{
    books_open(73);
    RUN(test_schedule);
    RUN(test_deposit);
    RUN(test_greater);
    RUN(test_late);
    RUN(test_cancel);
    RUN(test_stale);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
