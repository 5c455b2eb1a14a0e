/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/query.h"

#include "base/base.h"
#include "tests/check.h"

#include <string.h>

enum { ARENA_BYTES = 1 << 26 };

/* Each row: an address as sent, what is read or why not, and the value of the field q. */
static void test_target(void)
{
    static const struct {
        const char *raw;
        int want;
        Str path, q;
    } rows[] = {
        { "/ja/", 0, STR("/ja/"), STR("") },
        { "/ja/?q=", 0, STR("/ja/"), STR("") },
        { "/ja/?", 0, STR("/ja/"), STR("") },
        { "/ja/?q=a", 0, STR("/ja/"), STR("a") },
        { "/ja/?x=1&&q=a&y", 0, STR("/ja/"), STR("a") },
        { "/ja/?q=a=b", 0, STR("/ja/"), STR("a=b") },
        { "/ja/?q=a+b%20c%2Bd", 0, STR("/ja/"), STR("a b c+d") },
        { "/a+b%20c", 0, STR("/a+b c"), STR("") },
        { "/ja/?q=%E7%A7%BB%e8%bb%a2", 0, STR("/ja/"), STR("移転") },
        { "/ja/?q=移転", 0, STR("/ja/"), STR("移転") },
        { "/ja/?%71=a", 0, STR("/ja/"), STR("a") },
        { "/ja/?q=a?b", 0, STR("/ja/"), STR("a?b") },
        { "/ja/?q=%3Cscript%3E", 0, STR("/ja/"), STR("<script>") },
        { "", TARGET_E_MALFORMED, STR(""), STR("") },
        { "*", TARGET_E_MALFORMED, STR(""), STR("") },
        { "http://127.0.0.1/ja/", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%4", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%G0", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%4G", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%00", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%FF", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%C0%AF", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?q=%ED%A0%80", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/ja/?%FF=a", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/%FF", TARGET_E_MALFORMED, STR(""), STR("") },
        { "/%", TARGET_E_MALFORMED, STR(""), STR("") },
    };
    Arena arena = arena_open(ARENA_BYTES);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Target target = { 0 };
        check_int(rows[i].raw, target_read(&arena, str_from_c(rows[i].raw), &target), rows[i].want);
        check_str(rows[i].raw, target.path, rows[i].path);
        check_str(rows[i].raw, query_get(&target.query, S("q")), rows[i].q);
    }
    arena_close(&arena);
}

static void test_fields(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    Target target;

    check_int("read", target_read(&arena, S("/?a=1&b=&a=2&c=3"), &target), 0);
    check_int("empty ones are left out", target.query.count, 3);
    check_int("twice", query_count(&target.query, S("a")), 2);
    check_int("never", query_count(&target.query, S("b")), 0);
    check_str("the first counts", query_get(&target.query, S("a")), S("1"));
    check_true("says", query_says(&target.query, S("c"), S("3")));
    check_true("says not", !query_says(&target.query, S("c"), S("1")));
    arena_close(&arena);
}

static void test_limits(void)
{
    Arena arena = arena_open(ARENA_BYTES);
    Text text = text_open(&arena, TEXT_MAX);
    Target target;

    text_put(&text, S("/?"));
    text_repeat(&text, 'a', TARGET_BYTES_MAX - text.len);
    check_int("longest", target_read(&arena, text_str(&text), &target), 0);
    text_char(&text, 'a');
    check_int("too long", target_read(&arena, text_str(&text), &target), TARGET_E_TOO_LONG);

    text = text_open(&arena, TEXT_MAX);
    text_put(&text, S("/?"));
    for (size_t i = 0; i < TARGET_FIELDS_MAX; i++)
        text_put(&text, S("a=1&"));
    check_int("most fields", target_read(&arena, text_str(&text), &target), 0);
    check_int("all read", target.query.count, TARGET_FIELDS_MAX);
    text_put(&text, S("a=1"));
    check_int("too many", target_read(&arena, text_str(&text), &target), TARGET_E_TOO_MANY);
    arena_close(&arena);
}

/* What is written is read back as it was, whatever the letters. */
static void prop_round_trip(Rng *rng)
{
    static const Str letters[] = { STR("a"), STR("&"), STR("="),  STR("%"), STR("+"),  STR(" "),
                                   STR("?"), STR("#"), STR("移"), STR("/"), STR("\""), STR("<") };
    Arena arena = arena_open(ARENA_BYTES);
    Text query = text_open(&arena, TEXT_MAX), name = text_open(&arena, 256);
    Text value = text_open(&arena, 256), raw = text_open(&arena, TEXT_MAX);
    Target target;

    for (int64_t i = rng_between(rng, 1, 12); i > 0; i--) {
        text_put(&name, letters[rng_between(rng, 0, COUNT_OF(letters) - 1)]);
        text_put(&value, letters[rng_between(rng, 0, COUNT_OF(letters) - 1)]);
    }
    query_put(&query, S("first"), S("1"));
    query_put(&query, text_str(&name), text_str(&value));
    text_all(&raw, S("/x"), text_str(&query));
    check_int("read", target_read(&arena, text_str(&raw), &target), 0);
    check_int("fields", target.query.count, 2);
    check_str("value", query_get(&target.query, text_str(&name)), text_str(&value));
    arena_close(&arena);
}

int main(void)
{
    RUN(test_target);
    RUN(test_fields);
    RUN(test_limits);
    RUN_PROP(prop_round_trip, 2000);
    return check_done();
}
