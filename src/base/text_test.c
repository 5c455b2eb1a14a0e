/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"
#include "tests/check.h"

#include <string.h>

enum { RESERVE = 1 << 20 };

static void test_put(void)
{
    Arena arena = arena_open(RESERVE);
    Text text = text_open(&arena, TEXT_MAX);

    check_str("born empty", text_str(&text), S(""));
    text_all(&text, S("a"), S(""), S("bc"));
    text_c(&text, "d");
    text_char(&text, 'e');
    text_repeat(&text, '-', 3);
    check_str("all of it", text_str(&text), S("abcde---"));
    check_true("not full", !text.full);
    arena_close(&arena);
}

static void test_numbers(void)
{
    Arena arena = arena_open(RESERVE);
    Text text = text_open(&arena, TEXT_MAX);

    text_int(&text, INT64_MIN);
    text_char(&text, ' ');
    text_int(&text, INT64_MAX);
    text_char(&text, ' ');
    text_int(&text, 0);
    text_char(&text, ' ');
    text_hex(&text, 0x2a, 4);
    text_char(&text, ' ');
    text_hex(&text, UINT64_MAX, 16);
    check_str("numbers", text_str(&text),
              S("-9223372036854775808 9223372036854775807 0 002a ffffffffffffffff"));
    arena_close(&arena);
}

/* Once something was left out nothing follows it: a text with a hole is worse than a short one. */
static void test_full(void)
{
    Arena arena = arena_open(RESERVE);
    Text text = text_open(&arena, 5);

    text_c(&text, "abc");
    text_c(&text, "移");
    check_str("exactly to the maximum is not past it", text_str(&text), S("abc"));
    check_true("full", text.full);
    text_c(&text, "d");
    check_str("stays as it was", text_str(&text), S("abc"));

    Text exact = text_open(&arena, 3);
    text_c(&exact, "abc");
    check_true("the maximum itself fits", !exact.full && text_str(&exact).len == 3);
    arena_close(&arena);
}

static void test_reset(void)
{
    Arena arena = arena_open(1 << 20);
    Text text = text_open(&arena, 5);

    text_c(&text, "abcdef");
    check_true("full", text.full);
    text_reset(&text);
    text_c(&text, "ghi");
    check_true("no longer", !text.full);
    check_str("begins anew", text_str(&text), S("ghi"));
    arena_close(&arena);
}

static void test_grows_in_place(void)
{
    Arena arena = arena_open(RESERVE);
    Text text = text_open(&arena, TEXT_MAX);

    text_char(&text, 'x');
    const char *at = text.at;
    text_repeat(&text, 'x', 5000);
    check_true("alone in the arena it stays put", text.at == at);
    NEW(&arena, int);
    text_repeat(&text, 'x', 50000);
    check_true("with a neighbour it moves", text.at != at);
    check_int("nothing lost", text.len, 55001);
    check_true("nothing changed", memchr(text.at, 0, text.len) == NULL);
    arena_close(&arena);
}

typedef void (*Writer)(Text *text, Str value);

static void check_written(const char *why, Writer writer, Str value, Str want)
{
    Arena arena = arena_open(RESERVE);
    Text text = text_open(&arena, TEXT_MAX);

    writer(&text, value);
    check_str(why, text_str(&text), want);
    arena_close(&arena);
}

static void test_escapes(void)
{
    static const struct {
        const char *why;
        Writer writer;
        Str value, want;
    } rows[] = {
        { "json", text_json, STR("a\"b\\c\n\x01\x7f移"), STR("\"a\\\"b\\\\c\\n\\u0001\x7f移\"") },
        { "json of nothing", text_json, STR(""), STR("\"\"") },
        { "json of broken bytes", text_json, STR("a\xffz"), STR("\"a\\ufffdz\"") },
        { "html", text_html, STR("<a href=\"x\">'&"),
          STR("&lt;a href=&quot;x&quot;&gt;&#39;&amp;") },
        { "html leaves the rest", text_html, STR("移転 = 1"), STR("移転 = 1") },
        { "url", text_url, STR("a b/移~"), STR("a%20b%2F%E7%A7%BB~") },
        { "terminal", text_terminal, STR("a\x1b[0m\x7f移\xe2\x80\xae"),
          STR("a\xef\xbf\xbd[0m\xef\xbf\xbd移\xef\xbf\xbd") },
        { "csv plain", text_csv, STR("a b"), STR("a b") },
        { "csv quoted", text_csv, STR("a,\"b\"\n"), STR("\"a,\"\"b\"\"\n\"") },
        { "csv =", text_csv, STR("=1+1"), STR("'=1+1") },
        { "csv +", text_csv, STR("+1"), STR("'+1") },
        { "csv -", text_csv, STR("-1"), STR("'-1") },
        { "csv @", text_csv, STR("@x"), STR("'@x") },
        { "csv tab", text_csv, STR("\tx"), STR("'\tx") },
        { "csv return", text_csv, STR("\rx"), STR("\"'\rx\"") },
        { "csv = inside", text_csv, STR("a=1"), STR("a=1") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_written(rows[i].why, rows[i].writer, rows[i].value, rows[i].want);
}

int main(void)
{
    RUN(test_put);
    RUN(test_numbers);
    RUN(test_full);
    RUN(test_reset);
    RUN(test_grows_in_place);
    RUN(test_escapes);
    return check_done();
}
