/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Civil inducements beside an offer (row E10): whatever is recorded, the price of the case stays as
 * it was. All of it is invented.
 */
#include "tests/obligations_sample.h"

#include "phrases_inducements.h"
#include "phrases_obligations.h"

#define PARTS(...) join((const char *const[]){ __VA_ARGS__, NULL })

static const char *join(const char *const *parts)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (; *parts; parts++)
        text_c(&text, *parts);
    return arena_c(&sample.call, text_str(&text));
}

static OfficeReply offer(const char *file, const char *kind, const char *what, const char *more)
{
    return sample_call("inducement.offer", "meti.clerk",
                       PARTS("{'case':'", file, "','kind':'", kind, "','what':'", what,
                             "','bearer':'an aid agency (invented)','day':'2026-11-21'", more,
                             ",'source':'invented','confidence':'unverified'}"));
}

static InducementsReply list(const char *file)
{
    InducementsReply reply;

    sample_done(sample_call("inducement.list", "meti.clerk", PARTS("{'case':'", file, "'}")),
                &inducements_reply_shape, &reply);
    return reply;
}

static void test_E10_apart_from_the_price(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    check_str("nothing is offered", list(one.name).price, S(""));
    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    check_str("the price", list(one.name).price, S(PRICE " JPY"));
    sample_done(offer(one.name, "works", "a harbour", ",'currency':'JPY','value':'250000'"), NULL,
                NULL);
    sample_done(offer(one.name, "training", "nurses", ",'currency':'JPY','value':'50000'"), NULL,
                NULL);
    sample_done(offer(one.name, "goods", "buses", ",'currency':'USD','value':'1,000.50'"), NULL,
                NULL);
    sample_done(offer(one.name, "investment", "a plant", ""), NULL, NULL);
    InducementsReply shown = list(one.name);
    check_str("the price is as it was", shown.price, S(PRICE " JPY"));
    check_int("two currencies", (int64_t)shown.sum_count, 2);
    check_str("yen", shown.sums[0].value, S("300000 JPY"));
    check_int("of two", shown.sums[0].count, 2);
    check_str("dollars", shown.sums[1].value, S("1000.50 USD"));
    check_int("one without a value", shown.unvalued, 1);
    check_int("four in all", (int64_t)shown.inducement_count, 4);
}

static void test_E10_withdrawn(void)
{
    const char *file = open_for_india("japan-party");
    InducementReply made;
    const char *params;

    sample_done(offer(file, "works", "a harbour", ",'currency':'JPY','value':'250000'"),
                &inducement_reply_shape, &made);
    params = PARTS("{'inducement':'", sample_id(made.inducement), "','reason':'refused'}");
    check_int("another office does not see it",
              sample_call("inducement.withdraw", "mod.clerk",
                          PARTS("{'inducement':'", sample_id(made.file), "','reason':'x'}"))
                  .outcome,
              OFFICE_INVALID);
    sample_done(sample_call("inducement.withdraw", "meti.clerk", params), NULL, NULL);
    check_int("none is left", (int64_t)list(file).inducement_count, 0);
    check_int("nor a sum", (int64_t)list(file).sum_count, 0);
    REFUSED("once is enough", sample_call("inducement.withdraw", "meti.clerk", params),
            OFFICE_CONFLICT, PHRASE_INDUCEMENTS_WITHDRAWN);
}

static void test_bad_input(void)
{
    const char *file = open_for_india("japan-party");

    REFUSED("a value without its currency", offer(file, "works", "x", ",'value':'1'"),
            OFFICE_INVALID, PHRASE_INDUCEMENTS_HALF_A_VALUE);
    REFUSED("a currency without its value", offer(file, "works", "x", ",'currency':'JPY'"),
            OFFICE_INVALID, PHRASE_INDUCEMENTS_HALF_A_VALUE);
    REFUSED("no such currency", offer(file, "works", "x", ",'currency':'JPX','value':'1'"),
            OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_CURRENCY);
    REFUSED("half a yen", offer(file, "works", "x", ",'currency':'JPY','value':'0.5'"),
            OFFICE_INVALID, PHRASE_OBLIGATIONS_NO_AMOUNT);
    REFUSED("no such case", offer("IND-1900-00001-01", "works", "x", ""), OFFICE_INVALID,
            PHRASE_OBLIGATIONS_NO_CASE);
    REFUSED("no such inducement",
            sample_call("inducement.withdraw", "meti.clerk",
                        "{'inducement':'00000000000000000000000001','reason':'x'}"),
            OFFICE_INVALID, PHRASE_INDUCEMENTS_NO_INDUCEMENT);
}

int main(void)
{
    obligations_open(95);
    RUN(test_E10_apart_from_the_price);
    RUN(test_E10_withdrawn);
    RUN(test_bad_input);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
