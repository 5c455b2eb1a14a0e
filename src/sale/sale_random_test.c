/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What holds for any sale, by any way, in any order of its lines and lots. */
#include "tests/sale_sample.h"

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
    open_book();
    RUN_PROP(prop_any_sale_ties, 500);
    RUN_PROP(prop_C6_shares_in_any_order, 500);
    RUN(test_C6_chance_shared_some);
    return check_done();
}
