/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/json.h"
#include "phrases_base.h"
#include "tests/check.h"

enum { RESERVE = 256 << 20 };

/* The one finding a bad document gets, by key and place. */
typedef struct BadRow {
    Str bytes;
    Phrase message;
    uint32_t line, column, length;
    Str pointer;
} BadRow;

static const BadRow bad_rows[] = {
    { STR(""), PHRASE_BASE_JSON_END, 1, 1, 0, STR("") },
    { STR("[1,\n2"), PHRASE_BASE_JSON_END, 2, 2, 0, STR("") },
    { STR("[\"移"), PHRASE_BASE_JSON_END, 1, 4, 0, STR("") },
    { STR("{\"a\":1,\n \"a\":2}"), PHRASE_BASE_JSON_DUPLICATE, 2, 2, 3, STR("") },
    { STR("[1] x"), PHRASE_BASE_JSON_TRAILING, 1, 5, 1, STR("") },
    { STR("[1][2]"), PHRASE_BASE_JSON_TRAILING, 1, 4, 1, STR("") },
    { STR("3"), PHRASE_BASE_JSON_SYNTAX, 1, 1, 1, STR("") },
    { STR("\"a\""), PHRASE_BASE_JSON_SYNTAX, 1, 1, 3, STR("") },
    { STR("{\"移転\" \"先\"}"), PHRASE_BASE_JSON_SYNTAX, 1, 7, 3, STR("") },
    { STR("{\"a\":1,}"), PHRASE_BASE_JSON_SYNTAX, 1, 8, 1, STR("") },
    { STR("[1 2]"), PHRASE_BASE_JSON_SYNTAX, 1, 4, 1, STR("") },
    { STR("[tru]"), PHRASE_BASE_JSON_SYNTAX, 1, 2, 3, STR("") },
    { STR("[NaN]"), PHRASE_BASE_JSON_SYNTAX, 1, 2, 3, STR("") },
    { STR("['a']"), PHRASE_BASE_JSON_SYNTAX, 1, 2, 1, STR("") },
    { STR("[01]"), PHRASE_BASE_JSON_SYNTAX, 1, 2, 1, STR("") },
    { STR("[1,// one\n2]"), PHRASE_BASE_JSON_SYNTAX, 1, 4, 1, STR("") },
    { STR("[9223372036854775808]"), PHRASE_BASE_JSON_RANGE, 1, 2, 19, STR("") },
    { STR("[1e999]"), PHRASE_BASE_JSON_RANGE, 1, 2, 5, STR("") },
    { STR("[0, {\"a/b~\": [1.5]}]"), PHRASE_BASE_JSON_REAL, 0, 0, 0, STR("/1/a~1b~0/0") },
    { STR("[\"a\\u0000\"]"), PHRASE_BASE_JSON_NUL, 1, 2, 9, STR("") },
    { STR("{\"a\\u0000\":1}"), PHRASE_BASE_JSON_NUL, 1, 2, 9, STR("") },
    { STR("[\"a\0\"]"), PHRASE_BASE_NUL, 1, 4, 1, STR("") },
    { STR("[\n\"\xff\"]"), PHRASE_BASE_NOT_UTF8, 2, 2, 1, STR("") },
    { STR("[\"\xed\xa0\x80\"]"), PHRASE_BASE_NOT_UTF8, 1, 3, 1, STR("") },
};

static void test_bad(void)
{
    Arena arena = arena_open(RESERVE);

    for (size_t i = 0; i < COUNT_OF(bad_rows); i++) {
        const BadRow *row = &bad_rows[i];
        Findings findings = { .arena = &arena };
        check_true(row->bytes.at, !json_read(&arena, row->bytes, S("f"), &findings));
        check_int(row->bytes.at, findings.count, 1);
        if (!findings.first)
            continue;
        check_str(row->bytes.at, phrase_key(findings.first->message), phrase_key(row->message));
        check_int(row->bytes.at, findings.first->place.line, row->line);
        check_int(row->bytes.at, findings.first->place.column, row->column);
        check_int(row->bytes.at, findings.first->place.length, row->length);
        check_str(row->bytes.at, findings.first->place.pointer, row->pointer);
        check_str(row->bytes.at, findings.first->place.file, S("f"));
        check_true("it says what to do", findings.first->remedy != PHRASE_NONE);
    }
    arena_close(&arena);
}

static void test_tree(void)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    Str bytes = S("\xef\xbb\xbf{\"z\": [true, false, null, -7], \"a/b\": {\"\": \"移転\\n\"}}\n");
    const Json *root = json_read(&arena, bytes, S("f"), &findings);

    check_true("read", root && root->type == JSON_OBJECT && root->count == 2);
    const Json *list = json_member(root, S("z"));
    check_true("keys keep their order", root->first == list && list->count == 4);
    check_int("true", list->first->number, 1);
    check_int("false", list->first->next->number, 0);
    check_int("null", list->first->next->next->type, JSON_NULL);
    check_int("a number", list->first->next->next->next->number, -7);
    check_str("an element's pointer", list->first->next->pointer, S("/z/1"));
    const Json *text = json_member(json_member(root, S("a/b")), S(""));
    check_str("a text", text->string, S("移転\n"));
    check_str("its pointer", json_place(text, S("f")).pointer, S("/a~1b/"));
    check_str("the root's pointer", root->pointer, S(""));
    check_true("no such member", !json_member(root, S("b")));
    check_true("no object", !json_member(list, S("z")) && !json_member(NULL, S("z")));
    arena_close(&arena);
}

static Str repeated(Arena *arena, Str before, Str part, size_t count, Str after)
{
    Text text = text_open(arena, TEXT_MAX);

    text_put(&text, before);
    for (size_t i = 0; i < count; i++)
        text_put(&text, part);
    text_put(&text, after);
    return text_str(&text);
}

static void check_limit(const char *why, Str bytes, Phrase want)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    bool read = json_read(&arena, bytes, S("f"), &findings) != NULL;

    check_int(why, read, want == PHRASE_NONE);
    check_str(why, phrase_key(findings.first ? findings.first->message : PHRASE_NONE),
              phrase_key(want));
    arena_close(&arena);
}

static Str nested(Arena *arena, size_t depth)
{
    return repeated(arena, repeated(arena, S(""), S("["), depth, S("")), S("]"), depth, S(""));
}

/* Each limit from both sides. */
static void test_limits(void)
{
    Arena arena = arena_open(RESERVE);
    Str key = repeated(&arena, S(""), S("k"), JSON_POINTER_MAX - 1, S(""));

    check_limit("deep", nested(&arena, JSON_DEPTH_MAX), PHRASE_NONE);
    check_limit("too deep", nested(&arena, JSON_DEPTH_MAX + 1), PHRASE_BASE_JSON_DEPTH);
    check_limit("hopelessly deep", nested(&arena, 1 << 20), PHRASE_BASE_JSON_DEPTH);
    check_limit("beside each other", repeated(&arena, S("[[]"), S(",{}"), 100, S("]")),
                PHRASE_NONE);
    check_limit("closed before it is opened", S("]]"), PHRASE_BASE_JSON_SYNTAX);
    check_limit("brackets in texts do not count",
                repeated(&arena, S("[\"\\\""), S("["), 100, S("\"]")), PHRASE_NONE);
    check_limit("many", repeated(&arena, S("[0"), S(",0"), JSON_VALUES_MAX - 2, S("]")),
                PHRASE_NONE);
    check_limit("too many", repeated(&arena, S("[0"), S(",0"), JSON_VALUES_MAX - 1, S("]")),
                PHRASE_BASE_JSON_VALUES);
    check_limit("large", repeated(&arena, S("[]"), S(" "), JSON_BYTES_MAX - 2, S("")), PHRASE_NONE);
    check_limit("too large", repeated(&arena, S("[]"), S(" "), JSON_BYTES_MAX - 1, S("")),
                PHRASE_BASE_FILE_LARGE);
    check_limit("a long key", repeated(&arena, S("{\""), key, 1, S("\":1}")), PHRASE_NONE);
    check_limit("a key too long", repeated(&arena, S("{\"k"), key, 1, S("\":1}")),
                PHRASE_BASE_JSON_POINTER);
    arena_close(&arena);
}

/* Any letters but NUL; often those that need an escape. */
static Str random_text(Arena *arena, Rng *rng)
{
    static const Str letters[] = { STR("\""),   STR("\\"),   STR("/"), STR("~"),
                                   STR("\x01"), STR("\x7f"), STR("é"), STR("移"),
                                   STR("😀"),    STR("\n"),   STR("a"), STR(" ") };
    Text text = text_open(arena, 1000);

    for (int64_t i = rng_between(rng, 0, 12); i > 0; i--)
        text_put(&text, letters[rng_between(rng, 0, COUNT_OF(letters) - 1)]);
    return text_str(&text);
}

/* What text_json writes, json_read reads back. */
static void prop_round_trip(Rng *rng)
{
    Arena arena = arena_open(1 << 20);
    Findings findings = { .arena = &arena };
    Str key = random_text(&arena, rng), value = random_text(&arena, rng);
    int64_t number = (int64_t)rng_next(rng);
    Text text = text_open(&arena, TEXT_MAX);

    text_c(&text, "{");
    text_json(&text, key);
    text_c(&text, ": [");
    text_json(&text, value);
    text_c(&text, ", ");
    text_int(&text, number);
    text_c(&text, "]}");
    const Json *list = json_member(json_read(&arena, text_str(&text), S("f"), &findings), key);
    check_true("read", list && list->count == 2);
    if (list) {
        check_str("the text", list->first->string, value);
        check_int("the number", list->first->next->number, number);
    }
    arena_close(&arena);
}

/* Where each pointer leads, and whose line a missing member has. */
static void test_lines(void)
{
    static const Str bytes = STR("\xef\xbb\xbf{ \"a\": 1,\n"
                                 "  \"list\": [ [\"x]\", \"\\\"\"],\n"
                                 "    { \"a/b~\": { \"c\":\n"
                                 "      [] } } ] }\n");
    static const struct {
        Str pointer;
        uint32_t line, column, length;
    } rows[] = {
        { STR(""), 1, 1, 9 },
        { STR("/a"), 1, 3, 6 },
        { STR("/none"), 1, 1, 9 },
        { STR("/list"), 2, 3, 23 },
        { STR("/list/0"), 2, 13, 12 },
        { STR("/list/0/1"), 2, 20, 4 },
        { STR("/list/0/2"), 2, 13, 12 },
        { STR("/list/1"), 3, 5, 16 },
        { STR("/list/1/a~1b~0"), 3, 7, 14 },
        { STR("/list/1/a~1b~0/c"), 3, 17, 4 },
        { STR("/list/1/a~1b~0/c/0"), 3, 17, 4 },
        { STR("/list/x"), 2, 3, 23 },
    };
    Arena arena = arena_open(RESERVE);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        finding_error(&findings, ((Place){ .file = S("f"), .pointer = rows[i].pointer }),
                      PHRASE_BASE_JSON_REAL, PHRASE_NONE, S(""));
        finding_error(&findings, ((Place){ .file = S("g") }), PHRASE_BASE_JSON_REAL, PHRASE_NONE,
                      S(""));
        json_lines(bytes, S("f"), &findings);
        const Place *place = &findings.first->place;
        check_int(rows[i].pointer.at, place->line, rows[i].line);
        check_int(rows[i].pointer.at, place->column, rows[i].column);
        check_int(rows[i].pointer.at, place->length, rows[i].length);
        check_str(rows[i].pointer.at, place->pointer, rows[i].pointer);
        check_int("of another file, nothing", findings.last->place.line, 0);
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_bad);
    RUN(test_tree);
    RUN(test_limits);
    RUN(test_lines);
    RUN_PROP(prop_round_trip, 500);
    return check_done();
}
