/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"

/* sekisho witness create|trust|status|serve, and sekisho serve. */

static int witness_exit(const Cli *cli, int result, Str dir)
{
    switch (result) {
    case WITNESS_E_NOT_FOUND:
        cli_say(cli, PHRASE_CLI_NO_WITNESS, dir, S(""));
        return CLI_NOT_FOUND;
    case WITNESS_E_EXISTS:
        cli_say(cli, PHRASE_CLI_FILE_EXISTS, dir, S(""));
        return CLI_CONFLICT;
    case WITNESS_E_STORE:
        cli_say(cli, PHRASE_CLI_RECORD_IN_USE, dir, S(""));
        return CLI_UNAVAILABLE;
    case WITNESS_E_KEY:
        cli_say(cli, PHRASE_CLI_WITNESS_KEY, dir, S(""));
        return CLI_INVALID;
    default:
        cli_say(cli, PHRASE_CLI_FAULT, dir, fault_text());
        return CLI_FAILURE;
    }
}

static int make_dir(const Cli *cli, Str dir)
{
    int r = world_make_dir(*cli->scratch, dir);

    return !r || r == WORLD_E_EXISTS ? CLI_OK : cli_world_exit(cli, r, dir);
}

/* Only as named here: SEKISHO_RECORD is the office's, and a witness is not to lie in it. */
static int witness_dir(const Cli *cli, Str *ret_dir)
{
    *ret_dir = cli->value[OPTION_RECORD];
    if (ret_dir->len > 0)
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_NO_WITNESS_NAMED, S(""), S(""));
    return CLI_USAGE;
}

static int open_witness(Cli *cli, Witness **ret_witness)
{
    Str dir;
    int code = witness_dir(cli, &dir);
    if (code)
        return code;

    int r = witness_open(cli->scratch, dir, ret_witness);
    return r ? witness_exit(cli, r, dir) : CLI_OK;
}

static int print_key(Cli *cli)
{
    Witness *witness;
    Text text = text_open(cli->arena, NOTE_KEY_MAX + 1);
    int code = open_witness(cli, &witness);
    if (code)
        return code;

    witness_key(witness, &text);
    text_char(&text, '\n');
    witness_close(witness);
    cli_out(cli, &text);
    return CLI_OK;
}

/* Prints the key that partners are to be given. */
int cmd_witness_create(Cli *cli)
{
    Str dir;
    int code = witness_dir(cli, &dir);

    code = code ? code : make_dir(cli, dir);
    if (code)
        return code;
    int r = witness_create(*cli->scratch, dir, cli->args[0]);
    return r ? witness_exit(cli, r, r == WITNESS_E_KEY ? cli->args[0] : dir) : print_key(cli);
}

int cmd_witness_trust(Cli *cli)
{
    Witness *witness;
    int code = open_witness(cli, &witness);
    if (code)
        return code;

    int r = witness_trust(witness, *cli->arena, cli->args[0]);
    witness_close(witness);
    return r ? witness_exit(cli, r, cli->args[0]) : CLI_OK;
}

static void put_known(Cli *cli, Text *text, const WitnessKnown *known)
{
    Text size = text_open(cli->arena, 20), hints = text_open(cli->arena, 20),
         proofs = text_open(cli->arena, 20), at = text_open(cli->arena, 40);

    text_int(&size, known->size);
    text_int(&hints, known->hints);
    text_int(&proofs, known->proofs);
    moment_write_person(&at, known->at * MOMENT_SECOND, cli->lang);
    text_all(text, known->origin, S("\n  "));
    phrase_put(text, known->at ? PHRASE_CLI_WITNESS_SEEN : PHRASE_CLI_WITNESS_NEVER, cli->lang,
               text_str(&size), text_str(&at));
    text_put(text, S("\n  "));
    phrase_put(text, PHRASE_CLI_WITNESS_EVIDENCE, cli->lang, text_str(&proofs), text_str(&hints));
    text_char(text, '\n');
}

int cmd_witness_status(Cli *cli)
{
    Witness *witness;
    const WitnessKnown *logs;
    size_t count = 0;
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = open_witness(cli, &witness);
    if (code)
        return code;

    Arena arena = arena_open(64 << 20);
    int r = witness_logs(witness, &arena, &logs, &count);
    for (size_t i = 0; !r && i < count; i++)
        put_known(cli, &text, &logs[i]);
    arena_close(&arena);
    witness_close(witness);
    cli_out(cli, &text);
    return r ? witness_exit(cli, r, S("")) : CLI_OK;
}

int cmd_witness_serve(Cli *cli)
{
    Str dir;
    int code = witness_dir(cli, &dir);

    return code ? code : cli->doors->witness(dir, cli->port, cli->lang);
}

int cmd_serve(Cli *cli)
{
    Str record = record_named(cli), address = cli->value[OPTION_ADDRESS];
    bool sign_in = cli->set[OPTION_SIGN_IN], set_up = cli->set[OPTION_SET_UP];
    int code = cli_data_dir(cli);

    if (code)
        return code;
    if (((sign_in || set_up) && !record.len) || (address.len && !sign_in)) {
        cli_say(cli, PHRASE_CLI_SIGN_IN_WANTS, S(""), S(""));
        return CLI_USAGE;
    }
    return cli->doors->serve(cli->data_dir, record, cli->port, sign_in, set_up, address, cli->lang);
}
