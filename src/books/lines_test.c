/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Rates, priced lines, contracts, cancelling, in the record. Cases are invented. */
#include "tests/lines_sample.h"

static OfficeReply change(const char *case_code, int line, const char *more)
{
    char params[600];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','case':'%s','line':%d,'reason':'price revised'%s}", case_code,
             line, more);
    return books_call("line.change", ishii, params);
}

static int64_t changed(const char *case_code, int line, const char *more)
{
    LineReply reply;
    books_done(change(case_code, line, more), &line_reply_shape, &reply);
    return reply.total_minor;
}

static const PartShown *part_of(const LineShown *line, RateComponent component, Str qualifier)
{
    size_t i = 0;
    while (i < line->part_count && (line->parts[i].component != (int32_t)component ||
                                    !str_eq(line->parts[i].qualifier, qualifier)))
        i++;
    ensure(i < line->part_count);
    return &line->parts[i];
}

/* ---- rates ----------------------------------------------------------------------------------- */

static void test_rates(void)
{
    RateTablesReply list;
    RateShown shown;
    RateTableShown table;
    books_done(import_rates("us-fms-sample.csv", sample_rates()), &rate_table_shown_shape, &table);
    check_true("a sample says so", table.sample);
    check_int("the same rows are not taken in twice",
              import_rates("us-fms-sample.csv", sample_rates()).outcome, OFFICE_CONFLICT);
    books_done(import_rates("invented.csv", S(INVENTED_RATES("32000"))), NULL, NULL);
    books_done(books_call("rate.list", office.auditor, "{}"), &rate_tables_reply_shape, &list);
    check_int("two tables", (int64_t)list.table_count, 2);
    books_done(books_call("rate.show", office.auditor, "{'name':'us-fms-sample'}"),
               &rate_shown_shape, &shown);
    check_int("with all rows", (int64_t)shown.row_count, table.rows);
    check_int("no table of that name", books_call("rate.show", ishii, "{'name':'x'}").outcome,
              OFFICE_NOT_FOUND);
}

static const struct {
    const char *why;
    Str rows;
} bad_tables[] = {
    { "a gap", STR("admin,,accepted,,2018-06-01,35000,,,value,,,x,unverified,\n"
                   "admin,,accepted,2018-07-01,,32000,,,value,,,x,unverified,\n") },
    { "an overlap", STR("admin,,accepted,,2018-06-01,35000,,,value,,,x,unverified,\n"
                        "admin,,accepted,2018-05-01,,32000,,,value,,,x,unverified,\n") },
    { "a day that does not exist",
      STR("admin,,accepted,2018-02-30,,32000,,,value,,,x,unverified,\n") },
    { "too many decimals", STR("recoupment,radar,accepted,,,,0.045,USD,unit,,,x,unverified,\n") },
    { "no rows", STR("") },
};

static void test_bad_rates(void)
{
    for (size_t i = 0; i < COUNT_OF(bad_tables); i++) {
        Text text = text_open(&office.arena, 4000);
        text_all(&text, S(RATES_HEAD("bad")), bad_tables[i].rows);
        OfficeReply reply = import_rates("bad.csv", text_str(&text));
        check_int(bad_tables[i].why, reply.outcome, OFFICE_INVALID);
        check_true(bad_tables[i].why, reply.findings->error_count > 0);
    }
    RateTablesReply list;
    books_done(books_call("rate.list", office.auditor, "{}"), &rate_tables_reply_shape, &list);
    check_int("nothing came in", (int64_t)list.table_count, 2);
}

/* ---- acceptance 1 ---------------------------------------------------------------------------- */

#define MAY "'signed':'2018-05-01','accepted':'2018-05-31'"
#define JUNE "'signed':'2018-05-01','accepted':'2018-06-01'"

static void test_kept_rates(void)
{
    LineReply may = priced("US-A-1", 1, "radar", "10", "100.00", MAY);
    LineReply june = priced("US-A-1", 2, "mast", "10", "100.00", JUNE);
    check_int("31 May: 3.5 %", may.total_minor, 103500);
    check_int("1 June: 3.2 %", june.total_minor, 103200);
    check_int("posted as the line's worth", worth("US-A-1", 1), 103500);
    check_int("a later rise keeps the one", changed("US-A-1", 1, ",'base':'200.00'"), 207000);
    check_int("and the other", changed("US-A-1", 2, ",'base':'200.00'"), 206400);
    check_int("the difference is posted", worth("US-A-1", 1), 207000);
    books_done(import_rates("us-fms-sample.csv", other_rates()), NULL, NULL);
    check_int("newer rates of the name change nothing", changed("US-A-1", 2, ",'base':'300.00'"),
              309600);
    check_int("added quantity is refused", change("US-A-1", 1, ",'quantity':11").outcome,
              OFFICE_REFUSED);
    check_int("so is another item", change("US-A-1", 1, ",'item':'ship'").outcome, OFFICE_REFUSED);
    check_int("and days that have come", change("US-A-1", 1, ",'accepted':'2018-06-01'").outcome,
              OFFICE_REFUSED);
    check_int("and other rates", change("US-A-1", 1, ",'table':'invented'").outcome,
              OFFICE_REFUSED);
    check_int("nothing of that was posted", worth("US-A-1", 1), 207000);
    check_int("less of it is allowed", changed("US-A-1", 1, ",'quantity':9"), 186300);
    LineShown first = line_of("US-A-1", 1, 1);
    check_int("the first version stands", first.total_minor, 103500);
}

static void test_readded(void)
{
    LineListReply list;
    books_done(books_call("line.remove", ishii,
                          "{'programme':'TRUST','case':'US-A-1','line':1,'reason':'not wanted'}"),
               NULL, NULL);
    check_int("worth nothing any more", worth("US-A-1", 1), 0);
    check_int("it does not come back more cheaply",
              price("US-A-1", 3, "radar", "9", "200.00", JUNE).outcome, OFFICE_REFUSED);
    check_int("nor under its number", price("US-A-1", 1, "boat", "1", "1.00", JUNE).outcome,
              OFFICE_CONFLICT);
    check_int("nor is it changed", change("US-A-1", 1, ",'base':'1.00'").outcome, OFFICE_CONFLICT);
    books_done(books_call("line.list", office.auditor, "{'programme':'TRUST','case':'US-A-1'}"),
               &line_list_reply_shape, &list);
    check_int("it is listed as taken off", list.lines[0].removed, true);
    check_str("and counts no more", list.total, S("3096.00 USD"));
}

/* ---- acceptance 2 ---------------------------------------------------------------------------- */

#define MIXED \
    "'source':'mixed','procured-ppm':100000,'signed':'2021-02-01','accepted':'2021-03-01','" \
    "implemented':'2021-03-01'"

static void test_procured_share(void)
{
    LineShown line;
    static const Str elements[] = { STR("management"), STR("quality"), STR("audit") };
    static const int64_t shares[] = { 40, 40, 20 };
    priced("US-A-2", 1, "radar", "1", "1000.00", MIXED);
    line = line_of("US-A-2", 1, 0);
    for (size_t i = 0; i < COUNT_OF(elements); i++) {
        const PartShown *part = part_of(&line, RATE_CONTRACT_ADMIN, elements[i]);
        check_str("on a tenth only", part->basis, S("100.00 USD"));
        check_int("so much", part->minor, shares[i]);
    }
    check_true("the sample says so on the line", line.sample);
    priced("US-A-2", 2, "radar", "1", "1000.00", MIXED ",'waived':['quality']");
    line = line_of("US-A-2", 2, 0);
    const PartShown *quality = part_of(&line, RATE_CONTRACT_ADMIN, S("quality"));
    check_int("waived", quality->minor, 0);
    check_true("and it says why", quality->why.len > 0);
    check_int("the others stay", part_of(&line, RATE_CONTRACT_ADMIN, S("audit"))->minor, 20);
}

/* ---- row C1 ---------------------------------------------------------------------------------- */

static OfficeReply contract(const char *name, const char *company, const char *lines)
{
    char params[600];
    snprintf(params, sizeof params,
             "{'programme':'TRUST','case':'PH-C-1','contract':'%s'%s%s%s,'reason':'signed',"
             "'lines':[%s]}",
             name, *company ? ",'company':'" : "", company, *company ? "'" : "", lines);
    return books_call("contract.add", ishii, params);
}

#define CHECKED "{'programme':'TRUST','case':'PH-C-1'}"

static void test_contracts(void)
{
    ContractCheckReply reply;
    priced_yen("PH-C-1", 1, "1000000");
    priced_yen("PH-C-1", 2, "500000");
    check_int("two lines", worth_yen("PH-C-1", 1) + worth_yen("PH-C-1", 2), 1548000);
    books_done(contract("K-1", "Tateue Kogyo (invented)",
                        "{'line':1,'amount':'1000000'},{'line':2,'amount':'500000'}"),
               NULL, NULL);
    check_int("the fees are missing", books_call("contract.check", ishii, CHECKED).outcome,
              OFFICE_REFUSED);
    books_done(
        contract("administration", "", "{'line':1,'amount':'32000'},{'line':2,'amount':'15999'}"),
        NULL, NULL);
    OfficeReply gap = books_call("contract.check", ishii, CHECKED);
    check_int("a yen is missing", gap.outcome, OFFICE_REFUSED);
    check_int("on one line", (int64_t)gap.findings->error_count, 1);
    check_str("which is named", gap.findings->first->args[0], S("2"));
    check_str("with what is left over", gap.findings->first->args[3], S("1 JPY"));
    books_done(
        contract("administration", "", "{'line':1,'amount':'32000'},{'line':2,'amount':'16000'}"),
        NULL, NULL);
    books_done(books_call("contract.check", office.auditor, CHECKED), &contract_check_reply_shape,
               &reply);
    check_int("row C1: the buyer's price", reply.buyer_minor, 1548000);
    check_int("is the companies' lines", reply.companies_minor, 1500000);
    check_int("and the fees, to the yen", reply.fees_minor, 48000);
    check_int("a line that is not there",
              contract("K-2", "Tateue Kogyo (invented)", "{'line':9,'amount':'0'}").outcome,
              OFFICE_DONE);
    check_int("is said", books_call("contract.check", ishii, CHECKED).outcome, OFFICE_REFUSED);
}

/* ---- acceptance 5 ---------------------------------------------------------------------------- */

static void test_cancellation(void)
{
    CancellationShown shown;
    books_done(books_call("cancellation.reckon", office.auditor, CHECKED),
               &cancellation_shown_shape, &shown);
    check_str("half of 48,000", shown.half_administration, S("24000 JPY"));
    check_str("the least of a small case", shown.small_case, S("100000 JPY"));
    check_str("nothing is spent", shown.of_expended, S("0 JPY"));
    check_int("the greatest of three", shown.minimum_minor, 100000);
    static const char *const stages[] = { "authority", "obligation", "disbursed" };
    for (size_t i = 0; i < COUNT_OF(stages); i++) {
        char params[600];
        snprintf(params, sizeof params,
                 "{'programme':'TRUST','reason':'stage','postings':[{" LINE_ONE
                 ",'purpose':'%s','side':'debit'},{" LINE_ONE
                 ",'purpose':'memo','side':'credit'}]}",
                 stages[i]);
        books_done(books_call("entry.post", ishii, params), NULL, NULL);
    }
    books_done(books_call("cancellation.reckon", office.auditor, CHECKED),
               &cancellation_shown_shape, &shown);
    check_str("3.2 % of what was spent", shown.of_expended, S("32000 JPY"));
    check_int("which is less", shown.ground, CANCEL_SMALL_CASE);
}

/* ---- what is refused ------------------------------------------------------------------------- */

static const struct {
    const char *why, *quantity, *base, *more, *currency;
    OfficeOutcome outcome;
} refused_rows[] = {
    { "too many decimals", "1", "10.5", "'accepted':'2026-01-01'", "JPY", OFFICE_INVALID },
    { "no currency", "1", "10", "'accepted':'2026-01-01'", "YEN", OFFICE_INVALID },
    { "a closed currency", "1", "10", "'accepted':'2026-01-01'", "DEM", OFFICE_REFUSED },
    { "past 64 bits", "1", "9223372036854775808", "'accepted':'2026-01-01'", "JPY",
      OFFICE_INVALID },
    { "past 64 bits together", "2", "9223372036854775807", "'accepted':'2026-01-01'", "JPY",
      OFFICE_REFUSED },
    { "past 64 bits with its surcharge", "1", "9223372036854775807", "'accepted':'2026-01-01'",
      "JPY", OFFICE_REFUSED },
    { "nothing", "1", "0", "'accepted':'2026-01-01'", "JPY", OFFICE_INVALID },
    { "less than nothing", "1", "-5", "'accepted':'2026-01-01'", "JPY", OFFICE_INVALID },
    { "no quantity", "0", "5", "'accepted':'2026-01-01'", "JPY", OFFICE_INVALID },
    { "a day that does not exist", "1", "5", "'accepted':'2026-02-30'", "JPY", OFFICE_INVALID },
    { "days in disorder", "1", "5", "'accepted':'2026-02-03','implemented':'2026-02-02'", "JPY",
      OFFICE_REFUSED },
    { "no day to choose a rate by", "1", "5", "'source':'stock'", "JPY", OFFICE_REFUSED },
    { "an element nobody knows", "1", "5",
      "'accepted':'2026-01-01','source':'procured','waived':['sugar']", "JPY", OFFICE_REFUSED },
};

static void test_refused(void)
{
    int64_t before = books_checked().entries;
    for (size_t i = 0; i < COUNT_OF(refused_rows); i++) {
        OfficeReply reply =
            price_in("PH-D-1", 1, "boat", refused_rows[i].quantity, refused_rows[i].base,
                     refused_rows[i].currency, "invented", refused_rows[i].more);
        check_int(refused_rows[i].why, reply.outcome, refused_rows[i].outcome);
        check_true(refused_rows[i].why, reply.findings->error_count > 0);
    }
    check_int("no such table",
              price_in("PH-D-1", 1, "boat", "1", "5", "JPY", "nowhere", "'accepted':'2026-01-01'")
                  .outcome,
              OFFICE_INVALID);
    check_int("no such country",
              books_call("line.price", ishii,
                         "{'programme':'TRUST','country':'XXQ','case':'Q-1',"
                         "'line':1,'item':'x','quantity':1,'unit':'each',"
                         "'base':'5','currency':'JPY','source':'stock',"
                         "'table':'invented','reason':'x'}")
                  .outcome,
              OFFICE_INVALID);
    check_int("a clerk prices nothing", books_call("line.list", office.clerk, CHECKED).outcome,
              OFFICE_NO_RIGHT);
    check_int("another country's name for the case",
              price_for("IDN", "PH-C-1", 7, "boat", "1", "5", "JPY", "invented",
                        "'accepted':'2026-01-01'")
                  .outcome,
              OFFICE_REFUSED);
    check_int("nothing was posted", books_checked().entries, before);
    LineListReply list;
    books_done(books_call("line.list", office.auditor, "{'programme':'TRUST','case':'PH-D-1'}"),
               &line_list_reply_shape, &list);
    check_int("and no line is half there", (int64_t)list.line_count, 0);
}

/* A closed period takes no bill and no price: both count today. */
static void test_period(void)
{
    books_today("2026-08-31");
    books_done(books_call("period.lock", office.approver,
                          "{'programme':'TRUST','through':'2026-08-31','reason':'audited'}"),
               NULL, NULL);
    int64_t before = books_checked().entries;
    check_int("no line",
              price_in("PH-E-1", 1, "boat", "1", "5", "JPY", "invented", "'accepted':'2026-01-01'")
                  .outcome,
              OFFICE_REFUSED);
    check_int("nothing was posted", books_checked().entries, before);
}

int main(void)
{
    books_open(74);
    books_today("2026-08-01");
    RUN(test_rates);
    RUN(test_bad_rates);
    RUN(test_kept_rates);
    RUN(test_readded);
    RUN(test_procured_share);
    RUN(test_contracts);
    RUN(test_cancellation);
    RUN(test_refused);
    RUN(test_period);
    check_true("posted anew, all agrees", books_checked().sound);
    RUN(books_replayed);
    office_sample_close(&office);
    return check_done();
}
