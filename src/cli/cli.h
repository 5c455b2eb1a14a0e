/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cli - Sekisho at the terminal
 *
 * sekisho <noun> <verb> [arguments] [options]. One list of commands (command.c, and every operation
 * of the record's table) gives dispatch, help, the manual page, the completion scripts. Results go
 * to standard output, everything else to standard error. Exit codes are those of cli_exit below,
 * documented in sekisho(1) and stable.
 *
 * Floor 10. Uses lists and everything below. Owns no tables.
 * To add an operation: its room (action/operation.h); it is a command by that. To add a command: a
 * row in command.c, its function in the cmd_ file of its noun, its sentences in
 * texts/{en,ja}/cli.texts.
 */
#pragma once

#include "action/action.h"
#include "casework/casework.h"
#include "screening/screening.h"

typedef enum CliExit {
    CLI_OK = 0,
    CLI_FAILURE = 1,
    CLI_USAGE = 2,
    CLI_NOT_FOUND = 3,
    CLI_CONFLICT = 4, /* what was to be written is there already */
    CLI_REFUSED = 5,  /* by a rule, or not decided: it may not move */
    CLI_NO_RIGHT = 6, /* the access document refuses */
    CLI_INVALID = 7,  /* data that is wrong; findings say where */
    CLI_UNAVAILABLE = 8
} CliExit;

/* What main.c hands in, because rooms of one floor do not know each other and only it knows all. */
typedef struct CliDoors {
    const Rooms *rooms; /* whose operations are commands */
    /* `sekisho serve`. `record` "": without one; `set_up`: it is begun from a browser where there
     * is none; `address` "": nobody serves it further. An exit code when stopped. */
    int (*serve)(Str data_dir, Str record, int64_t port, bool sign_in, bool set_up, Str address,
                 Lang lang);
    /* `sekisho witness serve`: the witness in `dir` over HTTP. */
    int (*witness)(Str dir, int64_t port, Lang lang);
    /* `sekisho screen serve`: names against the index over HTTP. */
    int (*screen)(const Index *index, int64_t port, Lang lang);
} CliDoors;

/* Runs one command; returns its exit code. */
int cli_run(int argc, char **argv, const CliDoors *doors);
