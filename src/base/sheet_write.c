/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/sheet_write.h"

#include "base/sheet.h"
#include "base/unicode.h"
#include "base/zip.h"

/* Formats of cells, by their number in the part of styles; behind them one for each currency. */
enum { STYLE_PLAIN, STYLE_HEAD, STYLE_DAY, STYLE_NUMBER, STYLES };

enum { FORMATS_AT = 164 /* below are those that all programs bring */, FORMAT_DAY = FORMATS_AT };

enum { SHEET_NAME_MAX = 31, WIDTH_MIN = 10, WIDTH_MAX = 60, PART_MAX = ZIP_MEMBER_MAX };

#define XML_HEAD S("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define CONTENT "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* Parts that are the same in every file. */
static const Str content_types = STR(
    "<Types xmlns=\"" PACKAGE "content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" CONTENT "sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" CONTENT "worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" CONTENT "styles+xml\"/>"
    "</Types>\n");

static const Str root_relations =
    STR("<Relationships xmlns=\"" PACKAGE "relationships\">"
        "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"xl/workbook.xml\"/>"
        "</Relationships>\n");

static const Str book_relations =
    STR("<Relationships xmlns=\"" PACKAGE "relationships\">"
        "<Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
        "</Relationships>\n");

typedef struct Writer {
    const SheetTable *table;
    Arena *arena;
    Currency *currencies; /* that amounts of the table are in, in order of appearance */
    size_t currency_count;
} Writer;

Cell cell_text(Str text)
{
    return (Cell){ .kind = CELL_TEXT, .text = text };
}

Cell cell_number(int64_t number)
{
    return (Cell){ .kind = CELL_NUMBER, .number = number };
}

Cell cell_amount(Money money)
{
    return (Cell){ .kind = CELL_AMOUNT, .number = money.minor, .currency = money.currency };
}

Cell cell_day(Date day)
{
    bool open = day == DATE_NONE || day == DATE_FOREVER;

    return (Cell){ .kind = open ? CELL_EMPTY : CELL_DAY, .day = day };
}

static void put_amount(Text *text, const Cell *cell)
{
    Text digits = text_open(text->arena, 64);
    Str rest;

    money_write(&digits, (Money){ cell->number, cell->currency });
    text_put(text, str_split(text_str(&digits), ' ', &rest));
}

void cell_write(Text *text, const Cell *cell)
{
    switch (cell->kind) {
    case CELL_EMPTY:
        return;
    case CELL_TEXT:
        text_put(text, cell->text);
        return;
    case CELL_NUMBER:
        text_int(text, cell->number);
        return;
    case CELL_AMOUNT:
        put_amount(text, cell);
        return;
    case CELL_DAY:
        date_write(text, cell->day);
        return;
    }
}

/* ---- text ------------------------------------------------------------------------------------ */

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Programs read "_x000D_" as a control character: the line before it is written so itself. */
static bool looks_escaped(Str text, size_t at)
{
    if (at + 7 > text.len || text.at[at + 1] != 'x' || text.at[at + 6] != '_')
        return false;
    for (size_t i = 2; i < 6; i++)
        if (!is_hex(text.at[at + i]))
            return false;
    return true;
}

/* "_x005F_": with capitals, as such programs write it. */
static void put_code(Text *text, uint32_t letter)
{
    text_put(text, S("_x00"));
    text_char(text, (char)('0' + (letter >> 4)));
    text_char(text, "0123456789ABCDEF"[letter & 15]);
    text_char(text, '_');
}

/* What XML does not hold, or not keep (a return), is written as such programs write it; what they
 * do not read so either is written as what cannot be told. */
static void put_words(Text *text, Str words)
{
    for (size_t at = 0; at < words.len;) {
        size_t from = at;
        uint32_t letter = utf8_next(words, &at);
        bool control = letter < 0x20 && letter != '\t' && letter != '\n';
        if (letter == 0 || letter == UTF8_BAD || letter == 0xfffe || letter == 0xffff) {
            text_put(text, S("\xef\xbf\xbd"));
        } else if (control || (letter == '_' && looks_escaped(words, from))) {
            put_code(text, letter);
        } else {
            text_html(text, str_cut(words, from, at));
        }
    }
}

/* ---- cells ----------------------------------------------------------------------------------- */

/* "A1", "AB12". */
static void put_place(Text *text, size_t column, size_t row)
{
    if (column >= 26)
        text_char(text, (char)('A' + column / 26 - 1));
    text_char(text, (char)('A' + column % 26));
    text_int(text, (int64_t)row + 1);
}

static void begin_cell(Text *text, size_t column, size_t row, size_t style)
{
    text_put(text, S("<c r=\""));
    put_place(text, column, row);
    if (style) {
        text_put(text, S("\" s=\""));
        text_int(text, (int64_t)style);
    }
}

static void put_text_cell(Text *text, size_t column, size_t row, size_t style, Str words)
{
    ensure(words.len <= CELL_BYTES_MAX);
    begin_cell(text, column, row, style);
    text_put(text, S("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"));
    put_words(text, words);
    text_put(text, S("</t></is></c>"));
}

static void put_value_cell(Text *text, size_t column, size_t row, size_t style, Str value)
{
    begin_cell(text, column, row, style);
    text_all(text, S("\"><v>"), value, S("</v></c>"));
}

static size_t style_of(const Writer *writer, Currency currency)
{
    size_t at = 0;

    while (writer->currencies[at] != currency)
        at++;
    return STYLES + at;
}

static Str digits_of(const Writer *writer, const Cell *cell)
{
    Text digits = text_open(writer->arena, 64);

    cell_write(&digits, cell);
    return text_str(&digits);
}

static bool fits_number(int64_t number)
{
    uint64_t size = number < 0 ? -(uint64_t)number : (uint64_t)number, limit = 1;

    for (int i = 0; i < CELL_DIGITS_MAX; i++)
        limit *= 10;
    return size < limit;
}

static void put_number(const Writer *writer, Text *text, size_t column, size_t row,
                       const Cell *cell)
{
    size_t style = cell->kind == CELL_NUMBER ? STYLE_NUMBER : style_of(writer, cell->currency);

    if (fits_number(cell->number))
        put_value_cell(text, column, row, style, digits_of(writer, cell));
    else
        put_text_cell(text, column, row, STYLE_PLAIN, digits_of(writer, cell));
}

/* Days count from the one before 1900-01-01, and programs know a 29 February 1900 that never was:
 * behind it all agree, before it a day is text. */
static void put_day(const Writer *writer, Text *text, size_t column, size_t row, Date day)
{
    Text words = text_open(writer->arena, 24);
    Date zero = date_make(1899, 12, 30);

    if (day >= date_make(1900, 3, 1)) {
        text_int(&words, day - zero);
        put_value_cell(text, column, row, STYLE_DAY, text_str(&words));
        return;
    }
    date_write(&words, day);
    put_text_cell(text, column, row, STYLE_PLAIN, text_str(&words));
}

static void put_cell(const Writer *writer, Text *text, size_t column, size_t row)
{
    const Cell *cell = &writer->table->cells[row * writer->table->columns + column];

    switch (cell->kind) {
    case CELL_EMPTY:
        return;
    case CELL_TEXT:
        put_text_cell(text, column, row, row ? STYLE_PLAIN : STYLE_HEAD, cell->text);
        return;
    case CELL_NUMBER:
    case CELL_AMOUNT:
        put_number(writer, text, column, row, cell);
        return;
    case CELL_DAY:
        put_day(writer, text, column, row, cell->day);
        return;
    }
}

/* ---- parts ----------------------------------------------------------------------------------- */

static size_t cell_columns(const Writer *writer, const Cell *cell)
{
    switch (cell->kind) {
    case CELL_TEXT:
        return utf8_columns(cell->text);
    case CELL_NUMBER:
    case CELL_AMOUNT:
        return digits_of(writer, cell).len * 4 / 3 + 5; /* separators, the currency */
    case CELL_EMPTY:
    case CELL_DAY:
        break;
    }
    return WIDTH_MIN;
}

/* As wide as the widest cell, within bounds. */
static void put_widths(const Writer *writer, Text *text)
{
    const SheetTable *table = writer->table;

    text_put(text, S("<cols>"));
    for (size_t column = 0; column < table->columns; column++) {
        size_t width = WIDTH_MIN;
        for (size_t row = 0; row < table->rows; row++) {
            size_t cell = cell_columns(writer, &table->cells[row * table->columns + column]) + 2;
            width = cell > width ? cell : width;
        }
        text_put(text, S("<col min=\""));
        text_int(text, (int64_t)column + 1);
        text_put(text, S("\" max=\""));
        text_int(text, (int64_t)column + 1);
        text_put(text, S("\" width=\""));
        text_int(text, (int64_t)(width < WIDTH_MAX ? width : WIDTH_MAX));
        text_put(text, S("\" customWidth=\"1\"/>"));
    }
    text_put(text, S("</cols>"));
}

static void put_sheet(const Writer *writer, Text *text)
{
    const SheetTable *table = writer->table;

    text_all(text, XML_HEAD,
             S("<worksheet xmlns=\"" MAIN "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
               "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
               "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"));
    put_widths(writer, text);
    text_put(text, S("<sheetData>"));
    for (size_t row = 0; row < table->rows; row++) {
        text_put(text, S("<row r=\""));
        text_int(text, (int64_t)row + 1);
        text_put(text, S("\">"));
        for (size_t column = 0; column < table->columns; column++)
            put_cell(writer, text, column, row);
        text_put(text, S("</row>\n"));
    }
    text_put(text, S("</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\" "
                     "fitToHeight=\"0\"/></worksheet>\n"));
}

/* The sheet, and its first row as the one that is printed on every page. */
static void put_book(const Writer *writer, Text *text)
{
    text_all(text, XML_HEAD,
             S("<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets><sheet name=\""));
    text_html(text, writer->table->name);
    text_put(text, S("\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames><definedName "
                     "name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'"));
    text_html(text, writer->table->name);
    text_put(text, S("'!$1:$1</definedName></definedNames></workbook>\n"));
}

/* "#,##0.00 "USD"": so many decimals as the currency has, and its code. */
static void put_format(Text *text, size_t id, Currency currency)
{
    int decimals = currency_exponent(currency);

    text_put(text, S("<numFmt numFmtId=\""));
    text_int(text, (int64_t)id);
    text_put(text, S("\" formatCode=\"#,##0"));
    text_put(text, decimals ? S(".") : S(""));
    text_repeat(text, '0', (size_t)decimals);
    text_all(text, S(" &quot;"), currency_code(currency), S("&quot;\"/>"));
}

static void put_style(Text *text, size_t format, Str more)
{
    text_put(text, S("<xf numFmtId=\""));
    text_int(text, (int64_t)format);
    text_all(text, S("\" fontId=\""), more.len ? S("1") : S("0"),
             S("\" fillId=\"0\" borderId=\"0\" xfId=\"0\""), S(" applyNumberFormat=\"1\""), more,
             S("/>"));
}

static void put_formats(const Writer *writer, Text *text)
{
    text_put(text, S("<numFmts count=\""));
    text_int(text, (int64_t)writer->currency_count + 1);
    text_put(text, S("\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"));
    for (size_t i = 0; i < writer->currency_count; i++)
        put_format(text, FORMATS_AT + 1 + i, writer->currencies[i]);
    text_put(text, S("</numFmts>"));
}

static void put_styles(const Writer *writer, Text *text)
{
    enum { FORMAT_GENERAL = 0, FORMAT_GROUPED = 3 }; /* that all programs bring */

    text_all(text, XML_HEAD, S("<styleSheet xmlns=\"" MAIN "\">"));
    put_formats(writer, text);
    text_put(text,
             S("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
               "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
               "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
               "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
               "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
               "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
               "borderId=\"0\"/></cellStyleXfs><cellXfs count=\""));
    text_int(text, (int64_t)writer->currency_count + STYLES);
    text_put(text, S("\">"));
    put_style(text, FORMAT_GENERAL, S(""));
    put_style(text, FORMAT_GENERAL, S(" applyFont=\"1\""));
    put_style(text, FORMAT_DAY, S(""));
    put_style(text, FORMAT_GROUPED, S(""));
    for (size_t i = 0; i < writer->currency_count; i++)
        put_style(text, FORMATS_AT + 1 + i, S(""));
    text_put(text, S("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
                     "builtinId=\"0\"/>"
                     "</cellStyles></styleSheet>\n"));
}

/* ---- the whole ------------------------------------------------------------------------------- */

static bool name_fits(Str name)
{
    size_t letters = 0;

    for (size_t at = 0; at < name.len; letters++) {
        uint32_t letter = utf8_next(name, &at);
        if (letter < 0x20 || letter == UTF8_BAD || letter == '\'' || letter == '[' ||
            letter == ']' || letter == ':' || letter == '*' || letter == '?' || letter == '/' ||
            letter == '\\')
            return false;
    }
    return letters >= 1 && letters <= SHEET_NAME_MAX;
}

static void find_currencies(Writer *writer)
{
    const SheetTable *table = writer->table;

    writer->currencies = NEW_ARRAY(writer->arena, Currency, currency_count() + 1);
    for (size_t i = 0; i < table->columns * table->rows; i++) {
        size_t at = 0;
        if (table->cells[i].kind != CELL_AMOUNT)
            continue;
        while (at < writer->currency_count && writer->currencies[at] != table->cells[i].currency)
            at++;
        writer->currencies[at] = table->cells[i].currency;
        writer->currency_count += at == writer->currency_count;
    }
}

static void put_fixed(ZipWriter *zip, Str name, Str bytes, Arena *arena)
{
    Text part = text_open(arena, PART_MAX);

    text_all(&part, XML_HEAD, bytes);
    zip_put(zip, name, text_str(&part));
}

static void put_part(ZipWriter *zip, Str name, const Writer *writer,
                     void (*write)(const Writer *writer, Text *text))
{
    Text part = text_open(writer->arena, PART_MAX);

    write(writer, &part);
    ensure(!part.full);
    zip_put(zip, name, text_str(&part));
}

void sheet_write(Text *text, const SheetTable *table)
{
    Writer writer = { .table = table, .arena = text->arena };
    ZipWriter zip = zip_begin(text);

    ensure(name_fits(table->name) && table->rows >= 1 && table->rows <= SHEET_ROWS_MAX);
    ensure(table->columns >= 1 && table->columns <= SHEET_COLUMNS_MAX);
    find_currencies(&writer);
    put_fixed(&zip, S("[Content_Types].xml"), content_types, text->arena);
    put_fixed(&zip, S("_rels/.rels"), root_relations, text->arena);
    put_part(&zip, S("xl/workbook.xml"), &writer, put_book);
    put_fixed(&zip, S("xl/_rels/workbook.xml.rels"), book_relations, text->arena);
    put_part(&zip, S("xl/styles.xml"), &writer, put_styles);
    put_part(&zip, S("xl/worksheets/sheet1.xml"), &writer, put_sheet);
    zip_end(&zip);
}

void sheet_csv(Text *text, const SheetTable *table)
{
    for (size_t i = 0; i < table->rows * table->columns; i++) {
        const Cell *cell = &table->cells[i];
        if (cell->kind == CELL_TEXT)
            text_csv(text, cell->text);
        else
            cell_write(text, cell);
        text_put(text, (i + 1) % table->columns ? S(",") : S("\r\n"));
    }
}
