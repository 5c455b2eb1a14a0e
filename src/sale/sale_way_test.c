/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Who carries which risk by each way, how long it takes, and what may go by it at all. */
#include "phrases_sale.h"
#include "tests/sale_sample.h"

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

int main(void)
{
    open_book();
    RUN(test_C5_risks);
    RUN(test_times);
    RUN(test_months_of_the_way);
    RUN(test_C21_sensitivity);
    RUN(test_C21_forces_the_way);
    RUN(test_C20_hybrid);
    RUN(test_C22_state_exports);
    RUN(test_A13_clauses_have_sources);
    RUN(test_A13_continuity_by_way);
    return check_done();
}
