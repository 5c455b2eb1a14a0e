/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Schedules and bills in the record. Cases are invented. */
#include "tests/lines_sample.h"

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

/* Acceptance 4: the bill is the greater of schedule and forecast, and what it asks too much the
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

/* ---- acceptance 4: a country ----------------------------------------------------------------- */

static OfficeReply country_bill(const char *cases)
{
    char params[800];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','country':'IDN','currency':'JPY','quarter':'2027-04-01',"
             "'cases':[%s]}",
             cases);
    return books_call("bill.issue-country", ishii, params);
}

#define G1(forecast) "{'case':'ID-G-1','forecast':'" forecast "'}"
#define G2(forecast) "{'case':'ID-G-2','forecast':'" forecast "'}"

static void test_country(void)
{
    BillReply reply;
    received("5000"); /* of another country: it never counts */
    for (int i = 1; i <= 2; i++) {
        char case_code[20];
        snprintf(case_code, sizeof case_code, "ID-G-%d", i);
        valued("IDN", case_code, 1, "1000", "JPY", true);
        books_done(schedule(case_code, INSTALMENTS, THREE_STEPS("1")), NULL, NULL);
    }
    check_int("a case left out", country_bill(G1("300")).outcome, OFFICE_REFUSED);
    check_int("a case twice", country_bill(G1("300") "," G1("300") "," G2("5")).outcome,
              OFFICE_INVALID);
    check_int("another country's case",
              country_bill(G1("300") "," G2("5") ",{'case':'PH-B-1','forecast':'1'}").outcome,
              OFFICE_REFUSED);
    books_done(
        books_call("entry.post", ishii,
                   moved("'country':'IDN','purpose':'cash'",
                         "'country':'IDN','case':'ID-G-2','purpose':'held'", "101", "JPY", "")),
        NULL, NULL);
    books_done(country_bill(G1("300") "," G2("100")), &bill_reply_shape, &reply);
    check_int("its needs less its own cash", reply.minor, 299);
    BillShown shown = bill_shown(reply.bill);
    check_int("by needs, toward zero", shown.parts[0].minor, 224);
    check_int("the last bears the residual", shown.parts[1].minor, 75);
    check_int("it stands for its cases' bills", bill_for("ID-G-1", "2027-04-01", "900").outcome,
              OFFICE_CONFLICT);
    check_int("and leaves their schedules", schedule_of("ID-G-1").version, 1);
    check_int("nor is it made twice", country_bill(G1("300") "," G2("100")).outcome,
              OFFICE_CONFLICT);
}

/* ---- acceptance 5: a buyer of risk ----------------------------------------------------------- */

static void test_risk(void)
{
    valued("PHL", "PH-H-1", 1, "1000", "JPY", true);
    check_int("cash with acceptance is the whole",
              schedule("PH-H-1", "'terms':'cash-with-acceptance','deposit-rule':'usual'",
                       THREE_STEPS("1"))
                  .outcome,
              OFFICE_REFUSED);
    books_done(schedule("PH-H-1", "'terms':'instalments','deposit-rule':'risk'", THREE_STEPS("1")),
               NULL, NULL);
    ScheduleShown risk = schedule_of("PH-H-1");
    int64_t highest = 0;
    for (size_t i = 0; i < risk.quarter_count; i++)
        highest =
            risk.quarters[i].liability_minor > highest ? risk.quarters[i].liability_minor : highest;
    check_int("the highest of the curve", highest, 100);
    check_true("the deposit bears it", risk.deposit_minor >= highest);
    check_int("and what is needed, a year ahead", risk.deposit_minor, 633);
}

/* ---- what is refused, whole ------------------------------------------------------------------ */

static const struct {
    const char *why, *quarter, *forecast, *more;
    OfficeOutcome outcome;
} bad_bills[] = {
    { "too many decimals", "2026-10-01", "1.5", "", OFFICE_INVALID },
    { "less than nothing", "2026-10-01", "-1", "", OFFICE_INVALID },
    { "past 64 bits", "2026-10-01", "9223372036854775808", "", OFFICE_INVALID },
    { "no amount", "2026-10-01", "much", "", OFFICE_INVALID },
    { "a day that does not exist", "2026-02-30", "1", "", OFFICE_INVALID },
    { "a quarter the schedule does not have", "2040-01-01", "1", "", OFFICE_REFUSED },
    { "due before it is made", "2026-10-01", "1", ",'due':'2026-01-01'", OFFICE_REFUSED },
};

static void test_refused(void)
{
    int64_t before = books_checked().entries;
    for (size_t i = 0; i < COUNT_OF(bad_bills); i++) {
        char params[400];
        snprintf(params, sizeof params,
                 "{'programme':'TRUST','case':'PH-H-1','quarter':'%s','forecast':'%s'%s}",
                 bad_bills[i].quarter, bad_bills[i].forecast, bad_bills[i].more);
        OfficeReply reply = books_call("bill.issue", ishii, params);
        check_int(bad_bills[i].why, reply.outcome, bad_bills[i].outcome);
        check_true(bad_bills[i].why, reply.findings->error_count > 0);
    }
    check_int("no schedule", bill_for("PH-Z-9", "", "0").outcome, OFFICE_REFUSED);
    check_int("nothing was posted", books_checked().entries, before);
}

/* ---- property -------------------------------------------------------------------------------- */

/* A case of random lines by the invented rates: each is the sum of its parts; cut in two, it is
 * worth as much before what is rounded. */
static int64_t random_lines(Rng *rng, const char *case_code, const char *halves, int count)
{
    int64_t sum = 0;
    for (int line = 1; line <= count; line++) {
        int64_t base = rng_between(rng, 1, 1000000), one = rng_between(rng, 1, 50), other;
        char quantity[3][24], unit[24];
        LineReply whole, parts[2];
        other = rng_between(rng, 1, 50);
        snprintf(unit, sizeof unit, "%lld", (long long)base);
        snprintf(quantity[0], sizeof quantity[0], "%lld", (long long)(one + other));
        snprintf(quantity[1], sizeof quantity[1], "%lld", (long long)one);
        snprintf(quantity[2], sizeof quantity[2], "%lld", (long long)other);
        const char *more = "'accepted':'2026-05-10','source':'procured'";
        books_done(price_in(case_code, line, "boat", quantity[0], unit, "JPY", "invented", more),
                   &line_reply_shape, &whole);
        for (int i = 0; i < 2; i++)
            books_done(price_in(halves, 2 * line + i, "boat", quantity[i + 1], unit, "JPY",
                                "invented", more),
                       &line_reply_shape, &parts[i]);
        LineShown shown = line_of(case_code, line, 0);
        int64_t found = base * (one + other);
        for (size_t i = 0; i < shown.part_count; i++)
            found += shown.parts[i].minor;
        check_int("a line is the sum of its parts", whole.total_minor, found);
        int64_t gap = parts[0].total_minor + parts[1].total_minor - whole.total_minor;
        check_true("cut in two it loses no more than each part's rounding",
                   gap >= -(int64_t)shown.part_count && gap <= (int64_t)shown.part_count);
        sum += whole.total_minor;
    }
    return sum;
}

static void random_schedule(Rng *rng, const char *case_code, int lines)
{
    Text text = text_open(&office.arena, 8000);
    for (int line = 1; line <= lines; line++) {
        int64_t left = 1000000;
        Date day = date_make(2026, 5, 10);
        for (int step = 0; step < 4; step++) {
            int64_t ppm = step == 3 ? left : rng_between(rng, 0, left);
            left -= ppm;
            day += (Date)rng_between(rng, 0, 300);
            text_c(&text, text.len ? ",{'line':" : "{'line':");
            text_int(&text, line);
            text_c(&text, ",'name':'step','ppm':");
            text_int(&text, ppm);
            text_c(&text, ",'due':'");
            date_write(&text, day);
            text_c(&text, "'}");
        }
    }
    books_done(schedule(case_code, INSTALMENTS, arena_c(&office.arena, text_str(&text))), NULL,
               NULL);
}

/* One bill of a case; nothing where nothing is to be billed. `from` none: the deposit. */
static int64_t bill_of_quarter(const char *case_code, Date from, int64_t forecast)
{
    char params[400];
    BillReply reply;
    Text day = text_open(&office.arena, 40);
    if (from != DATE_NONE)
        text_c(&day, ",'quarter':'");
    date_write(&day, from);
    text_c(&day, from != DATE_NONE ? "'" : "");
    snprintf(params, sizeof params,
             "{'programme':'TRUST','case':'%s','forecast':'%lld','due':'2999-01-01'%.*s}",
             case_code, (long long)forecast, (int)day.len, day.at);
    OfficeReply bill = books_call("bill.issue", ishii, params);
    if (bill.outcome == OFFICE_REFUSED)
        return 0;
    books_done(bill, &bill_reply_shape, &reply);
    return reply.minor;
}

/* All bills of a case, to the last quarter, with random forecasts. What do they come to? */
static int64_t bill_all(Rng *rng, const char *case_code, int64_t price, int64_t *ret_greatest)
{
    ScheduleShown shown = schedule_of(case_code);
    int64_t asked = bill_of_quarter(case_code, DATE_NONE, 0);
    *ret_greatest = price;
    for (size_t i = 0; i < shown.quarter_count; i++) {
        int64_t forecast = rng_between(rng, 0, price + price / 10);
        *ret_greatest = forecast > *ret_greatest ? forecast : *ret_greatest;
        asked += bill_of_quarter(case_code, shown.quarters[i].from, forecast);
    }
    return asked;
}

static void prop_money_is_kept(Rng *rng)
{
    static int made = 0;
    char case_code[20], halves[20];
    int lines = (int)rng_between(rng, 1, 3);
    snprintf(case_code, sizeof case_code, "PH-P-%d", ++made);
    snprintf(halves, sizeof halves, "PH-Q-%d", made);
    int64_t price = random_lines(rng, case_code, halves, lines), greatest;
    random_schedule(rng, case_code, lines);
    ScheduleShown shown = schedule_of(case_code);
    int64_t sum = shown.deposit_minor;
    for (size_t k = 0; k < shown.quarter_count; k++)
        sum += shown.quarters[k].payment_minor;
    check_int("the schedule sums to the price", sum, price);
    int64_t asked = bill_all(rng, case_code, price, &greatest);
    check_int("bills sum to the schedule or the stated greater", asked, greatest);
    check_int("as the books have it", standing(case_code, "receivable"), greatest);
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
    RUN(test_country);
    RUN(test_risk);
    RUN(test_refused);
    books_done(import_rates("invented.csv", S(INVENTED_RATES("32001"))), NULL, NULL);
    RUN_PROP(prop_money_is_kept, 40);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
