/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/keyword.h"
#include "tests/check.h"

enum { MANUAL_BYTES_MAX = 1 << 20, ROW_BYTES_MAX = 256 };

static const char *name_of(Keyword keyword)
{
    return keyword_text(keyword, LANG_EN).at;
}

/* No word may stand for two keywords, or the two languages would not say the same. */
static void test_words_are_unique(void)
{
    for (Keyword k = KW_NONE + 1; k < KW_COUNT; k++) {
        check_int(name_of(k), keyword_find(keyword_text(k, LANG_EN), LANG_EN), k);
        check_int(name_of(k), keyword_find(keyword_text(k, LANG_JA), LANG_JA), k);
    }
}

/* An English keyword in a line is that keyword, however wide the blanks in it. */
static void test_longest_match(void)
{
    static const struct {
        const char *line;
        Keyword want;
        size_t len;
    } rows[] = {
        { "IS", KW_IS, 2 },
        { "IS NOT ONE OF (a)", KW_IS_NOT, 6 },
        { "IS  \t NOT x", KW_IS_NOT, 9 },
        { "MAY　BE PERMITTED", KW_MAY_BE_PERMITTED, 18 },
        { "MAY BE", KW_MAY, 3 },
        { "YES/NO", KW_YES_NO, 6 },
        { "YES", KW_YES, 3 },
        { "NOT COVERED", KW_NOT_COVERED, 11 },
        { "NOT covered", KW_NOT, 3 },
        { "NOTE", KW_NOTE, 4 },
        { "NOTES", KW_NONE, 0 },
        { "IN-FORCE", KW_NONE, 0 },
        { "AT LEAST", KW_AT_LEAST, 8 },
        { "AT LEASTx", KW_AT, 2 },
        { "official", KW_NONE, 0 },
        { "ja", KW_JA, 2 },
        { "jam", KW_NONE, 0 },
        { "", KW_NONE, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        size_t len = 0;

        check_int(rows[i].line, keyword_match(str_from_c(rows[i].line), &len), rows[i].want);
        check_int(rows[i].line, len, rows[i].len);
    }
}

/* A Japanese keyword is one word, so that a blank always ends it. */
static void test_japanese_keywords_are_words(void)
{
    for (Keyword k = KW_NONE + 1; k < KW_COUNT; k++) {
        Str word = keyword_text(k, LANG_JA);

        for (size_t at = 0; at < word.len; utf8_next(word, &at))
            check_int(name_of(k), keyword_blanks(str_cut(word, at, word.len)), 0);
    }
}

static Str read_manual(Arena *arena, const char *path)
{
    char *bytes = NEW_ARRAY(arena, char, MANUAL_BYTES_MAX);
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, MANUAL_BYTES_MAX, file) : 0;

    check_true(path, file != NULL);
    if (file)
        fclose(file);
    return (Str){ bytes, len };
}

/* The row of one keyword in the manual's table: ".It Li ENGLISH Ta Li 日本語". */
static bool manual_has(Arena *arena, Str manual, Keyword keyword)
{
    Text row = text_open(arena, ROW_BYTES_MAX);
    size_t at;

    text_all(&row, S("\n.It Li \""), keyword_text(keyword, LANG_EN), S("\" Ta Li "),
             keyword_text(keyword, LANG_JA), S("\n"));
    return str_find(manual, text_str(&row), &at);
}

static size_t count_rows(Str manual)
{
    size_t rows = 0, at;

    while (str_find(manual, S("\" Ta Li "), &at)) {
        manual = str_cut(manual, at + 1, manual.len);
        rows++;
    }
    return rows;
}

/* The manuals' tables of twins show every keyword, and nothing else. */
static void test_manual_tells_the_twins(void)
{
    static const char *const paths[] = { "docs/man/en/sekisho-rules.5",
                                         "docs/man/ja/sekisho-rules.5" };
    Arena arena = arena_open(16 << 20);

    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        Str manual = read_manual(&arena, paths[i]);

        for (Keyword k = KW_NONE + 1; k < KW_COUNT; k++)
            if (keyword_class(k) != KEYWORD_TAG)
                check_true(name_of(k), manual_has(&arena, manual, k));
        check_int(paths[i], count_rows(manual), KW_JA - 1);
    }
    arena_close(&arena);
}

int main(void)
{
    RUN(test_words_are_unique);
    RUN(test_longest_match);
    RUN(test_japanese_keywords_are_words);
    RUN(test_manual_tells_the_twins);
    return check_done();
}
