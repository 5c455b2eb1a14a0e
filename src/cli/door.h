/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * door - how a command comes to the record; private to the room
 *
 * The record is opened here, or, when a server holds it, asked over its API: what a command does
 * and says is the same.
 */
#pragma once

#include "cli/command.h"

typedef struct Door {
    Arena arena;    /* the office's */
    Office *office; /* NULL: another process holds the record */
    Str address;    /* where that one listens: "http://127.0.0.1:8470"; "" when it is ours */
    bool beside;    /* the office is only to be looked at: another process holds the record */
} Door;

/* The directory of --record or SEKISHO_RECORD. 0 or an exit code, explained. */
MUST_USE int record_dir(Cli *cli, Str *ret_dir);
Str record_named(const Cli *cli); /* "" when neither names one */

/* 0 with office or address, or an exit code, explained. */
MUST_USE int door_open(Cli *cli, Door *ret_door);

/* The same for what only the holder of the record can do: never an address. */
MUST_USE int door_open_here(Cli *cli, Door *ret_door);

/* To look at the record, whoever holds it: always an office, opened beside the holder when there is
 * one (OfficeOptions.beside). An address too when that one listens. */
MUST_USE int door_look(Cli *cli, Door *ret_door);
void door_close(Door *door);

/* One look into the record's database, whoever holds it. 0 or an exit code, explained; *ret_result
 * is what the work returned, when it is no fault. */
MUST_USE int record_look(Cli *cli, StoreWork work, void *context, int *ret_result);

/* The exit code of an OFFICE_E_ refusal or a fault, explained on standard error. */
int office_exit(const Cli *cli, int result, Str dir);

/* Whom the record knows by a handle. 0 or an exit code, explained. */
MUST_USE int cli_person(Cli *cli, Office *office, Str handle, Id *ret_person);

bool cli_said_who(const Cli *cli); /* is there an --as? False: explained */

/* What an operation was asked to do. */
typedef struct Asked {
    const Operation *operation;
    Str as, principal;  /* handles; principal "": for oneself */
    Str subject;        /* an id, or what people call it */
    Id request;         /* zero for a READ */
    const Json *params; /* without the subject; NULL: {} */
    Str document, document_name;
    bool wants_document; /* the bytes beside the reply, not the reply */
} Asked;

typedef struct Answer {
    OfficeOutcome outcome;
    Str reply, document;
    int64_t seq; /* -1: none */
} Answer;

/* 0 with an answer, whatever its outcome (findings are in cli->findings), or an exit code,
 * explained. */
MUST_USE int ask_here(Cli *cli, Office *office, const Asked *asked, Answer *ret_answer);
MUST_USE int ask_there(Cli *cli, Str address, const Asked *asked, Answer *ret_answer);
/* Whichever of the two the door leads to. */
MUST_USE int door_ask(Cli *cli, const Door *door, const Asked *asked, Answer *ret_answer);

/* Was it done? Else why not, as far as no finding said it, and the exit code. */
bool answer_done(const Answer *answer);
int answer_exit(const Cli *cli, const Asked *asked, const Answer *answer);

/* "--lines.0.part" of "/lines/0/part": where a finding lies, as a person would write it. */
Str option_of_pointer(Arena *arena, Str pointer);

/* Findings about parameters become the command's; for people, where they lie is an option. */
void take_findings(Cli *cli, const Findings *findings);
