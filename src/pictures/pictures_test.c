/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "pictures/pictures.h"

#include "tests/document_sample.h"

enum { ARENA_BYTES = 1 << 30 };

static Arena arena;

static Str drawn(const Picture *picture, Lang lang)
{
    Text text = text_open(&arena, TEXT_MAX);

    picture_write(&text, picture, true, lang);
    check_true("all of it fits", !text.full);
    return text_str(&text);
}

static bool holds(Str text, Str part)
{
    size_t at;

    return str_find(text, part, &at);
}

static Str cell(const Picture *picture, size_t row, size_t column)
{
    ensure(row < picture->table.rows && column < picture->table.columns);
    return picture->table.cells[row * picture->table.columns + column];
}

/* What stands in the table is told in words and drawn beside the picture; twice the same bytes. */
static void tell_alike(const Picture *picture, Str words)
{
    Str svg = drawn(picture, LANG_EN);

    check_str("the same bytes", svg, drawn(picture, LANG_EN));
    for (size_t row = 0; row < picture->table.rows; row++)
        for (size_t column = 0; column < picture->table.columns; column++) {
            Text html = text_open(&arena, TEXT_MAX);
            text_html(&html, cell(picture, row, column));
            check_true("told in words", holds(words, cell(picture, row, column)));
            check_true("in the picture", holds(svg, text_str(&html)));
        }
}

/* ---- D1: a loan ------------------------------------------------------------------------------ */

static LoanQuestion question_of(const char *path)
{
    Findings findings = { .arena = &arena };
    LoanQuestion question = { 0 };

    ensure(loan_read(&arena, sample_file(&arena, path), str_from_c(path), &question, &findings));
    return question;
}

static void test_loan(void)
{
    LoanQuestion question = question_of("examples/credit/loan.json");
    LoanSchedule loan = loan_schedule(&arena, &question.terms);
    Picture picture = picture_of_loan(&arena, &question, &loan, LANG_EN);
    const PlotSeries *owed = &picture.plot.series[0], *paid = &picture.plot.series[1];

    check_int("D1 all is owed at first", owed->points[0].y, 140250000000);
    check_int("D1 from the day of lending", owed->points[0].x, question.terms.lent_on);
    check_int("D1 nothing in the end", owed->points[loan.count].y, 0);
    check_int("D1 all interest in the end", paid->points[loan.count].y, loan.interest);
    check_int("D1 a mark each payment", (int64_t)picture.plot.series[2].count, 20);
    check_int("D1 a row each, and the sum", (int64_t)picture.table.rows, 21);
    check_str("D1 the first payment", cell(&picture, 0, 4), S("84,150,000.00"));
    check_str("D1 the sum", cell(&picture, 20, 2), S("1,402,500,000.00"));
    tell_alike(&picture, picture.plot.words);
}

/* Of many rows some are shown, the first and the last among them, and it is said. */
static void test_long_loan(void)
{
    LoanQuestion question = question_of("examples/credit/loan.json");

    question.terms.payments = LOAN_PAYMENTS_MAX;
    question.terms.payments_a_year = 12;
    LoanSchedule loan = loan_schedule(&arena, &question.terms);
    Picture picture = picture_of_loan(&arena, &question, &loan, LANG_EN);

    check_int("rows", (int64_t)picture.table.rows, PICTURE_ROWS_MAX + 1);
    check_str("the first", cell(&picture, 0, 0), S("2016-05-01"));
    check_str("the last", cell(&picture, PICTURE_ROWS_MAX - 1, 0), S("2066-04-01"));
    check_true("said", holds(picture.plot.x_name, S("40 of 600")));
    check_int("all are drawn", (int64_t)picture.plot.series[0].count, LOAN_PAYMENTS_MAX + 1);
}

/* ---- D3: exposure ---------------------------------------------------------------------------- */

static void test_exposure(void)
{
    Findings findings = { .arena = &arena };
    SuretyBook book;
    SuretyLedger ledger;
    Date on = date_make(2027, 12, 31);

    ensure(surety_read(&arena, sample_file(&arena, "examples/credit/sureties.json"), S("sureties"),
                       &book, &findings) &&
           surety_fold(&arena, &book, on, &ledger, &findings));
    Picture picture = picture_of_exposure(&arena, &book, &ledger, on, LANG_EN);
    const BarsRow *rows = picture.bars.rows;

    /* 200 given, 10 repaid, 15 called of 500: 175 left, 15 owed. */
    check_int("D3 two countries", (int64_t)picture.bars.row_count, 2);
    check_str("D3 by name", rows[0].words, S("Philippines"));
    check_int("D3 may be called, of the ceiling", rows[0].bars[0].until, 3500);
    check_int("D3 paid, behind it", rows[0].bars[1].until, 3800);
    check_int("D3 nothing paid", (int64_t)rows[1].count, 1);
    check_str("D3 at risk", cell(&picture, 0, 4), S("190,000,000.00"));
    check_str("D3 room", cell(&picture, 0, 6), S("310,000,000.00"));
    tell_alike(&picture, picture.bars.words);
    ledger.countries[0].ceiling = 0;
    picture = picture_of_exposure(&arena, &book, &ledger, on, LANG_EN);
    check_int("no ceiling, no part of it", (int64_t)picture.bars.rows[0].count, 0);
}

/* ---- E2: offsets ----------------------------------------------------------------------------- */

static Picture offsets_of(const char *path, const char *table, Date on)
{
    Findings findings = { .arena = &arena };
    const Multiplier *multipliers;
    size_t count;
    OffsetFile file;

    ensure(multipliers_read(&arena, sample_file(&arena, table), S("table"), &multipliers, &count,
                            &findings) &&
           offset_read(&arena, sample_file(&arena, path), S("events"), multipliers, count, &file,
                       &findings));
    return picture_of_offsets(&arena, &file, multipliers, count, on, LANG_EN);
}

static void test_offsets(void)
{
    Picture picture =
        offsets_of("examples/offset/us-2.json", "examples/offset/multipliers.csv", DATE_FOREVER);
    const PlotSeries *owed = &picture.plot.series[0], *open = &picture.plot.series[1];

    check_int("E1 495 million is owed", owed->points[0].y, 49500000000);
    check_int("E1 and open at first", open->points[0].y, 49500000000);
    for (size_t i = 1; i < open->count; i++)
        check_true("E1 days rise", open->points[i].x > open->points[i - 1].x);
    tell_alike(&picture, picture.plot.words);
    picture = offsets_of("examples/offset/us-2.json", "examples/offset/multipliers.csv",
                         date_make(1999, 1, 1));
    check_int("before the first event: nothing", (int64_t)picture.table.rows, 0);
    tell_alike(&picture, picture.plot.words);
}

/* Banked credit runs out on its day, though no event lies there. */
static void test_expiry(void)
{
    Date day = date_make(2015, 6, 1);
    Picture picture = offsets_of("tests/cli/offset/bank.json", "tests/cli/offset/multipliers.csv",
                                 date_make(2015, 12, 31));
    const PlotSeries *banked = &picture.plot.series[3];
    bool seen = false;

    for (size_t i = 1; i < banked->count; i++)
        if (banked->points[i].x == day) {
            check_true("banked before", banked->points[i - 1].y > 0);
            check_true("less on the day", banked->points[i].y < banked->points[i - 1].y);
            seen = true;
        }
    check_true("the day is a point", seen);
    check_int("and the day asked for", banked->points[banked->count - 1].x,
              date_make(2015, 12, 31));
}

/* ---- E5: workshare --------------------------------------------------------------------------- */

static void test_workshare(void)
{
    Findings findings = { .arena = &arena };
    const WorkPackage *rows;
    size_t count;
    PictureShare share = { .party = S("United States"), .least_ppm = 400000 };

    ensure(workshare_read(&arena, sample_file(&arena, "examples/offset/fsx.csv"), S("fsx"), &rows,
                          &count, &findings));
    share.days = workshare_drift(&arena, rows, count, share.party, &share.count);
    share.currency = rows[0].value.currency;
    Picture picture = picture_of_workshare(&arena, &share, LANG_EN);
    const PlotSeries *missed = &picture.plot.series[2];

    check_int("E5 39.9 %", picture.plot.series[0].points[0].y, 399000);
    check_int("E5 40.0 %", picture.plot.series[0].points[1].y, 400000);
    check_int("E5 the threshold", picture.plot.series[1].points[0].y, 400000);
    check_int("E5 missed at 39.9 % and after the drift", (int64_t)missed->count, 2);
    check_int("E5 not at 40.0 %", missed->points[1].x, date_make(1998, 4, 1));
    check_str("E5 told at its day", cell(&picture, 0, 1), S("NOT REACHED"));
    check_str("E5 reached", cell(&picture, 1, 1), S("reached"));
    tell_alike(&picture, picture.plot.words);
}

/* ---- C5: liability --------------------------------------------------------------------------- */

static const char *const routes[] = {
    "routes/vocabulary.rules",
    "routes/japan-fms.route",
    "routes/japan-party.route",
    "routes/direct-sale.route",
    "routes/us-fms.route",
    "routes/us-commercial.route",
    "routes/france-di.route",
    "routes/france-camo.route",
    "routes/australia-sales.route",
    "routes/israel-stands-behind.route",
    "routes/israel-commercial.route",
    "routes/korea-agency.route",
    "routes/korea-commercial.route",
    "routes/germany-commercial.route",
};

static const Way *sample_ways(size_t *ret_count)
{
    Findings findings = { .arena = &arena };
    const Document *documents[COUNT_OF(routes)];

    for (size_t i = 0; i < COUNT_OF(routes); i++)
        documents[i] =
            rules_read(&arena, sample_file(&arena, routes[i]), str_from_c(routes[i]), &findings);
    const Rulebook *book = rulebook_make(&arena, documents, COUNT_OF(routes), &findings);
    sample_tell(&arena, &findings);
    ensure(book);
    return ways_of(&arena, book, ret_count);
}

static size_t column_of(const Picture *picture, Str head)
{
    for (size_t i = 0; i < picture->table.columns; i++)
        if (str_eq(picture->table.heads[i], head))
            return i;
    return SIZE_MAX; /* cell refuses it */
}

static SaleTable sample_terms(void)
{
    Findings findings = { .arena = &arena };
    SaleTable terms;

    ensure(sale_table_read(&arena, sample_file(&arena, "sales/terms.csv"), S("terms"), &terms,
                           &findings));
    return terms;
}

/* Row C2: Figure 1 of Hattori (CSIS 2023), cell by cell. Its figure was not seen: each row is what
 * his text says of the country, read by itself and not from the routes. Letters of the five
 * questions, who contracts, buys, guarantees, negotiates offsets, supports, in this order: the
 * State, Others, Both, nobody (-); then for what the State answers: price, time, performance,
 * termination. Rows as he ranks them, by the growing part of the State. */
static void test_C2_figure_1(void)
{
    static const struct {
        const char *route, *cells;
        SaleSure sure;
    } rows[] = {
        { "us-commercial", "O-OOO----", SALE_SECONDARY },        /* mixed with FMS in practice */
        { "israel-commercial", "O-OOO----", SALE_SECONDARY },    /* by licence of the State alone */
        { "direct-sale", "O-OOB----", SALE_SECONDARY },          /* the radars of 2020 */
        { "korea-commercial", "O-OOB----", SALE_SECONDARY },     /* trains and maintains after */
        { "germany-commercial", "O-OOB----", SALE_SECONDARY },   /* its forces train */
        { "france-camo", "OSO-B----", SALE_SECONDARY },          /* buys jointly, no liability */
        { "france-di", "S--SBSS-S", SALE_SECONDARY },            /* party to the negotiation */
        { "australia-sales", "SS-SBSS-S", SALE_SECONDARY },      /* as is, where is */
        { "israel-stands-behind", "S-SSBSSSS", SALE_SECONDARY }, /* the ministry does not buy */
        { "japan-party", "S-SSBSSSS", SALE_SECONDARY },          /* his first recommendation */
        { "us-fms", "SSSOBSSSS", SALE_SECONDARY },               /* never asks about offsets */
        { "korea-agency", "SSSSBSSSS", SALE_SECONDARY },         /* sells when asked */
        { "japan-fms", "SSSSBSSSS", SALE_SECONDARY },            /* as Keidanren proposes */
    };
    static const char letters[] = { 'S', 'O', 'B' };
    SaleTable terms = sample_terms();
    size_t count;
    const Way *ways = sample_ways(&count);

    ways = ways_by_involvement(&arena, ways, count);
    Picture picture = picture_of_liability(&arena, ways, count, &terms, LANG_EN);
    const Matrix *matrix = &picture.matrix;
    check_int("C2 thirteen ways", (int64_t)count, COUNT_OF(rows));
    check_int("C2 five questions and four matters", (int64_t)matrix->columns, 9);
    for (size_t row = 0; row < COUNT_OF(rows) && row < count; row++) {
        Str source = cell(&picture, row, column_of(&picture, S("source")));
        check_str("C2 ranked", ways[row].route->id, str_from_c(rows[row].route));
        for (size_t i = 0; i < matrix->columns; i++) {
            uint8_t kind = matrix->cells[row * matrix->columns + i];
            char letter = kind == MATRIX_NOTHING ? '-' : letters[kind];
            check_int(rows[row].route, letter, rows[row].cells[i]);
        }
        check_true("C2 who says so", holds(source, S("Hattori (CSIS 2023)")));
        check_str("C2 how sure", cell(&picture, row, column_of(&picture, S("confidence"))),
                  phrase(sale_sure_phrases[rows[row].sure], LANG_EN));
    }
    tell_alike(&picture, matrix->words);
}

/* A nation of whose practice nobody tells is not given one. */
static void test_practice_untold(void)
{
    SaleTable none = { 0 };
    size_t count;
    const Way *ways = sample_ways(&count);
    Picture picture = picture_of_liability(&arena, ways, 1, &none, LANG_EN);
    size_t said = picture.matrix.columns + 1;

    check_str("not told", cell(&picture, 0, said), S("not told"));
    check_str("by nobody", cell(&picture, 0, said + 1), S(""));
}

static void test_C5_liability(void)
{
    size_t count;
    SaleTable terms = sample_terms();
    const Way *ways = sample_ways(&count);
    Picture picture = picture_of_liability(&arena, ways, count, &terms, LANG_EN);
    const Matrix *matrix = &picture.matrix;

    check_int("C5 a row a way", (int64_t)matrix->rows, (int64_t)count);
    for (size_t row = 0; row < matrix->rows; row++)
        for (size_t matter = 0; matter < LIABILITY_MATTERS; matter++) {
            size_t column = matrix->columns - LIABILITY_MATTERS + matter;
            bool answers = matrix->cells[row * matrix->columns + column] != MATRIX_NOTHING;
            check_true("C5 as the route has it", answers == ways[row].liability.state[matter]);
        }
    for (size_t row = 0; row < matrix->rows; row++) {
        bool camo = str_eq(ways[row].route->id, S("france-camo"));
        if (camo) {
            check_str("C2 others contract", cell(&picture, row, 1), S("others"));
            check_str("C2 the State buys", cell(&picture, row, 2), S("State"));
            check_str("C2 both support", cell(&picture, row, column_of(&picture, S("supports"))),
                      S("State and others"));
        }
    }
    Str svg = drawn(&picture, LANG_EN);
    check_true("both are hatched", holds(svg, S("url(#liability-hatched)")));
    check_true("in Japanese too",
               holds(drawn(&(Picture){ .form = PICTURE_MATRIX, .matrix = *matrix }, LANG_JA),
                     S("lang=\"ja\"")));
}

/* ---- H7: the clock of a bid ------------------------------------------------------------------ */

static void test_H7_clock(void)
{
    static const char plan_file[] =
        "task,takes,unit,waits,done,owner_ja,owner_en,ja,en,source,confidence\n"
        "list,3,months,notice,,甲,A,一覧,list,invented,assumption\n"
        "team,5,days,notice,,甲,A,体制,team,invented,assumption\n"
        "fees,10,days,,2026-05-20,甲,A,手数料,fees,invented,assumption\n"
        "answer,4,working-days,notice,,甲,A,回答,answer,invented,assumption\n";
    Findings findings = { .arena = &arena };
    BidDays days = { .notice = date_make(2026, 6, 1), .bid = date_make(2026, 7, 1) };
    BidPlan plan;

    days.on = days.notice;
    ensure(bid_plan_read(&arena, str_from_c(plan_file), S("plan"), &plan, &findings));
    BidTime *times = NEW_ARRAY(&arena, BidTime, plan.count);
    BidSum sum = bid_clock(&plan, &days, times);
    Picture picture = picture_of_clock(&arena, &plan, &days, times, &sum, LANG_EN);
    const BarsRow *rows = picture.bars.rows;

    check_int("H7 the late one is of its kind", (int64_t)rows[0].bars[0].kind, 2);
    check_int("H7 to the day it is there", rows[0].bars[0].until, times[0].ready);
    check_int("H7 the axis holds it", picture.bars.until >= times[0].ready, true);
    check_int("H7 what fits", (int64_t)rows[1].bars[0].kind, 0);
    check_int("H7 what is done", (int64_t)rows[2].bars[0].kind, 1);
    check_int("H7 what nobody knows has no bar", (int64_t)rows[3].count, 0);
    check_str("H7 and says so", cell(&picture, 3, 4), S("NOT KNOWN"));
    check_true("H7 the notice", holds(drawn(&picture, LANG_EN), S("notice 2026-06-01")));
    check_true("H7 the bid", holds(drawn(&picture, LANG_EN), S("bid due 2026-07-01")));
    tell_alike(&picture, picture.bars.words);
}

/* ---- C2: one sale by every way --------------------------------------------------------------- */

static SaleWay reckoned(const Sale *sale, const Way *ways, size_t count, const char *id)
{
    Findings findings = { .arena = &arena };
    SaleBook book = { .ways = ways, .way_count = count };
    SaleWay way;

    ensure(sale_table_read(&arena, sample_file(&arena, "sales/terms.csv"), S("terms"), &book.terms,
                           &findings) &&
           offset_duties_read(&arena, sample_file(&arena, "offsets/duties.csv"), S("duties"),
                              &book.duties, &book.duty_count, &findings));
    for (size_t i = 0; i < count; i++)
        if (str_eq(ways[i].route->id, str_from_c(id))) {
            ensure(sale_by_way(&arena, sale, &book, &ways[i], sale->file.on, &way, &findings));
            return way;
        }
    ensure(false);
    return way;
}

static Sale sale_of(const char *path)
{
    Findings findings = { .arena = &arena };
    Sale sale;

    ensure(sale_read(&arena, sample_file(&arena, path), str_from_c(path), &sale, &findings));
    return sale;
}

static void test_C2_sale(void)
{
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay by[2] = { reckoned(&sale, ways, count, "direct-sale"),
                      reckoned(&sale, ways, count, "japan-fms") };
    PictureSale asked = { &sale, by, COUNT_OF(by), sale.file.on };
    Picture picture = picture_of_sale(&arena, &asked, LANG_EN);

    for (size_t i = 0; i < COUNT_OF(by); i++) {
        const BarsRow *row = &picture.bars.rows[i];
        check_int("C2 bars end at what the buyer pays", row->bars[row->count - 1].until,
                  by[i].price + by[i].interest);
        for (size_t k = 1; k < row->count; k++)
            check_int("C2 each behind the other", row->bars[k].from, row->bars[k - 1].until);
    }
    check_str("C2 the price", cell(&picture, 1, 5), S("103,200,000.00"));
    tell_alike(&picture, picture.bars.words);
    by[0].verdict = SALE_REFUSED;
    picture = picture_of_sale(&arena, &asked, LANG_EN);
    check_int("C21 a way that is refused has no bar", (int64_t)picture.bars.rows[0].count, 0);
    check_str("C21 and no price", cell(&picture, 0, 5), S(""));
}

/* Whose each risk of the radars is: the buyer's, the selling State's, others', shared, or nobody's
 * or not told; whether deliveries go on (A13), who exports (C22), and how it is paid (C9). */
static void test_C2_risks(void)
{
    static const struct {
        const char *way, *risks, *deliveries, *exporter, *paid, *months;
    } rows[] = {
        { "us-fms", "BSSSS+", "may be suspended", "selling State", "by the quarter, ahead of need",
          "60-?" },
        { "france-camo", "OOOOS+", "go on if the buyer's situation changes", "selling State",
          "as milestones fall due", "60-?" },
        { "australia-sales", "SS-S-+", "not told", "selling State", "whole, in advance", "60-?" },
        { "direct-sale", "OOOOO+", "may be suspended", "maker", "as milestones fall due", "60-?" },
        { "japan-party", "SSSSS+", "may be suspended", "maker", "by the quarter, ahead of need",
          "62-103" },
    };
    static const char letters[] = "BSO+";
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay by[COUNT_OF(rows)];
    PictureSale asked = { &sale, by, COUNT_OF(by), sale.file.on };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        by[i] = reckoned(&sale, ways, count, rows[i].way);
    Picture picture = picture_of_risks(&arena, &asked, LANG_EN);
    const Matrix *matrix = &picture.matrix;
    check_int("C2 six risks", (int64_t)matrix->columns, SALE_RISKS);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        for (size_t risk = 0; risk < SALE_RISKS; risk++) {
            uint8_t kind = matrix->cells[i * SALE_RISKS + risk];
            char letter = kind == MATRIX_NOTHING ? '-' : letters[kind];
            check_int(rows[i].way, letter, rows[i].risks[risk]);
        }
        check_str("C9 how it is paid", cell(&picture, i, 7), str_from_c(rows[i].paid));
        check_str("C2 how long", cell(&picture, i, 8), str_from_c(rows[i].months));
        check_str("A13 deliveries", cell(&picture, i, 9), str_from_c(rows[i].deliveries));
        check_str("C22 who exports", cell(&picture, i, 10), str_from_c(rows[i].exporter));
    }
    check_str("C2 who it is, in words", cell(&picture, 0, 6), S("buyer, selling State"));
    check_str("C2 not told is no answer", cell(&picture, 2, 3), S("not told"));
    check_str("C9 nobody waits for money", cell(&picture, 2, 5), S("nobody"));
    tell_alike(&picture, picture.matrix.words);
    by[0].verdict = SALE_REFUSED;
    picture = picture_of_risks(&arena, &asked, LANG_EN);
    check_int("C21 refused: nobody's", picture.matrix.cells[0], MATRIX_NOTHING);
    check_str("C21 and it says why", cell(&picture, 0, 1), S("refused on this way"));
}

/* Row C20: of a hybrid, each part has a row of its own. */
static void test_C20_risks_of_a_hybrid(void)
{
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/hybrid.json");
    SaleWay parts[2] = { reckoned(&sale, ways, count, "us-fms"),
                         reckoned(&sale, ways, count, "us-commercial") };
    SaleWay whole = { .parts = parts, .part_count = 2 };
    PictureSale asked = { &sale, &whole, 1, sale.file.on };
    Picture picture = picture_of_risks(&arena, &asked, LANG_EN);

    check_int("C20 two rows", (int64_t)picture.table.rows, 2);
    check_str("C20 the first", cell(&picture, 0, 0),
              S("each line by its own way: United States: Foreign Military Sales"));
    check_str("C20 the State delivers it in time", cell(&picture, 0, 2), S("selling State"));
    check_str("C21 the second may not carry it", cell(&picture, 1, 2), S("refused on this way"));
}

static void test_cash(void)
{
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/us-2-india.json");
    SaleWay by = reckoned(&sale, ways, count, "japan-fms");
    Picture picture = picture_of_cash(&arena, &sale, &by, LANG_EN);

    for (SaleParty party = SALE_BUYER; party < SALE_PARTIES; party++) {
        const PlotSeries *line = &picture.plot.series[party];
        check_int("C2 the sum in the end", line->points[line->count - 1].y, by.totals[party]);
        check_int("C2 nothing at first", line->points[0].y, 0);
    }
    check_true("quarters without cash are left out", picture.table.rows < by.quarter_count);
    tell_alike(&picture, picture.plot.words);
    by = (SaleWay){ .way = by.way, .verdict = SALE_REFUSED };
    picture = picture_of_cash(&arena, &sale, &by, LANG_EN);
    check_int("C21 refused: nothing is paid", (int64_t)picture.table.rows, 0);
    check_true("C21 and said", holds(drawn(&picture, LANG_EN), S("refused on this way")));
}

/* ---- one picture on paper -------------------------------------------------------------------- */

/* All of the table stands on the paper, in both languages, and it is printed. */
static void on_paper(const char *why, const Picture pictures[LANG_COUNT])
{
    PaperReport report = picture_report(&arena, pictures);
    Text text = text_open(&arena, TEXT_MAX);
    Str pdf;

    paper_report_write(&text, &report, LANG_JA);
    for (size_t lang = 0; lang < LANG_COUNT; lang++) {
        const PlotTable *table = &pictures[lang].table;
        check_true(why, holds(text_str(&text), pictures[lang].title));
        for (size_t i = 0; i < table->rows * table->columns; i++)
            check_true(why, holds(text_str(&text), table->cells[i]));
    }
    check_int(why, paper_report_print(&arena, &report, LANG_JA, &pdf), 0);
    check_true(why, str_starts(pdf, S("%PDF-")));
}

static void test_on_paper(void)
{
    Picture pictures[LANG_COUNT];
    LoanQuestion question = question_of("examples/credit/loan.json");
    LoanSchedule loan = loan_schedule(&arena, &question.terms);
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/us-2-india.json");
    SaleWay by = reckoned(&sale, ways, count, "japan-fms");

    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        pictures[lang] = picture_of_loan(&arena, &question, &loan, lang);
    on_paper("a loan", pictures);
    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        pictures[lang] = picture_of_cash(&arena, &sale, &by, lang);
    on_paper("cash by the quarter", pictures);
    by = (SaleWay){ .way = by.way, .verdict = SALE_REFUSED };
    for (Lang lang = 0; lang < LANG_COUNT; lang++)
        pictures[lang] = picture_of_cash(&arena, &sale, &by, lang);
    on_paper("a way that is refused: no row", pictures);
}

/* Ways on which everybody is paid alike are drawn once, with all their names. */
static void test_C2_cash_alike(void)
{
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay by[] = { reckoned(&sale, ways, count, "us-fms"),
                     reckoned(&sale, ways, count, "direct-sale"),
                     reckoned(&sale, ways, count, "germany-commercial"),
                     reckoned(&sale, ways, count, "australia-sales") };
    static const bool drawn[COUNT_OF(by)] = { true, true, false, true };
    PictureSale asked = { &sale, by, COUNT_OF(by), sale.file.on };
    Picture picture;

    for (size_t i = 0; i < COUNT_OF(by); i++)
        check_true("C2 each cash once",
                   picture_of_cash_alike(&arena, &asked, i, LANG_EN, &picture) == drawn[i]);
    check_str("C9 all in advance", cell(&picture, 0, 1), S("-100,000,000.00"));
    check_true("C2 the second", picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
    check_str("C2 both are named", picture.title,
              S("Cash of the sale: Direct commercial sale, with the State's support / Germany: "
                "commercial, with the State's support"));
    by[1] = (SaleWay){ .way = by[1].way, .verdict = SALE_REFUSED };
    check_true("C21 refused: nothing is drawn",
               !picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
    check_true("C21 and the next is", picture_of_cash_alike(&arena, &asked, 2, LANG_EN, &picture));
}

/* Alike is every party in every quarter: not the buyer alone, nor sums that come later. */
static void test_C2_cash_not_alike(void)
{
    const SaleQuarter base[] = { { date_make(2026, 1, 1), { -5, 0, 5 } },
                                 { date_make(2026, 4, 1), { -5, 0, 5 } } };
    SaleQuarter other[] = { base[0], base[1] };
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay by[] = { { .way = &ways[0], .quarters = base, .quarter_count = COUNT_OF(base) },
                     { .way = &ways[1], .quarters = other, .quarter_count = COUNT_OF(other) } };
    PictureSale asked = { &sale, by, COUNT_OF(by), sale.file.on };
    Picture picture;

    check_true("C2 the same", !picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
    other[1] = (SaleQuarter){ base[1].from, { -5, 5, 0 } };
    check_true("C2 another is paid", picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
    other[1] = (SaleQuarter){ date_make(2026, 7, 1), { -5, 0, 5 } };
    check_true("C2 on another day", picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
    other[1] = base[1];
    by[1].quarter_count = 1;
    check_true("C2 for a shorter time",
               picture_of_cash_alike(&arena, &asked, 1, LANG_EN, &picture));
}

/* The ways beside each other: who pays alike is one line, and the sums are what the buyer pays. */
static void test_C2_cash_beside(void)
{
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    SaleWay by[] = { reckoned(&sale, ways, count, "us-fms"),
                     reckoned(&sale, ways, count, "direct-sale"),
                     reckoned(&sale, ways, count, "germany-commercial"),
                     reckoned(&sale, ways, count, "australia-sales") };
    PictureSale asked = { &sale, by, COUNT_OF(by), sale.file.on };
    Picture picture = picture_of_cash_beside(&arena, &asked, LANG_EN);
    const Plot *plot = &picture.plot;
    size_t last = picture.table.rows - 1;

    check_int("C2 three ways of paying", (int64_t)plot->series_count, 3);
    check_str("C2 who pays alike", plot->series[1].words,
              S("Direct commercial sale, with the State's support (and 1 more)"));
    check_true("C2 is named", holds(picture.note, S("Germany: commercial")));
    for (size_t i = 0; i < plot->series_count; i++) {
        const PlotSeries *line = &plot->series[i];
        check_int("C2 the sum in the end", line->points[line->count - 1].y,
                  -by[i == 2 ? 3 : i].totals[SALE_BUYER]);
        check_int("C2 nothing at first", line->points[0].y, 0);
    }
    check_str("C2 the deposit", cell(&picture, 0, 1), S("15,630,000.00"));
    check_str("C9 all in advance", cell(&picture, 0, 3), S("100,000,000.00"));
    check_str("C2 ahead of need", cell(&picture, last, 1), S("104,200,000.00"));
    check_str("C2 as it falls due", cell(&picture, last, 2), S("100,000,000.00"));
    tell_alike(&picture, plot->words);
    for (size_t i = 0; i < COUNT_OF(by); i++)
        by[i] = (SaleWay){ .way = by[i].way, .verdict = SALE_REFUSED };
    picture = picture_of_cash_beside(&arena, &asked, LANG_EN);
    check_int("C21 refused: nothing is paid", (int64_t)picture.table.rows, 0);
    check_true("C21 and said", holds(drawn(&picture, LANG_EN), S("is anything paid")));
}

/* More ways of paying than can be told apart: the first are drawn, and it says so. */
static void test_C2_many_beside(void)
{
    enum { MANY = PLOT_SERIES_MAX + 2 };
    SaleQuarter quarters[MANY];
    SaleWay by[MANY];
    size_t count;
    const Way *ways = sample_ways(&count);
    Sale sale = sale_of("examples/sales/radars-2020.json");
    PictureSale asked = { &sale, by, MANY, sale.file.on };

    for (int i = 0; i < MANY; i++) {
        quarters[i] = (SaleQuarter){ date_make(2026, 1, 1), { -100 - i, 0, 100 + i } };
        by[i] = (SaleWay){ .way = &ways[i],
                           .quarters = &quarters[i],
                           .quarter_count = 1,
                           .totals = { -100 - i, 0, 100 + i } };
    }
    Picture picture = picture_of_cash_beside(&arena, &asked, LANG_EN);
    check_int("C2 as many as there are dashes", (int64_t)picture.plot.series_count,
              PLOT_SERIES_MAX);
    check_true("C2 and it says so",
               holds(picture.note, S("the first 7 of 9 different ways of paying")));
    tell_alike(&picture, picture.plot.words);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_loan);
    RUN(test_long_loan);
    RUN(test_exposure);
    RUN(test_offsets);
    RUN(test_expiry);
    RUN(test_workshare);
    RUN(test_C5_liability);
    RUN(test_C2_figure_1);
    RUN(test_practice_untold);
    RUN(test_H7_clock);
    RUN(test_C2_sale);
    RUN(test_C2_risks);
    RUN(test_C20_risks_of_a_hybrid);
    RUN(test_cash);
    RUN(test_on_paper);
    RUN(test_C2_cash_alike);
    RUN(test_C2_cash_not_alike);
    RUN(test_C2_cash_beside);
    RUN(test_C2_many_beside);
    arena_close(&arena);
    return check_done();
}
