/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/tally.h"

enum { FIGURE_BYTES = 40 };

Str tally_money(const Cli *cli, Money money)
{
    Text text = text_open(cli->arena, FIGURE_BYTES);

    money_write(&text, money);
    return text_str(&text);
}

Str tally_amount(const Cli *cli, Money money)
{
    Str rest;

    return str_split(tally_money(cli, money), ' ', &rest);
}

Str tally_day(const Cli *cli, Date date)
{
    Text text = text_open(cli->arena, FIGURE_BYTES);

    date_write(&text, date);
    return text_str(&text);
}

Str tally_share(const Cli *cli, int64_t ppm)
{
    Text text = text_open(cli->arena, FIGURE_BYTES);

    ppm_write(&text, ppm);
    return text_str(&text);
}

Str tally_factor(const Cli *cli, int64_t ppm)
{
    Text text = text_open(cli->arena, FIGURE_BYTES);

    decimal_write(&text, ppm, 6);
    return text_str(&text);
}

Grid tally_grid(const Cli *cli, size_t columns, size_t rows, size_t words, const Phrase *heads)
{
    Grid grid = grid_open(cli->arena, columns, rows + 1);
    Str cells[GRID_COLUMNS_MAX];

    for (size_t i = 0; i < columns; i++) {
        grid.words[i] = i < words;
        cells[i] = phrase(heads[i], cli->lang);
    }
    grid_row(&grid, cells);
    return grid;
}

void tally_member(Text *text, const char *key, Str value)
{
    text_all(text, S(",\""), str_from_c(key), S("\":"));
    text_json(text, value);
}
