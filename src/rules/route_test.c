/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_book.h"
#include "phrases_route.h"
#include "phrases_syntax.h"
#include "rules/route.h"
#include "tests/document_sample.h"

enum { ARENA_BYTES = 256 << 20, DOCUMENTS_MAX = 16 };

static Arena arena;

typedef struct Guide {
    const Rulebook *book;
    const Route *route; /* the last one */
    Findings findings;
} Guide;

enum { FILES = 4 };

/* Backwards: the order of the files does not matter. */
static Guide guide_in(const Str *texts, size_t count, bool backwards)
{
    static const Str files[FILES] = { STR("a.rules"), STR("b.route"), STR("c.route"),
                                      STR("d.route") };
    const Document *documents[DOCUMENTS_MAX];
    Guide guide = { .findings = { .arena = &arena } };
    bool good = true;

    for (size_t k = 0; k < count; k++) {
        size_t i = backwards ? count - 1 - k : k;
        documents[k] =
            rules_read(&arena, texts[i], files[i < FILES ? i : FILES - 1], &guide.findings);
        good = good && documents[k];
    }
    guide.book = good ? rulebook_make(&arena, documents, count, &guide.findings) : NULL;
    if (guide.book && guide.book->route_count > 0)
        guide.route = &guide.book->routes[guide.book->route_count - 1];
    return guide;
}

static Guide guide_of(const Str *texts, size_t count)
{
    return guide_in(texts, count, false);
}

static const Str vocabulary =
    STR("VOCABULARY v ja \"v\" en \"v\"\n"
        "AGENCY record ja \"r\" en \"r\"\n"
        "FACT signed : YES/NO ASK record COST 0 ja \"署名\" en \"signed\"\n"
        "FACT paid : YES/NO ASK record COST 0 ja \"入金\" en \"paid\"\n"
        "FACT day : DATE ASK record COST 0 ja \"日\" en \"day\"\n"
        "FACT due : DATE ASK record COST 0 ja \"期限\" en \"due\"\n"
        "FACT left : NUMBER ASK record COST 0 ja \"残\" en \"left\"\n");

#define HEAD \
    "ROUTE x ja \"経路\" en \"the route\"\nIN FORCE FROM 2026-01-01\nJUDGES case\nUSES v\n" \
    "PART we ja \"我\" en \"we\"\n"
#define STATES \
    "STATE a START ja \"甲\" en \"first\" CLOCK 20 WORKING DAYS FROM day\n" \
    "STATE b ja \"乙\" en \"second\" STALLED AFTER 90 DAYS\n" \
    "STATE z END ja \"終\" en \"last\"\n"
#define STEPS \
    "STEP case.go FROM a INTO b ja \"進む\" en \"go\" BY we PAPER letter WHEN ALL OF signed, " \
    "paid, " \
    "day IS AT MOST due\n" \
    "STEP payment.make FROM b ja \"払う\" en \"pay\" WHEN left IS AT LEAST 1\n" \
    "STEP case.end FROM a, b INTO z ja \"終わる\" en \"end\"\n"

static Guide guide_with(const char *body)
{
    Str texts[] = { vocabulary, str_from_c(body) };

    return guide_of(texts, COUNT_OF(texts));
}

/* ---- the routes of the repository ------------------------------------------------------------ */

static const char *const shipped[] = {
    "routes/australia-sales.route",
    "routes/direct-sale.route",
    "routes/france-camo.route",
    "routes/france-di.route",
    "routes/germany-commercial.route",
    "routes/israel-commercial.route",
    "routes/israel-stands-behind.route",
    "routes/japan-fms.route",
    "routes/japan-party.route",
    "routes/korea-agency.route",
    "routes/korea-commercial.route",
    "routes/us-commercial.route",
    "routes/us-fms.route",
};

static Guide guide_of_shipped(void)
{
    Str texts[COUNT_OF(shipped) + 1] = { sample_file(&arena, "routes/vocabulary.rules") };

    for (size_t i = 0; i < COUNT_OF(shipped); i++)
        texts[i + 1] = sample_file(&arena, shipped[i]);
    return guide_of(texts, COUNT_OF(texts));
}

static void test_repository(void)
{
    Guide guide = guide_of_shipped();

    sample_tell(&arena, &guide.findings);
    check_true("they load", guide.book && guide.book->route_count == COUNT_OF(shipped));
    for (size_t i = 0; guide.book && i < guide.book->route_count; i++) {
        const Route *route = &guide.book->routes[i];
        Arena scratch = arena_open(ARENA_BYTES);

        route_examples(scratch, route, &guide.findings);
        route_proofs(scratch, guide.book, route, &guide.findings);
        sample_tell(&arena, &guide.findings);
        check_int("examples and proofs hold", (int64_t)guide.findings.count, 0);
        check_true("it has both", route->example_count > 0 && route->promise_count > 0);
        arena_close(&scratch);
    }
}

static bool carries(const Route *route, const char *part, const char *duty)
{
    for (size_t i = 0; i < route->part_count; i++)
        for (size_t k = 0; k < route->parts[i].carries_count; k++) {
            const GivenFact *given = &route->parts[i].carries[k];
            const Fact *fact = &route->facts[given->fact];

            for (size_t n = 0; n < fact->option_count; n++)
                if (str_eq(route->parts[i].id, str_from_c(part)) &&
                    str_eq(fact->options[n].id, str_from_c(duty)))
                    return given->value.number >> n & 1;
        }
    return false;
}

/* Row C2: who contracts, buys, guarantees, negotiates offsets and supports, as the study tells it
 * in words (its figure was not seen). */
static void test_ways(void)
{
    static const struct {
        const char *route;
        bool contracts, buys, guarantees, offsets, supports; /* the State */
    } rows[] = {
        { "japan-party", true, false, true, true, true },
        { "japan-fms", true, true, true, true, true },
        { "us-fms", true, true, true, false, true },
        { "france-di", true, false, false, true, true },
        { "france-camo", false, true, false, false, true },
        { "australia-sales", true, true, false, true, true },
        { "israel-stands-behind", true, false, true, true, true },
        { "korea-commercial", false, false, false, false, true },
        { "korea-agency", true, true, true, true, true },
        { "germany-commercial", false, false, false, false, true },
        { "direct-sale", false, false, false, false, true },
        { "us-commercial", false, false, false, false, false },
        { "israel-commercial", false, false, false, false, false },
    };
    Guide guide = guide_of_shipped();

    for (size_t i = 0; guide.book && i < COUNT_OF(rows); i++) {
        const Route *route = rulebook_route(guide.book, str_from_c(rows[i].route));

        check_true(rows[i].route, route != NULL);
        if (route == NULL)
            continue;
        check_true("C2 contracts", carries(route, "seller", "contracts") == rows[i].contracts);
        check_true("C2 buys", carries(route, "seller", "buys") == rows[i].buys);
        check_true("C2 guarantees", carries(route, "seller", "guarantees") == rows[i].guarantees);
        check_true("C2 offsets", carries(route, "seller", "negotiates-offsets") == rows[i].offsets);
        check_true("C2 supports", carries(route, "seller", "supports") == rows[i].supports);
        check_true("C2 licenses", carries(route, "seller", "licences"));
        check_true("C2 somebody contracts with the buyer",
                   carries(route, "seller", "contracts") || carries(route, "maker", "contracts"));
    }
}

/* The route with `less` for the first `condition` behind the beginning of a step. */
static Str weakened(const char *step, const char *condition, const char *less)
{
    Str whole = sample_file(&arena, "routes/japan-fms.route");
    size_t at = 0, behind = 0;
    Text text = text_open(&arena, SAMPLE_FILE_MAX);
    bool found = str_find(whole, str_from_c(step), &at) &&
                 str_find(str_cut(whole, at, whole.len), str_from_c(condition), &behind);

    check_true("the condition stands", found);
    at += behind;
    text_all(&text, str_cut(whole, 0, at), str_from_c(less),
             str_cut(whole, at + str_from_c(condition).len, whole.len));
    return text_str(&text);
}

/* Without any one of these conditions an example or a proof of the route fails. */
static void test_guards_count(void)
{
    static const char *const rows[][3] = {
        { "STEP offer.accept", "every-party-clear", "NOT on-hold" },
        { "STEP offer.accept", "today IS AT MOST offer-expiry", "NOT on-hold" },
        { "STEP payment.approve", "held-funds IS AT LEAST payment-amount", "NOT on-hold" },
        { "STEP delivery.record", "licence-in-force", "assurance-received" },
        { "STEP delivery.record", "sound", "assurance-received" },
        { "STEP order.place", "releasable", "within-ceiling" },
        { "STEP case.implement", "deposit-received IS AT LEAST deposit-due", "buyer-signed" },
        { "DEFINE sound", "every-line-lawful", "every-party-clear" },
        { "STEP case.close FROM", "open-children IS AT MOST 0", "account-square" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Arena scratch = arena_open(ARENA_BYTES);
        Str texts[] = { sample_file(&arena, "routes/vocabulary.rules"),
                        weakened(rows[i][0], rows[i][1], rows[i][2]) };
        Guide guide = guide_of(texts, COUNT_OF(texts));

        check_true("it still loads", guide.route != NULL);
        if (guide.route) {
            route_examples(scratch, guide.route, &guide.findings);
            route_proofs(scratch, guide.book, guide.route, &guide.findings);
            check_true(rows[i][0], guide.findings.error_count > 0);
        }
        arena_close(&scratch);
    }
}

/* ---- the manual ------------------------------------------------------------------------------ */

/* Both pages show one route, and it is good. */
static void test_manual_pages(void)
{
    static const char *const pages[] = { "docs/man/en/sekisho-route.5",
                                         "docs/man/ja/sekisho-route.5" };
    uint64_t hashes[COUNT_OF(pages)] = { 0 };

    for (size_t i = 0; i < COUNT_OF(pages); i++) {
        Arena scratch = arena_open(ARENA_BYTES);
        Str page = sample_file(&arena, pages[i]), begin = S(".Sh EXAMPLES");
        size_t at = 0, end = 0;

        ensure(str_find(page, begin, &at));
        page = str_cut(page, at, page.len);
        ensure(str_find(page, S(".Bd -literal\n"), &at));
        page = str_cut(page, at + sizeof(".Bd -literal\n") - 1, page.len);
        ensure(str_find(page, S(".Ed\n"), &end));
        Str texts[] = { sample_file(&arena, "routes/vocabulary.rules"), str_cut(page, 0, end) };
        Guide guide = guide_of(texts, COUNT_OF(texts));

        if (guide.route) {
            route_examples(scratch, guide.route, &guide.findings);
            route_proofs(scratch, guide.book, guide.route, &guide.findings);
        }
        sample_tell(&arena, &guide.findings);
        check_true(pages[i], guide.route != NULL && guide.findings.count == 0);
        hashes[i] = guide.route ? guide.route->hash : i;
        arena_close(&scratch);
    }
    check_true("both pages show one route", hashes[0] == hashes[1]);
}

/* ---- what does not load ---------------------------------------------------------------------- */

static const struct {
    const char *what, *body;
    Phrase message;
} refused[] = {
    { "no start", HEAD "STATE z END ja \"z\" en \"z\"\n", PHRASE_BOOK_NO_START },
    { "no end", HEAD "STATE a START ja \"a\" en \"a\"\n", PHRASE_BOOK_NO_END },
    { "two starts", HEAD STATES "STATE c START ja \"c\" en \"c\"\n" STEPS, PHRASE_BOOK_TWO_STARTS },
    { "a state nobody reaches",
      HEAD STATES STEPS
      "STATE c ja \"c\" en \"c\"\nSTEP case.back FROM c INTO z ja \"c\" en \"c\"\n",
      PHRASE_BOOK_NOT_REACHED },
    { "a dead end",
      HEAD STATES STEPS
      "STATE c ja \"c\" en \"c\"\nSTEP case.stray FROM a INTO c ja \"c\" en \"c\"\n",
      PHRASE_BOOK_DEAD_END },
    { "a ring without a way out",
      HEAD STATES STEPS "STATE c ja \"c\" en \"c\"\nSTATE d ja \"d\" en \"d\"\n"
                        "STEP case.in FROM a INTO c ja \"c\" en \"c\"\nSTEP case.round FROM c INTO "
                        "d ja \"c\" en \"c\"\n"
                        "STEP case.again FROM d INTO c ja \"c\" en \"c\"\n",
      PHRASE_BOOK_DEAD_END },
    { "out of an end", HEAD STATES STEPS "STEP case.rise FROM z INTO a ja \"c\" en \"c\"\n",
      PHRASE_BOOK_LEAVES_END },
    { "a payment nothing guards", HEAD STATES STEPS "STEP payment.gift FROM b ja \"c\" en \"c\"\n",
      PHRASE_BOOK_PAYS_UNGUARDED },
    { "an unknown state", HEAD STATES STEPS "STEP case.lost FROM q ja \"c\" en \"c\"\n",
      PHRASE_BOOK_UNKNOWN_STATE },
    { "into an unknown state", HEAD STATES STEPS "STEP case.lost FROM a INTO q ja \"c\" en \"c\"\n",
      PHRASE_BOOK_UNKNOWN_STATE },
    { "an unknown part", HEAD STATES STEPS "STEP case.lost FROM a ja \"c\" en \"c\" BY they\n",
      PHRASE_BOOK_UNKNOWN_PART },
    { "an unknown step", HEAD STATES STEPS "PROVE p ja \"p\" en \"p\" NEVER case.fly WHEN signed\n",
      PHRASE_BOOK_UNKNOWN_STEP },
    { "an example of an unknown step",
      HEAD STATES STEPS "EXAMPLE \"e\" FROM a EXPECT case.fly REFUSED\n",
      PHRASE_BOOK_UNKNOWN_STEP },
    { "an unknown fact", HEAD STATES STEPS "STEP case.lost FROM a ja \"c\" en \"c\" WHEN signd\n",
      PHRASE_BOOK_UNKNOWN_NAME },
    { "a step twice", HEAD STATES STEPS "STEP case.go FROM b ja \"c\" en \"c\"\n",
      PHRASE_BOOK_TWICE },
    { "a state twice", HEAD STATES "STATE a ja \"c\" en \"c\"\n" STEPS, PHRASE_BOOK_TWICE },
    { "from one state twice", HEAD STATES STEPS "STEP case.two FROM a, a ja \"c\" en \"c\"\n",
      PHRASE_BOOK_TWICE },
    { "a clock of no days",
      HEAD STATES STEPS "STATE c ja \"c\" en \"c\" CLOCK 0 DAYS FROM day\n"
                        "STEP case.in FROM a INTO c ja \"c\" en \"c\"\nSTEP case.out FROM c INTO z "
                        "ja \"c\" en \"c\"\n",
      PHRASE_BOOK_CLOCK_DAYS },
    { "stalled after no days",
      HEAD STATES STEPS "STATE c ja \"c\" en \"c\" STALLED AFTER 0 DAYS\n"
                        "STEP case.in FROM a INTO c ja \"c\" en \"c\"\nSTEP case.out FROM c INTO z "
                        "ja \"c\" en \"c\"\n",
      PHRASE_BOOK_CLOCK_DAYS },
    { "stalled in an end",
      HEAD STATES STEPS "STATE c END ja \"c\" en \"c\" STALLED AFTER 9 DAYS\n"
                        "STEP case.in FROM a INTO c ja \"c\" en \"c\"\n",
      PHRASE_BOOK_STALLED_END },
    { "a clock from no day",
      HEAD STATES STEPS "STATE c ja \"c\" en \"c\" CLOCK 5 DAYS FROM left\n"
                        "STEP case.in FROM a INTO c ja \"c\" en \"c\"\nSTEP case.out FROM c INTO z "
                        "ja \"c\" en \"c\"\n",
      PHRASE_BOOK_CLOCK_FROM },
    { "a subject of none",
      "ROUTE x ja \"x\" en \"x\"\nIN FORCE FROM 2026-01-01\nUSES v\n" STATES
      "STEP case.go FROM a INTO b ja \"c\" en \"c\"\nSTEP case.end FROM b INTO z ja \"c\" en "
      "\"c\"\n",
      PHRASE_BOOK_LINE_MISSING },
    { "a law's rule", HEAD STATES STEPS "OTHERWISE REFUSED ja \"c\" en \"c\"\n",
      PHRASE_SYNTAX_NOT_IN_ROUTE },
    { "a right", HEAD "RIGHT r ja \"c\" en \"c\" COVERS case.go\n" STATES STEPS,
      PHRASE_SYNTAX_NOT_IN_ROUTE },
    { "a state in law", "PACK p ja \"p\" en \"p\"\nSTATE a ja \"c\" en \"c\"\n",
      PHRASE_SYNTAX_ONLY_IN_ROUTE },
    { "a change of nothing", HEAD STATES STEPS "REPEAL PROVE x\n", PHRASE_BOOK_FOLLOWS_NOTHING },
    { "following nothing", HEAD "FOLLOWS y\n" STATES STEPS, PHRASE_BOOK_UNKNOWN_ROUTE },
    { "following itself", HEAD "FOLLOWS x\n" STATES STEPS, PHRASE_BOOK_FOLLOWS_RING },
    { "amending, as law does", HEAD "AMENDS x\n" STATES STEPS, PHRASE_SYNTAX_NOT_IN_ROUTE },
    { "replacing nothing", HEAD "REPLACES y\n" STATES STEPS, PHRASE_BOOK_UNKNOWN_ROUTE },
};

static void test_refused(void)
{
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        Guide guide = guide_with(refused[i].body);
        const Finding *first = guide.findings.first;

        check_true(refused[i].what, guide.book == NULL);
        check_str(refused[i].what, first ? phrase_key(first->message) : S("nothing"),
                  phrase_key(refused[i].message));
    }
}

/* ---- following another ----------------------------------------------------------------------- */

#define FOLLOWER "ROUTE y ja \"別\" en \"another\"\nIN FORCE FROM 2026-01-01\nFOLLOWS x\n"

static Guide follower_with(const char *body, bool before)
{
    Str texts[] = { vocabulary, S(HEAD STATES STEPS), str_from_c(body) };

    if (before) { /* the order of the files does not matter */
        texts[1] = texts[2];
        texts[2] = S(HEAD STATES STEPS);
    }
    return guide_of(texts, COUNT_OF(texts));
}

/* What it does not state is as in the other, which itself stays as it was. */
static void test_follows(void)
{
    static const char body[] =
        FOLLOWER "REPEAL STEP payment.make\n"
                 "REPLACE PART we ja \"彼\" en \"they\"\n"
                 "REPLACE STEP case.go FROM a INTO b ja \"進む\" en \"go\" BY we\n"
                 "STEP case.wait FROM b ja \"待つ\" en \"wait\" WHEN left IS AT LEAST 1\n";

    for (int before = 0; before < 2; before++) {
        Guide guide = follower_with(body, before);
        sample_tell(&arena, &guide.findings);
        check_true("both load", guide.book != NULL && guide.book->route_count == 2);
        if (guide.book == NULL)
            return;
        const Route *one = rulebook_route(guide.book, S("x"));
        const Route *other = rulebook_route(guide.book, S("y"));

        check_str("whom it follows", other->follows, S("x"));
        check_str("the other follows none", one->follows, S(""));
        check_str("it guides the same", other->subject, S("case"));
        check_int("all its states", (int64_t)other->state_count, 3);
        check_true("what it repeals is gone", !route_step(other, S("payment.make")));
        check_true("only there", route_step(one, S("payment.make")) != NULL);
        check_true("what it replaces is its own", !route_step(other, S("case.go"))->guarded);
        check_true("only there", route_step(one, S("case.go"))->guarded);
        check_str("its part", other->parts[0].label.in[LANG_EN], S("they"));
        check_str("not the other's", one->parts[0].label.in[LANG_EN], S("we"));
        check_true("what it adds", route_step(other, S("case.wait")) != NULL);
        check_true("it is another route", one->hash != other->hash);
    }
}

static const struct {
    const char *what, *body;
    Phrase message;
} misfollowed[] = {
    { "states again what stands", FOLLOWER "STEP case.end FROM a INTO z ja \"c\" en \"c\"\n",
      PHRASE_BOOK_STANDS_ALREADY },
    { "replaces what is not there",
      FOLLOWER "REPLACE STEP case.fly FROM a INTO z ja \"c\" en \"c\"\n",
      PHRASE_BOOK_NOTHING_TO_CHANGE },
    { "repeals what is not there", FOLLOWER "REPEAL STATE q\n", PHRASE_BOOK_NOTHING_TO_CHANGE },
    { "repeals a state that is led into", FOLLOWER "REPEAL STATE b\n", PHRASE_BOOK_UNKNOWN_STATE },
    { "repeals a part that acts", FOLLOWER "REPEAL PART we\n", PHRASE_BOOK_UNKNOWN_PART },
    { "leaves no way to its end", FOLLOWER "REPEAL STEP case.end\n", PHRASE_BOOK_NOT_REACHED },
};

static void test_misfollowed(void)
{
    for (size_t i = 0; i < COUNT_OF(misfollowed); i++) {
        Guide guide = follower_with(misfollowed[i].body, false);
        const Finding *first = guide.findings.first;

        check_true(misfollowed[i].what, guide.book == NULL);
        check_str(misfollowed[i].what, first ? phrase_key(first->message) : S("nothing"),
                  phrase_key(misfollowed[i].message));
    }
}

/* Whose fault it is: of the words of another that do not hold in a route which follows it, the
 * route that follows; of its own, each; and once. */
#define THIRD "ROUTE w ja \"三\" en \"a third\"\nIN FORCE FROM 2026-01-01\nFOLLOWS y\n"
#define LOST "STEP case.lost FROM q ja \"c\" en \"c\"\n"
#define RUINED "REPEAL STEP case.end\n"
#define SIGNED "EXAMPLE \"e\" FROM a GIVEN signed YES, paid YES, day 2026-01-01, due 2026-01-02 "
#define HURRIED "REPLACE STEP case.go FROM a INTO b ja \"c\" en \"c\" WHEN left IS AT LEAST 1\n"

static const struct {
    const char *what, *followed, *follower, *third; /* "": only two */
    const char *file;                               /* in which all that is found is told */
    uint32_t line;
    int64_t count;
} faults[] = {
    { "what it repeals leaves states behind", "", FOLLOWER RUINED, "", "c.route", 3, 3 },
    { "the third is ruined by the second", "", FOLLOWER RUINED, THIRD, "c.route", 3, 3 },
    { "the third ruins itself", "", FOLLOWER, THIRD RUINED, "d.route", 3, 3 },
    { "it names what there is not", "", FOLLOWER LOST, "", "c.route", 4, 1 },
    { "the other names what there is not", LOST, FOLLOWER, THIRD, "b.route", 12, 1 },
    { "it makes another's example fail", SIGNED "EXPECT case.go ALLOWED\n", FOLLOWER HURRIED, "",
      "c.route", 3, 1 },
    { "the other's own example fails", SIGNED "EXPECT case.go REFUSED\n", FOLLOWER, THIRD,
      "b.route", 12, 1 },
};

static void test_faults(void)
{
    for (size_t i = 0; i < COUNT_OF(faults); i++)
        for (int before = 0; before < 2; before++) {
            Text first = text_open(&arena, SAMPLE_FILE_MAX);
            text_all(&first, S(HEAD STATES STEPS), str_from_c(faults[i].followed));
            Str texts[] = { vocabulary, text_str(&first), str_from_c(faults[i].follower),
                            str_from_c(faults[i].third) };
            Guide guide = guide_in(texts, *faults[i].third ? 4 : 3, before);
            Arena scratch = arena_open(ARENA_BYTES);

            if (guide.book)
                routes_check(scratch, guide.book, &guide.findings);
            check_int(faults[i].what, (int64_t)guide.findings.count, faults[i].count);
            for (const Finding *at = guide.findings.first; at; at = at->next) {
                check_str(faults[i].what, at->place.file, str_from_c(faults[i].file));
                check_int(faults[i].what, at->place.line, faults[i].line);
            }
            arena_close(&scratch);
        }
}

/* ---- deciding -------------------------------------------------------------------------------- */

typedef struct Given {
    const char *fact;
    int64_t number;
    ValueState state;
} Given;

static const struct {
    const char *state, *step;
    Given given[3];
    RouteVerdict verdict;
    const char *words; /* in the explanation */
} decided[] = {
    { "a",
      "case.go",
      { { "signed", 1, VALUE_KNOWN }, { "paid", 1, VALUE_KNOWN }, { "day", 10, VALUE_KNOWN } },
      ROUTE_OPEN,
      "Not known: due (due)." },
    { "a",
      "case.go",
      { { "signed", 0, VALUE_KNOWN }, { "paid", 1, VALUE_KNOWN } },
      ROUTE_NOT_MET,
      "Not so: signed." },
    { "a",
      "case.go",
      { { "signed", 1, VALUE_KNOWN }, { "paid", 1, VALUE_CONTRADICTORY } },
      ROUTE_OPEN,
      "Contradictory: paid (paid)." },
    { "b",
      "case.go",
      { { "signed", 1, VALUE_KNOWN } },
      ROUTE_WRONG_STATE,
      "is not taken in the state \"second\", but in: first" },
    { "a", "case.fly", { { "signed", 1, VALUE_KNOWN } }, ROUTE_NO_STEP, "has no step case.fly" },
    { "b", "payment.make", { { "left", 1, VALUE_KNOWN } }, ROUTE_ALLOWED, "may be taken: pay" },
    { "b", "payment.make", { { "left", 0, VALUE_KNOWN } }, ROUTE_NOT_MET, "Not so: left" },
    { "b", "payment.make", { { NULL, 0, VALUE_MISSING } }, ROUTE_OPEN, "Not known: left (left)." },
    { "a", "case.end", { { NULL, 0, VALUE_MISSING } }, ROUTE_ALLOWED, "may be taken: end" },
    { "a",
      "case.stop",
      { { "signed", 1, VALUE_KNOWN }, { "paid", 0, VALUE_KNOWN } },
      ROUTE_NOT_MET,
      "are not met.\nIn the way: signed" },
    { "a",
      "case.stop",
      { { "paid", 0, VALUE_KNOWN } },
      ROUTE_OPEN,
      "Not known whether: not: signed" },
};

static void test_deciding(void)
{
    Guide guide = guide_with(HEAD STATES STEPS "STEP case.stop FROM a INTO z ja \"止める\" en "
                                               "\"stop\" WHEN ALL OF NOT signed, NOT paid\n");

    sample_tell(&arena, &guide.findings);
    check_true("it loads", guide.route != NULL);
    for (size_t i = 0; guide.route && i < COUNT_OF(decided); i++) {
        FactState *facts = NEW_ARRAY(&arena, FactState, guide.book->fact_count);
        Text text = text_open(&arena, 1 << 16);
        size_t at = 0;
        int32_t fact;

        for (size_t k = 0; k < COUNT_OF(decided[i].given) && decided[i].given[k].fact; k++)
            if (rulebook_fact(guide.book, str_from_c(decided[i].given[k].fact), &fact))
                facts[fact].value = (Value){ .number = decided[i].given[k].number,
                                             .state = decided[i].given[k].state };
        RouteAnswer answer = route_decide(&arena, guide.route,
                                          route_state(guide.route, str_from_c(decided[i].state)),
                                          str_from_c(decided[i].step), facts);
        route_explain(&text, &answer, LANG_EN);
        check_int(decided[i].words, answer.verdict, decided[i].verdict);
        check_true(decided[i].words, str_find(text_str(&text), str_from_c(decided[i].words), &at));
        if (!str_find(text_str(&text), str_from_c(decided[i].words), &at))
            printf("# %.*s\n", (int)text.len, text.at);
    }
}

/* ---- proofs ---------------------------------------------------------------------------------- */

static const struct {
    const char *what, *more;
    Phrase message; /* PHRASE_NONE: it holds */
} proved[] = {
    { "never unsigned", "PROVE p ja \"p\" en \"p\" NEVER case.go WHEN NOT signed\n", PHRASE_NONE },
    { "never unless left", "PROVE p ja \"p\" en \"p\" NEVER case.go WHEN left IS AT MOST 0\n",
      PHRASE_ROUTE_PROOF_FAILS },
    { "an unguarded one", "PROVE p ja \"p\" en \"p\" NEVER case.end WHEN signed\n",
      PHRASE_ROUTE_PROOF_FAILS },
    { "a guard that cannot be",
      "STEP case.fly FROM a ja \"c\" en \"c\" WHEN ALL OF signed, NOT signed\n",
      PHRASE_ROUTE_IMPOSSIBLE },
    { "an example that is not so", "EXAMPLE \"e\" FROM a GIVEN REST NO EXPECT case.go ALLOWED\n",
      PHRASE_ROUTE_EXAMPLE_REFUSED },
    { "an example that is so", "EXAMPLE \"e\" FROM a EXPECT case.end REFUSED\n",
      PHRASE_ROUTE_EXAMPLE_ALLOWED },
};

static void test_proofs(void)
{
    for (size_t i = 0; i < COUNT_OF(proved); i++) {
        Arena scratch = arena_open(ARENA_BYTES);
        Text text = text_open(&arena, 1 << 16);

        text_all(&text, S(HEAD STATES STEPS), str_from_c(proved[i].more));
        Str texts[] = { vocabulary, text_str(&text) };
        Guide guide = guide_of(texts, COUNT_OF(texts));

        check_true(proved[i].what, guide.route != NULL);
        if (guide.route) {
            route_examples(scratch, guide.route, &guide.findings);
            route_proofs(scratch, guide.book, guide.route, &guide.findings);
            const Finding *first = guide.findings.first;
            check_str(proved[i].what, first ? phrase_key(first->message) : S(""),
                      phrase_key(proved[i].message));
        }
        arena_close(&scratch);
    }
}

/* ---- what it says ---------------------------------------------------------------------------- */

static void test_parts(void)
{
    Guide guide = guide_with(HEAD STATES STEPS);
    Text text = text_open(&arena, 1 << 16);

    if (!guide.route)
        return;
    check_int("a clock's days", guide.route->states[0].clock_days, 20);
    check_true("of which only those people work", guide.route->states[0].clock_working);
    check_int("stalled after so many days", guide.route->states[1].stalled_days, 90);
    check_int("one that says nothing of it", guide.route->states[0].stalled_days, 0);
    check_str("its subject", guide.route->subject, S("case"));
    check_str("a paper", guide.route->steps[0].papers[0], S("letter"));
    check_int("by whom", guide.route->steps[0].by[0], 0);
    route_table_write(&text, guide.route, LANG_EN);
    check_str("the table", text_str(&text),
              S("| Step | first | second | last |\n|---|---|---|---|\n"
                "| go (case.go) | second |  |  |\n"
                "| pay (payment.make) |  | stays |  |\n"
                "| end (case.end) | last | last |  |\n"));
}

/* Read, printed in either language and read again, it says the same. */
static void test_printed(void)
{
    Findings findings = { .arena = &arena };
    const Document *document =
        rules_read(&arena, sample_file(&arena, "routes/japan-fms.route"), S("r.route"), &findings);

    for (int lang = 0; document && lang < LANG_COUNT; lang++) {
        Text text = text_open(&arena, SAMPLE_FILE_MAX), again = text_open(&arena, SAMPLE_FILE_MAX);

        rules_format(&text, document, (Lang)lang);
        const Document *other = rules_read(&arena, text_str(&text), S("r.route"), &findings);
        sample_tell(&arena, &findings);
        check_true("it can be read", other != NULL);
        if (!other)
            continue;
        check_true("it says the same", document_hash(other) == document_hash(document));
        rules_format(&again, other, (Lang)lang);
        check_true("it is laid out the same", str_eq(text_str(&text), text_str(&again)));
    }
}

int main(void)
{
    arena = arena_open(1 << 30);
    RUN(test_repository);
    RUN(test_ways);
    RUN(test_guards_count);
    RUN(test_manual_pages);
    RUN(test_refused);
    RUN(test_follows);
    RUN(test_misfollowed);
    RUN(test_faults);
    RUN(test_deciding);
    RUN(test_proofs);
    RUN(test_parts);
    RUN(test_printed);
    arena_close(&arena);
    return check_done();
}
