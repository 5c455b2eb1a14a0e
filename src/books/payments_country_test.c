/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Money for a bill of a whole country goes to the cases it asks for, in their order. */
#include "tests/payments_sample.h"

static BillReply bill;

static void test_bill(void)
{
    static const char *const cases[] = { "PH-W-1", "PH-W-2" };
    books_today("2026-05-02");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        valued("PHL", cases[i], 1, "1000", "JPY", true);
        books_done(schedule(cases[i], INSTALMENTS, THREE_STEPS("1")), NULL, NULL);
    }
    bank_registered("PHL", "cash", "TRUST-1");
    books_done(books_call("bill.issue-country", ishii,
                          "{'programme':'TRUST','country':'PHL','currency':'JPY',"
                          "'quarter':'2026-10-01','cases':[{'case':'PH-W-1','forecast':'700'},"
                          "{'case':'PH-W-2','forecast':'300'}]}"),
               &bill_reply_shape, &bill);
    check_int("what both need", bill.minor, 1000);
}

static int64_t asked_of(const char *code)
{
    return standing(code, "receivable");
}

static void test_part(void)
{
    int64_t first = asked_of("PH-W-1"), second = asked_of("PH-W-2");
    check_int("asked of both", first + second, 1000);
    books_today("2026-06-01");
    bank_imported("TRUST-1,2026-05-20,2026-05-20,800,JPY,C1,Treasury (invented),x,T1\n");
    bank_matched(bank_line("C1").line, bill.bill);
    check_int("the first case has all", asked_of("PH-W-1"), 0);
    check_int("and holds it", -standing("PH-W-1", "held"), first);
    check_int("the second the rest", asked_of("PH-W-2"), second - (800 - first));
    check_int("and holds that", -standing("PH-W-2", "held"), 800 - first);
    check_int("the bill waits for two hundred", bill_shown(bill.bill).bill.rest_minor, 200);
}

/* Nobody says for which case more would be. */
static void test_more(void)
{
    bank_imported("TRUST-1,2026-05-21,2026-05-21,250,JPY,C2,Treasury (invented),x,T2\n");
    Id line = bank_line("C2").line;
    OfficeReply more = match(line, "bill", bill.bill, "");
    check_int("not more than it asks", more.outcome, OFFICE_REFUSED);
    check_str("which is", more.findings->first->args[0], S("200 JPY"));
    books_done(match(line, "bill", bill.bill, ",'amount':'200'"), NULL, NULL);
    check_int("nothing is to come", bill_shown(bill.bill).bill.rest_minor, 0);
    check_int("of no case", asked_of("PH-W-1") + asked_of("PH-W-2"), 0);
    check_int("fifty wait", bank_line("C2").rest, 50);
}

int main(void)
{
    books_open(84);
    RUN(test_bill);
    RUN(test_part);
    RUN(test_more);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
