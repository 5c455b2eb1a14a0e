/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/sums.h"
#include "phrases_credit.h"

/* sekisho cover reckon: the cover sheet of a contract, and an indicative premium. */

enum { COVER_CELLS = 7, PERCENT_DECIMALS = 4 };

typedef struct Covering {
    Cli *cli;
    CoverAsked asked;
    CoverSheet sheet;
    Currency currency;
} Covering;

static int read_cover(Covering *covering)
{
    Cli *cli = covering->cli;
    Str bytes, rows;
    CoverTable table;
    int code = sums_file(cli, &bytes);

    code = code ? code : cli_file(cli, cli->args[1], CREDIT_BYTES_MAX, &rows);
    if (code)
        return code;
    bool asked = cover_read(cli->arena, bytes, cli->args[0], &covering->asked, &cli->findings);
    if (!cover_table_read(cli->arena, rows, cli->args[1], &table, &cli->findings) || !asked ||
        !cover_sheet(&covering->asked, &table, &covering->sheet, &cli->findings))
        return CLI_INVALID;
    ensure(currency_find(covering->asked.currency, &covering->currency)); /* it was read */
    return CLI_OK;
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_head(const Covering *covering, Text *text)
{
    const Cli *cli = covering->cli;
    const CoverAsked *asked = &covering->asked;
    const CoverRow *rule = covering->sheet.guarantee_rule;
    Text buyer = text_open(cli->arena, TEXT_MAX), terms = text_open(cli->arena, TEXT_MAX);

    sums_basis(cli, text, asked->basis);
    sums_say(cli, &terms, PHRASE_CREDIT_SAY_COVER,
             sums_money(cli, asked->contract, covering->currency), sums_day(cli, asked->on),
             asked->terms, sums_number(cli, asked->months));
    text_terminal(text, str_trim(text_str(&terms)));
    sums_say(cli, &buyer,
             asked->sovereign               ? PHRASE_CREDIT_SAY_BUYER_STATE
             : asked->guaranteed_by.len > 0 ? PHRASE_CREDIT_SAY_BUYER_GUARANTEED
                                            : PHRASE_CREDIT_SAY_BUYER_ALONE,
             asked->guaranteed_by);
    text_char(text, '\n');
    text_terminal(text, str_trim(text_str(&buyer)));
    text_char(text, '\n');
    sums_say(cli, text, PHRASE_CREDIT_SAY_GUARANTEE_RULE,
             sums_number(cli, rule->value_ppm / CREDIT_WHOLE), rule->basis.source);
}

static void put_lines(const Covering *covering, Text *text)
{
    const Cli *cli = covering->cli;
    Grid grid = grid_open(cli->arena, COVER_CELLS, COVER_PERILS + 1);
    Lang lang = cli->lang;

    grid.words[0] = grid.words[1] = grid.words[5] = grid.words[6] = true;
    grid_row(
        &grid,
        (Str[]){ phrase(PHRASE_CREDIT_HEAD_PERIL, lang), phrase(PHRASE_CREDIT_HEAD_RULING, lang),
                 phrase(PHRASE_CREDIT_HEAD_SHARE, lang), phrase(PHRASE_CREDIT_HEAD_COVERED, lang),
                 phrase(PHRASE_CREDIT_HEAD_OPEN, lang), phrase(PHRASE_CREDIT_HEAD_CONFIDENCE, lang),
                 phrase(PHRASE_CREDIT_HEAD_SOURCE, lang) });
    for (CoverPeril peril = PERIL_POLITICAL; peril < COVER_PERILS; peril++) {
        const CoverLine *line = &covering->sheet.lines[peril];
        const CoverRow *row = line->row;
        grid_row(&grid, (Str[]){ phrase(cover_peril_phrases[peril], lang),
                                 phrase(cover_ruling_phrases[line->ruling], lang),
                                 row ? sums_rate(cli, row->value_ppm) : S("-"),
                                 sums_amount(cli, line->covered, covering->currency),
                                 sums_amount(cli, line->open, covering->currency),
                                 row ? cli_basis(covering->cli, &row->basis) : S("-"),
                                 row ? row->basis.source : S("-") });
    }
    text_char(text, '\n');
    grid_write(&grid, text);
}

static Str percent_of(const Covering *covering)
{
    return estimate_figure(&(Estimate){ .cli = covering->cli }, covering->sheet.premium_percent,
                           PERCENT_DECIMALS);
}

static void put_premium(const Covering *covering, Text *text)
{
    const Cli *cli = covering->cli;
    const CoverSheet *sheet = &covering->sheet;

    text_char(text, '\n');
    if (sheet->has_premium)
        sums_say(cli, text, PHRASE_CREDIT_SAY_PREMIUM, percent_of(covering),
                 sums_money(cli, sheet->premium, covering->currency));
    if (sheet->has_premium && sheet->premium_assumed)
        sums_say(cli, text, PHRASE_CREDIT_SAY_ASSUMED, S(""));
    sums_say(cli, text, PHRASE_CREDIT_SAY_INDICATIVE, S(""));
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_line(const CoverSheet *sheet, CoverPeril peril, Text *text)
{
    const CoverLine *line = &sheet->lines[peril];

    text_all(text, S("{\"peril\":\""), cover_peril_words[peril], S("\",\"ruling\":\""),
             cover_ruling_words[line->ruling], S("\""));
    sums_json_number(text, S("covered-minor"), line->covered);
    sums_json_number(text, S("open-minor"), line->open);
    if (line->row) {
        sums_json_number(text, S("share-ppm"), line->row->value_ppm);
        sums_json_text(text, S("confidence"), basis_word(&line->row->basis));
        sums_json_text(text, S("source"), line->row->basis.source);
    }
    text_char(text, '}');
}

static void put_json(const Covering *covering, Text *text)
{
    const CoverSheet *sheet = &covering->sheet;

    text_put(text, S("{\"format\":\"sekisho-cover-1\",\"indicative\":true"));
    sums_json_text(text, S("notice"), phrase(PHRASE_CREDIT_SAY_INDICATIVE, covering->cli->lang));
    sums_json_text(text, S("currency"), covering->asked.currency);
    sums_json_number(text, S("contract-minor"), covering->asked.contract);
    text_put(text, S(",\"perils\":["));
    put_json_line(sheet, PERIL_POLITICAL, text);
    text_char(text, ',');
    put_json_line(sheet, PERIL_COMMERCIAL, text);
    text_char(text, ']');
    if (sheet->has_premium) {
        sums_json_text(text, S("premium-percent"), percent_of(covering));
        sums_json_number(text, S("premium-minor"), sheet->premium);
        text_all(text, S(",\"premium-assumed\":"), sheet->premium_assumed ? S("true") : S("false"));
    }
    text_put(text, S("}\n"));
}

int cmd_cover_reckon(Cli *cli)
{
    Covering covering = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = read_cover(&covering);

    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        put_json(&covering, &text);
    } else {
        put_head(&covering, &text);
        put_lines(&covering, &text);
        put_premium(&covering, &text);
    }
    cli_out(cli, &text);
    return CLI_OK;
}
