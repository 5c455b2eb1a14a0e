/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cli - Sekisho at the terminal
 *
 * sekisho <noun> <verb> [arguments] [options]. One table of commands (command.c) gives dispatch,
 * help, the manual page, the completion scripts. Results go to standard output, everything else to
 * standard error. Exit codes are those of cli_exit below, documented in sekisho(1) and stable.
 *
 * Floor 10. Uses casework and everything below. Owns no tables.
 * To add a command: a row in command.c, its function in the cmd_ file of its noun, its sentences in
 * texts/{en,ja}/cli.texts.
 */
#pragma once

#include "casework/casework.h"

typedef enum CliExit {
    CLI_OK = 0,
    CLI_FAILURE = 1,
    CLI_USAGE = 2,
    CLI_NOT_FOUND = 3,
    CLI_CONFLICT = 4, /* what was to be written is there already */
    CLI_REFUSED = 5,  /* by a rule, or not decided: it may not move */
    CLI_INVALID = 7,  /* data that is wrong; findings say where */
    CLI_UNAVAILABLE = 8
} CliExit;

/* `sekisho serve`: the web room's, handed in by main.c because rooms of one floor do not know each
 * other. Returns an exit code when stopped. */
typedef int (*ServeFunction)(Str data_dir, int64_t port, Lang lang);

/* Runs one command; returns its exit code. */
int cli_run(int argc, char **argv, ServeFunction serve);
