/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/unicode.h"
#include "tests/check.h"

static void test_check(void)
{
    static const struct {
        const char *why;
        Str text;
        int want; /* the byte at fault; -1: none */
    } rows[] = {
        { "nothing", STR(""), -1 },
        { "every length", STR("aé移😀"), -1 },
        { "the last letter", STR("\xf4\x8f\xbf\xbf"), -1 },
        { "NUL", STR("a\0b"), 1 },
        { "cut short", STR("a\xe7\xa7"), 1 },
        { "a lone tail", STR("ab\x80"), 2 },
        { "longer than needed", STR("\xc0\xaf"), 0 },
        { "longer than needed, three bytes", STR("\xe0\x80\xaf"), 0 },
        { "just longer than needed", STR("\xe0\x9f\xbf"), 0 },
        { "just not", STR("\xe0\xa0\x80\xf0\x90\x80\x80\xc2\x80"), -1 },
        { "just longer than needed, four bytes", STR("\xf0\x8f\xbf\xbf"), 0 },
        { "a surrogate", STR("\xed\xa0\x80"), 0 },
        { "too large", STR("\xf4\x90\x80\x80"), 0 },
        { "no such lead", STR("\xff"), 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t bad = 0;
        bool ok = utf8_check(rows[i].text, &bad);
        check_int(rows[i].why, ok ? -1 : (int)bad, rows[i].want);
    }
}

static void test_letters(void)
{
    Str text = S("é移😀\xff");
    size_t at = 0;

    check_int("two bytes", utf8_next(text, &at), 0xe9);
    check_int("three bytes", utf8_next(text, &at), 0x79fb);
    check_int("four bytes", utf8_next(text, &at), 0x1f600);
    check_int("broken", utf8_next(text, &at), UTF8_BAD);
    check_int("all of it", at, text.len);
    check_int("count", utf8_count(text), 4);
}

static void test_columns(void)
{
    check_int("ASCII", utf8_columns(S("abc")), 3);
    check_int("kanji", utf8_columns(S("移転")), 4);
    check_int("half-width katakana", utf8_columns(S("ｶﾅ")), 2);
    check_int("full-width digits", utf8_columns(S("１２")), 4);
    check_int("a combining mark", utf8_columns(S("e\xcc\x81")), 1);
}

static void test_search_form(void)
{
    static const struct {
        const char *why;
        Str text, want;
    } rows[] = {
        { "width and case", STR("Ｍｏｇａｍｉ"), STR("mogami") },
        { "kanji stay", STR("移転"), STR("移転") },
        { "half-width katakana", STR("ｶﾞﾝﾀﾞﾑ"), STR("ガンダム") },
        { "katakana are no hiragana", STR("レーダーれーだー"), STR("レーダーれーだー") },
        { "a composed letter", STR("e\xcc\x81"), STR("é") },
        { "the German s", STR("Straße"), STR("strasse") },
        { "white space", STR(" \t a\n\xe3\x80\x80 b "), STR("a b") },
        { "one that grows much", STR("\xef\xb7\xba"), STR("صلى الله عليه وسلم") },
        { "broken bytes", STR("a\xff"), STR("a\xef\xbf\xbd") },
        { "nothing", STR(""), STR("") },
    };
    Arena arena = arena_open(1 << 20);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_str(rows[i].why, unicode_search_form(&arena, rows[i].text), rows[i].want);
    arena_close(&arena);
}

/* What is ASCII alone goes a shorter way to the same form: the other way is taken for the same
 * bytes before a letter that is not. */
static void test_search_form_of_ascii(void)
{
    Arena arena = arena_open(1 << 20);

    for (char c = 1; c < 127; c++) {
        const char bytes[] = { c, 'A', c, c, 'b', '\xc3', '\xa9' };
        Text want = text_open(&arena, 20);
        Str alone = unicode_search_form(&arena, (Str){ bytes, 5 });
        Str both = unicode_search_form(&arena, (Str){ bytes, sizeof bytes });
        text_all(&want, alone, S("é"));
        check_str("the same either way", both, text_str(&want));
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_search_form);
    RUN(test_search_form_of_ascii);
    RUN(test_check);
    RUN(test_letters);
    RUN(test_columns);
    return check_done();
}
