/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a supplier is told of its own invoices: what was asked, approved and paid, when, and why it
 * was not; and nothing of another supplier's, of the price, or of the money it came from. All is
 * invented.
 */
#include "tests/outside_sample.h"

#include "books/books.h"
#include "cases/cases.h"
#include "phrases_action.h"
#include "phrases_cases.h"
#include "phrases_outside.h"

/* ---- the office's side ----------------------------------------------------------------------- */

static const char *kept(Id id)
{
    return arena_c(&sample.boot, str_from_c(sample_id(id)));
}

static const char *invoiced(const char *line, const char *supplier, const char *reference,
                            const char *amount)
{
    InvoiceReply invoice;

    sample_done(sample_call("invoice.record", "meti.finance",
                            PARTS("{'programme':'TRUST','country':'PHL','case':'", radar.number,
                                  "','currency':'JPY','line':", line, ",'supplier':'", supplier,
                                  "','reference':'", reference, "','amount':'", amount, "'}")),
                &invoice_reply_shape, &invoice);
    return kept(invoice.invoice);
}

static const char *requested(const char *invoice, const char *amount)
{
    PaymentReply payment;

    sample_done(sample_call("payment.request", "meti.finance",
                            PARTS("{'invoice':'", invoice, "','amount':'", amount,
                                  "','expires':'2027-12-31'}")),
                &payment_reply_shape, &payment);
    return kept(payment.payment);
}

static OfficeReply identified(const char *invoice, const char *organisation)
{
    return sample_call("invoice.identify", "meti.finance",
                       PARTS("{'invoice':'", invoice, "','organisation':'", organisation, "'}"));
}

/* The line has a value, and may cost four tenths of it. */
static void may_cost(const char *number, const char *line)
{
    static const char *const stages[] = { "authority", "commitment", "obligation" };
    const char *at =
        PARTS("'country':'PHL','case':'", number, "','line':", line, ",'currency':'JPY'");

    sample_done(sample_call("entry.post", "meti.finance",
                            PARTS("{'programme':'TRUST','reason':'stage','postings':[{", at,
                                  ",'amount':'1000000','purpose':'value','side':'debit'},{", at,
                                  ",'amount':'1000000','purpose':'memo','side':'credit'}]}")),
                NULL, NULL);
    for (size_t i = 0; i < COUNT_OF(stages); i++)
        sample_done(sample_call("authority.record", "meti.finance",
                                PARTS("{'programme':'TRUST',", at, ",'way':'more','stage':'",
                                      stages[i], "','amount':'400000'}")),
                    NULL, NULL);
}

/* The State contracts, the buyer has paid, and both lines may cost what they cost. */
static void run_case(void)
{
    receive(&radar, "signature", ",'about':'B'");
    sample_done(step(&radar, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    receive(&radar, "licence", ",'until':'2028-11-30'");
    sample_done(step(&radar, "case.implement", "meti.approver", ""), NULL, NULL);
    sample_done(step(&radar, "case.move", "meti.approver",
                     ",'route':'japan-fms','state':'running','reason':'the State contracts'"),
                NULL, NULL);
    paid(&radar, "1000000");
    may_cost(radar.number, "1");
    may_cost(radar.number, "2");
}

/* ---- their side ------------------------------------------------------------------------------ */

static SupplierAccountReply account_for(const char *who, const char *more)
{
    SupplierAccountReply told;
    Findings findings = { .arena = &sample.call };
    OfficeReply reply = step(&radar, "case.supplier-account", who, more);

    sample_done(reply, NULL, NULL);
    const Json *tree = sample_json(reply.reply);
    bool bound =
        shape_bind_seen(&sample.call, &supplier_account_reply_shape, tree, S(""), &told, &findings);
    ensure(bound);
    return told;
}

static void test_nothing_yet(void)
{
    SupplierAccountReply told = account_for("works.manager", "");

    check_int("no invoice", (int64_t)told.bill_count, 0);
    check_str("whose it is", told.organisation, S("works"));
    check_str("nothing in all", told.billed, S(""));
}

static const char *ours, *theirs, *nobodys;

/* By the name that was typed nothing is matched. */
static void test_named_by_text_alone(void)
{
    ours = invoiced("1", "Works (invented)", "W-1", "300000");
    theirs = invoiced("2", "Mills (invented)", "M-1", "200000");
    nobodys = invoiced("1", "Works (invented)", "W-0", "7");
    check_int("not shown", (int64_t)account_for("works.manager", "").bill_count, 0);
    SupplierAccountReply told = account_for("meti.clerk", ",'organisation':'works'");
    check_int("as the office is told", told.unnamed, 3);
    told = account_for("meti.clerk", "");
    check_int("which is shown those of none", (int64_t)told.bill_count, 3);
    check_str("and who they are said to be of", told.bills[1].supplier, S("Mills (invented)"));
    check_str("which is no organisation", told.organisation, S(""));
}

static void test_identified(void)
{
    REFUSED("who is not let in", identified(ours, "looms"), OFFICE_INVALID,
            PHRASE_OUTSIDE_NOT_ADMITTED);
    REFUSED("a buyer is no supplier", identified(ours, "embassy"), OFFICE_INVALID,
            PHRASE_CASES_SUPPLIED_NOT_ITS_LINE);
    REFUSED("the supplier of another line", identified(ours, "mills"), OFFICE_INVALID,
            PHRASE_CASES_SUPPLIED_NOT_ITS_LINE);
    check_int("not by a supplier",
              sample_call("invoice.identify", "works.manager",
                          PARTS("{'invoice':'", theirs, "','organisation':'works'}"))
                  .outcome,
              OFFICE_NOT_FOUND);
    sample_done(identified(ours, "works"), NULL, NULL);
    sample_done(identified(theirs, "mills"), NULL, NULL);
    SupplierAccountReply told = account_for("works.manager", "");
    check_int("its own", (int64_t)told.bill_count, 1);
    check_str("by its number", told.bills[0].reference, S("W-1"));
    check_str("what it asks", told.bills[0].amount, S("300,000 JPY"));
    check_int("nothing is paid", told.bills[0].rest_minor, 300000);
    check_int("the third is nobody's", account_for("meti.clerk", ",'organisation':'works'").unnamed,
              1);
}

static void test_case_nobody_opened(void)
{
    InvoiceReply invoice;

    may_cost("PH-ELSEWHERE", "1");
    sample_done(sample_call("invoice.record", "meti.finance",
                            "{'programme':'TRUST','country':'PHL','case':'PH-ELSEWHERE','line':1,"
                            "'currency':'JPY','supplier':'Works (invented)','reference':'W-9',"
                            "'amount':'1'}"),
                &invoice_reply_shape, &invoice);
    REFUSED("no case of the record", identified(kept(invoice.invoice), "works"), OFFICE_REFUSED,
            PHRASE_CASES_SUPPLIED_NO_CASE);
}

static void test_paid(void)
{
    const char *first = requested(ours, "100000");
    const char *second = requested(ours, "50000");
    SupplierAccountReply told = account_for("works.manager", "");

    check_int("both wait", told.bills[0].waiting_minor, 150000);
    sample_done(sample_call("payment.approve", "meti.cashier", PARTS("{'payment':'", first, "'}")),
                NULL, NULL);
    sample_done(sample_call("payment.decline", "meti.cashier",
                            PARTS("{'payment':'", second,
                                  "','reason':'a hit on a list','told':'The papers of lot 2 are "
                                  "not here yet.'}")),
                NULL, NULL);
    OfficeReply reply = step(&radar, "case.supplier-account", "works.manager", "");
    told = account_for("works.manager", "");
    const SupplierBill *bill = &told.bills[0];
    check_int("paid", bill->paid_minor, 100000);
    check_int("nothing waits", bill->waiting_minor, 0);
    check_int("left", bill->rest_minor, 200000);
    check_str("in all", told.paid, S("100,000 JPY"));
    check_int("two payments", (int64_t)bill->payment_count, 2);
    check_int("approved on its day", bill->payments[0].approved, date_make(2026, 11, 21));
    check_int("which no statement has shown", bill->payments[0].left, DATE_NONE);
    check_int("the other was declined", bill->payments[1].state, PAYMENT_DECLINED);
    check_str("why, in the words for it", bill->payments[1].told,
              S("The papers of lot 2 are not here yet."));
    check_true("the reason is the office's", !holds(reply.reply, "a hit on a list"));
    check_true("nobody is named", !holds(reply.reply, "Invented meti"));
    check_true("nor the price", !holds(reply.reply, PRICE));
    check_true("nor the other supplier", !holds(reply.reply, "M-1"));
}

/* The bank's statement shows the payment go out. */
static void test_booked(void)
{
    BankListReply lines;
    const Call call = {
        .operation = S("bank.import"),
        .as = sample_person("meti.finance"),
        .request = world_id(),
        .params = sample_json(S("{\"kind\":\"csv\",\"file-name\":\"statement.csv\"}")),
        .document = S("account,booked,value,amount,currency,reference,party,text,bank_id\n"
                      "TRUST-1,2026-11-24,2026-11-24,-100000,JPY,W-1,Works,out,T1\n"),
        .lang = LANG_EN,
    };
    PaymentsReply payments;

    sample_done(sample_call("bank.register", "meti.finance",
                            "{'programme':'TRUST','country':'PHL','purpose':'cash',"
                            "'currency':'JPY','number':'TRUST-1','bank':'An invented bank'}"),
                NULL, NULL);
    cases_today("2026-11-24");
    sample_done(office_call(sample.office, &sample.call, &call), NULL, NULL);
    sample_done(sample_call("bank.list", "meti.finance", "{'programme':'TRUST'}"),
                &bank_list_reply_shape, &lines);
    sample_done(sample_call("payment.list", "meti.finance", "{'programme':'TRUST','which':'all'}"),
                &payments_reply_shape, &payments);
    ensure(lines.line_count == 1 && payments.payment_count == 2);
    sample_done(sample_call("bank.match", "meti.finance",
                            PARTS("{'line':'", kept(lines.lines[0].line), "','entry':'",
                                  kept(payments.payments[0].entry), "'}")),
                NULL, NULL);
    SupplierAccountReply told = account_for("works.manager", "");
    check_int("the day the bank booked it", told.bills[0].payments[0].left,
              date_make(2026, 11, 24));
    cases_today("2026-11-21");
}

/* ---- who may see it -------------------------------------------------------------------------- */

static void test_whose(void)
{
    static const struct {
        const char *who, *more;
        OfficeOutcome outcome;
    } rows[] = {
        { "works.manager", ",'organisation':'works'", OFFICE_DONE },
        { "works.manager", ",'organisation':'mills'", OFFICE_NOT_FOUND },
        { "mills.manager", ",'organisation':'works'", OFFICE_NOT_FOUND },
        { "works.manager", ",'organisation':'embassy'", OFFICE_NOT_FOUND },
        { "works.manager", ",'organisation':'nothing'", OFFICE_NOT_FOUND },
        { "looms.manager", "", OFFICE_NOT_FOUND },
        { "embassy.officer", "", OFFICE_NO_RIGHT },
        { "embassy.officer", ",'organisation':'works'", OFFICE_NO_RIGHT },
        { "consulate.officer", "", OFFICE_NOT_FOUND },
        { "meti.clerk", "", OFFICE_DONE },
        { "meti.clerk", ",'organisation':'mills'", OFFICE_DONE },
        { "meti.clerk", ",'organisation':'looms'", OFFICE_INVALID },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        OfficeReply reply = step(&radar, "case.supplier-account", rows[i].who, rows[i].more);
        check_int(PARTS(rows[i].who, rows[i].more), reply.outcome, rows[i].outcome);
        if (rows[i].outcome == OFFICE_NOT_FOUND)
            check_true("and why is not told",
                       reply.findings->first->message == PHRASE_ACTION_NOT_FOUND &&
                           !reply.findings->first->next);
    }
    OfficeReply mills = step(&radar, "case.supplier-account", "mills.manager", "");
    check_true("the other sees its own", holds(mills.reply, "M-1"));
    check_true("and nothing of the first", !holds(mills.reply, "W-1"));
    check_true("a count of others' is the office's", !holds(mills.reply, "unnamed"));
    check_int("of a case it is not let in to",
              step(&other, "case.supplier-account", "works.manager", "").outcome, OFFICE_NOT_FOUND);
}

static void test_receipt(void)
{
    OfficeReply taken =
        sample_call("receipt.take", "works.manager",
                    PARTS("{'shown':'case.supplier-account','subject':'", radar.number, "'}"));
    ReceiptReply receipt;

    sample_done(taken, &receipt_reply_shape, &receipt);
    OfficeReply shown = sample_call("receipt.show", "works.manager",
                                    PARTS("{'receipt':'", kept(receipt.receipt), "'}"));
    check_true("holds its own", holds(shown.reply, "W-1"));
    check_true("not another's", !holds(shown.reply, "M-1"));
}

/* Said wrongly, it is said again: the first sees it no more from then on. */
static void test_said_again(void)
{
    sample_done(step(&radar, "case.admit", "meti.reviewer",
                     ",'organisation':'mills','side':'supplier','lines':['1','2']"),
                NULL, NULL);
    sample_done(identified(nobodys, "works"), NULL, NULL);
    check_int("of the first", (int64_t)account_for("works.manager", "").bill_count, 2);
    sample_done(identified(nobodys, "mills"), NULL, NULL);
    check_int("no more", (int64_t)account_for("works.manager", "").bill_count, 1);
    check_int("the other's", (int64_t)account_for("mills.manager", "").bill_count, 2);
    sample_done(sample_call("invoice.identify", "meti.finance",
                            PARTS("{'invoice':'", nobodys, "','reason':'of neither'}")),
                NULL, NULL);
    check_int("nobody's", (int64_t)account_for("mills.manager", "").bill_count, 1);
}

static void test_taken_back(void)
{
    InvoiceShown shown;

    sample_done(sample_call("invoice.show", "meti.finance", PARTS("{'invoice':'", theirs, "'}")),
                &invoice_shown_shape, &shown);
    sample_done(sample_call("entry.reverse", "meti.finance",
                            PARTS("{'entry':'", kept(shown.entry),
                                  "','reason':'wrong-amount','text':'typed wrongly'}")),
                NULL, NULL);
    SupplierAccountReply told = account_for("mills.manager", "");
    check_true("still told of", told.bill_count == 1 && told.bills[0].reversed);
    check_int("and asks nothing", told.bills[0].rest_minor, 0);
    check_str("in all", told.billed, S("0 JPY"));
}

int main(void)
{
    outside_open(153);
    run_case();
    RUN(test_nothing_yet);
    RUN(test_named_by_text_alone);
    RUN(test_identified);
    RUN(test_case_nobody_opened);
    RUN(test_paid);
    RUN(test_booked);
    RUN(test_whose);
    RUN(test_receipt);
    RUN(test_said_again);
    RUN(test_taken_back);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
