/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Loans of a case in the record (rows D1, D2): proposed by one and approved by another, drawn, paid
 * late, rescheduled, closed; what is refused writes nothing; and any order of it all.
 */
#include "tests/lending_sample.h"

#include "phrases_action.h"
#include "phrases_credit.h"
#include "phrases_lending.h"
#include "phrases_shape.h"

static CaseSample one;

/* 800,000 of the price, in four half-years at 6 %, from the first of December. */
#define TERMS_OF(price, lent_on) \
    "{'currency':'JPY','price-minor':" price ",'down-ppm':0,'lent-on':'" lent_on "'," \
    "'rate-ppm':60000,'payments-a-year':2,'payments':4,'form':'equal-principal'," \
    "'day-count':'30/360'}"
#define USUAL TERMS_OF("800000", "2026-12-01")
#define ANEW \
    ",'rate-ppm':30000,'payments-a-year':2,'payments':8,'form':'level-payment'," \
    "'day-count':'30/360','reason':'an invented crisis'"

static OfficeReply propose_as(const char *who, const char *creditor, const char *terms)
{
    return sample_call("loan.propose", who,
                       said("{'case':'%s','creditor':%s,'terms':%s}", one.number, creditor, terms));
}

static Id proposed(const char *terms)
{
    LendReply reply;

    sample_done(propose_as("meti.both", "'state'", terms), &loan_reply_shape, &reply);
    return reply.id;
}

/* An operation on a loan, with more JSON. */
static OfficeReply on(const char *operation, const char *who, Id loan, const char *more)
{
    return sample_call(operation, who, said("{'loan':'%s'%s}", sample_id(loan), more, ""));
}

static void done_on(const char *operation, const char *who, Id loan, const char *more)
{
    sample_done(on(operation, who, loan, more), NULL, NULL);
}

static LoanShown shown(Id loan, const char *more)
{
    LoanShown shown;

    sample_done(on("loan.show", "meti.finance", loan, more), &loan_shown_shape, &shown);
    return shown;
}

static size_t listed(const char *who)
{
    LoansReply reply;

    sample_done(sample_call("loan.list", who, "{}"), &loans_reply_shape, &reply);
    return reply.loan_count;
}

/* ---- a life ---------------------------------------------------------------------------------- */

static Id loan;

static void test_D1_proposed_and_approved(void)
{
    one = offered_case();
    loan = proposed(USUAL);
    LoanShown waits = shown(loan, "");
    check_int("it waits", waits.state, LENDING_PROPOSED);
    check_true("and is planned", waits.planned);
    check_int("principal 200,000", waits.rows[0].principal, 200000);
    check_int("interest 24,000", waits.rows[0].interest, 24000);
    check_int("in all 60,000", waits.interest, 60000);

    REFUSED("not by the same person", on("loan.approve", "meti.both", loan, ""), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    REFUSED("a clerk approves none", on("loan.approve", "meti.clerk", loan, ""), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);
    REFUSED("nothing is drawn before", on("loan.draw", "meti.finance", loan, ",'amount':'1'"),
            OFFICE_REFUSED, PHRASE_CREDIT_LOAN_NOT_AGREED);
    done_on("loan.approve", "meti.cashier", loan, "");
    LoanShown agreed = shown(loan, "");
    check_int("agreed", agreed.state, LENDING_AGREED);
    check_int("one version", (int64_t)agreed.version_count, 1);
    check_str("by whom", agreed.versions[0].proposed_by, S("meti.both (invented)"));
    check_str("and whom", agreed.versions[0].decided_by, S("meti.cashier (invented)"));
    REFUSED("once", on("loan.approve", "meti.approver", loan, ""), OFFICE_CONFLICT,
            PHRASE_LENDING_NONE_WAITS);
}

static void test_D1_other_organisations_see_nothing(void)
{
    int64_t before = journal_now();

    check_int("not found", on("loan.show", "mofa.finance", loan, "").outcome, OFFICE_NOT_FOUND);
    check_int("nor drawn", on("loan.draw", "mofa.finance", loan, ",'amount':'1'").outcome,
              OFFICE_NOT_FOUND);
    check_int("nothing was written", journal_now(), before);
    check_int("nor listed", (int64_t)listed("mofa.finance"), 0);
    check_int("an auditor sees it", (int64_t)listed("audit.watch"), 1);
    check_int("the own clerk too", (int64_t)listed("meti.clerk"), 1);
}

static void test_D1_drawn_and_paid(void)
{
    done_on("loan.draw", "meti.finance", loan, ",'amount':'500,000','text':'first delivery'");
    REFUSED("above the loan", on("loan.draw", "meti.finance", loan, ",'amount':'300,001'"),
            OFFICE_REFUSED, PHRASE_CREDIT_LOAN_DRAW_MUCH);
    REFUSED("tomorrow",
            on("loan.draw", "meti.finance", loan, ",'amount':'300,000','on':'2026-11-22'"),
            OFFICE_INVALID, PHRASE_LENDING_NOT_COME);
    REFUSED("no amount", on("loan.draw", "meti.finance", loan, ",'amount':'much'"), OFFICE_INVALID,
            PHRASE_LENDING_NO_AMOUNT);
    REFUSED("half a yen", on("loan.draw", "meti.finance", loan, ",'amount':'0.5'"), OFFICE_INVALID,
            PHRASE_LENDING_DECIMALS);
    REFUSED("nothing", on("loan.draw", "meti.finance", loan, ",'amount':'0'"), OFFICE_INVALID,
            PHRASE_LENDING_RANGE);
    done_on("loan.draw", "meti.finance", loan, ",'amount':'300,000'");

    cases_today("2027-06-01");
    REFUSED("out of order",
            on("loan.receive", "meti.finance", loan, ",'amount':'100','on':'2026-11-20'"),
            OFFICE_REFUSED, PHRASE_CREDIT_BACKDATED);
    done_on("loan.receive", "meti.finance", loan, ",'amount':'124,000'");
    cases_today("2027-07-01");
    LoanShown late = shown(loan, "");
    check_int("paid in part: 100,000 of principal", late.outstanding, 700000);
    check_int("in arrears", late.arrears, 100000);
    check_int("30 days", late.late_days, 30);
    check_int("100,000 x 6 % x 30/360", late.late_interest, 500);
    check_int("as of the day before it fell due", shown(loan, ",'on':'2027-05-31'").arrears, 0);
    check_int("as of a day before it was drawn", shown(loan, ",'on':'2026-11-20'").drawn, 0);
    done_on("loan.receive", "meti.finance", loan, ",'amount':'100,000','text':'late'");
    check_int("paid, late", shown(loan, "").arrears, 0);
}

static void test_D1_rescheduled(void)
{
    cases_today("2027-12-01");
    REFUSED("no day of the schedule",
            on("loan.reschedule", "meti.clerk", loan, ",'on':'2027-11-30'" ANEW), OFFICE_REFUSED,
            PHRASE_CREDIT_LOAN_NO_DAY);
    REFUSED("five payments a year",
            on("loan.reschedule", "meti.clerk", loan,
               ",'on':'2027-12-01','rate-ppm':30000,'payments-a-year':5,'payments':8,"
               "'form':'level-payment','day-count':'30/360','reason':'x'"),
            OFFICE_INVALID, PHRASE_CREDIT_A_YEAR);
    done_on("loan.reschedule", "meti.clerk", loan, ",'on':'2027-12-01'" ANEW);
    REFUSED("one waits", on("loan.reschedule", "meti.finance", loan, ",'on':'2027-12-01'" ANEW),
            OFFICE_CONFLICT, PHRASE_LENDING_WAITS);
    done_on("loan.decline", "meti.clerk", loan, ",'reason':'too soon'");
    check_int("the terms before stand", shown(loan, "").rows[0].due, 224000);

    done_on("loan.reschedule", "meti.clerk", loan, ",'on':'2027-12-01'" ANEW);
    done_on("loan.receive", "meti.finance", loan, ",'amount':'18,000'");
    REFUSED("a day of its own", on("loan.approve", "meti.approver", loan, ",'on':'2027-12-01'"),
            OFFICE_INVALID, PHRASE_LENDING_ON_IDLE);
    done_on("loan.approve", "meti.approver", loan, "");
    LoanShown anew = shown(loan, "");
    check_int("what was owed when it was approved", anew.outstanding, 600000);
    check_int("eight payments", (int64_t)anew.row_count, 8);
    check_int("three versions", (int64_t)anew.version_count, 3);
    check_int("one declined", anew.versions[1].state, LENDING_DECLINED);
    check_int("the last of what was owed", anew.versions[2].terms.price, 600000);
    LoanShown old = shown(loan, ",'on':'2027-11-30'");
    check_int("the old stays for its days", (int64_t)old.row_count, 4);
    check_int("as it stood", old.outstanding, 600000);
}

static void test_D1_closed(void)
{
    REFUSED("not paid off", on("loan.close", "meti.finance", loan, ""), OFFICE_REFUSED,
            PHRASE_CREDIT_LOAN_NOT_PAID_OFF);
    LoanShown now = shown(loan, "");
    int64_t left = now.interest + 600000;
    REFUSED("above what is due",
            on("loan.receive", "meti.finance", loan,
               said(",'amount':'%s'", number_c(left + 1), "", "")),
            OFFICE_REFUSED, PHRASE_CREDIT_LOAN_PAID_MUCH);
    done_on("loan.receive", "meti.finance", loan, said(",'amount':'%s'", number_c(left), "", ""));
    done_on("loan.close", "meti.finance", loan, "");
    check_int("closed", shown(loan, "").state, LENDING_CLOSED);
    REFUSED("closed is closed", on("loan.receive", "meti.finance", loan, ",'amount':'1'"),
            OFFICE_REFUSED, PHRASE_CREDIT_LOAN_IS_CLOSED);
    REFUSED("and not rescheduled",
            on("loan.reschedule", "meti.clerk", loan, ",'on':'2027-12-01'" ANEW), OFFICE_CONFLICT,
            PHRASE_LENDING_NOT_RUNNING);
    check_replayed();
}

/* ---- what is proposed ------------------------------------------------------------------------ */

static void test_D1_proposals_refused(void)
{
    cases_today("2026-11-21");
    one = offered_case();
    REFUSED("no such case",
            sample_call("loan.propose", "meti.clerk",
                        "{'case':'PHL-2026-99999-99','creditor':'state','terms':" USUAL "}"),
            OFFICE_INVALID, PHRASE_ACTION_NOT_FOUND);
    REFUSED("dearer than the case",
            propose_as("meti.both", "'state'", TERMS_OF("1000001", "2026-12-01")), OFFICE_REFUSED,
            PHRASE_LENDING_ABOVE_PRICE);
    REFUSED("another currency",
            propose_as("meti.both", "'state'",
                       "{'currency':'USD','price-minor':100,'down-ppm':0,'lent-on':'2026-12-01',"
                       "'rate-ppm':0,'payments-a-year':2,'payments':4,'form':'equal-principal',"
                       "'day-count':'30/360'}"),
            OFFICE_INVALID, PHRASE_LENDING_CASE_CURRENCY);
    REFUSED("a term of zero",
            propose_as("meti.both", "'state'",
                       "{'currency':'JPY','price-minor':100,'down-ppm':0,'lent-on':'2026-12-01',"
                       "'rate-ppm':0,'payments-a-year':2,'payments':0,'form':'equal-principal',"
                       "'day-count':'30/360'}"),
            OFFICE_INVALID, PHRASE_SHAPE_INT_RANGE);
    REFUSED("a bank without a name", propose_as("meti.both", "'bank'", USUAL), OFFICE_INVALID,
            PHRASE_LENDING_NO_LENDER);
    REFUSED("by somebody of another organisation", propose_as("mofa.clerk", "'state'", USUAL),
            OFFICE_REFUSED, PHRASE_ACTION_NO_RIGHT);
    REFUSED("by an examiner", propose_as("meti.examiner", "'state'", USUAL), OFFICE_NO_RIGHT,
            PHRASE_ACTION_NO_RIGHT);

    Id first = proposed(USUAL);
    REFUSED("two that are dearer together",
            propose_as("meti.both", "'state'", TERMS_OF("200001", "2026-12-01")), OFFICE_REFUSED,
            PHRASE_LENDING_ABOVE_PRICE);
    Id second = proposed(TERMS_OF("200000", "2026-12-01"));
    done_on("loan.decline", "meti.finance", first, ",'reason':'taken back'");
    REFUSED("what was declined is not approved", on("loan.approve", "meti.approver", first, ""),
            OFFICE_CONFLICT, PHRASE_LENDING_NONE_WAITS);
    proposed(USUAL);
    cases_today("2026-12-02");
    REFUSED("its day has gone by", on("loan.approve", "meti.approver", second, ""), OFFICE_REFUSED,
            PHRASE_CREDIT_LOAN_DRAW_LATE);
    done_on("loan.approve", "meti.approver", second, ",'on':'2026-11-30'");
    cases_today("2026-11-21");

    one = open_case("direct-sale", LETTER);
    REFUSED("nothing is offered", propose_as("meti.both", "'state'", USUAL), OFFICE_CONFLICT,
            PHRASE_LENDING_NO_OFFER);
}

/* ---- estimates, both kinds of credit --------------------------------------------------------- */

/* The loan of the mission, a hundredth of it in yen: 14,025,000 in 20 half-years at 2 %. */
static void test_D1_D2_shown(void)
{
    Id small;

    one = offered_case();
    sample_done(propose_as("meti.both", "'bank','lender':'An invented bank'",
                           "{'currency':'JPY','price-minor':1000000,'down-ppm':150000,"
                           "'lent-on':'2026-12-01','rate-ppm':20000,'payments-a-year':2,"
                           "'payments':20,'form':'equal-principal','day-count':'30/360'}"),
                NULL, NULL);
    LoansReply loans;
    sample_done(sample_call("loan.list", "meti.finance", said("{'case':'%s'}", one.number, "", "")),
                &loans_reply_shape, &loans);
    small = loans.loans[0].loan;
    LoanShown plain = shown(small, "");
    check_int("no estimate unasked", (int64_t)plain.grant_count, 0);
    LoanShown asked =
        shown(small, ",'market-rate-ppm':50000,'stress':{'rate-up-ppm':10000,'late-payments':2,"
                     "'late-days':30,'currency-ppm':100000}");
    check_int("both conventions", (int64_t)asked.grant_count, DISCOUNT_WAYS);
    check_int("13.23 % nominal", asked.grants[DISCOUNT_NOMINAL].grant_ppm / 100, 1323);
    check_int("12.99 % effective", asked.grants[DISCOUNT_EFFECTIVE].grant_ppm / 100, 1298);
    check_int("half as much interest again, rounded by instalment", asked.stress.interest, 133880);
    check_int("two sides", (int64_t)asked.side_count, CREDIT_WAYS);
    const LoanSideShown *buyer = &asked.sides[CREDIT_BUYER],
                        *supplier = &asked.sides[CREDIT_SUPPLIER];
    check_int("a lender waits", buyer->creditor, CREDIT_PARTY_LENDER);
    check_int("or the supplier", supplier->creditor, CREDIT_PARTY_SUPPLIER);
    check_int("for the same", buyer->outstanding, supplier->outstanding);
    for (size_t i = 0; i < buyer->flow_count; i++)
        check_int("every flow adds up to nothing",
                  buyer->flows[i].buyer + buyer->flows[i].supplier + buyer->flows[i].lender, 0);
    REFUSED("stress by halves",
            on("loan.show", "meti.finance", small, ",'stress':{'late-payments':2}"), OFFICE_INVALID,
            PHRASE_CREDIT_LATE_BOTH);
}

int main(void)
{
    lending_open(1);
    RUN(test_D1_proposed_and_approved);
    RUN(test_D1_other_organisations_see_nothing);
    RUN(test_D1_drawn_and_paid);
    RUN(test_D1_rescheduled);
    RUN(test_D1_closed);
    RUN(test_D1_proposals_refused);
    RUN(test_D1_D2_shown);
    sample_close();
    return check_done();
}
