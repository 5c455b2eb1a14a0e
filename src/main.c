/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"
#include "record/record.h"
#include "web/web.h"

int main(int argc, char **argv)
{
    static const CliDoors doors = {
        .rooms = &record_rooms, .serve = web_serve, .witness = web_witness, .screen = web_screen
    };

    return cli_run(argc, argv, &doors);
}
