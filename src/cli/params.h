/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * params - the options that a shape describes, as help, manual and completion show them; private
 */
#pragma once

#include "cli/command.h"

#define PARAMS_VALUE_WORD S("VALUE")

typedef struct Parameter {
    Str option; /* "--lines.N.quantity" */
    Str value;  /* "TEXT", "yes|no" */
    Phrase help;
    Str name;      /* what to call it without help */
    Lang lang;     /* of a label: which of its languages; else LANG_COUNT */
    bool required; /* and so is all it stands in; of a label, in one language at least */
    bool repeated; /* a list of single values: may be given again */
    Str sample;    /* a value for an example */
} Parameter;

/* Of the command's shape, without the field its first argument gives. */
const Parameter *params_list(Arena *arena, const Command *command, size_t *ret_count);

/* "--reason TEXT", and what it is: the help of one, in words. */
Str params_help(Arena *arena, const Parameter *parameter, Lang lang);
