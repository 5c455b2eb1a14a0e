/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "tests/gate_sample.h"

static Arena arena;
static Library library;

#define OPEN "{\"format\":\"sekisho-case-1\",\"facts\":{"
#define CLOSE "}}"

/* Each row: a file somebody might send, and what the findings must say of it. */
static const struct {
    const char *why, *bytes, *place, *message, *remedy;
} bad_files[] = {
    { "unknown fact", OPEN "\"destinaton\":\"PHL\"" CLOSE, "/facts/destinaton",
      "no fact is named \"destinaton\"", "did you mean \"destination\"?" },
    { "unlike any fact", OPEN "\"zzzzzzzzzz\":1" CLOSE, "/facts/zzzzzzzzzz", "no fact is named",
      "\"sekisho facts\" lists all facts" },
    { "wrong type: yes/no", OPEN "\"arms\":\"yes\"" CLOSE, "/facts/arms",
      "this is not an answer to \"arms\"", "write true or false" },
    { "wrong type: set", OPEN "\"purposes\":\"peace\"" CLOSE, "/facts/purposes",
      "this is not an answer to \"purposes\"", "write a list of values" },
    { "wrong type: number", OPEN "\"count\":\"3\"" CLOSE, "/facts/count",
      "this is not an answer to \"count\"", "write a whole number" },
    { "wrong type: country", OPEN "\"destination\":7" CLOSE, "/facts/destination",
      "this is not an answer to \"destination\"", "alpha-3" },
    { "wrong type: date", OPEN "\"day\":20140401" CLOSE, "/facts/day",
      "this is not an answer to \"day\"", "\"2026-11-21\"" },
    { "wrong type: money", OPEN "\"value\":1000" CLOSE, "/facts/value",
      "this is not an answer to \"value\"", "\"amount\" and \"currency\"" },
    { "half of money", OPEN "\"value\":{\"amount\":\"5\"}" CLOSE, "/facts/value",
      "not an amount of money", "whole minor units" },
    { "amount that is no number", OPEN "\"value\":{\"amount\":\"5.0\",\"currency\":\"JPY\"}" CLOSE,
      "/facts/value", "not an amount of money", "whole minor units" },
    { "no such currency", OPEN "\"value\":{\"amount\":\"5\",\"currency\":\"YEN\"}" CLOSE,
      "/facts/value", "not an amount of money", "ISO 4217" },
    { "no such option", OPEN "\"kind\":\"gun\"" CLOSE, "/facts/kind",
      "\"kind\" does not have this value", "choose one of: radar, rocket, tent" },
    { "no such option in a set", OPEN "\"purposes\":[\"peace\",\"war\"]" CLOSE, "/facts/purposes/1",
      "\"purposes\" does not have this value", "choose one of: peace, joint" },
    { "impossible date", OPEN "\"day\":\"2023-02-29\"" CLOSE, "/facts/day",
      "\"2023-02-29\" is not a day of the calendar", "write the day as" },
    { "impossible day of a statement", OPEN "\"arms\":{\"value\":true,\"on\":\"2023-13-01\"}" CLOSE,
      "/facts/arms/on", "\"2023-13-01\" is not a day of the calendar", "write the day as" },
    { "no country", OPEN "\"destination\":\"XQZ\"" CLOSE, "/facts/destination",
      "\"XQZ\" is no country", "alpha-3 code" },
    { "a country by another code", OPEN "\"destination\":\"phl\"" CLOSE, "/facts/destination",
      "\"phl\" is no country", "did you mean \"PHL\"?" },
    { "neither value nor unobtainable", OPEN "\"arms\":{\"by\":\"METI\"}" CLOSE, "/facts/arms",
      "must have either a \"value\" or \"unobtainable\": true", "sekisho-case(5)" },
    { "both value and unobtainable", OPEN "\"arms\":{\"value\":true,\"unobtainable\":true}" CLOSE,
      "/facts/arms", "must have either a \"value\" or \"unobtainable\": true", "sekisho-case(5)" },
    { "unobtainable: no", OPEN "\"arms\":{\"unobtainable\":false}" CLOSE,
      "/facts/arms/unobtainable", "must have either a \"value\"", "sekisho-case(5)" },
    { "confidence", OPEN "\"arms\":{\"value\":true,\"confidence\":\"sure\"}" CLOSE,
      "/facts/arms/confidence", "not a word for confidence", "\"official\"" },
    { "undeclared member of a statement", OPEN "\"arms\":{\"value\":true,\"who\":\"METI\"}" CLOSE,
      "/facts/arms/who", "\"who\" is not a member of this object", "sekisho-case(5)" },
    { "undeclared member of the case", "{\"format\":\"sekisho-case-1\",\"fact\":{}}", "/fact",
      "\"fact\" is not a member of this object", "did you mean \"facts\"?" },
    { "undeclared member of a line", "{\"format\":\"sekisho-case-1\",\"lines\":[{\"name\":\"a\"}]}",
      "/lines/0/name", "\"name\" is not a member of this object", "" },
    { "undeclared member of a title", "{\"format\":\"sekisho-case-1\",\"title\":{\"fr\":\"a\"}}",
      "/title/fr", "\"fr\" is not a member of this object", "" },
    { "duplicate key", OPEN "\"arms\":true,\"arms\":false" CLOSE,
      ":1:", "the key \"arms\" stands twice", "keep one of the two" },
    { "invalid UTF-8", OPEN "\"kind\":\"\xff\"" CLOSE, "case.json", "is not UTF-8 text",
      "save the file as UTF-8" },
    { "not JSON", OPEN, "case.json:1:", "", "" },
    { "real number", OPEN "\"count\":1.5" CLOSE, "", "", "" },
    { "number too large", OPEN "\"count\":99999999999999999999" CLOSE, "", "", "" },
    { "no format", "{\"facts\":{}}", "case.json", "\"format\" must be \"sekisho-case-1\"",
      "begin the file with" },
    { "another format", "{\"format\":\"sekisho-story-1\"}", "/format",
      "\"format\" must be \"sekisho-case-1\"", "begin the file with" },
    { "no object", "[1]", "case.json", "\"format\" must be", "" },
    { "no lines", "{\"format\":\"sekisho-case-1\",\"lines\":[]}", "/lines",
      "\"lines\" must be a list of 1 to 500 lines", "sekisho-case(5)" },
    { "lines that are none", "{\"format\":\"sekisho-case-1\",\"lines\":null}", "/lines",
      "\"lines\" must be a list of 1 to 500 lines", "sekisho-case(5)" },
    { "two lines of one id",
      "{\"format\":\"sekisho-case-1\",\"lines\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", "/lines/1",
      "two lines have the id \"a\"", "" },
    { "a line that is no object", "{\"format\":\"sekisho-case-1\",\"lines\":[3]}", "/lines/0",
      "this must be an object", "sekisho-case(5)" },
    { "facts that are no object", "{\"format\":\"sekisho-case-1\",\"facts\":[]}", "/facts",
      "this must be an object", "sekisho-case(5)" },
};

static void test_bad_input(void)
{
    for (size_t i = 0; i < COUNT_OF(bad_files); i++) {
        Findings findings = { .arena = &arena };
        const Casefile *casefile = casefile_read(&arena, &library, str_from_c(bad_files[i].bytes),
                                                 S("case.json"), &findings);
        Str told = sample_told(&arena, &findings);
        size_t at;

        check_true(bad_files[i].why, casefile == NULL && findings.error_count > 0);
        bool found = str_find(told, str_from_c(bad_files[i].place), &at) &&
                     str_find(told, str_from_c(bad_files[i].message), &at) &&
                     str_find(told, str_from_c(bad_files[i].remedy), &at);
        check_true(bad_files[i].why, found);
        if (!found)
            printf("# %.*s", (int)told.len, told.at);
    }
}

static bool refuses(Str bytes, const char *message)
{
    Findings findings = { .arena = &arena };
    const Casefile *casefile = casefile_read(&arena, &library, bytes, S("case.json"), &findings);
    Str told = sample_told(&arena, &findings);
    size_t at;

    bool good = !casefile && str_find(told, str_from_c(message), &at);
    if (!good)
        printf("# %.*s", (int)told.len, told.at);
    return good;
}

static void test_limits(void)
{
    Text deep = text_open(&arena, 1 << 16), large = text_open(&arena, JSON_BYTES_MAX + 1000);
    Text many = text_open(&arena, 1 << 20), lines = text_open(&arena, 1 << 20);

    text_put(&deep, S("{\"format\":\"sekisho-case-1\",\"facts\":{\"arms\":"));
    text_repeat(&deep, '[', 500);
    text_repeat(&deep, ']', 500);
    text_put(&deep, S("}}"));
    check_true("deep nesting", refuses(text_str(&deep), "32"));

    text_put(&large, S("{\"format\":\"sekisho-case-1\"}"));
    text_repeat(&large, ' ', JSON_BYTES_MAX);
    check_true("a file over the size limit", refuses(text_str(&large), "4194304"));

    text_put(&many, S("{\"format\":\"sekisho-case-1\",\"facts\":{\"arms\":[true"));
    for (int i = 0; i < CASE_STATEMENTS_MAX; i++)
        text_put(&many, S(",true"));
    text_put(&many, S("]}}"));
    check_true("too many statements", refuses(text_str(&many), "too many statements on \"arms\""));

    text_put(&lines, S("{\"format\":\"sekisho-case-1\",\"lines\":[{}"));
    for (int i = 0; i < CASE_LINES_MAX; i++)
        text_put(&lines, S(",{}"));
    text_put(&lines, S("]}"));
    check_true("too many lines", refuses(text_str(&lines), "1 to 500 lines"));
}

/* All defects of a file are told at once. */
static void test_all_at_once(void)
{
    Findings findings = { .arena = &arena };
    Str bytes = S(OPEN "\"arms\":1,\"kind\":\"gun\",\"day\":\"2023-02-29\",\"new\":true" CLOSE);

    check_true("refused", !casefile_read(&arena, &library, bytes, S("case.json"), &findings));
    check_int("findings", (int64_t)findings.error_count, 4);
}

static Value value_of(const CaseLine *line, const char *fact_id)
{
    int32_t fact;
    ensure(rulebook_fact(library.book, str_from_c(fact_id), &fact));
    Testimony testimony = line->testimony[fact];
    return testimony.count ? value_from_evidence(testimony.list, testimony.count) : (Value){ 0 };
}

static void test_values(void)
{
    const CaseLine *line = sample_line(
        &arena, &library,
        "{\"arms\":true,\"suitable\":{\"value\":false,\"by\":\"MOFA\",\"on\":\"2020-08-01\","
        "\"source\":\"memo\",\"confidence\":\"secondary\"},\"kind\":\"rocket\","
        "\"purposes\":[\"joint\"],\"destination\":\"PHL\",\"day\":\"2020-08-28\",\"count\":-3,"
        "\"value\":{\"amount\":\"1000\",\"currency\":\"JPY\"},\"banned\":null,"
        "\"embargo\":[{\"value\":true},{\"value\":false}]}");
    int32_t suitable;

    check_int("yes", value_of(line, "arms").number, 1);
    check_int("no", value_of(line, "suitable").number, 0);
    check_int("option", value_of(line, "kind").number, 1);
    check_int("set", value_of(line, "purposes").number, 2);
    check_int("number", value_of(line, "count").number, -3);
    check_int("money", value_of(line, "value").number, 1000);
    check_str("currency", currency_code(value_of(line, "value").unit), S("JPY"));
    check_int("expressly unknown", value_of(line, "banned").state, VALUE_MISSING);
    check_int("statements that disagree", value_of(line, "embargo").state, VALUE_CONTRADICTORY);
    ensure(rulebook_fact(library.book, S("suitable"), &suitable));
    check_str("by", line->testimony[suitable].list[0].by, S("MOFA"));
    check_str("source", line->testimony[suitable].list[0].source, S("memo"));
}

/* A line's facts are added to the case's; two different words on one fact are contradictory. */
static void test_lines(void)
{
    Findings findings = { .arena = &arena };
    Str bytes = S("{\"format\":\"sekisho-case-1\",\"facts\":{\"arms\":true,\"count\":3},\"lines\":["
                  "{\"id\":\"a\",\"facts\":{\"count\":4}},{\"facts\":{\"kind\":\"tent\"}}]}");
    const Casefile *casefile = casefile_read(&arena, &library, bytes, S("case.json"), &findings);

    check_true("read", casefile != NULL);
    check_int("lines", (int64_t)casefile->line_count, 2);
    check_str("named", casefile->lines[0].id, S("a"));
    check_str("numbered", casefile->lines[1].id, S("2"));
    check_int("shared", value_of(&casefile->lines[0], "arms").number, 1);
    check_int("disagree", value_of(&casefile->lines[0], "count").state, VALUE_CONTRADICTORY);
    check_int("untouched", value_of(&casefile->lines[1], "count").number, 3);
    check_int("own", value_of(&casefile->lines[1], "kind").number, 2);
    check_int("not the other's", value_of(&casefile->lines[0], "kind").state, VALUE_MISSING);
}

static void test_override(void)
{
    Findings findings = { .arena = &arena };
    const CaseLine *line =
        sample_line(&arena, &library, "{\"arms\":true,\"count\":3,\"kind\":\"tent\"}");
    const Json *facts = json_read(&arena, S("{\"count\":5,\"kind\":null}"), S("f"), &findings);
    const CaseLine *over = caseline_override(&arena, &library, line, facts, S("f"), &findings);

    check_true("laid over", over != NULL);
    check_int("replaced", value_of(over, "count").number, 5);
    check_int("taken back", value_of(over, "kind").state, VALUE_MISSING);
    check_int("kept", value_of(over, "arms").number, 1);
    check_int("the line itself is as it was", value_of(line, "count").number, 3);

    const Json *bad = json_read(&arena, S("{\"cuont\":5}"), S("f"), &findings);
    check_true("a bad override is a finding",
               !caseline_override(&arena, &library, line, bad, S("f"), &findings) &&
                   findings.error_count == 1);
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    RUN(test_bad_input);
    RUN(test_limits);
    RUN(test_all_at_once);
    RUN(test_values);
    RUN(test_lines);
    RUN(test_override);
    return check_done();
}
