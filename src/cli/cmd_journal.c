/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"

#include "world/world.h"

#include <stdio.h>
#include <unistd.h>

/* sekisho journal verify|replay|seal|proof|key */

/* ---- verify ---------------------------------------------------------------------------------- */

typedef struct Verification {
    VerifyOptions options;
    Findings *findings;
    VerifyReport report;
} Verification;

static void show_progress(void *context, int64_t done, int64_t total)
{
    (void)context;
    fprintf(stderr, "\r%lld / %lld", (long long)done, (long long)total);
    if (done == total)
        fputs("\n", stderr);
}

static int verify_work(Db *db, void *context)
{
    Verification *verification = context;

    int r =
        journal_verify(db, &verification->options, verification->findings, &verification->report);
    return r < 0 ? trace(r) : r;
}

static void put_number(Text *text, const char *name, int64_t number)
{
    text_c(text, ",\"");
    text_c(text, name);
    text_c(text, "\":");
    text_int(text, number);
}

static void put_verify_json(Cli *cli, Text *text, const VerifyReport *report)
{
    text_put(text, S("{\"format\":\"sekisho-verification-1\""));
    put_number(text, "events", report->events);
    put_number(text, "tiles", report->tiles);
    put_number(text, "checkpoints", report->checkpoints);
    put_number(text, "cosignatures", report->cosignatures);
    put_number(text, "keys", report->keys);
    put_number(text, "values", report->values);
    put_number(text, "erased", report->erased);
    put_number(text, "wrong", report->wrong);
    put_number(text, "bad-rows", report->bad_rows);
    put_number(text, "first-bad", report->first_bad);
    put_number(text, "sealed", report->sealed);
    text_put(text, S(",\"root\":\""));
    hash_write(text, report->root);
    text_put(text, S("\",\"findings\":"));
    findings_write_json(text, &cli->findings, cli->lang);
    text_put(text, S("}\n"));
}

/* Checkpoints that others hold, from the files named. */
static int read_remembered(Cli *cli, VerifyOptions *options)
{
    Str *notes = NEW_ARRAY(cli->arena, Str, cli->arg_count + 1);

    for (size_t i = 0; i < cli->arg_count; i++) {
        int code = cli_file(cli, cli->args[i], NOTE_BYTES_MAX, &notes[i]);
        if (code)
            return code;
    }
    options->remembered = notes;
    options->remembered_count = cli->arg_count;
    options->witnesses = cli->set[OPTION_WITNESS_KEY] ? &cli->value[OPTION_WITNESS_KEY] : NULL;
    options->witness_count = cli->set[OPTION_WITNESS_KEY];
    options->progress = isatty(STDERR_FILENO) ? show_progress : NULL;
    return CLI_OK;
}

int cmd_journal_verify(Cli *cli)
{
    Verification verification = { .findings = &cli->findings };
    Text text = text_open(cli->arena, TEXT_MAX);
    int result, code = read_remembered(cli, &verification.options);

    if (code)
        return code;
    code = record_look(cli, verify_work, &verification, &result);
    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_verify_json(cli, &text, &verification.report);
    else
        verify_report_write(&text, &verification.report, cli->lang);
    cli_out(cli, &text);
    return verification.report.wrong ? CLI_INVALID : CLI_OK;
}

/* ---- replay, seal ---------------------------------------------------------------------------- */

static int tell_replay(Cli *cli, const ReplayReport *report)
{
    Text events = text_open(cli->arena, 20), rows = text_open(cli->arena, 20);

    if (report->table.len > 0) {
        cli_say(cli, PHRASE_CLI_REPLAY_DIFFERS, report->table, S(""));
        cli_say(cli, PHRASE_CLI_REPLAY_ROWS, report->live, report->replayed);
        return CLI_INVALID;
    }
    text_int(&events, report->events);
    text_int(&rows, report->rows);
    cli_say(cli, PHRASE_CLI_REPLAY_SAME, text_str(&events), text_str(&rows));
    return CLI_OK;
}

int cmd_journal_replay(Cli *cli)
{
    Door door;
    ReplayReport report;
    int code = door_look(cli, &door);
    if (code)
        return code;

    int r = office_replay(door.office, cli->arena, cli->args[0],
                          isatty(STDERR_FILENO) ? show_progress : NULL, NULL, &report);
    door_close(&door);
    return r ? office_exit(cli, r, cli->args[0]) : tell_replay(cli, &report);
}

static int seal_exit(Cli *cli, int result)
{
    static const Phrase refusals[] = {
        [JOURNAL_E_NOT_FOUND] = PHRASE_CLI_SEAL_KEY,
        [JOURNAL_E_BEHIND] = PHRASE_CLI_SEAL_BEHIND,
        [JOURNAL_E_ALTERED] = PHRASE_CLI_SEAL_ALTERED,
        [JOURNAL_E_KEY] = PHRASE_CLI_SEAL_KEY,
    };

    if (result < 0)
        return office_exit(cli, result, S("seal"));
    cli_say(cli, refusals[result], S(""), S(""));
    return CLI_REFUSED;
}

/* What each witness says. One that holds more than the record, or something else, is a refusal. */
static int ask_witnesses(Cli *cli, Office *office)
{
    const OfficeWitness *witnesses;
    size_t count = 0;
    Text text = text_open(cli->arena, TEXT_MAX);
    int code = CLI_OK, r = office_witnesses(office, cli->arena, &cli->findings, &witnesses, &count);

    if (r)
        return office_exit(cli, r, office_dir(office));
    for (size_t i = 0; i < count; i++) {
        office_witness_write(&text, &witnesses[i], cli->lang);
        if (witnesses[i].outcome == WITNESS_BEHIND || witnesses[i].outcome == WITNESS_ALTERED)
            code = CLI_REFUSED;
    }
    cli_out(cli, &text);
    return code;
}

int cmd_journal_seal(Cli *cli)
{
    Door door;
    int code = door_open_here(cli, &door);
    if (code)
        return code;

    int r = office_seal(door.office);
    if (!r) {
        cli_say(cli, PHRASE_CLI_SEALED, S(""), S(""));
        code = ask_witnesses(cli, door.office);
    }
    door_close(&door);
    return r ? seal_exit(cli, r) : code;
}

/* ---- key ------------------------------------------------------------------------------------- */

typedef struct Keys {
    Arena *arena;
    const Str *keys;
    size_t count;
} Keys;

static int keys_work(Db *db, void *context)
{
    Keys *keys = context;
    int r = journal_keys(db, keys->arena, &keys->keys, &keys->count);

    return r ? trace(r) : 0;
}

int cmd_journal_key(Cli *cli)
{
    Keys keys = { .arena = cli->arena };
    int result, code = record_look(cli, keys_work, &keys, &result);
    Text text = text_open(cli->scratch, TEXT_MAX);

    if (code)
        return code;
    for (size_t i = 0; i < keys.count; i++)
        text_all(&text, keys.keys[i], S("\n"));
    cli_out(cli, &text);
    return CLI_OK;
}
