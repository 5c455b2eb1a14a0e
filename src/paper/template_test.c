/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "paper/template.h"
#include "phrases_paper.h"
#include "tests/check.h"

static Arena arena;

#define HEAD "PAPER letter ABOUT case\nTITLE ja \"書簡\" en \"Letter\"\nAUTHENTIC ja\n"
#define BODY "TEXT ja \"本文\" en \"Body\"\n"

static const PaperTemplate *read_text(Str text, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return paper_template_read(&arena, text, S("letter.paper"), findings);
}

static bool told(const Findings *findings, Phrase message, uint32_t line)
{
    for (const Finding *one = findings->first; one; one = one->next)
        if (one->message == message && one->place.line == line)
            return true;
    return false;
}

static void test_whole_template(void)
{
    Findings findings;
    const PaperTemplate *letter = read_text(
        S(HEAD "# what it needs\n"
               "REQUIRES buyer, lines.item\n  OPTIONAL marking, lines.total, signatures.party,\n"
               "  signatures.name, signatures.position, signatures.day\n"
               "HEADING ja \"見出し\" en \"Heading\"\n"
               "TEXT ja \"{buyer}\" \"殿\" en \"Dear {buyer},\\n\\\"\\\\\\{\"\n"
               "TEXT EACH lines ja \"{lines.item}\" en \"{lines.item}\"\n"
               "BOX buyer WIDE ja \"宛先\" en \"To\"\nROW buyer ja \"宛先\" en \"To\"\n"
               "TABLE lines COLUMN item 60 ja \"品目\" en \"Item\"\n"
               "  COLUMN total 40 ja \"額\" en \"Sum\"\nBREAK\nSIGNATURES signatures\n"),
        &findings);

    check_int("nothing told", findings.count, 0);
    if (!letter)
        return;
    check_str("name", paper_name(letter), S("letter"));
    check_str("title", paper_title(letter).in[LANG_EN], S("Letter"));
    check_int("blocks", letter->block_count, 8);
    const Block *text = &letter->blocks[1], *table = &letter->blocks[5];

    check_int("a field and words", text->say.count[LANG_JA], 2);
    check_str("the field", text->say.pieces[LANG_JA][0].field->name, S("buyer"));
    check_str("texts behind each other", text->say.pieces[LANG_JA][1].words, S("殿"));
    check_str("escapes", text->say.pieces[LANG_EN][2].words, S(",\n\"\\{"));
    check_true("wide", letter->blocks[3].wide && !letter->blocks[4].wide);
    check_int("columns", table->column_count, 2);
    check_int("share", table->columns[1].share, 40);
    check_int("required", template_standing(letter, field_find(S("buyer"))), STANDING_REQUIRED);
    check_int("table", template_table(letter, S("lines")), STANDING_REQUIRED);
    check_int("optional", template_table(letter, S("signatures")), STANDING_OPTIONAL);
    check_int("not there", template_table(letter, S("terms")), STANDING_NONE);
}

/* One rule each: what is wrong, on which line, how it is told. */
static void test_refused(void)
{
    static const struct {
        const char *why;
        Str text;
        Phrase message;
        uint32_t line;
    } rows[] = {
        { "nothing", STR(""), PHRASE_PAPER_LACKS, 1 },
        { "no title", STR("PAPER letter ABOUT case\nAUTHENTIC ja\n" BODY), PHRASE_PAPER_LACKS, 1 },
        { "about nothing", STR("PAPER letter\nTITLE ja \"\" en \"\"\nAUTHENTIC ja\n" BODY),
          PHRASE_PAPER_UNEXPECTED, 2 },
        { "about nobody", STR("PAPER letter ABOUT us\nTITLE ja \"\" en \"\"\n" BODY),
          PHRASE_PAPER_UNEXPECTED, 1 },
        { "no language", STR("PAPER letter ABOUT case\nTITLE ja \"\" en \"\"\n" BODY),
          PHRASE_PAPER_LACKS, 1 },
        { "no body", STR(HEAD), PHRASE_PAPER_LACKS, 1 },
        { "said twice", STR(HEAD "PAPER other ABOUT case\n" BODY), PHRASE_PAPER_TWICE, 4 },
        { "open quote", STR(HEAD "TEXT ja \"a\nen \"b\"\n"), PHRASE_PAPER_QUOTE, 4 },
        { "strange", STR(HEAD "TEXT ja \"a\" en \"b\" ;\n"), PHRASE_PAPER_STRANGE, 4 },
        { "out of place", STR(HEAD "TEXT en \"b\" ja \"a\"\n"), PHRASE_PAPER_UNEXPECTED, 4 },
        { "one language", STR(HEAD "TEXT ja \"a\""), PHRASE_PAPER_END, 4 },
        { "word between", STR(HEAD "buyer\n" BODY), PHRASE_PAPER_UNEXPECTED, 4 },
        { "unknown statement", STR(HEAD "TEXTS ja \"\" en \"\"\n"), PHRASE_PAPER_STATEMENT, 4 },
        { "column alone", STR(HEAD "COLUMN item 3 ja \"\" en \"\"\n"), PHRASE_PAPER_STATEMENT, 4 },
        { "authentic", STR("PAPER p ABOUT case\nTITLE ja \"\" en \"\"\nAUTHENTIC fr\n" BODY),
          PHRASE_PAPER_UNEXPECTED, 3 },
        { "declared twice", STR(HEAD "REQUIRES buyer\nOPTIONAL buyer\nROW buyer ja \"\" en \"\"\n"),
          PHRASE_PAPER_DECLARED, 5 },
        { "unknown field", STR(HEAD "REQUIRES buyr\n" BODY), PHRASE_PAPER_FIELD, 4 },
        { "unknown in words", STR(HEAD "TEXT ja \"{buyr}\" en \"\"\n"), PHRASE_PAPER_FIELD, 4 },
        { "of a table", STR(HEAD "REQUIRES lines.item\nTEXT ja \"{lines.item}\" en \"\"\n"),
          PHRASE_PAPER_FIELD_PLACE, 5 },
        { "of another",
          STR(HEAD "REQUIRES lines.item\nTEXT EACH terms ja \"{lines.item}\" en \"\"\n"),
          PHRASE_PAPER_FIELD_PLACE, 5 },
        { "row of a table", STR(HEAD "REQUIRES lines.item\nROW lines.item ja \"\" en \"\"\n"),
          PHRASE_PAPER_FIELD_PLACE, 5 },
        { "unknown table", STR(HEAD "TABLE linse COLUMN item 3 ja \"\" en \"\"\n"),
          PHRASE_PAPER_TABLE, 4 },
        { "column of none", STR(HEAD "TABLE lines COLUMN party 3 ja \"\" en \"\"\n"),
          PHRASE_PAPER_FIELD, 4 },
        { "no share", STR(HEAD "TABLE lines COLUMN item 0 ja \"\" en \"\"\n"),
          PHRASE_PAPER_UNEXPECTED, 4 },
        { "no column", STR(HEAD "TABLE lines\n" BODY), PHRASE_PAPER_UNEXPECTED, 5 },
        { "not for stamps", STR(HEAD "STAMPS lines ja \"\" en \"\"\n"), PHRASE_PAPER_PERSONS, 4 },
        { "not for signing", STR(HEAD "SIGNATURES consulted\n"), PHRASE_PAPER_PERSONS, 4 },
        { "escape", STR(HEAD "TEXT ja \"\\t\" en \"\"\n"), PHRASE_PAPER_ESCAPE, 4 },
        { "open brace", STR(HEAD "TEXT ja \"{buyer\" en \"\"\n"), PHRASE_PAPER_BRACE, 4 },
        { "field in a label", STR(HEAD "REQUIRES buyer\nROW buyer ja \"{buyer}\" en \"\"\n"),
          PHRASE_PAPER_BRACE_HERE, 5 },
        { "hidden letter", STR(HEAD "TEXT ja \"a\xe2\x80\xae\" en \"\"\n"), PHRASE_PAPER_LETTER,
          4 },
        { "no letter", STR(HEAD "TEXT ja \"\xef\xbf\xbf\" en \"\"\n"), PHRASE_PAPER_LETTER, 4 },
        { "idle", STR(HEAD "REQUIRES buyer\n" BODY), PHRASE_PAPER_IDLE, 4 },
        { "undeclared", STR(HEAD "TEXT ja \"{buyer}\" en \"\"\n"), PHRASE_PAPER_UNDECLARED, 4 },
        { "by data", STR("PAPER p ABOUT case\nTITLE ja \"\" en \"\"\nAUTHENTIC data\n" BODY),
          PHRASE_PAPER_UNDECLARED, 3 },
        { "must carry", STR("PAPER bill ABOUT case\nTITLE ja \"\" en \"\"\nAUTHENTIC ja\n" BODY),
          PHRASE_PAPER_MUST, 1 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings;

        check_true(rows[i].why, !read_text(rows[i].text, &findings));
        check_true(rows[i].why, told(&findings, rows[i].message, rows[i].line));
    }
}

/* Several defects are told at once, each where it is. */
static void test_all_at_once(void)
{
    Findings findings;

    check_true("refused",
               !read_text(S("PAPER letter ABOUT case\nTITLE ja \"x\"\nAUTHENTIC fr\nFOO\n"
                            "ROW nobody ja \"\" en \"\"\nTEXT ja \"\\q\" en \"\"\n"),
                          &findings));
    check_int("all", findings.error_count, 5);
    check_true("title", told(&findings, PHRASE_PAPER_UNEXPECTED, 3));
    check_true("statement", told(&findings, PHRASE_PAPER_STATEMENT, 4));
    check_true("field", told(&findings, PHRASE_PAPER_FIELD, 5));
    check_true("escape", told(&findings, PHRASE_PAPER_ESCAPE, 6));
}

static void test_limits(void)
{
    Findings findings;
    Text many = text_open(&arena, PAPER_BYTES_MAX), large = text_open(&arena, TEXT_MAX);

    text_put(&many, S(HEAD));
    for (size_t i = 0; i <= PAPER_BLOCKS_MAX; i++)
        text_put(&many, S("BREAK\n"));
    check_true("too many blocks", !read_text(text_str(&many), &findings));
    check_true("told", told(&findings, PHRASE_PAPER_BLOCKS, PAPER_BLOCKS_MAX + 4));
    text_repeat(&large, '#', PAPER_BYTES_MAX + 1);
    check_true("too large", !read_text(text_str(&large), &findings));
    check_true("told", told(&findings, PHRASE_PAPER_LARGE, 0));
    check_true("no text", !read_text(S("PAPER a\n\xff"), &findings));
    check_true("told", told(&findings, PHRASE_PAPER_UTF8, 2));
    many = text_open(&arena, PAPER_BYTES_MAX);
    text_put(&many, S(HEAD "REQUIRES lines.item\nTABLE lines\n"));
    for (size_t i = 0; i <= PAPER_COLUMNS_MAX; i++)
        text_put(&many, S("COLUMN item 1 ja \"\" en \"\"\n"));
    check_true("too many columns", !read_text(text_str(&many), &findings));
    check_true("told", told(&findings, PHRASE_PAPER_UNEXPECTED, PAPER_COLUMNS_MAX + 6));
}

static void test_shelf(void)
{
    Findings findings;
    const PaperTemplate *letter = read_text(S(HEAD BODY), &findings);
    const PaperTemplate *note = paper_template_read(
        &arena, S("PAPER a-note ABOUT case\nTITLE ja \"a\" en \"b\"\nAUTHENTIC en\n" BODY),
        S("x/a-note.paper"), &findings);
    const PaperTemplate *papers[] = { letter, note };
    PaperShelf shelf = paper_shelf(&arena, papers, 2, &findings);

    check_int("nothing told", findings.count, 0);
    check_true("in order", shelf.papers[0] == note && shelf.papers[1] == letter);
    check_true("found", paper_find(&shelf, S("letter")) == letter);
    check_true("not found", !paper_find(&shelf, S("lette")));
    papers[1] = letter;
    (void)paper_shelf(&arena, papers, 2, &findings);
    check_true("twice", told(&findings, PHRASE_PAPER_SAME_NAME, 1));
    papers[1] = paper_template_read(&arena, S(HEAD BODY), S("x/other.paper"), &findings);
    findings = (Findings){ .arena = &arena };
    (void)paper_shelf(&arena, papers + 1, 1, &findings);
    check_true("another name", told(&findings, PHRASE_PAPER_FILE_NAME, 1));
}

int main(void)
{
    arena = arena_open(8ull << 30);
    RUN(test_whole_template);
    RUN(test_refused);
    RUN(test_all_at_once);
    RUN(test_limits);
    RUN(test_shelf);
    arena_close(&arena);
    return check_done();
}
