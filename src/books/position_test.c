/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* The cash of an invented case against its schedule, quarter by quarter. */
#include "tests/prices_sample.h"

#define COST "'country':'PHL','case':'PH-A-1','line':1,'purpose':'cost'"
#define SUPPLIER "'country':'PHL','case':'PH-A-1','line':1,'purpose':'supplier'"

static CasePosition position(const char *more)
{
    CasePosition told;
    char params[200];
    snprintf(params, sizeof params, "{'programme':'TRUST','case':'PH-A-1'%s}", more);
    books_done(books_call("case.position", office.auditor, params), &case_position_shape, &told);
    return told;
}

static const PositionQuarter *quarter(const CasePosition *told, int year, int month)
{
    for (size_t i = 0; i < told->quarter_count; i++)
        if (told->quarters[i].from == date_make(year, month, 1))
            return &told->quarters[i];
    ensure(!"a quarter of the position");
}

static void post(const char *reason, const char *debit, const char *credit, const char *amount)
{
    char params[1000];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','reason':'%s','postings':[{%s,'side':'debit','amount':'%s',"
             "'currency':'JPY'},{%s,'side':'credit','amount':'%s','currency':'JPY'}]}",
             reason, debit, amount, credit, amount);
    books_done(books_call("entry.post", ishii, params), NULL, NULL);
}

static void test_without_schedule(void)
{
    check_int("nothing known",
              books_call("case.position", office.auditor, "{'programme':'TRUST','case':'PH-A-1'}")
                  .outcome,
              OFFICE_NOT_FOUND);
    books_today("2026-05-01");
    received("300");
    CasePosition told = position("");
    check_int("one quarter", (int64_t)told.quarter_count, 1);
    check_int("received", told.quarters[0].received, 300);
    check_int("held", told.quarters[0].held, 300);
    check_true("no schedule", told.version == INT64_MIN && told.quarters[0].scheduled == INT64_MIN);
}

/* Billed, paid, drawn on: each in its quarter, and what is corrected counts against itself. */
static void test_against_schedule(void)
{
    valued("PHL", "PH-A-1", 1, "1000", "JPY", true);
    books_done(schedule("PH-A-1", INSTALMENTS, THREE_STEPS("1")), NULL, NULL);
    ScheduleShown asked = schedule_of("PH-A-1");
    BillReply deposit = billed("PH-A-1", "", "900");
    check_int("what came in without a bill is not asked again", deposit.minor, 600);
    books_today("2026-08-20");
    post("charge", COST, SUPPLIER, "120");
    post("payment", SUPPLIER, CASH, "70");
    EntryReply again;
    books_done(books_call("entry.post", ishii, moved(CASH, HELD, "55", "JPY", "")),
               &entry_reply_shape, &again);
    books_today("2026-10-02");
    books_done(books_call("entry.reverse", kubo,
                          about("entry", again.entry, ",'reason':'duplicate','text':'twice'")),
               NULL, NULL);
    CasePosition told = position("");
    const PositionQuarter *spring = quarter(&told, 2026, 4), *summer = quarter(&told, 2026, 7),
                          *autumn = quarter(&told, 2026, 10);
    check_int("as long as the schedule", (int64_t)told.quarter_count, (int64_t)asked.quarter_count);
    check_int("the price", told.price, 1000);
    check_int("its deposit", told.deposit, asked.deposit_minor);
    check_int("billed with acceptance", spring->billed, deposit.minor);
    check_int("received before", spring->received, 300);
    check_int("and once more by mistake", summer->received, 355);
    check_int("which was put right", autumn->received, 300);
    check_int("a supplier is owed nothing by being paid", summer->paid, 70);
    check_int("nor before", spring->paid, 0);
    check_int("held", autumn->held, 300);
    for (size_t i = 0; i < asked.quarter_count; i++) {
        check_int("asked so far", told.quarters[i].scheduled, asked.quarters[i].cumulative_minor);
        check_int("liability", told.quarters[i].liability, asked.quarters[i].liability_minor);
        check_int("reserve", told.quarters[i].reserve, asked.quarters[i].reserve_minor);
    }
    check_int("in the end the price", told.quarters[told.quarter_count - 1].scheduled, 1000);
}

static void test_cancelled_bill(void)
{
    BillListReply bills;
    books_done(books_call("bill.list", ishii, "{'programme':'TRUST','case':'PH-A-1'}"),
               &bill_list_reply_shape, &bills);
    books_done(books_call("bill.cancel", ishii,
                          about("bill", bills.bills[0].bill, ",'reason':'wrong day'")),
               NULL, NULL);
    CasePosition told = position("");
    check_int("no bill stands", quarter(&told, 2026, 10)->billed, 0);
    check_int("once one did", quarter(&told, 2026, 7)->billed, bills.bills[0].minor);
}

static void test_currencies(void)
{
    CasePosition told;
    books_done(books_call("entry.post", ishii, moved(CASH, HELD, "8.20", "USD", "")), NULL, NULL);
    told = position("");
    check_str("the schedule's currency", told.currency, S("JPY"));
    told = position(",'currency':'USD'");
    check_int("another has no schedule", told.version, INT64_MIN);
    check_int("and its own quarters", (int64_t)told.quarter_count, 1);
    check_int("in its minor units", told.quarters[0].received, 820);
    check_int(
        "who may not look",
        books_call("case.position", office.clerk, "{'programme':'TRUST','case':'PH-A-1'}").outcome,
        OFFICE_NO_RIGHT);
}

int main(void)
{
    books_open(47);
    RUN(test_without_schedule);
    RUN(test_against_schedule);
    RUN(test_cancelled_bill);
    RUN(test_currencies);
    office_sample_close(&office);
    return check_done();
}
