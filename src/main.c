/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"
#include "web/web.h"

static int serve(Str data_dir, Str record, int64_t port, Lang lang)
{
    ensure(record.len == 0);
    return web_serve(data_dir, port, lang);
}

int main(int argc, char **argv)
{
    static const CliDoors doors = { .rooms = &docket_rooms, .serve = serve };

    return cli_run(argc, argv, &doors);
}
