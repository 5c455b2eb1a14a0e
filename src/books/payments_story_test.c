/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Row C7, and a case to its end: a buyer is late, the supplier is paid from the guarantee, the late
 * money pays it back, the delivery is ordered when all has come, and the case is settled. */
#include "tests/payments_sample.h"

static BillReply bill;
static Id work_done; /* the first invoice */

#define FUND_OF(side) \
    "{'purpose':'guarantee-fund','side':'" side "','amount':'600','currency':'JPY'}"

static ExposureReply exposure(void)
{
    ExposureReply reply;
    books_done(books_call("exposure.show", office.auditor, "{'programme':'TRUST'}"),
               &exposure_reply_shape, &reply);
    return reply;
}

static void paid_in(const char *day, const char *amount, const char *reference)
{
    bank_imported(JOINED("TRUST-1,", day, ",", day, ",", amount, ",JPY,", reference,
                         ",Treasury (invented),x,", reference, "\n"));
    bank_matched(bank_line(reference).line, bill.bill);
}

static void test_begin(void)
{
    books_today("2026-05-02");
    valued("PHL", "PH-L-1", 1, "1000", "JPY", true);
    books_done(schedule("PH-L-1", "'terms':'advance','deposit-rule':'whole'",
                        "{'line':1,'name':'delivery','due':'2027-11-30','ppm':1000000}"),
               NULL, NULL);
    bill = billed("PH-L-1", "", "0");
    check_int("all of it, due with acceptance", bill.due, date_make(2026, 5, 10));
    bank_registered("PHL", "cash", "TRUST-1");
    books_done(books_call("entry.post", ishii,
                          "{'programme':'TRUST','reason':'opening','postings':[" FUND_OF(
                              "debit") ",{'purpose':'capital','side':'credit','amount':'600',"
                                       "'currency':'JPY'}]}"),
               NULL, NULL);
    authorised("PHL", "PH-L-1", "1000");
    paid_in("2026-05-02", "200", "L1");
    work_done = invoiced("PHL", "PH-L-1", "I-1", "600");
}

static OfficeReply order(const char *amount)
{
    return books_call("delivery.order", ishii,
                      JOINED("{'programme':'TRUST','currency':'JPY','country':'PHL','case':"
                             "'PH-L-1','line':1,'amount':'",
                             amount, "'}"));
}

/* Row C9: all in advance, and nothing is delivered before. */
static void test_C9_advance(void)
{
    OfficeReply reply = order("1000");
    check_int("delivery waits for the money", reply.outcome, OFFICE_REFUSED);
    check_str("eight hundred are missing", reply.findings->first->args[2], S("800 JPY"));
}

static void test_received_first(void)
{
    books_today("2026-06-09");
    check_int("a month late: no more than was received", request(work_done, "201").outcome,
              OFFICE_REFUSED);
    PaymentReply reply = approved(requested(work_done, "200").payment);
    check_int("from money received", reply.received, 200);
    check_int("nothing is exposed", (int64_t)exposure().case_count, 0);
}

static void test_ladder(void)
{
    static const struct {
        const char *day;
        OfficeOutcome paid;
    } rows[] = {
        { "2026-07-08", OFFICE_REFUSED },
        { "2026-08-07", OFFICE_REFUSED },
        { "2026-08-08", OFFICE_DONE },
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        books_today(rows[i].day);
        check_int(rows[i].day, request(work_done, "400").outcome, rows[i].paid);
    }
    books_today("2026-07-08");
    OfficeReply held = order("1");
    check_int("59 days: nothing but the price is missing", (int64_t)held.findings->error_count, 1);
    check_str("it is", held.findings->first->args[2], S("800 JPY"));
    books_today("2026-07-09");
    held = order("1");
    check_int("60 days: deliveries are held", held.outcome, OFFICE_REFUSED);
    check_str("by the ladder", held.findings->first->args[1], S("60"));
    books_today("2026-08-08");
}

/* Money that comes between asking and approving is used before the guarantee. */
static void test_source_changes(void)
{
    PaymentsReply list;
    books_done(books_call("payment.list", ishii, "{'programme':'TRUST'}"), &payments_reply_shape,
               &list);
    check_int("one waits", (int64_t)list.payment_count, 1);
    check_int("all of it from the guarantee", list.payments[0].guaranteed, 400);
    check_int("set aside there", exposure().funds[0].reserved, 400);
    paid_in("2026-08-08", "50", "L2");
    check_int("now fifty are there", approve(list.payments[0].payment, kubo).outcome,
              OFFICE_CONFLICT);
    books_done(books_call("payment.decline", ishii,
                          about("payment", list.payments[0].payment, ",'reason':'money came'")),
               NULL, NULL);
    check_int("nothing is set aside", exposure().funds[0].reserved, 0);
}

static void test_guarantee(void)
{
    PaymentReply reply = approved(requested(work_done, "400").payment);
    check_int("what was received first", reply.received, 50);
    check_int("the guarantee the rest", reply.guaranteed, 350);
    ExposureReply shown = exposure();
    check_int("one case", (int64_t)shown.case_count, 1);
    check_int("paid for it", shown.cases[0].paid, 350);
    check_int("owed", shown.cases[0].owed, 350);
    check_int("so late", shown.cases[0].days_late, 90);
    check_str("the rung", shown.cases[0].rung, S("guarantee"));
    check_int("left in the fund", shown.funds[0].minor, 250);
    check_int("nothing is held", standing("PH-L-1", "held"), 0);
    check_int("nor is there cash", account(CASH, "").minor, 0);
}

static void test_fund_ends(void)
{
    Id more = invoiced("PHL", "PH-L-1", "I-2", "300");
    check_int("the fund pays no more than it has", request(more, "251").outcome, OFFICE_REFUSED);
    PaymentReply reply = approved(requested(more, "200").payment);
    check_int("but that", reply.guaranteed, 200);
    check_int("the rest waits", request(more, "100").outcome, OFFICE_REFUSED);
}

static OfficeReply repay(const char *amount)
{
    return books_call("guarantee.repay", ishii,
                      JOINED("{'programme':'TRUST','currency':'JPY','country':'PHL','case':"
                             "'PH-L-1','amount':'",
                             amount, "'}"));
}

static void test_repaid(void)
{
    books_today("2026-09-01");
    OfficeReply reply = repay("550");
    check_int("not from nothing", reply.outcome, OFFICE_REFUSED);
    check_str("of which nothing is held", reply.findings->first->args[0], S("PH-L-1"));
    paid_in("2026-09-01", "750", "L3");
    check_int("nobody is late", exposure().cases[0].days_late, INT64_MIN);
    check_int("not more than is owed", repay("551").outcome, OFFICE_REFUSED);
    books_done(repay("550"), NULL, NULL);
    ExposureReply shown = exposure();
    check_int("nothing is owed", shown.cases[0].owed, 0);
    check_int("paid", shown.cases[0].paid, 550);
    check_int("and repaid", shown.cases[0].repaid, 550);
    check_int("the fund is whole", shown.funds[0].minor, 600);
    check_int("the rest is held", standing("PH-L-1", "held"), -200);
    check_int("an invoice no longer needs the guarantee", request(work_done, "").outcome,
              OFFICE_REFUSED); /* it is paid */
}

/* ---- delivered ------------------------------------------------------------------------------- */

static OfficeReply deliver(Id delivery, const char *amount)
{
    return books_call("delivery.record", ishii,
                      about("delivery", delivery, JOINED(",'amount':'", amount, "'")));
}

static void test_delivery(void)
{
    DeliveryReply reply, delivered;
    check_int("no more than the line is worth", order("1001").outcome, OFFICE_REFUSED);
    books_done(order("600"), &delivery_reply_shape, &reply);
    check_int("nor in parts", order("401").outcome, OFFICE_REFUSED);
    check_int("nor is more delivered than was ordered", deliver(reply.delivery, "601").outcome,
              OFFICE_REFUSED);
    books_done(deliver(reply.delivery, "400"), &delivery_reply_shape, &delivered);
    check_int("two hundred are to come", delivered.rest, 200);
    books_done(books_call("entry.reverse", kubo,
                          about("entry", delivered.entry, ",'reason':'returned','text':'broken'")),
               NULL, NULL);
    books_done(deliver(reply.delivery, "600"), &delivery_reply_shape, &delivered);
    check_int("what came back is delivered again", delivered.rest, 0);
    check_int("a line's stage",
              account("'country':'PHL','case':'PH-L-1','line':1,'purpose':'delivered'", "").minor,
              600);
}

/* ---- settled --------------------------------------------------------------------------------- */

static OfficeReply settle(Id as, const char *more)
{
    return books_call("case.settle", as,
                      JOINED("{'programme':'TRUST','currency':'JPY','country':'PHL','case':"
                             "'PH-L-1','reason':'all is delivered'",
                             more, "}"));
}

static void lessen(const char *stage)
{
    books_done(books_call("authority.record", ishii,
                          JOINED("{'programme':'TRUST','currency':'JPY','country':'PHL','case':"
                                 "'PH-L-1','line':1,'way':'less','text':'closing','amount':'50',"
                                 "'stage':'",
                                 stage, "'}")),
               NULL, NULL);
}

static void test_gap(void)
{
    books_done(books_call("surcharge.take", ishii,
                          "{'programme':'TRUST','currency':'JPY','country':'PHL','case':'PH-L-1',"
                          "'line':1,'what':'surcharge','amount':'50'}"),
               NULL, NULL);
    check_int("the agency's own", standing_of("", "", "agency-cash"), 50);
    OfficeReply reply = settle(office.approver, ",'refund':'50'");
    check_int("something is left", reply.outcome, OFFICE_REFUSED);
    check_str("so much", reply.findings->first->args[1], S("100 JPY"));
    check_int("finance settles nothing", settle(ishii, ",'refund':'50'").outcome, OFFICE_NO_RIGHT);
    check_int("nor is more given back than there is",
              settle(office.approver, ",'refund':'151'").outcome, OFFICE_REFUSED);
    check_int("nor a fraction of a yen", settle(office.approver, ",'refund':'0.5'").outcome,
              OFFICE_INVALID);
}

static void test_settle(void)
{
    CaseSettleReply settled;
    /* a hundred are owed for the second invoice: paid, then fifty are left */
    InvoicesReply invoices;
    books_done(books_call("invoice.list", ishii, "{'programme':'TRUST','case':'PH-L-1'}"),
               &invoices_reply_shape, &invoices);
    check_int("one invoice is open", (int64_t)invoices.invoice_count, 1);
    approved(requested(invoices.invoices[0].invoice, "").payment);
    check_int("what was planned is not yet what was charged",
              settle(office.approver, ",'refund':'30','suspense':'20'").outcome, OFFICE_REFUSED);
    lessen("obligation");
    lessen("commitment");
    lessen("authority");
    valued("PHL", "PH-L-1", 1, "50", "JPY", false);
    books_done(settle(office.approver, ",'refund':'30','suspense':'20'"), &case_settle_reply_shape,
               &settled);
    check_int("received", settled.received, 1000);
    check_int("paid", settled.paid, 950);
    check_int("refunded", settled.refunded, 30);
    check_int("kept for what is still open", settled.suspense, 20);
    check_int("nothing is held", standing("PH-L-1", "held"), 0);
    check_int("once", settle(office.approver, "").outcome, OFFICE_CONFLICT);
    check_int("not under another country's name",
              books_call("case.settle", office.approver,
                         "{'programme':'TRUST','currency':'JPY','country':'IDN','case':'PH-L-1',"
                         "'reason':'x'}")
                  .outcome,
              OFFICE_REFUSED);
    check_int("the country's cash is what is in suspense", account(CASH, "").minor, 20);
}

/* A late entry still posts, and the case is settled anew. */
static void test_late_entry(void)
{
    CaseSettleReply settled;
    books_done(books_call("entry.post", ishii,
                          "{'programme':'TRUST','reason':'transfer','postings':["
                          "{'country':'PHL','case':'PH-L-1','purpose':'suspense','side':'debit',"
                          "'amount':'20','currency':'JPY'},{'country':'PHL','case':'PH-L-1',"
                          "'purpose':'held','side':'credit','amount':'20','currency':'JPY'}]}"),
               NULL, NULL);
    check_int("twenty are open again", settle(office.approver, "").outcome, OFFICE_REFUSED);
    books_done(settle(office.approver, ",'refund':'20'"), &case_settle_reply_shape, &settled);
    check_int("all went back", settled.refunded, 50);
    check_int("nothing stays behind", settled.suspense, 0);
}

int main(void)
{
    books_open(83);
    RUN(test_begin);
    RUN(test_C9_advance);
    RUN(test_received_first);
    RUN(test_ladder);
    RUN(test_source_changes);
    RUN(test_guarantee);
    RUN(test_fund_ends);
    RUN(test_repaid);
    RUN(test_delivery);
    RUN(test_gap);
    RUN(test_settle);
    RUN(test_late_entry);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
