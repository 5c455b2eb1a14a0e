/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/api.h"
#include "phrases_signin.h"
#include "phrases_web.h"

#include "web/call.h"

enum { PROBLEM_BYTES_MAX = 4 << 20, UUID_LETTERS = 36 };

typedef struct Ask {
    const Operation *operation;
    Str subject; /* of the path; "" without */
    Call call;
    TokenFound token; /* where people sign in */
    Reply refusal;
} Ask;

/* ---- problems -------------------------------------------------------------------------------- */

static void put_member(Text *text, const char *name, Str value)
{
    text_char(text, ',');
    text_json(text, str_from_c(name));
    text_char(text, ':');
    text_json(text, value);
}

static Reply problem(const Visit *visit, unsigned status, Str outcome, Phrase title, Phrase detail,
                     const Findings *findings)
{
    Text text = text_open(visit->arena, PROBLEM_BYTES_MAX);

    text_put(&text, S("{\"type\":\"about:blank\",\"status\":"));
    text_int(&text, status);
    put_member(&text, "outcome", outcome);
    put_member(&text, "title", phrase(title, visit->lang));
    if (detail != PHRASE_NONE)
        put_member(&text, "detail", phrase(detail, visit->lang));
    put_member(&text, "instance", visit->path);
    if (findings) {
        text_put(&text, S(",\"errors\":"));
        findings_write_json(&text, findings, visit->lang);
    }
    text_put(&text, S("}\n"));
    return (
        Reply){ .status = status, .type = S("application/problem+json"), .body = text_str(&text) };
}

Reply api_problem(const Visit *visit, unsigned status, Phrase title, Phrase detail,
                  const Findings *findings)
{
    return problem(visit, status, S("request"), title, detail, findings);
}

static bool refuse(const Visit *visit, Ask *ask, unsigned status, Phrase title, Phrase detail)
{
    ask->refusal = api_problem(visit, status, title, detail, NULL);
    return false;
}

static bool refuse_with(const Visit *visit, Ask *ask, unsigned status, Phrase title,
                        const Findings *findings)
{
    ask->refusal = api_problem(visit, status, title, PHRASE_NONE, findings);
    return false;
}

/* ---- who asks, and under which request ------------------------------------------------------- */

static bool read_person(const Visit *visit, Str handle, Id *ret_person)
{
    return office_person(visit->site->office, visit->arena, handle, ret_person) == 0;
}

/* RFC 6750. The scheme's letters are of either size. */
static Str bearer_of(const Wire *wire)
{
    Str token, scheme = str_split(wire->headers[HEADER_AUTHORIZATION], ' ', &token);
    Str wanted = S("bearer");
    bool same = scheme.len == wanted.len;

    for (size_t i = 0; i < scheme.len && same; i++)
        same = (scheme.at[i] | 0x20) == wanted.at[i];
    return same ? str_trim(token) : S("");
}

/* Where people sign in a program shows its owner's token, before anything else is looked at. */
static bool read_token(const Visit *visit, Ask *ask)
{
    int r = signin_token(visit->site->office, visit->arena, bearer_of(visit->wire), &ask->token);

    if (r < 0)
        return refuse(visit, ask, STATUS_FAULT, PHRASE_WEB_FAULT, PHRASE_WEB_FAULT_WHY);
    if (r) {
        (void)refuse(visit, ask, STATUS_UNAUTHORISED, PHRASE_SIGNIN_PAGE_API_UNAUTHORISED,
                     PHRASE_SIGNIN_PAGE_API_UNAUTHORISED_WHY);
        reply_header(&ask->refusal, "WWW-Authenticate", S("Bearer realm=\"sekisho\""));
        return false;
    }
    ask->call.as = ask->token.person;
    ask->call.proven = true;
    return true;
}

static bool check_token(const Visit *visit, Ask *ask)
{
    Str as = visit->wire->headers[HEADER_AS], principal = visit->wire->headers[HEADER_FOR];
    Id named = ask->token.person;

    if ((as.len && (!read_person(visit, as, &named) || !id_eq(named, ask->token.person))) ||
        (principal.len && !read_person(visit, principal, &ask->call.principal)))
        return refuse(visit, ask, STATUS_FORBIDDEN, PHRASE_WEB_NO_SUCH_PERSON, PHRASE_NONE);
    return signin_token_covers(&ask->token, ask->operation) ||
           refuse(visit, ask, STATUS_FORBIDDEN, PHRASE_SIGNIN_PAGE_API_SCOPE,
                  PHRASE_SIGNIN_PAGE_API_SCOPE_WHY);
}

static bool read_people(const Visit *visit, Ask *ask)
{
    if (visit->site->sign_in)
        return check_token(visit, ask);

    Str as = visit->wire->headers[HEADER_AS], principal = visit->wire->headers[HEADER_FOR];

    if (!as.len)
        return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_AS, PHRASE_WEB_API_AS_WHY);
    if (!read_person(visit, as, &ask->call.as) ||
        (principal.len && !read_person(visit, principal, &ask->call.principal)))
        return refuse(visit, ask, STATUS_FORBIDDEN, PHRASE_WEB_NO_SUCH_PERSON, PHRASE_NONE);
    return true;
}

/* 128 bits, written as we do or as a UUID. */
static bool read_key(const Visit *visit, Str key, Id *ret_id)
{
    Text digits = text_open(visit->arena, 64);

    if (key.len >= 2 && key.at[0] == '"' && key.at[key.len - 1] == '"')
        key = str_cut(key, 1, key.len - 1);
    if (id_read(key, ret_id))
        return true;
    if (key.len != UUID_LETTERS)
        return false;
    while (key.len)
        text_put(&digits, str_split(key, '-', &key));
    return hex_read(text_str(&digits), ret_id->bytes, sizeof ret_id->bytes);
}

static bool read_request(const Visit *visit, Ask *ask)
{
    Str key = visit->wire->headers[HEADER_KEY];

    if (!key.len && ask->operation->kind == OPERATION_READ) {
        ask->call.request = world_id();
        return true;
    }
    if (!key.len || !read_key(visit, key, &ask->call.request) || id_is_none(ask->call.request))
        return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_KEY, PHRASE_WEB_API_KEY_WHY);
    return true;
}

/* ---- versions -------------------------------------------------------------------------------- */

static bool is_change_of_one(const Operation *operation)
{
    return operation->kind == OPERATION_CHANGE && operation->subject_field.len > 0;
}

/* If-Match (RFC 9110). The version is the thing's, whatever is read of it; a weak one matches
 * nothing, and a program with a token has to say what it means. */
static bool read_version(const Visit *visit, Ask *ask)
{
    Str tag = str_trim(visit->wire->headers[HEADER_IF_MATCH]);
    int64_t leaf = 0;

    if (!is_change_of_one(ask->operation))
        return true;
    if (!tag.len && visit->site->sign_in)
        return refuse(visit, ask, STATUS_REQUIRED, PHRASE_WEB_API_IF_MATCH_MISSING,
                      PHRASE_WEB_API_IF_MATCH_MISSING_WHY);
    if (!tag.len || str_eq(tag, S("*")))
        return true;
    if (tag.len < 3 || tag.at[0] != '"' || tag.at[tag.len - 1] != '"' ||
        !str_int(str_cut(tag, 1, tag.len - 1), &leaf) || leaf <= 0)
        return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_IF_MATCH_BAD,
                      PHRASE_WEB_API_IF_MATCH_BAD_WHY);
    ask->call.expects = leaf;
    return true;
}

static void tell_version(const Visit *visit, int64_t version, Reply *reply)
{
    Text tag = text_open(visit->arena, 24);

    if (version <= 0)
        return;
    text_char(&tag, '"');
    text_int(&tag, version);
    text_char(&tag, '"');
    reply_header(reply, "ETag", text_str(&tag));
}

/* ---- parameters ------------------------------------------------------------------------------ */

static bool read_json(const Visit *visit, Ask *ask, Str bytes)
{
    Findings findings = { .arena = visit->arena };

    if (!str_trim(bytes).len)
        return true;
    ask->call.params = json_read(visit->arena, bytes, S(""), &findings);
    if (!ask->call.params)
        return refuse_with(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_JSON, &findings);
    return true;
}

static bool read_upload(Visit *visit, Ask *ask)
{
    if (!ask->operation->takes_document ||
        form_read(visit->arena, visit->wire->headers[HEADER_TYPE], visit->wire->body,
                  &visit->form) != 0)
        return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_FORM_BAD, PHRASE_WEB_FORM_BAD_WHY);
    ask->call.document = visit->form.upload.bytes;
    return read_json(visit, ask, query_get(&visit->form.fields, S("params")));
}

/* "as_of" is "on" by the name that all of the API shares; where nothing is asked as of a day, the
 * record cannot say how it stood. */
static bool read_fields(const Visit *visit, Ask *ask)
{
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, visit->query.count);
    Findings findings = { .arena = visit->arena };

    for (size_t i = 0; i < visit->query.count; i++) {
        bool as_of = str_eq(visit->query.fields[i].name, S("as_of"));
        if (as_of && !operation_is_as_of(ask->operation))
            return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_AS_OF,
                          PHRASE_WEB_API_AS_OF_WHY);
        values[i] = (PathValue){ as_of ? S("on") : visit->query.fields[i].name,
                                 visit->query.fields[i].value };
    }
    ask->call.params =
        shape_tree(visit->arena, ask->operation->params, values, visit->query.count, &findings);
    if (findings.error_count)
        return refuse_with(visit, ask, STATUS_INVALID, PHRASE_WEB_INVALID, &findings);
    return true;
}

static bool read_params(Visit *visit, Ask *ask)
{
    const Wire *wire = visit->wire;

    if (wire_reads(wire))
        return read_fields(visit, ask);
    if (wire->too_large)
        return refuse(visit, ask, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE, PHRASE_WEB_TOO_LARGE_WHY);
    if (visit->query.count)
        return refuse(visit, ask, STATUS_BAD_REQUEST, PHRASE_WEB_API_FIELDS,
                      PHRASE_WEB_API_FIELDS_WHY);
    if (wire_type_is(wire->headers[HEADER_TYPE], S("multipart/form-data")))
        return read_upload(visit, ask);
    if (!wire_type_is(wire->headers[HEADER_TYPE], S("application/json")))
        return refuse(visit, ask, STATUS_TYPE, PHRASE_WEB_API_TYPE, PHRASE_WEB_API_TYPE_WHY);
    return read_json(visit, ask, wire->body);
}

/* The subject stands in the path, and nowhere else. */
static bool put_subject(const Visit *visit, Ask *ask)
{
    const Operation *operation = ask->operation;
    const Json *given = ask->call.params;
    Json *object = NEW(visit->arena, Json), *subject = NEW(visit->arena, Json);
    Text pointer = text_open(visit->arena, 128);
    Id id;

    if (!operation->subject_field.len)
        return true;
    text_all(&pointer, S("/"), operation->subject_field);
    if (json_member(given, operation->subject_field))
        return refuse(visit, ask, STATUS_INVALID, PHRASE_WEB_API_SUBJECT,
                      PHRASE_WEB_API_SUBJECT_WHY);
    if (!id_read(ask->subject, &id))
        id = visit_subject(visit, operation->subject_kind, ask->subject);
    *subject = (Json){ .next = given ? given->first : NULL,
                       .type = JSON_STRING,
                       .key = operation->subject_field,
                       .string = visit_id(visit, id),
                       .pointer = text_str(&pointer) };
    *object =
        (Json){ .type = JSON_OBJECT, .first = subject, .count = 1 + (given ? given->count : 0) };
    if (given && given->type != JSON_OBJECT)
        return refuse(visit, ask, STATUS_INVALID, PHRASE_WEB_API_JSON, PHRASE_NONE);
    ask->call.params = object;
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* noun/verb or noun/subject/verb, as the operation has it. */
static bool find_operation(const Visit *visit, Str path, Ask *ask)
{
    Str rest, noun = str_split(path, '/', &rest), verb, second = str_split(rest, '/', &verb);
    Text name = text_open(visit->arena, 256);

    if (verb.len)
        ask->subject = second;
    text_all(&name, noun, S("."), verb.len ? verb : second);
    if (!name.full)
        ask->operation = table_operation(office_table(visit->site->office), text_str(&name));
    if (!ask->operation || ask->operation->inner ||
        (ask->operation->subject_field.len > 0) != (verb.len > 0))
        return refuse(visit, ask, STATUS_NOT_FOUND, PHRASE_WEB_API_NO_OPERATION, PHRASE_NONE);
    ask->call.operation = ask->operation->name;
    if (ask->operation->kind == OPERATION_CHANGE && wire_reads(visit->wire)) {
        (void)refuse(visit, ask, STATUS_METHOD, PHRASE_WEB_METHOD, PHRASE_WEB_METHOD_WHY);
        reply_header(&ask->refusal, "Allow", S("POST"));
        return false;
    }
    return true;
}

/* The rows of a reply, a line each. */
static Str as_lines(const Visit *visit, const Field *rows, Str reply)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree = json_read(visit->arena, reply, S(""), &findings);
    const Json *list = tree ? json_member(tree, rows->name) : NULL;
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    for (const Json *row = list ? list->first : NULL; row; row = row->next) {
        json_write(&text, row);
        text_char(&text, '\n');
    }
    return text_str(&text);
}

/* The address of the next page, where a page was read by address and says that there is one. */
static void tell_next(const Visit *visit, Str path, Str reply, Reply *result)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree =
        wire_reads(visit->wire) ? json_read(visit->arena, reply, S(""), &findings) : NULL;
    const Json *next = tree ? json_member(tree, S("next")) : NULL;
    Text query = text_open(visit->arena, URL_MAX), link = text_open(visit->arena, 2 * URL_MAX);

    if (!next || next->type != JSON_STRING || !next->string.len)
        return;
    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("after")))
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    query_put(&query, S("after"), next->string);
    text_all(&link, S("</api/v1/"), path, text_str(&query), S(">; rel=\"next\""));
    if (!query.full && !link.full)
        reply_header(result, "Link", text_str(&link));
}

static Reply answer(const Visit *visit, Str path, const Operation *operation,
                    const OfficeReply *reply)
{
    const Field *rows = operation_rows(operation);
    const OutcomeFacts *facts = office_outcome(reply->outcome);
    Reply result = { .status = (unsigned)facts->http_status, .type = S("application/json") };
    size_t at;

    if (reply->outcome != OFFICE_DONE && reply->outcome != OFFICE_REPLAYED)
        return problem(visit, result.status, facts->word, outcome_title(reply->outcome),
                       PHRASE_NONE, reply->findings);
    result.body = reply->reply;
    if (reply->document.len &&
        str_find(visit->wire->headers[HEADER_ACCEPT], S("application/octet-stream"), &at)) {
        result.type = S("application/octet-stream");
        result.body = reply->document;
    }
    if (rows && str_find(visit->wire->headers[HEADER_ACCEPT], S("application/jsonl"), &at)) {
        result.type = S("application/jsonl");
        result.body = as_lines(visit, rows, reply->reply);
    }
    if (rows)
        tell_next(visit, path, reply->reply, &result);
    tell_version(visit, reply->version, &result);
    if (reply->seq >= 0)
        reply_header(&result, "Sekisho-Seq", visit_number(visit, reply->seq));
    if (reply->outcome == OFFICE_REPLAYED)
        reply_header(&result, "Idempotency-Replayed", S("true"));
    return result;
}

static Reply openapi(const Visit *visit)
{
    Text text = text_open(visit->arena, PAGE_BYTES_MAX);

    action_openapi(&text, office_table(visit->site->office), visit->lang);
    return (Reply){ .status = STATUS_OK, .type = S("application/json"), .body = text_str(&text) };
}

Reply api_answer(Visit *visit, Str path)
{
    Ask ask = { .call.lang = visit->lang };

    if (!visit->site->office)
        return api_problem(visit, STATUS_NOT_FOUND, PHRASE_WEB_NO_RECORD, PHRASE_WEB_NO_RECORD_WHY,
                           NULL);
    if (visit->site->sign_in && !read_token(visit, &ask))
        return ask.refusal;
    if (str_eq(path, S("openapi.json")))
        return openapi(visit);
    if (!find_operation(visit, path, &ask) || !read_people(visit, &ask) ||
        !read_request(visit, &ask) || !read_version(visit, &ask) || !read_params(visit, &ask) ||
        !put_subject(visit, &ask))
        return ask.refusal;
    ask.call.dry_run = str_eq(visit->wire->headers[HEADER_DRY_RUN], S("true"));
    OfficeReply reply = office_call(visit->site->office, visit->arena, &ask.call);
    return answer(visit, path, ask.operation, &reply);
}
