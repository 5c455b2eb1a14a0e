/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "cli/screen.h"
#include "phrases_cli.h"

/* sekisho docket load: history, entered as items through the operations everybody uses. */

enum { LOAD_ARENA_BYTES = 1 << 30 }; /* reserved, not committed */

static int open_stories(Cli *cli, Office *office, Arena *arena, Stories *ret_stories)
{
    int code = cli_data_dir(cli);
    if (code)
        return code;

    Str dir = cli->arg_count > 1 ? cli->args[1] : cli_below(cli, S("stories"));
    int r = data_stories(arena, office_library(office), dir, ret_stories, &cli->findings);
    if (r)
        return cli_world_exit(cli, r, dir);
    code = cli_findings_exit(cli);
    if (code || ret_stories->count > 0)
        return code;
    cli_say(cli, PHRASE_CLI_NO_STORIES, dir, S(""));
    return CLI_NOT_FOUND;
}

static Str number(Cli *cli, int64_t value)
{
    Text digits = text_open(cli->arena, 20);

    text_int(&digits, value);
    return text_str(&digits);
}

static void tell_loaded(Cli *cli, const DocketLoaded *loaded)
{
    Text text = text_open(cli->arena, 1 << 12);

    phrase_put(&text, PHRASE_CLI_DOCKET_LOADED, cli->lang, number(cli, loaded->items),
               number(cli, loaded->statements), number(cli, loaded->decided),
               number(cli, loaded->held));
    text_char(&text, '\n');
    cli_out(cli, &text);
}

static int load(Cli *cli, Office *office, Arena *arena)
{
    Stories stories;
    DocketLoaded loaded;
    Id as;
    int code = cli_person(cli, office, cli->value[OPTION_AS], &as);

    code = code ? code : open_stories(cli, office, arena, &stories);
    if (code)
        return code;
    int r = docket_load(office, as, cli->args[0], &stories, &loaded, &cli->findings);
    if (r < 0)
        return office_exit(cli, r, S("docket load"));
    if (r)
        return CLI_REFUSED; /* the findings say which story and why */
    tell_loaded(cli, &loaded);
    return CLI_OK;
}

int cmd_docket_load(Cli *cli)
{
    Door door;
    int code = cli_said_who(cli) ? door_open_here(cli, &door) : CLI_USAGE;
    if (code)
        return code;

    Arena arena = arena_open(LOAD_ARENA_BYTES);
    code = load(cli, door.office, &arena);
    screen_flush(cli); /* their places are borrowed from what closes here */
    door_close(&door);
    arena_close(&arena);
    return code;
}
