/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/bid.h"
#include "phrases_campaign.h"
#include "phrases_cli.h"

/* sekisho bid rehearse: the questions of a tender held against what may be released. */

enum { REHEARSE_CELLS = 4 };

typedef struct Rehearsing {
    Cli *cli;
    ReleaseMatrix matrix;
    TenderQuestions questions;
    Rehearsed *answers;
    size_t counts[RELEASES];
} Rehearsing;

static int reckon(Rehearsing *rehearsing)
{
    Cli *cli = rehearsing->cli;
    Str matrix, questions;
    Date on;

    if (!bid_day(cli, OPTION_ON, &on))
        return CLI_USAGE;
    int code = cli_file(cli, cli->args[0], BID_BYTES_MAX, &matrix);
    if (!code)
        code = cli_file(cli, cli->args[1], BID_BYTES_MAX, &questions);
    if (code)
        return code;
    if (!release_matrix_read(cli->arena, matrix, cli->args[0], &rehearsing->matrix,
                             &cli->findings) ||
        !tender_questions_read(cli->arena, questions, cli->args[1], &rehearsing->matrix,
                               &rehearsing->questions, &cli->findings))
        return CLI_INVALID;
    rehearsing->answers = NEW_ARRAY(cli->arena, Rehearsed, rehearsing->questions.count);
    for (size_t i = 0; i < rehearsing->questions.count; i++) {
        Rehearsed *answer = &rehearsing->answers[i];
        *answer = rehearse(&rehearsing->matrix, &rehearsing->questions.items[i], on);
        rehearsing->counts[answer->release]++;
    }
    return CLI_OK;
}

/* ---- as text --------------------------------------------------------------------------------- */

static Str release_words(const Rehearsing *rehearsing, Release release)
{
    static const Phrase phrases[RELEASES] = { PHRASE_CAMPAIGN_RELEASE_WITHHOLD,
                                              PHRASE_CAMPAIGN_RELEASE_UNDECIDED,
                                              PHRASE_CAMPAIGN_RELEASE_DEGRADE,
                                              PHRASE_CAMPAIGN_RELEASE_FREE };
    return phrase(phrases[release], rehearsing->cli->lang);
}

static void put_answers(const Rehearsing *rehearsing, Text *text)
{
    static const Phrase heads[REHEARSE_CELLS] = { PHRASE_CLI_BID_QUESTION, PHRASE_CLI_BID_COUNTRY,
                                                  PHRASE_CLI_BID_RELEASE, PHRASE_CLI_BID_FEATURE };
    Cli *cli = rehearsing->cli;
    Grid grid = tally_grid(cli, REHEARSE_CELLS, rehearsing->questions.count, REHEARSE_CELLS, heads);

    for (size_t i = 0; i < rehearsing->questions.count; i++) {
        const TenderQuestion *question = &rehearsing->questions.items[i];
        const Rehearsed *answer = &rehearsing->answers[i];
        Str feature = answer->row ? label_in(answer->row->words, cli->lang, answer->feature)
                                  : answer->feature;
        grid_row(&grid, (Str[]){ label_in(question->words, cli->lang, question->id),
                                 question->country, release_words(rehearsing, answer->release),
                                 answer->release == RELEASE_FREE ? S("") : feature });
    }
    grid_write(&grid, text);
}

static void put_text(const Rehearsing *rehearsing, Text *text)
{
    Cli *cli = rehearsing->cli;
    const size_t *counts = rehearsing->counts;
    Str all = bid_number(cli, (int64_t)rehearsing->questions.count);

    put_answers(rehearsing, text);
    text_char(text, '\n');
    bid_say(cli, text, PHRASE_CLI_BID_WITHHELD, tally_day(cli, cli->on),
            bid_number(cli, (int64_t)counts[RELEASE_WITHHOLD]), all);
    bid_say(cli, text, PHRASE_CLI_BID_OTHERS, bid_number(cli, (int64_t)counts[RELEASE_UNDECIDED]),
            bid_number(cli, (int64_t)counts[RELEASE_DEGRADE]),
            bid_number(cli, (int64_t)counts[RELEASE_FREE]));
    text_all(text, S("\n"), phrase(PHRASE_CLI_BID_RESTS, cli->lang), S("\n"));
    for (size_t i = 0; i < rehearsing->questions.count; i++) {
        const TenderQuestion *question = &rehearsing->questions.items[i];
        bid_put_basis(cli, text, label_in(question->words, cli->lang, question->id),
                      question->basis);
    }
    for (size_t i = 0; i < rehearsing->matrix.count; i++) {
        const ReleaseRow *row = &rehearsing->matrix.rows[i];
        if (row->from <= cli->on && cli->on < row->until)
            bid_put_basis(cli, text, label_in(row->words, cli->lang, row->feature), row->basis);
    }
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json(const Rehearsing *rehearsing, Text *text)
{
    const Cli *cli = rehearsing->cli;

    text_put(text, S("{\"questions\":"));
    text_int(text, (int64_t)rehearsing->questions.count);
    bid_json_day(cli, text, "on", cli->on);
    for (Release release = 0; release < RELEASES; release++)
        bid_json_number(text, arena_c(cli->arena, release_word(release)),
                        (int64_t)rehearsing->counts[release]);
    text_put(text, S(",\"lines\":["));
    for (size_t i = 0; i < rehearsing->questions.count; i++) {
        const TenderQuestion *question = &rehearsing->questions.items[i];
        const Rehearsed *answer = &rehearsing->answers[i];
        text_all(text, i ? S(",") : S(""), S("{\"question\":\""), question->id,
                 S("\",\"country\":\""), question->country, S("\",\"release\":\""),
                 release_word(answer->release), S("\",\"feature\":\""), answer->feature, S("\"}"));
    }
    text_put(text, S("]}\n"));
}

int cmd_bid_rehearse(Cli *cli)
{
    Rehearsing rehearsing = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = reckon(&rehearsing);

    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&rehearsing, &text);
    else
        put_text(&rehearsing, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
