/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Supply discrepancy reports under invented figures: floor, deadline, answers, credit. */
#include "tests/reports_law_sample.h"

#include "tests/deliveries_sample.h"

#include "phrases_terms.h"

/* ---- floor and deadline ---------------------------------------------------------------------- */

static CaseSample one;
static Id shipment;

static Id reported(const char *claim)
{
    return made_by(report(&one, shipment, "damage", claim));
}

static void begin(void)
{
    one = run_dollars();
    shipment = ship(&one, ANTENNAS(10));
    deliver(shipment);
    check_str("the case runs", show_case(&one).state, S("running"));
}

/* Acceptance 7: 199.99 recorded, no credit. */
static void test_7_below_the_floor(void)
{
    Id id = reported(",'item':'180.00','transport':'19.00','handling':'0.99'");
    DiscrepancyShown shown = shown_report(id);

    check_str("claimed", shown.claimed, S("199.99 USD"));
    check_int("7 recorded", shown.standing, DISCREPANCY_RECORDED);
    check_true("with the reason", shown.why.len > 0);
    check_int("until a year after title passed", shown.last_day, date_make(2027, 11, 21));
    REFUSED("7 no credit", answer(id, ",'code':'A1','amount':'199.99'"), OFFICE_REFUSED,
            PHRASE_TERMS_REPLY_OTHER);
    sample_done(answer(id, ",'code':'D3'"), NULL, NULL);
    check_int("7 nothing to give", on_report("discrepancy.credit", "meti.finance", id, "").outcome,
              OFFICE_CONFLICT);
    sample_done(on_report("discrepancy.close", "meti.reviewer", id, ""), NULL, NULL);
}

static void test_7_after_the_deadline(void)
{
    cases_today("2027-11-21");
    Id in_time = reported(",'item':'250.00'");
    cases_today("2027-11-22");
    Id late = reported(",'item':'250.00'");

    check_int("7 day 365 is in time", shown_report(in_time).standing, DISCREPANCY_REVIEWED);
    check_int("7 day 366 is late", shown_report(late).standing, DISCREPANCY_LATE);
    REFUSED("7 rejected", answer(late, ",'code':'A1','amount':'250.00'"), OFFICE_REFUSED,
            PHRASE_TERMS_REPLY_OTHER);
    REFUSED("7 and told why", answer(late, ",'code':'A3'"), OFFICE_REFUSED,
            PHRASE_DELIVERIES_STANDS_SO);
    sample_done(answer(late, ",'code':'D4'"), NULL, NULL);
    sample_done(answer(in_time, ",'code':'A3'"), NULL, NULL);
    cases_today("2026-11-21");
}

/* ---- credit ---------------------------------------------------------------------------------- */

static void fund_the_agency(void)
{
    sample_done(sample_call("entry.post", "meti.finance",
                            "{'programme':'TRUST','reason':'opening','postings':["
                            "{'purpose':'agency-cash','side':'debit','amount':'500.00',"
                            "'currency':'USD'},{'purpose':'capital','side':'credit',"
                            "'amount':'500.00','currency':'USD'}]}"),
                NULL, NULL);
}

static void check_held(const char *why, int64_t minor)
{
    AccountShown shown;

    sample_done(sample_call("account.show", "meti.finance",
                            said("{'programme':'TRUST','country':'PHL','case':'%s',"
                                 "'purpose':'held','currency':'USD'}",
                                 one.number, "", "")),
                &account_shown_shape, &shown);
    check_int(why, shown.minor, minor);
}

/* Test 7: 200.00 reviewed; and the money is given by somebody else than who answered. */
static void test_7_credit(void)
{
    Id id = reported(",'item':'180.00','transport':'20.00'");

    check_int("7 reviewed", shown_report(id).standing, DISCREPANCY_REVIEWED);
    REFUSED("no more than is claimed", answer(id, ",'code':'A1','amount':'200.01'"), OFFICE_REFUSED,
            PHRASE_TERMS_REPLY_AMOUNT);
    REFUSED("no such code", answer(id, ",'code':'Z9'"), OFFICE_INVALID, PHRASE_DELIVERIES_NO_CODE);
    sample_done(on_report("discrepancy.answer", "meti.two", id, ",'code':'A1','amount':'200.00'"),
                NULL, NULL);
    REFUSED("answered once", answer(id, ",'code':'A3'"), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    REFUSED("not closed owing", on_report("discrepancy.close", "meti.reviewer", id, ""),
            OFFICE_REFUSED, PHRASE_DELIVERIES_CREDIT_OWED);
    REFUSED("a self-granted credit", on_report("discrepancy.credit", "meti.two", id, ""),
            OFFICE_REFUSED, PHRASE_DELIVERIES_SAME_PERSON);
    check_int("nor by a reviewer", on_report("discrepancy.credit", "meti.reviewer", id, "").outcome,
              OFFICE_NO_RIGHT);
    int64_t before = journal_now();
    check_int("the programme has nothing to give",
              on_report("discrepancy.credit", "meti.finance", id, "").outcome, OFFICE_REFUSED);
    check_int("and nothing was written", journal_now(), before);
    fund_the_agency();
    sample_done(on_report("discrepancy.credit", "meti.finance", id, ""), NULL, NULL);
    check_held("held for the case, a debt", -20000);
    check_str("and told", shown_report(id).credited, S("200.00 USD"));
    REFUSED("given once", on_report("discrepancy.credit", "meti.finance", id, ""), OFFICE_CONFLICT,
            PHRASE_DELIVERIES_NOTHING_OWED);
    sample_done(on_report("discrepancy.close", "meti.reviewer", id, ""), NULL, NULL);
}

/* ---- asked again, contested ------------------------------------------------------------------ */

static void test_suffixes(void)
{
    Id id = reported(",'item':'300.00'");
    Str number = shown_report(id).number;

    check_true("after the case's number", str_starts(number, str_from_c(one.number)));
    REFUSED("not before an answer", on_report("discrepancy.ask-again", "meti.clerk", id, ""),
            OFFICE_CONFLICT, PHRASE_ACTION_STEP_REFUSED);
    sample_done(answer(id, ",'code':'S1'"), NULL, NULL);
    REFUSED("searched for is no last word",
            on_report("discrepancy.ask-again", "meti.clerk", id, ""), OFFICE_REFUSED,
            PHRASE_ACTION_STEP_REFUSED);
    sample_done(answer(id, ",'code':'D2'"), NULL, NULL);
    REFUSED("contested only once it was asked again",
            on_report("discrepancy.contest", "meti.clerk", id, ""), OFFICE_CONFLICT,
            PHRASE_TERMS_STAGE);
    sample_done(on_report("discrepancy.ask-again", "meti.clerk", id, ""), NULL, NULL);
    check_true("R", str_ends(shown_report(id).number, S("-R")));
    sample_done(answer(id, ",'code':'D2'"), NULL, NULL);
    sample_done(on_report("discrepancy.contest", "meti.clerk", id, ""), NULL, NULL);
    check_true("C", str_ends(shown_report(id).number, S("-C")));
    sample_done(answer(id, ",'code':'A3'"), NULL, NULL);
    REFUSED("and no further", on_report("discrepancy.contest", "meti.clerk", id, ""),
            OFFICE_CONFLICT, PHRASE_TERMS_STAGE);
    check_str("the number stays", str_cut(shown_report(id).number, 0, number.len), number);
}

/* ---- what hangs on it ------------------------------------------------------------------------ */

static void test_bad_reports(void)
{
    CaseSample other = run_dollars();

    REFUSED("a shipment of another case", report(&other, shipment, "damage", ""), OFFICE_INVALID,
            PHRASE_DELIVERIES_NO_SUCH_SHIPMENT);
    REFUSED("no amount", report(&one, shipment, "damage", ",'item':'-1.00'"), OFFICE_INVALID,
            PHRASE_DELIVERIES_NO_AMOUNT);
    REFUSED("about nothing",
            step(&one, "discrepancy.report", "meti.clerk",
                 ",'line':1,'quantity':1,'words':'dented','type':'damage'"),
            OFFICE_INVALID, PHRASE_DELIVERIES_ABOUT_ONE);
    sample_done(report(&other, ship(&other, ANTENNAS(1)), "non-shipment", ",'item':'250.00'"), NULL,
                NULL);
}

static void test_open_reports(void)
{
    sample_done(step(&one, "case.terminate", "meti.approver", ",'reason':'the buyer wishes it'"),
                NULL, NULL);
    REFUSED("not closed while a report is open", step(&one, "case.close", "meti.approver", ""),
            OFFICE_REFUSED, PHRASE_DELIVERIES_OPEN_DISCREPANCIES);
}

int main(void)
{
    Id meti;

    cases_open(72);
    int r = office_subject(sample.office, &sample.call, S("organisation"), S("meti"), &meti);
    ensure(r == 0);
    sample_add("meti.two", meti, "reviewer','finance", "closed-circle");
    RUN(begin);
    RUN(test_7_below_the_floor);
    RUN(test_7_after_the_deadline);
    RUN(test_7_credit);
    RUN(test_suffixes);
    RUN(test_bad_reports);
    RUN(test_open_reports);
    RUN(check_replay);
    sample_close();
    remove_law();
    return check_done();
}
