/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/shape_sample.h"

#include "tests/check.h"

/* What shapes say of themselves, and how people see a value. */

static Arena arena;

static void test_schema(void)
{
    Text text = text_open(&arena, TEXT_MAX);
    shape_schema(&text, &sample_line_shape, LANG_EN);
    check_str("a line", text_str(&text),
              S("{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{"
                "\"part\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":20},"
                "\"quantity\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":1000},"
                "\"size\":{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{"
                "\"length\":{\"type\":\"integer\",\"minimum\":-10,"
                "\"maximum\":9223372036854775807},"
                "\"width\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":9}},\"required\":[]},"
                "\"serials\":{\"type\":\"array\",\"minItems\":0,\"maxItems\":3,"
                "\"items\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":12}}},"
                "\"required\":[\"part\",\"quantity\",\"size\",\"serials\"]}"));
}

/* Each row: where something stands in the schema of the sample, and what. */
static void test_schema_members(void)
{
    static const struct {
        const char *member, *key, *want;
    } rows[] = {
        { "item", "pattern", "^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$" },
        { "item", "description", "warning" },
        { "urgent", "type", "boolean" },
        { "day", "format", "date" },
        { "at", "format", "date-time" },
        { "paper", "pattern", "^[0-9a-f]{64}$" },
        { "title", "type", "object" },
        { "lines", "type", "array" },
    };
    Text text = text_open(&arena, TEXT_MAX);
    Findings findings = { .arena = &arena };
    shape_schema(&text, &sample_shape, LANG_EN);
    const Json *schema = json_read(&arena, text_str(&text), S(""), &findings);
    check_true("JSON", schema != NULL);
    const Json *members = json_member(schema, S("properties"));

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const Json *member = json_member(members, str_from_c(rows[i].member));
        const Json *value = json_member(member, str_from_c(rows[i].key));
        check_str(rows[i].member, value ? value->string : S(""), str_from_c(rows[i].want));
    }
    check_int("choices", (int64_t)json_member(json_member(members, S("state")), S("enum"))->count,
              3);
    check_int("required", (int64_t)json_member(schema, S("required"))->count, 5);
    const Json *ids = json_member(json_member(members, S("related")), S("items"));
    check_true("ids in a list", json_member(ids, S("pattern")) != NULL);
}

static void test_person(void)
{
    Str serials[] = { S("a\x1b[2J"), S("b") };
    SampleLine lines[] = { { S("x"), 2, { INT64_MIN, 3 }, serials, 2 },
                           { S("y"), 1, { INT64_MIN, INT64_MIN }, NULL, 0 } };
    Sample sample;
    Text en = text_open(&arena, TEXT_MAX), ja = text_open(&arena, TEXT_MAX);
    shape_clear(&sample_shape, &sample);
    check_true("id", id_read(S("01arz3ndektsv4rrffq69g5fav"), &sample.item));
    sample.reason = S("why");
    sample.note = S("one\ntwo");
    sample.day = date_make(2026, 11, 21);
    sample.at = moment_of_date(sample.day);
    sample.title.in[LANG_JA] = S("表");
    sample.state = 1;
    sample.lines = lines;
    sample.line_count = COUNT_OF(lines);

    shape_person(&en, &sample_shape, &sample, LANG_EN);
    check_str("English", text_str(&en),
              S("warning: 01arz3ndektsv4rrffq69g5fav\n"
                "reason: why\n"
                "note: one\n"
                "  two\n"
                "error: no\n"
                "day: 2026-11-21\n"
                "at: 2026-11-21 00:00 JST\n"
                "title: 表\n"
                "state: error\n"
                "lines:\n"
                "  1.\n"
                "    part: x\n"
                "    quantity: 2\n"
                "    size:\n"
                "      width: 3\n"
                "    serials:\n"
                "      1. a\xef\xbf\xbd[2J\n"
                "      2. b\n"
                "  2.\n"
                "    part: y\n"
                "    quantity: 1\n"));
    shape_person(&ja, &sample_shape, &sample, LANG_JA);
    check_true("Japanese", str_starts(text_str(&ja), S("警告: 01arz3ndektsv4rrffq69g5fav\n")));
}

int main(void)
{
    arena = arena_open(64 << 20);
    RUN(test_schema);
    RUN(test_schema_members);
    RUN(test_person);
    arena_close(&arena);
    return check_done();
}
