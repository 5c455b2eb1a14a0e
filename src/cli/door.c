/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"
#include "phrases_practice.h"

#include <stdlib.h>

enum { OFFICE_ARENA_BYTES = 1 << 30 }; /* reserved, not committed */

Str record_named(const Cli *cli)
{
    return cli->set[OPTION_RECORD] ? cli->value[OPTION_RECORD]
                                   : str_from_c(getenv("SEKISHO_RECORD"));
}

int record_dir(Cli *cli, Str *ret_dir)
{
    *ret_dir = record_named(cli);
    if (ret_dir->len > 0)
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_NO_RECORD_NAMED, S(""), S(""));
    return CLI_USAGE;
}

int office_exit(const Cli *cli, int result, Str dir)
{
    switch (result) {
    case OFFICE_E_NOT_FOUND:
        cli_say(cli, PHRASE_CLI_NO_RECORD_THERE, dir, S(""));
        return CLI_NOT_FOUND;
    case OFFICE_E_EXISTS:
        cli_say(cli, PHRASE_CLI_FILE_EXISTS, dir, S(""));
        return CLI_CONFLICT;
    case OFFICE_E_IN_USE:
        cli_say(cli, PHRASE_CLI_RECORD_IN_USE, dir, S(""));
        return CLI_UNAVAILABLE;
    case OFFICE_E_INVALID:
        return CLI_INVALID; /* the findings say why */
    default:
        cli_say(cli, PHRASE_CLI_FAULT, dir, fault_text());
        return CLI_FAILURE;
    }
}

/* ---- of a practice record, whatever is done with it begins with that ---- */

typedef struct Practice {
    Arena scratch;
    bool is;
} Practice;

static int read_practice(Db *db, void *context)
{
    Practice *practice = context;
    int r = journal_practises(db, practice->scratch, &practice->is);

    return r ? trace(r) : 0;
}

/* On standard error: what a program reads stays what it is. */
static void say_practice(const Cli *cli, Str dir, bool is)
{
    if (is)
        cli_say(cli, PHRASE_PRACTICE_SAID, dir, S(""));
}

static int store_exit(const Cli *cli, int result, Str dir)
{
    if (result < 0) {
        cli_say(cli, PHRASE_CLI_FAULT, dir, fault_text());
        return CLI_FAILURE;
    }
    cli_say(cli, PHRASE_CLI_RECORD_CLOSED, dir, phrase(store_refusal(result), cli->lang));
    return result == STORE_E_NOT_FOUND ? CLI_NOT_FOUND : CLI_INVALID;
}

/* `work` NULL: only for what it is. */
static int look_into(Cli *cli, Str dir, StoreWork work, void *context, int *ret_result)
{
    Text path = text_open(cli->arena, dir.len + 16);
    text_all(&path, dir, S("/sekisho.db"));
    Store *store;
    int r = store_open(text_str(&path), cli->doors->rooms->schema,
                       (StoreOptions){ .read_only = true }, &store);
    if (r)
        return store_exit(cli, r, dir);
    Practice practice = { .scratch = *cli->scratch };
    if (store_read(store, read_practice, &practice) == 0)
        say_practice(cli, dir, practice.is);
    r = work ? store_read(store, work, context) : 0;
    store_close(store);
    *ret_result = r;
    return r < 0 ? store_exit(cli, r, dir) : CLI_OK;
}

/* Whoever holds the record may say where it listens. */
static int find_holder(Cli *cli, Str dir, Door *door)
{
    int r = office_address(cli->arena, dir, &door->address);

    if (!r && door->address.len > 0)
        return look_into(cli, dir, NULL, NULL, &r);
    return office_exit(cli, r ? r : OFFICE_E_IN_USE, dir);
}

/* 0, OFFICE_E_, or a fault. What is refused leaves the arena open: the findings point into it, and
 * are told when the command ends. */
static int open_office(Cli *cli, Str dir, OfficeOptions options, Door *door)
{
    door->arena = arena_open(OFFICE_ARENA_BYTES);
    int r = office_open(&door->arena, dir, cli->data_dir, cli->doors->rooms, options, &door->office,
                        &cli->findings);

    if (r)
        door->office = NULL;
    else
        say_practice(cli, dir, office_practises(door->office));
    return r;
}

int door_open(Cli *cli, Door *ret_door)
{
    Str dir;
    int code = record_dir(cli, &dir);

    *ret_door = (Door){ 0 };
    code = code ? code : cli_data_dir(cli);
    if (code)
        return code;
    int r = open_office(cli, dir, (OfficeOptions){ 0 }, ret_door);
    return r == OFFICE_E_IN_USE ? find_holder(cli, dir, ret_door)
           : r                  ? office_exit(cli, r, dir)
                                : CLI_OK;
}

int door_look(Cli *cli, Door *ret_door)
{
    Str dir;
    int code = record_dir(cli, &dir);

    *ret_door = (Door){ 0 };
    code = code ? code : cli_data_dir(cli);
    if (code)
        return code;
    int r = open_office(cli, dir, (OfficeOptions){ 0 }, ret_door);
    if (r == OFFICE_E_IN_USE) {
        r = office_address(cli->arena, dir, &ret_door->address);
        if (!r)
            r = open_office(cli, dir, (OfficeOptions){ .beside = true }, ret_door);
        ret_door->beside = true;
    }
    return r ? office_exit(cli, r, dir) : CLI_OK;
}

int door_ask(Cli *cli, const Door *door, const Asked *asked, Answer *ret_answer)
{
    if (door->address.len > 0)
        return ask_there(cli, door->address, asked, ret_answer);
    return door->beside ? office_exit(cli, OFFICE_E_IN_USE, office_dir(door->office))
                        : ask_here(cli, door->office, asked, ret_answer);
}

int door_open_here(Cli *cli, Door *ret_door)
{
    int code = door_open(cli, ret_door);

    if (code || ret_door->office)
        return code;
    cli_say(cli, PHRASE_CLI_RECORD_SERVED, ret_door->address, S(""));
    return CLI_UNAVAILABLE;
}

void door_close(Door *door)
{
    if (!door->office)
        return;
    office_close(door->office);
    arena_close(&door->arena);
    door->office = NULL;
}

int cli_person(Cli *cli, Office *office, Str handle, Id *ret_person)
{
    int r = office_person(office, cli->arena, handle, ret_person);

    if (r != OFFICE_E_NOT_FOUND)
        return r ? office_exit(cli, r, handle) : CLI_OK;
    cli_say(cli, PHRASE_CLI_NO_SUCH_PERSON, handle, S(""));
    return CLI_NO_RIGHT;
}

bool cli_said_who(const Cli *cli)
{
    if (cli->value[OPTION_AS].len == 0)
        cli_say(cli, PHRASE_CLI_WHO_ACTS, S(""), S(""));
    return cli->value[OPTION_AS].len > 0;
}

int record_look(Cli *cli, StoreWork work, void *context, int *ret_result)
{
    Str dir;
    int code = record_dir(cli, &dir);

    return code ? code : look_into(cli, dir, work, context, ret_result);
}
