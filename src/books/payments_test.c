/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Bank statements, invoices and payments: what each does, and what is refused. */
#include "tests/payments_sample.h"

static BillReply bill, other_bill;

/* ---- the bank -------------------------------------------------------------------------------- */

static BillReply case_of(const char *country, const char *code)
{
    valued(country, code, 1, "1000", "JPY", true);
    books_done(schedule(code, "'terms':'advance','deposit-rule':'whole'",
                        "{'line':1,'name':'delivery','due':'2027-11-30','ppm':1000000}"),
               NULL, NULL);
    return billed(code, "", "0");
}

static void test_register(void)
{
    books_today("2026-05-02");
    bill = case_of("PHL", "PH-C-1");
    other_bill = case_of("IDN", "ID-C-1");
    bank_registered("PHL", "cash", "TRUST-1");
    bank_registered("IDN", "cash", "TRUST-2");
    bank_registered("", "guarantee-fund", "FUND-1");
    check_int("one account is not two countries'",
              books_call("bank.register", ishii,
                         "{'programme':'TRUST','purpose':'cash','currency':'JPY','number':"
                         "'TRUST-1','country':'IDN'}")
                  .outcome,
              OFFICE_CONFLICT);
    check_int("a country's cash has a country",
              books_call("bank.register", ishii,
                         "{'programme':'TRUST','purpose':'cash','currency':'JPY','number':'X'}")
                  .outcome,
              OFFICE_INVALID);
}

#define FIRST "TRUST-1,2026-05-02,2026-05-02,600,JPY,2026-B-0001,Treasury (invented),first,T1\n"
#define SECOND "TRUST-1,2026-05-03,2026-05-03,500,JPY,,Treasury (invented),unknown,T2\n"
#define PAID "TRUST-1,2026-05-03,2026-05-03,-7,JPY,FEE,An invented bank,fee,T3\n"

static void test_import(void)
{
    BankImportReply reply = bank_imported(FIRST SECOND);
    check_int("two lines", reply.lines, 2);
    check_int("received", reply.received, 2);
    check_int("in the country's cash", standing_of("PHL", "", "cash"), 1100);
    check_int("not yet known for what", standing_of("PHL", "", "unmatched"), -1100);
    check_int("one seems to meet the bill", reply.met, 1);
    BankLineShown line = bank_line("2026-B-0001");
    check_true("it does", id_eq(line.meets, bill.bill));
    check_int("by its reference alone", line.met, MATCH_PART);
    check_int("the same file again", bank_file("csv", STATEMENT_HEAD FIRST SECOND).outcome,
              OFFICE_CONFLICT);
    reply = bank_imported(SECOND PAID);
    check_int("a file that overlaps: one is known", reply.known, 1);
    check_int("one was paid", reply.paid, 1);
    check_int("nothing twice", standing_of("PHL", "", "cash"), 1100);
}

static const struct {
    const char *why, *rows;
    OfficeOutcome outcome;
} bad_files[] = {
    { "an account nobody registered", FIRST "X-9,2026-05-03,2026-05-03,5,JPY,,x,x,T9\n",
      OFFICE_REFUSED },
    { "another currency", "TRUST-1,2026-05-03,2026-05-03,5.00,USD,,x,x,T9\n", OFFICE_REFUSED },
    { "too many decimals", "TRUST-1,2026-05-03,2026-05-03,5.5,JPY,,x,x,T9\n", OFFICE_INVALID },
    { "a day that does not exist", "TRUST-1,2026-02-30,2026-05-03,5,JPY,,x,x,T9\n",
      OFFICE_INVALID },
    { "more than 64 bits in one line",
      "TRUST-1,2026-05-03,2026-05-03,9223372036854775808,JPY,,x,"
      "x,T9\n",
      OFFICE_INVALID },
    { "more than 64 bits with what is there",
      "TRUST-1,2026-05-03,2026-05-03,9223372036854775800,JPY,,x,x,T9\n", OFFICE_REFUSED },
    { "more than 64 bits in two lines",
      "TRUST-2,2026-05-03,2026-05-03,5000000000000000000,JPY,,x,x,T8\n"
      "TRUST-2,2026-05-03,2026-05-03,5000000000000000000,JPY,,x,x,T9\n",
      OFFICE_REFUSED },
    { "more than 64 bits in two lines with what is there",
      "TRUST-1,2026-05-03,2026-05-03,4611686018427387500,JPY,,x,x,T8\n"
      "TRUST-1,2026-05-03,2026-05-03,4611686018427387500,JPY,,x,x,T9\n",
      OFFICE_REFUSED },
    { "cut short", "TRUST-1,2026-05-03,2026-05-03,5,JPY,,x,x,T9", OFFICE_INVALID },
};

static void test_bad_files(void)
{
    int64_t before = books_checked().entries;
    for (size_t i = 0; i < COUNT_OF(bad_files); i++) {
        OfficeReply reply = bank_file("csv", JOINED(STATEMENT_HEAD, bad_files[i].rows));
        check_int(bad_files[i].why, reply.outcome, bad_files[i].outcome);
        check_true(bad_files[i].why, reply.findings->error_count > 0);
    }
    check_int("nothing was posted", books_checked().entries, before);
    check_int("a CSV file is no camt.053", bank_file("camt.053", STATEMENT_HEAD FIRST).outcome,
              OFFICE_INVALID);
}

/* Marks that would disturb a page come from a bank too. */
static void test_hostile_line(void)
{
    bank_imported("TRUST-1,2026-05-04,2026-05-04,1,JPY,REF-H,\xe2\x80\xae gnitirw,a\xc2\x85"
                  "b,T4\n");
    BankLineShown line = bank_line("REF-H");
    check_str("they are seen", line.party, S("\xe2\x96\xa1 gnitirw"));
    check_str("wherever they stood", line.text,
              S("a\xe2\x96\xa1"
                "b"));
}

/* ---- matching -------------------------------------------------------------------------------- */

static BankMatchReply matched;

static void test_match(void)
{
    Id line = bank_line("2026-B-0001").line;
    OfficeReply other = match(line, "bill", other_bill.bill, "");
    check_int("not with a bill of another country", other.outcome, OFFICE_REFUSED);
    check_str("which it names", other.findings->first->args[0], S("2026-B-0002"));
    OfficeReply more = match(line, "bill", bill.bill, ",'amount':'601'");
    check_int("nor with more than it is", more.outcome, OFFICE_REFUSED);
    check_str("which it says", more.findings->first->args[0], S("600 JPY"));
    check_int("what was paid meets no bill",
              match(bank_line("FEE").line, "bill", bill.bill, "").outcome, OFFICE_REFUSED);
    check_int("nor with a fraction of a yen",
              match(line, "bill", bill.bill, ",'amount':'1.5'").outcome, OFFICE_INVALID);
    check_int("nor with what is no bill", match(line, "bill", line, "").outcome, OFFICE_INVALID);
    books_done(match(line, "bill", bill.bill, ""), &bank_match_reply_shape, &matched);
    check_int("nothing is left of the line", matched.rest, 0);
    check_int("held for the case", standing("PH-C-1", "held"), -600);
    check_int("still to come", standing("PH-C-1", "receivable"), 400);
    check_int("as the bill says", bill_shown(bill.bill).bill.rest_minor, 400);
    check_int("not twice", match(line, "bill", bill.bill, "").outcome, OFFICE_CONFLICT);
}

static void test_undo_match(void)
{
    books_done(books_call("entry.reverse", kubo,
                          about("entry", matched.entry, ",'reason':'wrong-account','text':'x'")),
               NULL, NULL);
    BankLineShown line = bank_line("2026-B-0001");
    check_int("the line meets nothing again", line.rest, 600);
    check_int("the bill waits again", bill_shown(bill.bill).bill.rest_minor, 1000);
    check_int("nothing is held", standing("PH-C-1", "held"), 0);
    bank_matched(line.line, bill.bill);
}

/* More than the bill asked is held for its case. */
static void test_overpaid(void)
{
    BankLineShown line = bank_line("");
    check_int("the unknown one", line.minor, 500);
    check_true("met by nothing", id_is_none(line.meets));
    bank_matched(line.line, bill.bill);
    check_int("all of it is held", standing("PH-C-1", "held"), -1100);
    check_int("the bill has what it asked", standing("PH-C-1", "receivable"), 0);
    Id fresh = bank_line("REF-H").line;
    check_int("and takes no more", match(fresh, "bill", bill.bill, "").outcome, OFFICE_CONFLICT);
}

/* ---- invoices -------------------------------------------------------------------------------- */

static Id first_invoice;

static void test_invoice(void)
{
    check_int("nothing was ordered", invoice("PHL", "PH-C-1", "Tategami", "I-1", "300").outcome,
              OFFICE_REFUSED);
    authorised("PHL", "PH-C-1", "900");
    first_invoice = invoiced("PHL", "PH-C-1", "I-1", "300");
    check_int("owed",
              account("'country':'PHL','case':'PH-C-1','line':1,'purpose':'supplier'", "").minor,
              -300);
    check_int("twice", invoice("PHL", "PH-C-1", "Tategami Industries", "I-1", "300").outcome,
              OFFICE_CONFLICT);
    check_int("twice, written otherwise",
              invoice("PHL", "PH-C-1", "TATEGAMI  industries", "\xef\xbc\xa9-1", "301").outcome,
              OFFICE_CONFLICT);
    check_int("more than was ordered", invoice("PHL", "PH-C-1", "Tategami", "I-2", "601").outcome,
              OFFICE_REFUSED);
    check_int("too many decimals", invoice("PHL", "PH-C-1", "Tategami", "I-2", "1.5").outcome,
              OFFICE_INVALID);
    check_int("more than 64 bits",
              invoice("PHL", "PH-C-1", "Tategami", "I-2", "9223372036854775808").outcome,
              OFFICE_INVALID);
    check_int("for another country's case",
              invoice("IDN", "PH-C-1", "Tategami", "I-2", "5").outcome, OFFICE_REFUSED);
}

static void test_authority(void)
{
    static const char less[] = "{'programme':'TRUST','currency':'JPY','country':'PHL','case':"
                               "'PH-C-1','line':1,'way':'less','stage':'obligation','amount':'";
    check_int("less needs a word",
              books_call("authority.record", ishii, JOINED(less, "1'}")).outcome, OFFICE_INVALID);
    check_int("not less than is accrued",
              books_call("authority.record", ishii, JOINED(less, "601','text':'x'}")).outcome,
              OFFICE_REFUSED);
    books_done(books_call("authority.record", ishii, JOINED(less, "100','text':'fewer'}")), NULL,
               NULL);
}

/* ---- payments -------------------------------------------------------------------------------- */

static OfficeChance chance(Id as, Id principal, const char *operation, Id payment)
{
    return office_chance(office.office, &office.arena, as, principal, str_from_c(operation),
                         payment);
}

/* What is offered: who asked is told that another has to, and nobody else is told anything. */
static void test_chance(Id payment)
{
    check_int("not for who asked", chance(ishii, id_none(), "payment.approve", payment),
              CHANCE_ANOTHER);
    check_int("nor in their name", chance(kubo, ishii, "payment.approve", payment), CHANCE_ANOTHER);
    check_int("for another", chance(kubo, id_none(), "payment.approve", payment), CHANCE_OPEN);
    check_int("who asked may decline", chance(ishii, id_none(), "payment.decline", payment),
              CHANCE_OPEN);
    check_int("whose role does not let them",
              chance(office.auditor, id_none(), "payment.approve", payment), CHANCE_NONE);
    check_int("who may not know of it", chance(office.clerk, id_none(), "payment.approve", payment),
              CHANCE_NONE);
    check_int("of none", chance(kubo, id_none(), "payment.approve", id_none()), CHANCE_NONE);
    check_int("about nothing", chance(kubo, id_none(), "payment.list", payment), CHANCE_NONE);
}

static void test_request(void)
{
    books_today("2026-05-06");
    PaymentReply reply = requested(first_invoice, "200");
    check_str("numbered", reply.reference, S("2026-P-0001"));
    check_int("from what was received", reply.received, 200);
    check_int("set aside", account("'country':'PHL','purpose':'cash'", "").reserved, 200);
    check_int("not more than is left", request(first_invoice, "101").outcome, OFFICE_REFUSED);
    test_chance(reply.payment);
    check_int("who asked cannot approve", approve(reply.payment, ishii).outcome, OFFICE_NO_RIGHT);
    check_int("nor a clerk", approve(reply.payment, office.clerk).outcome, OFFICE_NOT_FOUND);
    PaymentReply done = approved(reply.payment);
    check_true("an entry", !id_is_none(done.entry));
    check_int("paid", standing_of("PHL", "", "cash"), 901);
    check_int("held less", standing("PH-C-1", "held"), -900);
    check_int("nothing is set aside", account("'country':'PHL','purpose':'cash'", "").reserved, 0);
    check_int("not twice", approve(reply.payment, office.approver).outcome, OFFICE_CONFLICT);
    PaymentShown shown = payment_of(reply.payment);
    check_int("paid, it says", shown.state, PAYMENT_PAID);
    check_str("by whom", shown.decided_by, S("Invented kubo"));
}

static void test_decline(void)
{
    PaymentReply reply = requested(first_invoice, "");
    check_int("the rest", reply.received, 100);
    books_done(books_call("payment.decline", kubo,
                          about("payment", reply.payment, ",'reason':'wrong supplier'")),
               NULL, NULL);
    check_int("free again", account("'country':'PHL','purpose':'cash'", "").reserved, 0);
    check_int("not approved any more", approve(reply.payment, kubo).outcome, OFFICE_CONFLICT);
    check_int("the invoice can be asked for again", requested(first_invoice, "").received, 100);
}

/* What is set aside for a payment is neither drawn nor voided by one person. */
static void test_reserved(void)
{
    ReservationsReply list;
    books_done(books_call("reservation.list", ishii, "{}"), &reservations_reply_shape, &list);
    check_int("one is open", (int64_t)list.reservation_count, 1);
    Id id = list.reservations[0].reservation;
    check_int("not drawn",
              books_call("reservation.draw", ishii, about("reservation", id, "")).outcome,
              OFFICE_CONFLICT);
    check_int(
        "not voided",
        books_call("reservation.void", ishii, about("reservation", id, ",'reason':'x'")).outcome,
        OFFICE_CONFLICT);
}

/* What waits for approval is not there for anything else of the case. */
static void test_waiting(void)
{
    Id second = invoiced("PHL", "PH-C-1", "I-3", "400");
    PaymentReply reply = requested(second, "400");
    check_int("500 are asked for of 900", reply.received, 400);
    check_int("and a fee takes no more than the rest",
              books_call("surcharge.take", ishii,
                         "{'programme':'TRUST','currency':'JPY','country':'PHL','case':'PH-C-1',"
                         "'line':1,'what':'surcharge','amount':'401'}")
                  .outcome,
              OFFICE_REFUSED);
    books_done(books_call("entry.post", ishii,
                          "{'programme':'TRUST','reason':'transfer','postings':["
                          "{'country':'PHL','case':'PH-C-1','purpose':'held','side':'debit',"
                          "'amount':'500','currency':'JPY'},"
                          "{'country':'PHL','case':'PH-C-2','purpose':'held','side':'credit',"
                          "'amount':'500','currency':'JPY'}]}"),
               NULL, NULL);
    check_int("money that went elsewhere pays no more", approve(reply.payment, kubo).outcome,
              OFFICE_REFUSED);
    books_done(
        books_call("payment.decline", kubo, about("payment", reply.payment, ",'reason':'x'")), NULL,
        NULL);
}

static void test_returned(void)
{
    PaymentsReply list;
    books_done(books_call("payment.list", ishii, "{'programme':'TRUST','case':'PH-C-1'}"),
               &payments_reply_shape, &list);
    check_int("one waits", (int64_t)list.payment_count, 1);
    PaymentReply done = approved(list.payments[0].payment);
    int64_t held = standing("PH-C-1", "held");
    books_done(
        books_call("entry.reverse", ishii,
                   about("entry", done.entry, ",'reason':'returned','text':'account closed'")),
        NULL, NULL);
    check_int("returned", payment_of(done.payment).state, PAYMENT_RETURNED);
    check_int("held again", standing("PH-C-1", "held"), held - 100);
    check_int("and may be paid again", requested(first_invoice, "").received, 100);
}

/* After its last day what was set aside is free, and is not paid out any more. */
static void test_expired(void)
{
    PaymentReply reply;
    int64_t before = account("'country':'PHL','purpose':'cash'", "").available;
    Id id = invoiced("PHL", "PH-C-1", "I-8", "20");
    books_done(
        books_call("payment.request", ishii, about("invoice", id, ",'expires':'2026-05-06'")),
        &payment_reply_shape, &reply);
    books_today("2026-05-07");
    check_int("free again", account("'country':'PHL','purpose':'cash'", "").available, before);
    check_int("not paid", approve(reply.payment, kubo).outcome, OFFICE_REFUSED);
    books_done(books_call("reservation.expire", ishii, "{}"), NULL, NULL);
    check_int("nor when the journal has said so", approve(reply.payment, kubo).outcome,
              OFFICE_REFUSED);
    books_done(books_call("payment.decline", kubo,
                          about("payment", reply.payment, ",'reason':'too late'")),
               NULL, NULL);
    approved(requested(id, "").payment);
}

static void test_reversed_invoice(void)
{
    InvoiceReply reply;
    InvoiceShown shown;
    books_done(invoice("PHL", "PH-C-1", "Hatagumo Shipping", "I-7", "40"), &invoice_reply_shape,
               &reply);
    PaymentReply asked = requested(reply.invoice, "40");
    books_done(
        books_call("entry.reverse", kubo,
                   about("entry", reply.entry, ",'reason':'wrong-amount','text':'40 for 30'")),
        NULL, NULL);
    check_int("what was asked for it is not paid", approve(asked.payment, kubo).outcome,
              OFFICE_CONFLICT);
    books_done(books_call("payment.decline", kubo,
                          about("payment", asked.payment, ",'reason':'wrong invoice'")),
               NULL, NULL);
    check_int("nor asked for again", request(reply.invoice, "40").outcome, OFFICE_CONFLICT);
    books_done(books_call("invoice.show", ishii, about("invoice", reply.invoice, "")),
               &invoice_shown_shape, &shown);
    check_true("it says so", shown.reversed);
    books_done(invoice("PHL", "PH-C-1", "Hatagumo Shipping", "I-7", "30"), NULL, NULL);
}

/* ---- the statement shows what was paid ------------------------------------------------------- */

static void test_paid_line(void)
{
    PaymentsReply list;
    books_done(books_call("payment.list", ishii, "{'programme':'TRUST','which':'all'}"),
               &payments_reply_shape, &list);
    Id entry = list.payments[0].entry;
    BankImportReply reply =
        bank_imported("TRUST-1,2026-05-05,2026-05-05,-200,JPY,2026-P-0001,Tategami,paid,T5\n");
    check_int("it seems to be the payment", reply.met, 1);
    BankLineShown line = bank_line("2026-P-0001");
    check_true("its entry", id_eq(line.meets, entry));
    check_int("another line is not", match(bank_line("FEE").line, "entry", entry, "").outcome,
              OFFICE_REFUSED);
    books_done(match(line.line, "entry", entry, ""), NULL, NULL);
    reply = bank_imported("TRUST-1,2026-05-06,2026-05-06,-200,JPY,2026-P-0001,Tategami,again,T6\n");
    check_int("what it paid is not awaited again", reply.met, 0);
    check_int("nor matched again", match(bank_line("2026-P-0001").line, "entry", entry, "").outcome,
              OFFICE_CONFLICT);
}

/* What came to or went from an account that is not a country's posts nothing by itself: an entry
 * that was made of it explains it. */
static void test_fund_line(void)
{
    EntryReply made;
    bank_imported("FUND-1,2026-05-06,2026-05-06,900,JPY,F1,The Ministry (invented),x,F1\n");
    check_int("nothing is posted", standing_of("", "", "guarantee-fund"), 0);
    books_done(books_call("entry.post", ishii,
                          "{'programme':'TRUST','reason':'opening','postings':["
                          "{'purpose':'guarantee-fund','side':'debit','amount':'900',"
                          "'currency':'JPY'},{'purpose':'capital','side':'credit',"
                          "'amount':'900','currency':'JPY'}]}"),
               &entry_reply_shape, &made);
    Id line = bank_line("F1").line;
    check_int("no bill meets it", match(line, "bill", bill.bill, "").outcome, OFFICE_REFUSED);
    check_int("the entry is of the whole line",
              match(line, "entry", made.entry, ",'amount':'1'").outcome, OFFICE_REFUSED);
    check_int("one of them", books_call("bank.match", ishii, about("line", line, "")).outcome,
              OFFICE_INVALID);
    books_done(match(line, "entry", made.entry, ""), NULL, NULL);
    check_true("it meets it", id_is_none(bank_line("F1").line));
    books_done(books_call("entry.reverse", kubo,
                          about("entry", made.entry, ",'reason':'duplicate','text':'x'")),
               NULL, NULL);
    check_int("and no more when it is undone", bank_line("F1").rest, 900);
    check_int("by which nothing is explained", match(line, "entry", made.entry, "").outcome,
              OFFICE_CONFLICT);
}

static void test_camt(void)
{
    BankImportReply reply;
    static const char head[] =
        "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
        "<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><Othr><Id>"
        "TRUST-1</Id></Othr></Id></Acct><Ntry><Amt Ccy=\"JPY\">3</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
        "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-06</Dt></BookgDt><ValDt><Dt>2026-05-06</Dt>"
        "</ValDt><AcctSvcrRef>C1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>";
    int64_t before = standing_of("PHL", "", "cash");
    books_done(bank_file("camt.053", head), &bank_import_reply_shape, &reply);
    check_int("one line", reply.received, 1);
    check_int("in cash", standing_of("PHL", "", "cash"), before + 3);
    check_int("the same file again", bank_file("camt.053", head).outcome, OFFICE_CONFLICT);
}

/* A receipt that is reversed has nothing left to meet anything. */
static void test_undo_line(void)
{
    BankLineShown line = bank_line("REF-H");
    books_done(books_call("entry.reverse", kubo,
                          about("entry", line.entry, ",'reason':'returned','text':'to the bank'")),
               NULL, NULL);
    check_true("it is open no more", id_is_none(bank_line("REF-H").line));
    check_int("nor matched", match(line.line, "bill", bill.bill, "").outcome, OFFICE_CONFLICT);
}

/* ---- periods, countries ---------------------------------------------------------------------- */

static void test_locked(void)
{
    int64_t before = books_checked().entries;
    books_today("2026-06-05");
    books_done(books_call("period.lock", office.approver,
                          "{'programme':'TRUST','through':'2026-05-31','reason':'May is audited'}"),
               NULL, NULL);
    check_int("no line counts in it",
              bank_file("csv", STATEMENT_HEAD "TRUST-1,2026-06-01,2026-06-01,5,JPY,,x,x,T7\n"
                                              "TRUST-1,2026-06-01,2026-05-31,5,JPY,,x,x,T8\n")
                  .outcome,
              OFFICE_REFUSED);
    check_int("nor an invoice",
              books_call("invoice.record", ishii,
                         "{'programme':'TRUST','currency':'JPY','country':'PHL','case':'PH-C-1',"
                         "'line':1,'supplier':'x','reference':'L','amount':'1',"
                         "'value':'2026-05-31'}")
                  .outcome,
              OFFICE_REFUSED);
    check_int("nothing half posted", books_checked().entries, before);
}

/* Cash of one country is never used for another, whatever the case has. */
static void test_other_country(void)
{
    authorised("IDN", "ID-C-1", "500");
    Id id = invoiced("IDN", "ID-C-1", "I-9", "500");
    check_int("its buyer has paid nothing", request(id, "").outcome, OFFICE_REFUSED);
    bank_imported("TRUST-2,2026-06-02,2026-06-02,100,JPY,2026-B-0002,Treasury (invented),x,U1\n");
    bank_matched(bank_line("2026-B-0002").line, other_bill.bill);
    check_int("nor as much as is asked", request(id, "101").outcome, OFFICE_REFUSED);
    approved(requested(id, "100").payment);
    check_int("what it has pays", standing_of("IDN", "", "cash"), 0);
}

/* A line that met a bill in part is not explained by an entry of all of it. */
static void test_partly(void)
{
    EntryReply made;
    bank_imported("TRUST-2,2026-06-03,2026-06-03,100,JPY,P1,Treasury (invented),x,U2\n"
                  "TRUST-2,2026-06-03,2026-06-03,100,JPY,P2,Treasury (invented),x,U3\n");
    books_done(match(bank_line("P1").line, "bill", other_bill.bill, ",'amount':'40'"), NULL, NULL);
    books_done(books_call("entry.post", ishii,
                          "{'programme':'TRUST','reason':'receipt','postings':["
                          "{'country':'IDN','purpose':'unmatched','side':'debit','amount':'100',"
                          "'currency':'JPY'},{'country':'IDN','case':'ID-C-1','purpose':'held',"
                          "'side':'credit','amount':'100','currency':'JPY'}]}"),
               &entry_reply_shape, &made);
    check_int("sixty are left of the first",
              match(bank_line("P1").line, "entry", made.entry, "").outcome, OFFICE_REFUSED);
    books_done(match(bank_line("P2").line, "entry", made.entry, ""), NULL, NULL);
    check_int("which the rest of the bill may have", bank_line("P1").rest, 60);
}

int main(void)
{
    books_open(81);
    RUN(test_register);
    RUN(test_import);
    RUN(test_bad_files);
    RUN(test_hostile_line);
    RUN(test_match);
    RUN(test_undo_match);
    RUN(test_overpaid);
    RUN(test_invoice);
    RUN(test_authority);
    RUN(test_request);
    RUN(test_decline);
    RUN(test_reserved);
    RUN(test_waiting);
    RUN(test_returned);
    RUN(test_reversed_invoice);
    RUN(test_expired);
    RUN(test_paid_line);
    RUN(test_fund_line);
    RUN(test_camt);
    RUN(test_undo_line);
    RUN(test_locked);
    RUN(test_other_country);
    RUN(test_partly);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
