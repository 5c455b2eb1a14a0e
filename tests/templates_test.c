/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What compiled templates write: tests/templates/ goes through tools/page.c into this program.
 */
#include "templates.h"
#include "tests/check.h"

static const char hostile[] = "<&\"'>/ \xe9\x96\xa2";

static Str render(Arena *arena, const Tree *view, Lang lang)
{
    Text text = text_open(arena, TEXT_MAX);

    tree_page(&text, view, lang);
    return text_str(&text);
}

static Tree sample(void)
{
    static const Leaf deep = { .name = STR("deep") };
    static const Leaf leaves[] = { { .name = STR("x") }, { .name = STR("y"), .below = &deep } };
    static const Branch branches[] = { { STR("one"), leaves, 2 }, { STR("none"), NULL, 0 } };
    Tree tree = { .title = str_from_c(hostile), .label = { { STR("日"), STR("day") } } };

    tree.number = -7;
    tree.day = (PageDate){ date_make(2026, 11, 21) };
    ensure(currency_find(S("USD"), &tree.price.currency));
    tree.price.minor = 1000;
    tree.fragment = (Html){ S("<u>&amp;</u>") };
    tree.source = url_local(S("/a?b&c"));
    tree.open = true;
    tree.inner.name = S("in/ner");
    tree.branches = branches;
    tree.branch_count = COUNT_OF(branches);
    return tree;
}

static void test_page(void)
{
    Arena arena = arena_open(1 << 24);
    Tree tree = sample();

    check_str("open, English", render(&arena, &tree, LANG_EN),
              S("<!DOCTYPE html>\n"
                "<p title=\"&lt;&amp;&quot;&#39;&gt;/ 関\" class=\"a b\">"
                "&lt;&amp;&quot;&#39;&gt;/ 関|day|-7|2026-11-21|10.00 USD|<u>&amp;</u></p>\n"
                "<a href=\"/a?b&amp;c\">{}</a>\n"
                "<a href=\"/tree/%3C%26%22%27%3E%2F%20%E9%96%A2?on=2026-11-21&amp;n=-7#in%2Fner\">"
                "and &lt;&amp;&quot;&#39;&gt;/ 関 more</a>\n"
                "yes\nempty\n"
                "<b>one</b>\n<i>x</i>\n<i>y</i>(<i>deep</i>\n)\n<b>none</b>\n"
                "<i>in/ner</i>\n"));
    arena_close(&arena);
}

static void test_closed(void)
{
    Arena arena = arena_open(1 << 24);
    Tree tree = sample();
    size_t at;

    tree.open = false;
    tree.empty = S("x");
    Str page = render(&arena, &tree, LANG_JA);

    check_true("hidden", str_find(page, S("<a href=\"/a?b&amp;c\" hidden>"), &at));
    check_true("class", str_find(page, S("class=\"a\""), &at));
    check_true("else", str_find(page, S("\nno\nnever\n"), &at));
    check_true("Japanese label", str_find(page, S("|日|"), &at));
    arena_close(&arena);
}

static void test_urls(void)
{
    static const struct {
        Str text;
        bool want;
    } rows[] = {
        { STR("https://www.mofa.go.jp/a?b=c"), true },
        { STR("http://example.org"), true },
        { STR("javascript:alert(1)"), false },
        { STR("data:text/html,x"), false },
        { STR("//example.org/"), false },
        { STR("https:///x"), false },
        { STR("https://"), false },
        { STR("https://a b"), false },
        { STR("https://a\\b"), false },
        { STR("https://a\nb"), false },
        { STR(" https://a"), false },
        { STR(""), false },
    };
    Url url;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_int(rows[i].text.at, url_read(rows[i].text, &url), rows[i].want);
}

int main(void)
{
    RUN(test_page);
    RUN(test_closed);
    RUN(test_urls);
    return check_done();
}
