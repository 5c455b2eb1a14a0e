/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Random actions on random cases of every route, by random people, on days that pass: what is done
 * is what the route allows, nothing runs without promise and signature, no hold is passed by, and
 * replay makes every row again. SEKISHO_LONG=1 makes 100,000; SEKISHO_SEED=n replays a run.
 */
#include "base/base.h"

#include "tests/cases_sample.h"

enum { CASES = 12, LONG = 100000, SHORT = 1500 };

typedef struct Known { /* what the test itself remembers of a case */
    CaseSample one;
    bool assured, signed_by, licensed;
    Id hold; /* that stops everything; zero: none */
} Known;

static Rng rng;
static Known known[CASES];
static int64_t done, refused;

static bool often(int64_t in_ten)
{
    return rng_between(&rng, 1, 10) <= in_ten;
}

static Str state_of(const Known *k)
{
    return show_case(&k->one).state;
}

static void begin(Known *k)
{
    static const char *const routes[] = { "direct-sale", "japan-fms" };

    *k = (Known){ .one = open_case(routes[rng_between(&rng, 0, 1)], LETTER) };
    k->one.name = arena_c(&sample.boot, arena_str(&sample.boot, str_from_c(k->one.name)));
    if (!often(8))
        return;
    k->one.item = open_permitted();
    if (often(9))
        decide_item(k->one.item);
    give_item(&k->one, k->one.item);
}

/* ---- actions --------------------------------------------------------------------------------- */

static const struct {
    const char *operation, *who, *more;
} steps[] = {
    { "case.complete", "meti.reviewer", "" },
    { "case.answer", "meti.reviewer", "" },
    { "case.ask-offer", "meti.reviewer", "" },
    { "offer.send", "meti.reviewer", "" },
    { "offer.withdraw", "meti.reviewer", ",'reason':'r'" },
    { "offer.lapse", "meti.reviewer", "" },
    { "offer.accept", "meti.reviewer", "" },
    { "case.implement", "meti.approver", "" },
    { "case.supply", "meti.reviewer", "" },
    { "case.terminate", "meti.approver", ",'reason':'r'" },
    { "case.cancel", "meti.approver", ",'reason':'r'" },
    { "case.close-interim", "meti.approver", "" },
    { "case.close", "meti.approver", "" },
};

/* A step is done only from a state the route takes it from, and never past a hold. */
static OfficeReply take(Known *k, size_t row)
{
    CaseShown before = show_case(&k->one);
    const Route *route = rulebook_route(office_library(sample.office)->routes, before.route);
    const RouteStep *way = route_step(route, str_from_c(steps[row].operation));
    int32_t state = route_state(route, before.state);
    OfficeReply reply = step(&k->one, steps[row].operation, steps[row].who, steps[row].more);

    if (reply.outcome != OFFICE_DONE)
        return reply;
    check_true("the route has it from here", way && way->from >> state & 1);
    Str after = state_of(k);
    check_str("and leads there", after,
              way && way->into >= 0 ? route->states[way->into].id : before.state);
    return reply;
}

static OfficeReply draft(const Known *k)
{
    return step(&k->one, "offer.draft", "meti.clerk",
                said(",'terms':{'case':'%s'," TERMS "}", k->one.number, "", ""));
}

static OfficeReply give(Known *k)
{
    static const struct {
        const char *kind, *more;
    } papers[] = { { "signature", ",'about':'B'" },
                   { "assurance", "" },
                   { "licence", ",'until':'2029-12-31'" },
                   { "foreign-approval", "" } };
    size_t row = (size_t)rng_between(&rng, 0, COUNT_OF(papers) - 1);
    OfficeReply reply = step(&k->one, "case.receive", "meti.clerk",
                             said(",'kind':'%s','giver':'g','reference':'r','signed-on':"
                                  "'2026-11-20','document':'" PAPER_HASH "'%s",
                                  papers[row].kind, papers[row].more, ""));
    if (reply.outcome == OFFICE_DONE) {
        k->signed_by = k->signed_by || row == 0;
        k->assured = k->assured || row == 1;
        k->licensed = k->licensed || row == 2;
    }
    return reply;
}

static OfficeReply hold(Known *k)
{
    OfficeReply reply;

    if (!id_is_none(k->hold)) {
        reply = step(&k->one, "case.release", "meti.reviewer",
                     said(",'hold':'%s','reason':'r','authority':'a'", sample_id(k->hold), "", ""));
        if (reply.outcome == OFFICE_DONE)
            k->hold = id_none();
        return reply;
    }
    reply = step(&k->one, "case.hold", "meti.clerk", ",'reason':'r','authority':'a'");
    if (reply.outcome == OFFICE_DONE)
        k->hold = made_by(reply);
    return reply;
}

static OfficeReply act(Known *k)
{
    switch (rng_between(&rng, 0, 9)) {
    case 0:
        return draft(k);
    case 1:
    case 2:
        return give(k);
    case 3:
        return often(3) || !id_is_none(k->hold) ? hold(k) : draft(k);
    default:
        return take(k, (size_t)rng_between(&rng, 0, COUNT_OF(steps) - 1));
    }
}

/* ---- invariants ------------------------------------------------------------------------------ */

static void check_one(const Known *k)
{
    CaseShown shown = show_case(&k->one);
    const Route *route = rulebook_route(office_library(sample.office)->routes, shown.route);
    int32_t state = route_state(route, shown.state);

    check_true("it stands on its route", state >= 0 && shown.route_stands);
    if (str_eq(shown.state, S("running")))
        check_true("what runs was promised and signed", k->assured && k->signed_by);
    if (str_eq(shown.state, S("running")) && str_eq(shown.route, S("direct-sale")))
        check_true("and licensed", k->licensed);
    check_true("from where it stands an end can be",
               route->states[state].ends || shown.next_count > 0);
}

static void pass_days(int64_t turn)
{
    char day[] = "2026-11-21";

    if (turn % 100)
        return;
    day[9] = (char)('1' + turn / 100 % 8);
    cases_today(day);
}

static void test_random(void)
{
    int64_t count = getenv("SEKISHO_LONG") ? LONG : SHORT;
    uint64_t seed = getenv("SEKISHO_SEED") ? strtoull(getenv("SEKISHO_SEED"), NULL, 10) : 6;

    printf("# SEKISHO_SEED=%llu\n", (unsigned long long)seed);
    rng = (Rng){ seed };
    for (size_t i = 0; i < CASES; i++)
        begin(&known[i]);
    for (int64_t turn = 0; turn < count; turn++) {
        Known *k = &known[rng_between(&rng, 0, CASES - 1)];
        pass_days(turn);
        OfficeReply reply = act(k);
        done += reply.outcome == OFFICE_DONE;
        refused += reply.outcome != OFFICE_DONE;
        check_one(k);
        const Str state = state_of(k);
        bool over = str_eq(state, S("closed")) || str_eq(state, S("declined")) ||
                    str_eq(state, S("lapsed")) || str_eq(state, S("cancelled"));
        if (over)
            begin(k);
        arena_reset(&sample.call);
    }
    printf("# %lld done, %lld refused\n", (long long)done, (long long)refused);
    check_true("much was done", done > count / 10);
    check_true("much was refused", refused > count / 10);
}

int main(void)
{
    cases_open(8);
    RUN(test_random);
    RUN(check_replayed);
    sample_close();
    return check_done();
}
