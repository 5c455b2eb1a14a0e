/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_syntax.h"
#include "rules/document.h"
#include "tests/check.h"

#define HEAD "PACK p ja \"あ\" en \"a\"\n"
#define BOTH_LABELS "ja \"あ\" en \"a\""

enum { ARENA_BYTES = 768 << 20 };

static Arena arena;

static const Document *read_source(Str source, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return rules_read(&arena, source, S("t.rules"), findings);
}

static uint64_t hash_of_law(const char *why, const char *source)
{
    Findings findings;
    Text text = text_open(&arena, TEXT_MAX);
    const Document *document = read_source(str_from_c(source), &findings);

    findings_write(&text, &findings, LANG_EN);
    check_str(why, text_str(&text), S(""));
    return document ? document_hash(document) : 0;
}

/* Two ways to say the same thing. */
static void test_the_same(void)
{
    static const struct {
        const char *why, *a, *b;
    } rows[] = {
        { "keyword twins",
          HEAD "RULE P1 PROHIBITED ABSOLUTELY CITE S \"1\" " BOTH_LABELS " IF a IS NOT USA",
          "規則集 p " BOTH_LABELS " 規則 P1 認めない 絶対に 根拠 S \"1\" " BOTH_LABELS
          " 場合 a は否 USA" },
        { "both languages in one file", HEAD "RULE P1 NEEDS x CITE S \"1\" " BOTH_LABELS,
          HEAD "RULE P1 要許可 x 根拠 S \"1\" " BOTH_LABELS },
        { "full-width marks and blanks", HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF (USA, GBR)",
          HEAD "DEFINE　d " BOTH_LABELS " IF a IS ONE OF（USA、GBR）" },
        { "a list by commas, or by lines",
          HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a, NOT b, c IS YES",
          HEAD "DEFINE d " BOTH_LABELS " IF ALL OF\n a\n NOT b\n c IS YES" },
        { "comments and line ends", HEAD "REGIME r", "# c\r\n" HEAD "REGIME # x\r\n r # y" },
        { "a byte order mark", HEAD "REGIME r", "\xef\xbb\xbf" HEAD "REGIME r" },
        { "label order", HEAD "NOTE ja \"い\" en \"b\"", HEAD "NOTE en \"b\" ja \"い\"" },
        { "one value included", HEAD "DEFINE d " BOTH_LABELS " IF s INCLUDES v",
          HEAD "DEFINE d " BOTH_LABELS " IF s INCLUDES ANY OF (v)" },
        { "confidence", HEAD "SOURCE S i CONFIDENCE official " BOTH_LABELS,
          HEAD "出典 S i 確度 公的 " BOTH_LABELS },
        { "judges", HEAD "JUDGES line", HEAD "判定単位 品目" },
        { "escapes", HEAD "NOTE ja \"\\\"\" en \"\\\\\"", HEAD "NOTE ja \"\\\"\" en \"\\\\\"" },
        { "all of a fact",
          "VOCABULARY v " BOTH_LABELS " FACT f : YES/NO LOOKED UP IN r BY k AT d WHERE c IS v, "
          "e IS ONE OF (x, y) ASK A, B COST 3 " BOTH_LABELS " QUESTION " BOTH_LABELS,
          "語彙 v " BOTH_LABELS
          " 事実 f：可否 登録簿 r により k 時点 d 限定 c は v、e は いずれか (x、y) "
          "照会先 A、B 手数 3 " BOTH_LABELS " 問い " BOTH_LABELS },
        { "an example",
          HEAD "EXAMPLE \"t\" GIVEN d USA, s (a, b), n 3, m 10.00 USD, t 2014-04-01, y NO, REST NO "
               "EXPECT PERMITTED WITH x, y WITHOUT z BY nsc",
          HEAD "例 \"t\" 前提\n d USA\n s (a, b)\n n 3\n m 10.00 USD\n t 2014-04-01\n y いいえ\n "
               "残り いいえ "
               "期待 認められる 付す x, y 付さない z により nsc" },
        { "a country that is spelt like a word", HEAD "DEFINE d " BOTH_LABELS " IF a IS ARE",
          HEAD "定義 d " BOTH_LABELS " 場合 a は ARE" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].why,
                   hash_of_law(rows[i].why, rows[i].a) == hash_of_law(rows[i].why, rows[i].b));
}

/* Two texts that say different things; each row differs in one part of the tree. */
static void test_not_the_same(void)
{
    static const struct {
        const char *a, *b;
    } rows[] = {
        { HEAD "REGIME r", HEAD "REGIME s" },
        { HEAD "DUTY r " BOTH_LABELS, HEAD "BUCKET r " BOTH_LABELS },
        { HEAD "NOTE ja \"a\" en \"b\"", HEAD "NOTE ja \"b\" en \"a\"" },
        { HEAD "DEFINE d " BOTH_LABELS " IF a", HEAD "DEFINE d " BOTH_LABELS " IF NOT a" },
        { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a",
          HEAD "DEFINE d " BOTH_LABELS " IF ANY OF a" },
        { HEAD "DEFINE d " BOTH_LABELS " IF a IS YES", HEAD "DEFINE d " BOTH_LABELS " IF a IS NO" },
        { HEAD "DEFINE d " BOTH_LABELS " IF a IS 5 JPY",
          HEAD "DEFINE d " BOTH_LABELS " IF a IS 5 USD" },
        { HEAD "DEFINE d " BOTH_LABELS " IF a IS AT LEAST 5",
          HEAD "DEFINE d " BOTH_LABELS " IF a IS AT MOST 5" },
        { HEAD "DEFINE d " BOTH_LABELS " IF AT LEAST 1 OF a, b",
          HEAD "DEFINE d " BOTH_LABELS " IF AT LEAST 2 OF a, b" },
        { HEAD "REPEAL RULE a", HEAD "REPEAL DEFINE a" },
        { HEAD "REPEAL NOTE", HEAD },
        { HEAD "OTHERWISE OUTSIDE " BOTH_LABELS, HEAD "OTHERWISE NOT PERMITTED " BOTH_LABELS },
        { HEAD "PROVE i " BOTH_LABELS " NEVER PERMITTED WHEN a",
          HEAD "PROVE i " BOTH_LABELS " NEVER OUTSIDE WHEN a" },
        { HEAD "PROVE i " BOTH_LABELS " ALWAYS REQUIRE x WHEN a",
          HEAD "PROVE i " BOTH_LABELS " ALWAYS DECIDED BY x WHEN a" },
        { HEAD "RULE r EVERY PERMISSION CITE S \"1\" " BOTH_LABELS " REQUIRE x",
          HEAD "REPLACE RULE r EVERY PERMISSION CITE S \"1\" " BOTH_LABELS " REQUIRE x" },
        { HEAD "RULE r EVERY PERMISSION CITE S \"1\" " BOTH_LABELS " REQUIRE x",
          HEAD "RULE r EVERY LICENCE CITE S \"1\" " BOTH_LABELS " REQUIRE x" },
        { HEAD "EXAMPLE \"t\" GIVEN a NO EXPECT CONFLICT",
          HEAD "EXAMPLE \"t\" GIVEN a NO, REST NO EXPECT CONFLICT" },
        { HEAD "EXAMPLE \"t\" GIVEN a b EXPECT CONFLICT",
          HEAD "EXAMPLE \"t\" GIVEN a (b) EXPECT CONFLICT" },
        { HEAD "IN FORCE FROM 2014-04-01", HEAD "IN FORCE FROM 2014-04-01 UNTIL 2015-01-01" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].a,
                   hash_of_law(rows[i].a, rows[i].a) != hash_of_law(rows[i].b, rows[i].b));
}

static void check_refused(const char *why, Str source, Phrase want)
{
    Findings findings;

    check_true(why, read_source(source, &findings) == NULL);
    check_true(why, findings.first != NULL);
    if (findings.first)
        check_int(why, findings.first->message, want);
}

static Str repeated(const char *head, const char *part, size_t count, const char *tail)
{
    Text text = text_open(&arena, (size_t)64 << 20);

    text_c(&text, head);
    for (size_t i = 0; i < count; i++)
        text_c(&text, part);
    text_c(&text, tail);
    return text_str(&text);
}

/* Hostile files meet a named limit, and those just below it are read. */
static void test_limits(void)
{
    Findings findings;

    check_refused("large", repeated(HEAD, "#23456789\n", RULES_BYTES_MAX / 10 + 1, ""),
                  PHRASE_SYNTAX_FILE_LARGE);
    check_refused(
        "words",
        repeated(HEAD "DEFINE d " BOTH_LABELS " IF x IS ONE OF (", "a,\n", RULES_WORDS_MAX, ""),
        PHRASE_SYNTAX_LIST_LONG);
    check_refused("comments", repeated(HEAD, "#\n", RULES_WORDS_MAX, ""), PHRASE_SYNTAX_WORDS_MANY);
    check_refused("statements", repeated(HEAD, "REGIME r\n", RULES_STATEMENTS_MAX, ""),
                  PHRASE_SYNTAX_STATEMENTS_MANY);
    check_true("fewer statements",
               read_source(repeated(HEAD, "REGIME r\n", RULES_STATEMENTS_MAX - 1, ""), &findings) !=
                   NULL);
    check_refused("list", repeated(HEAD "USES a", ", a", RULES_LIST_MAX, ""),
                  PHRASE_SYNTAX_LIST_LONG);
    check_true("shorter list", read_source(repeated(HEAD "USES a", ", a", RULES_LIST_MAX - 1, ""),
                                           &findings) != NULL);
    check_refused("levels",
                  repeated(HEAD "LEVELS a " BOTH_LABELS, " < a " BOTH_LABELS, RULES_LIST_MAX, ""),
                  PHRASE_SYNTAX_LIST_LONG);
    check_refused(
        "citations",
        repeated(HEAD "DEFINE d " BOTH_LABELS, " CITE S \"1\"", RULES_LIST_MAX + 1, " IF a"),
        PHRASE_SYNTAX_LIST_LONG);
    check_refused("text", repeated(HEAD "NOTE ja \"", "x", RULES_STRING_MAX + 1, "\" en \"a\""),
                  PHRASE_SYNTAX_STRING_LONG);
    check_refused("depth",
                  repeated(HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF ", "(", 100000, ""),
                  PHRASE_SYNTAX_EXPECTED_NAME_OR);
    check_refused("one long strange word", repeated(HEAD, "規", 1000000, ""),
                  PHRASE_SYNTAX_EXPECTED_STATEMENT);
    check_refused("NUL", (Str){ HEAD "\0", sizeof(HEAD) }, PHRASE_SYNTAX_UTF8);
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_the_same);
    RUN(test_not_the_same);
    RUN(test_limits);
    arena_close(&arena);
    return check_done();
}
