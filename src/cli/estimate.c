/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/estimate.h"
#include "phrases_cli.h"

enum { NOTES_MAX = 1 << 16, DECIMALS_WITHOUT_CURRENCY = 2, GRID_GAP = 2 };

#define ASSUMPTION_MARK S("  - ")

Estimate estimate_open(Cli *cli, Phrase model)
{
    return (Estimate){
        .cli = cli,
        .model = phrase(model, cli->lang),
        .inputs = text_open(cli->arena, NOTES_MAX),
        .inputs_json = text_open(cli->arena, NOTES_MAX),
        .assumptions = text_open(cli->arena, NOTES_MAX),
        .assumptions_json = text_open(cli->arena, NOTES_MAX),
        .decimals = DECIMALS_WITHOUT_CURRENCY,
    };
}

/* ---- what it rests on ------------------------------------------------------------------------ */

void estimate_input(Estimate *estimate, const char *key, Phrase words, Str value)
{
    Lang lang = estimate->cli->lang;

    text_put(&estimate->inputs, estimate->inputs.len == 0 ? S("")
                                : lang == LANG_JA         ? S("、")
                                                          : S("; "));
    text_all(&estimate->inputs, phrase(words, lang), S(" "));
    text_terminal(&estimate->inputs, value);
    text_put(&estimate->inputs_json, estimate->inputs_json.len ? S(",") : S(""));
    text_json(&estimate->inputs_json, str_from_c(key));
    text_char(&estimate->inputs_json, ':');
    text_json(&estimate->inputs_json, value);
}

void estimate_assume(Estimate *estimate, Phrase assumption, Str argument)
{
    Text sentence = text_open(estimate->cli->arena, NOTES_MAX);

    phrase_put(&sentence, assumption, estimate->cli->lang, argument);
    text_put(&estimate->assumptions, ASSUMPTION_MARK);
    text_terminal(&estimate->assumptions, text_str(&sentence));
    text_char(&estimate->assumptions, '\n');
    text_put(&estimate->assumptions_json, estimate->assumptions_json.len ? S(",") : S(""));
    text_json(&estimate->assumptions_json, text_str(&sentence));
}

int estimate_stops(const Estimate *estimate)
{
    return estimate->cli->findings.error_count > 0 ? CLI_USAGE : CLI_OK;
}

static Str rounding(const Estimate *estimate)
{
    Text text = text_open(estimate->cli->arena, NOTES_MAX);
    Str code = estimate->has_currency ? currency_code(estimate->currency) : S("");

    phrase_put(&text,
               estimate->has_currency ? PHRASE_CLI_COST_ROUNDED_TO_MONEY : PHRASE_CLI_COST_ROUNDED,
               estimate->cli->lang, estimate_number(estimate, estimate->decimals), code);
    return text_str(&text);
}

static void put_note(const Estimate *estimate, Text *text, Phrase words, Str note)
{
    text_all(text, phrase(words, estimate->cli->lang), S(" "), note, S("\n"));
}

void estimate_head(const Estimate *estimate, Text *text)
{
    put_note(estimate, text, PHRASE_CLI_COST_MODEL, estimate->model);
    put_note(estimate, text, PHRASE_CLI_COST_INPUTS, text_str(&estimate->inputs));
    text_all(text, phrase(PHRASE_CLI_COST_ASSUMPTIONS, estimate->cli->lang), S("\n"),
             text_str(&estimate->assumptions));
    put_note(estimate, text, PHRASE_CLI_COST_ROUNDING, rounding(estimate));
    text_all(text, phrase(PHRASE_CLI_COST_ESTIMATE_ONLY, estimate->cli->lang), S("\n\n"));
}

void estimate_json(const Estimate *estimate, Text *text)
{
    text_put(text, S("\"model\":"));
    text_json(text, estimate->model);
    text_all(text, S(",\"inputs\":{"), text_str(&estimate->inputs_json), S("},\"assumptions\":["),
             text_str(&estimate->assumptions_json), S("],\"rounding\":"));
    text_json(text, rounding(estimate));
}

void estimate_csv(const Estimate *estimate, Text *text)
{
    Text assumptions = text_open(estimate->cli->arena, NOTES_MAX);

    for (Str rest = text_str(&estimate->assumptions); rest.len > 0;) {
        Str line = str_split(rest, '\n', &rest);
        text_all(&assumptions, assumptions.len ? S("; ") : S(""),
                 str_cut(line, ASSUMPTION_MARK.len, line.len));
    }
    text_csv(text, estimate->model);
    text_char(text, ',');
    text_csv(text, text_str(&estimate->inputs));
    text_char(text, ',');
    text_csv(text, text_str(&assumptions));
    text_char(text, ',');
    text_csv(text, rounding(estimate));
}

Str estimate_figure(const Estimate *estimate, double value, int decimals)
{
    Text text = text_open(estimate->cli->arena, 40);

    figure_write(&text, value, decimals);
    return text_str(&text);
}

Str estimate_number(const Estimate *estimate, int64_t number)
{
    return estimate_figure(estimate, (double)number, 0);
}

/* No more decimals than it needs, six at most. */
Str estimate_percent(const Estimate *estimate, double fraction)
{
    Text text = text_open(estimate->cli->arena, 40);
    Str figure = estimate_figure(estimate, fraction * 100, 6);

    while (str_ends(figure, S("0")))
        figure.len--;
    if (str_ends(figure, S(".")))
        figure.len--;
    text_all(&text, figure, S(" %"));
    return text_str(&text);
}

/* ---- options --------------------------------------------------------------------------------- */

void estimate_refuse(Estimate *estimate, OptionId id, Phrase message, Phrase remedy, Str value)
{
    finding_error(&estimate->cli->findings, ((Place){ .file = option_table[id].name }), message,
                  remedy, value, option_table[id].value);
}

bool estimate_given(Estimate *estimate, OptionId id)
{
    if (!estimate->cli->set[id])
        estimate_refuse(estimate, id, PHRASE_CLI_COST_NEEDED, PHRASE_CLI_COST_NEEDED_REMEDY, S(""));
    return estimate->cli->set[id];
}

double estimate_slope(Estimate *estimate, OptionId id, Str typed)
{
    double slope;

    if (percent_read(str_trim(typed), &slope) && slope_valid(slope))
        return slope;
    estimate_refuse(estimate, id, PHRASE_CLI_COST_NOT_A_SLOPE, PHRASE_CLI_COST_NOT_A_SLOPE_REMEDY,
                    typed);
    return 0;
}

double estimate_cost(Estimate *estimate, OptionId id, Str typed)
{
    double cost;

    if (figure_read(str_trim(typed), &cost) && cost > 0)
        return cost;
    estimate_refuse(estimate, id, PHRASE_CLI_COST_NOT_A_COST, PHRASE_CLI_COST_NOT_A_COST_REMEDY,
                    typed);
    return 0;
}

double estimate_exponent(Estimate *estimate, OptionId id)
{
    Str typed = str_trim(estimate->cli->value[id]);
    bool minus = str_starts(typed, S("-"));
    double size;

    if (figure_read(str_cut(typed, minus, typed.len), &size) && (minus || size == 0) && size <= 1)
        return -size;
    estimate_refuse(estimate, id, PHRASE_CLI_COST_NOT_AN_EXPONENT,
                    PHRASE_CLI_COST_NOT_AN_EXPONENT_REMEDY, typed);
    return 0;
}

int64_t estimate_units(Estimate *estimate, OptionId id, Str typed)
{
    int64_t units;

    if (str_int(str_trim(typed), &units) && units >= 1 && units <= COST_UNITS_MAX)
        return units;
    estimate_refuse(estimate, id, PHRASE_CLI_COST_NOT_UNITS, PHRASE_CLI_COST_NOT_UNITS_REMEDY,
                    typed);
    return 0;
}

void estimate_currency(Estimate *estimate)
{
    Str code = estimate->cli->value[OPTION_CURRENCY];

    if (!estimate->cli->set[OPTION_CURRENCY])
        return;
    estimate->has_currency = currency_find(code, &estimate->currency);
    if (!estimate->has_currency) {
        estimate_refuse(estimate, OPTION_CURRENCY, PHRASE_CLI_COST_NOT_A_CURRENCY,
                        PHRASE_CLI_COST_NOT_A_CURRENCY_REMEDY, code);
        return;
    }
    estimate->decimals = currency_exponent(estimate->currency);
    estimate_input(estimate, "currency", PHRASE_CLI_COST_INPUT_CURRENCY, code);
}

/* ---- tables for people ----------------------------------------------------------------------- */

Grid grid_open(Arena *arena, size_t columns, size_t rows_max)
{
    ensure(columns <= GRID_COLUMNS_MAX);
    return (Grid){ .arena = arena,
                   .columns = columns,
                   .rows_max = rows_max,
                   .cells = NEW_ARRAY(arena, Str, columns * rows_max) };
}

void grid_row(Grid *grid, const Str *cells)
{
    ensure(grid->rows < grid->rows_max);
    for (size_t i = 0; i < grid->columns; i++) {
        Text clean = text_open(grid->arena, TEXT_MAX);
        text_terminal(&clean, cells[i]);
        grid->cells[grid->rows * grid->columns + i] = text_str(&clean);
    }
    grid->rows++;
}

static size_t column_width(const Grid *grid, size_t column)
{
    size_t width = 0;

    for (size_t row = 0; row < grid->rows; row++) {
        size_t cell = utf8_columns(grid->cells[row * grid->columns + column]);
        width = cell > width ? cell : width;
    }
    return width;
}

void grid_write(const Grid *grid, Text *text)
{
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t column = 0; column < grid->columns; column++) {
            Str cell = grid->cells[row * grid->columns + column];
            size_t blanks = column_width(grid, column) - utf8_columns(cell);
            bool last = column + 1 == grid->columns;
            text_repeat(text, ' ', grid->words[column] ? 0 : blanks);
            text_put(text, cell);
            text_repeat(text, ' ', last ? 0 : GRID_GAP + (grid->words[column] ? blanks : 0));
        }
        text_char(text, '\n');
    }
}
