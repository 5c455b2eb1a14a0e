/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/tally.h"
#include "phrases_cli.h"

/* sekisho offset exemption: is there an offset duty at all, by way of buying and day? */

enum { DUTY_CELLS = 7, DUTY_ROW_CELLS = 7, BASIS_BYTES_MAX = 1000 };

typedef struct DutyAsking {
    Cli *cli;
    const OffsetDuty *rows;
    const OffsetSale *sales;
    size_t row_count, sale_count;
} DutyAsking;

static int read_files(DutyAsking *asking)
{
    Cli *cli = asking->cli;
    Str sales, rows;
    int code = cli_file(cli, cli->args[0], OFFSET_BYTES_MAX, &sales);

    code = code ? code : cli_file(cli, cli->args[1], OFFSET_BYTES_MAX, &rows);
    if (code)
        return code;
    bool good = offset_duties_read(cli->arena, rows, cli->args[1], &asking->rows,
                                   &asking->row_count, &cli->findings);
    return offset_sales_read(cli->arena, sales, cli->args[0], &asking->sales, &asking->sale_count,
                             &cli->findings) &&
                   good
               ? CLI_OK
               : CLI_INVALID;
}

/* ---- words ----------------------------------------------------------------------------------- */

static const struct {
    Str word;
    Phrase words;
} answers[] = {
    [DUTY_UNKNOWN] = { STR("unknown"), PHRASE_CLI_OFFSET_DUTY_UNKNOWN },
    [DUTY_OWED] = { STR("owed"), PHRASE_CLI_OFFSET_DUTY_OWED },
    [DUTY_BELOW] = { STR("below-threshold"), PHRASE_CLI_OFFSET_DUTY_BELOW },
    [DUTY_NONE] = { STR("none"), PHRASE_CLI_OFFSET_DUTY_NONE },
};

static const Phrase way_words[OFFSET_WAYS] = {
    [OFFSET_COMMERCIAL] = PHRASE_CLI_OFFSET_COMMERCIAL,
    [OFFSET_BETWEEN_GOVERNMENTS] = PHRASE_CLI_OFFSET_BETWEEN_GOVERNMENTS,
    [OFFSET_SINGLE_VENDOR] = PHRASE_CLI_OFFSET_SINGLE_VENDOR,
};

/* "IND dpp-2013", or what is missing. */
static Str row_words(const DutyAsking *asking, DutyAnswer answer, const OffsetDuty *row)
{
    Text text = text_open(asking->cli->arena, BASIS_BYTES_MAX);

    if (!row)
        return phrase(PHRASE_CLI_OFFSET_NO_ROW, asking->cli->lang);
    text_all(&text, row->country, S(" "), row->rule);
    if (answer == DUTY_UNKNOWN) {
        text_put(&text, S(": "));
        phrase_put(&text, PHRASE_CLI_OFFSET_NO_VALUE, asking->cli->lang,
                   currency_code(row->threshold.currency));
    }
    return text_str(&text);
}

/* That of the weaker: the row, or what is said of the sale. */
static Confidence confidence_of(const OffsetSale *sale, const OffsetDuty *row)
{
    return row && row->confidence > sale->confidence ? row->confidence : sale->confidence;
}

static Str owed(const DutyAsking *asking, DutyAnswer answer, const OffsetSale *sale,
                const OffsetDuty *row)
{
    if (answer == DUTY_UNKNOWN)
        return S("?");
    Money none = { 0, sale->base.currency };
    return tally_money(asking->cli, answer == DUTY_OWED ? offset_duty_amount(row, sale) : none);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_answers(const DutyAsking *asking, Text *text)
{
    static const Phrase heads[DUTY_CELLS] = {
        PHRASE_CLI_OFFSET_SALE, PHRASE_CLI_OFFSET_WAY,    PHRASE_CLI_OFFSET_DAY,
        PHRASE_CLI_OFFSET_DUTY, PHRASE_CLI_OFFSET_BY_ROW, PHRASE_CLI_OFFSET_CONFIDENCE,
        PHRASE_CLI_OFFSET_OWED,
    };
    Cli *cli = asking->cli;
    Grid grid = tally_grid(cli, DUTY_CELLS, asking->sale_count, DUTY_CELLS - 1, heads);

    for (size_t i = 0; i < asking->sale_count; i++) {
        const OffsetSale *sale = &asking->sales[i];
        const OffsetDuty *row;
        DutyAnswer answer = offset_duty_of(asking->rows, asking->row_count, sale, &row);
        grid_row(&grid,
                 (Str[]){ sale->sale, phrase(way_words[sale->way], cli->lang),
                          tally_day(cli, sale->day), phrase(answers[answer].words, cli->lang),
                          row_words(asking, answer, row),
                          row ? cli_confidence(cli, confidence_of(sale, row)) : S(""),
                          owed(asking, answer, sale, row) });
    }
    grid_write(&grid, text);
}

static bool is_named(const DutyAsking *asking, const OffsetDuty *row)
{
    const OffsetDuty *found;

    for (size_t i = 0; i < asking->sale_count; i++) {
        (void)offset_duty_of(asking->rows, asking->row_count, &asking->sales[i], &found);
        if (found == row)
            return true;
    }
    return false;
}

static void put_rows(const DutyAsking *asking, Text *text)
{
    static const Phrase heads[DUTY_ROW_CELLS] = {
        PHRASE_CLI_OFFSET_RULE,      PHRASE_CLI_OFFSET_WAY,        PHRASE_CLI_OFFSET_FROM,
        PHRASE_CLI_OFFSET_SOURCE,    PHRASE_CLI_OFFSET_CONFIDENCE, PHRASE_CLI_OFFSET_RATE,
        PHRASE_CLI_OFFSET_THRESHOLD,
    };
    Cli *cli = asking->cli;
    Grid grid = tally_grid(cli, DUTY_ROW_CELLS, asking->row_count, 5, heads);

    for (size_t i = 0; i < asking->row_count; i++) {
        const OffsetDuty *row = &asking->rows[i];
        Text range = text_open(cli->arena, BASIS_BYTES_MAX);
        if (!is_named(asking, row))
            continue;
        cli_range(cli, &range, row->from, row->until);
        grid_row(&grid,
                 (Str[]){ row->rule, phrase(way_words[row->way], cli->lang), text_str(&range),
                          row->source, cli_confidence(cli, row->confidence),
                          tally_share(cli, row->rate_ppm), tally_money(cli, row->threshold) });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static void put_sources(const DutyAsking *asking, Text *text)
{
    text_char(text, '\n');
    for (size_t i = 0; i < asking->sale_count; i++) {
        Text line = text_open(asking->cli->arena, TEXT_MAX);
        text_all(&line, asking->sales[i].sale, S(": "), asking->sales[i].source);
        text_terminal(text, text_str(&line));
        text_char(text, '\n');
    }
    text_all(text, S("\n"), phrase(PHRASE_CLI_OFFSET_DUTY_NOTE, asking->cli->lang), S("\n"));
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_sale(const DutyAsking *asking, const OffsetSale *sale, Text *text)
{
    const OffsetDuty *row;
    DutyAnswer answer = offset_duty_of(asking->rows, asking->row_count, sale, &row);

    text_put(text, S("{\"sale\":"));
    text_json(text, sale->sale);
    tally_member(text, "country", sale->country);
    tally_member(text, "way", offset_way_words[sale->way]);
    tally_member(text, "day", tally_day(asking->cli, sale->day));
    tally_member(text, "answer", answers[answer].word);
    if (answer != DUTY_UNKNOWN)
        tally_member(text, "owed", owed(asking, answer, sale, row));
    if (row) {
        tally_member(text, "rule", row->rule);
        tally_member(text, "rate", tally_share(asking->cli, row->rate_ppm));
        tally_member(text, "threshold", tally_money(asking->cli, row->threshold));
        tally_member(text, "row-source", row->source);
    }
    tally_member(text, "confidence", confidence_word(confidence_of(sale, row)));
    tally_member(text, "source", sale->source);
    text_char(text, '}');
}

static void put_json(const DutyAsking *asking, Text *text)
{
    text_put(text, S("{\"format\":\"sekisho-offset-duty-1\",\"sales\":["));
    for (size_t i = 0; i < asking->sale_count; i++) {
        text_put(text, i ? S(",") : S(""));
        put_json_sale(asking, &asking->sales[i], text);
    }
    text_put(text, S("]}\n"));
}

int cmd_offset_exemption(Cli *cli)
{
    DutyAsking asking = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_files(&asking);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&asking, &text);
    } else {
        put_answers(&asking, &text);
        put_rows(&asking, &text);
        put_sources(&asking, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
