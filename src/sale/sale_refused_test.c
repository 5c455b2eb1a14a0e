/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sales and terms that are refused, each for its reason and for that alone. */
#include "phrases_credit.h"
#include "phrases_sale.h"
#include "phrases_shape.h"
#include "tests/sale_sample.h"

/* ---- what is refused ------------------------------------------------------------------------- */

#define LINE_REST "\"source\":\"s\",\"confidence\":\"assumption\"}"
#define HEAD "{\"basis\":\"b\",\"currency\":\"USD\",\"buyer\":\"PHL\",\"on\":\"2020-01-01\","
#define PAID "\"milestones\":[{\"name\":\"m\",\"month\":0,\"ppm\":1000000}]"
#define LINES "\"lines\":[{\"name\":\"a\",\"quantity\":1,\"unit-minor\":100," LINE_REST "],"
#define LOAN(PAYMENTS, A_YEAR, REST) \
    ",\"loan\":{\"lender\":\"l\",\"down-ppm\":0," REST \
    "\"rate-ppm\":1,\"payments-a-year\":" A_YEAR ",\"payments\":" PAYMENTS \
    ",\"form\":\"equal-principal\",\"day-count\":\"30/360\"," LINE_REST

static const struct {
    const char *why, *text;
    Phrase message;
} bad[] = {
    { "zero quantity",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":0,\"unit-minor\":1," LINE_REST "]}",
      PHRASE_SHAPE_INT_RANGE },
    { "two currencies without a rate",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1,\"unit-minor\":1,"
                "\"currency\":\"EUR\"," LINE_REST "]}",
      PHRASE_SALE_NO_RATE },
    { "loan with a zero term", HEAD LINES PAID LOAN("0", "2", "") "}", PHRASE_SHAPE_INT_RANGE },
    { "five payments a year", HEAD LINES PAID LOAN("5", "5", "") "}", PHRASE_CREDIT_A_YEAR },
    { "lent before the contract", HEAD LINES PAID LOAN("5", "2", "\"lent-on\":\"2019-12-31\",") "}",
      PHRASE_SALE_LENT_EARLY },
    { "milestones short of the whole",
      HEAD LINES "\"milestones\":[{\"name\":\"m\",\"month\":0,\"ppm\":999999}]}",
      PHRASE_SALE_MILESTONES },
    { "no lines", HEAD "\"lines\":[]," PAID "}", PHRASE_SALE_NO_LINES },
    { "no price", HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1," LINE_REST "]}",
      PHRASE_SALE_ONE_PRICE },
    { "no such curve",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1,\"curve\":\"c\"," LINE_REST "]}",
      PHRASE_SALE_NO_CURVE },
    { "more than can be reckoned",
      HEAD PAID
      ",\"lines\":[{\"name\":\"a\",\"quantity\":1000000,\"unit-minor\":100000001," LINE_REST "]}",
      PHRASE_SALE_SUM },
    { "half a hybrid",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1,\"unit-minor\":1,"
                "\"way\":\"us-fms\"," LINE_REST
                ",{\"name\":\"b\",\"quantity\":1,\"unit-minor\":1," LINE_REST "]}",
      PHRASE_SALE_HALF_HYBRID },
    { "no such way",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1,\"unit-minor\":1,"
                "\"way\":\"us-fmz\"," LINE_REST "]}",
      PHRASE_SALE_NO_WAY },
    { "no such state",
      HEAD LINES PAID ",\"months\":[{\"state\":\"asleep\",\"least\":0,\"most\":1," LINE_REST "]}",
      PHRASE_SALE_NO_STATE },
    { "more at least than at most",
      HEAD LINES PAID ",\"months\":[{\"state\":\"offered\",\"least\":2,\"most\":1," LINE_REST "]}",
      PHRASE_SALE_MONTHS },
    { "a rate of its own currency",
      HEAD LINES PAID ",\"rates\":[{\"currency\":\"USD\",\"minor\":1,\"is-minor\":1," LINE_REST
                      "]}",
      PHRASE_SALE_RATE_TWICE },
    { "a lot nobody ordered beside",
      HEAD LINES PAID ",\"lots\":[{\"curve\":\"c\",\"buyer\":\"b\",\"quantity\":1," LINE_REST "]}",
      PHRASE_SALE_LOT_UNORDERED },
    { "C9 a market price that is told as fact",
      HEAD PAID ",\"lines\":[{\"name\":\"a\",\"quantity\":1,\"unit-minor\":1,\"price\":\"market\","
                "\"source\":\"s\",\"confidence\":\"official\"}]}",
      PHRASE_SALE_MARKET_SURE },
    { "a year that begins in February", HEAD LINES PAID ",\"year-begins\":2}", PHRASE_SALE_YEAR },
};

static void test_refused(void)
{
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        Findings findings = { .arena = &arena };
        bool found = false;
        Sale sale;
        bool good = sale_read(&arena, str_from_c(bad[i].text), S("x"), &sale, &findings) &&
                    sale_names_check(&sale, &book, &findings);

        check_true(bad[i].why, !good);
        for (const Finding *at = findings.first; at; at = at->next)
            found = found || at->message == bad[i].message;
        check_true(bad[i].why, found);
        check_int(bad[i].why, findings.error_count, 1);
    }
}

#define TERMS_HEAD "kind,way,name,from,until,value,ja,en,source,confidence\n"
#define TERM(KIND, FROM, UNTIL, VALUE, SURE) \
    KIND ",w,n," FROM "," UNTIL "," VALUE ",j,e,s," SURE "\n"

/* Each is one defect of a table of terms, and one finding. */
static void test_terms_refused(void)
{
    static const struct {
        const char *why, *rows;
    } rows[] = {
        { "a fee above half", TERM("fee", "2020-01-01", "", "50.1 %", "official") },
        { "a saving above half", TERM("fee", "2020-01-01", "", "-51 %", "official") },
        { "no rate", TERM("fee", "2020-01-01", "", "much", "official") },
        { "months backwards", TERM("months", "2020-01-01", "", "6-3", "official") },
        { "months without an end", TERM("months", "2020-01-01", "", "6", "official") },
        { "a clause with a value", TERM("clause", "2020-01-01", "", "1", "official") },
        { "no such kind", TERM("whim", "2020-01-01", "", "", "official") },
        { "not said how sure", TERM("clause", "2020-01-01", "", "", "surely") },
        { "over before it begins", TERM("clause", "2020-01-01", "2020-01-01", "", "official") },
        { "two on one day", TERM("clause", "2020-01-01", "2021-01-02", "", "official")
                                TERM("clause", "2021-01-01", "", "", "assumption") },
    };
    Findings fine = { .arena = &arena };
    SaleTable terms;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 1000);

        text_all(&text, S(TERMS_HEAD), str_from_c(rows[i].rows));
        check_true(rows[i].why,
                   !sale_table_read(&arena, text_str(&text), S("x"), &terms, &findings));
        check_int(rows[i].why, findings.error_count, 1);
    }
    check_true(
        "one after the other",
        sale_table_read(&arena,
                        S(TERMS_HEAD TERM("fee", "2020-01-01", "2021-01-01", "-50 %", "official")
                              TERM("fee", "2021-01-01", "", "50 %", "assumption")),
                        S("x"), &terms, &fine));
    check_int("a saving",
              sale_term(&terms, SALE_TERM_FEE, S("w"), S("n"), date_make(2020, 12, 31))->ppm,
              -500000);
    check_int("a fee", sale_term(&terms, SALE_TERM_FEE, S("w"), S("n"), date_make(2021, 1, 1))->ppm,
              500000);
    check_true("before the first, none",
               !sale_term(&terms, SALE_TERM_FEE, S("w"), S("n"), date_make(2019, 12, 31)));
}

static void test_lent_after_the_day_asked(void)
{
    Findings findings = { .arena = &arena };
    Sale sale = sale_of("examples/sales/us-2-india.json");
    SaleWay way;

    sale.file.loan.lent_on = date_make(2016, 4, 1);
    check_true("then", sale_by_way(&arena, &sale, &book, way_of_id("france-di"), sale.file.on, &way,
                                   &findings));
    check_int("from the day of lending", way.loan.rows[0].due_on, date_make(2016, 10, 1));
    check_true("on a later day it is too late",
               !sale_by_way(&arena, &sale, &book, way_of_id("france-di"), date_make(2016, 4, 2),
                            &way, &findings));
}

int main(void)
{
    open_book();
    RUN(test_refused);
    RUN(test_terms_refused);
    RUN(test_lent_after_the_day_asked);
    return check_done();
}
