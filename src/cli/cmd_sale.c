/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "cli/selling.h"
#include "phrases_cli.h"

/* sekisho sale compare|show: one sale by every way, side by side. */

#define TERMS_FILE "sales/terms.csv"
#define DUTIES_FILE "offsets/duties.csv"

/* ---- what it is reckoned by ------------------------------------------------------------------ */

/* A file of the data directory. Without it a price would lack what ways add, and say nothing. */
static int data_file(Cli *cli, Str name, Str *ret_path, Str *ret_bytes)
{
    *ret_path = cli_below(cli, name);
    return cli_file(cli, *ret_path, OFFSET_BYTES_MAX, ret_bytes);
}

static int open_book(Selling *selling)
{
    Cli *cli = selling->cli;
    SaleBook *book = &selling->book;
    Str path, bytes;
    bool good;
    int code = cli_library(cli);

    if (code)
        return code;
    book->ways = ways_of(cli->arena, cli->library.routes, &book->way_count);
    code = data_file(cli, S(TERMS_FILE), &path, &bytes);
    if (code)
        return code;
    good = sale_table_read(cli->arena, bytes, path, &book->terms, &cli->findings);
    code = data_file(cli, S(DUTIES_FILE), &path, &bytes);
    if (code)
        return code;
    return offset_duties_read(cli->arena, bytes, path, &book->duties, &book->duty_count,
                              &cli->findings) &&
                   good
               ? CLI_OK
               : CLI_INVALID;
}

static int open_sale(Selling *selling)
{
    Cli *cli = selling->cli;
    Str bytes;
    int code = cli_file(cli, cli->args[0], SALE_BYTES_MAX, &bytes);

    code = code ? code : open_book(selling);
    if (code)
        return code;
    if (!sale_read(cli->arena, bytes, cli->args[0], &selling->sale, &cli->findings) ||
        !sale_names_check(&selling->sale, &selling->book, &cli->findings))
        return CLI_INVALID;
    selling->on = cli->on == DATE_NONE ? selling->sale.file.on : cli->on;
    selling->ways = NEW_ARRAY(cli->arena, SaleWay, selling->book.way_count + 1);
    return CLI_OK;
}

/* ---- the ways -------------------------------------------------------------------------------- */

static int reckon_way(Selling *selling, const Way *way)
{
    Cli *cli = selling->cli;
    SaleWay *reckoned = &selling->ways[selling->way_count++];

    return sale_by_way(cli->arena, &selling->sale, &selling->book, way, selling->on, reckoned,
                       &cli->findings)
               ? CLI_OK
               : CLI_INVALID;
}

static int reckon_hybrid(Selling *selling)
{
    Cli *cli = selling->cli;

    return sale_by_lines(cli->arena, &selling->sale, &selling->book, selling->on,
                         &selling->ways[selling->way_count++], &cli->findings)
               ? CLI_OK
               : CLI_INVALID;
}

/* One way by its id; a hybrid's lines by theirs. */
static int reckon_named(Selling *selling, Str id)
{
    for (size_t i = 0; i < selling->way_count; i++)
        if (str_eq(selling_id(&selling->ways[i]), id))
            return CLI_OK; /* named twice */
    if (selling->sale.hybrid && str_eq(id, S(SELLING_HYBRID)))
        return reckon_hybrid(selling);
    for (size_t i = 0; i < selling->book.way_count; i++)
        if (str_eq(selling->book.ways[i].route->id, id))
            return reckon_way(selling, &selling->book.ways[i]);
    cli_say(selling->cli, PHRASE_CLI_NO_WAY, id, S(""));
    return CLI_NOT_FOUND;
}

static int reckon_list(Selling *selling, Str list)
{
    int code = CLI_OK;

    while (list.len > 0 && !code)
        code = reckon_named(selling, str_trim(str_split(list, ',', &list)));
    return code;
}

static int reckon_all(Selling *selling)
{
    int code = CLI_OK;

    for (size_t i = 0; i < selling->book.way_count && !code; i++)
        code = reckon_way(selling, &selling->book.ways[i]);
    return code || !selling->sale.hybrid ? code : reckon_hybrid(selling);
}

/* ---- what is drawn --------------------------------------------------------------------------- */

typedef enum SaleDrawn { DRAWN_PRICE, DRAWN_RISKS, DRAWN_CASH, DRAWNS } SaleDrawn;

static const Str drawn_words[DRAWNS] = { STR("price"), STR("risks"), STR("cash") };

static int refuse_draw(Cli *cli, Phrase message, Phrase remedy)
{
    finding_error(&cli->findings, ((Place){ .file = option_table[OPTION_DRAW].name }), message,
                  remedy, cli->value[OPTION_DRAW]);
    return CLI_USAGE;
}

static int read_drawn(Cli *cli, SaleDrawn *ret_drawn)
{
    *ret_drawn = DRAWN_PRICE;
    if (!cli->set[OPTION_DRAW])
        return CLI_OK;
    if (!cli->set[OPTION_PLAN_PICTURE])
        return refuse_draw(cli, PHRASE_CLI_SALE_DRAW_NOTHING, PHRASE_CLI_SALE_DRAW_NOTHING_REMEDY);
    while (*ret_drawn < DRAWNS && !str_eq(cli->value[OPTION_DRAW], drawn_words[*ret_drawn]))
        ++*ret_drawn;
    if (*ret_drawn < DRAWNS)
        return CLI_OK;
    return refuse_draw(cli, PHRASE_CLI_SALE_NOT_DRAWN, PHRASE_CLI_SALE_NOT_DRAWN_REMEDY);
}

static int draw(Cli *cli, const PictureSale *sale, SaleDrawn drawn)
{
    static Picture (*const draws[DRAWNS])(Arena *, const PictureSale *,
                                          Lang) = { [DRAWN_PRICE] = picture_of_sale,
                                                    [DRAWN_RISKS] = picture_of_risks,
                                                    [DRAWN_CASH] = picture_of_cash_beside };
    Picture picture = draws[drawn](cli->arena, sale, cli->lang);

    return cli_picture(cli, &picture);
}

/* ---- commands -------------------------------------------------------------------------------- */

int cmd_sale_compare(Cli *cli)
{
    Selling selling = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    SaleDrawn drawn;
    int code = read_drawn(cli, &drawn);

    code = code ? code : open_sale(&selling);
    if (!code)
        code = cli->set[OPTION_WAYS] ? reckon_list(&selling, cli->value[OPTION_WAYS])
                                     : reckon_all(&selling);
    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        selling_json(&selling, &text);
    } else {
        selling_head(&selling, &text);
        selling_compare(&selling, &text);
    }
    cli_out(cli, &text);
    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    PictureSale sale = { &selling.sale, selling.ways, selling.way_count, selling.on };
    return draw(cli, &sale, drawn);
}

int cmd_sale_show(Cli *cli)
{
    Selling selling = { .cli = cli };
    Text text = text_open(cli->arena, TEXT_MAX);
    int code;

    if (!cli->set[OPTION_WAY]) {
        finding_error(&cli->findings, ((Place){ .file = option_table[OPTION_WAY].name }),
                      PHRASE_CLI_SALE_WHICH_WAY, PHRASE_CLI_SALE_WHICH_WAY_REMEDY, S(""));
        return CLI_USAGE;
    }
    code = open_sale(&selling);
    code = code ? code : reckon_named(&selling, cli->value[OPTION_WAY]);
    if (code)
        return code;
    if (cli->set[OPTION_JSON]) {
        selling_json(&selling, &text);
    } else {
        selling_head(&selling, &text);
        selling_show(&selling, &selling.ways[0], &text);
    }
    cli_out(cli, &text);
    if (!cli->set[OPTION_PLAN_PICTURE])
        return CLI_OK;
    Picture picture = picture_of_cash(cli->arena, &selling.sale, &selling.ways[0], cli->lang);
    return cli_picture(cli, &picture);
}
