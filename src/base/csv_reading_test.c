/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/csv_reading.h"
#include "phrases_base.h"

#include "tests/check.h"

enum { ARENA_BYTES = 64 << 20 };

static Arena arena;

/* ---- one cell -------------------------------------------------------------------------------- */

static void put_number(Text *text, const CsvReading *csv)
{
    text_int(text, csv_number(csv, 0, -5, 10));
}

static void put_decimal(Text *text, const CsvReading *csv)
{
    text_int(text, csv_decimal(csv, 0, 2, 50, 1000));
}

static void put_share(Text *text, const CsvReading *csv)
{
    text_int(text, csv_share(csv, 0));
}

static void put_id(Text *text, const CsvReading *csv)
{
    text_put(text, csv_id(csv, 0));
}

static void put_words(Text *text, const CsvReading *csv)
{
    text_put(text, csv_words(csv, 0));
}

static void put_source(Text *text, const CsvReading *csv)
{
    text_put(text, csv_source(csv, 0));
}

static void put_word(Text *text, const CsvReading *csv)
{
    static const Str words[] = { STR("none"), STR("building"), STR("delay") };

    text_int(text, (int64_t)csv_word(csv, 0, words, COUNT_OF(words)));
}

static void put_day(Text *text, const CsvReading *csv)
{
    date_write(text, csv_day(csv, 0));
}

static void put_from(Text *text, const CsvReading *csv)
{
    Date from = csv_from(csv, 0);

    text_put(text, from == DATE_NONE ? S("open") : S(""));
    date_write(text, from);
}

static void put_until(Text *text, const CsvReading *csv)
{
    Date until = csv_until(csv, 0, date_make(2026, 4, 1));

    text_put(text, until == DATE_FOREVER ? S("open") : S(""));
    date_write(text, until);
}

static void put_country(Text *text, const CsvReading *csv)
{
    text_put(text, csv_country(csv, 0));
}

static void put_currency(Text *text, const CsvReading *csv)
{
    Currency currency = csv_currency(csv, 0);

    text_put(text, csv_good(csv) ? currency_code(currency) : S(""));
}

static void put_confidence(Text *text, const CsvReading *csv)
{
    text_put(text, confidence_word(csv_confidence(csv, 0)));
}

/* What a cell reads as, or what is said of it; "?" stands before what a refused cell reads as. */
static const struct {
    void (*put)(Text *text, const CsvReading *csv);
    const char *cell;
    Phrase message;
    const char *reads; /* of a refused one: nothing, zero, the weakest */
} cells[] = {
    { put_number, "10", 0, "10" },
    { put_number, "-5", 0, "-5" },
    { put_number, " 7 ", 0, "7" },
    { put_number, "11", PHRASE_BASE_CSV_NUMBER, "0" },
    { put_number, "-6", PHRASE_BASE_CSV_NUMBER, "0" },
    { put_number, "1.0", PHRASE_BASE_CSV_NUMBER, "0" },
    { put_number, "", PHRASE_BASE_CSV_NUMBER, "0" },
    { put_decimal, "0.5", 0, "50" },
    { put_decimal, "10", 0, "1000" },
    { put_decimal, "0.49", PHRASE_BASE_CSV_DECIMAL, "0" },
    { put_decimal, "10.01", PHRASE_BASE_CSV_DECIMAL, "0" },
    { put_decimal, "1.125", PHRASE_BASE_CSV_DECIMAL, "0" },
    { put_share, "39.9 %", 0, "399000" },
    { put_share, "101 %", PHRASE_BASE_CSV_SHARE, "0" },
    { put_id, "a", 0, "a" },
    { put_id, "1-of-2", 0, "1-of-2" },
    { put_id, "a234567890123456789012345678901234567890", 0,
      "a234567890123456789012345678901234567890" },
    { put_id, "a2345678901234567890123456789012345678901", PHRASE_BASE_CSV_ID, "" },
    { put_id, "A", PHRASE_BASE_CSV_ID, "" },
    { put_id, "a--b", PHRASE_BASE_CSV_ID, "" },
    { put_id, "-a", PHRASE_BASE_CSV_ID, "" },
    { put_id, "a-", PHRASE_BASE_CSV_ID, "" },
    { put_id, "a b", PHRASE_BASE_CSV_ID, "" },
    { put_id, "", PHRASE_BASE_CSV_ID, "" },
    { put_words, " some words ", 0, "some words" },
    { put_words, " ", PHRASE_BASE_CSV_EMPTY, "" },
    { put_source, "a report", 0, "a report" },
    { put_source, "", PHRASE_BASE_CSV_SOURCE, "" },
    { put_word, "none", 0, "0" },
    { put_word, "delay", 0, "2" },
    { put_word, "dealy", PHRASE_BASE_CSV_WORD, "0" },
    { put_word, "", PHRASE_BASE_CSV_WORD, "0" },
    { put_day, "2028-02-29", 0, "2028-02-29" },
    { put_day, "2026-02-29", PHRASE_BASE_CSV_DAY, "" },
    { put_day, "", PHRASE_BASE_CSV_DAY, "" },
    { put_from, "", 0, "open" },
    { put_from, "2026-04-01", 0, "2026-04-01" },
    { put_from, "April", PHRASE_BASE_CSV_DAY, "open" },
    { put_until, "", 0, "open" },
    { put_until, "2026-04-02", 0, "2026-04-02" },
    { put_until, "2026-04-01", PHRASE_BASE_CSV_UNTIL, "2026-04-01" },
    { put_until, "May", PHRASE_BASE_CSV_DAY, "" },
    { put_country, "PHL", 0, "PHL" },
    { put_country, "ph", PHRASE_BASE_CSV_COUNTRY, "" },
    { put_currency, "JPY", 0, "JPY" },
    { put_currency, "yen", PHRASE_BASE_CSV_CURRENCY, "" },
    { put_confidence, "official", 0, "official" },
    { put_confidence, "sure", PHRASE_BASE_CSV_WORD, "unverified" },
    { put_confidence, "assumption", PHRASE_BASE_CSV_WORD, "unverified" },
};

static CsvReading opened(Str bytes, Str head, Findings *findings)
{
    CsvReading csv;

    ensure(csv_open(&arena, bytes, S("f.csv"), findings, &csv));
    ensure(csv_head(&csv, head, 100));
    return csv;
}

static void test_cells(void)
{
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        Findings findings = { .arena = &arena };
        Text file = text_open(&arena, 1000), reads = text_open(&arena, 1000);

        text_all(&file, S("column,x\n"), str_from_c(cells[i].cell), S(",x\n"));
        CsvReading csv = opened(text_str(&file), S("column,x"), &findings);
        ensure(csv_next(&csv));
        cells[i].put(&reads, &csv);
        check_str(cells[i].cell, text_str(&reads), str_from_c(cells[i].reads));
        check_int(cells[i].cell, findings.first ? findings.first->message : 0, cells[i].message);
        check_true(cells[i].cell, csv_good(&csv) == (cells[i].message == 0));
        check_true("the last", !csv_next(&csv));
    }
}

static void test_long_words(void)
{
    for (size_t i = 0; i < 2; i++) {
        Findings findings = { .arena = &arena };
        Text file = text_open(&arena, 3000);

        text_put(&file, S("column\n"));
        text_repeat(&file, 'x', CSV_WORDS_MAX + i);
        CsvReading csv = opened(text_str(&file), S("column"), &findings);
        ensure(csv_next(&csv));
        check_int("length", (int64_t)csv_words(&csv, 0).len, i == 0 ? CSV_WORDS_MAX : 0);
        check_int("said", findings.first ? findings.first->message : 0,
                  i == 0 ? 0 : PHRASE_BASE_CSV_LONG);
    }
}

/* ---- cells that go together ------------------------------------------------------------------ */

static void test_money(void)
{
    static const struct {
        Str bytes;
        Phrase message;
        uint32_t column; /* of the finding */
        int64_t minor;
    } rows[] = {
        { STR("a,c\n10.05,USD\n"), 0, 0, 1005 },
        { STR("a,c\n0,JPY\n"), 0, 0, 0 },
        { STR("a,c\n2000,JPY\n"), 0, 0, 2000 },
        { STR("a,c\n2001,JPY\n"), PHRASE_BASE_CSV_RANGE, 1, 0 },
        { STR("a,c\n-1,JPY\n"), PHRASE_BASE_CSV_AMOUNT, 1, 0 },
        { STR("a,c\n1.5,JPY\n"), PHRASE_BASE_CSV_DECIMALS, 1, 0 },
        { STR("a,c\n,JPY\n"), PHRASE_BASE_CSV_AMOUNT, 1, 0 },
        { STR("a,c\n99999999999999999999,JPY\n"), PHRASE_BASE_CSV_RANGE, 1, 0 },
        { STR("a,c\n5,XXY\n"), PHRASE_BASE_CSV_CURRENCY, 3, 0 },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvReading csv = opened(rows[i].bytes, S("a,c"), &findings);

        ensure(csv_next(&csv));
        check_int(rows[i].bytes.at, csv_money(&csv, 0, 1, 2000).minor, rows[i].minor);
        check_int(rows[i].bytes.at, findings.first ? findings.first->message : 0, rows[i].message);
        check_int(rows[i].bytes.at, findings.first ? findings.first->place.column : 0,
                  rows[i].column);
    }
}

static void test_basis(void)
{
    static const struct {
        Str bytes, word;
        bool good, assumed;
    } rows[] = {
        { STR("s,c\na report,official\n"), STR("official"), true, false },
        { STR("s,c\nwho assumes it,assumption\n"), STR("assumption"), true, true },
        { STR("s,c\na report,sure\n"), STR("unverified"), false, false },
        { STR("s,c\n,secondary\n"), STR("secondary"), false, false },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvReading csv = opened(rows[i].bytes, S("s,c"), &findings);

        ensure(csv_next(&csv));
        Basis basis = csv_basis(&csv, 0, 1);
        check_str(rows[i].bytes.at, basis_word(&basis), rows[i].word);
        check_true(rows[i].bytes.at, csv_row_good(&csv) == rows[i].good);
        check_true(rows[i].bytes.at, basis.assumed == rows[i].assumed);
        if (basis.assumed)
            check_int("as weak as can be", basis.confidence, CONFIDENCE_UNVERIFIED);
    }
}

/* ---- tables ---------------------------------------------------------------------------------- */

static void test_heads(void)
{
    static const struct {
        Str bytes;
        Phrase message;
    } rows[] = {
        { STR("a,b\n1,2\n"), 0 },
        { STR(" a , b \n1,2\n1,2\n"), 0 },
        { STR("\n\na,b\n1,2\n"), 0 },
        { STR(""), PHRASE_BASE_CSV_HEAD },
        { STR("a\n1\n"), PHRASE_BASE_CSV_HEAD },
        { STR("a,b,\n1,2,\n"), PHRASE_BASE_CSV_HEAD },
        { STR("b,a\n1,2\n"), PHRASE_BASE_CSV_HEAD },
        { STR("A,b\n1,2\n"), PHRASE_BASE_CSV_HEAD },
        { STR("a,b\n"), PHRASE_BASE_CSV_COUNT },
        { STR("a,b\n1,2\n1,2\n1,2\n"), PHRASE_BASE_CSV_COUNT },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvReading csv;

        ensure(csv_open(&arena, rows[i].bytes, S("f.csv"), &findings, &csv));
        check_true(rows[i].bytes.at, csv_head(&csv, S("a,b"), 2) == (rows[i].message == 0));
        check_int(rows[i].bytes.at, findings.first ? findings.first->message : 0, rows[i].message);
    }
}

/* A row without its cells is told and passed over; the others are read, each good or not. */
static void test_rows(void)
{
    Findings findings = { .arena = &arena };
    CsvReading csv = opened(S("a,b\n1,2\n3\n4,x\n5,6\n"), S("a,b"), &findings);
    Text text = text_open(&arena, 100);

    check_int("rows", (int64_t)csv.row_count, 4);
    while (csv_next(&csv)) {
        text_int(&text, csv_number(&csv, 0, 0, 9));
        (void)csv_number(&csv, 1, 0, 9);
        text_put(&text, csv_row_good(&csv) ? S("+") : S("-"));
    }
    check_str("rows", text_str(&text), S("1+4-5+"));
    check_int("two findings", (int64_t)findings.count, 2);
    check_int("cells", findings.first->message, PHRASE_BASE_CSV_CELLS);
    check_int("at their line", findings.first->place.line, 3);
    check_int("and cell", findings.last->place.column, 3);
    check_true("not good", !csv_good(&csv));
}

/* What was found before is not held against the table. */
static void test_findings_before(void)
{
    Findings findings = { .arena = &arena };

    finding_error(&findings, (Place){ 0 }, PHRASE_BASE_ERROR, PHRASE_NONE, S(""));
    CsvReading csv = opened(S("a\n1\n"), S("a"), &findings);
    ensure(csv_next(&csv));
    check_true("row", csv_row_good(&csv));
    check_true("table", csv_good(&csv));
}

static void test_left_early(void)
{
    Findings findings = { .arena = &arena };
    Text file = text_open(&arena, 4000);
    size_t rows = 0;
    CsvReading csv;

    text_put(&file, S("a\n"));
    for (size_t i = 0; i < FINDINGS_MAX + 50; i++)
        text_put(&file, S("x\n"));
    ensure(csv_open(&arena, text_str(&file), S("f.csv"), &findings, &csv));
    ensure(csv_head(&csv, S("a"), 1000));
    for (; csv_next(&csv); rows++)
        (void)csv_number(&csv, 0, 0, 9);
    check_int("as many as are shown", (int64_t)rows, FINDINGS_MAX);
}

/* ---- what a person is told ------------------------------------------------------------------- */

static void test_told(void)
{
    static const struct {
        Str bytes;
        size_t column;
        Str want;
    } rows[] = {
        { STR("name,day\nx,2026-13-01\n"), 1,
          STR("f.csv:2:3: error: \"2026-13-01\", under day, is not a day of the calendar\n"
              "    2 | x,2026-13-01\n"
              "      |   ^^^^^^^^^^\n"
              "   = write it as 2026-04-01\n") },
        { STR("\xef\xbb\xbfname,day\n移,  soon \n"), 1,
          STR("f.csv:2:5: error: \"soon\", under day, is not a day of the calendar\n"
              "    2 | 移,  soon \n"
              "      |      ^^^^\n"
              "   = write it as 2026-04-01\n") },
        { STR("name,day\nx,\"  \"\n"), 1,
          STR("f.csv:2:3: error: \"\", under day, is not a day of the calendar\n"
              "    2 | x,\"  \"\n"
              "      |   ^\n"
              "   = write it as 2026-04-01\n") },
        { STR("name,day\nx,\n"), 1,
          STR("f.csv:2:3: error: \"\", under day, is not a day of the calendar\n"
              "    2 | x,\n"
              "      |   ^\n"
              "   = write it as 2026-04-01\n") },
        { STR("name,day\r\n\"a \"\"b, c\"\"\",\" soon\"\r\n"), 1,
          STR("f.csv:2:16: error: \"soon\", under day, is not a day of the calendar\n"
              "    2 | \"a \"\"b, c\"\"\",\" soon\"\n"
              "      |                ^^^^\n"
              "   = write it as 2026-04-01\n") },
        { STR("name,day\n\"two\nlines\",soon\n"), 1,
          STR("f.csv:3:8: error: \"soon\", under day, is not a day of the calendar\n"
              "    3 | lines\",soon\n"
              "      |        ^^^^\n"
              "   = write it as 2026-04-01\n") },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvReading csv = opened(rows[i].bytes, S("name,day"), &findings);
        Text text = text_open(&arena, 2000);

        ensure(csv_next(&csv));
        (void)csv_day(&csv, rows[i].column);
        findings_write(&text, &findings, LANG_EN);
        check_str("told", text_str(&text), rows[i].want);
    }
}

static void test_refused_row(void)
{
    Findings findings = { .arena = &arena };
    CsvReading csv = opened(S("a,b\n1,2\n"), S("a,b"), &findings);

    ensure(csv_next(&csv));
    csv_refuse(&csv, CSV_ROW, PHRASE_BASE_ERROR, PHRASE_NONE, S("why"));
    csv_refuse(&csv, 1, PHRASE_BASE_ERROR, PHRASE_NONE, S("why"));
    check_int("the row", findings.first->place.line, 2);
    check_int("all of it", findings.first->place.column, 0);
    check_str("no cell", findings.first->args[0], S(""));
    check_str("why", findings.first->args[2], S("why"));
    check_str("the cell", findings.last->args[0], S("2"));
    check_str("the column", findings.last->args[1], S("b"));
    check_int("its place", findings.last->place.column, 3);
}

/* A likely meaning is offered, else the words there are. */
static void test_remedies(void)
{
    Findings findings = { .arena = &arena };
    CsvReading csv = opened(S("a,b\noficial,xxxxxxx\nPh,\n"), S("a,b"), &findings);

    ensure(csv_next(&csv));
    (void)csv_confidence(&csv, 0);
    check_int("near", findings.last->remedy, PHRASE_BASE_CSV_DID_YOU_MEAN);
    check_str("which", findings.last->args[2], S("official"));
    (void)csv_confidence(&csv, 1);
    check_int("not near", findings.last->remedy, PHRASE_BASE_CSV_WORD_REMEDY);
    check_str("all", findings.last->args[2], S("official, secondary, unverified"));
    ensure(csv_next(&csv));
    (void)csv_country(&csv, 0);
    check_int("a country", findings.last->remedy, PHRASE_BASE_CSV_DID_YOU_MEAN);
    check_str("its code", findings.last->args[2], S("PHL"));
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_cells);
    RUN(test_long_words);
    RUN(test_money);
    RUN(test_basis);
    RUN(test_heads);
    RUN(test_rows);
    RUN(test_findings_before);
    RUN(test_left_early);
    RUN(test_told);
    RUN(test_refused_row);
    RUN(test_remedies);
    arena_close(&arena);
    return check_done();
}
