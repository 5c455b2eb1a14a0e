/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Reading: what a register holds, and every defect with its place. */
#include "phrases_registers.h"
#include "registers/registers.h"
#include "tests/check.h"

#define HEAD "#register,x\n#ja,表\n#en,Table\n#key,country\n#column,scope,all,part\n#text,act\n"
#define HEADER "key,scope,act,from,until,unknown_after,known_from,source,confidence,note\n"
#define ROW "JPN,all,,2001-01-01,2002-01-01,,2001-01-01,Gazette,official,\n"

static Arena arena;

static const Register *read_text(const char *text, Findings *findings)
{
    *findings = (Findings){ .arena = &arena };
    return register_read(&arena, str_from_c(text), S("x.csv"), findings);
}

static void test_reads_what_is_written(void)
{
    Findings findings;
    const Register *reg = read_text(HEAD "#absent,no,1990-01-01,2026-01-01,1991-01-01\n"
                                         "#note,注,\"Note, with a comma\"\n" HEADER
                                         "SUN,part,\"a \"\"b\"\"\",1970-01-01,,1980-01-01,"
                                         "1971-01-01,S0,unverified,n\n" ROW,
                                    &findings);

    check_int("findings", findings.count, 0);
    if (!reg) {
        check_true("was read", false);
        return;
    }
    check_str("name", reg->name, S("x"));
    check_str("ja", reg->title.in[LANG_JA], S("表"));
    check_str("en", reg->title.in[LANG_EN], S("Table"));
    check_int("columns", reg->column_count, 2);
    check_int("free text", reg->columns[1].value_count, 0);
    check_str("note", reg->notes[0].in[LANG_EN], S("Note, with a comma"));
    check_int("absence known", reg->absences[0].known_from, date_make(1991, 1, 1));
    check_int("rows", reg->row_count, 2);
    check_str("sorted by key", reg->rows[0].key, S("JPN"));

    const RegisterRow *row = &reg->rows[1];

    check_str("cell", register_cell(reg, row, S("scope")), S("part"));
    check_str("quotes undone", register_cell(reg, row, S("act")), S("a \"b\""));
    check_str("no such column", register_cell(reg, row, S("acts")), S(""));
    check_int("open end", row->until, DATE_FOREVER);
    check_int("unknown after", row->unknown_after, date_make(1980, 1, 1));
    check_int("known from", row->known_from, date_make(1971, 1, 1));
    check_int("confidence", row->confidence, CONFIDENCE_UNVERIFIED);
    check_str("source", row->source, S("S0"));
    check_int("line", row->place.line, 10);
}

static void test_spreadsheet_padding_is_no_defect(void)
{
    Findings findings;
    const Register *reg = read_text("#register,x,,,,,,\r\n#ja,表,,,,,,\r\n#en,T,,,,,,\r\n"
                                    "#key,item,,,,,,\r\n"
                                    "key,from,until,unknown_after,known_from,source,confidence,"
                                    "note\r\na-b,2001-01-01,,,2001-01-01,S,official,\r\n",
                                    &findings);

    check_true("read", reg != NULL);
    check_int("rows", reg ? reg->row_count : 0, 1);
}

/* Each file has exactly the named defect, at the named place. */
static const struct {
    const char *why, *text;
    Phrase message;
    uint32_t line, column;
} defects[] = {
    { "empty", "", PHRASE_REGISTERS_HEAD_MISSING, 1, 1 },
    { "unknown head", HEAD "#colunm,a,b\n" HEADER, PHRASE_REGISTERS_WORD, 7, 1 },
    { "head short", HEAD "#absent,no\n" HEADER, PHRASE_REGISTERS_HEAD_FORM, 7, 1 },
    { "head with empty cell", HEAD "#note,,b\n" HEADER, PHRASE_REGISTERS_HEAD_FORM, 7, 1 },
    { "title twice", HEAD "#ja,表\n" HEADER, PHRASE_REGISTERS_HEAD_TWICE, 7, 1 },
    { "no key", "#register,x\n#ja,a\n#en,a\n", PHRASE_REGISTERS_HEAD_MISSING, 1, 1 },
    { "other file", "#register,y\n#ja,a\n#en,a\n#key,item\n", PHRASE_REGISTERS_FILE_NAME, 1, 11 },
    { "odd name", "#register,X\n#ja,a\n#en,a\n#key,item\n", PHRASE_REGISTERS_ID, 1, 11 },
    { "odd key kind", "#register,x\n#ja,a\n#en,a\n#key,land\n", PHRASE_REGISTERS_WORD, 4, 6 },
    { "column twice", HEAD "#text,scope\n" HEADER, PHRASE_REGISTERS_COLUMN_TAKEN, 7, 7 },
    { "standard column", HEAD "#text,until\n" HEADER, PHRASE_REGISTERS_COLUMN_TAKEN, 7, 7 },
    { "value twice", HEAD "#column,b,c,c\n" HEADER, PHRASE_REGISTERS_VALUE_TWICE, 7, 13 },
    { "value no id", HEAD "#column,b,C\n" HEADER, PHRASE_REGISTERS_ID, 7, 11 },
    { "odd answer", HEAD "#column,answer,yes,maybe\n" HEADER, PHRASE_REGISTERS_ANSWER, 7, 20 },
    { "answer as text", HEAD "#text,answer\n" HEADER, PHRASE_REGISTERS_ANSWER, 7, 7 },
    { "absence backwards", HEAD "#absent,no,2001-01-01,2001-01-01,2001-01-01\n" HEADER,
      PHRASE_REGISTERS_UNTIL, 7, 23 },
    { "absence means yes", HEAD "#absent,yes,2001-01-01,2002-01-01,2001-01-01\n" HEADER,
      PHRASE_REGISTERS_WORD, 7, 9 },
    { "absences overlap",
      HEAD "#absent,no,2001-06-01,2003-01-01,2001-01-01\n"
           "#absent,no,2001-01-01,2001-06-02,2001-01-01\n" HEADER,
      PHRASE_REGISTERS_ABSENT_OVERLAP, 7, 1 },
    { "no header", HEAD, PHRASE_REGISTERS_NO_HEADER, 1, 1 },
    { "header order", HEAD "key,act,scope\n" ROW, PHRASE_REGISTERS_HEADER, 7, 5 },
    { "header short", HEAD "key,scope,act\n", PHRASE_REGISTERS_CELLS, 7, 1 },
    { "late head", HEAD HEADER "#note,a,b\n", PHRASE_REGISTERS_LATE_HEAD, 8, 1 },
    { "row short", HEAD HEADER "JPN,all\n", PHRASE_REGISTERS_CELLS, 8, 1 },
    { "no country", HEAD HEADER "JAP,all,,2001-01-01,,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_COUNTRY, 8, 1 },
    { "odd value", HEAD HEADER "JPN,al,,2001-01-01,,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_WORD, 8, 5 },
    { "no start", HEAD HEADER "JPN,all,,,,,2001-01-01,S,official,\n", PHRASE_REGISTERS_DATE, 8,
      10 },
    { "no such day", HEAD HEADER "JPN,all,,2001-01-01,2001-02-29,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_DATE, 8, 21 },
    { "backwards", HEAD HEADER "JPN,all,,2001-01-01,2001-01-01,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_UNTIL, 8, 21 },
    { "unknown before", HEAD HEADER "JPN,all,,2001-01-01,,2000-12-31,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_UNKNOWN_AFTER, 8, 22 },
    { "unknown past the end",
      HEAD HEADER "JPN,all,,2001-01-01,2001-01-03,2001-01-04,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_UNKNOWN_AFTER, 8, 32 },
    { "not known from", HEAD HEADER "JPN,all,,2001-01-01,,,,S,official,\n", PHRASE_REGISTERS_DATE,
      8, 23 },
    { "odd confidence", HEAD HEADER "JPN,all,,2001-01-01,,,2001-01-01,S,offical,\n",
      PHRASE_REGISTERS_WORD, 8, 36 },
    { "no source", HEAD HEADER "JPN,all,,2001-01-01,,,2001-01-01,,official,\n",
      PHRASE_REGISTERS_SOURCE, 8, 34 },
    { "overlap", HEAD HEADER ROW "JPN,all,y,2001-12-31,,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_OVERLAP, 9, 1 },
    { "overlap with a long row",
      HEAD HEADER "JPN,all,,2001-01-01,,,2001-01-01,S,official,\n"
                  "JPN,part,,2001-01-01,,,2001-01-01,S,official,\n"
                  "JPN,all,,2011-01-01,2012-01-01,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_OVERLAP, 10, 1 },
    { "byte order mark", "\xef\xbb\xbf#registr,x\n", PHRASE_REGISTERS_WORD, 1, 1 },
    { "overlap with a row before the last",
      HEAD HEADER "JPN,all,,2001-01-01,2011-01-01,,2001-01-01,S,official,\n"
                  "SUN,all,,2001-01-01,2011-01-01,,2001-01-01,S,official,\n"
                  "JPN,all,,2010-01-01,2012-01-01,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_OVERLAP, 10, 1 },
    { "row long", HEAD HEADER "JPN,all,,2001-01-01,,,2001-01-01,S,official,,\n",
      PHRASE_REGISTERS_CELLS, 8, 1 },
    { "yes and no at once",
      "#register,x\n#ja,a\n#en,a\n#key,item\n#column,answer,yes,no\n"
      "key,answer,from,until,unknown_after,known_from,source,confidence,note\n"
      "a,yes,2001-01-01,,,2001-01-01,S,official,\n"
      "a,no,2002-01-01,,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_OVERLAP, 8, 1 },
    { "place in Japanese text", HEAD HEADER "JPN,all,日本語,2001-13-01,,,2001-01-01,S,official,\n",
      PHRASE_REGISTERS_DATE, 8, 13 },
};

static void test_defects(void)
{
    for (size_t i = 0; i < COUNT_OF(defects); i++) {
        Findings findings;
        const Register *reg = read_text(defects[i].text, &findings);
        const Finding *first = findings.first;

        check_true(defects[i].why, !reg);
        if (!first)
            continue;
        check_str(defects[i].why, phrase(first->message, LANG_EN),
                  phrase(defects[i].message, LANG_EN));
        check_int(defects[i].why, first->place.line, defects[i].line);
        check_int(defects[i].why, first->place.column, defects[i].column);
    }
}

/* One reading tells all defects, and what was probably meant. */
static void test_all_defects_at_once(void)
{
    Findings findings;
    const Register *reg = read_text(HEAD HEADER "JP,al,,2001-1-1,,,2001-01-01,,sure,\n"
                                                "Japan,part,,2001-01-01,,,2001-01-01,S,official,\n",
                                    &findings);

    check_true("not loaded", !reg);
    check_int("defects", findings.error_count, 6);
    if (!findings.first)
        return;
    check_str("from alpha-2", findings.first->args[1], S("JPN"));
    check_str("from a slip", findings.first->next->args[1], S("all"));
    check_str("from a name", findings.last->args[1], S("JPN"));
}

static void test_limits(void)
{
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, 2 * REGISTER_BYTES_MAX);

    text_c(&text, HEAD);
    text_repeat(&text, 'x', REGISTER_BYTES_MAX);
    check_true("bytes", !register_read(&arena, text_str(&text), S("x.csv"), &findings));
    check_int("one finding", findings.count, 1);

    findings = (Findings){ .arena = &arena };
    text = text_open(&arena, REGISTER_BYTES_MAX);
    text_c(&text, HEAD HEADER);
    for (Date day = 0; day <= REGISTER_ROWS_MAX; day++) {
        text_c(&text, "JPN,all,,");
        date_write(&text, day);
        text_char(&text, ',');
        date_write(&text, day + 1);
        text_c(&text, ",,2001-01-01,S,official,\n");
    }
    check_true("rows", !register_read(&arena, text_str(&text), S("x.csv"), &findings));
    check_int("only the last row is too many", findings.count, 1);
}

/* The row that covers the most counts, however short the one that begins after it. */
static void test_overlap_within_a_long_row(void)
{
    Findings findings;
    const Register *reg =
        read_text(HEAD HEADER "JPN,all,,2001-01-01,,,2001-01-01,S,official,\n"
                              "JPN,all,,2002-01-01,2003-01-01,,2001-01-01,S,official,\n"
                              "JPN,all,,2004-01-01,2005-01-01,,2001-01-01,S,official,\n",
                  &findings);

    check_true("not loaded", !reg);
    check_int("both lie within the first", findings.error_count, 2);
}

static void test_rows_beside_each_other(void)
{
    Findings findings;
    const Register *reg =
        read_text(HEAD HEADER ROW "JPN,all,,2002-01-01,,,2001-01-01,S,official,\n"
                                  "JPN,part,,2001-06-01,,,2001-01-01,S,official,\n",
                  &findings);

    check_true("the last day of one is the first of the next", reg != NULL);
}

static void test_order_and_gaps(void)
{
    Findings findings;
    const Register *reg =
        read_text(HEAD HEADER "JPN,all,,2010-01-01,,,2001-01-01,S,official,\n" ROW
                              "JPN,part,,2005-01-01,2006-01-01,,2001-01-01,S,official,\n"
                              "JPN,part,,2006-01-01,,,2001-01-01,S,official,\n",
                  &findings);
    static const uint32_t lines[] = { 9, 10, 11, 8 };
    size_t count = 0;

    if (!reg) {
        check_true("was read", false);
        return;
    }
    const RegisterRow *rows = register_rows_of(reg, S("JPN"), &count);

    check_int("rows of the key", count, 4);
    for (size_t i = 0; i < count; i++)
        check_int("in order of time", rows[i].place.line, lines[i]);
    check_true("has the key", register_has(reg, S("JPN")));
    check_true("none between two, behind all, or of nothing", !register_has(reg, S("JPO")) &&
                                                                  !register_has(reg, S("ZZZ")) &&
                                                                  !register_has(reg, S("")));
    check_true("no rows of another", !register_rows_of(reg, S("JPO"), &count) && count == 0);

    const RegisterGap *gaps = register_gaps(&arena, reg, &count);

    check_int("one gap", count, 1);
    check_int("before", gaps[0].before->place.line, 9);
    check_int("after", gaps[0].after->place.line, 8);
}

int main(void)
{
    arena = arena_open(1u << 30);
    RUN(test_reads_what_is_written);
    RUN(test_spreadsheet_padding_is_no_defect);
    RUN(test_defects);
    RUN(test_all_defects_at_once);
    RUN(test_limits);
    RUN(test_overlap_within_a_long_row);
    RUN(test_rows_beside_each_other);
    RUN(test_order_and_gaps);
    return check_done();
}
