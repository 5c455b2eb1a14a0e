/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rules/syntax.h"
#include "tests/check.h"

#define HEAD "PACK p ja \"あ\" en \"a\"\n"
#define BOTH_LABELS "ja \"あ\" en \"a\""
#define CITE "CITE S \"1\""

enum { ARENA_BYTES = 64 << 20 };

static Arena arena;

static const Document *read_source(Str source, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return rules_read(&arena, source, S("t.rules"), findings);
}

/* Every finding as "line:column+length message | remedy". */
static Str told(const Findings *findings, Lang lang)
{
    Text text = text_open(&arena, TEXT_MAX);

    for (const Finding *f = findings->first; f; f = f->next) {
        if (f != findings->first)
            text_char(&text, '\n');
        text_int(&text, f->place.line);
        text_char(&text, ':');
        text_int(&text, f->place.column);
        text_char(&text, '+');
        text_int(&text, f->place.length);
        text_char(&text, ' ');
        phrase_write(&text, f->message, lang, f->args, FINDING_ARGS_MAX);
        if (f->remedy != PHRASE_NONE) {
            text_c(&text, " | ");
            phrase_write(&text, f->remedy, lang, f->args, FINDING_ARGS_MAX);
        }
    }
    return text_str(&text);
}

typedef struct BadRow {
    const char *source, *want;
} BadRow;

static void check_bad(const BadRow *rows, size_t count, Lang lang)
{
    for (size_t i = 0; i < count; i++) {
        Findings findings;
        const Document *document = read_source(str_from_c(rows[i].source), &findings);

        check_true(rows[i].source, document == NULL);
        check_str(rows[i].source, told(&findings, lang), str_from_c(rows[i].want));
    }
}

/* Each row: what an author may write by mistake, and all that is told about it. */
static const BadRow bad_rows[] = {
    { HEAD "EXAMPLE \"t\" GIVEN a NO REST NO EXPECT CONFLICT",
      "2:24+4 a comma is missing before \"REST\" | separate the items of a list by commas, or "
      "write "
      "each on its own line" },
    { HEAD "RULE P1 PROHIBTED " CITE " " BOTH_LABELS,
      "2:9+9 expected PROHIBITED, MAY BE PERMITTED, EVERY PERMISSION, EVERY LICENCE, NEEDS, FINDS, "
      "found \"PROHIBTED\" | did you mean PROHIBITED?" },
    { HEAD "RULE P1 MAY BE PERMITED " CITE " " BOTH_LABELS,
      "2:9+3 expected PROHIBITED, MAY BE PERMITTED, EVERY PERMISSION, EVERY LICENCE, NEEDS, FINDS, "
      "found \"MAY\" | did you mean MAY BE PERMITTED?" },
    { HEAD "RULLE P1 PROHIBITED",
      "2:1+5 expected a new statement, found \"RULLE\" | did you mean RULE?" },
    { HEAD "rule P1 PROHIBITED " CITE " " BOTH_LABELS,
      "2:1+4 expected a new statement, found \"rule\" | keywords are written in capitals: RULE" },
    { HEAD "RULE P1 PROHIBITED " CITE " " BOTH_LABELS " if a",
      "2:45+2 expected REQUIRE, DECIDED BY, REPORTED AS, IF or a new statement, found \"if\" | "
      "keywords are written in capitals: IF" },
    { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a, b\nDEFNE e " BOTH_LABELS " IF a",
      "3:1+5 expected IS, IS NOT, INCLUDES, \",\" or a new statement, found \"DEFNE\" | did you "
      "mean DEFINE?" },
    { HEAD "RULE X1 EVERY PERMISSION " CITE " " BOTH_LABELS " REQUIRE a DECIDDED BY nsc",
      "2:61+8 expected \",\", DECIDED BY, REPORTED AS, IF or a new statement, found \"DECIDDED\" | "
      "did you mean DECIDED BY?" },
    { HEAD "規則 P1 認めな 根拠 S \"1\" " BOTH_LABELS,
      "2:7+3 expected 認めない, 認め得る, 全ての移転に, 全ての許可に, 要許可, 認める, found "
      "\"認めな\" | did you mean 認めない?" },
    { HEAD "EXAMPLE \"t\" GIVEN a NO EXPECT PERMITED",
      "2:31+8 expected OUTSIDE, PROHIBITED, NOT COVERED, PERMITTED, CONFLICT, LICENCE REQUIRED, "
      "UNDECIDED, found \"PERMITED\" | did you mean PERMITTED?" },
    { HEAD "SOURCE S i CONFIDENCE offical " BOTH_LABELS,
      "2:23+7 expected official, secondary, unverified, found \"offical\" | did you mean "
      "official?" },
    { HEAD "JUDGES lines",
      "2:8+5 expected line, case, party, found \"lines\" | did you mean line?" },
    { HEAD "RULE P1 PROHIBITED " BOTH_LABELS " IF a",
      "2:20+2 expected ABSOLUTELY, CITE, found \"ja\" | the clauses stand in this order: RULE … "
      "CITE … ja … en … REQUIRE … DECIDED BY … REPORTED AS … IF" },
    { HEAD "RULE P1 PROHIBITED " CITE " \nRULE P2 PROHIBITED " CITE " " BOTH_LABELS,
      "2:30+1 expected CONFIDENCE, CITE, ja \"…\" en \"…\", found \"RULE\"" },
    { HEAD "RULE P1 PROHIBITED " CITE " IF a " BOTH_LABELS,
      "2:31+2 expected CONFIDENCE, CITE, ja \"…\" en \"…\", found \"IF\" | the clauses stand in "
      "this order: RULE … CITE … ja … en … REQUIRE … DECIDED BY … REPORTED AS … IF" },
    { HEAD "DEFINE d " BOTH_LABELS, "2:23+1 the file ends here, but CITE, IF was expected" },
    { HEAD "DEFINE d IF a", "2:10+2 expected ja \"…\" en \"…\", found \"IF\" | the clauses stand "
                            "in this order: DEFINE … ja … en … CITE … IF" },
    { HEAD "RULE", "2:5+1 the file ends here, but a name was expected" },
    { HEAD "RULE IF", "2:6+2 expected a name, found \"IF\" | \"IF\" is a word of the language "
                      "itself; choose another name" },
    { HEAD "EXCEPT E " CITE " " BOTH_LABELS " IF a",
      "2:10+4 expected TO, found \"CITE\" | the clauses stand in this order: EXCEPT … TO … CITE … "
      "ja … en … ALLOWS … REQUIRE … DECIDED BY … REPORTED AS … IF" },
    { HEAD "EXCEPT E TO P " CITE " " BOTH_LABELS " ALLOWS m IF a",
      "2:49+2 expected INSTEAD, found \"IF\" | the clauses stand in this order: EXCEPT … TO … CITE "
      "… ja … en … ALLOWS … REQUIRE … DECIDED BY … REPORTED AS … IF" },
    { HEAD "MADE BY i", "2:10+1 the file ends here, but ON was expected" },
    { HEAD "NOTE \"text\"", "2:6+6 expected ja \"…\" en \"…\", found \"text\" | a label says the "
                            "same in both languages: ja \"…\" en \"…\"" },
    { HEAD "NOTE ja \"あ\"", "2:6+2 this label has no text for en | a label says the same in both "
                             "languages: ja \"…\" en \"…\"" },
    { HEAD "NOTE en \"a\" en \"b\"", "2:6+2 this label has no text for ja | a label says the same "
                                     "in both languages: ja \"…\" en \"…\"" },
    { HEAD "NOTE " BOTH_LABELS " extra", "2:20+5 expected a new statement, found \"extra\"" },
    { HEAD "OTHERWISE PROHIBITED " BOTH_LABELS,
      "2:11+10 expected OUTSIDE, NOT PERMITTED, found \"PROHIBITED\"" },
    { HEAD "REPLACE PACK p " BOTH_LABELS,
      "2:9+4 expected SOURCE, NOTE, CONDITION, DUTY, LICENCE, FINDING, BUCKET, LEVELS, DEFINE, "
      "APPLIES, RULE, EXCEPT, OTHERWISE, PROVE, EXAMPLE, found \"PACK\"" },
    { HEAD "REPEAL OTHERWISE",
      "2:8+9 expected NOTE, DEFINE, RULE, EXCEPT, PROVE, EXAMPLE, found \"OTHERWISE\"" },
    { HEAD "REPEAL EXAMPLE t", "2:16+1 expected \"…\", found \"t\"" },
    { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a b",
      "2:36+1 a comma is missing before \"b\" | separate the items of a list by commas, or write "
      "each on its own line" },
    { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a, ANY OF b",
      "2:37+6 \"ANY OF\" cannot stand inside another list | give the inner list a name with DEFINE "
      "and use the name here" },
    { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a NOT b",
      "2:36+3 a comma is missing before \"NOT\" | separate the items of a list by commas, or write "
      "each on its own line" },
    { HEAD "DEFINE d " BOTH_LABELS " IF ALL OF a,",
      "2:36+1 the file ends here, but a name was expected" },
    { HEAD "USES a b", "2:8+1 a comma is missing before \"b\" | separate the items of a list by "
                       "commas, or write each on its own line" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF ()", "2:39+1 this list is empty" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF (USA GBR)",
      "2:44+3 a comma is missing before \"GBR\" | separate the items of a list by commas, or write "
      "each on its own line" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF (USA, GBR",
      "2:48+1 the file ends here, but \",\", \")\" was expected" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS ONE OF USA", "2:39+3 expected \"(\", found \"USA\"" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a AND b",
      "2:29+3 expected IS, IS NOT, INCLUDES or a new statement, found \"AND\" | there is no AND; "
      "write ALL OF and a list: IF ALL OF a, b" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a かつ b",
      "2:29+2 expected IS, IS NOT, INCLUDES or a new statement, found \"かつ\" | there is no AND; "
      "write ALL OF and a list: IF ALL OF a, b" },
    { HEAD "RULE P PROHIBITED " CITE " " BOTH_LABELS " IF a ELSE b",
      "2:49+4 expected IS, IS NOT, INCLUDES or a new statement, found \"ELSE\" | there is no ELSE "
      "and no THEN; a rule says in one IF when it holds" },
    { HEAD "RULE P PROHIBITED " CITE " " BOTH_LABELS " IF a UNLESS b",
      "2:49+6 expected IS, IS NOT, INCLUDES or a new statement, found \"UNLESS\" | there is no "
      "UNLESS; write an EXCEPT to the rule" },
    { HEAD "DEFINE d " BOTH_LABELS " IF NOT a IS YES",
      "2:33+2 NOT cannot stand before a comparison | write a IS NOT …" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS NOT AT LEAST 5",
      "2:36+8 expected a name or ONE OF, YES, NO, 2014-04-01, 12, found \"AT LEAST\"" },
    { HEAD "DEFINE d " BOTH_LABELS " IF AT LEAST two OF a, b",
      "2:36+3 expected a whole number, found \"two\"" },
    { HEAD "DEFINE d " BOTH_LABELS " IF x は否いずれか (a)",
      "2:29+6 expected IS, IS NOT, INCLUDES or a new statement, found \"は否いずれか\" | put a "
      "blank between two keywords: は否 いずれか" },
    { HEAD "IN FORCE FROM 2023-02-30", "2:15+10 2023-02-30 is not a day of the calendar" },
    { HEAD "IN FORCE FROM 2023-2-3", "2:15+8 2023-2-3 is not a day of the calendar | write a date "
                                     "with four, two and two digits: 2014-04-01" },
    { HEAD "IN FORCE FROM 20230203", "2:15+8 expected a date, found \"20230203\" | write a date "
                                     "with four, two and two digits: 2014-04-01" },
    { HEAD "IN FORCE FROM tomorrow", "2:15+8 expected a date, found \"tomorrow\" | write a date "
                                     "with four, two and two digits: 2014-04-01" },
    { HEAD "IN FORCE FROM \"2023-02-03\"", "2:15+12 expected a date, found \"2023-02-03\" | write "
                                           "a date with four, two and two digits: 2014-04-01" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS AT LEAST 1,000,000 JPY",
      "2:41+9 write the number 1,000,000 without commas between its digits" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS AT LEAST 10.00",
      "2:41+5 10.00 has decimals but no currency; only money has decimals | write money as 10.00 "
      "USD" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS 12a",
      "2:32+3 \"12a\" is neither a number nor a name | a name begins with a letter; a number holds "
      "digits only" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS 1234567890123456789",
      "2:32+19 the number 1234567890123456789 is too large" },
    { HEAD "RULE P_1 PROHIBITED " CITE " " BOTH_LABELS,
      "2:6+3 the name \"P_1\" holds a low line; names "
      "hold letters, digits and hyphens | write P-1" },
    { HEAD "DEFINE ａｂ " BOTH_LABELS " IF a",
      "2:8+2 expected a name, found \"ａｂ\" | write letters and digits in half width: ab" },
    { HEAD "DEFINE d " BOTH_LABELS " IF a IS \"USA\"",
      "2:32+5 expected a name or ONE OF, AT LEAST, AT MOST, YES, NO, 2014-04-01, 12, found \"USA\" "
      "| a name stands without quotation marks" },
    { HEAD "REGIME aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "2:8+65 this name is longer than 64 letters" },
    { HEAD "NOTE ja “あ” en \"a\"",
      "2:9+3 this text stands in quotation marks of another kind (“) | write texts in straight "
      "quotation marks, opened and closed on one line: \"…\"" },
    { HEAD "NOTE ja 「あ」 en \"a\"",
      "2:9+3 this text stands in quotation marks of another kind (「) | write texts in straight "
      "quotation marks, opened and closed on one line: \"…\"" },
    { HEAD "NOTE ja \"あ en \"a\"\nREGIME",
      "2:6+2 this label has no text for en | a label says the same in both languages: ja \"…\" en "
      "\"…\"\n"
      "2:17+1 this text has no closing quotation mark on its line | write texts in straight "
      "quotation marks, opened and closed on one line: \"…\"\n"
      "3:7+1 the file ends here, but a name was expected" },
    { HEAD "NOTE ja \"\" en \"a\"", "2:9+2 this text is empty" },
    { HEAD "NOTE ja \"\\n\" en \"a\"", "2:9+4 \"\\n\" means nothing in a text | in a text, \\\" "
                                       "stands for a quotation mark and \\\\ for a backslash" },
    { HEAD "NOTE ja \"あ\tい\" en \"a\"",
      "2:9+5 this text holds a control character, such as a tab" },
    { HEAD "FACT f YES/NO ASK A COST 1 " BOTH_LABELS, "2:8+6 expected \":\", found \"YES/NO\"" },
    { HEAD "FACT f : BOOLEAN ASK A COST 1 " BOTH_LABELS,
      "2:10+7 expected YES/NO, ONE OF, SET OF, COUNTRY, DATE, NUMBER, MONEY, PERSON, ORGANISATION, "
      "UNIT, found \"BOOLEAN\"" },
    { HEAD "FACT f : yes/no ASK A COST 1 " BOTH_LABELS,
      "2:10+3 expected YES/NO, ONE OF, SET OF, COUNTRY, DATE, NUMBER, MONEY, PERSON, ORGANISATION, "
      "UNIT, found \"yes\" | "
      "keywords are written in capitals: YES/NO\n"
      "2:13+1 \"/\" cannot stand here" },
    { HEAD "FACT f : DATE ASK A " BOTH_LABELS,
      "2:21+2 expected \",\", COST, found \"ja\" | the clauses stand in this order: FACT … LOOKED "
      "UP IN … ASK … COST … ja … en … QUESTION" },
    { HEAD "FACT f : DATE COST 1 ASK A " BOTH_LABELS,
      "2:15+4 expected LOOKED UP IN, ASK, found \"COST\" | the clauses stand in this order: FACT … "
      "LOOKED UP IN … ASK … COST … ja … en … QUESTION" },
    { HEAD "FACT f : DATE ASK A COST 2000000 " BOTH_LABELS,
      "2:26+7 a cost is a whole number up to 1000000" },
    { HEAD "FACT f : ONE OF a, b ASK A COST 1 " BOTH_LABELS,
      "2:18+1 expected ja \"…\" en \"…\", found \",\" | a label says the same in both languages: "
      "ja \"…\" en \"…\"" },
    { HEAD "FACT f : YES/NO LOOKED UP IN r WHERE a IS b ASK A COST 1 " BOTH_LABELS,
      "2:32+5 expected BY, found \"WHERE\"" },
    { "", "1:1+0 the file says nothing | begin the file with VOCABULARY, PACK or ACCESS" },
    { "# nothing\n",
      "2:1+0 the file says nothing | begin the file with VOCABULARY, PACK or ACCESS" },
    { "REGIME r", "1:1+6 a rules file cannot begin with \"REGIME\" | begin the file with "
                  "VOCABULARY, PACK or ACCESS" },
    { HEAD "PACK q " BOTH_LABELS, "2:1+4 \"PACK\" begins a second document; one file holds one" },
    { HEAD "VOCABULARY q " BOTH_LABELS,
      "2:1+10 \"VOCABULARY\" begins a second document; one file holds one" },
    { HEAD "; REGIME r", "2:1+1 \";\" cannot stand here" },
    { HEAD "REGIME r }", "2:10+1 \"}\" cannot stand here" },
    { "PACK p ja \"あ\" en \"\xff\"",
      "1:19+1 from here on the file is not UTF-8 text | save the file in the encoding UTF-8" },
    { HEAD "RULE A\nRULE B PROHIBITED\nREGIME\nNOTE ja \"x\"",
      "2:7+1 expected PROHIBITED, MAY BE PERMITTED, EVERY PERMISSION, EVERY LICENCE, NEEDS, FINDS, "
      "found \"RULE\"\n"
      "3:18+1 expected ABSOLUTELY, CITE, found \"REGIME\"\n"
      "4:7+1 expected a name, found \"NOTE\"\n"
      "5:6+2 this label has no text for en | a label says the same in both languages: ja \"…\" en "
      "\"…\"" },
};

static void test_bad_input(void)
{
    check_bad(bad_rows, COUNT_OF(bad_rows), LANG_EN);
}

static void test_in_japanese(void)
{
    static const BadRow rows[] = {
        { "規則集 p ja \"あ\" en \"a\"\n規則 P1 認めな 根拠 S \"1\" ja \"あ\" en \"a\"",
          "2:7+3 ここには 認めない, 認め得る, 全ての移転に, 全ての許可に, 要許可, 認める "
          "が必要ですが、「認めな」があります | 認めない ではありませんか" },
        { "規則集 p ja \"あ\" en \"a\"\n施行 2023-02-30",
          "2:4+10 2023-02-30 という日は暦にありません" },
        { "規則集 p ja \"あ\" en \"a\"\n定義 d ja \"あ\" en \"a\" 場合 次の全て a b",
          "2:30+1 「b」の前にコンマがありません | "
          "一覧の項目はコンマで区切るか、一行に一つずつ書きます" },
        { "規則集 p ja \"あ\" en \"a\"\n定義 d 場合 a",
          "2:6+2 ここには ja \"…\" en \"…\" が必要ですが、「場合」があります | "
          "句は次の順に書きます:定義 … ja … en … 根拠 … 場合" },
        { "規則集 p ja \"あ\" en \"a\"\n定義 d ja \"あ\" en \"a\"",
          "2:19+1 ここでファイルが終わっていますが、根拠, 場合 が必要です" },
    };

    check_bad(rows, COUNT_OF(rows), LANG_JA);
}

/* Every row has words in Japanese too: the sentences share their arguments. */
static void test_every_row_in_japanese(void)
{
    for (size_t i = 0; i < COUNT_OF(bad_rows); i++) {
        Findings findings;

        read_source(str_from_c(bad_rows[i].source), &findings);
        check_true(bad_rows[i].source, !str_eq(told(&findings, LANG_JA), told(&findings, LANG_EN)));
    }
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_bad_input);
    RUN(test_in_japanese);
    RUN(test_every_row_in_japanese);
    arena_close(&arena);
    return check_done();
}
