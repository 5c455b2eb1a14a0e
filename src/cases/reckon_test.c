/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* What an offer comes to and lacks while it is written. */
#include "tests/changes_sample.h"

#include "phrases_shape.h"

static OfferReckoned reckoned(const CaseSample *one, const char *terms)
{
    OfferReckoned told;
    sample_done(step(one, "offer.reckon", "meti.clerk", terms), &offer_reckoned_shape, &told);
    return told;
}

/* Is there a gap at the pointer, of a control nobody filled in (`unfilled`) or of another kind? */
static bool lacks(const OfferReckoned *told, const char *at, bool unfilled)
{
    for (size_t i = 0; i < told->gap_count; i++)
        if (str_eq(told->gaps[i].at, str_from_c(at)) && told->gaps[i].unfilled == unfilled)
            return true;
    return false;
}

static void test_begins_with_the_request(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    OfferReckoned told = reckoned(&one, "");

    check_int("with the letter", told.begun, BEGUN_REQUEST);
    check_str("of this case", told.terms.case_number, str_from_c(one.number));
    check_str("by its name", told.terms.title.in[LANG_EN], S("Coast radar (invented)"));
    check_str("in its currency", told.terms.currency, S("JPY"));
    check_str("on their letter", told.terms.reference, S("PH/26/17"));
    check_int("what was asked for", (int64_t)told.terms.line_count, 1);
    check_str("by their name for it", told.terms.lines[0].title.in[LANG_EN], S("coast radar"));
    check_int("dated today", told.terms.dated, 20778);
    check_true("is no offer yet", !told.whole);
    check_true("for want of a law", lacks(&told, "/authority", true));
    check_true("and of a price", lacks(&told, "/lines/0/unit-minor", true));
    check_true("but not of a unit", !lacks(&told, "/lines/0/unit", true));
}

static void test_comes_to(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    OfferReckoned told = reckoned(
        &one, ",'terms':{'lines':[{'number':1,'quantity':3,'unit-minor':500,'major':false},"
              "{'number':2,'quantity':2,'major':false}],'packing-minor':40,'deposit-minor':540,"
              "'payments':[{'minor':900}]}");

    check_int("as given", told.begun, BEGUN_GIVEN);
    check_int("three times five hundred", told.terms.lines[0].total_minor, 1500);
    check_true("nothing is made up", told.terms.lines[1].total_minor == INT64_MIN);
    check_int("lines", told.net, 1500);
    check_int("below", told.below, 40);
    check_int("total", told.total, 1540);
    check_int("with acceptance", told.deposit, 540);
    check_int("in payments", told.payments, 900);
    check_int("in none", told.left, 100);
    told = reckoned(&one, ",'terms':{'lines':[{'total-minor':9223372036854775807},"
                          "{'total-minor':1}]}");
    check_true("more than there is", told.total == INT64_MIN && told.left == INT64_MIN);
    REFUSED("what is there is held to its limits",
            step(&one, "offer.reckon", "meti.clerk", ",'terms':{'lines':[{'quantity':0}]}"),
            OFFICE_INVALID, PHRASE_SHAPE_INT_RANGE);
}

/* The package asked of major equipment, element by element. */
static void test_package(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    OfferReckoned told = reckoned(
        &one, ",'terms':{'kind':'defined','lines':[{'number':1,'major':true,'element':'spares'}],"
              "'waivers':[{'element':'training','reason':'trained by the maker (invented)'}]}");
    int64_t stands[PACKAGE_STANDS] = { 0 };

    for (size_t i = 0; i < told.element_count; i++)
        stands[told.elements[i].stand]++;
    check_int("served", stands[PACKAGE_SERVED], 1);
    check_int("left out", stands[PACKAGE_WAIVED], 1);
    check_true("the others are missing", stands[PACKAGE_MISSING] > 0);
    told = reckoned(&one, ",'terms':{'lines':[{'number':1,'major':true}]}");
    check_int("of no kind yet nothing is asked", (int64_t)told.element_count, 0);
}

/* What offer.draft took is what reckoning begins with, and needs nothing filled in. */
static void test_offer_that_stands(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    OfferReckoned told = reckoned(&one, "");
    check_int("the offer", told.begun, BEGUN_OFFER);
    for (size_t i = 0; i < told.gap_count; i++)
        check_true("filled in", !told.gaps[i].unfilled);
    check_int("comes to its price", told.total, 1000000);
    check_true("whole, or it says why not", told.whole == (told.gap_count == 0));
    check_int("nobody elsewhere sees it", step(&one, "offer.reckon", "mofa.clerk", "").outcome,
              OFFICE_NO_RIGHT);
}

int main(void)
{
    cases_open(44);
    RUN(test_begins_with_the_request);
    RUN(test_comes_to);
    RUN(test_package);
    RUN(test_offer_that_stands);
    sample_close();
    return check_done();
}
