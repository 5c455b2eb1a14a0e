/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/picture.h"

#include "world/world.h"

int cli_picture(Cli *cli, const Picture *picture)
{
    Str path = cli->value[OPTION_PLAN_PICTURE];
    Text text = text_open(cli->arena, TEXT_MAX);

    picture_write(&text, picture, true, cli->lang);
    int r = world_write_new(*cli->scratch, path, text_str(&text));
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}
