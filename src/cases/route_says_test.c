/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a route says is what its offers must state. Row C5: where nobody licenses, what the State
 * answers for cannot be told, and neither an offer nor a change is sent. Row A13: where deliveries
 * go on, or may be suspended, the buyer is told so, and of a route that says neither, nothing.
 */
#include "tests/changes_sample.h"

#include "phrases_cases.h"
#include "phrases_terms.h"

#define DUTIES "contracts, buys, guarantees, negotiates-offsets, licences, supports"
#define WITHOUT "contracts, buys, guarantees, negotiates-offsets, supports"
#define SUSPENDS "estimate, may-suspend"

/* The route as shipped, but for these words. */
static void reword(Str was, Str is)
{
    static char words[60000];
    static bool own; /* the sample's data has its own copy of the routes */
    FILE *from = fopen("routes/japan-fms.route", "r");
    size_t size, at;

    ensure(from);
    size = fread(words, 1, sizeof words, from);
    ensure(size < sizeof words && fclose(from) == 0);
    Str text = { words, size };
    ensure(str_find(text, was, &at));
    if (!own)
        leave_out("routes", "japan-fms.route");
    own = true;
    FILE *into = fopen(in_data("routes", "japan-fms.route"), "w");
    ensure(into);
    Str rest = str_cut(text, at + was.len, text.len);
    fprintf(into, "%.*s%.*s%.*s", (int)at, words, (int)is.len, is.at, (int)rest.len, rest.at);
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

/* ---- A13 ------------------------------------------------------------------------------------- */

#define STATED NOTE("suspension")

/* How often an offer that says nothing of deliveries is told to lack the note. */
static size_t lacks(Str note)
{
    CaseSample one = open_case("japan-fms", LETTER);
    Str terms = str_from_c(terms_of(&one, &base)), before;
    size_t begins;

    ensure(str_find(terms, S(STATED), &begins));
    before = str_cut(terms, 0, begins);
    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&one, "offer.draft", "meti.clerk",
                 PARTS(arena_c(&sample.call, before), terms.at + begins + sizeof STATED - 1)));
    OfficeReply reply = step(&one, "offer.send", "meti.reviewer", "");
    size_t told = 0;
    check_int("A13 it is not sent", reply.outcome, OFFICE_REFUSED);
    for (const Finding *at = reply.findings->first; at; at = at->next)
        told += at->message == PHRASE_TERMS_NOTE_REQUIRED && str_eq(at->args[0], note);
    return told;
}

static void test_a13_may_suspend(void)
{
    check_int("A13 that deliveries may be suspended is told", (int64_t)lacks(S("suspension")), 1);
    check_int("A13 and not that they go on", (int64_t)lacks(S("continuity")), 0);
}

static void test_a13_continues(void)
{
    check_int("A13 that deliveries go on is told", (int64_t)lacks(S("continuity")), 1);
    check_int("A13 and not that they may be suspended", (int64_t)lacks(S("suspension")), 0);
}

static void test_a13_silent(void)
{
    check_int("A13 of a silent route nothing is told", (int64_t)lacks(S("continuity")), 0);
    check_int("A13 neither the one nor the other", (int64_t)lacks(S("suspension")), 0);
}

/* ---- routes one after the other -------------------------------------------------------------- */

static void open_reworded(uint64_t seed, Str is)
{
    sample_close();
    reword(S(SUSPENDS), is);
    cases_open(seed);
}

int main(void)
{
    make_data();
    cases_open(65);
    RUN(test_somebody_licenses);
    RUN(test_a13_may_suspend);
    open_reworded(67, S("estimate, continues"));
    RUN(test_a13_continues);
    open_reworded(68, S("estimate"));
    RUN(test_a13_silent);
    sample_close();
    reword(S(DUTIES), S(WITHOUT));
    cases_open(66);
    RUN(test_c5_nobody_licenses);
    sample_close();
    remove_data();
    return check_done();
}
