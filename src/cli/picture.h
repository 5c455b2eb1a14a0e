/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * picture - an answer drawn into a file of its own; private to the room
 */
#pragma once

#include "cli/command.h"
#include "pictures/pictures.h"

/* Of a command that was given --picture: a new file, with the table inside. 0 or an exit code,
 * already explained. */
MUST_USE int cli_picture(Cli *cli, const Picture *picture);
