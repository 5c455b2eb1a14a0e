/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/api.h"

#include "web/call.h"

enum { PROBLEM_BYTES_MAX = 4 << 20, UUID_LETTERS = 36 };

typedef struct Request {
    const Operation *operation;
    Str subject; /* of the path; "" without */
    Call call;
    Reply refusal;
} Request;

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
    return (Reply){ .status = status,
                    .type = S("application/problem+json"),
                    .body = text_str(&text) };
}

Reply api_problem(const Visit *visit, unsigned status, Phrase title, Phrase detail,
                  const Findings *findings)
{
    return problem(visit, status, S("request"), title, detail, findings);
}

static bool refuse(const Visit *visit, Request *request, unsigned status, Phrase title,
                   Phrase detail)
{
    request->refusal = api_problem(visit, status, title, detail, NULL);
    return false;
}

static bool refuse_with(const Visit *visit, Request *request, unsigned status, Phrase title,
                        const Findings *findings)
{
    request->refusal = api_problem(visit, status, title, PHRASE_NONE, findings);
    return false;
}

/* ---- who asks, and under which request ------------------------------------------------------- */

static bool read_person(const Visit *visit, Str handle, Id *ret_person)
{
    return office_person(visit->site->office, visit->arena, handle, ret_person) == 0;
}

static bool read_people(const Visit *visit, Request *request)
{
    Str as = visit->wire->headers[HEADER_AS], principal = visit->wire->headers[HEADER_FOR];

    if (!as.len)
        return refuse(visit, request, STATUS_BAD_REQUEST, PHRASE_WEB_API_AS,
                      PHRASE_WEB_API_AS_WHY);
    if (!read_person(visit, as, &request->call.as) ||
        (principal.len && !read_person(visit, principal, &request->call.principal)))
        return refuse(visit, request, STATUS_FORBIDDEN, PHRASE_WEB_NO_SUCH_PERSON, PHRASE_NONE);
    return true;
}

/* 128 bits, written as we do or as a UUID. */
static bool read_key(const Visit *visit, Str key, Id *ret_id)
{
    Text digits = text_open(visit->arena, 64);
    Str bytes;

    if (key.len >= 2 && key.at[0] == '"' && key.at[key.len - 1] == '"')
        key = str_cut(key, 1, key.len - 1);
    if (id_read(key, ret_id))
        return true;
    if (key.len != UUID_LETTERS)
        return false;
    while (key.len)
        text_put(&digits, str_split(key, '-', &key));
    if (digits.len != 2 * sizeof ret_id->bytes ||
        !hex_read(visit->arena, text_str(&digits), &bytes) || bytes.len != sizeof ret_id->bytes)
        return false;
    for (size_t i = 0; i < bytes.len; i++)
        ret_id->bytes[i] = (uint8_t)bytes.at[i];
    return true;
}

static bool read_request(const Visit *visit, Request *request)
{
    Str key = visit->wire->headers[HEADER_KEY];

    if (!key.len && request->operation->kind == OPERATION_READ) {
        request->call.request = world_id();
        return true;
    }
    if (!key.len || !read_key(visit, key, &request->call.request) ||
        id_is_none(request->call.request))
        return refuse(visit, request, STATUS_BAD_REQUEST, PHRASE_WEB_API_KEY,
                      PHRASE_WEB_API_KEY_WHY);
    return true;
}

/* ---- parameters ------------------------------------------------------------------------------ */

static bool read_json(const Visit *visit, Request *request, Str bytes)
{
    Findings findings = { .arena = visit->arena };

    if (!str_trim(bytes).len)
        return true;
    request->call.params = json_read(visit->arena, bytes, S(""), &findings);
    if (!request->call.params)
        return refuse_with(visit, request, STATUS_BAD_REQUEST, PHRASE_WEB_API_JSON, &findings);
    return true;
}

static bool read_upload(Visit *visit, Request *request)
{
    if (!request->operation->takes_document ||
        form_read(visit->arena, visit->wire->headers[HEADER_TYPE], visit->wire->body,
                  &visit->form) != 0)
        return refuse(visit, request, STATUS_BAD_REQUEST, PHRASE_WEB_FORM_BAD,
                      PHRASE_WEB_FORM_BAD_WHY);
    request->call.document = visit->form.upload.bytes;
    return read_json(visit, request, query_get(&visit->form.fields, S("params")));
}

static bool read_fields(const Visit *visit, Request *request)
{
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, visit->query.count);
    Findings findings = { .arena = visit->arena };

    for (size_t i = 0; i < visit->query.count; i++)
        values[i] = (PathValue){ visit->query.fields[i].name, visit->query.fields[i].value };
    request->call.params = shape_tree(visit->arena, request->operation->params, values,
                                      visit->query.count, &findings);
    if (findings.error_count)
        return refuse_with(visit, request, STATUS_INVALID, PHRASE_WEB_INVALID, &findings);
    return true;
}

static bool read_params(Visit *visit, Request *request)
{
    const Wire *wire = visit->wire;

    if (wire_reads(wire))
        return read_fields(visit, request);
    if (wire->too_large)
        return refuse(visit, request, STATUS_TOO_LARGE, PHRASE_WEB_TOO_LARGE,
                      PHRASE_WEB_TOO_LARGE_WHY);
    if (visit->query.count)
        return refuse(visit, request, STATUS_BAD_REQUEST, PHRASE_WEB_API_FIELDS,
                      PHRASE_WEB_API_FIELDS_WHY);
    if (wire_type_is(wire->headers[HEADER_TYPE], S("multipart/form-data")))
        return read_upload(visit, request);
    if (!wire_type_is(wire->headers[HEADER_TYPE], S("application/json")))
        return refuse(visit, request, STATUS_TYPE, PHRASE_WEB_API_TYPE, PHRASE_WEB_API_TYPE_WHY);
    return read_json(visit, request, wire->body);
}

/* The subject stands in the path, and nowhere else. */
static bool put_subject(const Visit *visit, Request *request)
{
    const Operation *operation = request->operation;
    const Json *given = request->call.params;
    Json *object = NEW(visit->arena, Json), *subject = NEW(visit->arena, Json);
    Text pointer = text_open(visit->arena, 128);
    Id id;

    if (!operation->subject_field.len)
        return true;
    text_all(&pointer, S("/"), operation->subject_field);
    if (json_member(given, operation->subject_field))
        return refuse(visit, request, STATUS_INVALID, PHRASE_WEB_API_SUBJECT,
                      PHRASE_WEB_API_SUBJECT_WHY);
    if (!id_read(request->subject, &id) &&
        !visit_subject(visit, operation->subject_kind, request->subject, &id))
        return refuse(visit, request, STATUS_NOT_FOUND, PHRASE_WEB_NOT_IN_RECORD,
                      PHRASE_WEB_NOT_IN_RECORD_WHY);
    *subject = (Json){ .next = given ? given->first : NULL,
                       .type = JSON_STRING,
                       .key = operation->subject_field,
                       .string = visit_id(visit, id),
                       .pointer = text_str(&pointer) };
    *object = (Json){ .type = JSON_OBJECT, .first = subject, .count = 1 + (given ? given->count : 0) };
    if (given && given->type != JSON_OBJECT)
        return refuse(visit, request, STATUS_INVALID, PHRASE_WEB_API_JSON, PHRASE_NONE);
    request->call.params = object;
    return true;
}

/* ---- the whole ------------------------------------------------------------------------------- */

/* noun/verb or noun/subject/verb, as the operation has it. */
static bool find_operation(const Visit *visit, Str path, Request *request)
{
    Str rest, noun = str_split(path, '/', &rest), verb, second = str_split(rest, '/', &verb);
    Text name = text_open(visit->arena, 256);

    if (verb.len)
        request->subject = second;
    text_all(&name, noun, S("."), verb.len ? verb : second);
    if (!name.full)
        request->operation = table_operation(office_table(visit->site->office), text_str(&name));
    if (!request->operation || (request->operation->subject_field.len > 0) != (verb.len > 0))
        return refuse(visit, request, STATUS_NOT_FOUND, PHRASE_WEB_API_NO_OPERATION, PHRASE_NONE);
    request->call.operation = request->operation->name;
    if (request->operation->kind == OPERATION_CHANGE && wire_reads(visit->wire)) {
        (void)refuse(visit, request, STATUS_METHOD, PHRASE_WEB_METHOD, PHRASE_WEB_METHOD_WHY);
        reply_header(&request->refusal, "Allow", S("POST"));
        return false;
    }
    return true;
}

static Reply answer(const Visit *visit, const OfficeReply *reply)
{
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
    Request request = { .call.lang = visit->lang };

    if (!visit->site->office)
        return api_problem(visit, STATUS_NOT_FOUND, PHRASE_WEB_NO_RECORD, PHRASE_WEB_NO_RECORD_WHY,
                           NULL);
    if (str_eq(path, S("openapi.json")))
        return openapi(visit);
    if (!find_operation(visit, path, &request) || !read_people(visit, &request) ||
        !read_request(visit, &request) || !read_params(visit, &request) ||
        !put_subject(visit, &request))
        return request.refusal;
    request.call.dry_run = str_eq(visit->wire->headers[HEADER_DRY_RUN], S("true"));
    OfficeReply reply = office_call(visit->site->office, visit->arena, &request.call);
    return answer(visit, &reply);
}
