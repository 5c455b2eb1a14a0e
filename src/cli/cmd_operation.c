/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"
#include "phrases_record.h"

#include "world/world.h"

/* Every operation of the record's table, as a command. */

/* --params FILE, or the options one by one. */
static int read_params(Cli *cli, Asked *asked)
{
    Str bytes;

    if (cli->set[OPTION_PARAMS] && cli->value_count > 0) {
        cli_say(cli, PHRASE_CLI_PARAMS_AND_OPTIONS, S(""), S(""));
        return CLI_USAGE;
    }
    if (!cli->set[OPTION_PARAMS]) {
        asked->params = shape_tree(cli->arena, asked->operation->params, cli->values,
                                   cli->value_count, &cli->findings);
        return cli_findings_exit(cli);
    }
    Str path = cli->value[OPTION_PARAMS];
    int code = cli_file(cli, path, JSON_BYTES_MAX, &bytes);
    if (code)
        return code;
    asked->params = json_read(cli->arena, bytes, path, &cli->findings);
    if (asked->params && asked->params->type != JSON_OBJECT)
        finding_error(&cli->findings, json_place(asked->params, path), PHRASE_RECORD_WANT_OBJECT,
                      PHRASE_NONE, S(""));
    return cli_findings_exit(cli);
}

/* A change has an id, so that asking again after a broken line does not do it twice. */
static int read_request(Cli *cli, Asked *asked)
{
    if (asked->operation->kind == OPERATION_READ)
        return CLI_OK;
    if (!cli->set[OPTION_REQUEST]) {
        asked->request = world_id();
        return CLI_OK;
    }
    if (id_read(cli->value[OPTION_REQUEST], &asked->request) && !id_is_none(asked->request))
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_NOT_A_REQUEST, cli->value[OPTION_REQUEST], S(""));
    return CLI_USAGE;
}

/* The subject that is the first argument is no parameter too: one of them could be overlooked. */
static int check_subject(Cli *cli, const Asked *asked)
{
    Str field = asked->operation->subject_field;

    if (field.len == 0 || !json_member(asked->params, field))
        return CLI_OK;
    cli_say(cli, PHRASE_CLI_SUBJECT_TWICE, field, S(""));
    return CLI_USAGE;
}

/* The name without the folders before it. */
static Str file_name(Str path)
{
    for (size_t i = path.len; i > 0; i--)
        if (path.at[i - 1] == '/')
            return str_cut(path, i, path.len);
    return path;
}

static int read_document(Cli *cli, Asked *asked)
{
    if (!asked->operation->takes_document)
        return CLI_OK;
    if (!cli->set[OPTION_FILE]) {
        cli_say(cli, PHRASE_CLI_FILE_WANTED, S(""), S(""));
        return CLI_USAGE;
    }
    asked->document_name = file_name(cli->value[OPTION_FILE]);
    int code = cli_file(cli, cli->value[OPTION_FILE],
                        (size_t)operation_document_max(asked->operation), &asked->document);
    if (code || asked->document.len > 0)
        return code;
    cli_say(cli, PHRASE_CLI_FILE_EMPTY, cli->value[OPTION_FILE], S(""));
    return CLI_INVALID;
}

static int read_asked(Cli *cli, Asked *asked)
{
    *asked = (Asked){ .operation = cli->command->operation,
                      .as = cli->value[OPTION_AS],
                      .principal = cli->value[OPTION_FOR],
                      .subject = cli->arg_count > 0 ? cli->args[0] : S(""),
                      .wants_document = cli->set[OPTION_SAVE_DOCUMENT] };
    if (!cli_said_who(cli))
        return CLI_USAGE;
    int code = read_request(cli, asked);
    code = code ? code : read_params(cli, asked);
    code = code ? code : check_subject(cli, asked);
    return code ? code : read_document(cli, asked);
}

/* ---- what comes of it ------------------------------------------------------------------------ */

/* The rows of a list, a line each. */
static bool put_rows(Cli *cli, const Operation *operation, Str reply, Text *text)
{
    Findings findings = { .arena = cli->arena };
    const Field *rows = cli->set[OPTION_JSONL] ? operation_rows(operation) : NULL;
    const Json *tree = rows ? json_read(cli->arena, reply, S(""), &findings) : NULL;
    const Json *list = tree ? json_member(tree, rows->name) : NULL;

    for (const Json *row = list ? list->first : NULL; row; row = row->next) {
        json_write(text, row);
        text_char(text, '\n');
    }
    return tree != NULL;
}

static void put_reply(Cli *cli, const Operation *operation, Str reply, Text *text)
{
    if (put_rows(cli, operation, reply, text))
        return;
    Findings findings = { .arena = cli->arena };
    void *value = arena_take(cli->arena, operation->reply->size, _Alignof(max_align_t), 1);
    const Json *tree =
        cli->set[OPTION_JSON] ? NULL : json_read(cli->arena, reply, S(""), &findings);

    if (tree && shape_bind_seen(cli->arena, operation->reply, tree, S(""), value, &findings))
        shape_person_seen(text, operation->reply, value, tree, cli->lang);
    else
        text_all(text, reply, S("\n")); /* asked for, or of a server that is newer than this */
}

static int save_document(Cli *cli, Str document)
{
    Str path = cli->value[OPTION_SAVE_DOCUMENT];

    if (document.len == 0) {
        cli_say(cli, PHRASE_CLI_NO_DOCUMENT, S(""), S(""));
        return CLI_NOT_FOUND;
    }
    int r = world_write_new(*cli->scratch, path, document);
    if (r)
        return cli_world_exit(cli, r, path);
    cli_say(cli, PHRASE_CLI_SAVED, path, S(""));
    return CLI_OK;
}

static void tell_seq(Cli *cli, const Answer *answer)
{
    Text seq = text_open(cli->arena, 20);

    text_int(&seq, answer->seq);
    if (cli->set[OPTION_DRY_RUN] && answer->seq < 0)
        cli_say(cli, PHRASE_CLI_DRY_RUN, S(""), S(""));
    else if (answer->outcome == OFFICE_REPLAYED)
        cli_say(cli, PHRASE_CLI_REPLAYED, text_str(&seq), S(""));
    else if (answer->seq >= 0)
        cli_say(cli, PHRASE_CLI_RECORDED, text_str(&seq), S(""));
}

static int tell_done(Cli *cli, const Asked *asked, const Answer *answer)
{
    Text text = text_open(cli->arena, TEXT_MAX);

    if (answer->reply.len > 0)
        put_reply(cli, asked->operation, answer->reply, &text);
    if (asked->operation->gives_secret)
        text_put(&text, answer->document); /* a line of its own, shown this once */
    cli_out(cli, &text);
    tell_seq(cli, answer);
    if (asked->operation->gives_secret)
        return CLI_OK;
    if (asked->wants_document)
        return save_document(cli, answer->document);
    if (answer->document.len > 0)
        cli_say(cli, PHRASE_CLI_SAVE_HINT, S(""), S(""));
    return CLI_OK;
}

bool answer_done(const Answer *answer)
{
    return answer->outcome == OFFICE_DONE || answer->outcome == OFFICE_REPLAYED;
}

int answer_exit(const Cli *cli, const Asked *asked, const Answer *answer)
{
    Text request = text_open(cli->arena, ID_LETTERS);

    id_write(&request, asked->request);
    if (answer->outcome == OFFICE_UNKNOWN)
        cli_say(cli, PHRASE_CLI_OUTCOME_UNKNOWN, text_str(&request), S(""));
    else if (answer->outcome == OFFICE_UNAVAILABLE)
        cli_say(cli, PHRASE_CLI_OUTCOME_UNAVAILABLE, S(""), S(""));
    return office_outcome(answer->outcome)->exit_code;
}

int cmd_operation(Cli *cli)
{
    Asked asked;
    Answer answer;
    Door door;
    int code = read_asked(cli, &asked);

    if (code)
        return code;
    code = door_open(cli, &door);
    if (code)
        return code;
    code = door_ask(cli, &door, &asked, &answer);
    door_close(&door);
    if (code)
        return code;
    return answer_done(&answer) ? tell_done(cli, &asked, &answer)
                                : answer_exit(cli, &asked, &answer);
}
