/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The table as OpenAPI 3.1: a path an operation. `item.hold`, whose subject field is `item`, is
 * POST /api/v1/item/{item}/hold; the subject stands in the path and not in the body.
 */
#include "action/describe.h"
#include "phrases_action.h"

static void put_named(Text *text, const char *name, Str value)
{
    text_all(text, S("\""), str_from_c(name), S("\":"));
    text_json(text, value);
}

static bool has_subject(const Operation *operation)
{
    return operation->subject_field.len > 0;
}

void operation_path(Text *text, const Operation *operation)
{
    text_all(text, S("/api/v1/"), operation_noun(operation));
    if (has_subject(operation))
        text_all(text, S("/{"), operation->subject_field, S("}"));
    text_all(text, S("/"), operation_verb(operation));
}

static bool is_asked_beside(const Operation *operation, const Field *field)
{
    return !has_subject(operation) || !str_eq(field->name, operation->subject_field);
}

/* The fields of a body: all but the subject's. A field lies where it lay. */
static Shape body_of(Arena *arena, const Operation *operation)
{
    const Shape *params = operation->params;
    Field *fields = NEW_ARRAY(arena, Field, params->field_count + 1);
    Shape body = { .name = params->name, .size = params->size, .fields = fields };

    for (size_t i = 0; i < params->field_count; i++)
        if (is_asked_beside(operation, &params->fields[i]))
            fields[body.field_count++] = params->fields[i];
    return body;
}

static void open_parameter(Text *text, Str name, const char *place, bool required)
{
    text_c(text, "{");
    put_named(text, "name", name);
    text_c(text, ",");
    put_named(text, "in", str_from_c(place));
    text_all(text, S(",\"required\":"), required ? S("true") : S("false"));
}

static void put_parameter(Text *text, const char *name, const char *place, bool required,
                          Str description)
{
    open_parameter(text, str_from_c(name), place, required);
    text_c(text, ",");
    put_named(text, "description", description);
    text_c(text, ",\"schema\":{\"type\":\"string\"}}");
}

const Field *operation_rows(const Operation *operation)
{
    const Shape *reply = operation->reply;
    const Field *rows = NULL;

    for (size_t i = 0; i < reply->field_count && operation->kind == OPERATION_READ; i++) {
        const Field *field = &reply->fields[i];
        if (field->type != FIELD_LIST || field->item != FIELD_RECORD)
            continue;
        if (rows)
            return NULL;
        rows = field;
    }
    return rows;
}

bool operation_is_as_of(const Operation *operation)
{
    const Shape *params = operation->params;

    for (size_t i = 0; i < params->field_count && operation->kind == OPERATION_READ; i++)
        if (params->fields[i].type == FIELD_DATE && str_eq(params->fields[i].name, S("on")))
            return true;
    return false;
}

/* What stands behind the question mark of a READ: fields that are one value. */
static bool is_single(const Field *field)
{
    return field->type != FIELD_RECORD && field->type != FIELD_LIST && field->type != FIELD_LABEL;
}

static void put_fields(Text *text, const Operation *operation, Lang lang)
{
    const Shape *params = operation->params;

    for (size_t i = 0; i < params->field_count; i++) {
        const Field *field = &params->fields[i];
        if (!is_single(field) || !is_asked_beside(operation, field))
            continue;
        text_c(text, ",");
        open_parameter(text, field->name, "query", !field->optional);
        text_c(text, ",\"schema\":");
        shape_field_schema(text, field, lang);
        text_c(text, "}");
    }
}

static void put_parameters(Text *text, Arena scratch, const Operation *operation, Lang lang,
                           bool get)
{
    text_c(text, "\"parameters\":[");
    put_parameter(text, "Sekisho-For", "header", false, phrase(PHRASE_ACTION_API_FOR, lang));
    if (operation->kind == OPERATION_CHANGE) {
        text_c(text, ",");
        put_parameter(text, "Idempotency-Key", "header", true,
                      phrase(PHRASE_ACTION_API_REQUEST, lang));
        text_c(text, ",");
        put_parameter(text, "Sekisho-Dry-Run", "header", false,
                      phrase(PHRASE_ACTION_API_DRY_RUN, lang));
    }
    if (has_subject(operation)) {
        text_c(text, ",");
        put_parameter(text, arena_c(&scratch, operation->subject_field), "path", true,
                      phrase(PHRASE_ACTION_FIELD_SUBJECT, lang));
    }
    if (operation->kind == OPERATION_CHANGE && has_subject(operation)) {
        text_c(text, ",");
        put_parameter(text, "If-Match", "header", false, phrase(PHRASE_ACTION_API_IF_MATCH, lang));
    }
    if (get)
        put_fields(text, operation, lang);
    if (get && operation_is_as_of(operation)) {
        text_c(text, ",");
        put_parameter(text, "as_of", "query", false, phrase(PHRASE_ACTION_API_AS_OF, lang));
    }
    text_c(text, "]");
}

static void put_body(Text *text, Arena scratch, const Operation *operation, Lang lang)
{
    const Shape body = body_of(&scratch, operation);

    text_c(text, ",\"requestBody\":{\"required\":true,\"content\":{");
    if (operation->takes_document) {
        text_c(text, "\"multipart/form-data\":{\"schema\":{\"type\":\"object\",\"required\":"
                     "[\"params\",\"document\"],\"properties\":{\"document\":{\"type\":\"string\","
                     "\"contentMediaType\":\"application/octet-stream\"},\"params\":");
        shape_schema(text, &body, lang);
        text_c(text, "}}}}}");
        return;
    }
    text_c(text, "\"application/json\":{\"schema\":");
    shape_schema(text, &body, lang);
    text_c(text, "}}}");
}

static void put_header(Text *text, const char *name, Phrase words, Lang lang, bool first)
{
    text_c(text, first ? "" : ",");
    text_all(text, S("\""), str_from_c(name), S("\":{"));
    put_named(text, "description", phrase(words, lang));
    text_c(text, ",\"schema\":{\"type\":\"string\"}}");
}

/* What is refused before it is a call of the office, and every way such a call may end: in the
 * order of their numbers, as the key of a map is written once. */
static const struct {
    const char *status;
    Phrase words;
} refusals[] = {
    { "400", PHRASE_ACTION_API_400 }, { "401", PHRASE_ACTION_API_401 },
    { "403", PHRASE_ACTION_API_403 }, { "404", PHRASE_ACTION_API_404 },
    { "405", PHRASE_ACTION_API_405 }, { "409", PHRASE_ACTION_API_409 },
    { "412", PHRASE_ACTION_API_412 }, { "413", PHRASE_ACTION_API_413 },
    { "415", PHRASE_ACTION_API_415 }, { "422", PHRASE_ACTION_API_422 },
    { "428", PHRASE_ACTION_API_428 }, { "500", PHRASE_ACTION_API_500 },
    { "503", PHRASE_ACTION_API_503 },
};

static void put_content(Text *text, const Operation *operation, Lang lang)
{
    const Field *rows = operation_rows(operation);

    text_c(text, "},\"content\":{\"application/json\":{\"schema\":");
    shape_schema(text, operation->reply, lang);
    if (rows) { /* of each line */
        text_c(text, "},\"application/jsonl\":{\"schema\":");
        shape_schema(text, rows->shape, lang);
    }
    text_c(text, "}}}");
}

static void put_replies(Text *text, const Operation *operation, Lang lang)
{
    text_c(text, ",\"responses\":{\"200\":{");
    put_named(text, "description", phrase(PHRASE_ACTION_API_DONE, lang));
    text_c(text, ",\"headers\":{");
    put_header(text, "Sekisho-Seq", PHRASE_ACTION_API_SEQ, lang, true);
    if (operation->kind == OPERATION_CHANGE)
        put_header(text, "Idempotency-Replayed", PHRASE_ACTION_API_REPLAYED, lang, false);
    if (has_subject(operation))
        put_header(text, "ETag", PHRASE_ACTION_API_ETAG, lang, false);
    if (operation_rows(operation))
        put_header(text, "Link", PHRASE_ACTION_API_LINK, lang, false);
    put_content(text, operation, lang);
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        text_all(text, S(",\""), str_from_c(refusals[i].status), S("\":{"));
        put_named(text, "description", phrase(refusals[i].words, lang));
        text_c(text, ",\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":"
                     "\"#/components/schemas/problem\"}}}}");
    }
    text_c(text, "}");
}

/* Who acts is said by a token, or asserted; what gives a secret is never asked with a token. */
static void put_security(Text *text, const Operation *operation)
{
    text_all(text, S(",\"security\":["), operation->gives_secret ? S("") : S("{\"token\":[]},"),
             S("{\"asserted\":[]}]"));
}

/* As a GET: only where everything it must be told is one value. */
static bool can_get(const Operation *operation)
{
    const Shape *params = operation->params;

    for (size_t i = 0; i < params->field_count; i++)
        if (!params->fields[i].optional && !is_single(&params->fields[i]))
            return false;
    return operation->kind == OPERATION_READ;
}

static void put_method(Text *text, Arena scratch, const Operation *operation, Lang lang, bool get)
{
    text_all(text, S("\""), get ? S("get") : S("post"), S("\":{\"operationId\":\""),
             operation->name, get ? S(".get\",") : S("\","));
    put_named(text, "summary", phrase(operation->help, lang));
    text_c(text, ",\"tags\":[");
    text_json(text, operation_noun(operation));
    text_c(text, "],");
    put_named(text, "x-right", operation->right);
    text_all(text, S(",\"x-changes\":"),
             operation->kind == OPERATION_CHANGE ? S("true") : S("false"), S(","));
    put_parameters(text, scratch, operation, lang, get);
    if (!get)
        put_body(text, scratch, operation, lang);
    put_security(text, operation);
    put_replies(text, operation, lang);
    text_c(text, "}");
}

static void put_operation(Text *text, Arena scratch, const Operation *operation, Lang lang)
{
    text_c(text, "\"");
    operation_path(text, operation);
    text_c(text, "\":{");
    if (can_get(operation)) {
        put_method(text, scratch, operation, lang, true);
        text_c(text, ",");
    }
    put_method(text, scratch, operation, lang, false);
    text_c(text, "}");
}

/* RFC 9457, as share/schema/problem.schema.json has it. */
static const char problem[] =
    "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"type\",\"status\","
    "\"outcome\",\"title\",\"instance\"],\"properties\":{\"type\":{\"const\":\"about:blank\"},"
    "\"status\":{\"type\":\"integer\",\"minimum\":400,\"maximum\":599},\"outcome\":{\"enum\":["
    "\"request\",\"invalid\",\"no-right\",\"not-found\",\"conflict\",\"refused\",\"unavailable\","
    "\"stale\",\"unknown\"]},\"title\":{\"type\":\"string\"},\"detail\":{\"type\":\"string\"},"
    "\"instance\":"
    "{\"type\":\"string\"},\"errors\":{\"type\":\"array\",\"items\":{\"type\":\"object\","
    "\"additionalProperties\":false,\"required\":[\"severity\",\"code\",\"message\",\"remedy\","
    "\"file\",\"line\",\"column\",\"pointer\"],\"properties\":{\"severity\":{\"enum\":[\"error\","
    "\"warning\"]},\"code\":{\"type\":\"string\"},\"message\":{\"type\":\"string\"},\"remedy\":"
    "{\"type\":\"string\"},\"file\":{\"type\":\"string\"},\"line\":{\"type\":\"integer\","
    "\"minimum\":0},\"column\":{\"type\":\"integer\",\"minimum\":0},\"pointer\":{\"type\":"
    "\"string\"}}}}}}";

/* RFC 6750 where people sign in (`serve --sign-in`); else the handle of who acts is believed. */
static void put_components(Text *text, Lang lang)
{
    text_c(text, "\"components\":{\"securitySchemes\":{\"token\":{\"type\":\"http\","
                 "\"scheme\":\"bearer\",");
    put_named(text, "description", phrase(PHRASE_ACTION_API_TOKEN, lang));
    text_c(text, "},\"asserted\":{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"Sekisho-As\",");
    put_named(text, "description", phrase(PHRASE_ACTION_API_AS, lang));
    text_c(text, "}},\"schemas\":{\"problem\":");
    text_c(text, problem);
    text_c(text, "}}");
}

void action_openapi(Text *text, const Table *table, Lang lang)
{
    Arena scratch = arena_open(DESCRIBE_ARENA_BYTES);
    size_t told = 0;

    text_c(text, "{\"openapi\":\"3.1.0\",\"info\":{");
    put_named(text, "title", S("Sekisho"));
    text_c(text, ",");
    put_named(text, "version", S(SEKISHO_VERSION));
    text_c(text, ",");
    put_named(text, "description", phrase(PHRASE_ACTION_API_ABOUT, lang));
    text_c(text, "},\"paths\":{");
    for (size_t i = 0; i < table->operation_count; i++) {
        if (table->operations[i]->inner)
            continue;
        if (told++ > 0)
            text_c(text, ",");
        put_operation(text, scratch, table->operations[i], lang);
    }
    text_c(text, "},");
    put_components(text, lang);
    text_c(text, "}");
    arena_close(&scratch);
}
