/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Sales by every way: the figures of the mission to the last digit, and what holds for any sale. */
#include "phrases_credit.h"
#include "phrases_sale.h"
#include "phrases_shape.h"
#include "sale/sale.h"
#include "tests/document_sample.h"

enum { ARENA_BYTES = 256 << 20, FILES_MAX = 16 };

static Arena arena, kept; /* kept: the book */
static SaleBook book;

static const char *const shipped[] = {
    "routes/vocabulary.rules",        "routes/australia-sales.route",
    "routes/direct-sale.route",       "routes/france-camo.route",
    "routes/france-di.route",         "routes/germany-commercial.route",
    "routes/israel-commercial.route", "routes/israel-stands-behind.route",
    "routes/japan-fms.route",         "routes/japan-party.route",
    "routes/korea-agency.route",      "routes/korea-commercial.route",
    "routes/us-commercial.route",     "routes/us-fms.route",
};

static void open_book(void)
{
    Findings findings = { .arena = &kept };
    const Document *documents[FILES_MAX];

    for (size_t i = 0; i < COUNT_OF(shipped); i++)
        documents[i] =
            rules_read(&kept, sample_file(&kept, shipped[i]), str_from_c(shipped[i]), &findings);
    const Rulebook *rules = rulebook_make(&kept, documents, COUNT_OF(shipped), &findings);
    sample_tell(&kept, &findings);
    ensure(rules);
    book.ways = ways_of(&kept, rules, &book.way_count);
    ensure(sale_table_read(&kept, sample_file(&kept, "sales/terms.csv"), S("terms.csv"),
                           &book.terms, &findings));
    ensure(offset_duties_read(&kept, sample_file(&kept, "offsets/duties.csv"), S("duties.csv"),
                              &book.duties, &book.duty_count, &findings));
}

/* ---- the sales at hand ----------------------------------------------------------------------- */

static Sale sale_of(const char *path)
{
    Findings findings = { .arena = &arena };
    Sale sale;
    bool good = sale_read(&arena, sample_file(&arena, path), str_from_c(path), &sale, &findings) &&
                sale_names_check(&sale, &book, &findings);

    sample_tell(&arena, &findings);
    check_true(path, good);
    return sale;
}

static const Way *way_of_id(const char *id)
{
    for (size_t i = 0; i < book.way_count; i++)
        if (str_eq(book.ways[i].route->id, str_from_c(id)))
            return &book.ways[i];
    ensure(!"a shipped way");
    return NULL;
}

static SaleWay by(const Sale *sale, const char *id, Date on)
{
    Findings findings = { .arena = &arena };
    SaleWay way;
    bool good = sale_by_way(&arena, sale, &book, way_of_id(id), on, &way, &findings);

    sample_tell(&arena, &findings);
    check_true(id, good);
    return way;
}

static SaleWay by_lines(const Sale *sale)
{
    Findings findings = { .arena = &arena };
    SaleWay way;

    check_true("by lines", sale_by_lines(&arena, sale, &book, sale->file.on, &way, &findings));
    return way;
}

static int64_t cash(const SaleWay *way, int year, int month, SaleParty party)
{
    Date from = date_make(year, month, 1);

    for (size_t i = 0; i < way->quarter_count; i++)
        if (way->quarters[i].from == from)
            return way->quarters[i].minor[party];
    return 0;
}

/* Receipts and payments of every quarter add up to nothing; the whole to price and interest. */
static void check_ties(const SaleWay *way)
{
    int64_t sums[SALE_PARTIES] = { 0 }, to_state = 0, state = 0;

    for (size_t i = 0; i < way->quarter_count; i++) {
        int64_t quarter = 0;
        for (size_t party = 0; party < SALE_PARTIES; party++) {
            quarter += way->quarters[i].minor[party];
            sums[party] += way->quarters[i].minor[party];
        }
        check_int("a quarter", quarter, 0);
        state += way->quarters[i].minor[SALE_STATE];
        check_true("the State pays nothing it has not got", state >= 0);
    }
    for (size_t i = 0; i < way->addend_count; i++)
        to_state += way->addends[i].to == SALE_STATE ? way->addends[i].minor : 0;
    check_int("price", way->goods + way->adds - way->saves, way->price);
    check_int("buyer", sums[SALE_BUYER], -way->price - way->interest);
    check_int("lender", sums[SALE_LENDER], way->interest);
    check_int("seller", sums[SALE_STATE] + sums[SALE_MAKER], way->price);
    if (way->way)
        check_int("the State keeps what it adds", sums[SALE_STATE], to_state);
}

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
    check_int("whole, at the contract", cash(&way, 2026, 4, SALE_BUYER), -289500005);
    check_int("the buyer pays nothing later", way.totals[SALE_BUYER], -289500005);
    check_int("nobody waits for money", way.risks[SALE_RISK_PAYMENT].by, 0);
    check_true("and that is told", way.risks[SALE_RISK_PAYMENT].told);
    check_int("the maker gets parts when delivered", cash(&way, 2027, 1, SALE_MAKER), 57900001);
    check_ties(&way);
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

/* ---- who carries which risk ------------------------------------------------------------------ */

static void test_C5_risks(void)
{
    enum { B = 1 << SALE_BUYER, G = 1 << SALE_STATE, M = 1 << SALE_MAKER, UNTOLD = -1 };
    static const struct {
        const char *way;
        int by[SALE_RISKS];
    } rows[] = {
        { "france-camo", { M, M, M, M, G, B | G } },
        { "us-fms", { B, G, G, G, G, B | G } },
        { "japan-party", { G, G, G, G, G, B | M } },
        { "france-di", { G, G, UNTOLD, G, G, B | M } },
        { "australia-sales", { G, G, UNTOLD, G, 0, B | G } },
        { "direct-sale", { M, M, M, M, M, B | M } },
    };
    Sale sale = sale_of("examples/sales/radars-2020.json");

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SaleWay way = by(&sale, rows[i].way, sale.file.on);

        for (SaleRisk risk = SALE_RISK_PRICE; risk < SALE_RISKS; risk++)
            check_int(rows[i].way, way.risks[risk].told ? (int)way.risks[risk].by : UNTOLD,
                      rows[i].by[risk]);
    }
    sale.file.maker_currency = S("");
    check_true("not guessed", !by(&sale, "us-fms", sale.file.on).risks[SALE_RISK_CURRENCY].told);
    SaleWay camo = by(&sale, "france-camo", sale.file.on);
    for (size_t i = 0; i < LIABILITY_MATTERS; i++)
        check_true("C5 none in all four", !camo.way->liability.state[i]);
}

/* ---- time ------------------------------------------------------------------------------------ */

static void test_times(void)
{
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay party = by(&sale, "japan-party", sale.file.on);
    SaleWay direct = by(&sale, "direct-sale", sale.file.on);
    Sale bare = sale;

    check_int("received, preparing, offered, accepted, running", party.stage_count, 5);
    check_int("received by its clock", party.stages[0].told, SALE_TOLD_BY_CLOCK);
    check_int("5 working days", party.stages[0].most, 1);
    check_int("preparing by the file", party.stages[1].told, SALE_TOLD_BY_FILE);
    check_int("offered by the table", party.stages[2].told, SALE_TOLD_BY_TABLE);
    check_int("least", party.least, 12 + 1 + 1 + 48);
    check_int("most", party.most, 1 + 24 + 3 + 3 + 72);
    check_true("all told", party.all_told);
    check_true("direct: the offer is not told", !direct.all_told);
    check_int("direct: expiry is no duration", direct.stages[2].told, SALE_NOT_TOLD);
    bare.file.month_count = 0;
    SaleWay clocks = by(&bare, "japan-party", sale.file.on);
    check_int("60 working days are 84 days", clocks.stages[1].most, 3);
    check_int("running by the milestones", clocks.stages[4].told, SALE_TOLD_BY_MILESTONES);
    check_int("60 months", clocks.stages[4].least, 60);
}

/* What the file says of the way goes before what it says of all, wherever it stands. */
static void test_months_of_the_way(void)
{
    const SaleMonths all = { .state = S("offered"), .least = 1, .most = 9, .source = S("s") };
    const SaleMonths own = {
        .way = S("us-fms"), .state = S("offered"), .least = 2, .most = 4, .source = S("s")
    };
    const SaleMonths orders[][2] = { { all, own }, { own, all } };
    Sale sale = sale_of("examples/sales/radars-2020.json");

    sale.file.month_count = 2;
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        sale.file.months = orders[i];
        check_int("its own", by(&sale, "us-fms", sale.file.on).stages[2].most, 4);
        check_int("that of all", by(&sale, "korea-agency", sale.file.on).stages[2].most, 9);
    }
}

/* ---- may it go so ---------------------------------------------------------------------------- */

static void test_C21_sensitivity(void)
{
    static const struct {
        const char *way;
        SaleVerdict ordinary, sensitive, untold;
    } rows[] = {
        { "us-fms", SALE_GOES, SALE_GOES, SALE_GOES },
        { "us-commercial", SALE_GOES, SALE_REFUSED, SALE_UNTOLD },
        { "israel-commercial", SALE_GOES, SALE_REFUSED, SALE_UNTOLD },
        { "israel-stands-behind", SALE_GOES, SALE_GOES, SALE_GOES },
        { "australia-sales", SALE_GOES, SALE_GOES, SALE_GOES },
        { "germany-commercial", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "direct-sale", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "france-camo", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "france-di", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "japan-fms", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "japan-party", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "korea-agency", SALE_GOES, SALE_UNTOLD, SALE_GOES },
        { "korea-commercial", SALE_GOES, SALE_UNTOLD, SALE_GOES },
    };
    Sale sale = sale_of("examples/sales/us-2-airframes.json");
    SaleLine line = sale.file.lines[0];

    sale.file.lines = &line;
    check_int("C21 every way", (int64_t)book.way_count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        line.item = SALE_ORDINARY;
        check_int(rows[i].way, by(&sale, rows[i].way, sale.file.on).verdict, rows[i].ordinary);
        line.item = SALE_SENSITIVE;
        check_int(rows[i].way, by(&sale, rows[i].way, sale.file.on).verdict, rows[i].sensitive);
        line.item = -1;
        check_int(rows[i].way, by(&sale, rows[i].way, sale.file.on).verdict, rows[i].untold);
    }
}

/* The seeker is sensitive, and Foreign Military Sales alone may carry it: by direct sale the same
 * lines are refused, and for it alone. */
static void test_C21_forces_the_way(void)
{
    Sale sale = sale_of("examples/sales/hybrid.json");
    SaleWay direct = by(&sale, "us-commercial", sale.file.on);
    Findings findings = { .arena = &arena };
    SaleLine lines[3];
    SaleWay whole;

    check_int("C21 all by direct sale: refused", direct.verdict, SALE_REFUSED);
    check_int("C21 for one line", (int64_t)direct.bar_count, 1);
    check_int("C21 the seeker", (int64_t)direct.bars[0].line, 0);
    check_int("C21 because it is sensitive", direct.bars[0].why, PHRASE_SALE_BAR_SENSITIVE);
    check_int("C21 all by FMS: it goes", by(&sale, "us-fms", sale.file.on).verdict, SALE_GOES);
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        lines[i] = sale.file.lines[i];
    lines[0].way = S("us-commercial");
    lines[1].way = S("us-fms");
    sale.file.lines = lines;
    check_true("C21 the other way round",
               sale_by_lines(&arena, &sale, &book, sale.file.on, &whole, &findings));
    check_int("C21 the whole is refused", whole.verdict, SALE_REFUSED);
    check_int("C21 and has no price", whole.quarter_count, 0);
}

static void test_C20_hybrid(void)
{
    enum { FIRST = 1, SECOND = 2 }; /* which of the two brings it */
    static const struct {
        int year, month, from;
        int64_t buyer, state, maker;
    } quarters[] = {
        { 2024, 4, FIRST | SECOND, -1790400000, 50400000, 1740000000 },
        { 2025, 7, FIRST, -2500800000, 2500800000, 0 },
        { 2025, 10, FIRST | SECOND, -1080000001, -2400000000, 3480000001 },
        { 2026, 7, FIRST, -2500800000, 2500800000, 0 },
        { 2026, 10, FIRST | SECOND, -1080000002, -2400000000, 3480000002 },
    };
    Sale sale = sale_of("examples/sales/hybrid.json");
    SaleWay whole = by_lines(&sale);
    int64_t buyer = 0;

    check_int("C20 two ways", (int64_t)whole.part_count, 2);
    check_str("C20 the first", whole.parts[0].way->route->id, S("us-fms"));
    check_str("C20 the second", whole.parts[1].way->route->id, S("us-commercial"));
    check_int("C20 40 at 1.5 m, with 3.2 % and 1 %", whole.parts[0].price, 6252000000);
    check_int("C20 10 at 2.4 m, and training", whole.parts[1].price, 2700000003);
    check_int("C20 one total", whole.price, 8952000003);
    check_int("C20 of the goods", whole.goods, 8700000003);
    check_int("C20 3.2 % and 1 % of the first alone", whole.adds, 252000000);
    check_int("C20 one line by the first", (int64_t)whole.parts[0].line_count, 1);
    check_int("C20 two by the second", (int64_t)whole.parts[1].line_count, 2);
    for (size_t i = 0; i < COUNT_OF(quarters); i++) {
        int year = quarters[i].year, month = quarters[i].month;

        check_int("C20 the buyer", cash(&whole, year, month, SALE_BUYER), quarters[i].buyer);
        check_int("C20 the State", cash(&whole, year, month, SALE_STATE), quarters[i].state);
        check_int("C20 the makers", cash(&whole, year, month, SALE_MAKER), quarters[i].maker);
        for (int k = 0; k < 2; k++)
            check_true("C20 from which", (cash(&whole.parts[k], year, month, SALE_MAKER) != 0 ||
                                          cash(&whole.parts[k], year, month, SALE_BUYER) != 0) ==
                                             (quarters[i].from >> k & 1));
        buyer += quarters[i].buyer;
    }
    check_int("C20 nothing in any other quarter", buyer, -8952000003);
    for (size_t i = 0; i < LIABILITY_MATTERS; i++) {
        check_true("C20 the one answers", whole.parts[0].way->liability.state[i]);
        check_true("C20 the other does not", !whole.parts[1].way->liability.state[i]);
    }
    check_ties(&whole);
}

/* Who exports, and what is told of the licence that it still needs: whose word, and how sure. */
static void test_C22_state_exports(void)
{
    static const struct {
        const char *way;
        bool state_exports;
        int sure; /* -1: nobody tells which licence it is */
    } rows[] = {
        { "australia-sales", true, -1 },
        { "direct-sale", false, SALE_SECONDARY },
        { "france-camo", true, -1 },
        { "france-di", false, -1 },
        { "germany-commercial", false, SALE_SECONDARY },
        { "israel-commercial", false, SALE_SECONDARY },
        { "israel-stands-behind", false, -1 },
        { "japan-fms", true, SALE_ASSUMED },
        { "japan-party", false, SALE_SECONDARY },
        { "korea-agency", true, -1 },
        { "korea-commercial", false, -1 },
        { "us-commercial", false, SALE_UNVERIFIED },
        { "us-fms", true, SALE_SECONDARY },
    };
    Sale sale = sale_of("examples/sales/us-2-airframes.json");

    check_int("C22 every way", (int64_t)book.way_count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        SaleWay way = by(&sale, rows[i].way, sale.file.on);
        const SaleTerm *licence = sale_licence(&way);

        check_int(rows[i].way, way.state_exports, rows[i].state_exports);
        check_int("C22 a licence is needed, whoever exports", way.licence_needed, TRUTH_YES);
        check_int(rows[i].way, licence ? (int)licence->sure : -1, rows[i].sure);
    }
}

/* Every clause of a shipped route names who says so; every row speaks of a way and its clause. */
static void test_A13_clauses_have_sources(void)
{
    Sale sale = sale_of("examples/sales/us-2-airframes.json");
    size_t clauses = 0, rows = 0;

    for (size_t i = 0; i < book.way_count; i++) {
        SaleWay way = by(&sale, arena_c(&arena, book.ways[i].route->id), date_make(2026, 1, 1));

        for (size_t k = 0; k < way.clause_count; k++)
            check_true("A13 who says so", way.clauses[k].term != NULL);
        clauses += way.clause_count;
    }
    for (size_t i = 0; i < book.terms.count; i++) {
        const SaleTerm *row = &book.terms.rows[i];
        const Way *way = way_of_id(arena_c(&arena, row->way));

        rows += row->kind == SALE_TERM_CLAUSE;
        check_true("a clause of its route",
                   row->kind != SALE_TERM_CLAUSE || way_says(way, row->name));
        check_true("a state of its route",
                   row->kind != SALE_TERM_MONTHS || route_state(way->route, row->name) >= 0);
    }
    check_int("as many", clauses, rows);
}

/* Do deliveries go on, or may they be suspended: the word of each route, and how sure it is. */
static void test_A13_continuity_by_way(void)
{
    static const struct {
        const char *way;
        Continuity continuity;
        int sure; /* -1: the route says neither */
    } rows[] = {
        { "australia-sales", CONTINUITY_NOT_TOLD, -1 },
        { "direct-sale", CONTINUITY_MAY_SUSPEND, SALE_UNVERIFIED },
        { "france-camo", CONTINUITY_CONTINUES, SALE_UNVERIFIED },
        { "france-di", CONTINUITY_CONTINUES, SALE_SECONDARY },
        { "germany-commercial", CONTINUITY_NOT_TOLD, -1 },
        { "israel-commercial", CONTINUITY_NOT_TOLD, -1 },
        { "israel-stands-behind", CONTINUITY_NOT_TOLD, -1 },
        { "japan-fms", CONTINUITY_MAY_SUSPEND, SALE_ASSUMED },
        { "japan-party", CONTINUITY_MAY_SUSPEND, SALE_ASSUMED },
        { "korea-agency", CONTINUITY_NOT_TOLD, -1 },
        { "korea-commercial", CONTINUITY_NOT_TOLD, -1 },
        { "us-commercial", CONTINUITY_MAY_SUSPEND, SALE_UNVERIFIED },
        { "us-fms", CONTINUITY_MAY_SUSPEND, SALE_UNVERIFIED },
    };

    check_int("A13 every way", (int64_t)book.way_count, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Way *way = way_of_id(rows[i].way);
        bool goes_on = rows[i].continuity == CONTINUITY_CONTINUES;
        const SaleTerm *term =
            sale_term(&book.terms, SALE_TERM_CLAUSE, way->route->id,
                      goes_on ? S("continues") : S("may-suspend"), date_make(2026, 1, 1));

        check_int(rows[i].way, way_continuity(way), rows[i].continuity);
        check_int(rows[i].way, term ? (int)term->sure : -1, rows[i].sure);
    }
}

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

/* ---- any sale -------------------------------------------------------------------------------- */

static SaleFile random_file(Rng *rng)
{
    enum { LINES_MOST = 6, MILESTONES_MOST = 5 };
    SaleLine *lines = NEW_ARRAY(&arena, SaleLine, LINES_MOST);
    SaleMilestone *milestones = NEW_ARRAY(&arena, SaleMilestone, MILESTONES_MOST);
    SaleCurve *curve = NEW(&arena, SaleCurve);
    SaleLot *lot = NEW(&arena, SaleLot);
    SaleFile file = { .currency = S("JPY"),
                      .buyer = S("IND"),
                      .on = date_make(2010, 1, 1) + (Date)rng_between(rng, 0, 6000),
                      .year_begins = INT64_MIN,
                      .share = (int32_t)rng_between(rng, -1, SAVING_BY_ALONE),
                      .lines = lines,
                      .line_count = (size_t)rng_between(rng, 1, LINES_MOST),
                      .milestones = milestones,
                      .milestone_count = (size_t)rng_between(rng, 1, MILESTONES_MOST),
                      .curves = curve,
                      .curve_count = 1,
                      .lots = lot,
                      .lot_count = 1,
                      .offset = { .cost_ppm = rng_between(rng, 0, RATE_WHOLE) } };
    int64_t left = RATE_WHOLE;

    *curve = (SaleCurve){ .name = S("c"),
                          .first = rng_between(rng, 1, 1000000000),
                          .slope_ppm = rng_between(rng, 600000, 1000000) };
    *lot = (SaleLot){ .curve = S("c"), .buyer = S("home"), .quantity = rng_between(rng, 1, 500) };
    for (size_t i = 0; i < file.line_count; i++)
        lines[i] = (SaleLine){ .name = S("line"),
                               .quantity = rng_between(rng, 1, 400),
                               .unit = i ? rng_between(rng, 1, 5000000000) : INT64_MIN,
                               .curve = i ? S("") : S("c"),
                               .way = book.ways[rng_between(rng, 0, 3)].route->id };
    for (size_t i = 0; i < file.milestone_count; i++) {
        milestones[i].name = S("m");
        milestones[i].month = rng_between(rng, 0, 120);
        milestones[i].ppm = i + 1 == file.milestone_count ? left : rng_between(rng, 1, left / 2);
        left -= milestones[i].ppm;
    }
    if (rng_between(rng, 0, 1))
        file.loan = (SaleLoan){ .lender = S("bank"),
                                .down_ppm = rng_between(rng, 0, CREDIT_WHOLE - 1),
                                .lent_on = DATE_NONE,
                                .rate_ppm = rng_between(rng, 0, 100000),
                                .payments_a_year = 2,
                                .payments = rng_between(rng, 1, 40),
                                .grace = rng_between(rng, 0, 4),
                                .form = (int32_t)rng_between(rng, 0, LOAN_FORMS - 1),
                                .day_count = (int32_t)rng_between(rng, 0, DAY_COUNTS - 1) };
    return file;
}

static void check_same(const SaleWay *a, const SaleWay *b)
{
    check_int("price", a->price, b->price);
    check_int("interest", a->interest, b->interest);
    check_int("quarters", a->quarter_count, b->quarter_count);
    for (size_t i = 0; i < a->quarter_count && i < b->quarter_count; i++)
        for (size_t party = 0; party < SALE_PARTIES; party++)
            check_int("cash", a->quarters[i].minor[party], b->quarters[i].minor[party]);
}

/* Cash ties by every way, shares to the lot, and the lines may stand in any order. */
static void prop_any_sale_ties(Rng *rng)
{
    Findings findings = { .arena = &arena };
    Sale sale = { .hybrid = false }, turned;
    SaleWay way, again;

    sale.file = random_file(rng);
    ensure(currency_find(sale.file.currency, &sale.currency));
    turned = sale;
    SaleLine *lines = NEW_ARRAY(&arena, SaleLine, sale.file.line_count);
    for (size_t i = 0; i < sale.file.line_count; i++)
        lines[i] = sale.file.lines[sale.file.line_count - 1 - i];
    turned.file.lines = lines;
    for (size_t i = 0; i < book.way_count; i++) {
        const Way *one = &book.ways[i];
        bool good = sale_by_way(&arena, &sale, &book, one, sale.file.on, &way, &findings) &&
                    sale_by_way(&arena, &turned, &book, one, sale.file.on, &again, &findings);

        check_true("reckoned", good);
        if (!good)
            continue;
        check_ties(&way);
        check_same(&way, &again);
        for (size_t k = 0; k < way.joint_count; k++)
            check_int("the lot", way.joints[k].buyers[0].price + way.joints[k].buyers[1].price,
                      way.joints[k].together);
    }
    sale.hybrid = turned.hybrid = true;
    way = by_lines(&sale);
    again = by_lines(&turned);
    check_ties(&way);
    check_same(&way, &again);
    arena_reset(&arena);
}

static int64_t shared, tried; /* by all seeds */

/* Row C6: of one to five buyers, by every rule, shares add up to the lot, nobody pays more than he
 * would alone, and nobody's share turns on the order in which the others are named. */
static void prop_C6_shares_in_any_order(Rng *rng)
{
    enum { OTHERS_MOST = 4 };
    static const Str names[OTHERS_MOST] = { STR("a"), STR("b"), STR("c"), STR("d") };
    Findings findings = { .arena = &arena };
    Sale sale = { .file = random_file(rng) }, turned;
    SaleLot lots[OTHERS_MOST], back[OTHERS_MOST];
    size_t others = (size_t)rng_between(rng, 1, OTHERS_MOST);
    SaleWay way, again;

    ensure(currency_find(sale.file.currency, &sale.currency));
    for (size_t i = 0; i < others; i++)
        lots[i] =
            (SaleLot){ .curve = S("c"), .buyer = names[i], .quantity = rng_between(rng, 1, 500) };
    for (size_t i = 0; i < others; i++)
        back[i] = lots[others - 1 - i];
    sale.file.loan = (SaleLoan){ .lender = S("") };
    sale.file.share = (int32_t)rng_between(rng, 0, SAVING_RULES - 1);
    sale.file.lots = lots;
    sale.file.lot_count = others;
    turned = sale;
    turned.file.lots = back;
    bool good =
        sale_by_way(&arena, &sale, &book, way_of_id("france-camo"), sale.file.on, &way, &findings);
    check_int("in either order, or in none",
              sale_by_way(&arena, &turned, &book, way_of_id("france-camo"), sale.file.on, &again,
                          &findings),
              good);
    if (good) {
        const LotBuyer *buyers = way.joints[0].buyers, *others_back = again.joints[0].buyers;
        int64_t paid = 0;
        for (size_t i = 0; i <= others; i++) {
            paid += buyers[i].price;
            check_true("never more than alone",
                       buyers[i].price >= 0 && buyers[i].price <= buyers[i].alone);
            check_int("in any order", buyers[i].price, others_back[i ? others + 1 - i : 0].price);
        }
        check_int("shares add up to the lot", paid, way.joints[0].together);
        check_ties(&way);
    } else {
        check_true("equal parts alone can be more than one pays", sale.file.share == SAVING_HALF);
    }
    shared += good;
    tried++;
    arena_reset(&arena);
}

static void test_C6_chance_shared_some(void)
{
    if (!getenv("SEKISHO_SEED"))
        check_true("most lots can be shared", shared > tried / 2);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    kept = arena_open(ARENA_BYTES);
    open_book();
    RUN(test_E4_offset_by_way_and_day);
    RUN(test_E4_threshold_without_rate);
    RUN(test_addends);
    RUN(test_D1_by_way);
    RUN(test_fees_as_the_rates);
    RUN(test_cash_ahead_of_need);
    RUN(test_C9_all_in_advance);
    RUN(test_C8_surplus);
    RUN(test_quarters_of_years);
    RUN(test_C6_camo);
    RUN(test_C6_share_that_cannot_be);
    RUN(test_C5_risks);
    RUN(test_times);
    RUN(test_months_of_the_way);
    RUN(test_C21_sensitivity);
    RUN(test_C20_hybrid);
    RUN(test_C21_forces_the_way);
    RUN(test_C22_state_exports);
    RUN(test_A13_clauses_have_sources);
    RUN(test_A13_continuity_by_way);
    RUN(test_refused);
    RUN(test_terms_refused);
    RUN(test_lent_after_the_day_asked);
    arena_reset(&arena);
    RUN_PROP(prop_any_sale_ties, 500);
    RUN_PROP(prop_C6_shares_in_any_order, 500);
    RUN(test_C6_chance_shared_some);
    return check_done();
}
