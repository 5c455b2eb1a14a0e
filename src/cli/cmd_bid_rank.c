/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bid.h"
#include "phrases_campaign.h"
#include "phrases_cli.h"

/* sekisho bid rank: bidders by weighted criteria, and what would change who leads. */

enum { PLACE_CELLS = 3, SCORE_CELLS = 8, FLIP_CELLS = 6 };

typedef struct Ranking {
    Cli *cli;
    RankSheet sheet;
    RankPlace *places;
    RankFlip *flips;
    size_t flip_count; /* 0 where nobody leads */
    bool tied;
} Ranking;

static int reckon(Ranking *ranking)
{
    Cli *cli = ranking->cli;
    RankSheet *sheet = &ranking->sheet;
    Str bytes;
    int code = cli_file(cli, cli->args[0], BID_BYTES_MAX, &bytes);

    if (code)
        return code;
    if (!rank_sheet_read(cli->arena, bytes, cli->args[0], sheet, &cli->findings))
        return CLI_INVALID;
    ranking->places = NEW_ARRAY(cli->arena, RankPlace, sheet->bidder_count);
    ranking->flips = NEW_ARRAY(cli->arena, RankFlip, sheet->criterion_count);
    rank_bidders(sheet, ranking->places);
    ranking->tied = rank_is_tied(ranking->places, sheet->bidder_count);
    if (!ranking->tied)
        ranking->flip_count = rank_flips(sheet, ranking->places[0].bidder, ranking->flips);
    return CLI_OK;
}

/* The smallest comes first. */
static bool is_fragile(const Ranking *ranking)
{
    return ranking->tied || (ranking->flip_count > 0 && ranking->flips[0].fragile);
}

/* ---- words ----------------------------------------------------------------------------------- */

static Str bidder_words(const Ranking *ranking, size_t index)
{
    const RankBidder *bidder = &ranking->sheet.bidders[index];
    return label_in(bidder->words, ranking->cli->lang, bidder->id);
}

static Str criterion_words(const Ranking *ranking, size_t index)
{
    const RankCriterion *criterion = &ranking->sheet.criteria[index];
    return label_in(criterion->words, ranking->cli->lang, criterion->id);
}

/* "+75/2", "-4" */
static Str fraction_words(const Ranking *ranking, Fraction fraction, bool sign)
{
    Text text = text_open(ranking->cli->arena, 60);

    text_put(&text, sign && fraction.top > 0 ? S("+") : S(""));
    text_int(&text, fraction.top);
    if (fraction.bottom > 1) {
        text_char(&text, '/');
        text_int(&text, fraction.bottom);
    }
    return text_str(&text);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_places(const Ranking *ranking, Text *text)
{
    static const Phrase heads[PLACE_CELLS] = { PHRASE_CLI_BID_BIDDER, PHRASE_CLI_BID_PLACE,
                                               PHRASE_CLI_BID_TOTAL };
    Cli *cli = ranking->cli;
    Grid grid = tally_grid(cli, PLACE_CELLS, ranking->sheet.bidder_count, 1, heads);

    for (size_t i = 0; i < ranking->sheet.bidder_count; i++) {
        const RankPlace *place = &ranking->places[i];
        grid_row(&grid,
                 (Str[]){ bidder_words(ranking, place->bidder),
                          bid_number(cli, (int64_t)place->place), bid_number(cli, place->total) });
    }
    grid_write(&grid, text);
}

static void put_flips(const Ranking *ranking, Text *text)
{
    static const Phrase heads[FLIP_CELLS] = {
        PHRASE_CLI_BID_CRITERION, PHRASE_CLI_BID_RIVAL,     PHRASE_CLI_BID_FRAGILE,
        PHRASE_CLI_BID_WEIGHT,    PHRASE_CLI_BID_WEIGHT_BY, PHRASE_CLI_BID_WEIGHT_TO,
    };
    Cli *cli = ranking->cli;
    Grid grid = tally_grid(cli, FLIP_CELLS, ranking->flip_count, 3, heads);

    for (size_t i = 0; i < ranking->flip_count; i++) {
        const RankFlip *flip = &ranking->flips[i];
        grid_row(&grid, (Str[]){ criterion_words(ranking, flip->criterion),
                                 bidder_words(ranking, flip->rival),
                                 flip->fragile ? phrase(PHRASE_CLI_BID_FRAGILE, cli->lang) : S("-"),
                                 bid_number(cli, ranking->sheet.criteria[flip->criterion].weight),
                                 fraction_words(ranking, flip->by, true),
                                 fraction_words(ranking, flip->to, false) });
    }
    grid_write(&grid, text);
}

static void put_verdict(const Ranking *ranking, Text *text)
{
    Cli *cli = ranking->cli;
    Str leader = bidder_words(ranking, ranking->places[0].bidder);

    text_char(text, '\n');
    if (ranking->tied)
        bid_say(cli, text, PHRASE_CLI_BID_TIED, S(""));
    else if (ranking->flip_count == 0)
        bid_say(cli, text, PHRASE_CLI_BID_NEVER_FLIPS, leader);
    else
        bid_say(cli, text,
                is_fragile(ranking) ? PHRASE_CLI_BID_LEAD_FRAGILE : PHRASE_CLI_BID_LEAD_FIRM,
                leader, bid_number(cli, rank_weights(&ranking->sheet)));
    if (ranking->flip_count > 0) {
        text_char(text, '\n');
        put_flips(ranking, text);
    }
    for (size_t i = 0; i < ranking->sheet.criterion_count && !ranking->tied; i++) {
        bool found = false;
        for (size_t k = 0; k < ranking->flip_count; k++)
            found = found || ranking->flips[k].criterion == i;
        if (!found)
            bid_say(cli, text, PHRASE_CLI_BID_NO_FLIP, criterion_words(ranking, i));
    }
}

/* "price, DCNS: 60" */
static Str score_words(const Ranking *ranking, size_t criterion, size_t bidder)
{
    Text text = text_open(ranking->cli->arena, 4096);

    text_all(&text, criterion_words(ranking, criterion), S(", "), bidder_words(ranking, bidder),
             S(", "),
             bid_number(ranking->cli, rank_score(&ranking->sheet, criterion, bidder)->score));
    return text_str(&text);
}

static void put_bases(const Ranking *ranking, Text *text)
{
    const RankSheet *sheet = &ranking->sheet;
    const Cli *cli = ranking->cli;

    text_all(text, S("\n"), phrase(PHRASE_CLI_BID_RESTS, cli->lang), S("\n"));
    for (size_t i = 0; i < sheet->criterion_count; i++)
        bid_put_basis(cli, text, criterion_words(ranking, i), sheet->criteria[i].basis);
    for (size_t i = 0; i < sheet->bidder_count; i++)
        bid_put_basis(cli, text, bidder_words(ranking, i), sheet->bidders[i].basis);
    for (size_t i = 0; i < sheet->criterion_count; i++)
        for (size_t k = 0; k < sheet->bidder_count; k++)
            bid_put_basis(cli, text, score_words(ranking, i, k), rank_score(sheet, i, k)->basis);
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_flip(const Ranking *ranking, const RankFlip *flip, Text *text)
{
    text_all(text, S("{\"criterion\":\""), ranking->sheet.criteria[flip->criterion].id,
             S("\",\"rival\":\""), ranking->sheet.bidders[flip->rival].id, S("\",\"by\":\""),
             fraction_words(ranking, flip->by, false), S("\",\"to\":\""),
             fraction_words(ranking, flip->to, false), S("\",\"fragile\":"),
             flip->fragile ? S("true}") : S("false}"));
}

static void put_json(const Ranking *ranking, Text *text)
{
    text_all(text, S("{\"tied\":"), ranking->tied ? S("true") : S("false"), S(",\"fragile\":"),
             is_fragile(ranking) ? S("true") : S("false"));
    bid_json_number(text, "weights", rank_weights(&ranking->sheet));
    text_put(text, S(",\"places\":["));
    for (size_t i = 0; i < ranking->sheet.bidder_count; i++) {
        const RankPlace *place = &ranking->places[i];
        text_all(text, i ? S(",") : S(""), S("{\"bidder\":\""),
                 ranking->sheet.bidders[place->bidder].id, S("\""));
        bid_json_number(text, "place", (int64_t)place->place);
        bid_json_number(text, "total", place->total);
        text_char(text, '}');
    }
    text_put(text, S("],\"flips\":["));
    for (size_t i = 0; i < ranking->flip_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_flip(ranking, &ranking->flips[i], text);
    }
    text_put(text, S("]}\n"));
}

int cmd_bid_rank(Cli *cli)
{
    Ranking ranking = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = reckon(&ranking);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&ranking, &text);
    } else {
        put_places(&ranking, &text);
        put_verdict(&ranking, &text);
        put_bases(&ranking, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
