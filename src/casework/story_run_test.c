/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reading and running stories of an invented law: what is wrong with a file is told at its place,
 * and every kind of expectation that does not come out is told as what it is. */
#include "casework/casework.h"
#include "tests/gate_sample.h"

static Arena arena;
static Library library;
static Gate *gate;

#define TOLD "\"title\":{\"ja\":\"題\",\"en\":\"t\"},\"told\":{\"ja\":\"話\",\"en\":\"t\"}"
#define SOURCED "\"sources\":[{\"key\":\"S\",\"cite\":\"c\",\"confidence\":\"official\"}]"
#define FACTS \
    "\"arms\":true,\"suitable\":true,\"purposes\":[\"peace\"],\"count\":5,\"kind\":\"radar\"," \
    "\"destination\":\"PHL\",\"value\":{\"amount\":\"5\",\"currency\":\"JPY\"}"
#define CASE "\"case\":{\"facts\":{" FACTS "}}"
#define HEAD "{\"format\":\"sekisho-story-1\",\"id\":\"s\"," TOLD "," SOURCED ","
#define STORY(expectation) HEAD CASE ",\"expect\":[{" expectation "}]}"
#define ON "\"on\":\"2015-01-01\",\"regime\":\"transfer\","

static const Story *read_one(const char *bytes, Findings *findings)
{
    return story_read(&arena, &library, str_from_c(bytes), S("x.story"), findings);
}

static bool tells(const Findings *findings, const char *words)
{
    Str told = sample_told(&arena, findings);
    size_t at;
    bool found = str_find(told, str_from_c(words), &at);
    if (!found)
        printf("# no \"%s\" in: %.*s", words, (int)told.len, told.at);
    return found;
}

static const struct {
    const char *why, *bytes, *place, *message;
} bad_files[] = {
    { "another format", "{\"format\":\"sekisho-case-1\",\"id\":\"s\"}", "/format",
      "\"format\" must be \"sekisho-story-1\"" },
    { "no id", "{\"format\":\"sekisho-story-1\"," TOLD "," SOURCED "," CASE ",\"expect\":[]}",
      "x.story", "the member \"id\" is missing" },
    { "no title", "{\"format\":\"sekisho-story-1\",\"id\":\"s\"," SOURCED "," CASE "}", "x.story",
      "the member \"title\" is missing" },
    { "told in one language",
      "{\"format\":\"sekisho-story-1\",\"id\":\"s\",\"title\":{\"ja\":\"a\",\"en\":\"a\"},"
      "\"told\":{\"en\":\"t\"}," SOURCED "," CASE "}",
      "/told", "the member \"ja\" is missing" },
    { "no source", "{\"format\":\"sekisho-story-1\",\"id\":\"s\"," TOLD ",\"sources\":[]," CASE "}",
      "/sources", "at least one source" },
    { "a source of no confidence",
      "{\"format\":\"sekisho-story-1\",\"id\":\"s\"," TOLD ",\"sources\":[{\"key\":\"S\"}]," CASE
      "}",
      "/sources/0", "the member \"confidence\" is missing" },
    { "an undeclared member", HEAD CASE ",\"expects\":[]}", "/expects",
      "\"expects\" is not a member of this object" },
    { "an undeclared member of an expectation",
      STORY(ON "\"outcome\":\"permitted\",\"rule\":[\"K1\"]"), "/expect/0/rule",
      "\"rule\" is not a member of this object" },
    { "a decision history has no word for", HEAD CASE ",\"decision\":\"B\"}", "/decision",
      "\"B\" is not a word for what history decided" },
    { "nothing expected and nothing said", HEAD CASE ",\"expect\":[]}", "x.story",
      "expects nothing and does not say in \"limits\"" },
    { "no such outcome", STORY(ON "\"outcome\":\"allowed\""), "/expect/0/outcome",
      "\"allowed\" is not an outcome" },
    { "no such outcome among those left",
      STORY(ON "\"outcome\":\"undecided\",\"outcomes\":[\"yes\"]"), "/expect/0",
      "\"yes\" is not an outcome" },
    { "no such regime",
      STORY("\"on\":\"2015-01-01\",\"regime\":\"fishing\",\"outcome\":\"permitted\""), "/expect/0",
      "no pack belongs to the regime \"fishing\"" },
    { "no regime", STORY("\"on\":\"2015-01-01\",\"outcome\":\"permitted\""), "/expect/0",
      "no pack belongs to the regime" },
    { "an impossible day",
      STORY("\"on\":\"2015-02-30\",\"regime\":\"transfer\",\"outcome\":\"permitted\""),
      "/expect/0/on", "\"2015-02-30\" is not a day of the calendar" },
    { "no such line", STORY(ON "\"outcome\":\"permitted\",\"line\":\"b\""), "/expect/0",
      "the case has no line \"b\"" },
    { "a fact nobody knows", STORY(ON "\"outcome\":\"permitted\",\"facts\":{\"arm\":true}"),
      "/expect/0/facts/arm", "no fact is named \"arm\"" },
    { "a bad case", HEAD "\"case\":{\"facts\":{\"arms\":3}},\"expect\":[]}", "/case/facts/arms",
      "this is not an answer to \"arms\"" },
};

static void test_bad_files(void)
{
    for (size_t i = 0; i < COUNT_OF(bad_files); i++) {
        Findings findings = { .arena = &arena };
        check_true(bad_files[i].why, !read_one(bad_files[i].bytes, &findings));
        check_true(bad_files[i].why, tells(&findings, bad_files[i].place));
        check_true(bad_files[i].why, tells(&findings, bad_files[i].message));
    }
}

/* Runs the story; what is told of it. */
static Findings run(const char *bytes)
{
    Findings findings = { .arena = &arena };
    Arena scratch = arena_open(1 << 28);
    const Story *story = read_one(bytes, &findings);

    if (!story)
        printf("# %.*s", (int)sample_told(&arena, &findings).len,
               sample_told(&arena, &findings).at);
    ensure(story);
    bool good = story_run(gate, scratch, story, &findings);
    check_true("good without findings", good == (findings.error_count == 0));
    arena_close(&scratch);
    return findings;
}

static const char *const true_stories[] = {
    STORY(ON "\"outcome\":\"permitted\",\"rules\":[\"K1\",\"C0\"],\"not_rules\":[\"P1\"],"
             "\"requires\":[\"consent\"],\"alternatives\":[\"controls\"]"),
    STORY(ON "\"outcome\":\"permitted\",\"alternatives\":[],\"facts\":{\"count\":11}"),
    STORY(ON "\"outcome\":\"undecided\",\"outcomes\":[\"prohibited\",\"permitted\"],"
             "\"open\":[\"suitable\"],\"facts\":{\"suitable\":null}"),
    STORY(ON "\"outcome\":\"prohibited\",\"rules\":[\"P1\"],\"facts\":{\"destination\":\"LBY\"}"),
    STORY(ON "\"outcome\":\"permitted\",\"level\":\"council\",\"facts\":{\"count\":100}"),
    STORY(ON "\"outcome\":\"not-covered\",\"facts\":{\"purposes\":[]}"),
    STORY(ON "\"outcome\":\"outside\",\"facts\":{\"arms\":false}"),
};

static const struct {
    const char *bytes, *message;
} false_stories[] = {
    { STORY(ON "\"outcome\":\"prohibited\""),
      "expected \"prohibited\", but the law of the day gives: permitted" },
    { STORY(ON "\"outcome\":\"undecided\""),
      "expected \"undecided\", but the law of the day gives: permitted" },
    { STORY(ON "\"outcome\":\"permitted\",\"facts\":{\"suitable\":null}"),
      "expected \"permitted\", but the law of the day gives: prohibited, permitted" },
    { STORY(ON "\"outcome\":\"undecided\",\"outcomes\":[\"not-covered\",\"permitted\"],"
               "\"facts\":{\"suitable\":null}"),
      "but the law of the day gives: prohibited, permitted" },
    { STORY("\"on\":\"1999-01-01\",\"regime\":\"transfer\",\"outcome\":\"permitted\""),
      "expected \"permitted\", but the law of the day gives: " },
    { STORY(ON "\"outcome\":\"permitted\",\"rules\":[\"P1\"]"), "rule P1 of second should hold" },
    { STORY(ON "\"outcome\":\"permitted\",\"rules\":[\"Z9\"]"), "the pack second has no rule Z9" },
    { STORY(ON "\"outcome\":\"permitted\",\"not_rules\":[\"K1\"]"),
      "rule K1 of second should not hold" },
    { STORY(ON "\"outcome\":\"permitted\",\"not_requires\":[\"consent\"]"),
      "\"consent\" should not follow from second" },
    { STORY(ON "\"outcome\":\"permitted\",\"requires\":[\"controls\"]"),
      "\"controls\" should follow from second and does not" },
    { STORY(ON "\"outcome\":\"permitted\",\"requires\":[\"permit\"]"),
      "the pack second knows nothing named \"permit\"" },
    { STORY(ON "\"outcome\":\"permitted\",\"licences\":[\"permit\"]"),
      "the pack second knows nothing named \"permit\"" },
    { STORY(ON "\"outcome\":\"permitted\",\"findings\":[\"controls\"]"),
      "second should find \"controls\" and does not" },
    { STORY(ON "\"outcome\":\"permitted\",\"bucket\":\"controls\""),
      "should be reported under \"controls\"" },
    { STORY(ON "\"outcome\":\"undecided\",\"not_rules\":[\"P3\"],\"facts\":{\"suitable\":null}"),
      "rule P3 of second should not hold" },
    { STORY(ON "\"outcome\":\"permitted\",\"level\":\"council\",\"facts\":{\"count\":null}"),
      "the deciding level should be \"council\"" },
    { STORY(ON "\"outcome\":\"permitted\",\"level\":\"chief\",\"facts\":{\"count\":null}"),
      "the deciding level should be \"chief\"" },
    { STORY(ON "\"outcome\":\"permitted\",\"level\":\"nsc\""),
      "the deciding level should be \"nsc\"" },
    { STORY(ON "\"outcome\":\"permitted\",\"alternatives\":[]"),
      "\"controls\" should not be open as an alternative" },
    { STORY(ON
            "\"outcome\":\"permitted\",\"alternatives\":[\"controls\"],\"facts\":{\"count\":11}"),
      "\"controls\" should be open as an alternative" },
    { STORY(ON "\"outcome\":\"permitted\",\"open\":[\"suitable\"]"),
      "\"suitable\" should be asked and is not" },
};

static void test_true_stories(void)
{
    for (size_t i = 0; i < COUNT_OF(true_stories); i++) {
        Findings findings = run(true_stories[i]);
        check_int(true_stories[i], (int64_t)findings.count, 0);
        if (findings.count)
            printf("# %.*s", (int)sample_told(&arena, &findings).len,
                   sample_told(&arena, &findings).at);
    }
}

static void test_false_stories(void)
{
    for (size_t i = 0; i < COUNT_OF(false_stories); i++) {
        Findings findings = run(false_stories[i].bytes);
        check_true(false_stories[i].message, tells(&findings, false_stories[i].message));
        check_true("at its place", tells(&findings, "/expect/0"));
    }
}

/* A flip is an expectation like others, told at its own place; there may be many. */
static void test_flips(void)
{
    Text text = text_open(&arena, 1 << 20);
    text_put(&text, S(HEAD CASE ",\"flips\":["));
    for (int i = 0; i < 300; i++)
        text_put(&text, S("{" ON "\"outcome\":\"permitted\"},"));
    text_put(&text, S("{" ON "\"outcome\":\"outside\"}]}"));
    Findings findings = run(arena_c(&arena, text_str(&text)));

    check_int("one does not come out", (int64_t)findings.error_count, 1);
    check_true("the last", tells(&findings, "/flips/300"));
}

int main(void)
{
    arena = arena_open(1 << 30);
    library = sample_library(&arena);
    gate = gate_open(&library);
    RUN(test_bad_files);
    RUN(test_true_stories);
    RUN(test_false_stories);
    RUN(test_flips);
    gate_close(gate);
    return check_done();
}
