/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_base.h"
#include "phrases_campaign.h"

#include "tests/campaign_sample.h"

#define HEAD "row,name,bidder,number,ja,en,source,confidence\n"

static void read_example(RankSheet *sheet)
{
    Findings findings = { .arena = &arena };

    ensure(rank_sheet_read(&arena, file_of("examples/campaigns/soryu-bidders.csv"), S("s.csv"),
                           sheet, &findings));
}

static void check_fraction(const char *what, Fraction got, int64_t top, int64_t bottom)
{
    check_int(what, got.top, top);
    check_int(what, got.bottom, bottom);
}

/* ---- the acceptance -------------------------------------------------------------------------- */

static void test_H8_places(void)
{
    static const struct {
        const char *bidder;
        int64_t total;
    } rows[] = { { "dcns", 7325 }, { "tkms", 7250 }, { "saab", 6350 }, { "japan", 4850 } };
    RankSheet sheet;
    RankPlace places[COUNT_OF(rows)];

    read_example(&sheet);
    check_int("bidders", (int64_t)sheet.bidder_count, COUNT_OF(rows));
    rank_bidders(&sheet, places);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_str("in order", sheet.bidders[places[i].bidder].id, str_from_c(rows[i].bidder));
        check_int(rows[i].bidder, places[i].total, rows[i].total);
        check_int(rows[i].bidder, (int64_t)places[i].place, (int64_t)i + 1);
    }
}

/* A lead of 75 in 7325 is weak, and which weight would end it is listed, the smallest first. */
static void test_H8_weak_lead_shows(void)
{
    static const struct {
        const char *criterion, *rival;
        Fraction by, to;
        bool fragile;
    } rows[] = {
        { "price", "tkms", { 15, 4 }, { 95, 4 }, true },
        { "capability", "tkms", { -15, 2 }, { 15, 2 }, true },
        { "work", "tkms", { -15, 1 }, { 15, 1 }, false },
        { "openness", "tkms", { -15, 1 }, { 5, 1 }, false },
        { "interoperability", "japan", { 165, 2 }, { 195, 2 }, false },
    };
    RankSheet sheet;
    RankFlip flips[RANK_CRITERIA_MAX];

    read_example(&sheet);
    check_int("H8 flips", (int64_t)rank_flips(&sheet, 0, flips), COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        check_str("in order", sheet.criteria[flips[i].criterion].id, str_from_c(rows[i].criterion));
        check_str(rows[i].criterion, sheet.bidders[flips[i].rival].id, str_from_c(rows[i].rival));
        check_fraction(rows[i].criterion, flips[i].by, rows[i].by.top, rows[i].by.bottom);
        check_fraction(rows[i].criterion, flips[i].to, rows[i].to.top, rows[i].to.bottom);
        check_int(rows[i].criterion, flips[i].fragile, rows[i].fragile);
    }
}

/* Only level at a weight of zero is not overtaken. */
static void test_no_weight_below_zero(void)
{
    RankCriterion criteria[] = { { .weight = 2 }, { .weight = 3 } };
    RankBidder bidders[2] = { { .id = STR("a") }, { .id = STR("b") } };
    RankScore scores[] = { { .score = 5 }, { .score = 2 }, { .score = 1 }, { .score = 1 } };
    RankSheet sheet = { criteria, bidders, scores, 2, 2 };
    RankFlip flip;

    check_true("level at zero", !rank_flip(&sheet, 0, 1, 0, &flip));
    check_true("no difference", !rank_flip(&sheet, 0, 1, 1, &flip));
    scores[3].score = 2; /* lead 3, and three weights of one close it */
    check_true("below it", rank_flip(&sheet, 0, 1, 0, &flip));
    check_fraction("by", flip.by, -1, 1);
    check_fraction("to", flip.to, 1, 1);
}

static void test_ties(void)
{
    RankCriterion criteria[] = { { .weight = 1 } };
    RankBidder bidders[3] = { { .id = STR("a") } };
    RankScore scores[] = { { .score = 5 }, { .score = 7 }, { .score = 7 } };
    RankSheet sheet = { criteria, bidders, scores, 1, 3 };
    RankPlace places[3];

    rank_bidders(&sheet, places);
    check_true("shared", rank_is_tied(places, 3));
    check_int("as in the file", (int64_t)places[0].bidder, 1);
    check_int("first too", (int64_t)places[1].place, 1);
    check_int("then third", (int64_t)places[2].place, 3);
    check_true("one alone is not", !rank_is_tied(places, 1));
}

/* ---- exactness ------------------------------------------------------------------------------- */

enum { DRAWN_CRITERIA = 4, DRAWN_BIDDERS = 4 };

typedef struct Drawn {
    RankCriterion criteria[DRAWN_CRITERIA];
    RankBidder bidders[DRAWN_BIDDERS];
    RankScore scores[DRAWN_CRITERIA * DRAWN_BIDDERS];
    RankSheet sheet;
} Drawn;

static void draw_sheet(Rng *rng, Drawn *drawn)
{
    for (size_t i = 0; i < DRAWN_CRITERIA; i++)
        drawn->criteria[i].weight = rng_between(rng, 0, 12);
    for (size_t i = 0; i < COUNT_OF(drawn->scores); i++)
        drawn->scores[i].score = rng_between(rng, 0, 12);
    drawn->sheet = (RankSheet){ drawn->criteria, drawn->bidders, drawn->scores, DRAWN_CRITERIA,
                                DRAWN_BIDDERS };
}

/* Who leads when the weight of one criterion is top/bottom, all taken times bottom. */
static bool still_leads(const Drawn *drawn, size_t leader, size_t criterion, int64_t top,
                        int64_t bottom)
{
    int64_t totals[DRAWN_BIDDERS] = { 0 };

    for (size_t i = 0; i < DRAWN_CRITERIA; i++)
        for (size_t k = 0; k < DRAWN_BIDDERS; k++)
            totals[k] += (i == criterion ? top : drawn->criteria[i].weight * bottom) *
                         drawn->scores[i * DRAWN_BIDDERS + k].score;
    for (size_t k = 0; k < DRAWN_BIDDERS; k++)
        if (totals[k] > totals[leader])
            return false;
    return true;
}

static const RankFlip *flip_of(const RankFlip *flips, size_t count, size_t criterion)
{
    for (size_t i = 0; i < count; i++)
        if (flips[i].criterion == criterion)
            return &flips[i];
    return NULL;
}

/* Every weight in small steps: nobody overtakes within the flip, and just beyond it somebody does.
 */
static void prop_flips_are_the_smallest(Rng *rng)
{
    enum { STEPS = 27720 }; /* has every difference of scores in it: all flips are whole steps */
    Drawn drawn = { .sheet = { .bidder_count = 0 } };
    RankPlace places[DRAWN_BIDDERS];
    RankFlip flips[DRAWN_CRITERIA];

    draw_sheet(rng, &drawn);
    rank_bidders(&drawn.sheet, places);
    if (rank_is_tied(places, DRAWN_BIDDERS))
        return;
    size_t leader = places[0].bidder, count = rank_flips(&drawn.sheet, leader, flips);
    for (size_t i = 0; i < DRAWN_CRITERIA; i++) {
        const RankFlip *flip = flip_of(flips, count, i);
        int64_t at = drawn.criteria[i].weight * STEPS;
        if (!flip) {
            check_true("not at zero", still_leads(&drawn, leader, i, 0, STEPS));
            check_true("nor at much", still_leads(&drawn, leader, i, at + 1000 * STEPS, STEPS));
            continue;
        }
        int64_t by = flip->by.top * (STEPS / flip->by.bottom), beyond = by < 0 ? by - 1 : by + 1;
        int64_t within = by < 0 ? -by : by;
        check_true("as far up",
                   still_leads(&drawn, leader, i, at + within - (by > 0 ? 1 : 0), STEPS));
        check_true("as far down",
                   at < within || still_leads(&drawn, leader, i, at - within, STEPS));
        check_true("beyond it", !still_leads(&drawn, leader, i, at + beyond, STEPS));
        check_int("weight then", flip->to.top * STEPS, (at + by) * flip->to.bottom);
    }
}

/* ---- refused --------------------------------------------------------------------------------- */

#define GOOD "criterion,c,,1,w,w,s,official\nbidder,a,,,w,w,s,official\nbidder,b,,,w,w,s,official\n"
#define SCORES "score,c,a,1,,,s,official\nscore,c,b,1,,,s,official\n"

static void test_bad_sheets(void)
{
    static const struct {
        const char *rows;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "weight,c,,1,w,w,s,official\n", PHRASE_BASE_CSV_WORD, 2 },
        { "criterion,c,,-1,w,w,s,official\n", PHRASE_BASE_CSV_NUMBER, 2 },
        { "criterion,c,a,1,w,w,s,official\n", PHRASE_CAMPAIGN_NOT_EMPTY, 2 },
        { "bidder,a,,5,w,w,s,official\n", PHRASE_CAMPAIGN_NOT_EMPTY, 2 },
        { "bidder,a,,,w,,s,official\n", PHRASE_BASE_CSV_EMPTY, 2 },
        { GOOD "criterion,c,,1,w,w,s,official\n", PHRASE_CAMPAIGN_TWICE, 5 },
        { GOOD "bidder,a,,,w,w,s,official\n", PHRASE_CAMPAIGN_TWICE, 5 },
        { GOOD "score,d,a,1,,,s,official\n", PHRASE_CAMPAIGN_NO_CRITERION, 5 },
        { GOOD "score,c,d,1,,,s,official\n", PHRASE_CAMPAIGN_NO_BIDDER, 5 },
        { GOOD "score,c,a,1.5,,,s,official\n", PHRASE_BASE_CSV_NUMBER, 5 },
        { GOOD "score,c,a,1,,,,official\n", PHRASE_BASE_CSV_SOURCE, 5 },
        { GOOD SCORES "score,c,a,2,,,s,official\n", PHRASE_CAMPAIGN_TWICE, 7 },
        { GOOD "score,c,a,1,,,s,official\n", PHRASE_CAMPAIGN_NO_SCORE, 0 },
        { "criterion,c,,1,w,w,s,official\nbidder,a,,,w,w,s,official\n"
          "score,c,a,1,,,s,official\n",
          PHRASE_CAMPAIGN_NO_RIVALS, 0 },
        { "criterion,c,,0,w,w,s,official\nbidder,a,,,w,w,s,official\nbidder,b,,,w,w,s,official\n"
          "score,c,a,1,,,s,official\nscore,c,b,1,,,s,official\n",
          PHRASE_CAMPAIGN_NO_WEIGHT, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, 2000);
        RankSheet sheet;

        text_all(&text, S(HEAD), str_from_c(rows[i].rows));
        check_true(rows[i].rows,
                   !rank_sheet_read(&arena, text_str(&text), S("s.csv"), &sheet, &findings));
        ensure(findings.first);
        check_str(rows[i].rows, phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int(rows[i].rows, findings.first->place.line, rows[i].line);
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_H8_places);
    RUN(test_H8_weak_lead_shows);
    RUN(test_no_weight_below_zero);
    RUN(test_ties);
    RUN_PROP(prop_flips_are_the_smallest, 2000);
    RUN(test_bad_sheets);
    return check_done();
}
