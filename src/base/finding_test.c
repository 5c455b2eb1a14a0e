/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/finding.h"
#include "base/json.h"
#include "base/unicode.h"
#include "phrases_base.h"
#include "tests/check.h"

enum { RESERVE = 16 << 20 };

/* One finding about bytes [from, to) of the only line, as it is printed in English. */
static Str shown(Arena *arena, Str source, size_t from, size_t to)
{
    Findings findings = { .arena = arena };
    Text text = text_open(arena, TEXT_MAX);

    finding_error(&findings, place_in_line(S("x"), 12, source, from, to),
                  PHRASE_BASE_JSON_DUPLICATE, PHRASE_BASE_JSON_DUPLICATE_REMEDY, S("\"a\""));
    finding_write(&text, findings.first, LANG_EN);
    return text_str(&text);
}

static void check_shown(const char *why, Str source, size_t from, size_t to, Str want)
{
    Arena arena = arena_open(RESERVE);

    check_str(why, shown(&arena, source, from, to), want);
    arena_close(&arena);
}

#define SAID "error: the key \"a\" stands twice in the same object\n"
#define HELP "   = keep one of the two\n"

static void test_excerpt(void)
{
    check_shown("plain", S("IF a IS b"), 3, 4,
                S("x:12:4: " SAID "   12 | IF a IS b\n"
                  "      |    ^\n" HELP));
    check_shown("wide letters count two columns", S("もし移転先"), 6, 15,
                S("x:12:3: " SAID "   12 | もし移転先\n"
                  "      |     ^^^^^^\n" HELP));
    check_shown("a tab is four blanks", S("\tab"), 1, 3,
                S("x:12:2: " SAID "   12 |     ab\n"
                  "      |     ^^\n" HELP));
    check_shown("behind the end", S("ab"), 2, 2,
                S("x:12:3: " SAID "   12 | ab\n"
                  "      |   ^\n" HELP));
    check_shown("a carriage return is not part of the line", S("ab\r"), 0, 3,
                S("x:12:1: " SAID "   12 | ab\n"
                  "      | ^^\n" HELP));
    check_shown("nothing reaches the terminal but letters", S("\x1b[2Ja\xe2\x80\xae\xff"), 4, 5,
                S("x:12:5: " SAID "   12 | \xef\xbf\xbd[2Ja\xef\xbf\xbd\xef\xbf\xbd\n"
                  "      |     ^\n" HELP));
    check_shown("what stands for a direction mark has a column", S("\xe2\x80\xae#"), 3, 4,
                S("x:12:2: " SAID "   12 | \xef\xbf\xbd#\n"
                  "      |  ^\n" HELP));
    check_shown("no line to show", S(""), 0, 0, S("x:12:1: " SAID HELP));
}

static size_t column_of(Str text, Str mark)
{
    size_t at = 0, newline;
    Str before;

    check_true("the mark is there", str_find(text, mark, &at));
    before = str_cut(text, 0, at);
    while (str_find(before, S("\n"), &newline))
        before = str_cut(before, newline + 1, before.len);
    return utf8_columns(before);
}

/* However long the line and wherever the mark: the caret stands under it, and no line is long. */
static void prop_long_lines_are_cut(Rng *rng)
{
    static const Str letters[] = { STR("a"), STR("移"), STR("ｶ"), STR("𝐀"),
                                   STR("e\xcc\x81\xcc\x81\xcc\x81") };
    Arena arena = arena_open(RESERVE);
    Text source = text_open(&arena, TEXT_MAX);
    int64_t before = rng_between(rng, 0, 400), after = rng_between(rng, 0, 400);
    int64_t few = rng_between(rng, 0, 4); /* lines of one kind of letter too */
    size_t broken;

    for (int64_t i = 0; i < before; i++)
        text_put(&source, letters[rng_between(rng, few, 4)]);
    size_t mark = source.len;
    text_char(&source, '#');
    for (int64_t i = 0; i < after; i++)
        text_put(&source, letters[rng_between(rng, few, 4)]);

    Str text = shown(&arena, text_str(&source), mark, mark + 1), rest = text;
    check_int("caret under the mark", column_of(text, S("^")), column_of(text, S("#")));
    check_true("no letter is cut", !str_find(text, S("\xef\xbf\xbd"), &broken));
    while (rest.len > 0)
        check_true("short", utf8_columns(str_split(rest, '\n', &rest)) <= 100);
    arena_close(&arena);
}

static void test_place(void)
{
    Str bytes = S("ab\n移転\r\n\nz");
    static const struct {
        size_t from, to;
        uint32_t line, column, length;
    } rows[] = {
        { 0, 1, 1, 1, 1 },   { 2, 3, 1, 3, 0 },   { 3, 9, 2, 1, 2 },   { 6, 12, 2, 2, 1 },
        { 11, 11, 3, 1, 0 }, { 12, 13, 4, 1, 1 }, { 13, 13, 4, 2, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Place place = place_at(S("f"), bytes, rows[i].from, rows[i].to);
        check_int("line", place.line, rows[i].line);
        check_int("column", place.column, rows[i].column);
        check_int("length", place.length, rows[i].length);
    }
    check_int("behind the last newline", place_at(S("f"), S("a\n"), 2, 2).line, 2);
    check_int("of nothing", place_at(S("f"), S(""), 0, 0).line, 1);
}

static void test_header(void)
{
    static const struct {
        Place place;
        Str want;
    } rows[] = {
        { { .line = 0 }, STR("warning: ") },
        { { .file = STR("f") }, STR("f: warning: ") },
        { { .file = STR("f"), .pointer = STR("/a") }, STR("f: /a: warning: ") },
        { { .file = STR("f"), .line = 3 }, STR("f:3: warning: ") },
        { { .pointer = STR("/a") }, STR("/a: warning: ") },
        { { .line = 3, .column = 4 }, STR("3:4: warning: ") },
    };
    Arena arena = arena_open(RESERVE);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        Text text = text_open(&arena, TEXT_MAX);
        finding_warning(&findings, rows[i].place, PHRASE_BASE_JSON_END, PHRASE_NONE, S(""));
        finding_write(&text, findings.first, LANG_EN);
        check_str("header", str_cut(text_str(&text), 0, rows[i].want.len), rows[i].want);
        check_int("a warning is no error", findings.error_count, 0);
    }
    arena_close(&arena);
}

static void test_maximum(void)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    size_t shown_count = 0;

    for (int i = 0; i < FINDINGS_MAX + 7; i++)
        finding_error(&findings, ((Place){ 0 }), PHRASE_BASE_JSON_END, PHRASE_NONE, S(""));
    for (const Finding *finding = findings.first; finding; finding = finding->next)
        shown_count++;
    findings_write(&text, &findings, LANG_EN);
    check_int("all are counted", findings.count, FINDINGS_MAX + 7);
    check_int("all errors are counted", findings.error_count, FINDINGS_MAX + 7);
    check_int("some are kept", shown_count, FINDINGS_MAX);
    check_true("and it is said", str_ends(text_str(&text), S("\nand 7 more\n")));
    arena_close(&arena);
}

static void test_arguments(void)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);

    for (int i = 0; i < 1000; i++)
        text_c(&text, "移転");
    finding_error(&findings, ((Place){ 0 }), PHRASE_BASE_JSON_RANGE, PHRASE_NONE, text_str(&text),
                  S("a\x1b\xff"));
    check_true("a long one is cut between letters",
               findings.first->args[0].len <= FINDING_ARG_BYTES_MAX + 3 &&
                   str_ends(findings.first->args[0], S("...")) &&
                   utf8_check(findings.first->args[0], &(size_t){ 0 }));
    check_str("controls are taken out", findings.first->args[1], S("a\xef\xbf\xbd\xef\xbf\xbd"));
    arena_close(&arena);
}

static void test_json(void)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    Text none = text_open(&arena, TEXT_MAX), text = text_open(&arena, TEXT_MAX);

    findings_write_json(&none, &findings, LANG_EN);
    check_str("none", text_str(&none), S("[]"));
    finding_error(&findings, place_in_line(S("f"), 2, S("\"a\""), 0, 3), PHRASE_BASE_JSON_DUPLICATE,
                  PHRASE_BASE_JSON_DUPLICATE_REMEDY, S("\"a\""));
    finding_warning(&findings, ((Place){ .pointer = S("/b") }), PHRASE_BASE_JSON_END, PHRASE_NONE,
                    S(""));
    findings_write_json(&text, &findings, LANG_EN);
    check_str("two", text_str(&text),
              S("[{\"severity\":\"error\",\"code\":\"base.json-duplicate\","
                "\"message\":\"the key \\\"a\\\" stands twice in the same object\","
                "\"remedy\":\"keep one of the two\","
                "\"file\":\"f\",\"line\":2,\"column\":1,\"pointer\":\"\"},"
                "{\"severity\":\"warning\",\"code\":\"base.json-end\","
                "\"message\":\"the document ends too early\",\"remedy\":\"\","
                "\"file\":\"\",\"line\":0,\"column\":0,\"pointer\":\"/b\"}]"));
    check_true("it is JSON", json_read(&arena, text_str(&text), S(""), &findings) != NULL);
    arena_close(&arena);
}

int main(void)
{
    RUN(test_excerpt);
    RUN_PROP(prop_long_lines_are_cut, 500);
    RUN(test_place);
    RUN(test_header);
    RUN(test_maximum);
    RUN(test_arguments);
    RUN(test_json);
    return check_done();
}
