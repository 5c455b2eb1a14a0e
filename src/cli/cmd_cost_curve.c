/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"
#include "phrases_cost.h"

#include "world/world.h"

/* sekisho cost curve: what each unit costs, what all cost, what they cost in the mean. */

enum { CURVE_UNITS_MAX = 10000, CURVE_COLUMNS = 5 };

static const double CURVE_AMOUNT_MAX = 9e13; /* to the hundredth, a double still tells it exactly */

typedef enum Theory { THEORY_CRAWFORD, THEORY_WRIGHT, THEORY_BOONE, THEORY_COUNT } Theory;

static const struct {
    Str word;
    Phrase model, assumption;
} theories[THEORY_COUNT] = {
    { STR("crawford"), PHRASE_CLI_COST_CRAWFORD, PHRASE_CLI_COST_ASSUME_CRAWFORD },
    { STR("wright"), PHRASE_CLI_COST_WRIGHT, PHRASE_CLI_COST_ASSUME_WRIGHT },
    { STR("boone"), PHRASE_CLI_COST_BOONE, PHRASE_CLI_COST_ASSUME_BOONE },
};

typedef struct Curve {
    Estimate estimate;
    Theory theory;
    double slope, first;
    double decay;                 /* Boone's */
    double rate_exponent, yearly; /* yearly 0: no rate effect */
    double fixed;                 /* 0: none */
    int64_t units;
    CurvePoint *points;
} Curve;

/* ---- what is asked --------------------------------------------------------------------------- */

static void read_theory(Curve *curve, Cli *cli)
{
    Str word = cli->value[OPTION_THEORY];

    for (curve->theory = THEORY_CRAWFORD; curve->theory < THEORY_COUNT; curve->theory++)
        if (str_eq(word, theories[curve->theory].word))
            break;
    bool known = curve->theory < THEORY_COUNT;
    curve->estimate = estimate_open(cli, known ? theories[curve->theory].model : PHRASE_NONE);
    if (estimate_given(&curve->estimate, OPTION_THEORY) && !known)
        estimate_refuse(&curve->estimate, OPTION_THEORY, PHRASE_CLI_COST_NOT_A_THEORY,
                        PHRASE_CLI_COST_NOT_A_THEORY_REMEDY, word);
}

/* An option that belongs to another theory would be left out in silence: it is refused. */
static void check_together(Curve *curve)
{
    const Cli *cli = curve->estimate.cli;
    bool boone = curve->theory == THEORY_BOONE, crawford = curve->theory == THEORY_CRAWFORD;

    if (boone)
        (void)estimate_given(&curve->estimate, OPTION_DECAY);
    else if (cli->set[OPTION_DECAY])
        estimate_refuse(&curve->estimate, OPTION_DECAY, PHRASE_CLI_COST_ONLY_BOONE,
                        PHRASE_CLI_COST_ONLY_REMEDY, S(""));
    if (cli->set[OPTION_RATE_EXPONENT] && !crawford)
        estimate_refuse(&curve->estimate, OPTION_RATE_EXPONENT, PHRASE_CLI_COST_ONLY_CRAWFORD,
                        PHRASE_CLI_COST_ONLY_REMEDY, S(""));
    if (cli->set[OPTION_RATE_EXPONENT] != cli->set[OPTION_YEARLY])
        (void)estimate_given(&curve->estimate,
                             cli->set[OPTION_YEARLY] ? OPTION_RATE_EXPONENT : OPTION_YEARLY);
    if (cli->set[OPTION_JSON] && cli->set[OPTION_CSV])
        estimate_refuse(&curve->estimate, OPTION_CSV, PHRASE_CLI_COST_TWO_FORMS,
                        PHRASE_CLI_COST_TWO_FORMS_REMEDY, S(""));
}

/* A cost that need not be given. */
static double cost_if_given(Curve *curve, OptionId id, const char *key, Phrase words)
{
    Str typed = curve->estimate.cli->value[id];

    if (!curve->estimate.cli->set[id])
        return 0;
    estimate_input(&curve->estimate, key, words, str_trim(typed));
    return estimate_cost(&curve->estimate, id, typed);
}

static void read_needed(Curve *curve)
{
    Estimate *estimate = &curve->estimate;
    const Str *value = estimate->cli->value;

    if (estimate_given(estimate, OPTION_FIRST)) {
        curve->first = estimate_cost(estimate, OPTION_FIRST, value[OPTION_FIRST]);
        estimate_input(estimate, "first", PHRASE_CLI_COST_INPUT_FIRST,
                       str_trim(value[OPTION_FIRST]));
    }
    if (estimate_given(estimate, OPTION_SLOPE)) {
        curve->slope = estimate_slope(estimate, OPTION_SLOPE, value[OPTION_SLOPE]);
        estimate_input(estimate, "slope", PHRASE_CLI_COST_INPUT_SLOPE,
                       estimate_percent(estimate, curve->slope));
    }
    if (estimate_given(estimate, OPTION_UNITS)) {
        curve->units = estimate_units(estimate, OPTION_UNITS, value[OPTION_UNITS]);
        estimate_input(estimate, "units", PHRASE_CLI_COST_INPUT_UNITS,
                       estimate_number(estimate, curve->units));
    }
    if (curve->units > CURVE_UNITS_MAX)
        estimate_refuse(estimate, OPTION_UNITS, PHRASE_CLI_COST_LONG_TABLE,
                        PHRASE_CLI_COST_LONG_TABLE_REMEDY, value[OPTION_UNITS]);
}

static void read_rate(Curve *curve)
{
    Estimate *estimate = &curve->estimate;

    if (!estimate->cli->set[OPTION_RATE_EXPONENT])
        return;
    curve->rate_exponent = estimate_exponent(estimate, OPTION_RATE_EXPONENT);
    estimate_input(estimate, "rate_exponent", PHRASE_CLI_COST_INPUT_RATE_EXPONENT,
                   str_trim(estimate->cli->value[OPTION_RATE_EXPONENT]));
    estimate_assume(estimate, PHRASE_CLI_COST_ASSUME_RATE, S(""));
}

static int read_curve(Curve *curve, Cli *cli)
{
    read_theory(curve, cli);
    estimate_assume(&curve->estimate, PHRASE_CLI_COST_ASSUME_ONE_SLOPE, S(""));
    if (curve->theory < THEORY_COUNT) {
        check_together(curve);
        estimate_assume(&curve->estimate, theories[curve->theory].assumption, S(""));
    }
    read_needed(curve);
    curve->decay = cost_if_given(curve, OPTION_DECAY, "decay", PHRASE_CLI_COST_INPUT_DECAY);
    read_rate(curve);
    curve->yearly = cost_if_given(curve, OPTION_YEARLY, "yearly", PHRASE_CLI_COST_INPUT_YEARLY);
    curve->fixed = cost_if_given(curve, OPTION_FIXED, "fixed", PHRASE_CLI_COST_INPUT_FIXED);
    if (curve->fixed > 0)
        estimate_assume(&curve->estimate, PHRASE_CLI_COST_ASSUME_FIXED, S(""));
    estimate_currency(&curve->estimate);
    return estimate_stops(&curve->estimate);
}

/* ---- the points ------------------------------------------------------------------------------ */

/* Behind its cheapest unit Boone's form says that practice makes dearer. */
static void warn_of_turn(Curve *curve, Boone boone)
{
    double turn = boone_turn(boone);
    bool behind = turn < (double)curve->units;
    Str unit = turn < COST_UNITS_MAX ? estimate_figure(&curve->estimate, turn, 0) : S("1000000");

    if (turn < COST_UNITS_MAX)
        estimate_assume(&curve->estimate, PHRASE_CLI_COST_ASSUME_TURN, unit);
    if (behind)
        finding_warning(&curve->estimate.cli->findings,
                        ((Place){ .file = option_table[OPTION_UNITS].name }),
                        PHRASE_CLI_COST_BEHIND_TURN, PHRASE_CLI_COST_BEHIND_TURN_REMEDY, unit);
}

static int make_points(Curve *curve)
{
    Cli *cli = curve->estimate.cli;
    Boone boone = { curve->first, curve->slope, curve->decay };
    Crawford crawford = { curve->first, curve->slope };
    CurvePoint *points = NEW_ARRAY(cli->arena, CurvePoint, (size_t)curve->units);

    if (curve->theory == THEORY_WRIGHT) {
        wright_points((Wright){ curve->first, curve->slope }, curve->units, points);
    } else if (curve->theory == THEORY_BOONE) {
        boone_points(boone, curve->units, points);
        warn_of_turn(curve, boone);
    } else {
        double rate = curve->yearly > 0 ? rated_unit((Crawford){ 1, curve->slope },
                                                     curve->rate_exponent, 1, curve->yearly)
                                        : 1;
        crawford_points(crawford, rate, curve->units, points);
    }
    curve->points = points;
    if (points[curve->units - 1].total + curve->fixed > CURVE_AMOUNT_MAX)
        estimate_refuse(&curve->estimate, OPTION_FIRST, PHRASE_CLI_COST_TOO_LARGE,
                        PHRASE_CLI_COST_TOO_LARGE_REMEDY, S(""));
    return estimate_stops(&curve->estimate);
}

/* ---- telling --------------------------------------------------------------------------------- */

static size_t column_count(const Curve *curve)
{
    return curve->fixed > 0 ? CURVE_COLUMNS : CURVE_COLUMNS - 1;
}

/* A row as all forms have it: unit, its cost, total, mean, mean with fixed cost. */
static void row_cells(const Curve *curve, int64_t n, Str *cells)
{
    const CurvePoint *point = &curve->points[n - 1];
    const Estimate *estimate = &curve->estimate;

    cells[0] = estimate_number(estimate, n);
    cells[1] = estimate_figure(estimate, point->unit, estimate->decimals);
    cells[2] = estimate_figure(estimate, point->total, estimate->decimals);
    cells[3] = estimate_figure(estimate, point->mean, estimate->decimals);
    cells[4] = estimate_figure(estimate, average_with_fixed(point->total, curve->fixed, n),
                               estimate->decimals);
}

static void put_text(const Curve *curve, Text *text)
{
    const Cli *cli = curve->estimate.cli;
    int64_t shown[CURVE_SHOWN_MAX];
    size_t count = curve_shown(curve->units, shown);
    Grid grid = grid_open(cli->arena, column_count(curve), count + 1);
    Str cells[CURVE_COLUMNS] = {
        phrase(PHRASE_COST_PICTURE_NUMBER, cli->lang), phrase(PHRASE_COST_PICTURE_UNIT, cli->lang),
        phrase(PHRASE_COST_PICTURE_TOTAL, cli->lang),  phrase(PHRASE_COST_PICTURE_MEAN, cli->lang),
        phrase(PHRASE_COST_PICTURE_FIXED, cli->lang),
    };

    estimate_head(&curve->estimate, text);
    grid_row(&grid, cells);
    for (size_t i = 0; i < count; i++) {
        row_cells(curve, shown[i], cells);
        grid_row(&grid, cells);
    }
    grid_write(&grid, text);
    if ((int64_t)count < curve->units)
        text_all(text, S("\n"), phrase(PHRASE_CLI_COST_SOME_UNITS, cli->lang), S("\n"));
}

static const Str keys[CURVE_COLUMNS] = { STR("unit"), STR("cost"), STR("total"), STR("mean"),
                                         STR("mean_with_fixed") };

static void put_json(const Curve *curve, Text *text)
{
    text_char(text, '{');
    estimate_json(&curve->estimate, text);
    text_put(text, S(",\"rows\":["));
    for (int64_t n = 1; n <= curve->units; n++) {
        Str cells[CURVE_COLUMNS];
        row_cells(curve, n, cells);
        text_put(text, n > 1 ? S(",{") : S("{"));
        for (size_t i = 0; i < column_count(curve); i++)
            text_all(text, i ? S(",\"") : S("\""), keys[i], S("\":"), cells[i]);
        text_char(text, '}');
    }
    text_put(text, S("]}\n"));
}

/* Each row names its basis: rows are copied apart. */
static void put_csv(const Curve *curve, Text *text)
{
    for (size_t i = 0; i < column_count(curve); i++)
        text_all(text, keys[i], S(","));
    text_all(text, ESTIMATE_CSV_HEAD, S("\n"));
    for (int64_t n = 1; n <= curve->units; n++) {
        Str cells[CURVE_COLUMNS];
        row_cells(curve, n, cells);
        for (size_t i = 0; i < column_count(curve); i++)
            text_all(text, cells[i], S(","));
        estimate_csv(&curve->estimate, text);
        text_char(text, '\n');
    }
}

static int write_picture(const Curve *curve)
{
    Cli *cli = curve->estimate.cli;
    Str path = cli->value[OPTION_CURVE_PICTURE];
    Text text = text_open(cli->arena, TEXT_MAX);
    CurvePicture picture = {
        .title = curve->estimate.model,
        .basis = text_str(&curve->estimate.inputs),
        .points = curve->points,
        .count = curve->units,
        .fixed = curve->fixed,
        .decimals = curve->estimate.decimals,
    };

    if (!cli->set[OPTION_CURVE_PICTURE])
        return CLI_OK;
    curve_picture(&text, &picture, cli->lang);
    int r = world_write_new(*cli->scratch, path, text_str(&text));
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

int cmd_cost_curve(Cli *cli)
{
    Curve curve = { .theory = THEORY_COUNT };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_curve(&curve, cli);

    code = code ? code : make_points(&curve);
    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&curve, &text);
    else if (cli->set[OPTION_CSV])
        put_csv(&curve, &text);
    else
        put_text(&curve, &text);
    cli_out(cli, &text);
    return write_picture(&curve);
}
