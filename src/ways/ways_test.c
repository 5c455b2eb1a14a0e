/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_ways.h"
#include "tests/document_sample.h"
#include "ways/ways.h"

enum { ARENA_BYTES = 64 << 20, FILES_MAX = 16, FITS_MOST = 6 };

static Arena arena;
static const Rulebook *shipped_book;
static const Way *ways;
static size_t way_count;

/* The shipped routes, and one of an invented nation. */
static const char *const shipped[] = {
    "routes/vocabulary.rules",        "routes/australia-sales.route",
    "routes/direct-sale.route",       "routes/france-camo.route",
    "routes/france-di.route",         "routes/germany-commercial.route",
    "routes/israel-commercial.route", "routes/israel-stands-behind.route",
    "routes/japan-fms.route",         "routes/japan-party.route",
    "routes/korea-agency.route",      "routes/korea-commercial.route",
    "routes/us-commercial.route",     "routes/us-fms.route",
};

static const Str invented = STR(
    "ROUTE atlantis ja \"架空国の売却\" en \"Sale of an invented nation\"\n"
    "IN FORCE FROM 2031-04-01\nFOLLOWS direct-sale\n"
    "REPLACE PART seller ja \"架空国\" en \"Atlantis\" CARRIES duties (guarantees, licences)\n");

/* A route on which nobody licenses, and one that guides no case. */
static const Str untold =
    STR("ROUTE untold ja \"許可なし\" en \"Nobody licenses\"\n"
        "IN FORCE FROM 2031-04-01\nFOLLOWS direct-sale\n"
        "REPLACE PART seller ja \"国\" en \"State\" CARRIES duties (supports)\n");

/* One on which nothing comes into force, and one that follows it. */
static const Str hollow =
    STR("ROUTE hollow ja \"空洞\" en \"Hollow\"\nIN FORCE FROM 2031-04-01\nJUDGES case\n"
        "USES case-facts\nSTATE asked START ja \"甲\" en \"asked\"\n"
        "STATE over END ja \"乙\" en \"over\"\n"
        "STEP offer.accept FROM asked ja \"諾\" en \"accept\"\n"
        "STEP case.close FROM asked INTO over ja \"終\" en \"close\"\n");
static const Str hollow_too = STR("ROUTE hollow-too ja \"同\" en \"Hollow too\"\n"
                                  "IN FORCE FROM 2031-04-01\nFOLLOWS hollow\n");

/* One that drops what the other has, and one that guides no case. */
static const Str emptied =
    STR("ROUTE emptied ja \"空\" en \"Emptied\"\nIN FORCE FROM 2031-04-01\nFOLLOWS full\n"
        "REPEAL STEP case.implement\n");
static const Str full =
    STR("ROUTE full ja \"充\" en \"Full\"\nIN FORCE FROM 2031-04-01\nJUDGES case\n"
        "USES case-facts\nSTATE asked START ja \"甲\" en \"asked\"\n"
        "STATE over END ja \"乙\" en \"over\"\n"
        "STEP case.implement FROM asked ja \"始\" en \"begin\"\n"
        "STEP offer.accept FROM asked ja \"諾\" en \"accept\"\n"
        "STEP case.close FROM asked INTO over ja \"終\" en \"close\"\n");
static const Str shipping =
    STR("ROUTE shipping ja \"送\" en \"Shipping\"\nIN FORCE FROM 2031-04-01\n"
        "JUDGES shipment\nUSES case-facts\nSTATE asked START ja \"甲\" en \"asked\"\n"
        "STATE over END ja \"乙\" en \"over\"\n"
        "STEP shipment.send FROM asked INTO over ja \"終\" en \"send\"\n");

static void open_ways(void)
{
    Findings findings = { .arena = &arena };
    const Document *documents[FILES_MAX];
    size_t count = 0;

    for (; count < COUNT_OF(shipped); count++)
        documents[count] = rules_read(&arena, sample_file(&arena, shipped[count]),
                                      str_from_c(shipped[count]), &findings);
    documents[count++] = rules_read(&arena, invented, S("atlantis.route"), &findings);
    documents[count++] = rules_read(&arena, untold, S("untold.route"), &findings);
    const Rulebook *book = rulebook_make(&arena, documents, count, &findings);
    sample_tell(&arena, &findings);
    ensure(book);
    shipped_book = book;
    ways = ways_of(&arena, book, &way_count);
}

static const Way *way(const char *id)
{
    for (size_t i = 0; i < way_count; i++)
        if (str_eq(ways[i].route->id, str_from_c(id)))
            return &ways[i];
    return NULL;
}

/* Every route but the one on which nobody licenses. */
static void test_told(void)
{
    check_int("all that license", (int64_t)way_count, (int64_t)COUNT_OF(shipped));
    check_true("an invented nation is one more", way("atlantis") != NULL);
    check_true("of one on which nobody licenses nothing is told", way("untold") == NULL);
    check_true("no such duty", way_duty(&ways[0], S("flies")) == 0);
}

/* Terms come into force on every way that is shipped; on one where they do not, the route to blame
 * is named, at its name or where it says whom it follows. */
static void test_into_force(void)
{
    const struct {
        const char *file;
        Str text;
        uint32_t line; /* 0: nothing is told of it */
    } rows[] = {
        { "hollow.route", hollow, 1 },     { "hollow-too.route", hollow_too, 0 },
        { "full.route", full, 0 },         { "emptied.route", emptied, 3 },
        { "shipping.route", shipping, 0 },
    };
    Findings findings = { .arena = &arena };
    const Document *documents[FILES_MAX];
    size_t told = 0;

    check_true("those shipped may take force", ways_check(shipped_book, &findings));
    check_int("nothing is wrong with those shipped", (int64_t)findings.count, 0);
    documents[0] =
        rules_read(&arena, sample_file(&arena, shipped[0]), str_from_c(shipped[0]), &findings);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        documents[i + 1] = rules_read(&arena, rows[i].text, str_from_c(rows[i].file), &findings);
    const Rulebook *book = rulebook_make(&arena, documents, COUNT_OF(rows) + 1, &findings);
    sample_tell(&arena, &findings);
    ensure(book);
    check_true("these may not", !ways_check(book, &findings));
    for (const Finding *at = findings.first; at; at = at->next, told++) {
        size_t row = 0;
        while (row < COUNT_OF(rows) && !str_eq(at->place.file, str_from_c(rows[row].file)))
            row++;
        check_true("it is told so", at->message == PHRASE_WAYS_NO_FORCE && row < COUNT_OF(rows));
        check_int("of whom, and where", at->place.line, row < COUNT_OF(rows) ? rows[row].line : 0);
    }
    check_int("of the two to blame", (int64_t)told, 2);
}

/* Words that deny one another: at the part that says them, and not again where it is followed. */
static void test_opposites(void)
{
    static const struct {
        const char *said;
        const char *one, *other; /* NULL: it may be said */
    } rows[] = {
        { "continues, may-suspend", "continues", "may-suspend" },
        { "no-sensitive, advance, sensitive", "sensitive", "no-sensitive" },
        { "continues, sensitive", NULL, NULL },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        const Document *documents[4];
        Text text = text_open(&arena, 1000);

        text_all(&text,
                 S("ROUTE twofold ja \"二言\" en \"Twofold\"\nIN FORCE FROM 2031-04-01\n"
                   "FOLLOWS direct-sale\nREPLACE PART seller ja \"国\" en \"State\"\n"
                   "  CARRIES duties (licences), clauses ("),
                 str_from_c(rows[i].said), S(")\n"));
        documents[0] = rules_read(&arena, sample_file(&arena, shipped[0]), S("v"), &findings);
        documents[1] = rules_read(&arena, sample_file(&arena, "routes/direct-sale.route"),
                                  S("direct-sale.route"), &findings);
        documents[2] = rules_read(&arena, text_str(&text), S("twofold.route"), &findings);
        documents[3] = rules_read(&arena,
                                  S("ROUTE after ja \"後\" en \"After\"\n"
                                    "IN FORCE FROM 2031-04-01\nFOLLOWS twofold\n"),
                                  S("after.route"), &findings);
        const Rulebook *book = rulebook_make(&arena, documents, COUNT_OF(documents), &findings);
        sample_tell(&arena, &findings);
        ensure(book);
        check_true(rows[i].said, ways_check(book, &findings) == !rows[i].one);
        check_int(rows[i].said, (int64_t)findings.error_count, rows[i].one ? 1 : 0);
        if (!rows[i].one || !findings.first)
            continue;
        check_int("that they do", findings.first->message, PHRASE_WAYS_OPPOSITES);
        check_str("where", findings.first->place.file, S("twofold.route"));
        check_int("at the part", findings.first->place.line, 4);
        check_str("the one", findings.first->args[1], str_from_c(rows[i].one));
        check_str("the other", findings.first->args[2], str_from_c(rows[i].other));
    }
}

/* Row C5: what the State answers for, matter by matter. */
static void test_C5_liability(void)
{
    static const struct {
        const char *id;
        bool contract, performance;
    } rows[] = {
        { "france-camo", false, false },        { "japan-fms", true, true },
        { "japan-party", true, true },          { "us-fms", true, true },
        { "france-di", true, false },           { "australia-sales", true, false },
        { "israel-stands-behind", true, true }, { "germany-commercial", false, false },
        { "direct-sale", false, false },        { "korea-agency", true, true },
        { "korea-commercial", false, false },   { "atlantis", false, true },
        { "us-commercial", false, false },      { "israel-commercial", false, false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Way *one = way(rows[i].id);

        check_true(rows[i].id, one != NULL);
        if (!one)
            continue;
        check_true("C5 price", one->liability.state[LIABILITY_PRICE] == rows[i].contract);
        check_true("C5 time", one->liability.state[LIABILITY_TIME] == rows[i].contract);
        check_true("C5 performance",
                   one->liability.state[LIABILITY_PERFORMANCE] == rows[i].performance);
        check_true("C5 termination",
                   one->liability.state[LIABILITY_TERMINATION] == rows[i].contract);
    }
}

/* Row C2: answers to a route. */
static void test_C2_choose(void)
{
    const Way *any = &ways[0];
    uint64_t contracts = way_duty(any, S("contracts")), buys = way_duty(any, S("buys")),
             guarantees = way_duty(any, S("guarantees")),
             offsets = way_duty(any, S("negotiates-offsets"));
    const struct {
        const char *what;
        WayWish wish;
        const char *fits[FITS_MOST]; /* all that do, in the order of the book */
    } rows[] = {
        { "C2 buys jointly and answers for nothing",
          { buys, contracts | guarantees, false },
          { "france-camo" } },
        { "C2 contracts and resells, silent on offsets",
          { contracts | buys | guarantees, offsets, false },
          { "us-fms" } },
        { "C2 stands behind without buying",
          { contracts | guarantees, buys, false },
          { "israel-stands-behind", "japan-party" } },
        { "C2 contracts, does not buy, does not guarantee",
          { contracts, buys | guarantees, false },
          { "france-di" } },
        { "C2 commercial",
          { 0, contracts | buys | guarantees, false },
          { "direct-sale", "germany-commercial", "israel-commercial", "korea-commercial",
            "us-commercial" } },
        { "C2 guarantees without contracting", { guarantees, contracts, false }, { "atlantis" } },
        { "C2 nobody", { offsets, contracts, false }, { NULL } },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const WayFit *fits = ways_choose(&arena, ways, way_count, rows[i].wish);
        size_t good = 0;

        for (; good < way_count && !fits[good].lacks && !fits[good].unwanted; good++)
            check_str(rows[i].what, fits[good].way->route->id,
                      good < FITS_MOST && rows[i].fits[good] ? str_from_c(rows[i].fits[good])
                                                             : S("none"));
        check_true(rows[i].what, good == FITS_MOST || !rows[i].fits[good]);
        for (size_t k = good; k < way_count; k++) {
            check_true("the others say why", (fits[k].lacks | fits[k].unwanted) != 0);
            check_true("and truly", (fits[k].lacks & fits[k].way->by_state) == 0 &&
                                        (fits[k].unwanted & ~fits[k].way->by_state) == 0);
        }
    }
}

/* Row C21: what is closed comes last and never fits; what does not say fits as far as is told. */
static void test_C21_sensitive(void)
{
    uint64_t contracts = way_duty(&ways[0], S("contracts"));
    const WayFit *fits =
        ways_choose(&arena, ways, way_count, (WayWish){ .must = contracts, .sensitive = true });
    size_t closed = 0;

    for (size_t i = 0; i < way_count; i++) {
        WaySensitive open = way_sensitive(fits[i].way);

        check_true("closed", fits[i].closed == (open == WAY_CLOSED));
        check_true("untold", fits[i].untold == (open == WAY_NOT_TOLD));
        check_true("behind all others", closed == 0 || fits[i].closed);
        check_true("told before untold", i == 0 || fits[i].closed ||
                                             fits[i].lacks != fits[i - 1].lacks || fits[i].untold ||
                                             !fits[i - 1].untold);
        closed += fits[i].closed;
    }
    check_int("the United States and Israel keep it from makers", (int64_t)closed, 2);
    check_true("FMS", way_sensitive(way("us-fms")) == WAY_OPEN);
    check_true("Germany does not tell", way_sensitive(way("germany-commercial")) == WAY_NOT_TOLD);
    check_true("no such clause", !way_says(way("us-fms"), S("flies")));
    check_true("none at all", !way_says(way("atlantis"), S("advance")));
    fits = ways_choose(&arena, ways, way_count, (WayWish){ .must = contracts });
    check_true("nothing is closed when nothing sensitive is asked",
               !fits[way_count - 1].closed && !fits[0].untold);
}

static void test_words(void)
{
    Text en = text_open(&arena, TEXT_MAX), ja = text_open(&arena, TEXT_MAX);
    const Way *camo = way("france-camo");

    ways_table_write(&en, camo, 1, LANG_EN);
    check_str(
        "a row", text_str(&en),
        S("| Way | contracts | buys from the maker | guarantees performance | licenses the "
          "transfer | supports | makes and supplies | State answers: Price | State answers: "
          "Time | State answers: Performance | State answers: Termination "
          "|\n|---|---|---|---|---|---|---|---|---|---|---|\n| France: joint procurement "
          "(CaMo) (france-camo) | others | State | others | State | State and others | others | "
          "no | no | no | no |\n"));
    way_duties_write(&ja, camo, camo->by_state, LANG_JA);
    check_str("duties", text_str(&ja), S("企業から買い取る、移転を許可する、供給・維持を支援する"));
    Text none = text_open(&arena, TEXT_MAX);
    ways_table_write(&none, camo, 0, LANG_EN);
    check_str("none", text_str(&none), S(""));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    open_ways();
    RUN(test_told);
    RUN(test_into_force);
    RUN(test_opposites);
    RUN(test_C5_liability);
    RUN(test_C2_choose);
    RUN(test_C21_sensitive);
    RUN(test_words);
    arena_close(&arena);
    return check_done();
}
