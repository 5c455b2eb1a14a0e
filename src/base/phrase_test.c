/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/phrase.h"
#include "phrases_base.h"
#include "tests/check.h"

static void test_lang(void)
{
    Lang lang = LANG_EN;

    check_true("ja", lang_read(S("ja"), &lang) && lang == LANG_JA);
    check_true("en", lang_read(S("en"), &lang) && lang == LANG_EN);
    check_true("no other", !lang_read(S("fr"), &lang) && !lang_read(S(""), &lang));
    check_str("code", lang_code(LANG_JA), S("ja"));
}

static void test_label(void)
{
    Label both = { { [LANG_JA] = STR("日本"), [LANG_EN] = STR("Japan") } };
    Label english = { { [LANG_EN] = STR("Japan") } };

    check_str("as asked", label_in(both, LANG_JA, S("JPN")), S("日本"));
    check_str("else the other", label_in(english, LANG_JA, S("JPN")), S("Japan"));
    check_str("else the fallback", label_in((Label){ 0 }, LANG_JA, S("JPN")), S("JPN"));
}

static void test_write(void)
{
    Arena arena = arena_open(1 << 16);
    Text english = text_open(&arena, 1000), japanese = text_open(&arena, 1000);

    phrase_put(&english, PHRASE_BASE_FILE_LARGE, LANG_EN, S("50"), S("4"));
    check_str("English", text_str(&english), S("the file has 50 bytes; at most 4 are read"));
    phrase_put(&japanese, PHRASE_BASE_MORE_FINDINGS, LANG_JA, S("3"));
    check_str("Japanese", text_str(&japanese), S("ほかに3件あります"));
    check_str("none is silent", phrase(PHRASE_NONE, LANG_EN), S(""));

    Text brace = text_open(&arena, 1000);
    phrase_write(&brace, PHRASE_BASE_JSON_WANT_ROOT, LANG_EN, NULL, 0);
    check_str("a brace of its own", text_str(&brace), S("begin the document with { or ["));

    Text hostile = text_open(&arena, 1000);
    phrase_put(&hostile, PHRASE_BASE_JSON_DUPLICATE, LANG_EN, S("{1}{2}"));
    check_str("arguments are not filled again", text_str(&hostile),
              S("the key {1}{2} stands twice in the same object"));
    arena_close(&arena);
}

int main(void)
{
    RUN(test_lang);
    RUN(test_label);
    RUN(test_write);
    return check_done();
}
