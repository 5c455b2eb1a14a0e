/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Many at once: no line meets a bill twice, nothing is paid twice, nobody spends what another one
 * was first to ask for. */
#include "tests/books_crowd.h"
#include "tests/payments_sample.h"

static BillReply bill;

static void test_match(void)
{
    books_today("2026-05-04");
    valued("PHL", "PH-M-1", 1, "9000", "JPY", true);
    books_done(schedule("PH-M-1", "'terms':'advance','deposit-rule':'whole'",
                        "{'line':1,'name':'delivery','due':'2027-11-30','ppm':1000000}"),
               NULL, NULL);
    bill = billed("PH-M-1", "", "0");
    bank_registered("PHL", "cash", "TRUST-1");
    bank_imported("TRUST-1,2026-05-04,2026-05-04,1000,JPY,L1,Treasury (invented),x,T1\n");
    const char *params =
        about("line", bank_line("L1").line, JOINED(",'bill':'", id_c(bill.bill), "'"));
    check_int("one line meets the bill once", all_call("bank.match", params, ishii, kubo, false),
              1);
    check_int("and is held once", standing("PH-M-1", "held"), -1000);
    check_int("the bill waits for the rest", bill_shown(bill.bill).bill.rest_minor, 8000);
}

/* In parts: as often as the line bears it. */
static void test_parts(void)
{
    bank_imported("TRUST-1,2026-05-04,2026-05-04,1000,JPY,L2,Treasury (invented),x,T2\n");
    const char *params = about("line", bank_line("L2").line,
                               JOINED(",'amount':'300','bill':'", id_c(bill.bill), "'"));
    check_int("three times", all_call("bank.match", params, ishii, kubo, false), 3);
    check_int("a hundred is left", bank_line("L2").rest, 100);
    check_int("the rest of the bill", bill_shown(bill.bill).bill.rest_minor, 7100);
}

static void test_invoice(void)
{
    authorised("PHL", "PH-M-1", "9000");
    check_int("one invoice is recorded once",
              all_call("invoice.record",
                       "{'programme':'TRUST','currency':'JPY','country':'PHL','case':'PH-M-1',"
                       "'line':1,'supplier':'x','reference':'I-0','amount':'10'}",
                       ishii, kubo, false),
              1);
}

/* All ask to be paid what the case has once: 1900 are held. */
static void test_request(void)
{
    Id id = invoiced("PHL", "PH-M-1", "I-1", "5000");
    int done =
        all_call("payment.request", about("invoice", id, ",'amount':'700','expires':'2027-12-31'"),
                 ishii, kubo, false);
    check_int("twice, of what is held", done, 2);
    check_int("set aside", account(CASH, "").reserved, 1400);
}

static void test_approve(void)
{
    PaymentsReply list;
    books_done(books_call("payment.list", office.auditor, "{'programme':'TRUST'}"),
               &payments_reply_shape, &list);
    check_int("two wait", (int64_t)list.payment_count, 2);
    Id asker = str_eq(list.payments[0].requested_by, S("Invented kubo")) ? kubo : ishii;
    Id second = id_eq(asker, kubo) ? ishii : kubo;
    int64_t before = account(CASH, "").minor;
    const char *params = about("payment", list.payments[0].payment, "");
    check_int("one payment is made once",
              all_call("payment.approve", params, second, office.approver, false), 1);
    check_int("from the cash, once", account(CASH, "").minor, before - 700);
    asker = str_eq(list.payments[1].requested_by, S("Invented kubo")) ? kubo : ishii;
    check_int("and never by whoever asked for it",
              all_call("payment.approve", about("payment", list.payments[1].payment, ""), asker,
                       asker, false),
              0);
}

/* Of 1200 held 700 wait for their approval: fees race for the rest. */
static void test_limit(void)
{
    int64_t cash = account(CASH, "").available;
    check_int("three fees find it",
              all_call("surcharge.take",
                       "{'programme':'TRUST','currency':'JPY','country':'PHL','case':'PH-M-1',"
                       "'line':1,'what':'surcharge','amount':'150'}",
                       ishii, kubo, false),
              3);
    check_int("what is held", -standing("PH-M-1", "held"), 750);
    check_int("what is there", account(CASH, "").available, cash - 450);
}

int main(void)
{
    books_open(82);
    RUN(test_match);
    RUN(test_parts);
    RUN(test_invoice);
    RUN(test_request);
    RUN(test_approve);
    RUN(test_limit);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
