/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Mixed funding: lines are paid in full, and figures of markets keep their year. */
#include "credit/credit.h"
#include "phrases_credit.h"

#include "tests/file_sample.h"

enum { ARENA_BYTES = 16 << 20 };

static Arena arena;

#define FUNDING(AID, MARKETS) \
    "{\"currency\":\"JPY\",\"lines\":[{\"name\":\"radar\",\"price-minor\":100,\"sources\":[" \
    "{\"kind\":\"own\",\"payer\":\"b\",\"minor\":70},{\"kind\":\"aid\",\"payer\":\"s\"," \
    "\"minor\":" AID "}]}]" MARKETS "}"
#define MARKET(MINOR) \
    "{\"name\":\"m\",\"currency\":\"USD\",\"minor\":" MINOR ",\"year\":2015,\"source\":\"s\"," \
    "\"confidence\":\"secondary\"}"

static bool read_text(const char *bytes, Funding *ret_funding, Phrase *ret_message)
{
    Findings findings = { .arena = &arena };
    bool good = funding_read(&arena, str_from_c(bytes), S("x"), ret_funding, &findings);

    *ret_message = findings.first ? findings.first->message : PHRASE_NONE;
    return good;
}

static void test_D6_lines_add_to_the_price(void)
{
    Funding funding;
    Phrase message;

    check_true("in full", read_text(FUNDING("30", ""), &funding, &message));
    check_int("of it aid", funding_of(&funding.lines[0], FUNDING_AID), 30);
    check_int("of it own", funding_of(&funding.lines[0], FUNDING_OWN), 70);
    check_true("too little", !read_text(FUNDING("29", ""), &funding, &message));
    check_int("why", message, PHRASE_CREDIT_NOT_FUNDED);
    check_true("too much", !read_text(FUNDING("31", ""), &funding, &message));
    check_int("why", message, PHRASE_CREDIT_NOT_FUNDED);
}

/* "register note for the radars says partly paid by aid": the shipped example, line by line. */
static void test_D6_radars_partly_paid_by_aid(void)
{
    Findings findings = { .arena = &arena };
    Funding funding;
    size_t at;

    check_true("read", funding_read(&arena, sample_file(&arena, "examples/credit/funding.json"),
                                    S("funding.json"), &funding, &findings));
    check_true(
        "its note says so",
        str_find(funding.basis, S("radars for the Philippines were partly paid by aid"), &at));
    check_int("the radars", funding.lines[0].price, 8000000000);
    check_int("in part", funding_of(&funding.lines[0], FUNDING_AID), 2000000000);
    check_int("the rest is the buyer's", funding_of(&funding.lines[0], FUNDING_OWN), 6000000000);
    check_int("the training whole", funding_of(&funding.lines[1], FUNDING_AID),
              funding.lines[1].price);
    check_int("56 bn of 2015", funding_markets_of(&funding, &funding.markets[0]), 5600000000000);
    check_int("46 bn", funding.markets[0].minor, 4600000000000);
    check_int("10 bn", funding.markets[1].minor, 1000000000000);
}

/* "46 + 10 = 56 bn shown as 2015 figures, never current" */
static void test_D9_markets_of_2015(void)
{
    Funding funding;
    Phrase message;

    check_true("read", read_text(FUNDING("30", ",\"markets\":[" MARKET("4600000000000") "," MARKET(
                                                   "1000000000000") "]"),
                                 &funding, &message));
    check_int("56 bn", funding_markets_of(&funding, &funding.markets[0]), 5600000000000);
    check_int("of 2015", funding.markets[0].year, 2015);
    check_true("without a year none is read",
               !read_text(FUNDING("30", ",\"markets\":[{\"name\":\"m\",\"currency\":\"USD\","
                                        "\"minor\":1,\"source\":\"s\","
                                        "\"confidence\":\"secondary\"}]"),
                          &funding, &message));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_D6_lines_add_to_the_price);
    RUN(test_D6_radars_partly_paid_by_aid);
    RUN(test_D9_markets_of_2015);
    arena_close(&arena);
    return check_done();
}
