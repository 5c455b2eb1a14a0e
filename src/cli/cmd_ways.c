/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"
#include "phrases_cli.h"

#define TERMS_FILE "sales/terms.csv"

/* sekisho route compare|choose: the routes a sale may take, by who carries what. */

typedef struct Asked {
    Cli *cli;
    const Way *ways;
    size_t count;
} Asked;

/* ---- compare --------------------------------------------------------------------------------- */

static int ask_ways(Cli *cli, Asked *ret_asked)
{
    int code = cli_library(cli);
    if (code)
        return code;
    *ret_asked = (Asked){ .cli = cli };
    ret_asked->ways = ways_of(cli->arena, cli->library.routes, &ret_asked->count);
    if (ret_asked->count)
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_NO_WAYS, S(""), S(""));
    return CLI_NOT_FOUND;
}

static const Way *way_named(const Asked *asked, Str id)
{
    for (size_t i = 0; i < asked->count; i++)
        if (str_eq(asked->ways[i].route->id, id))
            return &asked->ways[i];
    return NULL;
}

/* Those named, in that order; else all, those on which the State carries least first. */
static bool take_named(Asked *asked)
{
    Cli *cli = asked->cli;
    Way *named = NEW_ARRAY(cli->arena, Way, cli->arg_count + 1);

    for (size_t i = 0; i < cli->arg_count; i++) {
        const Way *way = way_named(asked, cli->args[i]);
        if (!way) {
            cli_say(cli, PHRASE_CLI_NO_WAY, cli->args[i], S(""));
            return false;
        }
        named[i] = *way;
    }
    asked->ways =
        cli->arg_count ? named : ways_by_involvement(cli->arena, asked->ways, asked->count);
    asked->count = cli->arg_count ? cli->arg_count : asked->count;
    return true;
}

/* With who tells of the practice, which routes do not. */
static int write_picture(Cli *cli, const Way *ways, size_t count)
{
    Str path = cli_below(cli, S(TERMS_FILE)), bytes;
    SaleTable terms;
    int code = cli_file(cli, path, OFFSET_BYTES_MAX, &bytes);

    if (code)
        return code;
    if (!sale_table_read(cli->arena, bytes, path, &terms, &cli->findings))
        return CLI_INVALID;
    Picture picture = picture_of_liability(cli->arena, ways, count, &terms, cli->lang);
    return cli_picture(cli, &picture);
}

int cmd_route_compare(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    Asked asked;
    int code = ask_ways(cli, &asked);
    if (code)
        return code;
    if (!take_named(&asked))
        return CLI_NOT_FOUND;
    ways_table_write(&text, asked.ways, asked.count, cli->lang);
    cli_out(cli, &text);
    return cli->set[OPTION_PLAN_PICTURE] ? write_picture(cli, asked.ways, asked.count) : CLI_OK;
}

/* ---- choose ---------------------------------------------------------------------------------- */

static void tell_unknown(const Asked *asked, OptionId id, Str typed)
{
    const Fact *fact = asked->ways[0].duties;
    Text all = text_open(asked->cli->arena, TEXT_MAX);

    for (size_t i = 0; i < fact->option_count; i++)
        text_all(&all, i ? S(", ") : S(""), fact->options[i].id);
    finding_error(&asked->cli->findings, ((Place){ .file = option_table[id].name }),
                  PHRASE_CLI_NO_DUTY, PHRASE_CLI_NO_DUTY_REMEDY, typed, text_str(&all));
}

static uint64_t duties_asked(const Asked *asked, OptionId id)
{
    const Cli *cli = asked->cli;
    uint64_t duties = 0;

    for (size_t i = 0; i < cli->value_count; i++) {
        if (!str_eq(cli->values[i].path, option_table[id].name))
            continue;
        uint64_t duty = way_duty(&asked->ways[0], cli->values[i].text);
        if (!duty)
            tell_unknown(asked, id, cli->values[i].text);
        duties |= duty;
    }
    return duties;
}

/* "- japan-party: Japan as contracting party" and, where it does not fit, why. */
static void put_fit(Text *text, const WayFit *fit, Lang lang)
{
    const Route *route = fit->way->route;

    text_all(text, S("- "), route->id, S(": "), label_in(route->label, lang, route->id), S("\n"));
    if (fit->lacks) {
        text_all(text, S("    "), phrase(PHRASE_CLI_WAY_LACKS, lang), S(" "));
        way_duties_write(text, fit->way, fit->lacks, lang);
        text_char(text, '\n');
    }
    if (fit->unwanted) {
        text_all(text, S("    "), phrase(PHRASE_CLI_WAY_UNWANTED, lang), S(" "));
        way_duties_write(text, fit->way, fit->unwanted, lang);
        text_char(text, '\n');
    }
    if (fit->closed || fit->untold)
        text_all(text, S("    "),
                 phrase(fit->closed ? PHRASE_CLI_WAY_CLOSED : PHRASE_CLI_WAY_UNTOLD, lang),
                 S("\n"));
}

static void put_fits(Text *text, const WayFit *fits, size_t count, Lang lang)
{
    for (int good = 1; good >= 0; good--) {
        bool any = false;

        for (size_t i = 0; i < count; i++) {
            if ((fits[i].lacks || fits[i].unwanted || fits[i].closed) == (bool)good)
                continue;
            if (!any)
                text_all(text, phrase(good ? PHRASE_CLI_WAYS_FIT : PHRASE_CLI_WAYS_NOT, lang),
                         S("\n"));
            any = true;
            put_fit(text, &fits[i], lang);
        }
        if (good && !any)
            text_all(text, phrase(PHRASE_CLI_WAYS_NONE, lang), S("\n"));
    }
}

/* All of them, those that fit first: as they are listed. */
static int draw_fits(Cli *cli, const WayFit *fits, size_t count)
{
    Way *ways = NEW_ARRAY(cli->arena, Way, count + 1);

    for (size_t i = 0; i < count; i++)
        ways[i] = *fits[i].way;
    return write_picture(cli, ways, count);
}

int cmd_route_choose(Cli *cli)
{
    Text text = text_open(cli->arena, TEXT_MAX);
    Asked asked;
    int code = ask_ways(cli, &asked);
    if (code)
        return code;

    WayWish wish = { .must = duties_asked(&asked, OPTION_MUST),
                     .must_not = duties_asked(&asked, OPTION_WITHOUT),
                     .sensitive = cli->set[OPTION_SENSITIVE] };
    if (!cli->findings.count && (wish.must & wish.must_not))
        finding_error(&cli->findings, ((Place){ .file = option_table[OPTION_WITHOUT].name }),
                      PHRASE_CLI_DUTY_BOTH, PHRASE_CLI_DUTY_BOTH_REMEDY, S(""));
    if (cli->findings.count)
        return cli_findings_exit(cli);
    const WayFit *fits = ways_choose(cli->arena, asked.ways, asked.count, wish);
    put_fits(&text, fits, asked.count, cli->lang);
    cli_out(cli, &text);
    return cli->set[OPTION_PLAN_PICTURE] ? draw_fits(cli, fits, asked.count) : CLI_OK;
}
