/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * judged - what assess, ask, history and story share; private to the room
 */
#pragma once

#include "cli/command.h"

/* CLI_OK when nothing of the law stands in the way, else CLI_REFUSED: refused or not decided. */
int judged_exit(OutcomeSet outcomes);

/* The case file named on the command line, with a gate open. NULL: *ret_code says why. */
const Casefile *cli_casefile(Cli *cli, Str path, int *ret_code);

/* --line: is this line meant; is there one at all (else explained)? */
bool cli_line_wanted(Cli *cli, const Casefile *casefile, size_t index);
bool cli_line_exists(Cli *cli, const Casefile *casefile);

/* The case's title, and the line's where there are several. */
void cli_head(const Cli *cli, Text *text, const Casefile *casefile, const CaseLine *line);
