/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/guard.h"

#include "tests/check.h"

enum { PORT = 8470 };

/* Each row: a request, and whether it may come in. */
static void test_where_from(void)
{
    static const struct {
        const char *why;
        Str method, host, origin, referer, site;
        bool is_form;
        GuardAnswer want;
    } rows[] = {
        { "read", STR("GET"), STR("localhost:8470"), STR(""), STR(""), STR(""), true, GUARD_PASS },
        { "read from a link elsewhere", STR("GET"), STR("127.0.0.1:8470"), STR(""),
          STR("http://a.example/"), STR("cross-site"), true, GUARD_PASS },
        { "read under another name", STR("GET"), STR("a.example:8470"), STR(""), STR(""), STR(""),
          true, GUARD_HOST },
        { "another port", STR("GET"), STR("localhost:1"), STR(""), STR(""), STR(""), true,
          GUARD_HOST },
        { "no host", STR("POST"), STR(""), STR(""), STR(""), STR(""), false, GUARD_HOST },
        { "our form", STR("POST"), STR("localhost:8470"), STR("http://localhost:8470"), STR(""),
          STR("same-origin"), true, GUARD_PASS },
        { "a referrer is enough", STR("POST"), STR("localhost:8470"), STR(""),
          STR("http://localhost:8470/ja/op/item.open"), STR(""), true, GUARD_PASS },
        { "a form says where it is from", STR("POST"), STR("localhost:8470"), STR(""), STR(""),
          STR(""), true, GUARD_ORIGIN },
        { "a program need not", STR("POST"), STR("localhost:8470"), STR(""), STR(""), STR(""),
          false, GUARD_PASS },
        { "another origin", STR("POST"), STR("localhost:8470"), STR("http://a.example"), STR(""),
          STR(""), false, GUARD_ORIGIN },
        { "no origin at all", STR("POST"), STR("localhost:8470"), STR("null"), STR(""), STR(""),
          true, GUARD_ORIGIN },
        { "other scheme", STR("POST"), STR("localhost:8470"), STR("https://localhost:8470"),
          STR(""), STR(""), true, GUARD_ORIGIN },
        { "our other name", STR("POST"), STR("localhost:8470"), STR("http://127.0.0.1:8470"),
          STR(""), STR(""), true, GUARD_ORIGIN },
        { "a name that begins like ours", STR("POST"), STR("localhost:8470"),
          STR("http://localhost:84701"), STR(""), STR(""), true, GUARD_ORIGIN },
        { "an origin with a path", STR("POST"), STR("localhost:8470"),
          STR("http://localhost:8470/"), STR(""), STR(""), true, GUARD_ORIGIN },
        { "a referrer that begins like ours", STR("POST"), STR("localhost:8470"), STR(""),
          STR("http://localhost:8470.a.example/"), STR(""), true, GUARD_ORIGIN },
        { "site says otherwise", STR("POST"), STR("localhost:8470"), STR("http://localhost:8470"),
          STR(""), STR("cross-site"), true, GUARD_ORIGIN },
        { "typed by hand", STR("POST"), STR("localhost:8470"), STR(""), STR(""), STR("none"), true,
          GUARD_ORIGIN },
    };
    Guard guard;

    guard_make(&guard, PORT);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Wire wire = { .method = rows[i].method };
        wire.headers[HEADER_HOST] = rows[i].host;
        wire.headers[HEADER_ORIGIN] = rows[i].origin;
        wire.headers[HEADER_REFERER] = rows[i].referer;
        wire.headers[HEADER_FETCH_SITE] = rows[i].site;
        check_int(rows[i].why, guard_check(&guard, &wire, rows[i].is_form), rows[i].want);
    }
}

static void test_cookies(void)
{
    static const struct {
        const char *why;
        Str header, want;
    } rows[] = {
        { "none", STR(""), STR("") },
        { "alone", STR("a=1"), STR("1") },
        { "among others", STR("b=2; a=1;c=3"), STR("1") },
        { "the first", STR("a=1; a=2"), STR("1") },
        { "another that ends so", STR("xa=1"), STR("") },
        { "with a sign", STR("a=1=2"), STR("1=2") },
        { "no sign", STR("a"), STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].why, guard_cookie(rows[i].header, S("a")), rows[i].want);
}

static void test_tokens(void)
{
    Arena arena = arena_open(1 << 20);
    Guard guard, other;
    bool is_new;

    guard_make(&guard, PORT);
    guard_make(&other, PORT);
    Str visitor = guard_visitor(&arena, S("sekisho-visitor=../../etc"), &is_new);
    check_true("what is not of our making is replaced", is_new && visitor.len == 36);
    Text cookie = text_open(&arena, 200);
    text_all(&cookie, S("x=1; sekisho-visitor="), visitor);
    check_str("what is stays", guard_visitor(&arena, text_str(&cookie), &is_new), visitor);
    check_true("and is not new", !is_new);

    Str token = guard_token(&guard, &arena, visitor);
    check_true("fits", guard_token_fits(&guard, visitor, token));
    check_true("of another start", !guard_token_fits(&other, visitor, token));
    check_true("none", !guard_token_fits(&guard, visitor, S("")));
    check_true("cut", !guard_token_fits(&guard, visitor, str_cut(token, 0, token.len - 2)));
    check_true("no visitor", !guard_token_fits(&guard, S(""), guard_token(&guard, &arena, S(""))));
    Str second = guard_visitor(&arena, S(""), &is_new);
    check_true("of another visitor", !guard_token_fits(&guard, second, token));
    arena_close(&arena);
}

int main(void)
{
    RUN(test_where_from);
    RUN(test_cookies);
    RUN(test_tokens);
    return check_done();
}
