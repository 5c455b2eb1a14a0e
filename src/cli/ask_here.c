/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_cli.h"

/* A call to a record that is open in this process. */

static int find_subject(Cli *cli, Office *office, const Asked *asked, Id *ret_subject)
{
    int r = id_read(asked->subject, ret_subject)
                ? 0
                : office_subject(office, cli->arena, asked->operation->subject_kind, asked->subject,
                                 ret_subject);

    if (!r)
        return CLI_OK;
    if (r == OFFICE_E_NOT_FOUND) {
        cli_say(cli, PHRASE_CLI_NO_SUCH_SUBJECT, asked->subject, S(""));
        return CLI_NOT_FOUND;
    }
    return office_exit(cli, r, asked->subject);
}

/* The parameters with the subject before them. */
static const Json *with_subject(Cli *cli, const Asked *asked, Id subject)
{
    Str field = asked->operation->subject_field;
    Json *node = NEW(cli->arena, Json), *object = NEW(cli->arena, Json);
    Text id = text_open(cli->arena, ID_LETTERS), pointer = text_open(cli->arena, field.len + 1);

    id_write(&id, subject);
    text_all(&pointer, S("/"), field);
    *node = (Json){ .next = asked->params ? asked->params->first : NULL,
                    .type = JSON_STRING,
                    .key = field,
                    .string = text_str(&id),
                    .pointer = text_str(&pointer) };
    *object = (Json){ .type = JSON_OBJECT,
                      .first = node,
                      .count = 1 + (asked->params ? asked->params->count : 0) };
    return object;
}

static int fill_call(Cli *cli, Office *office, const Asked *asked, Call *call)
{
    Id subject;
    int code = cli_person(cli, office, asked->as, &call->as);

    if (!code && asked->principal.len > 0)
        code = cli_person(cli, office, asked->principal, &call->principal);
    if (code || asked->operation->subject_field.len == 0)
        return code;
    code = find_subject(cli, office, asked, &subject);
    if (!code)
        call->params = with_subject(cli, asked, subject);
    return code;
}

Str option_of_pointer(Arena *arena, Str pointer)
{
    Text option = text_open(arena, pointer.len + 2);

    if (pointer.len == 0)
        return pointer;
    text_put(&option, S("--"));
    shape_path(&option, pointer);
    return text_str(&option);
}

void take_findings(Cli *cli, const Findings *findings)
{
    for (const Finding *one = findings ? findings->first : NULL; one; one = one->next) {
        Place place = one->place;
        if (!cli->set[OPTION_JSON])
            place.pointer = option_of_pointer(cli->arena, place.pointer);
        findings_add(&cli->findings, one->severity, place, one->message, one->remedy, one->args,
                     FINDING_ARGS_MAX);
    }
}

int ask_here(Cli *cli, Office *office, const Asked *asked, Answer *ret_answer)
{
    Call call = { .operation = asked->operation->name,
                  .request = asked->request,
                  .params = asked->params,
                  .document = asked->document,
                  .lang = cli->lang,
                  .dry_run = cli->set[OPTION_DRY_RUN] };
    int code = fill_call(cli, office, asked, &call);
    if (code)
        return code;
    OfficeReply reply = office_call(office, cli->arena, &call);
    take_findings(cli, reply.findings);
    *ret_answer = (Answer){ reply.outcome, reply.reply, reply.document, reply.seq };
    return CLI_OK;
}
