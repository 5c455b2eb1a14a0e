/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What a sale costs by each way, and when it is paid: the figures to the last digit. */
#include "phrases_sale.h"
#include "tests/sale_sample.h"

/* ---- price ----------------------------------------------------------------------------------- */

static void test_E4_offset_by_way_and_day(void)
{
    Date then = date_make(2014, 1, 31), today = date_make(2021, 1, 1);
    const struct {
        const char *file, *way;
        Date on;
        DutyAnswer answer;
        int64_t owed;
    } rows[] = {
        { "examples/sales/us-2-india.json", "direct-sale", then, DUTY_OWED, 49500000000 },
        { "examples/sales/us-2-airframes.json", "direct-sale", then, DUTY_OWED, 41400000000 },
        { "examples/sales/us-2-india.json", "japan-party", then, DUTY_UNKNOWN, 0 },
        { "examples/sales/us-2-india.json", "direct-sale", today, DUTY_OWED, 49500000000 },
        { "examples/sales/us-2-india.json", "japan-party", today, DUTY_NONE, 0 },
        { "examples/sales/us-2-india.json", "france-camo", today, DUTY_NONE, 0 },
        { "examples/sales/us-2-india.json", "germany-commercial", today, DUTY_OWED, 49500000000 },
        { "examples/sales/radars-2020.json", "direct-sale", today, DUTY_UNKNOWN, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Sale sale = sale_of(rows[i].file);
        SaleWay way = by(&sale, rows[i].way, rows[i].on);

        check_int(rows[i].file, way.duty.answer, rows[i].answer);
        check_int(rows[i].way, way.duty.minor, rows[i].owed);
    }
}

/* Without a rate into the currency of the threshold the duty is unknown, and nothing is added. */
static void test_E4_threshold_without_rate(void)
{
    Sale sale = sale_of("examples/sales/us-2-india.json");

    sale.file.rate_count = 0;
    SaleWay way = by(&sale, "direct-sale", sale.file.on);
    check_int("unknown", way.duty.answer, DUTY_UNKNOWN);
    check_int("no cost of it", way.addend_count, 0);
    check_int("the goods alone", way.price, 165000000000);
}

static void test_addends(void)
{
    Sale sale = sale_of("examples/sales/us-2-india.json");
    SaleWay direct = by(&sale, "direct-sale", sale.file.on);

    check_int("cost of the offset: a tenth of 495 m", direct.adds, 4950000000);
    check_int("price", direct.price, 169950000000);
    check_int("assumed", direct.addends[0].sure, SALE_ASSUMED);
    SaleWay party = by(&sale, "japan-party", date_make(2021, 1, 1));
    check_int("1 % put in, and no offset", party.price, 166650000000);
    Sale radars = sale_of("examples/sales/radars-2020.json");
    SaleWay fms = by(&radars, "us-fms", radars.file.on);
    check_int("goods 100 m", fms.goods, 10000000000);
    check_int("3.2 % and 1 %", fms.adds, 420000000);
    check_int("in 2014: 3.5 % and 1.5 %", by(&radars, "us-fms", date_make(2014, 1, 31)).adds,
              500000000);
    check_int("3.2 % is from an official source", fms.addends[0].sure, SALE_OFFICIAL);
    check_int("none by direct sale", by(&radars, "direct-sale", radars.file.on).adds, 0);
}

/* Row D1: 85 % of 1.65 bn lent at 2 % in 20 half-years costs 147.2625 m, on whatever day. */
static void test_D1_by_way(void)
{
    Sale sale = sale_of("examples/sales/us-2-india.json");
    SaleWay way = by(&sale, "france-di", sale.file.on);

    check_int("lent", way.loan.lent, 140250000000);
    check_int("interest", way.interest, 14726250000);
    check_int("the buyer pays", way.totals[SALE_BUYER], -179726250000);
    check_int("down payment", cash(&way, 2014, 1, SALE_BUYER), -24750000000);
    check_int("the lender pays the rest as it falls due", cash(&way, 2017, 1, SALE_LENDER),
              -57750000000);
    check_int("and what is left", cash(&way, 2021, 1, SALE_LENDER), -82500000000);
    check_int("first instalment with interest", cash(&way, 2021, 7, SALE_BUYER), -8415000000);
    check_int("the risk of payment", way.risks[SALE_RISK_PAYMENT].by, 1 << SALE_LENDER);
    check_ties(&way);
}

/* The same official rates as the table that offers are priced with. */
static void test_fees_as_the_rates(void)
{
    Findings findings = { .arena = &arena };
    const RateTable *rates = rate_table_read(&arena, sample_file(&arena, "rates/us-fms-sample.csv"),
                                             S("us-fms-sample.csv"), &findings);
    const Date days[] = { date_make(2006, 8, 1),  date_make(2012, 10, 31), date_make(2012, 11, 1),
                          date_make(2018, 5, 31), date_make(2018, 6, 1),   date_make(2026, 1, 1) };

    ensure(rates);
    for (size_t i = 0; i < COUNT_OF(days); i++) {
        RateQuery query = { .component = RATE_ADMIN, .assumed = days[i] };

        for (RateEvent event = RATE_SIGNED; event < RATE_EVENTS; event++)
            query.days.on[event] = days[i];
        const RateRow *row = rate_find(rates, &query, &findings);
        const SaleTerm *term =
            sale_term(&book.terms, SALE_TERM_FEE, S("us-fms"), S("admin"), days[i]);
        check_true("both have a row", row && term);
        if (row && term)
            check_int("administration", term->ppm, row->ppm);
    }
}

/* ---- cash ------------------------------------------------------------------------------------ */

static void test_cash_ahead_of_need(void)
{
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay fms = by(&sale, "us-fms", sale.file.on),
            direct = by(&sale, "direct-sale", sale.file.on);

    check_int("deposit", cash(&fms, 2020, 7, SALE_BUYER), -1563000000);
    check_int("the quarter before it is needed", cash(&fms, 2021, 4, SALE_BUYER), -2605000000);
    check_int("and the State pays then", cash(&fms, 2021, 7, SALE_STATE), -2500000000);
    check_int("the maker", cash(&fms, 2021, 7, SALE_MAKER), 2500000000);
    check_int("the State keeps", fms.totals[SALE_STATE], 420000000);
    check_int("direct: when it falls due", cash(&direct, 2021, 7, SALE_BUYER), -2500000000);
    check_int("direct: nothing goes through the State", direct.totals[SALE_STATE], 0);
    check_int("last quarter", fms.quarters[fms.quarter_count - 1].from, date_make(2025, 7, 1));
    check_ties(&fms);
    check_ties(&direct);
}

static void test_C9_all_in_advance(void)
{
    Sale sale = sale_of("examples/sales/surplus.json");
    SaleWay way = by(&sale, "australia-sales", sale.file.on);

    check_int("2 x 1.2 m and 3 x 100,000.01 EUR at 1.65", way.price, 240000000 + 49500005);
    check_int("of it left to the market", way.market, 49500005);
    check_int("whole, at the contract", cash(&way, 2026, 4, SALE_BUYER), -289500005);
    check_int("the buyer pays nothing later", way.totals[SALE_BUYER], -289500005);
    check_int("nobody waits for money", way.risks[SALE_RISK_PAYMENT].by, 0);
    check_true("and that is told", way.risks[SALE_RISK_PAYMENT].told);
    check_int("the maker gets parts when delivered", cash(&way, 2027, 1, SALE_MAKER), 57900001);
    check_ties(&way);
}

/* Row C9: a price is quoted or left to the market. What it is left for is an estimate that stands
 * apart, by whatever way; the sum is the same. */
static void test_C9_left_to_the_market(void)
{
    Sale sale = sale_of("examples/sales/hybrid.json");
    SaleLine lines[3];

    for (size_t i = 0; i < COUNT_OF(lines); i++)
        lines[i] = sale.file.lines[i];
    sale.file.lines = lines;
    check_int("all is quoted", by_lines(&sale).market, 0);
    lines[1].pricing = lines[2].pricing = SALE_MARKET;
    SaleWay whole = by_lines(&sale);
    check_int("two lines are not", whole.market, 2700000003);
    check_int("of the second way", whole.parts[1].market, 2700000003);
    check_int("none of the first", whole.parts[0].market, 0);
    check_int("the sum is the same", whole.price, 8952000003);
}

/* Row C8: stock of the forces goes where the State sells, and as is. */
static void test_C8_surplus(void)
{
    Sale sale = sale_of("examples/sales/surplus.json");
    SaleWay good = by(&sale, "australia-sales", sale.file.on);
    SaleWay bad = by(&sale, "direct-sale", sale.file.on);

    check_int("goes", good.verdict, SALE_GOES);
    check_true("as is, where is", way_says(good.way, S("as-is")));
    check_int("refused", bad.verdict, SALE_REFUSED);
    check_int("for the boats alone", bad.bar_count, 1);
    check_int("because", bad.bars[0].why, PHRASE_SALE_BAR_SURPLUS);
    check_int("and not priced", bad.price, 0);
}

static void test_quarters_of_years(void)
{
    static const struct {
        int64_t begins;
        int month, year, quarter;
    } rows[] = {
        { INT64_MIN, 1, 2024, 1 }, { 1, 10, 2024, 4 },  { 4, 1, 2023, 4 },  { 4, 4, 2024, 1 },
        { 7, 4, 2023, 4 },         { 10, 10, 2024, 1 }, { 10, 7, 2023, 4 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Sale sale = { .file.year_begins = rows[i].begins };
        int year, quarter;

        sale_quarter_of_year(&sale, date_make(2024, rows[i].month, 1), &year, &quarter);
        check_int("year", year, rows[i].year);
        check_int("quarter", quarter, rows[i].quarter);
    }
    check_int("the month's last", sale_months_on(date_make(2024, 1, 31), 1),
              date_make(2024, 2, 29));
    check_int("over years", sale_months_on(date_make(2023, 12, 15), 13), date_make(2025, 1, 15));
}

/* ---- joint lots ------------------------------------------------------------------------------ */

static void test_C6_camo(void)
{
    Sale sale = sale_of("examples/sales/camo.json");
    SaleWay camo = by(&sale, "france-camo", sale.file.on);
    SaleWay alone = by(&sale, "france-di", sale.file.on);
    int64_t units = 0;

    check_int("two types", camo.joint_count, 2);
    for (size_t i = 0; i < camo.joint_count; i++) {
        const SaleJoint *joint = &camo.joints[i];
        int64_t price = 0;

        for (size_t k = 0; k < joint->count; k++)
            price += joint->buyers[k].price;
        check_int("shares add up to the lot", price, joint->together);
        check_int("the home quantity is an assumption", joint->lots[0]->sure, SALE_ASSUMED);
        units += joint->buyers[0].quantity;
    }
    check_int("442 vehicles", units, 442);
    static const struct {
        int64_t alone, saving, price; /* Belgium, and then France */
    } lots[][2] = {
        { { 79632022214, 3326644513, 76305377701 }, { 182690474645, 8151149903, 174539324742 } },
        { { 37221242263, 2371287446, 34849954817 }, { 83671438132, 5928218615, 77743219517 } },
    };
    for (size_t i = 0; i < camo.joint_count; i++)
        for (size_t k = 0; k < 2; k++) {
            check_int("C6 alone", camo.joints[i].buyers[k].alone, lots[i][k].alone);
            check_int("C6 saved", camo.joints[i].buyers[k].saving, lots[i][k].saving);
            check_int("C6 paid", camo.joints[i].buyers[k].price, lots[i][k].price);
        }
    check_int("C6 Griffon together", camo.joints[0].together, 250844702443);
    check_int("C6 Jaguar together", camo.joints[1].together, 112593174334);
    check_int("price", camo.price, 111155332518);
    check_int("what it saves", alone.price - camo.price, 5697931959);
    check_int("alone nothing is shared", alone.joint_count, 0);
    check_ties(&camo);
}

/* Of three buyers in equal parts, the smallest would get more than he pays alone: refused. */
static void test_C6_share_that_cannot_be(void)
{
    Findings findings = { .arena = &arena };
    Sale sale = sale_of("examples/sales/camo.json");
    SaleLine line = sale.file.lines[0];
    SaleWay way;

    SaleLot lots[] = { sale.file.lots[0], sale.file.lots[0] };

    line.quantity = 1;
    lots[1].buyer = S("another");
    sale.file.lines = &line;
    sale.file.line_count = 1;
    sale.file.lots = lots;
    sale.file.lot_count = COUNT_OF(lots);
    sale.file.share = SAVING_HALF;
    check_true("refused", !sale_by_way(&arena, &sale, &book, way_of_id("france-camo"), sale.file.on,
                                       &way, &findings));
    check_int("one finding", findings.error_count, 1);
}

int main(void)
{
    open_book();
    RUN(test_E4_offset_by_way_and_day);
    RUN(test_E4_threshold_without_rate);
    RUN(test_addends);
    RUN(test_D1_by_way);
    RUN(test_fees_as_the_rates);
    RUN(test_cash_ahead_of_need);
    RUN(test_C9_all_in_advance);
    RUN(test_C9_left_to_the_market);
    RUN(test_C8_surplus);
    RUN(test_quarters_of_years);
    RUN(test_C6_camo);
    RUN(test_C6_share_that_cannot_be);
    return check_done();
}
