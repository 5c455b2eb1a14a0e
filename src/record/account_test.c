/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a case's buyer is told of the money: what was billed, paid and is owed, and nothing of what
 * suppliers get. All is invented.
 */
#include "tests/outside_sample.h"

#include "books/books.h"
#include "cases/cases.h"

#define DEPOSIT_LINES \
    "'postings':[{'country':'PHL','case':'%s','line':1,'amount':'1000000','currency':'JPY'," \
    "'purpose':'value','side':'debit'},{'country':'PHL','case':'%s','line':1,'amount':'1000000'," \
    "'currency':'JPY','purpose':'memo','side':'credit'}]}"

static CaseAccountReply account_for(const char *who)
{
    CaseAccountReply told;

    sample_done(step(&radar, "case.account", who, ""), &case_account_reply_shape, &told);
    return told;
}

static void test_nothing_yet(void)
{
    CaseAccountReply told = account_for("embassy.officer");

    check_int("no bill", (int64_t)told.bill_count, 0);
    check_str("nothing owed", told.owed, S("0 JPY"));
    check_str("nowhere to pay", told.pay_to, S(""));
}

static void set_schedule(void)
{
    sample_done(sample_call("entry.post", "meti.finance",
                            said("{'programme':'TRUST','reason':'stage'," DEPOSIT_LINES,
                                 radar.number, radar.number, "")),
                NULL, NULL);
    sample_done(sample_call("schedule.set", "meti.finance",
                            said("{'programme':'TRUST','case':'%s','reason':'agreed',"
                                 "'accepted':'2026-11-21','terms':'instalments','deposit-rule':"
                                 "'usual','milestones':[{'line':1,'name':'contract','due':"
                                 "'2027-02-15','ppm':300000,'liability':'150000'},{'line':1,"
                                 "'name':'delivery','due':'2027-11-30','ppm':700000}]}",
                                 radar.number, "", "")),
                NULL, NULL);
    sample_done(sample_call("bank.register", "meti.finance",
                            "{'programme':'TRUST','country':'PHL','purpose':'cash',"
                            "'currency':'JPY','number':'TRUST-1','bank':'An invented bank'}"),
                NULL, NULL);
}

static Id billed(const char *more)
{
    BillReply bill;

    sample_done(sample_call("bill.issue", "meti.finance",
                            said("{'programme':'TRUST','case':'%s'%s}", radar.number, more, "")),
                &bill_reply_shape, &bill);
    return bill.bill;
}

/* The state's bank says that so much came in by a bill's number; it is matched with the bill. */
static void pay(Id bill, const char *reference, const char *amount)
{
    BankListReply lines;
    const Call call = {
        .operation = S("bank.import"),
        .as = sample_person("meti.finance"),
        .request = world_id(),
        .params = sample_json(S("{\"kind\":\"csv\",\"file-name\":\"statement.csv\"}")),
        .document = str_from_c(
            said("account,booked,value,amount,currency,reference,party,text,bank_id\n"
                 "TRUST-1,2026-11-20,2026-11-20,%s,JPY,%s,Treasury (invented),first,T1\n",
                 amount, reference, "")),
        .lang = LANG_EN,
    };

    sample_done(office_call(sample.office, &sample.call, &call), NULL, NULL);
    sample_done(sample_call("bank.list", "meti.finance", "{'programme':'TRUST'}"),
                &bank_list_reply_shape, &lines);
    ensure(lines.line_count == 1);
    sample_done(sample_call("bank.match", "meti.finance",
                            said("{'line':'%s','bill':'%s'}", sample_id(lines.lines[0].line),
                                 sample_id(bill), "")),
                NULL, NULL);
}

static Id first;

static void test_billed(void)
{
    set_schedule();
    first = billed(",'forecast':'0'");
    CaseAccountReply told = account_for("embassy.officer");

    check_int("a bill", (int64_t)told.bill_count, 1);
    check_int("the deposit", told.bills[0].quarter, DATE_NONE);
    check_true("asks something", told.bills[0].amount_minor > 0);
    check_int("all of it is owed", told.owed_minor, told.bills[0].amount_minor);
    check_int("and billed", told.billed_minor, told.owed_minor);
    check_int("it is not late", told.bills[0].days_late, INT64_MIN);
    check_str("where to pay", told.pay_to, S("An invented bank TRUST-1"));
    cases_today("2027-12-01");
    CaseAccountReply late = account_for("embassy.officer");
    check_int("later it is", late.bills[0].days_late, date_make(2027, 12, 1) - late.bills[0].due);
    cases_today("2026-11-21");
}

static void test_paid_in_part(void)
{
    CaseAccountReply before = account_for("embassy.officer");
    int64_t asked = before.bills[0].amount_minor;
    Str number = before.bills[0].reference;

    pay(first, said("%s", arena_c(&sample.call, number), "", ""), "100");
    CaseAccountReply told = account_for("embassy.officer");
    check_int("what came in", told.bills[0].paid_minor, 100);
    check_int("what is left", told.bills[0].rest_minor, asked - 100);
    check_int("of the case", told.received_minor, 100);
    check_int("owed", told.owed_minor, asked - 100);
    check_int("billed as before", told.billed_minor, asked);
}

static void test_cancelled(void)
{
    CaseAccountReply before = account_for("meti.clerk");
    Id second = billed(",'quarter':'2027-04-01','forecast':'0'");
    CaseAccountReply between = account_for("meti.clerk");

    check_true("more is owed", between.owed_minor > before.owed_minor);
    sample_done(sample_call("bill.cancel", "meti.finance",
                            said("{'bill':'%s','reason':'wrong'}", sample_id(second), "", "")),
                NULL, NULL);
    CaseAccountReply told = account_for("embassy.officer");
    check_int("it is still told of", (int64_t)told.bill_count, 2);
    check_true("as cancelled", told.bills[1].cancelled && !told.bills[0].cancelled);
    check_int("and asks nothing", told.bills[1].rest_minor, 0);
    check_int("nothing more is owed", told.owed_minor, before.owed_minor);
    check_int("nor billed", told.billed_minor, before.billed_minor);
}

static void test_whose(void)
{
    static const struct {
        const char *who;
        OfficeOutcome outcome;
    } rows[] = {
        { "works.manager", OFFICE_NO_RIGHT },
        { "mills.manager", OFFICE_NO_RIGHT },
        { "consulate.officer", OFFICE_NOT_FOUND },
        { "looms.manager", OFFICE_NOT_FOUND },
        { "embassy.officer", OFFICE_DONE },
        { "meti.clerk", OFFICE_DONE },
        { "audit.watch", OFFICE_DONE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].who, step(&radar, "case.account", rows[i].who, "").outcome,
                  rows[i].outcome);
    check_int("of another case", step(&other, "case.account", "embassy.officer", "").outcome,
              OFFICE_NOT_FOUND);
}

int main(void)
{
    outside_open(152);
    RUN(test_nothing_yet);
    RUN(test_billed);
    RUN(test_paid_in_part);
    RUN(test_cancelled);
    RUN(test_whose);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
