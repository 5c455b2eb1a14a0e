/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Row C5 on a route where nobody licenses: what the State answers for cannot be told, so no offer
 * and no change can be said to state its notes, and neither is sent.
 */
#include "tests/changes_sample.h"

#include "phrases_cases.h"

#define DUTIES "contracts, buys, guarantees, negotiates-offsets, licences, supports"
#define WITHOUT "contracts, buys, guarantees, negotiates-offsets, supports"

/* The route as shipped, but for one duty. */
static void let_nobody_license(void)
{
    static char words[60000];
    FILE *from = fopen("routes/japan-fms.route", "r");
    size_t size, at;

    ensure(from);
    size = fread(words, 1, sizeof words, from);
    ensure(size < sizeof words && fclose(from) == 0);
    Str text = { words, size };
    ensure(str_find(text, S(DUTIES), &at));
    leave_out("routes", "japan-fms.route");
    FILE *into = fopen(in_data("routes", "japan-fms.route"), "w");
    ensure(into);
    fprintf(into, "%.*s" WITHOUT "%s", (int)at, words, words + at + sizeof DUTIES - 1);
    ensure(fclose(into) == 0);
}

static CaseSample offer_drafted(void)
{
    CaseSample one = open_case("japan-fms", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&one, "offer.draft", "meti.clerk", terms_of(&one, &base)));
    return one;
}

static Id slipped(const CaseSample *one)
{
    Draft slip = base;

    slip.form = "'form':'modification','index':1";
    slip.reason = WHY_TIME;
    slip.deposit = "";
    slip.months = "20";
    Id change = drafted(one, &slip);
    approve_change(change);
    return change;
}

/* As shipped: the offer lacks other things, the change nothing. */
static void test_somebody_licenses(void)
{
    CaseSample one = offer_drafted();
    OfficeReply reply = step(&one, "offer.send", "meti.reviewer", "");

    check_int("C5 the offer lacks something", reply.outcome, OFFICE_REFUSED);
    check_true("C5 but not the State", !tells(&reply, PHRASE_CASES_NO_STATE));
    one = run_japan(&base, LETTER);
    sample_done(change_on(slipped(&one), "change.send", "meti.reviewer"), NULL, NULL);
}

static void test_c5_nobody_licenses(void)
{
    CaseSample one = offer_drafted();
    OfficeReply reply = step(&one, "offer.send", "meti.reviewer", "");
    size_t told = 0;

    REFUSED("C5 an offer is not sent", step(&one, "offer.send", "meti.reviewer", ""),
            OFFICE_REFUSED, PHRASE_CASES_NO_STATE);
    for (const Finding *at = reply.findings->first; at; at = at->next)
        if (at->message == PHRASE_CASES_NO_STATE) {
            told++;
            check_str("C5 the route is named", at->args[0], S("japan-fms"));
        }
    check_int("C5 once", (int64_t)told, 1);
    one = run_japan(&base, LETTER);
    Id change = slipped(&one);
    REFUSED("C5 nor a change", change_on(change, "change.send", "meti.reviewer"), OFFICE_REFUSED,
            PHRASE_CASES_NO_STATE);
}

int main(void)
{
    make_data();
    cases_open(65);
    RUN(test_somebody_licenses);
    sample_close();
    let_nobody_license();
    cases_open(66);
    RUN(test_c5_nobody_licenses);
    sample_close();
    remove_data();
    return check_done();
}
