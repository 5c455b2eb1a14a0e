/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/door.h"
#include "phrases_base.h"
#include "phrases_cli.h"

#include "world/world.h"

#include <stdlib.h>

/* A call to the server that holds the record, over its API. */

enum {
    ADDRESS_BYTES_MAX = 4000,
    REPLY_BYTES_MAX = 64 << 20,
    HEADERS_MAX = 8,
    BOUNDARY_BYTES = 16,
    TOKEN_BYTES_MAX = 300,
    UNAUTHORISED = 403,
    ABSENT = 404
};

typedef struct Headers {
    Str list[HEADERS_MAX];
    size_t count;
} Headers;

static void add_header(Arena *arena, Headers *headers, Str name, Str value)
{
    Text header = text_open(arena, name.len + value.len + 2);

    ensure(headers->count < HEADERS_MAX);
    text_all(&header, name, S(": "), value);
    headers->list[headers->count++] = text_str(&header);
}

static Headers headers_of(Cli *cli, const Asked *asked)
{
    Headers headers = { 0 };
    Text bearer = text_open(cli->arena, TOKEN_BYTES_MAX);

    text_all(&bearer, S("Bearer "), str_from_c(getenv("SEKISHO_TOKEN")));
    if (bearer.len > sizeof "Bearer " - 1 && !bearer.full)
        add_header(cli->arena, &headers, S("Authorization"), text_str(&bearer));
    add_header(cli->arena, &headers, S("Sekisho-As"), asked->as);
    add_header(cli->arena, &headers, S("Accept-Language"), lang_code(cli->lang));
    if (asked->principal.len > 0)
        add_header(cli->arena, &headers, S("Sekisho-For"), asked->principal);
    if (!id_is_none(asked->request)) {
        Text id = text_open(cli->arena, ID_LETTERS);
        id_write(&id, asked->request);
        add_header(cli->arena, &headers, S("Idempotency-Key"), text_str(&id));
    }
    /* What is typed is meant of the thing as it stands. */
    if (asked->operation->kind == OPERATION_CHANGE && asked->operation->subject_field.len > 0)
        add_header(cli->arena, &headers, S("If-Match"), S("*"));
    if (cli->set[OPTION_DRY_RUN])
        add_header(cli->arena, &headers, S("Sekisho-Dry-Run"), S("true"));
    if (asked->wants_document || asked->operation->gives_secret)
        add_header(cli->arena, &headers, S("Accept"), S("application/octet-stream"));
    return headers;
}

static Str address_of(Cli *cli, Str server, const Asked *asked)
{
    Text url = text_open(cli->arena, ADDRESS_BYTES_MAX);

    text_all(&url, server, S("/api/v1/"), operation_noun(asked->operation), S("/"));
    if (asked->subject.len > 0) {
        text_url(&url, asked->subject);
        text_char(&url, '/');
    }
    text_put(&url, operation_verb(asked->operation));
    return text_str(&url);
}

static Str json_of(Cli *cli, const Json *params)
{
    Text json = text_open(cli->arena, JSON_BYTES_MAX);

    if (params)
        json_write(&json, params);
    else
        text_put(&json, S("{}"));
    return text_str(&json);
}

/* A boundary that no document foresees. */
static Str boundary(Cli *cli)
{
    unsigned char chance[BOUNDARY_BYTES];
    Text text = text_open(cli->arena, 2 * BOUNDARY_BYTES);

    world_random(chance, sizeof(chance));
    text_hex_bytes(&text, (Str){ (const char *)chance, sizeof(chance) });
    return text_str(&text);
}

/* multipart/form-data (RFC 7578): the parameters, then the document. */
static void put_form(Cli *cli, const Asked *asked, HttpRequest *request)
{
    Str mark = boundary(cli), json = json_of(cli, asked->params);
    Text body = text_open(cli->arena, json.len + asked->document.len + 4000);
    Text type = text_open(cli->arena, 100);

    text_all(&type, S("multipart/form-data; boundary="), mark);
    text_all(&body, S("--"), mark, S("\r\nContent-Disposition: form-data; name=\"params\"\r\n\r\n"),
             json, S("\r\n--"), mark,
             S("\r\nContent-Disposition: form-data; name=\"document\"; filename=\""));
    text_url(&body, asked->document_name);
    text_all(&body, S("\"\r\nContent-Type: application/octet-stream\r\n\r\n"), asked->document,
             S("\r\n--"), mark, S("--\r\n"));
    request->content_type = text_str(&type);
    request->body = text_str(&body);
}

static const Json *text_member(const Json *object, Str key)
{
    const Json *member = json_member(object, key);

    return member && member->type == JSON_STRING ? member : NULL;
}

static Str text_of(const Json *object, Str key)
{
    const Json *member = text_member(object, key);

    return member ? member->string : S("");
}

/* One defect as the server tells it, already in words: printed as findings are. */
static void put_error(Cli *cli, Text *text, const Json *error)
{
    Str place = option_of_pointer(cli->arena, text_of(error, S("pointer")));
    Str remedy = text_of(error, S("remedy"));

    if (place.len > 0) {
        text_terminal(text, place);
        text_put(text, S(": "));
    }
    text_all(text, phrase(PHRASE_BASE_ERROR, cli->lang), S(": "));
    text_terminal(text, text_of(error, S("message")));
    text_char(text, '\n');
    if (remedy.len > 0) {
        text_put(text, S("   = "));
        text_terminal(text, remedy);
        text_char(text, '\n');
    }
}

static void tell_errors(Cli *cli, const Json *problem)
{
    const Json *errors = json_member(problem, S("errors"));
    Text text = text_open(cli->arena, TEXT_MAX);

    if (cli->set[OPTION_JSON] && errors) {
        text_put(&text, S("{\"format\":\"sekisho-findings-1\",\"findings\":"));
        json_write(&text, errors);
        text_put(&text, S("}\n"));
        cli_out(cli, &text);
        return;
    }
    for (const Json *error = errors ? errors->first : NULL; error; error = error->next)
        put_error(cli, &text, error);
    if (!errors || !errors->first) {
        text_put(&text, S("sekisho: "));
        text_terminal(&text, text_of(problem, S("title")));
        text_char(&text, '\n');
    }
    cli_err(&text);
}

static OfficeOutcome outcome_of(const Json *problem, int64_t status)
{
    Str word = text_of(problem, S("outcome"));

    for (OfficeOutcome outcome = 0; outcome < OFFICE_OUTCOMES; outcome++)
        if (str_eq(office_outcome(outcome)->word, word))
            return outcome;
    return status == UNAUTHORISED ? OFFICE_NO_RIGHT
           : status == ABSENT     ? OFFICE_NOT_FOUND
                                  : OFFICE_INVALID;
}

static int read_problem(Cli *cli, const HttpReply *reply, Answer *ret_answer)
{
    Findings findings = { .arena = cli->arena };
    const Json *problem = json_read(cli->arena, reply->body, S(""), &findings);

    if (!problem) {
        cli_say(cli, PHRASE_CLI_SERVER_STRANGE, S(""), S(""));
        return CLI_UNAVAILABLE;
    }
    tell_errors(cli, problem);
    *ret_answer = (Answer){ .outcome = outcome_of(problem, reply->status), .seq = -1 };
    return CLI_OK;
}

static void read_reply(const Asked *asked, const HttpReply *reply, Answer *ret_answer)
{
    bool bytes = str_starts(reply->content_type, S("application/octet-stream"));
    bool replayed = str_eq(http_header(reply, S("Idempotency-Replayed")), S("true"));

    *ret_answer = (Answer){ .outcome = replayed ? OFFICE_REPLAYED : OFFICE_DONE, .seq = -1 };
    if (!str_int(http_header(reply, S("Sekisho-Seq")), &ret_answer->seq))
        ret_answer->seq = -1;
    if ((asked->wants_document || asked->operation->gives_secret) && bytes)
        ret_answer->document = reply->body;
    else
        ret_answer->reply = reply->body;
}

/* Nobody answered: whether a change was written cannot be told from here. */
static int no_answer(Cli *cli, int result, Str address, const Asked *asked, Answer *ret_answer)
{
    if (result == WORLD_E_NO_ANSWER && asked->operation->kind == OPERATION_CHANGE) {
        *ret_answer = (Answer){ .outcome = OFFICE_UNKNOWN, .seq = -1 };
        return CLI_OK;
    }
    cli_say(cli, PHRASE_CLI_SERVER_SILENT, address, result < 0 ? fault_text() : S(""));
    return CLI_UNAVAILABLE;
}

int ask_there(Cli *cli, Str address, const Asked *asked, Answer *ret_answer)
{
    Headers headers = headers_of(cli, asked);
    HttpReply reply;
    HttpRequest request = {
        .method = S("POST"),
        .url = address_of(cli, address, asked),
        .headers = headers.list,
        .header_count = headers.count,
    };

    if (asked->operation->takes_document) {
        put_form(cli, asked, &request);
    } else {
        request.content_type = S("application/json");
        request.body = json_of(cli, asked->params);
    }
    int r = world_http_send(cli->arena, &request, REPLY_BYTES_MAX, &reply);
    if (r)
        return no_answer(cli, r, address, asked, ret_answer);
    if (reply.status != office_outcome(OFFICE_DONE)->http_status)
        return read_problem(cli, &reply, ret_answer);
    read_reply(asked, &reply, ret_answer);
    return CLI_OK;
}
