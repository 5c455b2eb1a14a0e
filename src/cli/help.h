/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * help - help, manual page and completion, all from the table of commands; private to the room
 */
#pragma once

#include "cli/command.h"

extern const OptionId help_common[3]; /* the options every command has, as help shows them */

int help_all(Cli *cli);
int help_version(Cli *cli);
int help_command(Cli *cli, const Command *command);

/* Text for mdoc: a leading dot or quote and any backslash must not be taken for a command, and each
 * sentence begins a line. */
void help_put_mdoc(Text *text, Str words);
