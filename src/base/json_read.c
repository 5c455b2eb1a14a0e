/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"
#include "phrases_base.h"

#include "base/input.h"

/* Two of a name: jansson's types are called JANSSON_* in this file, ours keep theirs. */
#define JSON_OBJECT JANSSON_OBJECT
#define JSON_ARRAY JANSSON_ARRAY
#define JSON_STRING JANSSON_STRING
#define JSON_NULL JANSSON_NULL
#include <jansson.h>
#undef JSON_OBJECT
#undef JSON_ARRAY
#undef JSON_STRING
#undef JSON_NULL

typedef struct Reader {
    Arena *arena;
    Str file;
    Findings *findings;
} Reader;

static Str number(Arena *arena, size_t value)
{
    Text digits = text_open(arena, 32);

    text_int(&digits, (int64_t)value);
    return text_str(&digits);
}

static void complain(Reader *reader, Place place, Phrase message, Phrase remedy, size_t limit)
{
    finding_error(reader->findings, place, message, remedy, number(reader->arena, limit));
}

/* Behind the string that opens at `at`, or behind the last byte. */
static size_t skip_string(Str bytes, size_t at)
{
    for (at++; at < bytes.len && bytes.at[at] != '"'; at++)
        at += bytes.at[at] == '\\';
    return at + 1;
}

/*
 * Nesting and the number of values, before jansson allocates for either. Every value but the first
 * follows a bracket or a comma.
 */
static bool check_shape(Reader *reader, Str bytes)
{
    size_t depth = 0, values = 1;

    for (size_t at = 0; at < bytes.len; at++) {
        char c = bytes.at[at];
        bool opens = c == '[' || c == '{';
        if (c == '"')
            at = skip_string(bytes, at) - 1;
        depth += opens;
        values += opens || c == ',';
        depth -= depth > 0 && (c == ']' || c == '}');
        if (depth > JSON_DEPTH_MAX) {
            complain(reader, place_at(reader->file, bytes, at, at + 1), PHRASE_BASE_JSON_DEPTH,
                     PHRASE_BASE_JSON_DEPTH_REMEDY, JSON_DEPTH_MAX);
            return false;
        }
        if (values > JSON_VALUES_MAX) {
            complain(reader, place_at(reader->file, bytes, at, at + 1), PHRASE_BASE_JSON_VALUES,
                     PHRASE_BASE_JSON_VALUES_REMEDY, JSON_VALUES_MAX);
            return false;
        }
    }
    return true;
}

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' ||
           c == '-' || c == '.' || c == '_';
}

/* Where the token begins that ends before `end`, so that the carets stand under all of it. */
static size_t token_start(Str bytes, size_t end)
{
    size_t at = end > 0 ? end - 1 : 0;

    if (at < bytes.len && bytes.at[at] == '"') {
        while (at > 0 && (bytes.at[at - 1] != '"' || (at > 1 && bytes.at[at - 2] == '\\')))
            at--;
        return at > 0 ? at - 1 : 0;
    }
    while (at > 0 && is_word(bytes.at[at]) && is_word(bytes.at[at - 1]))
        at--;
    return at;
}

/* jansson tells what it expected in its own words only. */
static Phrase syntax_remedy(Str said)
{
    static const struct {
        Str start;
        Phrase remedy;
    } rows[] = {
        { STR("'[' or '{' expected"), PHRASE_BASE_JSON_WANT_ROOT },
        { STR("string or '}' expected"), PHRASE_BASE_JSON_WANT_KEY },
        { STR("':' expected"), PHRASE_BASE_JSON_WANT_COLON },
        { STR("'}' expected"), PHRASE_BASE_JSON_WANT_IN_OBJECT },
        { STR("']' expected"), PHRASE_BASE_JSON_WANT_IN_ARRAY },
        { STR("control character"), PHRASE_BASE_JSON_WANT_ESCAPE },
        { STR("unexpected newline"), PHRASE_BASE_JSON_WANT_ESCAPE },
        { STR("invalid escape"), PHRASE_BASE_JSON_WANT_ESCAPE },
        { STR("invalid Unicode"), PHRASE_BASE_JSON_WANT_ESCAPE },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (str_starts(said, rows[i].start))
            return rows[i].remedy;
    return PHRASE_BASE_JSON_SYNTAX_REMEDY;
}

typedef struct Sentences {
    Phrase message, remedy;
} Sentences;

static Sentences error_sentences(const json_error_t *error)
{
    static const struct {
        enum json_error_code code;
        Sentences sentences;
    } rows[] = {
        { json_error_duplicate_key,
          { PHRASE_BASE_JSON_DUPLICATE, PHRASE_BASE_JSON_DUPLICATE_REMEDY } },
        { json_error_end_of_input_expected,
          { PHRASE_BASE_JSON_TRAILING, PHRASE_BASE_JSON_TRAILING_REMEDY } },
        { json_error_premature_end_of_input,
          { PHRASE_BASE_JSON_END, PHRASE_BASE_JSON_END_REMEDY } },
        { json_error_numeric_overflow, { PHRASE_BASE_JSON_RANGE, PHRASE_BASE_JSON_RANGE_REMEDY } },
        { json_error_null_character, { PHRASE_BASE_JSON_NUL, PHRASE_BASE_NUL_REMEDY } },
        { json_error_null_byte_in_key, { PHRASE_BASE_JSON_NUL, PHRASE_BASE_NUL_REMEDY } },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].code == json_error_code(error))
            return rows[i].sentences;
    return (Sentences){ PHRASE_BASE_JSON_SYNTAX, syntax_remedy(str_from_c(error->text)) };
}

static void complain_syntax(Reader *reader, Str bytes, const json_error_t *error)
{
    ensure(json_error_code(error) != json_error_out_of_memory);
    Sentences sentences = error_sentences(error);
    size_t end = error->position > 0 ? (size_t)error->position : 0;
    bool too_early = json_error_code(error) == json_error_premature_end_of_input;
    size_t start = too_early ? end : token_start(bytes, end);

    finding_error(reader->findings, place_at(reader->file, bytes, start, end), sentences.message,
                  sentences.remedy, str_cut(bytes, start, end));
}

static Str member_pointer(Arena *arena, Str parent, Str key)
{
    Text pointer = text_open(arena, parent.len + 1 + 2 * key.len);

    text_all(&pointer, parent, S("/"));
    for (size_t i = 0; i < key.len; i++) {
        if (key.at[i] == '~' || key.at[i] == '/')
            text_c(&pointer, key.at[i] == '~' ? "~0" : "~1");
        else
            text_char(&pointer, key.at[i]);
    }
    return text_str(&pointer);
}

static Str element_pointer(Arena *arena, Str parent, size_t index)
{
    Text pointer = text_open(arena, parent.len + 1 + 20);

    text_all(&pointer, parent, S("/"));
    text_int(&pointer, (int64_t)index);
    return text_str(&pointer);
}

static Json *convert(Reader *reader, json_t *value, Str key, Str pointer);

/* Adds the child behind *last, which it becomes. */
static void append(Json *parent, Json **last, Json *child)
{
    if (*last)
        (*last)->next = child;
    else
        parent->first = child;
    *last = child;
    parent->count++;
}

static void convert_object(Reader *reader, json_t *object, Json *node)
{
    Json *last = NULL;
    const char *name;
    json_t *value;

    json_object_foreach(object, name, value)
    {
        Str key = arena_str(reader->arena, str_from_c(name));
        Str pointer = member_pointer(reader->arena, node->pointer, key);
        if (pointer.len > JSON_POINTER_MAX)
            complain(reader, json_place(node, reader->file), PHRASE_BASE_JSON_POINTER,
                     PHRASE_BASE_JSON_POINTER_REMEDY, JSON_POINTER_MAX);
        else
            append(node, &last, convert(reader, value, key, pointer));
    }
}

static void convert_array(Reader *reader, json_t *array, Json *node)
{
    Json *last = NULL;
    size_t index;
    json_t *value;

    json_array_foreach(array, index, value)
    {
        Str pointer = element_pointer(reader->arena, node->pointer, index);
        append(node, &last, convert(reader, value, (Str){ 0 }, pointer));
    }
}

static Str convert_string(Reader *reader, json_t *string)
{
    Str text = { json_string_value(string), json_string_length(string) };

    return arena_str(reader->arena, text);
}

/* Depth was checked beforehand: this recursion ends. */
static Json *convert(Reader *reader, json_t *value, Str key, Str pointer)
{
    Json *node = NEW(reader->arena, Json);

    node->key = key;
    node->pointer = pointer;
    switch (json_typeof(value)) {
    case JANSSON_OBJECT:
        node->type = JSON_OBJECT;
        convert_object(reader, value, node);
        break;
    case JANSSON_ARRAY:
        node->type = JSON_ARRAY;
        convert_array(reader, value, node);
        break;
    case JANSSON_STRING:
        node->type = JSON_STRING;
        node->string = convert_string(reader, value);
        break;
    case JSON_INTEGER:
        node->type = JSON_INT;
        node->number = json_integer_value(value);
        break;
    case JSON_REAL:
        finding_error(reader->findings, json_place(node, reader->file), PHRASE_BASE_JSON_REAL,
                      PHRASE_BASE_JSON_REAL_REMEDY, S(""));
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        node->type = JSON_BOOL;
        node->number = json_typeof(value) == JSON_TRUE;
        break;
    case JANSSON_NULL:
        break;
    }
    return node;
}

static json_t *parse(Reader *reader, Str bytes)
{
    json_error_t error;
    const char *at = bytes.len > 0 ? bytes.at : ""; /* jansson takes no NULL */
    json_t *root = json_loadb(at, bytes.len, JSON_REJECT_DUPLICATES, &error);

    if (!root)
        complain_syntax(reader, bytes, &error);
    return root;
}

const Json *json_read(Arena *arena, Str bytes, Str file, Findings *findings)
{
    Reader reader = { arena, file, findings };
    size_t errors = findings->error_count;

    if (!input_check(bytes, JSON_BYTES_MAX, file, findings))
        return NULL;
    Str document = input_without_mark(bytes);
    json_t *root = check_shape(&reader, document) ? parse(&reader, document) : NULL;
    if (!root)
        return NULL;
    const Json *node = convert(&reader, root, (Str){ 0 }, (Str){ 0 });
    json_decref(root);
    return findings->error_count == errors ? node : NULL;
}
