/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Every formal paper, filled from the record alone: its text in both languages is compared with
 * files in tests/golden/papers, ids and hashes masked; SEKISHO_BLESS=1 writes them anew. With
 * SEKISHO_PAPERS=DIR the pages are left there to be looked at. */
#include "tests/changes_sample.h"

#include "phrases_cases.h"

#include "world/world.h"

/* ---- printing -------------------------------------------------------------------------------- */

static CaseSample one;

static OfficeReply print(const char *paper, const char *more, const char *language,
                         const char *form)
{
    return step(&one, "case.print", "meti.approver",
                PARTS(",'paper':'", paper, "','language':'", language,
                      "','authentic':'en','form':'", form, "'", more));
}

static Str printed(const char *paper, const char *more, const char *language, const char *form)
{
    OfficeReply reply = print(paper, more, language, form);

    sample_done(reply, NULL, NULL);
    return reply.document;
}

/* What is another one in every record: hashes, and the ends of keys. */
static Str masked(Str text)
{
    enum { HASH_LETTERS = 64, HASH_SHOWN = 16 };
    Text out = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && ((text.at[end] >= '0' && text.at[end] <= '9') ||
                                  (text.at[end] >= 'a' && text.at[end] <= 'f')))
            end++;
        if (end - at == HASH_LETTERS || end - at == HASH_SHOWN) {
            text_c(&out, "<hash>");
            at = end;
            continue;
        }
        text_put(&out, str_cut(text, at, end > at ? end : at + 1));
        at = end > at ? end : at + 1;
    }
    return text_str(&out);
}

static void check_golden(const char *paper, const char *language, Str got)
{
    char path[200];
    Str want = S("");
    snprintf(path, sizeof path, "tests/golden/papers/%s.%s.txt", paper, language);
    if (getenv("SEKISHO_BLESS")) {
        check_int("blessed", world_replace(sample.call, str_from_c(path), got), 0);
        return;
    }
    check_int(path, world_read_file(&sample.call, str_from_c(path), WORLD_FILE_MAX, &want), 0);
    check_str(path, got, want);
}

static void leave(const char *paper, const char *language, Str pdf)
{
    char path[500];

    if (!getenv("SEKISHO_PAPERS"))
        return;
    snprintf(path, sizeof path, "%s/%s.%s.pdf", getenv("SEKISHO_PAPERS"), paper, language);
    check_int(path, world_replace(sample.call, str_from_c(path), pdf), 0);
}

static void show(const char *paper, const char *more)
{
    static const char *const languages[] = { "ja", "en", "both" };

    for (size_t i = 0; i < COUNT_OF(languages); i++) {
        Str pdf = printed(paper, more, languages[i], "pdf");

        check_true("a PDF", str_starts(pdf, S("%PDF-")));
        check_str("the same bytes", printed(paper, more, languages[i], "pdf"), pdf);
        leave(paper, languages[i], pdf);
        check_golden(paper, languages[i], masked(printed(paper, more, languages[i], "text")));
    }
}

/* ---- the record ------------------------------------------------------------------------------ */

static const char *of_case(const char *more)
{
    return PARTS("{'programme':'TRUST','country':'PHL','case':'", one.number, "','currency':'JPY'",
                 more, "}");
}

static void books(const char *operation, const char *who, const char *more)
{
    sample_done(sample_call(operation, who, of_case(more)), NULL, NULL);
}

static void valued(const char *line, const char *amount)
{
    sample_done(
        sample_call("entry.post", "meti.finance",
                    PARTS("{'programme':'TRUST','reason':'stage','postings':[{'country':'PHL',"
                          "'case':'",
                          one.number, "','line':", line, ",'amount':'", amount,
                          "','currency':'JPY','purpose':'value','side':'debit'},{'country':'PHL',"
                          "'case':'",
                          one.number, "','line':", line, ",'amount':'", amount,
                          "','currency':'JPY','purpose':'memo','side':'credit'}]}")),
        NULL, NULL);
}

static Str bill_number;
static Id bill;

static void bill_deposit(void)
{
    BillReply reply;

    sample_done(sample_call("schedule.set", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','reason':'agreed','accepted':'2026-11-21',"
                                  "'terms':'instalments','deposit-rule':'usual','milestones':["
                                  "{'line':1,'name':'contract','due':'2027-02-15','ppm':300000,"
                                  "'liability':'150000'},{'line':1,'name':'delivery',"
                                  "'due':'2027-11-30','ppm':700000},{'line':2,'name':'delivery','"
                                  "due':'2027-11-30','ppm':1000000}]}")),
                NULL, NULL);
    sample_done(sample_call("bill.issue", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','quarter':'2027-04-01','forecast':'0'}")),
                &bill_reply_shape, &reply);
    bill_number = arena_str(&sample.boot, reply.reference);
    bill = reply.bill;
}

static void test_begin(void)
{
    sample_done(sample_call("bank.register", "meti.finance",
                            "{'programme':'TRUST','country':'PHL','purpose':'cash',"
                            "'currency':'JPY','number':'0123456',"
                            "'bank':'An invented bank, Kasumigaseki'}"),
                NULL, NULL);
    one = open_case("direct-sale", LETTER);
    show("acknowledgement", "");
    one = run_japan(&base, LETTER);
    valued("1", "1000000");
}

/* ---- the agreement --------------------------------------------------------------------------- */

static void test_offer(void)
{
    show("price-answer", ",'about':'B'");
    show("offer", "");
    show("acceptance", "");
}

static void test_changes(void)
{
    Draft more = base, later;

    more.form = "'form':'amendment','index':1";
    more.reason = WHY_SCOPE;
    more.deposit = "50000";
    more.lines = ",{'number':2,'title':{'en':'More radars'},'item':'RADAR-1','condition':'new',"
                 "'quantity':2,'unit':'set','unit-minor':100000,'total-minor':200000,"
                 "'supply':'procured','months':24,'leg':'goods','major':false}";
    Id amendment = drafted(&one, &more);
    send_change(amendment);
    take(&one, "signature", ",'about':'A1'");
    sample_done(change_on(amendment, "change.accept", "meti.reviewer"), NULL, NULL);
    paid(&one, "350000");
    sample_done(change_on(amendment, "change.implement", "meti.approver"), NULL, NULL);
    valued("2", "200000");
    show("amendment", PARTS(",'about':'", one.number, "/A1'"));
    later = more;
    later.form = "'form':'modification','index':1";
    later.reason = WHY_TIME;
    later.deposit = "";
    later.months = "20";
    Id modification = drafted(&one, &later);
    send_change(modification);
    sample_done(change_on(modification, "change.implement", "meti.approver"), NULL, NULL);
    show("modification", PARTS(",'about':'", one.number, "/M1'"));
}

/* ---- deciding -------------------------------------------------------------------------------- */

static void test_deciding(void)
{
    show("approval-sheet", ",'about':'K-2026-0001'");
    show("factor-sheet", ",'about':'K-2026-0001'");
    show("decision-record", PARTS(",'about':'", sample_id(one.item), "'"));
}

/* ---- money ----------------------------------------------------------------------------------- */

static void test_money(void)
{
    bill_deposit();
    show("bill", PARTS(",'about':'", arena_c(&sample.call, bill_number), "'"));
    sample_done(sample_call("contract.add", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','contract':'C-17','company':'Tategami Industries (invented)',"
                                  "'reason':'awarded','lines':[{'line':1,'amount':'900000'},"
                                  "{'line':2,'amount':'180000'}]}")),
                NULL, NULL);
    show("supplier-order", ",'about':'C-17'");
}

static void delivered(Id shipment)
{
    const char *id = sample_id(shipment);
    const char *const steps[][3] = {
        { "inspection.record", "meti.clerk",
          ",'result':'passed','certificate':'Q-1','inspector':'An invented office',"
          "'day':'2026-11-21','document':'" PAPER_HASH "'" },
        { "shipment.send", "meti.clerk",
          ",'day':'2026-11-21','carrier':'An invented line','terms':'FOB'" },
        { "shipment.transfer", "meti.reviewer", ",'day':'2026-11-21'" },
    };

    for (size_t i = 0; i < COUNT_OF(steps); i++)
        sample_done(sample_call(steps[i][0], steps[i][1],
                                PARTS("{'shipment':'", id, "'", steps[i][2], "}")),
                    NULL, NULL);
}

static Id shipped;

static void test_reply(void)
{
    Id shipment = shipped =
        made_by(step(&one, "shipment.open", "meti.clerk",
                     ",'line':1,'quantity':10,'unit':'set','promised':'2026-11-20'"));
    const char *id = arena_c(&sample.boot, str_from_c(sample_id(shipment)));

    delivered(shipment);
    Id report = made_by(step(&one, "discrepancy.report", "meti.clerk",
                             PARTS(",'line':1,'quantity':1,'words':'dented','type':'damage',"
                                   "'item':'40000','shipment':'",
                                   id, "'")));
    const char *name = arena_c(&sample.boot, str_from_c(sample_id(report)));
    sample_done(
        sample_call("discrepancy.answer", "meti.reviewer",
                    PARTS("{'discrepancy':'", name, "','code':'A3','words':'the box was broken'}")),
        NULL, NULL);
    show("discrepancy-reply", PARTS(",'about':'", name, "'"));
    sample_done(sample_call("discrepancy.close", "meti.reviewer",
                            PARTS("{'discrepancy':'", name, "','words':'sent again'}")),
                NULL, NULL);
}

/* ---- the end --------------------------------------------------------------------------------- */

/* What a line cost, paid to the supplier, and what the agency takes: together its value. */
static void charge(const char *line, const char *cost, const char *fee)
{
    static const char *const stages[] = { "authority", "commitment", "obligation" };
    const char *of_line = PARTS(",'line':", line);
    InvoiceReply invoice;
    PaymentReply payment;

    for (size_t i = 0; i < COUNT_OF(stages); i++)
        books("authority.record", "meti.finance",
              PARTS(of_line, ",'way':'more','stage':'", stages[i], "','amount':'", cost, "'"));
    sample_done(sample_call("invoice.record", "meti.finance",
                            of_case(PARTS(of_line,
                                          ",'supplier':'Tategami Industries (invented)',"
                                          "'reference':'I-",
                                          line, "','amount':'", cost, "'"))),
                &invoice_reply_shape, &invoice);
    sample_done(
        sample_call("payment.request", "meti.finance",
                    PARTS("{'invoice':'", sample_id(invoice.invoice), "','expires':'2027-12-31'}")),
        &payment_reply_shape, &payment);
    sample_done(sample_call("payment.approve", "meti.cashier",
                            PARTS("{'payment':'", sample_id(payment.payment), "'}")),
                NULL, NULL);
    books("surcharge.take", "meti.finance",
          PARTS(of_line, ",'what':'surcharge','amount':'", fee, "'"));
}

static void test_closure(void)
{
    Id shipment = made_by(step(&one, "shipment.open", "meti.clerk",
                               ",'line':2,'quantity':2,'unit':'set','promised':'2026-11-20'"));
    delivered(shipment);
    paid(&one, "850000");
    sample_done(
        sample_call("bill.cancel", "meti.finance",
                    PARTS("{'bill':'", sample_id(bill), "','reason':'paid at once (invented)'}")),
        NULL, NULL);
    charge("1", "900000", "100000");
    charge("2", "180000", "20000");
    sample_done(step(&one, "case.supply", "meti.reviewer", ""), NULL, NULL);
    books("case.settle", "meti.approver", ",'reason':'all is delivered'");
    sample_done(step(&one, "case.close", "meti.approver", ""), NULL, NULL);
    show("closure-statement", "");
}

/* Of a contract the State keeps no account of: by the terms, and what of them was supplied. */
static void test_closure_without_account(void)
{
    CaseSample first = one;
    size_t at;

    one = run_maker(&base, LETTER);
    delivered(made_by(step(&one, "shipment.open", "meti.clerk",
                           ",'line':1,'quantity':4,'unit':'set','promised':'2026-11-20'")));
    sample_done(step(&one, "case.terminate", "meti.approver", ",'reason':'no more of it'"), NULL,
                NULL);
    cases_today("2026-11-22");
    sample_done(step(&one, "case.close", "meti.approver", ""), NULL, NULL);
    Str paper = printed("closure-statement", "", "en", "text");
    check_true("supply ended when it was ended",
               str_find(paper, S("Supply complete on: 21 November 2026"), &at));
    check_true("what was agreed, and what of it came",
               str_find(paper, S("JPY 1,000,000 | JPY 400,000"), &at));
    cases_today("2026-11-21");
    one = first;
}

/* ---- what is refused ------------------------------------------------------------------------- */

static void test_refused(void)
{
    static const struct {
        const char *paper, *more;
        OfficeOutcome outcome;
        Phrase message;
    } rows[] = {
        { "bill", "", OFFICE_INVALID, PHRASE_CASES_ABOUT_WHICH },
        { "bill", ",'about':'B-1999-0001'", OFFICE_NOT_FOUND, PHRASE_CASES_NOWHERE },
        { "offer", ",'about':'C9'", OFFICE_NOT_FOUND, PHRASE_CASES_NO_SUCH_DOCUMENT },
        { "acknowledgement", ",'about':'B'", OFFICE_INVALID, PHRASE_CASES_ABOUT_UNASKED },
        { "offer", ",'on':'2099-01-01'", OFFICE_INVALID, PHRASE_CASES_NOT_YET },
        { "factor-sheet", ",'about':'K-2026-0001','on':'2026-05-31'", OFFICE_NOT_FOUND,
          PHRASE_CASES_NOWHERE },
        { "no-such", "", OFFICE_NOT_FOUND, PHRASE_CASES_NO_SUCH_TEMPLATE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        OfficeReply reply = print(rows[i].paper, rows[i].more, "en", "text");
        check_int(rows[i].paper, reply.outcome, rows[i].outcome);
        check_true(rows[i].paper, tells(&reply, rows[i].message));
    }
}

/* A thing of another case is not to be had by way of this one. */
static void test_other_case(void)
{
    CaseSample first = one;
    const char *const papers[][2] = {
        { "bill", arena_c(&sample.boot, bill_number) },
        { "amendment", arena_c(&sample.boot, str_from_c(PARTS(first.number, "/A1"))) },
        { "approval-sheet", "K-2026-0001" },
        { "supplier-order", "C-17" },
    };

    one = open_case("direct-sale", LETTER);
    for (size_t i = 0; i < COUNT_OF(papers); i++) {
        OfficeReply reply =
            print(papers[i][0], PARTS(",'about':'", papers[i][1], "'"), "en", "text");
        check_int(papers[i][0], reply.outcome, OFFICE_NOT_FOUND);
        check_true(papers[i][0], tells(&reply, PHRASE_CASES_NOWHERE));
    }
    one = first;
}

/* ---- past days ------------------------------------------------------------------------------- */

#define LATER "2027-03-01"
#define THEN ",'on':'2026-11-21'"

/* Changed on a later day: the paper of that day says so, that of the earlier day what it said. */
static void check_then(const char *paper, const char *more, void (*change)(void))
{
    Str then = arena_str(&sample.boot, printed(paper, more, "both", "text"));

    cases_today(LATER);
    change();
    check_str(paper, printed(paper, PARTS(more, THEN), "both", "text"), then);
    check_true(paper,
               !str_eq(printed(paper, PARTS(more, ",'on':'" LATER "'"), "both", "text"), then));
    cases_today("2026-11-21");
}

static void award_again(void)
{
    sample_done(sample_call("contract.add", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','contract':'C-17','company':'Tategami Industries (invented)',"
                                  "'reason':'awarded anew','lines':[{'line':1,"
                                  "'amount':'880000'}]}")),
                NULL, NULL);
}

static void test_past_contract(void)
{
    check_then("supplier-order", ",'about':'C-17'", award_again);
}

static Id report;

static void of_report(const char *operation, const char *who, const char *more)
{
    sample_done(
        sample_call(operation, who, PARTS("{'discrepancy':'", sample_id(report), "'", more, "}")),
        NULL, NULL);
}

static void answer_again(void)
{
    of_report("discrepancy.ask-again", "meti.clerk", ",'words':'it was dented before'");
    of_report("discrepancy.answer", "meti.reviewer", ",'code':'A4','words':'so it was'");
}

static void test_past_reply(void)
{
    report = made_by(step(&one, "discrepancy.report", "meti.clerk",
                          PARTS(",'line':1,'quantity':1,'words':'dented','type':'damage',"
                                "'item':'40000','shipment':'",
                                sample_id(shipped), "'")));
    const char *about =
        arena_c(&sample.boot, str_from_c(PARTS(",'about':'", sample_id(report), "'")));
    OfficeReply reply = print("discrepancy-reply", about, "en", "text");
    check_true("nothing was answered yet", reply.outcome == OFFICE_REFUSED);
    of_report("discrepancy.answer", "meti.reviewer", ",'code':'A3','words':'the box was broken'");
    check_then("discrepancy-reply", about, answer_again);
    of_report("discrepancy.close", "meti.reviewer", ",'words':'agreed'");
}

/* An offer that was taken back later stood on the day it was sent. */
static void take_back(void)
{
    sample_done(step(&one, "offer.withdraw", "meti.reviewer", ",'reason':'to be restated'"), NULL,
                NULL);
}

static void test_past_offer(void)
{
    CaseSample first = one;

    one = open_case("direct-sale", LETTER);
    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&one, "offer.draft", "meti.clerk", terms_of(&one, &base)));
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    Str then = arena_str(&sample.boot, printed("offer", "", "en", "text"));
    cases_today("2026-11-22");
    take_back();
    check_str("it stood", printed("offer", THEN, "en", "text"), then);
    check_int("and stands no more", print("offer", "", "en", "text").outcome, OFFICE_NOT_FOUND);
    cases_today("2026-11-21");
    one = first;
}

/* ---- ended early ----------------------------------------------------------------------------- */

static void plan(const char *liability)
{
    sample_done(sample_call("schedule.set", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','reason':'agreed','accepted':'2026-11-21',"
                                  "'terms':'instalments','deposit-rule':'usual','milestones':["
                                  "{'line':1,'name':'contract','due':'2026-12-01','ppm':300000,"
                                  "'liability':'",
                                  liability,
                                  "'},{'line':1,'name':'delivery','due':'2027-11-30',"
                                  "'ppm':700000}]}")),
                NULL, NULL);
}

static void plan_anew(void)
{
    plan("180000");
}

static void price_anew(void)
{
    sample_done(sample_call("line.change", "meti.finance",
                            PARTS("{'programme':'TRUST','case':'", one.number,
                                  "','line':1,'base':'9000000','reason':'dearer'}")),
                NULL, NULL);
}

static void spend(void)
{
    static const char *const stages[] = { "value", "authority", "obligation", "disbursed" };
    const char *line = PARTS("'country':'PHL','case':'", one.number,
                             "','line':1,'amount':'800000000','currency':'JPY'");

    for (size_t i = 0; i < COUNT_OF(stages); i++)
        sample_done(
            sample_call("entry.post", "meti.finance",
                        PARTS("{'programme':'TRUST','reason':'stage','text':'t','postings':[{",
                              line, ",'purpose':'", stages[i], "','side':'debit'},{", line,
                              ",'purpose':'memo','side':'credit'}]}")),
            NULL, NULL);
}

static void import_rates(void)
{
    Findings findings = { .arena = &sample.call };
    Str bytes;
    int r = world_read_file(&sample.call, S("examples/books/invented-2026.csv"), WORLD_FILE_MAX,
                            &bytes);
    ensure(r == 0);
    const Json *tree = json_read(&sample.call,
                                 S("{\"file-name\":\"invented-2026.csv\","
                                   "\"reason\":\"for this test\"}"),
                                 S(""), &findings);
    ensure(tree);
    const Call call = { .operation = S("rate.import"),
                        .as = sample_person("meti.finance"),
                        .request = world_id(),
                        .params = tree,
                        .document = bytes,
                        .lang = LANG_EN };
    sample_done(office_call(sample.office, &sample.call, &call), NULL, NULL);
}

static void check_notice(const char *why, Str then, void (*change)(void))
{
    change();
    check_str(why, printed("termination-notice", THEN, "both", "text"), then);
}

static void test_termination(void)
{
    CaseSample first = one;

    one = run_japan(&base, LETTER);
    import_rates();
    sample_done(sample_call("line.price", "meti.finance",
                            PARTS("{'programme':'TRUST','country':'PHL','case':'", one.number,
                                  "','line':1,'item':'coast-radar','quantity':10,'unit':'set',"
                                  "'base':'90000','currency':'JPY','source':'procured',"
                                  "'accepted':'2026-11-21','table':'invented-2026',"
                                  "'reason':'offer'}")),
                NULL, NULL);
    plan("150000");
    paid(&one, "300000");
    sample_done(step(&one, "case.terminate", "meti.approver",
                     ",'reason':'the buyer asks for it (invented)'"),
                NULL, NULL);
    show("termination-notice", "");
    cases_today(LATER);
    Str then = arena_str(&sample.boot, printed("termination-notice", THEN, "both", "text"));
    check_notice("by the schedule of that day", then, plan_anew);
    check_notice("by the prices of that day", then, price_anew);
    check_notice("by what was spent by that day", then, spend);
    cases_today("2026-11-21");
    one = first;
}

/* A past day prints the bytes it printed then. */
static void test_past_day(void)
{
    Str then = arena_str(&sample.boot, printed("offer", "", "both", "pdf"));
    Str text =
        arena_str(&sample.boot, printed("approval-sheet", ",'about':'K-2026-0001'", "en", "text"));

    cases_today("2027-03-01");
    check_str("the offer", printed("offer", ",'on':'2026-11-21'", "both", "pdf"), then);
    check_str("the sheet",
              printed("approval-sheet", ",'about':'K-2026-0001','on':'2026-11-21'", "en", "text"),
              text);
    cases_today("2026-11-21");
}

int main(void)
{
    make_data();
    cases_open(71);
    RUN(test_begin);
    RUN(test_offer);
    RUN(test_changes);
    RUN(test_deciding);
    RUN(test_money);
    RUN(test_reply);
    RUN(test_refused);
    RUN(test_other_case);
    RUN(test_past_day);
    RUN(test_past_contract);
    RUN(test_past_reply);
    RUN(test_past_offer);
    RUN(test_closure);
    RUN(test_termination); /* posts on a later day: nothing is posted after it */
    RUN(test_closure_without_account);
    sample_close();
    remove_data();
    return check_done();
}
