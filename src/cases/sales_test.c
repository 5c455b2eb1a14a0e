/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One sale as two cases (row C20): each on its own way, each with its own price, and one total.
 */
#include "tests/changes_sample.h"

#include "cases/sale.h"
#include "cases/task.h"
#include "phrases_cases.h"

static CaseSample goods, training;

static CaseSample kept(CaseSample one)
{
    one.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(one.name)));
    return one;
}

static OfficeReply join(const CaseSample *one, const char *with)
{
    return step(one, "case.join-sale", "meti.clerk",
                PARTS(",'with':'", with, "','reason':'lines on two ways'"));
}

static OfficeReply leave(const CaseSample *one)
{
    return step(one, "case.leave-sale", "meti.clerk", ",'reason':'two sales after all'");
}

static SaleShown sale_of(const CaseSample *one, const char *who)
{
    SaleShown shown;

    sample_done(step(one, "case.sale", who, ""), &sale_shown_shape, &shown);
    return shown;
}

/* Is it told that the case can leave its sale? */
static bool is_offered(const CaseSample *one)
{
    CaseTasksReply tasks;
    bool offered = false;

    sample_done(step(one, "case.tasks", "meti.clerk", ""), &case_tasks_reply_shape, &tasks);
    for (size_t i = 0; i < tasks.step_count; i++)
        offered = offered || str_eq(tasks.steps[i].operation, S("case.leave-sale"));
    check_true("what else can be done is told", tasks.step_count > 2);
    return offered;
}

static CaseSample offered(const char *route)
{
    CaseSample one = kept(open_case(route, LETTER));

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    return one;
}

/* ---- one total ------------------------------------------------------------------------------- */

static void test_c20_one_total(void)
{
    goods = offered("japan-party");
    training = offered("direct-sale");
    draft_offer(&goods, "");
    sample_done(join(&training, goods.number), NULL, NULL);

    SaleShown shown = sale_of(&goods, "meti.clerk");
    check_int("C20 two cases", (int64_t)shown.part_count, 2);
    check_str("C20 the first", shown.first, str_from_c(goods.number));
    check_str("C20 by one way", shown.parts[0].route, S("Japan as contracting party"));
    check_str("C20 and by another", shown.parts[1].route,
              S("Direct commercial sale, with the State's support"));
    check_str("C20 its price", shown.parts[0].price, S("1,000,000 JPY"));
    check_str("C20 nothing is offered by the other", shown.parts[1].price, S(""));
    check_int("C20 which is told", (int64_t)shown.lacking_count, 1);
    check_str("C20 of it", shown.lacking[0], str_from_c(training.number));
    check_str("C20 the total is without it", shown.totals[0], S("1,000,000 JPY"));
    draft_offer(&training, "");
    shown = sale_of(&training, "meti.clerk");
    check_str("C20 its price", shown.parts[1].price, S("1,000,000 JPY"));
    check_int("C20 one total", (int64_t)shown.total_count, 1);
    check_str("C20 of both", shown.totals[0], S("2,000,000 JPY"));
    check_int("C20 nothing is lacking", (int64_t)shown.lacking_count, 0);
    check_str("C20 seen from either", shown.first, str_from_c(goods.number));
}

/* Currencies are not added up. */
static void test_c20_a_total_a_currency(void)
{
    CaseReply made;
    CaseSample dollars;

    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'direct-sale','country':'PHL','programme':'TRUST',"
                            "'currency':'USD','title':{'en':'Spares (invented)'},"
                            "'marking':'open'," LETTER "}"),
                &case_reply_shape, &made);
    dollars = kept((CaseSample){ .id = made.file, .name = sample_id(made.file) });
    sample_done(join(&dollars, training.number), NULL, NULL);
    SaleShown shown = sale_of(&goods, "meti.clerk");
    check_int("C20 three cases", (int64_t)shown.part_count, 3);
    check_true("C20 all joined to the first", id_eq(shown.parts[2].file, dollars.id));
    check_int("C20 one has no price", (int64_t)shown.lacking_count, 1);
    check_int("C20 a total a currency", (int64_t)shown.total_count, 1);
    check_true("C20 it may leave", is_offered(&dollars));
    check_true("C20 the first of them is not offered to", !is_offered(&goods));
    sample_done(leave(&dollars), NULL, NULL);
    check_true("C20 nor who left", !is_offered(&dollars));
    check_int("C20 it left", (int64_t)sale_of(&goods, "meti.clerk").part_count, 2);
    REFUSED("C20 it has no sale", step(&dollars, "case.sale", "meti.clerk", ""), OFFICE_CONFLICT,
            PHRASE_CASES_SALE_NONE);
}

/* ---- who sees what --------------------------------------------------------------------------- */

/* Who may not see a case sees neither it nor its price in the total. */
static void test_c20_unseen(void)
{
    sample_done(step(&goods, "case.describe", "meti.clerk", ",'organisations':['mofa']"), NULL,
                NULL);
    sample_done(step(&training, "case.describe", "meti.clerk", ",'marking':'restricted'"), NULL,
                NULL);
    SaleShown shown = sale_of(&goods, "mofa.clerk");
    check_int("C20 one of two", (int64_t)shown.part_count, 1);
    check_str("C20 its own price alone", shown.totals[0], S("1,000,000 JPY"));
    check_int("C20 the other is not found", step(&training, "case.sale", "mofa.clerk", "").outcome,
              OFFICE_NOT_FOUND);
    check_int("C20 nor joined to by who does not see it",
              step(&goods, "case.join-sale", "mofa.clerk",
                   PARTS(",'with':'", training.number, "','reason':'r'"))
                  .outcome,
              OFFICE_INVALID);
    check_int("C20 an auditor joins nothing",
              step(&goods, "case.join-sale", "audit.watch",
                   PARTS(",'with':'", training.number, "','reason':'r'"))
                  .outcome,
              OFFICE_NO_RIGHT);
}

/* ---- what is refused ------------------------------------------------------------------------- */

static void test_c20_refused(void)
{
    CaseSample third = kept(open_case("direct-sale", LETTER));
    CaseReply made;

    REFUSED("C20 with itself", join(&third, third.number), OFFICE_INVALID,
            PHRASE_CASES_SALE_ITSELF);
    REFUSED("C20 with none", join(&third, "PHL-2026-09999-00"), OFFICE_INVALID,
            PHRASE_CASES_NO_SUCH_CASE);
    REFUSED("C20 twice", join(&training, third.number), OFFICE_CONFLICT,
            PHRASE_CASES_SALE_JOINED_ALREADY);
    REFUSED("C20 the first", join(&goods, third.number), OFFICE_CONFLICT,
            PHRASE_CASES_SALE_JOINED_TO);
    REFUSED("C20 nor does it leave", leave(&goods), OFFICE_CONFLICT, PHRASE_CASES_SALE_JOINED_TO);
    REFUSED("C20 who is in none", leave(&third), OFFICE_CONFLICT, PHRASE_CASES_SALE_NONE);
    sample_done(sample_call("case.open", "meti.clerk",
                            "{'route':'direct-sale','country':'AUS','programme':'TRUST',"
                            "'currency':'JPY','title':{'en':'Boats (invented)'},"
                            "'marking':'open'," LETTER "}"),
                &case_reply_shape, &made);
    REFUSED("C20 another buyer", join(&third, sample_id(made.file)), OFFICE_INVALID,
            PHRASE_CASES_SALE_OTHER_BUYER);
    sample_done(join(&third, training.number), NULL, NULL);
    check_int("C20 joined to what was joined", (int64_t)sale_of(&goods, "meti.clerk").part_count,
              3);
}

int main(void)
{
    cases_open(120);
    RUN(test_c20_one_total);
    RUN(test_c20_a_total_a_currency);
    RUN(test_c20_unseen);
    RUN(test_c20_refused);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
