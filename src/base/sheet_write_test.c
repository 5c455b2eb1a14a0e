/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include "tests/check.h"

enum { ARENA_BYTES = 512 << 20, COLUMNS_MAX = 60, ROWS_MAX = 40 };

static Arena arena;

static Currency currency(const char *code)
{
    Currency found;

    ensure(currency_find(str_from_c(code), &found));
    return found;
}

static Str written(const Cell *cells, size_t columns, size_t rows)
{
    Text text = text_open(&arena, TEXT_MAX);
    SheetTable table = { S("勘定明細"), cells, columns, rows };

    sheet_write(&text, &table);
    return text_str(&text);
}

/* What our own reader makes of the cells: the one sheet, in its rows. */
static const Sheet *read_back(const Cell *cells, size_t columns, size_t rows)
{
    Findings findings = { .arena = &arena };
    Workbook *book = NEW(&arena, Workbook);

    check_true("read",
               workbook_read(&arena, written(cells, columns, rows), S("t.xlsx"), book, &findings));
    check_int("no finding", findings.count, 0);
    check_int("one sheet", book->count, 1);
    return book->count == 1 ? book->sheets : NEW(&arena, Sheet);
}

static Str part_of(Str bytes, Str name)
{
    Findings findings = { .arena = &arena };
    Str part = S("");
    Zip zip;

    check_true("a ZIP file", zip_open(&arena, bytes, S("t.xlsx"), &zip, &findings));
    const ZipMember *member = zip_find(&zip, name);
    check_true("with the part", member != NULL);
    if (member)
        check_true("unpacked", zip_read(&arena, &zip, member, S("t.xlsx"), &part, &findings));
    return part;
}

/* Each row: a cell, and what it says when the file is read. */
static void test_cells(void)
{
    const struct {
        const char *why;
        Cell cell;
        const char *want;
    } rows[] = {
        { "text", cell_text(S("預り金")), "預り金" },
        { "marks of XML", cell_text(S("<a & \"b\">'")), "<a & \"b\">'" },
        { "blanks stay", cell_text(S("  a  b ")), "  a  b " },
        { "lines stay", cell_text(S("a\nb\tc\rd")), "a\nb\tc\rd" },
        { "a control character", cell_text(S("a\x01z")), "a\x01z" },
        { "NUL is no letter", cell_text(((Str){ "a\0b", 3 })),
          "a\xef\xbf\xbd"
          "b" },
        { "no UTF-8", cell_text(S("a\xff")), "a\xef\xbf\xbd" },
        { "looks escaped", cell_text(S("_x0041_ _x000D_ _x12")), "_x0041_ _x000D_ _x12" },
        { "a formula", cell_text(S("=1+1")), "=1+1" },
        { "another", cell_text(S("@SUM(A1)")), "@SUM(A1)" },
        { "a number as text", cell_text(S("007")), "007" },
        { "number", cell_number(-1234567), "-1234567" },
        { "yen", cell_amount((Money){ 165000000000, currency("JPY") }), "165000000000" },
        { "cents", cell_amount((Money){ 820, currency("USD") }), "8.20" },
        { "owed", cell_amount((Money){ -5, currency("USD") }), "-0.05" },
        { "dinars", cell_amount((Money){ 1234, currency("KWD") }), "1.234" },
        { "15 digits", cell_amount((Money){ 999999999999999, currency("USD") }),
          "9999999999999.99" },
        { "16 digits", cell_amount((Money){ 9007199254740993, currency("USD") }),
          "90071992547409.93" },
        { "most", cell_amount((Money){ INT64_MAX, currency("JPY") }), "9223372036854775807" },
        { "day", cell_day(date_make(2026, 11, 22)), "2026-11-22" },
        { "leap day", cell_day(date_make(2028, 2, 29)), "2028-02-29" },
        { "first day", cell_day(date_make(1900, 3, 1)), "1900-03-01" },
        { "before", cell_day(date_make(1900, 2, 28)), "1900-02-28" },
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        Cell cells[] = { cell_text(S("head")), rows[i].cell };
        const Sheet *sheet = read_back(cells, 1, 2);
        check_int(rows[i].why, sheet->row_count, 2);
        if (sheet->row_count == 2)
            check_str(rows[i].why, sheet->rows[1].cells[0], str_from_c(rows[i].want));
    }
}

/* What programs other than ours are told: the kind of each cell, its format, no formula. */
static void test_kinds(void)
{
    Cell cells[] = { cell_text(S("=A2")),
                     cell_text(S("b")),
                     cell_text(S("c")),
                     cell_text(S("d")),
                     cell_amount((Money){ 820, currency("USD") }),
                     cell_amount((Money){ -7, currency("JPY") }),
                     cell_amount((Money){ 1000000000000000, currency("USD") }),
                     cell_day(DATE_NONE) };
    Str bytes = written(cells, 4, 2);
    Str sheet = part_of(bytes, S("xl/worksheets/sheet1.xml"));
    Str styles = part_of(bytes, S("xl/styles.xml"));
    size_t at;

    check_true("the head in bold", str_find(sheet,
                                            S("<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is>"
                                              "<t xml:space=\"preserve\">=A2</t>"),
                                            &at));
    check_true("digit by digit", str_find(sheet, S("<c r=\"A2\" s=\"4\"><v>8.20</v>"), &at));
    check_true("owed", str_find(sheet, S("<c r=\"B2\" s=\"5\"><v>-7</v>"), &at));
    check_true("too long for a number",
               str_find(sheet,
                        S("<c r=\"C2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                          "10000000000000.00</t>"),
                        &at));
    check_true("nothing for no day", !str_find(sheet, S("\"D2\""), &at));
    check_true("no formula", !str_find(sheet, S("<f"), &at));
    check_true("cents", str_find(styles, S("#,##0.00 &quot;USD&quot;"), &at));
    check_true("no cents", str_find(styles, S("#,##0 &quot;JPY&quot;"), &at));
    check_true("printed with its head",
               str_find(part_of(bytes, S("xl/workbook.xml")), S("'勘定明細'!$1:$1"), &at));
}

/* The same cells make the same bytes: no clock, no machine. */
static void test_same_bytes(void)
{
    Cell cells[] = { cell_text(S("head")), cell_amount((Money){ 820, currency("USD") }) };
    Text hash = text_open(&arena, 128);

    hash_write(&hash, hash_of(written(cells, 1, 2)));
    check_str("for good", text_str(&hash),
              S("50da8983545ed5801c169223054882a21ab5ffe9f8354dd746e176481c052b02"));
}

static void test_csv(void)
{
    Cell cells[] = { cell_text(S("a,b")),
                     cell_text(S("=1+1")),
                     cell_day(DATE_NONE),
                     cell_day(date_make(2026, 11, 22)),
                     cell_amount((Money){ -820, currency("USD") }),
                     cell_number(-7) };
    Text text = text_open(&arena, 1000);

    sheet_csv(&text, &(SheetTable){ S("t"), cells, 3, 2 });
    check_str("a line a row", text_str(&text), S("\"a,b\",'=1+1,\r\n2026-11-22,-8.20,-7\r\n"));
}

static Cell random_cell(Rng *rng)
{
    static const char *const texts[] = { "=1+1",    "-5", "+a", "@b",    "a\tb", "漢字",
                                         "_x0009_", "'",  "<",  "&amp;", " ",    "\xc3" };
    Currency money = (Currency)rng_between(rng, 0, (int64_t)currency_count() - 1);

    switch (rng_between(rng, 0, 3)) {
    case 0:
        return cell_text(str_from_c(texts[rng_between(rng, 0, COUNT_OF(texts) - 1)]));
    case 1:
        return cell_number((int64_t)rng_next(rng));
    case 2:
        return cell_amount((Money){ (int64_t)(rng_next(rng) >> rng_between(rng, 1, 60)), money });
    default:
        return cell_day((Date)rng_between(rng, date_make(1868, 1, 1), date_make(2999, 12, 31)));
    }
}

static Str wanted(const Cell *cell)
{
    Text text = text_open(&arena, 200);
    Str rest;

    switch (cell->kind) {
    case CELL_TEXT:
        return str_eq(cell->text, S("\xc3")) ? S("\xef\xbf\xbd") : cell->text;
    case CELL_NUMBER:
        text_int(&text, cell->number);
        return text_str(&text);
    case CELL_AMOUNT:
        money_write(&text, (Money){ cell->number, cell->currency });
        return str_split(text_str(&text), ' ', &rest);
    case CELL_DAY:
        date_write(&text, cell->day);
        return text_str(&text);
    case CELL_EMPTY:
        break;
    }
    return S("");
}

/* Whatever is written is read again, cell by cell. */
static void prop_read_back(Rng *rng)
{
    size_t columns = (size_t)rng_between(rng, 1, COLUMNS_MAX);
    size_t rows = (size_t)rng_between(rng, 2, ROWS_MAX), wrong = 0;
    Arena before = arena;
    Cell *cells = NEW_ARRAY(&arena, Cell, columns * rows);

    for (size_t i = 0; i < columns * rows; i++)
        cells[i] = random_cell(rng);
    const Sheet *sheet = read_back(cells, columns, rows);
    check_int("rows", sheet->row_count, (int64_t)rows);
    for (size_t i = 0; i < columns * rows && sheet->row_count == rows; i++)
        wrong += !str_eq(sheet->rows[i / columns].cells[i % columns], wanted(&cells[i]));
    check_int("cells that say something else", wrong, 0);
    arena = before;
}

int main(void)
{
    arena = arena_open(ARENA_BYTES);
    RUN(test_cells);
    RUN(test_kinds);
    RUN(test_same_bytes);
    RUN(test_csv);
    RUN_PROP(prop_read_back, 100);
    return check_done();
}
