/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "ways/ways.h"

/* sekisho route list|show|check: the steps that cases may take. */

/* ---- list ------------------------------------------------------------------------------------ */

static void put_route_json(Text *text, const Route *route)
{
    text_put(text, S("{\"id\":"));
    text_json(text, route->id);
    text_put(text, S(",\"subject\":"));
    text_json(text, route->subject);
    text_put(text, S(",\"title\":{\"ja\":"));
    text_json(text, route->label.in[LANG_JA]);
    text_put(text, S(",\"en\":"));
    text_json(text, route->label.in[LANG_EN]);
    text_put(text, S("},\"hash\":\""));
    text_hex(text, route->hash, 16);
    text_put(text, S("\",\"file\":"));
    text_json(text, route->file);
    text_char(text, '}');
}

int cmd_route_list(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (code)
        return code;

    const Rulebook *routes = cli->library.routes;
    if (cli->set[OPTION_JSON])
        text_put(&text, S("{\"format\":\"sekisho-routes-1\",\"routes\":["));
    for (size_t i = 0; i < routes->route_count; i++) {
        const Route *route = &routes->routes[i];

        if (cli->set[OPTION_JSON]) {
            text_put(&text, i > 0 ? S(",") : S(""));
            put_route_json(&text, route);
            continue;
        }
        cli_range(cli, &text, route->from, route->until);
        text_all(&text, S("  "), route->subject, S("  "), route->id, S("  "),
                 label_in(route->label, cli->lang, S("")), S("\n"));
    }
    if (cli->set[OPTION_JSON])
        text_put(&text, S("]}\n"));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- show ------------------------------------------------------------------------------------ */

/* "Japan (seller): What it carries: contracts, guarantees performance" */
static void put_part(Cli *cli, Text *text, const Route *route, const RoutePart *part)
{
    text_all(text, S("- "), label_in(part->label, cli->lang, part->id), S(" ("), part->id, S(")"));
    for (size_t i = 0; i < part->carries_count; i++) {
        const Fact *fact = &route->facts[part->carries[i].fact];

        text_all(text, i > 0 ? S("; ") : S(": "), label_in(fact->label, cli->lang, fact->id),
                 S(" = "));
        value_write(text, fact, part->carries[i].value, cli->lang);
    }
    text_char(text, '\n');
}

static void put_stalled(Cli *cli, Text *text, const RouteState *state)
{
    Text days = text_open(cli->arena, 16);

    if (state->stalled_days == 0)
        return;
    text_int(&days, state->stalled_days);
    text_put(text, S("; "));
    phrase_put(text, PHRASE_CLI_ROUTE_STALLED, cli->lang, text_str(&days));
}

/* "- Request received (received): 5 working days from Day the request was received" */
static void put_state(Cli *cli, Text *text, const Route *route, const RouteState *state)
{
    Text days = text_open(cli->arena, 16);

    text_all(text, S("- "), label_in(state->label, cli->lang, state->id), S(" ("), state->id,
             S(")"));
    if (state->starts || state->ends)
        text_all(text, S(", "),
                 phrase(state->starts ? PHRASE_CLI_ROUTE_START : PHRASE_CLI_ROUTE_END, cli->lang));
    if (state->clock_days > 0) {
        const Fact *from = &route->facts[state->clock_from];

        text_int(&days, state->clock_days);
        text_put(text, S(": "));
        phrase_put(text,
                   state->clock_working ? PHRASE_CLI_ROUTE_WORKING_DAYS : PHRASE_CLI_ROUTE_DAYS,
                   cli->lang, text_str(&days), label_in(from->label, cli->lang, from->id));
    }
    put_stalled(cli, text, state);
    text_char(text, '\n');
}

int cmd_route_show(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (code)
        return code;

    const Route *route = rulebook_route(cli->library.routes, cli->args[0]);
    if (!route) {
        cli_say(cli, PHRASE_CLI_NO_ROUTE, cli->args[0], S(""));
        return CLI_NOT_FOUND;
    }
    text_all(&text, S("# "), label_in(route->label, cli->lang, route->id), S(" ("), route->id,
             S(")\n\n"));
    for (size_t i = 0; i < route->note_count; i++)
        text_all(&text, label_in(route->notes[i], cli->lang, S("")), S("\n\n"));
    for (size_t i = 0; i < route->part_count; i++)
        put_part(cli, &text, route, &route->parts[i]);
    text_char(&text, '\n');
    for (size_t i = 0; i < route->state_count; i++)
        put_state(cli, &text, route, &route->states[i]);
    text_char(&text, '\n');
    route_table_write(&text, route, cli->lang);
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- check ----------------------------------------------------------------------------------- */

int cmd_route_check(Cli *cli)
{
    int code = cli_library_with_drafts(cli);
    if (code)
        return code;

    const Rulebook *routes = cli->library.routes;
    routes_check(*cli->scratch, routes, &cli->findings);
    bool good = ways_check(routes, &cli->findings);
    if (good && !cli->findings.count && !cli->set[OPTION_JSON])
        cli_say(cli, PHRASE_CLI_CHECK_GOOD, S(""), S(""));
    return cli_findings_exit(cli);
}
