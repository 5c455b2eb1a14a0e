/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"
#include "phrases_cli.h"

/* sekisho route manual: the manual page sekisho-routes(7), of the routes as they are written. */

static void put_states(Text *text, const Route *route, uint64_t states)
{
    bool first = true;

    for (size_t i = 0; i < route->state_count; i++)
        if (states >> i & 1) {
            text_all(text, first ? S("") : S(", "), route->states[i].id);
            first = false;
        }
}

/* "Send the offer. preparing: offered" or, of a step that leads nowhere, "preparing" alone. */
static void put_step(Cli *cli, Text *text, const Route *route, const RouteStep *step)
{
    Text line = text_open(cli->arena, TEXT_MAX);

    text_all(text, S(".It Ic "), step->operation, S("\n"));
    help_put_mdoc(text, label_in(step->label, cli->lang, step->operation));
    text_put(text, S(".br\n"));
    put_states(&line, route, step->from);
    if (step->into >= 0)
        text_all(&line, S(": "), route->states[step->into].id);
    help_put_mdoc(text, text_str(&line));
}

static void put_route(Cli *cli, Text *text, const Route *route)
{
    text_all(text, S(".Ss "), route->id, S("\n"));
    help_put_mdoc(text, label_in(route->label, cli->lang, route->id));
    for (size_t i = 0; i < route->note_count; i++) {
        text_put(text, S(".Pp\n"));
        help_put_mdoc(text, label_in(route->notes[i], cli->lang, S("")));
    }
    text_put(text, S(".Bl -tag -width Ds\n"));
    for (size_t i = 0; i < route->state_count; i++) {
        const RouteState *state = &route->states[i];

        text_all(text, S(".It Li "), state->id, S("\n"));
        help_put_mdoc(text, label_in(state->label, cli->lang, state->id));
    }
    text_put(text, S(".El\n.Bl -tag -width Ds\n"));
    for (size_t i = 0; i < route->step_count; i++)
        put_step(cli, text, route, &route->steps[i]);
    text_put(text, S(".El\n"));
}

int cmd_route_manual(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    if (code)
        return code;

    /* REUSE-IgnoreStart */
    text_put(&text, S(".\\\" SPDX-FileCopyrightText: 2026 The Sekisho Authors\n"
                      ".\\\" SPDX-License-Identifier: Apache-2.0\n"
                      ".Dd November 22, 2026\n.Dt SEKISHO-ROUTES 7\n.Os\n.Sh NAME\n"
                      ".Nm sekisho-routes\n.Nd "));
    /* REUSE-IgnoreEnd */
    help_put_mdoc(&text, phrase(PHRASE_CLI_ROUTES_ABOUT, cli->lang));
    text_put(&text, S(".Sh DESCRIPTION\n"));
    help_put_mdoc(&text, phrase(PHRASE_CLI_ROUTES_INTRODUCTION, cli->lang));
    for (size_t i = 0; i < cli->library.routes->route_count; i++)
        put_route(cli, &text, &cli->library.routes->routes[i]);
    text_put(&text, S(".Sh SEE ALSO\n.Xr sekisho 1 ,\n.Xr sekisho-route 5 ,\n"
                      ".Xr sekisho-cases 7\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
