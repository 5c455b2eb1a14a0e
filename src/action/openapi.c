/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The table as OpenAPI 3.1: a path an operation. `item.hold`, whose subject field is `item`, is
 * POST /api/v1/item/{item}/hold; the subject stands in the path and not in the body.
 */
#include "action/describe.h"
#include "phrases_action.h"

#include "action/office.h"

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

/* The fields of a body: all but the subject's. A field lies where it lay. */
static Shape body_of(Arena *arena, const Operation *operation)
{
    const Shape *params = operation->params;
    Field *fields = NEW_ARRAY(arena, Field, params->field_count + 1);
    Shape body = { .name = params->name, .size = params->size, .fields = fields };

    for (size_t i = 0; i < params->field_count; i++)
        if (!has_subject(operation) || !str_eq(params->fields[i].name, operation->subject_field))
            fields[body.field_count++] = params->fields[i];
    return body;
}

static void put_parameter(Text *text, const char *name, const char *place, bool required,
                          Str description)
{
    text_all(text, S("{"));
    put_named(text, "name", str_from_c(name));
    text_c(text, ",");
    put_named(text, "in", str_from_c(place));
    text_all(text, S(",\"required\":"), required ? S("true") : S("false"));
    text_c(text, ",");
    put_named(text, "description", description);
    text_c(text, ",\"schema\":{\"type\":\"string\"}}");
}

static void put_parameters(Text *text, Arena scratch, const Operation *operation, Lang lang)
{
    text_c(text, "\"parameters\":[");
    put_parameter(text, "Sekisho-As", "header", true, phrase(PHRASE_ACTION_API_AS, lang));
    text_c(text, ",");
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

/* Every way a call may end, each status once. */
static void put_replies(Text *text, const Operation *operation, Lang lang)
{
    static const OfficeOutcome ends[] = { OFFICE_NO_RIGHT, OFFICE_NOT_FOUND, OFFICE_CONFLICT,
                                          OFFICE_INVALID, OFFICE_UNAVAILABLE };

    text_c(text, ",\"responses\":{\"200\":{");
    put_named(text, "description", phrase(PHRASE_ACTION_API_DONE, lang));
    text_c(text, ",\"content\":{\"application/json\":{\"schema\":");
    shape_schema(text, operation->reply, lang);
    text_c(text, "}}}");
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        const OutcomeFacts *facts = office_outcome(ends[i]);
        text_c(text, ",\"");
        text_int(text, facts->http_status);
        text_c(text, "\":{");
        put_named(text, "description", facts->word);
        text_c(text, ",\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":"
                     "\"#/components/schemas/problem\"}}}}");
    }
    text_c(text, "}");
}

static void put_operation(Text *text, Arena scratch, const Operation *operation, Lang lang)
{
    text_c(text, "\"");
    operation_path(text, operation);
    text_c(text, "\":{\"post\":{");
    put_named(text, "operationId", operation->name);
    text_c(text, ",");
    put_named(text, "summary", phrase(operation->help, lang));
    text_c(text, ",\"tags\":[");
    text_json(text, operation_noun(operation));
    text_c(text, "],");
    put_named(text, "x-right", operation->right);
    text_all(text, S(",\"x-changes\":"),
             operation->kind == OPERATION_CHANGE ? S("true") : S("false"), S(","));
    put_parameters(text, scratch, operation, lang);
    put_body(text, scratch, operation, lang);
    put_replies(text, operation, lang);
    text_c(text, "}}");
}

/* RFC 9457, as share/schema/problem.schema.json has it. */
static void put_problem(Text *text)
{
    static const char *const words[] = { "type", "outcome", "title", "detail", "instance" };
    static const char *const finding[] = { "severity", "code", "message",
                                           "remedy",   "file", "pointer" };

    text_c(text, "{\"type\":\"object\",\"required\":[\"type\",\"status\",\"outcome\",\"title\","
                 "\"instance\"],\"properties\":{\"status\":{\"type\":\"integer\"}");
    for (size_t i = 0; i < COUNT_OF(words); i++)
        text_all(text, S(",\""), str_from_c(words[i]), S("\":{\"type\":\"string\"}"));
    text_c(text, ",\"errors\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                 "\"line\":{\"type\":\"integer\"},\"column\":{\"type\":\"integer\"}");
    for (size_t i = 0; i < COUNT_OF(finding); i++)
        text_all(text, S(",\""), str_from_c(finding[i]), S("\":{\"type\":\"string\"}"));
    text_c(text, "}}}}}");
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
    text_c(text, "},\"components\":{\"schemas\":{\"problem\":");
    put_problem(text);
    text_c(text, "}}}");
    arena_close(&scratch);
}
