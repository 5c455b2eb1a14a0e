/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/csv.h"
#include "phrases_base.h"
#include "tests/check.h"

enum { RESERVE = 256 << 20 };

/* The table with a bar between cells and a slash behind each row's line number and cells. */
static Str shown(Arena *arena, const CsvTable *table)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < table->row_count; i++) {
        text_int(&text, table->rows[i].line);
        for (size_t k = 0; k < table->rows[i].cell_count; k++)
            text_all(&text, S("|"), table->rows[i].cells[k]);
        text_char(&text, '/');
    }
    return text_str(&text);
}

static void test_good(void)
{
    static const struct {
        Str bytes, want;
    } rows[] = {
        { STR(""), STR("") },
        { STR("a"), STR("1|a/") },
        { STR("a,b\nc,d\n"), STR("1|a|b/2|c|d/") },
        { STR("a,b\r\nc,d\r\n"), STR("1|a|b/2|c|d/") },
        { STR("a,b\r\nc,d\r"), STR("1|a|b/2|c|d/") },
        { STR("\xef\xbb\xbf"
              "a,b\n"),
          STR("1|a|b/") },
        { STR("a,\n,b\n"), STR("1|a|/2||b/") },
        { STR("\n\r\na\n\n"), STR("3|a/") },
        { STR("\"a,b\",\"c\"\"d\"\n"), STR("1|a,b|c\"d/") },
        { STR("\"\",\"\"\"\"\n"), STR("1||\"/") },
        { STR("\"a\nb\",c\nd"), STR("1|a\nb|c/3|d/") },
        { STR("\"a\r\nb\"\r\nc"), STR("1|a\r\nb/3|c/") },
        { STR("移転,先\n"), STR("1|移転|先/") },
        { STR(" a , b "), STR("1| a | b /") },
        { STR("a\rb,c"), STR("1|a\rb|c/") },
    };
    Arena arena = arena_open(RESERVE);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvTable table = { 0 };
        check_true(rows[i].bytes.at, csv_read(&arena, rows[i].bytes, S("f"), &table, &findings));
        check_str(rows[i].bytes.at, shown(&arena, &table), rows[i].want);
        check_int("no finding", findings.count, 0);
    }
    arena_close(&arena);
}

static void test_bad(void)
{
    static const struct {
        Str bytes;
        Phrase message;
        uint32_t line, column;
    } rows[] = {
        { STR("a,b\nc,\"d\ne"), PHRASE_BASE_CSV_OPEN_QUOTE, 2, 3 },
        { STR("a\n移\"b\nc"), PHRASE_BASE_CSV_STRAY_QUOTE, 2, 2 },
        { STR("\"a\nb\" ,c\n"), PHRASE_BASE_CSV_AFTER_QUOTE, 2, 3 },
        { STR("a\n\xff"), PHRASE_BASE_NOT_UTF8, 2, 1 },
        { STR("a\0"), PHRASE_BASE_NUL, 1, 2 },
    };
    Arena arena = arena_open(RESERVE);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Findings findings = { .arena = &arena };
        CsvTable table = { 0 };
        check_true(rows[i].bytes.at, !csv_read(&arena, rows[i].bytes, S("f"), &table, &findings));
        check_int("one finding", findings.count, 1);
        check_str("of this kind", phrase_key(findings.first->message), phrase_key(rows[i].message));
        check_int("line", findings.first->place.line, rows[i].line);
        check_int("column", findings.first->place.column, rows[i].column);
    }
    arena_close(&arena);
}

/* Each broken row is told, not the first alone. */
static void test_all_findings(void)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    CsvTable table = { 0 };

    check_true("bad", !csv_read(&arena, S("a\"\nok,1\n\"x\"y\n\"z"), S("f"), &table, &findings));
    check_int("three", findings.count, 3);
    check_int("the last", findings.last->place.line, 4);
    arena_close(&arena);
}

static Str repeated(Arena *arena, Str part, size_t count)
{
    Text text = text_open(arena, TEXT_MAX);

    for (size_t i = 0; i < count; i++)
        text_put(&text, part);
    return text_str(&text);
}

static void check_limit(const char *why, Str part, size_t count, Phrase want)
{
    Arena arena = arena_open(RESERVE);
    Findings findings = { .arena = &arena };
    CsvTable table = { 0 };
    bool read = csv_read(&arena, repeated(&arena, part, count), S("f"), &table, &findings);

    check_int(why, read, want == PHRASE_NONE);
    check_int(why, findings.first ? findings.first->message : PHRASE_NONE, want);
    arena_close(&arena);
}

/* Each limit from both sides; the size is read from a length alone. */
static void test_limits(void)
{
    Arena arena = arena_open(1 << 16);
    Findings findings = { .arena = &arena };
    CsvTable table = { 0 };
    Str huge = { "", (size_t)CSV_BYTES_MAX + 1 };

    check_limit("many cells", S(","), CSV_COLUMNS_MAX - 1, PHRASE_NONE);
    check_limit("too many cells", S(","), CSV_COLUMNS_MAX, PHRASE_BASE_CSV_COLUMNS);
    check_limit("many rows", S("a\n"), CSV_ROWS_MAX, PHRASE_NONE);
    check_limit("too many rows", S("a\n"), CSV_ROWS_MAX + 1, PHRASE_BASE_CSV_ROWS);
    check_true("too large", !csv_read(&arena, huge, S("f"), &table, &findings));
    check_int("and said so", findings.first->message, PHRASE_BASE_FILE_LARGE);
    arena_close(&arena);
}

/* A cell that text_csv writes unchanged but for quotes: none that looks like a formula. */
static Str random_cell(Arena *arena, Rng *rng)
{
    static const Str letters[] = { STR("\""), STR(","), STR("\n"), STR("\r"),
                                   STR("移"), STR(" "), STR("="),  STR("b") };
    Text text = text_open(arena, 100);

    text_char(&text, 'a');
    for (int64_t i = rng_between(rng, 0, 8); i > 0; i--)
        text_put(&text, letters[rng_between(rng, 0, COUNT_OF(letters) - 1)]);
    return text_str(&text);
}

/* What text_csv writes, csv_read reads back. */
static void prop_round_trip(Rng *rng)
{
    enum { ROWS = 4, COLUMNS = 3 };
    Arena arena = arena_open(1 << 20);
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, TEXT_MAX);
    CsvTable table = { 0 };
    Str cells[ROWS][COLUMNS];

    for (size_t i = 0; i < ROWS; i++) {
        for (size_t k = 0; k < COLUMNS; k++) {
            cells[i][k] = random_cell(&arena, rng);
            text_csv(&text, cells[i][k]);
            text_c(&text, k + 1 < COLUMNS ? "," : "\r\n");
        }
    }
    check_true("read", csv_read(&arena, text_str(&text), S("f"), &table, &findings));
    check_int("rows", table.row_count, ROWS);
    for (size_t i = 0; i < table.row_count; i++) {
        check_int("cells", table.rows[i].cell_count, COLUMNS);
        for (size_t k = 0; k < table.rows[i].cell_count; k++)
            check_str("cell", table.rows[i].cells[k], cells[i][k]);
    }
    arena_close(&arena);
}

/* What tables say of themselves, and in which file they may stand. */
static void test_heads(void)
{
    static const Str full[] = { STR("#name"), STR("x"), STR(""), STR("") };
    static const Str said[] = { STR("#name"), STR("x"), STR("y"), STR("") };
    static const struct {
        const char *why;
        CsvRow row;
        size_t cells;
        bool may_be_empty, want;
    } rows[] = {
        { "as many", { full, 2, 1, 0 }, 2, false, true },
        { "filled up", { full, 4, 1, 0 }, 2, false, true },
        { "one behind", { said, 4, 1, 0 }, 2, false, false },
        { "too few", { full, 2, 1, 0 }, 3, true, false },
        { "one of its own is empty", { full, 4, 1, 0 }, 3, false, false },
        { "as it may be", { full, 4, 1, 0 }, 3, true, true },
    };
    static const struct {
        Str file, name;
        bool want;
    } files[] = {
        { STR("x.csv"), STR("x"), true },   { STR("a/b/x.csv"), STR("x"), true },
        { STR(""), STR("x"), true },        { STR("x.csv"), STR("y"), false },
        { STR("xy.csv"), STR("x"), false }, { STR("x/y.csv"), STR("x"), false },
        { STR("x.txt"), STR("x"), false },  { STR("x"), STR("x"), false },
        { STR(".csv"), STR(""), true },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_true(rows[i].why,
                   csv_row_has(&rows[i].row, rows[i].cells, rows[i].may_be_empty) == rows[i].want);
    for (size_t i = 0; i < COUNT_OF(files); i++)
        check_true((const char *)files[i].file.at,
                   csv_file_holds(files[i].file, files[i].name) == files[i].want);
}

int main(void)
{
    RUN(test_good);
    RUN(test_heads);
    RUN(test_bad);
    RUN(test_all_findings);
    RUN(test_limits);
    RUN_PROP(prop_round_trip, 500);
    return check_done();
}
