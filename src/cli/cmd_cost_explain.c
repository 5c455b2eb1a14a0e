/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"

#include <math.h>

/* sekisho cost explain: how much of a ratio of unit costs learning can and cannot explain. */

enum { TOLD_MAX = 20, SENTENCE_BYTES_MAX = 4000 };

static const double RATIO_MAX = 1000;
static const double MULTIPLE_TOLD_MAX = 1e12;

typedef struct Explaining {
    Estimate estimate;
    double ratios[TOLD_MAX], slopes[TOLD_MAX];
    size_t ratio_count, slope_count;
    double rate_exponent, first;
    Producer dear, cheap;
    bool producers; /* both are told */
    Explained told;
} Explaining;

/* ---- what is asked --------------------------------------------------------------------------- */

static double read_ratio(Estimate *estimate, Str typed)
{
    double ratio;

    if (figure_read(str_trim(typed), &ratio) && ratio > 1 && ratio <= RATIO_MAX)
        return ratio;
    estimate_refuse(estimate, OPTION_RATIO, PHRASE_CLI_COST_NOT_A_RATIO,
                    PHRASE_CLI_COST_NOT_A_RATIO_REMEDY, typed);
    return 0;
}

/* All values of an option that may be given again, read by their own rule. */
static size_t read_all(Explaining *explaining, OptionId id, double *ret_values)
{
    Cli *cli = explaining->estimate.cli;
    Text told = text_open(cli->arena, SENTENCE_BYTES_MAX);
    bool ratio = id == OPTION_RATIO;
    size_t count = 0;

    (void)estimate_given(&explaining->estimate, id);
    for (size_t i = 0; i < cli->value_count; i++) {
        const PathValue *value = &cli->values[i];
        if (!str_eq(value->path, option_table[id].name))
            continue;
        if (count == TOLD_MAX) {
            estimate_refuse(&explaining->estimate, id, PHRASE_CLI_COST_TOO_MANY,
                            PHRASE_CLI_COST_TOO_MANY_REMEDY, value->text);
            break;
        }
        ret_values[count++] = ratio ? read_ratio(&explaining->estimate, value->text)
                                    : estimate_slope(&explaining->estimate, id, value->text);
        text_all(&told, count > 1 ? S(", ") : S(""),
                 ratio ? str_trim(value->text)
                       : estimate_percent(&explaining->estimate, ret_values[count - 1]));
    }
    estimate_input(&explaining->estimate, ratio ? "ratio" : "slope",
                   ratio ? PHRASE_CLI_COST_INPUT_RATIO : PHRASE_CLI_COST_INPUT_SLOPE,
                   text_str(&told));
    return count;
}

/* A part of a producer; empty is not told. */
static bool read_part(Str part, double *ret_value)
{
    *ret_value = 0;
    part = str_trim(part);
    return part.len == 0 || figure_read(part, ret_value);
}

/* UNITS[:YEARLY[:FIXED:LOT]] */
static void read_producer(Estimate *estimate, OptionId id, const char *key, Phrase words,
                          Producer *ret_producer)
{
    Str typed = estimate->cli->value[id], rest;
    Str units = str_split(typed, ':', &rest), yearly = str_split(rest, ':', &rest);
    Str fixed = str_split(rest, ':', &rest), lot = rest;
    double lot_units;
    Producer producer = { 0 };

    bool good = read_part(yearly, &producer.yearly) && read_part(fixed, &producer.fixed) &&
                read_part(lot, &lot_units) && lot_units == floor(lot_units) &&
                lot_units <= COST_UNITS_MAX && (str_trim(fixed).len > 0) == (str_trim(lot).len > 0);
    if (!good) {
        estimate_refuse(estimate, id, PHRASE_CLI_COST_NOT_A_PRODUCER,
                        PHRASE_CLI_COST_NOT_A_PRODUCER_REMEDY, typed);
        return;
    }
    producer.units = estimate_units(estimate, id, units);
    producer.lot = (int64_t)lot_units;
    estimate_input(estimate, key, words, typed);
    *ret_producer = producer;
}

static void read_producers(Explaining *explaining)
{
    Estimate *estimate = &explaining->estimate;
    const Cli *cli = estimate->cli;

    explaining->producers = cli->set[OPTION_DEAR] || cli->set[OPTION_CHEAP];
    if (!explaining->producers) {
        if (cli->set[OPTION_RATE_EXPONENT] || cli->set[OPTION_FIRST])
            (void)(estimate_given(estimate, OPTION_DEAR) + estimate_given(estimate, OPTION_CHEAP));
        return;
    }
    if (estimate_given(estimate, OPTION_DEAR))
        read_producer(estimate, OPTION_DEAR, "dear", PHRASE_CLI_COST_INPUT_DEAR, &explaining->dear);
    if (estimate_given(estimate, OPTION_CHEAP))
        read_producer(estimate, OPTION_CHEAP, "cheap", PHRASE_CLI_COST_INPUT_CHEAP,
                      &explaining->cheap);
    if (explaining->ratio_count > 1 || explaining->slope_count > 1)
        estimate_refuse(estimate, explaining->ratio_count > 1 ? OPTION_RATIO : OPTION_SLOPES,
                        PHRASE_CLI_COST_ONE_OF_EACH, PHRASE_CLI_COST_ONE_OF_EACH_REMEDY, S(""));
}

static void read_more(Explaining *explaining)
{
    Estimate *estimate = &explaining->estimate;
    const Cli *cli = estimate->cli;

    if (cli->set[OPTION_RATE_EXPONENT]) {
        explaining->rate_exponent = estimate_exponent(estimate, OPTION_RATE_EXPONENT);
        estimate_input(estimate, "rate_exponent", PHRASE_CLI_COST_INPUT_RATE_EXPONENT,
                       str_trim(cli->value[OPTION_RATE_EXPONENT]));
    }
    if (cli->set[OPTION_FIRST]) {
        explaining->first = estimate_cost(estimate, OPTION_FIRST, cli->value[OPTION_FIRST]);
        estimate_input(estimate, "first", PHRASE_CLI_COST_INPUT_FIRST,
                       str_trim(cli->value[OPTION_FIRST]));
    }
}

static int read_question(Explaining *explaining)
{
    Estimate *estimate = &explaining->estimate;

    explaining->ratio_count = read_all(explaining, OPTION_RATIO, explaining->ratios);
    explaining->slope_count = read_all(explaining, OPTION_SLOPES, explaining->slopes);
    read_producers(explaining);
    read_more(explaining);
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_SAME_CURVE, S(""));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_LAST_UNIT, S(""));
    if (explaining->producers)
        estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_SHARES, S(""));
    if (estimate_stops(estimate) || !explaining->producers)
        return estimate_stops(estimate);
    bool told = cost_explain(explaining->ratios[0], explaining->slopes[0],
                             explaining->rate_exponent, explaining->first, &explaining->dear,
                             &explaining->cheap, &explaining->told, &estimate->cli->findings);
    return told ? CLI_OK : CLI_USAGE;
}

/* ---- telling --------------------------------------------------------------------------------- */

static Str multiple_words(const Estimate *estimate, double multiple)
{
    return multiple < MULTIPLE_TOLD_MAX ? estimate_figure(estimate, multiple, 1) : S("∞");
}

static Str ratio_words(const Estimate *estimate, double ratio)
{
    Str figure = estimate_figure(estimate, ratio, 2);

    while (str_ends(figure, S("0")))
        figure.len--;
    return str_ends(figure, S(".")) ? str_cut(figure, 0, figure.len - 1) : figure;
}

static void put_sentence(const Explaining *explaining, Text *text, Phrase key, Str a, Str b, Str c)
{
    Text line = text_open(explaining->estimate.cli->arena, SENTENCE_BYTES_MAX);

    phrase_put(&line, key, explaining->estimate.cli->lang, a, b, c);
    text_all(text, text_str(&line), S("\n"));
}

/* What learning alone would need, for every ratio and slope. */
static void put_needed(const Explaining *explaining, Text *text)
{
    const Estimate *estimate = &explaining->estimate;

    for (size_t i = 0; i < explaining->ratio_count; i++)
        for (size_t k = 0; k < explaining->slope_count; k++) {
            double multiple = quantity_multiple(explaining->ratios[i], explaining->slopes[k]);
            put_sentence(explaining, text,
                         multiple < MULTIPLE_TOLD_MAX ? PHRASE_CLI_COST_EXPLAIN_NEEDED
                                                      : PHRASE_CLI_COST_EXPLAIN_NEVER,
                         ratio_words(estimate, explaining->ratios[i]),
                         estimate_percent(estimate, explaining->slopes[k]),
                         multiple_words(estimate, multiple));
        }
}

/* "a factor of 1.46, 34.3 % of the ratio" */
static void put_part(const Explaining *explaining, Text *text, Phrase key, double factor,
                     double share)
{
    const Estimate *estimate = &explaining->estimate;

    put_sentence(explaining, text, key, estimate_figure(estimate, factor, 2),
                 estimate_figure(estimate, share * 100, 1),
                 multiple_words(estimate, explaining->told.given_multiple));
}

static void put_told(const Explaining *explaining, Text *text)
{
    const Explained *told = &explaining->told;
    bool fixed = explaining->dear.fixed > 0 || explaining->cheap.fixed > 0;

    text_char(text, '\n');
    put_part(explaining, text, PHRASE_CLI_COST_EXPLAIN_LEARNING, told->learning,
             told->share_learning);
    put_part(explaining, text,
             explaining->rate_exponent < 0 ? PHRASE_CLI_COST_EXPLAIN_RATE
                                           : PHRASE_CLI_COST_EXPLAIN_RATE_UNTOLD,
             told->rate, told->share_rate);
    put_part(explaining, text,
             fixed ? PHRASE_CLI_COST_EXPLAIN_FIXED : PHRASE_CLI_COST_EXPLAIN_FIXED_UNTOLD,
             told->fixed, told->share_fixed);
    put_part(explaining, text,
             told->rest >= 1 ? PHRASE_CLI_COST_EXPLAIN_REST : PHRASE_CLI_COST_EXPLAIN_TOO_MUCH,
             told->rest, told->share_rest);
}

static void put_factor(const Explaining *explaining, Text *text, const char *key, double factor,
                       double share)
{
    const Estimate *estimate = &explaining->estimate;

    text_all(text, S(",\""), str_from_c(key), S("\":{\"factor\":"),
             estimate_figure(estimate, factor, 4), S(",\"share\":"),
             estimate_figure(estimate, share, 4), S("}"));
}

static void put_json(const Explaining *explaining, Text *text)
{
    const Estimate *estimate = &explaining->estimate;
    const Explained *told = &explaining->told;

    text_char(text, '{');
    estimate_json(estimate, text);
    text_put(text, S(",\"needed\":["));
    for (size_t i = 0; i < explaining->ratio_count; i++)
        for (size_t k = 0; k < explaining->slope_count; k++) {
            double multiple = quantity_multiple(explaining->ratios[i], explaining->slopes[k]);
            text_all(text, i + k ? S(",{\"ratio\":") : S("{\"ratio\":"),
                     ratio_words(estimate, explaining->ratios[i]), S(",\"slope\":"),
                     estimate_figure(estimate, explaining->slopes[k], 6), S(",\"multiple\":"),
                     multiple < MULTIPLE_TOLD_MAX ? multiple_words(estimate, multiple) : S("null"),
                     S("}"));
        }
    text_char(text, ']');
    if (explaining->producers) {
        text_all(text, S(",\"given_multiple\":"), multiple_words(estimate, told->given_multiple));
        put_factor(explaining, text, "learning", told->learning, told->share_learning);
        put_factor(explaining, text, "rate", told->rate, told->share_rate);
        put_factor(explaining, text, "fixed", told->fixed, told->share_fixed);
        put_factor(explaining, text, "unexplained", told->rest, told->share_rest);
    }
    text_put(text, S("}\n"));
}

int cmd_cost_explain(Cli *cli)
{
    Explaining explaining = { .estimate = estimate_open(cli, PHRASE_CLI_COST_EXPLAIN_MODEL) };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_question(&explaining);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&explaining, &text);
    } else {
        estimate_head(&explaining.estimate, &text);
        put_needed(&explaining, &text);
        if (explaining.producers)
            put_told(&explaining, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
