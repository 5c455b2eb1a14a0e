/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/str.h"
#include "tests/check.h"

static void test_compare(void)
{
    static const struct {
        Str a, b;
        int want;
    } rows[] = {
        { STR(""), STR(""), 0 },       { STR("a"), STR(""), 1 },    { STR("a"), STR("b"), -1 },
        { STR("ab"), STR("abc"), -1 }, { STR("b"), STR("abc"), 1 }, { STR("移"), STR("転"), -1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int order = str_compare(rows[i].a, rows[i].b);
        check_int("order", (order > 0) - (order < 0), rows[i].want);
        check_int("equal", str_eq(rows[i].a, rows[i].b), rows[i].want == 0);
    }
    check_true("NULL is the empty string", str_eq(str_from_c(NULL), S("")));
}

static void test_starts_and_ends(void)
{
    check_true("starts", str_starts(S("sekisho"), S("seki")));
    check_true("starts with nothing", str_starts(S(""), S("")));
    check_true("does not start", !str_starts(S("se"), S("seki")));
    check_true("ends", str_ends(S("x.rules"), S(".rules")));
    check_true("ends with nothing", str_ends(S("x"), S("")));
    check_true("does not end", !str_ends(S("rules"), S(".rules")));
}

static void test_cut_and_trim(void)
{
    check_str("inside", str_cut(S("abcdef"), 2, 4), S("cd"));
    check_str("clamped", str_cut(S("abc"), 1, 99), S("bc"));
    check_str("past the end", str_cut(S("abc"), 5, 9), S(""));
    check_str("backwards", str_cut(S("abc"), 2, 1), S(""));
    check_str("trimmed", str_trim(S(" \t\r\na b\n ")), S("a b"));
    check_str("blank only", str_trim(S(" \n")), S(""));
}

static void test_find(void)
{
    static const struct {
        Str text, part;
        int want; /* -1: not there */
    } rows[] = {
        { STR("abcabc"), STR("ca"), 2 }, { STR("abc"), STR("d"), -1 },
        { STR("abc"), STR(""), 0 },      { STR(""), STR(""), 0 },
        { STR(""), STR("a"), -1 },       { STR("ab"), STR("abc"), -1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t at = 99;
        bool found = str_find(rows[i].text, rows[i].part, &at);
        check_int("found", found ? (int)at : -1, rows[i].want);
    }
}

static void test_split(void)
{
    Str rest = S("a,,b");

    check_str("first", str_split(rest, ',', &rest), S("a"));
    check_str("empty", str_split(rest, ',', &rest), S(""));
    check_str("last", str_split(rest, ',', &rest), S("b"));
    check_str("nothing is left", rest, S(""));
    check_str("of nothing", str_split(rest, ',', &rest), S(""));
}

static void test_int(void)
{
    static const struct {
        Str text;
        bool ok;
        int64_t want;
    } rows[] = {
        { STR("0"), true, 0 },
        { STR("-17"), true, -17 },
        { STR("007"), true, 7 },
        { STR("9223372036854775807"), true, INT64_MAX },
        { STR("-9223372036854775808"), true, INT64_MIN },
        { STR("9223372036854775808"), false, 0 },
        { STR("-9223372036854775809"), false, 0 },
        { STR("99999999999999999999"), false, 0 },
        { STR(""), false, 0 },
        { STR("-"), false, 0 },
        { STR("+1"), false, 0 },
        { STR(" 1"), false, 0 },
        { STR("1.0"), false, 0 },
        { STR("１"), false, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int64_t value = 0;
        check_int(rows[i].text.at, str_int(rows[i].text, &value), rows[i].ok);
        check_int(rows[i].text.at, value, rows[i].want);
    }
}

/* The two published test values of FNV-1a, 64 bits: the hash must be the same on every machine. */
static void test_hash(void)
{
    check_true("of nothing", str_hash(S("")) == 0xcbf29ce484222325);
    check_true("of foobar", str_hash(S("foobar")) == 0x85944171f73967e8);
}

static void test_nearest(void)
{
    static const Str names[] = { STR("destination"), STR("end-user"), STR("third-party"),
                                 STR("移転先"),      STR("JPN"),      STR("") };
    static const struct {
        const char *why;
        Str text, want;
    } rows[] = {
        { "exact", STR("end-user"), STR("end-user") },
        { "dropped", STR("destinaton"), STR("destination") },
        { "swapped", STR("edn-user"), STR("end-user") },
        { "a changed kanji", STR("移転元"), STR("移転先") },
        { "a swap counts one", STR("JNP"), STR("JPN") },
        { "a third is the most", STR("JPM"), STR("JPN") },
        { "two of three is too far", STR("JXM"), STR("") },
        { "three of eleven", STR("thxxx-party"), STR("third-party") },
        { "four of eleven is too far", STR("thxxx-xarty"), STR("") },
        { "nothing like it", STR("aircraft"), STR("") },
        { "empty", STR(""), STR("") },
        { "too long to be worth it",
          STR("destinationdestinationdestinationdestinationdestinationdestination"), STR("") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].why, str_nearest(rows[i].text, names, COUNT_OF(names)), rows[i].want);
    check_str("broken bytes do no harm", str_nearest(S("\xff\xe7"), names, COUNT_OF(names)), S(""));
    check_str("the first of equals", str_nearest(S("abc"), (Str[]){ S("abd"), S("abe") }, 2),
              S("abd"));
}

int main(void)
{
    RUN(test_compare);
    RUN(test_starts_and_ends);
    RUN(test_cut_and_trim);
    RUN(test_find);
    RUN(test_split);
    RUN(test_int);
    RUN(test_hash);
    RUN(test_nearest);
    return check_done();
}
