/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"
#include "phrases_practice.h"

#include "record/record.h"

#include "world/world.h"

/* sekisho record create|status|backup|restore */

enum { NAME_MAX_BYTES = 200, REASON_MAX_BYTES = 4000 };

typedef struct RestoreParams {
    Str origin, reason;
} RestoreParams;

static const Field restore_fields[] = {
    TEXT(RestoreParams, origin, "origin", .max = NAME_MAX_BYTES,
         .help = PHRASE_CLI_PARAM_NEW_ORIGIN),
    TEXT(RestoreParams, reason, "reason", .max = REASON_MAX_BYTES,
         .help = PHRASE_CLI_PARAM_RESTORE_REASON),
};
const Shape record_restore_shape = SHAPE(RestoreParams, "record-restore", restore_fields);

/* The command's own parameters, bound. 0 or an exit code; the findings say what is wrong. */
static int bind(Cli *cli, void *ret_params)
{
    Findings findings = { .arena = cli->arena };
    const Json *tree =
        shape_tree(cli->arena, cli->command->params, cli->values, cli->value_count, &findings);

    if (shape_bind(cli->arena, cli->command->params, tree, S(""), ret_params, &findings))
        return CLI_OK;
    take_findings(cli, &findings);
    return CLI_INVALID;
}

static bool for_practice(const Cli *cli)
{
    for (size_t i = 0; i < cli->value_count; i++)
        if (str_eq(cli->values[i].path, S("practice")) && str_eq(cli->values[i].text, S("yes")))
            return true;
    return false;
}

/* For practice nothing has to be said but that. */
static int bind_start(Cli *cli, Str dir, OfficeStart *ret_start)
{
    int r = 0;

    if (for_practice(cli))
        r = practice_start(cli->arena, cli->data_dir, cli->lang, cli->values, &cli->value_count,
                           &cli->values, &cli->findings);
    int code = r ? office_exit(cli, r, dir) : bind(cli, ret_start);
    ret_start->lang = cli->lang;
    return code;
}

int cmd_record_create(Cli *cli)
{
    OfficeStart start;
    Str dir;
    int code = record_dir(cli, &dir);

    code = code ? code : cli_data_dir(cli);
    code = code ? code : bind_start(cli, dir, &start);
    if (code)
        return code;
    int r =
        office_create(cli->scratch, dir, cli->data_dir, cli->doors->rooms, &start, &cli->findings);
    if (r)
        return office_exit(cli, r, dir);
    if (start.practice)
        cli_say(cli, PHRASE_PRACTICE_SAID, dir, S(""));
    cli_say(cli, PHRASE_CLI_RECORD_CREATED, dir, start.person);
    return CLI_OK;
}

int cmd_record_status(Cli *cli)
{
    Door door;
    OfficeStatus status;
    int code = door_look(cli, &door);
    if (code)
        return code;

    int r = office_status(door.office, cli->arena, &status);
    if (!r) {
        Text text = text_open(cli->arena, TEXT_MAX);
        if (cli->set[OPTION_JSON]) {
            office_status_json(&text, &status);
            text_char(&text, '\n');
        } else {
            office_status_write(&text, &status, world_now(), cli->lang);
        }
        cli_out(cli, &text);
    }
    door_close(&door);
    return r ? office_exit(cli, r, S("status")) : CLI_OK;
}

static Str beside(Cli *cli, Str path, Str ending)
{
    Text text = text_open(cli->arena, path.len + ending.len);

    text_all(&text, str_ends(path, S("/")) ? str_cut(path, 0, path.len - 1) : path, ending);
    return text_str(&text);
}

static int tell_backup(Cli *cli, Str dir, const BackupReport *report)
{
    Text size = text_open(cli->arena, 20), root = text_open(cli->arena, 64);

    if (!report->proven) {
        cli_say(cli, PHRASE_CLI_BACKUP_UNPROVEN, dir, report->complaint);
        return CLI_FAILURE;
    }
    text_int(&size, report->size);
    hash_write(&root, report->root);
    cli_say(cli, PHRASE_CLI_BACKUP_PROVEN, text_str(&size), text_str(&root));
    return CLI_OK;
}

/* A proven copy is told to the record by whoever holds it. */
static int note_backup(Cli *cli, const Door *door, const BackupReport *report)
{
    const Operation *operation =
        table_operation(office_table(door->office), S("record.note-backup"));
    BackupNote note = { report->size, report->root };
    Answer answer;
    Asked asked = { .operation = operation,
                    .as = cli->value[OPTION_AS],
                    .request = world_id(),
                    .params = call_params(cli->arena, operation->params, &note) };
    int code = door_ask(cli, door, &asked, &answer);

    if (code)
        return code;
    return answer_done(&answer) ? CLI_OK : answer_exit(cli, &asked, &answer);
}

static int back_up(Cli *cli, const Door *door, Str dir)
{
    BackupReport report;
    Id maker;
    int code = cli_person(cli, door->office, cli->value[OPTION_AS], &maker);
    if (code)
        return code;

    int r = office_backup(door->office, cli->arena, dir, beside(cli, dir, S(".restored")),
                          cli->set[OPTION_WITH_KEYS], &report);
    if (r)
        return office_exit(cli, r, dir);
    code = report.proven ? note_backup(cli, door, &report) : CLI_OK;
    return code ? code : tell_backup(cli, dir, &report);
}

int cmd_record_backup(Cli *cli)
{
    Door door;
    if (!cli_said_who(cli))
        return CLI_USAGE;
    int code = door_look(cli, &door);
    if (code)
        return code;

    /* Known before the long work, not after it: nobody could be told of what was proven. */
    if (door.beside && door.address.len == 0)
        code = office_exit(cli, OFFICE_E_IN_USE, record_named(cli));
    else
        code = back_up(cli, &door, cli->args[0]);
    door_close(&door);
    return code;
}

int cmd_record_restore(Cli *cli)
{
    RestoreParams params;
    Str dir;
    int code = cli_said_who(cli) ? record_dir(cli, &dir) : CLI_USAGE;

    code = code ? code : bind(cli, &params);
    if (code)
        return code;
    RestoreOptions options = { params.origin, cli->value[OPTION_AS], params.reason };
    int r = office_restore(cli->scratch, cli->args[0], dir, cli->doors->rooms, &options,
                           &cli->findings);
    if (r)
        return office_exit(cli, r, dir);
    cli_say(cli, PHRASE_CLI_RECORD_RESTORED, dir, params.origin);
    return CLI_OK;
}
